/* SPDX-License-Identifier: MIT
 * Covers export and import: the same bytes again, and what is refused without a trace. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(export__comes_back__to_the_same_bytes)
{
    struct buffer first = {0};

    run(&home, "set background.record=conviction background.class=misdemeanor,other-felony "
               "vaccine.mmr=partial vaccine.mmr.doses=1 vaccine.mmr.last=2026-05-01");
    run(&home, "choose 2");
    run(&home, "export -o maria-plan.json");
    run(&home, "export");
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "--db empty.db import maria-plan.json");
    ck_assert_done(&home);
    run(&home, "--db empty.db export");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    ck_assert_has(&first, "\"need\": ");
    buffer_clear(&first);
}
END_TEST

START_TEST(export__redacted__leaves_private_answers_out)
{
    struct buffer first = {0};

    run(&home, "export --redacted");
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "set background.record=conviction vaccine.mmr=exempt");
    run(&home, "export --redacted");
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    run(&home, "export");
    ck_assert_has(&home.out, "conviction");
    buffer_clear(&first);
}
END_TEST

START_TEST(import__never_overwrites__unasked)
{
    run(&home, "export -o p.json");
    run(&home, "import p.json");
    ck_assert_refused(&home, 2,
                      "milepost: the plan 'Maria' is here already: --replace puts the file in its "
                      "place, --as-copy keeps both");
    run(&home, "import p.json --as-copy");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: p.json: imported as plan 2\n");
    run(&home, "set Maria time.hours_per_week=33");
    run(&home, "import p.json --replace");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: p.json: imported as plan 1\n");
    run(&home, "answers 1 --json");
    ck_assert_has(&home.out, "\"time.hours_per_week\": 10");
}
END_TEST

START_TEST(import__keeps__what_the_catalogue_no_longer_has)
{
    put_text(&home, "p.json",
             "{\"milepost-plan\": 1, \"plan\": {\"id\": "
             "\"b0666b90-b668-4227-98d0-092d7863f912\", \"name\": \"Bo\", \"created\": "
             "\"2026-11-23T12:00:00Z\"}, \"catalogue\": {\"id\": \"medical-coder\", \"version\": "
             "\"2031.01\"}, \"answers\": {\"future.question\": [\"a\", \"b\"]}}");
    run(&home, "import p.json");
    ck_assert_done(&home);
    run(&home, "answers Bo");
    ck_assert_has(&home.out, "No longer in the catalogue\n  future.question: a,b\n");
    run(&home, "export Bo");
    ck_assert_has(&home.out, "\"future.question\": [\"a\", \"b\"]");
}
END_TEST

START_TEST(export__of_all__comes_back_to_the_same_bytes)
{
    struct buffer all = {0};

    run(&home, "new Anna --no-input");
    run(&home, "set Maria background.record=conviction");
    run(&home, "export --all -o all.jsonl");
    run(&home, "export --all");
    buffer_add(&all, buffer_text(&home.out));
    run(&home, "--db empty.db import all.jsonl");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: all.jsonl: imported 2 plans\n");
    run(&home, "--db empty.db export --all");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&all));
    ck_assert_has(&all, "conviction");
    run(&home, "export --all --redacted");
    ck_assert_has_not(&home.out, "conviction");
    buffer_clear(&all);
}
END_TEST

START_TEST(export__of_all__takes_no_plan_beside)
{
    run(&home, "export Maria --all");
    ck_assert_refused(&home, 2, "milepost: --all: it is every plan; don't name one beside it");
}
END_TEST

START_TEST(import__of_many__names_each_plan_that_is_here)
{
    run(&home, "new Anna --no-input");
    run(&home, "export --all -o all.jsonl");
    run(&home, "rename Maria Bo");
    run(&home, "delete Anna");
    run(&home, "import all.jsonl");

    ck_assert_int_eq(home.code, 2);
    ck_assert_str_eq(
        buffer_text(&home.err),
        "milepost: all.jsonl:1: the plan 'Maria' is here already: --replace puts the file in its "
        "place, --as-copy keeps both\n"
        "milepost: all.jsonl:2: the plan 'Anna' is here already, among the deleted ones: --replace "
        "puts the file in its place, --as-copy keeps both\n");
    run(&home, "import all.jsonl --as-copy");
    ck_assert_done(&home);
    run(&home, "import all.jsonl --replace");
    ck_assert_int_eq(home.code, 2); /* the copies have the names by now */
    run(&home, "list");
    ck_assert_has(&home.out, "  1  Bo ");
    ck_assert_has_not(&home.out, "  5  ");
}
END_TEST

