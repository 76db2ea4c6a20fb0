/* SPDX-License-Identifier: MIT
 * The line of a block. */
#include "report/blocks.h"

/* All in ASCII: whatever the terminal of the one program knows, the other gets every letter. */
struct json_writer blocks_writer(struct sheet *sheet)
{
    return (struct json_writer){.out = sheet->out, .one_line = true, .ascii = true};
}

struct json_writer blocks_open(struct sheet *sheet, const char *kind)
{
    struct json_writer json = blocks_writer(sheet);

    json_open_object(&json, NULL);
    json_put_text(&json, "block", kind);
    return json;
}
