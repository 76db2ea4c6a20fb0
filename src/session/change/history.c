/* SPDX-License-Identifier: MIT
 * The history of a plan in words, from its undo log, and of what the log does not hold (it came
 * with an import, or its records were purged) from the rows themselves. What was said to private
 * questions is not repeated: the list may stay on a screen that somebody else sees. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/report/credit.h"
#include "milepost/session/marks.h"
#include "milepost/store/change.h"
#include "session/change/change.h"
#include "session/change/history_rows.h"
#include "session/change/undo_lines.h"
#include "session/state/marks.h"
#include "session/state/written.h"

struct history_telling {
    const struct session *session;
    history_fn *line;
    void *context;
    const struct history_change *change; /* NULL: a row is told that the log does not hold */
    struct buffer text;
    int64_t number; /* of the entry of the log that is told */
    struct history_rows rows;
    size_t told; /* of them */
};

static void history_put(struct history_telling *telling, const char *kind, const char *step,
                        date_day day)
{
    const struct history_change *change = telling->change;
    const struct history_line line = {
        .made = change ? change->made : HISTORY_NOT_KNOWN,
        .day = day,
        .kind = kind,
        .step = step,
        .text = buffer_text(&telling->text),
        .number = telling->number,
        .undone = change && change->undone,
    };

    telling->line(telling->context, &line);
    telling->number = 0;
    buffer_truncate(&telling->text, 0);
}

/* ---- marks and logs -------------------------------------------------------------------------- */

static void history_add_note(struct history_telling *telling, const char *note)
{
    if (note[0] == '\0')
        return;
    buffer_add(&telling->text, ": ");
    text_add_inert(&telling->text, note, false);
}

static void history_say_mark(struct history_telling *telling, const struct mark_row *row,
                             bool taken_back)
{
    static const char *const words[] = {"started", "done", "one more dose", "failed", "not needed"};
    int kind = mark_kind_find(row->kind);
    char money[MONEY_TEXT];

    text_add_inert(&telling->text, session_step_title(telling->session, row->step), false);
    buffer_format(&telling->text, ", %s", kind < 0 ? "marked" : words[kind]);
    if (taken_back)
        buffer_add(&telling->text, ", taken back");
    if (row->cost != MONEY_NONE)
        buffer_format(&telling->text, ", %s", money_format(row->cost, money));
    history_add_note(telling, row->note);
    history_put(telling, "mark", row->step, row->day);
}

static void history_mark(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[4];
    char *copy = undo_lines(value->text, lines, 4);
    struct mark_row row = {.kind = (char *)lines[0],
                           .step = (char *)lines[1],
                           .note = (char *)lines[3],
                           .day = value->day,
                           .cost = MONEY_NONE};
    int64_t cents = 0;

    if (text_parse_number(lines[2], 0, INT64_MAX, &cents))
        row.cost = cents;
    history_say_mark(telling, &row, item->after.state == 0);
    free(copy);
}

static void history_say_log(struct history_telling *telling, const struct log_row *row,
                            bool taken_back)
{
    hours_show(row->minutes, &telling->text);
    buffer_add(&telling->text, " of ");
    text_add_inert(&telling->text, session_step_title(telling->session, row->step), false);
    if (taken_back)
        buffer_add(&telling->text, ", taken back");
    history_add_note(telling, row->note);
    telling->number = row->number;
    history_put(telling, "log", row->step, row->day);
}

static void history_log(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[3];
    char *copy = undo_lines(value->text, lines, 3);
    int64_t minutes = 0;
    struct log_row row = {.step = (char *)lines[0], .note = (char *)lines[2], .day = value->day};

    if (text_parse_number(lines[1], 0, INT32_MAX, &minutes))
        row.minutes = (int)minutes;
    (void)!text_parse_number(item->subject, 1, INT64_MAX, &row.number);
    history_say_log(telling, &row, item->after.state == 0);
    free(copy);
}

/* ---- credits --------------------------------------------------------------------------------- */

/* "Credit 4, Evaluation update: 2.5 units" */
static void history_credit(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[CREDIT_LINES];
    char *copy = undo_lines(value->text, lines, CREDIT_LINES);
    int64_t units = 0;

    buffer_add(&telling->text, "Credit ");
    text_add_inert(&telling->text, item->subject, false);
    buffer_add(&telling->text, ", ");
    text_add_inert(&telling->text, lines[CREDIT_LINE_TITLE], false);
    if (text_parse_number(lines[CREDIT_LINE_UNITS], 0, INT32_MAX, &units)) {
        buffer_add(&telling->text, ": ");
        units_show((int)units, &telling->text);
    }
    if (item->after.state == 0)
        buffer_add(&telling->text, ", removed");
    else if (item->before.state != 0)
        buffer_add(&telling->text, ", changed");
    history_put(telling, "credit", "", value->day);
    free(copy);
}

