/* SPDX-License-Identifier: MIT
 * What is said of a step, a gate and the whole on one line: dates, costs, marks. Screens and prints
 * take them from here, so that they can't say different things. Of a step's many days one rule says
 * which stands on its line (piece_step_date): what it is bound by before what is foreseen. */
#include <stdio.h>
#include <string.h>

#include "milepost/difference.h"
#include "milepost/words.h"
#include "report/pieces.h"

/* A day within the next eleven months needs no year to be understood. */
static bool piece_needs_year(const struct roadmap *roadmap, date_day day, enum years years)
{
    return years == YEARS_ALWAYS || day < roadmap->today ||
           day >= date_add_months(roadmap->today, 11);
}

static void piece_day(struct buffer *out, date_day day, bool year)
{
    char text[DATE_TEXT];

    buffer_add(out, year ? date_long(day, text) : date_short(day, text));
}

static void piece_span(const struct roadmap *roadmap, const struct roadmap_step *step,
                       enum years years, struct buffer *out)
{
    bool year = piece_needs_year(roadmap, step->start, years) ||
                piece_needs_year(roadmap, step->finish, years);
    char text[DATE_SPAN_TEXT];

    buffer_add(out, date_span(step->start, step->finish, year, text));
}

/* "from 23 Nov, 23 Dec 2026, 22 May 2027": a year stands behind the last day in it, unless it
 * stands apart from the day. No dose is too late to count, so each day is one to begin with. */
static void piece_doses(const struct roadmap *roadmap, const struct roadmap_step *step,
                        enum years years, struct buffer *out)
{
    for (int i = 0; i < step->dose_count; i++) {
        date_day day = step->doses[i];
        bool last = date_style_now() != DATE_DAY_MONTH || i + 1 == step->dose_count ||
                    date_to_civil(step->doses[i + 1]).year != date_to_civil(day).year;

        buffer_add(out, i > 0 ? date_comma() : "from ");
        piece_day(out, day, last && piece_needs_year(roadmap, day, years));
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
static bool piece_is_open_ended(const struct roadmap_step *step)
{
    return step->role == ROLE_COMPANION && step->start != DATE_NONE &&
           step->start == step->finish &&
           (step->kind == STEP_ADVICE || step->phase >= PHASE_ADVANCE);
}

static void piece_bound(const struct roadmap *roadmap, const char *word, date_day day,
                        enum years years, struct buffer *out)
{
    buffer_format(out, "%s ", word);
    piece_day(out, day, piece_needs_year(roadmap, day, years));
}

/* The months of a line whose days rest on a wide guess; false where its days can be told. */
static bool piece_season(const struct roadmap_step *step, struct buffer *out)
{
    bool by = step->dose_count == 0 && step->by != DATE_NONE;
    bool begins = step->dose_count > 0 || piece_is_open_ended(step);
    char text[DATE_SPAN_TEXT];

    if (!difference_by_season(step) || step->start == DATE_NONE)
        return false;
    if (by)
        buffer_format(out, "by %s", date_month_year(step->by, text));
    else if (begins || step->kind == STEP_EXAM || step->finish == DATE_NONE)
        buffer_format(out, "%s%s", begins ? "from " : "", date_month_year(step->start, text));
    else
        buffer_add(out, date_months(step->start, step->finish, text));
    return true;
}

void piece_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     enum years years, struct buffer *out)
{
    if (step->status == STEP_WAIVED)
        buffer_add(out, "not needed");
    else if (step->status == STEP_DONE && step->finish != DATE_NONE)
        piece_bound(roadmap, "done", step->finish, years, out);
    else if (step->status == STEP_STARTED && step->finish != DATE_NONE && step->dose_count == 0)
        piece_bound(roadmap, "until", step->finish, years, out);
    else if (step->when)
        piece_when(step, out);
    else if (piece_season(step, out))
        return;
    else if (step->dose_count > 0)
        piece_doses(roadmap, step, years, out);
    else if (step->by != DATE_NONE)
        piece_bound(roadmap, "by", step->by, years, out);
    else if (piece_is_open_ended(step))
        piece_bound(roadmap, "from", step->start, years, out);
    else if (step->kind == STEP_EXAM && step->start != DATE_NONE)
        /* The first sitting; what a retake would add shows in what comes after. */
        piece_day(out, step->start, piece_needs_year(roadmap, step->start, years));
    else if (step->start != DATE_NONE && step->finish != DATE_NONE)
        piece_span(roadmap, step, years, out);
    else
        buffer_add(out, "no date");
}

void report_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    piece_step_date(roadmap, step, YEARS_WHEN_FAR, out);
}

void report_step_spare(const struct roadmap_step *step, struct buffer *out)
{
    bool dated = !step->by_month && step->start != DATE_NONE && step->finish != DATE_NONE;

    if (roadmap_step_is_closed(step))
        return;
    if (step->critical)
        buffer_add(out, "sets the date");
    else if (step->role == ROLE_ROUTE && dated && step->slack_days > 0)
        buffer_format(out, "%d day%s to spare", step->slack_days, step->slack_days == 1 ? "" : "s");
}

