/* SPDX-License-Identifier: MIT
 * Two catalogues held against each other, record by record and field by field, by the schemas that
 * they were read by. */
#include "milepost/catalog/differ.h"

#include <stdlib.h>
#include <string.h>

#include "catalog/differ/listed.h"
#include "catalog/schema/files.h"
#include "milepost/memory.h"

struct differ {
    const struct catalog *before, *after;
    catalog_change_fn *put;
    void *context;
    bool wording; /* which of the two is handed on */
    const char *of, *id, *title;
    struct buffer field;
};

/* ---- a change -------------------------------------------------------------------------------- */

static void differ_put(struct differ *differ, enum catalog_change_kind kind, bool wording,
                       const char *before, const char *after)
{
    if (wording == differ->wording)
        differ->put(differ->context, &(struct catalog_change){.kind = kind,
                                                              .wording = wording,
                                                              .of = differ->of,
                                                              .id = differ->id,
                                                              .title = differ->title,
                                                              .field = buffer_text(&differ->field),
                                                              .before = before,
                                                              .after = after});
}

/* Goes on within a field; the length to go back to. */
static size_t differ_enter(struct differ *differ, const char *key)
{
    size_t length = differ->field.length;

    buffer_format(&differ->field, "%s%s", length > 0 ? "." : "", key);
    return length;
}

static bool differ_is_wording(const struct schema_field *field)
{
    return field->kind == KIND_TEXT || field->kind == KIND_TEXTS || field->kind == KIND_JOINED;
}

static void differ_value(struct differ *differ, const struct schema_field *field,
                         const void *before, const void *after)
{
    struct buffer old = {0}, new = {0};

    flow_field(differ->before, field, before, &old);
    flow_field(differ->after, field, after, &new);
    if (strcmp(buffer_text(&old), buffer_text(&new)) != 0)
        differ_put(differ, CATALOG_CHANGED, differ_is_wording(field), buffer_text(&old),
                   buffer_text(&new));
    buffer_clear(&old);
    buffer_clear(&new);
}

/* ---- lists within a record ------------------------------------------------------------------- */

static void differ_fields(struct differ *differ, const struct schema *schema, const void *before,
                          const void *after);

/* The items of one side of a list within a record. */
struct differ_items {
    const struct schema *schema;
    const char *items;
    int count;
};

static struct differ_items differ_items_of(const struct schema_field *field, const void *record)
{
    struct differ_items list = {.schema = field->schema};

    list.count = listed_items(field, record, &list.items);
    return list;
}

static const void *differ_item(const struct differ_items *list, int index)
{
    return list->items + (size_t)index * list->schema->final_size;
}

/* Each of them can be told from the others by its key. */
static bool differ_is_keyed(const struct differ_items *list)
{
    const struct schema_field *key = listed_key(list->schema);

    for (int i = 0; key && key->kind == KIND_ID && i < list->count; i++)
        if (listed_text(key, differ_item(list, i))[0] == '\0')
            return false;
    return key != NULL;
}

static int differ_find_item(const struct differ_items *list, const void *item)
{
    struct buffer key = {0}, other = {0};
    int found = -1;

    listed_say_key(list->schema, item, &key);
    for (int i = 0; found < 0 && i < list->count; i++) {
        buffer_truncate(&other, 0);
        listed_say_key(list->schema, differ_item(list, i), &other);
        if (strcmp(buffer_text(&key), buffer_text(&other)) == 0)
            found = i;
    }
    buffer_clear(&key);
    buffer_clear(&other);
    return found;
}

static size_t differ_enter_item(struct differ *differ, const struct differ_items *list, int index)
{
    size_t length = differ->field.length;

    buffer_add_char(&differ->field, '[');
    if (differ_is_keyed(list))
        listed_say_key(list->schema, differ_item(list, index), &differ->field);
    else
        buffer_format(&differ->field, "%d", index + 1);
    buffer_add_char(&differ->field, ']');
    return length;
}

/* Those of one side that the other has not. */
static void differ_only_in(struct differ *differ, const struct catalog *catalog,
                           const struct differ_items *list, const struct differ_items *other,
                           enum catalog_change_kind kind)
{
    struct buffer text = {0};

