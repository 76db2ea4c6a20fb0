/* SPDX-License-Identifier: MIT
 * Covers the HTML print: that it is well formed, in order and complete by itself, that no text
 * becomes markup, and what its marks say. */
#include <string.h>

#include "arrange.h"
#include "html_case.h"
#include "report/html.h"
#include "report_suites.h"

/* ---- tables ---------------------------------------------------------------------------------- */

/* Boxes in a table's first column are drawn and said; its rows are headed by what stands behind. */
START_TEST(html_table__of_boxes__heads_its_rows_by_what_is_done)
{
    static const char *const heads[] = {"Done", "Step", "When"};
    static const char *const cells[] = {"[ ]", "Sit the exam", "on a day that nobody knows yet",
                                        "[x]", "Study",        ""};
    const struct sheet_head head = {.title = "T", .whose = "W", .language = "en"};
    struct sheet sheet = {.form = &sheet_html, .out = &out};

    html_begin(&sheet, &head);
    html_table(&sheet,
               &(struct sheet_table){
                   .caption = "Way", .heads = heads, .columns = 3, .rows = 2, .cells = cells});
    html_end(&sheet);

    assert_markup(NULL, NULL);
    ASSERT_HOLDS("<caption>Way</caption>");
    ASSERT_HOLDS("aria-hidden=\"true\">\u00a0</span><span class=\"say\">To do:</span> </td>"
                 "<th scope=\"row\" role=\"rowheader\" class=\"brief\">Sit the exam</th>"
                 "<td role=\"cell\" data-head=\"When\">on a day that nobody knows yet</td>");
    ASSERT_HOLDS("<span class=\"box done\" aria-hidden=\"true\">✓</span>");
}
END_TEST

/* ---- the whole ------------------------------------------------------------------------------- */

START_TEST(report_print__as_html__is_well_formed)
{
    print_html("Maria");

    assert_markup(NULL, NULL);
    ASSERT_HOLDS("<html lang=\"en\">");
    ASSERT_HOLDS("<title>CPC, Maria</title>");
}
END_TEST

static void follow_heading(void *context, const struct markup_tag *tag)
{
    int *level = context;
    int next =
        tag->name[0] == 'h' && tag->name[1] >= '1' && tag->name[1] <= '6' ? tag->name[1] - '0' : 0;

    if (next == 0)
        return;
    ck_assert_msg(next <= *level + 1, "from h%d to %.60s", *level, tag->start);
    ck_assert_msg(next > 1 || *level == 0, "a second h1: %.60s", tag->start);
    *level = next;
}

START_TEST(report_print__as_html__has_headings_in_order)
{
    int level = 0;

    print_html("Maria");

    assert_markup(follow_heading, &level);
    ck_assert_int_ge(level, 2);
}
END_TEST

static void count_landmark(void *context, const struct markup_tag *tag)
{
    static const char *const names[] = {"header", "nav", "main", "footer"};
    int *counts = context;

    for (int i = 0; i < 4; i++)
        counts[i] += strcmp(tag->name, names[i]) == 0;
}

START_TEST(report_print__as_html__has_each_landmark_once)
{
    int counts[4] = {0};

    print_html("Maria");

    assert_markup(count_landmark, counts);
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(counts[i], 1);
}
END_TEST

static void count_id(void *context, const struct markup_tag *tag)
{
    struct buffer id = {0}, pattern = {0};
    const char *first;

    (void)context;
    if (markup_attribute(tag, "id", &id)) {
        buffer_format(&pattern, " id=\"%s\"", buffer_text(&id));
        first = strstr(buffer_text(&out), buffer_text(&pattern));
        ck_assert_msg(strstr(first + 1, buffer_text(&pattern)) == NULL, "twice: %s",
                      buffer_text(&id));
    }
    buffer_clear(&id);
    buffer_clear(&pattern);
}

START_TEST(report_print__as_html__gives_an_id_once)
{
    print_html("Maria");

    assert_markup(count_id, NULL);
}
END_TEST

