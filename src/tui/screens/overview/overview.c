/* SPDX-License-Identifier: MIT
 * An open plan at a glance: what to do next, how far the answers have come, what can be opened. */
#include "tui/screens/overview/overview.h"

#include "tui/screens/overview/places.h"

static const struct list_column overview_columns[OVERVIEW_CELLS] = {
    [OVERVIEW_TITLE] = {.width = 0},
    [OVERVIEW_STANDING] = {.width = 16, .from = 50},
    [OVERVIEW_COST] = {.width = 13, .from = 66, .right = true},
};

static bool overview_work(struct screen *screen)
{
    struct overview *overview = (struct overview *)screen;

    if (overview->complete)
        return false;
    session_roadmap(screen->tui->session);
    list_screen_update(screen);
    if (!overview->settled && !list_focus(&overview->base.list, PLACE_INTERVIEW, -1))
        list_key(&overview->base.list, COMMAND_FIRST);
    overview->settled = true;
    return true;
}

static void overview_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_add(out, session_name(screen->tui->session));
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* The first question of a section without an answer, or the first asked; -1: none is. */
static int overview_question_of(struct session *session, int section)
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

static struct action overview_open_section(struct tui *tui, int section)
{
    int question = overview_question_of(tui->session, section);

    if (question >= 0)
        return action_go(place_with(PLACE_INTERVIEW, question));
    tui_say(tui, false, "Nothing of this section matters for your goal. a shows why.");
    return action_stay();
}

static struct action overview_open(struct list_screen *view, const struct list_row *row)
{
    return row->tag == OVERVIEW_SECTION ? overview_open_section(view->screen.tui, row->value)
                                        : list_screen_open(view, row);
}

static const enum command overview_footer[] = {COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_ROADMAP,
                                               COMMAND_TIMELINE, COMMAND_WHAT_IF, COMMAND_HELP,
                                               COMMAND_SCHOOLS,  COMMAND_PRINT,   COMMAND_NONE};

static const struct list_screen_ops overview_ops = {
    .screen = {.name = "Overview",
               .context = CONTEXT_OVERVIEW,
               .footer = overview_footer,
               .update = list_screen_update,
               .crumbs = overview_crumbs,
               .draw = list_screen_draw,
               .key = list_screen_key,
               .work = overview_work,
               .leave = list_screen_leave},
    .columns = overview_columns,
    .column_count = OVERVIEW_CELLS,
    .fill = overview_fill,
    .open = overview_open,
    .frame = list_screen_narrow_below,
};

struct screen *overview_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &overview_ops, sizeof(struct overview));
}
