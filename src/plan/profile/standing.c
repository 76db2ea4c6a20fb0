/* SPDX-License-Identifier: MIT
 * How the lines stand by what was marked on them, mark by mark in their order (docs/planning.md,
 * "Progress"). What is marked on private lines is left out of a print to share. */
#include "plan/profile/standing.h"

#include <string.h>

#include "plan/profile/profile.h"

struct standing *standing_find(const struct profile *profile, const char *id)
{
    for (int i = 0; i < profile->standings.count; i++) {
        if (strcmp(profile->standings.items[i].id, id) == 0)
            return &profile->standings.items[i];
    }
    return NULL;
}

bool standing_is_closed(const struct standing *standing)
{
    return standing && (standing->status == STEP_DONE || standing->status == STEP_WAIVED);
}

const char *standing_drawn_as(const struct profile *profile, int step)
{
    const struct standings *all = &profile->standings;
    const struct standing *standing = standing_of(all, step);

    for (int i = 0; standing && i < all->progress->mark_count; i++) {
        if (all->of_mark[i] >= 0 && &all->items[all->of_mark[i]] == standing)
            return profile->catalog->steps[all->mark_step[i]].id;
    }
    return profile->catalog->steps[step].id;
}

bool standing_is_over(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);

    return standing_is_closed(standing) &&
           (standing->status == STEP_WAIVED || !step_comes_again(&profile->catalog->steps[step]));
}

bool standing_is_stale(const struct profile *profile, const struct standing *standing)
{
    int days = standing->step < 0 ? 0 : profile->catalog->steps[standing->step].valid_days;
    return standing->status == STEP_DONE && days && standing->ended + days < profile->today;
}

/* ---- which line ------------------------------------------------------------------------------ */

/* What a line's id stands for: a step, or a question of which the answer is to be found out. */
struct marked_line {
    int step, question;
};

static struct marked_line line_of_id(const struct profile *profile, const char *id)
{
    static const char find_out[] = "find-out.";
    size_t length = strcspn(id, "@");
    struct marked_line line = {-1, -1};

    if (strncmp(id, find_out, sizeof find_out - 1) == 0)
        line.question = catalog_find_question(profile->catalog, id + sizeof find_out - 1);
    else if (id[length])
        line.step =
            catalog_find_step(profile->catalog, arena_copy_bytes(profile->arena, id, length));
    else
        line.step = catalog_find_step(profile->catalog, id);
    return line;
}

static bool line_is_left_out(const struct profile *profile, const struct plan_input *input,
                             struct marked_line line)
{
    const struct catalog *catalog = profile->catalog;

    if (line.step < 0 && line.question < 0)
        return true; /* the catalogue has it no more */
    return input->without_private &&
           (line.step >= 0 ? catalog->steps[line.step].is_private
                           : catalog->questions[line.question].is_private);
}

bool program_goes_on_as(const struct catalog *catalog, int left, int right)
{
    const struct step *a = &catalog->steps[left], *b = &catalog->steps[right];

    return a->template == TEMPLATE_PROGRAM && b->template == TEMPLATE_PROGRAM &&
           a->program == b->program && (a->until >= 0) != (b->until >= 0);
}

static date_day turn_of_line(const struct profile *profile, struct marked_line line, const char *id)
{
    return line.step >= 0 && step_comes_again(&profile->catalog->steps[line.step]) ? turn_of_id(id)
                                                                                   : DATE_NONE;
}

/* The standing of a line; a new one if it has none yet. */
static struct standing *standings_take(struct profile *profile, struct marked_line line,
                                       const char *id)
{
    struct standings *all = &profile->standings;

    for (int i = 0; i < all->count; i++) {
        struct standing *standing = &all->items[i];
        bool same = strcmp(standing->id, id) == 0;
        if (!same && (line.step < 0 || standing->step < 0 ||
                      !program_goes_on_as(profile->catalog, standing->step, line.step)))
            continue;
        standing->id = id;
        standing->step = line.step;
        return standing;
    }
    all->items[all->count] = (struct standing){.id = id,
                                               .step = line.step,
                                               .turn = turn_of_line(profile, line, id),
                                               .began = DATE_NONE,
                                               .ended = DATE_NONE,
                                               .failed = DATE_NONE,
                                               .dose = DATE_NONE,
                                               .resumed = DATE_NONE,
                                               .note = "",
                                               .told = MONEY_NONE,
                                               .deposit = MONEY_NONE};
    return &all->items[all->count++];
}

/* ---- marks and hours ------------------------------------------------------------------------- */

static void standing_take_mark(struct standing *standing, const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_STARTED:
        standing->status = STEP_STARTED;
        standing->began = mark->day;
        standing->deposit = mark->cost;
        standing->begun_as = standing->step;
        break;
    case MARK_DONE:
    case MARK_WAIVED:
        standing->status = mark->kind == MARK_DONE ? STEP_DONE : STEP_WAIVED;
        standing->ended = mark->day;
        break;
    case MARK_FAILED: /* it is to be sat again */
        standing->status = STEP_TODO;
        standing->failed = mark->day;
        standing->attempts++;
        break;
    case MARK_DOSE:
        if (!standing_is_closed(standing))
            standing->status = STEP_STARTED;
        if (standing->began == DATE_NONE)
            standing->began = mark->day;
        standing->dose = mark->day;
        break;
    }
    standing->note = mark->note ? mark->note : "";
    if (mark->cost != MONEY_NONE)
        standing->told = (standing->told == MONEY_NONE ? 0 : standing->told) + mark->cost;
}

