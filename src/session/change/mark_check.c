/* SPDX-License-Identifier: MIT
 * What can be marked, and what is said of it. */
#include <inttypes.h>
#include <string.h>

#include "milepost/nearest.h"
#include "milepost/plan.h"
#include "session/change/mark.h"
#include "session/change/mark_answers.h"
#include "session/state/answer_doses.h"
#include "session/state/marks.h"

/* ---- the step -------------------------------------------------------------------------------- */

const char *marked_id(const struct session *session, const char *id)
{
    const struct mark_rows *marks = &session->plan.record.marks;
    const struct catalog *catalog = session->catalog;
    int step = catalog_find_line(catalog, id);

    if (step < 0 || marks_standing(marks, id))
        return id;
    for (size_t i = marks->count; i > 0; i--) {
        int other = catalog_find_line(catalog, marks->items[i - 1].step);

        if (other >= 0 && program_goes_on_as(catalog, step, other))
            return marks->items[i - 1].step;
    }
    return id;
}

static enum status step_unknown(const struct catalog *catalog, const char *id, struct error *err)
{
    struct nearest nearest = {.word = id};

    for (int i = 0; i < catalog->step_count; i++) {
        nearest_offer(&nearest, catalog->steps[i].id);
        nearest_offer_as(&nearest, catalog->steps[i].id, catalog->steps[i].title);
    }
    return error_with_command(error_set(err, STATUS_NOT_FOUND, "%.60s: there is no such step", id),
                              err, "%s",
                              nearest_or(&nearest, "`milepost catalog show` lists them"));
}

enum status marked_find(struct session *session, const char *id, struct marked_step *out,
                        struct error *err)
{
    const struct roadmap *roadmap = session_roadmap(session);
    int line = roadmap_find_step(roadmap, id);

    *out = (struct marked_step){.step = catalog_find_line(session->catalog, id), .id = id};
    if (line >= 0) {
        out->line = &roadmap->steps[line];
        out->id = out->line->id;
        out->step = out->line->step;
    }
    if (line >= 0 && out->step < 0)
        return error_with_command(error_set(err, STATUS_USAGE,
                                            "%s: this is a question to answer, not a step to mark",
                                            out->line->title),
                                  err, "`milepost set %s=VALUE` answers it",
                                  session->catalog->questions[out->line->question].id);
    if (out->step < 0)
        return step_unknown(session->catalog, id, err);
    out->id = marked_id(session, out->id);
    out->title = out->line ? out->line->title : session->catalog->steps[out->step].title;
    return STATUS_OK;
}

const char *session_step_title(const struct session *session, const char *step)
{
    int index = catalog_find_line(session->catalog, step);

    return index >= 0 ? session->catalog->steps[index].title : step;
}

/* ---- the mark -------------------------------------------------------------------------------- */

enum status mark_check_day(const struct session *session, const char *title, date_day day,
                           struct error *err)
{
    char text[DATE_TEXT], today[DATE_TEXT];

    if (day <= session_today(session))
        return STATUS_OK;
    return error_set(err, STATUS_USAGE,
                     "%s: %s is still to come; today is %s, and only what has happened is kept",
                     title, date_long(day, text), date_long(session_today(session), today));
}

enum status mark_check_note(const char *note, struct error *err)
{
    if (!note || note[0] == '\0')
        return STATUS_OK;
    if (!text_is_utf8(note, strlen(note)) || !text_is_clean(note, false))
        return error_set(err, STATUS_USAGE, "the note: write it as one line of plain text");
    if (text_characters(note) > STORE_NOTE_MAX)
        return error_set(err, STATUS_USAGE, "the note: it has %d characters; at most %d are kept",
                         text_characters(note), STORE_NOTE_MAX);
    return STATUS_OK;
}

static enum status mark_check_kind(const struct session *session, const struct marked_step *step,
                                   enum mark_kind kind, struct error *err)
{
    const struct step *s = &session->catalog->steps[step->step];

