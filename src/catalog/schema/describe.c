/* SPDX-License-Identifier: MIT
 * The schemas in words. A part that several records have is described once. */
#include "milepost/catalog/form.h"

#include <stdio.h>
#include <string.h>

#include "catalog/schema/files.h"
#include "milepost/text.h"

enum { MOST_PARTS = 64, NOUN_ROOM = 48 };

/* The parts that were come upon, in that order. */
struct described {
    const struct catalog_form *form;
    const struct schema *parts[MOST_PARTS];
    int count;
};

static void part_note(struct described *described, const struct schema *schema)
{
    for (int i = 0; i < described->count; i++)
        if (described->parts[i] == schema)
            return;
    if (described->count < MOST_PARTS)
        described->parts[described->count++] = schema;
}

static void type_add_names(const struct names *names, struct buffer *out)
{
    buffer_add(out, "one of");
    for (int i = 0; i < names->count; i++)
        if (names->items[i] && names->items[i][0] != '\0')
            buffer_format(out, "%s `%s`", i > 0 ? "," : "", names->items[i]);
}

static const char *const type_words[KIND_COUNT] = {
    [KIND_ID] = "an id",
    [KIND_TEXT] = "a text",
    [KIND_JOINED] = "a text, or a list of texts",
    [KIND_TEXTS] = "a list of texts",
    [KIND_BOOL] = "`true` or `false`",
    [KIND_DATE] = "a date",
    [KIND_RANGE] = "a range of whole numbers",
    [KIND_MONEY_RANGE] = "a range of money",
    [KIND_CONDITION] = "a condition",
    [KIND_ROWS] = "a row of a fact sheet, SHEET/ROW, or a list of rows",
    [KIND_REMARK] = "a text: how figures follow that no row has",
};

/* "a step", "an errand" */
static const char *noun_with_article(const struct schema *schema, char out[NOUN_ROOM])
{
    snprintf(out, NOUN_ROOM, "%s %s", strchr("aeio", schema->noun[0]) ? "an" : "a", schema->noun);
    return out;
}

static bool has_keys(const struct schema *schema)
{
    for (int i = 0; i < schema->count; i++)
        if (schema->fields[i].key)
            return true;
    return false;
}

static void type_add(const struct schema_field *field, struct buffer *out)
{
    const struct schema_field *list =
        field->kind == KIND_REFERENCE || field->kind == KIND_REFERENCES ? list_field(field->list)
                                                                        : NULL;
    char noun[NOUN_ROOM];

    if (field->kind == KIND_INT32 && field->min == field->max)
        buffer_format(out, "the number `%d`", field->min);
    else if (type_words[field->kind])
        buffer_add(out, type_words[field->kind]);
    else if (field->kind == KIND_INT16 || field->kind == KIND_INT32)
        buffer_format(out, "a whole number from %d to %d", field->min, field->max);
    else if (field->kind == KIND_NUMBERS)
        buffer_format(out, "a list of whole numbers from %d to %d", field->min, field->max);
    else if (field->kind == KIND_ENUM)
        type_add_names(field->names, out);
    else if (field->kind == KIND_REFERENCE)
        buffer_format(out, "the id of %s", noun_with_article(list->schema, noun));
    else if (field->kind == KIND_REFERENCES)
        buffer_format(out, "ids of `%s`", list->key);
    else if (field->kind == KIND_ESTIMATE)
        buffer_format(out, "%s in %s", noun_with_article(field->schema, noun), field->unit);
    else if (field->kind == KIND_RECORDS || field->kind == KIND_LIST)
        buffer_format(out, "a list, each %s", noun_with_article(field->schema, noun));
    else if (has_keys(field->schema))
        buffer_format(out, "keys of its own: %s", field->schema->noun);
    else
        buffer_add(out, noun_with_article(field->schema, noun));
}

static void keys_describe(struct described *described, const struct schema *schema)
{
    const struct catalog_form *form = described->form;

    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];
        struct buffer type = {0};

        if (field->schema && field->kind != KIND_LIST)
            part_note(described, field->schema);
        if (field->key) {
            type_add(field, &type);
            form->key(form->context, field->key, buffer_text(&type), field->flags & REQUIRED);
        }
        buffer_clear(&type);
    }
}

static void file_describe(struct described *described, const struct file_form *file)
{
    const struct catalog_form *form = described->form;
    const struct schema *schema = &file->schema;

    form->file(form->context, file->name);
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->kind != KIND_LIST)
            continue;
        form->record(form->context, field->key, field->schema->noun);
        keys_describe(described, field->schema);
    }
    if (schema->count > 0 && schema->fields[0].kind != KIND_LIST)
        keys_describe(described, schema);
}

void catalog_describe(const struct catalog_form *form)
{
    struct described described = {.form = form};

    for (int i = 0; i < FILE_COUNT; i++)
        file_describe(&described, &file_forms[i]);
    for (int i = 0; i < described.count; i++) { /* grows as parts name others */
        const struct schema *part = described.parts[i];

        if (has_keys(part))
            form->record(form->context, NULL, part->noun);
        keys_describe(&described, part);
    }
}
