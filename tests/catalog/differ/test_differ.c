/* SPDX-License-Identifier: MIT
 * Covers what two catalogues do not have alike, by record and field, and what rests on a source. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"
#include "milepost/catalog/differ.h"

/* Each change as a line: "~ credential ONE exam.fee[2026-02-01].amount: $425 -> $449". */
static void add_change(void *context, const struct catalog_change *change)
{
    static const char marks[] = {
        [CATALOG_REMOVED] = '-', [CATALOG_ADDED] = '+', [CATALOG_CHANGED] = '~'};
    struct buffer *out = context;

    buffer_format(out, "%c %s %s %s: %s -> %s%s\n", marks[change->kind], change->of, change->id,
                  change->field, change->before, change->after, change->wording ? " (words)" : "");
}

static void differ_from_builtin(const struct change *change, struct buffer *out)
{
    struct changed changed;

    changed_start(&changed, change);
    catalog_differ(catalog_builtin(), changed_load_good(&changed), add_change, out);
    changed_end(&changed);
}

START_TEST(catalog_differ__of_the_same_files__finds_nothing)
{
    struct buffer out = {0};

    differ_from_builtin(NULL, &out);
    ck_assert_str_eq(buffer_text(&out), "");
    buffer_clear(&out);
}
END_TEST

static const struct {
    struct change change;
    const char *line;
} cases[] = {
    {{"credentials.yaml", "amount: 425", "amount: 449"},
     "~ credential ONE exam.fee[2026-02-01].amount: $425 -> $449\n"},
    {{"credentials.yaml", "{from: 2025-01, amount: 399, source: alpha-fees}",
      "{from: 2025-03, amount: 399, source: alpha-fees}"},
     "- credential ONE exam.fee[2025-01-01]: {from: 2025-01-01, amount: $399, source: alpha-fees} "
     "-> \n"},
    {{"credentials.yaml", "{from: 2025-01, amount: 399, source: alpha-fees}",
      "{from: 2025-03, amount: 399, source: alpha-fees}"},
     "+ credential ONE exam.fee[2025-03-01]:  -> {from: 2025-03-01, amount: $399, source: "
     "alpha-fees}\n"},
    {{"credentials.yaml", "fee: ask", "fee: free"}, "~ credential TWO exam.fee: ask -> free\n"},
    {{"credentials.yaml", "months: 24, experience: field}", "months: 30, experience: field}"},
     "~ credential ONE apprentice.needs[removal/ONE].paths[two-years].all: {months: 24, "
     "experience: field} -> {months: 30, experience: field}\n"},
    {{"credentials.yaml", "low: 90, likely: 90, high: 90", "low: 60, likely: 90, high: 90"},
     "~ credential TWO exam.retake-days: 90 (beta-handbook) -> 60/90/90 (beta-handbook)\n"},
    {{"credentials.yaml", "preparation: {assume: prepare-one}",
      "preparation: {low: 1, likely: 2, high: 3, source: survey}"},
     "~ credential ONE exam.preparation: assume prepare-one -> 1/2/3 (survey)\n"},
    {{"credentials.yaml", "kind: core", "kind: advanced"},
     "~ credential ONE kind: core -> advanced\n"},
    {{"credentials.yaml", "level: entry", "level: first"},
     "~ credential ONE level: entry -> first (words)\n"},
    {{"assumptions.yaml", "range: [60, 100, 180]", "range: [60, 110, 180]"},
     "~ assumption prepare-one range: 60/100/180 -> 60/110/180\n"},
    {{"sources.yaml", "checked: 2026-10-01", "checked: 2025-10-01"},
     "~ source survey checked: 2026-10-01 -> 2025-10-01\n"},
    {{"sources.yaml", "confidence: conflicting", "confidence: official"},
     "~ source survey confidence: conflicting -> official\n"},
    {{"sources.yaml", "title: A survey of schools", "title: Schools asked"},
     "~ source survey title: A survey of schools -> Schools asked (words)\n"},
    {{"steps.yaml", "all: [{when: work.coding_now = no}]", "all: [{when: work.coding_now = yes}]"},
     "~ step exam/ONE needs[rest/ONE].paths[only].all: {when: work.coding_now = no} -> "
     "{when: work.coding_now = yes}\n"},
    {{"catalogue.yaml", "valid-from: 2026-10-15", "valid-from: 2027-10-15"},
     "~ catalogue small valid-from: 2026-10-15 -> 2027-10-15\n"},
    {{"terms.yaml", "terms:", "terms:\n  - {id: new, term: new, text: What is new.}"},
     "+ term new :  -> \n"},
};

