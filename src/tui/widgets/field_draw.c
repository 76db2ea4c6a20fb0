/* SPDX-License-Identifier: MIT
 * How a field looks. What may be said instead of a value always stands last, apart, and in sight;
 * the last rows belong to the problem or to a word on the focused value. */
#include <string.h>

#include "tui/widgets/field.h"
#include "tui/widgets/page.h"

enum {
    NUMBER_COLUMNS = 8,
    DATE_COLUMNS = 12, /* with the cursor behind it */
    INDENT = 2,
    BOX = 4,
    FEWEST_VALUES = 3,
    MOST_APART = 4,
    NOTE_ROWS = 3, /* with an empty one above it */
    LOW_PANE = 6
};

static const char nothing_found[] = "Nothing has these letters. Esc clears them.";
static const char unknown_label[] = "I don't know yet";
static const char declined_label[] = "Prefer not to say";

/* Across the first line of what has it, as in a list. */
static void field_mark_focus(const struct pane *pane, int row)
{
    draw_mark(pane, row, INDENT, pane->columns - INDENT, ATTRIBUTE_REVERSE);
    draw_cursor(pane, row, INDENT + 1);
}

/* No word of a label is cut: it takes more rows. */
static void field_draw_item(struct field *field, const struct pane *pane, int row, bool box,
                            bool chosen, const char *label, int item)
{
    static const char *const marks[2][2] = {{"( )", "(*)"}, {"[ ]", "[x]"}};
    int columns = pane->columns - INDENT - BOX, rows;

    draw_fit(pane, row, INDENT, 3, marks[box][chosen], STYLE_PLAIN);
    rows = draw_wrapped(pane, row, INDENT + BOX, pane->rows - row, columns, label, STYLE_PLAIN);
    spot_add_item(pane, row, rows, &field->scroll.focus, item, box ? ' ' : PRESS_ENTER);
    if (field->scroll.focus == item)
        field_mark_focus(pane, row);
}

static void field_draw_special(struct field *field, const struct pane *pane, int row, int which)
{
    field_draw_item(field, pane, row, false, which == 0 ? field->unknown : field->declined,
                    which == 0 ? unknown_label : declined_label, field_values(field) + which);
}

static void field_draw_specials(struct field *field, const struct pane *pane, int row)
{
    for (int i = 0; i < field_special_count(field); i++)
        field_draw_special(field, pane, row + i, i);
}

static void field_draw_problem(const struct pane *pane, int row, int rows, const char *problem)
{
    draw_text(pane, row, INDENT, "!", STYLE_BAD);
    draw_wrapped(pane, row, INDENT + 2, rows, text_columns(pane->columns) - INDENT - 2, problem,
                 STYLE_BAD);
}

/* ---- a line of text -------------------------------------------------------------------------- */

/* What was read, where that is not what was typed; of a date always. */
static bool field_add_read(const struct field *field, struct buffer *out)
{
    const struct question *question = field->question;
    const char *text = buffer_text(&field->line.text);
    struct error ignored;
    struct answer answer;
    bool written = answer_parse(question, text, field->today, &answer, &ignored) == STATUS_OK;

    if (!written &&
        answer_read(question, text, field->today, DATE_SHOWN, &answer, &ignored) != STATUS_OK)
        return false;
    if (answer.state != ANSWER_VALUE || (written && question->type != ANSWER_DATE))
        return false;
    if (!written)
        buffer_add(out, "Read as ");
    answer_show(question, &answer, out);
    return true;
}

/* What was read, or what to type. */
static void line_hint(const struct field *field, struct buffer *out)
{
    const struct question *question = field->question;

    if (field_add_read(field, out) || field->bare)
        return;
    answer_wanted(question, out);
    if (question->optional && field->line.text.length == 0)
        buffer_add(out, ", or nothing");
}

static void field_draw_line_box(struct field *field, const struct pane *pane)
{
    const struct question *question = field->question;
    int columns = question->type == ANSWER_DATE ? date_style_columns(DATE_COLUMNS) : NUMBER_COLUMNS;
    int column = INDENT;

    if (question->type == ANSWER_MONEY)
        column = draw_text(pane, 0, column, "$ ", STYLE_PLAIN);
    column = draw_text(pane, 0, column, "[ ", STYLE_PLAIN);
    line_draw(&field->line, pane, 0, column, columns, field->scroll.focus == 0);
    spot_add_item(pane, 0, 1, &field->scroll.focus, 0, PRESS_NONE);
    column = draw_text(pane, 0, column + columns, " ]", STYLE_PLAIN);
    if (question->type == ANSWER_NUMBER)
        draw_text(pane, 0, column + 1, question->unit, STYLE_PLAIN);
}

/* The row of what may be said instead: three rows for the hint or the problem if there is room. */
static int special_row(const struct field *field, const struct pane *pane)
{
    int row = pane->rows - field_special_count(field);

    return row > MOST_APART ? MOST_APART : row < 1 ? 1 : row;
}

