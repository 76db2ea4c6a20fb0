/* SPDX-License-Identifier: MIT
 * What undo and redo say: "Undone: School program is again Enrolled now". */
#include <string.h>

#include "milepost/report.h"
#include "milepost/session/catalogue.h"
#include "milepost/session/figures.h"
#include "session/change/change.h"
#include "session/change/undo_lines.h"
#include "session/state/marks.h"

/* What is in force now: before the change when it was undone, after it when it was made again. */
struct outcome {
    const char *verb, *again;
    const char *now; /* its written form, or name; "" when there is none */
    bool undone;
};

/* "School program is again Enrolled now". What was said to a private question is not repeated:
 * the line may stay on a screen that somebody else sees. */
static void undo_say_answer(const struct catalog *catalog, const struct change_report *report,
                            const struct outcome *outcome, struct buffer *said)
{
    int index = report->subject ? catalog_find_question(catalog, report->subject) : -1;
    const struct question *question = index >= 0 ? &catalog->questions[index] : NULL;
    struct answer answer = {0};
    struct error ignored;

    text_add_inert(said, question ? question->label : report->subject, false);
    if (!question || question->is_private ||
        answer_parse(question, outcome->now ? outcome->now : "", DATE_NONE, &answer, &ignored) !=
            STATUS_OK) {
        buffer_add(said, outcome->undone ? " is as it was before" : " is changed again");
        return;
    }
    buffer_format(said, " is %s ", outcome->again);
    answer_show(question, &answer, said);
}

static void undo_say_answers(const struct catalog *catalog, const struct change_report *report,
                             const struct outcome *outcome, struct buffer *said)
{
    undo_say_answer(catalog, report, outcome, said);
    if (report->count > 1)
        buffer_format(said, ", and %zu more answer%s", report->count - 1,
                      report->count == 2 ? "" : "s");
}

/* "Hours to prepare for the CPC is again 60 to 180 hours, likely 100". */
static void undo_say_figures(const struct catalog *catalog, const struct change_report *report,
                             const struct outcome *outcome, struct buffer *said)
{
    int index = report->subject ? catalog_find_assumption(catalog, report->subject) : -1;
    struct range range;
    struct error ignored;

    if (index < 0) {
        text_add_inert(said, report->subject, false);
        buffer_add(said, outcome->undone ? " is as it was before" : " is changed again");
    } else {
        text_add_inert(said, catalog->assumptions[index].title, false);
        buffer_format(said, " is %s ", outcome->again);
        if (outcome->now[0] == '\0')
            buffer_add(said, "as in the catalogue");
        else if (assumption_parse(catalog, index, outcome->now, &range, &ignored) == STATUS_OK)
            report_range(&range, catalog->assumptions[index].unit, said);
        else
            text_add_inert(said, outcome->now, false);
    }
    if (report->count > 1)
        buffer_format(said, ", and %zu more", report->count - 1);
}

/* "the school Foundation is back"; by its names on either side: "" while it was not there. */
static void undo_say_school(const struct change_report *report, const struct outcome *outcome,
                            struct buffer *said)
{
    const char *then = outcome->undone ? report->after : report->before;
    bool here = outcome->now[0] != '\0';

    if (report->choice && !here) {
        buffer_add(said, "no school is chosen");
        return;
    }
    if (report->choice) {
        buffer_format(said, "the chosen school is %s ", outcome->again);
        text_add_inert(said, outcome->now, false);
        return;
    }
    buffer_add(said, "the school ");
    text_add_inert(said, here ? outcome->now : then, false);
    if (!here)
        buffer_add(said, " is removed");
    else if (then[0] == '\0')
        buffer_add(said, outcome->undone ? " is back" : " is added");
    else
        buffer_add(said, outcome->undone ? " is as it was before" : " is changed again");
}

/* The title of a line of the roadmap; the id of one that no catalogue has. */
static void undo_say_step(const struct catalog *catalog, const char *id, struct buffer *said)
{
    int step = catalog_find_line(catalog, id);

    text_add_inert(said, step >= 0 ? catalog->steps[step].title : id, false);
}

/* "Sit the CPC exam is to do again": by the first mark of the change, as it is written on that side
 * of it on which there is one, its kind first. */
static void undo_say_mark(const struct session *session, const struct change_report *report,
                          const struct outcome *outcome, struct buffer *said)
{
    const char *mark = report->after[0] != '\0' ? report->after : report->before;
    bool dropped = report->after[0] == '\0';

    if (text_begins(mark, "failed"))
        buffer_add(said, "a failed attempt at ");
    else if (text_begins(mark, "dose"))
        buffer_add(said, "a dose of ");
    undo_say_step(session->catalog, report->subject, said);
    if (text_begins(mark, "failed") || text_begins(mark, "dose"))
        buffer_add(said, outcome->undone == dropped ? " counts again" : " counts no more");
    else
        buffer_format(said, " is %s %s", marks_word(&session->plan.record.marks, report->subject),
                      outcome->again);
}

/* "the hours of Coding course on 3 Dec 2026 ..." is not told: only of what. */
static void undo_say_log(const struct session *session, const struct change_report *report,
                         const struct outcome *outcome, struct buffer *said)
{
    buffer_add(said, "hours of ");
    undo_say_step(session->catalog, report->subject, said);
    buffer_add(said, outcome->now[0] == '\0' ? " are taken back" : " count again");
}

