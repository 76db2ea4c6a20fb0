/* SPDX-License-Identifier: MIT
 * The comments of a plan, line by line of its roadmap. */
#include "milepost/session/comments.h"

#include <string.h>

#include "milepost/session/marks.h"
#include "milepost/session/view.h"
#include "session/state/session.h"

const struct comment_rows *session_comments(const struct session *session)
{
    return &session->plan.record.comments;
}

const struct comment_row *session_comment_to(struct session *session, int line, size_t *at)
{
    const struct comment_rows *rows = &session->plan.record.comments;

    while (line >= 0 && *at < rows->count) {
        const struct comment_row *row = &rows->items[(*at)++];

        if (session_line_of(session, row->step) == line)
            return row;
    }
    return NULL;
}

const struct comment_row *session_comment_of(const struct session *session, const char *step,
                                             const char *author)
{
    const struct comment_rows *rows = &session->plan.record.comments;

    for (size_t i = rows->count; i > 0; i--)
        if (strcmp(rows->items[i - 1].step, step) == 0 &&
            strcmp(rows->items[i - 1].author, author) == 0)
            return &rows->items[i - 1];
    return NULL;
}

int session_comment_count(struct session *session, int line, bool unread)
{
    const struct comment_rows *rows = &session->plan.record.comments;
    int count = 0;

    for (size_t i = 0; i < rows->count; i++)
        count += (line < 0 || session_line_of(session, rows->items[i].step) == line) &&
                 (!unread || rows->items[i].taken == DATE_NONE);
    return count;
}

const char *session_comment_title(struct session *session, const struct comment_row *row)
{
    int line = session_line_of(session, row->step);

    return line >= 0 ? session_roadmap(session)->steps[line].title
                     : session_step_title(session, row->step);
}

struct report_comment session_comment_report(struct session *session, const struct comment_row *row,
                                             bool titled)
{
    return (struct report_comment){
        .author = row->author,
        .text = row->text,
        .title = titled ? session_comment_title(session, row) : NULL,
        .day = row->day,
        .is_new = row->taken == DATE_NONE && !session_is_viewed(session),
    };
}