static void follow_reference(const struct markup_tag *tag, const char *attribute, const char *start)
{
    struct buffer id = {0}, pattern = {0};

    if (markup_attribute(tag, attribute, &id) && text_begins(buffer_text(&id), start)) {
        buffer_format(&pattern, " id=\"%s\"", buffer_text(&id) + strlen(start));
        ck_assert_msg(strstr(buffer_text(&out), buffer_text(&pattern)) != NULL, "%s leads nowhere",
                      buffer_text(&id));
    }
    buffer_clear(&id);
    buffer_clear(&pattern);
}

static void follow_references(void *context, const struct markup_tag *tag)
{
    (void)context;
    follow_reference(tag, "href", "#");
    follow_reference(tag, "aria-labelledby", "");
    follow_reference(tag, "aria-describedby", "");
}

START_TEST(report_print__as_html__leads_nowhere_that_is_not_there)
{
    print_html("Maria");

    assert_markup(follow_references, NULL);
    ASSERT_HOLDS("<li><a href=\"#section-1\">");
}
END_TEST

/* What a page may load, run or send: none of it is in ours, not even in its style. */
static const char *const loaders[] = {
    "<script",
    "<link",
    "<img",
    "<iframe",
    "<object",
    "<embed",
    "<form",
    "<input",
    "<audio",
    "<video",
    "<base",
    " src=",
    " srcset=",
    "url(",
    "@import",
    " onload",
    " onclick",
    " action=",
    "http-equiv=\"refresh",
};

START_TEST(report_print__as_html__loads_nothing)
{
    print_html("Maria");

    ASSERT_LACKS(loaders[_i]);
}
END_TEST

static void find_link(void *context, const struct markup_tag *tag)
{
    struct buffer to = {0};
    int *outside = context;

    if (markup_attribute(tag, "href", &to) && buffer_text(&to)[0] != '#') {
        ck_assert_str_eq(tag->name, "a");
        ck_assert_str_eq(buffer_text(&to), "https://example.org/fees");
        ++*outside;
    }
    buffer_clear(&to);
}

START_TEST(report_print__as_html__links_to_web_pages_of_sources_alone)
{
    int outside = 0;

    sample.steps[1].source_count = 2;
    print_html("Maria");

    assert_markup(find_link, &outside);
    ck_assert_int_eq(outside, 1);
    ASSERT_HOLDS("<li id=\"source-2\" value=\"2\">Old [rules] (secondary");
}
END_TEST

/* ---- texts ----------------------------------------------------------------------------------- */

static const struct {
    const char *name, *written;
} hostile[] = {
    {"<script>alert(1)</script>", "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>, 23"},
    {"</title><b>", "<title>CPC, &lt;/title&gt;&lt;b&gt;</title>"},
    {"Tom & \"Jo\" 'O'", "<bdi>Tom &amp; &quot;Jo&quot; &#39;O&#39;</bdi>"},
    {"&lt;", "<bdi>&amp;lt;</bdi>"},
    {"100 % \\ %s%n", "<bdi>100 % \\ %s%n</bdi>"},
    {"\033[31mred\a", "<bdi>&#xFFFD;[31mred&#xFFFD;</bdi>"},
    {"a\u202Eb\u2066c", "<bdi>a&#xFFFD;b&#xFFFD;c</bdi>"},
    {"a\xEF\xBF\xBFz", "<bdi>a&#xFFFD;z</bdi>"},
    {"a\xFFz", "<bdi>a&#xFFFD;z</bdi>"},
    {"سارة", "<bdi>سارة</bdi>"},
    {"שרה", "<bdi>שרה</bdi>"},
    {"陳小明", "<bdi>陳小明</bdi>"},
    {"Ana 🦉", "<bdi>Ana 🦉</bdi>"},
    {"می\u200Cخواهم", "<bdi>می&#x200C;خواهم</bdi>"},
};

START_TEST(report_print__as_html__escapes_a_name)
{
    print_html(hostile[_i].name);

    assert_markup(NULL, NULL);
    ASSERT_HOLDS(hostile[_i].written);
}
END_TEST

START_TEST(report_print__as_html__keeps_the_lines_of_a_note_and_none_of_its_markup)
{
    sample.roadmap.with_private = true;
    sample.steps[0].note = "one <b>\ntwo\n\nשלום";
    print_html("Maria");

    assert_markup(NULL, NULL);
    ASSERT_HOLDS("<dt>Your note</dt><dd dir=\"auto\">one &lt;b&gt;<br>two<br><br>שלום</dd>");
}
END_TEST

