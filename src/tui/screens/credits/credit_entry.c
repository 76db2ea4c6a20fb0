/* SPDX-License-Identifier: MIT
 * One field of a credit to be entered, or a new credit a field after the other. The session says
 * what is valid, and a fault is said at the field it is in. */
#include <inttypes.h>
#include <string.h>

#include "milepost/session/credit_form.h"
#include "tui/parts/entry.h"
#include "tui/screens/credits/places.h"
#include "tui/stage/draft.h"

enum { CREDIT_UNITS_LIMIT = 12 };

/* A new one is saved once these are told; what else there is to say of it can follow. */
enum { CREDIT_FIRST_FIELDS = 5 };

struct credit_entry {
    struct entry entry;
    struct credit_form form;
};

_Static_assert(CREDIT_FIELD_COUNT <= ENTRY_PARTS, "every field has its text");

/* The place of a field among those that are asked for, or how many there are. */
static int credit_place_of(enum credit_field field)
{
    int place = 0;

    while (place < CREDIT_FIELD_COUNT && credit_field_order[place] != field)
        place++;
    return place;
}

/* ---- what is entered ------------------------------------------------------------------------- */

static const struct credit_row *credit_edited(const struct entry *entry)
{
    return credit_find(session_credits(entry->value.screen.tui->session), entry->number);
}

/* Whoever holds credentials of one body alone earns for that. */
static void credit_add_only_body(const struct session *session, struct buffer *out)
{
    int body = session_only_body(session);

    if (body >= 0 && session_catalog(session)->bodies[body].ceus.cycle_months > 0)
        buffer_add(out, session_catalog(session)->bodies[body].id);
}

static void credit_add_stored(struct value_screen *value, const struct credit_row *row,
                              enum credit_field field)
{
    if (row)
        credit_field_write(row, field, &value->stored);
    else if (field == CREDIT_BODIES)
        credit_add_only_body(value->screen.tui->session, &value->stored);
    if (row && field == CREDIT_CATEGORIES && value->stored.length == 0)
        buffer_add(&value->stored, "none");
}

static void credit_describe_text(struct value_screen *value, enum credit_field field)
{
    if (field == CREDIT_UNITS) {
        value->limit = CREDIT_UNITS_LIMIT;
        buffer_add(&value->hint, "like 2 or 1.5");
        return;
    }
    value->limit =
        field == CREDIT_TITLE || field == CREDIT_PROVIDER ? STORE_TITLE_MAX : STORE_NOTE_MAX;
    buffer_format(&value->hint, "%zu characters at most%s", value->limit,
                  field == CREDIT_TITLE ? "" : "; nothing: none");
}

/* What the catalogue no longer has can't be ticked. */
static void credit_describe_lost(struct value_screen *value, const struct credit_form *form,
                                 const struct credit_row *row, enum credit_field field)
{
    struct buffer lost = {0};

    if (row)
        credit_form_say_unknown(form, row, field, &lost);
    if (lost.length > 0)
        buffer_format(&value->about, " The catalogue no longer has %s: saving leaves it out.",
                      buffer_text(&lost));
    buffer_clear(&lost);
}

static bool credit_describe(struct value_screen *value)
{
    struct credit_entry *entry = (struct credit_entry *)value;
    const struct credit_row *row = credit_edited(&entry->entry);
    enum credit_field field = (enum credit_field)entry->entry.part;

    if (entry->entry.number != 0 && !row)
        return false;
    credit_form_make(&entry->form, value->screen.tui->session,
                     row ? row->bodies : buffer_text(&entry->entry.texts[CREDIT_BODIES]));
    value->question = credit_form_question(&entry->form, field);
    value->certain = true;
    buffer_format(&value->crumbs, "Credits › %s", row ? row->title : "New");
    if (!row)
        buffer_format(&value->crumbs, "   %d of %d", credit_place_of(field) + 1,
                      CREDIT_FIRST_FIELDS);
    buffer_add(&value->title, credit_field_words[field].title);
    buffer_add(&value->about, credit_field_words[field].about);
    buffer_format(&value->key, "credit:%" PRId64 ":%s", entry->entry.number,
                  credit_field_id(field));
    credit_add_stored(value, row, field);
    if (value->question)
        credit_describe_lost(value, &entry->form, row, field);
    else
        credit_describe_text(value, field);
    return true;
}

/* ---- taking it ------------------------------------------------------------------------------- */

/* Nothing typed is today, and what was none of them is nothing. */
static const char *credit_typed(enum credit_field field, const char *text)
{
    if (field == CREDIT_DATE && text[0] == '\0')
        return NULL;
    return field == CREDIT_CATEGORIES && strcmp(text, "none") == 0 ? "" : text;
}

static void credit_request_fill(const struct entry *entry, int until,
                                struct credit_request *request)
{
    *request = (struct credit_request){.number = 0};
    for (int i = 0; i <= until; i++) {
        enum credit_field field = credit_field_order[i];

        request->fields[field] = credit_typed(field, buffer_text(&entry->texts[field]));
    }
}

