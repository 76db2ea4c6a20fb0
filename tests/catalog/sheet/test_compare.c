/* SPDX-License-Identifier: MIT
 * Covers the values of a catalogue against the rows of a fact sheet: what agrees, and what is named
 * with its place. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

static const char sheet[] = "# What schools and bodies say\n"
                            "| key | URL | date |\n"
                            "|---|---|---|\n"
                            "| S1 | https://www.beta.example/handbook | Aug 2026 |\n"
                            "| S2 / S3 | https://gamma.example/guide | nd |\n"
                            "| OLD-* | https://old.example/ | nd |\n"
                            "\n"
                            "## 1. Prices\n"
                            "| what | value | source |\n"
                            "|---|---|---|\n"
                            "| P1 | $2,500 to 7,500, often $3,895, on 4 Aug 2023 | S1-S2 |\n"
                            "| **Two attempts** (both) | $499 | https://alpha.example/fees |\n"
                            "| wait | six months, 16-18 weeks, or 2 years; 62 % pass | OLD-FAQ |\n"
                            "\n"
                            "### 1.1 ONE - Credential One\n"
                            "- 107 questions, 240 min\n"
                            "## 2. Tables\n"
                            "```csv\n"
                            "hepb,0,28,112\n"
                            "pass_2025=0.62\n"
                            "```\n";

static void start_compared(struct changed *changed, const char *cost)
{
    struct change change = {"programs.yaml",
                            "{from: 2026-01, amount: [2500, 3895, 7500], source: survey}", NULL};

    changed_start(changed, NULL);
    changed->sheet = (struct sheet_text){"pages.md", sheet, sizeof sheet - 1};
    changed_make(changed, &(struct change){"sources.yaml", "    publisher: BETA\n",
                                           "    publisher: BETA\n    row: pages/S1\n"
                                           "    url: https://beta.example/handbook\n"});
    change.new = cost;
    changed_make(changed, &change);
}

#define COST(figures) "{from: 2026-01, source: beta-handbook, " figures "}"
/* Of a source that no row of the sheet names. */
#define OTHER(figures) "{from: 2026-01, source: survey, " figures "}"

static const char *const agreeing[] = {
    COST("amount: [2500, 3895, 7500], row: pages/P1"),
    COST("amount: 2500, note: said on 4 August 2023, row: pages/p1"),
    "{from: 2026-01, source: alpha-fees, amount: 499, row: pages/two-attempts-both}",
    OTHER("amount: 16, note: after 6 months or 182 days, row: pages/wait"),
    OTHER("amount: 16, note: 112 to 126 days, row: pages/wait"),
    OTHER("amount: 24, note: 730 days, row: pages/wait"),
    OTHER("amount: 620, row: pages/wait"),
    OTHER("amount: 620, row: pages/pass_2025"),
    OTHER("amount: [28, 112, 112], row: pages/hepb"),
    OTHER("amount: 107, note: in 4 hours, row: pages/ONE, derived: as told"),
    OTHER("amount: 107, note: in 4 hours, row: pages/1.1"),
    COST("amount: [499, ~, 2500], row: [pages/P1, pages/two-attempts-both]"),
    COST("amount: 2500, note: 27 percent, row: pages/P1, derived: \"27 percent: of 9,000\""),
    /* What is in a name is no figure, and 0 is none. */
    COST("amount: 2500, note: ICD-10-CM and the V20 are not taught, row: pages/P1"),
    COST("amount: [0, ~, 7500], row: pages/P1"),
    /* Nothing is compared that names no row. */
    COST("amount: 9999"),
};

START_TEST(value__that_its_row_has__passes)
{
    struct changed changed;

    start_compared(&changed, agreeing[_i]);
    (void)changed_load_good(&changed);
    changed_end(&changed);
}
END_TEST

