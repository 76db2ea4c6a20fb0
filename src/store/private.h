/* SPDX-License-Identifier: MIT
 * What the files of the store share: the handle, statements, values, transactions, the schema. */
#ifndef MILEPOST_STORE_PRIVATE_H
#define MILEPOST_STORE_PRIVATE_H

#include <sqlite3.h>

#include "milepost/store.h"
#include "milepost/text.h"
#include "milepost/vector.h"

/* ---- statements (sql.c) ---------------------------------------------------------------------- */

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
    SQL_PLAN_BY_NAME,
    SQL_PLAN_NEW,
    SQL_PLAN_TOUCH,
    SQL_PLAN_PLACE,
    SQL_PLAN_CATALOGUE,
    SQL_PLAN_CHANGED,
    SQL_PLAN_NAME,
    SQL_PLAN_DELETED,
    SQL_PLAN_IMPORTED,
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

    SQL_CHANGE_NEW,
    SQL_CHANGE_DROP_UNDONE,
    SQL_CHANGE_LAST,
    SQL_CHANGE_NEXT,
    SQL_CHANGE_MARK,
    SQL_CHANGE_PURGE,
    SQL_ITEM_NEW,
    SQL_ITEM_LIST,

    SQL_DRAFT_GET,
    SQL_DRAFT_PUT,
    SQL_DRAFT_DROP,

    SQL_COUNT,
};

/* One bound value. An array of them ends with a zeroed one. */
enum cell_type { CELL_END, CELL_NULL, CELL_NUMBER, CELL_TEXT };

struct cell {
    enum cell_type type;
    int length; /* bytes of the text; -1: all of it */
    int64_t number;
    const char *text;
};

#define CELLS(...) ((const struct cell[]){__VA_ARGS__, {.type = CELL_END}})
#define NO_CELLS   ((const struct cell[]){{.type = CELL_END}})

static inline struct cell cell_number(int64_t number)
{
    return (struct cell){.type = CELL_NUMBER, .number = number};
}

static inline struct cell cell_text(const char *text)
{
    return (struct cell){.type = CELL_TEXT, .text = text, .length = -1};
}

static inline struct cell cell_bytes(const char *text, size_t length)
{
    return (struct cell){.type = CELL_TEXT, .text = text, .length = (int)length};
}

/* DATE_NONE is NULL in the file. */
static inline struct cell cell_day(date_day day)
{
    return day == DATE_NONE ? (struct cell){.type = CELL_NULL} : cell_number(day);
}

/* Binds a statement for reading its rows; the texts must outlive them. *rows is NULL on failure,
 * which sql_next takes as no rows, so that one loop handles both:
 *
 *     status = sql_start(store, SQL_PLAN_LIST, cells, &rows, err);
 *     while (sql_next(store, rows, &status, err))
 *         ...
 *
 * A loop that is left early calls sql_end. */
enum status sql_start(struct store *store, enum sql which, const struct cell *cells,
                      sqlite3_stmt **rows, struct error *err) MP_MUST_CHECK;
bool sql_next(struct store *store, sqlite3_stmt *rows, enum status *status, struct error *err);
void sql_end(sqlite3_stmt *rows);

/* Runs a statement to its end. */
enum status sql_run(struct store *store, enum sql which, const struct cell *cells,
                    struct error *err) MP_MUST_CHECK;

/* The number in the first row; *found (may be NULL) says whether there is one. */
enum status sql_number(struct store *store, enum sql which, const struct cell *cells,
                       int64_t *number, bool *found, struct error *err) MP_MUST_CHECK;

/* A copy of a column's text ("" for NULL), freed with free(); a day. */
char *column_copy(sqlite3_stmt *rows, int column);
date_day column_day(sqlite3_stmt *rows, int column);

/* ---- the handle ------------------------------------------------------------------------------ */

/* How far this handle has seen a plan's changes. */
struct seen {
    int64_t plan, revision;
};

