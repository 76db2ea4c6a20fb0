/* SPDX-License-Identifier: MIT
 * Saving a change: the store first, memory only after its commit. */
#include <stdlib.h>
#include <string.h>

#include "session/change/change.h"
#include "session/change/trial.h"
#include "session/state/written.h"

struct edits {
    struct answer_edit *items; /* their values are owned */
    size_t count;
};

static struct edits edits_of(const struct session *session, const struct answer_change *changes,
                             int count)
{
    struct edits edits = {.items = memory_new((size_t)count, sizeof *edits.items)};

    for (int i = 0; i < count; i++) {
        const struct question *question = &session->catalog->questions[changes[i].question];
        const struct answer *after = &changes[i].after;

        if (!answer_differs(session, changes[i].question, after))
            continue;
        edits.items[edits.count++] = (struct answer_edit){
            .question = question->id,
            .state = written_state(after),
            .value = written_value(question, after),
            .as_of = answer_day(session, after),
        };
    }
    return edits;
}

static void edits_clear(struct edits *edits)
{
    for (size_t i = 0; i < edits->count; i++)
        free((char *)edits->items[i].value);
    free(edits->items);
}

static const char *place_id(const struct session *session, int place)
{
    return place < 0 ? NULL : session->catalog->questions[place].id;
}

static bool only_answers(const struct saving *saving)
{
    return !saving->route && !saving->figures && !saving->schools;
}

static enum status write_edits(struct session *session, const struct saving *saving,
                               const struct edits *edits, int64_t now, struct error *err)
{
    const struct plan_parts parts = {.route = saving->route,
                                     .assumptions = saving->figures,
                                     .programs = saving->schools,
                                     .edits = edits->items,
                                     .edit_count = edits->count};
    int64_t plan = session->record.row.id;

    if (only_answers(saving))
        return store_save_answers(session->store, plan, edits->items, edits->count,
                                  place_id(session, saving->place), now, err);
    if (edits->count == 0 && !saving->figures && !saving->schools)
        return store_choose_route(session->store, plan, saving->route->items, saving->route->count,
                                  now, err);
    return store_save_parts(session->store, plan, &parts, now, err);
}

static enum status store_edits(struct session *session, const struct saving *saving,
                               struct error *err)
{
    struct edits edits = edits_of(session, saving->changes, saving->count);
    int64_t now = clock_now(&session->clock);
    enum status status;

    if (edits.count == 0 && only_answers(saving)) {
        edits_clear(&edits);
        return saving->place < 0 ? STATUS_OK : session_set_place(session, saving->place, err);
    }
    status = write_edits(session, saving, &edits, now, err);
    edits_clear(&edits);
    if (status == STATUS_OK)
        session->saved_at = now;
    return status;
}

/* Reads what another program changed. Only if it changed the same answer the person has to look;
 * everything else stands beside what is to be saved. */
static enum status read_again(struct session *session, const struct saving *saving,
                              struct error *err)
{
    struct plan_state before = {0};
    enum status status;
    int rival;

    plan_state_take(session, &before);
    status = session_load(session, err);
    rival = status == STATUS_OK ? rival_find(session, saving, &before) : RIVAL_NONE;
    plan_state_clear(&before);
    return rival == RIVAL_NONE ? status : save_conflict(session, rival, err);
}

/* By which catalogue the plan is made from here on. If that can't be noted now it will be with the
 * next answer. */
static void note_catalogue(struct session *session)
{
    struct plan_row *row = &session->record.row;
    const char *version = session->catalog->version;
    struct error ignored;

    if (strcmp(row->catalogue, version) == 0 ||
        store_note_catalogue(session->store, row->id, version, &ignored) != STATUS_OK)
        return;
    free(row->catalogue);
    row->catalogue = memory_copy_text(version);
}

static enum status save_durably(struct session *session, const struct saving *saving,
                                struct error *err)
{
    enum status status = store_edits(session, saving, err);

    while (status == STATUS_CONFLICT) { /* each time another program got something saved */
        status = read_again(session, saving, err);
        if (status != STATUS_OK)
            return status;
        status = store_edits(session, saving, err);
    }
    if (status != STATUS_OK)
        return status;
    for (int i = 0; i < saving->count; i++)
        answer_lay_in(session, &saving->changes[i]);
    if (saving->route) {
        choice_rows_clear(&session->record.route);
        choices_copy(&session->record.route, saving->route);
        session_forget(session);
    }
    if (saving->figures)
        session_hold_figures(session, saving->figures);
    if (saving->schools)
        session_hold_schools(session, saving->schools);
    note_catalogue(session);
    return STATUS_OK;
}

enum status session_save(struct session *session, const struct saving *saving, struct error *err)
{
    enum status status = STATUS_OK;

    if (session->trial)
        trial_answer(session, saving);
    else
        status = save_durably(session, saving, err);
    if (status == STATUS_OK && saving->place >= 0)
        session->place = saving->place;
    return status;
}
