/* SPDX-License-Identifier: MIT
 * A field: what is typed or chosen before it becomes an answer. A question's items are the values
 * (or the one line of text), then "I don't know yet", then "Prefer not to say"; free text is a line
 * and nothing else. */
#include "tui/widgets/field.h"

#include <string.h>

#include "tui/widgets/page.h"

enum { LINE_LIMIT = 40 };

int field_special_count(const struct field *field)
{
    return field->certain || !field->question ? 0 : 1 + field->question->is_private;
}

static int field_items(const struct field *field)
{
    return field_values(field) + field_special_count(field);
}

static enum field_item field_item_kind(const struct field *field, int item)
{
    int beyond = item - field_values(field);

    return beyond < 0 ? FIELD_VALUE : beyond == 0 ? FIELD_UNKNOWN : FIELD_DECLINED;
}

void field_init(struct field *field, const struct question *question)
{
    *field = (struct field){.question = question, .page = 1, .held = DATE_NONE, .today = DATE_NONE};
    line_init(&field->line, LINE_LIMIT);
    field_arrange(field);
}

void field_clear(struct field *field)
{
    line_clear(&field->line);
}

static void field_empty(struct field *field)
{
    field->chosen = 0;
    field->unknown = field->declined = false;
    field->scroll = (struct scroll){0, 0};
    line_set(&field->line, "");
    field_arrange(field);
}

static void field_focus_value(struct field *field)
{
    field->scroll.focus = 0;
    for (int i = 0; i < field->listed; i++)
        if (field->chosen >> field->order[i] & 1) {
            field->scroll.focus = i;
            return;
        }
}

/* The focus begins on what is chosen. */
static void field_focus_chosen(struct field *field)
{
    field_focus_value(field);
    if (field->unknown)
        field->scroll.focus = field_values(field);
    if (field->declined)
        field->scroll.focus = field_values(field) + 1;
}

static void field_set_value(struct field *field, const struct answer *answer)
{
    struct buffer text = {0};

    if (field_is_line(field)) {
        answer_write(field->question, answer, &text);
        line_set(&field->line, buffer_text(&text));
        buffer_clear(&text);
    } else {
        field->chosen =
            field->question->type == ANSWER_MULTI ? answer->set : UINT64_C(1) << answer->value;
    }
}

void field_set(struct field *field, const struct answer *answer)
{
    field_empty(field);
    field->unknown = answer->state == ANSWER_UNKNOWN;
    field->declined = answer->state == ANSWER_DECLINED;
    if (answer->state == ANSWER_VALUE)
        field_set_value(field, answer);
    field_arrange(field);
    field_focus_chosen(field);
}

/* The chosen values as an answer; nothing chosen is ANSWER_NONE. */
static struct answer field_chosen(const struct field *field)
{
    struct answer answer = {.state = field->chosen ? ANSWER_VALUE : ANSWER_NONE,
                            .set = field->chosen};

    while (field->chosen >> answer.value > 1 && field->question->type != ANSWER_MULTI)
        answer.value++;
    return answer;
}

void field_draft(const struct field *field, struct buffer *out)
{
    struct answer answer = field_chosen(field);

    if (field->unknown)
        answer.state = ANSWER_UNKNOWN;
    if (field->declined)
        answer.state = ANSWER_DECLINED;
    if (field_is_line(field) && answer.state == ANSWER_NONE)
        buffer_add(out, buffer_text(&field->line.text));
    else
        answer_write(field->question, &answer, out);
}

void field_set_draft(struct field *field, const char *draft)
{
    struct answer answer;
    struct error ignored;
    bool good = field->question &&
                answer_parse(field->question, draft, DATE_NONE, &answer, &ignored) == STATUS_OK;

    if (good)
        field_set(field, &answer);
    else
        field_empty(field);
    if (field_is_line(field) && (!good || answer.state == ANSWER_VALUE))
        line_set(&field->line, draft);
}

