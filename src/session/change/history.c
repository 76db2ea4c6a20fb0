/* SPDX-License-Identifier: MIT
 * The history of a plan in words, from its undo log. What was said to private questions is not
 * repeated: the list may stay on a screen that somebody else sees. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/report/credit.h"
#include "milepost/session/marks.h"
#include "milepost/store/change.h"
#include "session/change/change.h"
#include "session/change/history_lines.h"
#include "session/state/marks.h"
#include "session/state/written.h"

struct history_telling {
    const struct session *session;
    history_fn *line;
    void *context;
    const struct history_change *change;
    struct buffer text;
};

static void history_put(struct history_telling *telling, const char *kind, const char *step,
                        date_day day)
{
    const struct history_line line = {
        .made = telling->change->made,
        .day = day,
        .kind = kind,
        .step = step,
        .text = buffer_text(&telling->text),
        .undone = telling->change->undone,
    };

    telling->line(telling->context, &line);
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

static void history_mark(struct history_telling *telling, const struct history_item *item)
{
    static const char *const words[] = {"started", "done", "one more dose", "failed", "not needed"};
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[4];
    char *copy = history_lines(value->text, lines, 4), money[MONEY_TEXT];
    int kind = mark_kind_find(lines[0]);
    int64_t cents = 0;

    text_add_inert(&telling->text, session_step_title(telling->session, lines[1]), false);
    buffer_format(&telling->text, ", %s", kind < 0 ? "marked" : words[kind]);
    if (item->after.state == 0)
        buffer_add(&telling->text, ", taken back");
    if (text_parse_number(lines[2], 0, INT64_MAX, &cents))
        buffer_format(&telling->text, ", %s", money_format(cents, money));
    history_add_note(telling, lines[3]);
    history_put(telling, "mark", lines[1], value->day);
    free(copy);
}

static void history_log(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[3];
    char *copy = history_lines(value->text, lines, 3);
    int64_t minutes = 0;

    if (text_parse_number(lines[1], 0, INT32_MAX, &minutes))
        hours_show((int)minutes, &telling->text);
    buffer_add(&telling->text, " of ");
    text_add_inert(&telling->text, session_step_title(telling->session, lines[0]), false);
    if (item->after.state == 0)
        buffer_add(&telling->text, ", taken back");
    history_add_note(telling, lines[2]);
    history_put(telling, "log", lines[0], value->day);
    free(copy);
}

/* ---- credits --------------------------------------------------------------------------------- */

/* "Credit 4, Evaluation update: 2.5 units" */
static void history_credit(struct history_telling *telling, const struct history_item *item)
{
    const struct history_value *value = item->after.state ? &item->after : &item->before;
    const char *lines[CREDIT_LINES];
    char *copy = history_lines(value->text, lines, CREDIT_LINES);
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

static const struct {
    const char *part;
    void (*tell)(struct history_telling *telling, const struct history_item *item);
    const char *once; /* said once of a change, however many items it has */
} tellings[] = {
    {"mark", history_mark, NULL},
    {"log", history_log, NULL},
    {"credit", history_credit, NULL},
    {"held", history_held, NULL},
    {"answer", history_answer, NULL},
    {"assumption", history_figures, NULL},
    {"name", history_name, NULL},
    {"route", NULL, "A route is chosen"},
    {"program", NULL, "The schools changed"},
    {"baseline", NULL, "A new baseline"},
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

static void history_change_tell(void *context, const struct history_change *change)
{
    struct history_telling *telling = context;
    const char *before = "";

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

        if (at >= 0 && tellings[at].tell) {
            tellings[at].tell(telling, &change->items[i]);
        } else if (at >= 0 && strcmp(before, change->items[i].part) != 0) {
            buffer_add(&telling->text, tellings[at].once);
            history_put(telling, tellings[at].part, "", DATE_NONE);
        }
        before = change->items[i].part;
    }
}

enum status session_history(struct session *session, history_fn *line, void *context,
                            struct error *err)
{
    struct history_telling telling = {.session = session, .line = line, .context = context};
    enum status status = store_history(session->store, session->plan.record.row.id,
                                       history_change_tell, &telling, err);

    buffer_clear(&telling.text);
    return status;
}
