/* SPDX-License-Identifier: MIT
 * The rows of the overview: the roadmap in short, what can be opened, and how far the answers have
 * come. */
#include <stdlib.h>

#include "milepost/report.h"
#include "milepost/report/cycle.h"
#include "milepost/report/summary.h"
#include "milepost/session/resume.h"
#include "tui/parts/head.h"
#include "tui/parts/standing.h"
#include "tui/screens/overview/overview.h"

/* From so many rows on there is room for more of what to do next. */
enum { NEXT_STEPS = 3, MORE_STEPS = 6, MORE_FROM = 32, FIRST_STEPS = 2 };

static struct list_row *overview_add_item(struct overview *overview, int tag, int value,
                                          const char *mark, const char *title, const char *standing)
{
    struct list_row *row = list_add_item(&overview->base.list, tag, value, mark, title);

    list_set(&overview->base.list, row, OVERVIEW_STANDING, standing);
    return row;
}

/* ---- another catalogue ----------------------------------------------------------------------- */

static void overview_add_catalogue(struct overview *overview)
{
    struct list *list = &overview->base.list;
    struct list_row *row = head_add_catalogue(list, overview->base.screen.tui);

    if (row)
        list_set(list, row, OVERVIEW_STANDING, "not taken yet");
}

/* ---- the roadmap in short -------------------------------------------------------------------- */

static void overview_add_step(struct overview *overview, const struct roadmap *roadmap,
                              const struct next_item *item)
{
    const struct roadmap_step *step = &roadmap->steps[item->line];
    bool overdue = item->reason == NEXT_OVERDUE;
    struct buffer date = {0};
    struct buffer cost = {0};
    struct list_row *row;

    if (overdue) /* the column has no room for more */
        buffer_format(&date, "%d day%s overdue", roadmap->today - item->day,
                      roadmap->today - item->day == 1 ? "" : "s");
    else
        standing_say_date(roadmap, step, OVERVIEW_DATE_COLUMNS, &date);
    report_step_cost(step, &cost);
    row =
        overview_add_item(overview, PLACE_ROADMAP, item->line,
                          overdue ? "!" : report_step_mark(step), step->title, buffer_text(&date));
    row->tone = overdue ? TONE_BAD : standing_step_tone(step);
    list_set(&overview->base.list, row, OVERVIEW_COST, buffer_text(&cost));
    buffer_clear(&date);
    buffer_clear(&cost);
}

/* Answers to find out, when there are many: where the list of steps shows them. */
static void overview_add_find_outs(struct overview *overview, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    for (int i = 0; i < roadmap->step_count; i++) {
        if (!standing_is_folded(roadmap, i))
            continue;
        standing_say_find_outs(roadmap, &text);
        overview_add_item(overview, PLACE_ROADMAP, i, "~", buffer_text(&text), "when you can");
        break;
    }
    buffer_clear(&text);
}

/* What the rest of the questions is good for. */
static void overview_add_left(struct overview *overview)
{
    list_format(&overview->base.list, ROW_MORE,
                "%d left; they settle days, prices and what could stop you", overview->left)
        ->dim = true;
}

static void overview_add_interview(struct overview *overview, const enum question_status *status)
{
    const struct session *session = overview->base.screen.tui->session;
    int section = resume_section(session, status);

    if (section < 0 || session_is_viewed(session))
        return;
    overview_add_item(overview, PLACE_INTERVIEW, -1, "▸", "Go on with the questions",
                      session_catalog(session)->sections[section].title);
    if (overview->fresh)
        overview_add_left(overview);
}

/* One to three things are enough for who has just begun. */
static int overview_most_steps(const struct overview *overview)
{
    bool tall = overview->base.screen.tui->canvas.rows >= MORE_FROM;

    return overview->fresh ? FIRST_STEPS : tall ? MORE_STEPS : NEXT_STEPS;
}

static void overview_add_steps(struct overview *overview, const struct roadmap *roadmap)
{
    int most = overview_most_steps(overview);
    struct next_list next;

    standing_next(overview->base.screen.tui->session, &next);
    for (int i = 0; i < next.count && i < most; i++)
        if (!standing_is_folded(roadmap, next.items[i].line))
            overview_add_step(overview, roadmap, &next.items[i]);
    if (!overview->fresh)
        overview_add_find_outs(overview, roadmap);
}

