/* SPDX-License-Identifier: MIT
 * What each screen looks like when there is nothing on it, when what it shows is long, when
 * something was refused or can't be saved, and when a change was just taken back: as text, at every
 * size. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;

/* What comes before the place of a picture is gone to. */
enum state {
    EMPTY,     /* a plan of which nothing is answered yet */
    FIRST,     /* one with its first answers, at its overview */
    LONG,      /* the same with a name, a school and a note as long as may be, wide letters too */
    READ_ONLY, /* the same in a file that can only be read */
    FULL,      /* the same on a disk without room */
    DAMAGED,   /* a data file that can't be opened */
};

/* From Home: a name of eighty columns, some letters of which take two; a school and a note. */
#define LONG_KEYS                                                                                      \
    "Esc r Ctrl-E Ctrl-U =María-Guadalupe Space =山田花子 Space =von Space =und Space =zu Space " \
    "=Hohenstein-Wittelsbach, Space =evening Space =group Space =of Space =2027 Enter Enter o n "      \
    "=The Space =Community Space =College Space =of Space =the Space =Northwestern Space "             \
    "=Counties, Space =東校 Enter Space Enter Esc"

static const struct state_picture {
    const char *name;
    enum state state;
    enum place_kind place; /* PLACE_COUNT: none is gone to */
    const char *keys;
} pictures[] = {
    {"empty-overview", EMPTY, PLACE_COUNT, ""},
    {"empty-week", EMPTY, PLACE_WEEK, ""},
    {"empty-due", EMPTY, PLACE_DUE, ""},
    {"empty-roadmap", EMPTY, PLACE_ROADMAP, ""},
    {"empty-routes", EMPTY, PLACE_ROUTES, ""},
    {"empty-timeline", EMPTY, PLACE_TIMELINE, ""},
    {"empty-months", EMPTY, PLACE_MONTHS, ""},
    {"empty-gates", EMPTY, PLACE_GATES, ""},
    {"empty-reveal", EMPTY, PLACE_REVEAL, ""},
    {"empty-check", EMPTY, PLACE_CHECK, ""},
    {"empty-history", EMPTY, PLACE_HISTORY, ""},
    {"empty-credits", EMPTY, PLACE_CREDITS, ""},
    {"empty-print", EMPTY, PLACE_PRINT, ""},
    {"empty-offers", EMPTY, PLACE_OFFERS, ""},
    {"empty-taking", FIRST, PLACE_TAKING, ""},
    {"empty-jump", FIRST, PLACE_JUMP, "=zzz"},

    {"long-home", LONG, PLACE_COUNT, "Esc"},
    {"long-overview", LONG, PLACE_COUNT, ""},
    {"long-week", LONG, PLACE_WEEK, ""},
    {"long-roadmap", LONG, PLACE_ROADMAP, ""},
    {"long-reveal", LONG, PLACE_REVEAL, ""},
    {"long-schools", LONG, PLACE_SCHOOLS, ""},
    {"long-history", LONG, PLACE_HISTORY, ""},
    {"long-print", LONG, PLACE_PRINT, ""},
    {"long-jump", LONG, PLACE_JUMP, "=e"},

    {"refused-answer", FIRST, PLACE_JUMP, "=Start Space =date Enter Ctrl-U =2027-02-30 Enter"},
    {"refused-nothing", EMPTY, PLACE_INTERVIEW, "Enter Enter"},
    {"refused-plan-name", FIRST, PLACE_COUNT, "Esc n Ctrl-U Enter"},
    {"refused-import", FIRST, PLACE_COUNT, "Esc i Ctrl-U =no.json Enter"},
    {"refused-print", FIRST, PLACE_PRINT, "s Ctrl-U =no/print.txt Enter"},
    {"refused-credit", FIRST, PLACE_CREDITS, "a =Webinar Enter =2027-06-14 Enter"},
    {"refused-taking", FIRST, PLACE_TAKING, "=no.csv Enter"},
    {"refused-school", FIRST, PLACE_SCHOOLS, "n Enter"},
    {"refused-figure", FIRST, PLACE_JUMP, "=Preparing Enter =much Enter"},

    {"read-only-home", READ_ONLY, PLACE_COUNT, "n Ctrl-U =Ana Enter"},
    {"read-only-overview", READ_ONLY, PLACE_COUNT, "Enter"},
    {"read-only-question", READ_ONLY, PLACE_COUNT, "Enter / =Months Enter Ctrl-U =7 Enter"},
    {"read-only-roadmap", READ_ONLY, PLACE_COUNT, "Enter g d"},
    {"read-only-routes", READ_ONLY, PLACE_COUNT, "Enter r Down Enter"},
    {"read-only-reveal", READ_ONLY, PLACE_COUNT, "Enter Down Down Down Enter Down Enter"},
    {"read-only-schools", READ_ONLY, PLACE_COUNT, "Enter o n =Foundation Enter Space Enter"},

    {"full-question", FULL, PLACE_COUNT, "/ =Months Enter Ctrl-U =7 Enter"},
    {"full-leaving", FULL, PLACE_COUNT, "/ =Months Enter Ctrl-U =7 Enter F10"},
    {"full-roadmap", FULL, PLACE_ROADMAP, "d"},
    {"full-routes", FULL, PLACE_ROUTES, "Down Enter"},
    {"full-reveal", FULL, PLACE_REVEAL, "Down Enter"},
    {"full-home", FULL, PLACE_COUNT, "Esc Del"},
    {"full-undo", FULL, PLACE_COUNT, "u"},

    {"damaged", DAMAGED, PLACE_COUNT, ""},

    {"undone-overview", FIRST, PLACE_COUNT, "u"},
    {"undone-reveal", FIRST, PLACE_REVEAL, "Down Enter u"},
    {"undone-check", FIRST, PLACE_CHECK, "u"},
    {"undone-question", FIRST, PLACE_INTERVIEW, "u"},
    {"undone-roadmap", FIRST, PLACE_ROADMAP, "d u"},
    {"undone-step", FIRST, PLACE_ROADMAP, "Enter d u"},
    {"undone-week", FIRST, PLACE_WEEK, "d u"},
    {"undone-due", FIRST, PLACE_DUE, "d u"},
    {"undone-routes", FIRST, PLACE_ROUTES, "Down Enter u"},
    {"undone-schools", LONG, PLACE_SCHOOLS, "Del u"},
    {"undone-home", FIRST, PLACE_COUNT, "Esc Del u"},
    {"redone-overview", FIRST, PLACE_COUNT, "u Ctrl-R"},
};

