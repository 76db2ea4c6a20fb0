/* SPDX-License-Identifier: MIT
 * What each part of a plan says in its history. What was said to private questions is not repeated:
 * the list may stay on a screen that somebody else sees. */
#include "session/change/history_items.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/report/credit.h"
#include "session/change/change.h"
#include "session/change/undo_lines.h"
#include "session/state/marks.h"
#include "session/state/written.h"

void history_put(struct history_telling *telling, const char *kind, const char *step, date_day day)
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

void history_say_mark(struct history_telling *telling, const struct mark_row *row, bool taken_back)
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

void history_say_log(struct history_telling *telling, const struct log_row *row, bool taken_back)
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
void history_say_baseline(struct history_telling *telling, const struct baseline_row *row,
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

/* ---- any of them ------------------------------------------------------------------------------ */

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

void history_tell_item(struct history_telling *telling, const struct history_item *item,
                       const char *before)
{
    int at = telling_of(item->part);

    if (at >= 0 && (!tellings[at].once || strcmp(before, item->part) != 0))
        tellings[at].tell(telling, item);
}
