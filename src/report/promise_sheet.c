/* SPDX-License-Identifier: MIT
 * A sheet of what a school promised: one line for each promise that the catalogue has. */
#include "milepost/report/promise.h"

#include <string.h>

#include "report/promise_parts.h"

static void promise_line_make(struct promise_sheet *sheet, const struct promise_input *input,
                              enum promise promise, int index)
{
    const struct school_promise *entry = &input->roadmap->catalog->promises[index];
    struct promise_line *line = &sheet->lines[sheet->line_count++];
    struct buffer beside = {0};

    *line = (struct promise_line){.kind = promise, .promise = entry};
    line->told = arena_copy_text(&sheet->arena, input->told[promise] ? input->told[promise] : "");
    buffer_add(&beside, entry->known);
    for (int i = 0; i < entry->sources.count && line->sources.count < PROMISE_SOURCES; i++)
        line->sources.items[line->sources.count++] = entry->sources.items[i];
    line->verdict = promise_hold(input, promise, &line->sources, &beside);
    if (line->told[0] == '\0')
        line->verdict = PROMISE_UNTOLD;
    line->beside = arena_copy_text(&sheet->arena, buffer_text(&beside));
    buffer_clear(&beside);
}

void promise_sheet_make(struct promise_sheet *sheet, const struct promise_input *input)
{
    *sheet = (struct promise_sheet){.line_count = 0};
    sheet->school = arena_copy_text(&sheet->arena, input->school->name);
    for (int i = 0; i < PROMISE_COUNT; i++) {
        int index = catalog_find_promise(input->roadmap->catalog, promise_id((enum promise)i));

        if (index >= 0)
            promise_line_make(sheet, input, (enum promise)i, index);
    }
    sheet->old = arena_copy_text(
        &sheet->arena, input->found && input->found->old_words ? input->found->old_words : "");
    promise_signs_make(sheet, input);
    promise_helps_make(sheet, input);
}

void promise_sheet_clear(struct promise_sheet *sheet)
{
    arena_clear(&sheet->arena);
    *sheet = (struct promise_sheet){.line_count = 0};
}
