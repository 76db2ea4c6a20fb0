/* SPDX-License-Identifier: MIT
 * What follows from the answers: which questions stand, the roadmap. */
#include <stdlib.h>
#include <string.h>

#include "session/state/session.h"

/* The first answers are asked whatever the planner thinks, so that it need not work before they
 * are all there: a rough roadmap means nothing earlier. */
static bool follow_start_is_answered(const struct session *session)
{
    const struct catalog *catalog = session->catalog;
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);
    bool answered = true;

    interview_active(&session->plan.answers, active);
    for (int i = 0; i < catalog->question_count && answered; i++) {
        const struct question *question = &catalog->questions[i];

        if (strcmp(catalog->sections[question->section].id, "start") == 0 && active[i] &&
            !question->optional)
            answered = session->plan.answers.items[i].state != ANSWER_NONE;
    }
    free(active);
    return answered;
}

const enum question_status *session_questions(struct session *session)
{
    const bool *relevant;

    if (!session->status_stale)
        return session->status;
    if (!session->status)
        session->status =
            memory_new((size_t)session->catalog->question_count, sizeof *session->status);
    relevant = follow_start_is_answered(session) ? session_roadmap(session)->relevant : NULL;
    interview_status(&session->plan.answers, relevant, session->status);
    session->status_stale = false;
    return session->status;
}

struct route_choice *follow_choices(const struct session *session)
{
    const struct choice_rows *rows = &session->plan.record.route;
    struct route_choice *choices = memory_new(rows->count, sizeof *choices);

    for (size_t i = 0; i < rows->count; i++)
        choices[i] =
            (struct route_choice){.need = rows->items[i].need, .path = rows->items[i].path};
    return choices;
}

static int follow_hours_before(const struct session *session)
{
    const struct baseline_rows *rows = &session->plan.record.baselines;
    const struct baseline_row *row = baseline_find(rows, rows->current);

    return row ? row->hours_per_week : 0;
}

struct plan_input follow_input(const struct session *session, bool with_private,
                               const struct route_choice *choices, int count)
{
    return (struct plan_input){
        .catalog = session->catalog,
        .answers = &session->plan.answers,
        .today = session_today(session),
        .without_private = !with_private,
        .choices = count > 0 ? choices : NULL,
        .choice_count = count,
        .assumptions = session->worksheet.figures.items,
        .assumption_count = (int)session->worksheet.figures.count,
        .school = worksheet_chosen(&session->worksheet),
        .progress = session->worksheet.progress,
        .hours_before = follow_hours_before(session),
        .credits = &session->book.input.credits,
    };
}

struct roadmap *follow_roadmap(const struct session *session, bool with_private,
                               const struct route_choice *choices, int count)
{
    struct plan_input input = follow_input(session, with_private, choices, count);

    return roadmap_make(&input);
}

struct roadmap *follow_own_route(const struct session *session, bool with_private)
{
    struct route_choice *choices = follow_choices(session);
    struct roadmap *roadmap =
        follow_roadmap(session, with_private, choices, (int)session->plan.record.route.count);

    free(choices);
    return roadmap;
}

bool session_is_followed(const struct session *session)
{
    return session->plan.record.route.count > 0 || session->plan.record.marks.count > 0;
}

unsigned session_turn(const struct session *session)
{
    return session->turn;
}

bool session_roadmap_stale(const struct session *session)
{
    return session->roadmap_stale || !session->roadmap ||
           session->roadmap->today != session_today(session);
}

const struct roadmap *session_roadmap(struct session *session)
{
    if (!session_roadmap_stale(session))
        return session->roadmap;
    session_slip_clear(session);
    roadmap_free(&session->roadmap);
    session->roadmap = follow_own_route(session, true);
    session->roadmap_stale = false;
    return session->roadmap;
}

void session_say_anew(struct session *session)
{
    session->roadmap_stale = true;
    session_slip_clear(session);
    session_school_roadmaps_clear(session);
}

enum status follow_check_route(const struct roadmap *roadmap, int number, struct error *err)
{
    if (number >= 1 && number <= roadmap->route_count)
        return STATUS_OK;
    if (roadmap->route_count == 0)
        return error_set(err, STATUS_USAGE, "route %d: this plan has no routes to choose from",
                         number);
    return error_set(err, STATUS_USAGE, "route %d: this plan has routes 1 to %d", number,
                     roadmap->route_count);
}

static enum status follow_to_print(const struct session *session, bool with_private, int route,
                                   struct roadmap **out, struct error *err)
{
    struct roadmap *roadmap = follow_own_route(session, with_private);
    enum status status = route == 0 ? STATUS_OK : follow_check_route(roadmap, route, err);

    if (status == STATUS_OK && route != 0 && roadmap->route != route - 1) {
        const struct route_summary *wanted = &roadmap->routes[route - 1];
        struct roadmap *other =
            follow_roadmap(session, with_private, wanted->choices, wanted->choice_count);

        roadmap_free(&roadmap);
        roadmap = other;
    }
    if (status != STATUS_OK)
        roadmap_free(&roadmap);
    *out = roadmap;
    return status;
}

/* The days in its texts are those of a print, however the screens show them. */
enum status session_print_roadmap(struct session *session, bool with_private, int route,
                                  struct roadmap **out, struct error *err)
{
    enum date_style shown = date_style_use(DATE_DAY_MONTH);
    enum status status = follow_to_print(session, with_private, route, out, err);

    date_style_use(shown);
    return status;
}
