/* SPDX-License-Identifier: MIT
 * The data file: plans, answers, schools, undo records, place in the interview. The only module
 * that knows SQLite. Every function that writes is one durable transaction: when it returns
 * STATUS_OK the change is on disk; when it does not, nothing has changed. Values travel in their
 * written form (interview.h, answer_write), so the store knows no catalogue. */
#ifndef MILEPOST_STORE_H
#define MILEPOST_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/error.h"

struct store;

enum store_mode {
    STORE_READ,   /* must exist; nothing is written */
    STORE_WRITE,  /* must exist */
    STORE_CREATE, /* made when missing, with its folder (0700, file 0600) */
};

/* What opening found that a person should know; a zeroed struct is "nothing". */
struct store_notice {
    bool created;
    bool others_can_read; /* group or others may read the file */
    bool read_only;       /* asked for writing, but the file or folder allows only reading */
    int migrated_from;    /* an older version that was brought up to date, or 0 */
};

/* Opens and checks the file: application id, version, schema text; quick check when the last
 * program did not end cleanly, or another one has it open. Whatever is refused stays untouched.
 * STATUS_NOT_FOUND: there is no such file (but for STORE_CREATE). STATUS_VERSION: newer than this
 * program, or older and asked for reading. STATUS_CORRUPT: damaged, or not Milepost's: a folder, an
 * empty file, another program's. STATUS_BUSY, STATUS_IO as named. A write that a killed program
 * left half done is rolled back, for STORE_READ too. */
enum status store_open(const char *path, enum store_mode mode, struct store **out,
                       struct store_notice *notice, struct error *err) MP_MUST_CHECK;

/* A store that has no file: empty, with all that a plan can be there, and gone when it is closed.
 * store_import_plan fills it. Backup and purge are of files and refuse it with STATUS_USAGE. */
enum status store_open_memory(struct store **out, struct error *err) MP_MUST_CHECK;

void store_close(struct store **store); /* accepts NULL, clears the pointer */

/* True once another program has written since the last store_load_plan, until the next one. A
 * change of a plan that another program changed since it was loaded is refused with
 * STATUS_CONFLICT: load it again, look, and repeat the change. */
bool store_changed_outside(struct store *store);

/* ---- plans ----------------------------------------------------------------------------------- */

#define STORE_UUID     37
#define STORE_NAME_MAX 80 /* characters of a plan's name */

struct plan_row {
    int64_t id; /* row id: the plan's number in `milepost list` */
    char uuid[STORE_UUID];
    char *name;
    int64_t created, changed; /* Unix seconds */
    char *catalogue;          /* version it was last planned with */
    char *place;              /* question id where the interview was left, or "" */
    bool deleted;
};

struct plan_list {
    struct plan_row *items;
    size_t count;
};

/* A written answer. `state` is 'v' value, 'u' unknown, 'd' declined. */
struct answer_row {
    char *question;
    char state;
    char *value; /* written form; "" unless state is 'v' */
    date_day as_of;
};

struct answer_rows {
    struct answer_row *items;
    size_t count;
};

struct choice_row {
    char *need, *path;
};

struct choice_rows {
    struct choice_row *items;
    size_t count;
};

/* Figures of the person's own for an assumption of the catalogue: low <= likely <= high. */
struct assumption_row {
    char *assumption;
    int32_t low, likely, high;
};

struct assumption_rows {
    struct assumption_row *items;
    size_t count;
};

/* What is written down about a school; each as a text. */
enum program_field {
    PROGRAM_NAME,
    PROGRAM_KIND,
    PROGRAM_HOURS,
    PROGRAM_WEEKS,
    PROGRAM_PRICE,     /* whole dollars */
    PROGRAM_PRACTICUM, /* "yes" or "no" */
    PROGRAM_REFUND,
    PROGRAM_INTAKE,   /* a day, YYYY-MM-DD */
    PROGRAM_APPROVAL, /* these two: ids parted by commas */
    PROGRAM_AID,
};
#define PROGRAM_FIELD_COUNT 10

const char *program_field_id(enum program_field field); /* "name", "kind" ... */

/* What a school said to one of the questions; never "". */
struct program_answer {
    char *question, *text;
};

/* A school that the person considers. */
struct program_row {
    int64_t number; /* within the plan; none is given twice */
    bool chosen;
    char *fields[PROGRAM_FIELD_COUNT]; /* "": not known; name and kind always are */
    struct program_answer *answers;
    size_t answer_count;
};

