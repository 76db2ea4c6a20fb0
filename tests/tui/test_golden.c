/* SPDX-License-Identifier: MIT
 * Every screen as text at every size, on a catalogue that stays as it is; test_states.c has what
 * they look like when something is wrong, long or undone.
 * MILEPOST_BLESS=1 writes tests/golden/ anew; look at the difference before you commit it. */
#include <stdio.h>
#include <string.h>

#include "pictures.h"
#include "tui_suites.h"

static struct stage stage;

/* To a what-if of 20 hours a week, on its answers. */
#define TWENTY_HOURS "w Down Down Down Down Enter Ctrl-U =20 Enter "

/* On the worksheet: three schools, the second chosen, the first with a question answered. */
#define THREE_SCHOOLS                                                                              \
    "n =Foundation Enter Space Enter Down Enter =80 Enter Down Down Enter =3895 Enter Down Enter " \
    "=2027-01-12 Enter End Up Enter =Half Space =until Space =week Space =three, Space =then "     \
    "Space =nothing. Enter n =Evergreen Space =College Enter Down Enter c n =A Space =school "     \
    "Space =of Space =the Space =Northwest Enter Space Enter Left Left End Enter Enter =The "      \
    "Space "                                                                                       \
    "=state. Enter Esc Home "

/* The first of them: what it promised. */
#define TOLD                                                                                       \
    "Left Left t Enter =95 Enter Down Enter =60000 Enter Down Down Enter =Accredited Space =by "   \
    "Space =Alpha Enter Home "

/* A school of the file of schools, taken to the worksheet. */
#define FOUND "=30303 Enter Down a"

static void tear_down(void)
{
    stage_close(&stage);
}

