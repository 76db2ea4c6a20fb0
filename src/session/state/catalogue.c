/* SPDX-License-Identifier: MIT
 * A plan that meets another version of the catalogue: what changes for the person, and what has no
 * place in it any more. */
#include "milepost/session/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/session/resume.h"
#include "milepost/session/slip.h"
#include "milepost/session/typing.h"
#include "session/state/baseline_row.h"
#include "session/state/session.h"

/* ---- whether it is another ------------------------------------------------------------------- */

/* A plan in which nothing was said has nothing to lose. */
static bool catalogue_matters(const struct session *session)
{
    const struct plan_record *record = &session->plan.record;

    return resume_has_answers(&session->plan.answers) || session->plan.orphans.count > 0 ||
           session_is_followed(session) || record->credits.count > 0 ||
           record->programs.count > 0 || record->logs.count > 0;
}

bool session_catalogue_is_taken(const struct session *session)
{
    const struct plan_row *row = &session->plan.record.row;

    return !row->catalogue || row->catalogue[0] == '\0' ||
           catalog_is_stamped(session->catalog, row->catalogue, row->digest) ||
           !catalogue_matters(session);
}

bool session_catalogue_is_new(const struct session *session)
{
    return !session->memory && !session->viewed && !session_catalogue_is_taken(session);
}

bool session_catalogue_is_unmarked(const struct session *session)
{
    return session_catalogue_is_new(session) &&
           strcmp(session->plan.record.row.catalogue, session->catalog->version) == 0;
}

struct catalogue_stamp stamp_of(const struct catalog *catalog)
{
    return (struct catalogue_stamp){catalog->version, catalog->digest ? catalog->digest : ""};
}

const char *session_catalogue_taken(const struct session *session)
{
    return session->plan.record.row.catalogue;
}

/* ---- what has no place ----------------------------------------------------------------------- */

struct lost_list {
    struct arena *arena;
    const struct session *session;
    const struct catalog *former; /* or NULL */
    VECTOR(struct catalogue_lost) items;
};

static void lost_add(struct lost_list *list, enum catalogue_lost_kind kind, const char *id,
                     const char *title)
{
    for (size_t i = 0; i < list->items.count; i++)
        if (list->items.items[i].kind == kind && strcmp(list->items.items[i].id, id) == 0)
            return;
    VECTOR_PUSH(&list->items, ((struct catalogue_lost){kind, id, title}));
}

static const char *lost_step_title(const struct lost_list *list, const char *id)
{
    int step = list->former ? catalog_find_line(list->former, id) : -1;

    return step >= 0 ? list->former->steps[step].title : "";
}

static void lost_answers(struct lost_list *list)
{
    const struct orphan_answer *orphans;
    int count = session_orphans(list->session, &orphans);

    for (int i = 0; i < count; i++) {
        int question = list->former ? catalog_find_question(list->former, orphans[i].question) : -1;

        lost_add(list, LOST_ANSWER, orphans[i].question,
                 question >= 0 ? list->former->questions[question].label : "");
    }
}

static bool lost_is_line(const struct lost_list *list, const char *id)
{
    const struct catalog *catalog = list->session->catalog;
    const char *found = strncmp(id, "find-out.", 9) == 0 ? id + 9 : NULL;

    return catalog_find_line(catalog, id) >= 0 ||
           (found && catalog_find_question(catalog, found) >= 0);
}

static void lost_progress(struct lost_list *list)
{
    const struct plan_record *record = &list->session->plan.record;

    for (size_t i = 0; i < record->marks.count; i++)
        if (!lost_is_line(list, record->marks.items[i].step))
            lost_add(list, LOST_MARK, record->marks.items[i].step,
                     lost_step_title(list, record->marks.items[i].step));
    for (size_t i = 0; i < record->logs.count; i++)
        if (!lost_is_line(list, record->logs.items[i].step) &&
            strcmp(record->logs.items[i].step, TYPING_SKILL) != 0)
            lost_add(list, LOST_HOURS, record->logs.items[i].step,
                     lost_step_title(list, record->logs.items[i].step));
}