static const struct {
    const char *cost, *fault;
} differing[] = {
    {COST("amount: @@2600, row: pages/P1"), "`2600` is not in the row pages/P1"},
    {COST("amount: [2500, @@3896, 7500], row: pages/P1"), "`3896` is not in the row pages/P1"},
    {COST("amount: 2500, note: @@books cost $60 more, row: pages/P1"),
     "`60` is not in the row pages/P1"},
    {COST("amount: 2500, note: @@said in May 2023, row: pages/P1"),
     "`May` beside `2023` is not in the row pages/P1"},
    {COST("amount: @@1, row: [pages/P1, pages/two-attempts-both]"),
     "`1` is not in the rows pages/P1, pages/two-attempts-both"},
    {COST("amount: 2500, row: @@pages/P7"), "the sheet has no row pages/P7"},
    {COST("amount: 2500, row: @@others/P1"), "there is no sheet others.md"},
    {COST("amount: 2500, row: @@P1"), "`P1` is no row of a fact sheet: SHEET/ROW"},
    {"{from: 2026-01, source: @@alpha-fees, amount: 2500, row: pages/P1}",
     "the source `alpha-fees` is not the one of the row pages/P1"},
    {"{from: 2026-01, source: @@beta-handbook, amount: 499, row: pages/two-attempts-both}",
     "the source `beta-handbook` is not the one of the row pages/two-attempts-both"},
};

START_TEST(value__that_its_row_has_not__is_named_with_its_place)
{
    struct changed changed;

    start_compared(&changed, differing[_i].cost);
    expect_only_fault(&changed, differing[_i].fault);
}
END_TEST

/* What a question says is compared; the bounds of its field are no figures of anybody's. */
START_TEST(question__that_names_a_row__is_compared_by_what_it_says)
{
    static const char before[] = "why: Employers ask., unit: words a minute, max: 200}";
    struct changed changed;

    start_compared(&changed, COST("amount: 2500"));
    changed_make(&changed,
                 &(struct change){"questions.yaml", before,
                                  "why: Some ask for 18 weeks., max: 200, row: pages/wait}"});
    (void)changed_load_good(&changed);
    changed_end(&changed);

    start_compared(&changed, COST("amount: 2500"));
    changed_make(&changed,
                 &(struct change){"questions.yaml", before,
                                  "why: @@Some ask for 19 weeks., max: 200, row: pages/wait}"});
    expect_only_fault(&changed, "`19` is not in the row pages/wait");
}
END_TEST

START_TEST(sources__of_which_a_row_names_none__are_named_at_the_row)
{
    struct changed changed;

    start_compared(&changed, COST("amount: 2500"));
    changed_make(&changed,
                 &(struct change){"programs.yaml",
                                  "    notes: [Ask about the practicum.]\n    sources: [survey]\n",
                                  "    notes: [Ask about the practicum.]\n"
                                  "    row: @@pages/two-attempts-both\n"
                                  "    derived: of 80 144 56 126 and 2500\n"
                                  "    sources: [beta-handbook]\n"});
    expect_only_fault(&changed,
                      "none of the sources here is one of the row pages/two-attempts-both");
}
END_TEST

START_TEST(source__on_another_site_than_its_row__is_named)
{
    struct changed changed;

    start_compared(&changed, COST("amount: 2500"));
    changed_make(&changed, &(struct change){"sources.yaml", "url: https://beta.example/handbook",
                                            "url: @@https://beat.example/handbook"});
    expect_only_fault(&changed, "this site is not in the row pages/S1");
}
END_TEST

START_TEST(rows__without_sheets__are_not_looked_for)
{
    struct changed changed;

    start_compared(&changed, COST("amount: 2600, row: nowhere/P9"));
    changed.sheet.bytes = NULL;
    (void)changed_load_good(&changed);
    ck_assert_int_eq(catalog_cited(changed.file), 2);
    changed_end(&changed);
}
END_TEST

Suite *compare_suite(void)
{
    Suite *suite = suite_create("compare");
    TCase *tcase = tcase_create("compare");

    ADD_TABLE_TEST(tcase, value__that_its_row_has__passes, agreeing);
    ADD_TABLE_TEST(tcase, value__that_its_row_has_not__is_named_with_its_place, differing);
    tcase_add_test(tcase, question__that_names_a_row__is_compared_by_what_it_says);
    tcase_add_test(tcase, sources__of_which_a_row_names_none__are_named_at_the_row);
    tcase_add_test(tcase, source__on_another_site_than_its_row__is_named);
    tcase_add_test(tcase, rows__without_sheets__are_not_looked_for);
    suite_add_tcase(suite, tcase);
    return suite;
}