START_TEST(catalog_differ__of_a_change__names_record_field_and_both_values)
{
    struct buffer out = {0};

    differ_from_builtin(&cases[_i].change, &out);
    ck_assert_msg(strstr(buffer_text(&out), cases[_i].line) != NULL, "expected\n%sgot\n%s",
                  cases[_i].line, buffer_text(&out));
    buffer_clear(&out);
}
END_TEST

START_TEST(catalog_differ__of_another_id__finds_one_removed_and_one_added)
{
    struct buffer out = {0};

    differ_from_builtin(&(struct change){"steps.yaml", "{id: lead, title", "{id: chief, title"},
                        &out);
    ck_assert_str_eq(buffer_text(&out), "- step lead :  -> \n+ step chief :  -> \n");
    buffer_clear(&out);
}
END_TEST

START_TEST(catalog_differ__of_wording__comes_behind_figures)
{
    struct buffer out = {0};

    differ_from_builtin(&(struct change){"sources.yaml",
                                         "title: A survey of schools, publisher: Test Weekly, "
                                         "checked: 2026-10-01",
                                         "title: Schools asked, publisher: Test Weekly, "
                                         "checked: 2026-10-02"},
                        &out);
    ck_assert_str_eq(buffer_text(&out),
                     "~ source survey checked: 2026-10-01 -> 2026-10-02\n"
                     "~ source survey title: A survey of schools -> Schools asked (words)\n");
    buffer_clear(&out);
}
END_TEST

START_TEST(catalog_differ__of_questions_in_another_order__says_so)
{
    struct catalog turned = *catalog_builtin();
    struct section sections[8];
    struct buffer out = {0};

    ck_assert_int_le(turned.section_count, 8);
    for (int i = 0; i < turned.section_count; i++)
        sections[i] = catalog_builtin()->sections[turned.section_count - 1 - i];
    turned.sections = sections;
    catalog_differ(catalog_builtin(), &turned, add_change, &out);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "~ section  order:  -> \n"));
    buffer_clear(&out);
}
END_TEST

static void add_use(void *context, const struct catalog_use *use)
{
    struct buffer *out = context;

    buffer_format(out, "%s: %s %s %s\n", catalog_builtin()->sources[use->source].id, use->of,
                  use->id, use->field);
}

START_TEST(catalog_uses__names__what_rests_on_a_source_once)
{
    static const char *const lines[] = {
        "alpha-fees: credential ONE fee\n", "alpha-fees: credential ONE \n",
        "alpha-fees: credential ONE needs\n", "beta-handbook: credential TWO retake-days\n",
        "survey: assumption prepare-one \n"};
    struct buffer out = {0};

    catalog_uses(catalog_builtin(), add_use, &out);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const char *found = strstr(buffer_text(&out), lines[i]);

        ck_assert_msg(found != NULL, "expected %sin\n%s", lines[i], buffer_text(&out));
        ck_assert_ptr_null(strstr(found + 1, lines[i]));
    }
    buffer_clear(&out);
}
END_TEST

Suite *differ_suite(void)
{
    Suite *suite = suite_create("differ");
    TCase *tcase = tcase_create("differ");

    tcase_add_test(tcase, catalog_differ__of_the_same_files__finds_nothing);
    tcase_add_loop_test(tcase, catalog_differ__of_a_change__names_record_field_and_both_values, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, catalog_differ__of_another_id__finds_one_removed_and_one_added);
    tcase_add_test(tcase, catalog_differ__of_wording__comes_behind_figures);
    tcase_add_test(tcase, catalog_differ__of_questions_in_another_order__says_so);
    tcase_add_test(tcase, catalog_uses__names__what_rests_on_a_source_once);
    suite_add_tcase(suite, tcase);
    return suite;
}