/* What is wrong is said where it was typed: units that are too fine for a body show only once the
 * body is told. */
static struct action credit_refuse(struct entry *entry, enum credit_field where, int until,
                                   enum status status, struct error *err)
{
    struct buffer nothing = {0};

    if (status == STATUS_USAGE && where != (enum credit_field)entry->part &&
        credit_place_of(where) <= until)
        entry_turn(entry, (int)where);
    return entry_saved(&entry->value, status, &nothing, err);
}

/* True when nothing is wrong with what was told so far. */
static bool credit_is_good(struct entry *entry, int until, struct action *action)
{
    struct credit_request request;
    struct credit_row row = {0};
    enum credit_field where = CREDIT_NOTE;
    struct error err;
    enum status status;

    credit_request_fill(entry, until, &request);
    status = credit_check(entry->value.screen.tui->session, &request, &row, &where, &err);
    credit_row_clear(&row);
    if (status == STATUS_OK || (status == STATUS_USAGE && credit_place_of(where) > until))
        return true;
    *action = credit_refuse(entry, where, until, status, &err);
    return false;
}

/* Drafts of a credit that is there now would come back with the next new one. */
static void credit_drop_drafts(struct entry *entry)
{
    struct buffer key = {0}, stored = {0}, draft = {0};

    for (int i = 0; i < CREDIT_FIELD_COUNT; i++) {
        buffer_truncate(&key, 0);
        buffer_format(&key, "credit:0:%s", credit_field_id((enum credit_field)i));
        draft_take(entry->value.screen.tui, buffer_text(&key), &stored, &draft);
        draft_keep(entry->value.screen.tui, buffer_text(&key), &stored, "");
    }
    buffer_clear(&key);
    buffer_clear(&stored);
    buffer_clear(&draft);
}

/* Its own page follows: whether it counts, and what may still be written down of it. */
static struct action credit_save_new(struct entry *entry, int until)
{
    struct session *session = entry->value.screen.tui->session;
    struct credit_request request;
    struct credit_fault fault = {0};
    struct place place = place_of(PLACE_CREDIT);
    struct buffer said = {0};
    struct error err;
    enum status status;
    struct action action;

    credit_request_fill(entry, until, &request);
    status = session_write_credits(session, &request, 1, &place.number, &fault, &said, &err);
    if (status == STATUS_USAGE) {
        buffer_clear(&said);
        return credit_refuse(entry, fault.where, until, status, &err);
    }
    if (status == STATUS_OK)
        credit_drop_drafts(entry);
    action = entry_saved(&entry->value, status, &said, &err);
    return status == STATUS_OK ? action_replace(place) : action;
}

/* The next field that there is something to ask for, or none. */
static int credit_next(struct credit_entry *entry, int place)
{
    credit_form_make(&entry->form, entry->entry.value.screen.tui->session,
                     buffer_text(&entry->entry.texts[CREDIT_BODIES]));
    do
        place++;
    while (place < CREDIT_FIRST_FIELDS &&
           !credit_form_asks(&entry->form, credit_field_order[place]));
    return place;
}

static struct action credit_take_new(struct credit_entry *entry, const char *text)
{
    int place = credit_place_of((enum credit_field)entry->entry.part), next;
    struct action action;

    entry_note(&entry->entry, text);
    if (!credit_is_good(&entry->entry, place, &action))
        return action;
    next = credit_next(entry, place);
    if (next >= CREDIT_FIRST_FIELDS)
        return credit_save_new(&entry->entry, place);
    entry_turn(&entry->entry, (int)credit_field_order[next]);
    return action_stay();
}

static struct action credit_take(struct value_screen *value, const char *text)
{
    struct entry *entry = (struct entry *)value;
    enum credit_field field = (enum credit_field)entry->part;
    struct credit_request request = {.number = entry->number};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (entry->number == 0)
        return credit_take_new((struct credit_entry *)entry, text);
    request.fields[field] = credit_typed(field, text);
    status =
        session_write_credits(value->screen.tui->session, &request, 1, NULL, NULL, &said, &err);
    return entry_saved(value, status, &said, &err);
}

/* One field back; from the first away from it, with all drafts kept. */
static bool credit_back(struct value_screen *value)
{
    struct entry *entry = (struct entry *)value;
    int place = credit_place_of((enum credit_field)entry->part);

    if (entry->number != 0 || place == 0)
        return false;
    entry_turn(entry, (int)credit_field_order[place - 1]);
    return true;
}

static const struct value_ops credit_value = {
    .words = &entry_words,
    .describe = credit_describe,
    .take = credit_take,
    .back = credit_back,
};

struct screen *credit_entry(struct tui *tui, const struct place *place)
{
    struct credit_entry *entry = entry_new(tui, &credit_value, sizeof *entry);

    entry->entry.number = place->number;
    entry->entry.part = place->number == 0 ? (int)credit_field_order[0] : place->index;
    return &entry->entry.value.screen;
}