    if (kind == MARK_FAILED && s->kind != STEP_EXAM)
        return error_set(err, STATUS_USAGE, "%s: it is no exam, so it can't be failed",
                         step->title);
    if (kind == MARK_DOSE && s->kind != STEP_SERIES)
        return error_set(err, STATUS_USAGE, "%s: it has no doses", step->title);
    if (!step->line && s->gives.count == 0 && s->vaccine < 0)
        return error_with_command(
            error_set(err, STATUS_USAGE,
                      "%s: this plan does not have this step, and it would count for nothing here",
                      step->title),
            err, "`milepost print` shows what there is");
    return STATUS_OK;
}

static enum status mark_refuse_again(const struct marked_step *step, const struct mark_row *last,
                                     const char *word, struct error *err)
{
    char day[DATE_TEXT];

    return error_with_command(error_set(err, STATUS_USAGE, "%s: it is marked as %s already, on %s",
                                        step->title, word, date_long(last->day, day)),
                              err, "`milepost reopen %s` first", step->id);
}

/* A series is done with its last dose, and no mark of its own closes it. */
static enum status mark_check_complete(const struct marked_step *step, const struct mark_row *last,
                                       struct error *err)
{
    char day[DATE_TEXT];

    if (!last || mark_kind_find(last->kind) != MARK_DOSE || !step->line ||
        step->line->status != STEP_DONE)
        return STATUS_OK;
    return error_with_command(error_set(err, STATUS_USAGE,
                                        "%s: it is complete already, its last dose was on %s",
                                        step->title, date_long(last->day, day)),
                              err, "`milepost reopen %s` first", step->id);
}

/* What is given anew for each use is no series: its line tells whether it is to come. */
static enum status mark_check_dose(const struct session *session, const struct marked_step *step,
                                   const struct mark_request *request, struct error *err)
{
    const struct step *s = &session->catalog->steps[step->step];
    struct dose_ruling ruling;

    if (request->kind != MARK_DOSE || s->vaccine < 0 || (s->perishable && step->line))
        return STATUS_OK;
    ruling = mark_dose(session, step->step, request->day);
    return dose_refuse(session->catalog, s->vaccine, step->title, &ruling, err);
}

/* A step that is done is opened again first, and nothing ends before it begins. */
static enum status mark_check_order(const struct session *session, const struct marked_step *step,
                                    const struct mark_request *request, struct error *err)
{
    const struct mark_row *last = marks_standing(&session->plan.record.marks, step->id);
    int kind = last ? mark_kind_find(last->kind) : -1;
    enum status status = mark_check_complete(step, last, err);
    char text[DATE_TEXT];

    if (status != STATUS_OK)
        return status;
    if (kind == MARK_DONE && step->line && step->line->again &&
        step_comes_again(&session->catalog->steps[step->step]))
        return STATUS_OK;
    if (kind == MARK_DONE || kind == MARK_WAIVED ||
        (kind == MARK_STARTED && request->kind == MARK_STARTED))
        return mark_refuse_again(step, last, marks_word(&session->plan.record.marks, step->id),
                                 err);
    if (last && kind != MARK_FAILED && request->day < last->day)
        return error_set(err, STATUS_USAGE, "%s: it %s %s; give a day that is not before it",
                         step->title, kind == MARK_DOSE ? "had its last dose on" : "began on",
                         date_long(last->day, text));
    return STATUS_OK;
}

bool session_step_has_end(const struct session *session, int step)
{
    return step >= 0 && step_is_of_a_program(&session->catalog->steps[step]);
}

/* The end of a program as its school told it. */
static enum status mark_check_end(const struct session *session, const struct marked_step *step,
                                  const struct mark_request *request, struct error *err)
{
    char text[DATE_TEXT];

    if (!request->end_told)
        return STATUS_OK;
    if (request->kind != MARK_STARTED || !session_step_has_end(session, step->step))
        return error_set(err, STATUS_USAGE,
                         "%s: only of a program that is started an end can be told", step->id);
    if (request->end <= request->day)
        return error_set(err, STATUS_USAGE, "%s: it began on %s; give an end after that", step->id,
                         date_long(request->day, text));
    return STATUS_OK;
}

