/* SPDX-License-Identifier: MIT
 * Comments of others in words. */
#include "milepost/report/comment.h"

#include "milepost/layout.h"

void report_comment_head(const struct report_comment *comment, struct buffer *out)
{
    char day[DATE_TEXT];

    text_add_inert(out, comment->author, false);
    buffer_format(out, ", %s%s", date_long(comment->day, day), comment->is_new ? ", new" : "");
}

void report_comment(const struct report_comment *comment, bool ascii, struct buffer *out)
{
    struct buffer draft = {0}, head = {0};

    report_comment_head(comment, &head);
    if (comment->title)
        buffer_format(&head, ", on \"%s\"", comment->title);
    buffer_add(&head, ":");
    layout_paragraph(&draft, "", buffer_text(&head));
    layout_paragraph(&draft, "  ", comment->text);
    buffer_clear(&head);
    layout_finish(&draft, ascii, out);
}

void report_comment_count(int count, int unread, struct buffer *out)
{
    if (count == 0)
        return;
    buffer_format(out, "%d %scomment%s", count, unread == count ? "new " : "",
                  count == 1 ? "" : "s");
    if (unread > 0 && unread < count)
        buffer_format(out, ", %d new", unread);
}
