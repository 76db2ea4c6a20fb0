/* SPDX-License-Identifier: MIT
 * The questions that the planner itself reads, found once by their ids. Every other question it
 * meets only where the catalogue names it, in a condition or beside a step. */
#include "plan/profile/questions.h"

#include <stddef.h>
#include <stdio.h>

struct question_wanted {
    const char *id;
    size_t at;
};

static const struct question_wanted wanted[] = {
    {"goal.target", offsetof(struct questions, goal_target)},
    {"goal.setting", offsetof(struct questions, goal_setting)},
    {"goal.specialty", offsetof(struct questions, goal_specialty)},
    {"goal.start", offsetof(struct questions, goal_start)},
    {"goal.by", offsetof(struct questions, goal_by)},
    {"goal.preparation", offsetof(struct questions, goal_preparation)},
    {"goal.priority", offsetof(struct questions, goal_priority)},
    {"time.hours_per_week", offsetof(struct questions, hours_per_week)},
    {"money.student", offsetof(struct questions, student)},
    {"money.aid", offsetof(struct questions, aid)},
    {"money.needs_aid", offsetof(struct questions, needs_aid)},
    {"money.budget", offsetof(struct questions, budget)},
    {"school.program", offsetof(struct questions, program)},
    {"school.program_end", offsetof(struct questions, program_end)},
    {"school.program_approval", offsetof(struct questions, program_approval)},
    {"school.practicum", offsetof(struct questions, practicum)},
    {"adverts.other", offsetof(struct questions, adverts_other)},
    {"adverts.remote", offsetof(struct questions, adverts_remote)},
};

static int questions_find_part(const struct catalog *catalog, const char *group, const char *about,
                               const char *part)
{
    char id[128];
    int length = snprintf(id, sizeof id, "%s%s%s", group, about, part);

    return length < (int)sizeof id ? catalog_find_question(catalog, id) : -1;
}

static const struct series_questions *questions_find_series(const struct catalog *catalog,
                                                            struct arena *arena)
{
    struct series_questions *series =
        arena_new(arena, (size_t)catalog->vaccine_count + 1, sizeof *series);

    for (int i = 0; i < catalog->vaccine_count; i++) {
        const char *id = catalog->questions[catalog->vaccines[i].question].id;
        series[i] =
            (struct series_questions){.doses = questions_find_part(catalog, id, ".doses", ""),
                                      .first = questions_find_part(catalog, id, ".first", ""),
                                      .last = questions_find_part(catalog, id, ".last", ""),
                                      .product = questions_find_part(catalog, id, ".product", "")};
    }
    return series;
}

static const struct cycle_questions *questions_find_cycles(const struct catalog *catalog,
                                                           struct arena *arena)
{
    struct cycle_questions *cycles =
        arena_new(arena, (size_t)catalog->body_count + 1, sizeof *cycles);

    for (int i = 0; i < catalog->body_count; i++) {
        const char *id = catalog->bodies[i].id;
        cycles[i] = (struct cycle_questions){
            .end = questions_find_part(catalog, "cycle.", id, ".end"),
            .needed = questions_find_part(catalog, "cycle.", id, ".needed")};
    }
    return cycles;
}

static const int *questions_find_adverts(const struct catalog *catalog, struct arena *arena)
{
    int *adverts = arena_new(arena, (size_t)catalog->credential_count + 1, sizeof *adverts);

    for (int i = 0; i < catalog->credential_count; i++)
        adverts[i] = questions_find_part(catalog, "adverts.", catalog->credentials[i].code, "");
    return adverts;
}

/* What tells of the work that the catalogue is of has its ids from the catalogue. */
static void questions_find_work(struct questions *questions, const struct catalog *catalog)
{
    const struct catalog_work *work = &catalog->work;

    questions->work_now = catalog_find_question(catalog, work->now);
    questions->work_months = catalog_find_question(catalog, work->months);
    questions->extern_months = catalog_find_question(catalog, work->extern_months);
    questions->related_months = catalog_find_question(catalog, work->related_months);
}

void questions_find(struct questions *questions, const struct catalog *catalog, struct arena *arena)
{
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        *(int *)((char *)questions + wanted[i].at) = catalog_find_question(catalog, wanted[i].id);
    questions_find_work(questions, catalog);
    questions->series = questions_find_series(catalog, arena);
    questions->adverts = questions_find_adverts(catalog, arena);
    questions->cycles = questions_find_cycles(catalog, arena);
}
