/* SPDX-License-Identifier: MIT
 * The tables of prints: the formats, each with its writer, and the parts of a roadmap that a sheet
 * can hold. */
#include <string.h>

#include "milepost/layout.h"
#include "report/csv.h"
#include "report/ics.h"
#include "report/json_parts.h"
#include "report/org.h"
#include "report/sheet.h"
#include "report/taskwarrior.h"

/* ---- the parts ------------------------------------------------------------------------------- */

static const struct print_extent {
    const char *id, *label;
    sheet_put_fn *put;
} print_extents[REPORT_EXTENT_COUNT] = {
    [EXTENT_PLAN] = {"plan", "the plan", sheet_plan},
    [EXTENT_PAGE] = {"page", "one page", sheet_page},
    [EXTENT_FULL] = {"full", "everything", sheet_roadmap},
    [EXTENT_WEEK] = {"week", "this week", sheet_week},
    [EXTENT_STEP] = {"step", "one step", sheet_card},
    [EXTENT_SCHOOL] = {"school", "one school", sheet_school},
};

const char *report_extent_id(enum report_extent extent)
{
    return print_extents[extent].id;
}

const char *report_extent_label(enum report_extent extent)
{
    return print_extents[extent].label;
}

/* ---- the formats ----------------------------------------------------------------------------- */

typedef void print_write_fn(const struct roadmap *roadmap, const struct report_plan *plan,
                            const struct report_print *print, struct buffer *out);

/* A format has a form of the sheet, which holds any part of a roadmap, or a writer of the whole. */
static const struct print_format {
    const char *id, *label, *ending;
    const struct sheet_form *form;
    print_write_fn *write;
    enum report_extent usual;
    bool for_paper;    /* a printer takes it */
    bool binary;       /* its bytes are no text */
    bool follows;      /* it says what became of what the one before had */
    const char *about; /* what it is good for */
} print_formats[REPORT_FORMAT_COUNT] = {
    [REPORT_TEXT] = {"text", "plain text", "txt", .form = &sheet_text, .usual = EXTENT_PLAN,
                     .for_paper = true, .about = "for paper and mail"},
    [REPORT_MARKDOWN] = {"markdown", "Markdown", "md", .form = &sheet_markdown,
                         .usual = EXTENT_FULL, .for_paper = true,
                         .about = "text with marks for headings and lists"},
    [REPORT_HTML] = {"html", "HTML", "html", .form = &sheet_html, .usual = EXTENT_PLAN,
                     .about = "a page for a browser; this is its text"},
    [REPORT_PDF] = {"pdf", "PDF", "pdf", .form = &sheet_blocks, .usual = EXTENT_PLAN,
                    .for_paper = true, .binary = true,
                    .about = "pages to print or to send; this is their text"},
    [REPORT_JSON] = {"json", "JSON", "json", .write = json_roadmap, .usual = EXTENT_FULL,
                     .about = "all of it, for other programs"},
    [REPORT_ICS] = {"ics", "iCalendar", "ics", .write = ics_roadmap, .usual = EXTENT_FULL,
                    .follows = true, .about = "the dates, for a calendar program"},
    [REPORT_CSV] = {"csv", "CSV table", "csv", .write = csv_roadmap, .usual = EXTENT_FULL,
                    .about = "a row a step, for a spreadsheet"},
    [REPORT_ORG] = {"org", "Org", "org", .write = org_roadmap, .usual = EXTENT_FULL,
                    .about = "an outline, for Emacs"},
    [REPORT_TASKWARRIOR] = {"taskwarrior", "Taskwarrior", "json", .write = taskwarrior_roadmap,
                            .usual = EXTENT_FULL, .follows = true,
                            .about = "tasks, for task import"},
};

const char *report_format_id(enum report_format format)
{
    return print_formats[format].id;
}

const char *report_format_label(enum report_format format)
{
    return print_formats[format].label;
}

const char *report_format_about(enum report_format format)
{
    return print_formats[format].about;
}

const char *report_format_ending(enum report_format format)
{
    return print_formats[format].ending;
}

enum report_extent report_format_usual(enum report_format format)
{
    return print_formats[format].usual;
}

bool report_format_knows(enum report_format format, enum report_extent extent)
{
    return print_formats[format].form || extent == print_formats[format].usual;
}

bool report_format_is_binary(enum report_format format)
{
    return print_formats[format].binary;
}

bool report_format_follows(enum report_format format)
{
    return print_formats[format].follows;
}

bool report_format_is_for_paper(enum report_format format)
{
    return print_formats[format].for_paper;
}

bool report_format_find(const char *id, enum report_format *format)
{
    for (int i = 0; i < REPORT_FORMAT_COUNT; i++)
        if (strcmp(print_formats[i].id, id) == 0) {
            *format = (enum report_format)i;
            return true;
        }
    return false;
}

/* ---- writing --------------------------------------------------------------------------------- */

/* What the document says of itself, around all that is on it. */
static void print_begin(struct sheet *sheet, const struct roadmap *roadmap,
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

static void print_sheet(const struct roadmap *roadmap, const struct report_plan *plan,
                        const struct report_print *print, struct buffer *out)
{
    struct buffer draft = {0};
    const struct sheet_form *form = print_formats[print->format].form;
    struct sheet sheet = {.form = form,
                          .out = &draft,
                          .print = print,
                          .ascii = print->ascii,
                          .width = LAYOUT_COLUMNS};

    print_begin(&sheet, roadmap, plan);
    print_extents[print->extent].put(&sheet, roadmap, plan, print);
    if (form->end)
        form->end(&sheet);
    sheet_clear(&sheet);
    layout_finish(&draft, print->ascii, out);
}

/* A print is the same for everybody, however the screens show days. */
void report_print(const struct roadmap *roadmap, const struct report_plan *plan,
                  const struct report_print *print, struct buffer *out)
{
    enum date_style shown = date_style_use(DATE_DAY_MONTH);

    if (print_formats[print->format].form)
        print_sheet(roadmap, plan, print, out);
    else
        print_formats[print->format].write(roadmap, plan, print, out);
    date_style_use(shown);
}

int report_pages(const struct buffer *text)
{
    int lines = 0;

    for (size_t i = 0; i < text->length; i++)
        lines += text->text[i] == '\n';
    return lines / REPORT_PAGE_LINES + (lines % REPORT_PAGE_LINES > 0);
}
