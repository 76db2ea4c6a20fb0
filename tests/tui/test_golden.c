/* SPDX-License-Identifier: MIT
 * Every screen as text at three sizes, on a catalogue that stays as it is.
 * MILEPOST_BLESS=1 writes tests/golden/ anew; look at the difference before you commit it. */
#include <stdlib.h>

#include "stage.h"
#include "tui_suites.h"

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};

static struct stage stage;

/* The first answers: ONE, high school, no program, 6 months, 10 hours. */
#define FIRST_ANSWERS "Enter Down Enter Enter =6 Enter =10 Enter"

/* From there to a what-if of 20 hours a week, on its answers. */
#define TWENTY_HOURS FIRST_ANSWERS " a w Down Down Down Down Enter Ctrl-U =20 Enter"

/* From there to three schools, the second chosen, the first with a question answered. */
#define THREE_SCHOOLS                                                                              \
    FIRST_ANSWERS " g o n =Foundation Enter Enter Down Enter =80 Enter Down Down Enter =3895 "     \
                  "Enter Down Enter =2027-01-12 Enter End Up Enter =Half Space =until Space "      \
                  "=week Space =three, Space =then Space =nothing. Enter n =Evergreen Space "      \
                  "=College Enter Down Enter c n =A Space =school Space =of Space =the Space "     \
                  "=Northwest Enter Enter Left Left End Enter Enter =The Space =state. Enter Esc " \
                  "Home"

/* Without a printer, whatever the machine has. */
static void open_size(int size)
{
    setenv("PATH", "/nowhere", 1);
    stage_open(&stage, stage_catalog(), sizes[size][0], sizes[size][1]);
}

static void tear_down(void)
{
    stage_close(&stage);
}

/* What each picture shows, and the keys that lead there from Home without a plan. */
static const struct {
    const char *name, *keys;
} pictures[] = {
    {"home-first", ""},
    {"home", "Enter Enter " FIRST_ANSWERS " Esc Esc Esc Esc Esc Esc Esc Esc n Ctrl-U =Evening "
             "Enter Esc Esc"},
    {"home-new", "Enter Enter Esc Esc n"},
    {"intro", "Enter"},
    {"choice", "Enter Enter"},
    {"number", "Enter Enter Enter Enter Enter =6"},
    {"number-refused", "Enter Enter Enter Enter Enter =six Enter"},
    {"offer", "Enter Enter " FIRST_ANSWERS},
    {"panel", "Enter Enter " FIRST_ANSWERS " Enter Enter Enter Down Enter"},
    {"date", "Enter Enter / =Start Enter =2027-01"},
    {"multi", "Enter Enter / =Help Enter Space"},
    {"private", "Enter Enter / =Record Enter"},
    {"overview-new", "Enter Esc"},
    {"overview", "Enter Enter " FIRST_ANSWERS " Esc Esc Esc Esc Esc Esc"},
    {"check", "Enter Enter " FIRST_ANSWERS " a"},
    {"check-end", "Enter Enter " FIRST_ANSWERS " a End"},
    {"roadmap", "Enter Enter " FIRST_ANSWERS " g"},
    {"roadmap-end", "Enter Enter " FIRST_ANSWERS " g End"},
    {"gates", "Enter Enter " FIRST_ANSWERS " g End Enter"},
    {"gate-why", "Enter Enter " FIRST_ANSWERS " g End Enter y"},
    {"routes", "Enter Enter " FIRST_ANSWERS " g r"},
    {"routes-compared", "Enter Enter " FIRST_ANSWERS " g r Down Space Down"},
    {"route", "Enter Enter " FIRST_ANSWERS " g r Down d"},
    {"route-why", "Enter Enter " FIRST_ANSWERS " g r y"},
    {"timeline", "Enter Enter " FIRST_ANSWERS " g t"},
    {"timeline-weeks", "Enter Enter " FIRST_ANSWERS " g t Down Down Down +"},
    {"timeline-years", "Enter Enter " FIRST_ANSWERS " g t - - End"},
    {"months", "Enter Enter " FIRST_ANSWERS " g t m"},
    {"step", "Enter Enter " FIRST_ANSWERS " g Down Enter"},
    {"why", "Enter Enter " FIRST_ANSWERS " g y"},
    {"print", "Enter Enter " FIRST_ANSWERS " g p"},
    {"print-for-me", "Enter Enter " FIRST_ANSWERS " g p a f"},
    {"print-name", "Enter Enter " FIRST_ANSWERS " g p s"},
    {"what-if-begin", "Enter Enter " FIRST_ANSWERS " a w Esc"},
    {"what-if-answers", "Enter Enter " TWENTY_HOURS},
    {"difference", "Enter Enter " TWENTY_HOURS " w"},
    {"difference-leave", "Enter Enter " TWENTY_HOURS " w Esc"},
    {"what-if-question", "Enter Enter " TWENTY_HOURS " Enter"},
    {"schools-first", "Enter Enter " FIRST_ANSWERS " g o"},
    {"schools", "Enter Enter " THREE_SCHOOLS},
    {"schools-end", "Enter Enter " THREE_SCHOOLS " Right Right End"},
    {"overview-schools", "Enter Enter " THREE_SCHOOLS " Esc Esc Esc Esc Esc Esc Esc Esc"},
    {"school-kind", "Enter Enter " THREE_SCHOOLS " Enter"},
    {"school-refused", "Enter Enter " THREE_SCHOOLS " Down Enter Ctrl-U =80h Enter"},
    {"school-text", "Enter Enter " THREE_SCHOOLS " End Up Enter"},
    {"asking", "Enter Enter " THREE_SCHOOLS " End Enter"},
    {"asking-answer", "Enter Enter " THREE_SCHOOLS " End Enter End Enter"},
    {"figures", "Enter Enter " FIRST_ANSWERS " g / =Preparing Enter =60/100 Enter"},
    {"jump-assumed", "Enter Enter " FIRST_ANSWERS " g / =ing Space =for"},
    {"help", "Enter Enter ?"},
    {"help-end", "Enter Enter ? End"},
    {"jump", "Enter Enter / =pro"},
};

START_TEST(screen__at_each_size__looks_as_agreed)
{
    int picture = _i / 3;

    open_size(_i % 3);
    stage_keys(&stage, pictures[picture].keys);

    stage_golden(&stage, pictures[picture].name);
}
END_TEST

static const struct {
    const char *name, *keys;
} ascii_pictures[] = {
    {"roadmap-ascii", "g"},
    {"routes-ascii", "g r Down"},
    {"timeline-ascii", "g t"},
};

START_TEST(screen__in_ascii__has_nothing_else)
{
    struct buffer text = {0};

    open_size(_i % 3);
    stage.tui.canvas.ascii = true;
    stage_keys(&stage, "Enter Enter " FIRST_ANSWERS);
    stage_keys(&stage, ascii_pictures[_i / 3].keys);
    stage_text(&stage, &text);

    for (size_t i = 0; i < text.length; i++)
        ck_assert_int_lt((unsigned char)text.text[i], 0x80);
    stage_golden(&stage, ascii_pictures[_i / 3].name);
    buffer_clear(&text);
}
END_TEST

Suite *golden_suite(void)
{
    Suite *suite = suite_create("golden");
    TCase *tcase = tcase_create("golden");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, screen__at_each_size__looks_as_agreed, 0,
                        3 * (int)(sizeof pictures / sizeof *pictures));
    tcase_add_loop_test(tcase, screen__in_ascii__has_nothing_else, 0,
                        3 * (int)(sizeof ascii_pictures / sizeof *ascii_pictures));
    suite_add_tcase(suite, tcase);
    return suite;
}
