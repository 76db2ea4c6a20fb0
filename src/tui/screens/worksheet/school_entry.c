/* SPDX-License-Identifier: MIT
 * What is known of a school, to be entered: one of its fields, what it said to a question, or the
 * name and the kind of a new one. The session says what is valid. */
#include <inttypes.h>

#include "tui/parts/entry.h"
#include "tui/screens/worksheet/places.h"

static void describe_text(struct value_screen *value, size_t limit, const char *empty)
{
    value->limit = limit;
    buffer_format(&value->hint, "%zu characters at most%s", limit, empty);
}

static void describe_school_answer(struct value_screen *value, const struct school *school)
{
    const struct catalog *catalog = session_catalog(value->screen.tui->session);
    int index = ((const struct entry *)value)->index;
    const struct school_question *question = &catalog->school_questions[index];

    buffer_add(&value->title, question->text);
    buffer_add(&value->about, "What the school said, in words of your own.");
    buffer_format(&value->key, "school:%" PRId64 ":answer:%s", school->number, question->id);
    buffer_add(&value->stored, school->answers[index]);
    describe_text(value, SCHOOL_TEXT_MAX, "; nothing: still to ask");
}

static void describe_school_promise(struct value_screen *value, const struct school *school)
{
    const struct catalog *catalog = session_catalog(value->screen.tui->session);
    enum promise promise = (enum promise)((const struct entry *)value)->index;
    int index = catalog_find_promise(catalog, promise_id(promise));

    value->question = session_promise_question(value->screen.tui->session, promise);
    buffer_add(&value->title, catalog->promises[index].label);
    buffer_add(&value->about, catalog->promises[index].about);
    buffer_format(&value->key, "school:%" PRId64 ":promise:%s", school->number,
                  promise_id(promise));
    buffer_add(&value->stored, school->promises[promise]);
    if (!value->question)
        describe_text(value, SCHOOL_TEXT_MAX, "; nothing: not told");
}

static void describe_school_field(struct value_screen *value, const struct school *school,
                                  enum program_field field)
{
    value->question = session_school_question(value->screen.tui->session, field);
    value->certain = field == PROGRAM_KIND;
    buffer_add(&value->title, school_field_words[field].title);
    buffer_add(&value->about, school_field_words[field].about);
    buffer_format(&value->key, "school:%" PRId64 ":%s", school ? school->number : 0,
                  program_field_id(field));
    if (school)
        buffer_add(&value->stored, school->fields[field]);
    if (field == PROGRAM_NAME)
        describe_text(value, STORE_NAME_MAX, "");
    else if (!value->question)
        describe_text(value, SCHOOL_TEXT_MAX, "; nothing: not known");
}

static bool school_describe(struct value_screen *value)
{
    const struct entry *entry = (const struct entry *)value;
    const struct school *school =
        session_school_numbered(value->screen.tui->session, entry->number);

    if (entry->number != 0 && !school)
        return false;
    buffer_format(&value->crumbs, "Schools › %s", school ? school->fields[PROGRAM_NAME] : "New");
    if (entry->part == SCHOOL_ANSWER)
        describe_school_answer(value, school);
    else if (entry->part == SCHOOL_PROMISE)
        describe_school_promise(value, school);
    else
        describe_school_field(value, school, (enum program_field)entry->part);
    return true;
}

/* ---- a new school ---------------------------------------------------------------------------- */

/* A name that can't be given is refused before the kind is asked. */
static struct action take_school_name(struct entry *entry, const char *name)
{
    const struct school_edit edit = {.field = PROGRAM_NAME, .text = name};
    struct session *session = entry->value.screen.tui->session;
    struct buffer nothing = {0};
    struct error err;
    enum status status = session_check_school(session, &edit, &err);

    if (status == STATUS_OK && session_find_school(session, name))
        status = error_set(&err, STATUS_CONFLICT,
                           "There is a school of this name already: choose another name.");
    if (status != STATUS_OK)
        return entry_saved(&entry->value, status, &nothing, &err);
    entry_note(entry, name);
    entry_turn(entry, PROGRAM_KIND);
    return action_stay();
}

static struct action add_school(struct entry *entry, const char *kind)
{
    const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = buffer_text(&entry->texts[PROGRAM_NAME])},
        {.field = PROGRAM_KIND, .text = kind},
    };
    struct session *session = entry->value.screen.tui->session;
    struct buffer said = {0};
    struct error err;
    int64_t number;
    enum status status = session_add_school(session, edits, 2, &number, &said, &err);

    if (status == STATUS_OK) { /* the draft of the name goes with that of the kind */
        value_saved(&entry->value);
        entry_turn(entry, PROGRAM_NAME);
    }
    return entry_saved(&entry->value, status, &said, &err);
}

/* ---- what is entered ------------------------------------------------------------------------- */

static struct action school_take(struct value_screen *value, const char *text)
{
    struct entry *entry = (struct entry *)value;
    const struct school_edit edit = {.field = entry->part, .question = entry->index, .text = text};
    struct session *session = value->screen.tui->session;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (entry->number == 0)
        return entry->part == PROGRAM_NAME ? take_school_name(entry, text)
                                           : add_school(entry, text);
    status = session_edit_school(session, entry->number, &edit, 1, &said, &err);
    return entry_saved(value, status, &said, &err);
}

static bool school_back(struct value_screen *value)
{
    struct entry *entry = (struct entry *)value;

    if (entry->number != 0 || entry->part != PROGRAM_KIND)
        return false;
    entry_turn(entry, PROGRAM_NAME);
    return true;
}

static const struct value_ops school_value = {
    .words = &entry_words,
    .describe = school_describe,
    .take = school_take,
    .back = school_back,
};

struct screen *school_entry(struct tui *tui, const struct place *place)
{
    struct entry *entry = entry_new(tui, &school_value, sizeof *entry);

    entry->number = place->number;
    entry->part = place->index;
    entry->index = place->other;
    return &entry->value.screen;
}
