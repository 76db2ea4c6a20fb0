/* SPDX-License-Identifier: MIT
 * One open plan: opening, closing, and what is known of it. */
#include <inttypes.h>
#include <stdlib.h>

#include "milepost/session/view.h"
#include "session/state/session.h"

enum status session_find_catalog(struct store *store, const struct catalog *catalog, int64_t plan,
                                 const struct catalog **out, struct error *err)
{
    char *career = NULL;
    enum status status = store_plan_career(store, plan, &career, err);

    *out = catalog_on_hand(catalog, career);
    if (status == STATUS_OK && !*out)
        status = error_set(err, STATUS_NOT_FOUND,
                           "plan %" PRId64 " is of the career \"%.60s\", whose rules are not on "
                           "hand: --catalog DIR takes them; the plan is kept as it is",
                           plan, career);
    free(career);
    return status;
}

enum status session_open(struct store *store, const struct catalog *catalog,
                         const struct clock_source *clock, int64_t id, struct session **out,
                         struct error *err)
{
    struct session *session;
    enum status status = session_find_catalog(store, catalog, id, &catalog, err);

    *out = NULL;
    if (status != STATUS_OK)
        return status;
    session = memory_new(1, sizeof *session);
    session->store = store;
    session->catalog = catalog;
    session->clock = *clock;
    session->plan.record.row.id = id;
    school_form_make(&session->form, catalog);
    status = session_load(session, NULL, err);
    if (status != STATUS_OK)
        session_close(&session);
    *out = session;
    return status;
}

struct session *session_of_record(const struct catalog *catalog, const struct clock_source *clock,
                                  const struct plan_record *record)
{
    struct session *session = memory_new(1, sizeof *session);

    session->catalog = catalog;
    session->clock = *clock;
    session->plan.record = *record;
    session->place = catalog_find_question(catalog, record->row.place);
    session->viewed = true;
    school_form_make(&session->form, catalog);
    plan_state_parse(&session->plan, catalog);
    session_follow_record(session);
    return session;
}

const struct catalog *session_catalog_or(const struct session *session,
                                         const struct catalog *catalog)
{
    return session ? session->catalog : catalog;
}

void session_close(struct session **session)
{
    struct session *old = *session;

    if (!old)
        return;
    plan_state_clear(&old->plan);
    worksheet_clear(&old->worksheet);
    book_clear(&old->book);
    session_slip_clear(old);
    session_school_roadmaps_clear(old);
    session_compared_clear(old);
    buffer_clear(&old->standing.words);
    roadmap_free(&old->roadmap);
    free(old->status);
    free(old->draft);
    for (size_t i = 0; i < old->drafted.count; i++)
        free(old->drafted.items[i]);
    VECTOR_CLEAR(&old->drafted);
    plan_state_clear(&old->base);
    store_close(&old->memory);
    free(old);
    *session = NULL;
}

void session_only_view(struct session *session)
{
    session->viewed = true;
}

bool session_is_viewed(const struct session *session)
{
    return session->viewed;
}

enum status view_refuse(struct error *err)
{
    return error_set(err, STATUS_USAGE,
                     "This plan is somebody else's: you look at it and comment on its steps.");
}

int64_t session_plan_id(const struct session *session)
{
    return session->memory ? session->base_id : session->plan.record.row.id;
}

const char *session_uuid(const struct session *session)
{
    return session->plan.record.row.uuid;
}

const char *session_name(const struct session *session)
{
    return session->plan.record.row.name;
}

const struct catalog *session_catalog(const struct session *session)
{
    return session->catalog;
}

date_day session_today(const struct session *session)
{
    return clock_today(&session->clock);
}

const struct answers *session_answers(const struct session *session)
{
    return &session->plan.answers;
}

int session_orphans(const struct session *session, const struct orphan_answer **orphans)
{
    *orphans = session->plan.orphans.items;
    return (int)session->plan.orphans.count;
}

int64_t session_saved_at(const struct session *session)
{
    return session->memory ? 0 : session->saved_at;
}
