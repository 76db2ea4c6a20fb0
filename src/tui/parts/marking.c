/* SPDX-License-Identifier: MIT
 * Marking a step by a key. What costs nothing and has no day of its own is marked at once, today;
 * for the rest a form asks the day, what was paid and a note. */
#include "tui/parts/marking.h"

#include <stdio.h>
#include <string.h>

#include "milepost/session.h"
#include "milepost/session/marks.h"
#include "tui/stage/dialog.h"
#include "tui/stage/form.h"

enum { MARKING_FORM = MARKING_DIALOGS, MARKING_AGAIN };

/* The fields of the form. */
enum { MARKING_DAY, MARKING_PAID, MARKING_NOTE, MARKING_ENDS = MARKING_NOTE };
enum { MARKING_WAIVE_NOTE = MARKING_PAID, MARKING_WAIVE_FIELDS };
enum { MARKING_LOG_HOURS, MARKING_LOG_DAY, MARKING_LOG_NOTE };

static bool marking_is_closed(const struct roadmap_step *step)
{
    return step->status == STEP_DONE || step->status == STEP_WAIVED;
}

/* ---- what is asked --------------------------------------------------------------------------- */

static const char *marking_title_of(enum command command, bool is_series)
{
    switch (command) {
    case COMMAND_FAILED:
        return "Not passed";
    case COMMAND_WAIVE:
        return "Not needed";
    case COMMAND_LOG:
        return "Hours of study";
    case COMMAND_START:
        return "Started";
    default:
        return is_series ? "Dose given" : "Done";
    }
}

static const char *marking_text_of(enum command command)
{
    switch (command) {
    case COMMAND_START:
        return "Paid is what you have paid so far; Ends is its last day, if the school told you. "
               "Both may stay empty.";
    case COMMAND_LOG:
        return "How long, on which day.";
    case COMMAND_WAIVE:
        return "Enter takes the day; the note may say why.";
    default:
        return "Enter takes the day; the rest may stay empty. Paid is what it cost in all, with "
               "what was paid before.";
    }
}

static const struct roadmap_step *marking_step(const struct marking *marking, const struct tui *tui)
{
    const struct roadmap *roadmap = session_roadmap(tui->session);
    int line = roadmap_find_step(roadmap, marking->step);

    return line < 0 ? NULL : &roadmap->steps[line];
}

static int64_t marking_newest(const struct marking *marking, const struct tui *tui)
{
    const struct mark_rows *marks = session_marks(tui->session);
    int64_t newest = 0;

    for (size_t i = 0; i < marks->count; i++)
        if (strcmp(marks->items[i].step, marking->step) == 0)
            newest = marks->items[i].number;
    return newest;
}

/* What stands in the form at first, or what was typed with what is wrong with it. */
static struct action marking_ask(struct marking *marking, struct tui *tui, const char *wrong,
                                 const char *const *typed)
{
    const struct roadmap_step *step = marking_step(marking, tui);
    bool logs = marking->command == COMMAND_LOG, waives = marking->command == COMMAND_WAIVE;
    int count = waives ? MARKING_WAIVE_FIELDS : FORM_FIELDS;
    char today[DATE_TEXT];
    struct form_field fields[FORM_FIELDS] = {
        {"Day", date_long(session_today(tui->session), today), 40},
        {"Paid", "", 20},
        {"Note", "", 400}};
    struct buffer title = {0};
    struct screen *form;

    if (logs) {
        fields[MARKING_LOG_DAY] = fields[MARKING_DAY];
        fields[MARKING_LOG_HOURS] = (struct form_field){"Hours", "", 10};
    }
    if (marking->command == COMMAND_START)
        fields[MARKING_ENDS] = (struct form_field){"Ends", "", 40};
    if (waives)
        fields[MARKING_WAIVE_NOTE] = fields[MARKING_NOTE];
    for (int i = 0; typed && i < count; i++)
        fields[i].initial = typed[i];
    marking->newest = marking_newest(marking, tui);
    buffer_format(&title, "%s: %s",
                  marking_title_of(marking->command, step && step->kind == STEP_SERIES),
                  step ? step->title : "");
    form = form_ask(tui, MARKING_FORM, buffer_text(&title),
                    wrong ? wrong : marking_text_of(marking->command), fields, count);
    if (wrong)
        form_focus(form, marking->reading);
    buffer_clear(&title);
    return action_ask(form);
}

static struct action marking_ask_again(const struct marking *marking, struct tui *tui)
{
    static const char *const options[] = {"Leave it as it is", "Open it again"};
    const struct roadmap_step *step = marking_step(marking, tui);
    char day[DATE_TEXT];
    struct buffer text = {0};
    struct screen *dialog;

