/* SPDX-License-Identifier: MIT
 * The handle of an open data file, and the statements that it keeps prepared. */
#ifndef MILEPOST_STORE_FILE_HANDLE_H
#define MILEPOST_STORE_FILE_HANDLE_H

#include <sqlite3.h>
#include <stdint.h>

#include "milepost/looks.h"
#include "milepost/store/file.h"
#include "milepost/store/plan.h"
#include "milepost/vector.h"

enum sql {
    SQL_BEGIN_READ,
    SQL_BEGIN_WRITE,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_DATA_VERSION,
    SQL_USER_VERSION,
    SQL_PAGE_COUNT,
    SQL_PAGE_SIZE,

    SQL_PLAN_LIST,
    SQL_PLAN_GET,
    SQL_PLAN_REVISION,
    SQL_PLAN_BY_UUID,
    SQL_PLAN_NAMES,
    SQL_PLAN_NAMED,
    SQL_PLAN_BY_USE,
    SQL_PLAN_NAMED_SO,
    SQL_PLAN_NUMBERED,
    SQL_PLAN_LAST,
    SQL_PLAN_NEW,
    SQL_PLAN_TOUCH,
    SQL_PLAN_PLACE,
    SQL_PLAN_CAREER,
    SQL_PLAN_CATALOGUE,
    SQL_PLAN_STAMP,
    SQL_PLAN_TAKEN,
    SQL_PLAN_CHANGED,
    SQL_PLAN_NAME,
    SQL_PLAN_DELETED,
    SQL_PLAN_BECOMES_OF,
    SQL_PLAN_BEGUN,
    SQL_PLAN_PURGE,
    SQL_PLAN_DELETED_LIST,

    SQL_ANSWER_LIST,
    SQL_ANSWER_GET,
    SQL_ANSWER_DROP,
    SQL_ANSWER_PUT,
    SQL_VALUE_PUT,

    SQL_ROUTE_LIST,
    SQL_ROUTE_CLEAR,
    SQL_ROUTE_PUT,

    SQL_ASSUMPTION_LIST,
    SQL_ASSUMPTION_DROP,
    SQL_ASSUMPTION_PUT,

    SQL_PROGRAM_LIST,
    SQL_PROGRAM_VALUE_LIST,
    SQL_PROGRAM_ANSWER_LIST,
    SQL_PROGRAM_NUMBER,
    SQL_PROGRAM_DROP,
    SQL_PROGRAM_PUT,
    SQL_PROGRAM_VALUE_PUT,
    SQL_PROGRAM_ANSWER_PUT,
    SQL_PROGRAM_NUMBER_PUT,

    SQL_MARK_LIST,
    SQL_MARK_DROP,
    SQL_MARK_PUT,
    SQL_LOG_LIST,
    SQL_LOG_DROP,
    SQL_LOG_PUT,
    SQL_CREDIT_LIST,
    SQL_CREDIT_BODY_LIST,
    SQL_CREDIT_CATEGORY_LIST,
    SQL_CREDIT_DROP,
    SQL_CREDIT_PUT,
    SQL_CREDIT_BODY_PUT,
    SQL_CREDIT_CATEGORY_PUT,
    SQL_HELD_LIST,
    SQL_HELD_DROP,
    SQL_HELD_PUT,
    SQL_COMMENT_LIST,
    SQL_COMMENT_DROP,
    SQL_COMMENT_PUT,
    SQL_BASELINE_LIST,
    SQL_BASELINE_STEP_LIST,
    SQL_BASELINE_CURRENT,
    SQL_BASELINE_PUT,
    SQL_BASELINE_STEP_PUT,
    SQL_BASELINE_CURRENT_PUT,
    SQL_BASELINE_CURRENT_DROP,
    SQL_BASELINE_PURGE,
    SQL_SHOWN_PURGE,
    SQL_PROGRESS_NUMBER,
    SQL_PROGRESS_NUMBER_PUT,

