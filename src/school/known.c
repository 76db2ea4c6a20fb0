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

/* ---- which program --------------------------------------------------------------------------- */

static void known_take_school(void *context, const struct schools_school *school)
{
    struct school_known *known = context;

    snprintf(known->state, sizeof known->state, "%s", school->state);
    known->directory = school->source;
    known->closed = school_is_closed(school);
}

static bool known_is_program(const struct school_offer *offer, const char *cip, int64_t award)
{
    return (cip[0] == '\0' || strcmp(cip, offer->cip) == 0) &&
           (award == 0 || award == offer->award);
}

static struct school_offer *known_find_program(const school_offers *offers, int64_t unit,
                                               const char *cip, int64_t award)
{
    struct school_offer *found = NULL;

    for (size_t i = 0; i < offers->count; i++) {
        struct school_offer *offer = &offers->items[i];

        if (offer->unit == unit && known_is_program(offer, cip, award) &&
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

/* Of an even number of prices the lower of the two in the middle: it is one that somebody asks. */
static struct school_middle known_middle(const school_offers *offers,
                                         const struct school_offer *than, enum school_what what)
{
    int64_t *prices = memory_new(offers->count + 1, sizeof *prices);
    struct school_middle middle = {0};

    for (size_t i = 0; i < offers->count; i++) {
        const struct school_offer *offer = &offers->items[i];
        const struct school_number *number = &offer->numbers[what];

        if (offer->unit == than->unit || offer->closed || offer->award != than->award ||
            strcmp(offer->cip, than->cip) != 0 || number->value == SCHOOLS_UNKNOWN)
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
    if (known->directory == source->id) {
        known->directory_title = title;
        known->directory_year = source->year;
    }
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

enum status school_know(struct store *store, int64_t unit, const char *cip, int64_t award,
                        struct school_known *out, struct error *err)
{
    const struct offers_from nowhere = {.known = false};
    school_offers offers = {0};
    enum status status;

    *out = (struct school_known){.directory_title = ""};
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        out->titles[i] = "";
    status = schools_each_school(store, unit, "", known_take_school, out, err);
    if (status != STATUS_OK || out->state[0] == '\0')
        return status;
    status = offers_load(store, out->state, &nowhere, &offers, err);
    known_fill(out, &offers,
               status == STATUS_OK ? known_find_program(&offers, unit, cip, award) : NULL);
    return status == STATUS_OK ? schools_each_source(store, known_take_source, out, err) : status;
}

void school_known_clear(struct school_known *known)
{
    if (known->found)
        offer_clear(&known->offer);
    *known = (struct school_known){.found = false};
}
