/* SPDX-License-Identifier: MIT
 * Changing the schools of the worksheet: a change holds all of them as they are to be. */
#include "milepost/session/schools.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/school/words.h"
#include "session/change/change.h"
#include "session/state/worksheet.h"

static enum status no_school(int64_t number, struct error *err)
{
    return error_set(err, STATUS_NOT_FOUND, "school %" PRId64 ": this plan has none of that number",
                     number);
}

/* Takes one out of the rows. */
static struct program_row school_take_out(struct program_rows *rows, struct program_row *row)
{
    struct program_row taken = *row;

    rows->count--;
    memmove(row, row + 1, (size_t)(rows->items + rows->count - row) * sizeof *row);
    return taken;
}

/* ---- editing one ----------------------------------------------------------------------------- */

static enum status school_edit(const struct session *session, struct program_row *row,
                               const struct school_edit *edit, struct error *err)
{
    struct buffer written = {0};
    enum status status = school_write(&session->form, edit, &written, err);

    if (status == STATUS_OK && edit->field == SCHOOL_ANSWER) {
        program_row_answer(row, session->catalog->school_questions[edit->question].id,
                           buffer_text(&written));
    } else if (status == STATUS_OK && edit->field == SCHOOL_PROMISE) {
        program_row_answer(row, promise_key((enum promise)edit->question), buffer_text(&written));
    } else if (status == STATUS_OK) {
        free(row->fields[edit->field]);
        row->fields[edit->field] = memory_copy_text(buffer_text(&written));
    }
    buffer_clear(&written);
    return status;
}

static enum status school_name_is_free(const struct program_rows *rows,
                                       const struct program_row *row, struct error *err)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct program_row *other = &rows->items[i];

        if (other != row && text_alike(other->fields[PROGRAM_NAME], row->fields[PROGRAM_NAME]))
            return error_set(err, STATUS_CONFLICT,
                             "school %" PRId64 " is named \"%s\" already: choose another name",
                             other->number, other->fields[PROGRAM_NAME]);
    }
    return STATUS_OK;
}

/* Edits one of the rows. */
static enum status school_edit_all(const struct session *session, const struct program_rows *rows,
                                   struct program_row *row, const struct school_edit *edits,
                                   int count, struct error *err)
{
    enum status status = STATUS_OK;

    for (int i = 0; i < count && status == STATUS_OK; i++)
        status = school_edit(session, row, &edits[i], err);
    if (status != STATUS_OK)
        return status;
    if (row->fields[PROGRAM_NAME][0] == '\0')
        return error_set(err, STATUS_USAGE, "the school's name: it is missing");
    if (row->fields[PROGRAM_KIND][0] == '\0')
        return error_set(err, STATUS_USAGE,
                         "kind: it is missing; it is a program of the catalogue,"
                         " such as %s",
                         session->catalog->programs[0].id);
    return school_name_is_free(rows, row, err);
}

/* ---- the changes ----------------------------------------------------------------------------- */

/* "school 2, Foundation," and what became of it. */
static void school_say(const struct program_row *row, const char *what, struct buffer *said)
{
    buffer_format(said, "school %" PRId64 ", ", row->number);
    text_add_inert(said, row->fields[PROGRAM_NAME], false);
    buffer_format(said, ", %s", what);
}

/* Of one that is saved: by then what another program wrote may stand in place of the rows that were
 * given. */
static enum status school_say_saved(const struct session *session, int64_t number, const char *what,
                                    struct buffer *said, struct error *err)
{
    const struct program_row *row = program_find(&session->plan.record.programs, number);

    if (!row)
        return no_school(number, err);
    school_say(row, what, said);
    return STATUS_OK;
}

/* Number 0: a new one, which receives its number; `listed`: what it is in the file of schools. */
static enum status schools_edit(struct session *session, int64_t *number,
                                const struct school_edit *edits, int count,
                                const struct school_listing *listed, struct buffer *said,
                                struct error *err)
{
    struct plan_record rows = {0};
    struct program_row *row;
    bool is_new = *number == 0;
    enum status status;

