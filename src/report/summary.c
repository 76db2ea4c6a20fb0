/* SPDX-License-Identifier: MIT
 * What changed between two roadmaps of a plan, in a few words. */
#include "milepost/report/summary.h"

#include <stdio.h>
#include <string.h>

#include "milepost/report.h"
#include "milepost/words.h"

int summary_steps(const struct roadmap *roadmap)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        count += roadmap->steps[i].question < 0;
    return count;
}

struct summary summary_of(const struct roadmap *roadmap)
{
    struct summary summary = {
        .made = true,
        .p50 = roadmap->p50,
        .likely = roadmap->cost.likely,
        .gates = report_open_gates(roadmap),
        .steps = summary_steps(roadmap),
    };

    snprintf(summary.goal_id, sizeof summary.goal_id, "%s", roadmap->goal_id);
    return summary;
}

/* ---- what changed ---------------------------------------------------------------------------- */

/* What became of one figure, in `out`: nothing where it stayed. */
typedef void change_fn(const struct summary *before, const struct summary *now, struct buffer *out);

static void change_say_date(const struct summary *before, const struct summary *now,
                            struct buffer *out)
{
    if (before->p50 == now->p50 || strcmp(before->goal_id, now->goal_id) != 0)
        return;
    if (before->p50 == DATE_NONE)
        buffer_add(out, "there is a date now");
    else if (now->p50 == DATE_NONE)
        buffer_add(out, "there is no date any more");
    else
        words_about(now->p50 - before->p50, out);
}

static void change_say_goal(const struct summary *before, const struct summary *now,
                            struct buffer *out)
{
    if (strcmp(before->goal_id, now->goal_id) != 0)
        buffer_add(out, "another one");
}

static void change_say_cost(const struct summary *before, const struct summary *now,
                            struct buffer *out)
{
    int64_t dollars = money_dollars(now->likely) - money_dollars(before->likely);
    char money[MONEY_TEXT];

    if (dollars != 0)
        buffer_format(out, "%s %s", money_format((dollars < 0 ? -dollars : dollars) * 100, money),
                      dollars < 0 ? "less" : "more");
}

static int change_count(int before, int now)
{
    return now < before ? before - now : now - before;
}

static void change_say_count(int before, int now, struct buffer *out)
{
    if (before != now)
        buffer_format(out, "%d %s", change_count(before, now), now < before ? "fewer" : "more");
}

static int change_steps(const struct summary *before, const struct summary *now)
{
    return change_count(before->steps, now->steps);
}

static int change_gates(const struct summary *before, const struct summary *now)
{
    return change_count(before->gates, now->gates);
}

static void change_say_steps(const struct summary *before, const struct summary *now,
                             struct buffer *out)
{
    change_say_count(before->steps, now->steps, out);
}

static void change_say_gates(const struct summary *before, const struct summary *now,
                             struct buffer *out)
{
    change_say_count(before->gates, now->gates, out);
}

/* In the order in which they are told. In a line `before` stands in the place of the tag, and
 * `unit` behind a count. */
static const struct change_part {
    const char *tag, *before, *unit;
    change_fn *say;
    int (*count)(const struct summary *before, const struct summary *now); /* of the unit */
} change_parts[SUMMARY_PARTS] = {
    {"Goal", "the goal is ", "", change_say_goal, NULL},
    {"Date", "", "", change_say_date, NULL},
    {"Cost", "", "", change_say_cost, NULL},
    {"Steps", "", " step", change_say_steps, change_steps},
    {"Open gates", "", " open gate", change_say_gates, change_gates},
};

const char *summary_say_part(const struct summary *before, const struct summary *now, int part,
                             struct buffer *out)
{
    change_parts[part].say(before, now, out);
    return change_parts[part].tag;
}

bool summary_say_change(const struct summary *before, const struct summary *now, struct buffer *out)
{
    struct buffer text = {0};
    size_t length = out->length;

    for (int i = 0; i < SUMMARY_PARTS; i++) {
        const struct change_part *part = &change_parts[i];

        buffer_truncate(&text, 0);
        part->say(before, now, &text);
        if (text.length > 0)
            buffer_format(out, "%s%s%s%s%s", out->length > length ? ", " : "", part->before,
                          buffer_text(&text), part->unit,
                          part->count && part->count(before, now) != 1 ? "s" : "");
    }
    buffer_clear(&text);
    if (out->length > length)
        return true;
    buffer_add(out, "no date and no cost changed");
    return false;
}
