/* SPDX-License-Identifier: MIT
 * What of a roadmap goes into a calendar: what takes weeks from its first day to its last, all else
 * on the one day that counts, a dose on its own. What has no day, or is told by month only, is a
 * to-do: a day that nobody told would be a false one. */
#include "report/ics_items.h"

#include <string.h>

#include "milepost/words.h"

static const struct step *ics_step_of(const struct roadmap *roadmap, int line)
{
    int step = roadmap->steps[line].step;

    return step >= 0 ? &roadmap->catalog->steps[step] : NULL;
}

static bool ics_has_days(const struct roadmap_step *step)
{
    return step->start != DATE_NONE && step->finish != DATE_NONE && !step->by_month &&
           !step->by_season;
}

/* What goes on for weeks is seen beside all else that happens in them. */
static bool ics_is_span(const struct roadmap_step *step)
{
    return step->kind == STEP_STUDY || step->kind == STEP_JOB || step->kind == STEP_WAIT;
}

/* True of a day that is told by its month alone. */
static bool ics_by_month(const struct roadmap *roadmap, const struct due_item *due)
{
    const struct roadmap_step *step = due->line >= 0 ? &roadmap->steps[due->line] : NULL;

    if (!step)
        return roadmap->gates[due->gate].wanted_by_season;
    return due->by_month || step->by_season || (due->day == step->by && step->wanted_by_season);
}

/* ---- one item -------------------------------------------------------------------------------- */

static void ics_add_todo(struct ics_items *list, const struct ics_item *of, date_day about)
{
    struct ics_item item = *of;
    char month[DATE_TEXT];

    item.day = item.finish = DATE_NONE;
    item.uid = arena_format(&list->arena, "%s" ICS_TODO, of->uid);
    if (about != DATE_NONE)
        item.title =
            arena_format(&list->arena, "%s, about %s", of->title, date_month_year(about, month));
    VECTOR_PUSH(list, item);
}

/* The number of a dose in its whole series, so that it keeps its uid when those before are given.
 */
static int ics_dose_number(const struct roadmap *roadmap, const struct due_item *due, int place)
{
    const struct roadmap_step *step = &roadmap->steps[due->line];
    const struct step *s = ics_step_of(roadmap, due->line);
    int all = s && s->vaccine >= 0 ? roadmap->catalog->vaccines[s->vaccine].dose_count : 0;

    return (all > step->dose_count ? all - step->dose_count : 0) + place + 1;
}

/* The first thing that is due of a line has the line's own id, further ones and doses a number. */
static const char *ics_uid(struct ics_items *list, const struct roadmap *roadmap,
                           const struct due_item *due, int place)
{
    if (due->line < 0)
        return arena_format(&list->arena, ICS_GATE "%s", due->step);
    if (due->kind == DUE_DOSE)
        return arena_format(&list->arena, "%s.%d", due->step, ics_dose_number(roadmap, due, place));
    if (place > 0)
        return arena_format(&list->arena, "%s.%d", due->step, place + 1);
    return due->step;
}

static void ics_add_due(struct ics_items *list, const struct roadmap *roadmap,
                        const struct due_item *due, int place)
{
    const struct ics_item item = {
        .uid = ics_uid(list, roadmap, due, place),
        .title = due->what,
        .day = due->day,
        .finish = due->day,
        .line = due->line,
        .gate = due->gate,
        .kind = due->kind,
        .pays = due->pays && !due->pays->free,
        .is_private = due->is_private,
    };

    if (ics_by_month(roadmap, due))
        ics_add_todo(list, &item, due->day);
    else
        VECTOR_PUSH(list, item);
}

/* ---- lines and gates ------------------------------------------------------------------------- */

static void ics_add_line(struct ics_items *list, const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    const struct step *s = ics_step_of(roadmap, line);
    const bool enrols = s && s->enrolment;
    const struct ics_item item = {
        .uid = step->id,
        .title = step->title,
        .day = step->start,
        .finish = step->finish,
        .line = line,
        .gate = -1,
        .kind = enrols ? DUE_SCHOOL : DUE_STEP,
        .pays = enrols && step->status == STEP_TODO && !step->free,
        .is_private = step->is_private,
    };
    int place = 0;

    if (ics_is_span(step) && ics_has_days(step)) {
        VECTOR_PUSH(list, item);
        return;
    }
    for (int i = 0; i < list->due.count; i++)
        if (list->due.items[i].line == line)
            ics_add_due(list, roadmap, &list->due.items[i], place++);
    if (place == 0)
        ics_add_todo(list, &item, step->by_month || step->by_season ? step->start : DATE_NONE);
}

void ics_items_make(struct ics_items *list, const struct roadmap *roadmap)
{
    *list = (struct ics_items){0};
    /* Days are those of the plan as it stands: what a baseline says of days that were missed is no
     * day to come. */
    due_list_make(&list->due, roadmap, NULL);
    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap_step_is_open(&roadmap->steps[i]))
            ics_add_line(list, roadmap, i);
    for (int i = 0; i < list->due.count; i++)
        if (list->due.items[i].line < 0)
            ics_add_due(list, roadmap, &list->due.items[i], 0);
}

void ics_items_clear(struct ics_items *list)
{
    due_list_clear(&list->due);
    arena_clear(&list->arena);
    VECTOR_CLEAR(list);
}

const struct ics_item *ics_items_first(const struct ics_items *list, int line)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].line == line)
            return &list->items[i];
    return NULL;
}

/* ---- alarms ---------------------------------------------------------------------------------- */

/* What takes others long to answer, or to make room for, comes first. */
static const int alarm_days[DUE_KIND_COUNT] = {
    [DUE_DOSE] = 14,    [DUE_EVIDENCE] = 7, [DUE_EXAM] = 14,     [DUE_RETAKE] = 14,
    [DUE_LETTER] = 14,  [DUE_SCHOOL] = 14,  [DUE_AID] = 21,      [DUE_FEE] = 7,
    [DUE_RENEWAL] = 30, [DUE_GATE] = 7,     [DUE_CLEARANCE] = 7, [DUE_STEP] = 1,
};

enum { ALARM_MONEY_DAYS = 14, ALARM_READING_DAYS = 1 };

static int ics_usual_alarm_days(const struct roadmap *roadmap, const struct ics_item *item)
{
    if (item->line >= 0 && roadmap->steps[item->line].kind == STEP_ADVICE && !item->pays)
        return ALARM_READING_DAYS;
    if (item->pays && alarm_days[item->kind] < ALARM_MONEY_DAYS)
        return ALARM_MONEY_DAYS;
    return alarm_days[item->kind];
}

int ics_item_alarm_days(const struct roadmap *roadmap, const struct ics_item *item)
{
    int usual = ics_usual_alarm_days(roadmap, item);
    int32_t left = item->day - roadmap->today - 1;

    if (left < 0)
        return ICS_NO_ALARM;
    return left < usual ? (int)left : usual;
}
