/* SPDX-License-Identifier: MIT
 * Whether a dose counts on its day: by the doses before it, by live doses of other vaccines, by the
 * product the series was begun with, and whether one is to come at all. The real catalogue. */
#include <string.h>

#include "milepost/doses.h"
#include "plan/person.h"
#include "plan/plan_suites.h"

enum { MOST_TOLD = 5 };

struct told {
    const char *id, *value;
};

static struct plan_input input_now(void)
{
    return (struct plan_input){.catalog = catalog_builtin(),
                               .answers = &person.answers,
                               .today = person.today,
                               .progress = person_progress()};
}

static int find_vaccine(const char *id, const char *product)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->vaccine_count; i++)
        if (strcmp(catalog->vaccines[i].id, id) == 0 &&
            strcmp(catalog->vaccines[i].product, product) == 0)
            return i;
    ck_abort_msg("there is no vaccine %s %s", id, product);
}

static date_day day_of(const char *text)
{
    date_day day = DATE_NONE;

    ck_assert(date_parse(text, DATE_MONTH_REFUSED, &day));
    return day;
}

static void tell(const struct told *told)
{
    for (int i = 0; i < MOST_TOLD && told[i].id; i++)
        person_answer(told[i].id, told[i].value);
}

/* So many doses, and the day of the last. */
#define GIVEN(vaccine, doses, last)                                                                \
    {"vaccine." vaccine, "partial"}, {"vaccine." vaccine ".doses", doses},                         \
    {                                                                                              \
        "vaccine." vaccine ".last", last                                                           \
    }

