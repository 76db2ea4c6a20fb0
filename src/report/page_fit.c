/* SPDX-License-Identifier: MIT
 * What fits on one page: while it is too long, what weighs least goes; then what found no room
 * before and does now comes back. */
#include "milepost/layout.h"
#include "report/page.h"

int onepage_height(const struct onepage *page)
{
    struct buffer draft = {0}, text = {0};
    struct sheet sheet = {.form = &sheet_text, .out = &draft, .width = LAYOUT_COLUMNS};
    int lines = 0;

    onepage_put(&sheet, page);
    sheet_clear(&sheet);
    layout_finish(&draft, false, &text);
    for (size_t i = 0; i < text.length; i++)
        lines += text.text[i] == '\n';
    sheet_clear(&sheet);
    buffer_clear(&text);
    return lines;
}

/* What can go, and what says whether it did. */
struct onepage_burden {
    bool *left_out;
    int weight;
};

/* Of what weighs the same the last goes first. */
static void onepage_weigh(struct onepage_burden *least, bool *left_out, int weight)
{
    if (!*left_out && weight < ONEPAGE_STAYS && (!least->left_out || weight <= least->weight))
        *least = (struct onepage_burden){left_out, weight};
}

static void onepage_weigh_item(struct onepage_burden *least, struct onepage_item *item)
{
    if (item->left_out)
        return;
    onepage_weigh(least, &item->left_out, item->weight);
    if (item->say[0])
        onepage_weigh(least, &item->say_left_out, item->say_weight);
    if (item->done_when[0])
        onepage_weigh(least, &item->done_left_out, item->done_weight);
}

static bool onepage_leave_out_one(struct onepage *page)
{
    struct onepage_burden least = {NULL, 0};

    for (int i = 0; i < page->count; i++)
        for (size_t j = 0; j < page->sections[i].count; j++)
            onepage_weigh_item(&least, &page->sections[i].items[j]);
    if (least.left_out)
        *least.left_out = true;
    return least.left_out != NULL;
}

/* ---- what fits after all --------------------------------------------------------------------- */

/* Of what is left out, what weighs most among that which weighs less than `below`. */
static void onepage_want(struct onepage_burden *most, bool *left_out, int weight, int below)
{
    if (*left_out && weight < below && (!most->left_out || weight > most->weight))
        *most = (struct onepage_burden){left_out, weight};
}

static void onepage_want_item(struct onepage_burden *most, struct onepage_item *item, int below)
{
    onepage_want(most, &item->left_out, item->weight, below);
    if (item->left_out)
        return;
    onepage_want(most, &item->say_left_out, item->say_weight, below);
    onepage_want(most, &item->done_left_out, item->done_weight, below);
}

static struct onepage_burden onepage_wanted(struct onepage *page, int below)
{
    struct onepage_burden most = {NULL, 0};

    for (int i = 0; i < page->count; i++)
        for (size_t j = 0; j < page->sections[i].count; j++)
            onepage_want_item(&most, &page->sections[i].items[j], below);
    return most;
}

/* What left last may have been longer than what was too much: shorter things find room then. */
static void onepage_fill(struct onepage *page)
{
    int below = ONEPAGE_STAYS;

    for (int height = onepage_height(page); height < REPORT_PAGE_LINES;) {
        struct onepage_burden most = onepage_wanted(page, below);
        int fuller;

        if (!most.left_out)
            return;
        below = most.weight;
        *most.left_out = false;
        fuller = onepage_height(page);
        if (fuller > REPORT_PAGE_LINES)
            *most.left_out = true;
        else
            height = fuller;
    }
}

void onepage_fit(struct onepage *page)
{
    while (onepage_height(page) > REPORT_PAGE_LINES && onepage_leave_out_one(page))
        ;
    onepage_fill(page);
}
