/* SPDX-License-Identifier: MIT
 * Covers questions that hang on themselves. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

#define OPEN(id, when)                                                                             \
    "{id: " id ", section: start, label: " id ", ask: A?, why: ., type: yesno, engine: true,"      \
    " when: " when "}\n"
#define FIRST "  - id: goal.target\n"

static const struct {
    const char *questions, *named;
} circles[] = {
    {"  - @@" OPEN("alone", "alone = yes") FIRST, "alone"},
    {"  - @@" OPEN("one", "two = yes") "  - " OPEN("two", "not answered one") FIRST, "one"},
    {"  - " OPEN("tail", "b = yes") "  - @@" OPEN("a", "c = yes") "  - " OPEN(
         "b", "a = yes") "  - " OPEN("c", "b = yes or tail = yes") FIRST,
     "tail"},
};

START_TEST(catalog__question_in_a_circle__is_a_fault)
{
    struct change change = {"questions.yaml", FIRST, circles[_i].questions};
    struct changed changed;

    changed_start(&changed, &change);
    ck_assert_int_ne(changed_load(&changed), STATUS_OK);
    ck_assert_msg(strstr(changed.err.text, "hangs on its own answer") != NULL, "%s",
                  changed.err.text);
    ck_assert_ptr_nonnull(strstr(changed.err.text, circles[_i].named));
    ck_assert_ptr_null(strstr(changed.err.text, "more)"));
    changed_end(&changed);
}
END_TEST

START_TEST(catalog__questions_in_a_row__are_none)
{
    struct change change = {
        "questions.yaml", FIRST,
        "  - " OPEN("one", "two = yes") "  - " OPEN("two", "three = yes") "  - " OPEN(
            "three", "goal.target = first-job") FIRST};
    struct changed changed;

    changed_start(&changed, &change);
    changed_load_good(&changed);
    changed_end(&changed);
}
END_TEST

Suite *circle_suite(void)
{
    Suite *suite = suite_create("circle");
    TCase *tcase = tcase_create("circle");

    ADD_TABLE_TEST(tcase, catalog__question_in_a_circle__is_a_fault, circles);
    tcase_add_test(tcase, catalog__questions_in_a_row__are_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
