/* SPDX-License-Identifier: MIT
 * Up to four schools side by side, of the worksheet or not: what is known of each, and the roadmap
 * that it would give. Where there is no room beside one another they stand below one another. */
#include "milepost/session/school_compare.h"
#include "milepost/session/school_file.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/places.h"

enum { LABEL_COLUMNS = 14, LEAST_COLUMNS_EACH = 18, MOST_COLUMNS_EACH = 36 };

struct compare_screen {
    struct list_screen base;
    struct list header;
    struct list_column columns[ROW_CELLS];
    struct school_comparison comparison;
    unsigned turn, marks; /* of the plan that it was made of, and of what was marked there */
    bool made, beside;
    bool old; /* a figure that is shown is */
};

/* ---- what is compared ------------------------------------------------------------------------ */

/* Nothing is added where nothing is known. */
typedef void compare_say_fn(struct compare_screen *view, const struct school_column *column,
                            int index, struct buffer *out);

static void compare_say_program(struct compare_screen *view, const struct school_column *column,
                                int index, struct buffer *out)
{
    (void)index;
    if (column->offer)
        school_say_program(column->offer, out);
    else if (column->school)
        session_show_school(view->comparison.copy, column->school, PROGRAM_KIND, out);
}

static void compare_say_place(struct compare_screen *view, const struct school_column *column,
                              int index, struct buffer *out)
{
    (void)view, (void)index;
    if (column->offer)
        buffer_add(out, column->offer->place);
    if (column->offer && column->miles >= 0) {
        buffer_add(out, ", ");
        school_say_miles(column->miles, out);
    }
}

static void compare_say_closed(struct compare_screen *view, const struct school_column *column,
                               int index, struct buffer *out)
{
    (void)view, (void)index;
    buffer_add(out, column->closed);
}

static void compare_say_figure(struct compare_screen *view, const struct school_column *column,
                               int index, struct buffer *out)
{
    const struct school_offer *offer = column->offer;
    date_day today = session_today(view->base.screen.tui->session);

    if (offer && offer->numbers[index].value != SCHOOLS_UNKNOWN)
        view->old |= school_say_number(offer, (enum school_what)index, today, out);
    else if (offer && index == SCHOOL_PRICE)
        buffer_add(out, "ask");
}

static bool compare_knows_line(const struct session *copy, const struct school *school,
                               const struct school_line *line)
{
    if (line->kind == SCHOOL_LINE_QUESTIONS)
        return school->answered > 0;
    if (line->kind == SCHOOL_LINE_TUITION)
        return school->plan.tuition > 0;
    if (line->kind == SCHOOL_LINE_FIGURE && line->field == PROGRAM_AID)
        return session_has_school_line(copy, line);
    return line->kind == SCHOOL_LINE_FIGURE ? school_hour_price(school) != MONEY_NONE
                                            : school->fields[line->field][0] != '\0';
}

static void compare_say_line(struct compare_screen *view, const struct school_column *column,
                             int index, struct buffer *out)
{
    const struct session *copy = view->comparison.copy;
    const struct school_line *line = &school_lines[index];

    if (column->school && compare_knows_line(copy, column->school, line))
        session_show_school_line(copy, column->school, line, out);
    else if (line->kind == SCHOOL_LINE_TUITION)
        compare_say_figure(view, column, SCHOOL_TUITION, out);
    else if (line->kind == SCHOOL_LINE_FIELD && line->field == PROGRAM_PRICE)
        compare_say_figure(view, column, SCHOOL_PRICE, out);
}