struct store {
    sqlite3 *db;
    sqlite3_stmt *statements[SQL_COUNT]; /* prepared on first use */
    const struct schema *schema;
    char *path;       /* with no symbolic link in its folder */
    const char *name; /* the last part of it, for messages */
    int busy_ms;      /* how long a lock is waited for */
    bool read_only;
    int64_t data_version; /* of the last plan that was loaded */
    VECTOR(struct seen) seen;
};

/* ---- faults (fault.c): "plans.db: WHAT: what to do" ------------------------------------------ */

enum status store_fault(const struct store *store, enum status code, struct error *err,
                        const char *format, ...) MP_PRINTF(4, 5);

/* Puts what SQLite reported last into words. */
enum status store_sqlite_fault(const struct store *store, int code, struct error *err);

enum status store_is_damaged(const struct store *store, struct error *err);

/* ---- transactions (open.c) ------------------------------------------------------------------- */

/* The end commits if `status` is STATUS_OK and takes everything back otherwise; it also follows a
 * beginning that failed. */
enum status read_begin(struct store *store, struct error *err) MP_MUST_CHECK;
enum status read_end(struct store *store, enum status status, struct error *err) MP_MUST_CHECK;
enum status write_begin(struct store *store, struct error *err) MP_MUST_CHECK;
enum status write_end(struct store *store, enum status status, struct error *err) MP_MUST_CHECK;

/* ---- opening (open.c) ------------------------------------------------------------------------ */

struct store_options {
    const struct schema *schema;
    const char *vfs; /* NULL: the system's own */
    int busy_ms;
    bool any_version; /* an older one is neither refused nor brought up to date */
};

#define STORE_BUSY_MS 2000

enum status store_open_with(const char *path, enum store_mode mode,
                            const struct store_options *options, struct store **out,
                            struct store_notice *notice, struct error *err) MP_MUST_CHECK;

/* ---- schema (schema.c) ----------------------------------------------------------------------- */

#define STORE_APPLICATION_ID 0x4D696C65 /* "Mile" */

/* The way from version `from` to the next. */
struct migration {
    int from;
    const char *const *statements; /* the last one NULL */
};

struct schema {
    int version;
    const char *const *statements;      /* the last one NULL */
    const struct migration *migrations; /* the last one without statements */
};

/* db/schema.sql and db/migrations/NNN-*.sql, embedded at build */
extern const char *const store_schema_sql[];
extern const char *const store_migration_001_sql[];
extern const struct schema store_schema;

/* Fills an empty database in one transaction. */
enum status schema_create(struct store *store, struct error *err) MP_MUST_CHECK;

/* Looks at the first bytes of the file, before SQLite does anything to it. */
enum status schema_check_header(struct store *store, struct error *err) MP_MUST_CHECK;

/* Compares the version and the text of the schema. *version is the file's; it is not compared
 * with the text if it is older. */
enum status schema_check(struct store *store, int *version, struct error *err) MP_MUST_CHECK;

/* Copies the file beside itself, then brings it up to date in one transaction. */
enum status schema_migrate(struct store *store, int version, struct error *err) MP_MUST_CHECK;

/* ---- files (file.c) -------------------------------------------------------------------------- */

struct file_place {
    char *folder; /* resolved */
    char *path;
    const char *name; /* within path */
};

/* Resolves the folder of `path`, which `make` makes where it is missing. */
enum status file_find(const char *path, bool make, struct file_place *out,
                      struct error *err) MP_MUST_CHECK;
void file_place_clear(struct file_place *place);

enum file_kind {
    FILE_MISSING,
    FILE_PLAIN,
    FILE_EMPTY,
    FILE_FOLDER,
    FILE_LINK,
    FILE_OTHER,
    FILE_HIDDEN, /* its folder lets nobody look */
};

/* What is at `path`, without following a link; *mode (may be NULL) receives its permissions. */
enum file_kind file_kind(const char *path, unsigned *mode);

/* True when a journal that is not empty, or any journal at all, lies beside the file. */
bool file_has_journal(const char *path, bool *hot);

#define FILE_DRAFT_MARK    ".unfinished-"
#define FILE_DRAFT_ROOM    "XXXXXX"
#define FILE_DRAFT_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/* Makes an empty file (0600) of a new name in the folder of `place`. The caller frees the name. */
enum status file_make_draft(const struct file_place *place, char **path,
                            struct error *err) MP_MUST_CHECK;

