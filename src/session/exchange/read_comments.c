/* SPDX-License-Identifier: MIT
 * Comments out of a JSON document. One on a step that the catalogue no longer has is kept, and
 * exported again. */
#include <stdio.h>

#include "milepost/session/comments.h"
#include "session/exchange/read_entry.h"
#include "session/state/uuid.h"

static void comments_read_entry(struct json_entry *reading, struct plan_record *record)
{
    struct comment_row row = {
        .step = (char *)json_entry_text(reading, "step", 1, STORE_STEP_MAX),
        .author = (char *)json_entry_text(reading, "author", 1, STORE_AUTHOR_MAX),
        .text = (char *)json_entry_text(reading, "text", 1, STORE_COMMENT_MAX),
        .day = json_entry_date(reading, "on", true),
        .taken = json_entry_date(reading, "read", false),
    };
    const char *id = json_entry_text(reading, "id", STORE_COMMENT_ID - 1, STORE_COMMENT_ID - 1);

    if (reading->good && !uuid_check(id))
        json_entry_fault(reading, "id", "32 hexadecimal digits in five groups");
    snprintf(row.uuid, sizeof row.uuid, "%s", id);
    if (reading->good && comment_find(&record->comments, row.uuid))
        json_entry_fault(reading, "id", "an id that no other entry has");
    if (reading->good)
        comment_rows_put(&record->comments, &row);
}

void json_read_comments(struct json_reader *reader, json_t *document, struct plan_record *record)
{
    static const char *const keys[] = {"id", "step", "author", "text", "on", "read", NULL};

    json_entries_read(reader, document, "comments", COMMENTS_MAX, keys, comments_read_entry,
                      record);
}