enum typing field_typing(const struct field *field)
{
    if (field_is_long(field))
        return TYPING_FILTER;
    if (!field_is_line(field) || field->scroll.focus != 0)
        return TYPING_NOTHING;
    if (!field->question)
        return TYPING_TEXT;
    return field->question->type == ANSWER_DATE ? TYPING_DATE : TYPING_NUMBER;
}

/* ---- choosing -------------------------------------------------------------------------------- */

/* "None of these" stands alone, and nothing stands beside it. */
static void field_toggle(struct field *field, int value)
{
    int none = catalog_find_value(field->question, "none");
    uint64_t alone = none < 0 ? 0 : UINT64_C(1) << none;
    uint64_t bit = UINT64_C(1) << value;

    field->chosen ^= bit;
    if (field->chosen & bit)
        field->chosen &= value == none ? alone : ~alone;
}

/* What was looked for is found: a ticked one then stands on top of all. */
static void field_choose_value(struct field *field, int value)
{
    if (value < 0)
        return;
    field->unknown = field->declined = false;
    if (field->question->type == ANSWER_MULTI)
        field_toggle(field, value);
    else
        field->chosen = UINT64_C(1) << value;
    if (field->question->type == ANSWER_MULTI)
        field_clear_filter(field);
}

/* "I don't know yet" or "Prefer not to say" in place of all else; chosen again it is taken off. */
static void field_choose_instead(struct field *field, enum field_item item)
{
    bool on = item == FIELD_UNKNOWN ? !field->unknown : !field->declined;

    field->chosen = 0;
    line_set(&field->line, "");
    field_arrange(field);
    field->scroll.focus = field_values(field) + (item == FIELD_DECLINED);
    field->unknown = on && item == FIELD_UNKNOWN;
    field->declined = on && item == FIELD_DECLINED;
}

static void field_choose_focused(struct field *field)
{
    enum field_item item = field_item_kind(field, field->scroll.focus);

    if (item != FIELD_VALUE)
        field_choose_instead(field, item);
    else if (!field_is_line(field))
        field_choose_value(field, field_value_at(field, field->scroll.focus));
}

static bool field_takes_value(const struct field *field)
{
    return field->moved && !field_is_line(field) && field->question->type != ANSWER_MULTI;
}

static bool field_takes_default(const struct field *field)
{
    return field->question && field->question->has_default && !field->moved && !field->chosen &&
           !field->unknown && !field->declined;
}

