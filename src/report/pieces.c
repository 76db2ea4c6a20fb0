/* SPDX-License-Identifier: MIT
 * The pieces of a line: dates, costs, marks. Screens and prints take them from here, so that they
 * can't say different things. */
#include <stdlib.h>
#include <string.h>

#include "report/pieces.h"

static const char *const format_ids[REPORT_FORMAT_COUNT] = {
    [REPORT_TEXT] = "text",
    [REPORT_MARKDOWN] = "markdown",
    [REPORT_JSON] = "json",
};

const char *report_format_id(enum report_format format)
{
    return format_ids[format];
}

/* A day within the next eleven months needs no year to be understood. */
static bool needs_year(const struct roadmap *roadmap, date_day day, enum years years)
{
    return years == YEARS_ALWAYS || day < roadmap->today ||
           day >= date_add_months(roadmap->today, 11);
}

static void add_day(struct buffer *out, date_day day, bool year)
{
    char text[DATE_TEXT];

    buffer_add(out, year ? date_long(day, text) : date_short(day, text));
}

/* "20–25 May", "11 Jan–7 Mar", "12 Nov 2026–9 May 2027": nothing is said twice. */
static void add_span(const struct roadmap *roadmap, date_day start, date_day finish,
                     enum years years, struct buffer *out)
{
    bool year = needs_year(roadmap, start, years) || needs_year(roadmap, finish, years);
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);
    bool same_year = from.year == to.year;

    if (start != finish && same_year && from.month == to.month)
        buffer_format(out, "%d–", from.day);
    else if (start != finish) {
        add_day(out, start, year && !same_year);
        buffer_add(out, "–");
    }
    add_day(out, finish, year);
}

/* "23 Nov, 23 Dec 2026, 22 May 2027": a year stands behind the last day in it. */
static void add_doses(const struct roadmap *roadmap, const struct roadmap_step *step,
                      enum years years, struct buffer *out)
{
    for (int i = 0; i < step->dose_count; i++) {
        date_day day = step->doses[i];
        bool last = i + 1 == step->dose_count ||
                    date_to_civil(step->doses[i + 1]).year != date_to_civil(day).year;

        if (i > 0)
            buffer_add(out, ", ");
        add_day(out, day, last && needs_year(roadmap, day, years));
    }
}

/* The month comes first, so that it is not read as that of the job or the offer. */
void piece_when(const struct roadmap_step *step, struct buffer *out)
{
    char text[DATE_TEXT];

    if (step->start != DATE_NONE)
        buffer_format(out, "about %s, ", date_month_year(step->start, text));
    buffer_add(out, step->when);
}

/* Advice and upkeep have a day on which they begin, none on which they are done. */
static bool is_open_ended(const struct roadmap_step *step)
{
    return step->role == ROLE_COMPANION && step->start != DATE_NONE &&
           step->start == step->finish &&
           (step->kind == STEP_ADVICE || step->phase >= PHASE_ADVANCE);
}

static void add_one(const struct roadmap *roadmap, const char *word, date_day day, enum years years,
                    struct buffer *out)
{
    buffer_format(out, "%s ", word);
    add_day(out, day, needs_year(roadmap, day, years));
}

void piece_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     enum years years, struct buffer *out)
{
    if (step->status == STEP_WAIVED)
        buffer_add(out, "not needed");
    else if (step->status == STEP_DONE && step->finish != DATE_NONE)
        add_one(roadmap, "done", step->finish, years, out);
    else if (step->status == STEP_STARTED && step->finish != DATE_NONE)
        add_one(roadmap, "until", step->finish, years, out);
    else if (step->when)
        piece_when(step, out);
    else if (step->dose_count > 0)
        add_doses(roadmap, step, years, out);
    else if (step->by != DATE_NONE)
        add_one(roadmap, "by", step->by, years, out);
    else if (is_open_ended(step))
        add_one(roadmap, "from", step->start, years, out);
    else if (step->kind == STEP_EXAM && step->start != DATE_NONE)
        /* The first sitting; what a retake would add shows in what comes after. */
        add_day(out, step->start, needs_year(roadmap, step->start, years));
    else if (step->start != DATE_NONE && step->finish != DATE_NONE)
        add_span(roadmap, step->start, step->finish, years, out);
    else
        buffer_add(out, "no date");
}

void report_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    piece_step_date(roadmap, step, YEARS_WHEN_FAR, out);
}

static money_cents or_else(money_cents cents, money_cents other)
{
    return cents != MONEY_NONE ? cents : other;
}

void piece_cost(const struct money_range *cost, bool at_least, struct buffer *out)
{
    char text[MONEY_TEXT];
    money_cents low = or_else(cost->low, cost->likely), high = or_else(cost->high, cost->likely);

    if (at_least && low != MONEY_NONE)
        buffer_add(out, "at least ");
    buffer_add(out, money_format_range(low, high, text));
}

