/* SPDX-License-Identifier: MIT
 * milepost-pdf: reads blocks from standard input, writes a PDF to standard output, whole or not at
 * all. It is run by milepost and knows nothing of plans. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "milepost/blocks.h"
#include "milepost/whole_file.h"
#include "pdf/pdf.h"

/* From large to small: the first that is one page long is taken. Below 8.5 points it is only ever
 * for prints that no planner of ours makes. */
static const struct pdf_scale pdf_page_scales[] = {
    {11.5, 1.0, 56}, {11, 1.0, 56}, {10.5, 1.0, 54}, {10, 1.0, 54},  {9.5, 1.0, 54}, {9.5, 0.8, 50},
    {9, 0.9, 50},    {9, 0.7, 46},  {8.5, 0.8, 46},  {8.5, 0.6, 42}, {8.5, 0.4, 40}, {8, 0.5, 36},
    {7.5, 0.4, 36},  {7, 0.4, 36},  {6.5, 0.35, 36}, {6, 0.3, 36},
};

static const struct pdf_scale pdf_book_scale = {9.5, 1.0, 56};

/* ---- in and out ------------------------------------------------------------------------------ */

static enum status pdf_read_input(struct buffer *in, struct error *err)
{
    char bytes[65536];
    size_t length;

    while ((length = fread(bytes, 1, sizeof bytes, stdin)) > 0) {
        buffer_add_bytes(in, bytes, length);
        if (in->length > BLOCKS_MOST)
            return error_set(err, STATUS_INVALID, "it is too long");
    }
    if (ferror(stdin))
        return error_set(err, STATUS_IO, "standard input can't be read");
    return STATUS_OK;
}

static int pdf_fail(int code, const char *why)
{
    fprintf(stderr, BLOCKS_PROGRAM ": %s\n", why);
    return code;
}

/* ---- laying out ------------------------------------------------------------------------------ */

/* Sizes are points, and nothing is moved to a grid of dots: a printer has a finer one. */
static PangoContext *pdf_context(PangoFontMap *fonts)
{
    PangoContext *context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    return context;
}

static bool pdf_has_fonts(PangoFontMap *fonts)
{
    PangoFontFamily **families = NULL;
    int count = 0;

    pango_font_map_list_families(fonts, &families, &count);
    g_free(families);
    return count > 0;
}

static void pdf_lay_out(struct pdf_sheet *sheet, const struct pdf_print *print,
                        const struct pdf_scale *scale, PangoContext *context)
{
    pdf_sheet_init(sheet, print, scale, context);
    pdf_put_blocks(sheet);
    pdf_make_pages(sheet);
}

/* False when one page was asked for and even the smallest type takes more. */
static bool pdf_lay_out_print(struct pdf_sheet *sheet, const struct pdf_print *print,
                              PangoContext *context)
{
    if (!json_is_true(json_object_get(print->head, "one_page"))) {
        pdf_lay_out(sheet, print, &pdf_book_scale, context);
        return true;
    }
    for (size_t i = 0; i < sizeof pdf_page_scales / sizeof *pdf_page_scales; i++) {
        pdf_lay_out(sheet, print, &pdf_page_scales[i], context);
        if (sheet->pages.count == 1)
            return true;
        pdf_sheet_clear(sheet);
    }
    return false;
}

static int pdf_make(const struct pdf_print *print, PangoContext *context)
{
    struct pdf_sheet sheet;
    struct buffer out = {0};
    struct error err;
    int code = 0;

    if (!pdf_lay_out_print(&sheet, print, context))
        return pdf_fail(BLOCKS_EXIT_ROOM, "it does not fit on one page");
    if (pdf_paint(&sheet, &out, &err) != STATUS_OK)
        code = pdf_fail(BLOCKS_EXIT_FAILED, err.text);
    else if (whole_file_put(STDOUT_FILENO, buffer_text(&out), out.length) != 0)
        code = pdf_fail(BLOCKS_EXIT_FAILED, "standard output can't be written");
    pdf_sheet_clear(&sheet);
    buffer_clear(&out);
    return code;
}

static int pdf_make_with_fonts(const struct pdf_print *print)
{
    PangoFontMap *fonts = pango_cairo_font_map_new();
    PangoContext *context;
    int code;

    if (!pdf_has_fonts(fonts)) {
        g_object_unref(fonts);
        return pdf_fail(BLOCKS_EXIT_FAILED, "there is no font: install fonts-dejavu-core");
    }
    context = pdf_context(fonts);
    code = pdf_make(print, context);
    g_object_unref(context);
    g_object_unref(fonts);
    return code;
}

/* ---- the program ----------------------------------------------------------------------------- */

/* gcc tells it by the first, clang by the second. */
#if !defined(__has_feature)
#define __has_feature(feature) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
/* fontconfig keeps what it read to the end; what else is left is a fault of ours. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);

const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\n";
}

const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}
#endif

static int pdf_run(void)
{
    struct pdf_print print = {0};
    struct buffer in = {0};
    struct error err;
    bool version = false;
    enum status status = pdf_read_input(&in, &err);
    int code;

    if (status == STATUS_OK)
        status = pdf_read(buffer_text(&in), in.length, &print, &version, &err);
    buffer_clear(&in);
    if (status != STATUS_OK)
        code = pdf_fail(version ? BLOCKS_EXIT_VERSION : BLOCKS_EXIT_FAILED, err.text);
    else
        code = pdf_make_with_fonts(&print);
    pdf_print_clear(&print);
    return code;
}

int main(int count, char **arguments)
{
    (void)arguments;
    if (count > 1 || isatty(STDIN_FILENO))
        return pdf_fail(BLOCKS_EXIT_FAILED,
                        "it is run by milepost: `milepost print --format pdf -o FILE`");
    return pdf_run();
}
