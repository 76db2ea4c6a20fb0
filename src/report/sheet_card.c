/* SPDX-License-Identifier: MIT
 * One step as a card: what to do, what to say, when it is done, and everything else that is known
 * of it. */
#include <stdlib.h>
#include <string.h>

#include "milepost/report/act.h"
#include "report/pieces.h"
#include "report/sheet_parts.h"

/* ---- what to do ------------------------------------------------------------------------------ */

static void card_put_task(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    struct buffer act = {0}, takes = {0};

    report_step_act(roadmap, index, &act);
    report_step_takes(roadmap, index, &takes);
    sheet_step_task(sheet, roadmap, index,
                    &(struct sheet_task){
                        .mark = sheet_step_mark(&roadmap->steps[index]),
                        .takes = buffer_text(&takes),
                        .text = buffer_text(&act),
                    });
    buffer_clear(&act);
    buffer_clear(&takes);
}

/* Hours of study are planned, and what they rest on is told elsewhere. */
static void card_put_time(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    struct buffer takes = {0};

    if (roadmap->steps[index].hours.likely <= 0)
        report_step_takes(roadmap, index, &takes);
    if (takes.length > 0)
        buffer_add(&takes, " is an estimate.");
    sheet_text_detail(sheet, "Time", buffer_text(&takes));
    buffer_clear(&takes);
}

/* ---- day and money --------------------------------------------------------------------------- */

static void card_put_day(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct buffer day = {0};

    if (step->status == STEP_BLOCKED)
        sheet_say_blocked(roadmap, index, &day);
    piece_step_date(roadmap, step, YEARS_ALWAYS, &day);
    sheet_text_detail(sheet, "When", buffer_text(&day));
    buffer_clear(&day);
}

static void card_put_money(struct sheet *sheet, const struct roadmap_step *step)
{
    struct buffer money = {0}, checked = {0};
    int source = sheet_price_source(step);

    report_step_cost(step, &money);
    report_price_checked(step, false, &checked);
    if (checked.length > 0 && !step->free)
        buffer_format(&money, ", %s", buffer_text(&checked));
    if (!step->free)
        sheet_cite_to(sheet, source, &money);
    sheet_text_detail(sheet, "Cost", buffer_text(&money));
    buffer_clear(&money);
    buffer_clear(&checked);
}

/* "Gather your papers (by 9 Dec 2026)" */
static void card_put_needs(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct roadmap_step *step)
{
    struct buffer line = {0};

    for (int i = 0; i < step->need_count; i++) {
        const struct roadmap_step *need = &roadmap->steps[step->needs[i]];

        if (roadmap_step_is_closed(need))
            continue;
        buffer_format(&line, "%s%s (", line.length > 0 ? "; " : "", need->title);
        piece_step_date(roadmap, need, YEARS_ALWAYS, &line);
        buffer_add_char(&line, ')');
    }
    sheet_text_detail(sheet, "Waits for", buffer_text(&line));
    buffer_clear(&line);
}

/* ---- why ------------------------------------------------------------------------------------- */

/* A link in short: what was answered and the rule, with the number of its source. */
static void card_say_link(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct because *link, struct buffer *out)
{
    static const enum because_part parts[] = {BECAUSE_ANSWER, BECAUSE_RULE};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct buffer text = {0};

        report_because_part(roadmap, link, parts[i], &text);
        sheet_fresh(sheet, buffer_text(&text), out);
        buffer_clear(&text);
    }
    if (out->length > 0)
        sheet_cite_to(sheet, link->source, out);
}

static void card_put_about(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct because_list *because, enum because_about about)
{
    const char **texts = memory_new((size_t)because->count + 1, sizeof *texts);
    struct text_list list = {.items = texts};
    struct arena arena = {0};

    for (int i = 0; i < because->count; i++) {
        struct buffer line = {0};

        if (because->items[i].about == about && !because->items[i].conflicting)
            card_say_link(sheet, roadmap, &because->items[i], &line);
        if (line.length > 0)
            texts[list.count++] = arena_copy_text(&arena, buffer_text(&line));
        buffer_clear(&line);
    }
    if (list.count > 0)
        sheet->form->detail(sheet, report_because_heading(about), &list);
    arena_clear(&arena);
    free(texts);
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* What is to be asked but for the words that the card begins with. */
static void card_put_details(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    struct roadmap_step step = roadmap->steps[index];
    const char **asking = memory_new((size_t)step.asking.count + 1, sizeof *asking);
    struct buffer say = {0};
    int count = 0;

    report_step_say(roadmap, index, &say);
    for (int i = 0; i < step.asking.count; i++)
        if (say.length == 0 || !strstr(step.asking.items[i], buffer_text(&say)))
            asking[count++] = step.asking.items[i];
    step.asking = (struct text_list){asking, count};
    sheet_step_details(sheet, roadmap, &step);
    buffer_clear(&say);
    free(asking);
}

void sheet_card(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                const struct report_print *print)
{
    const struct roadmap_step *step = &roadmap->steps[print->step];

    sheet_title(sheet, roadmap, plan, step->title);
    sheet->form->opened(sheet);
    sheet_under(sheet, step->title);
    card_put_task(sheet, roadmap, print->step);
    sheet_planned(sheet, plan->slip, print->step);
    card_put_time(sheet, roadmap, print->step);
    card_put_day(sheet, roadmap, print->step);
    card_put_money(sheet, step);
    card_put_needs(sheet, roadmap, step);
    sheet_step_progress(sheet, roadmap, step);
    sheet_step_comments(sheet, plan, print->step);
    card_put_details(sheet, roadmap, print->step);
    for (int about = ABOUT_STEP; about <= ABOUT_GATE; about++)
        card_put_about(sheet, roadmap, &step->because, (enum because_about)about);
    sheet_sources(sheet, roadmap);
    sheet->form->heading(sheet, "In the program");
    sheet_say(sheet, "All of its reasons: milepost why %s", step->id);
    if (!roadmap_step_is_closed(step))
        sheet_say(sheet, "When it is done: milepost done %s", step->id);
}