static bool lost_has_body(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->body_count; i++)
        if (strcmp(catalog->bodies[i].id, id) == 0)
            return true;
    return false;
}

/* Of each body among its bodies that is none any more. */
static void lost_credit(struct lost_list *list, const struct credit_row *row)
{
    for (const char *at = row->bodies; *at != '\0';) {
        size_t length = strcspn(at, ",");
        const char *body = arena_format(list->arena, "%.*s", (int)length, at);

        if (!lost_has_body(list->session->catalog, body))
            lost_add(list, LOST_CREDIT, body, "");
        at += length;
        at += *at == ',';
    }
}

static void lost_rest(struct lost_list *list)
{
    const struct plan_record *record = &list->session->plan.record;
    const struct catalog *catalog = list->session->catalog;
    const struct assumption_row *figures;
    int count = session_orphan_figures(list->session, &figures);

    for (size_t i = 0; i < record->credits.count; i++)
        lost_credit(list, &record->credits.items[i]);
    for (int i = 0; i < count; i++)
        lost_add(list, LOST_FIGURE, figures[i].assumption, "");
    for (size_t i = 0; i < record->programs.count; i++) {
        const char *kind = record->programs.items[i].fields[PROGRAM_KIND];

        if (catalog_find_program(catalog, kind) < 0)
            lost_add(list, LOST_SCHOOL, kind, record->programs.items[i].fields[PROGRAM_NAME]);
    }
    for (size_t i = 0; i < record->held.count; i++)
        if (catalog_find_credential(catalog, record->held.items[i].code) < 0)
            lost_add(list, LOST_HELD, record->held.items[i].code, "");
}

static void change_find_lost(struct catalogue_change *change, const struct session *session,
                             const struct catalog *former)
{
    struct lost_list list = {.arena = &change->arena, .session = session, .former = former};
    struct catalogue_lost *lost;

    lost_answers(&list);
    lost_progress(&list);
    lost_rest(&list);
    lost = arena_new(&change->arena, list.items.count + 1, sizeof *lost);
    if (list.items.count > 0)
        memcpy(lost, list.items.items, list.items.count * sizeof *lost);
    change->lost = lost;
    change->lost_count = (int)list.items.count;
    VECTOR_CLEAR(&list.items);
}

/* ---- what changes ---------------------------------------------------------------------------- */

/* Those that are put now, wait for an answer, and were in no catalogue that the plan knew. */
static void change_find_questions(struct catalogue_change *change, struct session *session,
                                  const struct catalog *former)
{
    const struct catalog *catalog = session->catalog;
    const enum question_status *status = session_questions(session);
    int *questions =
        arena_new(&change->arena, (size_t)catalog->question_count + 1, sizeof *questions);

    change->questions = questions;
    for (int i = 0; i < catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED && session->plan.answers.items[i].state == ANSWER_NONE &&
            catalog_find_question(former, catalog->questions[i].id) < 0)
            questions[change->question_count++] = i;
}

enum status session_catalogue_between(struct session *session, const struct catalog *former,
                                      struct catalogue_change *out, struct error *err)
{
    enum status status;

    *out = (struct catalogue_change){.known = BEFORE_PLANNED,
                                     .made = DATE_NONE,
                                     .taken = former->version,
                                     .now = session->catalog->version,
                                     .unmarked =
                                         strcmp(former->version, session->catalog->version) == 0};
    status = session_open(session->store, former, &session->clock, session->plan.record.row.id,
                          &out->former, err);
    if (status != STATUS_OK)
        return status;
    out->after = session_roadmap(session);
    difference_make(&out->difference, session_roadmap(out->former), out->after);
    change_find_questions(out, session, former);
    change_find_lost(out, session, former);
    return STATUS_OK;
}