/* Gives a draft its final name, durably, unless something is there: STATUS_CONFLICT. */
enum status file_publish(const char *draft, const struct file_place *place,
                         struct error *err) MP_MUST_CHECK;

/* "PATH.before-WHAT", with "-2", "-3" ... if that is taken. The caller frees it. */
char *file_free_name(const char *path, const char *what);

enum status file_sync_folder(const char *folder, struct error *err) MP_MUST_CHECK;

/* ---- plans and answers ----------------------------------------------------------------------- */

/* A stored answer, or the lack of one (state 0). */
struct value {
    char state;
    const char *text;
    date_day day;
};

/* Reads one answer; the text is the caller's to free. */
enum status answer_get(struct store *store, int64_t plan, const char *question,
                       struct answer_row *out, struct error *err) MP_MUST_CHECK;
enum status answer_put(struct store *store, int64_t plan, const char *question,
                       const struct value *value, struct error *err) MP_MUST_CHECK;
enum status answer_check(const struct store *store, const char *question, const struct value *value,
                         struct error *err) MP_MUST_CHECK;
bool answer_same(const struct value *left, const struct value *right);

enum status answers_load(struct store *store, int64_t plan, struct answer_rows *out,
                         struct error *err) MP_MUST_CHECK;
void answer_rows_clear(struct answer_rows *rows);

enum status route_load(struct store *store, int64_t plan, struct choice_rows *out,
                       struct error *err) MP_MUST_CHECK;
enum status route_put(struct store *store, int64_t plan, const struct choice_row *choices,
                      size_t count, struct error *err) MP_MUST_CHECK;

/* ---- assumptions and schools (assumption.c, program.c, program_change.c) --------------------- */

enum status assumptions_load(struct store *store, int64_t plan, struct assumption_rows *out,
                             struct error *err) MP_MUST_CHECK;
enum status assumption_put(struct store *store, int64_t plan, const struct assumption_row *row,
                           struct error *err) MP_MUST_CHECK;

enum status programs_load(struct store *store, int64_t plan, struct program_rows *out,
                          struct error *err) MP_MUST_CHECK;
enum status program_drop(struct store *store, int64_t plan, int64_t number,
                         struct error *err) MP_MUST_CHECK;
enum status program_put(struct store *store, int64_t plan, const struct program_row *row,
                        struct error *err) MP_MUST_CHECK;

/* Gives the new ones their numbers and keeps the last one. */
enum status programs_number(struct store *store, int64_t plan, struct program_rows *programs,
                            struct error *err) MP_MUST_CHECK;

/* The school with this number, or NULL. */
struct program_row *program_find(const struct program_rows *rows, int64_t number);

/* ---- plans ----------------------------------------------------------------------------------- */

/* STATUS_CONFLICT when another plan that is not deleted has the name. */
enum status plan_name_is_free(struct store *store, const char *name, int64_t except,
                              struct error *err) MP_MUST_CHECK;

/* STATUS_NOT_FOUND when there is no such plan, or it is deleted. */
enum status plan_is_live(struct store *store, int64_t plan, struct error *err) MP_MUST_CHECK;

/* How far this handle has seen the plan. */
void seen_note(struct store *store, int64_t plan, int64_t revision);

/* ---- changes (change.c) ---------------------------------------------------------------------- */

/* One undoable change while it is written. */
struct change_writer {
    struct store *store;
    int64_t plan, now;
    enum change_kind kind;
    int64_t revision; /* of the plan before the change */
    bool deleted;     /* the plan is */
    int64_t id;       /* of the change, once there is something to record */
    int64_t items;
};

/* Begins a transaction on a plan, and ends it: commits the change with the plan's new revision,
 * or takes everything back. */
enum status change_begin(struct change_writer *writer, struct store *store, int64_t plan,
                         int64_t now, struct error *err) MP_MUST_CHECK;
/* The same for all changes but undo, redo and import: the plan must not be deleted. */
enum status change_begin_live(struct change_writer *writer, struct store *store,
                              enum change_kind kind, int64_t plan, int64_t now,
                              struct error *err) MP_MUST_CHECK;
