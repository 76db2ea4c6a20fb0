/* SPDX-License-Identifier: MIT
 * The panel beside a question: the roadmap so far, and what the last answer changed in it. */
#include "tui/parts/panel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/report.h"
#include "milepost/words.h"
#include "tui/parts/standing.h"

enum { TAG_COLUMNS = 12, TAG_MOST = 20 };

struct summary summary_of(const struct roadmap *roadmap)
{
    struct summary summary = {
        .made = true,
        .p50 = roadmap->p50,
        .p80 = roadmap->p80,
        .cost = roadmap->cost,
        .counted = roadmap->counted,
        .at_least = roadmap->at_least,
        .gates = report_open_gates(roadmap),
        .steps = standing_steps(roadmap),
        .goal_state = roadmap->goal_state,
    };

    snprintf(summary.goal_id, sizeof summary.goal_id, "%s", roadmap->goal_id);
    return summary;
}

static void panel_add_line(struct page *panel, const char *tag, const char *text)
{
    struct page_line *line = page_add(panel, STYLE_PLAIN, text);

    line->tag = arena_copy_text(&panel->arena, tag);
    line->indent = TAG_COLUMNS;
}

static void panel_add_milestone(struct page *panel, const struct milestone *milestone)
{
    char p50[DATE_TEXT];
    struct buffer text = {0};

    if (milestone->p50 == DATE_NONE)
        return;
    buffer_format(&text, "%-11s", date_or_month(milestone->p50, milestone->by_season, p50));
    if (milestone->p80 != DATE_NONE)
        buffer_add(&text, "  ");
    words_p80(milestone->p80, milestone->p80, milestone->by_season, &text);
    panel_add_line(panel, milestone->title, buffer_text(&text));
    buffer_clear(&text);
}

static void panel_add_cost(struct page *panel, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    if (roadmap->route < 0)
        return;
    words_cost(&roadmap->cost, roadmap->at_least, &text);
    panel_add_line(panel, "Cost", buffer_text(&text));
    buffer_clear(&text);
}

static void panel_add_roadmap(struct page *panel, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    panel_add_line(panel, "Goal", roadmap->goal_title);
    if (roadmap->milestone_count == 0 || roadmap->goal_state != GOAL_OPEN) {
        report_headline(roadmap, &text);
        panel_add_line(panel, "", buffer_text(&text));
    }
    for (int i = 0; i < roadmap->milestone_count; i++)
        panel_add_milestone(panel, &roadmap->milestones[i]);
    buffer_clear(&text);
    panel_add_cost(panel, roadmap);
    page_format_tagged(panel, "Steps", "%d", standing_steps(roadmap))->indent = TAG_COLUMNS;
    page_format_tagged(panel, "Open gates", "%d of %d", report_open_gates(roadmap),
                       roadmap->gate_count)
        ->indent = TAG_COLUMNS;
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
    int64_t dollars = money_dollars(now->counted) - money_dollars(before->counted);
    char money[MONEY_TEXT];

    if (dollars != 0)
        buffer_format(out, "%s %s", money_format((dollars < 0 ? -dollars : dollars) * 100, money),
                      dollars < 0 ? "less" : "more");
}

static void change_say_count(int before, int now, struct buffer *out)
{
    if (before != now)
        buffer_format(out, "%d %s", abs(now - before), now < before ? "fewer" : "more");
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
} change_parts[] = {
    {"Goal", "the goal is ", "", change_say_goal},
    {"Date", "", "", change_say_date},
    {"Cost", "", "", change_say_cost},
    {"Steps", "", " step", change_say_steps},
    {"Open gates", "", " open gate", change_say_gates},
};

static void panel_add_change(struct page *panel, const struct summary *before,
                             const struct summary *now)
{
    struct buffer text = {0};
    size_t lines;

    page_blank(panel);
    page_add(panel, STYLE_BOLD, "Your last answer");
    lines = panel->lines.count;
    for (size_t i = 0; i < sizeof change_parts / sizeof *change_parts; i++) {
        buffer_truncate(&text, 0);
        change_parts[i].say(before, now, &text);
        if (text.length > 0)
            panel_add_line(panel, change_parts[i].tag, buffer_text(&text));
    }
    if (panel->lines.count == lines)
        page_add(panel, STYLE_DIM, "changed nothing in dates and costs.");
    buffer_clear(&text);
}

bool summary_say_change(const struct summary *before, const struct summary *now, struct buffer *out)
{
    struct buffer text = {0};
    size_t length = out->length;

    for (size_t i = 0; i < sizeof change_parts / sizeof *change_parts; i++) {
        const struct change_part *part = &change_parts[i];

        buffer_truncate(&text, 0);
        part->say(before, now, &text);
        if (text.length > 0)
            buffer_format(out, "%s%s%s%s%s", out->length > length ? ", " : "", part->before,
                          buffer_text(&text), part->unit,
                          part->unit[0] != '\0' && atoi(text.text) != 1 ? "s" : "");
    }
    buffer_clear(&text);
    if (out->length > length)
        return true;
    buffer_add(out, "no date and no cost changed");
    return false;
}

/* What stands before the figures has a column as wide as the longest of them, so that none touches
 * its date; a very long one goes on into it. */
static void panel_fit_tags(struct page *panel)
{
    int width = TAG_COLUMNS;

    for (size_t i = 0; i < panel->lines.count; i++) {
        const struct page_line *line = &panel->lines.items[i];
        int needed = line->tag ? text_width(line->tag) + 1 : 0;

        width = needed > width && needed <= TAG_MOST ? needed : width;
    }
    for (size_t i = 0; i < panel->lines.count; i++)
        if (panel->lines.items[i].indent == TAG_COLUMNS)
            panel->lines.items[i].indent = width;
}

/* The line under the title is there or empty, so that nothing moves. */
void panel_fill(struct page *panel, const struct roadmap *roadmap, const struct summary *before,
                bool rough)
{
    struct summary now = summary_of(roadmap);

    page_reset(panel);
    page_add(panel, STYLE_BOLD, "Your roadmap so far");
    page_add(panel, STYLE_DIM, rough ? "A first guess from few answers" : "");
    panel_add_roadmap(panel, roadmap);
    if (before->made)
        panel_add_change(panel, before, &now);
    panel_fit_tags(panel);
}
