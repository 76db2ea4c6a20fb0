/* SPDX-License-Identifier: MIT
 * Changes of a plan: one durable transaction each, with its undo record. A plan that another
 * program changed since it was loaded here is not written over: STATUS_CONFLICT. A deleted plan can
 * only be undone, redone and purged: all else is STATUS_NOT_FOUND. */
#ifndef MILEPOST_STORE_CHANGE_H
#define MILEPOST_STORE_CHANGE_H

#include "milepost/store/plan.h"

enum change_kind {
    CHANGE_ANSWERS,
    CHANGE_RENAME,
    CHANGE_DELETE,
    CHANGE_ROUTE,
    CHANGE_ASSUMPTION,
    CHANGE_PROGRAM,
    CHANGE_MARK, /* with the answers that follow from it */
    CHANGE_LOG,
    CHANGE_BASELINE,
    CHANGE_CREDIT,
    CHANGE_HELD,
    CHANGE_COMMENT,
    CHANGE_CATALOGUE, /* another one was taken */
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

/* Where a plan comes from that is put in place of another: the career whose catalogue it is of,
 * where its interview was left, and when it was begun. */
struct plan_origin {
    const char *career, *place;
    int64_t created;
};

/* What a change makes of a plan: each part that is named, and no other. */
struct plan_change {
    const char *name; /* STATUS_CONFLICT when another plan has it */
    const struct choice_rows *route;
    const struct assumption_rows *figures; /* all the plan's own; others are dropped */
    /* All the plan's schools; others are dropped. One with the number 0 is new and receives its
     * number. At most one is chosen, and no two have the same name: else STATUS_INVALID. */
    struct program_rows *schools;
    /* All that the plan has; others are dropped. One with the number 0 is new and receives it. */
    struct mark_rows *marks;
    struct log_rows *logs;
    /* The one that counts is to be that of `current`. Those that the plan has not are added, and
     * receive their numbers; none is dropped. STATUS_INVALID: more than STORE_BASELINES_MAX. */
    struct baseline_rows *baselines;
    /* All that the plan has; others are dropped. A credit with the number 0 is new and receives it;
     * they come back by number. */
    struct credit_rows *credits;
    const struct held_rows *held;
    const struct comment_rows *comments;
    /* The catalogue that the plan is planned with from now on, as the person knows. One without a
     * digest is not another than one of its version. */
    const struct catalogue_stamp *catalogue;
    const struct plan_origin *origin;
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

enum status store_rename(struct store *store, int64_t plan, const char *name, int64_t now,
                         struct error *err) MP_MUST_CHECK;
enum status store_delete(struct store *store, int64_t plan, int64_t now,
                         struct error *err) MP_MUST_CHECK; /* undoable until store_purge */

/* The change that was undone or redone. */
struct change_report {
    enum change_kind kind;
    size_t count;  /* answers, assumptions, marks, logs, credits, credentials or
                      comments that changed */
    char *subject; /* the first of them, or NULL; of a mark or a log its step, of a credit its
                      number, of a credential its code, of a comment its uuid */
    /* Its written forms before and after the change (`unknown` and `declined` included), the
     * plan's names, those of the school, or the versions of the catalogue; "" when there is
     * none. An undo brings `before` back. */
    char *before, *after;
    bool choice; /* of another school: these are the chosen ones */
    bool empty;  /* its record holds nothing, which Milepost never writes */
};
void change_report_clear(struct change_report *report);

/* Takes the last change of the plan back, or makes the next one again, durably.
 * STATUS_NOT_FOUND when there is none; STATUS_CONFLICT when a name is taken by now. */
enum status store_undo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err) MP_MUST_CHECK;
enum status store_redo(struct store *store, int64_t plan, int64_t now, struct change_report *report,
                       struct error *err) MP_MUST_CHECK;

/* In which plan the newest change stands or, with `undone`, is undone: *found is 0 when there is
 * none. One plan is asked after, or with 0 all but `except`, deleted ones too. */
enum status store_find_change(struct store *store, int64_t plan, int64_t except, bool undone,
                              int64_t *found, struct error *err) MP_MUST_CHECK;

/* All changes between these two are one: `status` says whether they are committed or, as one of
 * them failed, all taken back. */
enum status store_begin_together(struct store *store, struct error *err) MP_MUST_CHECK;
enum status store_end_together(struct store *store, enum status status,
                               struct error *err) MP_MUST_CHECK;

/* ---- history --------------------------------------------------------------------------------- */

/* What stood somewhere in a plan; state 0: nothing. Of a mark, a log or a credit the text is its
 * lines (kind, step, cents, note; step, minutes, note; CREDIT_LINES; COMMENT_LINES) and the day its
 * own; of a credential its number, and the day on which it expires. */
struct history_value {
    char state;
    const char *text;
    date_day day;
};

/* A credit as the undo log writes it, a line each, in this order. */
enum {
    CREDIT_LINE_UNITS,
    CREDIT_LINE_TITLE,
    CREDIT_LINE_PROVIDER,
    CREDIT_LINE_EVIDENCE,
    CREDIT_LINE_NOTE,
    CREDIT_LINE_BODIES,
    CREDIT_LINE_CATEGORIES,
    CREDIT_LINES
};

/* A comment likewise. */
enum {
    COMMENT_LINE_STEP,
    COMMENT_LINE_AUTHOR,
    COMMENT_LINE_TAKEN,
    COMMENT_LINE_TEXT,
    COMMENT_LINES
};

struct history_item {
    const char *part, *subject; /* as the schema names them */
    struct history_value before, after;
};

struct history_change {
    int64_t id, made;
    enum change_kind kind;
    bool undone;
    const struct history_item *items;
    size_t count;
};

/* All changes of a plan that its undo log holds, the oldest first; each is valid within the call.
 */
typedef void store_history_fn(void *context, const struct history_change *change);
enum status store_history(struct store *store, int64_t plan, store_history_fn *tell, void *context,
                          struct error *err) MP_MUST_CHECK;

/* Writes a whole plan (import, copy) in one transaction: as a new one (STATUS_CONFLICT when its
 * uuid or name is taken; it is taken back with store_delete, not with undo), or with `replace` in
 * place of the plan with the same uuid, if there is one, deleted or not; then what it changes can
 * be undone. Its number goes to *id. */
enum status store_import_plan(struct store *store, const struct plan_record *record, bool replace,
                              int64_t now, int64_t *id, struct error *err) MP_MUST_CHECK;

#endif