    SQL_CHANGE_NEW,
    SQL_CHANGE_DROP_UNDONE,
    SQL_CHANGE_LAST,
    SQL_CHANGE_LAST_PLAN,
    SQL_CHANGE_LIST,
    SQL_CHANGE_NEXT,
    SQL_CHANGE_MARK,
    SQL_CHANGE_PURGE,
    SQL_ITEM_NEW,
    SQL_ITEM_LIST,

    SQL_PLAN_CARDS,
    SQL_PLAN_COUNT,
    SQL_OUTLINE_GET,
    SQL_OUTLINE_PUT,
    SQL_OUTLINE_DROP,
    SQL_SHOWN_GET,
    SQL_SHOWN_PUT,
    SQL_AGENDA_LIST,
    SQL_AGENDA_CLEAR,
    SQL_AGENDA_PUT,
    SQL_DUE_ALL,
    SQL_DUE_OF,
    SQL_UNPLANNED,

    SQL_CALENDAR_LIST,
    SQL_CALENDAR_CLEAR,
    SQL_CALENDAR_PUT,
    SQL_CALENDAR_PURGE,

    SQL_DRAFT_GET,
    SQL_DRAFT_PUT,
    SQL_DRAFT_DROP,

    /* of the file of schools */
    SQL_SCHOOLS_SOURCE_PUT,
    SQL_SCHOOLS_SCHOOL_PUT,
    SQL_SCHOOLS_PROGRAM_PUT,
    SQL_SCHOOLS_FIGURE_PUT,
    SQL_SCHOOLS_PLACE_PUT,
    SQL_SCHOOLS_WAGE_PUT,
    SQL_SCHOOLS_SCHOOL_PRUNE,
    SQL_SCHOOLS_FIGURE_PRUNE,
    SQL_SCHOOLS_PROGRAM_PRUNE,
    SQL_SCHOOLS_SOURCE_PRUNE,
    SQL_SCHOOLS_SOURCE_LIST,
    SQL_SCHOOLS_SCHOOL_LIST,
    SQL_SCHOOLS_PROGRAM_LIST,
    SQL_SCHOOLS_FIGURE_LIST,
    SQL_SCHOOLS_WAGE_LIST,
    SQL_SCHOOLS_PLACE_LIST,
    SQL_SCHOOLS_PLACE_GET,

    SQL_COUNT,
};

/* Which plan this handle has seen under a number, and how far it has seen its changes. */
struct seen {
    int64_t plan, revision;
    char uuid[STORE_UUID]; /* "": it was never loaded */
};

struct store_follower;

struct store {
    sqlite3 *db;
    sqlite3_stmt *statements[SQL_COUNT]; /* prepared on first use */
    const struct file_schema *schema;
    char *path;       /* with no symbolic link in its folder */
    const char *name; /* the last part of it, for messages */
    int busy_ms;      /* how long a lock is waited for */
    bool read_only;
    /* Of one that may only read though it was asked to write: true once it may. */
    bool (*write_again)(struct store *store);
    bool is_backup;       /* it is to be taken back */
    bool salvage;         /* of a damaged file: what can't be read is passed over */
    bool lost_some;       /* some of it could not be read */
    int rounds;           /* of work so far, which is bounded there */
    bool in_memory;       /* there is no file, and nothing outlives the handle */
    int64_t data_version; /* of the last plan that was loaded */
    VECTOR(struct seen) seen, seen_before; /* before the changes that are one */
    struct looks names;                    /* of the plans, once they were asked for */
    bool names_known;
    int64_t names_version; /* the data version they were read at */
    bool together;         /* changes are one: no end of any but the last counts */
    bool told;             /* before_change was, of that one */
    void (*before_change)(struct store *store, void *context); /* NULL: nobody wants to know */
    void *before_change_context;
    const struct store_follower *follower; /* NULL: nobody plans */
};

#endif
