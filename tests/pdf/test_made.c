/* SPDX-License-Identifier: MIT
 * What milepost-pdf makes: pages, text in its order, elements, links, the same bytes each time. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/blocks.h"
#include "milepost/memory.h"
#include "paper.h"
#include "pdf_suites.h"

#define MADE_HEAD PAPER_HEAD("a4", "false")

/* A little of everything. */
static const char made_blocks[] =
    "{\"block\": \"notice\", \"text\": \"Private answers are left out.\"}\n"
    "{\"block\": \"title\", \"left\": \"Roadmap to CPC\", \"right\": \"Maria, 29 Nov 2026\"}\n"
    "{\"block\": \"summary\", \"left\": \"even odds Feb 2028\", \"right\": \"$2,560\"}\n"
    "{\"block\": \"opened\"}\n"
    "{\"block\": \"heading\", \"text\": \"Do first\"}\n"
    "{\"block\": \"task\", \"mark\": \" \", \"number\": 1, \"takes\": \"20 min\", \"text\": \"Call "
    "the office [1, 2].\", \"say\": \"Is there money left?\", \"done_when\": \"you know.\"}\n"
    "{\"block\": \"subheading\", \"text\": \"Prepare\"}\n"
    "{\"block\": \"entry\", \"mark\": \"x\", \"title\": \"Ask schools\", \"called\": \"\", "
    "\"middle\": \"by 9 Dec\", "
    "\"right\": \"$0\"}\n"
    "{\"block\": \"entry\", \"mark\": \"#\", \"title\": \"Sit the exam\", \"called\": \"\", "
    "\"middle\": \"May\", \"right\": \"$425\"}\n"
    "{\"block\": \"detail\", \"label\": \"Do\", \"items\": [\"Call two.\", \"Write to one.\"]}\n"
    "{\"block\": \"line\", \"text\": \"It is 100 % \\\\ safe <script>.\"}\n"
    "{\"block\": \"table\", \"caption\": \"Months\", \"heads\": [\"Month\", \"Cost\"], \"right\": "
    "[false, true], \"rows\": [[\"Nov\", \"$1\"], [\"Dec\", \"$22\"], [\"[x]\", \"[ ]\"]]}\n"
    "{\"block\": \"timeline\", \"days\": 400, \"ticks\": [[0, \"Nov 2026\"], [92, \"Feb\"]], "
    "\"bars\": [[\"Course\", \"9 Dec-13 Jun\", 38, 224, 300]], \"marks\": [[\"today\", 28]]}\n"
    "{\"block\": \"heading\", \"text\": \"Sources\"}\n"
    "{\"block\": \"source\", \"number\": 1, \"title\": \"Fees\", \"publisher\": \"AAPC\", "
    "\"about\": \"checked Oct 2026\", \"url\": \"https://example.org/fees\", \"brief\": false}\n"
    "{\"block\": \"source\", \"number\": 2, \"title\": \"Bad\", \"publisher\": \"\", "
    "\"about\": \"\", \"url\": \"javascript:alert('x')\", \"brief\": true}\n";

static void make(const char *head, const char *blocks)
{
    struct buffer all = {0};

    buffer_format(&all, "%s%s" PAPER_END, head, blocks);
    paper_make(buffer_text(&all), all.length);
    buffer_clear(&all);
    ck_assert_int_eq(paper_result, 0);
}

static const char *read_by(const char *program, const char *option)
{
    const char *const options[] = {option, NULL};

    return paper_read(program, options);
}

/* One behind the other, whatever stands between. */
static void expect_in_order(const char *text, const char *const *words)
{
    for (; *words; words++) {
        const char *at = strstr(text, *words);

        ck_assert_msg(at, "\"%s\" is missing, or stands before what it follows", *words);
        text = at + strlen(*words);
    }
}

START_TEST(pdf__a_print__is_whole_and_well_formed)
{
    const char *said;

    make(MADE_HEAD, made_blocks);
    ck_assert_int_eq(strncmp(paper_out.text, "%PDF-1.", 7), 0);
    said = read_by("qpdf", "--check");
    ck_assert_msg(!said || (paper_result == 0 && strstr(said, "No syntax or stream encoding")),
                  "qpdf: %s", said);
}
END_TEST

