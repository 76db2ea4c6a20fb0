/* SPDX-License-Identifier: MIT
 * The roadmap: phases and steps with marks, dates and cost; beside the list, if there is room, all
 * of the focused one. */
#include <string.h>

#include "milepost/report.h"
#include "milepost/session/slip.h"
#include "tui/parts/commenting.h"
#include "tui/parts/detail.h"
#include "tui/parts/head.h"
#include "tui/parts/letter.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/marking.h"
#include "tui/parts/measuring.h"
#include "tui/parts/standing.h"
#include "tui/parts/step_rows.h"
#include "tui/screens/roadmap/places.h"

/* Of the row that stands for many answers to find out. */
enum { ROADMAP_FIND_OUT = PLACE_COUNT };

struct roadmap_screen {
    struct list_screen base;
    int first_step;      /* to focus when the rows are first made, or -1 */
    bool unfolded;       /* each answer to find out has its own row */
    struct due_list due; /* while the rows are made */
    struct marking marking;
    struct commenting commenting;
};

static const struct roadmap *roadmap_of(const struct roadmap_screen *view)
{
    return session_roadmap(view->base.screen.tui->session);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void roadmap_add_step(struct roadmap_screen *view, const struct roadmap *roadmap, int index)
{
    struct list_row *row = step_rows_add(&view->base.list, roadmap, index);
    const struct due_item *overdue = due_list_overdue(&view->due, index, roadmap->today);

    row->dim = roadmap->steps[index].status == STEP_WAIVED;
    commenting_mark(&view->base.list, row, view->base.screen.tui->session, index);
    if (overdue)
        step_rows_set_overdue(&view->base.list, row, &roadmap->steps[index], overdue,
                              roadmap->today);
}

/* What a step reaches stands below it: "◆ CPC-A". */
static void roadmap_add_milestones(struct roadmap_screen *view, const struct roadmap *roadmap,
                                   int step)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        struct list_row *row;
        char day[DATE_TEXT];

        if (milestone->step != step)
            continue;
        row = list_add(&view->base.list, ROW_LABELS, milestone->title);
        row->mark = "◆";
        row->tone = TONE_DONE;
        list_set(&view->base.list, row, STEP_ROWS_DATE,
                 date_or_month(milestone->p50, milestone->by_season, day));
    }
}

/* Many answers to find out stand in one row, which shows and hides them. */
static void roadmap_add_find_outs(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    struct buffer text = {0};
    struct list_row *row;

    standing_say_find_outs(roadmap, &text);
    row = list_add_item(&view->base.list, ROADMAP_FIND_OUT, -1, "~", buffer_text(&text));
    list_set(&view->base.list, row, STEP_ROWS_DATE, view->unfolded ? "Enter hides" : "Enter shows");
    buffer_clear(&text);
    for (int i = 0; view->unfolded && i < roadmap->step_count; i++)
        if (standing_is_folded(roadmap, i))
            roadmap_add_step(view, roadmap, i);
}

static void roadmap_add_steps(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    int phase = -1;
    bool found_out = false;

    for (int i = 0; i < roadmap->step_count; i++) {
        bool folded = standing_is_folded(roadmap, i);

        if (folded && found_out)
            continue;
        if ((int)roadmap->steps[i].phase != phase) {
            phase = (int)roadmap->steps[i].phase;
            list_screen_add_heading(&view->base, phase_title(roadmap->steps[i].phase));
        }
        if (folded)
            roadmap_add_find_outs(view, roadmap);
        else
            roadmap_add_step(view, roadmap, i);
        found_out |= folded;
        roadmap_add_milestones(view, roadmap, i);
    }
}

