/* SPDX-License-Identifier: MIT
 * One program of the file of schools, and what others of its state charge for the like. */
#include "milepost/school/known.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/path.h"
#include "milepost/school/import.h"
#include "milepost/school/words.h"
#include "school/offers.h"

/* ---- the school ------------------------------------------------------------------------------ */

static void standing_take_school(void *context, const struct schools_school *school)
{
    struct school_standing *standing = context;

    snprintf(standing->state, sizeof standing->state, "%s", school->state);
    standing->there = true;
    standing->source = school->source;
    standing->closed = school_is_closed(school);
}

static void standing_take_source(void *context, const struct schools_source *source)
{
    struct school_standing *standing = context;
    const struct school_layout_words words = school_layout_words(source->kind);
    bool newest = words.directory && source->year > standing->year;

    if (standing->there ? source->id != standing->source : !newest)
        return;
    standing->known = true;
    standing->title = words.title;
    standing->year = source->year;
}

/* A school that is open and has programs of other careers alone is as good as not there. */
struct standing_programs {
    const struct career_codes *career;
    bool found;
};

static void standing_take_program(void *context, const struct schools_program *program)
{
    struct standing_programs *programs = context;

    programs->found = programs->found || school_cip_is_of(programs->career, program->cip);
}

enum status school_stand(struct store *store, int64_t unit, const struct career_codes *career,
                         struct school_standing *out, struct error *err)
{
    struct standing_programs programs = {.career = career};
    enum status status;

    *out = (struct school_standing){.title = ""};
    status = schools_each_school(store, unit, "", standing_take_school, out, err);
    if (status == STATUS_OK && out->there && !out->closed) {
        status = schools_each_program(store, unit, standing_take_program, &programs, err);
        if (!programs.found)
            *out = (struct school_standing){.title = ""};
    }
    return status == STATUS_OK ? schools_each_source(store, standing_take_source, out, err)
                               : status;
}

/* ---- which program --------------------------------------------------------------------------- */

static bool known_is_program(const struct school_offer *offer, const struct school_program *program)
{
    return offer->unit == program->unit &&
           (program->cip[0] == '\0' || strcmp(program->cip, offer->cip) == 0) &&
           (program->award == 0 || program->award == offer->award);
}

static struct school_offer *known_find_program(const school_offers *offers,
                                               const struct school_program *program)
{
    struct school_offer *found = NULL;

    for (size_t i = 0; i < offers->count; i++) {
        struct school_offer *offer = &offers->items[i];

        if (known_is_program(offer, program) &&
            (!found ||
             offer->numbers[SCHOOL_GRADUATES].value > found->numbers[SCHOOL_GRADUATES].value))
            found = offer;
    }
    return found;
}

/* ---- what others charge ---------------------------------------------------------------------- */

static int known_order_dollars(const void *a, const void *b)
{
    const int64_t *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

/* Certificates below two years compete with each other, as IPEDS parts them or parted them once. */
static bool known_is_short(int64_t award)
{
    return award == 1 || award == 2 || award == 20 || award == 21;
}

static bool known_are_alike(const struct school_offer *offer, const struct school_offer *than)
{
    return strcmp(offer->cip, than->cip) == 0 &&
           (offer->award == than->award ||
            (known_is_short(offer->award) && known_is_short(than->award)));
}

/* A school that has several programs of the kind counts once. */
static bool known_is_counted(const school_offers *offers, size_t before,
                             const struct school_offer *than, enum school_what what)
{
    const struct school_offer *offer = &offers->items[before];

    for (size_t i = 0; i < before; i++)
        if (offers->items[i].unit == offer->unit && known_are_alike(&offers->items[i], than) &&
            offers->items[i].numbers[what].value != SCHOOLS_UNKNOWN)
            return true;
    return false;
}

/* Of an even number of prices the lower of the two in the middle: it is one that somebody asks. */
static struct school_middle known_middle(const school_offers *offers,
                                         const struct school_offer *than, enum school_what what)
{
    int64_t *prices = memory_new(offers->count + 1, sizeof *prices);
    struct school_middle middle = {0};

    for (size_t i = 0; i < offers->count; i++) {
        const struct school_offer *offer = &offers->items[i];
        const struct school_number *number = &offer->numbers[what];

        if (offer->unit == than->unit || offer->closed || !known_are_alike(offer, than) ||
            number->value == SCHOOLS_UNKNOWN || known_is_counted(offers, i, than, what))
            continue;
        prices[middle.count++] = number->value;
        if (number->year > middle.year)
            middle.year = number->year;
    }
    qsort(prices, (size_t)middle.count, sizeof *prices, known_order_dollars);
    if (middle.count > 0)
        middle.dollars = prices[(middle.count - 1) / 2];
    free(prices);
    return middle;
}

/* ---- from which files ------------------------------------------------------------------------ */

static void known_take_source(void *context, const struct schools_source *source)
{
    struct school_known *known = context;
    const char *title = school_layout_words(source->kind).title;

    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        if (known->found && known->offer.numbers[i].value != SCHOOLS_UNKNOWN &&
            known->offer.numbers[i].source == source->id)
            known->titles[i] = title;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Takes the program out of the offers, which are cleared. */
static void known_fill(struct school_known *known, school_offers *offers, struct school_offer *own)
{
    if (own) {
        known->found = true;
        known->price = known_middle(offers, own, SCHOOL_PRICE);
        known->tuition = known_middle(offers, own, SCHOOL_TUITION);
        known->offer = *own;
    }
    for (size_t i = 0; i < offers->count; i++)
        if (&offers->items[i] != own)
            offer_clear(&offers->items[i]);
    VECTOR_CLEAR(offers);
}

char *school_file_path(void)
{
    return path_of("XDG_DATA_HOME", ".local/share", "schools.db");
}

enum status school_know(struct store *store, const struct school_program *program,
                        struct school_known *out, struct error *err)
{
    const struct offers_from nowhere = {.known = false, .career = program->career};
    school_offers offers = {0};
    enum status status;

    *out = (struct school_known){.found = false};
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        out->titles[i] = "";
    status = school_stand(store, program->unit, &program->career, &out->standing, err);
    if (status != STATUS_OK || !out->standing.there)
        return status;
    status = offers_load(store, out->standing.state, &nowhere, &offers, err);
    known_fill(out, &offers, status == STATUS_OK ? known_find_program(&offers, program) : NULL);
    return status == STATUS_OK ? schools_each_source(store, known_take_source, out, err) : status;
}

void school_known_clear(struct school_known *known)
{
    if (known->found)
        offer_clear(&known->offer);
    *known = (struct school_known){.found = false};
}
