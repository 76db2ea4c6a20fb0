/* SPDX-License-Identifier: MIT
 * The sheet that a print is laid out on: its paper, its styles, its strips. */
#include <stdlib.h>
#include <string.h>

#include "milepost/vector.h"
#include "pdf/pdf.h"

/* What is on most machines, the calmest first; fontconfig puts the letters that one lacks from
 * another. */
#define PDF_FAMILIES                                                                               \
    "Source Sans 3, Source Sans Pro, Open Sans, Noto Sans, DejaVu Sans Condensed, DejaVu Sans, "   \
    "sans-serif"

/* Sizes are times the body's. */
static const struct pdf_style_row {
    double size;
    bool bold, italic;
    enum pdf_ink ink;
} pdf_styles[PDF_STYLES] = {
    [PDF_BODY] = {1.0, false, false, PDF_INK_TEXT},
    [PDF_STRONG] = {1.0, true, false, PDF_INK_TEXT},
    [PDF_DETAIL] = {0.93, false, false, PDF_INK_TEXT},
    [PDF_LABEL] = {0.93, false, false, PDF_INK_SOFT},
    [PDF_SPOKEN] = {0.96, false, true, PDF_INK_TEXT},
    [PDF_CELL] = {0.93, false, false, PDF_INK_TEXT},
    [PDF_HEAD] = {0.86, true, false, PDF_INK_SOFT},
    [PDF_NOTICE] = {0.9, false, false, PDF_INK_SOFT},
    [PDF_TITLE] = {2.0, true, false, PDF_INK_ACCENT},
    [PDF_WHOSE] = {1.0, false, false, PDF_INK_SOFT},
    [PDF_SUMMARY] = {1.15, true, false, PDF_INK_TEXT},
    [PDF_HEADING] = {1.3, true, false, PDF_INK_ACCENT},
    [PDF_SUBHEADING] = {1.06, true, false, PDF_INK_TEXT},
    [PDF_RUNNING] = {0.84, false, false, PDF_INK_SOFT},
    [PDF_LINK] = {0.88, false, false, PDF_INK_ACCENT},
};

/* ---- the sheet ------------------------------------------------------------------------------- */

void pdf_sheet_init(struct pdf_sheet *sheet, const struct pdf_print *print,
                    const struct pdf_scale *scale, PangoContext *context)
{
    bool letter = strcmp(pdf_member(print->head, "paper"), "letter") == 0;

    *sheet = (struct pdf_sheet){.print = print, .scale = *scale, .context = context};
    sheet->page_width = letter ? 612 : 595.276;
    sheet->page_height = letter ? 792 : 841.89;
    sheet->width = sheet->page_width - 2 * scale->margin;
    pdf_node(sheet, "Document", -1);
}

void pdf_sheet_clear(struct pdf_sheet *sheet)
{
    for (size_t i = 0; i < sheet->layouts.count; i++)
        g_object_unref(sheet->layouts.items[i]);
    for (size_t i = 0; i < sheet->texts.count; i++)
        free(sheet->texts.items[i]);
    VECTOR_CLEAR(&sheet->layouts);
    VECTOR_CLEAR(&sheet->texts);
    VECTOR_CLEAR(&sheet->items);
    VECTOR_CLEAR(&sheet->strips);
    VECTOR_CLEAR(&sheet->nodes);
    VECTOR_CLEAR(&sheet->pages);
}

int pdf_node(struct pdf_sheet *sheet, const char *tag, int parent)
{
    VECTOR_PUSH(&sheet->nodes, (struct pdf_node){tag, parent});
    return (int)sheet->nodes.count - 1;
}

/* ---- styles ---------------------------------------------------------------------------------- */

double pdf_style_size(const struct pdf_sheet *sheet, enum pdf_style style)
{
    return pdf_styles[style].size * sheet->scale.unit;
}

/* Of the type's size alone, so that letters from another font do not move the lines apart. */
double pdf_line_height(const struct pdf_sheet *sheet, enum pdf_style style)
{
    return pdf_style_size(sheet, style) * (1.2 + 0.16 * sheet->scale.air);
}

enum pdf_ink pdf_style_ink(enum pdf_style style)
{
    return pdf_styles[style].ink;
}

