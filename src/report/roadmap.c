/* SPDX-License-Identifier: MIT
 * A roadmap in one of its forms. */
#include "milepost/layout.h"
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

static void report_sheet(const struct roadmap *roadmap, const struct report_plan *plan,
                         const struct sheet_form *form, bool ascii, struct buffer *out)
{
    struct buffer draft = {0};
    struct sheet sheet = {.form = form, .out = &draft};

    sheet_roadmap(&sheet, roadmap, plan);
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
