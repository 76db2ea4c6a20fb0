/* SPDX-License-Identifier: MIT
 * The worksheet: the schools that the person considers side by side, as many as there is room for,
 * with what is not known yet to be asked, and what the roadmap would say with each. */
#include "milepost/report/summary.h"
#include "milepost/session/school_roadmap.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/comparing.h"
#include "tui/screens/worksheet/places.h"
#include "tui/screens/worksheet/schools_found.h"
#include "tui/widgets/field.h"

enum { TAG_LINE = PLACE_COUNT };
enum {
    SCHOOLS_LABEL_COLUMNS = 14,
    LEAST_COLUMNS_EACH = 24,
    MOST_COLUMNS_EACH = 36,
    ROOM = ROW_CELLS - 1
};

struct schools_screen {
    struct list_screen base;
    struct list header;
    struct list_column columns[ROW_CELLS];
    int focus, first, shown; /* schools: the focused one, and those on the screen */
    int count;
    int64_t number; /* of the focused one */
    struct schools_found found;
    int64_t newest; /* the highest number seen: a higher one was just added */
};

/* ---- rows ------------------------------------------------------------------------------------ */

/* The same school has the focus again, a new one at once, or one near a school that is gone. */
static void schools_settle(struct schools_screen *view, const struct school *schools)
{
    int64_t newest = view->newest;

    for (int i = 0; i < view->count; i++) {
        if (schools[i].number == view->number)
            view->focus = i;
        if (schools[i].number <= view->newest)
            continue;
        view->newest = schools[i].number;
        if (newest >= 0)
            view->focus = i;
    }
    if (view->focus >= view->count)
        view->focus = view->count > 0 ? view->count - 1 : 0;
    view->number = view->count > 0 ? schools[view->focus].number : 0;
}

static void schools_share_columns(struct schools_screen *view)
{
    int left =
        view->base.screen.tui->canvas.columns - 4 - LIST_MARK_COLUMNS - SCHOOLS_LABEL_COLUMNS;
    int shown = left / (LEAST_COLUMNS_EACH + LIST_GAP);
    int width;

    shown = shown > ROOM ? ROOM : shown;
    shown = shown > view->count ? view->count : shown;
    shown = shown < 1 ? 1 : shown;
    width = left / shown - LIST_GAP;
    view->shown = shown;
    view->columns[0] = (struct list_column){.width = SCHOOLS_LABEL_COLUMNS};
    for (int i = 1; i < ROW_CELLS; i++)
        view->columns[i] =
            (struct list_column){.width = width < MOST_COLUMNS_EACH ? width : MOST_COLUMNS_EACH};
    view->header.column_count = view->base.list.column_count = shown + 1;

    if (view->first > view->focus)
        view->first = view->focus;
    if (view->first <= view->focus - shown)
        view->first = view->focus - shown + 1;
    if (view->first > view->count - shown)
        view->first = view->count > shown ? view->count - shown : 0;
    view->base.list.focus_cell = 1 + view->focus - view->first;
}

static void schools_add_names(struct schools_screen *view, const struct school *schools)
{
    struct list_row *row = list_add(&view->header, ROW_LABELS, "");

    row->bold = true;
    for (int i = 0; i < view->shown; i++) {
        const struct school *school = &schools[view->first + i];
        bool marked = session_compares_school(view->base.screen.tui->session, school);

        list_set_format(&view->header, row, i + 1, "%s%s%s%s", marked ? "● " : "",
                        school->chosen ? "✓ " : "", school->fields[PROGRAM_NAME],
                        school->chosen ? " (chosen)" : "");
    }
}

static void schools_add_line(struct schools_screen *view, const struct school *schools, int index)
{
    const struct school_line *line = &school_lines[index];
    enum row_kind kind = school_line_is_told(line) ? ROW_LABELS : ROW_ITEM;
    struct list_row *row = list_add(&view->base.list, kind, line->label);
    struct buffer text = {0};

    row->tag = TAG_LINE;
    row->value = index;
    for (int i = 0; i < view->shown; i++) {
        buffer_truncate(&text, 0);
        session_show_school_line(view->base.screen.tui->session, &schools[view->first + i], line,
                                 &text);
        list_set(&view->base.list, row, i + 1, buffer_text(&text));
    }
    buffer_clear(&text);
}

/* What is not worked out yet is while no key comes. */
static void schools_add_roadmap_line(struct schools_screen *view, const struct school *schools,
                                     enum school_roadmap_line line)
{
    const struct session *session = view->base.screen.tui->session;
    struct list_row *row = list_add(&view->base.list, ROW_LABELS, school_roadmap_label(line));
    struct buffer text = {0};

    for (int i = 0; i < view->shown; i++) {
        buffer_truncate(&text, 0);
        school_roadmap_show(session_known_school_roadmap(session, &schools[view->first + i]), line,
                            &text);
        list_set(&view->base.list, row, i + 1, buffer_text(&text));
    }
    buffer_clear(&text);
}

static void schools_fill(struct list_screen *base)
{
    struct schools_screen *view = (struct schools_screen *)base;
    const struct school *schools;

    view->count = session_schools(base->screen.tui->session, &schools);
    schools_settle(view, schools);
    schools_share_columns(view);
    list_reset(&view->header);
    if (view->count == 0)
        return;
    schools_add_names(view, schools);
    schools_add_closed(&view->found, base, schools, view->count);
    for (int i = 0; i < school_line_count; i++)
        if (session_has_school_line(base->screen.tui->session, &school_lines[i]))
            schools_add_line(view, schools, i);
    schools_add_around(&view->found, base, schools, view->count, view->first, view->shown);
    list_screen_add_heading(base, school_roadmap_heading());
    for (int i = 0; i < SCHOOL_ROADMAP_LINES; i++)
        schools_add_roadmap_line(view, schools, (enum school_roadmap_line)i);
}

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