static PangoFontDescription *pdf_font(const struct pdf_sheet *sheet, enum pdf_style style)
{
    PangoFontDescription *font = pango_font_description_new();

    pango_font_description_set_family_static(font, PDF_FAMILIES);
    pango_font_description_set_absolute_size(font, pdf_style_size(sheet, style) * PANGO_SCALE);
    pango_font_description_set_weight(font, pdf_styles[style].bold ? PANGO_WEIGHT_BOLD
                                                                   : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, pdf_styles[style].italic ? PANGO_STYLE_ITALIC
                                                                    : PANGO_STYLE_NORMAL);
    return font;
}

/* Figures of one width, which stand below each other; no letters run into one, for who copies or
 * hears them would miss both. */
static void pdf_set_features(PangoLayout *layout, double line_height)
{
    PangoAttrList *list = pango_attr_list_new();
    int height = (int)(line_height * PANGO_SCALE);

    pango_attr_list_insert(list, pango_attr_line_height_new_absolute(height));
    pango_attr_list_insert(list, pango_attr_font_features_new("tnum=1, liga=0, clig=0"));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

/* What Unicode keeps free for ever, and cairo takes for no text. */
static bool pdf_is_no_character(uint32_t character)
{
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

void pdf_add_inert(struct buffer *out, const char *text)
{
    struct buffer inert = {0};
    const char *at, *end;

    text_add_inert(&inert, text, false);
    at = buffer_text(&inert);
    end = at + inert.length;
    while (at < end) {
        const char *begun = at;

        if (pdf_is_no_character(text_next(&at, end)))
            buffer_add(out, "\xEF\xBF\xBD");
        else
            buffer_add_bytes(out, begun, (size_t)(at - begun));
    }
    buffer_clear(&inert);
}

/* Kept until the end; the buffer is cleared. */
static const char *pdf_keep(struct pdf_sheet *sheet, struct buffer *text)
{
    VECTOR_PUSH(&sheet->texts, memory_copy_text(buffer_text(text)));
    buffer_clear(text);
    return sheet->texts.items[sheet->texts.count - 1];
}

static const char *pdf_keep_inert(struct pdf_sheet *sheet, const char *text)
{
    struct buffer inert = {0};

    pdf_add_inert(&inert, text);
    return pdf_keep(sheet, &inert);
}

PangoLayout *pdf_layout(struct pdf_sheet *sheet, const char *text, enum pdf_style style,
                        double width)
{
    PangoLayout *layout = pango_layout_new(sheet->context);
    PangoFontDescription *font = pdf_font(sheet, style);

    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pdf_set_features(layout, pdf_line_height(sheet, style));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
    pango_layout_set_text(layout, pdf_keep_inert(sheet, text), -1);
    VECTOR_PUSH(&sheet->layouts, layout);
    return layout;
}

void pdf_layout_part_name(struct pdf_sheet *sheet, PangoLayout *layout, const char *text,
                          const char *name)
{
    size_t length = strlen(name);
    struct buffer parted = {0};

    if (length == 0 || strncmp(text, name, length) != 0)
        return;
    buffer_add(&parted, "\xE2\x81\xA8"); /* first strong isolate ... */
    pdf_add_inert(&parted, name);
    buffer_add(&parted, "\xE2\x81\xA9"); /* ... and its end */
    pdf_add_inert(&parted, text + length);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_text(layout, pdf_keep(sheet, &parted), -1);
}

double pdf_layout_width(PangoLayout *layout)
{
    int width;

    pango_layout_get_size(layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

double pdf_layout_height(PangoLayout *layout)
{
    int height;

    pango_layout_get_size(layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}

/* ---- strips ---------------------------------------------------------------------------------- */

void pdf_strip_open(struct pdf_sheet *sheet, double before)
{
    VECTOR_PUSH(&sheet->strips,
                (struct pdf_strip){.before = before * sheet->scale.unit * sheet->scale.air,
                                   .head = -1,
                                   .first = sheet->items.count});
}

struct pdf_item *pdf_strip_add(struct pdf_sheet *sheet, struct pdf_item item)
{
    VECTOR_PUSH(&sheet->items, item);
    return &sheet->items.items[sheet->items.count - 1];
}

struct pdf_strip *pdf_strip_close(struct pdf_sheet *sheet, double height)
{
    struct pdf_strip *strip = &sheet->strips.items[sheet->strips.count - 1];

    strip->height = height;
    strip->count = sheet->items.count - strip->first;
    return strip;
}