/* ---- getting there --------------------------------------------------------------------------- */

static void begin_first(void)
{
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
}

/* Without room nothing can be written any more, golden files neither. */
static void set_room(bool any)
{
    struct rlimit limit;

    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = any ? limit.rlim_max : 0;
    setrlimit(RLIMIT_FSIZE, &limit);
}

static void states_tear_down(void)
{
    set_room(true);
    stage_close(&stage);
}

static void begin_state(enum state state)
{
    switch (state) {
    case EMPTY:
        stage_begin(&stage);
        stage_keys(&stage, "Esc");
        break;
    case LONG:
        begin_first();
        stage_keys(&stage, LONG_KEYS);
        break;
    case READ_ONLY:
        begin_first();
        stage_restart_read_only(&stage);
        stage.notice.read_only = true; /* as when it could not be opened otherwise */
        break;
    case FULL:
        begin_first();
        set_room(false);
        break;
    case DAMAGED:
        begin_first();
        stage_restart_damaged(&stage);
        break;
    default:
        begin_first();
        break;
    }
}

enum { STATES = sizeof pictures / sizeof *pictures };

START_TEST(screen__in_each_state__looks_as_agreed)
{
    const struct state_picture *picture = &pictures[_i % STATES];
    char name[64];

    stage_open_golden(&stage, stage_catalog(), _i / STATES);
    begin_state(picture->state);
    if (picture->place != PLACE_COUNT)
        stage_go(&stage, place_of(picture->place));
    stage_keys(&stage, picture->keys);
    set_room(true);

    snprintf(name, sizeof name, "states/%s", picture->name);
    stage_golden(&stage, name);
}
END_TEST

Suite *states_suite(void)
{
    Suite *suite = suite_create("states");
    TCase *tcase = tcase_create("states"), *others = tcase_create("other sizes");

    tcase_add_checked_fixture(tcase, NULL, states_tear_down);
    tcase_add_checked_fixture(others, NULL, states_tear_down);
    tcase_set_tags(others, "sweep");
    tcase_add_loop_test(tcase, screen__in_each_state__looks_as_agreed, 0, STATES);
    tcase_add_loop_test(others, screen__in_each_state__looks_as_agreed, STATES,
                        GOLDEN_SIZES * STATES);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, others);
    return suite;
}
