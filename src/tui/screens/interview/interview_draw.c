/* SPDX-License-Identifier: MIT
 * How the interview looks. The first line of the question, the field and the footer stay on the
 * same rows from question to question: only the size of the terminal moves them. */
#include "tui/screens/interview/interview.h"

enum {
    WIDE = 100, /* from here on the roadmap stands beside the question */
    LEAST_PANEL = 36,
    MOST_PANEL = 46,
    ROOMY_ROWS = 17,
    ROOMY_FIELD = 8,
    LOW_ROWS = 9,
    LOW_FIELD = 5,
    LOWEST_FIELD = 3,
};

bool interview_is_wide(const struct interview *interview)
{
    return interview->value.screen.tui->canvas.columns >= WIDE;
}

static int panel_columns(int columns)
{
    int width = columns - TEXT_COLUMNS - 4;

    return width < LEAST_PANEL ? LEAST_PANEL : width > MOST_PANEL ? MOST_PANEL : width;
}

static int interview_top_row(int rows)
{
    return rows >= ROOMY_ROWS;
}

static int interview_field_row(int rows)
{
    return rows >= ROOMY_ROWS ? ROOMY_FIELD : rows >= LOW_ROWS ? LOW_FIELD : LOWEST_FIELD;
}

/* A long list moves along in a row less, so that what the answer before it changed is said. */
static int interview_spare_rows(const struct interview *interview, const struct pane *field,
                                bool needed)
{
    int spare = field_spare_rows(&interview->value.field, field);

    return spare == 0 && needed && !field_is_line(&interview->value.field) ? 1 : spare;
}

/* The last rows of the pane, as far as the field leaves them empty: what the last answer changed,
 * where no panel says it, above how much is left. What is below the field stays where it is whether
 * or not there is something to say. */
static void draw_last_rows(const struct interview *interview, const struct pane *pane,
                           struct pane *field)
{
    int columns = text_columns(pane->columns), last = pane->rows - 1;
    bool roomy = pane->rows >= ROOMY_ROWS, panel = roomy && interview_is_wide(interview);
    int spare = interview->only ? 0 : interview_spare_rows(interview, field, roomy && !panel);
    bool effect = !panel && interview->effect.length > 0;
    bool both = !panel && spare > 1;
    struct buffer changed = {0}, left = {0};

    interview_fit_effect(interview, columns, &changed);
    interview_say_left(interview, columns, &left);
    if (effect && spare > 0)
        draw_fit(pane, both ? last - 1 : last, 0, columns, buffer_text(&changed), STYLE_PLAIN);
    if (both || (!effect && spare > 0))
        draw_fit(pane, last, 0, columns, buffer_text(&left), STYLE_DIM);
    field->rows -= both ? 2 : spare > 0;
    buffer_clear(&changed);
    buffer_clear(&left);
}

/* The question, and why it is asked as far as there is room: help has the whole of it. */
static void draw_question(struct interview *interview, const struct pane *pane)
{
    const struct question *question = interview->value.question;
    int columns = text_columns(pane->columns);
    int first = interview_top_row(pane->rows);
    int field = interview_field_row(pane->rows);
    int row = first;
    struct pane part = pane_part(pane, field, 0, pane->rows - field, columns);
    struct buffer why = {0};

    row += draw_wrapped(pane, row, 0, field - first, columns, question->ask, STYLE_BOLD);
    row += first;
    buffer_format(&why, "Why we ask: %s", question->why);
    if (row + text_wrap_count(buffer_text(&why), columns) <= field)
        draw_wrapped(pane, row, 0, field - row, columns, buffer_text(&why), STYLE_PLAIN);
    buffer_clear(&why);
    draw_last_rows(interview, pane, &part);
    value_draw(&interview->value, &part);
}

static void draw_page_options(struct interview *interview, const struct pane *pane, int row)
{
    const char *const *options;
    int count = interview_options(interview, &options);

    for (int i = 0; i < count; i++) {
        draw_text(pane, row + i, 2, options[i], STYLE_PLAIN);
        spot_add_item(pane, row + i, 1, &interview->option.focus, i, PRESS_ENTER);
        if (i == interview->option.focus) {
            draw_mark(pane, row + i, 0, text_columns(pane->columns), ATTRIBUTE_REVERSE);
            draw_cursor(pane, row + i, 0);
        }
    }
}

