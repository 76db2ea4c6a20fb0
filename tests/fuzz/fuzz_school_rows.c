/* SPDX-License-Identifier: MIT
 * Fuzzes the rows of each official layout: the first byte says which, and its first row is put
 * above the others. */
#include <stdint.h>

#include "fuzz/schools.h"
#include "milepost/text.h"
#include "school/layouts.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void header_add(struct buffer *out, const char *column)
{
    if (column)
        buffer_format(out, "%s%s", out->length > 0 ? "," : "", column);
}

static void header_of(const struct school_layout *layout, struct buffer *out)
{
    header_add(out, layout->unit);
    header_add(out, layout->cip);
    header_add(out, layout->award);
    header_add(out, layout->major);
    for (int i = 0; i < DIRECTORY_COUNT; i++)
        header_add(out, layout->directory[i]);
    for (int i = 0; i < 3; i++)
        header_add(out, layout->place[i]);
    for (const struct layout_figure *figure = layout->figures; figure->column; figure++) {
        header_add(out, figure->cip);
        header_add(out, figure->column);
    }
    buffer_add(out, "\n");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const struct school_layout *layout;
    struct buffer table = {0};

    if (length == 0)
        return 0;
    layout = &school_layouts[bytes[0] % school_layout_count];
    header_of(layout, &table);
    buffer_add_bytes(&table, (const char *)bytes + 1, length - 1);
    fuzz_import_schools(table.text, table.length, !layout->directory[DIRECTORY_NAME]);
    buffer_clear(&table);
    return 0;
}
