/* SPDX-License-Identifier: MIT
 * What was marked, on the lines (docs/planning.md, "Progress"): what is done, or not needed, stands
 * with its day and what was paid, whether it is on a route or no more. */
#include <string.h>

#include "plan/profile/price.h"
#include "plan/roadmap/line.h"

/* ---- a line of its own ----------------------------------------------------------------------- */

/* "TB test (first job)" of what was for one use; a turn says its day beside it. */
static const char *marked_title(const struct builder *builder, const struct standing *standing)
{
    const struct catalog *catalog = builder->profile.catalog;
    const char *title = line_title(builder, standing->step);
    const char *use = strchr(standing->id, '@');

    if (!use || standing->turn != DATE_NONE)
        return title;
    int step = catalog_find_step(catalog, use + 1);
    char *text = arena_format(&builder->roadmap->arena, "%s (%s)", title,
                              step < 0 ? use + 1 : catalog->steps[step].title);
    for (char *at = text + strlen(title); step < 0 && (at = strchr(at, '-')); at++)
        *at = ' ';
    return text;
}

/* What is under way on no route, or beside none, still takes what is left of it. */
static void marked_set_dates(const struct builder *builder, const struct standing *standing,
                             struct roadmap_step *step)
{
    const struct profile *profile = &builder->profile;

    step->start = step->finish = step->p80 = DATE_NONE;
    if (standing_is_closed(standing)) {
        step->start = standing->began == DATE_NONE ? standing->ended : standing->began;
        step->finish = step->p80 = standing->ended;
    } else if (standing->status == STEP_STARTED && !profile->work[standing->step].undated) {
        step->start = profile->today;
        step->finish = step->p80 = profile->today + work_likely_days(profile, standing->step);
        line_set_doses(builder, false, step);
        if (step->dose_count > 0)
            step->finish = step->p80 = step->doses[step->dose_count - 1];
        step->start = standing->began;
    } else {
        step->when = "not on this route";
    }
}

static struct roadmap_step closed_line_make(const struct builder *builder,
                                            const struct standing *standing)
{
    const struct step *s = &builder->profile.catalog->steps[standing->step];
    struct roadmap_step step = {.step = standing->step,
                                .question = -1,
                                .id = arena_copy_text(&builder->roadmap->arena, standing->id),
                                .title = marked_title(builder, standing),
                                .phase = s->phase,
                                .kind = s->kind,
                                .role = s->with_count ? ROLE_COMPANION : ROLE_ROUTE,
                                .is_private = s->is_private,
                                .by = DATE_NONE,
                                .by_step = -1,
                                .ruled = DATE_NONE,
                                .turn = DATE_NONE,
                                .turn_from = DATE_NONE,
                                .criticality = -1,
                                .hours = builder->profile.work[standing->step].planned,
                                .doing = s->doing,
                                .asking = s->asking,
                                .keeping = s->keeping,
                                .if_fail = s->if_fail,
                                .jobs = s->jobs,
                                .why = s->why};

    marked_set_dates(builder, standing, &step);
    return step;
}

/* ---- on any line ----------------------------------------------------------------------------- */

/* What is under way began on its day, whatever it waits for now. */
static void marked_set_begun(struct line *line, const struct standing *standing)
{
    struct roadmap_step *step = &line->step;

    step->status = STEP_STARTED;
    if (step->finish == DATE_NONE)
        return;
    step->start = standing->began;
    step->by_month = false;
    step->when = NULL;
}

static void marked_set_ended(struct roadmap_step *step, const struct standing *standing)
{
    step->status = standing->status;
    step->start = standing->began == DATE_NONE ? standing->ended : standing->began;
    step->finish = step->p80 = step->ended = standing->ended;
    step->rests = false;
}

/* A line of the way that was done comes again, or its evidence counts no more: it is to do. */
static void marked_tell(const struct builder *builder, const struct standing *standing,
                        struct line *line)
{
    struct roadmap_step *step = &line->step;

