/* SPDX-License-Identifier: MIT
 * Covers the growing array. */
#include "milepost/vector.h"

#include "base_suites.h"

START_TEST(vector__clears__when_empty)
{
    VECTOR(int) numbers = {0};

    VECTOR_CLEAR(&numbers);

    ck_assert_ptr_null(numbers.items);
}
END_TEST

START_TEST(vector__keeps__items_as_it_grows)
{
    VECTOR(int) numbers = {0};

    for (int i = 0; i < 1000; i++)
        VECTOR_PUSH(&numbers, i);

    ck_assert_uint_eq(numbers.count, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(numbers.items[i], i);
    VECTOR_CLEAR(&numbers);
}
END_TEST

START_TEST(vector__takes__a_struct_literal)
{
    struct pair {
        int left, right;
    };
    VECTOR(struct pair) pairs = {0};

    VECTOR_PUSH(&pairs, (struct pair){.left = 1, .right = 2});

    ck_assert_int_eq(pairs.items[0].right, 2);
    VECTOR_CLEAR(&pairs);
}
END_TEST

START_TEST(vector__is_usable__after_clearing)
{
    VECTOR(int) numbers = {0};

    VECTOR_PUSH(&numbers, 1);
    VECTOR_CLEAR(&numbers);
    VECTOR_PUSH(&numbers, 2);

    ck_assert_uint_eq(numbers.count, 1);
    ck_assert_int_eq(numbers.items[0], 2);
    VECTOR_CLEAR(&numbers);
}
END_TEST

Suite *vector_suite(void)
{
    Suite *suite = suite_create("vector");
    TCase *items = tcase_create("items");

    tcase_add_test(items, vector__clears__when_empty);
    tcase_add_test(items, vector__keeps__items_as_it_grows);
    tcase_add_test(items, vector__takes__a_struct_literal);
    tcase_add_test(items, vector__is_usable__after_clearing);
    suite_add_tcase(suite, items);
    return suite;
}
