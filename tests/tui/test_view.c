/* SPDX-License-Identifier: MIT
 * Somebody else's plan by keys: all of it is looked at and nothing changed but comments, which are
 * in its file at once; and comments as the person sees them whose plan it is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;  /* of whose plan it is */
static struct stage viewer; /* of who looks at it */
static struct plan_view *view;
static struct buffer text, shared;
static char path[128];

#define REFUSED "This plan is somebody else's"

static void write_shared(void)
{
    struct error err;

    ck_assert(file_write(path, buffer_text(&shared), shared.length, WHOLE_FILE_OVER, &err) ==
              STATUS_OK);
}

/* Looks at the file, on its overview. */
static void look(const char *author)
{
    struct error err;

    ck_assert_msg(view_open(stage_catalog(), &stage.clock, path, &view, &err) == STATUS_OK, "%s",
                  err.text);
    viewer = (struct stage){.clock = stage.clock};
    viewer.options = (struct tui_options){.catalog = stage_catalog(),
                                          .clock = &viewer.clock,
                                          .store = view_store(view),
                                          .plan = view_plan(view),
                                          .start = TUI_START_OVERVIEW,
                                          .view = view,
                                          .author = author,
                                          .data_path = view_path(view)};
    tui_init(&viewer.tui, &viewer.options, places, 80, 24, false);
    ck_assert(tui_start(&viewer.tui, &err) == STATUS_OK);
    stage_keys(&viewer, "Home");
}

static void look_away(void)
{
    if (!view)
        return;
    tui_end(&viewer.tui, TUI_END_LEFT);
    tui_clear(&viewer.tui);
    view_close(&view);
}

/* A plan with its first answers, in a file to be shared. */
static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
    snprintf(path, sizeof path, "%s/copy.json", stage.folder);
    session_export(stage.tui.session, true, &shared);
    write_shared();
}

static void tear_down(void)
{
    look_away();
    stage_close(&stage);
    buffer_clear(&text);
    buffer_clear(&shared);
}

static char *file_text(const char *name)
{
    struct error err;
    char *content = NULL;
    size_t length;

    ck_assert(file_read(name, 1 << 24, &content, &length, &err) == STATUS_OK);
    return content;
}

static bool file_has(const char *words)
{
    char *content = file_text(path);
    bool has = strstr(content, words) != NULL;

    free(content);
    return has;
}

/* Up to its comments it is as it was. */
static void check_untouched(const char *content)
{
    const char *comments = strstr(shared.text, "\"comments\"");

    ck_assert_ptr_nonnull(comments);
    ck_assert_int_eq(strncmp(content, shared.text, (size_t)(comments - shared.text)), 0);
}

/* Neither in the file nor, while it is looked at, in what the screens show. */
static void check_plan_untouched(void)
{
    char *content = file_text(path);
    struct buffer shown = {0};

    check_untouched(content);
    free(content);
    if (!view)
        return;
    session_export(viewer.tui.plan ? viewer.tui.plan : viewer.tui.session, true, &shown);
    check_untouched(buffer_text(&shown));
    buffer_clear(&shown);
}

/* ---- looking --------------------------------------------------------------------------------- */

static void golden_at(const struct stage *at, const char *name)
{
    static const struct {
        int columns, rows;
    } sizes[] = {{80, 24}, {40, 12}, {120, 40}};

    for (int i = 0; i < 3; i++) {
        tui_resize((struct tui *)&at->tui, sizes[i].columns, sizes[i].rows);
        stage_keys((struct stage *)at, "Ctrl-L");
        stage_golden((struct stage *)at, name);
    }
    tui_resize((struct tui *)&at->tui, 80, 24);
    stage_golden_rest((struct stage *)at, name);
}

START_TEST(view__shows__the_plan_and_whose_it_is)
{
    look("Ana");
    golden_at(&viewer, "view-overview");
    stage_keys(&viewer, "g Down m =Book Space =early Enter");
    golden_at(&viewer, "view-roadmap");
    stage_keys(&viewer, "m");
    golden_at(&viewer, "view-comment");
    stage_keys(&viewer, "Esc Esc Esc");
    ck_assert(stage_shows(&viewer, "q leaves"));
}
END_TEST

START_TEST(view__name__is_asked_once)
{
    look(NULL);
    stage_keys(&viewer, "g m");
    ck_assert(stage_shows(&viewer, "Your name"));
    stage_keys(&viewer, "Enter");
    ck_assert(stage_shows(&viewer, "Whoever reads your comments"));
    stage_keys(&viewer, "=Ana Enter =One Enter");
    ck_assert(stage_shows(&viewer, "The comment of Ana"));
    stage_keys(&viewer, "Down m");
    ck_assert(stage_shows(&viewer, "Your comment on"));
}
END_TEST

