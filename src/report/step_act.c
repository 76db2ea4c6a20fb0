/* SPDX-License-Identifier: MIT
 * What a line asks its reader to do, out of the catalogue's words and what the plan knows. */
#include "milepost/report/act.h"

#include <string.h>

#include "report/pieces.h"

enum { ACT_WIDTH = 100, MINUTES_TO_HOURS = 120 };

static const struct step *act_step(const struct roadmap *roadmap, int index)
{
    int step = roadmap->steps[index].step;

    return step >= 0 ? &roadmap->catalog->steps[step] : NULL;
}

static bool act_has(const char *text)
{
    return text && text[0] != '\0';
}

/* ---- the first line -------------------------------------------------------------------------- */

static void act_of_title(const char *title, struct buffer *out)
{
    buffer_format(out, "%s.", title);
}

/* Its first sentence says where to look or whom to ask. */
static void act_find_out(const struct roadmap_step *line, struct buffer *out)
{
    const char *how = line->doing.count > 0 ? line->doing.items[0] : "";
    size_t length = piece_sentence(how);

    if (length == 0 || how[length - 1] != '.' || text_width_bytes(how, length) > ACT_WIDTH)
        act_of_title(line->title, out);
    else
        buffer_add_bytes(out, how, length);
}

/* What is begun asks for its next dose; the first is what the catalogue says. */
static bool act_is_next_dose(const struct roadmap_step *line, const struct step *step)
{
    return step->kind == STEP_SERIES && step->vaccine >= 0 && line->dose_count > 0 &&
           line->status == STEP_STARTED;
}

/* Evidence has a line for each use: its title says which behind that of the step. */
static void act_of_use(const struct roadmap_step *line, const struct step *step, struct buffer *out)
{
    size_t titled = strlen(step->title), length = strlen(step->act);

    if (strncmp(line->title, step->title, titled) != 0 || line->title[titled] != ' ')
        buffer_add(out, step->act);
    else
        buffer_format(out, "%.*s%s.", (int)length - 1, step->act, line->title + titled);
}

void report_step_act(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct roadmap_step *line = &roadmap->steps[index];
    const struct step *step = act_step(roadmap, index);

    if (line->act)
        buffer_add(out, line->act);
    else if (!step)
        act_find_out(line, out);
    else if (act_is_next_dose(line, step))
        buffer_format(out, "Get the next dose of this vaccine: %s.",
                      roadmap->catalog->vaccines[step->vaccine].title);
    else if (act_has(step->act))
        act_of_use(line, step, out);
    else
        act_of_title(line->title, out);
}

void report_step_say(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct step *step = act_step(roadmap, index);

    if (step && act_has(step->say) && !roadmap->steps[index].act)
        buffer_add(out, step->say);
}

void report_step_done_when(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct step *step = act_step(roadmap, index);

    if (roadmap->steps[index].done_when)
        buffer_add(out, roadmap->steps[index].done_when);
    else if (!step)
        buffer_add(out, "the answer is in your plan");
    else if (act_has(step->done_when))
        buffer_add(out, step->done_when);
}

/* ---- how long -------------------------------------------------------------------------------- */

static void act_say_hours(int hours, struct buffer *out)
{
    buffer_format(out, "%d hour%s", hours, hours == 1 ? "" : "s");
}

void report_minutes(int minutes, struct buffer *out)
{
    if (minutes >= MINUTES_TO_HOURS && minutes % 60 == 0)
        act_say_hours(minutes / 60, out);
    else if (minutes > 0)
        buffer_format(out, "%d min", minutes);
}

/* An assumption has the plan's own figures, where there are any. */
static int act_minutes(const struct roadmap *roadmap, const struct estimate *takes)
{
    if (!takes->stated)
        return 0;
    return takes->assumption >= 0 ? roadmap->assumed[takes->assumption].range.likely
                                  : takes->range.likely;
}

int report_step_minutes(const struct roadmap *roadmap, int index)
{
    const struct step *step = act_step(roadmap, index);
    int hours = roadmap->steps[index].hours.likely;

    if (hours > 0)
        return hours * 60;
    return step ? act_minutes(roadmap, &step->takes) : 0;
}

int report_errand_minutes(const struct roadmap *roadmap, int errand)
{
    return act_minutes(roadmap, &roadmap->catalog->errands[errand].takes);
}

void report_step_takes(const struct roadmap *roadmap, int index, struct buffer *out)
{
    if (roadmap->steps[index].hours.likely > 0)
        act_say_hours(roadmap->steps[index].hours.likely, out);
    else
        report_minutes(report_step_minutes(roadmap, index), out);
}

static void act_use(const struct estimate *takes, bool *used)
{
    if (takes->stated && takes->assumption >= 0)
        used[takes->assumption] = true;
}

void report_takes_assumed(const struct roadmap *roadmap, bool *used)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct step *step = act_step(roadmap, i);
        int errand = report_step_errand(roadmap, i);

        if (!roadmap_step_is_open(&roadmap->steps[i]))
            continue;
        if (step && roadmap->steps[i].hours.likely == 0)
            act_use(&step->takes, used);
        if (errand >= 0)
            act_use(&roadmap->catalog->errands[errand].takes, used);
    }
}

/* ---- errands --------------------------------------------------------------------------------- */

int report_step_errand(const struct roadmap *roadmap, int index)
{
    const struct step *step = act_step(roadmap, index);
    int question = roadmap->steps[index].question;

    if (step)
        return step->errand;
    return question >= 0 ? roadmap->catalog->questions[question].errand : -1;
}
