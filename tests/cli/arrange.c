/* SPDX-License-Identifier: MIT
 * The shared beginning of the suites of commands. */
#include "arrange.h"

#include <jansson.h>
#include <sqlite3.h>

struct home home;

static void set_up_home(void)
{
    home_setup(&home);
}

static void set_up_maria(void)
{
    home_setup(&home);
    make_maria(&home);
}

static void tear_down(void)
{
    home_teardown(&home);
}

static const char zoe[] =
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CPhT\", \"school.level\": "
    "\"high-school\", \"school.program\": \"none\", \"work.pharmacy_hours\": 600, "
    "\"time.hours_per_week\": 10}}";

void make_both(void)
{
    make_maria(&home);
    put_text(&home, "zoe.json", zoe);
    run(&home, "new Zoe --career pharmacy-technician --answers zoe.json --no-input");
    ck_assert_done(&home);
}

static TCase *case_with(const char *name, SFun set_up)
{
    TCase *tcase = tcase_create(name);

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 60);
    return tcase;
}

TCase *home_case(const char *name)
{
    return case_with(name, set_up_home);
}

TCase *maria_case(const char *name)
{
    return case_with(name, set_up_maria);
}

json_t *output_json(void)
{
    json_error_t fault;
    json_t *document = json_loadb(home.out.text, home.out.length, JSON_REJECT_DUPLICATES, &fault);

    ck_assert_msg(document != NULL, "line %d: %s", fault.line, fault.text);
    return document;
}

int number_in(const char *path, const char *query)
{
    sqlite3 *file;
    sqlite3_stmt *row;
    int number;

    ck_assert_int_eq(sqlite3_open(path, &file), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(file, query, -1, &row, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
    number = sqlite3_column_int(row, 0);
    sqlite3_finalize(row);
    sqlite3_close(file);
    return number;
}
