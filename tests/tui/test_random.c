/* SPDX-License-Identifier: MIT
 * Thousands of random keys and sizes: the program neither crashes nor loses the focus, and the
 * data file can still be read. The seeds are fixed. */
#include <stdlib.h>
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

enum { STEPS = 1500 };

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

/* A small generator of our own: the same keys on every machine. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 8;
}

static uint32_t random_key(uint32_t *state)
{
    static const uint32_t often[] = {
        PRESS_DOWN,
        PRESS_DOWN,
        PRESS_UP,
        PRESS_ENTER,
        PRESS_ENTER,
        PRESS_ENTER,
        PRESS_ESC,
        PRESS_TAB,
        PRESS_PAGE_DOWN,
        PRESS_END,
        PRESS_TAB_BACK,
        PRESS_BACKSPACE,
        PRESS_LEFT,
        PRESS_RIGHT,
        PRESS_HOME,
        PRESS_DELETE,
        PRESS_PAGE_UP,
        PRESS_F1,
        ' ',
        '?',
        '/',
        'G',
        'u',
        PRESS_CTRL('r'),
        'g',
        'a',
        'w',
        'p',
        'y',
        'r',
        't',
        'm',
        'd',
        '+',
        'o',
        'n',
        'c',
        'f',
        '2',
        '-',
        PRESS_CTRL('u'),
    };
    static const uint32_t odd[] = {0, 0x7F, 0x301, 0x65E5, 0x1F600, 0x202E, PRESS_NONE, 0x9B};
    uint32_t pick = next_random(state) % 20;

    if (pick == 0)
        return odd[next_random(state) % (sizeof odd / sizeof *odd)];
    if (pick < 3)
        return 'a' + next_random(state) % 26;
    return often[next_random(state) % (sizeof often / sizeof *often)];
}

/* What would leave the program, write a file or use the printer is left out. */
static bool is_allowed(uint32_t key)
{
    const struct screen *top = tui_top(&stage.tui);

    if (screen_contexts(top) == CONTEXT_JUMP && key == PRESS_ENTER) /* it may be one of these */
        return strcmp(top->ops->name, "All keys") != 0;
    if (screen_typing(top) != TYPING_NOTHING)
        return screen_contexts(top) != CONTEXT_DIALOG || key != PRESS_ENTER;
    return key != 'q' && key != 's' && key != 'l';
}

static void resize(uint32_t *state)
{
    int columns = 1 + (int)(next_random(state) % 200);
    int rows = 1 + (int)(next_random(state) % 60);

    tui_resize(&stage.tui, columns, rows);
}

static void expect_focus(void)
{
    const struct canvas *canvas = &stage.tui.canvas;

    if (canvas->columns < LEAST_COLUMNS || canvas->rows < LEAST_ROWS)
        return;
    ck_assert_msg(canvas->cursor_row >= 0 && canvas->cursor_row < canvas->rows &&
                      canvas->cursor_column >= 0 && canvas->cursor_column < canvas->columns,
                  "no focus on %s at %dx%d", tui_top(&stage.tui)->ops->name, canvas->columns,
                  canvas->rows);
}

static void step(uint32_t *state)
{
    uint32_t key = random_key(state);

    if (next_random(state) % 10 == 0)
        resize(state);
    if (is_allowed(key))
        stage_press(&stage, key, next_random(state) % 30 == 0);
    tui_draw(&stage.tui);
    while (next_random(state) % 2 && tui_work(&stage.tui))
        tui_draw(&stage.tui);
    expect_focus();
}

START_TEST(tui__random_keys_and_sizes__stays_alive)
{
    uint32_t state = (uint32_t)_i + 1;

    stage_open(&stage, _i % 2 ? stage_catalog() : catalog_builtin(), 80, 24);
    for (int i = 0; i < STEPS && !stage.tui.ended; i++)
        step(&state);

    ck_assert(!stage.tui.ended);
    tui_resize(&stage.tui, 80, 24);
    stage_restart(&stage);
    ck_assert(stage_shows(&stage, "Milepost"));
}
END_TEST

Suite *random_suite(void)
{
    Suite *suite = suite_create("random");
    TCase *tcase = tcase_create("random");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, tui__random_keys_and_sizes__stays_alive, 0, 6);
    tcase_set_timeout(tcase, 120);
    suite_add_tcase(suite, tcase);
    return suite;
}
