/* SPDX-License-Identifier: MIT
 * Changing the schools of the worksheet. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "session/change/trial.h"

/* A change on its way: the rows as they are to be, with texts of their own, as saving them may
 * replace the record's. */
struct draft {
    struct session *session;
    struct program_rows rows;
    int64_t now;
};

static void draft_start(struct draft *draft, struct session *session)
{
    *draft = (struct draft){.session = session};
    schools_copy(&draft->rows, &session->record.programs);
}

static enum status no_school(int64_t number, struct error *err)
{
    return error_set(err, STATUS_NOT_FOUND, "school %" PRId64 ": this plan has none of that number",
                     number);
}

static struct program_row *draft_find(const struct draft *draft, int64_t number)
{
    for (size_t i = 0; i < draft->rows.count; i++)
        if (draft->rows.items[i].number == number)
            return &draft->rows.items[i];
    return NULL;
}

static struct program_row *draft_add(struct draft *draft)
{
    struct program_rows *rows = &draft->rows;
    struct program_row *row;

    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    row = &rows->items[rows->count++];
    *row = (struct program_row){0};
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row->fields[i] = memory_copy_text("");
    return row;
}

static void draft_remove(struct draft *draft, struct program_row *row)
{
    struct program_rows *rows = &draft->rows;
    struct program_row gone = *row;

    rows->count--;
    memmove(row, row + 1, (size_t)(rows->items + rows->count - row) * sizeof *row);
    program_row_clear(&gone);
}

static void set_text(char **at, const char *text)
{
    free(*at);
    *at = memory_copy_text(text);
}

static enum status edit_row(struct draft *draft, struct program_row *row,
                            const struct school_edit *edit, struct error *err)
{
    const struct catalog *catalog = draft->session->catalog;
    struct buffer written = {0};
    enum status status = school_write(&draft->session->form, edit, &written, err);

    if (status == STATUS_OK && edit->field == SCHOOL_ANSWER)
        program_row_answer(row, catalog->school_questions[edit->question].id,
                           buffer_text(&written));
    else if (status == STATUS_OK)
        set_text(&row->fields[edit->field], buffer_text(&written));
    buffer_clear(&written);
    return status;
}

static enum status name_is_free(const struct draft *draft, const struct program_row *row,
                                struct error *err)
{
    for (size_t i = 0; i < draft->rows.count; i++) {
        const struct program_row *other = &draft->rows.items[i];

        if (other != row && strcmp(other->fields[PROGRAM_NAME], row->fields[PROGRAM_NAME]) == 0)
            return error_set(err, STATUS_CONFLICT,
                             "school %" PRId64 " is named \"%s\" already: choose another name",
                             other->number, other->fields[PROGRAM_NAME]);
    }
    return STATUS_OK;
}

static enum status edit_all(struct draft *draft, struct program_row *row,
                            const struct school_edit *edits, int count, struct error *err)
{
    enum status status = STATUS_OK;

    for (int i = 0; i < count && status == STATUS_OK; i++)
        status = edit_row(draft, row, &edits[i], err);
    if (status == STATUS_OK && row->fields[PROGRAM_NAME][0] == '\0')
        return error_set(err, STATUS_USAGE, "the school's name: it is missing");
    if (status == STATUS_OK && row->fields[PROGRAM_KIND][0] == '\0')
        return error_set(err, STATUS_USAGE,
                         "kind: it is missing; it is a program of the catalogue,"
                         " such as %s",
                         draft->session->catalog->programs[0].id);
    return status == STATUS_OK ? name_is_free(draft, row, err) : status;
}

static enum status draft_save(struct draft *draft, enum status status, struct error *err)
{
    struct session *session = draft->session;

    if (status == STATUS_OK && session->trial)
        trial_change_schools(session, &draft->rows);
    if (status != STATUS_OK || session->trial)
        return status;
    draft->now = clock_now(&session->clock);
    return store_save_programs(session->store, session->record.row.id, &draft->rows, draft->now,
                               err);
}

/* Says the line, if all went well. */
static enum status draft_end(struct draft *draft, enum status status, struct buffer *line,
                             struct buffer *said, struct error *err)
{
    program_rows_clear(&draft->rows);
    if (status == STATUS_OK && !draft->session->trial)
        status = session_changed(draft->session, draft->now, err);
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(line));
    buffer_clear(line);
    return status;
}

/* "school 2, Foundation," and what became of it. */
static void say_row(const struct program_row *row, const char *what, struct buffer *line)
{
    buffer_format(line, "school %" PRId64 ", ", row->number);
    text_add_inert(line, row->fields[PROGRAM_NAME], false);
    buffer_format(line, ", %s", what);
}

enum status session_add_school(struct session *session, const struct school_edit *edits, int count,
                               int64_t *number, struct buffer *said, struct error *err)
{
    struct buffer line = {0};
    struct draft draft;
    struct program_row *row;
    enum status status;

    if (session->record.programs.count >= SCHOOLS_MAX)
        return error_set(err, STATUS_USAGE,
                         "a plan holds at most %d schools; remove one that you gave up",
                         SCHOOLS_MAX);
    draft_start(&draft, session);
    row = draft_add(&draft);
    status = edit_all(&draft, row, edits, count, err);
    status = draft_save(&draft, status, err);
    *number = row->number;
    say_row(row, "is added", &line);
    return draft_end(&draft, status, &line, said, err);
}

enum status session_edit_school(struct session *session, int64_t number,
                                const struct school_edit *edits, int count, struct buffer *said,
                                struct error *err)
{
    struct buffer line = {0};
    struct draft draft;
    struct program_row *row;
    enum status status;

    draft_start(&draft, session);
    row = draft_find(&draft, number);
    status = row ? edit_all(&draft, row, edits, count, err) : no_school(number, err);
    status = draft_save(&draft, status, err);
    if (row)
        say_row(row, "is changed", &line);
    return draft_end(&draft, status, &line, said, err);
}

enum status session_remove_school(struct session *session, int64_t number, struct buffer *said,
                                  struct error *err)
{
    struct buffer line = {0};
    struct draft draft;
    struct program_row *row;
    enum status status = STATUS_OK;

    draft_start(&draft, session);
    row = draft_find(&draft, number);
    if (row) {
        say_row(row, "is removed", &line);
        draft_remove(&draft, row);
    } else {
        status = no_school(number, err);
    }
    status = draft_save(&draft, status, err);
    return draft_end(&draft, status, &line, said, err);
}

enum status session_choose_school(struct session *session, int64_t number, struct buffer *said,
                                  struct error *err)
{
    struct buffer line = {0};
    struct draft draft;
    const struct program_row *row;
    enum status status;

    draft_start(&draft, session);
    row = draft_find(&draft, number);
    status = row || number == 0 ? STATUS_OK : no_school(number, err);
    for (size_t i = 0; i < draft.rows.count; i++)
        draft.rows.items[i].chosen = draft.rows.items[i].number == number;
    status = draft_save(&draft, status, err);
    if (row)
        say_row(row, "is the chosen one", &line);
    else
        buffer_add(&line, "no school is chosen");
    return draft_end(&draft, status, &line, said, err);
}