/* What somebody checks stands on a screen of its own. */
static void roadmap_add_gates(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    enum gate_outcome worst = roadmap_worst_gate(roadmap);
    struct buffer text = {0};
    struct list_row *row;

    if (roadmap->gate_count == 0)
        return;
    list_screen_add_heading(&view->base, "Gates");
    report_gates(roadmap, &text);
    row = list_add_item(&view->base.list, PLACE_GATES, -1, standing_gate_mark(worst),
                        buffer_text(&text));
    row->tone = standing_gate_tone(worst);
    buffer_clear(&text);
}

static void roadmap_add_route(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    head_add_standing(&view->base.list, view->base.screen.tui);
    if (!frame_is_compact(view->base.screen.tui))
        head_add_opening(&view->base.list, roadmap);
    if (roadmap->route >= 0)
        list_add(&view->base.list, ROW_TEXT, roadmap->routes[roadmap->route].title)->dim = true;
    if (roadmap->goal_assumed)
        list_add(&view->base.list, ROW_TEXT,
                 "No goal is given yet: this is the way to a first job.");
    step_rows_add_missing(&view->base.list, roadmap);
}

/* The steps come first: what is known of the way besides stands behind them. */
static void roadmap_add_notes(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    bool compact = frame_is_compact(view->base.screen.tui);

    if (!head_has_notes(roadmap) && !(compact && roadmap->notice_count > 0))
        return;
    list_screen_add_heading(&view->base, "About this way");
    if (compact)
        head_add_opening(&view->base.list, roadmap);
    head_add_notes(&view->base.list, roadmap);
}

static void roadmap_fill(struct list_screen *base)
{
    struct roadmap_screen *view = (struct roadmap_screen *)base;

    if (list_screen_waits(base))
        return;
    step_rows_fit(&base->list, list_screen_columns(base->screen.tui));
    roadmap_add_route(view, roadmap_of(view));
    due_list_make(&view->due, roadmap_of(view), session_kept_baseline(base->screen.tui->session));
    roadmap_add_steps(view, roadmap_of(view));
    due_list_clear(&view->due);
    roadmap_add_notes(view, roadmap_of(view));
    roadmap_add_gates(view, roadmap_of(view));
    commenting_add_rest(&base->list, base->screen.tui->session);
}

static void roadmap_settled(struct list_screen *base)
{
    struct roadmap_screen *view = (struct roadmap_screen *)base;

    if (base->screen.waits)
        return;
    if (view->first_step >= 0 && !list_focus(&base->list, PLACE_STEP, view->first_step))
        list_focus(&base->list, ROADMAP_FIND_OUT, -1);
    view->first_step = -1;
}

static struct pane roadmap_frame(struct list_screen *base, const struct pane *body)
{
    struct roadmap_screen *view = (struct roadmap_screen *)base;
    struct pane pane = body_pane(body);

    return base->screen.waits ? pane
                              : head_draw(base->screen.tui, roadmap_of(view), &pane, HEAD_UNCODED);
}

/* ---- the detail ------------------------------------------------------------------------------ */

static void roadmap_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    const struct roadmap *roadmap = session_roadmap(view->screen.tui->session);

    if (row->tag == PLACE_STEP)
        detail_step(page, view->screen.tui->session, row->value);
    else if (row->tag == PLACE_GATES)
        detail_gates(page, roadmap);
    else
        detail_find_outs(page, roadmap);
}

