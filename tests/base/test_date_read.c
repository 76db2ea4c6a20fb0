/* SPDX-License-Identifier: MIT
 * Dates as people type them: what each is read as, and that what may mean two days is not taken. */
#include <string.h>

#include "base_suites.h"
#include "milepost/date.h"

/* A Sunday. */
static date_day today(void)
{
    return date_from_civil(2026, 11, 29);
}

static const char *read_as(const char *text, enum date_month_rule rule, enum date_care care)
{
    static const char *const faults[] = {[DATE_NO_DAY] = "no day",
                                         [DATE_NO_YEAR] = "no year",
                                         [DATE_TWO_WAYS] = "two ways",
                                         [DATE_DAY_FIRST] = "day first"};
    static char iso[DATE_TEXT];
    date_day day = 77;
    enum date_fault fault = date_read(text, rule, today(), care, &day);

    ck_assert((fault == DATE_NO_DAY) == (day == 77));
    return fault == DATE_READ ? date_iso(day, iso) : faults[fault];
}

static const struct {
    const char *text, *shown, *unseen;
} days[] = {
    /* the year first is the same to everyone */
    {"2027-01-04", "2027-01-04", "2027-01-04"},
    {"2027-1-4", "2027-01-04", "2027-01-04"},
    {"2027/01/04", "2027-01-04", "2027-01-04"},
    {"2027.1.4", "2027-01-04", "2027-01-04"},
    {" 2027-01-04 ", "2027-01-04", "2027-01-04"},
    /* a month by its name */
    {"Jan 4 2027", "2027-01-04", "2027-01-04"},
    {"Jan 4, 2027", "2027-01-04", "2027-01-04"},
    {"january 4th, 2027", "2027-01-04", "2027-01-04"},
    {"4 Jan 2027", "2027-01-04", "2027-01-04"},
    {"4-Jan-2027", "2027-01-04", "2027-01-04"},
    {"1st JANUARY 2027", "2027-01-01", "2027-01-01"},
    {"Sept. 5, 2026", "2026-09-05", "2026-09-05"},
    {"2027 Jan 4", "2027-01-04", "2027-01-04"},
    {"4 Jan 27", "2027-01-04", "no day"},
    /* a whole month */
    {"March 2027", "2027-03-31", "2027-03-31"},
    {"mar 2027", "2027-03-31", "2027-03-31"},
    {"3/2027", "2027-03-31", "2027-03-31"},
    {"03-2027", "2027-03-31", "2027-03-31"},
    {"2027/3", "2027-03-31", "2027-03-31"},
    {"February 2028", "2028-02-29", "2028-02-29"},
    /* without a year: near, or refused */
    {"Jan 4", "2027-01-04", "no year"},
    {"4 January", "2027-01-04", "no year"},
    {"oct 3", "2026-10-03", "no year"},
    {"November 29", "2026-11-29", "no year"},
    {"June 1", "no year", "no year"},
    {"Feb 29", "no year", "no year"},
    /* in the order of the United States */
    {"1/4/2027", "2027-01-04", "two ways"},
    {"01/04/2027", "2027-01-04", "two ways"},
    {"1-4-2027", "2027-01-04", "two ways"},
    {"12/31/26", "2026-12-31", "two ways"},
    /* which is one day in either order */
    {"12/31/2026", "2026-12-31", "2026-12-31"},
    {"6/14/2027", "2027-06-14", "2027-06-14"},
    {"06-14-2027", "2027-06-14", "2027-06-14"},
    {"6.14.2027", "2027-06-14", "2027-06-14"},
    {"1/1/2027", "2027-01-01", "2027-01-01"},
    {"3.3.2027", "2027-03-03", "2027-03-03"},
    {"6/13/2027", "2027-06-13", "2027-06-13"},
    {"6/12/2027", "2027-06-12", "two ways"},
    {"13/4/2027", "day first", "day first"},
    {"1.4.2027", "two ways", "two ways"},
    {"4/1", "two ways", "two ways"},
    /* by today */
    {"today", "2026-11-29", "2026-11-29"},
    {"Tomorrow", "2026-11-30", "2026-11-30"},
    {"yesterday", "2026-11-28", "2026-11-28"},
    {"next Monday", "2026-11-30", "no day"},
    {"next sun", "2026-12-06", "no day"},
    {"last Sunday", "2026-11-22", "no day"},
    {"last saturday", "2026-11-28", "no day"},
    /* nothing of the kind */
    {"", "no day", "no day"},
    {" ", "no day", "no day"},
    {"Monday", "no day", "no day"},
    {"next week", "no day", "no day"},
    {"January", "no day", "no day"},
    {"Ja 4", "no day", "no day"},
    {"Janxary 4", "no day", "no day"},
    {"2027-02-30", "no day", "no day"},
    {"2/30/2027", "no day", "no day"},
    {"Feb 30", "no day", "no day"},
    {"0/0/2027", "no day", "no day"},
    {"13/2027", "no day", "no day"},
    {"2027", "no day", "no day"},
    {"1/2/3/2027", "no day", "no day"},
    {"1/4-2027", "no day", "no day"},
    {"1 4 2027", "no day", "no day"},
    {"20270104", "no day", "no day"},
    {"1/4/1827", "no day", "no day"},
    {"4 Jan 20277", "no day", "no day"},
    {"Jan Feb 4", "no day", "no day"},
    {"4 Jan 2027 x", "no day", "no day"},
    {"2027-01-04\n", "no day", "no day"},
    {"\303\251 Jan 4", "no day", "no day"},
};

