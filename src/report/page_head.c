/* SPDX-License-Identifier: MIT
 * The head of the page: when, what it costs, what is to be paid next, and what a person should know
 * at once. */
#include "milepost/report/slip.h"
#include "milepost/words.h"
#include "report/page.h"
#include "report/pieces.h"

enum head_weight {
    WEIGHT_NEXT_PAYMENT = 960,
    WEIGHT_ASSUMED_GOAL = 950,
    WEIGHT_TARGET = 955,
    WEIGHT_NOTICE = 953,
    WEIGHT_SLIP = 952,
    WEIGHT_STUDY = 930,
    WEIGHT_AIDS = 780,
    WEIGHT_SLIP_MONEY = 700,
    WEIGHT_NOTICE_FIGURES = 640,
    WEIGHT_NOTE = 620,
    WEIGHT_MILESTONE = 560,
    WEIGHT_NOT_REACHED = 540,
};

/* ---- when ------------------------------------------------------------------------------------ */

/* "Half of such plans are done by Feb 2028; 8 in 10 by May 2028." */
static void head_say_odds(date_day p50, date_day p80, bool by_season, struct buffer *out)
{
    char text[DATE_TEXT];

    buffer_format(out, "Half of such plans are done by %s", date_or_month(p50, by_season, text));
    if (p80 != DATE_NONE)
        buffer_format(out, "; 8 in 10 by %s", date_or_month(p80, by_season, text));
    buffer_add_char(out, '.');
}

static void head_say_when(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->goal_state == GOAL_UNREACHABLE)
        buffer_add(out, "No route leads there as things stand: what is missing is below.");
    else if (report_keeps_nothing(roadmap))
        buffer_add(out, report_no_routes(roadmap));
    else if (roadmap->goal_fact < 0)
        buffer_add(out, "This plan keeps up what you hold.");
    else if (roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "You are there. What keeps it up is below.");
    else if (roadmap->when)
        buffer_format(out, "No day can be told yet: %s.", roadmap->when);
    else if (roadmap->p50 == DATE_NONE)
        buffer_add(out, "No day can be told yet.");
    else
        head_say_odds(roadmap->p50, roadmap->p80, roadmap->by_season, out);
}

/* What is reached on the way, with a day of its own. */
static void head_add_milestones(struct onepage *page, struct onepage_section *section)
{
    const struct roadmap *roadmap = page->roadmap;
    char day[DATE_TEXT];

    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        struct buffer line = {0};

        if (milestone->fact == roadmap->goal_fact || milestone->p50 == DATE_NONE)
            continue;
        buffer_format(&line, "On the way: %s, half by %s", milestone->title,
                      date_or_month(milestone->p50, milestone->by_season, day));
        if (milestone->p80 != DATE_NONE)
            buffer_format(&line, ", 8 in 10 by %s",
                          date_or_month(milestone->p80, milestone->by_season, day));
        buffer_add_char(&line, '.');
        onepage_add_line(page, section, WEIGHT_MILESTONE - i, &line);
    }
}

static void head_add_when(struct onepage *page, struct onepage_section *section)
{
    const struct roadmap *roadmap = page->roadmap;
    struct buffer line = {0};

    report_bar(roadmap, &line);
    onepage_add_line(page, section, ONEPAGE_STAYS, &line);
    buffer_add(&line, page->plan->standing ? page->plan->standing : "");
    onepage_add_line(page, section, ONEPAGE_STAYS, &line);
    head_say_when(roadmap, &line);
    onepage_add_line(page, section, ONEPAGE_STAYS, &line);
    if (roadmap->goal_assumed) {
        buffer_add(&line, "No goal was given; this is the way to a first job.");
        onepage_add_line(page, section, WEIGHT_ASSUMED_GOAL, &line);
    }
    if (page->plan->slip && report_slip_short(page->plan->slip, &line))
        onepage_add_line(page, section, WEIGHT_SLIP, &line);
    if (page->plan->slip && report_slip_money(page->plan->slip, &line))
        onepage_add_line(page, section, WEIGHT_SLIP_MONEY, &line);
    head_add_milestones(page, section);
}

/* ---- money ----------------------------------------------------------------------------------- */

/* What is to be paid first: its days are in order. */
static const struct due_item *head_next_payment(const struct onepage *page)
{
    const struct due_list *due = page->plan->due;

    for (int i = 0; due && i < due->count; i++) {
        const struct roadmap_step *step = due->items[i].pays;

        if (step && roadmap_step_is_open(step) && !step->free &&
            (step->unpriced || step->cost.likely > 0))
            return &due->items[i];
    }
    return NULL;
}

/* "First to pay, by 9 Dec 2026: Coding course, 80 hours or so, $3,895." */
static void head_say_next_payment(const struct onepage *page, struct buffer *out)
{
    const struct due_item *item = head_next_payment(page);
    char day[DATE_TEXT];

    if (!item)
        return;
    if (item->day > page->roadmap->today)
        buffer_format(out, "%s to pay, by %s: ", page->roadmap->paid > 0 ? "Next" : "First",
                      date_or_month(item->day, item->by_month, day));
    else
        buffer_add(out, "To pay now: ");
    buffer_add(out, item->pays->title);
    if (item->pays->unpriced) {
        buffer_add(out, "; ask for its price.");
        return;
    }
    buffer_add(out, ", ");
    onepage_price(item->pays, out);
    buffer_add_char(out, '.');
}

