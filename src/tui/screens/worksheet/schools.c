/* SPDX-License-Identifier: MIT
 * The worksheet: the schools that the person considers side by side, as many as there is room for,
 * with what is not known yet to be asked, and what the roadmap would say with each. */
#include "milepost/report/summary.h"
#include "milepost/session/school_roadmap.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/comparing.h"
#include "tui/screens/worksheet/places.h"
#include "tui/screens/worksheet/schools_rows.h"
#include "tui/widgets/field.h"

/* One roadmap at a time, of the schools that are seen. */
static bool schools_work(struct screen *screen)
{
    struct schools_screen *view = (struct schools_screen *)screen;
    struct session *session = screen->tui->session;
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = view->first; i < view->first + view->shown && i < count; i++) {
        if (session_known_school_roadmap(session, &schools[i]))
            continue;
        session_school_roadmap(session, &schools[i]);
        screen->stale = true;
        return true;
    }
    return false;
}

/* ---- how it looks ---------------------------------------------------------------------------- */

static void schools_draw_empty(const struct pane *pane)
{
    int row = draw_wrapped(pane, 0, 0, 2, text_columns(pane->columns),
                           "No school is on the worksheet yet.", STYLE_BOLD);

    draw_wrapped(pane, row + 1, 0, pane->rows, text_columns(pane->columns),
                 "o finds real ones near you. n adds one by hand: its name, then its kind. Add two "
                 "or three, ask each the same "
                 "questions, and compare what they say. The one you choose replaces the "
                 "catalogue's figures in your roadmap.",
                 STYLE_PLAIN);
}

/* The names stay in sight; the lines below them scroll. */
static struct pane schools_frame(struct list_screen *base, const struct pane *body)
{
    struct schools_screen *view = (struct schools_screen *)base;
    bool compact = frame_is_compact(base->screen.tui);
    struct pane pane = body_pane_below(base->screen.tui, body);
    int rows;

    if (view->count == 0) {
        schools_draw_empty(&pane);
        return pane;
    }
    list_draw(&view->header, &pane, false);
    rows = list_height(&view->header, 0, 0) + !compact;
    return pane_part(&pane, rows, 0, pane.rows - rows, pane.columns);
}

static void schools_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct schools_screen *view = (const struct schools_screen *)screen;

    buffer_format(out, "%s › Schools", session_name(screen->tui->session));
    if (view->count > 1)
        buffer_format(out, "   %d of %d", view->focus + 1, view->count);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action schools_move(struct schools_screen *view, int step)
{
    const struct school *schools;

    session_schools(view->base.screen.tui->session, &schools);
    view->focus += step;
    view->number = schools[view->focus].number;
    view->base.screen.stale = true;
    return action_stay();
}

static struct action schools_enter_field(int64_t number, enum program_field field)
{
    struct place place = place_with(PLACE_SCHOOL, (int)field);

    place.number = number;
    return action_go(place);
}

static struct action schools_open(struct list_screen *base, const struct list_row *row)
{
    struct schools_screen *view = (struct schools_screen *)base;
    const struct school_line *line = &school_lines[row->value];

    if (line->kind == SCHOOL_LINE_QUESTIONS)
        return action_go((struct place){.kind = PLACE_ASKING, .number = view->number});
    return schools_enter_field(view->number, line->field);
}

static struct action schools_add(struct schools_screen *view)
{
    if (view->count < SCHOOLS_MAX)
        return schools_enter_field(0, PROGRAM_NAME);
    tui_say(view->base.screen.tui, true,
            "A plan holds at most %d schools; remove one that you gave up.", SCHOOLS_MAX);
    return action_stay();
}

static struct action schools_choose(struct schools_screen *view)
{
    struct session *session = view->base.screen.tui->session;
    const struct school *schools;
    struct summary before;
    struct buffer said = {0};
    struct error err;
    enum status status;

