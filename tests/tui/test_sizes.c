/* SPDX-License-Identifier: MIT
 * What holds for every screen in every state at every size from the smallest on: the keys and the
 * title are whole, the cursor stands on what is focused, no word is cut, no line is too long to
 * read. */
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pictures.h"
#include "tui_suites.h"

enum {
    WORD = 128,
    LOW = 12,
    USUAL = 24,
};

static struct stage stage;

static void open_picture(int picture, enum date_style style)
{
    static struct settings settings;

    setenv("PATH", "/nowhere", 1);
    stage_open(&stage, stage_catalog(), 80, 24);
    settings_read(&settings, NULL);
    settings.values[SETTING_DATE_STYLE] = (int)style;
    stage.options.settings = style == DATE_DAY_MONTH ? NULL : &settings;
    tui_take_dates(&stage.tui);
    picture_show(&stage, &pictures[picture]);
}

static void tear_down(void)
{
    stage_close(&stage);
}

/* ---- sizes ----------------------------------------------------------------------------------- */

typedef void look_fn(const char *name);

static void look_at(look_fn *look, const char *name, int columns, int rows)
{
    char sized[WORD];

    snprintf(sized, sizeof sized, "%s at %dx%d", name, columns, rows);
    tui_resize(&stage.tui, columns, rows);
    tui_draw(&stage.tui);
    while (tui_work(&stage.tui))
        tui_draw(&stage.tui);
    look(sized);
}

/* Every height where it matters, every width at a low and at a usual height. */
static void look_at_sizes(look_fn *look, const char *name)
{
    for (int rows = LEAST_ROWS; rows <= 30; rows++) {
        look_at(look, name, LEAST_COLUMNS, rows);
        look_at(look, name, 80, rows);
    }
    for (int columns = LEAST_COLUMNS; columns <= 130; columns += 5) {
        look_at(look, name, columns, LOW);
        look_at(look, name, columns, USUAL);
    }
    look_at(look, name, 300, 100);
}

/* ---- what is looked at ----------------------------------------------------------------------- */

static const struct cell *cell_of(int row, int column)
{
    return canvas_cell(&stage.tui.canvas, row, column);
}

static bool is_blank(int row, int column)
{
    return column >= stage.tui.canvas.columns ||
           (cell_of(row, column)->points[0] == ' ' && cell_of(row, column)->width == 1);
}

static bool row_is_blank(int row)
{
    int column = 0;

    while (column < stage.tui.canvas.columns && is_blank(row, column))
        column++;
    return column == stage.tui.canvas.columns;
}

static bool is_reversed(int row, int column)
{
    return cell_of(row, column)->style.attributes & ATTRIBUTE_REVERSE;
}

static bool any_is_reversed(void)
{
    for (int row = 0; row < stage.tui.canvas.rows; row++)
        for (int column = 0; column < stage.tui.canvas.columns; column++)
            if (is_reversed(row, column))
                return true;
    return false;
}

/* The framework takes no message as long as a large screen. */
static void must(bool holds, const char *name, int row)
{
    struct buffer text = {0};

    if (!holds)
        fprintf(stderr, "--- %s, row %d:\n%s", name, row, stage_text(&stage, &text));
    buffer_clear(&text);
    ck_assert_msg(holds, "%s, row %d", name, row);
}

static void has_keys_and_title(const char *name)
{
    must(!row_is_blank(0), name, 0);
    must(!row_is_blank(stage.tui.canvas.rows - 1), name, stage.tui.canvas.rows - 1);
}

