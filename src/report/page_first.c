/* SPDX-License-Identifier: MIT
 * What to do first: what to do now, then what is due soon, by its days. Steps that are one errand
 * are one task; what comes before any money is named. */
#include "milepost/report/act.h"
#include "milepost/report/agenda.h"
#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/page.h"

enum first_weight {
    WEIGHT_NOW = 990,
    WEIGHT_BY_DAY = 940,
    WEIGHT_STOPS = 30, /* what money waits for, and the way itself, stays longer */
    WEIGHT_SAY_NOW = 880,
    WEIGHT_SAY_BY_DAY = 700,
    WEIGHT_DONE_WHEN = -60, /* that is plainer than what to say */
    WEIGHT_PER_TASK = 8,
};

/* How far ahead this section looks. */
enum { FIRST_DAYS = 31 };

/* A line that may be a task. */
struct first_choice {
    int line;
    const struct next_item *now; /* NULL: it is due by `day` */
    date_day day;
    bool by_month;
    int errand; /* or -1 */
    bool told;  /* it is in a task already */
};

struct first_choices {
    struct first_choice *items;
    size_t count, capacity;
};

/* What a window asks for in all. */
struct first_sum {
    int minutes;
    bool all_told; /* false: of some nobody told how long they take */
    money_cents likely;
    bool at_least;
};

/* ---- which ----------------------------------------------------------------------------------- */

static bool first_has(const struct first_choices *choices, int line)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->items[i].line == line)
            return true;
    return false;
}

static void first_choose_now(const struct onepage *page, struct first_choices *choices)
{
    const struct next_list *next = page->plan->next;

    for (int i = 0; next && i < next->count; i++)
        VECTOR_PUSH(choices, (struct first_choice){
                                 .line = next->items[i].line,
                                 .now = &next->items[i],
                                 .day = page->roadmap->today,
                                 .errand = report_step_errand(page->roadmap, next->items[i].line)});
}

/* What is studied, and what only passes, is on the way; what is to be done is a task. */
static bool first_is_task(const struct roadmap_step *step)
{
    return roadmap_step_is_open(step) && step->kind != STEP_STUDY && step->kind != STEP_WAIT &&
           step->kind != STEP_JOB;
}

/* The last day to look at: when nothing is due so soon, that of what is due next. */
static date_day first_until(const struct onepage *page, const struct first_choices *choices)
{
    const struct due_list *due = page->plan->due;
    date_day until = page->roadmap->today + FIRST_DAYS;

    for (int i = 0; i < due->count; i++) {
        const struct due_item *item = &due->items[i];

        if (item->line >= 0 && first_is_task(&page->roadmap->steps[item->line]) &&
            !first_has(choices, item->line))
            return item->day > until ? item->day : until;
    }
    return until;
}

static void first_choose_due(const struct onepage *page, struct first_choices *choices)
{
    const struct due_list *due = page->plan->due;
    date_day until = due ? first_until(page, choices) : DATE_NONE;

    for (int i = 0; due && i < due->count && due->items[i].day <= until; i++) {
        const struct due_item *item = &due->items[i];

        if (item->line < 0 || !first_is_task(&page->roadmap->steps[item->line]) ||
            first_has(choices, item->line))
            continue;
        VECTOR_PUSH(choices,
                    (struct first_choice){.line = item->line,
                                          .day = item->day,
                                          .by_month = item->by_month,
                                          .errand = report_step_errand(page->roadmap, item->line)});
    }
}

/* ---- what money waits for -------------------------------------------------------------------- */

/* The line that costs money and begins first. */
static int first_payment(const struct roadmap *roadmap)
{
    int first = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool pays = step->in_cost && step->role == ROLE_ROUTE && roadmap_step_is_open(step);

        if (pays && step->start != DATE_NONE &&
            (first < 0 || step->start < roadmap->steps[first].start))
            first = i;
    }
    return first;
}

static bool first_needs(const struct roadmap *roadmap, int line, int other)
{
    for (int i = 0; i < roadmap->steps[line].need_count; i++)
        if (roadmap->steps[line].needs[i] == other)
            return true;
    return false;
}

/* True of what all payments or the enrolment wait for, and of what is wanted before the first
 * payment, or before the choice that leads to it. */
