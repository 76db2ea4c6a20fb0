/* SPDX-License-Identifier: MIT
 * Days that were told to lie ahead and are past. A cycle that is over: what is overdue, what that
 * costs, and until when; a plan never goes on to the next cycle by itself, for nobody told that
 * this one was closed. A program that should be over: its end is asked again. */
#include "milepost/renew.h"
#include "plan/roadmap/line.h"

bool overdue_is(const struct builder *builder, const struct step *s, date_day end)
{
    return end != DATE_NONE && counting_is_cycle(builder, s) && end < builder->profile.today;
}

/* True when it was marked as begun: then what was spent on it is known. */
static bool overdue_is_marked(const struct builder *builder)
{
    const struct profile *profile = &builder->profile;

    for (int s = 0; s < profile->catalog->step_count; s++)
        if (profile->catalog->steps[s].until == profile->past_end_question &&
            standing_is_begun(&profile->standings, s))
            return true;
    return false;
}

void overdue_note_end(struct builder *builder)
{
    const struct profile *profile = &builder->profile;
    char day[DATE_TEXT];

    if (profile->past_end == DATE_NONE || !builder->roadmap->relevant[profile->past_end_question])
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "You are in a program that was to end on %s, by what you told. If it "
                              "is over, say that you finished it; if not, give the day that the "
                              "school says now. Until then %s from today.",
                              date_long(profile->past_end, day),
                              overdue_is_marked(builder) ? "what is left of it is planned"
                                                         : "its usual length is planned"));
}

/* The ends that follow are counted from the one that was told. */
static date_day overdue_next_end(const struct builder *builder, int body, date_day end)
{
    return renew_cycle_end(builder->profile.catalog, body, end, builder->profile.today);
}

static const char *overdue_units_text(const struct builder *builder, int body, date_day end)
{
    char day[DATE_TEXT];

    return arena_format(&builder->roadmap->arena,
                        "That day is past. If you have renewed since, give the end of the cycle "
                        "that runs now. If not, this is overdue, and the next cycle ends on %s.",
                        date_long(overdue_next_end(builder, body, end), day));
}

void overdue_set(struct builder *builder, const struct step *s, struct roadmap_step *step,
                 date_day end)
{
    struct arena *arena = &builder->roadmap->arena;
    const struct body *body = &builder->profile.catalog->bodies[s->body];
    char day[DATE_TEXT];

    step->start = step->finish = step->p80 = builder->profile.today;
    step->late = arena_format(arena, "The cycle ended on %s, and what it asks for is overdue.",
                              date_long(end, day));
    if (builder->units_told[s->body])
        return;
    for (int i = body->ceus.late_count - 1; i >= 0; i--)
        if (!counting_late_is_over(builder, &body->ceus.late[i], end))
            builder_put_first(builder, &step->doing,
                              counting_late_text(builder, &body->ceus.late[i], end));
    builder_put_first(builder, &step->doing, overdue_units_text(builder, s->body, end));
    builder_note(builder,
                 arena_format(arena,
                              "Your %s cycle ended on %s, by what you told. What it asks for is "
                              "overdue: see “%s”.",
                              body->name, date_long(end, day), step->title));
}
