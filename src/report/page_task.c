/* SPDX-License-Identifier: MIT
 * One line of what to do first: what to do, what it takes, what to say, when it is done. Steps that
 * are one errand are one line, and so are lines that ask for the same. */
#include <string.h>

#include "milepost/report/act.h"
#include "milepost/words.h"
#include "report/page_first.h"

enum first_weight {
    WEIGHT_NOW = 990,
    WEIGHT_BY_DAY = 940,
    WEIGHT_STOPS = 30, /* what money waits for, and the way itself, stays longer */
    WEIGHT_SAY_NOW = 880,
    WEIGHT_SAY_BY_DAY = 700,
    WEIGHT_DONE_WHEN = -60, /* that is plainer than what to say */
    WEIGHT_PER_TASK = 8,
};

/* ---- what money waits for -------------------------------------------------------------------- */

/* True of what all payments or the enrolment wait for, and of what is wanted before the first
 * payment, or before the choice that leads to it. */
static bool first_stops_money(const struct roadmap *roadmap, int line, int payment)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    int guard = roadmap_find_guard(roadmap);

    if (!step->free)
        return false;
    if ((step->step >= 0 && roadmap->catalog->steps[step->step].guard != GUARD_NOTHING) ||
        (guard >= 0 && roadmap_step_needs(&roadmap->steps[guard], line)))
        return true;
    if (payment < 0 || step->role == ROLE_ROUTE)
        return false;
    return step->by_step == payment ||
           (step->by_step >= 0 && roadmap_step_needs(&roadmap->steps[payment], step->by_step));
}

/* ---- one task -------------------------------------------------------------------------------- */

static void first_say_price(const struct roadmap_step *step, struct buffer *out)
{
    if (step->unpriced)
        buffer_add(out, "price: ask");
    else if (!step->free)
        onepage_price(step, out);
}

/* The day of what has one of its own, which its window does not tell. */
static void first_say_day(const struct roadmap *roadmap, const struct first_choice *choice,
                          struct buffer *out)
{
    if (choice->now && choice->now->reason == NEXT_OVERDUE)
        report_next_day(roadmap, choice->now, out);
    else if (choice->now && choice->now->exam)
        report_step_date(roadmap, &roadmap->steps[choice->line], out);
    else
        words_overdue(choice->day, roadmap->today, out);
}

/* What the steps of an errand cost together. */
static void first_say_prices(const struct first_sum *sum, struct buffer *out)
{
    if (sum->likely.likely == 0 && sum->at_least)
        buffer_add(out, "price: ask");
    else if (sum->likely.likely > 0)
        words_cost(&sum->likely, sum->at_least, out);
}

/* " (price: ask; 29 Dec 2026, overdue by 4 days)"; the price is cleared. */
static void first_say_facts(const struct roadmap *roadmap, const struct first_choice *choice,
                            struct buffer *price, struct buffer *out)
{
    struct buffer day = {0};

    first_say_day(roadmap, choice, &day);
    if (price->length > 0 || day.length > 0)
        buffer_format(out, " (%s%s%s)", buffer_text(price),
                      price->length > 0 && day.length > 0 ? "; " : "", buffer_text(&day));
    buffer_clear(price);
    buffer_clear(&day);
}

/* Short, so that all of them stand below each other: "20 min", "2 hours", "20 h". */
static void first_say_takes(int minutes, struct buffer *out)
{
    enum { SHORT = 7, HOUR = 60 };

    report_minutes(minutes, out);
    if (text_width(buffer_text(out)) > SHORT) {
        buffer_truncate(out, 0);
        buffer_format(out, "%d h", minutes / HOUR);
    }
}

static void first_fill_alone(struct onepage *page, const struct first_choice *choice,
                             struct onepage_item *task, struct first_sum *sum)
{
    const struct roadmap *roadmap = page->roadmap;
    bool study = choice->now && choice->now->hours > 0;
    int minutes = study ? choice->now->hours * 60 : report_step_minutes(roadmap, choice->line);
    struct buffer text = {0}, price = {0};

    report_step_act(roadmap, choice->line, &text);
    task->act_length = text.length;
    first_say_price(&roadmap->steps[choice->line], &price);
    first_say_facts(roadmap, choice, &price, &text);
    task->text = onepage_keep(page, &text);
    first_say_takes(minutes, &text);
    task->takes = onepage_keep(page, &text);
    report_step_say(roadmap, choice->line, &text);
    task->say = onepage_keep(page, &text);
    if (!study)
        report_step_done_when(roadmap, choice->line, &text);
    task->done_when = onepage_keep(page, &text);
    task->mark = roadmap->steps[choice->line].status == STEP_STARTED ? '>' : ' ';
    sum->minutes = minutes;
    sum->all_told = minutes > 0;
}

