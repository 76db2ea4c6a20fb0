/* SPDX-License-Identifier: MIT
 * Saving a change: the one place where something that a person says becomes durable. The store's
 * transaction returns first, with the undo record in it; only then does the session hold the
 * change, so that what it shows as the plan's is on disk. */
#include <stdlib.h>
#include <string.h>

#include "session/change/change.h"
#include "session/state/written.h"

/* ---- answers --------------------------------------------------------------------------------- */

static int find_orphan(const struct plan_state *plan, const char *question)
{
    for (size_t i = 0; i < plan->orphans.count; i++)
        if (strcmp(plan->orphans.items[i].question, question) == 0)
            return (int)i;
    return -1;
}

/* An orphan of the same question is on disk in its place, so it counts as a difference. */
static bool answer_differs(const struct plan_state *plan, const struct answer_change *change)
{
    const struct question *question = &plan->answers.catalog->questions[change->question];

    return !answer_equal(question, &plan->answers.items[change->question], &change->after) ||
           find_orphan(plan, question->id) >= 0;
}

static date_day answer_day(const struct session *session, const struct answer *answer)
{
    return answer->as_of == DATE_NONE ? session_today(session) : answer->as_of;
}

static struct answer_edit answer_edit(const struct session *session,
                                      const struct answer_change *change)
{
    const struct question *question = &session->catalog->questions[change->question];

    return (struct answer_edit){
        .question = question->id,
        .state = written_state(&change->after),
        .value = written_value(question, &change->after),
        .as_of = answer_day(session, &change->after),
    };
}

static void orphan_drop(struct plan_state *plan, const char *question)
{
    int index = find_orphan(plan, question);

    if (index < 0)
        return;
    plan->orphans.count--;
    memmove(&plan->orphans.items[index], &plan->orphans.items[index + 1],
            (plan->orphans.count - (size_t)index) * sizeof *plan->orphans.items);
}

static void answer_lay_in(struct session *session, const struct answer_change *change)
{
    struct answer *held = &session->plan.answers.items[change->question];

    if (!answer_differs(&session->plan, change))
        return;
    *held = change->after;
    held->as_of =
        change->after.state == ANSWER_NONE ? DATE_NONE : answer_day(session, &change->after);
    orphan_drop(&session->plan, session->catalog->questions[change->question].id);
    session_forget(session);
}

/* ---- writing --------------------------------------------------------------------------------- */

/* Only the answers that differ. Their values are the caller's to free. */
static size_t edits_make(const struct session *session, const struct change *change,
                         struct answer_edit *edits)
{
    size_t count = 0;

    for (int i = 0; i < change->answer_count; i++)
        if (answer_differs(&session->plan, &change->answers[i]))
            edits[count++] = answer_edit(session, &change->answers[i]);
    return count;
}

static enum status write_edits(struct session *session, const struct change *change,
                               const struct answer_edit *edits, size_t count, struct error *err)
{
    struct plan_record *rows = change->rows;
    const struct plan_change whole = {
        .route = change->parts & PART_BIT(PLAN_ROUTE) ? &rows->route : NULL,
        .figures = change->parts & PART_BIT(PLAN_FIGURES) ? &rows->assumptions : NULL,
        .schools = change->parts & PART_BIT(PLAN_SCHOOLS) ? &rows->programs : NULL,
        .answers = edits,
        .answer_count = count,
        .place = change->place < 0 ? NULL : session->catalog->questions[change->place].id,
        .what_if = change->kept,
    };
    int64_t now = clock_now(&session->clock);
    enum status status;

    if (change->parts == 0 && count == 0)
        return change->place < 0 ? STATUS_OK : session_set_place(session, change->place, err);
    status = store_save_change(session->store, session->plan.record.row.id, &whole, now, err);
    if (status == STATUS_OK)
        session->saved_at = now;
    return status;
}

static enum status write_change(struct session *session, const struct change *change,
                                struct error *err)
{
    struct answer_edit *edits = memory_new((size_t)change->answer_count, sizeof *edits);
    size_t count = edits_make(session, change, edits);
    enum status status = write_edits(session, change, edits, count, err);

    for (size_t i = 0; i < count; i++)
        free((char *)edits[i].value);
    free(edits);
    return status;
}

/* ---- another program ------------------------------------------------------------------------- */

/* Reads what another program changed. Only if it changed the same the person has to look; all else
 * stands beside what is to be saved. */
static enum status read_again(struct session *session, const struct change *change,
                              struct error *err)
{
    struct plan_state before;
    enum status status = session_load(session, &before, err);

    if (status != STATUS_OK)
        return status;
    status = rival_check(change, &before, &session->plan, err);
    plan_state_clear(&before);
    return status;
}

/* ---- holding it ------------------------------------------------------------------------------ */

/* By which catalogue the plan is made from here on. If that can't be noted now it will be with the
 * next change. */
static void note_catalogue(struct session *session)
{
    struct plan_row *row = &session->plan.record.row;
    const char *version = session->catalog->version;
    struct error ignored;

    if (strcmp(row->catalogue, version) == 0 ||
        store_note_catalogue(session->store, row->id, version, &ignored) != STATUS_OK)
        return;
    free(row->catalogue);
    row->catalogue = memory_copy_text(version);
}

static void lay_in(struct session *session, const struct change *change)
{
    for (int i = 0; i < change->answer_count; i++)
        answer_lay_in(session, &change->answers[i]);
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if (change->parts & PART_BIT(i))
            part_copy((enum plan_part)i, &session->plan.record, change->rows);
    if (change->parts != 0)
        session_follow_record(session);
    if (change->place >= 0)
        session->place = change->place;
}

enum status change_save(struct session *session, const struct change *change, struct error *err)
{
    enum status status = write_change(session, change, err);

    while (status == STATUS_CONFLICT) { /* each time another program got something saved */
        status = read_again(session, change, err);
        if (status != STATUS_OK)
            return status;
        status = write_change(session, change, err);
    }
    if (status != STATUS_OK)
        return status;
    lay_in(session, change);
    note_catalogue(session);
    return STATUS_OK;
}

enum status change_save_part(struct session *session, enum plan_part part, struct plan_record *rows,
                             struct error *err)
{
    return change_save(session,
                       &(struct change){.place = -1, .parts = PART_BIT(part), .rows = rows}, err);
}