/* Or on the mark before it. */
static void has_cursor_on_focus(const char *name)
{
    const struct canvas *canvas = &stage.tui.canvas;
    int row = canvas->cursor_row, column = canvas->cursor_column;

    must(canvas->cursor_row > 0 && canvas->cursor_row < canvas->rows - 1, name, canvas->cursor_row);
    if (any_is_reversed())
        must(is_reversed(row, column) || is_reversed(row, column + LIST_MARK_COLUMNS), name, row);
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Rules, frames and bars. */
static bool is_drawn(int row, int column)
{
    uint32_t point = cell_of(row, column)->points[0];

    return point >= 0x2500 && point < 0x2600;
}

/* The column after a run of text that has no two blanks in it. */
static int run_end(int row, int column)
{
    while (column < stage.tui.canvas.columns && !is_drawn(row, column) &&
           !(is_blank(row, column) && is_blank(row, column + 1)))
        column++;
    return column;
}

/* Rows are shorter; messages may be a little longer. */
static void has_no_long_line(const char *name)
{
    enum { READ_ACROSS = TEXT_COLUMNS + 24 };

    for (int row = 1; row + 1 < stage.tui.canvas.rows; row++)
        for (int column = 0; column < stage.tui.canvas.columns; column++) {
            int from = column + is_blank(row, column), end = run_end(row, from);

            must(end - from <= READ_ACROSS, name, row);
            column = end > column ? end - 1 : column;
        }
}

/* Whatever ends a text early says so by an ellipsis: there is room for every word of the body, but
 * in a field, which moves what is typed along. */
static void has_no_cut(const char *name)
{
    for (int row = 1; row + 1 < stage.tui.canvas.rows; row++)
        for (int column = 0;
             row != stage.tui.canvas.cursor_row && column < stage.tui.canvas.columns; column++)
            must(cell_of(row, column)->points[0] != 0x2026, name, row);
}

/* ---- words ----------------------------------------------------------------------------------- */

/* All words of the screen where it is widest, each between blanks. */
static struct buffer whole;

static bool is_letter(uint32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

static void add_row_words(int row, struct buffer *out)
{
    buffer_add_char(out, ' ');
    for (int column = 0; column < stage.tui.canvas.columns; column++)
        buffer_add_char(out, is_letter(cell_of(row, column)->points[0])
                                 ? (char)cell_of(row, column)->points[0]
                                 : ' ');
}

static void note_words(const char *name)
{
    (void)name;
    for (int row = 0; row < stage.tui.canvas.rows; row++)
        add_row_words(row, &whole);
    buffer_add_char(&whole, ' ');
}

/* A word of the screen begins so, or, with a blank as what follows, is so. */
static bool has_word(const char *word, size_t length, const char *next)
{
    char between[WORD];

    snprintf(between, sizeof between, " %.*s%s", (int)length, word, next);
    return strstr(buffer_text(&whole), between) != NULL;
}

static void has_whole_words(const char *name)
{
    struct buffer text = {0};
    const char *word;

    for (int row = 1; row + 1 < stage.tui.canvas.rows; row++)
        add_row_words(row, &text);
    for (word = buffer_text(&text); *word != '\0';) {
        size_t length = strcspn(word, " ");

        bool part = length > 2 && length < WORD - 3 && has_word(word, length, "");

        must(!part || has_word(word, length, " "), name, 0);
        word += length;
        word += strspn(word, " ");
    }
    buffer_clear(&text);
}

static void is_whole(const char *name)
{
    has_keys_and_title(name);
    has_cursor_on_focus(name);
    has_no_long_line(name);
    has_no_cut(name);
    has_whole_words(name);
}

START_TEST(screen__at_every_size__is_whole)
{
    static const int widths[] = {300, 120, 80, 60, LEAST_COLUMNS};

    buffer_clear(&whole);
    open_picture(_i, DATE_DAY_MONTH);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        look_at(note_words, pictures[_i].name, widths[i], 200);
    look_at_sizes(is_whole, pictures[_i].name);
}
END_TEST

/* ---- days in other styles -------------------------------------------------------------------- */

#define MONTHS "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"

/* What stands on no screen in a style. */
static const char *const no_days[DATE_STYLE_COUNT] = {
    [DATE_MONTH_DAY] = "(^|[^0-9])[0-9]{1,2} " MONTHS "([^a-z]|$)|[0-9]{4}-[0-9]{2}-[0-9]{2}",
    [DATE_IN_ISO] = "(^|[^0-9])[0-9]{1,2} " MONTHS "([^a-z]|$)|(^|[^a-z])" MONTHS " '?[0-9]",
};

static void has_days_in_style(const char *name)
{
    struct buffer text = {0};
    regex_t other;

    ck_assert_int_eq(regcomp(&other, no_days[date_style_now()], REG_EXTENDED | REG_NEWLINE), 0);
    must(regexec(&other, stage_text(&stage, &text), 0, NULL, 0) != 0, name, -1);
    regfree(&other);
    buffer_clear(&text);
}

/* A print is as it goes out, and so is what stands in a field. */
static bool shows_other_days(const char *name)
{
    return strncmp(name, "print", 5) == 0 || strstr(name, "-print") != NULL ||
           strcmp(name, "date") == 0;
}

START_TEST(screen__with_days_in_another_style__is_whole)
{
    static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {40, 9}};
    const struct picture *picture = &pictures[_i / (DATE_STYLE_COUNT - 1)];

    buffer_clear(&whole);
    open_picture((int)(picture - pictures), (enum date_style)(1 + _i % (DATE_STYLE_COUNT - 1)));
    for (int columns = 300; columns >= LEAST_COLUMNS; columns -= 20)
        look_at(note_words, picture->name, columns, 200);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        look_at(is_whole, picture->name, sizes[i][0], sizes[i][1]);
        if (!shows_other_days(picture->name))
            has_days_in_style(picture->name);
    }
}
END_TEST