/* Who logs hours has begun. */
static void standing_take_hours(const struct profile *profile, struct standing *standing,
                                const struct study_log *log)
{
    date_day ago = profile->today - log->day;

    if (standing->status == STEP_TODO)
        standing->status = STEP_STARTED;
    if (standing->began == DATE_NONE || log->day < standing->began)
        standing->began = log->day;
    standing->minutes += log->minutes;
    if (ago < 64)
        standing->studied |= UINT64_C(1) << ago;
    else
        standing->long_ago = true;
}

/* The last day with hours before which there were none for a pause, but some before that. */
static void standing_find_pause(const struct profile *profile, struct standing *standing)
{
    uint64_t pause = (UINT64_C(1) << (PAUSE_DAYS - 1)) - 1;

    for (int ago = 0; ago < PACE_DAYS && standing->resumed == DATE_NONE; ago++) {
        uint64_t before = standing->studied >> ago >> 1;
        if ((standing->studied >> ago & 1) && !(before & pause) &&
            ((before & ~pause) || standing->long_ago))
            standing->resumed = profile->today - ago;
    }
}

/* Hours tell the pace unless those a week were told later, or a pause came after them. */
static void standing_take_pace(const struct profile *profile, struct standing *standing,
                               const struct study_log *log)
{
    if (log->day > profile->today - PACE_DAYS && log->day > profile->hours_since &&
        (standing->resumed == DATE_NONE || log->day >= standing->resumed))
        standing->recent += log->minutes;
}

static void standings_read_marks(struct profile *profile, const struct plan_input *input)
{
    const struct progress *progress = &input->progress;

    for (int i = 0; i < progress->mark_count; i++) {
        const struct mark *mark = &progress->marks[i];
        struct marked_line line = line_of_id(profile, mark->step);
        profile->standings.of_mark[i] = -1;
        profile->standings.mark_step[i] = line.step;
        if (mark->day > profile->today || line_is_left_out(profile, input, line))
            continue;
        struct standing *standing = standings_take(profile, line, mark->step);
        standing_take_mark(standing, mark);
        profile->standings.of_mark[i] = (int)(standing - profile->standings.items);
    }
}

typedef void standing_take_log(const struct profile *profile, struct standing *standing,
                               const struct study_log *log);

static void standings_read_logs(struct profile *profile, const struct plan_input *input,
                                standing_take_log *take)
{
    const struct progress *progress = &input->progress;

    for (int i = 0; i < progress->log_count; i++) {
        const struct study_log *log = &progress->logs[i];
        struct marked_line line = line_of_id(profile, log->step);
        if (log->day > profile->today || line_is_left_out(profile, input, line))
            continue;
        take(profile, standings_take(profile, line, log->step), log);
    }
}

static void standings_read_hours(struct profile *profile, const struct plan_input *input)
{
    standings_read_logs(profile, input, standing_take_hours);
    for (int i = 0; i < profile->standings.count; i++)
        standing_find_pause(profile, &profile->standings.items[i]);
    standings_read_logs(profile, input, standing_take_pace);
}

/* While the person is in a program its line is the one of who is in it. */
static void standings_name_programs(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    for (int i = 0; i < profile->standings.count; i++) {
        struct standing *standing = &profile->standings.items[i];
        for (int s = 0; standing->step >= 0 && s < catalog->step_count; s++) {
            const struct step *step = &catalog->steps[s];
            if (step->until < 0 || !program_goes_on_as(catalog, standing->step, s) ||
                condition_truth(&step->when, &profile->answers, profile->active) != TRUTH_TRUE)
                continue;
            standing->step = s;
            standing->id = step->id;
        }
    }
}

void standings_read(struct profile *profile, const struct plan_input *input)
{
    const struct catalog *catalog = profile->catalog;
    struct standings *all = &profile->standings;
    size_t room = (size_t)(input->progress.mark_count + input->progress.log_count);

    *all = (struct standings){.progress = &input->progress};
    if (room == 0)
        return;
    all->items = arena_new(profile->arena, room, sizeof *all->items);
    all->of_mark = arena_new(profile->arena, room, sizeof *all->of_mark);
    all->mark_step = arena_new(profile->arena, room, sizeof *all->mark_step);
    all->of = arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *all->of);
    standings_read_marks(profile, input);
    standings_read_hours(profile, input);
    standings_name_programs(profile);
    for (int i = 0; i < all->count; i++) {
        struct standing *standing = &all->items[i];
        bool turned = standing->turn != DATE_NONE && standing->status == STEP_DONE;
        if (standing->step >= 0 && !catalog->steps[standing->step].perishable && !turned)
            all->of[standing->step] = standing;
    }
}

/* ---- turns ------------------------------------------------------------------------------------- */

/* What was marked before turns had names of their own is called by the day on which it was done. */
static date_day standing_turn(const struct standing *standing)
{
    return standing->turn != DATE_NONE ? standing->turn : standing->ended;
}

const struct standing *turn_last_done(const struct standings *standings, int step)
{
    const struct standing *last = NULL;

    for (int i = 0; i < standings->count; i++) {
        const struct standing *standing = &standings->items[i];

        if (standing->step == step && standing->status == STEP_DONE &&
            (!last || standing_turn(standing) >= standing_turn(last)))
            last = standing;
    }
    return last;
}

const struct standing *standing_of_line(const struct standings *standings, const char *id, int step)
{
    const struct standing *begun = step < 0 ? NULL : standing_of(standings, step);

    for (int i = 0; i < standings->count; i++)
        if (strcmp(standings->items[i].id, id) == 0)
            return &standings->items[i];
    return begun && begun->turn != DATE_NONE && turn_is_of(begun->id, id) ? begun : NULL;
}
