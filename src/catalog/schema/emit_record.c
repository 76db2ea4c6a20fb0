/* SPDX-License-Identifier: MIT
 * A record as a C initialiser, written by the schema that it was read by.
 * Equal records give equal text, whatever arrays they stand in:
 * link/link.c compares needs by it. */
#include "catalog/schema/emit_record.h"

#include "catalog/read/loader.h"

typedef void emit_fn(struct buffer *out, const struct schema_field *field, const void *record);

static const void *emit_slot(const struct schema_field *field, const void *record)
{
    return (const char *)record + field->offset;
}

/* Octal escapes have a fixed length, and `\?` makes no trigraph. */
static void emit_text(struct buffer *out, const char *text)
{
    buffer_add_char(out, '"');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;

        if (byte == '"' || byte == '\\' || byte == '?')
            buffer_format(out, "\\%c", byte);
        else if (byte < 0x20 || byte >= 0x7F)
            buffer_format(out, "\\%03o", byte);
        else
            buffer_add_char(out, (char)byte);
    }
    buffer_add_char(out, '"');
}

static void emit_int32(struct buffer *out, int32_t number)
{
    if (number == INT32_MIN)
        buffer_add(out, "INT32_MIN");
    else
        buffer_format(out, "%d", number);
}

static void emit_count(struct buffer *out, const char *member, int count)
{
    buffer_format(out, ", .%s = %d", member, count);
}

static void emit_string_field(struct buffer *out, const struct schema_field *field,
                              const void *record)
{
    const char *text;

    memcpy(&text, emit_slot(field, record), sizeof text);
    emit_text(out, text);
}

static void emit_texts_field(struct buffer *out, const struct schema_field *field,
                             const void *record)
{
    const struct text_list *list = emit_slot(field, record);

    if (list->count == 0) {
        buffer_add(out, "{0}");
        return;
    }
    buffer_add(out, "{(const char *const[]){");
    for (int i = 0; i < list->count; i++) {
        emit_text(out, list->items[i]);
        buffer_add(out, ",\n");
    }
    buffer_format(out, "}, %d}", list->count);
}

static void emit_bool_field(struct buffer *out, const struct schema_field *field,
                            const void *record)
{
    buffer_add(out, *(const bool *)emit_slot(field, record) ? "true" : "false");
}

static void emit_int16_field(struct buffer *out, const struct schema_field *field,
                             const void *record)
{
    emit_int32(out, *(const int16_t *)emit_slot(field, record));
}

static void emit_int32_field(struct buffer *out, const struct schema_field *field,
                             const void *record)
{
    emit_int32(out, *(const int32_t *)emit_slot(field, record));
}

static void emit_enum_field(struct buffer *out, const struct schema_field *field,
                            const void *record)
{
    int value;

    memcpy(&value, emit_slot(field, record), sizeof value);
    emit_int32(out, value);
}

static void emit_range_field(struct buffer *out, const struct schema_field *field,
                             const void *record)
{
    const struct range *range = emit_slot(field, record);
    const int32_t figures[] = {range->low, range->likely, range->high};

    for (int i = 0; i < 3; i++) {
        buffer_add(out, i ? ", " : "{");
        emit_int32(out, figures[i]);
    }
    buffer_add_char(out, '}');
}

static void emit_numbers(struct buffer *out, const int16_t *items, int count)
{
    if (count == 0) {
        buffer_add(out, "NULL");
        return;
    }
    buffer_add(out, "(const int16_t[]){");
    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%d", i ? ", " : "", items[i]);
    buffer_add_char(out, '}');
}

static void emit_numbers_field(struct buffer *out, const struct schema_field *field,
                               const void *record)
{
    const int16_t *items;
    int count;

    memcpy(&items, emit_slot(field, record), sizeof items);
    memcpy(&count, (const char *)record + field->count_offset, sizeof count);
    emit_numbers(out, items, count);
    emit_count(out, field->count_member, count);
}

static void emit_references_field(struct buffer *out, const struct schema_field *field,
                                  const void *record)
{
    const struct index_list *list = emit_slot(field, record);

    buffer_add_char(out, '{');
    emit_numbers(out, list->items, list->count);
    buffer_format(out, ", %d}", list->count);
}

static void emit_condition_field(struct buffer *out, const struct schema_field *field,
                                 const void *record)
{
    const struct condition *condition = emit_slot(field, record);

    buffer_add(out, condition->count ? "{(const struct condition_node[]){" : "{NULL");
    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];

        buffer_format(out, "{%d, %d, ", node->op, node->question);
        emit_int32(out, node->value);
        buffer_add(out, "}, ");
    }
    buffer_format(out, "%s, %d, ", condition->count ? "}" : "", condition->count);
    emit_text(out, condition->text);
    buffer_add_char(out, '}');
}

static void emit_struct_field(struct buffer *out, const struct schema_field *field,
                              const void *record)
{
    emit_record(out, field->schema, emit_slot(field, record));
}

static void emit_records_field(struct buffer *out, const struct schema_field *field,
                               const void *record)
{
    const char *items;
    int count;

    memcpy(&items, emit_slot(field, record), sizeof items);
    memcpy(&count, (const char *)record + field->count_offset, sizeof count);
    if (count == 0)
        buffer_add(out, "NULL");
    else
        buffer_format(out, "(const %s[]){\n", field->schema->type);
    for (int i = 0; i < count; i++) {
        emit_record(out, field->schema, items + (size_t)i * field->schema->final_size);
        buffer_add(out, ",\n");
    }
    if (count > 0)
        buffer_add_char(out, '}');
    emit_count(out, field->count_member, count);
}

static emit_fn *const emitters[KIND_COUNT] = {
    [KIND_ID] = emit_string_field,       [KIND_TEXT] = emit_string_field,
    [KIND_JOINED] = emit_string_field,   [KIND_TEXTS] = emit_texts_field,
    [KIND_BOOL] = emit_bool_field,       [KIND_INT16] = emit_int16_field,
    [KIND_INT32] = emit_int32_field,     [KIND_NUMBERS] = emit_numbers_field,
    [KIND_DATE] = emit_int32_field,      [KIND_ENUM] = emit_enum_field,
    [KIND_RANGE] = emit_range_field,     [KIND_MONEY_RANGE] = emit_range_field,
    [KIND_ESTIMATE] = emit_struct_field, [KIND_CONDITION] = emit_condition_field,
    [KIND_REFERENCE] = emit_int16_field, [KIND_REFERENCES] = emit_references_field,
    [KIND_STRUCT] = emit_struct_field,   [KIND_RECORDS] = emit_records_field,
    [KIND_LIST] = emit_records_field,
};

void emit_fields(struct buffer *out, const struct schema *schema, const void *record)
{
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->kind == KIND_GROUP)
            emit_fields(out, field->schema, record);
        if (!field->member)
            continue;
        buffer_format(out, ".%s = ", field->member);
        emitters[field->kind](out, field, record);
        buffer_add(out, ", ");
    }
}

void emit_record(struct buffer *out, const struct schema *schema, const void *record)
{
    buffer_add_char(out, '{');
    emit_fields(out, schema, record);
    buffer_add_char(out, '}');
}
