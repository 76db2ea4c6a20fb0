/* SPDX-License-Identifier: MIT
 * How a field looks. What may be said instead of a value always stands last, apart, and in sight;
 * the last rows belong to the problem or to a word on the focused value. */
#include <string.h>

#include "tui/widgets/field.h"
#include "tui/widgets/page.h"

enum {
    NUMBER_COLUMNS = 8,
    DATE_COLUMNS = 12,
    INDENT = 2,
    BOX = 4,
    FEWEST_VALUES = 3,
    MOST_APART = 4
};

static const char unknown_label[] = "I don't know yet";
static const char declined_label[] = "Prefer not to say";

static void field_draw_item(const struct field *field, const struct pane *pane, int row, bool box,
                            bool chosen, const char *label, int item)
{
    static const char *const marks[2][2] = {{"( )", "(*)"}, {"[ ]", "[x]"}};
    bool focused = field->scroll.focus == item;

    draw_fit(pane, row, INDENT, 3, marks[box][chosen], STYLE_PLAIN);
    draw_text(pane, row, INDENT + BOX, label, STYLE_PLAIN);
    if (!focused)
        return;
    draw_mark(pane, row, 0, pane->columns, ATTRIBUTE_REVERSE);
    draw_cursor(pane, row, INDENT + 1);
}

static void field_draw_special(const struct field *field, const struct pane *pane, int row,
                               int which)
{
    int first = field_is_line(field) ? 1 : field->question->value_count;

    field_draw_item(field, pane, row, false, which == 0 ? field->unknown : field->declined,
                    which == 0 ? unknown_label : declined_label, first + which);
}

static void field_draw_specials(const struct field *field, const struct pane *pane, int row)
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

    if (field_add_read(field, out))
        return;
    if (question->type == ANSWER_DATE)
        buffer_add(out, question->month_rule == DATE_MONTH_REFUSED ? "like 2027-06-14"
                                                                   : "like 2027-06-14 or 2027-06");
    else if (question->type == ANSWER_MONEY)
        buffer_format(out, "whole dollars, %d to %d", question->min, question->max);
    else
        buffer_format(out, "%d to %d", question->min, question->max);
    if (question->optional && field->line.text.length == 0)
        buffer_add(out, ", or nothing");
}

static void field_draw_line_box(const struct field *field, const struct pane *pane)
{
    const struct question *question = field->question;
    int columns = question->type == ANSWER_DATE ? DATE_COLUMNS : NUMBER_COLUMNS;
    int column = INDENT;

    if (question->type == ANSWER_MONEY)
        column = draw_text(pane, 0, column, "$ ", STYLE_PLAIN);
    column = draw_text(pane, 0, column, "[ ", STYLE_PLAIN);
    line_draw(&field->line, pane, 0, column, columns, field->scroll.focus == 0);
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

static void field_draw_line_field(const struct field *field, const struct pane *pane,
                                  const char *problem)
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
static void field_draw_free_text(const struct field *field, const struct pane *pane,
                                 const char *problem)
{
    int column = draw_text(pane, 0, 0, "[ ", STYLE_PLAIN);

    line_draw(&field->line, pane, 0, column, pane->columns - 2 * column, true);
    draw_text(pane, 0, pane->columns - column, " ]", STYLE_PLAIN);
    if (problem[0] != '\0')
        field_draw_problem(pane, 1, pane->rows - 1, problem);
    else
        draw_wrapped(pane, 1, INDENT, pane->rows - 1, pane->columns - INDENT, field->hint,
                     STYLE_DIM);
}

/* ---- values ---------------------------------------------------------------------------------- */

/* How the rows of the pane are shared out. */
struct shares {
    int values;  /* rows for values */
    int special; /* first row of what may be said instead; -1: it scrolls with the values */
    int note;    /* first row of the problem or the word on a value; -1: there is no room */
};

static struct shares field_share_rows(const struct field *field, const struct pane *pane)
{
    int count = field->question->value_count;
    int few = count < FEWEST_VALUES ? count : FEWEST_VALUES;
    int left = pane->rows - field_special_count(field) - 1;
    struct shares shares = {.note = -1};

    if (left - 3 >= few) {
        left -= 3;
        shares.note = pane->rows - 2;
    } else if (left - 1 >= few) {
        left -= 1;
        shares.note = pane->rows - 1;
    }
    if (left < few)
        return (struct shares){.values = pane->rows, .special = -1, .note = -1};
    shares.values = left < count ? left : count;
    shares.special = shares.values + 1;
    return shares;
}

static void field_draw_value(const struct field *field, const struct pane *pane, int row, int value)
{
    const struct question *question = field->question;

    field_draw_item(field, pane, row, question->type == ANSWER_MULTI, field->chosen >> value & 1,
                    question->values[value].label, value);
}

/* "12 of 40" after values that do not all fit. */
static void field_draw_place(const struct field *field, const struct pane *pane, int row, int top,
                             int shown)
{
    struct buffer text = {0};
    int count = field->question->value_count;
    int focus = field->scroll.focus;

    if (focus < count)
        buffer_format(&text, "%d of %d", focus + 1, count);
    else
        buffer_format(&text, "%d to %d of %d", top + 1, top + shown, count);
    draw_right(pane, row, text_columns(pane->columns), buffer_text(&text), STYLE_DIM);
    buffer_clear(&text);
}

/* While the focus is on what may be said instead, the values stay where they are. */
static int top_value(struct field *field, int rows)
{
    int count = field->question->value_count;

    if (field->scroll.focus < count)
        return scroll_top(&field->scroll, count, rows);
    return field->scroll.top < count - rows ? field->scroll.top : count - rows;
}

static void field_draw_apart(struct field *field, const struct pane *pane,
                             const struct shares *shares)
{
    int top = top_value(field, shares->values);

    for (int i = 0; i < shares->values; i++)
        field_draw_value(field, pane, i, top + i);
    if (shares->values < field->question->value_count)
        field_draw_place(field, pane, shares->values, top, shares->values);
    field_draw_specials(field, pane, shares->special);
}

static void field_draw_together(struct field *field, const struct pane *pane)
{
    int count = field->question->value_count;
    int total = count + field_special_count(field);
    int top = scroll_top(&field->scroll, total, pane->rows);

    for (int i = 0; i < pane->rows && top + i < total; i++) {
        if (top + i < count)
            field_draw_value(field, pane, i, top + i);
        else
            field_draw_special(field, pane, i, top + i - count);
    }
}

static void field_draw_note(const struct field *field, const struct pane *pane, int row,
                            const char *problem)
{
    const struct question *question = field->question;
    int focus = field->scroll.focus;

    if (problem[0] != '\0')
        field_draw_problem(pane, row, pane->rows - row, problem);
    else if (focus < question->value_count)
        draw_wrapped(pane, row, INDENT, pane->rows - row, text_columns(pane->columns) - INDENT,
                     question->values[focus].help, STYLE_DIM);
}

void field_draw(struct field *field, const struct pane *pane, const char *problem)
{
    struct shares shares;

    if (field_is_line(field)) {
        (field->question ? field_draw_line_field : field_draw_free_text)(field, pane, problem);
        return;
    }
    shares = field_share_rows(field, pane);
    field->page = shares.values;
    if (shares.special < 0)
        field_draw_together(field, pane);
    else
        field_draw_apart(field, pane, &shares);
    if (shares.note >= 0)
        field_draw_note(field, pane, shares.note, problem);
}
