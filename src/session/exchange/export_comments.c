/* SPDX-License-Identifier: MIT
 * Comments as JSON. A file that is to be shared has none: what one person wrote may speak of what
 * another is not to know. */
#include "session/exchange/export_progress.h"

#include "session/state/session.h"

void export_comments(struct json_writer *json, const struct session *session, bool redacted)
{
    const struct comment_rows *rows = &session->plan.record.comments;

    json_open_array(json, "comments");
    for (size_t i = 0; i < rows->count && !redacted; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "id", rows->items[i].uuid);
        json_put_text(json, "step", rows->items[i].step);
        json_put_text(json, "author", rows->items[i].author);
        json_put_text(json, "text", rows->items[i].text);
        json_put_date(json, "on", rows->items[i].day);
        json_put_date(json, "read", rows->items[i].taken);
        json_close(json);
    }
    json_close(json);
}
