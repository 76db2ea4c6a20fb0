/* SPDX-License-Identifier: MIT
 * Making and renaming plans. */
#include "session/exchange/plans.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/store/change.h"
#include "milepost/store/names.h"
#include "session/state/session.h"
#include "session/state/uuid.h"
#include "session/state/written.h"

/* Cuts a name so that a number still fits behind it. */
static void plan_name_add_cut(struct buffer *out, const char *base)
{
    enum { ROOM_FOR_NUMBER = 8 };
    const char *end = base + strlen(base), *at = base;

    for (int i = 0; i < STORE_NAME_MAX - ROOM_FOR_NUMBER && at < end; i++)
        text_next(&at, end);
    while (at > base && at[-1] == ' ')
        at--;
    buffer_add_bytes(out, base, (size_t)(at - base));
}

/* "Maria" of "Maria 2", which is a number of it only while there is a plan "Maria": "Fall 2026" is
 * a name of its own. */
static enum status plan_name_stem(struct store *store, const char *base, struct buffer *out,
                                  struct error *err)
{
    const char *blank = strrchr(base, ' ');
    int64_t number;
    bool stands = false;
    enum status status = STATUS_OK;

    if (blank && blank > base && text_parse_number(blank + 1, 2, 99999, &number)) {
        buffer_add_bytes(out, base, (size_t)(blank - base));
        status = store_name_is_taken(store, buffer_text(out), &stands, err);
    }
    if (stands)
        return status;
    buffer_truncate(out, 0);
    buffer_add(out, base);
    return status;
}

enum status session_free_name(struct store *store, const char *base, struct buffer *out,
                              struct error *err)
{
    struct buffer name = {0}, stem = {0};
    bool taken = false;
    enum status status;

    buffer_add(&name, base);
    status = store_name_is_taken(store, base, &taken, err);
    if (status == STATUS_OK && taken)
        status = plan_name_stem(store, base, &stem, err);
    for (size_t number = 2; status == STATUS_OK && taken; number++) {
        buffer_truncate(&name, 0);
        plan_name_add_cut(&name, buffer_text(&stem));
        buffer_format(&name, " %zu", number);
        status = store_name_is_taken(store, buffer_text(&name), &taken, err);
    }
    if (status == STATUS_OK)
        buffer_add(out, buffer_text(&name));
    buffer_clear(&stem);
    buffer_clear(&name);
    return status;
}

/* A name that is given is checked, a free one made from `base`. */
static enum status plan_try_to_make(struct store *store, struct plan_record *record,
                                    const struct plan_making *making, int64_t *id,
                                    struct error *err)
{
    struct plan_row *row = &record->row;
    struct buffer name = {0};
    enum status status = making->name ? plan_name_check(making->name, err)
                                      : session_free_name(store, making->base, &name, err);

    if (status == STATUS_OK)
        status = uuid_new(row->uuid, err);
    if (status == STATUS_OK) {
        free(row->name);
        row->name = memory_copy_text(making->name ? making->name : buffer_text(&name));
        row->created = making->now;
        status = store_import_plan(store, record, false, making->now, id, err);
    }
    buffer_clear(&name);
    return status;
}

/* Another program may take the free name first; then there is another one. */
enum status plan_make(struct store *store, struct plan_record *record,
                      const struct plan_making *making, int64_t *id, struct error *err)
{
    enum { MOST_TRIES = 100 };
    enum status status = plan_try_to_make(store, record, making, id, err);

    for (int i = 1; i < MOST_TRIES && status == STATUS_CONFLICT && !making->name; i++)
        status = plan_try_to_make(store, record, making, id, err);
    return status;
}

enum status plan_create(struct store *store, const struct clock_source *clock, const char *name,
                        int64_t *id, struct error *err)
{
    return plan_create_answered(store, clock, name, NULL, id, err);
}

enum status plan_create_of(struct store *store, const struct clock_source *clock,
                           const struct catalog *catalog, const char *name, int64_t *id,
                           struct error *err)
{
    struct answers none;
    enum status status;

    answers_init(&none, catalog);
    status = plan_create_answered(store, clock, name, &none, id, err);
    answers_clear(&none);
    return status;
}

enum status plan_create_answered(struct store *store, const struct clock_source *clock,
                                 const char *name, const struct answers *answers, int64_t *id,
                                 struct error *err)
{
    const struct plan_making making = {.name = name, .base = "My plan", .now = clock_now(clock)};
    struct plan_record record = {0};
    answer_vector rows = {0};
    enum status status;

    if (answers) {
        written_rows(answers, &rows);
        record.answers = (struct answer_rows){.items = rows.items, .count = rows.count};
        record.row.catalogue = memory_copy_text(answers->catalog->version);
        record.row.digest = memory_copy_text(stamp_of(answers->catalog).digest);
        record.row.career = memory_copy_text(answers->catalog->id);
    }
    status = plan_make(store, &record, &making, id, err);
    plan_record_clear(&record);
    return status;
}

enum status plan_copy(struct store *store, const struct clock_source *clock, int64_t from,
                      const char *name, int64_t *id, struct error *err)
{
    struct plan_making making = {.name = name, .now = clock_now(clock)};
    struct plan_record record = {0};
    struct buffer base = {0};
    enum status status = store_load_plan(store, from, &record, err);

    if (status != STATUS_OK)
        return status;
    plan_name_add_cut(&base, record.row.name);
    buffer_add(&base, " copy");
    making.base = buffer_text(&base);
    status = plan_make(store, &record, &making, id, err);
    buffer_clear(&base);
    plan_record_clear(&record);
    return status;
}

struct plan_bearer {
    const char *name;
    bool bears;
};

static void bearer_look(void *context, int64_t id, const char *name, bool deleted)
{
    struct plan_bearer *bearer = context;

    (void)id;
    (void)deleted;
    bearer->bears = strcmp(name, bearer->name) == 0;
}

enum status plan_rename(struct store *store, const struct clock_source *clock, int64_t plan,
                        const char *name, bool *same, struct error *err)
{
    struct plan_bearer bearer = {.name = name};
    enum status status = plan_name_check(name, err);

    if (status == STATUS_OK)
        status = store_numbered(store, plan, bearer_look, &bearer, err);
    if (status == STATUS_OK && !bearer.bears)
        status = store_rename(store, plan, name, clock_now(clock), err);
    *same = bearer.bears;
    return status;
}
