/* SPDX-License-Identifier: MIT
 * Where each plan stands, as its row says it. It takes a roadmap, so it is worked out plan by plan
 * after the list is on the screen. */
#include "milepost/report.h"
#include "milepost/session/resume.h"
#include "tui/parts/standing.h"
#include "tui/screens/home/home.h"

struct plan_standing *home_standing(struct home *home, int64_t plan)
{
    for (size_t i = 0; i < home->standings.count; i++)
        if (home->standings.items[i].plan == plan)
            return &home->standings.items[i];
    VECTOR_PUSH(&home->standings, (struct plan_standing){.plan = plan});
    return &home->standings.items[home->standings.count - 1];
}

static void home_say_where(struct session *session, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    int section = resume_section(session, session_questions(session));
    struct next_list next;

    if (section >= 0) {
        buffer_format(out, "Interview: %s", catalog->sections[section].title);
        return;
    }
    standing_next(session, &next);
    buffer_add(out, next.count > 0 ? session_roadmap(session)->steps[next.items[0].line].title
                                   : "Roadmap");
}

static void home_say_due(const struct roadmap *roadmap, struct plan_standing *standing)
{
    int first = roadmap_first_due(roadmap);
    char day[DATE_TEXT];

    if (first < 0) {
        buffer_add(&standing->cells[HOME_DUE], "–");
        return;
    }
    buffer_add(&standing->cells[HOME_DUE],
               date_or_month(roadmap_step_due(&roadmap->steps[first]),
                             difference_by_season(&roadmap->steps[first]), day));
    buffer_add(&standing->cells[HOME_STEP], roadmap->steps[first].title);
}

/* A code, or a word or two: ids are words with hyphens between them. */
static void home_say_goal(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->goal_fact < 0) {
        buffer_add(out, "keep");
        return;
    }
    for (const char *letter = roadmap->goal_id; *letter != '\0'; letter++)
        buffer_add_char(out, *letter == '-' && roadmap->goal_credential < 0 ? ' ' : *letter);
}

/* What is known once the first answers are there. */
static void home_say_roadmap(const struct roadmap *roadmap, struct plan_standing *standing)
{
    home_say_goal(roadmap, &standing->cells[HOME_GOAL]);
    report_bar_short(roadmap, &standing->bar);
    standing->worst = roadmap_worst_gate(roadmap);
    home_say_due(roadmap, standing);
}

static void home_make_standing(struct home *home, struct plan_standing *standing)
{
    const struct tui_options *options = home->base.screen.tui->options;
    struct session *session = NULL;
    struct error ignored;

    standing->made = true;
    for (int i = 0; i < HOME_CELLS; i++)
        buffer_truncate(&standing->cells[i], 0);
    buffer_truncate(&standing->bar, 0);
    if (session_open(options->store, options->catalog, options->clock, standing->plan, &session,
                     &ignored) != STATUS_OK)
        return;
    home_say_where(session, &standing->cells[HOME_WHERE]);
    if (interview_is_started(session_answers(session)))
        home_say_roadmap(session_roadmap(session), standing);
    else
        buffer_add(&standing->cells[HOME_DUE], "–");
    session_close(&session);
}

bool home_work(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    for (size_t i = 0; i < home->plans.count; i++) {
        struct plan_standing *standing = home_standing(home, home->plans.items[i].id);

        if (standing->made)
            continue;
        home_make_standing(home, standing);
        screen->stale = true;
        return true;
    }
    return false;
}

void home_clear_standings(struct home *home)
{
    for (size_t i = 0; i < home->standings.count; i++) {
        for (int cell = 0; cell < HOME_CELLS; cell++)
            buffer_clear(&home->standings.items[i].cells[cell]);
        buffer_clear(&home->standings.items[i].bar);
    }
    VECTOR_CLEAR(&home->standings);
}

const struct plan_row *home_focused(const struct home *home)
{
    const struct list_row *row = list_focused(&home->base.list);

    for (size_t i = 0; row && row->tag == TAG_PLAN && i < home->plans.count; i++)
        if (home->plans.items[i].id == row->value)
            return &home->plans.items[i];
    return NULL;
}