/* The questions cost nothing and take minutes: they come before every step. */
static void overview_add_next(struct overview *overview, const enum question_status *status,
                              const struct roadmap *roadmap)
{
    size_t rows;

    head_add_standing(&overview->base.list, overview->base.screen.tui);
    list_screen_add_heading(&overview->base, "DO NEXT");
    rows = overview->base.list.rows.count;
    overview_add_interview(overview, status);
    if (roadmap)
        overview_add_steps(overview, roadmap);
    if (overview->base.list.rows.count == rows)
        list_add(&overview->base.list, ROW_TEXT, "Nothing is due now.")->dim = true;
}

/* Who has just begun needs of them only what a lack of money could be met with. */
static void overview_add_notes(struct overview *overview, const struct roadmap *roadmap)
{
    if (!head_has_notes(roadmap) || (overview->fresh && roadmap->over <= 0))
        return;
    list_screen_add_blank(&overview->base);
    head_add_notes(&overview->base.list, roadmap);
}

/* ---- the answers ----------------------------------------------------------------------------- */

static const char *overview_section_mark(enum section_status status)
{
    static const char *const marks[] = {[SECTION_NOT_STARTED] = "·",
                                        [SECTION_IN_PROGRESS] = "▸",
                                        [SECTION_DONE] = "✓",
                                        [SECTION_NOT_NEEDED] = "–"};

    return marks[status];
}

static void overview_say_progress(const struct section_progress *progress, bool is_private,
                                  struct buffer *out)
{
    switch (progress->status) {
    case SECTION_NOT_STARTED:
        buffer_add(out, "not started");
        break;
    case SECTION_IN_PROGRESS:
        buffer_format(out, "%d of %d", progress->answered, progress->asked);
        break;
    case SECTION_DONE:
        buffer_add(out, "done");
        break;
    case SECTION_NOT_NEEDED:
        buffer_add(out, "not needed");
        break;
    }
    if (is_private)
        buffer_add(out, " · private");
}

static void overview_add_section(struct overview *overview, int index,
                                 const struct section_progress *progress)
{
    const struct section *section =
        &session_catalog(overview->base.screen.tui->session)->sections[index];
    struct buffer standing = {0};
    struct list_row *row;

    overview_say_progress(progress, section->is_private, &standing);
    row = overview_add_item(overview, OVERVIEW_SECTION, index,
                            overview_section_mark(progress->status), section->title,
                            buffer_text(&standing));
    row->dim = progress->status == SECTION_NOT_NEEDED;
    buffer_clear(&standing);
}

static void overview_add_done(struct overview *overview, const struct buffer *titles)
{
    struct list_row *row;

    if (titles->length == 0)
        return;
    row = overview_add_item(overview, PLACE_CHECK, -1, overview_section_mark(SECTION_DONE),
                            buffer_text(titles), "done");
    row->tone = TONE_DONE;
}

/* What is done stands together in one row; the rest is one row a section. */
static void overview_add_sections(struct overview *overview, const enum question_status *status)
{
    const struct answers *answers = session_answers(overview->base.screen.tui->session);
    const struct catalog *catalog = answers->catalog;
    struct buffer done = {0};

    for (int i = 0; i < catalog->section_count; i++)
        if (interview_section(answers, status, i).status == SECTION_DONE)
            buffer_format(&done, "%s%s", done.length > 0 ? ", " : "", catalog->sections[i].title);
    overview_add_done(overview, &done);
    buffer_clear(&done);
    for (int i = 0; i < catalog->section_count; i++) {
        struct section_progress progress = interview_section(answers, status, i);

        if (progress.status != SECTION_DONE)
            overview_add_section(overview, i, &progress);
    }
}

/* ---- what can be opened ---------------------------------------------------------------------- */

static struct list_row *overview_add_view(struct overview *overview, int tag, const char *mark,
                                          const char *title, struct buffer *standing)
{
    struct list_row *row =
        list_format(&overview->base.list, ROW_ITEM, "%-9s %s", title, buffer_text(standing));

    row->tag = tag;
    row->mark = mark;
    buffer_clear(standing);
    return row;
}

static void overview_add_views(struct overview *overview, const struct roadmap *roadmap)
{
    struct buffer standing = {0};

    buffer_add(&standing, "when, for how much, and what would move it");
    overview_add_view(overview, PLACE_REVEAL, "·", "Ahead", &standing);
    buffer_format(&standing, "%d steps, %d done", summary_steps(roadmap), standing_done(roadmap));
    overview_add_view(overview, PLACE_ROADMAP, "·", "Roadmap", &standing);
    if (roadmap->route >= 0) {
        standing_say_routes(roadmap, &standing);
        overview_add_view(overview, PLACE_ROUTES, "·", "Routes", &standing);
    }
    if (roadmap->gate_count > 0) {
        enum gate_outcome worst = roadmap_worst_gate(roadmap);

        report_gates(roadmap, &standing);
        overview_add_view(overview, PLACE_GATES, standing_gate_mark(worst), "Gates", &standing)
            ->tone = standing_gate_tone(worst);
    }
}

