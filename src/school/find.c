/* SPDX-License-Identifier: MIT
 * What a person looks for: where, which of them, in which order. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/school/words.h"
#include "milepost/text.h"
#include "school/offers.h"

/* ---- where ----------------------------------------------------------------------------------- */

enum { ZIP_DIGITS = 5, STATE_LETTERS = 2 };

static bool where_is_zip(const char *where)
{
    return strlen(where) == ZIP_DIGITS && strspn(where, "0123456789") == ZIP_DIGITS;
}

static bool where_is_state(const char *where)
{
    return strlen(where) == STATE_LETTERS && isalpha((unsigned char)where[0]) &&
           isalpha((unsigned char)where[1]);
}

static enum status where_find(struct store *store, const char *zip, struct offers_from *from,
                              bool *around, struct error *err)
{
    static const double millionths = 1e6;
    struct schools_place place;
    bool found;
    enum status status = schools_find_place(store, zip, &place, &found, err);

    if (status != STATUS_OK)
        return status;
    if (!found)
        return error_set(err, STATUS_USAGE,
                         "%s: neither a ZIP code nor a school that begins alike is among what was "
                         "imported: name your state, or import the Census list of ZIP codes",
                         zip);
    *around = place.around;
    *from = (struct offers_from){.known = true,
                                 .latitude = (double)place.latitude / millionths,
                                 .longitude = (double)place.longitude / millionths};
    return STATUS_OK;
}

static enum status where_read(struct store *store, const struct school_query *query,
                              char state[STATE_LETTERS + 1], struct offers_from *from, bool *around,
                              struct error *err)
{
    if (where_is_zip(query->where))
        return where_find(store, query->where, from, around, err);
    if (where_is_state(query->where) && !school_is_state(query->where))
        return error_set(err, STATUS_USAGE, "\"%s\" is no state or territory", query->where);
    if (!where_is_state(query->where))
        return error_set(err, STATUS_USAGE,
                         "\"%s\" is neither a ZIP code of five digits nor a state of two letters",
                         query->where);
    if (query->within > 0)
        return error_set(err, STATUS_USAGE, "miles are counted from a ZIP code, not from a state");
    for (int i = 0; i < STATE_LETTERS; i++)
        state[i] = (char)toupper((unsigned char)query->where[i]);
    return STATUS_OK;
}

/* ---- which ----------------------------------------------------------------------------------- */

static bool award_is(int64_t award, const char *wanted)
{
    switch (award) {
    case 3:
        return strcmp(wanted, "associate") == 0;
    case 5:
        return strcmp(wanted, "bachelor") == 0;
    case 7:
    case 17:
    case 18:
    case 19:
        return strcmp(wanted, "master") == 0;
    default:
        return strcmp(wanted, "certificate") == 0;
    }
}

const struct school_number *school_known_price(const struct school_offer *offer)
{
    const struct school_number *program = &offer->numbers[SCHOOL_PRICE];

    return program->value != SCHOOLS_UNKNOWN ? program : &offer->numbers[SCHOOL_TUITION];
}

/* What the file says for sure. */
static bool offer_is_asked_for(const struct school_offer *offer, const struct school_query *query)
{
    if (query->name && !text_holds(offer->name, query->name))
        return false;
    if (query->award && !award_is(offer->award, query->award))
        return false;
    return !query->online || offer->numbers[SCHOOL_PROGRAMS_ONLINE].value > 0;
}

static bool offer_is_near(const struct school_offer *offer, const struct school_query *query)
{
    return query->within == 0 || (offer->miles >= 0 && offer->miles <= query->within);
}

static bool offer_is_affordable(const struct school_offer *offer, const struct school_query *query)
{
    int64_t price = school_known_price(offer)->value;

    return query->most_price == SCHOOLS_UNKNOWN ||
           (price != SCHOOLS_UNKNOWN && price <= query->most_price);
}

