/* SPDX-License-Identifier: MIT
 * Which step of a roadmap is meant: its id or title, in any case, or the beginning of one that no
 * other step has. */
#include <string.h>

#include "cli/app/app.h"
#include "milepost/nearest.h"
#include "milepost/roadmap.h"

enum { NO_STEP = -1 };

static bool step_begins(const char *text, const char *word, bool whole)
{
    return whole ? text_same(text, word) : text_begins(text, word);
}

/* Lines of one step that stand for several uses have one title: the first is meant that is still to
 * do, else the first. */
static int step_find(const struct roadmap *roadmap, const char *word, bool whole, int *other)
{
    int found = NO_STEP;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (!step_begins(step->id, word, whole) && !step_begins(step->title, word, whole))
            continue;
        if (found >= 0 && strcmp(step->title, roadmap->steps[found].title) != 0) {
            *other = i;
            return found;
        }
        if (found < 0 ||
            (roadmap_step_is_closed(&roadmap->steps[found]) && !roadmap_step_is_closed(step)))
            found = i;
    }
    return found;
}

/* ---- one that is not there -------------------------------------------------------------------- */

static enum status step_is_not_there(struct app *app, const struct roadmap *roadmap,
                                     const char *word)
{
    struct nearest nearest = {.word = word};

    if (catalog_find_step(app->catalog, word) >= 0)
        return app_usage(app,
                         "%s: this step is not on the plan's roadmap; `milepost print` shows "
                         "what is",
                         word);
    for (int i = 0; i < roadmap->step_count; i++) {
        nearest_offer(&nearest, roadmap->steps[i].id);
        nearest_offer_as(&nearest, roadmap->steps[i].id, roadmap->steps[i].title);
    }
    if (nearest.name)
        return app_usage(app, "%s: there is no such step; did you mean `%s`, \"%s\"?",
                         app_shown(word), nearest.name,
                         roadmap->steps[roadmap_find_step(roadmap, nearest.name)].title);
    return app_usage(
        app, "%s: the plan's roadmap has no such step; `milepost print --json` holds their ids",
        app_shown(word));
}

enum status which_step(struct app *app, const struct roadmap *roadmap, const char *word, int *step)
{
    int other = NO_STEP;

    *step = roadmap_line_of(roadmap, word);
    if (*step < 0 && word[0] != '\0' && catalog_find_step(app->catalog, word) < 0)
        *step = step_find(roadmap, word, true, &other);
    if (*step < 0 && word[0] != '\0' && catalog_find_step(app->catalog, word) < 0)
        *step = step_find(roadmap, word, false, &other);
    if (*step < 0)
        return step_is_not_there(app, roadmap, word);
    if (other >= 0)
        return app_usage(app, "%s: it may be %s, \"%s\", or %s, \"%s\"; write more of it", word,
                         roadmap->steps[*step].id, roadmap->steps[*step].title,
                         roadmap->steps[other].id, roadmap->steps[other].title);
    return STATUS_OK;
}