/* "2 compared, Evergreen College chosen" */
void overview_say_schools(const struct session *session, struct buffer *out)
{
    const struct school *schools, *chosen = NULL;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++)
        chosen = schools[i].chosen ? &schools[i] : chosen;
    if (count == 0)
        buffer_add(out, "none yet to compare");
    else
        buffer_format(out, "%d compared, %s chosen", count,
                      chosen ? chosen->fields[PROGRAM_NAME] : "none");
}

void overview_say_credits(struct session *session, struct buffer *out)
{
    const struct held_credential *held;
    int count = session_held(session, &held);

    if (count == 0)
        buffer_add(out, "start when you are certified");
    else
        report_cycles(session_catalog(session), session_ledger(session), out);
    if (out->length == 0)
        buffer_format(out, "%d held", count);
}

static bool overview_has_school(const struct session *session)
{
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++)
        if (schools[i].chosen)
            return true;
    return false;
}

static void overview_add_schools(struct overview *overview)
{
    const struct session *session = overview->base.screen.tui->session;
    bool chosen = overview_has_school(session);
    struct buffer text = {0};

    overview_say_schools(session, &text);
    overview_add_view(overview, PLACE_SCHOOLS, chosen ? "✓" : "·", "Schools", &text)->tone =
        chosen ? TONE_DONE : TONE_PLAIN;
}

/* Something is over and not settled. */
static bool overview_is_late(struct session *session)
{
    const struct ledger *ledger = session_ledger(session);

    for (int i = 0; i < ledger->cycle_count; i++)
        if (ledger->cycles[i].state > LEDGER_UNDATED && ledger->cycles[i].state <= LEDGER_ASK)
            return true;
    return false;
}

static void overview_add_credits(struct overview *overview)
{
    struct session *session = overview->base.screen.tui->session;
    bool late = overview_is_late(session);
    struct buffer text = {0};

    overview_say_credits(session, &text);
    overview_add_view(overview, PLACE_CREDITS, late ? "!" : "·", "Credits", &text)->tone =
        late ? TONE_BAD : TONE_PLAIN;
}

/* ---- all of them ----------------------------------------------------------------------------- */

/* On a low terminal what is to be done comes before what is to be known. */
static void overview_add_all(struct overview *overview, const enum question_status *status,
                             const struct roadmap *roadmap, bool started)
{
    bool compact = frame_is_compact(overview->base.screen.tui);

    if (!started)
        list_add(&overview->base.list, ROW_TEXT,
                 "A few first answers give a rough roadmap; more answers make it yours.");
    if (roadmap && !compact)
        head_add_opening(&overview->base.list, roadmap);
    overview_add_catalogue(overview);
    overview_add_next(overview, status, roadmap);
    if (roadmap && compact)
        head_add_opening(&overview->base.list, roadmap);
    if (roadmap)
        overview_add_notes(overview, roadmap);
    if (started) {
        list_screen_add_heading(&overview->base, "YOUR PLAN");
        if (roadmap)
            overview_add_views(overview, roadmap);
        overview_add_schools(overview);
        overview_add_credits(overview);
    }
    list_screen_add_heading(&overview->base, "YOUR ANSWERS");
    overview_add_sections(overview, status);
}

/* Until the roadmap is made, which is after the first frame, sections stand without it. */
void overview_fill(struct list_screen *view)
{
    struct overview *overview = (struct overview *)view;
    struct session *session = view->screen.tui->session;
    bool started = interview_is_started(session_answers(session));
    enum question_status *status =
        memory_new((size_t)session_catalog(session)->question_count, sizeof *status);
    const struct roadmap *roadmap;

    overview->complete = !started || !session_roadmap_stale(session);
    overview->headed = started && overview->complete;
    roadmap = overview->headed ? session_roadmap(session) : NULL;
    interview_status(session_answers(session), roadmap ? roadmap->relevant : NULL, status);
    overview->left = resume_count_open(session_answers(session), status);
    overview->fresh = roadmap && overview->left > 0 && !session_is_followed(session);
    overview_add_all(overview, status, roadmap, started);
    free(status);
}