static bool catalogue_is_taken_one(const struct session *session, const struct catalog *former)
{
    const struct plan_row *row = &session->plan.record.row;

    return former && former != session->catalog &&
           catalog_is_stamped(former, row->catalogue, row->digest);
}

static void change_from_baseline(const struct plan_baseline *baseline, enum catalogue_before known,
                                 struct catalogue_change *out)
{
    out->known = known;
    out->made = baseline->made;
    out->kept = baseline_roadmap(baseline, out->after);
    difference_make(&out->difference, out->kept, out->after);
}

/* With what the plan said last by the catalogue that was taken; false: that was not kept. */
static bool change_from_shown(struct session *session, struct catalogue_change *out,
                              enum status *status, struct error *err)
{
    const struct plan_row *row = &session->plan.record.row;
    const struct catalogue_stamp taken = {row->catalogue, row->digest ? row->digest : ""};
    struct plan_baseline baseline;

    *status = store_load_shown(session->store, row->id, &taken, &out->shown, err);
    if (*status != STATUS_OK || out->shown.count == 0)
        return false;
    baseline = baseline_of_row(&out->shown.items[0], &out->arena);
    change_from_baseline(&baseline, BEFORE_SHOWN, out);
    return true;
}

/* Else with the baseline, which stands in the plan since its route was chosen, or with nothing. */
static enum status change_from_kept(struct session *session, struct catalogue_change *out,
                                    struct error *err)
{
    const struct plan_baseline *baseline = session_kept_baseline(session);
    enum status status;

    change_find_lost(out, session, NULL);
    out->after = session_roadmap(session);
    if (change_from_shown(session, out, &status, err) || status != STATUS_OK)
        return status;
    out->made = baseline ? baseline->made : DATE_NONE;
    /* One that was made since then tells no more of it. */
    if (!baseline || strcmp(baseline->catalogue, session->catalog->version) == 0)
        return STATUS_OK;
    change_from_baseline(baseline, BEFORE_KEPT, out);
    return STATUS_OK;
}

enum status session_catalogue_change(struct session *session, const struct catalog *former,
                                     struct catalogue_change *out, struct error *err)
{
    former = former ? catalog_on_hand(former, session->catalog->id) : NULL;
    if (catalogue_is_taken_one(session, former))
        return session_catalogue_between(session, former, out, err);
    *out = (struct catalogue_change){.known = BEFORE_UNKNOWN,
                                     .made = DATE_NONE,
                                     .taken = session->plan.record.row.catalogue,
                                     .now = session->catalog->version,
                                     .unmarked = session_catalogue_is_unmarked(session)};
    return change_from_kept(session, out, err);
}

void catalogue_change_clear(struct catalogue_change *change)
{
    difference_clear(&change->difference);
    session_close(&change->former);
    roadmap_free(&change->kept);
    baseline_rows_clear(&change->shown);
    arena_clear(&change->arena);
    *change = (struct catalogue_change){0};
}

bool catalogue_change_is_empty(const struct catalogue_change *change)
{
    return change->known != BEFORE_UNKNOWN && difference_is_empty(&change->difference) &&
           change->question_count == 0 && change->lost_count == 0;
}

bool session_catalogue_is_looked_at(const struct session *session)
{
    return session->catalogue_change.made && session->catalogue_change.turn == session->turn &&
           session->catalogue_change.day == session_today(session);
}

bool session_catalogue_changes_nothing(struct session *session, const struct catalog *former)
{
    struct catalogue_change change;
    struct error ignored;
    bool nothing;

    if (!session_catalogue_is_new(session))
        return false;
    if (session_catalogue_is_looked_at(session))
        return session->catalogue_change.nothing;
    nothing = session_catalogue_change(session, former, &change, &ignored) == STATUS_OK &&
              catalogue_change_is_empty(&change);
    catalogue_change_clear(&change);
    session->catalogue_change.made = true;
    session->catalogue_change.nothing = nothing;
    session->catalogue_change.turn = session->turn;
    session->catalogue_change.day = session_today(session);
    return nothing;
}