void field_take(struct field *field)
{
    enum field_item item = field_item_kind(field, field->scroll.focus);
    bool taken = item == FIELD_UNKNOWN ? field->unknown : field->declined;

    if (field_takes_default(field))
        field_choose_value(field, field->question->neutral);
    if (item == FIELD_VALUE && !field_takes_value(field))
        return;
    if (item == FIELD_VALUE || !taken)
        field_choose_focused(field);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* Tab goes round the groups: the values, then what may be said instead of one. */
static void field_next_group(struct field *field, int step)
{
    int values = field_values(field);
    int last = field_items(field) - 1;
    int focus = field->scroll.focus;

    if (step > 0)
        field->scroll.focus = focus < values ? values : focus < last ? focus + 1 : 0;
    else
        field->scroll.focus = focus > values ? focus - 1 : focus == values ? 0 : last;
    if (field->scroll.focus == 0)
        field_focus_value(field);
}

static bool field_type(struct field *field, enum command command, uint32_t character)
{
    if (field_is_long(field))
        return field_filter_key(field, command, character);
    if (field_typing(field) == TYPING_NOTHING || !line_key(&field->line, command, character))
        return false;
    if (field->line.text.length > 0)
        field->unknown = field->declined = false;
    return true;
}

/* Up from the first item of a list is the last one, down from the last the first. */
static bool field_wrap(struct field *field, enum command command)
{
    int last = field_items(field) - 1, focus = field->scroll.focus;

    if (field_is_line(field) || focus != (command == COMMAND_UP ? 0 : last) ||
        (command != COMMAND_UP && command != COMMAND_DOWN))
        return false;
    field->scroll.focus = last - focus;
    return true;
}

static bool field_move(struct field *field, enum command command)
{
    if (field_wrap(field, command))
        return true;
    if (command != COMMAND_NEXT_ITEM && command != COMMAND_PREVIOUS_ITEM)
        return scroll_move(&field->scroll, command, field_items(field), field->page, NULL, NULL);
    field_next_group(field, command == COMMAND_NEXT_ITEM ? 1 : -1);
    return true;
}

bool field_key(struct field *field, enum command command, uint32_t character)
{
    if (field_type(field, command, character))
        return true;
    if (!field->question)
        return false;
    if (command == COMMAND_CHOOSE) {
        field_choose_focused(field);
        return true;
    }
    if (!field_move(field, command))
        return false;
    field->moved = true;
    return true;
}

/* ---- as an answer ---------------------------------------------------------------------------- */

const char *field_problem(const char *problem)
{
    size_t word = strcspn(problem, " ");
    bool has_id = word > 0 && problem[word - 1] == ':' && problem[word] == ' ';

    return has_id ? problem + word + 1 : problem;
}

/* The day that the line holds in its written form, or DATE_NONE. */
static date_day field_written_day(const struct field *field)
{
    struct answer answer;
    struct error ignored;
    bool good = field->question && field->question->type == ANSWER_DATE &&
                answer_parse(field->question, buffer_text(&field->line.text), DATE_NONE, &answer,
                             &ignored) == STATUS_OK;

    return good && answer.state == ANSWER_VALUE ? answer.value : DATE_NONE;
}

void field_hold(struct field *field)
{
    field->held = field_written_day(field);
}

static enum status field_line_answer(const struct field *field, date_day today, struct answer *out,
                                     struct error *err)
{
    struct error wrong;

    if (field->held != DATE_NONE && field_written_day(field) == field->held) {
        *out = (struct answer){.state = ANSWER_VALUE, .as_of = today, .value = field->held};
        return STATUS_OK;
    }
    if (answer_read(field->question, buffer_text(&field->line.text), today, DATE_SHOWN, out,
                    &wrong) == STATUS_OK)
        return STATUS_OK;
    return error_set(err, STATUS_USAGE, "%s", field_problem(wrong.text));
}

static enum status field_refuse_empty(const struct field *field, struct error *err)
{
    static const char *const wanted[] = {
        [ANSWER_CHOICE] = "Space chooses this one; the arrows go to another, then Enter.",
        [ANSWER_YESNO] = "Space chooses this one; the arrows go to another, then Enter.",
        [ANSWER_MULTI] = "Tick what is so with Space, or \"I don't know yet\".",
        [ANSWER_NUMBER] = "Nothing is typed: type a number, or choose \"I don't know yet\".",
        [ANSWER_MONEY] = "Nothing is typed: type whole dollars, or choose \"I don't know yet\".",
        [ANSWER_DATE] = "Nothing is typed: type a date, or choose \"I don't know yet\".",
    };
    enum answer_type type = field->question->type;

    if (field->certain && !field_is_line(field))
        return error_set(err, STATUS_USAGE,
                         type == ANSWER_MULTI
                             ? "Tick what is so with Space."
                             : "Space chooses this one; the arrows go to another, then Enter.");
    return error_set(err, STATUS_USAGE, "%s", wanted[type]);
}

enum status field_answer(const struct field *field, date_day today, struct answer *out,
                         struct error *err)
{
    enum status status = STATUS_OK;

    *out = field_chosen(field);
    if (field->unknown)
        out->state = ANSWER_UNKNOWN;
    else if (field->declined)
        out->state = ANSWER_DECLINED;
    else if (field_is_line(field))
        status = field_line_answer(field, today, out, err);
    if (status == STATUS_OK && out->state == ANSWER_NONE &&
        !(field->question->optional && field_is_line(field)))
        return field_refuse_empty(field, err);
    out->as_of = out->state == ANSWER_NONE ? DATE_NONE : today;
    return status;
}
