/* SPDX-License-Identifier: MIT
 * One field of a credit to be typed, or a new credit a field after the other. The session says what
 * is valid, and a fault is said at the blank it is in. */
#include <string.h>

#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/session/credit_form.h"

/* A new one is saved once these are told; what else there is to say of it can follow. */
enum { CREDIT_TOLD_FIRST = 5 };

struct credit_typed {
    struct blank blank;
    struct credit_form form;
    struct buffer texts[CREDIT_FIELD_COUNT]; /* of a new one */
    bool saved;                              /* ... which is written down */
};

static bool credit_typed_is_new(const struct credit_typed *typed)
{
    return typed->blank.place.number == 0;
}

static struct session *credit_typed_session(const struct credit_typed *typed)
{
    return typed->blank.stop.plain->session;
}

/* The place of a field among those that are asked for. */
static int credit_place_in_order(int field)
{
    int place = 0;

    while (place < CREDIT_FIELD_COUNT && (int)credit_field_order[place] != field)
        place++;
    return place;
}

/* ---- what is asked ---------------------------------------------------------------------------- */

static void credit_typed_add_standing(struct credit_typed *typed, const struct credit_row *row)
{
    struct blank *blank = &typed->blank;
    int body = session_only_body(credit_typed_session(typed));

    if (row)
        credit_field_write(row, (enum credit_field)blank->part, &blank->standing);
    else if (typed->texts[blank->part].length > 0)
        buffer_add(&blank->standing, buffer_text(&typed->texts[blank->part]));
    else if (blank->part == CREDIT_BODIES && body >= 0)
        buffer_add(&blank->standing, session_catalog(credit_typed_session(typed))->bodies[body].id);
}

static bool credit_typed_describe(struct blank *blank)
{
    struct credit_typed *typed = (struct credit_typed *)blank;
    struct session *session = credit_typed_session(typed);
    const struct credit_row *row = credit_find(session_credits(session), blank->place.number);

    if (!credit_typed_is_new(typed) && !row)
        return false;
    credit_form_make(&typed->form, session,
                     row ? row->bodies : buffer_text(&typed->texts[CREDIT_BODIES]));
    blank->question = credit_form_question(&typed->form, (enum credit_field)blank->part);
    blank->certain = true;
    blank->asks_all = credit_typed_is_new(typed);
    buffer_add(&blank->title, credit_field_words[blank->part].title);
    buffer_add(&blank->about, credit_field_words[blank->part].about);
    credit_typed_add_standing(typed, row);
    return true;
}

/* ---- taking it -------------------------------------------------------------------------------- */

/* Nothing typed is today, and what was none of them is nothing. */
static const char *credit_as_typed(int field, const char *text)
{
    if (field == CREDIT_DATE && text[0] == '\0')
        return NULL;
    return field == CREDIT_CATEGORIES && strcmp(text, "none") == 0 ? "" : text;
}

static void credit_typed_fill(const struct credit_typed *typed, int until,
                              struct credit_request *request)
{
    *request = (struct credit_request){.number = 0};
    for (int i = 0; i <= until; i++) {
        enum credit_field field = credit_field_order[i];

        request->fields[field] = credit_as_typed((int)field, buffer_text(&typed->texts[field]));
    }
}

/* What is wrong is asked again where it was typed: units that are too fine for a body show only
 * once the body is told. */
static struct onward credit_typed_refuse(struct credit_typed *typed, enum credit_field where,
                                         const struct error *err)
{
    struct blank *blank = &typed->blank;

    talk_say(&blank->stop.plain->talk, "%s", err->text);
    buffer_truncate(&typed->texts[where], 0);
    return (int)where == blank->part ? onward_ask() : blank_turn(blank, (int)where);
}

/* The next blank that there is something to ask for. */
static int credit_next_place(struct credit_typed *typed, int place)
{
    credit_form_make(&typed->form, credit_typed_session(typed),
                     buffer_text(&typed->texts[CREDIT_BODIES]));
    do
        place++;
    while (place < CREDIT_TOLD_FIRST && !credit_form_asks(&typed->form, credit_field_order[place]));
    return place;
}

/* Its own stop follows: whether it counts, and what may still be written down of it. */
static struct onward credit_typed_save(struct credit_typed *typed, int until)
{
    struct plain *plain = typed->blank.stop.plain;
    struct onward onward = onward_replace_past(STOP_COUNT, STOP_CREDIT, -1);
    struct credit_request request;
    struct credit_fault fault = {0};
    struct buffer said = {0};
    struct error err;
    enum status status;

    credit_typed_fill(typed, until, &request);
    status = session_write_credits(plain->session, &request, 1, &onward.place.number, &fault, &said,
                                   &err);
    if (status == STATUS_USAGE)
        return credit_typed_refuse(typed, fault.where, &err);
    typed->saved = status == STATUS_OK;
    plain_changed(plain, status, &said, &err);
    return status == STATUS_OK ? onward : onward_ask();
}

static struct onward credit_take_part(struct credit_typed *typed, const char *text)
{
    int place = credit_place_in_order(typed->blank.part), next;
    struct buffer *kept = &typed->texts[typed->blank.part];
    enum credit_field where = CREDIT_NOTE;
    struct credit_request request;
    struct credit_row row = {0};
    struct error err;
    enum status status;

    buffer_truncate(kept, 0);
    buffer_add(kept, text);
    credit_typed_fill(typed, place, &request);
    status = credit_check(credit_typed_session(typed), &request, &row, &where, &err);
    credit_row_clear(&row);
    if (status != STATUS_OK && credit_place_in_order((int)where) <= place)
        return credit_typed_refuse(typed, where, &err);
    next = credit_next_place(typed, place);
    if (next >= CREDIT_TOLD_FIRST)
        return credit_typed_save(typed, place);
    return blank_turn(&typed->blank, (int)credit_field_order[next]);
}

static struct onward credit_typed_take(struct blank *blank, const char *text)
{
    struct credit_typed *typed = (struct credit_typed *)blank;
    struct credit_request request = {.number = blank->place.number};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (credit_typed_is_new(typed))
        return credit_take_part(typed, text);
    request.fields[blank->part] = credit_as_typed(blank->part, text);
    status =
        session_write_credits(blank->stop.plain->session, &request, 1, NULL, NULL, &said, &err);
    return blank_saved(blank, status, &said, &err);
}

static bool credit_typed_back(struct blank *blank)
{
    struct credit_typed *typed = (struct credit_typed *)blank;
    int place = credit_place_in_order(blank->part);

    if (!credit_typed_is_new(typed) || place == 0)
        return false;
    blank_turn(blank, (int)credit_field_order[place - 1]);
    return true;
}

static void credit_typed_leave(struct blank *blank)
{
    struct credit_typed *typed = (struct credit_typed *)blank;

    if (credit_typed_is_new(typed) && !typed->saved && credit_place_in_order(blank->part) > 0)
        plain_drop(blank->stop.plain, "The new credit is not written down.");
    for (int i = 0; i < CREDIT_FIELD_COUNT; i++)
        buffer_clear(&typed->texts[i]);
}

static const struct blank_ops credit_typed_ops = {.describe = credit_typed_describe,
                                                  .take = credit_typed_take,
                                                  .back = credit_typed_back,
                                                  .leave = credit_typed_leave};

struct stop *credit_field_stop(struct plain *plain, const struct stop_place *place)
{
    struct credit_typed *typed = blank_new(plain, &credit_typed_ops, sizeof *typed, place);

    if (place->number == 0)
        typed->blank.part = (int)credit_field_order[0];
    return &typed->blank.stop;
}
