/* SPDX-License-Identifier: MIT
 * An open plan at a glance: what to do next, how far the answers have come, what can be opened. */
#include "tui/screens/overview/overview.h"

#include "tui/screens/overview/places.h"

static const struct list_column columns[OVERVIEW_CELLS] = {
    [OVERVIEW_TITLE] = {.width = 0},
    [OVERVIEW_STANDING] = {.width = 16, .from = 50},
    [OVERVIEW_COST] = {.width = 13, .from = 66, .right = true},
};

static bool work(struct screen *screen)
{
    struct overview *overview = (struct overview *)screen;

    if (overview->complete)
        return false;
    session_roadmap(screen->tui->session);
    overview_update(screen);
    if (!overview->settled && !list_focus(&overview->list, OPEN_INTERVIEW, -1))
        list_key(&overview->list, COMMAND_FIRST);
    overview->settled = true;
    return true;
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_add(out, session_name(screen->tui->session));
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    pane_narrow(&pane);
    list_draw(&((struct overview *)screen)->list, &pane, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* The first question of a section without an answer, or the first asked; -1: none is. */
static int question_of_section(struct session *session, int section)
{
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    const struct answers *answers = session_answers(session);
    int first = -1;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (answers->items[i].state == ANSWER_NONE)
            return i;
        if (first < 0)
            first = i;
    }
    return first;
}

static struct action open_section(struct tui *tui, int section)
{
    int question = question_of_section(tui->session, section);

    if (question >= 0)
        return action_go(place_at(PLACE_INTERVIEW, question));
    tui_say(tui, false, "Nothing of this section matters for your goal. a shows why.");
    return action_stay();
}

static struct action open_row(struct tui *tui, const struct list_row *row)
{
    switch ((enum overview_tag)row->tag) {
    case OPEN_INTERVIEW:
        return action_go(place_of(PLACE_INTERVIEW));
    case OPEN_STEP:
        return action_go(place_at(PLACE_ROADMAP, row->value));
    case OPEN_SECTION:
        return open_section(tui, row->value);
    case OPEN_CHECK:
        return action_go(place_of(PLACE_CHECK));
    case OPEN_ROADMAP:
        return action_go(place_of(PLACE_ROADMAP));
    case OPEN_GATES:
        return action_go(place_of(PLACE_GATES));
    case OPEN_ROUTES:
        return action_go(place_of(PLACE_ROUTES));
    case OPEN_SCHOOLS:
        return action_go(place_of(PLACE_SCHOOLS));
    }
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct overview *overview = (struct overview *)screen;
    const struct list_row *row = list_focused(&overview->list);

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
        return row ? open_row(screen->tui, row) : action_stay();
    case COMMAND_BACK:
        return action_back();
    case COMMAND_ANSWERS:
        return action_go(place_of(PLACE_CHECK));
    case COMMAND_ROADMAP:
        return action_go(place_of(PLACE_ROADMAP));
    case COMMAND_ROUTES:
        return action_go(place_of(PLACE_ROUTES));
    case COMMAND_TIMELINE:
        return action_go(place_of(PLACE_TIMELINE));
    case COMMAND_SCHOOLS:
        return action_go(place_of(PLACE_SCHOOLS));
    case COMMAND_PRINT:
        return action_go(place_of(PLACE_PRINT));
    default:
        list_key(&overview->list, command);
        return action_stay();
    }
}

static void leave(struct screen *screen)
{
    list_clear(&((struct overview *)screen)->list);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_ROADMAP,
                                      COMMAND_TIMELINE, COMMAND_WHAT_IF, COMMAND_HELP,
                                      COMMAND_SCHOOLS,  COMMAND_PRINT,   COMMAND_NONE};

static const struct screen_ops overview_ops = {
    .name = "Overview",
    .context = CONTEXT_OVERVIEW,
    .footer = footer,
    .update = overview_update,
    .crumbs = crumbs,
    .draw = draw,
    .key = key,
    .work = work,
    .leave = leave,
};

struct screen *overview_screen(struct tui *tui, const struct place *place)
{
    struct overview *overview = screen_new(tui, &overview_ops, sizeof *overview);

    (void)place;
    list_init(&overview->list, columns, OVERVIEW_CELLS);
    return &overview->screen;
}
