/* SPDX-License-Identifier: MIT
 * Covers the Markdown print: its parts, and that no text becomes markup. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static void print(const char *name)
{
    const struct report_plan plan = {.name = name, .uuid = "u"};

    print_sample(&plan, REPORT_MARKDOWN);
}

static const char *const parts[] = {
    ("Private answers are left out; your own dates and costs may differ.\n\n# Roadmap to CPC\n\n"
     "Maria, 23 Nov 2026\n\n**even odds 19 Jul 2027 · 80 % by 11 Sep**, $3,480–5,140\n"),
    ("\n## Prepare\n\n- [ ] **Call two schools.** — Ask schools — by 7 Dec 2026 — $0\n"
     "  - *Why:* It saves money.\n"),
    ("\n| Month | Study | Cost | In all |\n| --- | ---: | ---: | ---: |\n"
     "| Nov 2026 | 12 of 11 hours | $426 | $426 |\n"),
    /* marks that Markdown says in words are not explained */
    "\n## How to read this\n\n- \\* rests on what",
    "- [ ] **Sit the exam\\*\\~** — 12 Apr 2027 — $425\n  - *If you fail:* Wait.\n",
    "- \\[1\\] [Fees](<https://example.org/fees>) (The body, official, checked Oct 2026)\n",
};

START_TEST(report_print__as_markdown__holds)
{
    print("Maria");

    ck_assert_msg(strstr(buffer_text(&out), parts[_i]) != NULL, "%s\nis not in\n%s", parts[_i],
                  buffer_text(&out));
}
END_TEST

static const struct {
    const char *name, *written;
} hostile[] = {
    {"# head", "\n\\# head, 23"},           {"- item", "\n\\- item, 23"},
    {"+ item", "\n\\+ item, 23"},           {"1. item", "\n1\\. item, 23"},
    {"12) item", "\n12\\) item, 23"},       {"> quote", "\n\\> quote, 23"},
    {"<b>x</b>", "\n\\<b\\>x\\</b\\>, 23"}, {"![a](b)", "\n\\!\\[a\\](b), 23"},
    {"`code`", "\n\\`code\\`, 23"},         {"*_~a~_*", "\n\\*\\_\\~a\\~\\_\\*, 23"},
    {"a|b\\", "\na\\|b\\\\, 23"},           {"&lt;", "\n\\&lt;, 23"},
    {"2 plans", "\n2 plans, 23"},
};

START_TEST(report_print__as_markdown__escapes)
{
    print(hostile[_i].name);

    ck_assert_msg(strstr(buffer_text(&out), hostile[_i].written) != NULL, "%s", buffer_text(&out));
}
END_TEST

Suite *markdown_suite(void)
{
    Suite *suite = suite_create("markdown");
    TCase *tcase = sample_case("markdown");

    ADD_TABLE_TEST(tcase, report_print__as_markdown__holds, parts);
    ADD_TABLE_TEST(tcase, report_print__as_markdown__escapes, hostile);
    suite_add_tcase(suite, tcase);
    return suite;
}
