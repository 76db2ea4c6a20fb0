/* SPDX-License-Identifier: MIT
 * Covers answers and set: all or none, nothing guessed; and answers files that are refused. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(set__changes__every_type)
{
    run(&home, "set Maria goal.target=CCS work.coding_months=6 work.coding_now=yes "
               "school.courses=pharmacology,anatomy-physiology goal.start=2027-03 "
               "money.budget=2000 background.record=declined school.level=unknown");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "milepost: Maria: 8 answers saved\n");
    run(&home, "answers --json");

    ck_assert_has(&home.out, "\"goal.target\": \"CCS\"");
    ck_assert_has(&home.out, "\"work.coding_months\": 6");
    ck_assert_has(&home.out, "\"work.coding_now\": \"yes\"");
    ck_assert_has(&home.out, "\"school.courses\": [\"anatomy-physiology\", \"pharmacology\"]");
    ck_assert_has(&home.out, "\"goal.start\": \"2027-03-01\"");
    ck_assert_has(&home.out, "\"money.budget\": 2000");
    ck_assert_has(&home.out, "\"background.record\": \"declined\"");
    ck_assert_has(&home.out, "\"school.level\": \"unknown\"");
}
END_TEST

START_TEST(set__takes__what_people_write_if_it_has_one_meaning)
{
    run(&home, "set 'time.hours_per_week=8 hours' 'money.budget=$1,500' 'goal.start=4 Jan 2027'");
    ck_assert_done(&home);
    run(&home, "answers --json");

    ck_assert_has(&home.out, "\"time.hours_per_week\": 8");
    ck_assert_has(&home.out, "\"money.budget\": 1500");
    ck_assert_has(&home.out, "\"goal.start\": \"2027-01-04\"");
}
END_TEST

START_TEST(set__refuses__a_past_day_that_lies_ahead)
{
    run(&home, "set held.CPC.since=2030-01");
    ck_assert_refused(
        &home, 2,
        "milepost: held.CPC.since: 31 Jan 2030 lies ahead; this asks for a day that is past");
    run(&home, "set screening.tb_date=2031-03-01");
    ck_assert_refused(&home, 2,
                      "milepost: screening.tb_date: this value lies ahead; this asks for a day "
                      "that is past");
    run(&home, "set goal.by=2026-10");
    ck_assert_refused(
        &home, 2,
        "milepost: goal.by: 31 Oct 2026 lies behind; this asks for a day that is to come");

    run(&home, "set held.CPC.since=2026-11 screening.tb_date=2026-11-23 goal.by=2026-11-23");
    ck_assert_done(&home);
}
END_TEST

enum { BEHIND = 1, AHEAD = 2 }; /* what is taken */

static const struct {
    const char *question;
    int taken;
} days[] = {
    {"goal.start", AHEAD},
    {"goal.by", AHEAD},
    {"held.CPC.since", BEHIND},
    {"screening.tb_date", BEHIND},
    {"vaccine.hepb.last", BEHIND},
    {"vaccine.hepb.first", BEHIND},
    {"vaccine.covid.last", BEHIND},
    {"vaccine.mmr.last", BEHIND},
    {"vaccine.varicella.last", BEHIND},
    {"vaccine.tdap.last", BEHIND},
    {"vaccine.flu.last", BEHIND},
    {"school.program_end", BEHIND | AHEAD},
    {"background.reinstate_from", BEHIND | AHEAD},
    {"cycle.AAPC.end", BEHIND | AHEAD},
};

START_TEST(set__takes__a_day_only_where_the_question_lies)
{
    char line[96];

    snprintf(line, sizeof line, "set %s=2026-11-22", days[_i].question);
    run(&home, line);
    ck_assert_int_eq(home.code == 0, (days[_i].taken & BEHIND) != 0);
    snprintf(line, sizeof line, "set %s=2026-11-24", days[_i].question);
    run(&home, line);
    ck_assert_int_eq(home.code == 0, (days[_i].taken & AHEAD) != 0);
    snprintf(line, sizeof line, "set %s=2026-11-23", days[_i].question);
    run(&home, line);
    ck_assert_done(&home);
}
END_TEST