static void history_held(struct history_telling *telling, const struct history_item *item)
{
    char day[DATE_TEXT];

    text_add_inert(&telling->text, item->subject, false);
    if (item->after.text[0] != '\0') {
        buffer_add(&telling->text, ", number ");
        text_add_inert(&telling->text, item->after.text, false);
    }
    if (item->after.day != DATE_NONE)
        buffer_format(&telling->text, ", expires on %s", date_long(item->after.day, day));
    if (item->after.state == 0)
        buffer_add(&telling->text, ": neither number nor end are noted any more");
    history_put(telling, "held", "", DATE_NONE);
}

/* "Comment of Ana on Sit the CPC exam, read" */
static void history_comment(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[COMMENT_LINES];
    char *copy = undo_lines(value->text, lines, COMMENT_LINES);

    buffer_add(&telling->text, "Comment of ");
    text_add_inert(&telling->text, lines[COMMENT_LINE_AUTHOR], false);
    buffer_add(&telling->text, " on ");
    text_add_inert(&telling->text, session_step_title(telling->session, lines[COMMENT_LINE_STEP]),
                   false);
    if (item->after.state == 0)
        buffer_add(&telling->text, ", removed");
    else if (item->before.state != 0)
        buffer_add(&telling->text, lines[COMMENT_LINE_TAKEN][0] ? ", read" : ", changed");
    history_put(telling, "comment", "", value->day);
    free(copy);
}

/* ---- answers --------------------------------------------------------------------------------- */

static void history_answer(struct history_telling *telling, const struct history_item *item)
{
    const struct catalog *catalog = telling->session->catalog;
    int q = catalog_find_question(catalog, item->subject);
    struct answer answer;

    text_add_inert(&telling->text, q < 0 ? item->subject : catalog->questions[q].label, false);
    if (q < 0 || catalog->questions[q].is_private) {
        buffer_add(&telling->text, item->after.state ? ", answered" : ", not answered any more");
    } else if (item->after.state == 0) {
        buffer_add(&telling->text, ": not answered");
    } else if (written_read(&catalog->questions[q], item->after.state, item->after.text,
                            item->after.day, &answer)) {
        buffer_add(&telling->text, ": ");
        answer_show(&catalog->questions[q], &answer, &telling->text);
    }
    history_put(telling, "answer", "", DATE_NONE);
}

/* ---- the rest -------------------------------------------------------------------------------- */

static void history_figures(struct history_telling *telling, const struct history_item *item)
{
    int index = catalog_find_assumption(telling->session->catalog, item->subject);

    text_add_inert(&telling->text,
                   index < 0 ? item->subject : telling->session->catalog->assumptions[index].title,
                   false);
    buffer_add(&telling->text,
               item->after.state ? ": a figure of your own" : ": as in the catalogue");
    history_put(telling, "assumption", "", DATE_NONE);
}

static void history_name(struct history_telling *telling, const struct history_item *item)
{
    buffer_add(&telling->text, "The plan is named ");
    text_add_inert(&telling->text, item->after.text, false);
    history_put(telling, "name", "", DATE_NONE);
}

static void history_schools(struct history_telling *telling, const struct history_item *item)
{
    (void)item;
    buffer_add(&telling->text, "The schools changed");
    history_put(telling, "program", "", DATE_NONE);
}

static void history_catalogue(struct history_telling *telling, const struct history_item *item)
{
    const char *lines[2];
    char *copy = undo_lines(item->after.text, lines, 2);

    buffer_add(&telling->text, "The catalogue ");
    text_add_inert(&telling->text, lines[0], false);
    buffer_add(&telling->text, " is taken");
    history_put(telling, "catalogue", "", DATE_NONE);
    free(copy);
}

/* ---- routes and baselines -------------------------------------------------------------------- */

static const struct history_item *history_item_with(const struct history_change *change,
                                                    const char *part)
{
    for (size_t i = 0; change && i < change->count; i++)
        if (strcmp(change->items[i].part, part) == 0 && change->items[i].after.state)
            return &change->items[i];
    return NULL;
}

/* The baseline that a change made the one that counts, or NULL. */
static const struct baseline_row *history_made_baseline(const struct history_telling *telling)
{
    const struct history_item *item = history_item_with(telling->change, "baseline");
    int64_t number = 0;

    if (!item || !text_parse_number(item->after.text, 1, INT64_MAX, &number))
        return NULL;
    return baseline_find(&telling->session->plan.record.baselines, number);
}

