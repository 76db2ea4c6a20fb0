/* SPDX-License-Identifier: MIT
 * Covers tables of credits: what headers mean, dates with slashes, and cells that are no formulas.
 */
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "session/exchange/credit_columns.h"
#include "session/exchange/credit_dates.h"
#include "session_suites.h"

/* ---- headers --------------------------------------------------------------------------------- */

static const struct {
    const char *header;
    int field;
} headers[] = {
    {"Date", CREDIT_DATE},
    {"Date completed", CREDIT_DATE},
    {"Completed", CREDIT_DATE},
    {"Earned on", CREDIT_DATE},
    {"CEU Date", CREDIT_DATE},
    {"Title", CREDIT_TITLE},
    {"Course name", CREDIT_TITLE},
    {"ACTIVITY", CREDIT_TITLE},
    {"CEUs", CREDIT_UNITS},
    {"CEUs Earned", CREDIT_UNITS},
    {"Number of CEUs", CREDIT_UNITS},
    {"Hours", CREDIT_UNITS},
    {"Credit hours", CREDIT_UNITS},
    {"Provider", CREDIT_PROVIDER},
    {"Course vendor", CREDIT_PROVIDER},
    {"Sponsor of the course", CREDIT_PROVIDER},
    {"Body", CREDIT_BODIES},
    {"Organization", CREDIT_BODIES},
    {"CEU type", CREDIT_CATEGORIES},
    {"Domain", CREDIT_CATEGORIES},
    {"Certificate", CREDIT_EVIDENCE},
    {"Evidence kept", CREDIT_EVIDENCE},
    {"Notes", CREDIT_NOTE},
    {"Cost", -1},
    {"", -1},
    {"12", -1},
};

START_TEST(credit_column_field__goes_by__what_the_header_says)
{
    int certain;

    ck_assert_int_eq(credit_column_field(headers[_i].header, &certain), headers[_i].field);
}
END_TEST

START_TEST(credit_column_field__alone__is_surer_than_with_more)
{
    int alone, more, weak;

    credit_column_field("Date", &alone);
    credit_column_field("Date entered", &more);
    credit_column_field("Completed", &weak);

    ck_assert_int_gt(alone, more);
    ck_assert_int_gt(more, weak);
}
END_TEST

/* ---- dates ----------------------------------------------------------------------------------- */

static const struct {
    const char *column[3]; /* the first is the one that is read */
    const char *read;
    bool unclear;
} dates[] = {
    {{"3/4/2026", "3/14/2026"}, "2026-03-04", false},
    {{"3/4/2026", "14/3/2026"}, "2026-04-03", false},
    {{"3/4/2026", "12/3/2026"}, "3/4/2026", true},
    {{"3/4/2026", "14/3/2026", "3/14/2026"}, "3/4/2026", true},
    {{"5/5/2026"}, "2026-05-05", false},
    {{"03/14/2026 12:30 PM"}, "2026-03-14", false},
    {{"2026-03-14T00:00:00"}, "2026-03-14", false},
    {{"14 Mar 2026", "3/14/2026"}, "14 Mar 2026", false},
    {{"3/14/26", "3/14/2026"}, "3/14/26", false},
    {{"99/1/2026"}, "99/1/2026", false},
};

START_TEST(credit_dates__are_read__as_the_whole_column_tells)
{
    struct credit_dates column = {0};
    struct buffer text = {0};

    for (int i = 0; i < 3 && dates[_i].column[i]; i++)
        credit_dates_look(&column, dates[_i].column[i]);
    credit_dates_write(&column, dates[_i].column[0], &text);

    ck_assert_str_eq(buffer_text(&text), dates[_i].read);
    ck_assert_int_eq(credit_dates_unclear(&column, dates[_i].column[0]), dates[_i].unclear);
    buffer_clear(&text);
}
END_TEST

Suite *csv_suite(void)
{
    Suite *suite = suite_create("csv");
    TCase *tcase = tcase_create("csv");

    ADD_TABLE_TEST(tcase, credit_column_field__goes_by__what_the_header_says, headers);
    tcase_add_test(tcase, credit_column_field__alone__is_surer_than_with_more);
    ADD_TABLE_TEST(tcase, credit_dates__are_read__as_the_whole_column_tells, dates);
    suite_add_tcase(suite, tcase);
    return suite;
}
