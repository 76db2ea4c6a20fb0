/* SPDX-License-Identifier: MIT
 * A plan that meets another version of the catalogue: what changes for the person, and what has no
 * place in it any more. */
#include "milepost/session/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/session/resume.h"
#include "milepost/session/slip.h"
#include "milepost/session/typing.h"
#include "milepost/session/view.h"
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

bool session_catalogue_is_new(const struct session *session)
{
    const char *taken = session->plan.record.row.catalogue;

    return taken[0] != '\0' && !session->memory && !session->viewed &&
           strcmp(taken, session->catalog->version) != 0 && catalogue_matters(session);
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
                                     .now = session->catalog->version};
    status = session_open(session->store, former, &session->clock, session->plan.record.row.id,
                          &out->former, err);
    if (status != STATUS_OK)
        return status;
    difference_make(&out->difference, session_roadmap(out->former), session_roadmap(session));
    change_find_questions(out, session, former);
    change_find_lost(out, session, former);
    return STATUS_OK;
}

static bool catalogue_is_taken_one(const struct session *session, const struct catalog *former)
{
    return former && strcmp(former->version, session->plan.record.row.catalogue) == 0;
}

/* With the baseline, which stands in the plan since its route was chosen, or with nothing. */
static void change_from_kept(struct session *session, struct catalogue_change *out)
{
    const struct plan_baseline *baseline = session_kept_baseline(session);

    change_find_lost(out, session, NULL);
    out->made = baseline ? baseline->made : DATE_NONE;
    /* One that was made since then tells no more of it. */
    if (!baseline || strcmp(baseline->catalogue, session->catalog->version) == 0)
        return;
    out->known = BEFORE_KEPT;
    out->kept = baseline_roadmap(baseline, session_roadmap(session));
    difference_make(&out->difference, out->kept, session_roadmap(session));
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
                                     .now = session->catalog->version};
    change_from_kept(session, out);
    return STATUS_OK;
}

void catalogue_change_clear(struct catalogue_change *change)
{
    difference_clear(&change->difference);
    session_close(&change->former);
    roadmap_free(&change->kept);
    arena_clear(&change->arena);
    *change = (struct catalogue_change){0};
}

bool catalogue_change_is_empty(const struct catalogue_change *change)
{
    return change->known != BEFORE_UNKNOWN && difference_is_empty(&change->difference) &&
           change->question_count == 0 && change->lost_count == 0;
}

/* ---- taking it ------------------------------------------------------------------------------- */

enum status session_take_catalogue(struct session *session, struct buffer *said, struct error *err)
{
    struct plan_row *row = &session->plan.record.row;
    const char *version = session->catalog->version;
    enum status status = session->viewed ? view_refuse(err) : STATUS_OK;

    if (status == STATUS_OK)
        status = store_note_catalogue(session->store, row->id, version, session->catalog->id, err);
    if (status != STATUS_OK)
        return status;
    buffer_format(said, "The catalogue %s is taken", version);
    if (row->catalogue[0] != '\0' && strcmp(row->catalogue, version) != 0)
        buffer_format(said, " in place of %s", row->catalogue);
    buffer_add(said, "; nothing that you said was changed by it");
    free(row->catalogue);
    row->catalogue = memory_copy_text(version);
    return STATUS_OK;
}