static void compare_say_roadmap(struct compare_screen *view, const struct school_column *column,
                                int index, struct buffer *out)
{
    if (column->school)
        school_roadmap_show(session_known_school_roadmap(view->comparison.copy, column->school),
                            (enum school_roadmap_line)index, out);
    else if (index == SCHOOL_ROADMAP_P50)
        buffer_add(out, buffer_text(&column->why));
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* The columns that stand side by side in the rows: all, or one of those below one another. */
struct compare_part {
    int first, count;
};

static void compare_add_row(struct compare_screen *view, struct compare_part part,
                            const char *label, compare_say_fn *say, int index)
{
    struct list *list = &view->base.list;
    struct buffer texts[SCHOOLS_COMPARED] = {0};
    struct list_row *row;
    bool any = false;

    for (int i = 0; i < part.count; i++) {
        say(view, &view->comparison.columns[part.first + i], index, &texts[i]);
        any |= texts[i].length > 0;
    }
    row = any ? list_add(list, ROW_ITEM, label) : NULL;
    for (int i = 0; i < part.count; i++) {
        if (row)
            list_set(list, row, i + 1, texts[i].length > 0 ? texts[i].text : "–");
        buffer_clear(&texts[i]);
    }
}

/* A year's tuition and the whole price are lines of the worksheet, with what the plan counts. */
static void compare_add_figures(struct compare_screen *view, struct compare_part part)
{
    for (int i = 0; i < school_card_figure_count; i++)
        if (school_card_figures[i] != SCHOOL_TUITION && school_card_figures[i] != SCHOOL_PRICE)
            compare_add_row(view, part, school_what_words(school_card_figures[i])->label,
                            compare_say_figure, (int)school_card_figures[i]);
}

/* The worksheet has its own word for the kind, which stands there as the program already. */
static void compare_add_lines(struct compare_screen *view, struct compare_part part)
{
    for (int i = 0; i < school_line_count; i++)
        if (school_lines[i].kind != SCHOOL_LINE_FIELD || school_lines[i].field != PROGRAM_KIND)
            compare_add_row(view, part, school_lines[i].label, compare_say_line, i);
}

static void compare_add_part(struct compare_screen *view, struct compare_part part)
{
    compare_add_row(view, part, "Program", compare_say_program, 0);
    compare_add_row(view, part, "Place", compare_say_place, 0);
    compare_add_row(view, part, "Closed", compare_say_closed, 0);
    compare_add_figures(view, part);
    compare_add_lines(view, part);
    if (view->beside)
        list_screen_add_heading(&view->base, school_roadmap_heading());
    else
        list_format(&view->base.list, ROW_TEXT, "%s:", school_roadmap_heading());
    for (int i = 0; i < SCHOOL_ROADMAP_LINES; i++)
        compare_add_row(view, part, school_roadmap_label((enum school_roadmap_line)i),
                        compare_say_roadmap, i);
}

/* A row that can be gone to, so that the last key down shows it. */
static void compare_add_note(struct compare_screen *view, const char *text)
{
    list_screen_add_blank(&view->base);
    list_add(&view->base.list, ROW_ITEM, text)->dim = true;
}

/* What is told once for all of them. */
static void compare_add_end(struct compare_screen *view)
{
    if (view->comparison.lacks.text[0])
        compare_add_note(view, "What is published of them is missing here:");
    if (view->comparison.lacks.text[0])
        list_add(&view->base.list, ROW_TEXT, view->comparison.lacks.text);
    compare_add_note(view, school_roadmap_note());
    compare_add_note(view, "What stands on no line here is to be asked. Debt is of those who "
                           "finished, earnings of a year, 10 years after entry; both are of the "
                           "whole school, not of this work.");
    if (view->old)
        compare_add_note(view, SCHOOL_OLD_MARK " " SCHOOL_OLD_WORDS);
}

static void compare_share_columns(struct compare_screen *view)
{
    int count = view->comparison.count > 0 ? view->comparison.count : 1;
    int left = view->base.screen.tui->canvas.columns - 4 - LIST_MARK_COLUMNS - LABEL_COLUMNS;
    int width = left / count - LIST_GAP;

    view->beside = count > 1 && width >= LEAST_COLUMNS_EACH;
    if (width > MOST_COLUMNS_EACH)
        width = MOST_COLUMNS_EACH;
    view->columns[0] = (struct list_column){.width = LABEL_COLUMNS};
    for (int i = 1; i < ROW_CELLS; i++)
        view->columns[i] = (struct list_column){.width = view->beside ? width : left - LIST_GAP};
    view->header.column_count = view->base.list.column_count = view->beside ? count + 1 : 2;
}

static void compare_add_names(struct compare_screen *view)
{
    struct list_row *row = list_add(&view->header, ROW_LABELS, "");

    row->bold = true;
    for (int i = 0; i < view->comparison.count; i++)
        list_set(&view->header, row, i + 1, view->comparison.columns[i].name);
}

/* Made anew when the plan is another, or the marks are; what was worked out for each school goes
 * with it. */
static void compare_renew(struct compare_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    struct error err;

    if (view->made && view->turn == session_turn(tui->session) &&
        view->marks == session_compared_turn(tui->session))
        return;
    school_comparison_clear(&view->comparison);
    view->made = true;
    view->turn = session_turn(tui->session);
    view->marks = session_compared_turn(tui->session);
    if (school_comparison_make(tui->session, tui->options->schools, &view->comparison, &err) !=
        STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

static void compare_fill(struct list_screen *base)
{
    struct compare_screen *view = (struct compare_screen *)base;
    int count;

    compare_renew(view);
    compare_share_columns(view);
    list_reset(&view->header);
    view->old = false;
    count = view->comparison.count;
    if (view->beside) {
        compare_add_names(view);
        compare_add_part(view, (struct compare_part){0, count});
    }
    for (int i = 0; i < count && !view->beside; i++) {
        list_screen_add_heading(base, view->comparison.columns[i].name);
        compare_add_part(view, (struct compare_part){i, 1});
    }
    if (count > 0)
        compare_add_end(view);
    else
        list_add(&base->list, ROW_TEXT, "No school is marked any more. Esc goes back.");
}

/* ---- the screen ------------------------------------------------------------------------------ */

/* One roadmap at a time. */
static bool compare_work(struct screen *screen)
{
    struct compare_screen *view = (struct compare_screen *)screen;
    struct school_comparison *comparison = &view->comparison;

    for (int i = 0; i < comparison->count; i++) {
        const struct school *school = comparison->columns[i].school;

        if (!school || session_known_school_roadmap(comparison->copy, school))
            continue;
        session_school_roadmap(comparison->copy, school);
        screen->stale = true;
        return true;
    }
    return false;
}

/* The names stay in sight; the lines below them scroll. */
static struct pane compare_frame(struct list_screen *base, const struct pane *body)
{
    struct compare_screen *view = (struct compare_screen *)base;
    struct pane pane = body_pane_below(base->screen.tui, body);
    int rows;

    if (!view->beside)
        return pane;
    list_draw(&view->header, &pane, false);
    rows = list_height(&view->header, 0, 0) + !frame_is_compact(base->screen.tui);
    return pane_part(&pane, rows, 0, pane.rows - rows, pane.columns);
}

/* What keys of the context do to what was found they don't do here. */
static bool compare_can(const struct screen *screen, enum command command)
{
    switch (command) {
    case COMMAND_NEW:
    case COMMAND_SORT:
    case COMMAND_FIND:
    case COMMAND_ONLINE:
    case COMMAND_AWARD:
    case COMMAND_WHERE:
    case COMMAND_MARK:
    case COMMAND_COMPARE:
        return false;
    default:
        return list_screen_can(screen, command);
    }
}

static void compare_leave(struct screen *screen)
{
    struct compare_screen *view = (struct compare_screen *)screen;

    school_comparison_clear(&view->comparison);
    list_clear(&view->header);
    list_screen_leave(screen);
}

static void compare_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Schools › %s", session_name(screen->tui->session),
                  ((const struct compare_screen *)screen)->beside ? "Side by side" : "Compared");
}

static const enum command compare_footer[] = {COMMAND_BACK, COMMAND_PAGE_DOWN, COMMAND_HELP,
                                              COMMAND_JUMP, COMMAND_NONE};

static const struct list_screen_ops compare_ops = {
    .screen = {.name = "Schools side by side",
               .context = CONTEXT_FIND,
               .footer = compare_footer,
               .update = list_screen_update,
               .crumbs = compare_crumbs,
               .draw = list_screen_draw,
               .can = compare_can,
               .key = list_screen_key,
               .work = compare_work,
               .leave = compare_leave},
    .fill = compare_fill,
    .frame = compare_frame,
};

struct screen *compare_screen(struct tui *tui, const struct place *place)
{
    struct compare_screen *view = list_screen_new(tui, &compare_ops, sizeof *view);

    (void)place;
    list_init(&view->header, view->columns, 1);
    view->base.list.columns = view->columns;
    return &view->base.screen;
}