    if (step->status == STEP_WAIVED)
        buffer_add(&text, "It is marked as not needed.");
    else
        buffer_format(&text, "It was done on %s.", date_long(step->ended, day));
    dialog = dialog_choose(tui, MARKING_AGAIN, step->title, buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

/* ---- saving ---------------------------------------------------------------------------------- */

/* A line of what was typed that can't be read. */
static enum status marking_read_day(const struct tui *tui, const char *text, date_day *day,
                                    struct error *err)
{
    date_day today = session_today(tui->session);
    enum date_fault fault = DATE_READ;
    char instead[DATE_TEXT];

    *day = today;
    if (text[0] != '\0')
        fault = date_read(text, DATE_MONTH_REFUSED, today, DATE_SHOWN, day);
    if (fault == DATE_READ)
        return STATUS_OK;
    return error_set(err, STATUS_USAGE, "\"%s\" %s %s", text, date_fault_says(fault),
                     date_long(*day, instead));
}

/* What was paid and when it ends, as the form of a start has it, or the note of the others. What is
 * not needed costs nothing. */
static enum status marking_read_rest(struct marking *marking, const struct tui *tui,
                                     const char *const *typed, struct mark_request *request,
                                     struct error *err)
{
    enum status status = STATUS_OK;

    if (marking->command == COMMAND_WAIVE) {
        request->note = typed[MARKING_WAIVE_NOTE];
        return STATUS_OK;
    }
    if (typed[MARKING_PAID][0] != '\0') {
        status = cost_read(typed[MARKING_PAID], &request->cost, err);
        marking->reading = status == STATUS_OK ? MARKING_DAY : MARKING_PAID;
    }
    if (marking->command != COMMAND_START) {
        request->note = typed[MARKING_NOTE];
    } else if (status == STATUS_OK && typed[MARKING_ENDS][0] != '\0') {
        marking->reading = MARKING_ENDS;
        status = marking_read_day(tui, typed[MARKING_ENDS], &request->end, err);
        request->end_told = true;
    }
    return status;
}

static enum status marking_save_mark(struct marking *marking, struct tui *tui,
                                     const char *const *typed, struct buffer *said,
                                     struct error *err)
{
    struct mark_request request = {.step = marking->step,
                                   .kind = marking_kind(marking->command),
                                   .day = DATE_NONE,
                                   .cost = MONEY_NONE,
                                   .note = NULL};
    enum status status = STATUS_OK;

    marking->reading = MARKING_DAY;
    if (typed)
        status = marking_read_day(tui, typed[MARKING_DAY], &request.day, err);
    if (status == STATUS_OK && typed)
        status = marking_read_rest(marking, tui, typed, &request, err);
    return status == STATUS_OK ? session_mark(tui->session, &request, said, err) : status;
}

static enum status marking_save_hours(struct marking *marking, struct tui *tui,
                                      const char *const *typed, struct buffer *said,
                                      struct error *err)
{
    struct log_request request = {.step = marking->step, .note = typed[MARKING_LOG_NOTE]};
    int64_t number;
    enum status status = hours_read(typed[MARKING_LOG_HOURS], &request.minutes, err);

    marking->reading = MARKING_LOG_HOURS;
    if (status == STATUS_OK) {
        status = marking_read_day(tui, typed[MARKING_LOG_DAY], &request.day, err);
        marking->reading = status == STATUS_OK ? MARKING_LOG_HOURS : MARKING_LOG_DAY;
    }
    return status == STATUS_OK ? session_log(tui->session, &request, &number, said, err) : status;
}

/* What can't be, or what another program did first, is no trouble with the disk. */
static void marking_refuse(const struct marking *marking, struct tui *tui, const char *why)
{
    const struct roadmap_step *step = marking_step(marking, tui);

    tui_say(tui, true, "%s%s", why,
            !step || !marking_is_closed(step) ? ""
            : step->status == STEP_DONE       ? "; d opens it again."
                                              : "; - opens it again.");
    tui_changed(tui);
}

static void marking_say(const struct marking *marking, struct tui *tui, enum status status,
                        const struct buffer *said, const struct error *err)
{
    if (status == STATUS_USAGE || status == STATUS_CONFLICT || status == STATUS_NOT_FOUND) {
        marking_refuse(marking, tui, err->text);
        return;
    }
    say_change(tui, status, said, err);
}

/* Another program changed the step while the form was open: a second dose or try may be the same
 * one. Of a step that is closed the session itself says so; hours logged twice are both kept. */
static bool marking_was_changed(const struct marking *marking, const struct tui *tui)
{
    const struct roadmap_step *step = marking_step(marking, tui);

    return marking->command != COMMAND_LOG && step && !marking_is_closed(step) &&
           marking_newest(marking, tui) != marking->newest;
}

/* What can't be read or can't be is asked again, with what is wrong; the rest is said. */
static struct action marking_save(struct marking *marking, struct tui *tui,
                                  const char *const *typed)
{
    struct buffer said = {0};
    struct error err = {.text = ""};
    enum status status;

    if (typed && marking_was_changed(marking, tui))
        return marking_ask(
            marking, tui, "Another program changed this step meanwhile. Enter takes yours as well.",
            typed);
    status = marking->command == COMMAND_LOG ? marking_save_hours(marking, tui, typed, &said, &err)
                                             : marking_save_mark(marking, tui, typed, &said, &err);
    if (typed && (status == STATUS_USAGE || status == STATUS_CONFLICT)) {
        if (status == STATUS_CONFLICT)
            tui_changed(tui);
        buffer_clear(&said);
        return marking_ask(marking, tui, err.text, typed);
    }
    marking_say(marking, tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

static struct action marking_reopen(const struct marking *marking, struct tui *tui)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_reopen(tui->session, marking->step, &said, &err);

    marking_say(marking, tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

/* ---- keys ------------------------------------------------------------------------------------ */

struct action marking_key(struct marking *marking, struct tui *tui, int line, enum command command)
{
    const struct roadmap_step *step = &session_roadmap(tui->session)->steps[line];

    marking->command = command;
    snprintf(marking->step, sizeof marking->step, "%s", step->id);
    if (marking_is_closed(step))
        return marking_ask_again(marking, tui);
    return session_mark_asks(tui->session, step, marking_kind(command))
               ? marking_ask(marking, tui, NULL, NULL)
               : marking_save(marking, tui, NULL);
}

struct action marking_reply(struct marking *marking, struct tui *tui, const struct reply *reply)
{
    if (reply->tag == MARKING_FORM && reply->choice >= 0)
        return marking_save(marking, tui, reply->texts);
    if (reply->tag == MARKING_AGAIN && reply->choice == 1)
        return marking_reopen(marking, tui);
    return action_stay();
}