/* The schools of a plan by number. */
struct program_rows {
    struct program_row *items;
    size_t count;
    int64_t last; /* the last number that was given, even if that school is gone */
};

/* A whole plan as stored. Answers in no particular order. */
struct plan_record {
    struct plan_row row;
    struct answer_rows answers;
    struct choice_rows route; /* the chosen route; empty: none chosen */
    struct assumption_rows assumptions;
    struct program_rows programs;
};

/* The plans, last opened or changed first. */
enum status store_list(struct store *store, bool deleted_too, struct plan_list *out,
                       struct error *err) MP_MUST_CHECK;
void plan_list_clear(struct plan_list *list);

/* Makes a plan; it is taken back with store_delete, not with undo. The name must be unused by a
 * plan that is not deleted: else STATUS_CONFLICT. `uuid` is 36 characters; `now` is Unix seconds.
 */
enum status store_new_plan(struct store *store, const char *name, const char *uuid, int64_t now,
                           int64_t *id, struct error *err) MP_MUST_CHECK;

/* Reads a plan whole. STATUS_NOT_FOUND when there is none of that number. */
enum status store_load_plan(struct store *store, int64_t id, struct plan_record *out,
                            struct error *err) MP_MUST_CHECK;
void plan_record_clear(struct plan_record *record);
void choice_rows_clear(struct choice_rows *rows);
void assumption_rows_clear(struct assumption_rows *rows);
void program_rows_clear(struct program_rows *rows);
void program_row_clear(struct program_row *row);

/* Puts a text, or with "" none, in the place of what the school said to a question. The row owns
 * its texts. */
void program_row_answer(struct program_row *row, const char *question, const char *text);

/* Notes that a plan was opened, so that it comes first in the list. Not a change. */
enum status store_touch_plan(struct store *store, int64_t id, int64_t now,
                             struct error *err) MP_MUST_CHECK;

/* Notes the version of the catalogue that the plan was planned with. Not a change. */
enum status store_note_catalogue(struct store *store, int64_t plan, const char *version,
                                 struct error *err) MP_MUST_CHECK;

/* ---- changes: one durable transaction each, with its undo record ----------------------------- */

/* A deleted plan can only be undone, redone and purged: all else is STATUS_NOT_FOUND. */

enum change_kind {
    CHANGE_ANSWERS,
    CHANGE_RENAME,
    CHANGE_DELETE,
    CHANGE_ROUTE,
    CHANGE_ASSUMPTION,
    CHANGE_PROGRAM,
    CHANGE_IMPORT,
    CHANGE_PARTS, /* several of these together: a what-if that was kept */
};

/* What one question's stored answer becomes; state 0 means none. */
struct answer_edit {
    const char *question;
    char state;
    const char *value;
    date_day as_of;
};

/* What a change makes of a plan: each part that is named, and no other. */
struct plan_change {
    const char *name; /* STATUS_CONFLICT when another plan has it */
    const struct choice_rows *route;
    const struct assumption_rows *figures; /* all the plan's own; others are dropped */
    /* All the plan's schools; others are dropped. One with the number 0 is new and receives its
     * number. At most one is chosen, and no two have the same name: else STATUS_INVALID. */
    struct program_rows *schools;
    /* Their drafts are dropped. STATUS_INVALID: a question without an id, or a value without a
     * text. */
    const struct answer_edit *answers;
    size_t answer_count;
    const char *place; /* in the interview; not a part: an undo leaves it */
    bool what_if;      /* kept from one, which the undo record of figures and schools then says */
};

/* The one way to change a plan: all of it is on disk together, with one undo record, or nothing is.
 * What was undone can't be redone from then on. A change that changes nothing leaves no record. */
enum status store_save_change(struct store *store, int64_t plan, const struct plan_change *change,
                              int64_t now, struct error *err) MP_MUST_CHECK;

/* The place alone: where to resume. Not a change. */
enum status store_save_place(struct store *store, int64_t plan, const char *place,
                             struct error *err) MP_MUST_CHECK;

enum status store_rename(struct store *store, int64_t plan, const char *name, int64_t now,
                         struct error *err) MP_MUST_CHECK;
enum status store_delete(struct store *store, int64_t plan, int64_t now,
                         struct error *err) MP_MUST_CHECK; /* undoable until store_purge */

/* store_save_change of one part alone, or of several that are kept from a what-if. */
enum status store_save_answers(struct store *store, int64_t plan, const struct answer_edit *edits,
                               size_t count, const char *place, int64_t now,
                               struct error *err) MP_MUST_CHECK;