enum status mark_check(const struct session *session, const struct marked_step *step,
                       const struct mark_request *request, struct error *err)
{
    enum status status = mark_check_day(session, step->title, request->day, err);

    if (status == STATUS_OK && request->cost != MONEY_NONE &&
        (request->cost < 0 || request->cost > MARK_COST_MAX))
        status = error_set(err, STATUS_USAGE, "the cost: it is from 0 to 1,000,000 dollars");
    if (status == STATUS_OK)
        status = mark_check_note(request->note, err);
    if (status == STATUS_OK)
        status = mark_check_kind(session, step, request->kind, err);
    if (status == STATUS_OK)
        status = mark_check_order(session, step, request, err);
    if (status == STATUS_OK)
        status = mark_check_dose(session, step, request, err);
    if (status == STATUS_OK)
        status = mark_check_end(session, step, request, err);
    if (status == STATUS_OK && session->plan.record.marks.count >= MARKS_MAX)
        status = error_set(err, STATUS_USAGE, "a plan holds at most %d marks", MARKS_MAX);
    return status;
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool line_is_open(const struct session *session, const struct roadmap_step *line)
{
    const struct mark_row *last = marks_standing(&session->plan.record.marks, line->id);
    int kind = last ? mark_kind_find(last->kind) : -1;

    return kind != MARK_DONE && kind != MARK_WAIVED && line->status != STEP_DONE &&
           line->status != STEP_WAIVED;
}

int session_line_of(struct session *session, const char *id)
{
    return roadmap_line_of(session_roadmap(session), id);
}

/* The sum of what was told of a step, or MONEY_NONE. */
static money_cents cost_told(const struct session *session, const char *id)
{
    const struct mark_rows *marks = &session->plan.record.marks;
    money_cents told = MONEY_NONE;

    for (size_t i = 0; i < marks->count; i++)
        if (strcmp(marks->items[i].step, id) == 0 && marks->items[i].cost != MONEY_NONE)
            told = told == MONEY_NONE ? marks->items[i].cost : told + marks->items[i].cost;
    return told;
}

void mark_say_paid(struct session *session, const struct marked_step *step,
                   const struct mark_request *request, struct buffer *said)
{
    money_cents told = cost_told(session, step->id);
    int at = told != MONEY_NONE ? session_line_of(session, step->id) : -1;
    const struct roadmap_step *line = at < 0 ? NULL : &session_roadmap(session)->steps[at];
    char money[MONEY_TEXT];

    if (!line || line->paid == MONEY_NONE || line->status == STEP_WAIVED)
        return;
    buffer_format(said, "; paid %s: %s", line->status == STEP_DONE ? "in all" : "so far",
                  money_format(line->paid, money));
    if (line->status == STEP_DONE && request->cost == MONEY_NONE)
        buffer_add(said, line->kind == STEP_EXAM && line->paid > told
                             ? ", what was not told by its price"
                             : ", as told before");
    if (line->status != STEP_STARTED || line->unpriced || line->cost.high == 0)
        return;
    buffer_format(said, ", still to pay: %s",
                  money_format_range(line->cost.low, line->cost.high, money));
}

void mark_say_unmet(struct session *session, const struct marked_step *step, struct buffer *said)
{
    enum { TOLD = 2 };
    const struct roadmap *roadmap = session_roadmap(session);
    int open = 0;

    for (int i = 0; step->line && i < step->line->need_count; i++) {
        const struct roadmap_step *need = &roadmap->steps[step->line->needs[i]];

        if (!line_is_open(session, need))
            continue;
        open++;
        if (open <= TOLD) {
            buffer_add(said, open == 1 ? "; not done yet before it: " : ", ");
            text_add_inert(said, need->title, false);
        }
    }
    if (open > TOLD)
        buffer_format(said, " and %d more", open - TOLD);
}