static bool first_stops_money(const struct roadmap *roadmap, int line, int payment)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    int guard = roadmap_find_guard(roadmap);

    if (!step->free)
        return false;
    if ((step->step >= 0 && roadmap->catalog->steps[step->step].guard != GUARD_NOTHING) ||
        (guard >= 0 && first_needs(roadmap, guard, line)))
        return true;
    if (payment < 0 || step->role == ROLE_ROUTE)
        return false;
    return step->by_step == payment ||
           (step->by_step >= 0 && first_needs(roadmap, payment, step->by_step));
}

/* ---- one task -------------------------------------------------------------------------------- */

static void first_say_price(const struct roadmap *roadmap, int line, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    struct buffer cost = {0};

    if (step->free)
        return;
    report_step_cost(step, &cost);
    buffer_format(out, " (%s)", step->unpriced ? "ask for the price" : buffer_text(&cost));
    buffer_clear(&cost);
}

/* The day of what has one of its own, which its window does not tell. */
static void first_say_day(const struct roadmap *roadmap, const struct first_choice *choice,
                          struct buffer *out)
{
    struct buffer day = {0};

    if (choice->now && choice->now->reason == NEXT_OVERDUE)
        report_next_day(roadmap, choice->now, &day);
    else if (choice->now && choice->now->exam)
        report_step_date(roadmap, &roadmap->steps[choice->line], &day);
    else
        words_overdue(choice->day, roadmap->today, &day);
    if (day.length > 0)
        buffer_format(out, " (%s)", buffer_text(&day));
    buffer_clear(&day);
}

static void first_fill_alone(struct onepage *page, const struct first_choice *choice,
                             struct onepage_item *task, struct first_sum *sum)
{
    const struct roadmap *roadmap = page->roadmap;
    bool study = choice->now && choice->now->hours > 0;
    int minutes = study ? choice->now->hours * 60 : report_step_minutes(roadmap, choice->line);
    struct buffer text = {0};

    report_step_act(roadmap, choice->line, &text);
    first_say_price(roadmap, choice->line, &text);
    first_say_day(roadmap, choice, &text);
    task->text = onepage_keep(page, &text);
    report_minutes(minutes, &text);
    task->takes = onepage_keep(page, &text);
    report_step_say(roadmap, choice->line, &text);
    task->say = onepage_keep(page, &text);
    if (!study)
        report_step_done_when(roadmap, choice->line, &text);
    task->done_when = onepage_keep(page, &text);
    task->mark = roadmap->steps[choice->line].status == STEP_STARTED ? '>' : ' ';
    sum->minutes += minutes;
    sum->all_told &= minutes > 0;
}

static void first_fill_errand(struct onepage *page, int errand, struct onepage_item *task,
                              struct first_sum *sum)
{
    const struct errand *words = &page->roadmap->catalog->errands[errand];
    int minutes = report_errand_minutes(page->roadmap, errand);
    struct buffer takes = {0};

    task->text = words->act;
    task->say = words->say;
    task->done_when = words->done_when;
    report_minutes(minutes, &takes);
    task->takes = onepage_keep(page, &takes);
    sum->minutes += minutes;
    sum->all_told &= minutes > 0;
}

static void first_take(struct onepage *page, struct first_choice *choice, int payment,
                       struct onepage_item *task, struct first_sum *sum)
{
    const struct roadmap_step *step = &page->roadmap->steps[choice->line];

    choice->told = true;
    page->tasks[choice->line] = true;
    task->stops |= first_stops_money(page->roadmap, choice->line, payment);
    if (step->unpriced || step->free) {
        sum->at_least |= step->unpriced;
        return;
    }
    sum->likely += step->cost.likely;
    sum->at_least |= step->partial;
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

/* What is one errand is done with the first of its steps. */
static void first_add_task(struct onepage *page, struct onepage_section *section,
                           struct first_choices *choices, size_t at, struct first_sum *sum)
{
    struct first_choice *choice = &choices->items[at];
    int payment = first_payment(page->roadmap), together = first_count_errand(choices, at);
    int behind = (int)at * WEIGHT_PER_TASK;
    struct onepage_item *task =
        onepage_add(section, ONEPAGE_TASK, (choice->now ? WEIGHT_NOW : WEIGHT_BY_DAY) - behind);