static const struct {
    struct told told[MOST_TOLD];
    const char *vaccine, *product, *day;
    enum dose_fault fault;
    int left;
    const char *from;
} nexts[] = {
    {{{NULL, NULL}}, "mmr", "", "2026-11-23", DOSE_COUNTS, 1, NULL},
    {{{"vaccine.mmr", "none"}}, "mmr", "", "2026-11-23", DOSE_COUNTS, 1, NULL},
    {{{"vaccine.mmr", "exempt"}}, "mmr", "", "2026-11-23", DOSE_COUNTS, 1, NULL},
    /* 28 days after the dose before */
    {{GIVEN("mmr", "1", "2026-10-01")}, "mmr", "", "2026-10-28", DOSE_TOO_SOON, 0, "2026-10-29"},
    {{GIVEN("mmr", "1", "2026-10-01")}, "mmr", "", "2026-10-29", DOSE_COUNTS, 0, NULL},
    {{GIVEN("mmr", "1", "2026-10-01")}, "mmr", "", "2026-09-30", DOSE_BEFORE_LAST, 0, NULL},
    {{{"vaccine.mmr", "partial"}, {"vaccine.mmr.doses", "1"}},
     "mmr",
     "",
     "2026-11-23",
     DOSE_COUNTS,
     0,
     NULL}, /* nobody knows when */
    /* hepatitis B four days sooner, of the third also from the first */
    {{GIVEN("hepb", "1", "2026-10-01")},
     "hepb",
     "three-dose",
     "2026-10-24",
     DOSE_TOO_SOON,
     1,
     "2026-10-25"},
    {{GIVEN("hepb", "1", "2026-10-01")}, "hepb", "three-dose", "2026-10-25", DOSE_COUNTS, 1, NULL},
    {{GIVEN("hepb", "2", "2026-08-01"),
      {"vaccine.hepb.product", "three-dose"},
      {"vaccine.hepb.first", "2026-07-01"}},
     "hepb",
     "three-dose",
     "2026-10-16",
     DOSE_TOO_SOON,
     0,
     "2026-10-17"},
    {{GIVEN("hepb", "2", "2026-08-01"),
      {"vaccine.hepb.product", "three-dose"},
      {"vaccine.hepb.first", "2026-07-01"}},
     "hepb",
     "three-dose",
     "2026-10-17",
     DOSE_COUNTS,
     0,
     NULL},
    {{GIVEN("hepb", "2", "2026-08-01")},
     "hepb",
     "three-dose",
     "2026-09-22",
     DOSE_COUNTS,
     0,
     NULL}, /* the first is not known */
    /* a product of fewer doses counts alone */
    {{GIVEN("hepb", "1", "2026-01-01"), {"vaccine.hepb.product", "three-dose"}},
     "hepb",
     "two-dose",
     "2026-11-01",
     DOSE_OTHER_PRODUCT,
     0,
     NULL},
    {{GIVEN("hepb", "2", "2026-01-01"), {"vaccine.hepb.product", "three-dose"}},
     "hepb",
     "two-dose",
     "2026-11-01",
     DOSE_OTHER_PRODUCT,
     0,
     NULL},
    {{GIVEN("hepb", "1", "2026-01-01"), {"vaccine.hepb.product", "two-dose"}},
     "hepb",
     "three-dose",
     "2026-11-01",
     DOSE_COUNTS,
     1,
     NULL},
    {{{"vaccine.hepb", "none"}, {"vaccine.hepb.product", "three-dose"}},
     "hepb",
     "two-dose",
     "2026-11-01",
     DOSE_COUNTS,
     1,
     NULL},
    /* live doses on one day, or 28 days apart, before and after */
    {{GIVEN("varicella", "1", "2026-11-01")}, "mmr", "", "2026-11-20", DOSE_LIVE_NEAR, 1, NULL},
    {{GIVEN("varicella", "1", "2026-11-01")}, "mmr", "", "2026-10-20", DOSE_LIVE_NEAR, 1, NULL},
    {{GIVEN("varicella", "1", "2026-11-01")}, "mmr", "", "2026-11-01", DOSE_COUNTS, 1, NULL},
    {{GIVEN("varicella", "1", "2026-11-01")}, "mmr", "", "2026-10-04", DOSE_COUNTS, 1, NULL},
    {{GIVEN("varicella", "1", "2026-11-01")},
     "tdap",
     "",
     "2026-11-20",
     DOSE_COUNTS,
     0,
     NULL}, /* which is not live */
    /* whoever was never vaccinated has three of tdap, six months before the last */
    {{{"vaccine.tdap", "none"}}, "tdap", "", "2026-11-20", DOSE_COUNTS, 0, NULL},
    {{GIVEN("tdap", "2", "2026-05-01")}, "tdap", "", "2026-10-31", DOSE_TOO_SOON, 0, "2026-11-01"},
    /* one that is not to come */
    {{{"vaccine.mmr", "complete"}}, "mmr", "", "2026-11-23", DOSE_NOT_WANTED, 0, NULL},
    {{{"vaccine.mmr", "immune"}}, "mmr", "", "2026-11-23", DOSE_NOT_WANTED, 0, NULL},
    {{{"vaccine.mmr", "partial"}, {"vaccine.mmr.doses", "2"}},
     "mmr",
     "",
     "2026-11-23",
     DOSE_NOT_WANTED,
     0,
     NULL},
    {{{"vaccine.tdap", "immune"}}, "tdap", "", "2026-11-23", DOSE_COUNTS, 0, NULL}, /* no test */
    {{{"vaccine.covid", "complete"}}, "covid", "", "2026-11-23", DOSE_NOT_WANTED, 0, NULL},
    /* one that wore out is to come again, once */
    {{{"vaccine.tdap", "complete"}, {"vaccine.tdap.last", "2020-05-01"}},
     "tdap",
     "",
     "2026-11-23",
     DOSE_NOT_WANTED,
     0,
     NULL},
    {{{"vaccine.tdap", "complete"}, {"vaccine.tdap.last", "2010-05-01"}},
     "tdap",
     "",
     "2026-11-23",
     DOSE_COUNTS,
     0,
     NULL},
    {{{"vaccine.flu", "complete"}, {"vaccine.flu.last", "2026-10-01"}},
     "flu",
     "",
     "2026-11-23",
     DOSE_NOT_WANTED,
     0,
     NULL},
    {{{"vaccine.flu", "complete"}, {"vaccine.flu.last", "2026-03-01"}},
     "flu",
     "",
     "2026-11-23",
     DOSE_COUNTS,
     0,
     NULL},
};

