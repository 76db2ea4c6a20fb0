/* SPDX-License-Identifier: MIT
 * What comes after: the next decision, when to look again, what keeps the credential; and what the
 * page is. */
#include "milepost/days.h"
#include "milepost/report/slip.h"
#include "milepost/words.h"
#include "report/page.h"
#include "report/pieces.h"

enum last_weight {
    WEIGHT_LOOK_AGAIN = 945,
    WEIGHT_DECISION = 915,
    WEIGHT_CHEAPER = 840,
    WEIGHT_KEEP = 905,
};

/* ---- the next decision ----------------------------------------------------------------------- */

/* The answer to find out that moves the plan most, or -1. */
static int last_widest_question(const struct roadmap *roadmap)
{
    int widest = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->question < 0 || !roadmap_step_is_open(step) || step->narrows_days <= 0)
            continue;
        if (widest < 0 || step->narrows_days > roadmap->steps[widest].narrows_days)
            widest = i;
    }
    return widest;
}

static void last_say_offer(const struct offer *offer, struct buffer *out)
{
    report_offer(offer, out);
    buffer_add(out, ": ");
    report_offer_effect(offer, out);
    buffer_add_char(out, '.');
}

static bool last_is_late(const struct onepage *page)
{
    const struct report_plan *plan = page->plan;

    return plan->slip && plan->slip->dated && plan->slip->days > 0 && plan->offers &&
           plan->offers->count > 0 && page->roadmap->goal_state == GOAL_OPEN;
}

/* What is decided before the first payment: the free step of the way that it waits for, such as the
 * choice of a school; or -1. */
static int last_choice(const struct roadmap *roadmap)
{
    int payment = onepage_first_payment(roadmap);

    for (int i = 0; payment >= 0 && i < roadmap->steps[payment].need_count; i++) {
        int line = roadmap->steps[payment].needs[i];
        const struct roadmap_step *step = &roadmap->steps[line];

        if (roadmap_step_is_open(step) && step->free && step->role == ROLE_ROUTE &&
            step->kind == STEP_PAPERWORK && step->finish > roadmap->today)
            return line;
    }
    return -1;
}

/* What it is made of is the way above. */
static void last_say_routes(const struct roadmap *roadmap, struct buffer *out)
{
    buffer_format(out, "Next decision: which of %d ways (milepost routes). This is number %d.",
                  roadmap->route_count, roadmap->routes[roadmap->route].number);
}

static void last_say_missing(const struct roadmap *roadmap, struct buffer *out)
{
    char over[MONEY_TEXT];

    buffer_format(out, "Next decision: who pays what is missing, %s%s. ",
                  roadmap->at_least ? "at least " : "", money_format(roadmap->over, over));
    report_cheaper(roadmap, out);
}

static void last_say_choice(const struct roadmap *roadmap, int line, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    char day[DATE_TEXT];

    buffer_format(out, "Next decision, by %s: %s.",
                  date_or_month(step->finish, step->by_season, day), step->title);
}

static void last_say_question(const struct roadmap *roadmap, int line, struct buffer *out)
{
    const struct roadmap_step *step = &roadmap->steps[line];

    buffer_format(out, "Next to find out: %s. It may move the end by up to ",
                  roadmap->catalog->questions[step->question].label);
    days_say(step->narrows_days, out);
    buffer_add_char(out, '.');
}

static bool last_decides_route(const struct onepage *page)
{
    const struct roadmap *roadmap = page->roadmap;
    bool followed = page->plan->next && page->plan->next->followed;

    return roadmap->route >= 0 && roadmap->route_count > 1 && !followed;
}

static bool last_decides_money(const struct onepage *page)
{
    return page->roadmap->over > 0 && !last_decides_route(page) && !last_is_late(page);
}

/* While no route is followed that is the route; then what would bring a late plan back, what to do
 * about money that is missing, what the first payment waits for, what is to be found out. */
static void last_say_decision(const struct onepage *page, struct buffer *out)
{
    const struct roadmap *roadmap = page->roadmap;
    int choice = last_choice(roadmap), widest = last_widest_question(roadmap);

    if (last_decides_route(page)) {
        last_say_routes(roadmap, out);
    } else if (last_is_late(page)) {
        buffer_add(out, "Next decision: what brings it back. ");
        last_say_offer(&page->plan->offers->items[0], out);
    } else if (last_decides_money(page)) {
        last_say_missing(roadmap, out);
    } else if (choice >= 0) {
        last_say_choice(roadmap, choice, out);
    } else if (widest >= 0) {
        last_say_question(roadmap, widest, out);
    }
}

/* ---- when to look again ---------------------------------------------------------------------- */

/* When what is to do now is done, else when something falls due. */
static date_day last_look_again(const struct onepage *page, bool *by_month)
{
    const struct report_plan *plan = page->plan;

    *by_month = false;
    if (plan->next && plan->next->count > 0)
        return page->roadmap->today + plan->next->days;
    for (int i = 0; plan->due && i < plan->due->count; i++)
        if (plan->due->items[i].day > page->roadmap->today) {
            *by_month = plan->due->items[i].by_month;
            return plan->due->items[i].day;
        }
    return DATE_NONE;
}

static void last_say_look_again(const struct onepage *page, struct buffer *out)
{
    bool by_month;
    date_day day = last_look_again(page, &by_month);
    char text[DATE_TEXT];

    buffer_add(out, "Look again ");
    if (day != DATE_NONE)
        buffer_format(out, "on %s, and ", date_or_month(day, by_month, text));
    buffer_add(out, "when an answer, date or price changes.");
}

/* ---- what keeps it --------------------------------------------------------------------------- */

/* "To keep it: 36 CEUs for AAPC in 24 months; at least $222 a year." Where it is reached, the rows
 * say what it costs. */
static void last_say_keep(const struct roadmap *roadmap, struct buffer *out)
{
    for (int i = 0; i < roadmap->cycle_count; i++) {
        const struct body *body = &roadmap->catalog->bodies[roadmap->cycles[i].body];

        buffer_format(out, "%s%d CEUs for %s",
                      i > 0 ? ", " : "To keep it: ", roadmap->cycles[i].full, body->name);
        if (body->ceus.cycle_months > 0)
            buffer_format(out, " in %d months", body->ceus.cycle_months);
    }
    if (roadmap->cycle_count > 0 && roadmap->route >= 0) {
        buffer_add(out, "; ");
        piece_upkeep(roadmap, out);
        buffer_add(out, " a year");
    }
    buffer_add(out, roadmap->cycle_count > 0 ? "." : "");
}

void onepage_last(struct onepage *page)
{
    struct onepage_section *section = onepage_open(page, "After that");
    struct buffer line = {0};

    last_say_decision(page, &line);
    onepage_add_line(page, section, WEIGHT_DECISION, &line);
    if (!last_decides_money(page))
        report_cheaper(page->roadmap, &line);
    onepage_add_line(page, section, WEIGHT_CHEAPER, &line);
    last_say_keep(page->roadmap, &line);
    onepage_add_line(page, section, WEIGHT_KEEP, &line);
    last_say_look_again(page, &line);
    onepage_add_line(page, section, WEIGHT_LOOK_AGAIN, &line);
}
