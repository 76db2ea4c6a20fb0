/* SPDX-License-Identifier: MIT
 * Results drawn as a line: one point each, the highest and the lowest at the side, the first and
 * the last day below. */
#include "tui/screens/typing/typing.h"

enum { CHART_LABEL = 4, CHART_LEAST_STEP = 2, CHART_MOST_STEP = 8, CHART_MOST_ROWS = 7 };

struct typing_line {
    const struct pane *pane;
    int rows, step;
    int high, low;
};

static int typing_line_row(const struct typing_line *line, int words)
{
    int range = line->high - line->low;

    return range == 0 ? 0 : ((line->high - words) * (line->rows - 1) + range / 2) / range;
}

static void typing_line_put(const struct typing_line *line, int row, int column, const char *text)
{
    draw_text(line->pane, row, column, text, STYLE_PLAIN);
}

/* From the point at `column` to before the next one, a step to the right. */
static void typing_line_join(const struct typing_line *line, int column, int row, int next)
{
    int corner = column + line->step - 1;
    int above = row < next ? row : next, below = row < next ? next : row;

    for (int i = column + 1; i < corner; i++)
        typing_line_put(line, row, i, "─");
    for (int i = above + 1; i < below; i++)
        typing_line_put(line, i, corner, "│");
    if (row == next) {
        typing_line_put(line, row, corner, "─");
        return;
    }
    typing_line_put(line, row, corner, next < row ? "┘" : "┐");
    typing_line_put(line, next, corner, next < row ? "┌" : "└");
}

static void typing_line_label(const struct typing_line *line, int words)
{
    struct buffer text = {0};

    buffer_format(&text, "%*d", CHART_LABEL - 1, words);
    draw_text(line->pane, typing_line_row(line, words), 0, buffer_text(&text), STYLE_DIM);
    buffer_clear(&text);
}

static void typing_line_days(const struct typing_line *line, const struct kept_measure *kept,
                             int count)
{
    char first[DATE_TEXT], last[DATE_TEXT];
    int end =
        draw_text(line->pane, line->rows, CHART_LABEL, date_long(kept[0].day, first), STYLE_DIM);
    int right = CHART_LABEL + (count - 1) * line->step + 1;
    int width = pane_text_width(line->pane, date_long(kept[count - 1].day, last));

    if (kept[0].day == kept[count - 1].day)
        return;
    if (right < end + 3 + width)
        right = end + 3 + width;
    draw_right(line->pane, line->rows, right, last, STYLE_DIM);
}

static void typing_line_bounds(struct typing_line *line, const struct kept_measure *kept, int count)
{
    line->high = line->low = kept[0].result.words;
    for (int i = 1; i < count; i++) {
        int words = kept[i].result.words;

        line->high = words > line->high ? words : line->high;
        line->low = words < line->low ? words : line->low;
    }
}

void typing_draw_chart(const struct pane *pane, const struct kept_measure *kept, int count)
{
    int most = (pane->columns - CHART_LABEL - 1) / CHART_LEAST_STEP;
    struct typing_line line = {.pane = pane, .rows = pane->rows - 1};

    if (count > most) {
        kept += count - most;
        count = most;
    }
    line.rows = line.rows > CHART_MOST_ROWS ? CHART_MOST_ROWS : line.rows;
    line.step = (pane->columns - CHART_LABEL - 1) / count;
    line.step = line.step > CHART_MOST_STEP ? CHART_MOST_STEP : line.step;
    typing_line_bounds(&line, kept, count);
    for (int i = 0; i < count; i++) {
        int column = CHART_LABEL + i * line.step,
            row = typing_line_row(&line, kept[i].result.words);

        typing_line_put(&line, row, column, "●");
        if (i + 1 < count)
            typing_line_join(&line, column, row, typing_line_row(&line, kept[i + 1].result.words));
    }
    typing_line_label(&line, line.high);
    if (line.low != line.high)
        typing_line_label(&line, line.low);
    typing_line_days(&line, kept, count);
}