/* A credential's code is short enough for the title line; other goals stand in the list. */
static void roadmap_crumbs(const struct screen *screen, struct buffer *out)
{
    struct session *session = screen->tui->session;

    buffer_format(out, "%s › Roadmap", session_name(session));
    if (!session_roadmap_stale(session) && session_roadmap(session)->goal_credential >= 0)
        buffer_format(out, " to %s", session_roadmap(session)->goal_id);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action roadmap_open(struct list_screen *view, const struct list_row *row)
{
    struct roadmap_screen *roadmap = (struct roadmap_screen *)view;

    if (row->tag == PLACE_GATES)
        return action_go(place_of(PLACE_GATES));
    if (row->tag == PLACE_STEP)
        return list_screen_open(view, row);
    roadmap->unfolded = !roadmap->unfolded;
    view->screen.stale = true;
    return action_stay();
}

/* The line of the roadmap that is focused, or -1. */
static int roadmap_line(const struct screen *screen)
{
    const struct list_row *row = list_screen_focused(screen);

    return row && row->tag == PLACE_STEP ? row->value : -1;
}

static struct action roadmap_key(struct screen *screen, enum command command, uint32_t character)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    if (marking_is(command))
        return marking_key(&view->marking, screen->tui, roadmap_line(screen), command);
    if (command == COMMAND_COMMENT)
        return commenting_key(&view->commenting, screen->tui, roadmap_line(screen));
    if (command == COMMAND_LETTER)
        return letter_open(screen->tui, roadmap_line(screen));
    if (command == COMMAND_MEASURE)
        return action_go(place_of(PLACE_TYPING));
    if (command == COMMAND_FIGURES)
        return action_go(step_figures(roadmap_of(view), list_screen_focused(screen)->value));
    return list_screen_key(screen, command, character);
}

static struct action roadmap_reply(struct screen *screen, const struct reply *reply)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    if (reply->tag >= COMMENTING_DIALOGS)
        return commenting_reply(&view->commenting, screen->tui, reply);
    return marking_reply(&view->marking, screen->tui, reply);
}

static bool roadmap_can(const struct screen *screen, enum command command)
{
    int line = roadmap_line(screen);

    if (marking_is(command))
        return marking_can(screen->tui, line, command);
    if (command == COMMAND_COMMENT)
        return commenting_can(screen->tui, line);
    if (command == COMMAND_LETTER)
        return letter_can(screen->tui, line);
    if (command == COMMAND_MEASURE)
        return measuring_can_line(screen->tui, line);
    if (command == COMMAND_FIGURES)
        return line >= 0 && session_roadmap(screen->tui->session)->steps[line].assumption_count > 0;
    return list_screen_can(screen, command);
}

static void roadmap_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    if (marking_is(command))
        marking_cannot(screen->tui, roadmap_line(screen), command, out);
    else if (command == COMMAND_COMMENT)
        commenting_cannot(screen->tui, roadmap_line(screen), out);
    else if (command == COMMAND_MEASURE)
        measuring_cannot(screen->tui, out);
    else if (command == COMMAND_FIGURES)
        buffer_add(out, STEP_ASSUMES_NOTHING);
    else
        list_screen_cannot(screen, command, out);
}

static const enum command roadmap_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK,     COMMAND_COMMENT, COMMAND_MEND, COMMAND_DONE,
    COMMAND_WHY,      COMMAND_TIMELINE, COMMAND_MEASURE, COMMAND_HELP, COMMAND_ROUTES,
    COMMAND_START,    COMMAND_FIGURES,  COMMAND_NONE};

static const struct list_screen_ops roadmap_ops = {
    .screen = {.name = "Roadmap",
               .context = CONTEXT_ROADMAP,
               .footer = roadmap_footer,
               .update = list_screen_update,
               .crumbs = roadmap_crumbs,
               .draw = list_screen_draw,
               .can = roadmap_can,
               .cannot = roadmap_cannot,
               .key = roadmap_key,
               .reply = roadmap_reply,
               .work = list_screen_work,
               .leave = list_screen_leave},
    .columns = step_rows_columns,
    .column_count = STEP_ROWS_COLUMNS,
    .fill = roadmap_fill,
    .settled = roadmap_settled,
    .open = roadmap_open,
    .detail = roadmap_detail,
    .brief = true,
    .frame = roadmap_frame,
};

struct screen *roadmap_screen(struct tui *tui, const struct place *place)
{
    struct roadmap_screen *view = list_screen_new(tui, &roadmap_ops, sizeof *view);

    view->first_step = place->index;
    return &view->base.screen;
}
