/* SPDX-License-Identifier: MIT
 * Making plans and naming them. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

static int characters(const char *text)
{
    const char *end = text + strlen(text);
    int count = 0;

    while (text < end) {
        text_next(&text, end);
        count++;
    }
    return count;
}

enum status plan_name_check(const char *name, struct error *err)
{
    size_t length = strlen(name);

    if (!text_is_utf8(name, length) || !text_is_clean(name, false))
        return error_set(err, STATUS_USAGE,
                         "the plan's name: control characters can't be part of it");
    if (length == 0)
        return error_set(err, STATUS_USAGE, "the plan's name: it is empty; give 1 to %d characters",
                         STORE_NAME_MAX);
    if (characters(name) > STORE_NAME_MAX)
        return error_set(err, STATUS_USAGE, "the plan's name: it is longer than %d characters",
                         STORE_NAME_MAX);
    if (strchr(name, '='))
        return error_set(err, STATUS_USAGE, "the plan's name '%s': it can't hold a '='", name);
    if (name[0] == ' ' || name[length - 1] == ' ')
        return error_set(err, STATUS_USAGE,
                         "the plan's name '%s': it can't begin or end with a space", name);
    if (strspn(name, "0123456789") == length)
        return error_set(err, STATUS_USAGE,
                         "the plan's name '%s': digits alone mean a plan's number", name);
    return STATUS_OK;
}

static bool is_taken(const struct plan_list *plans, const char *name)
{
    for (size_t i = 0; i < plans->count; i++)
        if (!plans->items[i].deleted && strcmp(plans->items[i].name, name) == 0)
            return true;
    return false;
}

/* Cuts a name so that a number still fits behind it. */
static void add_cut(struct buffer *out, const char *base)
{
    enum { ROOM_FOR_NUMBER = 8 };
    const char *end = base + strlen(base), *at = base;

    for (int i = 0; i < STORE_NAME_MAX - ROOM_FOR_NUMBER && at < end; i++)
        text_next(&at, end);
    while (at > base && at[-1] == ' ')
        at--;
    buffer_add_bytes(out, base, (size_t)(at - base));
}

enum status session_free_name(struct store *store, const char *base, struct buffer *out,
                              struct error *err)
{
    struct plan_list plans = {0};
    struct buffer name = {0};
    enum status status = store_list(store, false, &plans, err);

    if (status != STATUS_OK)
        return status;
    buffer_add(&name, base);
    for (size_t number = 2; is_taken(&plans, buffer_text(&name)); number++) {
        buffer_truncate(&name, 0);
        add_cut(&name, base);
        buffer_format(&name, " %zu", number);
    }
    buffer_add(out, buffer_text(&name));
    buffer_clear(&name);
    plan_list_clear(&plans);
    return STATUS_OK;
}

/* The name that was given, checked, or a free one made from `base`. */
static enum status choose_name(struct store *store, const char *name, const char *base,
                               struct buffer *out, struct error *err)
{
    enum status status;

    if (!name)
        return session_free_name(store, base, out, err);
    status = plan_name_check(name, err);
    if (status == STATUS_OK)
        buffer_add(out, name);
    return status;
}

enum status plan_create(struct store *store, const struct clock_source *clock, const char *name,
                        int64_t *id, struct error *err)
{
    struct buffer chosen = {0};
    char uuid[STORE_UUID];
    enum status status = choose_name(store, name, "My plan", &chosen, err);

    if (status == STATUS_OK)
        status = uuid_new(uuid, err);
    if (status == STATUS_OK)
        status = store_new_plan(store, buffer_text(&chosen), uuid, clock_now(clock), id, err);
    buffer_clear(&chosen);
    return status;
}

enum status plan_create_answered(struct store *store, const struct clock_source *clock,
                                 const char *name, const struct answers *answers, int64_t *id,
                                 struct error *err)
{
    int64_t now = clock_now(clock);
    struct plan_record record = {.row = {.created = now, .changed = now}};
    struct buffer chosen = {0};
    answer_vector rows = {0};
    enum status status = choose_name(store, name, "My plan", &chosen, err);

    if (status == STATUS_OK)
        status = uuid_new(record.row.uuid, err);
    if (status == STATUS_OK) {
        written_rows(answers, &rows);
        record.answers = (struct answer_rows){.items = rows.items, .count = rows.count};
        record.row.name = memory_copy_text(buffer_text(&chosen));
        record.row.catalogue = memory_copy_text(answers->catalog->version);
        record.row.place = memory_copy_text("");
        status = store_import_plan(store, &record, false, now, id, err);
    }
    plan_record_clear(&record);
    buffer_clear(&chosen);
    return status;
}

/* Gives a loaded record the new name and id of its copy. */
static enum status make_copy(struct store *store, const char *name, int64_t now,
                             struct plan_record *record, struct error *err)
{
    struct buffer base = {0}, chosen = {0};
    enum status status;

    add_cut(&base, record->row.name);
    buffer_add(&base, " copy");
    status = choose_name(store, name, buffer_text(&base), &chosen, err);
    if (status == STATUS_OK)
        status = uuid_new(record->row.uuid, err);
    if (status == STATUS_OK) {
        free(record->row.name);
        record->row.name = memory_copy_text(buffer_text(&chosen));
        record->row.created = now;
        record->row.deleted = false;
    }
    buffer_clear(&base);
    buffer_clear(&chosen);
    return status;
}

enum status plan_copy(struct store *store, const struct clock_source *clock, int64_t from,
                      const char *name, int64_t *id, struct error *err)
{
    int64_t now = clock_now(clock);
    struct plan_record record = {0};
    enum status status = store_load_plan(store, from, &record, err);

    if (status != STATUS_OK)
        return status;
    status = make_copy(store, name, now, &record, err);
    if (status == STATUS_OK)
        status = store_import_plan(store, &record, false, now, id, err);
    plan_record_clear(&record);
    return status;
}
