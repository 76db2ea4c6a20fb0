/* SPDX-License-Identifier: MIT
 * Texts by what they look like. */
#include <stdio.h>

#include "base_suites.h"
#include "milepost/looks.h"

static struct looks looks;

static void tear_down(void)
{
    looks_clear(&looks);
}

START_TEST(looks_find__of_an_empty_table__finds_nothing)
{
    int64_t number;

    ck_assert(!looks_find(&looks, "Maria", &number));
}
END_TEST

START_TEST(looks_find__what_looks_the_same__is_found)
{
    int64_t number = 0;

    looks_put(&looks, "Jos\303\251  Anne", 7);
    ck_assert(looks_find(&looks, "Jose\314\201 Anne", &number));
    ck_assert_int_eq(number, 7);
    ck_assert(!looks_find(&looks, "jos\303\251 Anne", &number));
}
END_TEST

START_TEST(looks_put__again__has_the_new_number)
{
    int64_t number = 0;

    looks_put(&looks, "Maria", 1);
    looks_put(&looks, "Maria ", 2);
    ck_assert(looks_find(&looks, "Maria", &number));
    ck_assert_int_eq(number, 2);
    ck_assert_uint_eq(looks.count, 1);
}
END_TEST

START_TEST(looks_find__among_thousands__finds_each)
{
    enum { MANY = 3000 };
    char name[32];
    int64_t number = 0;

    for (int i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, "My plan %d", i);
        looks_put(&looks, name, i);
    }
    for (int i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, "My plan %d", i);
        ck_assert(looks_find(&looks, name, &number));
        ck_assert_int_eq(number, i);
    }
    ck_assert(!looks_find(&looks, "My plan", &number));
}
END_TEST

Suite *looks_suite(void)
{
    Suite *suite = suite_create("looks");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, looks_find__of_an_empty_table__finds_nothing);
    tcase_add_test(tcase, looks_find__what_looks_the_same__is_found);
    tcase_add_test(tcase, looks_put__again__has_the_new_number);
    tcase_add_test(tcase, looks_find__among_thousands__finds_each);
    suite_add_tcase(suite, tcase);
    return suite;
}