static void field_draw_line_field(struct field *field, const struct pane *pane, const char *problem)
{
    int special = special_row(field, pane);
    struct buffer hint = {0};

    field_draw_line_box(field, pane);
    field_draw_specials(field, pane, special);
    if (special == 1)
        return;
    line_hint(field, &hint);
    if (problem[0] != '\0')
        field_draw_problem(pane, 1, special - 1 < 2 ? special - 1 : 2, problem);
    else
        draw_text(pane, 1, INDENT, buffer_text(&hint), STYLE_DIM);
    buffer_clear(&hint);
}

/* Free text has the whole width. */
static void field_draw_free_text(struct field *field, const struct pane *pane, const char *problem)
{
    int column = draw_text(pane, 0, 0, "[ ", STYLE_PLAIN);

    line_draw(&field->line, pane, 0, column, pane->columns - 2 * column, true);
    draw_text(pane, 0, pane->columns - column, " ]", STYLE_PLAIN);
    if (problem[0] != '\0')
        field_draw_problem(pane, 1, pane->rows - 1, problem);
    else if (!field->bare)
        draw_wrapped(pane, 1, INDENT, pane->rows - 1, pane->columns - INDENT, field->hint,
                     STYLE_DIM);
}

/* ---- values ---------------------------------------------------------------------------------- */

static bool field_is_default(const struct field *field, int value)
{
    return field->question->has_default && field->question->neutral == value;
}

static void field_say_item(const struct field *field, int item, struct buffer *out)
{
    int value = field_value_at(field, item), beyond = item - field_values(field);

    if (beyond >= 0)
        buffer_add(out, beyond == 0 ? unknown_label : declined_label);
    else if (value < 0)
        buffer_add(out, nothing_found);
    else
        buffer_format(out, "%s%s", field->question->values[value].label,
                      field_is_default(field, value) ? " (default)" : "");
}

/* The rows that these items take. */
static int field_rows(const struct field *field, const struct pane *pane, int first, int last)
{
    struct buffer label = {0};
    int rows = 0;

    for (int i = first; i <= last; i++) {
        buffer_truncate(&label, 0);
        field_say_item(field, i, &label);
        rows += text_wrap_count(buffer_text(&label), pane->columns - INDENT - BOX);
    }
    buffer_clear(&label);
    return rows;
}

/* How the rows of the pane are shared out. */
struct shares {
    int values;  /* rows for values */
    int special; /* first row of what may be said instead; -1: it scrolls with the values */
    int note;    /* first row of the problem or the word on a value; -1: there is no room */
};

/* The rows of values would be another number while one looks for one: what is below stays. */
static int field_all_rows(const struct field *field, const struct pane *pane)
{
    int rows = field_rows(field, pane, 0, field_values(field) - 1);
    int values = field->question->value_count;

    return field_filter(field)[0] != '\0' && rows < values ? values : rows;
}

static struct shares field_share_rows(const struct field *field, const struct pane *pane)
{
    int count = field_all_rows(field, pane);
    int few = count < FEWEST_VALUES ? count : FEWEST_VALUES;
    int left = pane->rows - field_special_count(field) - 1;
    struct shares shares = {.note = -1};

    bool whole = left - 1 >= count && left - NOTE_ROWS < count; /* all values before a long note */

    if (left - NOTE_ROWS >= few && !whole) {
        left -= NOTE_ROWS;
        shares.note = pane->rows - 2;
    } else if (left - 1 >= few) {
        left -= 1;
        shares.note = pane->rows - 1;
    }
    if (left < few) {
        bool longer = count + field_special_count(field) > pane->rows && pane->rows > 2;

        return (struct shares){.values = pane->rows -
                                         (longer || (field_is_long(field) && pane->rows > 1)),
                               .special = -1,
                               .note = -1};
    }
    shares.values = left < count ? left : count;
    shares.special = shares.values + 1;
    return shares;
}

static void field_draw_value(struct field *field, const struct pane *pane, int row, int item)
{
    int value = field_value_at(field, item);
    struct buffer label = {0};

    field_say_item(field, item, &label);
    if (value < 0) {
        draw_wrapped(pane, row, INDENT, pane->rows - row, pane->columns - INDENT,
                     buffer_text(&label), STYLE_DIM);
        if (field->scroll.focus == item)
            draw_cursor(pane, row, INDENT);
    } else
        field_draw_item(field, pane, row, field->question->type == ANSWER_MULTI,
                        field->chosen >> value & 1, buffer_text(&label), item);
    buffer_clear(&label);
}

/* "12 of 40" where not all values are seen. */
static void field_say_place(const struct field *field, int count, int top, struct buffer *out)
{
    int shown = field->page, focus = field->scroll.focus;

    if (shown >= count)
        return;
    if (focus < count)
        buffer_format(out, "%d of %d", focus + 1, count);
    else
        buffer_format(out, "%d to %d of %d", top + 1, top + shown, count);
}