static const char *const changing[] = {
    "g d",
    "g s",
    "g x",
    "g -",
    "g h",
    "a Enter",
    "o n",
    "r Enter",
    "r Down Enter",
    "c Enter",
    "g w a Down Down Enter Down Enter Esc Esc g d",
};

START_TEST(view__keys_that_would_change_the_plan__say_why_not)
{
    look("Ana");
    stage_keys(&viewer, changing[_i]);

    ck_assert_msg(stage_shows(&viewer, REFUSED), "%s: %s", changing[_i],
                  stage_text(&viewer, &text));
    check_plan_untouched();
    ck_assert(!file_has("\"author\""));
}
END_TEST

/* A step that rests on one figure leads to that at once. */
START_TEST(view__key_for_the_figure_of_a_step__says_why_not)
{
    const struct roadmap *roadmap;
    int line = 0;

    look("Ana");
    roadmap = session_roadmap(viewer.tui.session);
    while (line < roadmap->step_count && roadmap->steps[line].assumption_count != 1)
        line++;
    ck_assert_int_lt(line, roadmap->step_count);
    tui_act(&viewer.tui, action_go(place_with(PLACE_STEP, line)));
    stage_keys(&viewer, "f");
    ck_assert_msg(stage_shows(&viewer, REFUSED), "%s", stage_text(&viewer, &text));
}
END_TEST

/* Numbers that look random and are the same each time. */
static unsigned next_number(unsigned *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 16;
}

START_TEST(view__whatever_keys__leave_the_plan_as_it_is)
{
    static const uint32_t keys[] = {
        'a',         'b',         'c',        'd',       'e',       'f',          'g',
        'h',         'm',         'n',        'o',       'r',       't',          'u',
        'v',         'w',         'x',        'y',       '-',       '/',          '1',
        ' ',         PRESS_TAB,   PRESS_END,  PRESS_UP,  PRESS_ESC, PRESS_DELETE, PRESS_CTRL('r'),
        PRESS_ENTER, PRESS_ENTER, PRESS_DOWN, PRESS_DOWN};
    unsigned state = (unsigned)_i + 3;

    look("Ana");
    for (int i = 0; i < 300 && !viewer.tui.ended; i++) {
        stage_press(&viewer, keys[next_number(&state) % (sizeof keys / sizeof *keys)], false);
        stage_keys(&viewer, "Ctrl-l");
    }
    check_plan_untouched();
    look_away();
    check_plan_untouched();
}
END_TEST

START_TEST(view__what_if__is_forgotten)
{
    look("Ana");
    stage_keys(&viewer, "g w Down Down Enter Down Enter w");
    ck_assert(stage_shows(&viewer, "What-if"));
    stage_keys(&viewer, "m Esc");
    ck_assert(stage_shows(&viewer, "The what-if is forgotten"));
    stage_keys(&viewer, "w q");
    ck_assert(viewer.tui.ended);
    check_plan_untouched();
}
END_TEST

START_TEST(view__leaves__the_data_file_alone)
{
    char *before = file_text(stage.path), *after;
    struct stat was, is;

    ck_assert_int_eq(stat(stage.path, &was), 0);
    look("Ana");
    stage_keys(&viewer, "g m =One Enter q");
    look_away();
    ck_assert(file_has("\"One\""));
    ck_assert_int_eq(stat(stage.path, &is), 0);
    after = file_text(stage.path);
    ck_assert_int_eq(was.st_size, is.st_size);
    ck_assert_mem_eq(before, after, (size_t)is.st_size);
    free(before);
    free(after);
}
END_TEST

/* ---- writing --------------------------------------------------------------------------------- */

START_TEST(view__comment__is_in_the_file_at_once_and_taken_back)
{
    look("Ana");
    stage_keys(&viewer, "g m =One Enter");
    ck_assert(file_has("\"author\": \"Ana\", \"text\": \"One\""));
    stage_keys(&viewer, "u");
    ck_assert(!file_has("\"author\""));
    stage_keys(&viewer, "Ctrl-r");
    ck_assert(file_has("\"text\": \"One\""));
    check_plan_untouched();
}
END_TEST

START_TEST(view__second_comment_on_a_step__changes_the_first)
{
    look("Ana");
    stage_keys(&viewer, "g m =One Enter m Ctrl-u =Two Enter");
    ck_assert(file_has("\"text\": \"Two\""));
    ck_assert(!file_has("\"text\": \"One\""));
    stage_keys(&viewer, "m Ctrl-u Enter");
    ck_assert(stage_shows(&viewer, "is removed"));
    ck_assert(!file_has("\"author\""));
}
END_TEST

START_TEST(view__comment_without_a_word__is_refused)
{
    look("Ana");
    stage_keys(&viewer, "g m Enter");
    ck_assert(stage_shows(&viewer, "nothing is written"));
}
END_TEST

