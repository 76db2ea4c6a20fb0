/* SPDX-License-Identifier: MIT
 * Saving answers: the store first, the answers in memory only after its commit. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

struct edits {
    struct answer_edit *items; /* their values are owned */
    size_t count;
};

static int find_orphan(const struct session *session, const char *question)
{
    for (size_t i = 0; i < session->orphans.count; i++)
        if (strcmp(session->orphans.items[i].question, question) == 0)
            return (int)i;
    return -1;
}

/* An orphan of the same question is on disk in its place, so it counts as a difference. */
bool answer_differs(const struct session *session, int question, const struct answer *after)
{
    const struct question *asked = &session->catalog->questions[question];

    return !answer_equal(asked, &session->answers.items[question], after) ||
           find_orphan(session, asked->id) >= 0;
}

static date_day day_given(const struct session *session, const struct answer *answer)
{
    return answer->as_of == DATE_NONE ? session_today(session) : answer->as_of;
}

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
            .as_of = day_given(session, after),
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

static void drop_orphan(struct session *session, const char *question)
{
    int index = find_orphan(session, question);

    if (index < 0)
        return;
    session->orphans.count--;
    memmove(&session->orphans.items[index], &session->orphans.items[index + 1],
            (session->orphans.count - (size_t)index) * sizeof *session->orphans.items);
}

void answer_lay_in(struct session *session, const struct answer_change *change)
{
    struct answer *held = &session->answers.items[change->question];

    if (!answer_differs(session, change->question, &change->after))
        return;
    *held = change->after;
    held->as_of =
        change->after.state == ANSWER_NONE ? DATE_NONE : day_given(session, &change->after);
    drop_orphan(session, session->catalog->questions[change->question].id);
    session_forget(session);
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

/* The first question of these that another program answered meanwhile, and in another way.
 * `before` is what was known of the answers. */
static int find_rival_answer(const struct session *session, const struct saving *saving,
                             const struct answers *before)
{
    for (int i = 0; i < saving->count; i++) {
        int index = saving->changes[i].question;
        const struct question *question = &session->catalog->questions[index];
        const struct answer *now = &session->answers.items[index];

        if (!answer_equal(question, now, &before->items[index]) &&
            !answer_equal(question, now, &saving->changes[i].after))
            return index;
    }
    return RIVAL_NONE;
}

static int find_rival(const struct session *session, const struct saving *saving,
                      const struct plan_state *before)
{
    const struct plan_record *now = &session->record;

    if (saving->route && !choices_equal(&now->route, &before->route) &&
        !choices_equal(&now->route, saving->route))
        return RIVAL_ROUTE;
    if (saving->figures && !figures_equal(&now->assumptions, &before->figures) &&
        !figures_equal(&now->assumptions, saving->figures))
        return RIVAL_FIGURES;
    if (saving->schools && !schools_equal(&now->programs, &before->schools) &&
        !schools_equal(&now->programs, saving->schools))
        return RIVAL_SCHOOLS;
    return find_rival_answer(session, saving, &before->answers);
}

enum status save_conflict(const struct session *session, int rival, struct error *err)
{
    static const struct {
        const char *what, *noun;
    } others[] = {
        [-RIVAL_ROUTE] = {"the route", "choice"},
        [-RIVAL_FIGURES] = {"your own figures", "list"},
        [-RIVAL_SCHOOLS] = {"the schools", "list"},
    };

    return error_set(err, STATUS_CONFLICT,
                     "%s: another program changed this %s meanwhile, nothing was saved; look "
                     "at it, and give yours again if it is to stand",
                     rival < 0 ? others[-rival].what : session->catalog->questions[rival].label,
                     rival < 0 ? others[-rival].noun : "answer");
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
    rival = status == STATUS_OK ? find_rival(session, saving, &before) : RIVAL_NONE;
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

enum status session_answer(struct session *session, int question, const struct answer *answer,
                           int place, struct error *err)
{
    struct answer_change change = {.question = question, .after = *answer};

    change.after.as_of = session_today(session);
    return session_save(session, &(struct saving){.changes = &change, .count = 1, .place = place},
                        err);
}

enum status session_answer_all(struct session *session, const struct answer_change *changes,
                               int count, struct error *err)
{
    return session_save(session, &(struct saving){.changes = changes, .count = count, .place = -1},
                        err);
}

int session_place(const struct session *session)
{
    return session->place;
}

enum status session_set_place(struct session *session, int question, struct error *err)
{
    const char *place = question < 0 ? "" : session->catalog->questions[question].id;
    enum status status = STATUS_OK;

    if (question == session->place)
        return STATUS_OK;
    if (!session->trial)
        status = store_save_place(session->store, session->record.row.id, place, err);
    if (status == STATUS_OK)
        session->place = question;
    return status;
}

enum status session_save_draft(struct session *session, const char *field, const char *text,
                               struct error *err)
{
    if (session->trial) {
        trial_save_draft(session, field, text);
        return STATUS_OK;
    }
    return store_save_draft(session->store, session->record.row.id, field, text, err);
}

const char *session_draft(struct session *session, const char *field)
{
    struct error ignored;

    if (session->trial)
        return trial_draft(session, field);
    free(session->draft);
    session->draft = NULL;
    /* A draft that can't be read is no reason to stop: the field starts empty. */
    if (store_load_draft(session->store, session->record.row.id, field, &session->draft,
                         &ignored) != STATUS_OK)
        session->draft = NULL;
    return session->draft ? session->draft : "";
}