START_TEST(date_read__what_people_type__is_the_day_they_mean)
{
    ck_assert_str_eq(read_as(days[_i].text, DATE_MONTH_LAST, DATE_SHOWN), days[_i].shown);
}
END_TEST

START_TEST(date_read__unseen__takes_only_what_has_one_meaning)
{
    ck_assert_str_eq(read_as(days[_i].text, DATE_MONTH_LAST, DATE_UNSEEN), days[_i].unseen);
}
END_TEST

START_TEST(date_read__a_month__goes_by_the_rule)
{
    ck_assert_str_eq(read_as("March 2027", DATE_MONTH_FIRST, DATE_SHOWN), "2027-03-01");
    ck_assert_str_eq(read_as("3/2027", DATE_MONTH_REFUSED, DATE_SHOWN), "no day");
    ck_assert_str_eq(read_as("March 2027", DATE_MONTH_REFUSED, DATE_SHOWN), "no day");
}
END_TEST

START_TEST(date_read__every_next_weekday__is_within_a_week)
{
    static const char *const next[] = {"next mon", "next tue", "next wed", "next thu",
                                       "next fri", "next sat", "next sun"};

    for (date_day day = -400; day < 400; day++)
        for (int i = 0; i < 7; i++) {
            date_day found, last;
            char text[] = "last xxx";

            memcpy(text + 5, next[i] + 5, 3);
            ck_assert(date_read(next[i], DATE_MONTH_LAST, day, DATE_SHOWN, &found) == DATE_READ);
            ck_assert(date_read(text, DATE_MONTH_LAST, day, DATE_SHOWN, &last) == DATE_READ);
            ck_assert(found > day && found <= day + 7 && last < day && last >= day - 7);
            ck_assert((found - last) % 7 == 0);
        }
}
END_TEST

START_TEST(date_read__without_today__takes_nothing_that_hangs_on_it)
{
    static const char *const texts[] = {"today", "next Monday", "Jan 4", "4/1"};
    date_day day;

    for (int i = 0; i < 4; i++)
        ck_assert(date_read(texts[i], DATE_MONTH_LAST, DATE_NONE, DATE_SHOWN, &day) == DATE_NO_DAY);
}
END_TEST

Suite *date_read_suite(void)
{
    Suite *suite = suite_create("date_read");
    TCase *tcase = tcase_create("date_read");

    ADD_TABLE_TEST(tcase, date_read__what_people_type__is_the_day_they_mean, days);
    ADD_TABLE_TEST(tcase, date_read__unseen__takes_only_what_has_one_meaning, days);
    tcase_add_test(tcase, date_read__a_month__goes_by_the_rule);
    tcase_add_test(tcase, date_read__every_next_weekday__is_within_a_week);
    tcase_add_test(tcase, date_read__without_today__takes_nothing_that_hangs_on_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