START_TEST(pdf__its_text__is_complete_and_in_order)
{
    static const char *const words[] = {"Private answers are left out.",
                                        "Roadmap to CPC",
                                        "Maria, 29 Nov 2026",
                                        "even odds Feb 2028",
                                        "$2,560",
                                        "Do first",
                                        "1",
                                        "Call the office [1, 2].",
                                        "20 min",
                                        "Is there money left?",
                                        "Done when: you know.",
                                        "Prepare",
                                        "Done: Ask schools",
                                        "by 9 Dec",
                                        "$0",
                                        "Barred or blocked: Sit the exam",
                                        "Do",
                                        "Call two.",
                                        "Write to one.",
                                        "It is 100 % \\ safe <script>.",
                                        "Months",
                                        "Month",
                                        "Cost",
                                        "Nov",
                                        "$1",
                                        "Dec",
                                        "$22",
                                        "done",
                                        "Nov 2026",
                                        "Feb",
                                        "Course",
                                        "9 Dec-13 Jun",
                                        "today",
                                        "Sources",
                                        "[1]",
                                        "Fees (AAPC, checked Oct 2026)",
                                        "https://example.org/fees",
                                        "[2]",
                                        "javascript:alert('x')",
                                        "1 of 1",
                                        NULL};
    const char *text;

    make(MADE_HEAD, made_blocks);
    text = read_by("pdftotext", "-layout");
    if (text)
        expect_in_order(text, words);
}
END_TEST

/* Every mark that blocks.h names, alone in a cell: none is set as letters in brackets. */
static const struct {
    const char *mark, *words;
} cell_marks[] = {{"x", "done"}, {">", "started"}, {"-", "not needed"}, {"#", "blocked"}};

START_TEST(pdf__a_mark_as_a_cell__is_a_box)
{
    struct buffer table = {0};
    const char *text;

    buffer_format(&table,
                  "{\"block\": \"table\", \"caption\": \"\", \"heads\": [\"Done\", \"Step\"], "
                  "\"right\": [false, false], \"rows\": [[\"[%s]\", \"Exam\"]]}\n",
                  cell_marks[_i].mark);
    make(MADE_HEAD, buffer_text(&table));
    buffer_clear(&table);
    text = read_by("pdftotext", "-layout");
    if (!text)
        return;
    ck_assert_msg(strstr(text, cell_marks[_i].words), "%s", text);
    ck_assert_ptr_null(strchr(text, '['));
}
END_TEST

START_TEST(pdf__its_elements__are_those_a_screen_reader_follows)
{
    static const char *const words[] = {"Document",
                                        "H1",
                                        "Roadmap to CPC",
                                        "H2",
                                        "Do first",
                                        "LI",
                                        "Lbl",
                                        "LBody",
                                        "H3",
                                        "Prepare",
                                        "Table",
                                        "Caption",
                                        "TR",
                                        "TH",
                                        "TD",
                                        "Link",
                                        "https://example.org/fees",
                                        NULL};
    const char *said;

    make(MADE_HEAD, made_blocks);
    said = read_by("pdfinfo", "-struct-text");
    if (said)
        expect_in_order(said, words);
}
END_TEST

/* The words of the program run on from left to right behind it. */
START_TEST(pdf__a_name_from_right_to_left__leaves_the_day_as_it_is)
{
    const char *said;

    make(
        PAPER_HEAD_OF("a4", "false", "\u05E9\u05E8\u05D4"),
        "{\"block\": \"title\", \"left\": \"T\", \"right\": \"\u05E9\u05E8\u05D4, 4 Jan 2027\"}\n");
    said = read_by("pdftotext", "-nopgbrk");
    if (!said)
        return;
    ck_assert_msg(strstr(said, ", 4 Jan 2027"), "%s", said);
    ck_assert_ptr_nonnull(strstr(said, "\u05E9\u05E8\u05D4"));
}
END_TEST

/* Where the catalog can be read as it is, as with cairo 1.16. */
static void expect_language(void)
{
    static const char start[] = "<< /Type /Catalog\n",
                      language[] = "   /Lang (en)\n   /ViewerPreferences << /DisplayDocTitle true";
    const char *bytes = paper_out.text;
    size_t at = paper_out.length;

    while (at > 0 && memcmp(bytes + at, start, strlen(start)) != 0)
        at = at + strlen(start) > paper_out.length ? paper_out.length - strlen(start) : at - 1;
    if (at > 0)
        ck_assert_int_eq(memcmp(bytes + at + strlen(start), language, strlen(language)), 0);
}

START_TEST(pdf__about_itself__says_day_title_and_language)
{
    const char *said;

    make(MADE_HEAD, made_blocks);
    expect_language();
    ck_assert_ptr_nonnull(strstr(paper_out.text + paper_out.length - 60, "startxref"));
    said = read_by("pdfinfo", "-isodates");
    if (!said)
        return;
    ck_assert_ptr_nonnull(strstr(said, "Title:           T\n"));
    ck_assert_ptr_nonnull(strstr(said, "2026-11-29T00:00:00Z"));
    ck_assert_ptr_nonnull(strstr(said, "Tagged:          yes"));
}
END_TEST

