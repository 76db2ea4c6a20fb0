/* SPDX-License-Identifier: MIT
 * Changes of the worksheet of schools: an item of the undo record for each field that changed,
 * its subject "3/hours", "3/answer/exam" or "3/chosen" of the school 3. A school is there while it
 * has a name. */
#include "store/change/parts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/plan/rows.h"

#define CHOSEN "chosen"
#define ANSWER "answer/"

static const char *school_field(const struct program_row *row, int field)
{
    return row && row->fields[field] ? row->fields[field] : "";
}

static const char *school_chosen(const struct program_row *row)
{
    return row && row->chosen ? "yes" : "";
}

/* ---- what a change makes of them ------------------------------------------------------------- */

static void school_add(struct change_items *items, int64_t number, const char *prefix,
                       const char *what, const char *before, const char *after)
{
    const struct value left = value_of_text(before), right = value_of_text(after);
    struct buffer subject = {0};

    buffer_format(&subject, "%" PRId64 "/%s%s", number, prefix, what);
    items_add(items, PART_PROGRAM, subject.text, &left, &right);
    buffer_clear(&subject);
}

/* One school on its way from `old` to `new`, either of which may be NULL. */
static void school_items(struct change_items *items, const struct program_row *old,
                         const struct program_row *new)
{
    int64_t number = old ? old->number : new->number;

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        school_add(items, number, "", program_field_id((enum program_field)i), school_field(old, i),
                   school_field(new, i));
    school_add(items, number, "", CHOSEN, school_chosen(old), school_chosen(new));
    for (size_t i = 0; old && i < old->answer_count; i++)
        school_add(items, number, ANSWER, old->answers[i].question, old->answers[i].text,
                   program_said(new, old->answers[i].question));
    for (size_t i = 0; new &&i < new->answer_count; i++)
        if (program_said(old, new->answers[i].question)[0] == '\0')
            school_add(items, number, ANSWER, new->answers[i].question, "", new->answers[i].text);
}

/* Items can say neither of a school without a name nor of two with one number. */
static enum status schools_check(const struct store *store, const struct program_rows *schools,
                                 struct error *err)
{
    for (size_t i = 0; i < schools->count; i++) {
        const struct program_row *row = &schools->items[i];

        if (school_field(row, PROGRAM_NAME)[0] == '\0' || row->number < 1 ||
            program_find(schools, row->number) != row)
            return store_sqlite_fault(store, SQLITE_CONSTRAINT, err);
    }
    return STATUS_OK;
}

/* Those that are there already first, then those that come. */
static void schools_items(struct change_items *items, const struct program_rows *old,
                          const struct program_rows *new)
{
    for (size_t i = 0; i < old->count; i++)
        school_items(items, &old->items[i], program_find(new, old->items[i].number));
    for (size_t i = 0; i < new->count; i++)
        if (!program_find(old, new->items[i].number))
            school_items(items, NULL, &new->items[i]);
}

enum status programs_items(struct change_writer *writer, const struct plan_change *change,
                           struct change_items *items, struct error *err)
{
    struct program_rows old;
    enum status status;

    if (!change->schools)
        return STATUS_OK;
    status = programs_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK)
        status = programs_number(writer->store, writer->plan, change->schools, err);
    if (status == STATUS_OK)
        status = schools_check(writer->store, change->schools, err);
    if (status == STATUS_OK)
        schools_items(items, &old, change->schools);
    program_rows_clear(&old);
    return status;
}

/* ---- undo and redo --------------------------------------------------------------------------- */

/* "3/hours" apart; NULL when it is not that. */
static const char *school_subject(const char *subject, int64_t *number)
{
    const char *slash = strchr(subject, '/');
    char *digits;
    bool good;

    if (!slash)
        return NULL;
    digits = memory_copy_bytes(subject, (size_t)(slash - subject));
    good = text_parse_number(digits, 1, INT64_MAX, number);
    free(digits);
    return good ? slash + 1 : NULL;
}

static int school_field_find(const char *id)
{
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        if (strcmp(program_field_id((enum program_field)i), id) == 0)
            return i;
    return -1;
}

