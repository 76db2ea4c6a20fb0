/* SPDX-License-Identifier: MIT
 * Saving a change: all that a person says of an open plan becomes durable here, but for a new name,
 * what is half typed, and undoing. The store's transaction returns first, with the undo record in
 * it; only then does the session hold the change, so that what it shows as the plan's is on disk.
 */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/catalogue.h"
#include "milepost/session/view.h"
#include "session/change/change.h"
#include "session/state/written.h"

/* ---- writing --------------------------------------------------------------------------------- */

/* The answers of a change that differ, as the store takes them; their values are owned. */
struct edits {
    struct answer_edit *items;
    size_t count;
};

static struct answer_edit edit_make(const struct session *session,
                                    const struct answer_change *change)
{
    const struct question *question = &session->catalog->questions[change->question];
    const struct answer *after = &change->after;

    return (struct answer_edit){
        .question = question->id,
        .state = written_state(after),
        .value = written_value(question, after),
        .as_of = after->as_of == DATE_NONE ? session_today(session) : after->as_of,
    };
}

/* The months of work that were told count on from the day on which they were. */
static bool answer_is_of_another_day(const struct session *session,
                                     const struct answer_change *change)
{
    return change->after.as_of != session->plan.answers.items[change->question].as_of;
}

static struct edits edits_make(const struct session *session, const struct change *change)
{
    struct edits edits = {.items = memory_new((size_t)change->answer_count, sizeof *edits.items)};

    for (int i = 0; i < change->answer_count; i++)
        if (plan_state_differs(&session->plan, &change->answers[i]) ||
            (change->dated && answer_is_of_another_day(session, &change->answers[i])))
            edits.items[edits.count++] = edit_make(session, &change->answers[i]);
    return edits;
}

static void edits_clear(struct edits *edits)
{
    for (size_t i = 0; i < edits->count; i++)
        free((char *)edits->items[i].value);
    free(edits->items);
}

static enum status change_write_edits(struct session *session, const struct change *change,
                                      const struct edits *edits, struct error *err)
{
    const struct catalogue_stamp stamp = stamp_of(session->catalog);
    struct plan_record *rows = change->rows;
    const struct plan_change whole = {
        .route = change->parts & PART_BIT(PLAN_ROUTE) ? &rows->route : NULL,
        .figures = change->parts & PART_BIT(PLAN_FIGURES) ? &rows->assumptions : NULL,
        .schools = change->parts & PART_BIT(PLAN_SCHOOLS) ? &rows->programs : NULL,
        .marks = change->parts & PART_BIT(PLAN_MARKS) ? &rows->marks : NULL,
        .logs = change->parts & PART_BIT(PLAN_LOGS) ? &rows->logs : NULL,
        .baselines = change->parts & PART_BIT(PLAN_BASELINE) ? &rows->baselines : NULL,
        .credits = change->parts & PART_BIT(PLAN_CREDITS) ? &rows->credits : NULL,
        .held = change->parts & PART_BIT(PLAN_HELD) ? &rows->held : NULL,
        .comments = change->parts & PART_BIT(PLAN_COMMENTS) ? &rows->comments : NULL,
        .catalogue = change->takes ? &stamp : NULL,
        .answers = edits->items,
        .answer_count = edits->count,
        .place = change->place < 0 ? NULL : session->catalog->questions[change->place].id,
        .what_if = change->kept,
    };
    int64_t now = clock_now(&session->clock);
    enum status status;

    if (change->parts == 0 && edits->count == 0 && !change->takes)
        return change->place < 0 ? STATUS_OK : session_set_place(session, change->place, err);
    status = store_save_change(session->store, session->plan.record.row.id, &whole, now, err);
    if (status == STATUS_OK)
        session->saved_at = now;
    return status;
}

/* ---- holding it ------------------------------------------------------------------------------ */

static void change_lay_in_catalogue(struct session *session)
{
    struct plan_row *row = &session->plan.record.row;
    const struct catalogue_stamp stamp = stamp_of(session->catalog);

    free(row->catalogue);
    free(row->digest);
    row->catalogue = memory_copy_text(stamp.version);
    row->digest = memory_copy_text(stamp.digest);
}

static void change_lay_in(struct session *session, const struct change *change,
                          const struct edits *edits)
{
    if (edits->count > 0)
        plan_state_answer(&session->plan, edits->items, edits->count);
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if (change->parts & PART_BIT(i))
            part_copy((enum plan_part)i, &session->plan.record, change->rows);
    if (change->takes)
        change_lay_in_catalogue(session);
    if (change->parts != 0 || edits->count > 0)
        session_follow_record(session);
    session_take_planned(session);
    if (change->place >= 0)
        session->place = change->place;
}

/* By which catalogue a plan is made in which nothing was said before. One that meets another
 * version later takes it when the person does. If it can't be noted now it will be with the next
 * change. */
static void change_note_catalogue(struct session *session)
{
    struct plan_row *row = &session->plan.record.row;
    const struct catalogue_stamp stamp = stamp_of(session->catalog);
    const char *career = session->catalog->id;
    struct error ignored;

    if ((strcmp(row->catalogue, stamp.version) == 0 && strcmp(row->digest, stamp.digest) == 0 &&
         strcmp(row->career, career) == 0) ||
        session_catalogue_is_new(session) ||
        store_note_catalogue(session->store, row->id, &stamp, career, &ignored) != STATUS_OK)
        return;
    change_lay_in_catalogue(session);
}

static enum status change_try(struct session *session, const struct change *change,
                              struct error *err)
{
    struct edits edits = edits_make(session, change);
    enum status status = change_write_edits(session, change, &edits, err);

    if (status == STATUS_OK) {
        change_lay_in(session, change, &edits);
        change_note_catalogue(session);
    }
    edits_clear(&edits);
    return status;
}

/* ---- another program ------------------------------------------------------------------------- */

/* Reads what another program changed. Only if it changed the same the person has to look; all else
 * stands beside what is to be saved. */
static enum status change_read_again(struct session *session, const struct change *change,
                                     struct error *err)
{
    struct plan_state before;
    enum status status = session_load(session, &before, err);

    if (status != STATUS_OK)
        return status;
    status = rival_check(change, &before, &session->plan, err);
    for (int i = 0; status == STATUS_OK && i < PLAN_PART_COUNT; i++)
        if (change->parts & PART_BIT(i))
            part_merge((enum plan_part)i, change->rows, &before.record, &session->plan.record);
    plan_state_clear(&before);
    return status;
}

enum status change_save(struct session *session, const struct change *change, struct error *err)
{
    enum status status;

    if (session->viewed &&
        (change->answer_count > 0 || change->takes || change->parts & ~PART_BIT(PLAN_COMMENTS)))
        return view_refuse(err);
    status = change_try(session, change, err);
    while (status == STATUS_CONFLICT) { /* each time another program got something saved */
        status = change_read_again(session, change, err);
        if (status != STATUS_OK)
            return status;
        status = change_try(session, change, err);
    }
    return status;
}

enum status change_save_part(struct session *session, enum plan_part part, struct plan_record *rows,
                             struct error *err)
{
    return change_save(session,
                       &(struct change){.place = -1, .parts = PART_BIT(part), .rows = rows}, err);
}