static void head_say_cost(const struct roadmap *roadmap, struct buffer *out)
{
    char text[MONEY_TEXT];

    if (roadmap->paid > 0)
        buffer_format(out, "Paid so far: %s.%s", money_format(roadmap->paid, text),
                      roadmap->route >= 0 ? " " : "");
    if (roadmap->route < 0)
        return;
    buffer_add(out, roadmap->paid > 0 ? "Still to pay up to the goal: " : "Money to the goal: ");
    if (roadmap->over > 0) /* what is likely follows */
        words_cost(&roadmap->cost, roadmap->at_least, out);
    else
        words_cost_likely(&roadmap->cost, roadmap->at_least, out);
    buffer_add(out, roadmap->over > 0 ? ". " : ".");
    report_missing_money(roadmap, out);
    /* Nobody tells what is left of it once something is paid. */
    if (roadmap->budget != MONEY_NONE && roadmap->over <= 0 && roadmap->paid <= 0)
        buffer_format(out, " You have %s: the likely cost is within it.",
                      money_format(roadmap->budget, text));
}

static void head_add_money(struct onepage *page, struct onepage_section *section)
{
    struct buffer line = {0};

    head_say_cost(page->roadmap, &line);
    onepage_add_line(page, section, ONEPAGE_STAYS, &line);
    report_aids(page->roadmap, &line);
    onepage_add_line(page, section, WEIGHT_AIDS, &line);
    head_say_next_payment(page, &line);
    onepage_add_line(page, section, WEIGHT_NEXT_PAYMENT, &line);
}

/* ---- time and chance ------------------------------------------------------------------------- */

static int head_exams(const struct roadmap *roadmap)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        count += roadmap->steps[i].kind == STEP_EXAM && roadmap->steps[i].role == ROLE_ROUTE &&
                 roadmap_step_is_open(&roadmap->steps[i]);
    return count;
}

/* "Study likely 180 hours, 8 a week. Chance to pass at first try: 70 %." */
static void head_say_study(const struct roadmap *roadmap, struct buffer *out)
{
    int exams = head_exams(roadmap);

    if (roadmap->hours.likely > 0)
        buffer_format(out, "Study likely %d hour%s, %d a week%s.", roadmap->hours.likely,
                      roadmap->hours.likely == 1 ? "" : "s", roadmap->hours_per_week,
                      roadmap->hours_assumed ? " (assumed: you did not say)" : "");
    if (exams > 0)
        buffer_format(out, "%sChance to pass %s: %d %%.", out->length > 0 ? " " : "",
                      exams > 1 ? "all at first" : "at first try", roadmap->odds);
}

static void head_add_chances(struct onepage *page, struct onepage_section *section)
{
    const struct roadmap *roadmap = page->roadmap;
    struct buffer line = {0};

    if (roadmap->route < 0)
        return;
    head_say_study(roadmap, &line);
    onepage_add_line(page, section, WEIGHT_STUDY, &line);
    if (roadmap->meets_by >= 0)
        buffer_format(&line, "The chance to be there by the day you named is %d %%.",
                      roadmap->meets_by);
    onepage_add_line(page, section, WEIGHT_TARGET, &line);
    if (roadmap->not_reached > 0)
        buffer_format(&line,
                      "In %d %% the exam is not passed in four tries; the dates leave these "
                      "out.",
                      roadmap->not_reached);
    onepage_add_line(page, section, WEIGHT_NOT_REACHED, &line);
}

/* ---- what to know at once -------------------------------------------------------------------- */

/* Its first sentence is told; the figures behind it, with their source, where there is room. */
static void head_add_notice(struct onepage *page, struct onepage_section *section, int index)
{
    const char *text = page->roadmap->notices[index]->text;
    size_t length = piece_sentence(text);
    struct buffer line = {0}, all = {0};

    buffer_add_bytes(&line, text, length);
    onepage_add_line(page, section, WEIGHT_NOTICE, &line);
    report_notice(page->roadmap, index, &all);
    while (buffer_text(&all)[length] == ' ')
        length++;
    buffer_add(&line, buffer_text(&all) + length);
    onepage_add_line(page, section, WEIGHT_NOTICE_FIGURES, &line);
    buffer_clear(&all);
}

static void head_list_notes(struct onepage *page, struct onepage_section *section)
{
    const struct roadmap *roadmap = page->roadmap;
    struct buffer line = {0};

    for (int i = 0; i < roadmap->notice_count; i++)
        head_add_notice(page, section, i);
    for (int i = 0; i < roadmap->notes.count; i++) {
        buffer_add(&line, roadmap->notes.items[i]);
        onepage_add_line(page, section, WEIGHT_NOTE - i, &line);
    }
}

void onepage_head(struct onepage *page)
{
    struct onepage_section *section = onepage_open(page, NULL);

    head_add_when(page, section);
    head_add_money(page, section);
    head_add_chances(page, section);
    head_list_notes(page, section);
}
