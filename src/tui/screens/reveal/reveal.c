/* SPDX-License-Identifier: MIT
 * What lies ahead: the way as a line, when it ends, what it costs and how likely it is, and what
 * would move that most, to be tried at once. It is shown when the first answers are given. */
#include <stdlib.h>

#include "milepost/report.h"
#include "milepost/session.h"
#include "milepost/session/resume.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/standing.h"
#include "tui/screens/reveal/places.h"
#include "tui/screens/reveal/reveal.h"

/* Below so many rows the line gives way to what is said. */
enum { EFFECT = 30, LINE_FROM = 10 };

/* Of rows of its own. */
enum { REVEAL_GO_ON = PLACE_COUNT, REVEAL_LEVER };

static const struct list_column reveal_columns[] = {
    {.width = 0},
    {.width = EFFECT, .from = 56},
};

struct reveal {
    struct list_screen base;
    bool asked; /* it was led to from the interview, which lies below */
};

/* ---- rows ------------------------------------------------------------------------------------ */

static struct list_row *reveal_add(struct list_screen *view, int tag, int value, const char *mark,
                                   const char *title, const char *effect)
{
    struct list_row *row = list_add_item(&view->list, tag, value, mark, title);

    if (!reveal_is_roomy(view->screen.tui) && effect[0] != '\0')
        list_add(&view->list, ROW_MORE, effect)->dim = true;
    else
        list_set(&view->list, row, 1, effect);
    return row;
}

static void reveal_add_text(struct list_screen *view, struct buffer *text, bool bold)
{
    if (text->length > 0)
        list_add(&view->list, ROW_TEXT, buffer_text(text))->bold = bold;
    buffer_clear(text);
}

/* What stands above the list where there is room. */
static void reveal_add_figure(struct list_screen *view, const struct roadmap *roadmap,
                              enum ahead_figure which)
{
    struct buffer figure = {0}, words = {0};

    if (!reveal_is_roomy(view->screen.tui) && report_ahead(roadmap, which, &figure, &words)) {
        buffer_format(&figure, " %s", buffer_text(&words));
        reveal_add_text(view, &figure, false);
    }
    buffer_clear(&figure);
    buffer_clear(&words);
}

/* Who has reached the goal is told what keeps it, soonest first. */
static void reveal_add_keeping(struct list_screen *view, const struct roadmap *roadmap)
{
    enum { MOST = 3 };
    int *steps = memory_new((size_t)roadmap->step_count + 1, sizeof *steps);
    int count = standing_by_start(roadmap, steps), said = 0;
    struct buffer text = {0};

    for (int i = 0; i < count && said < MOST; i++) {
        const struct roadmap_step *step = &roadmap->steps[steps[i]];

        if (!roadmap_step_is_open(step) || step->start == DATE_NONE)
            continue;
        buffer_format(&text, "%s: ", step->title);
        report_step_date(roadmap, step, &text);
        reveal_add_text(view, &text, false);
        said++;
    }
    if (report_keeps_nothing(roadmap))
        list_add(&view->list, ROW_TEXT, report_no_routes(roadmap));
    else if (said == 0)
        list_add(&view->list, ROW_TEXT, "It follows from the credentials that you hold.");
    free(steps);
}

/* "Go on: 13 questions left" */
static void reveal_add_go_on(struct list_screen *view)
{
    struct session *session = view->screen.tui->session;
    int left = resume_count_open(session_answers(session), session_questions(session));
    struct buffer text = {0};

    if (left > 0 && !session_is_viewed(session)) {
        buffer_format(&text, "Go on: %d question%s left", left, left == 1 ? "" : "s");
        reveal_add(view, REVEAL_GO_ON, 0, "▸", buffer_text(&text), "");
    } else {
        reveal_add(view, PLACE_ROADMAP, -1, "▸", "See the roadmap, step by step", "");
    }
    buffer_clear(&text);
}

static void reveal_add_lever(struct list_screen *view, const struct roadmap *roadmap,
                             const struct lever_list *levers, int index)
{
    const struct lever *lever = &levers->items[index];
    struct buffer title = {0}, effect = {0};

    report_lever(roadmap, lever, &title);
    report_lever_effect(roadmap, lever, &effect);
    if (!lever->made)
        buffer_add(&effect, "...");
    reveal_add(view, REVEAL_LEVER, index, "·", buffer_text(&title), buffer_text(&effect));
    buffer_clear(&title);
    buffer_clear(&effect);
}

static void reveal_add_levers(struct list_screen *view, const struct roadmap *roadmap)
{
    const struct lever_list *levers = session_levers(view->screen.tui->session);

    if (levers->count > 0)
        list_screen_add_heading(view, "What would move it most");
    for (int i = 0; i < levers->count; i++)
        reveal_add_lever(view, roadmap, levers, i);
}

static void reveal_fill(struct list_screen *view)
{
    struct session *session = view->screen.tui->session;
    const struct roadmap *roadmap;
    struct buffer text = {0};

    if (list_screen_waits(view))
        return;
    roadmap = session_roadmap(session);
    report_bar(roadmap, &text);
    reveal_add_text(view, &text, true);
    if (!report_keeps_nothing(roadmap) &&
        (roadmap->p50 == DATE_NONE || roadmap->goal_state != GOAL_OPEN))
        report_headline(roadmap, &text);
    reveal_add_text(view, &text, true);
    if (roadmap->goal_state == GOAL_REACHED)
        reveal_add_keeping(view, roadmap);
    reveal_add_figure(view, roadmap, AHEAD_DATE);
    reveal_add_go_on(view);
    reveal_add_figure(view, roadmap, AHEAD_MONEY);
    reveal_add_figure(view, roadmap, AHEAD_CHANCE);
    reveal_add_levers(view, roadmap);
}

