/* SPDX-License-Identifier: MIT
 * What is compared of the roadmaps that schools would give, and how each line of it reads. */
#include "milepost/report.h"
#include "milepost/report/json.h"
#include "milepost/session/school_roadmap.h"
#include "milepost/words.h"

static const char *const labels[] = {
    [SCHOOL_ROADMAP_P50] = "Even odds",     [SCHOOL_ROADMAP_P80] = "80 % by",
    [SCHOOL_ROADMAP_COST] = "Still to pay", [SCHOOL_ROADMAP_ODDS] = "Chance",
    [SCHOOL_ROADMAP_HOURS] = "Your time",
};

_Static_assert(sizeof labels / sizeof *labels == SCHOOL_ROADMAP_LINES, "every line has a label");

const char *school_roadmap_heading(void)
{
    return "If you choose it";
}

const char *school_roadmap_note(void)
{
    return "That is the roadmap as it would be with the school as the chosen one and all else as "
           "it stands. Chance: to pass every exam on the way at the first try. Your time: study "
           "and paperwork.";
}

const char *school_roadmap_label(enum school_roadmap_line line)
{
    return labels[line];
}

static void school_show_day(const struct school_roadmap *roadmap, date_day day, struct buffer *out)
{
    char text[DATE_TEXT];

    if (day != DATE_NONE)
        buffer_add(out, date_or_month(day, roadmap->by_season, text));
    else if (roadmap->when)
        buffer_add(out, roadmap->when);
    else if (roadmap->p50 != DATE_NONE)
        buffer_format(out, "no day: in %d of 100 cases every try at an exam fails",
                      roadmap->not_reached);
    else
        buffer_add(out, "no date yet");
}

/* The figures of a route that passes the school by are no reason to choose it, or not to. */
static void school_show_finish(const struct school_roadmap *roadmap, struct buffer *out)
{
    if (roadmap->keeps_nothing) {
        buffer_add(out, "nothing to keep current yet");
        return;
    }
    if (roadmap->goal_state == GOAL_REACHED) {
        buffer_add(out, "you hold what you aim at");
        return;
    }
    if (!roadmap->has_route) {
        buffer_add(out, "no route reaches your goal as things stand");
        return;
    }
    school_show_day(roadmap, roadmap->p50, out);
    if (!roadmap->goes_there)
        buffer_add(out, "; your route does not go through it");
}

static void school_show_odds(const struct school_roadmap *roadmap, struct buffer *out)
{
    if (roadmap->has_exam)
        buffer_format(out, "%d %% at the first try", roadmap->odds);
    else
        buffer_add(out, "no exam on the way");
}

void school_roadmap_show(const struct school_roadmap *roadmap, enum school_roadmap_line line,
                         struct buffer *out)
{
    if (!roadmap)
        buffer_add(out, line == SCHOOL_ROADMAP_P50 ? "working it out ..." : "...");
    else if (line == SCHOOL_ROADMAP_P50)
        school_show_finish(roadmap, out);
    else if (!roadmap->has_route)
        buffer_add(out, "–");
    else if (line == SCHOOL_ROADMAP_P80)
        school_show_day(roadmap, roadmap->p80, out);
    else if (line == SCHOOL_ROADMAP_COST)
        words_cost_likely(&roadmap->cost, roadmap->at_least, out);
    else if (line == SCHOOL_ROADMAP_ODDS)
        school_show_odds(roadmap, out);
    else
        words_figures(&roadmap->hours, "hours", out);
}

void school_roadmap_json(const struct school_roadmap *roadmap, struct json_writer *json)
{
    json_open_object(json, "roadmap");
    json_put_text(json, "goal_state", goal_state_id(roadmap->goal_state));
    json_put_boolean(json, "through_school", roadmap->goes_there);
    json_put_finish(json, roadmap->p20, roadmap->p50, roadmap->p80, roadmap->by_season,
                    roadmap->not_reached);
    json_put_text(json, "when", roadmap->when);
    json_put_cost(json, &roadmap->cost, roadmap->cost_p80, roadmap->at_least);
    report_range_json(json, "effort_hours", &roadmap->hours);
    json_put_number_if(json, roadmap->has_exam, "odds", roadmap->odds);
    json_close(json);
}