/* As it stood before this. */
static const char *undo_then(const struct change_report *report, const struct outcome *outcome)
{
    return outcome->undone ? report->after : report->before;
}

/* The row as it is, or as it was last. */
static const char *undo_row(const struct change_report *report, const struct outcome *outcome)
{
    return outcome->now[0] != '\0' ? outcome->now : undo_then(report, outcome);
}

/* " is removed", " are as they were before" */
static void undo_say_fate(const struct change_report *report, const struct outcome *outcome,
                          struct buffer *said)
{
    bool many = report->count > 1;

    buffer_add(said, many ? " are " : " is ");
    if (outcome->now[0] == '\0')
        buffer_add(said, "removed");
    else if (undo_then(report, outcome)[0] == '\0')
        buffer_add(said, outcome->undone ? "back" : "added");
    else
        buffer_format(said, outcome->undone ? "as %s before" : "changed again",
                      many ? "they were" : "it was");
}

/* "credit 4, Evaluation update, is removed", "200 credits are removed". */
static void undo_say_credits(const struct change_report *report, const struct outcome *outcome,
                             struct buffer *said)
{
    if (report->count > 1) {
        buffer_format(said, "%zu credits", report->count);
    } else {
        buffer_format(said, "credit %s, ", report->subject);
        undo_lines_add(undo_row(report, outcome), CREDIT_LINE_TITLE, said);
        buffer_add(said, ",");
    }
    undo_say_fate(report, outcome, said);
}

/* "what is printed on the CPC is as it was before" */
static void undo_say_held(const struct change_report *report, const struct outcome *outcome,
                          struct buffer *said)
{
    buffer_add(said, "what is noted of the ");
    text_add_inert(said, report->subject, false);
    buffer_add(said, outcome->undone ? " is as it was before" : " is changed again");
}

/* "the comment of Ana is removed", "3 comments are removed" */
static void undo_say_comments(const struct change_report *report, const struct outcome *outcome,
                              struct buffer *said)
{
    if (report->count > 1) {
        buffer_format(said, "%zu comments", report->count);
    } else {
        buffer_add(said, "the comment of ");
        undo_lines_add(undo_row(report, outcome), COMMENT_LINE_AUTHOR, said);
    }
    undo_say_fate(report, outcome, said);
}

/* "the catalogue that you took last is again 2026.11; figures are those of 2027.01, which is in
 * use". Rules that are gone come back by no undo. */
static void undo_say_catalogue(const struct session *session, const struct change_report *report,
                               const struct outcome *outcome, struct buffer *said)
{
    buffer_format(said, "the catalogue that you took last is %s ", outcome->again);
    text_add_inert(said, outcome->now[0] != '\0' ? outcome->now : "none", false);
    if (session_catalogue_is_unmarked(session))
        buffer_add(said, " as its rules were; figures are those of its rules now");
    else if (strcmp(report->before, report->after) == 0)
        buffer_add(said, " as its rules are now");
    else if (session_catalogue_is_new(session))
        buffer_format(said, "; figures are those of %s, which is in use",
                      session->catalog->version);
}

static void undo_say_change(const struct session *session, const struct change_report *report,
                            const struct outcome *outcome, struct buffer *said)
{
    buffer_format(said, "%s: ", outcome->verb);
    switch (report->kind) {
    case CHANGE_ANSWERS:
        undo_say_answers(session->catalog, report, outcome, said);
        break;
    case CHANGE_RENAME:
        buffer_add(said, "the plan's name is ");
        text_add_inert(said, session_name(session), false);
        break;
    case CHANGE_DELETE:
        buffer_add(said, outcome->undone ? "the plan is back" : "the plan is deleted");
        break;
    case CHANGE_ROUTE:
        buffer_add(said, outcome->undone ? "the route is the one before" : "the route is chosen");
        break;
    case CHANGE_ASSUMPTION:
        undo_say_figures(session->catalog, report, outcome, said);
        break;
    case CHANGE_PROGRAM:
        undo_say_school(report, outcome, said);
        break;
    case CHANGE_MARK:
        undo_say_mark(session, report, outcome, said);
        break;
    case CHANGE_LOG:
        undo_say_log(session, report, outcome, said);
        break;
    case CHANGE_BASELINE:
        buffer_add(said, outcome->undone ? "the baseline is the one before"
                                         : "the baseline is a new one");
        break;
    case CHANGE_CREDIT:
        undo_say_credits(report, outcome, said);
        break;
    case CHANGE_HELD:
        undo_say_held(report, outcome, said);
        break;
    case CHANGE_COMMENT:
        undo_say_comments(report, outcome, said);
        break;
    case CHANGE_CATALOGUE:
        undo_say_catalogue(session, report, outcome, said);
        break;
    case CHANGE_IMPORT:
        buffer_add(said, outcome->undone ? "the plan is as it was before the import"
                                         : "the plan is imported");
        break;
    case CHANGE_PARTS:
        buffer_add(said, outcome->undone ? "the plan is as it was before the what-if"
                                         : "what was tried is kept");
        break;
    }
}

void undo_say(const struct session *session, const struct change_report *report, bool undone,
              struct buffer *said)
{
    const struct outcome outcome = {
        .verb = undone ? "Undone" : "Redone",
        .again = undone ? "again" : "now",
        .now = undone ? report->before : report->after,
        .undone = undone,
    };

    if (report->empty)
        buffer_format(said, "%s: a change of which nothing is recorded", outcome.verb);
    else
        undo_say_change(session, report, &outcome, said);
}