/* A route has its title from the baseline that was kept when it was chosen. */
static void history_route(struct history_telling *telling, const struct history_item *item)
{
    const struct baseline_row *baseline = history_made_baseline(telling);

    (void)item;
    if (!history_item_with(telling->change, "route")) {
        buffer_add(&telling->text, "No route is chosen any more");
    } else {
        buffer_add(&telling->text, "A route is chosen");
        if (baseline && baseline->route[0] != '\0')
            buffer_add(&telling->text, ": ");
        if (baseline)
            text_add_inert(&telling->text, baseline->route, false);
    }
    history_put(telling, "route", "", DATE_NONE);
}

/* Beside the choice of its route a baseline does not repeat the title. */
static void history_say_baseline(struct history_telling *telling, const struct baseline_row *row,
                                 date_day made)
{
    char day[DATE_TEXT];

    buffer_add(&telling->text, "A new baseline");
    if (row && row->route[0] != '\0' && !history_item_with(telling->change, "route")) {
        buffer_add(&telling->text, ": ");
        text_add_inert(&telling->text, row->route, false);
    }
    if (row && row->p50 != DATE_NONE)
        buffer_format(&telling->text, ", even odds %s", date_long(row->p50, day));
    history_put(telling, "baseline", "", made);
}

static void history_baseline(struct history_telling *telling, const struct history_item *item)
{
    (void)item;
    history_say_baseline(telling, history_made_baseline(telling), DATE_NONE);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static const struct {
    const char *part;
    void (*tell)(struct history_telling *telling, const struct history_item *item);
    bool once; /* said once of a change, however many items it has */
} tellings[] = {
    {"mark", history_mark, false},          {"log", history_log, false},
    {"comment", history_comment, false},    {"credit", history_credit, false},
    {"held", history_held, false},          {"answer", history_answer, false},
    {"assumption", history_figures, false}, {"name", history_name, false},
    {"route", history_route, true},         {"program", history_schools, true},
    {"baseline", history_baseline, true},   {"catalogue", history_catalogue, false},
};

static int telling_of(const char *part)
{
    int count = (int)(sizeof tellings / sizeof *tellings), at = 0;

    while (at < count && strcmp(tellings[at].part, part) != 0)
        at++;
    return at < count ? at : -1;
}

/* Hundreds of credits out of one file are one line. */
static bool history_tell_many(struct history_telling *telling, const struct history_change *change)
{
    enum { TOLD_ONE_BY_ONE = 10 };
    const struct history_item *first = change->items;

    if (change->kind != CHANGE_CREDIT || change->count <= TOLD_ONE_BY_ONE)
        return false;
    buffer_format(&telling->text, "%zu credits, %s", change->count,
                  first->after.state == 0    ? "removed"
                  : first->before.state == 0 ? "added"
                                             : "changed");
    history_put(telling, "credit", "", DATE_NONE);
    return true;
}

/* Rows that the log does not hold, of the days before this one. */
static void history_tell_rows(struct history_telling *telling, date_day until)
{
    const struct plan_record *record = &telling->session->plan.record;

    telling->change = NULL;
    for (; telling->told < telling->rows.count; telling->told++) {
        const struct history_row *row = &telling->rows.items[telling->told];

        if (row->day >= until)
            return;
        switch (row->kind) {
        case HISTORY_MARK:
            history_say_mark(telling, &record->marks.items[row->index], false);
            break;
        case HISTORY_LOG:
            history_say_log(telling, &record->logs.items[row->index], false);
            break;
        case HISTORY_BASELINE:
            history_say_baseline(telling, &record->baselines.items[row->index], row->day);
            break;
        }
    }
}

static void history_change_tell(void *context, const struct history_change *change)
{
    struct history_telling *telling = context;
    const char *before = "";

    history_tell_rows(telling, date_from_unix(change->made));
    telling->change = change;
    if (change->kind == CHANGE_DELETE || change->kind == CHANGE_IMPORT) {
        buffer_add(&telling->text, change->kind == CHANGE_DELETE ? "The plan is deleted"
                                                                 : "The plan is imported anew");
        history_put(telling, change->kind == CHANGE_DELETE ? "delete" : "import", "", DATE_NONE);
        return;
    }
    if (history_tell_many(telling, change))
        return;
    for (size_t i = 0; i < change->count; i++) {
        int at = telling_of(change->items[i].part);

        if (at >= 0 && (!tellings[at].once || strcmp(before, change->items[i].part) != 0))
            tellings[at].tell(telling, &change->items[i]);
        before = change->items[i].part;
    }
}

enum status session_history(struct session *session, history_fn *line, void *context,
                            struct error *err)
{
    struct history_telling telling = {.session = session, .line = line, .context = context};
    enum status status = history_rows_find(session, &telling.rows, err);

    if (status == STATUS_OK)
        status = store_history(session->store, session->plan.record.row.id, history_change_tell,
                               &telling, err);
    if (status == STATUS_OK)
        history_tell_rows(&telling, INT32_MAX);
    VECTOR_CLEAR(&telling.rows);
    buffer_clear(&telling.text);
    return status;
}