void report_step_cost(const struct roadmap_step *step, struct buffer *out)
{
    if (step->free)
        buffer_add(out, "$0");
    else if (step->unpriced)
        buffer_add(out, "ask");
    else
        piece_cost(&step->cost, step->partial, out);
}

const char *report_step_mark(const struct roadmap_step *step)
{
    static const char *const marks[] = {
        [STEP_TODO] = "·",   [STEP_STARTED] = "▸", [STEP_DONE] = "✓",
        [STEP_WAIVED] = "–", [STEP_BLOCKED] = "✗",
    };

    return marks[step->status];
}

const char *report_gate_words(enum gate_outcome outcome)
{
    static const char *const words[] = {
        [GATE_CLEAR] = "clear",
        [GATE_ACTION] = "action needed",
        [GATE_DECIDED_BY_OTHER] = "someone else decides",
        [GATE_BARRED] = "barred",
    };

    return words[outcome];
}

void report_gate_state(const struct roadmap_gate *gate, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_add(out, report_gate_words(gate->outcome));
    if (gate->until != DATE_NONE)
        buffer_format(out, "; from %s you may apply", date_long(gate->until, day));
}

void piece_days(int days, struct buffer *out)
{
    enum { DAYS_OF_TWO_YEARS = 730, DAYS_OF_FOUR_YEARS = 1461, MONTHS_OF_FOUR_YEARS = 48 };
    int amount = abs(days);
    int months = (amount * MONTHS_OF_FOUR_YEARS + DAYS_OF_FOUR_YEARS / 2) / DAYS_OF_FOUR_YEARS;

    if (days == 0)
        return;
    if (amount <= DAYS_OF_TWO_YEARS)
        buffer_format(out, "%d day%s", amount, amount == 1 ? "" : "s");
    else
        buffer_format(out, "%d years", months / 12);
    if (amount > DAYS_OF_TWO_YEARS && months % 12 > 0)
        buffer_format(out, " %d month%s", months % 12, months % 12 == 1 ? "" : "s");
    buffer_add(out, days < 0 ? " sooner" : " later");
}

void piece_dollars(int64_t dollars, struct buffer *out)
{
    char text[MONEY_TEXT];

    if (dollars != 0)
        buffer_format(out, "%s %s", money_format((dollars < 0 ? -dollars : dollars) * 100, text),
                      dollars < 0 ? "cheaper" : "dearer");
}

void piece_odds(date_day p50, date_day p80, struct buffer *out)
{
    bool same_year = date_to_civil(p50).year == date_to_civil(p80).year;

    buffer_add(out, "even odds ");
    add_day(out, p50, true);
    if (p80 == DATE_NONE)
        return;
    buffer_add(out, " · 80 % by ");
    add_day(out, p80, !same_year);
}

void report_headline(const struct roadmap *roadmap, struct buffer *out)
{
    if (roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "reached; what keeps it up is below");
    else if (roadmap->goal_state == GOAL_UNREACHABLE)
        buffer_add(out, "no route reaches it as things stand");
    else if (roadmap->when)
        buffer_add(out, roadmap->when);
    else if (roadmap->p50 != DATE_NONE)
        piece_odds(roadmap->p50, roadmap->p80, out);
    else
        buffer_add(out, roadmap->goal_fact < 0 ? "what you hold, kept up" : "no date yet");
}

void piece_checked(date_day checked, bool stale, struct buffer *out)
{
    char text[DATE_TEXT];

    if (checked == DATE_NONE)
        return;
    buffer_format(out, "checked %s%s", date_month_year(checked, text),
                  stale ? ", check again" : "");
}

void report_price_checked(const struct roadmap_step *step, bool stale_only, struct buffer *out)
{
    for (int i = 0; i < step->because.count; i++) {
        const struct because *link = &step->because.items[i];

        if (link->about != ABOUT_COST || link->source < 0)
            continue;
        if (link->stale || !stale_only)
            piece_checked(link->checked, link->stale, out);
        return;
    }
}

void report_range(const struct range *range, const char *unit, struct buffer *out)
{
    if (strcmp(unit, "per mille") == 0)
        buffer_format(out, "%d %%", (range->likely + 5) / 10);
    else if (range->low == range->high)
        buffer_format(out, "%d %s", range->likely, unit);
    else
        buffer_format(out, "%d to %d %s, likely %d", range->low, range->high, unit, range->likely);
}

void report_assumption(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct assumption *assumption = &roadmap->catalog->assumptions[index];

    report_range(&roadmap->assumed[index].range, assumption->unit, out);
    if (roadmap->assumed[index].adjusted) {
        buffer_add(out, ", set by you; the catalogue has ");
        report_range(&assumption->range, assumption->unit, out);
    }
}
