/* SPDX-License-Identifier: MIT
 * One cycle alone, for terminals that have no room beside the list. */
#include "tui/screens/credits/credits.h"
#include "tui/screens/credits/places.h"

struct cycle_screen {
    struct screen screen;
    struct page page;
    int body;
    bool before; /* the one before the present one */
};

static void cycle_update(struct screen *screen)
{
    struct cycle_screen *view = (struct cycle_screen *)screen;
    const struct ledger *ledger = session_ledger(screen->tui->session);
    int cycle =
        view->before ? ledger_before(ledger, view->body) : ledger_present(ledger, view->body);

    page_reset(&view->page);
    if (cycle >= 0)
        credits_detail_cycle(&view->page, screen->tui->session, cycle);
    else
        page_add(&view->page, STYLE_PLAIN, "This cycle is no longer there. Esc goes back.");
}

static void cycle_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(screen->tui->session);

    buffer_format(out, "%s › Credits › %s", session_name(screen->tui->session),
                  catalog->bodies[((const struct cycle_screen *)screen)->body].name);
}

static void cycle_draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    page_draw(&((struct cycle_screen *)screen)->page, &pane, true);
}

static struct action cycle_key(struct screen *screen, enum command command, uint32_t character)
{
    (void)character;
    if (command == COMMAND_BACK || command == COMMAND_LEFT)
        return action_back();
    page_key(&((struct cycle_screen *)screen)->page, command);
    return action_stay();
}

/* Nothing of it can be changed or removed. */
static bool cycle_can(const struct screen *screen, enum command command)
{
    (void)screen;
    return command != COMMAND_CONTINUE && command != COMMAND_DELETE;
}

static void cycle_leave(struct screen *screen)
{
    page_clear(&((struct cycle_screen *)screen)->page);
}

static const enum command cycle_footer[] = {COMMAND_BACK, COMMAND_PAGE_DOWN, COMMAND_HELP,
                                            COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops cycle_ops = {
    .name = "Cycle",
    .context = CONTEXT_CREDIT,
    .footer = cycle_footer,
    .update = cycle_update,
    .crumbs = cycle_crumbs,
    .draw = cycle_draw,
    .can = cycle_can,
    .key = cycle_key,
    .leave = cycle_leave,
};

struct screen *cycle_screen(struct tui *tui, const struct place *place)
{
    struct cycle_screen *view = screen_new(tui, &cycle_ops, sizeof *view);

    page_init(&view->page);
    view->body = place->index;
    view->before = place->other == 1;
    return &view->screen;
}
