/* SPDX-License-Identifier: MIT
 * Covers the JSON writer: layout, escapes, absent values. */
#include "milepost/json.h"
#include "milepost/report.h"

#include "arrange.h"
#include "report_suites.h"

START_TEST(json_writer__puts__a_line_a_member_down_to_the_second_level)
{
    struct json_writer json = {.out = &out};

    json_open_object(&json, NULL);
    json_put_number(&json, "n", -5);
    json_open_array(&json, "list");
    json_open_object(&json, NULL);
    json_put_boolean(&json, "yes", true);
    json_open_array(&json, "deep");
    json_put_text(&json, NULL, "a");
    json_put_null(&json, NULL);
    json_close(&json);
    json_close(&json);
    json_put_number(&json, NULL, 2);
    json_close(&json);
    json_open_object(&json, "empty");
    json_close(&json);
    json_close(&json);

    ck_assert_str_eq(buffer_text(&out), "{\n"
                                        "  \"n\": -5,\n"
                                        "  \"list\": [\n"
                                        "    {\"yes\": true, \"deep\": [\"a\", null]},\n"
                                        "    2\n"
                                        "  ],\n"
                                        "  \"empty\": {}\n"
                                        "}\n");
}
END_TEST

START_TEST(json_put_text__escapes__and_makes_inert)
{
    struct json_writer json = {.out = &out};

    json_open_array(&json, NULL);
    json_put_text(&json, NULL, "a\"b\\c\nd\033[2J é");
    json_close(&json);

    ck_assert_str_eq(buffer_text(&out), "[\n  \"a\\\"b\\\\c\\nd\xEF\xBF\xBD[2J é\"\n]\n");
}
END_TEST

START_TEST(json_put__gives__null_for_what_is_absent)
{
    struct json_writer json = {.out = &out};

    json_open_array(&json, NULL);
    json_put_text(&json, NULL, NULL);
    json_put_date(&json, NULL, DATE_NONE);
    json_put_date(&json, NULL, 0);
    json_close(&json);

    ck_assert_str_eq(buffer_text(&out), "[\n  null,\n  null,\n  \"1970-01-01\"\n]\n");
}
END_TEST

START_TEST(json_document__begins_with_its_format__and_closes_all)
{
    struct json_writer json = {.out = &out};

    json_open_document(&json, "milepost-x");
    json_put_number_if(&json, true, "known", 0);
    json_put_number_if(&json, false, "unknown", 7);
    json_open_array(&json, "list");
    json_close_document(&json);

    ck_assert_str_eq(buffer_text(&out),
                     "{\n  \"milepost-x\": 1,\n  \"known\": 0,\n  \"unknown\": null,\n"
                     "  \"list\": []\n}\n");
    ck_assert_int_eq(json.depth, 0);
}
END_TEST

START_TEST(json_document__on_one_line__has_no_break_but_its_end)
{
    struct json_writer json = {.out = &out, .one_line = true};

    json_open_document(&json, "milepost-x");
    json_open_object(&json, "a");
    json_put_text(&json, "b", "c\nd");
    json_close(&json);
    json_open_array(&json, "list");
    json_close_document(&json);

    ck_assert_str_eq(buffer_text(&out),
                     "{\"milepost-x\": 1, \"a\": {\"b\": \"c\\nd\"}, \"list\": []}\n");
}
END_TEST

START_TEST(report_range_json__puts_null__for_what_is_not_known)
{
    struct json_writer json = {.out = &out};

    json_open_array(&json, NULL);
    report_range_json(&json, NULL, &(const struct range){1, CATALOG_BLANK, 3});
    report_range_json(&json, NULL, NULL);
    json_close(&json);

    ck_assert_str_eq(
        buffer_text(&out),
        "[\n  {\n    \"low\": 1,\n    \"likely\": null,\n    \"high\": 3\n  },\n  null\n]\n");
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *tcase = sample_case("json");

    tcase_add_test(tcase, json_writer__puts__a_line_a_member_down_to_the_second_level);
    tcase_add_test(tcase, json_put_text__escapes__and_makes_inert);
    tcase_add_test(tcase, json_put__gives__null_for_what_is_absent);
    tcase_add_test(tcase, json_document__begins_with_its_format__and_closes_all);
    tcase_add_test(tcase, json_document__on_one_line__has_no_break_but_its_end);
    tcase_add_test(tcase, report_range_json__puts_null__for_what_is_not_known);
    suite_add_tcase(suite, tcase);
    return suite;
}
