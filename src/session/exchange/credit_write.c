/* SPDX-License-Identifier: MIT
 * The credits of a plan as a table. */
#include "milepost/report/csv_cell.h"
#include "milepost/session/credit_file.h"

void credit_file_csv(const struct session *session, struct buffer *out)
{
    const struct credit_rows *rows = session_credits(session);
    struct buffer cell = {0};

    for (int i = 0; i < CREDIT_FIELD_COUNT; i++) {
        buffer_add(out, i > 0 ? "," : "");
        csv_add_cell(out, credit_field_name((enum credit_field)i));
    }
    buffer_add(out, "\r\n");
    for (size_t row = 0; row < rows->count; row++) {
        for (int i = 0; i < CREDIT_FIELD_COUNT; i++) {
            buffer_truncate(&cell, 0);
            credit_field_write(&rows->items[row], (enum credit_field)i, &cell);
            buffer_add(out, i > 0 ? "," : "");
            csv_add_cell(out, buffer_text(&cell));
        }
        buffer_add(out, "\r\n");
    }
    buffer_clear(&cell);
}
