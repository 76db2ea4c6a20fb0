/* SPDX-License-Identifier: MIT
 * One cycle alone, for terminals that have no room beside the list. */
#include "tui/screens/credits/credits.h"
#include "tui/screens/credits/places.h"
#include "tui/stage/dialog.h"

struct cycle_screen {
    struct screen screen;
    struct page page;
    int body;
    bool before; /* the one before the present one */
};

/* ---- the body's tracker ---------------------------------------------------------------------- */

struct action cycle_ask_tracker(struct tui *tui, int body)
{
    static const char *const options[] = {"Leave it as it is", "The day on which it ends",
                                          "How many units it asks for"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "What %s shows of your cycle comes before what is worked out here.",
                  session_catalog(tui->session)->bodies[body].name);
    dialog = dialog_choose(tui, CYCLE_TRACKER, "What does its tracker show?", buffer_text(&text),
                           options, 3);
    buffer_clear(&text);
    return action_ask(dialog);
}

struct action cycle_tracker_reply(struct tui *tui, int body, const struct reply *reply)
{
    const struct catalog *catalog = session_catalog(tui->session);
    struct buffer id = {0};
    int question;

    if (reply->choice < 1)
        return action_stay();
    buffer_format(&id, "cycle.%s.%s", catalog->bodies[body].id,
                  reply->choice == 1 ? "end" : "needed");
    question = catalog_find_question(catalog, buffer_text(&id));
    buffer_clear(&id);
    return question < 0 ? action_stay() : action_go(place_with(PLACE_QUESTION, question));
}

/* ---- the screen ------------------------------------------------------------------------------ */

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
    int body = ((const struct cycle_screen *)screen)->body;

    buffer_format(out, "%s › Credits", session_name(screen->tui->session));
    if (body >= 0)
        buffer_format(out, " › %s", catalog->bodies[body].name);
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
    if (command == COMMAND_CONTINUE)
        return cycle_ask_tracker(screen->tui, ((const struct cycle_screen *)screen)->body);
    page_key(&((struct cycle_screen *)screen)->page, command);
    return action_stay();
}

static struct action cycle_reply(struct screen *screen, const struct reply *reply)
{
    return cycle_tracker_reply(screen->tui, ((const struct cycle_screen *)screen)->body, reply);
}

static bool cycle_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_CONTINUE)
        return ((const struct cycle_screen *)screen)->body >= 0;
    return command != COMMAND_DELETE;
}

static void cycle_leave(struct screen *screen)
{
    page_clear(&((struct cycle_screen *)screen)->page);
}

static const enum command cycle_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                            COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops cycle_ops = {
    .name = "Cycle",
    .context = CONTEXT_CREDIT,
    .footer = cycle_footer,
    .update = cycle_update,
    .crumbs = cycle_crumbs,
    .draw = cycle_draw,
    .can = cycle_can,
    .key = cycle_key,
    .reply = cycle_reply,
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
