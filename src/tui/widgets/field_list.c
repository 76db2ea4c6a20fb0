/* SPDX-License-Identifier: MIT
 * The values of a field in the order in which they stand on the screen. A long list is found in by
 * typing: letters leave those that have them in their name. In a long list of which several may be
 * ticked, what is ticked stands on top, then "None", so that neither is looked for. */
#include "tui/widgets/field.h"

enum { LONG_FROM = 13 }; /* values: more than a small screen shows */

bool field_is_line(const struct field *field)
{
    enum answer_type type = field->question ? field->question->type : ANSWER_NUMBER;

    return type == ANSWER_NUMBER || type == ANSWER_MONEY || type == ANSWER_DATE;
}

bool field_is_long(const struct field *field)
{
    return !field_is_line(field) && field->question->value_count >= LONG_FROM;
}

const char *field_filter(const struct field *field)
{
    return field_is_long(field) ? buffer_text(&field->line.text) : "";
}

/* Where nothing is found, one row says so. */
int field_values(const struct field *field)
{
    return field_is_line(field) || field->listed == 0 ? 1 : field->listed;
}

int field_value_at(const struct field *field, int item)
{
    return item < field->listed ? field->order[item] : -1;
}

int field_item_of(const struct field *field, int value)
{
    for (int i = 0; i < field->listed; i++)
        if (field->order[i] == value)
            return i;
    return 0;
}

/* ---- the order ------------------------------------------------------------------------------- */

enum field_rank { RANK_TICKED, RANK_NONE, RANK_OTHER, FIELD_RANKS };

static enum field_rank field_rank_of(const struct field *field, int value, int none)
{
    if (!field_is_long(field) || field->question->type != ANSWER_MULTI)
        return RANK_OTHER;
    if (field->chosen >> value & 1)
        return RANK_TICKED;
    return value == none ? RANK_NONE : RANK_OTHER;
}

static void field_list_rank(struct field *field, enum field_rank rank)
{
    const struct question *question = field->question;
    int none = catalog_find_value(question, "none");

    for (int i = 0; i < question->value_count; i++)
        if (field_rank_of(field, i, none) == rank &&
            (!field_is_long(field) || line_finds(&field->line, question->values[i].label)))
            field->order[field->listed++] = (uint8_t)i;
}

void field_arrange(struct field *field)
{
    field->listed = 0;
    for (int rank = 0; !field_is_line(field) && rank < FIELD_RANKS; rank++)
        field_list_rank(field, (enum field_rank)rank);
}

/* ---- typing ---------------------------------------------------------------------------------- */

static bool field_filters_by(enum command command)
{
    return command == COMMAND_TYPE || command == COMMAND_ERASE_BACK ||
           command == COMMAND_ERASE_LINE || command == COMMAND_ERASE_WORD;
}

bool field_filter_key(struct field *field, enum command command, uint32_t character)
{
    if (!field_is_long(field) || !field_filters_by(command) ||
        (command != COMMAND_TYPE && field->line.text.length == 0))
        return false;
    line_key(&field->line, command, character);
    field_arrange(field);
    field->scroll = (struct scroll){0, 0};
    field->moved = field->line.text.length > 0; /* what is found is what the person looked for */
    return true;
}

bool field_clear_filter(struct field *field)
{
    int value = field_value_at(field, field->scroll.focus);

    if (field_filter(field)[0] == '\0')
        return false;
    line_set(&field->line, "");
    field_arrange(field);
    field->scroll = (struct scroll){.focus = field_item_of(field, value)};
    return true;
}