    part_copy(PLAN_SCHOOLS, &rows, &session->plan.record);
    row = is_new ? program_rows_add(&rows.programs, 0) : program_find(&rows.programs, *number);
    status = row ? school_edit_all(session, &rows.programs, row, edits, count, err)
                 : no_school(*number, err);
    if (status == STATUS_OK && listed)
        school_listing_put(listed, row);
    if (status == STATUS_OK)
        status = change_save_part(session, PLAN_SCHOOLS, &rows, err);
    if (status == STATUS_OK && is_new)
        *number = row->number;
    if (status == STATUS_OK)
        status = school_say_saved(session, *number, is_new ? "is added" : "is changed", said, err);
    plan_record_clear(&rows);
    return status;
}

enum status school_add_listed(struct session *session, const struct school_edit *edits, int count,
                              const struct school_listing *listed, int64_t *number,
                              struct buffer *said, struct error *err)
{
    *number = 0;
    if (session->plan.record.programs.count >= SCHOOLS_MAX)
        return error_set(err, STATUS_USAGE,
                         "a plan holds at most %d schools; remove one that you gave up",
                         SCHOOLS_MAX);
    return schools_edit(session, number, edits, count, listed, said, err);
}

enum status session_add_school(struct session *session, const struct school_edit *edits, int count,
                               int64_t *number, struct buffer *said, struct error *err)
{
    return school_add_listed(session, edits, count, NULL, number, said, err);
}

enum status session_edit_school(struct session *session, int64_t number,
                                const struct school_edit *edits, int count, struct buffer *said,
                                struct error *err)
{
    return number == 0 ? no_school(number, err)
                       : schools_edit(session, &number, edits, count, NULL, said, err);
}

enum status session_remove_school(struct session *session, int64_t number, struct buffer *said,
                                  struct error *err)
{
    struct plan_record rows = {0};
    struct program_row *row, gone = {0};
    enum status status;

    part_copy(PLAN_SCHOOLS, &rows, &session->plan.record);
    row = program_find(&rows.programs, number);
    if (row)
        gone = school_take_out(&rows.programs, row);
    status = row ? change_save_part(session, PLAN_SCHOOLS, &rows, err) : no_school(number, err);
    if (status == STATUS_OK)
        school_say(&gone, "is removed", said);
    program_row_clear(&gone);
    plan_record_clear(&rows);
    return status;
}

/* What the file of schools has of the chosen one by now; `words` receives a warning. */
static void school_take_found(const struct session *session, const char *path,
                              struct program_row *row, struct buffer *words)
{
    const struct school *school = session_school_numbered(session, row->number);
    struct school_listing listed = school->listed;
    struct session_record found;
    struct error ignored;

    if (listed.unit == 0 || session_record_read(session, school, (struct school_look){.path = path},
                                                &found, &ignored) != STATUS_OK)
        return;
    if (found.known && found.known->found) {
        school_listing_take_offer(&listed, &found.known->offer);
        school_listing_put(&listed, row);
    }
    if (found.known)
        school_say_standing(&found.known->standing, words);
    session_record_clear(&found);
}

enum status session_choose_school(struct session *session, int64_t number, const char *path,
                                  struct buffer *said, struct error *err)
{
    struct plan_record rows = {0};
    struct buffer words = {0};
    struct program_row *row;
    enum status status;

    part_copy(PLAN_SCHOOLS, &rows, &session->plan.record);
    row = program_find(&rows.programs, number);
    for (size_t i = 0; i < rows.programs.count; i++)
        rows.programs.items[i].chosen = rows.programs.items[i].number == number;
    if (row)
        school_take_found(session, path, row, &words);
    status = row || number == 0 ? change_save_part(session, PLAN_SCHOOLS, &rows, err)
                                : no_school(number, err);
    if (status == STATUS_OK && row)
        status = school_say_saved(session, number, "is the chosen one", said, err);
    else if (status == STATUS_OK)
        buffer_add(said, "no school is chosen");
    if (status == STATUS_OK && words.length > 0)
        buffer_format(said, "; look out: it is %s", buffer_text(&words));
    buffer_clear(&words);
    plan_record_clear(&rows);
    return status;
}