    step->attempts = standing->attempts;
    step->minutes = standing->minutes;
    step->note = arena_copy_text(&builder->roadmap->arena, standing->note);
    step->paid = paid_of(&builder->profile, standing);
    if (standing->status == STEP_STARTED) {
        step->began = standing->began;
        step->weekly = standing->step < 0 ? 0 : builder->profile.work[standing->step].weekly;
        marked_set_begun(line, standing);
    } else if (standing_is_closed(standing) && line->node < 0) {
        step->began = standing->began;
        marked_set_ended(step, standing);
    } else if (standing_is_closed(standing)) {
        step->again = true;
    }
}

/* An end that moves on with each day is told at the head. */
static void marked_note_late(struct builder *builder, const struct line *line)
{
    const struct roadmap_step *step = &line->step;
    char day[DATE_TEXT];

    if (step->status != STEP_STARTED || line->node < 0 ||
        !standing_is_begun(&builder->profile.standings, step->step) ||
        !remaining_is_late(&builder->profile, step->step))
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "“%s” is under way since %s, longer than it should take at most. Its "
                              "end moves on until you mark it done.",
                              step->title, date_long(step->began, day)));
}

static struct line *lines_find(const struct line_list *lines, const char *id)
{
    for (int i = 0; i < lines->count; i++) {
        if (strcmp(lines->items[i].step.id, id) == 0)
            return &lines->items[i];
    }
    return NULL;
}

/* The line on which a standing shows: of a turn under way that of its step. NULL: it has none. */
static struct line *marked_line(const struct builder *builder, const struct line_list *lines,
                                const struct standing *standing)
{
    const char *step = standing->step < 0 ? "" : builder->profile.catalog->steps[standing->step].id;

    return standing->turn != DATE_NONE && !standing_is_closed(standing)
               ? lines_find(lines, step)
               : lines_find(lines, standing->id);
}

/* A turn that was done has a line of its own beside that of its step. */
static void marked_tell_again(const struct builder *builder, const struct line_list *lines,
                              const struct standing *standing)
{
    struct line *line = standing->turn == DATE_NONE
                            ? NULL
                            : lines_find(lines, builder->profile.catalog->steps[standing->step].id);

    if (line && line->node >= 0)
        line->step.again = true;
}

void marked_place(struct builder *builder, struct line_list *lines)
{
    const struct standings *all = &builder->profile.standings;

    for (int i = 0; i < all->count; i++) {
        const struct standing *standing = &all->items[i];
        struct line *line = marked_line(builder, lines, standing);
        if (!line && standing->step < 0)
            continue; /* it was found out */
        if (!line) {
            line = &lines->items[lines->count++];
            *line = (struct line){.step = closed_line_make(builder, standing), .node = -1};
            line->step.began = line->step.ended = DATE_NONE;
            line->as_if = line->step.start;
        }
        marked_tell(builder, standing, line);
        marked_tell_again(builder, lines, standing);
        marked_note_late(builder, line);
    }
}

/* What is done cost what was paid; what is on no way would cost what is asked today. */
void marked_set_cost(const struct builder *builder, struct roadmap_step *step)
{
    const struct profile *profile = &builder->profile;
    bool open = step->status == STEP_TODO || step->status == STEP_STARTED;
    struct bill bill =
        open ? price_on(profile, step->step, profile->today, (struct terms){.certified = INT32_MAX})
             : price_then(profile, step->step, step->ended);

    step->unpriced = bill.unpriced;
    step->cost = bill.amount;
    if (!open) {
        money_cents paid = step->paid == MONEY_NONE ? 0 : step->paid;
        step->unpriced = bill.unpriced && step->paid == MONEY_NONE && step->status == STEP_DONE;
        step->cost = (struct money_range){paid, paid, paid, 0};
    }
    step->free = !step->unpriced && step->cost.high == 0 && !bill.begun;
    if (step->unpriced)
        step->cost = (struct money_range){MONEY_NONE, MONEY_NONE, MONEY_NONE, 0};
}
