/* SPDX-License-Identifier: MIT
 * One step or gate of the roadmap alone, for terminals that have no room beside the list. */
#include <string.h>

#include "../private.h"

struct step_screen {
    struct screen screen;
    struct page page;
    char *id; /* of the step or gate, for the roadmap may be another by now */
    bool is_gate, at_because;
    int because;
};

static int find_gate(const struct roadmap *roadmap, const char *id)
{
    for (int i = 0; i < roadmap->gate_count; i++)
        if (strcmp(roadmap->gates[i].id, id) == 0)
            return i;
    return -1;
}

static void update(struct screen *screen)
{
    struct step_screen *step = (struct step_screen *)screen;
    const struct roadmap *roadmap = session_roadmap(screen->tui->session);
    int index = step->is_gate ? find_gate(roadmap, step->id) : roadmap_find_step(roadmap, step->id);

    step->because = -1;
    page_reset(&step->page);
    if (index < 0)
        page_add(&step->page, STYLE_PLAIN, "This is no longer on the roadmap. Esc goes back.");
    else if (step->is_gate)
        step->because = detail_gate(&step->page, roadmap, index);
    else
        step->because = detail_step(&step->page, roadmap, index);
    if (step->at_because)
        step->page.jump = step->because;
    step->at_because = false;
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Roadmap › %s", session_name(screen->tui->session),
                  ((const struct step_screen *)screen)->is_gate ? "Gate" : "Step");
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane(body);

    if (!frame_is_compact(screen->tui))
        pane = pane_part(&pane, 1, 0, pane.rows - 1, pane.columns);
    page_draw(&((struct step_screen *)screen)->page, &pane, true);
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct step_screen *step = (struct step_screen *)screen;

    (void)character;
    if (command == COMMAND_BACK || command == COMMAND_LEFT)
        return action_back();
    if (command == COMMAND_WHY)
        step->page.jump = step->because;
    else
        page_key(&step->page, command);
    return action_stay();
}

static bool can(const struct screen *screen, enum command command)
{
    return command != COMMAND_WHY || ((const struct step_screen *)screen)->because >= 0;
}

static void leave(struct screen *screen)
{
    struct step_screen *step = (struct step_screen *)screen;

    page_clear(&step->page);
    free(step->id);
}

static const enum command footer[] = {COMMAND_BACK, COMMAND_WHY,  COMMAND_PAGE_DOWN,
                                      COMMAND_JUMP, COMMAND_HELP, COMMAND_NONE};

static const struct screen_ops step_ops = {
    .name = "Step",
    .context = CONTEXT_STEP,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .leave = leave,
};

struct screen *step_screen(struct tui *tui, bool gate, int index, bool at_because)
{
    struct step_screen *step = screen_new(tui, &step_ops, sizeof *step);
    const struct roadmap *roadmap = session_roadmap(tui->session);

    page_init(&step->page);
    step->id = memory_copy_text(gate ? roadmap->gates[index].id : roadmap->steps[index].id);
    step->is_gate = gate;
    step->at_because = at_because;
    return &step->screen;
}
