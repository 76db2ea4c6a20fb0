/* SPDX-License-Identifier: MIT
 * What is known of a school, to be typed: one of its fields, what it said to a question or
 * promised, or the name and the kind of a new one. The session says what is valid. */
#include "line/stops/blank.h"
#include "line/stops/school.h"
#include "line/stops/stops.h"

struct school_typed {
    struct blank blank;
    struct buffer name; /* of a new one */
};

static void school_typed_describe_field(struct blank *blank, const struct school *school)
{
    blank->question =
        session_school_question(blank->stop.plain->session, (enum program_field)blank->part);
    blank->certain = blank->part == PROGRAM_KIND;
    buffer_add(&blank->title, school_field_words[blank->part].title);
    buffer_add(&blank->about, school_field_words[blank->part].about);
    if (school)
        buffer_add(&blank->standing, school->fields[blank->part]);
}

static void school_typed_describe_answer(struct blank *blank, const struct school *school)
{
    const struct catalog *catalog = session_catalog(blank->stop.plain->session);

    buffer_add(&blank->title, catalog->school_questions[blank->place.other].text);
    buffer_add(&blank->about, "What the school said, in words of your own.");
    buffer_add(&blank->standing, school->answers[blank->place.other]);
}

static void school_typed_describe_promise(struct blank *blank, const struct school *school)
{
    const struct session *session = blank->stop.plain->session;
    const struct catalog *catalog = session_catalog(session);
    enum promise promise = (enum promise)blank->place.other;
    int index = catalog_find_promise(catalog, promise_id(promise));

    blank->question = session_promise_question(session, promise);
    buffer_add(&blank->title, catalog->promises[index].label);
    buffer_add(&blank->about, catalog->promises[index].about);
    buffer_add(&blank->standing, school->promises[promise]);
}

static bool school_typed_describe(struct blank *blank)
{
    const struct session *session = blank->stop.plain->session;
    const struct school *school = school_numbered(session, blank->place.number);

    if (blank->place.number != 0 && !school)
        return false;
    if (blank->part == SCHOOL_PROMISE)
        school_typed_describe_promise(blank, school);
    else if (blank->part == SCHOOL_ANSWER)
        school_typed_describe_answer(blank, school);
    else
        school_typed_describe_field(blank, school);
    return true;
}

/* A name that can't be given is refused before the kind is asked. */
static struct onward school_typed_take_name(struct school_typed *typed, const char *name)
{
    const struct school_edit edit = {.field = PROGRAM_NAME, .text = name};
    struct session *session = typed->blank.stop.plain->session;
    struct error err;
    enum status status = session_check_school(session, &edit, &err);

    if (status == STATUS_OK && session_find_school(session, name))
        status = error_set(&err, STATUS_CONFLICT,
                           "There is a school of this name already: choose another name.");
    if (status != STATUS_OK)
        return plain_refuse(typed->blank.stop.plain, &err);
    buffer_truncate(&typed->name, 0);
    buffer_add(&typed->name, name);
    return blank_turn(&typed->blank, PROGRAM_KIND);
}

static struct onward school_typed_add(struct school_typed *typed, const char *kind)
{
    const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = buffer_text(&typed->name)},
        {.field = PROGRAM_KIND, .text = kind},
    };
    struct plain *plain = typed->blank.stop.plain;
    struct onward onward = onward_replace_past(STOP_COUNT, STOP_SCHOOL, -1);
    struct buffer said = {0};
    struct error err;
    enum status status =
        session_add_school(plain->session, edits, 2, &onward.place.number, &said, &err);

    plain_changed(plain, status, &said, &err);
    return status == STATUS_OK ? onward : onward_ask();
}

static struct onward school_typed_take(struct blank *blank, const char *text)
{
    struct school_typed *typed = (struct school_typed *)blank;
    const struct school_edit edit = {
        .field = blank->part, .question = blank->place.other, .text = text};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (blank->place.number == 0)
        return blank->part == PROGRAM_NAME ? school_typed_take_name(typed, text)
                                           : school_typed_add(typed, text);
    status =
        session_edit_school(blank->stop.plain->session, blank->place.number, &edit, 1, &said, &err);
    return blank_saved(blank, status, &said, &err);
}

static bool school_typed_back(struct blank *blank)
{
    if (blank->place.number != 0 || blank->part != PROGRAM_KIND)
        return false;
    blank_turn(blank, PROGRAM_NAME);
    return true;
}

static void school_typed_leave(struct blank *blank)
{
    buffer_clear(&((struct school_typed *)blank)->name);
}

static const struct blank_ops school_typed_ops = {.describe = school_typed_describe,
                                                  .take = school_typed_take,
                                                  .back = school_typed_back,
                                                  .leave = school_typed_leave};

struct stop *school_field_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &school_typed_ops, sizeof(struct school_typed), place);
}
