/* SPDX-License-Identifier: MIT
 * Which program of the file of schools a school of the worksheet is: three texts among what it
 * said, so that they are undone, merged and exported with it. */
#include <inttypes.h>
#include <stddef.h>
#include <string.h>

#include "milepost/store/plan.h"
#include "session/state/worksheet.h"

#define LISTED_CIP "cip"

/* The others are numbers. */
static const struct {
    const char *key;
    size_t at;
} listed[] = {
    {"unitid", offsetof(struct school_listing, unit)},
    {"award", offsetof(struct school_listing, award)},
    {"control", offsetof(struct school_listing, control)},
    {"tuition", offsetof(struct school_listing, tuition)},
    {"tuition-year", offsetof(struct school_listing, tuition_year)},
};

static int64_t *listed_number(struct school_listing *listing, size_t index)
{
    return (int64_t *)(void *)((char *)listing + listed[index].at);
}

bool school_listing_take(struct school_listing *listing, const struct program_answer *answer)
{
    if (strcmp(answer->question, LISTED_CIP) == 0) {
        listing->cip = answer->text;
        return true;
    }
    for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
        if (strcmp(answer->question, listed[i].key) == 0)
            return text_parse_number(answer->text, 1, INT32_MAX, listed_number(listing, i));
    return false;
}

void school_listing_put(const struct school_listing *listing, struct program_row *row)
{
    struct school_listing copy = *listing;
    struct buffer text = {0};

    for (size_t i = 0; i < sizeof listed / sizeof *listed; i++) {
        int64_t number = *listed_number(&copy, i);

        buffer_truncate(&text, 0);
        if (number > 0)
            buffer_format(&text, "%" PRId64, number);
        program_row_answer(row, listed[i].key, buffer_text(&text));
    }
    program_row_answer(row, LISTED_CIP, listing->cip);
    buffer_clear(&text);
}

void school_listing_take_offer(struct school_listing *listing, const struct school_offer *offer)
{
    const struct school_number *tuition = &offer->numbers[SCHOOL_TUITION];

    *listing = (struct school_listing){.unit = offer->unit,
                                       .cip = offer->cip,
                                       .award = offer->award,
                                       .control = offer->control > 0 ? offer->control : 0};
    if (tuition->value == SCHOOLS_UNKNOWN || tuition->value <= 0)
        return;
    listing->tuition = tuition->value;
    listing->tuition_year = tuition->year;
}

/* Years of full-time study that an award takes at the least, as IPEDS defines them. */
static int listed_years(int64_t award)
{
    switch (award) {
    case 2: /* one year, and less than two */
        return 1;
    case 3: /* associate */
    case 4: /* two years, and less than four */
        return 2;
    case 5: /* bachelor's */
        return 4;
    default:
        return 0;
    }
}

void school_listing_plan(const struct school_listing *listing, struct plan_school *out)
{
    enum { PUBLIC = 1 };

    out->tuition = listing->tuition * CENTS;
    out->tuition_year = (int)listing->tuition_year;
    out->tuition_years = listed_years(listing->award);
    out->tuition_at_home = listing->control == PUBLIC;
}
