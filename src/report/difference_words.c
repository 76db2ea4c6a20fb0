/* SPDX-License-Identifier: MIT
 * A difference in one sentence on date and money. */
#include <string.h>

#include "milepost/words.h"
#include "report/pieces.h"

static void difference_say_opening(const struct difference *difference, struct buffer *out)
{
    const struct roadmap *after = difference->after;

    buffer_add(out, difference->before->goal_state == GOAL_REACHED &&
                            !report_keeps_nothing(difference->before)
                        ? "The goal is no longer reached: "
                        : "A route opens: ");
    report_headline(after, out);
    buffer_add(out, ", ");
    piece_likely(after, out);
}

/* What is kept current, where one of the two keeps nothing; else nothing. */
static const char *difference_kept(const struct difference *difference)
{
    bool before = report_keeps_nothing(difference->before);
    bool after = report_keeps_nothing(difference->after);

    if (after)
        return before ? "There is nothing to keep current either way"
                      : "There would be nothing to keep current";
    return before && difference->after->goal_state == GOAL_REACHED
               ? "What you hold would be kept current"
               : NULL;
}

/* True when there is more to say than by how much date and cost differ. */
static bool difference_say_state(const struct difference *difference, struct buffer *out)
{
    enum goal_state before = difference->before->goal_state, after = difference->after->goal_state;

    if (before == GOAL_OPEN && after == GOAL_OPEN)
        return false;
    if (after == GOAL_OPEN)
        difference_say_opening(difference, out);
    else if (difference_kept(difference))
        buffer_add(out, difference_kept(difference));
    else if (before == after)
        buffer_add(out, after == GOAL_REACHED ? "The goal is reached either way"
                                              : "No route reaches the goal either way");
    else
        buffer_add(out, after == GOAL_REACHED ? "The goal would be reached"
                                              : "No route would reach the goal any more");
    return true;
}

/* Nothing when the dates are the same. */
static void difference_say_date(const struct difference *difference, struct buffer *out)
{
    const struct roadmap *before = difference->before, *after = difference->after;

    if (before->p50 != DATE_NONE && after->p50 != DATE_NONE) {
        words_days(after->p50 - before->p50, out);
        if (before->p50 == after->p50 && before->p80 != DATE_NONE && after->p80 != DATE_NONE &&
            before->p80 != after->p80) {
            buffer_add(out, "The same even odds, 80 % ");
            words_days(after->p80 - before->p80, out);
        }
    } else if (after->p50 != DATE_NONE) {
        buffer_add(out, "There is a date: ");
        report_headline(after, out);
    } else if (before->p50 != DATE_NONE) {
        buffer_format(out, "No date any more: %s", after->when ? after->when : "no one can say");
    }
}

/* Nothing when the likely cost is the same: the one that is shown, without what has no price. */
static void difference_say_cost(const struct difference *difference, struct buffer *out)
{
    money_cents before = difference->before->cost.likely, after = difference->after->cost.likely;
    size_t length = out->length;

    words_dollars(money_dollars(after) - money_dollars(before), out);
    if (out->length > length && (difference->before->at_least || difference->after->at_least))
        buffer_add(out, " as far as prices are known");
}

static void difference_add_bound(const char *what, money_cents before, money_cents after,
                                 struct buffer *out)
{
    char from[MONEY_TEXT], to[MONEY_TEXT];

    buffer_format(out, "%s %s in place of %s", what, money_format(after, to),
                  money_format(before, from));
}

/* What of the range differs though the likely cost is the same: nothing, or ", at most ...". */
static void difference_say_bounds(const struct difference *difference, struct buffer *out)
{
    const struct money_range *before = &difference->before->cost;
    const struct money_range *after = &difference->after->cost;

    if (piece_bound_differs(difference, false))
        difference_add_bound(", at least", before->low, after->low, out);
    if (piece_bound_differs(difference, true))
        difference_add_bound(", at most", before->high, after->high, out);
}

static void difference_say_both(const struct difference *difference, struct buffer *out)
{
    struct buffer date = {0}, cost = {0}, bounds = {0};
    const char *likely;

    difference_say_date(difference, &date);
    difference_say_cost(difference, &cost);
    difference_say_bounds(difference, &bounds);
    likely = bounds.length > 0 ? "likely " : "";
    if (date.length > 0 && cost.length > 0)
        buffer_format(out, "%s, %s", buffer_text(&date), buffer_text(&cost));
    else if (date.length > 0)
        buffer_format(out, "%s, at the same %scost%s", buffer_text(&date), likely,
                      buffer_text(&bounds));
    else if (cost.length > 0)
        buffer_format(out, "The same date, %s", buffer_text(&cost));
    else if (bounds.length > 0)
        buffer_format(out, "The same date and likely cost%s", buffer_text(&bounds));
    else
        buffer_add(out, "The same date and cost, but other lines change");
    buffer_clear(&date);
    buffer_clear(&cost);
    buffer_clear(&bounds);
}

void report_difference(const struct difference *difference, struct buffer *out)
{
    if (difference_is_empty(difference)) {
        buffer_add(out, "Nothing would change: the same steps, dates, cost and gates.");
        return;
    }
    if (strcmp(difference->before->goal_id, difference->after->goal_id) != 0)
        buffer_format(out, "Another goal, %s in place of %s. ", difference->after->goal_title,
                      difference->before->goal_title);
    if (!difference_say_state(difference, out))
        difference_say_both(difference, out);
    buffer_add_char(out, '.');
}