/* What one thing alone leaves out is counted there: without it, the program would be found. */
static bool offer_is_wanted(const struct school_offer *offer, const struct school_query *query,
                            struct school_finding *finding)
{
    bool near, affordable, fits;

    if (!offer_is_asked_for(offer, query))
        return false;
    near = offer_is_near(offer, query);
    affordable = offer_is_affordable(offer, query);
    fits = !query->fits || query->fits(query->fits_context, offer);
    finding->placeless += !near && offer->miles < 0 && affordable && fits;
    finding->unpriced +=
        !affordable && school_known_price(offer)->value == SCHOOLS_UNKNOWN && near && fits;
    finding->unfit += !fits && near && affordable;
    return near && affordable && fits;
}

/* What the files that were imported can tell. */
struct find_known {
    bool schools, online;
};

static void find_look_at(void *context, const struct schools_source *source)
{
    struct find_known *known = context;

    known->schools |= strcmp(source->kind, "oews") != 0;
    known->online |= strcmp(source->kind, "ipeds-c-dep") == 0;
}

static enum status find_without_schools(struct error *err)
{
    return error_with_command(
        error_set(err, STATUS_NOT_FOUND, "no schools were imported yet, wages alone"), err,
        "`milepost school import FILE...` takes them from the official files");
}

struct find_career {
    const struct career_codes *codes;
    bool found;
};

static void find_take_program(void *context, const struct schools_program *program)
{
    struct find_career *career = context;

    career->found = career->found || school_cip_is_of(career->codes, program->cip);
}

/* An import takes what the careers of its run are about: another one's schools are not in it. */
static enum status find_is_of_career(struct store *store, const struct career_codes *codes,
                                     struct error *err)
{
    struct find_career career = {.codes = codes};
    enum status status = schools_each_program(store, 0, find_take_program, &career, err);

    if (status != STATUS_OK || career.found || codes->program_count == 0)
        return status;
    return error_with_command(
        error_set(err, STATUS_NOT_FOUND,
                  "no program of this career (CIP %s) was imported: the files have none, or the "
                  "career was not on hand then; give files of another year, or the same ones now",
                  codes->programs[0].code),
        err, "`milepost school import FILE...` takes what all careers on hand are about");
}

enum status school_find_any(struct store *store, const struct career_codes *career, bool *others,
                            struct error *err)
{
    struct find_known known = {false};
    enum status status = schools_each_source(store, find_look_at, &known, err);

    *others = known.schools;
    if (status == STATUS_OK && !known.schools)
        return find_without_schools(err);
    return status == STATUS_OK ? find_is_of_career(store, career, err) : status;
}

/* Without the file that says so, "not online" would be a guess. */
static enum status find_is_known(struct store *store, const struct school_query *query,
                                 struct error *err)
{
    struct find_known known = {false};
    enum status status = schools_each_source(store, find_look_at, &known, err);

    if (status == STATUS_OK && !known.schools)
        return find_without_schools(err);
    if (status != STATUS_OK || known.online || !query->online)
        return status;
    return error_set(err, STATUS_USAGE,
                     "no imported file says which programs are online: import C_DEP of IPEDS with "
                     "the others");
}

/* ---- in which order -------------------------------------------------------------------------- */

/* What is not known comes last. */
static int order_of(double left, double right)
{
    if ((left < 0) != (right < 0))
        return left < 0 ? 1 : -1;
    return left < right ? -1 : left > right;
}

static int order_by_unit(const struct school_offer *a, const struct school_offer *b)
{
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    if (strcmp(a->cip, b->cip) != 0)
        return strcmp(a->cip, b->cip);
    return a->award < b->award ? -1 : a->award > b->award;
}

static int order_by_name(const struct school_offer *a, const struct school_offer *b)
{
    int order = strcmp(a->name, b->name);

    return order != 0 ? order : order_by_unit(a, b);
}

