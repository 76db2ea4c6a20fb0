/* SPDX-License-Identifier: MIT
 * Which step of a roadmap is meant: its id or title, in any case, or the beginning of one that no
 * other step has. */
#include <string.h>

#include "cli/app/app.h"
#include "milepost/roadmap.h"

enum { LONGEST = 96, NO_STEP = -1 };

static bool step_begins(const char *text, const char *word, bool whole)
{
    return whole ? text_same(text, word) : text_begins(text, word);
}

/* Lines of one step that stand for several uses have one title: the first is meant. */
static int step_find(const struct roadmap *roadmap, const char *word, bool whole, int *other)
{
    int found = NO_STEP;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (!step_begins(step->id, word, whole) && !step_begins(step->title, word, whole))
            continue;
        if (found < 0)
            found = i;
        else if (strcmp(step->title, roadmap->steps[found].title) != 0) {
            *other = i;
            return found;
        }
    }
    return found;
}

/* ---- the nearest ----------------------------------------------------------------------------- */

static int least_of(int a, int b, int c)
{
    int least = a < b ? a : b;

    return least < c ? least : c;
}

/* How many letters of one are to be changed, added or dropped for the other. */
static int letters_apart(const char *text, const char *word)
{
    int row[LONGEST + 1], length = (int)strlen(word);

    if (length > LONGEST || strlen(text) > LONGEST)
        return LONGEST;
    for (int j = 0; j <= length; j++)
        row[j] = j;
    for (int i = 1; *text != '\0'; text++, i++) {
        int diagonal = row[0];

        row[0] = i;
        for (int j = 1; j <= length; j++) {
            int same = text_lower(*text) == text_lower(word[j - 1]) ? 0 : 1;
            int next = least_of(row[j] + 1, row[j - 1] + 1, diagonal + same);

            diagonal = row[j];
            row[j] = next;
        }
    }
    return row[length];
}

static int step_nearest(const struct roadmap *roadmap, const char *word)
{
    int best = (int)strlen(word) / 3 + 1, found = NO_STEP;

    for (int i = 0; i < roadmap->step_count; i++) {
        int by_id = letters_apart(roadmap->steps[i].id, word);
        int by_title = letters_apart(roadmap->steps[i].title, word);
        int apart = by_id < by_title ? by_id : by_title;

        if (apart < best) {
            best = apart;
            found = i;
        }
    }
    return found;
}

static enum status step_is_not_there(struct app *app, const struct roadmap *roadmap,
                                     const char *word)
{
    int nearest;

    if (catalog_find_step(app->catalog, word) >= 0)
        return app_usage(app,
                         "%s: this step is not on the plan's roadmap; `milepost print` shows "
                         "what is",
                         word);
    nearest = step_nearest(roadmap, word);
    if (nearest >= 0)
        return app_usage(app, "%s: there is no such step; is it %s, \"%s\"?", app_shown(word),
                         roadmap->steps[nearest].id, roadmap->steps[nearest].title);
    return app_usage(
        app, "%s: the plan's roadmap has no such step; `milepost print --json` holds their ids",
        app_shown(word));
}

enum status which_step(struct app *app, const struct roadmap *roadmap, const char *word, int *step)
{
    int other = NO_STEP;

    *step = roadmap_find_step(roadmap, word);
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
