/* SPDX-License-Identifier: MIT
 * What a school charges beside what others do: the neighbours that the signs of trouble know. */
#include <inttypes.h>

#include "milepost/session/schools.h"

static void around_take(struct school_around *around, bool whole, int64_t own, int count,
                        int64_t middle)
{
    around->whole = whole;
    around->own = own;
    around->count = count;
    around->middle = count >= PROMISE_NEIGHBOURS_LEAST ? middle : PROMISE_UNKNOWN;
}

/* Like is held against like. What the person was told of the whole price counts before what the
 * file has. */
void school_around_make(const struct school *school, const struct promise_record *record,
                        struct school_around *out)
{
    const money_cents told = school->plan.price;
    int64_t whole = told != MONEY_NONE ? told / CENTS : record->price.value;
    bool of_whole = record->prices >= PROMISE_NEIGHBOURS_LEAST;
    bool of_year = record->tuitions >= PROMISE_NEIGHBOURS_LEAST;
    bool known = whole != PROMISE_UNKNOWN;

    *out = (struct school_around){.known = record->found, .state = record->state};
    if ((of_whole && known) || (!of_year && (of_whole || known)))
        around_take(out, true, whole, record->prices, record->middle_price);
    else
        around_take(out, false, record->tuition.value, record->tuitions, record->middle_tuition);
}

void school_around_say(const struct school_around *around, struct buffer *out)
{
    char own[MONEY_TEXT], middle[MONEY_TEXT];

    if (!around->known) {
        buffer_add(out, "not in the file of schools");
        return;
    }
    if (around->own == PROMISE_UNKNOWN)
        buffer_format(out, "ask what %s costs; ", around->whole ? "the whole program" : "a year");
    else
        buffer_format(out, "%s %s; ", money_format(around->own * CENTS, own),
                      around->whole ? "for the whole program" : "a year");
    if (around->middle == PROMISE_UNKNOWN)
        buffer_format(out, "fewer than %d others in %s tell theirs", PROMISE_NEIGHBOURS_LEAST,
                      around->state);
    else
        buffer_format(out, "the middle one of %d others in %s: %s", around->count, around->state,
                      money_format(around->middle * CENTS, middle));
}

const char *school_around_note(void)
{
    return "The others are schools in its state with a program of the same field and award "
           "(certificates below two years count as one) and a price in the federal file; that they "
           "are its neighbours is assumed.";
}
