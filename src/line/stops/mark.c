/* SPDX-License-Identifier: MIT
 * Marking a step: its day, what was paid and a note, asked one after the other. What was typed is
 * read before the next is asked; nothing is saved before the last. */
#include "line/stops/mark.h"

#include <stdlib.h>

#include "line/stops/stops.h"
#include "milepost/report/summary.h"
#include "milepost/session/marks.h"

enum mark_part { PART_DAY, PART_PAID, PART_ENDS, PART_NOTE, PART_COUNT };

struct marked {
    struct stop stop;
    char *id; /* of the step */
    struct mark_request request;
    struct buffer note;
    enum mark_part part;
    bool saved;
};

static const char *const mark_part_asks[PART_COUNT] = {
    [PART_DAY] = "On which day? Enter alone takes today.",
    [PART_PAID] = "What was paid for it, in dollars? Enter alone tells nothing.",
    [PART_ENDS] = "Which is its last day, if the school told you? Enter alone tells nothing.",
    [PART_NOTE] = "Is there a note to keep with it? Enter alone keeps none.",
};

/* ---- which are asked -------------------------------------------------------------------------- */

static bool mark_part_is_asked(const struct marked *marked, enum mark_part part)
{
    bool begins = marked->request.kind == MARK_STARTED;

    switch (part) {
    case PART_PAID:
        return marked->request.kind != MARK_WAIVED;
    case PART_ENDS:
        return begins;
    case PART_NOTE:
        return !begins;
    default:
        return true;
    }
}

static enum mark_part mark_part_after(const struct marked *marked)
{
    enum mark_part part = marked->part + 1;

    while (part < PART_COUNT && !mark_part_is_asked(marked, part))
        part++;
    return part;
}

/* The day, which is first, is always asked. */
static enum mark_part mark_part_before(const struct marked *marked)
{
    enum mark_part part = marked->part - 1;

    while (part > PART_DAY && !mark_part_is_asked(marked, part))
        part--;
    return part;
}

/* ---- reading ---------------------------------------------------------------------------------- */

static enum status mark_read_day(const struct marked *marked, const char *typed, date_day *out,
                                 struct error *err)
{
    date_day today = session_today(marked->stop.plain->session), read = today;
    enum date_fault fault;
    char instead[DATE_TEXT];

    if (typed[0] == '\0')
        return STATUS_OK;
    fault = date_read(typed, DATE_MONTH_REFUSED, today, DATE_SHOWN, &read);
    if (fault != DATE_READ)
        return error_set(err, STATUS_USAGE, "\"%s\" %s %s", typed, date_fault_says(fault),
                         date_long(read, instead));
    *out = read;
    return STATUS_OK;
}

static enum status mark_read_part(struct marked *marked, const char *typed, struct error *err)
{
    struct mark_request *request = &marked->request;

    switch (marked->part) {
    case PART_DAY:
        return mark_read_day(marked, typed, &request->day, err);
    case PART_PAID:
        return typed[0] == '\0' ? STATUS_OK : cost_read(typed, &request->cost, err);
    case PART_ENDS:
        request->end_told = typed[0] != '\0';
        return mark_read_day(marked, typed, &request->end, err);
    default:
        buffer_truncate(&marked->note, 0);
        buffer_add(&marked->note, typed);
        return STATUS_OK;
    }
}

/* What it changed in the roadmap there was before. */
static void mark_say_change(struct session *session, const struct summary *before,
                            struct buffer *out)
{
    const struct summary now = summary_of(session_roadmap(session));

    buffer_add(out, ". What changed: ");
    summary_say_change(before, &now, out);
    buffer_add_char(out, '.');
}

struct onward mark_step_saved(struct plain *plain, const struct mark_request *request)
{
    const struct summary before = summary_of(session_roadmap(plain->session));
    struct buffer said = {0};
    struct error err;
    enum status status = session_mark(plain->session, request, &said, &err);

    if (status == STATUS_OK)
        mark_say_change(plain->session, &before, &said);
    talk_say(&plain->talk, "%s", status == STATUS_OK ? buffer_text(&said) : err.text);
    buffer_clear(&said);
    return onward_tell();
}

static struct onward marking_step_take(struct stop *stop, const char *typed)
{
    struct marked *marked = (struct marked *)stop;
    struct error err;

    if (mark_read_part(marked, typed, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    marked->part = mark_part_after(marked);
    if (marked->part < PART_COUNT)
        return onward_tell();
    marked->request.step = marked->id;
    marked->request.note = buffer_text(&marked->note);
    marked->saved = true; /* or it was said why not */
    mark_step_saved(stop->plain, &marked->request);
    return onward_back();
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void marking_step_ask(const struct stop *stop, struct buffer *out)
{
    buffer_add(out, mark_part_asks[((const struct marked *)stop)->part]);
}

static void marking_step_tell(struct stop *stop)
{
    talk_say(&stop->plain->talk, "%s", mark_part_asks[((const struct marked *)stop)->part]);
}

static void marking_step_prompt(const struct stop *stop, struct buffer *out)
{
    static const char *const prompts[PART_COUNT] = {
        [PART_DAY] = "Day", [PART_PAID] = "Paid", [PART_ENDS] = "Last day", [PART_NOTE] = "Note"};

    buffer_add(out, prompts[((const struct marked *)stop)->part]);
}

/* "the mark of Sit the CPC exam as done: the day" */
static void marking_step_where(const struct stop *stop, struct buffer *out)
{
    static const char *const parts[PART_COUNT] = {[PART_DAY] = "its day",
                                                  [PART_PAID] = "what was paid",
                                                  [PART_ENDS] = "its last day",
                                                  [PART_NOTE] = "its note"};
    static const char *const kinds[] = {[MARK_STARTED] = "started",
                                        [MARK_DONE] = "done",
                                        [MARK_DOSE] = "one more dose",
                                        [MARK_FAILED] = "not passed",
                                        [MARK_WAIVED] = "not needed"};
    const struct marked *marked = (const struct marked *)stop;

    buffer_format(out, "the mark of the step %s as %s: %s",
                  session_step_title(stop->plain->session, marked->id), kinds[marked->request.kind],
                  parts[marked->part]);
}

static struct onward marking_step_back(struct stop *stop)
{
    struct marked *marked = (struct marked *)stop;

    if (marked->part == PART_DAY)
        return onward_back();
    marked->part = mark_part_before(marked);
    return onward_tell();
}

static void marking_step_leave(struct stop *stop)
{
    struct marked *marked = (struct marked *)stop;

    if (!marked->saved && marked->part > PART_DAY)
        plain_drop(stop->plain, "The step %s is not marked: what was typed for it is not kept.",
                   session_step_title(stop->plain->session, marked->id));
    free(marked->id);
    buffer_clear(&marked->note);
}

static const struct stop_ops marking_step_ops = {.name = "a mark",
                                                 .tell = marking_step_tell,
                                                 .ask = marking_step_ask,
                                                 .prompt = marking_step_prompt,
                                                 .take = marking_step_take,
                                                 .back = marking_step_back,
                                                 .where = marking_step_where,
                                                 .leave = marking_step_leave,
                                                 .is_text = true};

struct stop *mark_stop(struct plain *plain, const struct stop_place *place)
{
    struct marked *marked = stop_new(plain, &marking_step_ops, sizeof *marked);

    marked->id = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    marked->request = (struct mark_request){.kind = (enum mark_kind)place->other,
                                            .day = DATE_NONE,
                                            .cost = MONEY_NONE,
                                            .end = DATE_NONE};
    return &marked->stop;
}