/* Below the values: of a long list what is looked for, or that it can be, and the place. */
static void field_draw_place(const struct field *field, const struct pane *pane, int row, int count,
                             int top)
{
    int columns = text_columns(pane->columns);
    struct pane line = pane_part(pane, row, 0, 1, columns);
    struct buffer find = {0};
    struct buffer place = {0};

    field_say_place(field, count, top, &place);
    if (field_filter(field)[0] != '\0')
        buffer_format(&find, "Find: %s", field_filter(field));
    else if (field_is_long(field))
        buffer_add(&find, "Type to find one");
    draw_fit(pane, row, INDENT, columns - INDENT - text_width(buffer_text(&place)) - 1,
             buffer_text(&find), STYLE_DIM);
    draw_right(pane, row, columns, buffer_text(&place), STYLE_DIM);
    if (field_filter(field)[0] == '\0')
        later_add(&line, LATER_SHOWN);
    buffer_clear(&find);
    buffer_clear(&place);
}

/* The first item to show so that the focused one of `count` is seen whole, with the one before it;
 * while the focus is on what may be said instead, the values stay where they are. */
static int field_top(struct field *field, const struct pane *pane, int count, int rows)
{
    struct scroll *scroll = &field->scroll;
    int last = count - 1, focus = scroll->focus < last ? scroll->focus : last;
    int above = focus > 0 ? focus - 1 : 0;

    if (scroll->focus <= last && scroll->top > above)
        scroll->top = above;
    if (scroll->top > focus)
        scroll->top = focus;
    while (scroll->focus <= last && scroll->top < focus &&
           field_rows(field, pane, scroll->top, focus) > rows)
        scroll->top++;
    while (scroll->top > 0 && field_rows(field, pane, scroll->top - 1, last) <= rows)
        scroll->top--;
    return scroll->top;
}

/* Draws items from `top` to before `end` that have room whole. */
static void field_draw_items(struct field *field, const struct pane *pane, int top, int end,
                             int rows)
{
    int values = field_values(field), row = 0, item = top;

    for (; item < end && row < rows; item++) {
        int height = field_rows(field, pane, item, item);

        if (item > top && row + height > rows)
            break;
        if (item < values)
            field_draw_value(field, pane, row, item);
        else
            field_draw_special(field, pane, row, item - values);
        row += height;
    }
    field->page = item - top;
}

static void field_draw_apart(struct field *field, const struct pane *pane,
                             const struct shares *shares)
{
    int count = field_values(field);
    int top = field_top(field, pane, count, shares->values);

    field_draw_items(field, pane, top, count, shares->values);
    field_draw_place(field, pane, shares->values, field->listed, top);
    field_draw_specials(field, pane, shares->special);
}

/* Where there is little room what may be said instead comes after the last value. */
static void field_draw_together(struct field *field, const struct pane *pane, int rows)
{
    int count = field_values(field) + field_special_count(field);
    int top = field_top(field, pane, count, rows);

    field_draw_items(field, pane, top, count, rows);
    if (rows < pane->rows)
        field_draw_place(field, pane, rows, count, top);
}

static void field_draw_note(const struct field *field, const struct pane *pane, int row,
                            const char *problem)
{
    int value = field_value_at(field, field->scroll.focus);
    struct pane note = pane_part(pane, row, 0, pane->rows - row, pane->columns);

    if (problem[0] != '\0')
        field_draw_problem(pane, row, pane->rows - row, problem);
    else if (value >= 0)
        draw_wrapped(pane, row, INDENT, pane->rows - row, text_columns(pane->columns) - INDENT,
                     field->question->values[value].help, STYLE_DIM);
    if (problem[0] == '\0')
        later_add(&note, LATER_SHOWN);
}

/* A low pane shows no word on a value, so that none is waited for. */
int field_spare_rows(const struct field *field, const struct pane *pane)
{
    bool low = pane->rows <= LOW_PANE;
    int room = pane->rows - field_special_count(field);
    int note = low ? 0 : NOTE_ROWS, spare;

    if (field_is_line(field))
        spare = room - (low ? MOST_APART - 1 : MOST_APART);
    else {
        room -= field_all_rows(field, pane) + 1;
        spare = room > note || low ? room - note : room == NOTE_ROWS; /* the note gets a row less */
    }
    return spare > 0 ? spare : 0;
}

void field_draw(struct field *field, const struct pane *pane, const char *problem)
{
    struct shares shares;

    if (field_is_line(field)) {
        (field->question ? field_draw_line_field : field_draw_free_text)(field, pane, problem);
        return;
    }
    shares = field_share_rows(field, pane);
    if (shares.special < 0)
        field_draw_together(field, pane, shares.values);
    else
        field_draw_apart(field, pane, &shares);
    if (shares.note >= 0)
        field_draw_note(field, pane, shares.note, problem);
}