START_TEST(pdf__links__lead_to_pages_alone)
{
    const char *said;

    make(MADE_HEAD, made_blocks);
    said = read_by("pdfinfo", "-url");
    if (!said)
        return;
    ck_assert_ptr_nonnull(strstr(said, "https://example.org/fees"));
    ck_assert_ptr_null(strstr(said, "javascript"));
}
END_TEST

/* Numbers of sources that there are, and of none. */
START_TEST(pdf__citations__lead_to_their_sources)
{
    static const char *const cited[] = {"[1]", "[1, 2]", "[2, 1, 1]", "[3]", "[1, 3]", "[0]", "[]"};
    static const int counts[] = {1, 2, 3, 0, 0, 0, 0};
    struct buffer blocks = {0};
    int found = 0;

    buffer_add(&blocks, strstr(made_blocks, "{\"block\": \"source\""));
    buffer_format(&blocks, "{\"block\": \"line\", \"text\": \"It is so %s.\"}\n", cited[_i]);
    make(MADE_HEAD, buffer_text(&blocks));
    buffer_clear(&blocks);
    for (size_t i = 0; i + 8 < paper_out.length; i++)
        found += memcmp(paper_out.text + i, "/Dest (", 7) == 0;
    ck_assert_int_eq(found, counts[_i]);
}
END_TEST

/* It took minutes: each line looked at all before it, and each number led somewhere. */
START_TEST(pdf__nothing_but_citations__is_done_soon)
{
    struct buffer blocks = {0};

    buffer_add(&blocks, strstr(made_blocks, "{\"block\": \"source\""));
    buffer_add(&blocks, "{\"block\": \"line\", \"text\": \"");
    for (int i = 0; i < 120000; i++)
        buffer_add(&blocks, "[1] ");
    buffer_add(&blocks, "\"}\n");
    make(MADE_HEAD, buffer_text(&blocks));
    buffer_clear(&blocks);
}
END_TEST

START_TEST(pdf__twice__gives_the_same_bytes)
{
    struct buffer first = {0};

    make(MADE_HEAD, made_blocks);
    buffer_add_bytes(&first, paper_out.text, paper_out.length);
    make(MADE_HEAD, made_blocks);
    ck_assert_uint_eq(first.length, paper_out.length);
    ck_assert_int_eq(memcmp(first.text, paper_out.text, first.length), 0);
    buffer_clear(&first);
}
END_TEST

static const struct {
    const char *head, *size;
} papers[] = {
    {PAPER_HEAD("a4", "false"), "595.276 x 841.89 pts (A4)"},
    {PAPER_HEAD("letter", "false"), "612 x 792 pts (letter)"},
};

START_TEST(pdf__paper__is_the_one_that_is_asked_for)
{
    const char *said;

    make(papers[_i].head, made_blocks);
    said = read_by("pdfinfo", "-isodates");
    ck_assert_msg(!said || strstr(said, papers[_i].size), "%s", said);
}
END_TEST

/* ---- length ---------------------------------------------------------------------------------- */

static void add_lines(struct buffer *blocks, int count)
{
    for (int i = 0; i < count; i++)
        buffer_format(blocks,
                      "{\"block\": \"line\", \"text\": \"Line %d of it, as long as one of the "
                      "page's lines may be at most, 72 c.\"}\n",
                      i);
}

START_TEST(pdf__one_page__holds_sixty_lines_at_a_size_that_is_read)
{
    static const char *const heads[] = {PAPER_HEAD("a4", "true"), PAPER_HEAD("letter", "true")};
    struct buffer blocks = {0};
    const char *said;

    add_lines(&blocks, 60);
    make(heads[_i], buffer_text(&blocks));
    buffer_clear(&blocks);
    said = read_by("pdfinfo", "-isodates");
    ck_assert_msg(!said || strstr(said, "Pages:           1\n"), "%s", said);
}
END_TEST

START_TEST(pdf__one_page__of_more_than_a_page_holds__is_refused)
{
    struct buffer all = {0};

    buffer_add(&all, PAPER_HEAD("a4", "true"));
    add_lines(&all, 400);
    buffer_add(&all, PAPER_END);
    paper_expect_refusal(buffer_text(&all), all.length, BLOCKS_EXIT_ROOM, "one page");
    buffer_clear(&all);
}
END_TEST

START_TEST(pdf__a_long_table__has_its_heads_on_each_page)
{
    struct buffer blocks = {0};
    const char *text, *second;

    buffer_add(&blocks, "{\"block\": \"table\", \"caption\": \"\", \"heads\": [\"Month\", "
                        "\"Cost\"], \"right\": [false, true], \"rows\": [[\"Nov\", \"$1\"]");
    for (int i = 0; i < 80; i++)
        buffer_format(&blocks, ", [\"Month %d\", \"$%d\"]", i, i);
    buffer_add(&blocks, "]}\n");
    make(MADE_HEAD, buffer_text(&blocks));
    buffer_clear(&blocks);
    text = read_by("pdftotext", "-layout");
    if (!text)
        return;
    second = strchr(text, '\f');
    ck_assert_ptr_nonnull(second);
    expect_in_order(second, (const char *const[]){"Cost", "Month 79", "2 of 2", NULL});
}
END_TEST

