/* SPDX-License-Identifier: MIT
 * All that is known of one step or gate, as running text: why, do, ask, keep, because, sources. */
#include "tui/parts/detail.h"

#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/session/slip.h"
#include "milepost/words.h"
#include "tui/parts/commenting.h"
#include "tui/parts/standing.h"

static void detail_add_list(struct page *page, const char *tag, const struct text_list *list)
{
    if (list->count > 0)
        page_blank(page);
    for (int i = 0; i < list->count; i++)
        page_add_tagged(page, i == 0 ? tag : "", list->items[i]);
}

static void detail_add_title(struct page *page, const char *title, const char *line)
{
    page_add(page, STYLE_BOLD, title);
    page_add(page, STYLE_DIM, line);
}

/* ---- a step ---------------------------------------------------------------------------------- */

/* Not beside a deadline, which is no forecast. */
static void detail_add_p80(const struct roadmap_step *step, struct buffer *out)
{
    if (step->p80 == DATE_NONE || step->p80 == step->finish || step->by != DATE_NONE ||
        step->status == STEP_DONE)
        return;
    buffer_add(out, " · ");
    words_p80(step->p80, step->finish, step->by_season, out);
}

static void detail_add_heading(struct page *page, const struct roadmap *roadmap,
                               const struct roadmap_step *step)
{
    struct buffer line = {0};

    buffer_format(&line, "%s · ", phase_title(step->phase));
    report_step_date(roadmap, step, &line);
    detail_add_p80(step, &line);
    detail_add_title(page, step->title, buffer_text(&line));
    buffer_clear(&line);
}