    for (int i = 0; i < list->count; i++) {
        size_t length = differ_enter_item(differ, list, i);

        buffer_truncate(&text, 0);
        if (differ_find_item(other, differ_item(list, i)) < 0) {
            flow_record(catalog, list->schema, differ_item(list, i), &text);
            differ_put(differ, kind, false, kind == CATALOG_REMOVED ? buffer_text(&text) : "",
                       kind == CATALOG_ADDED ? buffer_text(&text) : "");
        }
        buffer_truncate(&differ->field, length);
    }
    buffer_clear(&text);
}

static void differ_in_both(struct differ *differ, const struct differ_items *before,
                           const struct differ_items *after, bool keyed)
{
    for (int i = 0; i < after->count; i++) {
        const void *item = differ_item(after, i);
        int old = keyed ? differ_find_item(before, item) : i;
        size_t length = differ_enter_item(differ, after, i);

        if (old >= 0)
            differ_fields(differ, after->schema, differ_item(before, old), item);
        buffer_truncate(&differ->field, length);
    }
}

/* Items with a key are followed by it, others by their place while there are as many. */
static void differ_list(struct differ *differ, const struct schema_field *field, const void *before,
                        const void *after)
{
    struct differ_items old = differ_items_of(field, before), new = differ_items_of(field, after);
    bool keyed = differ_is_keyed(&old) && differ_is_keyed(&new);

    if (flow_is_whole(field->schema) || (!keyed && old.count != new.count)) {
        differ_value(differ, field, before, after);
        return;
    }
    if (keyed) {
        differ_only_in(differ, differ->before, &old, &new, CATALOG_REMOVED);
        differ_only_in(differ, differ->after, &new, &old, CATALOG_ADDED);
    }
    differ_in_both(differ, &old, &new, keyed);
}

/* ---- fields ---------------------------------------------------------------------------------- */

/* The prices of what has some on either side are followed by their day. */
static void differ_cost(struct differ *differ, const struct schema_field *field, const void *before,
                        const void *after)
{
    const struct cost *old = listed_slot(field, before), *new = listed_slot(field, after);

    if (old->pricing != new->pricing)
        differ_value(differ, field, before, after);
    else
        differ_fields(differ, field->schema, old, new);
}

static void differ_struct(struct differ *differ, const struct schema_field *field,
                          const void *before, const void *after)
{
    if (strcmp(field->schema->type, "struct cost") == 0)
        differ_cost(differ, field, before, after);
    else if (flow_is_whole(field->schema))
        differ_value(differ, field, before, after);
    else
        differ_fields(differ, field->schema, listed_slot(field, before), listed_slot(field, after));
}

/* What the loader works out of other fields shows in those, but for the list of prices, which has
 * no key of its own. */
static void differ_field(struct differ *differ, const struct schema_field *field,
                         const void *before, const void *after)
{
    size_t length = differ->field.length;

    if (!field->key && field->kind == KIND_RECORDS) {
        differ_list(differ, field, before, after);
        return;
    }
    if (!field->key || (!field->member && field->kind != KIND_GROUP))
        return;
    length = differ_enter(differ, field->key);
    if (field->kind == KIND_GROUP)
        differ_fields(differ, field->schema, before, after);
    else if (field->kind == KIND_RECORDS)
        differ_list(differ, field, before, after);
    else if (field->kind == KIND_STRUCT)
        differ_struct(differ, field, before, after);
    else
        differ_value(differ, field, before, after);
    buffer_truncate(&differ->field, length);
}

static void differ_fields(struct differ *differ, const struct schema *schema, const void *before,
                          const void *after)
{
    for (int i = 0; i < schema->count; i++)
        differ_field(differ, &schema->fields[i], before, after);
}

/* ---- the lists of the catalogue -------------------------------------------------------------- */

static void differ_name(struct differ *differ, const struct schema *schema, const void *record)
{
    differ->of = schema->noun;
    differ->id = listed_text(&schema->fields[0], record);
    differ->title = listed_title(schema, record);
    buffer_truncate(&differ->field, 0);
}

