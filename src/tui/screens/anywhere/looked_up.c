/* SPDX-License-Identifier: MIT
 * What was looked up, in a box over the screen on which one was: a word of the glossary, those
 * that stand on that screen, or what the catalogue says of a credential. */
#include <string.h>

#include "milepost/report/looked_up.h"
#include "milepost/session/clock.h"
#include "milepost/session/explained.h"
#include "tui/screens/anywhere/places.h"
#include "tui/stage/stage.h"

enum { WIDEST = 72, PADDING = 2, FACT_COLUMNS = 12 };

struct looked_up {
    struct screen screen;
    struct page page;
};

/* ---- what it says ---------------------------------------------------------------------------- */

/* Facts stand apart from what is said before them. */
static void looked_up_add_fact(struct page *page, const struct looked_line *line)
{
    struct page_line *fact;

    if (page->lines.items[page->lines.count - 1].tag[0] == '\0')
        page_blank(page);
    fact = page_add(page, STYLE_PLAIN, line->text);
    fact->tag = line->label;
    fact->indent = FACT_COLUMNS;
}

static void looked_up_take(void *context, const struct looked_line *line)
{
    struct page *page = context;

    if (line->part == LOOKED_TITLE) {
        page_add(page, STYLE_BOLD, line->text);
    } else if (line->part == LOOKED_FACT) {
        looked_up_add_fact(page, line);
    } else if (line->part == LOOKED_POINT) {
        page_add_point(page, line->text);
    } else if (line->part == LOOKED_SOURCE) {
        page_format(page, STYLE_DIM, "%s: %s", line->label, line->text);
    } else {
        page_add(page, STYLE_PLAIN, line->text);
    }
}

static struct explained looked_up_begin(const struct tui *tui, enum explained_kind kind)
{
    return explained_begin(kind, tui->session, tui->options->catalog);
}

static void looked_up_add(struct looked_up *looked, const struct explained *explained)
{
    date_day today = clock_today(looked->screen.tui->options->clock);
    struct page *page = &looked->page;

    if (page->lines.count > 0)
        page_blank(page);
    if (explained->kind == EXPLAINED_TERM)
        report_term(explained->catalog, explained->index, today, looked_up_take, page);
    else
        report_credential(explained->catalog, explained->index, today, looked_up_take, page);
}

static void looked_up_add_one(struct looked_up *looked, enum explained_kind kind, int number)
{
    struct explained explained = looked_up_begin(looked->screen.tui, kind);

    if (explained_find(&explained, number))
        looked_up_add(looked, &explained);
}

/* A phrase that is wrapped is still one: all that is between two words becomes one blank. */
static void looked_up_read_screen(struct tui *tui, struct buffer *out)
{
    struct buffer text = {0};

    tui_draw_unanswered(tui);
    canvas_to_text(&tui->canvas, &text);
    for (const char *at = buffer_text(&text); *at != '\0';) {
        size_t blank = strspn(at, " \n"), word;

        at += blank;
        word = strcspn(at, " \n");
        buffer_add(out, blank > 0 ? " " : "");
        buffer_add_bytes(out, at, word);
        at += word;
    }
    buffer_clear(&text);
}

static void looked_up_add_words(struct looked_up *looked)
{
    struct tui *tui = looked->screen.tui;
    struct explained explained = looked_up_begin(tui, EXPLAINED_TERM);
    struct buffer text = {0};

    looked_up_read_screen(tui, &text);
    while (explained_next(&explained))
        if (term_stands_in(&explained.catalog->terms[explained.index], buffer_text(&text)))
            looked_up_add(looked, &explained);
    if (looked->page.lines.count == 0)
        page_add(&looked->page, STYLE_PLAIN,
                 "No word of the glossary stands on this screen; / finds any of them.");
    buffer_clear(&text);
}

/* ---- how it looks ---------------------------------------------------------------------------- */

static int looked_up_rows(const struct page *page, int columns)
{
    int rows = 0;

    for (size_t i = 0; i < page->lines.count; i++) {
        const struct page_line *line = &page->lines.items[i];
        int count = text_wrap_count(line->text, columns - line->indent);

        rows += count > 0 ? count : 1;
    }
    return rows;
}

/* As low as what it says, so that the screen below stays in sight. */
static void looked_up_draw(struct screen *screen, const struct pane *whole)
{
    struct page *page = &((struct looked_up *)screen)->page;
    int width = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    int wanted = looked_up_rows(page, width - 2 * PADDING) + 2;
    struct pane box = frame_box(screen->tui, whole, wanted, width);
    struct pane inside = pane_part(&box, 1, PADDING, box.rows - 2, width - 2 * PADDING);

    draw_box(&box);
    page_draw(page, &inside, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action looked_up_key(struct screen *screen, enum command command, uint32_t character)
{
    (void)character;
    if (command == COMMAND_BACK)
        return action_back();
    page_key(&((struct looked_up *)screen)->page, command);
    return action_stay();
}

static void looked_up_leave(struct screen *screen)
{
    page_clear(&((struct looked_up *)screen)->page);
}

static const enum command looked_up_footer[] = {COMMAND_BACK, COMMAND_PAGE_DOWN, COMMAND_PAGE_UP,
                                                COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops looked_up_ops = {
    .name = "Looked up",
    .context = CONTEXT_HELP,
    .overlay = true,
    .footer = looked_up_footer,
    .draw = looked_up_draw,
    .key = looked_up_key,
    .leave = looked_up_leave,
};

struct screen *looked_up_screen(struct tui *tui, const struct place *place)
{
    struct looked_up *looked = screen_new(tui, &looked_up_ops, sizeof *looked);

    page_init(&looked->page);
    if (place->kind == PLACE_WORDS)
        looked_up_add_words(looked);
    else
        looked_up_add_one(looked, place->kind == PLACE_TERM ? EXPLAINED_TERM : EXPLAINED_CREDENTIAL,
                          place->index);
    return &looked->screen;
}