/* What its steps cost is in `sum` already. */
static void first_fill_errand(struct onepage *page, const struct first_choice *choice,
                              struct onepage_item *task, struct first_sum *sum)
{
    const struct errand *words = &page->roadmap->catalog->errands[choice->errand];
    struct buffer text = {0}, price = {0};

    sum->minutes = report_errand_minutes(page->roadmap, choice->errand);
    sum->all_told = sum->minutes > 0;
    buffer_add(&text, words->act);
    task->act_length = text.length;
    first_say_prices(sum, &price);
    first_say_facts(page->roadmap, choice, &price, &text);
    task->text = onepage_keep(page, &text);
    task->say = words->say;
    task->done_when = words->done_when;
    first_say_takes(sum->minutes, &text);
    task->takes = onepage_keep(page, &text);
}

static void first_take(struct onepage *page, struct first_choice *choice, int payment,
                       struct onepage_item *task, struct first_sum *sum)
{
    const struct roadmap_step *step = &page->roadmap->steps[choice->line];
    struct money_range likely;

    choice->told = true;
    page->tasks[choice->line] = true;
    task->stops |= first_stops_money(page->roadmap, choice->line, payment);
    if (step->unpriced || step->free) {
        sum->at_least |= step->unpriced;
        return;
    }
    likely = words_likely(&step->cost);
    sum->likely.low += likely.low;
    sum->likely.likely += likely.likely;
    sum->likely.high += likely.high;
    sum->at_least |= step->partial;
}

/* What is said for an earlier task is not said again. */
static void first_say_once(const struct onepage_section *section, struct onepage_item *task)
{
    for (size_t i = 0; i + 1 < section->count; i++) {
        const struct onepage_item *before = &section->items[i];

        if (strcmp(before->say, task->say) == 0)
            task->say = "";
        if (strcmp(before->done_when, task->done_when) == 0)
            task->done_when = "";
    }
}

/* How many of the same errand are still to be told, this one included. */
static int first_count_errand(const struct first_choices *choices, size_t from)
{
    int count = 0;

    for (size_t i = from; i < choices->count; i++)
        count += !choices->items[i].told && choices->items[i].errand >= 0 &&
                 choices->items[i].errand == choices->items[from].errand;
    return count;
}

/* An earlier task that asks for the same, or NULL. */
static struct onepage_item *first_find_same(struct onepage_section *section, const char *text)
{
    for (size_t i = 0; i + 1 < section->count; i++)
        if (section->items[i].kind == ONEPAGE_TASK && strcmp(section->items[i].text, text) == 0)
            return &section->items[i];
    return NULL;
}

/* The task that was added last is a part of an earlier one. */
static void first_join(struct onepage_section *section, struct onepage_item *same)
{
    const struct onepage_item *task = &section->items[section->count - 1];

    same->holds += task->holds;
    same->stops |= task->stops;
    section->count--;
}

/* What asks for the same as an earlier task takes no time of its own. */
static void first_add_sum(struct first_sum *sum, const struct first_sum *own, bool same)
{
    sum->likely.low += own->likely.low;
    sum->likely.likely += own->likely.likely;
    sum->likely.high += own->likely.high;
    sum->at_least |= own->at_least;
    if (same)
        return;
    sum->minutes += own->minutes;
    sum->all_told &= own->all_told;
}

/* What is one errand is done with the first of its steps. */
void first_add_task(struct onepage *page, struct onepage_section *section,
                    struct first_choices *choices, size_t at, struct first_sum *sum)
{
    struct first_choice *choice = &choices->items[at];
    int payment = onepage_first_payment(page->roadmap), together = first_count_errand(choices, at);
    int behind = (int)at * WEIGHT_PER_TASK;
    struct first_sum own = {.all_told = true};
    struct onepage_item *same;
    struct onepage_item *task =
        onepage_add(section, ONEPAGE_TASK, (choice->now ? WEIGHT_NOW : WEIGHT_BY_DAY) - behind);

    task->say_weight = (choice->now ? WEIGHT_SAY_NOW : WEIGHT_SAY_BY_DAY) - behind;
    task->done_weight = task->say_weight + WEIGHT_DONE_WHEN;
    if (together < 2) {
        first_fill_alone(page, choice, task, &own);
        first_take(page, choice, payment, task, &own);
    } else {
        task->holds = together;
        for (size_t i = at; i < choices->count; i++)
            if (!choices->items[i].told && choices->items[i].errand == choice->errand)
                first_take(page, &choices->items[i], payment, task, &own);
        first_fill_errand(page, choice, task, &own);
    }
    same = first_find_same(section, task->text);
    first_add_sum(sum, &own, same != NULL);
    if (same) {
        first_join(section, same);
        return;
    }
    first_say_once(section, task);
    if (task->stops || page->roadmap->steps[choice->line].role == ROLE_ROUTE)
        task->weight += WEIGHT_STOPS;
    page->any_task = true;
}
