/* SPDX-License-Identifier: MIT
 * One step or gate of the roadmap alone, for terminals that have no room beside the list. */
#include "milepost/session/marks.h"
#include "milepost/session/slip.h"
#include "tui/parts/commenting.h"
#include "tui/parts/detail.h"
#include "tui/parts/letter.h"
#include "tui/parts/marking.h"
#include "tui/parts/measuring.h"
#include "tui/parts/step_rows.h"
#include "tui/screens/roadmap/places.h"
#include "tui/stage/stage.h"

struct step_screen {
    struct screen screen;
    struct page page;
    char *id; /* of the step or gate, for the roadmap may be another by now */
    bool is_gate;
    int index; /* of it in the roadmap; -1: it is no longer there */
    struct marking marking;
    struct commenting commenting;
};

static void step_update(struct screen *screen)
{
    struct step_screen *step = (struct step_screen *)screen;
    const struct roadmap *roadmap = session_roadmap(screen->tui->session);

    step->index = step->is_gate ? roadmap_find_gate(roadmap, step->id)
                                : session_line_of(screen->tui->session, step->id);
    page_reset(&step->page);
    if (step->index < 0)
        page_add(&step->page, STYLE_PLAIN, "This is no longer on the roadmap. Esc goes back.");
    else if (step->is_gate)
        detail_gate(&step->page, roadmap, step->index);
    else
        detail_step(&step->page, screen->tui->session, step->index);
}

static void step_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  ((const struct step_screen *)screen)->is_gate ? "Gate" : "Roadmap › Step");
}

static void step_draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    page_draw(&((struct step_screen *)screen)->page, &pane, true);
}

static struct action step_key(struct screen *screen, enum command command, uint32_t character)
{
    struct step_screen *step = (struct step_screen *)screen;

    (void)character;
    if (marking_is(command))
        return marking_key(&step->marking, screen->tui, step->index, command);
    if (command == COMMAND_BACK || command == COMMAND_LEFT)
        return action_back();
    if (command == COMMAND_WHY)
        return action_go(place_with(step->is_gate ? PLACE_WHY_GATE : PLACE_WHY_STEP, step->index));
    if (command == COMMAND_COMMENT)
        return commenting_key(&step->commenting, screen->tui, step->index);
    if (command == COMMAND_LETTER)
        return letter_open(screen->tui, step->index);
    if (command == COMMAND_PRINT)
        return action_go(place_with(PLACE_PRINT, step->index));
    if (command == COMMAND_MEASURE)
        return action_go(place_of(PLACE_TYPING));
    if (command == COMMAND_FIGURES)
        return action_go(step_figures(session_roadmap(screen->tui->session), step->index));
    page_key(&step->page, command);
    return action_stay();
}

static struct action step_reply(struct screen *screen, const struct reply *reply)
{
    struct step_screen *step = (struct step_screen *)screen;

    if (reply->tag >= COMMENTING_DIALOGS)
        return commenting_reply(&step->commenting, screen->tui, reply);
    return marking_reply(&step->marking, screen->tui, reply);
}

static bool step_can(const struct screen *screen, enum command command)
{
    const struct step_screen *step = (const struct step_screen *)screen;

    if (marking_is(command))
        return marking_can(screen->tui, step->is_gate ? -1 : step->index, command);
    switch (command) {
    case COMMAND_WHY:
        return step->index >= 0;
    case COMMAND_COMMENT:
        return commenting_can(screen->tui, step->is_gate ? -1 : step->index);
    case COMMAND_LETTER:
        return letter_can(screen->tui, step->is_gate ? -1 : step->index);
    case COMMAND_MEASURE:
        return measuring_can_line(screen->tui, step->is_gate ? -1 : step->index);
    case COMMAND_PRINT:
        return step->index >= 0 && !step->is_gate;
    case COMMAND_FIGURES:
        return step->index >= 0 && !step->is_gate &&
               session_roadmap(screen->tui->session)->steps[step->index].assumption_count > 0;
    default:
        return true;
    }
}

static void step_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    const struct step_screen *step = (const struct step_screen *)screen;

    if (marking_is(command))
        marking_cannot(screen->tui, step->is_gate ? -1 : step->index, command, out);
    else if (command == COMMAND_COMMENT)
        commenting_cannot(screen->tui, step->is_gate ? -1 : step->index, out);
    else if (command == COMMAND_MEASURE)
        measuring_cannot(screen->tui, out);
    else if (command == COMMAND_FIGURES && step->index >= 0)
        buffer_add(out, STEP_ASSUMES_NOTHING);
}

static void step_leave(struct screen *screen)
{
    struct step_screen *step = (struct step_screen *)screen;

    page_clear(&step->page);
    free(step->id);
}

static const enum command step_footer[] = {
    COMMAND_BACK,  COMMAND_MEASURE,   COMMAND_COMMENT, COMMAND_DONE, COMMAND_LETTER,
    COMMAND_START, COMMAND_WHY,       COMMAND_FIGURES, COMMAND_HELP, COMMAND_LOG,
    COMMAND_PRINT, COMMAND_PAGE_DOWN, COMMAND_JUMP,    COMMAND_NONE};

static const struct screen_ops step_ops = {
    .name = "Step",
    .context = CONTEXT_STEP,
    .footer = step_footer,
    .update = step_update,
    .crumbs = step_crumbs,
    .draw = step_draw,
    .can = step_can,
    .cannot = step_cannot,
    .key = step_key,
    .reply = step_reply,
    .leave = step_leave,
};

struct screen *step_screen(struct tui *tui, const struct place *place)
{
    struct step_screen *step = screen_new(tui, &step_ops, sizeof *step);
    const struct roadmap *roadmap = session_roadmap(tui->session);

    page_init(&step->page);
    step->is_gate = place->kind == PLACE_GATE;
    step->id = memory_copy_text(step->is_gate ? roadmap->gates[place->index].id
                                              : roadmap->steps[place->index].id);
    return &step->screen;
}