/* ---- letters of other widths ----------------------------------------------------------------- */

/* Wide, combining and right-to-left letters, and emoji. */
#define NAME                                                                                       \
    "\u6F22\u5B57\u306E\u8A08\u753B\u00A0\u05E9\u05B8\u05DC\u05D5\u05DD\u00A0e\u0301"              \
    "\U0001F44D\u00A0\u0627\u0644\u0639\u0631\u00A0\u0E01\u0E47\u00A0\uD55C\uAD6D\uC5B4"

/* Of a wide letter both halves are there, and the cursor is on none's right one. */
static void has_whole_letters(const char *name)
{
    const struct canvas *canvas = &stage.tui.canvas;

    for (int row = 0; row < canvas->rows; row++)
        for (int column = 0; column < canvas->columns; column++) {
            bool wide = cell_of(row, column)->width == 2, half = cell_of(row, column)->width == 0;

            must(!wide || (column + 1 < canvas->columns && cell_of(row, column + 1)->width == 0),
                 name, row);
            must(!half || (column > 0 && cell_of(row, column - 1)->width == 2), name, row);
        }
    if (canvas->cursor_row >= 0)
        must(cell_of(canvas->cursor_row, canvas->cursor_column)->width > 0, name,
             canvas->cursor_row);
}

static const char *const named_screens[] = {
    "",
    "r",
    "Enter",
    "r Left Left Left Left Left Left",
    "Enter Esc Esc g o n =" NAME " Enter Space Enter",
    "Enter Esc Esc g Down m =" NAME " Enter",
};

START_TEST(screen__with_letters_of_any_width__keeps_them_whole)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_HOME);
    stage_keys(&stage, "r Ctrl-U =" NAME " Enter");
    ck_assert(stage_shows(&stage, "\u6F22\u5B57\u306E\u8A08\u753B"));
    stage_keys(&stage, named_screens[_i]);
    look_at_sizes(has_whole_letters, named_screens[_i]);
}
END_TEST

START_TEST(field__with_letters_of_any_width__moves_by_whole_ones)
{
    int before = -1, stops = 0;

    stage_open(&stage, stage_catalog(), 40, 12);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_HOME "r Ctrl-U =" NAME);
    for (; stage.tui.canvas.cursor_column != before && stops < 100; stops++) {
        has_whole_letters("a field");
        before = stage.tui.canvas.cursor_column;
        stage_keys(&stage, "Left");
    }
    ck_assert_int_eq(stops - 1, 5 + 1 + 4 + 1 + 2 + 1 + 4 + 1 + 1 + 1 + 3);
}
END_TEST

Suite *sizes_suite(void)
{
    Suite *suite = suite_create("sizes");
    TCase *tcase = tcase_create("sizes");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, screen__at_every_size__is_whole, 0, picture_count);
    tcase_add_loop_test(tcase, screen__with_days_in_another_style__is_whole, 0,
                        (DATE_STYLE_COUNT - 1) * picture_count);
    ADD_TABLE_TEST(tcase, screen__with_letters_of_any_width__keeps_them_whole, named_screens);
    tcase_add_test(tcase, field__with_letters_of_any_width__moves_by_whole_ones);
    tcase_set_timeout(tcase, 60);
    tcase_set_tags(tcase, "sweep");
    suite_add_tcase(suite, tcase);
    return suite;
}
