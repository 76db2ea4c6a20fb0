/* SPDX-License-Identifier: MIT
 * Which days lie on a timeline, and between which it goes. */
#include "report/timeline.h"

static date_day timeline_later(date_day left, date_day right)
{
    return left > right ? left : right;
}

bool timeline_days(const struct roadmap *roadmap, const struct roadmap_step *step, bool due,
                   struct timeline_days *days)
{
    if (!roadmap_step_is_open(step))
        return false;
    if (due) {
        *days = (struct timeline_days){roadmap->today, step->by, step->by};
        return step->role == ROLE_COMPANION && step->by >= roadmap->today;
    }
    *days = (struct timeline_days){step->start, step->finish, step->p80};
    return step->role == ROLE_ROUTE && step->start != DATE_NONE && step->finish != DATE_NONE;
}

static bool timeline_span(const struct roadmap *roadmap, struct timeline *timeline)
{
    date_day today = roadmap->today, first = today;
    date_day last = timeline_later(roadmap->p50, roadmap->p80);
    bool any = false;

    for (int i = 0; i < roadmap->step_count; i++) {
        struct timeline_days days;

        if (!timeline_days(roadmap, &roadmap->steps[i], timeline->due, &days))
            continue;
        any = true;
        first = days.start < first ? days.start : first;
        last = timeline_later(last, timeline_later(days.finish, days.p80));
    }
    if (!any || last <= today)
        return false;
    timeline->from = timeline_later(first, today - (last - today) / 6);
    timeline->to = last;
    return true;
}

bool timeline_make(const struct roadmap *roadmap, struct timeline *timeline)
{
    *timeline = (struct timeline){.due = false};
    if (timeline_span(roadmap, timeline))
        return true;
    timeline->due = true;
    return timeline_span(roadmap, timeline);
}

const char *timeline_heading(const struct timeline *timeline)
{
    return timeline->due ? "What is due, on a calendar" : "The way on a calendar";
}

void timeline_caption(const struct timeline *timeline, const char *late, struct buffer *out)
{
    if (timeline->due)
        buffer_add(out, "Each bar ends on the day by which it is due.");
    else
        buffer_format(out,
                      "Each bar is a step on its middle days; the %s behind it ends on the day by "
                      "which it is done in 8 of 10 cases.",
                      late);
}

int timeline_marks(const struct roadmap *roadmap, struct timeline_mark marks[TIMELINE_MARKS])
{
    bool by_season = roadmap->by_season;
    int count = 0;

    marks[count++] = (struct timeline_mark){"today", "today", roadmap->today, false};
    if (roadmap->p50 != DATE_NONE)
        marks[count++] = (struct timeline_mark){"even", "even odds", roadmap->p50, by_season};
    if (roadmap->p80 != DATE_NONE)
        marks[count++] = (struct timeline_mark){"likely", "80 % by", roadmap->p80, by_season};
    return count;
}
