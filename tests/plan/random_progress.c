/* SPDX-License-Identifier: MIT
 * What somebody marks and logs who follows a small catalogue, thrown with dice. */
#include "random_catalogue.h"

enum { PROGRESS = 6 };

static enum mark_kind random_kind(struct dice *dice, const struct step *step)
{
    static const enum mark_kind kinds[] = {MARK_STARTED, MARK_STARTED, MARK_DONE, MARK_WAIVED};

    if (step->kind == STEP_EXAM && random_one_in(dice, 2))
        return MARK_FAILED;
    return kinds[random_dice(dice, 4)];
}

static money_cents random_cost(struct dice *dice)
{
    return random_one_in(dice, 2) ? MONEY_NONE : 100 * random_dice(dice, 900);
}

void random_progress(struct mini *mini, struct dice *dice)
{
    struct mark *marks = arena_new(&mini->arena, PROGRESS, sizeof *marks);
    struct study_log *logs = arena_new(&mini->arena, PROGRESS, sizeof *logs);

    mini->progress = (struct progress){.marks = marks, .logs = logs};
    for (int i = 0, count = random_dice(dice, PROGRESS); i < count; i++) {
        const struct step *step = &mini->steps[random_dice(dice, mini->catalog.step_count)];
        date_day day = mini->today - random_dice(dice, 90);
        if (step->perishable)
            continue;
        if (step->kind == STEP_STUDY && random_one_in(dice, 3))
            logs[mini->progress.log_count++] = (struct study_log){
                .step = step->id, .day = day, .minutes = 30 * (1 + random_dice(dice, 40))};
        else
            marks[mini->progress.mark_count++] = (struct mark){.step = step->id,
                                                               .kind = random_kind(dice, step),
                                                               .day = day,
                                                               .cost = random_cost(dice),
                                                               .note = ""};
    }
}
