/* SPDX-License-Identifier: MIT
 * The panel beside a question: the roadmap so far, and what the last answer changed in it. */
#include "tui/parts/panel.h"

#include "milepost/report.h"
#include "milepost/words.h"

enum { TAG_COLUMNS = 12, TAG_MOST = 20 };

static void panel_add_line(struct page *panel, const char *tag, const char *text)
{
    struct page_line *line = page_add(panel, STYLE_PLAIN, text);

    line->tag = arena_copy_text(&panel->arena, tag);
    line->indent = TAG_COLUMNS;
}

static bool panel_is_of_one_year(const struct milestone *milestone)
{
    return date_to_civil(milestone->p80).year == date_to_civil(milestone->p50).year;
}

/* With its year, where that is another one than the date's before it, it has no room beside that.
 */
static void panel_add_milestone(struct page *panel, const struct milestone *milestone)
{
    bool beside = milestone->by_season || panel_is_of_one_year(milestone);
    struct buffer text = {0}, p80 = {0};
    char p50[DATE_TEXT];

    if (milestone->p50 == DATE_NONE)
        return;
    words_p80(milestone->p80, beside ? milestone->p50 : DATE_NONE, milestone->by_season, &p80);
    buffer_format(&text, "%-*s", date_style_columns(11),
                  date_or_month(milestone->p50, milestone->by_season, p50));
    if (beside && p80.length > 0)
        buffer_format(&text, "  %s", buffer_text(&p80));
    panel_add_line(panel, milestone->title, buffer_text(&text));
    if (!beside && p80.length > 0)
        panel_add_line(panel, "", buffer_text(&p80));
    buffer_clear(&text);
    buffer_clear(&p80);
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
    page_format_tagged(panel, "Steps", "%d", summary_steps(roadmap))->indent = TAG_COLUMNS;
    page_format_tagged(panel, "Open gates", "%d of %d", report_open_gates(roadmap),
                       roadmap->gate_count)
        ->indent = TAG_COLUMNS;
}

/* ---- what changed ---------------------------------------------------------------------------- */

static void panel_add_change(struct page *panel, const struct summary *before,
                             const struct summary *now)
{
    struct buffer text = {0};
    const char *tag;
    size_t lines;

    page_blank(panel);
    page_add(panel, STYLE_BOLD, "Your last answer");
    lines = panel->lines.count;
    for (int i = 0; i < SUMMARY_PARTS; i++) {
        buffer_truncate(&text, 0);
        tag = summary_say_part(before, now, i, &text);
        if (text.length > 0)
            panel_add_line(panel, tag, buffer_text(&text));
    }
    if (panel->lines.count == lines)
        page_add(panel, STYLE_DIM, "changed nothing in dates and costs.");
    buffer_clear(&text);
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