/* ---- letters --------------------------------------------------------------------------------- */

static const char *const texts[] = {
    "\\u0645\\u0631\\u064a\\u0645 \\u05de\\u05e8\\u05d9\\u05dd \\u9ec4\\u5c0f\\u660e",
    "\\ud83d\\udc69\\u200d\\ud83d\\udcbb \\ud83c\\uddfa\\ud83c\\uddf8 e\\u0301\\u0301\\u0301",
    "\\u202e\\u2066 \\u0007\\u001b[31m \\u007f \\ufffe \\ud83f\\udfff \\ue000",
    "\\t\\t\\r\\n\\n\\u2028\\u2029 two\\nlines",
    "%s %n %p ' \\\" \\\\ ) ( << >> endobj [1] [2] [99999999999] [",
    "",
    "Donaudampfschifffahrtselektrizit\\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaftXXXX",
};

/* The same text in every place that holds one. */
START_TEST(pdf__letters_of_any_kind__are_set_or_replaced)
{
    const char *t = texts[_i], *said;
    struct buffer blocks = {0};

    buffer_format(&blocks, "{\"block\": \"title\", \"left\": \"%s\", \"right\": \"%s\"}\n", t, t);
    buffer_format(&blocks, "{\"block\": \"heading\", \"text\": \"%s\"}\n", t);
    buffer_format(&blocks,
                  "{\"block\": \"entry\", \"mark\": \"%s\", \"title\": \"%s\", \"called\": \"\", "
                  "\"middle\": \"%s\", "
                  "\"right\": \"%s\"}\n{\"block\": \"line\", \"text\": \"%s\"}\n",
                  t, t, t, t, t);
    buffer_format(&blocks,
                  "{\"block\": \"table\", \"caption\": \"%s\", \"heads\": [\"%s\"], \"right\": "
                  "[true], \"rows\": [[\"%s\"]]}\n",
                  t, t, t);
    buffer_format(&blocks,
                  "{\"block\": \"timeline\", \"days\": 0, \"ticks\": [[0, \"%s\"]], \"bars\": "
                  "[[\"%s\", \"%s\", 9, 1, 0]], \"marks\": [[\"%s\", 1000000]]}\n",
                  t, t, t, t);
    buffer_format(
        &blocks,
        "{\"block\": \"source\", \"number\": 1, \"title\": \"%s\", \"publisher\": \"%s\", "
        "\"about\": \"%s\", \"url\": \"https://%s\", \"brief\": true}\n",
        t, t, t, t);
    make(MADE_HEAD, buffer_text(&blocks));
    buffer_clear(&blocks);
    said = read_by("qpdf", "--check");
    ck_assert_msg(!said || paper_result == 0, "qpdf: %s", said);
}
END_TEST

Suite *pdf_made_suite(void)
{
    Suite *suite = suite_create("pdf-made");
    TCase *tcase = tcase_create("pdf-made");

    tcase_add_checked_fixture(tcase, NULL, paper_clear);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, pdf__a_print__is_whole_and_well_formed);
    tcase_add_test(tcase, pdf__its_text__is_complete_and_in_order);
    ADD_TABLE_TEST(tcase, pdf__a_mark_as_a_cell__is_a_box, cell_marks);
    tcase_add_test(tcase, pdf__its_elements__are_those_a_screen_reader_follows);
    tcase_add_test(tcase, pdf__a_name_from_right_to_left__leaves_the_day_as_it_is);
    tcase_add_test(tcase, pdf__about_itself__says_day_title_and_language);
    tcase_add_test(tcase, pdf__links__lead_to_pages_alone);
    tcase_add_loop_test(tcase, pdf__citations__lead_to_their_sources, 0, 7);
    tcase_add_test(tcase, pdf__nothing_but_citations__is_done_soon);
    tcase_add_test(tcase, pdf__twice__gives_the_same_bytes);
    ADD_TABLE_TEST(tcase, pdf__paper__is_the_one_that_is_asked_for, papers);
    ADD_TABLE_TEST(tcase, pdf__one_page__holds_sixty_lines_at_a_size_that_is_read, papers);
    tcase_add_test(tcase, pdf__one_page__of_more_than_a_page_holds__is_refused);
    tcase_add_test(tcase, pdf__a_long_table__has_its_heads_on_each_page);
    ADD_TABLE_TEST(tcase, pdf__letters_of_any_kind__are_set_or_replaced, texts);
    suite_add_tcase(suite, tcase);
    return suite;
}
