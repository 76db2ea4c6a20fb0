/* SPDX-License-Identifier: MIT
 * Covers plan ids: their form, and that two differ. */
#include "session/state/uuid.h"
#include "session_suites.h"

#include <string.h>

START_TEST(uuid_new__makes__version_4)
{
    char text[STORE_UUID];
    struct error err;

    ck_assert_int_eq(uuid_new(text, &err), STATUS_OK);

    ck_assert(uuid_check(text));
    ck_assert_int_eq(text[14], '4');
    ck_assert_ptr_nonnull(strchr("89ab", text[19]));
}
END_TEST

START_TEST(uuid_new__never__repeats)
{
    char first[STORE_UUID], second[STORE_UUID];
    struct error err;

    ck_assert_int_eq(uuid_new(first, &err), STATUS_OK);
    ck_assert_int_eq(uuid_new(second, &err), STATUS_OK);

    ck_assert_str_ne(first, second);
}
END_TEST

static const char *const no_uuids[] = {
    "",
    "x",
    "b0666b90-b668-4227-98d0-092d7863f91",   /* short */
    "b0666b90-b668-4227-98d0-092d7863f9122", /* long */
    "b0666b90-b668-4227-98d0-092d7863f91G",
    "B0666B90-B668-4227-98D0-092D7863F912",
    "b0666b90+b668-4227-98d0-092d7863f912",
};

START_TEST(uuid_check__refuses__anything_else)
{
    ck_assert(!uuid_check(no_uuids[_i]));
}
END_TEST

Suite *uuid_suite(void)
{
    Suite *suite = suite_create("uuid");
    TCase *tcase = tcase_create("uuid");

    tcase_add_test(tcase, uuid_new__makes__version_4);
    tcase_add_test(tcase, uuid_new__never__repeats);
    ADD_TABLE_TEST(tcase, uuid_check__refuses__anything_else, no_uuids);
    suite_add_tcase(suite, tcase);
    return suite;
}
