/* SPDX-License-Identifier: MIT
 * Covers the compiler of conditions: what each form becomes, how operators bind, and where a
 * fault inside a text is pointed at. */
#include <stdio.h>
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"
#include "catalog/link/condition.h"

/* ---- what a text becomes --------------------------------------------------------------------- */

static void show_node(const struct catalog *catalog, const struct condition_node *node,
                      struct buffer *out)
{
    static const char *const words[] = {"=", "has", "<", ">", "answered", "not", "and", "or"};
    const struct question *question = &catalog->questions[node->question];

    if (node->op >= CONDITION_NOT)
        buffer_format(out, "%s ", words[node->op]);
    else if (node->op == CONDITION_ANSWERED)
        buffer_format(out, "answered(%s) ", question->id);
    else if (question->value_count > 0)
        buffer_format(out, "%s(%s,%s) ", words[node->op], question->id,
                      question->values[node->value].id);
    else
        buffer_format(out, "%s(%s,%d) ", words[node->op], question->id, node->value);
}

static void show(const struct catalog *catalog, const struct condition *condition,
                 struct buffer *out)
{
    for (int i = 0; i < condition->count; i++)
        show_node(catalog, &condition->nodes[i], out);
}

static const struct {
    const char *text, *nodes;
} forms[] = {
    {"\"true\"", ""},
    {"school.program = enrolled", "=(school.program,enrolled) "},
    {"school.program=enrolled", "=(school.program,enrolled) "},
    {"school.program != enrolled", "=(school.program,enrolled) not "},
    {"\"school.program in [enrolled,completed, none]\"",
     "=(school.program,enrolled) =(school.program,completed) or =(school.program,none) or "},
    {"school.program in [none]", "=(school.program,none) "},
    {"work.coding_now = yes", "=(work.coding_now,yes) "},
    {"work.credentials has ONE", "has(work.credentials,ONE) "},
    {"\"work.credentials has any [ONE, TWO]\"",
     "has(work.credentials,ONE) has(work.credentials,TWO) or "},
    {"work.coding_months < 24", "<(work.coding_months,24) "},
    {"work.coding_months > 24", ">(work.coding_months,24) "},
    {"work.coding_months <= 24", ">(work.coding_months,24) not "},
    {"work.coding_months >= 24", "<(work.coding_months,24) not "},
    {"work.coding_months = 24", "=(work.coding_months,24) "},
    {"money.budget > 500", ">(money.budget,500) "},
    {"goal.start < 1970-01-11", "<(goal.start,10) "},
    {"answered goal.start", "answered(goal.start) "},
    {"holds-from ALPHA", "has(work.credentials,ONE) has(work.credentials,ONE-A) or "},
    {"not answered goal.start", "answered(goal.start) not "},
    {"not not answered goal.start", "answered(goal.start) "},
    {"answered goal.start and answered goal.target or answered school.level",
     "answered(goal.start) answered(goal.target) and answered(school.level) or "},
    {"answered goal.start or answered goal.target and answered school.level",
     "answered(goal.start) answered(goal.target) answered(school.level) and or "},
    {"(answered goal.start or answered goal.target) and answered school.level",
     "answered(goal.start) answered(goal.target) or answered(school.level) and "},
    {"not (answered goal.start and answered goal.target)",
     "answered(goal.start) answered(goal.target) and not "},
};

START_TEST(condition__becomes__postfix_nodes)
{
    char written[300];
    struct change change = {"steps.yaml", "    gives: [exclusion/clear]\n", written};
    struct changed changed;
    struct buffer nodes = {0};
    const struct catalog *catalog;

    snprintf(written, sizeof written, "    gives: [exclusion/clear]\n    when: %s\n",
             forms[_i].text);
    changed_start(&changed, &change);
    catalog = changed_load_good(&changed);
    show(catalog, &catalog->steps[catalog_find_step(catalog, "exclusion-search")].when, &nodes);
    ck_assert_str_eq(buffer_text(&nodes), forms[_i].nodes);
    buffer_clear(&nodes);
    changed_end(&changed);
}
END_TEST

/* ---- faults ---------------------------------------------------------------------------------- */

static const struct {
    const char *text; /* with @@ where the fault is */
    const char *fault;
} mistakes[] = {
    {"@@school.programme = enrolled",
     "`school.programme` is no question; did you mean `school.program`?"},
    {"answered @@nothing", "`nothing` is no question"},
    {"school.program = @@started", "`started` is no value of school.program"},
    {"\"school.program in [none, @@started]\"", "`started` is no value of school.program"},
    {"'school.program in [none, @@started]'", "`started` is no value of school.program"},
    {"work.coding_now = @@maybe", "`maybe` is no value of work.coding_now"},
    {"work.credentials has @@NINE", "`NINE` is no value of work.credentials; did you mean `none`?"},
    {"@@work.credentials = ONE", "`work.credentials` is of type multi: use `has` or `has any`"},
    {"@@school.program has none", "`school.program` is not of type multi: use `=` or `in`"},
    {"@@school.program < none", "`school.program` has no order: use `=`, `!=` or `in`"},
    {"@@work.coding_months in [12]",
     "`work.coding_months` has no list of values: use `=`, `<` or `>`"},
    {"work.coding_months < @@few", "`few` is not a whole number"},
    {"work.coding_months < @@1.5", "`1.5` is not a whole number"},
    {"work.coding_months < @@99999999999", "`99999999999` is not a whole number"},
    {"goal.start < @@2026-02-30", "`2026-02-30` is not a date: YYYY-MM-DD"},
    {"goal.start < @@2026-02", "`2026-02` is not a date: YYYY-MM-DD"},
    {"holds-from @@GAMMA", "`GAMMA` is no body with a credential in work.credentials"},
    {"school.program@@ ", "the condition ends where `=`, `!=`, `<`, `<=`, `>`, `>=`, `in` or"
                          " `has` is expected"},
    {"school.program @@enrolled",
     "`=`, `!=`, `<`, `<=`, `>`, `>=`, `in` or `has` is expected in the condition before"
     " `enrolled`"},
    {"school.program =@@", "the condition ends where a value is expected"},
    {"\"school.program in @@none\"", "`[` is expected in the condition before `none`"},
    {"\"school.program in [none@@\"", "the condition ends where `]` is expected"},
    {"(school.program = none@@", "the condition ends where `)` is expected"},
    {"school.program = none @@school.level = none",
     "`and` or `or` is expected in the condition before `school.level = none`"},
    {"school.program = none @@)", "`and` or `or` is expected in the condition before `)`"},
    {"school.program = none and@@", "the condition ends where a question is expected"},
    {"\"true @@and school.program = none\"",
     "nothing is expected in the condition before `and school.program = none`"},
    {"\"@@$(reboot)\"", "a question is expected in the condition before `$(reboot)`"},
};