static void detail_add_cost(struct page *page, const struct roadmap_step *step)
{
    struct buffer text = {0}, checked = {0};

    page_blank(page);
    report_step_cost(step, &text);
    report_price_checked(step, false, &checked);
    if (checked.length > 0)
        buffer_format(&text, " (%s)", buffer_text(&checked));
    buffer_clear(&checked);
    page_add_tagged(page, "Cost", buffer_text(&text));
    buffer_truncate(&text, 0);
    if (step->hours.likely > 0) {
        buffer_format(&text, "%d hours", step->hours.likely);
        if (step->hours.low != step->hours.high)
            buffer_format(&text, " (%d–%d)", step->hours.low, step->hours.high);
        page_add_tagged(page, "Effort", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void detail_add_doses(struct page *page, const struct roadmap_step *step)
{
    struct buffer text = {0};
    char day[DATE_TEXT];

    for (int i = 0; i < step->dose_count; i++)
        buffer_format(&text, "%s%s", i > 0 ? date_comma() : "from ",
                      date_long(step->doses[i], day));
    if (step->dose_count > 0)
        page_add_tagged(page, "Doses", buffer_text(&text));
    buffer_clear(&text);
}

static void detail_add_waits(struct page *page, const struct roadmap *roadmap,
                             const struct roadmap_step *step)
{
    for (int i = 0; i < step->need_count; i++)
        page_add_tagged(page, i == 0 ? "After" : "", roadmap->steps[step->needs[i]].title);
}

static void detail_add_jobs(struct page *page, const struct roadmap *roadmap,
                            const struct roadmap_step *step)
{
    if (step->jobs.count > 0)
        page_blank(page);
    for (int i = 0; i < step->jobs.count; i++)
        page_add_tagged(page, i == 0 ? "Jobs" : "",
                        roadmap->catalog->jobs[step->jobs.items[i]].title);
}

static void detail_add_assumptions(struct page *page, const struct roadmap *roadmap,
                                   const struct roadmap_step *step)
{
    for (int i = 0; i < step->assumption_count; i++) {
        const struct assumption *assumption = &roadmap->catalog->assumptions[step->assumptions[i]];
        struct buffer text = {0};

        buffer_format(&text, "%s: ", assumption->title);
        report_assumption(roadmap, step->assumptions[i], &text);
        buffer_format(&text, ". %s", assumption->basis);
        page_add_tagged(page, i == 0 ? "Assumed" : "", buffer_text(&text));
        buffer_clear(&text);
    }
}

static void detail_add_because(struct page *page, const struct roadmap *roadmap,
                               const struct because_list *because)
{
    if (because->count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "Because");
    }
    for (int i = 0; i < because->count; i++) {
        struct buffer text = {0};

        report_because(roadmap, &because->items[i], &text);
        page_add_point(page, buffer_text(&text));
        buffer_clear(&text);
    }
}

static void detail_add_sources(struct page *page, const struct roadmap *roadmap, const int *sources,
                               int count)
{
    if (count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "Sources");
    }
    for (int i = 0; i < count; i++) {
        const struct source *source = &roadmap->catalog->sources[sources[i]];
        struct buffer text = {0};

        words_source_page(source, roadmap->today, &text);
        page_format_point(page, "%s. %s", buffer_text(&text), source->url)->style = STYLE_DIM;
        buffer_clear(&text);
    }
}

/* The day on which it was due, where the list of what is due says so too. */
static void detail_add_overdue(struct page *page, const struct roadmap *roadmap,
                               const struct plan_baseline *baseline, int index)
{
    struct due_list due;
    const struct due_item *item;
    struct buffer text = {0};

    due_list_make(&due, roadmap, baseline);
    item = due_list_overdue(&due, index, roadmap->today);
    if (item) {
        buffer_add(&text, "Was due ");
        report_due_day(item, roadmap->today, &text);
        page_add(page, STYLE_BOLD, buffer_text(&text));
    }
    buffer_clear(&text);
    due_list_clear(&due);
}

void detail_step(struct page *page, struct session *session, int index)
{
    const struct roadmap *roadmap = session_roadmap(session);
    const struct roadmap_step *step = &roadmap->steps[index];

    detail_add_heading(page, roadmap, step);
    detail_add_overdue(page, roadmap, session_kept_baseline(session), index);
    commenting_fill(page, session, index);
    if (step->late) {
        page_blank(page);
        page_add_tagged(page, "Too late", step->late);
    }
    if (step->why && step->why[0] != '\0') {
        page_blank(page);
        page_add(page, STYLE_PLAIN, step->why);
    }
    detail_add_list(page, "Do", &step->doing);
    detail_add_list(page, "Ask", &step->asking);
    detail_add_list(page, "Keep", &step->keeping);
    detail_add_list(page, "If not", &step->if_fail);
    detail_add_cost(page, step);
    detail_add_doses(page, step);
    detail_add_waits(page, roadmap, step);
    detail_add_jobs(page, roadmap, step);
    detail_add_because(page, roadmap, &step->because);
    detail_add_assumptions(page, roadmap, step);
    detail_add_sources(page, roadmap, step->sources, step->source_count);
}

/* ---- a gate ---------------------------------------------------------------------------------- */

static void detail_add_day(struct page *page, const char *tag, date_day day, bool by_season)
{
    char text[DATE_TEXT];

    if (day != DATE_NONE)
        page_add_tagged(page, tag, date_or_month(day, by_season, text));
}

static void detail_add_text(struct page *page, const char *tag, const char *text)
{
    if (text && text[0] != '\0')
        page_add_tagged(page, tag, text);
}

void detail_gate(struct page *page, const struct roadmap *roadmap, int index)
{
    const struct roadmap_gate *gate = &roadmap->gates[index];
    struct buffer state = {0};

    report_gate_due(gate, &state);
    detail_add_title(page, gate->title, buffer_text(&state));
    buffer_clear(&state);
    page_blank(page);
    page_add(page, STYLE_PLAIN, roadmap->catalog->gates[gate->gate].about);
    page_blank(page);
    if (gate->outcome != GATE_BARRED)
        detail_add_day(page, "By", gate->by, gate->wanted_by_season);
    if (gate->outcome != GATE_BARRED && gate->outcome != GATE_CLEAR)
        detail_add_text(page, "When", gate->before);
    detail_add_text(page, "Whom", gate->who);
    detail_add_text(page, "Ask", gate->question);
    detail_add_list(page, "Do", &gate->doing);
    detail_add_because(page, roadmap, &gate->because);
}

void detail_gates(struct page *page, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    page_add(page, STYLE_BOLD, "What somebody checks");
    page_blank(page);
    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];

        buffer_truncate(&text, 0);
        report_gate_due(gate, &text);
        page_format_point(page, "%s: %s", gate->title, buffer_text(&text))->tag =
            standing_gate_mark(gate->outcome);
    }
    buffer_clear(&text);
}

/* ---- answers to find out --------------------------------------------------------------------- */

void detail_find_outs(struct page *page, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    standing_say_find_outs(roadmap, &text);
    detail_add_title(page, buffer_text(&text),
                     "They cost nothing; begin with what is easy to ask.");
    buffer_clear(&text);
    page_blank(page);
    page_add(page, STYLE_PLAIN,
             "You answered \"I don't know yet\" here. The roadmap assumes something in its place; "
             "each answer makes its dates and costs more your own.");
    page_blank(page);
    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].question >= 0)
            page_add_point(page, roadmap->catalog->questions[roadmap->steps[i].question].label);
}
