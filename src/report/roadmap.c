/* SPDX-License-Identifier: MIT
 * A roadmap in one of its forms. */
#include "milepost/layout.h"
#include "milepost/vector.h"
#include "report/json_parts.h"
#include "report/sheet.h"

static const char *const format_ids[REPORT_FORMAT_COUNT] = {
    [REPORT_TEXT] = "text",
    [REPORT_MARKDOWN] = "markdown",
    [REPORT_JSON] = "json",
};

const char *report_format_id(enum report_format format)
{
    return format_ids[format];
}

/* What the document says of itself, around all that is on it. */
static void report_begin(struct sheet *sheet, const struct roadmap *roadmap,
                         const struct report_plan *plan)
{
    const struct sheet_head head = {
        .title = roadmap->goal_title,
        .whose = plan->name,
        .language = "en",
        .day = roadmap->today,
    };

    if (sheet->form->begin)
        sheet->form->begin(sheet, &head);
}

static void report_sheet(const struct roadmap *roadmap, const struct report_plan *plan,
                         const struct sheet_form *form, bool ascii, struct buffer *out)
{
    struct buffer draft = {0};
    struct sheet sheet = {.form = form, .out = &draft, .ascii = ascii, .width = LAYOUT_COLUMNS};

    report_begin(&sheet, roadmap, plan);
    sheet_roadmap(&sheet, roadmap, plan);
    if (form->end)
        form->end(&sheet);
    VECTOR_CLEAR(&sheet.cited);
    layout_finish(&draft, ascii, out);
}

void report_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                    enum report_format format, bool ascii, struct buffer *out)
{
    switch (format) {
    case REPORT_TEXT:
        report_sheet(roadmap, plan, &sheet_text, ascii, out);
        break;
    case REPORT_MARKDOWN:
        report_sheet(roadmap, plan, &sheet_markdown, ascii, out);
        break;
    case REPORT_JSON:
        json_roadmap(roadmap, plan, out);
        break;
    }
}