/* What of them does not fit is had by the page keys, as the last row says. */
static int interview_draw_words(struct interview *interview, const struct pane *pane, int row,
                                int room, const char *words)
{
    int columns = text_columns(pane->columns), all = text_wrap_count(words, columns);
    struct pane part;

    interview->words_hidden = all > room ? all - (room - 1) : 0;
    if (interview->words_hidden == 0)
        return draw_wrapped(pane, row, 0, room, columns, words, STYLE_PLAIN);
    if (interview->words_top > interview->words_hidden)
        interview->words_top = interview->words_hidden;
    part = pane_part(pane, row, 0, room - 1, columns);
    draw_wrapped(&part, -interview->words_top, 0, part.rows + interview->words_top, columns, words,
                 STYLE_PLAIN);
    draw_right(pane, row + room - 1, columns,
               interview->words_top < interview->words_hidden ? "PgDn more" : "PgUp back",
               STYLE_DIM);
    return room;
}

/* A title, some words, and below them, on the row of the field or later, what can be done. */
static void draw_words(struct interview *interview, const struct pane *pane, const char *title,
                       const char *words)
{
    const char *const *options;
    int count = interview_options(interview, &options);
    int columns = text_columns(pane->columns);
    int row = interview_top_row(pane->rows);
    int room = pane->rows - count;
    int below = interview_field_row(pane->rows);

    row += draw_wrapped(pane, row, 0, 2, columns, title, STYLE_BOLD);
    row += interview_top_row(pane->rows);
    if (room > row)
        row += interview_draw_words(interview, pane, row, room - row, words);
    below = row + 1 > below ? row + 1 : below;
    draw_page_options(interview, pane, below < room ? below : room);
}

static void draw_intro(struct interview *interview, const struct pane *pane)
{
    const struct catalog *catalog = session_catalog(interview->value.screen.tui->session);
    const struct section *section =
        &catalog->sections[catalog->questions[interview->question].section];
    struct buffer words = {0};

    if (section->good_for[0] != '\0')
        buffer_format(&words, "Good for: %s.\n", section->good_for);
    buffer_add(&words, section->intro);
    draw_words(interview, pane, section->title, buffer_text(&words));
    buffer_truncate(&words, 0);
    interview_say_left(interview, text_columns(pane->columns), &words);
    if (pane->rows >= ROOMY_ROWS)
        draw_fit(pane, pane->rows - 1, 0, text_columns(pane->columns), buffer_text(&words),
                 STYLE_DIM);
    buffer_clear(&words);
}

static void draw_end(struct interview *interview, const struct pane *pane)
{
    struct buffer words = {0};

    way_say_later(&interview->way, interview_session(interview), &words);
    draw_words(interview, pane,
               words.length > 0 ? "The rest is answered"
                                : "Every question that matters for your goal is answered",
               words.length > 0 ? buffer_text(&words)
                                : "You can change any answer at any time; the roadmap follows.");
    buffer_clear(&words);
}

static void draw_page(struct interview *interview, const struct pane *pane)
{
    switch (interview->page) {
    case PAGE_INTRO:
        draw_intro(interview, pane);
        break;
    case PAGE_QUESTION:
        draw_question(interview, pane);
        break;
    case PAGE_END:
        draw_end(interview, pane);
        break;
    }
}

void interview_draw(struct screen *screen, const struct pane *body)
{
    struct interview *interview = (struct interview *)screen;
    int right = interview_is_wide(interview) ? panel_columns(body->columns) : 0;
    struct pane left = pane_part(body, 0, 0, body->rows, body->columns - right);
    struct pane main = body_pane(&left);

    if (right > 0) {
        struct pane side = pane_part(body, 1, left.columns + 3, body->rows - 1, right - 4);

        draw_divider(body, left.columns);
        page_draw(&interview->panel, &side, false);
    }
    draw_page(interview, &main);
}