START_TEST(next_dose__on_a_day__counts_by_the_intervals_of_its_series)
{
    struct plan_input input;
    struct dose_ruling ruling;

    tell(nexts[_i].told);
    input = input_now();
    ruling = plan_dose_next(&input, find_vaccine(nexts[_i].vaccine, nexts[_i].product),
                            day_of(nexts[_i].day));

    ck_assert_int_eq(ruling.fault, nexts[_i].fault);
    if (nexts[_i].fault == DOSE_COUNTS)
        ck_assert_int_eq(ruling.left, nexts[_i].left);
    if (nexts[_i].from)
        ck_assert_int_eq(ruling.from, day_of(nexts[_i].from));
}
END_TEST

START_TEST(next_dose__after_marks__counts_from_the_last_of_them)
{
    int mmr = find_vaccine("mmr", "");
    struct plan_input input;

    person_mark("vaccine.mmr", MARK_DOSE, person.today - 40);
    input = input_now();
    ck_assert_int_eq(plan_dose_next(&input, mmr, person.today - 20).fault, DOSE_TOO_SOON);
    ck_assert_int_eq(plan_dose_next(&input, mmr, person.today).fault, DOSE_COUNTS);

    person_mark("vaccine.mmr", MARK_DOSE, person.today);
    input = input_now();
    ck_assert_int_eq(plan_dose_next(&input, mmr, person.today).fault, DOSE_NOT_WANTED);
}
END_TEST

static const struct {
    struct told told[MOST_TOLD];
    const char *vaccine;
    enum dose_fault fault;
} tolds[] = {
    {{{"vaccine.hepb", "partial"},
      {"vaccine.hepb.doses", "2"},
      {"vaccine.hepb.product", "three-dose"},
      {"vaccine.hepb.first", "2026-10-01"},
      {"vaccine.hepb.last", "2026-10-24"}},
     "hepb",
     DOSE_TOO_SOON},
    {{{"vaccine.hepb", "partial"},
      {"vaccine.hepb.doses", "2"},
      {"vaccine.hepb.product", "three-dose"},
      {"vaccine.hepb.first", "2026-10-01"},
      {"vaccine.hepb.last", "2026-10-25"}},
     "hepb",
     DOSE_COUNTS},
    {{{"vaccine.hepb", "partial"},
      {"vaccine.hepb.doses", "2"},
      {"vaccine.hepb.product", "three-dose"},
      {"vaccine.hepb.first", "2026-10-01"},
      {"vaccine.hepb.last", "2026-10-01"}},
     "hepb",
     DOSE_TOO_SOON},
    {{GIVEN("hepb", "2", "2026-10-01")}, "hepb", DOSE_COUNTS},
    {{{"vaccine.mmr", "partial"},
      {"vaccine.mmr.last", "2026-10-01"},
      {"vaccine.varicella", "partial"},
      {"vaccine.varicella.last", "2026-10-20"}},
     "mmr",
     DOSE_LIVE_NEAR},
    {{{"vaccine.mmr", "partial"},
      {"vaccine.mmr.last", "2026-10-01"},
      {"vaccine.varicella", "partial"},
      {"vaccine.varicella.last", "2026-10-01"}},
     "mmr",
     DOSE_COUNTS},
};

START_TEST(told_dose__beside_others__counts_by_the_same_intervals)
{
    const char *product = strcmp(tolds[_i].vaccine, "hepb") == 0 ? "three-dose" : "";
    struct plan_input input;

    tell(tolds[_i].told);
    input = input_now();

    ck_assert_int_eq(plan_dose_told(&input, find_vaccine(tolds[_i].vaccine, product)).fault,
                     tolds[_i].fault);
}
END_TEST

Suite *doses_suite(void)
{
    Suite *suite = suite_create("doses");
    TCase *tcase = tcase_create("doses");

    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_loop_test(tcase, next_dose__on_a_day__counts_by_the_intervals_of_its_series, 0,
                        (int)(sizeof nexts / sizeof *nexts));
    tcase_add_test(tcase, next_dose__after_marks__counts_from_the_last_of_them);
    tcase_add_loop_test(tcase, told_dose__beside_others__counts_by_the_same_intervals, 0,
                        (int)(sizeof tolds / sizeof *tolds));
    suite_add_tcase(suite, tcase);
    return suite;
}
