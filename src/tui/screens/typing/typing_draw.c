/* SPDX-License-Identifier: MIT
 * How the typing measure looks. The text stands on the same rows before the first key and after it,
 * and moves up a line at a time, so that the line to type is always the second. */
#include "tui/screens/typing/typing.h"

enum {
    ROOMY_TEXT = 6, /* the row of the text where there is room for all that is said before */
    LOW_TEXT = 3,
    ROOMY_FROM = 15,
    TEXT_LINES = 512
};

/* ---- the text -------------------------------------------------------------------------------- */

/* Where each line begins. A space that ends one stays at its end, where the cursor shows it. */
static int typing_break(const struct measure *measure, int columns, int starts[TEXT_LINES + 1])
{
    int count = 0, at = 0;

    while (at < measure->length && count < TEXT_LINES) {
        int end = at + columns;

        starts[count++] = at;
        if (end >= measure->length)
            end = measure->length;
        else
            while (end > at + 1 && measure->text[end - 1] != ' ')
                end--;
        at = end;
    }
    starts[count] = at;
    return count;
}

static void typing_draw_line(const struct measure *measure, const struct pane *pane, int row,
                             int from, int to)
{
    struct buffer line = {0};

    buffer_add_bytes(&line, measure->text + from, (size_t)(to - from));
    draw_text(pane, row, 0, buffer_text(&line), STYLE_PLAIN);
    buffer_clear(&line);
    for (int i = from; i < to && i < measure->at; i++)
        draw_mark(pane, row, i - from, 1,
                  measure->wrong[i] ? ATTRIBUTE_REVERSE | ATTRIBUTE_BOLD : ATTRIBUTE_DIM);
    if (measure->at >= from && measure->at < to)
        draw_cursor(pane, row, measure->at - from);
}

static void typing_draw_text(const struct measure *measure, const struct pane *pane)
{
    int starts[TEXT_LINES + 1];
    int count = typing_break(measure, text_columns(pane->columns), starts);
    int line = 0;

    while (line + 1 < count && starts[line + 1] <= measure->at)
        line++;
    for (int row = 0, at = line > 0 ? line - 1 : 0; row < pane->rows && at < count; row++, at++)
        typing_draw_line(measure, pane, row, starts[at], starts[at + 1]);
}

/* ---- above it -------------------------------------------------------------------------------- */

static void typing_draw_ready(const struct typing_page *page, const struct pane *pane, int rows)
{
    int columns = text_columns(pane->columns), row;
    struct buffer last = {0};

    row =
        draw_wrapped(pane, 0, 0, rows, columns,
                     "Type this for two minutes. The time begins with your first key.", STYLE_BOLD);
    if (rows <= LOW_TEXT)
        return;
    row += draw_wrapped(pane, row, 0, rows - row, columns,
                        "Backspace mends a mistake and counts as a key. At the end of a line press "
                        "Space or Enter. Esc stops; nothing is kept then.",
                        STYLE_PLAIN);
    if (page->earlier_count > 0)
        measure_say_last(&page->earlier[page->earlier_count - 1], &last);
    if (row + 1 + text_wrap_count(buffer_text(&last), columns) < rows)
        draw_wrapped(pane, row + 1, 0, rows, columns, buffer_text(&last), STYLE_PLAIN);
    buffer_clear(&last);
}

static void typing_draw_time(const struct typing_page *page, const struct pane *pane)
{
    int left = measure_seconds_left(&page->measure, clock_ms(page->screen.tui->options->clock));
    struct buffer text = {0};

    buffer_format(&text, "%d:%02d left", left / 60, left % 60);
    draw_text(pane, 0, 0, buffer_text(&text), STYLE_BOLD);
    buffer_clear(&text);
}

/* ---- what came of it ------------------------------------------------------------------------- */