START_TEST(import__of_many__names_every_fault_by_line_and_takes_none)
{
    struct buffer lines = {0};

    run(&home, "export --all");
    buffer_add(&lines, buffer_text(&home.out));
    buffer_add(&lines, "\n{\"milepost-plan\": 2}\r\n");
    buffer_add(&lines, buffer_text(&home.out));
    buffer_add(&lines, "{\"milepost-plan\": 1");
    put_file(&home, "all.jsonl", lines.text, lines.length);
    run(&home, "--db new.db import all.jsonl");

    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(
        buffer_text(&home.err),
        "milepost: all.jsonl:3:2: it was written by a newer Milepost; read it with that one\n"
        "milepost: all.jsonl:5:19: this is not JSON: '}' expected\n"
        "milepost: all.jsonl:4: the plan in line 1 has this id too\n");
    run(&home, "--db new.db list");
    ck_assert_str_eq(buffer_text(&home.out), "");
    buffer_clear(&lines);
}
END_TEST

static const struct {
    const char *text, *says;
} refused[] = {
    {"", "p.json:1:1: this is not JSON: '[' or '{' expected"},
    {"{\"milepost-plan\": 1, \"plan\"", "p.json:1:27: this is not JSON: ':' expected"},
    {"{\"milepost-answers\": 1, \"answers\": {}}",
     "p.json:1:1: this is no exported plan: it has no \"milepost-plan\""},
    {"{\"milepost-plan\": 2}",
     "p.json:1:2: it was written by a newer Milepost; read it with that one"},
};

START_TEST(import__refuses__without_a_trace)
{
    struct buffer expected = {0};

    put_text(&home, "p.json", refused[_i].text);
    run(&home, "--db new.db import p.json");
    buffer_format(&expected, "milepost: %s\n", refused[_i].says);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_int_eq(home.code, 1);
    buffer_truncate(&expected, 0);
    buffer_format(&expected, "%s/new.db", home.path);
    ck_assert_int_ne(access(buffer_text(&expected), F_OK), 0);
    buffer_clear(&expected);
}
END_TEST

START_TEST(import__of_every_truncation__changes_nothing)
{
    size_t before_length, after_length, length;
    char *before, *after, *text;
    char path[128];

    run(&home, "export -o whole.json");
    snprintf(path, sizeof path, "%s/whole.json", home.path);
    text = get_file(path, &length);
    before = get_file(home.data, &before_length);
    for (size_t cut = 0; cut + 2 < length; cut += 41) {
        put_file(&home, "p.json", text, cut);
        run(&home, "import p.json --as-copy");
        ck_assert_int_eq(home.code, 1);
    }
    after = get_file(home.data, &after_length);

    ck_assert_uint_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, before_length);
    free(before);
    free(after);
    free(text);
}
END_TEST

Suite *transfer_suite(void)
{
    Suite *suite = suite_create("transfer");
    TCase *tcase = maria_case("transfer");

    tcase_add_test(tcase, export__comes_back__to_the_same_bytes);
    tcase_add_test(tcase, export__redacted__leaves_private_answers_out);
    tcase_add_test(tcase, import__never_overwrites__unasked);
    tcase_add_test(tcase, import__keeps__what_the_catalogue_no_longer_has);
    ADD_TABLE_TEST(tcase, import__refuses__without_a_trace, refused);
    tcase_add_test(tcase, import__of_every_truncation__changes_nothing);
    tcase_add_test(tcase, export__of_all__comes_back_to_the_same_bytes);
    tcase_add_test(tcase, export__of_all__takes_no_plan_beside);
    tcase_add_test(tcase, import__of_many__names_each_plan_that_is_here);
    tcase_add_test(tcase, import__of_many__names_every_fault_by_line_and_takes_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
