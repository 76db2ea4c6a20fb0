/* SPDX-License-Identifier: MIT
 * What to do in the days to come, to be ticked off: the list of `milepost next`, each with what to
 * say and how one knows that it is done. */
#include "milepost/report/act.h"
#include "milepost/report/agenda.h"
#include "report/sheet_parts.h"

static void week_put_title(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct report_plan *plan, const struct next_list *list)
{
    struct buffer left = {0}, right = {0};
    char day[DATE_TEXT];

    report_next_heading(list, &left);
    buffer_format(&right, "%s, %s", plan->name, date_long(roadmap->today, day));
    sheet_notice(sheet, roadmap);
    sheet->form->title(sheet, buffer_text(&left), buffer_text(&right));
    sheet->form->opened(sheet);
    buffer_clear(&left);
    buffer_clear(&right);
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
                          const struct next_list *list, int index)
{
    const struct next_item *item = &list->items[index];
    struct buffer act = {0}, say = {0}, takes = {0}, done_when = {0};

    week_say_act(roadmap, list, item, &act);
    report_step_say(roadmap, item->line, &say);
    report_step_done_when(roadmap, item->line, &done_when);
    if (item->hours == 0)
        report_step_takes(roadmap, item->line, &takes);
    sheet->form->task(sheet, &(struct sheet_task){
                                 .mark = ' ',
                                 .number = index + 1,
                                 .takes = buffer_text(&takes),
                                 .text = buffer_text(&act),
                                 .say = buffer_text(&say),
                                 .done_when = buffer_text(&done_when),
                             });
    buffer_clear(&act);
    buffer_clear(&say);
    buffer_clear(&takes);
    buffer_clear(&done_when);
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

/* Of study its hours are planned. */
static bool week_tells_time(const struct roadmap *roadmap, const struct next_list *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i].hours == 0 && report_step_minutes(roadmap, list->items[i].line) > 0)
            return true;
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

static void week_put_list(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct report_plan *plan, const struct next_list *list)
{
    week_put_title(sheet, roadmap, plan, list);
    if (list->count == 0)
        sheet->form->line(sheet, "Nothing is to be done in these days.");
    for (int i = 0; i < list->count; i++) {
        week_put_task(sheet, roadmap, list, i);
        week_put_day(sheet, roadmap, &list->items[i]);
    }
    week_put_rest(sheet, roadmap, list);
    sheet->terse = true;
    sheet_sources(sheet, roadmap);
}

void sheet_week(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                const struct report_print *print)
{
    struct next_list first;

    (void)print;
    if (plan->next) {
        week_put_list(sheet, roadmap, plan, plan->next);
        return;
    }
    next_list_make(&first, roadmap, NULL, NEXT_DAYS, false);
    week_put_list(sheet, roadmap, plan, &first);
}
