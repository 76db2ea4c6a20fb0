/* SPDX-License-Identifier: MIT
 * Making plans. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/plans.h"
#include "session/exchange/uuid.h"
#include "session/state/written.h"

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

/* A new plan on its way into the data file. */
struct making {
    struct store *store;
    const char *name; /* NULL: a free one made from `base` */
    const char *base;
    int64_t now;
    struct plan_record *record; /* what it begins with; NULL: nothing */
};

static enum status store_as(const struct making *making, const char *name, const char *uuid,
                            int64_t *id, struct error *err)
{
    struct plan_row *row;

    if (!making->record)
        return store_new_plan(making->store, name, uuid, making->now, id, err);
    row = &making->record->row;
    memcpy(row->uuid, uuid, sizeof row->uuid);
    free(row->name);
    row->name = memory_copy_text(name);
    row->created = making->now;
    return store_import_plan(making->store, making->record, false, making->now, id, err);
}

static enum status try_to_make(const struct making *making, int64_t *id, struct error *err)
{
    struct buffer name = {0};
    char uuid[STORE_UUID];
    enum status status = choose_name(making->store, making->name, making->base, &name, err);

    if (status == STATUS_OK)
        status = uuid_new(uuid, err);
    if (status == STATUS_OK)
        status = store_as(making, buffer_text(&name), uuid, id, err);
    buffer_clear(&name);
    return status;
}

/* Another program may take the free name first; then there is another one. */
static enum status make_plan(const struct making *making, int64_t *id, struct error *err)
{
    enum { MOST_TRIES = 100 };
    enum status status = try_to_make(making, id, err);

    for (int i = 1; i < MOST_TRIES && status == STATUS_CONFLICT && !making->name; i++)
        status = try_to_make(making, id, err);
    return status;
}

enum status plan_create(struct store *store, const struct clock_source *clock, const char *name,
                        int64_t *id, struct error *err)
{
    return make_plan(&(struct making){store, name, "My plan", clock_now(clock), NULL}, id, err);
}

enum status plan_create_answered(struct store *store, const struct clock_source *clock,
                                 const char *name, const struct answers *answers, int64_t *id,
                                 struct error *err)
{
    struct plan_record record = {.row.place = memory_copy_text("")};
    answer_vector rows = {0};
    enum status status;

    written_rows(answers, &rows);
    record.answers = (struct answer_rows){.items = rows.items, .count = rows.count};
    record.row.catalogue = memory_copy_text(answers->catalog->version);
    status =
        make_plan(&(struct making){store, name, "My plan", clock_now(clock), &record}, id, err);
    plan_record_clear(&record);
    return status;
}

enum status plan_copy(struct store *store, const struct clock_source *clock, int64_t from,
                      const char *name, int64_t *id, struct error *err)
{
    struct plan_record record = {0};
    struct buffer base = {0};
    enum status status = store_load_plan(store, from, &record, err);

    if (status != STATUS_OK)
        return status;
    add_cut(&base, record.row.name);
    buffer_add(&base, " copy");
    status = make_plan(&(struct making){store, name, buffer_text(&base), clock_now(clock), &record},
                       id, err);
    buffer_clear(&base);
    plan_record_clear(&record);
    return status;
}
