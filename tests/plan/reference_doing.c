/* SPDX-License-Identifier: MIT
 * The reference solver's reading of what was marked and logged, after planning.md, "Progress". */
#include <string.h>

#include "reference_parts.h"

static void do_mark(struct doing *doing, const struct mark *mark)
{
    doing->begun = mark->kind == MARK_STARTED;
    doing->over = mark->kind == MARK_DONE || mark->kind == MARK_WAIVED;
    doing->done = mark->kind == MARK_DONE;
    if (mark->kind == MARK_STARTED) {
        doing->since = mark->day;
        doing->deposit = mark->cost;
    }
    if (doing->over)
        doing->ended = mark->day;
    if (mark->kind == MARK_FAILED) {
        doing->failed = mark->day;
        doing->attempts++;
    }
}

/* Hours a week that were told later than these hold. */
static void do_hours(const struct told *told, struct doing *doing, const struct study_log *log)
{
    bool counts =
        told->today - log->day < 28 && log->day > told->hours_told && log->day >= doing->resumed;

    if (!doing->over)
        doing->begun = true;
    if (doing->since == DATE_NONE || log->day < doing->since)
        doing->since = log->day;
    doing->minutes += log->minutes;
    doing->recent += counts ? log->minutes : 0;
}

/* The last day of study that comes three weeks or more after the one before it. */
static date_day resumed_on(const struct mini *mini, const char *id)
{
    const struct progress *progress = &mini->progress;
    date_day last = DATE_NONE;

    for (int i = 0; i < progress->log_count; i++) {
        date_day day = progress->logs[i].day, before = DATE_NONE;
        if (strcmp(progress->logs[i].step, id) != 0)
            continue;
        for (int j = 0; j < progress->log_count; j++) {
            date_day other = progress->logs[j].day;
            if (strcmp(progress->logs[j].step, id) == 0 && other < day && other > before)
                before = other;
        }
        if (before != DATE_NONE && day - before >= 21 && day > last)
            last = day;
    }
    return last;
}

void doing_read(struct told *told, const struct mini *mini)
{
    for (int s = 0; s < told->catalog->step_count; s++) {
        struct doing *doing = &told->doing[s];
        const char *id = told->catalog->steps[s].id;

        *doing = (struct doing){
            .since = DATE_NONE, .deposit = MONEY_NONE, .resumed = resumed_on(mini, id)};
        for (int i = 0; i < mini->progress.mark_count; i++) {
            if (strcmp(mini->progress.marks[i].step, id) == 0)
                do_mark(doing, &mini->progress.marks[i]);
        }
        for (int i = 0; i < mini->progress.log_count; i++) {
            if (strcmp(mini->progress.logs[i].step, id) == 0)
                do_hours(told, doing, &mini->progress.logs[i]);
        }
    }
}

bool doing_is_paid(const struct told *told, int s)
{
    return told->doing[s].begun && told->catalog->steps[s].kind != STEP_SERIES;
}

/* ---- what is left ---------------------------------------------------------------------------- */

static int at_least_one(int figure)
{
    return figure < 1 ? 1 : figure;
}

/* A day or an hour at least; at the worst as long again as it is late. */
static struct range left_of(struct range whole, int spent)
{
    int late = spent - whole.likely, high = at_least_one(whole.high - spent);

    if (spent == 0)
        return whole;
    return (struct range){at_least_one(whole.low - spent), at_least_one(whole.likely - spent),
                          late > high ? late : high};
}

int doing_days(const struct told *told, int s)
{
    const struct step *step = &told->catalog->steps[s];
    const struct doing *doing = &told->doing[s];

    if (!step->days.stated)
        return doing->begun && told->today > doing->since ? 1 : 0;
    return doing->begun ? left_of(step->days.range, told->today - doing->since).likely
                        : step->days.range.likely;
}

struct range doing_hours(const struct told *told, int s)
{
    const struct step *step = &told->catalog->steps[s];
    const struct doing *doing = &told->doing[s];

    if (!step->hours.stated || step->hours.range.high == 0)
        return (struct range){0};
    if (!doing->begun)
        return step->hours.range;
    if (doing->minutes > 0)
        return left_of(step->hours.range, doing->minutes / 60);
    return left_of(step->hours.range, (told->today - doing->since) * told->hours_per_week / 7);
}

/* The pace of the last four weeks, of what is under way for two: one hour a week at least. */
int doing_minutes_a_week(const struct told *told, int s)
{
    const struct doing *doing = &told->doing[s];

    if (!doing->begun || doing->recent == 0)
        return told->hours_per_week * 60;
    date_day from = doing->resumed > doing->since ? doing->resumed : doing->since;
    int days = told->hours_told > from ? told->today - told->hours_told : told->today - from + 1;
    if (days <= 14)
        return told->hours_per_week * 60;
    int pace = doing->recent * 7 / (days < 28 ? days : 28);
    return pace < 60 ? 60 : pace;
}
