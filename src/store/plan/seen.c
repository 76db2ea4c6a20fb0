/* SPDX-License-Identifier: MIT
 * Other programs on the same file. Each plan counts its changes; a handle that has loaded a plan
 * may change it only if it has seen all of them, so that nothing is merged or written over unseen.
 */
#include "store/plan/plan.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "store/file/fault.h"
#include "store/file/sql.h"

/* Asked at every key, so a lock is not waited for: saving will wait, and say it if it stays. */
static enum status data_version_at_once(struct store *store, int64_t *version)
{
    enum status status;

    sqlite3_busy_timeout(store->db, 0);
    status = sql_number(store, SQL_DATA_VERSION, NO_CELLS, version, NULL, NULL);
    sqlite3_busy_timeout(store->db, store->busy_ms);
    return status;
}

bool store_changed_outside(struct store *store)
{
    int64_t version = 0;
    enum status status = data_version_at_once(store, &version);

    if (status == STATUS_BUSY)
        return false;
    /* A version that can't be read is a change too: loading the plan will say what is wrong. */
    return status != STATUS_OK || version != store->data_version;
}

static struct seen *seen_find(const struct store *store, int64_t plan)
{
    for (size_t i = 0; i < store->seen.count; i++)
        if (store->seen.items[i].plan == plan)
            return &store->seen.items[i];
    return NULL;
}

void seen_note(struct store *store, int64_t plan, int64_t revision, const char *uuid)
{
    struct seen *seen = seen_find(store, plan);

    if (!seen) {
        VECTOR_PUSH(&store->seen, (struct seen){.plan = plan});
        seen = &store->seen.items[store->seen.count - 1];
    }
    seen->revision = revision;
    if (uuid)
        snprintf(seen->uuid, sizeof seen->uuid, "%s", uuid);
}

enum status seen_check_same(const struct store *store, int64_t plan, const char *uuid,
                            struct error *err)
{
    const struct seen *seen = seen_find(store, plan);

    if (!seen || seen->uuid[0] == '\0' || strcmp(seen->uuid, uuid) == 0)
        return STATUS_OK;
    return store_fault(store, STATUS_NOT_FOUND, err,
                       "plan %" PRId64
                       " is another one by now, as a backup was taken back: nothing "
                       "was saved, open your plan again",
                       plan);
}

enum status seen_check(const struct store *store, int64_t plan, int64_t revision, struct error *err)
{
    const struct seen *seen = seen_find(store, plan);

    if (!seen || seen->revision == revision)
        return STATUS_OK;
    return store_fault(store, STATUS_CONFLICT, err,
                       "another program has changed plan %" PRId64 " meanwhile, nothing was saved: "
                       "look at it and try again",
                       plan);
}
