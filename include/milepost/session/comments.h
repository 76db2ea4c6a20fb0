/* SPDX-License-Identifier: MIT
 * What others wrote to the steps of a plan: an advisor, in a file that came back. */
#ifndef MILEPOST_SESSION_COMMENTS_H
#define MILEPOST_SESSION_COMMENTS_H

#include "milepost/report/comment.h"
#include "milepost/session/open.h"

#define COMMENTS_MAX 1000 /* of one plan */

/* As they are on disk, by the day of writing; valid until the next change. */
const struct comment_rows *session_comments(const struct session *session);

/* The next comment to a line of the roadmap from place *at on, which is moved behind it; NULL: no
 * more. */
const struct comment_row *session_comment_to(struct session *session, int line, size_t *at);

/* The last one that this author wrote to the step, or NULL; valid until the next change. */
const struct comment_row *session_comment_of(const struct session *session, const char *step,
                                             const char *author);

/* As a report takes it; `titled` where it does not stand beside its step. Its texts are the
 * comment's and the roadmap's. */
struct report_comment session_comment_report(struct session *session, const struct comment_row *row,
                                             bool titled);

/* How many a line has, or (-1) the plan; those that are not read yet alone. */
int session_comment_count(struct session *session, int line, bool unread);

/* What its step is called on the roadmap, or else in the catalogue; its id if that is gone. */
const char *session_comment_title(struct session *session, const struct comment_row *row);

struct comment_request {
    const char *uuid;   /* of the one to be changed; NULL: a new one */
    const char *step;   /* these two of a new one alone */
    const char *author; /* one line, as the text is */
    const char *text;
};

/* Adds or changes a comment, as of today and not read yet; `said` receives a line. STATUS_USAGE
 * says what is wrong with a text, STATUS_NOT_FOUND that there is no such comment. */
enum status session_write_comment(struct session *session, const struct comment_request *request,
                                  struct buffer *said, struct error *err) MP_MUST_CHECK;

/* Marks one as read, or as not read again; STATUS_NOT_FOUND. */
enum status session_note_comment(struct session *session, const char *uuid, bool read,
                                 struct buffer *said, struct error *err) MP_MUST_CHECK;
enum status session_remove_comment(struct session *session, const char *uuid, struct buffer *said,
                                   struct error *err) MP_MUST_CHECK;

/* Takes comments in, each once: one that is there as it is stays, and read; one that its author
 * changed takes its place. `said` receives "3 comments on 2 steps from Ana", and what became of the
 * rest. */
enum status session_take_comments(struct session *session, const struct comment_rows *rows,
                                  struct buffer *said, struct error *err) MP_MUST_CHECK;

#endif
