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
static bool differs(const struct session *session, int question, const struct answer *after)
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

        if (!differs(session, changes[i].question, after))
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

static void lay_in(struct session *session, const struct answer_change *change)
{
    struct answer *held = &session->answers.items[change->question];

    if (!differs(session, change->question, &change->after))
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

/* One call of session_answer or session_answer_all. */
struct saving {
    const struct answer_change *changes;
    int count;
    int place; /* -1: leave it */
};

static enum status store_edits(struct session *session, const struct saving *saving,
                               struct error *err)
{
    struct edits edits = edits_of(session, saving->changes, saving->count);
    int64_t now = clock_now(&session->clock);
    enum status status;

    if (edits.count == 0) {
        edits_clear(&edits);
        return saving->place < 0 ? STATUS_OK : session_set_place(session, saving->place, err);
    }
    status = store_save_answers(session->store, session->record.row.id, edits.items, edits.count,
                                place_id(session, saving->place), now, err);
    edits_clear(&edits);
    if (status == STATUS_OK)
        session->saved_at = now;
    return status;
}

/* The first question of these that another program answered meanwhile, and in another way; -1
 * when none is. `before` is what was known of the answers. */
static int find_rival(const struct session *session, const struct saving *saving,
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
    return -1;
}

/* Reads what another program changed. Only if it changed the same answer the person has to look;
 * everything else stands beside what is to be saved. */
static enum status read_again(struct session *session, const struct saving *saving,
                              struct error *err)
{
    struct answers before = {0};
    enum status status;
    int rival;

    answers_copy(&before, &session->answers);
    status = session_load(session, err);
    rival = status == STATUS_OK ? find_rival(session, saving, &before) : -1;
    answers_clear(&before);
    if (rival < 0)
        return status;
    return error_set(err, STATUS_CONFLICT,
                     "%s: another program changed this answer meanwhile, nothing was saved; look "
                     "at it, and give yours again if it is to stand",
                     session->catalog->questions[rival].label);
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

static enum status save(struct session *session, const struct saving *saving, struct error *err)
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
        lay_in(session, &saving->changes[i]);
    if (saving->place >= 0)
        session->place = saving->place;
    note_catalogue(session);
    return STATUS_OK;
}

enum status session_answer(struct session *session, int question, const struct answer *answer,
                           int place, struct error *err)
{
    struct answer_change change = {.question = question, .after = *answer};

    change.after.as_of = session_today(session);
    return save(session, &(struct saving){&change, 1, place}, err);
}

enum status session_answer_all(struct session *session, const struct answer_change *changes,
                               int count, struct error *err)
{
    return save(session, &(struct saving){changes, count, -1}, err);
}

int session_place(const struct session *session)
{
    return session->place;
}

enum status session_set_place(struct session *session, int question, struct error *err)
{
    const char *place = question < 0 ? "" : session->catalog->questions[question].id;
    enum status status;

    if (question == session->place)
        return STATUS_OK;
    status = store_save_place(session->store, session->record.row.id, place, err);
    if (status == STATUS_OK)
        session->place = question;
    return status;
}

enum status session_save_draft(struct session *session, int question, const char *text,
                               struct error *err)
{
    return store_save_draft(session->store, session->record.row.id,
                            session->catalog->questions[question].id, text, err);
}

const char *session_draft(struct session *session, int question)
{
    struct error ignored;

    free(session->draft);
    session->draft = NULL;
    /* A draft that can't be read is no reason to stop: the field starts empty. */
    if (store_load_draft(session->store, session->record.row.id,
                         session->catalog->questions[question].id, &session->draft,
                         &ignored) != STATUS_OK)
        session->draft = NULL;
    return session->draft ? session->draft : "";
}