enum status change_end(struct change_writer *writer, enum status status,
                       struct error *err) MP_MUST_CHECK;

/* The parts of a change, each within the transaction. */
enum status change_write_answers(struct change_writer *writer, const struct answer_edit *edits,
                                 size_t count, struct error *err) MP_MUST_CHECK;
enum status change_write_name(struct change_writer *writer, const char *name,
                              struct error *err) MP_MUST_CHECK;
enum status change_write_route(struct change_writer *writer, const struct choice_row *choices,
                               size_t count, struct error *err) MP_MUST_CHECK;

enum status change_write_assumptions(struct change_writer *writer,
                                     const struct assumption_rows *assumptions,
                                     struct error *err) MP_MUST_CHECK;
enum status change_write_programs(struct change_writer *writer, struct program_rows *programs,
                                  struct error *err) MP_MUST_CHECK;

extern const char *const change_kind_names[];
#define CHANGE_KIND_COUNT (CHANGE_PARTS + 1)

/* What an item of a change is about. */
enum change_part { PART_ANSWER, PART_NAME, PART_ROUTE, PART_ASSUMPTION, PART_PROGRAM };
#define CHANGE_PART_COUNT (PART_PROGRAM + 1)

extern const char *const change_part_names[];

/* One item of a change, as recorded; it owns its texts. */
struct change_item {
    enum change_part part;
    char *subject;
    struct value before, after;
};

/* Writes an item; the row of the change is made with its first. */
enum status change_record(struct change_writer *writer, enum change_part part, const char *subject,
                          const struct value *before, const struct value *after,
                          struct error *err) MP_MUST_CHECK;

/* A value that is a text, or the lack of one ("" or NULL). */
static inline struct value value_of_text(const char *text)
{
    bool any = text && text[0] != '\0';

    return (struct value){.state = any ? 'v' : '\0', .text = any ? text : "", .day = DATE_NONE};
}

enum direction { BACK, FORTH };

static inline const struct value *item_value(const struct change_item *item,
                                             enum direction direction)
{
    return direction == BACK ? &item->before : &item->after;
}

/* Takes items of one part back, or makes them again, in the order in which they come. */
typedef enum status change_apply_fn(struct change_writer *writer, const struct change_item *items,
                                    size_t count, enum direction direction, struct error *err);
change_apply_fn assumptions_apply, programs_apply;

/* What is said of a change of schools: their names, freed by the caller. */
enum status programs_tell(struct change_writer *writer, const struct change_item *items,
                          size_t count, struct change_report *report,
                          struct error *err) MP_MUST_CHECK;

/* ---- copies (copy.c) ------------------------------------------------------------------------- */

/* Copies every page into another open database. */
enum status copy_pages(struct store *from, sqlite3 *to, struct error *err) MP_MUST_CHECK;

/* A checked copy at a new place: STATUS_CONFLICT when something is there. */
enum status copy_to_place(struct store *from, const struct file_place *place,
                          struct error *err) MP_MUST_CHECK;

/* Runs PRAGMA quick_check or integrity_check; a fault is STATUS_CORRUPT. */
enum status copy_check(struct store *store, const char *pragma, struct error *err) MP_MUST_CHECK;

/* ---- Milepost's own copies (backup.c) -------------------------------------------------------- */

struct backup {
    char *path;
    date_day day; /* of a daily one */
};

struct backup_list {
    struct backup *items;
    size_t count, capacity;
};

/* The daily backups of this file in a folder; the copies that a migration or a restore left beside
 * it. Both add to the list. */
enum status backups_daily(const struct store *store, const char *folder, struct backup_list *out,
                          struct error *err) MP_MUST_CHECK;
enum status backups_beside(const struct store *store, struct backup_list *out,
                           struct error *err) MP_MUST_CHECK;
/* What a program that was killed while it made the file or a copy left half made. */
enum status backups_drafts(const struct store *store, const char *folder, struct backup_list *out,
                           struct error *err) MP_MUST_CHECK;
void backups_clear(struct backup_list *list);

#endif
