/* SPDX-License-Identifier: MIT
 * The pictures in README.md, drawn on the canvas: of Maria, whose answers are a fixture, on 23 Nov
 * 2026. The target `pictures` writes them anew where they are not what the screens draw any more.
 * Each stands between `<!-- picture: NAME -->` and `<!-- end of picture -->`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

enum { README_LIMIT = 1 << 20 };

static const char picture_head[] = "<!-- picture: ";
static const char picture_end[] = "<!-- end of picture -->\n";

/* The step of the roadmap that is gone to, or the keys from the overview on, once the route is
 * followed. Wide enough to have all of the focused row beside it, and not wider than a page on the
 * web shows without scrolling. */
static const struct readme_picture {
    const char *name;
    int columns, rows;
    const char *step, *keys;
} readme_pictures[] = {
    {"roadmap", 112, 28, "practicode", ""},
    {"routes", 112, 26, NULL, "r Down"},
    {"week", 112, 24, NULL, "n"},
    {"timeline", 100, 28, NULL, "t"},
};

static struct stage stage;
static struct buffer readme, drawn;

static void pictures_set_up(void)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    setenv("PATH", "/nowhere", 1); /* no printer, whatever the machine has */
    ck_assert_msg(file_read(README, README_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    buffer_add_bytes(&readme, bytes, length);
    free(bytes);
}

static void pictures_tear_down(void)
{
    buffer_clear(&readme);
    buffer_clear(&drawn);
}

static void go_to_step(const char *id)
{
    int line = roadmap_find_step(session_roadmap(stage.tui.session), id);

    ck_assert_msg(line >= 0, "there is no step \"%s\"", id);
    stage_go(&stage, place_with(PLACE_ROADMAP, line));
}

static void draw_picture(const struct readme_picture *picture)
{
    stage_open(&stage, catalog_builtin(), picture->columns, picture->rows);
    stage_plan(&stage, "Maria", FIXTURES "/readme-maria.answers.json");
    stage_restart(&stage);
    stage_keys(&stage, "Home Enter r Enter Esc");
    if (picture->step)
        go_to_step(picture->step);
    stage_keys(&stage, picture->keys);
    buffer_add(&drawn, "```\n");
    canvas_to_text(&stage.tui.canvas, &drawn);
    buffer_add(&drawn, "```\n");
    stage_close(&stage);
}

/* Where the picture of that name begins in README.md, and where what follows it does. */
static const char *picture_place(const char *name, const char **after)
{
    char head[64];
    const char *start;

    snprintf(head, sizeof head, "%s%s -->\n", picture_head, name);
    start = strstr(buffer_text(&readme), head);
    ck_assert_msg(start != NULL, "README.md has no picture \"%s\"", name);
    start += strlen(head);
    *after = strstr(start, picture_end);
    ck_assert_msg(*after != NULL, "the picture \"%s\" has no end", name);
    return start;
}

START_TEST(readme__each_picture__is_what_the_screen_draws)
{
    struct buffer wanted = {0};
    const char *start, *after;

    draw_picture(&readme_pictures[_i]);
    start = picture_place(readme_pictures[_i].name, &after);
    buffer_add_bytes(&wanted, readme.text, (size_t)(start - readme.text));
    buffer_add_bytes(&wanted, drawn.text, drawn.length);
    buffer_add(&wanted, after);
    stage_golden_file(&wanted, README);
    buffer_clear(&wanted);
}
END_TEST

START_TEST(readme__has__no_picture_that_is_not_drawn)
{
    size_t count = 0;

    for (const char *at = buffer_text(&readme); (at = strstr(at, picture_head)); at++)
        count++;
    ck_assert_uint_eq(count, sizeof readme_pictures / sizeof *readme_pictures);
}
END_TEST

Suite *pictures_suite(void)
{
    Suite *suite = suite_create("pictures");
    TCase *tcase = tcase_create("pictures");

    tcase_add_checked_fixture(tcase, pictures_set_up, pictures_tear_down);
    ADD_TABLE_TEST(tcase, readme__each_picture__is_what_the_screen_draws, readme_pictures);
    tcase_add_test(tcase, readme__has__no_picture_that_is_not_drawn);
    suite_add_tcase(suite, tcase);
    return suite;
}
