/* SPDX-License-Identifier: MIT
 * Covers the timeline of an HTML print: what it says, that it stays within the page, and the table
 * of the same days beside it. */
#include <stdlib.h>
#include <string.h>

#include "arrange.h"
#include "html_case.h"
#include "report_suites.h"

static const char *const drawn[] = {
    "<svg role=\"img\" aria-describedby=\"timeline-words\"",
    "<title>The way on a calendar</title>",
    ("Marked: today 23 Nov 2026. Marked: even odds 19 Jul 2027. Marked: 80 % by 11 Sep 2027."),
    ">Certify</text>\n", /* a phase is told in words */
    ">Sit the exam&#160; <tspan class=\"day\">12 Apr</tspan></text>",
    "<rect class=\"bar certify\" x=",
    ">today 23 Nov 2026</text>",
    ">even odds 19 Jul 2027</text>",
    ">80 % by 11 Sep 2027</text>",
    /* and the same in a table */
    "<caption>The steps on the way and their days</caption>",
    ("<th scope=\"row\" role=\"rowheader\" class=\"brief\">Sit the exam</th>"
     "<td role=\"cell\" class=\"brief\" data-head=\"Phase\">Certify</td>"
     "<td role=\"cell\" class=\"brief\" data-head=\"When\">12 Apr 2027</td>"
     "<td role=\"cell\" class=\"brief\" data-head=\"80 % by\">12 May 2027</td>"),
    ("data-head=\"When\">19 Jul 2027</td>"
     "<td role=\"cell\" class=\"brief\" data-head=\"80 % by\">11 Sep 2027</td>"),
};

START_TEST(html_timeline__of_a_dated_way__says)
{
    print_html("Maria");

    ASSERT_HOLDS(drawn[_i]);
}
END_TEST

static void check_place(const struct markup_tag *tag, const char *name)
{
    struct buffer place = {0};
    double percent;

    if (markup_attribute(tag, name, &place) && strchr(buffer_text(&place), '%')) {
        percent = strtod(buffer_text(&place), NULL);
        ck_assert_msg(percent >= 0 && percent <= 100, "%s", buffer_text(&place));
    }
    buffer_clear(&place);
}

static void check_places(void *context, const struct markup_tag *tag)
{
    static const char *const names[] = {"x", "x1", "x2", "width"};

    (void)context;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        check_place(tag, names[i]);
}

/* How long the way is, and how long ago it began. */
static const struct {
    int start, finish, p80;
} spans[] = {{0, 0, 1}, {0, 1, 1}, {-3000, 30, 40}, {-40, 9000, 20000}, {140, 140, 170}};

START_TEST(html_timeline__of_any_span__stays_within_the_page)
{
    sample.roadmap.p50 = sample.roadmap.today + spans[_i].finish;
    sample.roadmap.p80 = sample.roadmap.today + spans[_i].p80;
    sample.steps[1].start = sample.roadmap.today + spans[_i].start;
    sample.steps[1].finish = sample.roadmap.today + spans[_i].finish;
    sample.steps[1].p80 = sample.roadmap.today + spans[_i].p80;
    print_html("Maria");

    assert_markup(check_places, NULL);
    ASSERT_HOLDS("class=\"bar certify\"");
    if (spans[_i].p80 > 31) /* else there may be no month to name */
        ASSERT_HOLDS("class=\"axis\"");
}
END_TEST

START_TEST(html_timeline__of_a_way_without_days__is_not_drawn)
{
    sample.steps[0].by = DATE_NONE;
    sample.steps[1].start = sample.steps[1].finish = sample.steps[1].p80 = DATE_NONE;
    sample.roadmap.p20 = sample.roadmap.p50 = sample.roadmap.p80 = DATE_NONE;
    print_html("Maria");

    assert_markup(NULL, NULL);
    ASSERT_LACKS("<svg");
    ASSERT_LACKS("on a calendar");
}
END_TEST

START_TEST(html_timeline__of_a_way_without_days__draws_what_is_due)
{
    sample.steps[1].start = sample.steps[1].finish = sample.steps[1].p80 = DATE_NONE;
    sample.roadmap.p20 = sample.roadmap.p50 = sample.roadmap.p80 = DATE_NONE;
    print_html("Maria");

    assert_markup(check_places, NULL);
    ASSERT_HOLDS("<title>What is due, on a calendar</title>");
    ASSERT_HOLDS(">Ask schools&#160; <tspan class=\"day\">by 7 Dec</tspan></text>");
    ASSERT_HOLDS("<caption>What is due, and by when</caption>");
}
END_TEST

START_TEST(html_timeline__of_a_hostile_title__is_escaped)
{
    sample.steps[1].title = "<img src=x> & a title that is much too long for one line of a label";
    print_html("Maria");

    assert_markup(NULL, NULL);
    ASSERT_HOLDS(">&lt;img src=x&gt; &amp; a title that is much too long for</text>");
}
END_TEST

Suite *html_timeline_suite(void)
{
    Suite *suite = suite_create("html_timeline");
    TCase *tcase = sample_case("html_timeline");

    ADD_TABLE_TEST(tcase, html_timeline__of_a_dated_way__says, drawn);
    ADD_TABLE_TEST(tcase, html_timeline__of_any_span__stays_within_the_page, spans);
    tcase_add_test(tcase, html_timeline__of_a_way_without_days__is_not_drawn);
    tcase_add_test(tcase, html_timeline__of_a_way_without_days__draws_what_is_due);
    tcase_add_test(tcase, html_timeline__of_a_hostile_title__is_escaped);
    suite_add_tcase(suite, tcase);
    return suite;
}
