/* SPDX-License-Identifier: MIT
 * Which program of the file of schools a school of the worksheet is: three texts among what it
 * said, so that they are undone, merged and exported with it. */
#include <inttypes.h>
#include <string.h>

#include "milepost/store/plan.h"
#include "session/state/worksheet.h"

#define LISTED_UNIT  "unitid"
#define LISTED_CIP   "cip"
#define LISTED_AWARD "award"

bool school_listing_take(struct school_listing *listed, const struct program_answer *answer)
{
    if (strcmp(answer->question, LISTED_CIP) == 0) {
        listed->cip = answer->text;
        return true;
    }
    if (strcmp(answer->question, LISTED_UNIT) == 0)
        return text_parse_number(answer->text, 1, INT32_MAX, &listed->unit);
    return strcmp(answer->question, LISTED_AWARD) == 0 &&
           text_parse_number(answer->text, 1, INT32_MAX, &listed->award);
}

void school_listing_put(const struct school_listing *listed, struct program_row *row)
{
    struct buffer text = {0};

    buffer_format(&text, "%" PRId64, listed->unit);
    program_row_answer(row, LISTED_UNIT, buffer_text(&text));
    buffer_truncate(&text, 0);
    buffer_format(&text, "%" PRId64, listed->award);
    program_row_answer(row, LISTED_AWARD, buffer_text(&text));
    program_row_answer(row, LISTED_CIP, listed->cip);
    buffer_clear(&text);
}