enum status store_choose_route(struct store *store, int64_t plan, const struct choice_row *choices,
                               size_t count, int64_t now, struct error *err) MP_MUST_CHECK;
enum status store_save_assumptions(struct store *store, int64_t plan,
                                   const struct assumption_rows *assumptions, int64_t now,
                                   struct error *err) MP_MUST_CHECK;
enum status store_save_programs(struct store *store, int64_t plan, struct program_rows *programs,
                                int64_t now, struct error *err) MP_MUST_CHECK;

struct plan_parts {
    const struct choice_rows *route;
    const struct assumption_rows *assumptions;
    struct program_rows *programs;
    const struct answer_edit *edits;
    size_t edit_count;
};

enum status store_save_parts(struct store *store, int64_t plan, const struct plan_parts *parts,
                             int64_t now, struct error *err) MP_MUST_CHECK;

/* The change that was undone or redone. */
struct change_report {
    enum change_kind kind;
    size_t count;  /* answers or assumptions that changed */
    char *subject; /* the first of them, or NULL */
    /* Its written forms before and after the change (`unknown` and `declined` included), the
     * plan's names, or those of the school; "" when there is none. An undo brings `before`
     * back. */
    char *before, *after;
    bool choice; /* of another school: these are the chosen ones */
};
void change_report_clear(struct change_report *report);

/* Takes the last change of the plan back, or makes the next one again, durably.
 * STATUS_NOT_FOUND when there is none; STATUS_CONFLICT when a name is taken by now. */
enum status store_undo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err) MP_MUST_CHECK;
enum status store_redo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err) MP_MUST_CHECK;

/* ---- drafts: half-typed text, not an answer -------------------------------------------------- */

/* Keeps (or with "" drops) the half-typed text of a question. */
enum status store_save_draft(struct store *store, int64_t plan, const char *question,
                             const char *text, struct error *err) MP_MUST_CHECK;
/* *text is "" when there is none; the caller frees it. */
enum status store_load_draft(struct store *store, int64_t plan, const char *question, char **text,
                             struct error *err) MP_MUST_CHECK;

/* ---- whole plans and whole files ------------------------------------------------------------- */

/* Writes a whole plan (import, copy) in one transaction: as a new one (STATUS_CONFLICT when its
 * uuid or name is taken), or with `replace` in place of the plan with the same uuid, if there is
 * one, deleted or not; then what it changes can be undone. Its number goes to *id. */
enum status store_import_plan(struct store *store, const struct plan_record *record, bool replace,
                              int64_t now, int64_t *id, struct error *err) MP_MUST_CHECK;

/* The number of the plan with this uuid (deleted ones too), or STATUS_NOT_FOUND. */
enum status store_find_uuid(struct store *store, const char *uuid, int64_t *id, bool *deleted,
                            struct error *err) MP_MUST_CHECK;

/* Drops deleted plans for good (one, or all with plan 0), from the data file and from the copies
 * Milepost made of it, in the folder `backups` (NULL: none) and beside it. With `history` all
 * undo records go too, those of `plan` alone if it is given and not deleted; as older copies hold
 * older answers, one copy of what is left then takes their place. *plans says how many plans went.
 * STATUS_USAGE: `plan` is not deleted, and `history` not asked for. */
enum status store_purge(struct store *store, int64_t plan, bool history, const char *backups,
                        int *plans, struct error *err) MP_MUST_CHECK;

/* A consistent copy with the backup API to a new file (0600); STATUS_CONFLICT when it exists. */
enum status store_backup(struct store *store, const char *path, struct error *err) MP_MUST_CHECK;

/* Makes today's automatic backup in `folder` if there is none yet and drops those older than
 * 7 days. Called after the first write of a day. */
enum status store_backup_daily(struct store *store, const char *folder, date_day today,
                               struct error *err) MP_MUST_CHECK;

/* Checks `from` and puts it in place of `path`; the file that was there is kept beside it as
 * NAME.before-restore-YYYYMMDD, its path in `kept` (freed by the caller; NULL when there was
 * none). A program that has `path` open sees the change like any other. */
enum status store_restore(const char *path, const char *from, char **kept,
                          struct error *err) MP_MUST_CHECK;

/* One finding of a check of the data file, in words, with what to do. */
typedef void store_finding_fn(void *context, bool bad, const char *text);

/* Checks a data file thoroughly without changing it. *bad is the number of faults found. */
enum status store_doctor(const char *path, store_finding_fn *finding, void *context, int *bad,
                         struct error *err) MP_MUST_CHECK;

#endif
