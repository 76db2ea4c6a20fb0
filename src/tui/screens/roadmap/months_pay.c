/* SPDX-License-Identifier: MIT
 * What the work pays, below the months. */
#include "tui/screens/roadmap/months_pay.h"

#include "milepost/session/wages.h"

static void months_add_block(struct list *list, const struct pay_block *block)
{
    struct buffer text = {0};

    list_add(list, ROW_TEXT, "");
    buffer_format(&text, "What it pays a year before tax, %s", block->title);
    list_add(list, ROW_HEADING, buffer_text(&text));
    for (int i = 0; i < block->line_count; i++) {
        buffer_truncate(&text, 0);
        pay_say_line(&block->lines[i], &text);
        list_add(list, ROW_TEXT, buffer_text(&text));
    }
    buffer_clear(&text);
}

void months_add_pay(const struct tui *tui, struct list *list, const struct roadmap *roadmap)
{
    struct session_wages wages;
    struct pay_page page;
    struct buffer text = {0};

    session_wages_read(tui->session, tui->options->schools, tui->options->state, &wages);
    pay_page_make(&page, roadmap, &wages.pay);
    for (int i = 0; i < page.block_count; i++)
        months_add_block(list, &page.blocks[i]);
    for (int i = 0; i < page.note_count; i++) {
        buffer_truncate(&text, 0);
        pay_say_note(roadmap, &page.notes[i], &text);
        list_add(list, ROW_TEXT, buffer_text(&text))->dim = true;
    }
    buffer_clear(&text);
    pay_page_clear(&page);
    session_wages_clear(&wages);
}