START_TEST(new__refuses__past_days_in_the_future)
{
    put_text(&home, "a.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CPC\", "
             "\"vaccine.hepb\": \"partial\", \"vaccine.hepb.doses\": 1, "
             "\"vaccine.hepb.last\": \"2062-10-01\", \"screening.tb\": \"negative\", "
             "\"screening.tb_date\": \"2062-10-01\"}}");

    run(&home, "new Bo --answers a.json --no-input");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "vaccine.hepb.last: this value lies ahead; this asks for a day that");
    ck_assert_has(&home.err, "screening.tb_date: this value lies ahead; this asks for a day that");

    run(&home, "--today 2062-11-01 new Bo --answers a.json --no-input");
    ck_assert_done(&home);
}
END_TEST

/* Answers that were given before, or by another clock, are kept as they are. */
START_TEST(import__keeps__a_day_wherever_it_lies)
{
    run(&home, "--today 2062-11-01 set screening.tb=negative screening.tb_date=2062-10-01");
    ck_assert_done(&home);
    run(&home, "export -o plan.json");
    ck_assert_done(&home);
    run(&home, "--db other.db import plan.json");
    ck_assert_done(&home);
    run(&home, "--db other.db answers --json");

    ck_assert_has(&home.out, "\"screening.tb_date\": \"2062-10-01\"");
}
END_TEST

START_TEST(set__clears__an_answer)
{
    run(&home, "set time.hours_per_week=");
    ck_assert_done(&home);
    run(&home, "answers --json");

    ck_assert_has_not(&home.out, "time.hours_per_week");
}
END_TEST

START_TEST(set__says__that_an_answer_is_not_asked_for)
{
    run(&home, "set school.program_kind=course");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "school.program_kind is kept, but not asked now");
    run(&home, "answers");
    ck_assert_has(&home.out, "Kept, but not asked now");
}
END_TEST

static const struct {
    const char *words, *says;
} refused[] = {
    {"time.hours_per_week=1e9", "time.hours_per_week: \"1e9\" is not a whole number from 1 to 60"},
    {"time.hours_per_week=-1", "time.hours_per_week: \"-1\" is not a whole number from 1 to 60"},
    {"'time.hours_per_week=1 2'",
     "time.hours_per_week: \"1 2\" is not a whole number from 1 to 60"},
    {"goal.start=1/4/2027",
     "goal.start: \"1/4/2027\" can be read in two ways; write it like 2027-01-04"},
    {"time.hours_per_week=12.5",
     "time.hours_per_week: \"12.5\" is not a whole number from 1 to 60"},
    {"time.hours_per_week=61", "time.hours_per_week: \"61\" is not a whole number from 1 to 60"},
    {"time.hours_per_week=99999999999999999999",
     "time.hours_per_week: \"99999999999999999999\" is not a whole number from 1 to 60"},
    {"goal.start=2027-02-30", "goal.start: \"2027-02-30\" is not a day; write YYYY-MM-DD or "
                              "YYYY-MM"},
    {"school.program=maybe", "school.program: \"maybe\" is not one of none, enrolled, completed"},
    {"school.level=declined",
     "school.level: \"declined\" is for private questions only; write unknown"},
    {"nope.id=1", "nope.id: there is no such question; `milepost catalog show` lists them"},
    {"goal.target", "goal.target: it has no \"=\"; write ID=VALUE"},
    {"time.hours_per_week=3 time.hours_per_week=4",
     "time.hours_per_week: it is there twice; give it once"},
    /* what was read of a private answer is not repeated */
    {"background.record=murder",
     "background.record: this value is not one of none, pending, conviction"},
};

START_TEST(set__is__all_or_none)
{
    size_t before_length, after_length;
    char *before, *after;
    struct buffer line = {0};

    before = get_file(home.data, &before_length);
    buffer_format(&line, "set Maria work.coding_months=7 %s", refused[_i].words);
    run(&home, buffer_text(&line));
    after = get_file(home.data, &after_length);
    buffer_truncate(&line, 0);
    buffer_format(&line, "milepost: %s\n", refused[_i].says);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&line));
    ck_assert_int_eq(home.code, 2);
    ck_assert_uint_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, before_length);
    free(before);
    free(after);
    buffer_clear(&line);
}
END_TEST

START_TEST(answers__are__sorted_by_section)
{
    run(&home, "answers");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "The first answers\n  Where you stand: not answered\n  Goal: CPC");
    ck_assert_has(&home.out, "(private)\n");
}
END_TEST

