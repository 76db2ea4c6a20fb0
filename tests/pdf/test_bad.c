/* SPDX-License-Identifier: MIT
 * What is handed to milepost-pdf may be anything: it says one line, writes nothing and never
 * crashes (run under AddressSanitizer as well). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/blocks.h"
#include "milepost/memory.h"
#include "paper.h"
#include "pdf_suites.h"

#define BAD_HEAD PAPER_HEAD("a4", "false")

static const struct {
    const char *bytes;
    int code;
    const char *words;
} bad_streams[] = {
    {"", 1, "end is missing"},
    {"\n", 1, "line 1 is not JSON"},
    {"no JSON\n", 1, "line 1 is not JSON"},
    {"[1, 2]\n", 1, "line 1 is no block"},
    {"{}\n", 1, "line 1 is no head"},
    {"{\"milepost-blocks\": 2}\n", 3, "another version"},
    {"{\"milepost-blocks\": \"1\"}\n", 1, "no head"},
    {"{\"milepost-blocks\": 1, \"paper\": \"a4\"}\n", 1, "\"one_page\" is missing"},
    {BAD_HEAD, 1, "end is missing"},
    {BAD_HEAD PAPER_END "{\"block\": \"opened\"}\n", 1, "behind the end"},
    {BAD_HEAD "{\"block\": \"picture\"}\n" PAPER_END, 1, "line 2: \"block\""},
    {BAD_HEAD "{\"block\": 7}\n" PAPER_END, 1, "line 2: \"block\""},
    {BAD_HEAD "{\"block\": \"line\"}\n" PAPER_END, 1, "\"text\" is missing or wrong"},
    {BAD_HEAD "{\"block\": \"line\", \"text\": null}\n" PAPER_END, 1, "\"text\""},
    {BAD_HEAD "{\"block\": \"line\", \"text\": \"a\", \"text\": \"b\"}\n" PAPER_END, 1, "not JSON"},
    {BAD_HEAD "{\"block\": \"line\", \"text\": \"\xC3\x28\"}\n" PAPER_END, 1, "not JSON"},
    {BAD_HEAD "{\"block\": \"line\", \"text\": \"\\ud800\"}\n" PAPER_END, 1, "not JSON"},
    {BAD_HEAD "{\"block\": \"line\", \"text\": \"a\\u0000b\"}\n" PAPER_END, 1, "not JSON"},
    {BAD_HEAD "{\"block\": \"detail\", \"label\": \"\", \"items\": [1]}\n" PAPER_END, 1,
     "\"items\""},
    {BAD_HEAD "{\"block\": \"table\", \"caption\": \"\", \"heads\": [], \"right\": [], "
              "\"rows\": []}\n" PAPER_END,
     1, "\"rows\""},
    {BAD_HEAD "{\"block\": \"table\", \"caption\": \"\", \"heads\": [\"a\"], \"right\": [true], "
              "\"rows\": [[\"a\", \"b\"]]}\n" PAPER_END,
     1, "\"rows\""},
    {BAD_HEAD "{\"block\": \"source\", \"number\": -1, \"title\": \"\", \"publisher\": \"\", "
              "\"about\": \"\", \"url\": \"\"}\n" PAPER_END,
     1, "\"number\""},
    {BAD_HEAD "{\"block\": \"timeline\", \"days\": 3, \"ticks\": [[1]], \"bars\": [], "
              "\"marks\": []}\n" PAPER_END,
     1, "\"ticks\""},
};

START_TEST(pdf__bad_blocks__are_refused_in_one_line)
{
    paper_expect_refusal(bad_streams[_i].bytes, strlen(bad_streams[_i].bytes), bad_streams[_i].code,
                         bad_streams[_i].words);
}
END_TEST

START_TEST(pdf__a_nul_byte__is_refused)
{
    static const char bytes[] = BAD_HEAD "{\"block\": \"line\", \"text\": \"a\0b\"}\n" PAPER_END;

    paper_expect_refusal(bytes, sizeof bytes - 1, 1, "line 2");
}
END_TEST

static void expect_refusal_of_many(const char *head, char byte, size_t count, const char *words)
{
    struct buffer bytes = {0};

    buffer_add(&bytes, head);
    for (size_t i = 0; i < count; i++)
        buffer_add_char(&bytes, byte);
    paper_expect_refusal(buffer_text(&bytes), bytes.length, 1, words);
    buffer_clear(&bytes);
}

START_TEST(pdf__deep_nesting__is_refused)
{
    expect_refusal_of_many(BAD_HEAD, '[', 400000, "line 2 is not JSON");
}
END_TEST

START_TEST(pdf__a_line_without_end__is_refused)
{
    expect_refusal_of_many(BAD_HEAD, ' ', BLOCKS_LINE_MOST + 1, "line 2 is too long");
}
END_TEST

/* It is not even read to its end. */
START_TEST(pdf__more_than_any_plan_has__is_refused)
{
    expect_refusal_of_many(BAD_HEAD, '\n', BLOCKS_MOST + (1 << 20), "it is too long");
}
END_TEST

Suite *pdf_bad_suite(void)
{
    Suite *suite = suite_create("pdf-bad");
    TCase *tcase = tcase_create("pdf-bad");

    tcase_add_checked_fixture(tcase, NULL, paper_clear);
    tcase_set_timeout(tcase, 60);
    ADD_TABLE_TEST(tcase, pdf__bad_blocks__are_refused_in_one_line, bad_streams);
    tcase_add_test(tcase, pdf__a_nul_byte__is_refused);
    tcase_add_test(tcase, pdf__deep_nesting__is_refused);
    tcase_add_test(tcase, pdf__a_line_without_end__is_refused);
    tcase_add_test(tcase, pdf__more_than_any_plan_has__is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
