/* SPDX-License-Identifier: MIT
 * An open plan at a glance: what to do next, how far the answers have come, what can be opened. */
#include "tui/screens/overview/overview.h"

#include "milepost/session/resume.h"
#include "tui/parts/head.h"
#include "tui/screens/overview/places.h"

static const struct list_column overview_columns[OVERVIEW_CELLS] = {
    [OVERVIEW_TITLE] = {.width = 0},
    [OVERVIEW_STANDING] = {.width = OVERVIEW_DATE_COLUMNS, .from = 50},
    [OVERVIEW_COST] = {.width = 13, .from = 66, .right = true},
};

static bool overview_work(struct screen *screen)
{
    struct overview *overview = (struct overview *)screen;

    if (overview->complete)
        return head_look_at_catalogue(screen);
    session_roadmap(screen->tui->session);
    list_screen_update(screen);
    return true;
}

/* Rows that the roadmap brings in stand over those that were there first: the page opens at its
 * top, whatever stands there. */
static void overview_settled(struct list_screen *view)
{
    struct overview *overview = (struct overview *)view;

    if (!overview->settled)
        list_key(&view->list, COMMAND_FIRST);
    overview->settled = overview->complete;
}

static struct pane overview_frame(struct list_screen *view, const struct pane *body)
{
    const struct overview *overview = (const struct overview *)view;
    struct tui *tui = view->screen.tui;
    struct pane pane = list_screen_narrow_below(view, body);

    if (!overview->headed)
        return pane;
    return head_draw(tui, session_roadmap(tui->session), &pane,
                     overview->fresh ? HEAD_IN_WORDS : HEAD_CODED);
}

static void overview_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_add(out, session_name(screen->tui->session));
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action overview_open_section(struct tui *tui, int section)
{
    int question = resume_section_question(tui->session, section);

    if (question >= 0)
        return action_go(place_with(PLACE_INTERVIEW, question));
    tui_say(tui, false, "Nothing of this section matters for your goal. a shows why.");
    return action_stay();
}

/* What stands beside the list is a foretaste: Enter opens the place itself. */
static struct action overview_open(struct list_screen *view, const struct list_row *row)
{
    if (row->tag == OVERVIEW_SECTION)
        return overview_open_section(view->screen.tui, row->value);
    return action_go(place_with((enum place_kind)row->tag, row->value));
}

static struct action overview_key(struct screen *screen, enum command command, uint32_t character)
{
    struct list_screen *view = (struct list_screen *)screen;

    if (command != COMMAND_RIGHT)
        return list_screen_key(screen, command, character);
    view->in_detail = list_screen_focused(screen) && list_screen_is_wide(screen->tui);
    return action_stay();
}

/* Enter opens the place from its foretaste as well. */
static bool overview_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_CONTINUE)
        return list_screen_focused(screen);
    return list_screen_can(screen, command);
}

static const enum command overview_footer[] = {COMMAND_CONTINUE, COMMAND_BACK,     COMMAND_MEND,
                                               COMMAND_WEEK,     COMMAND_ROADMAP,  COMMAND_WHAT_IF,
                                               COMMAND_HELP,     COMMAND_TIMELINE, COMMAND_SCHOOLS,
                                               COMMAND_PRINT,    COMMAND_NONE};

static const struct list_screen_ops overview_ops = {
    .screen = {.name = "Overview",
               .context = CONTEXT_OVERVIEW,
               .footer = overview_footer,
               .update = list_screen_update,
               .crumbs = overview_crumbs,
               .draw = list_screen_draw,
               .can = overview_can,
               .cannot = list_screen_cannot,
               .key = overview_key,
               .work = overview_work,
               .leave = list_screen_leave},
    .columns = overview_columns,
    .column_count = OVERVIEW_CELLS,
    .fill = overview_fill,
    .open = overview_open,
    .settled = overview_settled,
    .detail = overview_detail,
    .frame = overview_frame,
};

struct screen *overview_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &overview_ops, sizeof(struct overview));
}
