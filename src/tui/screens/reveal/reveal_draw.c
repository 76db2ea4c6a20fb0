/* SPDX-License-Identifier: MIT
 * The way as a line with its mileposts, and three figures below it. The line is true in order and
 * near to scale: no part is too short for its name. */
#include <string.h>

#include "tui/canvas/bars.h"
#include "tui/screens/reveal/reveal.h"

enum { ROOMY = 60, ROOMY_ROWS = 22, LONGEST = 100, LABEL_GAP = 2, FIGURE_GAP = 3 };

bool reveal_is_roomy(const struct tui *tui)
{
    return tui->canvas.columns >= ROOMY && tui->canvas.rows >= ROOMY_ROWS;
}

/* ---- the line -------------------------------------------------------------------------------- */

/* Where each part begins, and what stands under it. */
struct reveal_line {
    struct ahead_way way;
    struct buffer labels[AHEAD_MOST], end_label;
    int columns[AHEAD_MOST], end;
    bool tight; /* the months are short, and what is reached has no name */
};

/* "CPC-A Sep 2027", where there is little room "Sep 27". */
static void reveal_say_month(bool tight, date_day day, const char *reached, struct buffer *out)
{
    char text[DATE_TEXT];

    buffer_truncate(out, 0);
    if (!tight && reached && reached[0] != '\0')
        buffer_format(out, "%s ", reached);
    buffer_add(out, tight ? date_month_tight(day, text) : date_month_year(day, text));
}

static void reveal_label(struct reveal_line *line)
{
    for (int i = 0; i < line->way.count; i++)
        reveal_say_month(line->tight, line->way.parts[i].from, line->way.parts[i].reached,
                         &line->labels[i]);
    reveal_say_month(line->tight, line->way.end, line->way.goal, &line->end_label);
}

static int reveal_needs(const struct reveal_line *line, int part)
{
    int title = text_width(line->way.parts[part].title);
    int label = text_width(buffer_text(&line->labels[part]));

    return (title > label ? title : label) + LABEL_GAP;
}

static int reveal_needs_all(const struct reveal_line *line)
{
    int all = 0;

    for (int i = 0; i < line->way.count; i++)
        all += reveal_needs(line, i);
    return all;
}

/* By their days, but none over the name of another. */
static void reveal_place_parts(struct reveal_line *line)
{
    const struct ahead_way *way = &line->way;
    int64_t days = way->end - way->parts[0].from;
    int most = line->end;

    for (int i = 0; i < way->count; i++) {
        int least = i > 0 ? line->columns[i - 1] + reveal_needs(line, i - 1) : 0;
        int at = (int)((way->parts[i].from - way->parts[0].from) * line->end / days);

        line->columns[i] = at > least ? at : least;
    }
    for (int i = way->count - 1; i >= 0; i--) {
        most -= reveal_needs(line, i);
        line->columns[i] = line->columns[i] < most ? line->columns[i] : most;
        most = line->columns[i];
    }
}

static bool reveal_lay(struct reveal_line *line, const struct roadmap *roadmap, int columns)
{
    if (!ahead_way_make(roadmap, &line->way))
        return false;
    line->tight = columns < ROOMY - 4;
    do {
        reveal_label(line);
        line->end = columns - text_width(buffer_text(&line->end_label));
    } while (reveal_needs_all(line) > line->end && ahead_way_join(&line->way));
    reveal_place_parts(line);
    return true;
}

/* From even odds to the day that four of five meet: dots, as long as their days. */
static void reveal_draw_rest(const struct reveal_line *line, const struct pane *pane, int row)
{
    const struct ahead_way *way = &line->way;
    int64_t days = way->end - way->parts[0].from;
    int dots = way->p80 == DATE_NONE ? 0 : (int)((way->p80 - way->end) * line->end / days);
    int room = text_width(buffer_text(&line->end_label)) - 1;

    dots = dots < 1 && way->p80 > way->end ? 1 : dots > room ? room : dots;
    for (int i = 0; i < dots; i++)
        draw_text(pane, row, line->end + 1 + i, "·", STYLE_PLAIN);
}

static void reveal_draw_part(const struct reveal_line *line, const struct pane *pane, int row,
                             int part)
{
    bool reached = line->way.parts[part].reached != NULL;
    int column = line->columns[part];

    draw_text(pane, row, column, line->way.parts[part].title, STYLE_BOLD);
    draw_glyphs(pane, row + 1, column, column + 1, reached ? GLYPH_REACHED : GLYPH_DOSE,
                STYLE_BOLD);
    draw_text(pane, row + 2, column, buffer_text(&line->labels[part]), STYLE_DIM);
}

static void reveal_line_clear(struct reveal_line *line)
{
    for (int i = 0; i < AHEAD_MOST; i++)
        buffer_clear(&line->labels[i]);
    buffer_clear(&line->end_label);
}

int reveal_draw_way(const struct pane *pane, int row, const struct roadmap *roadmap)
{
    struct reveal_line line = {.tight = false};

    if (reveal_lay(&line, roadmap, pane->columns < LONGEST ? pane->columns : LONGEST)) {
        draw_glyphs(pane, row + 1, 0, line.end, GLYPH_LINE, STYLE_PLAIN);
        for (int i = 0; i < line.way.count; i++)
            reveal_draw_part(&line, pane, row, i);
        draw_glyphs(pane, row + 1, line.end, line.end + 1, GLYPH_REACHED, STYLE_BOLD);
        reveal_draw_rest(&line, pane, row + 1);
        draw_text(pane, row + 2, line.end, buffer_text(&line.end_label), STYLE_BOLD);
        row += 3;
    }
    reveal_line_clear(&line);
    return row;
}

/* ---- the figures ----------------------------------------------------------------------------- */

static int reveal_draw_figure(const struct pane *pane, int row, int column, const char *figure,
                              const char *words)
{
    int columns = text_columns(pane->columns) - column;
    int rows = draw_wrapped(pane, row, column, pane->rows - row, columns, words, STYLE_PLAIN);

    draw_text(pane, row, 0, figure, STYLE_BOLD);
    return row + rows;
}

int reveal_draw_figures(const struct pane *pane, int row, const struct roadmap *roadmap)
{
    struct buffer figures[AHEAD_FIGURE_COUNT] = {0}, words[AHEAD_FIGURE_COUNT] = {0};
    int column = 0;

    for (int i = 0; i < AHEAD_FIGURE_COUNT; i++) {
        int width;

        report_ahead(roadmap, (enum ahead_figure)i, &figures[i], &words[i]);
        width = text_width(buffer_text(&figures[i])) + FIGURE_GAP;
        column = width > column ? width : column;
    }
    for (int i = 0; i < AHEAD_FIGURE_COUNT; i++) {
        if (words[i].length > 0)
            row = reveal_draw_figure(pane, row, column, buffer_text(&figures[i]),
                                     buffer_text(&words[i]));
        buffer_clear(&figures[i]);
        buffer_clear(&words[i]);
    }
    return row;
}
