/* SPDX-License-Identifier: MIT
 * A roadmap as a value: its lines and gates by id, the ids of its words, its end. */
#include <stdlib.h>
#include <string.h>

#include "milepost/plan.h"
#include "milepost/roadmap.h"

int roadmap_find_step(const struct roadmap *roadmap, const char *id)
{
    size_t length = strlen(id);
    int instance = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const char *other = roadmap->steps[i].id;
        if (strcmp(other, id) == 0)
            return i;
        if (instance < 0 && strncmp(other, id, length) == 0 && other[length] == '@')
            instance = i;
    }
    return instance;
}

int roadmap_line_of(const struct roadmap *roadmap, const char *id)
{
    int line = roadmap_find_step(roadmap, id), step = catalog_find_line(roadmap->catalog, id);

    for (int i = 0; step >= 0 && line < 0 && i < roadmap->step_count; i++)
        if (roadmap->steps[i].step >= 0 &&
            program_goes_on_as(roadmap->catalog, roadmap->steps[i].step, step))
            line = i;
    return line;
}

bool roadmap_assumes(const struct roadmap *roadmap, int assumption)
{
    for (int i = 0; i < roadmap->step_count; i++)
        for (int j = 0; j < roadmap->steps[i].assumption_count; j++)
            if (roadmap->steps[i].assumptions[j] == assumption)
                return true;
    return false;
}

bool roadmap_step_is_open(const struct roadmap_step *step)
{
    return step->status == STEP_TODO || step->status == STEP_STARTED;
}

bool roadmap_step_is_closed(const struct roadmap_step *step)
{
    return step->status == STEP_DONE || step->status == STEP_WAIVED;
}

bool roadmap_step_needs(const struct roadmap_step *step, int line)
{
    for (int i = 0; i < step->need_count; i++)
        if (step->needs[i] == line)
            return true;
    return false;
}

date_day roadmap_step_due(const struct roadmap_step *step)
{
    return step->by != DATE_NONE ? step->by : step->finish;
}

bool roadmap_has_exam(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].kind == STEP_EXAM && roadmap->steps[i].role == ROLE_ROUTE &&
            !roadmap_step_is_closed(&roadmap->steps[i]))
            return true;
    return false;
}

int roadmap_find_gate(const struct roadmap *roadmap, const char *id)
{
    for (int i = 0; i < roadmap->gate_count; i++) {
        if (strcmp(roadmap->gates[i].id, id) == 0)
            return i;
    }
    return -1;
}

enum gate_outcome roadmap_worst_gate(const struct roadmap *roadmap)
{
    enum gate_outcome worst = GATE_CLEAR;

    for (int i = 0; i < roadmap->gate_count; i++)
        if (roadmap->gates[i].outcome > worst)
            worst = roadmap->gates[i].outcome;
    return worst;
}

const char *goal_state_id(enum goal_state state)
{
    static const char *const ids[] = {"open", "reached", "unreachable"};
    return ids[state];
}

const char *step_role_id(enum step_role role)
{
    static const char *const ids[] = {"route", "companion"};
    return ids[role];
}

const char *step_status_id(enum step_status status)
{
    static const char *const ids[] = {"todo", "started", "done", "waived", "blocked"};
    return ids[status];
}

const char *binding_id(enum binding binding)
{
    static const char *const ids[] = {"nothing", "step", "capacity", "start",
                                      "months",  "use",  "intake",   "retake"};
    return ids[binding];
}

const char *because_about_id(enum because_about about)
{
    static const char *const ids[] = {"step", "date", "cost", "gate"};
    return ids[about];
}

const char *route_label_id(int bit_index)
{
    static const char *const ids[ROUTE_LABEL_COUNT] = {"soonest", "cheapest", "least-effort",
                                                       "best-odds", "fewest-gates"};
    return ids[bit_index];
}

void roadmap_free(struct roadmap **roadmap)
{
    if (!*roadmap)
        return;
    struct arena arena = (*roadmap)->arena;
    arena_clear(&arena);
    free(*roadmap);
    *roadmap = NULL;
}