START_TEST(report_print__as_ascii_html__is_ascii_and_says_the_same)
{
    const struct report_print print = {.format = REPORT_HTML, .extent = EXTENT_FULL, .ascii = true};

    report_print(&sample.roadmap, &(struct report_plan){.name = "Jürgen 陳", .uuid = "u"}, &print,
                 &out);

    assert_markup(NULL, NULL);
    for (size_t i = 0; i < out.length; i++)
        ck_assert_int_lt((unsigned char)out.text[i], 0x80);
    ASSERT_HOLDS("<bdi>J&#xFC;rgen &#x9673;</bdi>");
}
END_TEST

/* ---- parts ----------------------------------------------------------------------------------- */

static const char *const parts[] = {
    ("<header>\n<p class=\"notice\">Private answers are left out; your own dates and costs may "
     "differ.</p>\n<h1>Roadmap to CPC</h1>\n<p class=\"whose\"><bdi>Maria</bdi>, 23 Nov 2026</p>"),
    "<p class=\"key\"><strong>even odds 19 Jul 2027 · 80 % by 11 Sep</strong> "
    "<span>$3,480–5,140</span></p>\n</header>",
    /* a mark is said; its box is only seen */
    "<ul class=\"entries\">\n<li class=\"told\"><span class=\"box todo\" "
    "aria-hidden=\"true\">\u00a0</span>"
    "<span class=\"say\">To do:</span> <bdi class=\"what\">Call two schools.</bdi> "
    "<span class=\"called\">Ask schools</span> "
    "<span class=\"when\">by 7 Dec 2026</span> <span class=\"cost\">$0</span>",
    "<dt style=\"grid-row: span 2\">If you fail</dt><dd dir=\"auto\">Wait.</dd>\n<dd "
    "dir=\"auto\">Study what was weak.</dd>",
    "<span class=\"box other\" aria-hidden=\"true\">?</span>"
    "<span class=\"say\">Someone else decides:</span>",
    "<li id=\"source-1\" value=\"1\"><a rel=\"noreferrer\" href=\"https://example.org/fees\">Fees"
    "</a> (The body, official, checked Oct 2026)</li>",
    /* a table without a caption of its own has that of its heading, for those who hear it */
    "<caption class=\"say\">Month by month</caption>",
    "<th scope=\"col\" role=\"columnheader\">Month</th>"
    "<th scope=\"col\" role=\"columnheader\" class=\"figure\">Study</th>",
    "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\" class=\"brief\">Nov 2026</th>"
    "<td role=\"cell\" class=\"figure brief\" data-head=\"Study\">12 of 11 hours</td>",
};

START_TEST(report_print__as_html__holds)
{
    print_html("Maria");

    ASSERT_HOLDS(parts[_i]);
}
END_TEST

Suite *html_suite(void)
{
    Suite *suite = suite_create("html");
    TCase *tcase = sample_case("html");

    tcase_add_test(tcase, html_table__of_boxes__heads_its_rows_by_what_is_done);
    tcase_add_test(tcase, report_print__as_html__is_well_formed);
    tcase_add_test(tcase, report_print__as_html__has_headings_in_order);
    tcase_add_test(tcase, report_print__as_html__has_each_landmark_once);
    tcase_add_test(tcase, report_print__as_html__gives_an_id_once);
    tcase_add_test(tcase, report_print__as_html__leads_nowhere_that_is_not_there);
    ADD_TABLE_TEST(tcase, report_print__as_html__loads_nothing, loaders);
    tcase_add_test(tcase, report_print__as_html__links_to_web_pages_of_sources_alone);
    ADD_TABLE_TEST(tcase, report_print__as_html__escapes_a_name, hostile);
    tcase_add_test(tcase, report_print__as_html__keeps_the_lines_of_a_note_and_none_of_its_markup);
    tcase_add_test(tcase, report_print__as_ascii_html__is_ascii_and_says_the_same);
    ADD_TABLE_TEST(tcase, report_print__as_html__holds, parts);
    suite_add_tcase(suite, tcase);
    return suite;
}