    task->say_weight = (choice->now ? WEIGHT_SAY_NOW : WEIGHT_SAY_BY_DAY) - behind;
    task->done_weight = task->say_weight + WEIGHT_DONE_WHEN;
    if (together < 2) {
        first_fill_alone(page, choice, task, sum);
        first_take(page, choice, payment, task, sum);
    } else {
        first_fill_errand(page, choice->errand, task, sum);
        task->holds = together;
        for (size_t i = at; i < choices->count; i++)
            if (!choices->items[i].told && choices->items[i].errand == choice->errand)
                first_take(page, &choices->items[i], payment, task, sum);
    }
    if (task->stops || page->roadmap->steps[choice->line].role == ROLE_ROUTE)
        task->weight += WEIGHT_STOPS;
    page->any_task = true;
}

/* ---- the windows ----------------------------------------------------------------------------- */

/* What is overdue and what is due within the days of what is to do now stands with that. */
static bool first_is_now(const struct onepage *page, const struct first_choice *choice)
{
    int days = page->plan->next ? page->plan->next->days : NEXT_DAYS;

    return choice->now || (!choice->by_month && choice->day <= page->roadmap->today + days);
}

static bool first_is_same_window(const struct onepage *page, const struct first_choice *one,
                                 const struct first_choice *other)
{
    if (first_is_now(page, one) || first_is_now(page, other))
        return first_is_now(page, one) == first_is_now(page, other);
    return one->day == other->day && one->by_month == other->by_month;
}

static void first_say_window(const struct onepage *page, const struct first_choice *choice,
                             struct buffer *out)
{
    const struct next_list *next = page->plan->next;
    char day[DATE_TEXT];

    if (!first_is_now(page, choice))
        buffer_format(out, "By %s", date_or_month(choice->day, choice->by_month, day));
    else if (!next || next->days == NEXT_DAYS)
        buffer_add(out, "This week");
    else
        buffer_format(out, "In the next %d days", next->days);
}

/* " (about 2 hours, $0)" */
static void first_say_sum(const struct first_sum *sum, struct buffer *out)
{
    enum { HOUR = 60 };
    int hours = (sum->minutes + HOUR / 2) / HOUR;
    char money[MONEY_TEXT];

    buffer_add(out, " (");
    if (sum->minutes > 0 && hours == 0)
        buffer_format(out, "%s %d minutes, ", sum->all_told ? "about" : "at least", sum->minutes);
    else if (sum->minutes > 0)
        buffer_format(out, "%s %d hour%s, ", sum->all_told ? "about" : "at least", hours,
                      hours == 1 ? "" : "s");
    if (sum->likely == 0 && sum->at_least)
        buffer_add(out, "ask for prices)");
    else
        buffer_format(out, "%s%s)", sum->at_least ? "at least " : "",
                      money_format(sum->likely, money));
}

static void first_add_window(struct onepage *page, struct onepage_section *section,
                             struct first_choices *choices, size_t first)
{
    struct first_sum sum = {.all_told = true};
    struct buffer title = {0};
    size_t part = section->count;

    onepage_add(section, ONEPAGE_PART, ONEPAGE_STAYS);
    for (size_t i = first; i < choices->count; i++)
        if (!choices->items[i].told &&
            first_is_same_window(page, &choices->items[first], &choices->items[i]))
            first_add_task(page, section, choices, i, &sum);
    first_say_window(page, &choices->items[first], &title);
    first_say_sum(&sum, &title);
    section->items[part].text = onepage_keep(page, &title);
}

void onepage_first(struct onepage *page)
{
    struct onepage_section *section = onepage_open(page, "Do first");
    struct first_choices choices = {0};

    first_choose_now(page, &choices);
    first_choose_due(page, &choices);
    for (size_t i = 0; i < choices.count; i++)
        if (!choices.items[i].told)
            first_add_window(page, section, &choices, i);
    if (choices.count == 0)
        onepage_add(section, ONEPAGE_LINE, ONEPAGE_STAYS)->text =
            "Nothing has to be done now, and nothing has a day.";
    else
        onepage_add(section, ONEPAGE_STOP, ONEPAGE_STAYS);
    VECTOR_CLEAR(&choices);
}
