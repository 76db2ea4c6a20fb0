/* SPDX-License-Identifier: MIT
 * From strips to pages: what belongs together stays together, so far as one page holds it. */
#include "milepost/vector.h"
#include "pdf/pdf.h"

double pdf_page_top(const struct pdf_sheet *sheet)
{
    return sheet->scale.margin;
}

/* Below it stands the number of the page. */
double pdf_page_room(const struct pdf_sheet *sheet)
{
    return sheet->page_height - 2 * sheet->scale.margin - 1.2 * sheet->scale.unit;
}

/* The last strip that must be on the page of the first one. */
static size_t pdf_group_end(const struct pdf_sheet *sheet, size_t first)
{
    while (first + 1 < sheet->strips.count && sheet->strips.items[first].keep)
        first++;
    return first;
}

static double pdf_group_height(const struct pdf_sheet *sheet, size_t first, size_t last)
{
    double height = 0;

    for (size_t i = first; i <= last; i++) {
        const struct pdf_strip *strip = &sheet->strips.items[i];

        height += strip->height + (i > first ? strip->before : 0);
    }
    return height;
}

static double pdf_head_height(const struct pdf_sheet *sheet, size_t strip)
{
    int head = sheet->strips.items[strip].head;

    return head < 0 ? 0 : sheet->strips.items[head].height;
}

/* Begins a page with that strip, and returns what is used of it. */
static double pdf_begin_page(struct pdf_sheet *sheet, size_t strip)
{
    VECTOR_PUSH(&sheet->pages, strip);
    return pdf_head_height(sheet, strip);
}

/* A group that no page holds is parted wherever it must be. */
static double pdf_place_group(struct pdf_sheet *sheet, size_t first, size_t last, double used)
{
    double room = pdf_page_room(sheet), height = pdf_group_height(sheet, first, last);
    double before = used > 0 ? sheet->strips.items[first].before : 0;

    if (used > 0 && used + before + height > room && height <= room)
        used = pdf_begin_page(sheet, first);
    for (size_t i = first; i <= last; i++) {
        const struct pdf_strip *strip = &sheet->strips.items[i];
        bool begins = sheet->pages.items[sheet->pages.count - 1] == i;

        before = begins ? 0 : strip->before;
        if (!begins && used > 0 && used + before + strip->height > room) {
            used = pdf_begin_page(sheet, i);
            before = 0;
        }
        used += before + strip->height;
    }
    return used;
}

void pdf_make_pages(struct pdf_sheet *sheet)
{
    double used = 0;

    sheet->pages.count = 0;
    VECTOR_PUSH(&sheet->pages, 0);
    for (size_t first = 0; first < sheet->strips.count;) {
        size_t last = pdf_group_end(sheet, first);

        used = pdf_place_group(sheet, first, last, used);
        first = last + 1;
    }
}
