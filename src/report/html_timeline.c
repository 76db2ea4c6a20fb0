/* SPDX-License-Identifier: MIT
 * The steps on the way on a calendar, drawn in SVG. All that it shows is written in it, and stands
 * in a table beside it; colour tells nothing that words do not. */
#include "report/html_chart.h"
#include "report/pieces.h"

enum { MARK_HEIGHT = 20, TICKS_MOST = 5 };

/* In tenths of a per cent, on a phone: half the name of a month, and one and a half of it. */
enum { EDGE_PLACES = 65, MONTH_PLACES = 230 };

/* ---- which of the two ------------------------------------------------------------------------ */

/* What is said of the way, and of what is due where the way has no days. */
static const struct chart_words {
    const char *what, *table;
} chart_words[] = {
    {"each step on the way", "The steps on the way and their days"},
    {"each thing that is due", "What is due, and by when"},
};

static const struct chart_words *chart_words_of(const struct chart *chart)
{
    return &chart_words[chart->shown.due];
}

/* ---- the calendar ---------------------------------------------------------------------------- */

/* Months from one tick to the next. */
static int chart_tick_months(const struct chart *chart)
{
    static const int steps[] = {1, 2, 3, 4, 6, 12, 24, 60, 120};
    int months = date_months_between(chart->shown.from, chart->shown.to) + 1;
    size_t i = 0;

    while (i + 1 < sizeof steps / sizeof *steps && months / steps[i] > TICKS_MOST)
        i++;
    return steps[i];
}

/* A month's name is centred on its tick; near an end it is moved inwards, if there it does not
 * meet the next one on a phone. */
static void chart_put_month(struct chart *chart, date_day day, int apart)
{
    int place = chart_place(chart, day);
    const char *anchor = place < EDGE_PLACES          ? "start"
                         : place > 1000 - EDGE_PLACES ? "end"
                                                      : "middle";
    char text[DATE_TEXT];

    if (anchor[0] != 'm' && apart < MONTH_PLACES)
        return;
    chart_put(chart, "<text class=\"axis\" text-anchor=\"%s\"", anchor);
    chart_put_at(chart, "x", place);
    chart_put(chart, " y=\"14\">%s</text>\n", date_month_year(day, text));
}

static void chart_put_axis(struct chart *chart, int bottom)
{
    struct date_civil civil = date_to_civil(chart->shown.from);
    int months = chart_tick_months(chart);
    int month = (civil.year * 12 + civil.month - 1 + months - 1) / months * months;

    for (;; month += months) {
        date_day day = date_from_civil(month / 12, month % 12 + 1, 1);
        date_day next = date_add_months(day, months);

        if (day > chart->shown.to)
            return;
        if (day < chart->shown.from)
            continue;
        chart_put_line(chart, "tick", chart_place(chart, day), CHART_AXIS_HEIGHT - 6, bottom);
        chart_put_month(chart, day, chart_place(chart, next) - chart_place(chart, day));
    }
}

/* ---- marks ----------------------------------------------------------------------------------- */

/* Today is drawn as a disc, even odds as a diamond, 80 % as a hollow square (html_style.css). */
static void chart_put_mark(struct chart *chart, const struct timeline_mark *mark, int y)
{
    int place = chart_place(chart, mark->day);
    bool late = place > 500;
    char day[DATE_TEXT];

    chart_put_line(chart, mark->id, place, CHART_AXIS_HEIGHT - 6, y - 5);
    chart_put(chart, "<rect class=\"sign %s\"", mark->id);
    chart_put_at(chart, "x", place);
    chart_put(chart, " y=\"%d\" width=\"9\" height=\"9\"/>\n", y - 9);
    chart_put(chart, "<text text-anchor=\"%s\" dx=\"%d\"", late ? "end" : "start", late ? -11 : 11);
    chart_put_at(chart, "x", place);
    chart_put(chart, " y=\"%d\">%s %s</text>\n", y, mark->words,
              date_or_month(mark->day, mark->by_season, day));
}

static void chart_put_marks(struct chart *chart)
{
    struct timeline_mark marks[TIMELINE_MARKS];
    int count = timeline_marks(chart->roadmap, marks);

    chart->y += CHART_GAP;
    for (int i = 0; i < count; i++) {
        chart->y += MARK_HEIGHT;
        chart_put_mark(chart, &marks[i], chart->y - 4);
    }
}

/* ---- the picture ----------------------------------------------------------------------------- */

