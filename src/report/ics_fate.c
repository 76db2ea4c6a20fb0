/* SPDX-License-Identifier: MIT
 * From the uid of what was written back to the step, the dose, the question or the gate that it is
 * of. */
#include "report/ics_fate.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "report/ics_items.h"

/* A uid without what ics_items_make adds to an id. */
struct ics_origin {
    char *id;
    int line;   /* on the roadmap, or -1 */
    int number; /* of a dose, or of what else is due of a step; 0: the step itself */
};

static bool ics_ends_with(const char *text, size_t length, const char *end)
{
    size_t tail = strlen(end);

    return length > tail && memcmp(&text[length - tail], end, tail) == 0;
}

/* The part after the last point as a number, which is taken off; 0: it is none. */
static int ics_take_number(char *id)
{
    char *point = strrchr(id, '.');
    int64_t number = 0;

    if (!point || !text_parse_number(point + 1, 1, INT16_MAX, &number))
        return 0;
    *point = '\0';
    return (int)number;
}

static struct ics_origin ics_origin_of(const struct roadmap *roadmap, const char *uid)
{
    size_t length = strlen(uid);
    struct ics_origin origin = {.line = -1};

    if (ics_ends_with(uid, length, ICS_TODO))
        length -= strlen(ICS_TODO);
    origin.id = memory_copy_bytes(uid, length);
    origin.line = roadmap_find_step(roadmap, origin.id);
    if (origin.line < 0 && catalog_find_line(roadmap->catalog, origin.id) < 0) {
        origin.number = ics_take_number(origin.id);
        origin.line = roadmap_find_step(roadmap, origin.id);
    }
    return origin;
}

/* ---- gates ----------------------------------------------------------------------------------- */

static struct ics_fate ics_fate_of_gate(const struct roadmap *roadmap, const char *id)
{
    struct ics_fate fate = {.is_private = true, .ended = DATE_NONE};

    for (int i = 0; i < roadmap->gate_count; i++)
        if (strcmp(roadmap->gates[i].id, id) == 0) {
            fate.is_private = roadmap->gates[i].is_private;
            fate.done = roadmap->gates[i].time == GATE_NEVER;
        }
    return fate;
}

/* ---- steps and questions --------------------------------------------------------------------- */

/* Doses are numbered in their whole series, so that those before the ones to come are given; not
 * where only some have to have all. */
static bool ics_is_given(const struct roadmap *roadmap, const struct ics_origin *origin)
{
    const struct roadmap_step *step = &roadmap->steps[origin->line];
    const struct step *s = step->step >= 0 ? &roadmap->catalog->steps[step->step] : NULL;
    const struct vaccine *vaccine =
        s && s->vaccine >= 0 ? &roadmap->catalog->vaccines[s->vaccine] : NULL;

    if (!vaccine || step->dose_count == 0)
        return false;
    for (int i = 0; i < vaccine->dose_count; i++)
        if (vaccine->doses[i].if_begun)
            return false;
    return origin->number <= vaccine->dose_count - step->dose_count;
}

/* By the catalogue: the roadmap has it no more. */
static bool ics_is_private(const struct catalog *catalog, const char *id)
{
    static const char find_out[] = "find-out.";
    size_t length = sizeof find_out - 1;
    int line = catalog_find_line(catalog, id);
    int question =
        strncmp(id, find_out, length) == 0 ? catalog_find_question(catalog, id + length) : -1;

    if (line >= 0)
        return catalog->steps[line].is_private;
    return question < 0 || catalog->questions[question].is_private;
}

/* Of a series that goes on nothing is done but the doses that were given. */
static struct ics_fate ics_fate_of_line(const struct roadmap *roadmap,
                                        const struct ics_origin *origin)
{
    const struct roadmap_step *step = &roadmap->steps[origin->line];
    struct ics_fate fate = {
        .is_private = step->is_private, .is_part = origin->number > 0, .ended = DATE_NONE};

    fate.done = step->status == STEP_DONE ||
                (roadmap_step_is_open(step) && fate.is_part && ics_is_given(roadmap, origin));
    if (step->status == STEP_DONE)
        fate.ended = step->ended;
    return fate;
}

/* ---- all ------------------------------------------------------------------------------------- */

struct ics_fate ics_fate_of(const struct roadmap *roadmap, const char *uid)
{
    size_t gate = strlen(ICS_GATE);
    struct ics_origin origin = ics_origin_of(roadmap, uid);
    struct ics_fate fate = {.ended = DATE_NONE};

    if (origin.line >= 0)
        fate = ics_fate_of_line(roadmap, &origin);
    else if (strncmp(origin.id, ICS_GATE, gate) == 0)
        fate = ics_fate_of_gate(roadmap, origin.id + gate);
    else
        fate.is_private = ics_is_private(roadmap->catalog, origin.id);
    free(origin.id);
    return fate;
}