START_TEST(view__comment_that_is_half_typed__is_told_at_the_end)
{
    look("Ana");
    stage_keys(&viewer, "g m =Half Ctrl-c");
    ck_assert_int_eq(viewer.tui.end, TUI_END_UNSAVED);
    ck_assert_ptr_nonnull(strstr(buffer_text(&viewer.tui.farewell), "only half typed: Half"));
    ck_assert(!file_has("\"author\""));
}
END_TEST

START_TEST(view__comment_that_is_half_typed__is_asked_about_before_leaving)
{
    look("Ana");
    stage_keys(&viewer, "g m =Half Esc q");
    ck_assert_msg(stage_shows(&viewer, "half typed: Half"), "%s", stage_text(&viewer, &text));
    ck_assert(!stage_shows(&viewer, "a copy elsewhere"));
    stage_keys(&viewer, "Enter m Enter q");
    ck_assert_int_eq(viewer.tui.end, TUI_END_LEFT);
    ck_assert(file_has("\"text\": \"Half\""));
}
END_TEST

START_TEST(view__file_that_cannot_be_written__asks_for_another_name)
{
    char other[160], *content;

    snprintf(other, sizeof other, "%s/print.txt", stage.folder);
    look("Ana");
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    stage_keys(&viewer, "g m =One Enter");
    ck_assert(stage_shows(&viewer, "NOT SAVED"));
    stage_keys(&viewer, "q");
    ck_assert(stage_shows(&viewer, "Leave with a copy elsewhere"));
    stage_keys(&viewer, "Down Enter Ctrl-u");
    for (const char *at = other; *at; at++)
        stage_press(&viewer, (uint32_t)*at, false);
    stage_keys(&viewer, "Enter");

    ck_assert_int_eq(viewer.tui.end, TUI_END_LEFT);
    content = file_text(other);
    ck_assert_ptr_nonnull(strstr(content, "\"text\": \"One\""));
    free(content);
    ck_assert_int_eq(rmdir(path), 0);
}
END_TEST

START_TEST(view__file_that_was_changed_meanwhile__is_not_written_over)
{
    char *content;

    look("Ana");
    ck_assert_int_eq(whole_file_write(path, "mine", 4, WHOLE_FILE_OVER), 0);
    stage_keys(&viewer, "g m =One Enter");
    ck_assert(stage_shows(&viewer, "NOT SAVED"));
    stage_keys(&viewer, "q Down Down Enter");
    ck_assert_int_eq(viewer.tui.end, TUI_END_UNSAVED);
    content = file_text(path);
    ck_assert_str_eq(content, "mine");
    free(content);
}
END_TEST

/* ---- whose plan it is ------------------------------------------------------------------------ */

static void take_comments(const char *step)
{
    static const struct comment_row rows[] = {
        {"3f6c2b1e-0000-4000-8000-00000000000a", NULL, "Ana",
         "Book early: the test center near you has few places in spring.", 20779, DATE_NONE},
        {"3f6c2b1e-0000-4000-8000-00000000000b", NULL, "Ben", "Ask for a Saturday.", 20780,
         DATE_NONE},
    };
    struct comment_rows list = {0};
    struct buffer said = {0};
    struct error err;

    for (int i = 0; i < 2; i++) {
        struct comment_row row = rows[i];

        row.step = (char *)step;
        comment_rows_put(&list, &row);
    }
    ck_assert(session_take_comments(stage.tui.session, &list, &said, &err) == STATUS_OK);
    comment_rows_clear(&list);
    buffer_clear(&said);
    tui_changed(&stage.tui);
}

static const char *first_step(void)
{
    return session_roadmap(stage.tui.session)->steps[0].id;
}

START_TEST(comments__stand__beside_their_step)
{
    take_comments(first_step());
    stage_keys(&stage, "g");
    golden_at(&stage, "comments-roadmap");
    stage_keys(&stage, "Enter");
    golden_at(&stage, "comments-step");
    stage_keys(&stage, "m");
    golden_at(&stage, "comments-ask");
}
END_TEST

START_TEST(comments__are__read_one_by_one_and_removed)
{
    take_comments(first_step());
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "(2 new comments)"));
    stage_keys(&stage, "m Down Enter");
    ck_assert(stage_shows(&stage, "The comment of Ana"));
    ck_assert_int_eq(session_comment_count(stage.tui.session, -1, true), 1);
    stage_keys(&stage, "m");
    ck_assert(stage_shows(&stage, "Ben, 23 Nov 2026, new"));
    stage_keys(&stage, "Down Down Down Enter");
    ck_assert(stage_shows(&stage, "Ana, 22 Nov 2026"));
    stage_keys(&stage, "Down Down Enter");
    ck_assert_int_eq(session_comment_count(stage.tui.session, -1, false), 1);
    stage_keys(&stage, "u");
    ck_assert_int_eq(session_comment_count(stage.tui.session, -1, false), 2);
}
END_TEST