START_TEST(answers__written_as_json__make_the_same_plan)
{
    struct buffer first = {0};

    run(&home, "set school.level=unknown background.record=conviction "
               "background.class=misdemeanor school.program_kind=course");
    run(&home, "answers Maria --json -o a.json");
    ck_assert_str_eq(buffer_text(&home.out), "");
    run(&home, "answers Maria --json");
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "--db empty.db new Again --answers a.json --no-input");
    ck_assert_done(&home);
    run(&home, "--db empty.db answers --json");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    buffer_clear(&first);
}
END_TEST

static const struct {
    const char *text, *says;
} files[] = {
    {"", "a.json:1:1: this is not JSON: '[' or '{' expected"},
    {"{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CP",
     "a.json:1:54: this is not JSON: premature end of input"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"nope\": 1}}",
     "a.json:2:14: there is no question \"nope\"; `milepost catalog show` lists them"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"school.program\": 3}}",
     "a.json:2:14: school.program: it takes one value in quotes"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"time.hours_per_week\": 1e9}}",
     "a.json:2:14: time.hours_per_week: it takes a whole number, without quotes"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"goal.start\": \"2027-02-30\"}}",
     "a.json:2:14: goal.start: \"2027-02-30\" is not a day; write YYYY-MM-DD or YYYY-MM"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"school.program\": \"\xC3\x28\"}}",
     "a.json:2:33: it is not UTF-8 text; save it as UTF-8"},
    {"{\"milepost-answers\": 1,\n \"answers\": {\"\\u001b[2J\": 1}}",
     "a.json:2:2: there is no question \"\xEF\xBF\xBD[2J\"; `milepost catalog show` lists them"},
};

START_TEST(new__refuses__a_bad_answers_file)
{
    size_t before_length, after_length;
    char *before = get_file(home.data, &before_length), *after;
    struct buffer expected = {0};

    put_text(&home, "a.json", files[_i].text);
    run(&home, "new Bo --answers a.json --no-input");
    buffer_format(&expected, "milepost: %s\n", files[_i].says);
    after = get_file(home.data, &after_length);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_int_eq(home.code, 1);
    ck_assert_uint_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, before_length);
    free(before);
    free(after);
    buffer_clear(&expected);
}
END_TEST

START_TEST(new__refuses__a_huge_answers_file)
{
    struct buffer text = {0};

    buffer_repeat(&text, "                                                                ",
                  200000);
    put_file(&home, "a.json", text.text, text.length);
    buffer_clear(&text);
    run(&home, "new Bo --answers a.json --no-input");

    ck_assert_refused(&home, 1, "milepost: a.json: it is larger than 8 MiB; nothing was read");
}
END_TEST

START_TEST(new__refuses__ten_thousand_levels)
{
    struct buffer text = {0};

    buffer_repeat(&text, "[", 10000);
    put_file(&home, "a.json", text.text, text.length);
    buffer_clear(&text);
    run(&home, "new Bo --answers a.json --no-input");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "milepost: a.json:1:2049: this is not JSON: maximum parsing depth");
}
END_TEST

Suite *answers_suite(void)
{
    Suite *suite = suite_create("answers");
    TCase *tcase = maria_case("answers");

    tcase_add_test(tcase, set__changes__every_type);
    tcase_add_test(tcase, set__takes__what_people_write_if_it_has_one_meaning);
    tcase_add_test(tcase, set__refuses__a_past_day_that_lies_ahead);
    ADD_TABLE_TEST(tcase, set__takes__a_day_only_where_the_question_lies, days);
    tcase_add_test(tcase, new__refuses__past_days_in_the_future);
    tcase_add_test(tcase, import__keeps__a_day_wherever_it_lies);
    tcase_add_test(tcase, set__clears__an_answer);
    tcase_add_test(tcase, set__says__that_an_answer_is_not_asked_for);
    ADD_TABLE_TEST(tcase, set__is__all_or_none, refused);
    tcase_add_test(tcase, answers__are__sorted_by_section);
    tcase_add_test(tcase, answers__written_as_json__make_the_same_plan);
    ADD_TABLE_TEST(tcase, new__refuses__a_bad_answers_file, files);
    tcase_add_test(tcase, new__refuses__a_huge_answers_file);
    tcase_add_test(tcase, new__refuses__ten_thousand_levels);
    suite_add_tcase(suite, tcase);
    return suite;
}
