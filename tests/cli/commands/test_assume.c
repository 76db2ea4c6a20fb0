/* SPDX-License-Identifier: MIT
 * Covers own figures for assumptions from the command line. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(assume__lists__what_the_roadmap_uses)
{
    run(&home, "assume");

    ck_assert_done(&home);
    ck_assert_has(&home.out,
                  "practicode                                               50/75/150 hours\n"
                  "    Hours for Practicode, 600 cases\n");
    ck_assert_has(&home.out,
                  "aapc-pass-course                            650/700/750 per mille (70 %)\n");
    ck_assert_has_not(&home.out, "prepare-ccs");
}
END_TEST

START_TEST(assume__changes__several_at_once)
{
    run(&home, "assume Maria practicode=40/60/80 aapc-pass-course=75% prepare-ccs=90");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Hours for Practicode, 600 cases: 40 to 80 hours, likely 60, "
                     "as you say; AAPC exam passed at first try, after a course: 75 %, as you say; "
                     "Hours to prepare for the CCS: 90 hours, as you say\n");
    ck_assert_str_eq(buffer_text(&home.out), "");
    run(&home, "assume");
    ck_assert_has(&home.out,
                  "practicode                                                40/60/80 hours\n"
                  "    Hours for Practicode, 600 cases. Your figures; the catalogue has\n"
                  "    50/75/150\n");
    ck_assert_has(&home.out, "\nYour figures that this roadmap does not use\n"
                             "prepare-ccs                                                     90 "
                             "hours\n");
    run(&home, "print --full");
    ck_assert_has(&home.out, "set by you");
    run(&home, "undo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: Hours for Practicode, 600 cases is again as in the "
                     "catalogue, and 2 more\n");
    run(&home, "assume");
    ck_assert_has_not(&home.out, "Your figures");
}
END_TEST

START_TEST(assume__without_a_figure__takes_the_catalogue_s)
{
    run(&home, "assume practicode=40/60/80");
    run(&home, "assume practicode=");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Hours for Practicode, 600 cases: 50 to 150 hours, likely "
                     "75, as in the catalogue\n");
    run(&home, "assume");
    ck_assert_has_not(&home.out, "Your figures");
}
END_TEST

START_TEST(assume__as_json__lists_both_figures)
{
    run(&home, "assume practicode=40/60/80 --json");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "{\n  \"milepost-assumptions\": 1,\n  \"assumptions\": [\n");
    ck_assert_has(&home.out,
                  "    {\"id\": \"practicode\", \"title\": \"Hours for Practicode, 600 cases\", "
                  "\"unit\": \"hours\", \"catalogue\": {\"low\": 50, \"likely\": 75, \"high\": "
                  "150}, \"own\": {\"low\": 40, \"likely\": 60, \"high\": 80}, \"used\": true}");
    ck_assert_has(&home.out, "\"own\": null, \"used\": true}");
}
END_TEST

START_TEST(assume__lists__what_the_catalogue_no_longer_has)
{
    static const char plan[] =
        "{\"milepost-plan\": 1, \"plan\": {\"id\": \"b0666b90-b668-4227-98d0-092d7863f912\", "
        "\"name\": \"Old\", \"created\": \"2026-01-05T08:30:00Z\"}, \"catalogue\": {\"id\": "
        "\"medical-coder\", \"version\": \"1\"}, \"answers\": {}, \"assumptions\": {\"gone\": "
        "{\"low\": 1, \"likely\": 2, \"high\": 3}}}";

    put_text(&home, "old.json", plan);
    run(&home, "import old.json");
    ck_assert_done(&home);
    run(&home, "assume Old");

    ck_assert_has(&home.out, "\nNo longer in the catalogue\n"
                             "gone                                                               "
                             "1/2/3\n");
}
END_TEST

static const struct {
    const char *line, *said;
} refused[] = {
    {"assume practicode=40 pay=1",
     "pay: there is no such assumption; `milepost assume` lists those "
     "of the roadmap, `milepost catalog show` all"},
    {"assume practicode=40 practicode=50", "practicode: it is there twice; give it once"},
    {"assume Maria practicode=40 practicode",
     "practicode: it has no \"=\"; write ID=LOW/LIKELY/HIGH"},
    {"assume practicode=a/b/c", "practicode: \"a/b/c\" is not LOW/LIKELY/HIGH or one figure, in "
                                "hours from 0 to 6000"},
    {"assume practicode=40 aapc-pass-course=70.5%",
     "aapc-pass-course: \"70.5%\" is not LOW/LIKELY/HIGH or one figure, in per mille from 1 to "
     "1000; 700 and 70% are the same"},
    {"assume practicode", "practicode: there is no such plan; `milepost list` lists them"},
};

START_TEST(assume__refuses__all_of_it)
{
    struct buffer line = {0};

    run(&home, refused[_i].line);
    buffer_format(&line, "milepost: %s\n", refused[_i].said);
    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&line));
    ck_assert_int_eq(home.code, 2);
    run(&home, "assume");

    ck_assert_has_not(&home.out, "Your figures");
    buffer_clear(&line);
}
END_TEST

Suite *assume_suite(void)
{
    Suite *suite = suite_create("assume");
    TCase *tcase = maria_case("assume");

    tcase_add_test(tcase, assume__lists__what_the_roadmap_uses);
    tcase_add_test(tcase, assume__changes__several_at_once);
    tcase_add_test(tcase, assume__without_a_figure__takes_the_catalogue_s);
    tcase_add_test(tcase, assume__as_json__lists_both_figures);
    tcase_add_test(tcase, assume__lists__what_the_catalogue_no_longer_has);
    ADD_TABLE_TEST(tcase, assume__refuses__all_of_it, refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