START_TEST(condition__points__at_the_word)
{
    char written[300];
    struct change change = {"steps.yaml", "    gives: [exclusion/clear]\n", written};

    snprintf(written, sizeof written, "    gives: [exclusion/clear]\n    when: %s\n",
             mistakes[_i].text);
    expect_fault(&change, mistakes[_i].fault, false);
}
END_TEST

START_TEST(condition__points__at_each_wrong_word)
{
    struct change change = {"steps.yaml", "    gives: [exclusion/clear]\n",
                            "    gives: [exclusion/clear]\n    when: a.b = c and d.e = f\n"};
    const struct catalog_fault *faults;
    struct changed changed;

    changed_start(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed.file, &faults), 2);
    ck_assert_int_eq(faults[0].column, 11);
    ck_assert_int_eq(faults[1].column, 23);
    changed_end(&changed);
}
END_TEST

START_TEST(condition_in_a_template__points__at_its_start)
{
    struct change change = {"steps.yaml",
                            "when: money.aid has any [{aid}] and money.budget <= 5000",
                            "when: @@money.aid has any [{aid}] and money.budgets <= 5000"};

    expect_fault(&change, "`money.budgets` is no question; did you mean `money.budget`?", false);
}
END_TEST

START_TEST(condition__on_two_lines__points_at_its_start)
{
    struct change change = {"steps.yaml", "    gives: [exclusion/clear]\n",
                            "    gives: [exclusion/clear]\n    when: @@school.program = none\n"
                            "      and a.b = c\n"};

    expect_fault(&change, "`a.b` is no question", false);
}
END_TEST

/* ---- limits ---------------------------------------------------------------------------------- */

static void expect_refused(struct buffer *text, const char *fault)
{
    struct change change = {"steps.yaml", "    gives: [exclusion/clear]\n", NULL};

    buffer_add(text, "\n");
    change.new = buffer_text(text);
    expect_fault(&change, fault, false);
    buffer_clear(text);
}

START_TEST(condition__with_too_many_parts__is_refused)
{
    struct buffer text = {0};

    buffer_add(&text, "    gives: [exclusion/clear]\n    when: \"@@school.program in [none");
    buffer_repeat(&text, ",none", 150);
    buffer_add(&text, "]\"");
    expect_refused(&text, "the condition has more than 256 parts");
}
END_TEST

START_TEST(condition__nested_too_deep__is_refused)
{
    struct buffer text = {0};

    buffer_add(&text, "    gives: [exclusion/clear]\n    when: ");
    buffer_repeat(&text, "(", 17);
    buffer_add(&text, "@@work.coding_now = yes");
    buffer_repeat(&text, ")", 17);
    expect_refused(&text, "something less deeply nested is expected in the condition before"
                          " `work.coding_now = yes)))))))))`");
}
END_TEST

START_TEST(condition_both__joins__with_and)
{
    static const struct condition_node one[] = {{CONDITION_ANSWERED, 1, 0}};
    static const struct condition_node two[] = {{CONDITION_ANSWERED, 2, 0}};
    struct condition left = {one, 1, "answered a"}, right = {two, 1, "answered b"};
    struct condition empty = {NULL, 0, ""}, both;
    struct arena arena = {0};

    both = condition_both(&arena, left, right);
    ck_assert_str_eq(both.text, "(answered a) and (answered b)");
    ck_assert_int_eq(both.count, 3);
    ck_assert_int_eq(both.nodes[2].op, CONDITION_AND);
    ck_assert_int_eq(condition_stack(&both), 2);
    ck_assert_ptr_eq(condition_both(&arena, left, empty).nodes, one);
    ck_assert_ptr_eq(condition_both(&arena, empty, right).nodes, two);
    arena_clear(&arena);
}
END_TEST

Suite *condition_suite(void)
{
    Suite *suite = suite_create("condition");
    TCase *tcase = tcase_create("compile");

    ADD_TABLE_TEST(tcase, condition__becomes__postfix_nodes, forms);
    ADD_TABLE_TEST(tcase, condition__points__at_the_word, mistakes);
    tcase_add_test(tcase, condition__points__at_each_wrong_word);
    tcase_add_test(tcase, condition_in_a_template__points__at_its_start);
    tcase_add_test(tcase, condition__on_two_lines__points_at_its_start);
    tcase_add_test(tcase, condition__with_too_many_parts__is_refused);
    tcase_add_test(tcase, condition__nested_too_deep__is_refused);
    tcase_add_test(tcase, condition_both__joins__with_and);
    suite_add_tcase(suite, tcase);
    return suite;
}