/* The record of a list that is the same, or NULL. Vaccines share an id, and differ in product. */
static const void *differ_find(const struct differ_items *list, const void *record)
{
    const struct schema *schema = list->schema;
    bool product = strcmp(schema->type, "struct vaccine") == 0;

    for (int i = 0; i < list->count; i++) {
        const void *other = differ_item(list, i);

        if (strcmp(listed_text(&schema->fields[0], other),
                   listed_text(&schema->fields[0], record)) != 0)
            continue;
        if (!product || strcmp(((const struct vaccine *)other)->product,
                               ((const struct vaccine *)record)->product) == 0)
            return other;
    }
    return NULL;
}

static void differ_put_whole(struct differ *differ, const struct differ_items *list,
                             const struct differ_items *other, enum catalog_change_kind kind)
{
    for (int i = 0; i < list->count; i++) {
        differ_name(differ, list->schema, differ_item(list, i));
        if (!differ_find(other, differ_item(list, i)))
            differ_put(differ, kind, false, "", "");
    }
}

/* Those that both have stand in another order: that of questions is the interview's. */
static void differ_put_order(struct differ *differ, const struct differ_items *before,
                             const struct differ_items *after)
{
    const void *last = NULL;

    for (int i = 0; i < after->count; i++) {
        const void *old = differ_find(before, differ_item(after, i));

        if (old && last && (const char *)old < (const char *)last) {
            differ->of = after->schema->noun;
            differ->id = differ->title = "";
            buffer_truncate(&differ->field, 0);
            buffer_add(&differ->field, "order");
            differ_put(differ, CATALOG_CHANGED, false, "", "");
            return;
        }
        last = old ? old : last;
    }
}

static void differ_records(struct differ *differ, enum list list)
{
    const struct schema_field *field = list_field(list);
    struct differ_items old = differ_items_of(field, differ->before);
    struct differ_items new = differ_items_of(field, differ->after);

    differ_put_whole(differ, &old, &new, CATALOG_REMOVED);
    differ_put_whole(differ, &new, &old, CATALOG_ADDED);
    for (int i = 0; i < new.count; i++) {
        const void *record = differ_item(&new, i), *before = differ_find(&old, record);

        differ_name(differ, new.schema, record);
        if (before)
            differ_fields(differ, new.schema, before, record);
    }
    differ_put_order(differ, &old, &new);
}

static void differ_head(struct differ *differ)
{
    const struct schema *schema = &file_forms[0].schema;

    differ->of = "catalogue";
    differ->id = differ->after->id;
    differ->title = differ->after->title;
    buffer_truncate(&differ->field, 0);
    differ_fields(differ, schema, differ->before, differ->after);
}

void catalog_differ(const struct catalog *before, const struct catalog *after,
                    catalog_change_fn *change, void *context)
{
    struct differ differ = {.before = before, .after = after, .put = change, .context = context};

    for (int wording = 0; wording <= 1; wording++) {
        differ.wording = wording;
        differ_head(&differ);
        for (int i = 0; i < LIST_COUNT; i++)
            differ_records(&differ, listed_order[i]);
    }
    buffer_clear(&differ.field);
}

const char *catalog_kind_many(const char *of)
{
    static const char *const many[LIST_COUNT] = {
        [LIST_SOURCE] = "sources",
        [LIST_ASSUMPTION] = "assumptions",
        [LIST_SECTION] = "sections",
        [LIST_QUESTION] = "questions",
        [LIST_FACT] = "facts",
        [LIST_BODY] = "bodies",
        [LIST_CREDENTIAL] = "credentials",
        [LIST_PROGRAM] = "programs",
        [LIST_SCHOOL_QUESTION] = "school questions",
        [LIST_AID] = "aids",
        [LIST_VACCINE] = "vaccines",
        [LIST_GATE] = "gates",
        [LIST_SKILL] = "skills",
        [LIST_JOB] = "jobs",
        [LIST_TERM] = "terms",
        [LIST_STEP] = "steps",
        [LIST_ERRAND] = "errands",
        [LIST_LETTER] = "letters",
        [LIST_PROMISE] = "promises",
        [LIST_CLAIM] = "claims",
    };

    for (int i = 0; i < LIST_COUNT; i++)
        if (strcmp(list_field((enum list)i)->schema->noun, of) == 0)
            return many[i];
    return of; /* the catalogue itself */
}