static void import_what_came_back(void)
{
    stage_keys(&stage, "i Ctrl-u");
    for (const char *at = path; *at; at++)
        stage_press(&stage, (uint32_t)*at, false);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Take what others wrote to its steps"));
}

/* As the student does who uses no commands. */
START_TEST(comments__of_a_file_that_came_back__are_taken_on_the_first_screen)
{
    look("Ana");
    stage_keys(&viewer, "g m =One Enter q");
    look_away();
    stage_keys(&stage, "Esc");
    import_what_came_back();
    stage_keys(&stage, "Down Down Enter");
    ck_assert_msg(strstr(buffer_text(&stage.tui.message), "1 comment on 1 step from Ana") != NULL,
                  "%s", stage_text(&stage, &text));
    stage_keys(&stage, "Enter g");
    ck_assert(stage_shows(&stage, "(1 new comment)"));
}
END_TEST

/* It is the file that is refused: nothing is unsaved by that. */
START_TEST(comments__of_a_plan_that_is_deleted__are_refused_in_words)
{
    look("Ana");
    stage_keys(&viewer, "g m =One Enter q");
    look_away();
    stage_keys(&stage, "Esc Del");
    import_what_came_back();
    stage_keys(&stage, "Down Down Enter");
    ck_assert_msg(stage_shows(&stage, "its plan 'My plan' is"), "%s", stage_text(&stage, &text));
    ck_assert(!stage_shows(&stage, "NOT SAVED"));
}
END_TEST

START_TEST(comments__on_what_is_not_on_the_roadmap__stand_at_its_end)
{
    take_comments("retired-step");
    stage_keys(&stage, "g");
    for (int i = 0; i < 5; i++)
        stage_keys(&stage, "PgDn PgDn");
    stage_keys(&stage, "End Down Down Down");
    ck_assert_msg(stage_shows(&stage, "on \"retired-step\""), "%s", stage_text(&stage, &text));
}
END_TEST

START_TEST(comments__where_nobody_wrote__a_line_says_so)
{
    stage_keys(&stage, "g m");
    ck_assert(stage_shows(&stage, "Nobody has written to this step yet."));
}
END_TEST

START_TEST(comments__are__marked_in_this_week)
{
    struct next_list list;

    standing_next(stage.tui.session, &list);
    take_comments(session_roadmap(stage.tui.session)->steps[list.items[0].line].id);
    stage_keys(&stage, "n");
    ck_assert_msg(stage_shows(&stage, "2 new comments"), "%s", stage_text(&stage, &text));
    stage_keys(&stage, "m");
    ck_assert(stage_shows(&stage, "Mark as read"));
}
END_TEST

Suite *view_suite(void)
{
    Suite *suite = suite_create("view");
    TCase *tcase = tcase_create("view");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, view__shows__the_plan_and_whose_it_is);
    tcase_add_test(tcase, view__name__is_asked_once);
    tcase_add_loop_test(tcase, view__keys_that_would_change_the_plan__say_why_not, 0,
                        sizeof changing / sizeof *changing);
    tcase_add_test(tcase, view__key_for_the_figure_of_a_step__says_why_not);
    tcase_add_loop_test(tcase, view__whatever_keys__leave_the_plan_as_it_is, 0, 4);
    tcase_add_test(tcase, view__what_if__is_forgotten);
    tcase_add_test(tcase, view__leaves__the_data_file_alone);
    tcase_add_test(tcase, view__comment__is_in_the_file_at_once_and_taken_back);
    tcase_add_test(tcase, view__second_comment_on_a_step__changes_the_first);
    tcase_add_test(tcase, view__comment_without_a_word__is_refused);
    tcase_add_test(tcase, view__comment_that_is_half_typed__is_told_at_the_end);
    tcase_add_test(tcase, view__comment_that_is_half_typed__is_asked_about_before_leaving);
    tcase_add_test(tcase, view__file_that_cannot_be_written__asks_for_another_name);
    tcase_add_test(tcase, view__file_that_was_changed_meanwhile__is_not_written_over);
    tcase_add_test(tcase, comments__stand__beside_their_step);
    tcase_add_test(tcase, comments__are__read_one_by_one_and_removed);
    tcase_add_test(tcase, comments__of_a_file_that_came_back__are_taken_on_the_first_screen);
    tcase_add_test(tcase, comments__of_a_plan_that_is_deleted__are_refused_in_words);
    tcase_add_test(tcase, comments__on_what_is_not_on_the_roadmap__stand_at_its_end);
    tcase_add_test(tcase, comments__where_nobody_wrote__a_line_says_so);
    tcase_add_test(tcase, comments__are__marked_in_this_week);
    suite_add_tcase(suite, tcase);
    return suite;
}