static void school_set_text(char **at, const char *text)
{
    free(*at);
    *at = memory_copy_text(text);
}

/* The school with this number, a new one without a name if there is none. */
static struct program_row *school_find_or_add(struct program_rows *rows, int64_t number)
{
    struct program_row *row = program_find(rows, number);

    return row ? row : program_rows_add(rows, number);
}

/* Lays one item into the rows; false when it can't be one. */
static bool school_lay_in(struct program_rows *rows, const struct change_item *item,
                          enum direction direction)
{
    const char *text = item_value(item, direction)->text;
    int64_t number = 0;
    const char *what = school_subject(item->subject, &number);
    int field = what ? school_field_find(what) : -1;
    struct program_row *row;

    if (!what)
        return false;
    row = school_find_or_add(rows, number);
    if (field >= 0)
        school_set_text(&row->fields[field], text);
    else if (strcmp(what, CHOSEN) == 0)
        row->chosen = text[0] != '\0';
    else if (strncmp(what, ANSWER, strlen(ANSWER)) == 0)
        program_row_answer(row, what + strlen(ANSWER), text);
    else
        return false;
    return true;
}

/* What changes goes before anything comes, as a name or the choice may pass from one to another. */
static enum status schools_put(struct change_writer *writer, const struct program_rows *rows,
                               struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < rows->count; i++)
        status = program_drop(writer->store, writer->plan, rows->items[i].number, err);
    for (size_t i = 0; status == STATUS_OK && i < rows->count; i++)
        if (rows->items[i].fields[PROGRAM_NAME][0] != '\0')
            status = program_put(writer->store, writer->plan, &rows->items[i], err);
    return status;
}

enum status programs_apply(struct change_writer *writer, const struct change_item *items,
                           size_t count, enum direction direction, struct error *err)
{
    struct program_rows rows;
    enum status status = programs_load(writer->store, writer->plan, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        if (!school_lay_in(&rows, &items[i], direction))
            status = store_is_damaged(writer->store, err);
    if (status == STATUS_OK)
        status = schools_put(writer, &rows, err);
    program_rows_clear(&rows);
    return status;
}

/* ---- saying it ------------------------------------------------------------------------------- */

/* Whether the items only move the choice; the school chosen on either side of them, or 0. */
static bool schools_only_choose(const struct change_item *items, size_t count, int64_t *before,
                                int64_t *after)
{
    *before = *after = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t number = 0;
        const char *what = school_subject(items[i].subject, &number);

        if (!what || strcmp(what, CHOSEN) != 0)
            return false;
        if (items[i].before.state != 0)
            *before = number;
        if (items[i].after.state != 0)
            *after = number;
    }
    return count > 0;
}

static char *school_name_of(const struct program_rows *rows, int64_t number)
{
    return memory_copy_text(school_field(program_find(rows, number), PROGRAM_NAME));
}

/* The names on either side, of the first school that changed. */
static void schools_tell_names(const struct program_rows *rows, const struct change_item *items,
                               size_t count, struct change_report *report)
{
    int64_t first = 0, number = 0;

    if (count > 0)
        school_subject(items[0].subject, &first);
    for (size_t i = 0; i < count; i++) {
        const char *what = school_subject(items[i].subject, &number);

        if (number != first || !what || strcmp(what, program_field_id(PROGRAM_NAME)) != 0)
            continue;
        report->before = memory_copy_text(items[i].before.text);
        report->after = memory_copy_text(items[i].after.text);
        return;
    }
    report->before = school_name_of(rows, first);
    report->after = school_name_of(rows, first);
}

enum status programs_tell(struct change_writer *writer, const struct change_item *items,
                          size_t count, struct change_report *report, struct error *err)
{
    struct program_rows rows;
    int64_t before, after;
    enum status status = programs_load(writer->store, writer->plan, &rows, err);

    if (status != STATUS_OK)
        return status;
    report->choice = schools_only_choose(items, count, &before, &after);
    if (report->choice) {
        report->before = school_name_of(&rows, before);
        report->after = school_name_of(&rows, after);
    } else {
        schools_tell_names(&rows, items, count, report);
    }
    program_rows_clear(&rows);
    return STATUS_OK;
}