void report_step_cost(const struct roadmap_step *step, struct buffer *out)
{
    bool done = roadmap_step_is_closed(step);

    if (done && step->unpriced)
        buffer_add(out, "not told");
    else if (!done && !step->free && step->paid != MONEY_NONE && step->cost.high == 0)
        buffer_add(out, "paid");
    else if (step->free)
        buffer_add(out, "$0");
    else if (step->unpriced)
        buffer_add(out, "ask");
    else
        words_cost(&step->cost, step->partial, out);
}

static void progress_add(struct buffer *out, const char *text)
{
    buffer_format(out, "%s%s", out->length ? "; " : "", text);
}

void report_step_progress(const struct roadmap_step *step, struct buffer *out)
{
    char text[96], money[MONEY_TEXT], day[DATE_TEXT];

    if (roadmap_step_is_closed(step))
        return;
    if (step->began != DATE_NONE) {
        snprintf(text, sizeof text, "begun %s", date_long(step->began, day));
        progress_add(out, text);
    }
    if (step->minutes > 0) {
        snprintf(text, sizeof text, "%d of %d hours studied", (step->minutes + 30) / 60,
                 step->hours.likely);
        progress_add(out, text);
    }
    if (step->attempts > 0) {
        snprintf(text, sizeof text, "%d %s not passed", step->attempts,
                 step->attempts == 1 ? "try" : "tries");
        progress_add(out, text);
    }
    if (step->paid != MONEY_NONE && step->paid > 0) {
        bool more = step->status == STEP_STARTED && !step->unpriced && step->cost.high > 0;
        snprintf(text, sizeof text, more ? "%s paid, the rest is to come" : "%s paid",
                 money_format(step->paid, money));
        progress_add(out, text);
    }
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

bool report_keeps_nothing(const struct roadmap *roadmap)
{
    /* A vaccine that is renewed, or evidence that is kept, is no credential. */
    return roadmap->goal_fact < 0 && roadmap->goal_state == GOAL_REACHED &&
           roadmap->cycle_count == 0;
}

void report_headline(const struct roadmap *roadmap, struct buffer *out)
{
    if (report_keeps_nothing(roadmap))
        buffer_add(out, "nothing to keep current yet");
    else if (roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "reached; what keeps it up is below");
    else if (roadmap->goal_state == GOAL_UNREACHABLE)
        buffer_add(out, "no route reaches it as things stand");
    else if (roadmap->when)
        buffer_add(out, roadmap->when);
    else if (roadmap->p50 != DATE_NONE)
        words_odds(roadmap->p50, roadmap->p80, roadmap->by_season, out);
    else
        buffer_add(out, roadmap->goal_fact < 0 ? "what you hold, kept up" : "no date yet");
}

void report_price_checked(const struct roadmap_step *step, bool stale_only, struct buffer *out)
{
    for (int i = 0; i < step->because.count; i++) {
        const struct because *link = &step->because.items[i];

        if (link->about != ABOUT_COST || link->source < 0)
            continue;
        if (link->stale || !stale_only)
            words_checked(link->checked, link->undated, link->stale, out);
        return;
    }
}

void report_range(const struct range *range, const char *unit, struct buffer *out)
{
    if (strcmp(unit, "per mille") == 0)
        buffer_format(out, "%d %%", (range->likely + 5) / 10);
    else
        words_figures(range, unit, out);
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

bool *report_used_assumptions(const struct roadmap *roadmap)
{
    bool *used = memory_new((size_t)roadmap->catalog->assumption_count + 1, sizeof *used);

    for (int i = 0; i < roadmap->step_count; i++)
        for (int j = 0; j < roadmap->steps[i].assumption_count; j++)
            used[roadmap->steps[i].assumptions[j]] = true;
    return used;
}

size_t piece_sentence(const char *text)
{
    for (size_t i = 0; text[i] != '\0'; i++)
        if (text[i] == '.' && text[i + 1] == ' ' && text[i + 2] >= 'A' && text[i + 2] <= 'Z')
            return i + 1;
    return strlen(text);
}

void piece_units(int units, struct buffer *out)
{
    if (units > 0)
        buffer_format(out, "%d", units);
    else
        buffer_add(out, "–");
}

void piece_upkeep(const struct roadmap *roadmap, struct buffer *out)
{
    char money[MONEY_TEXT];

    if (roadmap->upkeep_per_year == 0 && roadmap->upkeep_at_least)
        buffer_add(out, "ask");
    else
        buffer_format(out, "%s%s", roadmap->upkeep_at_least ? "at least " : "",
                      money_format(roadmap->upkeep_per_year, money));
}

void piece_likely(const struct roadmap *roadmap, struct buffer *out)
{
    const struct money_range likely = words_likely(&roadmap->cost);

    words_cost(&likely, roadmap->at_least, out);
}

bool piece_bound_differs(const struct difference *difference, bool high)
{
    const struct money_range *before = &difference->before->cost;
    const struct money_range *after = &difference->after->cost;
    money_cents from = high ? before->high : before->low, to = high ? after->high : after->low;

    return from != to && from != MONEY_NONE && to != MONEY_NONE && before->likely == after->likely;
}
