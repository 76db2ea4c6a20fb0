/* SPDX-License-Identifier: MIT
 * What to do first: what to do now, then what is due soon, by its days, each with its hours and its
 * money; and what comes before any money. */
#include "report/page_first.h"

#include "milepost/report.h"
#include "milepost/vector.h"
#include "milepost/words.h"

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

/* "about 2 hours, ", "at least 30 minutes, ": what is told as the least is not rounded up. */
static void first_say_time(const struct first_sum *sum, struct buffer *out)
{
    enum { HOUR = 60 };
    int hours = (sum->minutes + (sum->all_told ? HOUR / 2 : 0)) / HOUR;

    if (sum->minutes <= 0)
        return;
    buffer_add(out, sum->all_told ? "about " : "at least ");
    if (sum->minutes < HOUR)
        buffer_format(out, "%d minutes, ", sum->minutes);
    else
        buffer_format(out, "%d hour%s, ", hours, hours == 1 ? "" : "s");
}

/* " (about 2 hours, $0)" */
static void first_say_sum(const struct first_sum *sum, struct buffer *out)
{
    buffer_add(out, " (");
    first_say_time(sum, out);
    if (sum->likely.likely == 0 && sum->at_least)
        buffer_add(out, "ask for prices");
    else
        words_cost(&sum->likely, sum->at_least, out);
    buffer_add_char(out, ')');
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

static bool first_tells_time(const struct onepage_section *section)
{
    for (size_t i = 0; i < section->count; i++)
        if (section->items[i].kind == ONEPAGE_TASK && section->items[i].takes[0])
            return true;
    return false;
}

static void first_add(struct onepage *page, struct first_choices *choices)
{
    struct onepage_section *section = onepage_open(page, "Do first");

    for (size_t i = 0; i < choices->count; i++)
        if (!choices->items[i].told)
            first_add_window(page, section, choices, i);
    if (choices->count == 0)
        onepage_add(section, ONEPAGE_LINE, ONEPAGE_STAYS)->text =
            "Nothing has to be done now, and nothing has a day.";
    else
        onepage_add(section, ONEPAGE_STOP, ONEPAGE_STAYS);
    if (first_tells_time(section))
        section->title = "Do first (times are estimates)";
}

/* Where nothing is there to keep up, the head asks for it: that is what to do. */
void onepage_first(struct onepage *page)
{
    struct first_choices choices = {0};

    first_choose(page, &choices);
    if (choices.count > 0 || !report_keeps_nothing(page->roadmap))
        first_add(page, &choices);
    VECTOR_CLEAR(&choices);
}
