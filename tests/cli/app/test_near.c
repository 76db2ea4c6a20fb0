/* SPDX-License-Identifier: MIT
 * A name that was typed wrong is answered with the one that was meant, whatever it is a name of. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static const struct {
    const char *line, *said;
} near_names[] = {
    {"prnt", "prnt: there is no such command; did you mean `print`?"},
    {"credt list", "credt: there is no such command; did you mean `credit list`?"},
    {"credit lst", "credit: say which: add, list, show, change, remove, import, audit, export; did "
                   "you mean `credit list`?"},
    {"credit-list Maria", "credit-list: there is no such command; did you mean `credit list`?"},
    {"catalgo", "catalgo: there is no such command; did you mean `catalog`?"},
    {"catalog fodler", "catalog: say which: check, show, sources, diff, stale, take"},
    {"log lsit", "log: too few arguments; it is written `milepost log [PLAN] STEP HOURS`; did you "
                 "mean `log list`?"},
    {"nw", "nw: there is no such command; did you mean `new`?"},
    {"help credt", "help: credt: there is no such topic; did you mean `credit`?"},
    {"help 'exit statsu'", "help: exit statsu: there is no such topic; did you mean `exit`?"},
    {"print -page", "-page: there is no such option; did you mean `--page`?"},
    {"print --pate", "--pate: there is no such option; did you mean `--page`?"},
    {"credit add --pate", "--pate: there is no such option; did you mean `--date`?"},
    {"print --daate", "--daate: there is no such option; `milepost print --help` lists them"},
    {"list --plain", "--plain: there is no such option; `milepost list --help` lists them"},
    {"--formt md print", "--formt: there is no such option; did you mean `--format`?"},
    {"--plain list", "--plain: there is no such option; `milepost list --help` lists them"},
    {"due --plain", "--plain: there is no such option; did you mean `--plan`?"},
    {"log Maria practicode -2", "-2: write hours of study as 2, 1.5, 1:30 or 90m; less than a "
                                "minute is none"},
    {"choose -1", "choose: \"-1\" is not the number of a route; `milepost routes` shows them"},
    {"credit show -1", "-1: the number of a credit is wanted; `milepost credit list` shows them"},
    {"new Bo --no-input --career medical-codr",
     "--career: there is no career \"medical-codr\"; there are "
     "medical-coder, pharmacy-technician; did you mean "
     "`medical-coder`?"},
    {"catalog show --catalog pharmacy-tehcnician",
     "--catalog: there is no folder pharmacy-tehcnician, and no catalogue of that id; there are "
     "medical-coder, pharmacy-technician; did you mean `pharmacy-technician`?"},
    {"print --privat", "--privat: there is no such option; did you mean `--private`?"},
    {"print --fromat=text", "--fromat: there is no such option; did you mean `--format`?"},
    {"print --format markdwon",
     "--format: \"markdwon\" is not one of: text markdown html pdf json ics csv org taskwarrior; "
     "did you mean `markdown`?"},
    {"print Mariaa", "Mariaa: there is no such plan; did you mean `Maria`?"},
    {"why exam.CCP", "exam.CCP: there is no such step; did you mean `exam.CPC`, \"Sit the CPC "
                     "exam\"?"},
    {"start exam.CCP", "exam.CCP: there is no such step; did you mean `exam.CPC`, \"Sit the CPC "
                       "exam\"?"},
    {"set goal.tagret=CPC", "goal.tagret: there is no such question; did you mean `goal.target`?"},
    {"what-if goal.tagret=CPC",
     "goal.tagret: there is no such question; did you mean `goal.target`?"},
    {"set school.program=enroled", "school.program: \"enroled\" is not one of none, enrolled, "
                                   "completed; did you mean `enrolled`?"},
    {"assume practiocde=40", "practiocde: there is no such assumption; did you mean `practicode`?"},
    {"catalog show goal.tagret",
     "goal.tagret: the catalogue holds nothing of that id; did you mean `goal.target`?"},
    {"letter aprentice", "letter: aprentice: there is no such letter; name apprentice, experience "
                         "or evidence; did you mean `apprentice`?"},
    {"credit audit AHMIA",
     "credit audit: AHMIA: there is no such body; name one of AAPC, AHIMA, NHA; did you mean "
     "`AHIMA`?"},
    {"program show 'Foundaton BC'",
     "Foundaton BC: this plan has no such school; did you mean `Foundation BC`?"},
    {"print --school 'Foundaton BC'",
     "--school: Foundaton BC: this plan has no such school; did you mean `Foundation BC`?"},
    {"school compare Maria 'Foundaton BC'",
     "Foundaton BC: this plan has no such school; did you mean `Foundation BC`?"},
    {"program add Other --kind coruse",
     "--kind: \"coruse\" is not one of course, certificate, diploma, associate, bachelor, "
     "apprenticeship; did you mean `course`?"},
    {"program set 1 --answer exma=yes",
     "--answer: there is no question \"exma\"; did you mean `exam`?"},
};

START_TEST(name__that_was_typed_wrong__is_answered_with_the_nearest)
{
    struct buffer line = {0};

    run(&home, "program add 'Foundation BC' --kind course");
    ck_assert_done(&home);
    run(&home, near_names[_i].line);
    buffer_format(&line, "milepost: %s\n", near_names[_i].said);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&line));
    ck_assert_int_eq(home.code, 2);
    buffer_clear(&line);
}
END_TEST

START_TEST(credential__typed_wrong__is_answered_with_the_nearest_that_is_held)
{
    run(&home, "set work.credentials=CPC");
    run(&home, "held Maria CCP --number 1");

    ck_assert_refused(&home, 2,
                      "milepost: CCP: it is not held by the answers; held: CPC; did you mean "
                      "`CPC`?");
}
END_TEST

/* What was typed there is private, and the nearest value would tell it. */
START_TEST(value__of_a_private_question__is_answered_with_none)
{
    run(&home, "set Maria background.record=convicton");

    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "this value is not one of ");
    ck_assert_has_not(&home.err, "did you mean");
}
END_TEST

START_TEST(setting__typed_wrong__is_answered_with_the_nearest)
{
    char folder[128];

    snprintf(folder, sizeof folder, "%s/.config", home.path);
    mkdir(folder, 0700);
    snprintf(folder, sizeof folder, "%s/.config/milepost", home.path);
    mkdir(folder, 0700);
    put_text(&home, ".config/milepost/settings", "theem = mono\ntheme = mnoo\n");
    run(&home, "list");

    ck_assert_has(&home.err, "there is no setting \"theem\"; there are: ");
    ck_assert_has(&home.err, "did you mean `theme`?");
    ck_assert_has(&home.err, "did you mean `mono`?");
}
END_TEST

Suite *near_suite(void)
{
    Suite *suite = suite_create("near");
    TCase *tcase = maria_case("near");

    tcase_add_loop_test(tcase, name__that_was_typed_wrong__is_answered_with_the_nearest, 0,
                        sizeof near_names / sizeof *near_names);
    tcase_add_test(tcase, credential__typed_wrong__is_answered_with_the_nearest_that_is_held);
    tcase_add_test(tcase, value__of_a_private_question__is_answered_with_none);
    tcase_add_test(tcase, setting__typed_wrong__is_answered_with_the_nearest);
    suite_add_tcase(suite, tcase);
    return suite;
}