static int offers_order(enum school_sort sort, const struct school_offer *a,
                        const struct school_offer *b)
{
    int order = a->closed - b->closed;

    if (order == 0 && sort == SCHOOLS_BY_DISTANCE)
        order = order_of(a->miles, b->miles);
    else if (order == 0 && sort == SCHOOLS_BY_PRICE)
        order =
            order_of((double)school_known_price(a)->value, (double)school_known_price(b)->value);
    else if (order == 0 && sort == SCHOOLS_BY_GRADUATES)
        order = (a->numbers[SCHOOL_GRADUATES].value < b->numbers[SCHOOL_GRADUATES].value) -
                (a->numbers[SCHOOL_GRADUATES].value > b->numbers[SCHOOL_GRADUATES].value);
    return order != 0 ? order : order_by_name(a, b);
}

static int order_distance(const void *a, const void *b)
{
    return offers_order(SCHOOLS_BY_DISTANCE, a, b);
}

static int order_price(const void *a, const void *b)
{
    return offers_order(SCHOOLS_BY_PRICE, a, b);
}

static int order_graduates(const void *a, const void *b)
{
    return offers_order(SCHOOLS_BY_GRADUATES, a, b);
}

static int order_name(const void *a, const void *b)
{
    return offers_order(SCHOOLS_BY_NAME, a, b);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void finding_fill(struct school_finding *out, school_offers *offers,
                         const struct school_query *query)
{
    static int (*const orders[])(const void *, const void *) = {
        [SCHOOLS_BY_DISTANCE] = order_distance,
        [SCHOOLS_BY_PRICE] = order_price,
        [SCHOOLS_BY_GRADUATES] = order_graduates,
        [SCHOOLS_BY_NAME] = order_name,
    };

    for (size_t i = 0; i < offers->count; i++)
        if (offer_is_wanted(&offers->items[i], query, out))
            offers->items[out->count++] = offers->items[i];
        else
            offer_clear(&offers->items[i]);
    out->offers = offers->items;
    if (out->count > 1)
        qsort(out->offers, (size_t)out->count, sizeof *out->offers, orders[query->sort]);
    for (; query->most > 0 && out->count > query->most; out->more++)
        offer_clear(&out->offers[--out->count]);
}

static enum status finding_load(struct store *store, const struct school_query *query,
                                school_offers *offers, bool *around, struct error *err)
{
    char state[STATE_LETTERS + 1] = "";
    struct offers_from from = {0};
    enum status status = schools_read_begin(store, err);

    if (status == STATUS_OK)
        status = find_is_known(store, query, err);
    if (status == STATUS_OK)
        status = where_read(store, query, state, &from, around, err);
    from.within = query->within;
    from.career = query->career;
    if (status == STATUS_OK)
        status = offers_load(store, state, &from, offers, err);
    if (status == STATUS_OK && offers->count == 0)
        status = find_is_of_career(store, &query->career, err);
    return schools_read_end(store, status, err);
}

enum status school_find(struct store *store, const struct school_query *query,
                        struct school_finding *out, struct error *err)
{
    school_offers offers = {0};
    enum status status = finding_load(store, query, &offers, &out->around, err);

    if (status == STATUS_OK) {
        finding_fill(out, &offers, query);
        return STATUS_OK;
    }
    for (size_t i = 0; i < offers.count; i++)
        offer_clear(&offers.items[i]);
    VECTOR_CLEAR(&offers);
    return status;
}

enum status school_offers_of(struct store *store, int64_t unit, const struct career_codes *career,
                             struct school_finding *out, struct error *err)
{
    const struct offers_from from = {.unit = unit, .career = *career};
    school_offers offers = {0};
    enum status status = offers_load(store, "", &from, &offers, err);

    out->offers = offers.items;
    out->count = (int)offers.count;
    if (status != STATUS_OK)
        school_finding_clear(out);
    return status;
}

void school_finding_clear(struct school_finding *finding)
{
    for (int i = 0; i < finding->count; i++)
        offer_clear(&finding->offers[i]);
    free(finding->offers);
    *finding = (struct school_finding){0};
}
