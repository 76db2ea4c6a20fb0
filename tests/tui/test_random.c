/* SPDX-License-Identifier: MIT
 * Thousands of random keys and sizes, over an empty file and over a plan with a school, credits and
 * marks: the program neither crashes nor loses the focus, no key is silent, and what the file holds
 * is what was on the screens. The seeds are fixed; MILEPOST_KEYS asks for another number of keys.
 */
#include <stdlib.h>
#include <string.h>

#include "full_plan.h"
#include "tui_suites.h"

enum { RUNS = 6, STEPS = 850, ROUND_FULL = 3 };

static struct stage stage;
static struct buffer before, after;

static void set_up(void)
{
    setenv("PATH", "/nowhere", 1); /* no printer */
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&before);
    buffer_clear(&after);
}

/* In one of the runs. */
static int random_steps(void)
{
    const char *keys = getenv("MILEPOST_KEYS");
    long count = keys ? strtol(keys, NULL, 10) / RUNS : STEPS;

    return count > 0 ? (int)count : STEPS;
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
        PRESS_OTHER,
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

/* A focus may be told by its style alone, so it is the sum over what is seen that changes. */
static void press_and_expect_answer(uint32_t key, bool pasted)
{
    size_t depth = stage.tui.screens.count;
    const struct canvas *canvas = &stage.tui.canvas;
    uint64_t seen;

    tui_draw(&stage.tui);
    seen = stage.tui.seen;
    stage_press(&stage, key, pasted);
    if (stage.tui.ended || canvas->columns < LEAST_COLUMNS || canvas->rows < LEAST_ROWS ||
        stage.tui.suspend || stage.tui.redraw)
        return;
    tui_draw(&stage.tui);
    ck_assert_msg(stage_says(&stage) || stage.tui.screens.count != depth || seen != stage.tui.seen,
                  "key %x is silent on %s:\n%.2000s", key, tui_top(&stage.tui)->ops->name,
                  canvas_text(canvas, &after));
}

static void step(uint32_t *state)
{
    uint32_t key = random_key(state);

    stage.tui.suspend = stage.tui.redraw = false; /* the terminal's part */
    if (next_random(state) % 10 == 0)
        resize(state);
    if (is_allowed(key))
        press_and_expect_answer(key, next_random(state) % 30 == 0);
    tui_draw(&stage.tui);
    while (next_random(state) % 2 && tui_work(&stage.tui))
        tui_draw(&stage.tui);
    expect_focus();
}

/* What the open plan holds; nothing is kept of a what-if. */
static int64_t note_plan(struct buffer *out)
{
    const struct session *plan = stage.tui.plan ? stage.tui.plan : stage.tui.session;

    buffer_truncate(out, 0);
    if (!plan)
        return 0;
    tui_keep(&stage.tui);
    session_export(plan, false, out);
    return session_plan_id(plan);
}

/* Whole plans are too long to be told. */
static void expect_same_text(void)
{
    const char *left = buffer_text(&before), *right = buffer_text(&after);
    size_t at = 0;

    while (left[at] != '\0' && left[at] == right[at])
        at++;
    ck_assert_msg(left[at] == right[at], "the file has\n%.200s\nin place of\n%.200s",
                  right + (at > 60 ? at - 60 : 0), left + (at > 60 ? at - 60 : 0));
}

static void expect_on_disk(int64_t plan)
{
    struct session *session = NULL;
    struct error err;

    if (plan == 0)
        return;
    ck_assert_msg(session_open(stage.options.store, stage.options.catalog, &stage.clock, plan,
                               &session, &err) == STATUS_OK,
                  "%s", err.text);
    buffer_truncate(&after, 0);
    session_export(session, false, &after);
    session_close(&session);
    expect_same_text();
}

static void open_for_run(int run)
{
    static const int size[] = {80, 24};

    if (run < ROUND_FULL) {
        full_plan_open(&stage, size);
        stage_keys(&stage, "g Down Down d Enter"); /* a step is marked */
    } else {
        stage_open(&stage, run % 2 ? stage_catalog() : catalog_builtin(), 80, 24);
    }
}

START_TEST(tui__random_keys_and_sizes__stays_alive_and_loses_nothing)
{
    uint32_t state = (uint32_t)_i + 1;
    int64_t plan;

    open_for_run(_i);
    for (int i = 0; i < random_steps() && !stage.tui.ended; i++)
        step(&state);

    ck_assert(!stage.tui.ended);
    tui_resize(&stage.tui, 80, 24);
    plan = note_plan(&before);
    stage_restart(&stage);
    ck_assert(stage_shows(&stage, "Milepost"));
    expect_on_disk(plan);
}
END_TEST

Suite *random_suite(void)
{
    Suite *suite = suite_create("random");
    TCase *tcase = tcase_create("random");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, tui__random_keys_and_sizes__stays_alive_and_loses_nothing, 0, RUNS);
    tcase_set_timeout(tcase, 600);
    suite_add_tcase(suite, tcase);
    return suite;
}
