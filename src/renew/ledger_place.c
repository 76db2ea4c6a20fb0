/* SPDX-License-Identifier: MIT
 * In which cycle each entry counts: in that of its day; in the month in which a cycle ends, in
 * either, the older one as long as that needs it; and earned after a cycle that can still be
 * mended, in that one until nothing is left in it. */
#include <stdlib.h>

#include "renew/ledger_parts.h"

/* One boundary after the other, from the oldest. */
struct placing {
    struct ledger_body *body;
    struct ledger_entry **turn; /* room for the entries of one cycle, in their order */
    int next;                   /* the first entry that is not placed; those before it are */
};

static struct ledger_cycle *placing_cycle(const struct placing *placing, int cycle)
{
    return &placing->body->maker->cycles[cycle];
}

/* ---- the month in which a cycle ends --------------------------------------------------------- */

static bool month_is_shared(const struct ledger_body *body, date_day day)
{
    const struct ceu_point *point = &body->rule->renewal_month;

    return point->says == CEU_YES && (point->from == 0 || day >= point->from);
}

static bool entry_is_either(const struct placing *placing, const struct ledger_entry *entry,
                            int cycle)
{
    date_day to = placing_cycle(placing, cycle)->to;
    struct date_civil end, day;

    if (to == DATE_NONE || !month_is_shared(placing->body, entry->credit->day))
        return false;
    end = date_to_civil(to);
    day = date_to_civil(entry->credit->day);
    return end.year == day.year && end.month == day.month;
}

/* ---- the days of the cycle itself ------------------------------------------------------------ */

static int compare_turns(const void *left, const void *right)
{
    const struct ledger_entry *a = *(struct ledger_entry *const *)left;
    const struct ledger_entry *b = *(struct ledger_entry *const *)right;

    if (a->lacks != b->lacks)
        return a->lacks - b->lacks;
    if (a->choices != b->choices)
        return a->choices - b->choices;
    return (a > b) - (a < b); /* they stand by day and number */
}

static void place_entry(struct ledger_tally *tally, struct ledger_entry *entry,
                        struct ledger_filled *filled)
{
    tally_add(tally, entry);
    filled->count++;
    if (entry->credit->day > tally->cycle->to)
        filled->late = entry->credit->day;
}

/* What counts for everything goes first, then what can count for the least else. */
static void place_own(struct placing *placing, struct ledger_tally *tally, int cycle,
                      struct ledger_filled *filled)
{
    struct ledger_body *body = placing->body;
    int count = 0;

    for (int i = placing->next; i < body->entry_count && body->entries[i].own <= cycle; i++) {
        struct ledger_entry *entry = &body->entries[i];
        if (entry->cycle >= 0 || entry_is_either(placing, entry, cycle))
            continue;
        tally_weigh(tally, entry);
        placing->turn[count++] = entry;
    }
    qsort(placing->turn, (size_t)count, sizeof *placing->turn, compare_turns);
    for (int i = 0; i < count; i++)
        place_entry(tally, placing->turn[i], filled);
}

/* ---- what may count in the next as well ------------------------------------------------------ */

/* A cycle for which nothing is written down on its own days takes nothing from after its end:
 * nobody knows that it lacks anything. */
static void place_either(struct placing *placing, struct ledger_tally *tally, int cycle,
                         struct ledger_filled *filled)
{
    struct ledger_body *body = placing->body;
    date_day to = placing_cycle(placing, cycle)->to;

    for (int i = placing->next; i < body->entry_count && body->entries[i].own <= cycle + 1; i++) {
        struct ledger_entry *entry = &body->entries[i];
        bool later = entry->credit->day > to;
        if (entry->cycle < 0 && entry_is_either(placing, entry, cycle) &&
            !(later && filled->count == 0) && tally_needs(tally, entry))
            place_entry(tally, entry, filled);
    }
}

static void place_later(struct placing *placing, struct ledger_tally *tally, int cycle,
                        struct ledger_filled *filled)
{
    struct ledger_body *body = placing->body;
    date_day until = ledger_mend_until(body, placing_cycle(placing, cycle));

    for (int i = placing->next; i < body->entry_count && tally_left(tally) > 0; i++) {
        struct ledger_entry *entry = &body->entries[i];
        struct ledger_verdict *verdict = &body->maker->verdicts[entry->verdict];
        if (entry->cycle >= 0 || entry->own <= cycle || entry->credit->day > until ||
            !tally_needs(tally, entry))
            continue;
        place_entry(tally, entry, filled);
        verdict->made_up = true;
        verdict->ask = verdict->ask || body->rule->making_up.note[0] != '\0';
    }
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void place_judge(const struct ledger_body *body, int cycle, const struct ledger_tally *tally,
                        const struct ledger_filled *filled)
{
    struct ledger_cycle *placed = &body->maker->cycles[cycle];

    placed->left = tally_left(tally);
    placed->state = ledger_state_of(body, cycle, filled);
}

static void place_cycle(struct placing *placing, int cycle)
{
    struct ledger_body *body = placing->body;
    struct ledger_cycle *placed = placing_cycle(placing, cycle);
    struct ledger_filled filled = {.late = DATE_NONE};
    struct ledger_tally tally;

    tally_begin(&tally, body, placed);
    place_own(placing, &tally, cycle, &filled);
    if (cycle + 1 < body->maker->cycle_count)
        place_either(placing, &tally, cycle, &filled);
    place_judge(body, cycle, &tally, &filled);
    placed->settles = placed->left > 0 && ledger_settles(body, placed);
    if (placed->settles) {
        place_later(placing, &tally, cycle, &filled);
        place_judge(body, cycle, &tally, &filled);
    }
    if (cycle == body->before && placed->state == LEDGER_CLOSED)
        body->before = body->present - 1; /* it was whole, and nobody knows of those behind it */
    while (placing->next < body->entry_count && body->entries[placing->next].cycle >= 0)
        placing->next++;
}

void ledger_place(struct ledger_body *body)
{
    struct placing placing = {
        .body = body, .turn = memory_new((size_t)body->entry_count + 1, sizeof *placing.turn)};

    for (int i = 0; i < body->entry_count; i++) {
        int own = ledger_cycle_on(body, body->entries[i].credit->day);
        body->entries[i].own = own < body->first ? body->first : own;
    }
    for (int cycle = body->first; cycle < body->maker->cycle_count; cycle++)
        place_cycle(&placing, cycle);
    free(placing.turn);
}