static void chart_put_words(struct chart *chart)
{
    struct timeline_mark marks[TIMELINE_MARKS];
    int count = timeline_marks(chart->roadmap, marks);
    char from[DATE_TEXT], to[DATE_TEXT];

    chart_put(
        chart,
        "<title>%s</title>\n<desc id=\"timeline-words\">A bar for %s, by phase, from %s to %s.",
        timeline_heading(&chart->shown), chart_words_of(chart)->what,
        date_month_year(chart->shown.from, from), date_month_year(chart->shown.to, to));
    for (int i = 0; i < count; i++)
        chart_put(chart, " Marked: %s %s.", marks[i].words,
                  date_or_month(marks[i].day, marks[i].by_season, from));
    chart_put(chart, " The table after it holds the same days.</desc>\n");
}

static void chart_put_picture(struct chart *chart)
{
    struct buffer steps = {0}, marks = {0}, *out = chart->sheet->out;
    int bottom;

    chart->sheet->out = &steps;
    chart_put_steps(chart);
    bottom = chart->y;
    chart->sheet->out = &marks;
    chart_put_marks(chart);
    chart->sheet->out = out;
    chart_put(chart,
              "<svg role=\"img\" aria-describedby=\"timeline-words\" "
              "width=\"100%%\" height=\"%d\">\n",
              chart->y + 2);
    chart_put_words(chart);
    chart_put_axis(chart, bottom);
    buffer_add(out, buffer_text(&marks));
    buffer_add(out, buffer_text(&steps));
    buffer_add(out, "</svg>\n");
    buffer_clear(&steps);
    buffer_clear(&marks);
}

/* ---- the table ------------------------------------------------------------------------------- */

static void chart_add_step(const struct chart *chart, struct sheet_cells *cells,
                           const struct roadmap_step *step)
{
    struct buffer date = {0};
    char day[DATE_TEXT];

    piece_step_date(chart->roadmap, step, YEARS_ALWAYS, &date);
    sheet_add_cell(cells, "%s", step->title);
    sheet_add_cell(cells, "%s", phase_title(step->phase));
    sheet_add_cell(cells, "%s", buffer_text(&date));
    if (!chart->shown.due)
        sheet_add_cell(cells, "%s",
                       step->p80 == DATE_NONE ? ""
                                              : date_or_month(step->p80, step->by_season, day));
    buffer_clear(&date);
}

static void chart_add_goal(const struct chart *chart, struct sheet_cells *cells)
{
    const struct roadmap *roadmap = chart->roadmap;
    char day[DATE_TEXT];

    if (chart->shown.due || roadmap->p50 == DATE_NONE)
        return;
    sheet_add_cell(cells, "%s", roadmap->goal_title);
    sheet_add_cell(cells, "the goal");
    sheet_add_cell(cells, "%s", date_or_month(roadmap->p50, roadmap->by_season, day));
    sheet_add_cell(
        cells, "%s",
        roadmap->p80 == DATE_NONE ? "" : date_or_month(roadmap->p80, roadmap->by_season, day));
}

static void chart_put_table(struct chart *chart)
{
    static const char *const heads[] = {"Step", "Phase", "When", "80 % by"};
    const struct roadmap *roadmap = chart->roadmap;
    struct sheet_cells cells = {0};
    struct timeline_days days;

    for (int i = 0; i < roadmap->step_count; i++)
        if (timeline_days(roadmap, &roadmap->steps[i], chart->shown.due, &days))
            chart_add_step(chart, &cells, &roadmap->steps[i]);
    chart_add_goal(chart, &cells);
    chart_put(chart, "<details>\n<summary>The same days in a table</summary>\n");
    sheet_put_table(chart->sheet,
                    (struct sheet_table){.caption = chart_words_of(chart)->table,
                                         .heads = heads,
                                         .columns = chart->shown.due ? 3 : 4},
                    &cells);
    chart_put(chart, "</details>\n");
}

static void chart_put_caption(struct chart *chart)
{
    struct buffer caption = {0};

    timeline_caption(&chart->shown, "thin line", &caption);
    chart_put(chart, "<figcaption>%s</figcaption>\n", buffer_text(&caption));
    buffer_clear(&caption);
}

void html_timeline(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct chart chart = {.sheet = sheet, .roadmap = roadmap};

    if (!timeline_make(roadmap, &chart.shown))
        return;
    html_heading(sheet, timeline_heading(&chart.shown));
    chart_put(&chart, "<figure class=\"timeline\">\n");
    chart_put_picture(&chart);
    chart_put_caption(&chart);
    chart_put(&chart, "</figure>\n");
    chart_put_table(&chart);
}
