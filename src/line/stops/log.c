/* SPDX-License-Identifier: MIT
 * Hours of study on a step: how many, then on which day. */
#include <stdlib.h>

#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/session/marks.h"

enum log_part { LOG_HOURS, LOG_DAY };

struct log_typed {
    struct blank blank;
    char *step; /* its id */
    int minutes;
    bool saved;
};

static const struct question log_day = {.id = "day",
                                        .type = ANSWER_DATE,
                                        .label = "Day",
                                        .optional = true,
                                        .month_rule = DATE_MONTH_REFUSED,
                                        .lies = LIES_BEHIND};

static bool log_describe(struct blank *blank)
{
    const char *step = ((const struct log_typed *)blank)->step;

    blank->certain = true;
    if (blank->part == LOG_HOURS) {
        buffer_add(&blank->title, "Hours of study");
        buffer_format(&blank->about, "How long did you study for %s? Type it as 1.5, 90m or 1:30.",
                      session_step_title(blank->stop.plain->session, step));
        return true;
    }
    blank->question = &log_day;
    blank->asks_all = true;
    buffer_add(&blank->title, "Day of study");
    buffer_add(&blank->about, "On which day was it? Enter alone takes today.");
    return true;
}

static struct onward log_take_day(struct log_typed *typed, const char *text)
{
    struct blank *blank = &typed->blank;
    struct log_request request = {.step = typed->step, .minutes = typed->minutes, .day = DATE_NONE};
    struct answer answer;
    int64_t number;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (text[0] != '\0' && answer_parse(&log_day, text, session_today(blank->stop.plain->session),
                                        &answer, &err) == STATUS_OK)
        request.day = answer.value;
    status = session_log(blank->stop.plain->session, &request, &number, &said, &err);
    typed->saved = status == STATUS_OK;
    return blank_saved(blank, status, &said, &err);
}

static struct onward log_take(struct blank *blank, const char *text)
{
    struct log_typed *typed = (struct log_typed *)blank;
    struct error err;

    if (blank->part == LOG_DAY)
        return log_take_day(typed, text);
    if (hours_read(text, &typed->minutes, &err) != STATUS_OK)
        return plain_refuse(blank->stop.plain, &err);
    return blank_turn(blank, LOG_DAY);
}

static bool log_back(struct blank *blank)
{
    if (blank->part == LOG_HOURS)
        return false;
    blank_turn(blank, LOG_HOURS);
    return true;
}

static void log_leave(struct blank *blank)
{
    struct log_typed *typed = (struct log_typed *)blank;

    if (!typed->saved && blank->part == LOG_DAY)
        plain_drop(blank->stop.plain, "These hours of study are not written down.");
    free(typed->step);
}

static const struct blank_ops log_ops = {
    .describe = log_describe, .take = log_take, .back = log_back, .leave = log_leave};

struct stop *log_stop(struct plain *plain, const struct stop_place *place)
{
    struct log_typed *typed = blank_new(plain, &log_ops, sizeof *typed, place);

    typed->step = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    typed->blank.part = LOG_HOURS;
    return &typed->blank.stop;
}