/* A paragraph where all of it fits before row `end`; returns the row behind it. */
static int typing_draw_words(const struct pane *pane, int row, int end, const struct buffer *text)
{
    int columns = text_columns(pane->columns);

    if (text->length == 0 || row + text_wrap_count(buffer_text(text), columns) > end)
        return row;
    return row + draw_wrapped(pane, row, 0, end - row, columns, buffer_text(text), STYLE_PLAIN);
}

static int typing_draw_said(const struct typing_page *page, const struct pane *pane, int end)
{
    int columns = text_columns(pane->columns), gap = pane->rows >= ROOMY_FROM, row;
    struct buffer title = {0}, keys = {0}, look = {0};

    typing_say_title(page, &title);
    row = draw_wrapped(pane, 0, 0, 2, columns, buffer_text(&title), STYLE_BOLD) + gap;
    typing_say_keys(page, gap, &keys);
    row = typing_draw_words(pane, row, end, &keys);
    if (page->measure.state == MEASURE_DONE)
        measure_say_benchmark(session_catalog(page->screen.tui->session),
                              session_today(page->screen.tui->session), &look);
    if (look.length > 0 && row + gap + text_wrap_count(buffer_text(&look), columns) > end) {
        buffer_truncate(&look, 0);
        buffer_add(&look, "F1: what employers look for.");
    }
    row = typing_draw_words(pane, row + gap, end, &look);
    buffer_clear(&title);
    buffer_clear(&keys);
    buffer_clear(&look);
    return row;
}

static int typing_draw_options(struct typing_page *page, const struct pane *pane, int row)
{
    struct buffer options[TYPING_OPTIONS] = {0};
    int count = typing_options(page, options);

    for (int i = 0; i < count; i++) {
        draw_text(pane, row + i, 2, buffer_text(&options[i]), STYLE_PLAIN);
        spot_add_item(pane, row + i, 1, &page->option.focus, i, PRESS_ENTER);
        if (i == page->option.focus) {
            draw_mark(pane, row + i, 0, text_columns(pane->columns), ATTRIBUTE_REVERSE);
            draw_cursor(pane, row + i, 0);
        }
        buffer_clear(&options[i]);
    }
    return row + count;
}

/* As a line where there is room, else as numbers. */
static void typing_draw_results(const struct typing_page *page, const struct pane *pane, int row)
{
    struct pane chart = pane_part(pane, row + 1, 0, pane->rows - row - 1, pane->columns);
    struct buffer text = {0};

    if (page->earlier_count < 2)
        return;
    chart.columns = text_columns(pane->columns);
    if (chart.rows >= CHART_LEAST_ROWS) {
        draw_text(pane, row, 0, "Your results, in words a minute", STYLE_BOLD);
        typing_draw_chart(&chart, page->earlier, page->earlier_count);
        return;
    }
    measure_say_earlier(page->earlier, page->earlier_count, &text);
    typing_draw_words(pane, row, pane->rows, &text);
    buffer_clear(&text);
}

static void typing_draw_end(struct typing_page *page, const struct pane *pane)
{
    int gap = pane->rows >= ROOMY_FROM;
    int row = typing_draw_said(page, pane, pane->rows - TYPING_OPTIONS - gap);

    row = typing_draw_options(page, pane, row + gap);
    typing_draw_results(page, pane, row + gap);
}

void typing_draw(struct screen *screen, const struct pane *body)
{
    struct typing_page *page = (struct typing_page *)screen;
    struct pane pane = body_pane_below(screen->tui, body), text;
    int rows = pane.rows >= ROOMY_FROM ? ROOMY_TEXT : LOW_TEXT;

    if (typing_has_ended(page)) {
        typing_draw_end(page, &pane);
        return;
    }
    if (page->measure.state == MEASURE_READY)
        typing_draw_ready(page, &pane, rows);
    else
        typing_draw_time(page, &pane);
    text = pane_part(&pane, rows, 0, pane.rows - rows, pane.columns);
    typing_draw_text(&page->measure, &text);
}