/* ---- above them ------------------------------------------------------------------------------ */

static int reveal_draw_title(const struct pane *pane, const struct roadmap *roadmap, bool whole)
{
    struct buffer text = {0};
    int row;

    buffer_add(&text, whole ? "Your way to " : "A first sketch of your way to ");
    if (roadmap->goal_credential >= 0)
        buffer_format(&text, "the %s", roadmap->goal_id);
    else
        buffer_format(&text, "“%s”", roadmap->goal_title);
    row = draw_wrapped(pane, 0, 0, 2, text_columns(pane->columns), buffer_text(&text), STYLE_BOLD);
    buffer_clear(&text);
    return row + 1;
}

static int reveal_draw_apprentice(const struct pane *pane, int row, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    if (report_ahead_apprentice(roadmap, &text))
        row += draw_wrapped(pane, row, 0, 2, text_columns(pane->columns), buffer_text(&text),
                            STYLE_DIM);
    buffer_clear(&text);
    return row;
}

static int reveal_draw_all(const struct tui *tui, const struct pane *pane)
{
    const struct roadmap *roadmap = session_roadmap(tui->session);
    bool whole =
        resume_count_open(session_answers(tui->session), session_questions(tui->session)) == 0;
    int row = reveal_draw_title(pane, roadmap, whole);
    int after = reveal_draw_way(pane, row, roadmap);

    after = reveal_draw_apprentice(pane, after, roadmap);
    row = after + (after > row);
    after = reveal_draw_figures(pane, row, roadmap);
    return after + (after > row);
}

static struct pane reveal_frame(struct list_screen *view, const struct pane *body)
{
    const struct tui *tui = view->screen.tui;
    struct pane pane = body_pane_below(tui, body);
    int row = 0;

    if (!session_roadmap_stale(tui->session)) {
        if (reveal_is_roomy(tui))
            row = reveal_draw_all(tui, &pane);
        else if (pane.rows >= LINE_FROM)
            row = reveal_draw_way(&pane, 0, session_roadmap(tui->session));
    }
    pane = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
    pane_narrow(&pane);
    return pane;
}

/* ---- beside them, where there is room --------------------------------------------------------- */

static void reveal_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    struct session *session = view->screen.tui->session;

    if (row->tag == REVEAL_LEVER)
        reveal_explain(page, session, &session_levers(session)->items[row->value]);
    else
        reveal_explain_rest(page, session);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static bool reveal_work(struct screen *screen)
{
    if (list_screen_work(screen))
        return true;
    if (!session_work_lever(screen->tui->session))
        return false;
    screen->stale = true;
    return true;
}

static struct action reveal_take(struct tui *tui, const struct lever *lever)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_take_offer(tui->session, &lever->offer, &said, &err);

    say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

/* Hours are taken as they stand; of all else there is more to see, or to answer, first. */
static struct action reveal_try(struct tui *tui, const struct lever *lever)
{
    struct place route = place_with(PLACE_ROUTE, lever->route);

    switch (lever->kind) {
    case LEVER_HOURS:
        return lever->leads ? reveal_take(tui, lever)
                            : action_go(place_with(PLACE_QUESTION, lever->question));
    case LEVER_SCHOOL:
        return action_go(place_of(PLACE_SCHOOLS));
    case LEVER_AID:
        return action_go(place_with(PLACE_QUESTION, lever->question));
    case LEVER_ROUTE:
        route.other = session_roadmap(tui->session)->route;
        return action_go(route);
    }
    return action_stay();
}

/* What was not seen is not done. */
static struct action reveal_open(struct list_screen *view, const struct list_row *row)
{
    struct tui *tui = view->screen.tui;
    const struct lever_list *levers = session_levers(tui->session);

    if (row->tag == REVEAL_GO_ON)
        return ((const struct reveal *)view)->asked ? action_back()
                                                    : action_go(place_of(PLACE_INTERVIEW));
    if (row->tag != REVEAL_LEVER)
        return list_screen_open(view, row);
    if (!levers->items[row->value].made) {
        tui_say(tui, false, "What this would change is still being worked out.");
        return action_stay();
    }
    return reveal_try(tui, &levers->items[row->value]);
}

static const enum command reveal_footer[] = {COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_ROADMAP,
                                             COMMAND_ROUTES,   COMMAND_WHAT_IF, COMMAND_HELP,
                                             COMMAND_UNDO,     COMMAND_NONE};

static const struct list_screen_ops reveal_ops = {
    .screen = {.name = "What lies ahead",
               .context = CONTEXT_OVERVIEW,
               .footer = reveal_footer,
               .update = list_screen_update,
               .crumb = "What lies ahead",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .cannot = list_screen_cannot,
               .key = list_screen_key,
               .work = reveal_work,
               .leave = list_screen_leave},
    .columns = reveal_columns,
    .column_count = 2,
    .fill = reveal_fill,
    .open = reveal_open,
    .detail = reveal_detail,
    .frame = reveal_frame,
};

struct screen *reveal_screen(struct tui *tui, const struct place *place)
{
    struct reveal *reveal = list_screen_new(tui, &reveal_ops, sizeof *reveal);

    reveal->asked = place->index >= 0;
    return &reveal->base.screen;
}