const struct picture pictures[] = {
    {"home-first", AT_HOME, PLACE_COUNT, ""},
    {"home", ANSWERED, PLACE_COUNT,
     "Esc Esc Esc Esc Esc Esc Esc Esc n Ctrl-U =Evening Enter Esc Esc"},
    {"home-new", AT_FIRST_QUESTION, PLACE_COUNT, "Esc Esc n"},
    {"intro", AT_HOME, PLACE_COUNT, "Enter"},
    {"choice", AT_FIRST_QUESTION, PLACE_COUNT, ""},
    {"number", AT_FIRST_QUESTION, PLACE_COUNT, "Space Enter Space Enter Space Enter =6"},
    {"number-refused", AT_FIRST_QUESTION, PLACE_COUNT,
     "Space Enter Space Enter Space Enter =six Enter"},
    {"reveal", ANSWERED, PLACE_COUNT, ""},
    {"panel", ANSWERED, PLACE_COUNT, "Enter Enter Space Enter Down Enter"},
    {"date", AT_FIRST_QUESTION, PLACE_JUMP, "=Start Enter =2027-01"},
    {"multi", AT_FIRST_QUESTION, PLACE_JUMP, "=Help Enter Space"},
    {"private", AT_FIRST_QUESTION, PLACE_JUMP, "=Record Enter"},
    {"overview-new", AT_HOME, PLACE_COUNT, "Enter Esc"},
    {"overview", ANSWERED, PLACE_OVERVIEW, ""},
    {"check", ANSWERED, PLACE_CHECK, ""},
    {"check-end", ANSWERED, PLACE_CHECK, "End"},
    {"roadmap", ANSWERED, PLACE_ROADMAP, ""},
    {"roadmap-end", ANSWERED, PLACE_ROADMAP, "End"},
    {"week-first", ANSWERED, PLACE_WEEK, ""},
    {"week", ANSWERED, PLACE_ROADMAP, "r Enter Esc n"},
    {"history", ANSWERED, PLACE_ROADMAP, "r Enter Esc d v"},
    {"due", ANSWERED, PLACE_DUE, ""},
    {"due-end", ANSWERED, PLACE_DUE, "End"},
    {"gates", ANSWERED, PLACE_GATES, ""},
    {"gate-why", ANSWERED, PLACE_GATES, "y"},
    {"routes", ANSWERED, PLACE_ROUTES, ""},
    {"routes-compared", ANSWERED, PLACE_ROUTES, "Down Space Down"},
    {"route", ANSWERED, PLACE_ROUTES, "Down d"},
    {"route-why", ANSWERED, PLACE_ROUTES, "y"},
    {"timeline", ANSWERED, PLACE_TIMELINE, ""},
    {"timeline-weeks", ANSWERED, PLACE_TIMELINE, "Down Down Down +"},
    {"timeline-years", ANSWERED, PLACE_TIMELINE, "- - End"},
    {"months", ANSWERED, PLACE_MONTHS, ""},
    {"step", ANSWERED, PLACE_ROADMAP, "Down Enter"},
    {"why", ANSWERED, PLACE_ROADMAP, "y"},
    {"print", ANSWERED, PLACE_PRINT, ""},
    {"print-for-me", ANSWERED, PLACE_PRINT, "a f"},
    {"print-name", ANSWERED, PLACE_PRINT, "s"},
    {"print-page", ANSWERED, PLACE_PRINT, "p"},
    {"print-week", ANSWERED, PLACE_WEEK, "p"},
    {"print-card", ANSWERED, PLACE_ROADMAP, "Down p p p p p"},
    {"what-if-begin", ANSWERED, PLACE_CHECK, "w Esc"},
    {"what-if-answers", ANSWERED, PLACE_CHECK, TWENTY_HOURS},
    {"difference", ANSWERED, PLACE_CHECK, TWENTY_HOURS "w"},
    {"difference-leave", ANSWERED, PLACE_CHECK, TWENTY_HOURS "w Esc"},
    {"what-if-question", ANSWERED, PLACE_CHECK, TWENTY_HOURS "Enter"},
    {"schools-first", ANSWERED, PLACE_SCHOOLS, ""},
    {"schools", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS},
    {"schools-end", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "Right Right End"},
    {"promises-first", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "Left Left t"},
    {"promises", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS TOLD},
    {"promises-end", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS TOLD "End PgDn PgDn"},
    {"promises-print", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS TOLD "p"},
    {"schools-roadmaps", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "End End"},
    {"overview-schools", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "Esc Esc Esc Esc Esc Esc Esc Esc"},
    {"school-kind", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "Enter"},
    {"school-refused", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "Down Enter Ctrl-U =80d Enter"},
    {"school-text", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "End Up Enter"},
    {"asking", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "End Enter"},
    {"asking-answer", ANSWERED, PLACE_SCHOOLS, THREE_SCHOOLS "End Enter End Enter"},
    {"find-no-file", ANSWERED, PLACE_FIND, ""},
    {"find-where", WITH_SCHOOLS, PLACE_FIND, "=303"},
    {"find-refused", WITH_SCHOOLS, PLACE_FIND, "=3030 Enter"},
    {"find", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter"},
    {"find-name", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter s f =Bir"},
    {"find-filters", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter f Down =100 Down =5000 Down Right"},
    {"find-filtered", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter f Down =100 Down =20000 Enter"},
    {"find-nothing", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter f =zzz Enter"},
    {"find-card-end", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter Enter PgDn PgDn PgDn PgDn"},
    {"find-marked", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter Space Down Space Down Space"},
    {"compare", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter m Down m Down m Down Down m =="},
    {"compare-end", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter m Down m Down m Down Down m == End"},
    {"schools-closed", WITH_SCHOOLS, PLACE_SCHOOLS, "o =30303 Enter End a Esc"},
    {"promises-closed", WITH_SCHOOLS, PLACE_SCHOOLS, "o =30303 Enter End a Esc t End PgDn"},
    {"promises-closed-print", WITH_SCHOOLS, PLACE_SCHOOLS, "o =30303 Enter End a Esc p"},
    {"find-card", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter Down Down Enter"},
    {"find-added", WITH_SCHOOLS, PLACE_FIND, "=30303 Enter Down a"},
    {"figures", ANSWERED, PLACE_JUMP, "=Preparing Enter =60/100 Enter"},
    {"jump-assumed", ANSWERED, PLACE_ROADMAP, "/ =ing Space =for"},
    {"help", AT_FIRST_QUESTION, PLACE_HELP, ""},
    {"help-end", AT_FIRST_QUESTION, PLACE_HELP, "End"},
    {"jump", AT_FIRST_QUESTION, PLACE_JUMP, "=pro"},
    {"jump-home", AT_HOME, PLACE_COUNT, "/ =one"},
    {"all-keys", ANSWERED, PLACE_ROADMAP, "? ?"},
    {"all-keys-elsewhere", ANSWERED, PLACE_ROADMAP, "? ? =plan. Down Enter"},
    {"credential", ANSWERED, PLACE_CREDITS, "/ =person Space =one Enter"},
    {"words", AT_HOME, PLACE_COUNT, "n Ctrl-U =CEU Ctrl-G"},
    {"months-wages", WITH_CHOSEN, PLACE_MONTHS, "End PgDn"},
    {"print-wages", WITH_CHOSEN, PLACE_PRINT, "End PgUp PgUp PgUp"},
    {"schools-found", WITH_CHOSEN, PLACE_SCHOOLS, "End"},
    {"words-none", ANSWERED, PLACE_CREDITS, "G"},
};

const int picture_count = sizeof pictures / sizeof *pictures;

void picture_show(struct stage *shown, const struct picture *picture)
{
    if (picture->before != AT_HOME)
        stage_begin(shown);
    if (picture->before == WITH_SCHOOLS || picture->before == WITH_CHOSEN)
        stage_import_schools(shown);
    if (picture->before != AT_HOME && picture->before != AT_FIRST_QUESTION)
        stage_keys(shown, FIRST_ANSWERS);
    if (picture->before == WITH_CHOSEN) {
        stage_go(shown, place_of(PLACE_FIND));
        stage_keys(shown, FOUND);
        stage_go(shown, place_of(PLACE_SCHOOLS));
        stage_keys(shown, "c");
    }
    if (picture->place != PLACE_COUNT)
        stage_go(shown, place_of(picture->place));
    stage_keys(shown, picture->keys);
}

START_TEST(screen__at_each_size__looks_as_agreed)
{
    const struct picture *picture = &pictures[_i % picture_count];

    stage_open_golden(&stage, stage_catalog(), _i / picture_count);
    picture_show(&stage, picture);

    ck_assert_msg(!stage_shows(&stage, "does nothing here"), "%s", picture->name);
    stage_golden(&stage, picture->name);
}
END_TEST

/* Days in the other styles: where they stand in columns, in lines and in a field. */
static const char *const dated[] = {"roadmap", "due", "week", "timeline", "routes", "reveal"};
enum { DATED = sizeof dated / sizeof *dated };

static const struct picture *picture_named(const char *name)
{
    int at = 0;

    while (strcmp(pictures[at].name, name) != 0)
        at++;
    return &pictures[at];
}

START_TEST(screen__with_days_in_another_style__looks_as_agreed)
{
    static const enum date_style styles[] = {DATE_MONTH_DAY, DATE_IN_ISO};
    static const int sizes[] = {0, 2}; /* 80x24, 40x12 */
    enum date_style style = styles[_i / DATED % 2];
    struct settings settings;
    char name[64];

    settings_read(&settings, NULL);
    settings.values[SETTING_DATE_STYLE] = (int)style;
    stage_open_golden(&stage, stage_catalog(), sizes[_i / DATED / 2]);
    stage.options.settings = &settings;
    tui_take_dates(&stage.tui);
    picture_show(&stage, picture_named(dated[_i % DATED]));

    snprintf(name, sizeof name, "dates/%s-%s", dated[_i % DATED],
             setting_kinds[SETTING_DATE_STYLE].words[style]);
    stage_golden(&stage, name);
    if (sizes[_i / DATED / 2] > 0)
        return;
    stage_golden_rest(&stage, name);
    tui_resize(&stage.tui, 120, 40);
    stage_keys(&stage, "");
    stage_golden(&stage, name);
}
END_TEST

Suite *golden_suite(void)
{
    Suite *suite = suite_create("golden");
    TCase *tcase = tcase_create("golden"), *others = tcase_create("other sizes");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_checked_fixture(others, NULL, tear_down);
    tcase_set_tags(others, "sweep");
    tcase_add_loop_test(tcase, screen__at_each_size__looks_as_agreed, 0,
                        GOLDEN_USUAL * picture_count);
    tcase_add_loop_test(others, screen__at_each_size__looks_as_agreed, GOLDEN_USUAL * picture_count,
                        GOLDEN_SIZES * picture_count);
    tcase_add_loop_test(tcase, screen__with_days_in_another_style__looks_as_agreed, 0, 4 * DATED);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, others);
    return suite;
}
