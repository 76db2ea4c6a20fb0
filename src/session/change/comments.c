/* SPDX-License-Identifier: MIT
 * Changing the comments of a plan: one is written, marked as read or removed. */
#include "milepost/session/comments.h"

#include <string.h>

#include "milepost/session/marks.h"
#include "session/change/change.h"
#include "session/state/uuid.h"
#include "session/state/written.h"

static void comments_begin(const struct session *session, struct plan_record *rows)
{
    *rows = (struct plan_record){0};
    part_copy(PLAN_COMMENTS, rows, &session->plan.record);
}

static enum status comments_find(const struct plan_record *rows, const char *uuid,
                                 struct comment_row **out, struct error *err)
{
    *out = comment_find(&rows->comments, uuid);
    if (*out)
        return STATUS_OK;
    return error_set(err, STATUS_NOT_FOUND, "This comment is no longer there.");
}

/* "the comment of Ana on "Sit the CPC exam" is added" */
static void comment_say(struct session *session, const struct comment_row *row, const char *what,
                        struct buffer *said)
{
    buffer_add(said, "the comment of ");
    text_add_inert(said, row->author, false);
    buffer_add(said, " on \"");
    text_add_inert(said, session_comment_title(session, row), false);
    buffer_format(said, "\" is %s", what);
}

/* ---- writing one ----------------------------------------------------------------------------- */

static enum status comment_line(const char *what, const char *text, int most,
                                struct buffer *written, struct error *err)
{
    enum status status = written_line(what, text, most, written, err);

    if (status == STATUS_OK && written->length == 0)
        status = error_set(err, STATUS_USAGE, "%s: nothing is written", what);
    return status;
}

/* A new one, or the one that is there as it becomes. */
static enum status comment_make(const struct session *session, const struct plan_record *rows,
                                const struct comment_request *request, struct comment_row *out,
                                struct error *err)
{
    struct comment_row *old = NULL;
    enum status status = STATUS_OK;

    if (request->uuid) {
        status = comments_find(rows, request->uuid, &old, err);
        if (status == STATUS_OK)
            *out = *old;
    } else {
        *out = (struct comment_row){.step = (char *)request->step};
        status =
            rows->comments.count < COMMENTS_MAX
                ? uuid_new(out->uuid, err)
                : error_set(err, STATUS_USAGE, "A plan holds at most %d comments.", COMMENTS_MAX);
    }
    out->day = session_today(session);
    out->taken = DATE_NONE;
    return status;
}

enum status session_write_comment(struct session *session, const struct comment_request *request,
                                  struct buffer *said, struct error *err)
{
    struct buffer author = {0}, text = {0};
    struct plan_record rows;
    struct comment_row row;
    enum status status;

    comments_begin(session, &rows);
    status = comment_line("author", request->author, STORE_AUTHOR_MAX, &author, err);
    if (status == STATUS_OK)
        status = comment_line("comment", request->text, STORE_COMMENT_MAX, &text, err);
    if (status == STATUS_OK)
        status = comment_make(session, &rows, request, &row, err);
    if (status == STATUS_OK) {
        row.author = (char *)buffer_text(&author);
        row.text = (char *)buffer_text(&text);
        comment_rows_put(&rows.comments, &row);
        status = change_save_part(session, PLAN_COMMENTS, &rows, err);
    }
    if (status == STATUS_OK)
        comment_say(session, comment_find(&rows.comments, row.uuid),
                    request->uuid ? "changed" : "added", said);
    plan_record_clear(&rows);
    buffer_clear(&author);
    buffer_clear(&text);
    return status;
}

/* ---- what becomes of one --------------------------------------------------------------------- */

enum comment_fate { COMMENT_NOT_READ, COMMENT_READ, COMMENT_REMOVED };

static enum status comment_become(struct session *session, const char *uuid, enum comment_fate fate,
                                  struct buffer *said, struct error *err)
{
    static const char *const words[] = {"not read", "read", "removed"};
    struct plan_record rows;
    struct comment_row *row;
    enum status status;

    comments_begin(session, &rows);
    status = comments_find(&rows, uuid, &row, err);
    if (status == STATUS_OK) {
        comment_say(session, row, words[fate], said);
        if (fate == COMMENT_REMOVED)
            comment_rows_drop(&rows.comments, uuid);
        else
            row->taken = fate == COMMENT_READ ? session_today(session) : DATE_NONE;
        status = change_save_part(session, PLAN_COMMENTS, &rows, err);
    }
    plan_record_clear(&rows);
    return status;
}

enum status session_note_comment(struct session *session, const char *uuid, bool read,
                                 struct buffer *said, struct error *err)
{
    return comment_become(session, uuid, read ? COMMENT_READ : COMMENT_NOT_READ, said, err);
}

enum status session_remove_comment(struct session *session, const char *uuid, struct buffer *said,
                                   struct error *err)
{
    return comment_become(session, uuid, COMMENT_REMOVED, said, err);
}