    before = summary_of(session_roadmap(session));
    session_schools(session, &schools);
    status = session_choose_school(session, schools[view->focus].chosen ? 0 : view->number,
                                   view->base.screen.tui->options->schools, &said, &err);
    if (status == STATUS_OK) {
        struct summary now = summary_of(session_roadmap(session));

        buffer_add(&said, "; ");
        summary_say_change(&before, &now, &said);
    }
    say_change(view->base.screen.tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

static struct action schools_mark(struct schools_screen *view)
{
    struct session *session = view->base.screen.tui->session;
    struct error err;
    enum status status =
        session_compare_school(session, session_school_numbered(session, view->number), &err);

    return comparing_marked(&view->base.screen, status, &err);
}

static struct action schools_drop(struct schools_screen *view)
{
    struct buffer said = {0};
    struct error err;
    enum status status =
        session_remove_school(view->base.screen.tui->session, view->number, &said, &err);

    say_change(view->base.screen.tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

/* What the school promised, or that as a print. */
static struct action schools_go(const struct schools_screen *view, enum place_kind kind)
{
    struct place place = place_of(kind);

    place.number = view->number;
    if (kind == PLACE_PRINT)
        place.other = EXTENT_SCHOOL;
    return action_go(place);
}

static struct action schools_key(struct screen *screen, enum command command, uint32_t character)
{
    struct schools_screen *view = (struct schools_screen *)screen;

    switch (command) {
    case COMMAND_LEFT:
        return schools_move(view, -1);
    case COMMAND_RIGHT:
        return schools_move(view, 1);
    case COMMAND_NEW:
        return schools_add(view);
    case COMMAND_SCHOOLS:
        return action_go(place_of(PLACE_FIND));
    case COMMAND_CHOOSE:
        return schools_choose(view);
    case COMMAND_MARK:
        return schools_mark(view);
    case COMMAND_COMPARE:
        return comparing_go(screen);
    case COMMAND_RENAME:
        return schools_enter_field(view->number, PROGRAM_NAME);
    case COMMAND_DELETE:
        return schools_drop(view);
    case COMMAND_PROMISES:
        return schools_go(view, PLACE_PROMISES);
    case COMMAND_PRINT:
        return schools_go(view, PLACE_PRINT);
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool schools_can(const struct screen *screen, enum command command)
{
    const struct schools_screen *view = (const struct schools_screen *)screen;

    switch (command) {
    case COMMAND_CONTINUE:
    case COMMAND_CHOOSE:
    case COMMAND_MARK:
    case COMMAND_RENAME:
    case COMMAND_DELETE:
    case COMMAND_PROMISES:
    case COMMAND_PRINT:
        return view->count > 0;
    case COMMAND_COMPARE:
        return view->count > 0 || session_compared_count(screen->tui->session) > 0;
    case COMMAND_LEFT:
        return view->focus > 0;
    case COMMAND_RIGHT:
        return view->focus + 1 < view->count;
    default:
        return true;
    }
}

static void schools_leave(struct screen *screen)
{
    struct schools_screen *view = (struct schools_screen *)screen;

    schools_found_clear(&view->found);
    list_clear(&view->header);
    list_screen_leave(screen);
}

static const enum command schools_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK,   COMMAND_CHOOSE, COMMAND_SCHOOLS, COMMAND_PROMISES,
    COMMAND_HELP,     COMMAND_RIGHT,  COMMAND_NEW,    COMMAND_PRINT,   COMMAND_MARK,
    COMMAND_COMPARE,  COMMAND_DELETE, COMMAND_RENAME, COMMAND_NONE};

static const struct list_screen_ops schools_ops = {
    .screen = {.name = "Schools",
               .context = CONTEXT_SCHOOLS,
               .footer = schools_footer,
               .update = list_screen_update,
               .crumbs = schools_crumbs,
               .draw = list_screen_draw,
               .can = schools_can,
               .key = schools_key,
               .work = schools_work,
               .leave = schools_leave},
    .fill = schools_fill,
    .open = schools_open,
    .frame = schools_frame,
};

struct screen *schools_screen(struct tui *tui, const struct place *place)
{
    struct schools_screen *view = list_screen_new(tui, &schools_ops, sizeof *view);

    view->number = place->number;
    list_init(&view->header, view->columns, 1);
    view->base.list.columns = view->columns;
    view->newest = -1;
    return &view->base.screen;
}
