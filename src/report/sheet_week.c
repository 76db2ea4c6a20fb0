/* SPDX-License-Identifier: MIT
 * What to do in the days to come, to be ticked off: the list of `milepost next`, each with what to
 * say and how one knows that it is done. Lines that are one errand are one. */
#include "milepost/report/act.h"
#include "milepost/report/agenda.h"
#include "report/sheet_parts.h"

static void week_put_title(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct report_plan *plan, const struct next_list *list)
{
    struct buffer title = {0};

    report_next_heading(list, &title);
    sheet_title(sheet, roadmap, plan, buffer_text(&title));
    sheet->form->opened(sheet);
    buffer_clear(&title);
}

/* ---- a line ---------------------------------------------------------------------------------- */

/* Study is told by its hours, all else by what to do. */
static void week_say_act(const struct roadmap *roadmap, const struct next_list *list,
                         const struct next_item *item, struct buffer *out)
{
    report_step_act(roadmap, item->line, out);
    if (item->hours > 0) {
        buffer_add_char(out, ' ');
        report_next_doing(list, item, out);
    }
}

static void week_put_task(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct next_list *list, int index, int number)
{
    const struct next_item *item = &list->items[index];
    struct buffer act = {0}, takes = {0};

    week_say_act(roadmap, list, item, &act);
    if (item->hours == 0)
        report_step_takes(roadmap, item->line, &takes);
    sheet_step_task(sheet, roadmap, item->line,
                    &(struct sheet_task){
                        .mark = ' ',
                        .number = number,
                        .takes = buffer_text(&takes),
                        .text = buffer_text(&act),
                    });
    buffer_clear(&act);
    buffer_clear(&takes);
}

static void week_put_day(struct sheet *sheet, const struct roadmap *roadmap,
                         const struct next_item *item)
{
    const struct roadmap_step *step = &roadmap->steps[item->line];
    struct buffer day = {0};

    report_next_day(roadmap, item, &day);
    sheet_text_detail(sheet, "When", buffer_text(&day));
    buffer_truncate(&day, 0);
    if (!step->free) {
        report_step_cost(step, &day);
        sheet_cite_to(sheet, sheet_price_source(step), &day);
        sheet_text_detail(sheet, "Cost", buffer_text(&day));
    }
    buffer_clear(&day);
}

/* ---- an errand ------------------------------------------------------------------------------- */

static bool week_is_same_errand(const struct roadmap *roadmap, const struct next_list *list,
                                int one, int other)
{
    int errand = report_step_errand(roadmap, list->items[one].line);

    return errand >= 0 && errand == report_step_errand(roadmap, list->items[other].line);
}

/* How many lines between two places of the list are the same errand as that of a line. */
static int week_count_errand(const struct roadmap *roadmap, const struct next_list *list, int index,
                             int from, int to)
{
    int count = 0;

    for (int i = from; i < to; i++)
        count += week_is_same_errand(roadmap, list, index, i);
    return count;
}

/* "Vaccine: MMR, from 29 Nov, 27 Dec (ask)" */
static const char *week_name_part(struct sheet *sheet, const struct roadmap *roadmap,
                                  const struct next_item *item, struct arena *arena)
{
    const struct roadmap_step *step = &roadmap->steps[item->line];
    struct buffer part = {0};
    const char *text;

    buffer_format(&part, "%s, ", step->title);
    report_next_day(roadmap, item, &part);
    if (!step->free) {
        buffer_add(&part, " (");
        report_step_cost(step, &part);
        buffer_add_char(&part, ')');
        sheet_cite_to(sheet, sheet_price_source(step), &part);
    }
    text = arena_copy_text(arena, buffer_text(&part));
    buffer_clear(&part);
    return text;
}

static void week_put_parts(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct next_list *list, int index)
{
    const char *parts[NEXT_MOST];
    struct text_list names = {.items = parts};
    struct arena arena = {0};

    for (int i = index; i < list->count; i++)
        if (week_is_same_errand(roadmap, list, index, i))
            parts[names.count++] = week_name_part(sheet, roadmap, &list->items[i], &arena);
    sheet->form->detail(sheet, "For", &names);
    arena_clear(&arena);
}

/* What is one errand is done with the first of its lines. */
static void week_put_errand(struct sheet *sheet, const struct roadmap *roadmap,
                            const struct next_list *list, int index, int number)
{
    int errand = report_step_errand(roadmap, list->items[index].line);
    const struct errand *words = &roadmap->catalog->errands[errand];
    struct buffer takes = {0};

    report_minutes(report_errand_minutes(roadmap, errand), &takes);
    sheet->form->task(sheet, &(struct sheet_task){
                                 .mark = ' ',
                                 .number = number,
                                 .takes = buffer_text(&takes),
                                 .text = words->act,
                                 .say = words->say,
                                 .done_when = words->done_when,
                             });
    week_put_parts(sheet, roadmap, list, index);
    buffer_clear(&takes);
}

static void week_put_tasks(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct next_list *list)
{
    int number = 0;

    for (int i = 0; i < list->count; i++) {
        if (week_count_errand(roadmap, list, i, 0, i) > 0)
            continue;
        number++;
        if (week_count_errand(roadmap, list, i, i, list->count) > 1) {
            week_put_errand(sheet, roadmap, list, i, number);
            continue;
        }
        week_put_task(sheet, roadmap, list, i, number);
        week_put_day(sheet, roadmap, &list->items[i]);
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Of study its hours are planned. */
static bool week_tells_time(const struct roadmap *roadmap, const struct next_list *list)
{
    for (int i = 0; i < list->count; i++) {
        int line = list->items[i].line;
        bool errand = week_count_errand(roadmap, list, i, 0, list->count) > 1;

        if (errand ? report_errand_minutes(roadmap, report_step_errand(roadmap, line)) > 0
                   : list->items[i].hours == 0 && report_step_minutes(roadmap, line) > 0)
            return true;
    }
    return false;
}

static void week_put_rest(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct next_list *list)
{
    struct buffer line = {0};

    if (week_tells_time(roadmap, list))
        sheet->form->line(sheet, "How long each takes is an estimate.");
    report_next_due(list, &line);
    buffer_add(&line, line.length > 0 ? ": milepost due shows all. " : "");
    report_next_left_out(list, &line);
    buffer_trim(&line);
    sheet_line(sheet, &line);
}

void sheet_week(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                const struct report_print *print)
{
    const struct next_list *list = plan->next;

    (void)print;
    week_put_title(sheet, roadmap, plan, list);
    if (list->count == 0)
        sheet->form->line(sheet, "Nothing is to be done in these days.");
    week_put_tasks(sheet, roadmap, list);
    week_put_rest(sheet, roadmap, list);
    sheet->terse = true;
    sheet_sources(sheet, roadmap);
}
