/* SPDX-License-Identifier: MIT
 * Covers school_find: distances, filters, orders. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static const struct {
    double latitude, longitude, to_latitude, to_longitude, miles;
} pairs[] = {
    {40.6413, -73.7781, 33.9416, -118.4085, 2475}, /* the airports JFK and LAX */
    {33.6407, -84.4277, 41.9742, -87.9073, 606},   /* ATL and ORD */
    {90, 0, -90, 0, 12437},                        /* pole to pole */
    {0, 179.5, 0, -179.5, 69},                     /* over the line of dates */
    {33.75, -84.39, 33.75, -84.39, 0},
};

START_TEST(school_miles__is__as_known_of_these_pairs)
{
    double miles = school_miles(pairs[_i].latitude, pairs[_i].longitude, pairs[_i].to_latitude,
                                pairs[_i].to_longitude);

    ck_assert_msg(fabs(miles - pairs[_i].miles) <= 1 + pairs[_i].miles * 0.003, "%f", miles);
}
END_TEST

/* ---- queries --------------------------------------------------------------------------------- */

static struct buffer found;

static void find_setup(void)
{
    schools_setup();
    import_ok(ALL_FILES);
}

static void find_teardown(void)
{
    buffer_clear(&found);
    schools_teardown();
}

/* "unit/cip/award" of what is found, or what is refused. */
static const char *find(const struct school_query *query)
{
    struct school_finding finding = {0};
    struct store *store;

    buffer_truncate(&found, 0);
    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    if (school_find(store, query, &finding, &school_error) != STATUS_OK)
        buffer_add(&found, school_error.text);
    for (int i = 0; i < finding.count; i++)
        buffer_format(&found, "%s%d/%s/%d", i > 0 ? " " : "", (int)finding.offers[i].unit,
                      finding.offers[i].cip, (int)finding.offers[i].award);
    if (finding.around)
        buffer_add(&found, " around");
    if (finding.unpriced > 0)
        buffer_format(&found, " +%d", finding.unpriced);
    if (finding.unfit > 0)
        buffer_format(&found, " unfit %d", finding.unfit);
    school_finding_clear(&finding);
    store_close(&store);
    return buffer_text(&found);
}

#define ALMOND_TECH    "900001/51.0707/3"
#define ALMOND_CODING  "900001/51.0713/20"
#define BIRCH          "900002/51.0713/21"
#define CEDAR          "900003/51.0706/5"
#define DOGWOOD_CLOSED "900004/51.0714/20"
#define ANY_PRICE      .most_price = SCHOOLS_UNKNOWN

static bool is_no_degree(const void *context, const struct school_offer *offer)
{
    (void)context;
    return offer->award > 5;
}

static bool is_degree(const void *context, const struct school_offer *offer)
{
    return !is_no_degree(context, offer);
}

static const struct {
    struct school_query query;
    const char *found;
} queries[] = {
    {{.where = "30303", ANY_PRICE},
     ALMOND_TECH " " ALMOND_CODING " " BIRCH " " CEDAR " " DOGWOOD_CLOSED},
    {{.where = "30303", .within = 100, ANY_PRICE}, ALMOND_TECH " " ALMOND_CODING " " BIRCH},
    {{.where = "30304", .within = 10, ANY_PRICE}, ALMOND_TECH " " ALMOND_CODING " around"},
    {{.where = "ga", ANY_PRICE}, ALMOND_TECH " " ALMOND_CODING " " BIRCH},
    {{.where = "GA", .online = true, ANY_PRICE}, ALMOND_CODING},
    {{.where = "GA", .award = "certificate", ANY_PRICE}, ALMOND_CODING " " BIRCH},
    {{.where = "GA", .award = "associate", ANY_PRICE}, ALMOND_TECH},
    {{.where = "GA", .most_price = 5000}, ALMOND_TECH " " ALMOND_CODING},
    {{.where = "AL", .most_price = 5000}, " +1"},
    {{.where = "GA", .sort = SCHOOLS_BY_GRADUATES, ANY_PRICE},
     BIRCH " " ALMOND_CODING " " ALMOND_TECH},
    {{.where = "30601", .sort = SCHOOLS_BY_PRICE, ANY_PRICE},
     ALMOND_TECH " " ALMOND_CODING " " CEDAR " " BIRCH " " DOGWOOD_CLOSED},
    {{.where = "WY", ANY_PRICE}, ""},
    {{.where = "GA", .name = "LMOND c", ANY_PRICE}, ALMOND_TECH " " ALMOND_CODING},
    {{.where = "GA", .name = "", ANY_PRICE}, ALMOND_TECH " " ALMOND_CODING " " BIRCH},
    {{.where = "GA", .fits = is_no_degree, ANY_PRICE}, ALMOND_CODING " " BIRCH " unfit 1"},
    {{.where = "AL", .most_price = 5000, .fits = is_degree}, ""},
    {{.where = "3030", ANY_PRICE},
     "\"3030\" is neither a ZIP code of five digits nor a state of two letters"},
    {{.where = "99999", ANY_PRICE},
     "99999: neither a ZIP code nor a school that begins alike is among what was imported: name "
     "your state, or import the Census list of ZIP codes"},
    {{.where = "GA", .within = 5, ANY_PRICE},
     "miles are counted from a ZIP code, not from a state"},
};

START_TEST(school_find__gives__what_was_asked_in_its_order)
{
    ck_assert_str_eq(find(&queries[_i].query), queries[_i].found);
}
END_TEST

START_TEST(school_find__of_more_than_the_most__gives_the_first_and_counts_the_others)
{
    struct school_finding finding = {0};
    struct store *store;

    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    ck_assert_int_eq(school_find(store, &(struct school_query){.where = "GA", .most = 1, ANY_PRICE},
                                 &finding, &school_error),
                     STATUS_OK);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.offers[0].unit, 900001);
    ck_assert_int_eq(finding.more, 2);
    school_finding_clear(&finding);
    store_close(&store);
}
END_TEST

START_TEST(school_year_is_old__after__two_years)
{
    ck_assert(!school_year_is_old(2024, date_from_civil(2026, 12, 31)));
    ck_assert(school_year_is_old(2024, date_from_civil(2027, 1, 1)));
}
END_TEST

START_TEST(school_say_year__of_an_old_one__marks_it)
{
    date_day today = date_from_civil(2027, 1, 1);

    buffer_truncate(&found, 0);
    ck_assert(school_say_year(2024, today, &found));
    buffer_add(&found, " ");
    ck_assert(!school_say_year(2025, today, &found));
    ck_assert_str_eq(buffer_text(&found), "2024* 2025");
}
END_TEST

START_TEST(school_say_number__of_a_length_without_its_unit__says_to_ask)
{
    struct school_offer offer = {.numbers = {[SCHOOL_LENGTH] = {.value = 28, .year = 2023},
                                             [SCHOOL_LENGTH_UNIT] = {.value = SCHOOLS_UNKNOWN}}};

    buffer_truncate(&found, 0);
    school_say_number(&offer, SCHOOL_LENGTH, date_from_civil(2024, 1, 1), &found);
    ck_assert_str_eq(buffer_text(&found), "28 clock hours or credits, ask which (2023)");
}
END_TEST

START_TEST(school_say_number__of_a_length_with_the_unit_of_another_year__says_to_ask)
{
    struct school_offer offer = {.numbers = {[SCHOOL_LENGTH] = {.value = 28, .year = 2023},
                                             [SCHOOL_LENGTH_UNIT] = {.value = 2, .year = 2022}}};

    buffer_truncate(&found, 0);
    school_say_number(&offer, SCHOOL_LENGTH, date_from_civil(2024, 1, 1), &found);
    ck_assert_str_eq(buffer_text(&found), "28 clock hours or credits, ask which (2023)");
}
END_TEST

START_TEST(school_query_say__names__all_that_is_asked)
{
    const struct school_query query = {.where = "30303",
                                       .within = 50,
                                       .online = true,
                                       .award = "associate",
                                       .most_price = 5000,
                                       .name = "Birch",
                                       .sort = SCHOOLS_BY_PRICE,
                                       .fits = is_no_degree,
                                       .fits_words = "no degree"};

    buffer_truncate(&found, 0);
    school_query_say(&query, &found);
    ck_assert_str_eq(buffer_text(&found),
                     "30303, within 50 miles, by price, associate degrees, at most $5,000, schools "
                     "with one online, no degree, named \"Birch\"");
}
END_TEST

/* Whoever takes the directory alone is not told to name a state for want of a list of codes. */
START_TEST(school_find__without_a_list_of_codes__goes_by_the_schools_that_begin_alike)
{
    import_ok(DIRECTORY_AND_AWARDS);

    ck_assert_str_eq(find(&(struct school_query){.where = "30303", .within = 10, ANY_PRICE}),
                     ALMOND_TECH " " ALMOND_CODING " around");
}
END_TEST

START_TEST(school_find__of_what_is_online__without_a_file_that_says_so__is_refused)
{
    import_ok(DIRECTORY_AND_AWARDS);

    ck_assert_str_eq(
        find(&(struct school_query){.where = "GA", .online = true, ANY_PRICE}),
        "no imported file says which programs are online: import C_DEP of IPEDS with the others");
}
END_TEST

/* As IPEDS told it until 2019: short certificates are not parted, the other awards are. */
START_TEST(school_find__of_an_award_that_is_told__does_not_take_all_awards_together)
{
    static const char table[] = "UNITID,CIPCODE,PTOTAL,PTOTALDE,PASSOC,PASSOCDE\n"
                                "900001,\"51.0707\",1,1,1,0\n"
                                "900002,\"51.0713\",1,1,0,0\n";

    schools_teardown();
    schools_setup();
    put_table("c2019dep.csv", table, sizeof table - 1);
    import_ok(DIRECTORY_AND_AWARDS " c2019dep.csv");

    ck_assert_str_eq(find(&(struct school_query){.where = "GA", .online = true, ANY_PRICE}), BIRCH);
}
END_TEST

START_TEST(school_find__of_certificates__leaves_doctors_degrees_of_all_kinds_out)
{
    static const char table[] = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n"
                                "900001,\"51.0707\",1,17,3\n"
                                "900001,\"51.0707\",1,18,3\n"
                                "900001,\"51.0707\",1,19,3\n"
                                "900002,\"51.0713\",1,2,3\n";

    schools_teardown();
    schools_setup();
    put_table("c2024_a.csv", table, sizeof table - 1);
    import_ok("hd2024.csv c2024_a.csv");

    ck_assert_str_eq(find(&(struct school_query){.where = "GA", .award = "certificate", ANY_PRICE}),
                     "900002/51.0713/2");
    ck_assert_str_eq(school_award_words(18), "doctor's degree, professional practice");
}
END_TEST

/* ---- real schools ---------------------------------------------------------------------------- */

/* Looked up in the extract by other means: the nearest school, and how many programs there are
 * within 15 miles. */
static const struct {
    const char *zip;
    int64_t nearest;
    int count;
} places[] = {
    {"30303", 140340, 20}, {"60601", 149310, 17}, {"97201", 246035, 11},
    {"77002", 225423, 10}, {"02108", 165802, 7},
};

static void real_setup(void)
{
    schools_setup();
    if (REAL_SCHOOLS[0] != '\0')
        ck_assert_int_eq(import_from(REAL_SCHOOLS, "schools.csv programs.csv zcta_latlon.csv"),
                         STATUS_OK);
}

START_TEST(school_find__around_a_real_place__gives_what_lies_there)
{
    const struct school_query query = {.where = places[_i].zip, .within = 15, ANY_PRICE};
    struct school_finding finding = {0};
    struct store *store;

    if (REAL_SCHOOLS[0] == '\0')
        return;
    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    ck_assert_int_eq(school_find(store, &query, &finding, &school_error), STATUS_OK);
    ck_assert_int_eq(finding.count, places[_i].count);
    ck_assert_int_eq(finding.offers[0].unit, places[_i].nearest);
    school_finding_clear(&finding);
    store_close(&store);
}
END_TEST

START_TEST(school_say_miles__of_one__says_mile)
{
    struct buffer words = {0};

    school_say_miles(0.9, &words);
    buffer_add(&words, ", ");
    school_say_miles(12.4, &words);
    ck_assert_str_eq(buffer_text(&words), "1 mile, 12 miles");
    buffer_clear(&words);
}
END_TEST

Suite *find_suite(void)
{
    Suite *suite = suite_create("find");
    TCase *tcase = tcase_create("find");

    tcase_add_checked_fixture(tcase, find_setup, find_teardown);
    ADD_TABLE_TEST(tcase, school_miles__is__as_known_of_these_pairs, pairs);
    ADD_TABLE_TEST(tcase, school_find__gives__what_was_asked_in_its_order, queries);
    tcase_add_test(tcase,
                   school_find__of_more_than_the_most__gives_the_first_and_counts_the_others);
    tcase_add_test(tcase, school_year_is_old__after__two_years);
    tcase_add_test(tcase, school_say_year__of_an_old_one__marks_it);
    tcase_add_test(tcase, school_say_number__of_a_length_without_its_unit__says_to_ask);
    tcase_add_test(tcase,
                   school_say_number__of_a_length_with_the_unit_of_another_year__says_to_ask);
    tcase_add_test(tcase, school_query_say__names__all_that_is_asked);
    tcase_add_test(tcase, school_find__of_what_is_online__without_a_file_that_says_so__is_refused);
    tcase_add_test(tcase,
                   school_find__without_a_list_of_codes__goes_by_the_schools_that_begin_alike);
    tcase_add_test(tcase, school_find__of_an_award_that_is_told__does_not_take_all_awards_together);
    tcase_add_test(tcase, school_find__of_certificates__leaves_doctors_degrees_of_all_kinds_out);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("real");
    tcase_add_checked_fixture(tcase, real_setup, schools_teardown);
    ADD_TABLE_TEST(tcase, school_find__around_a_real_place__gives_what_lies_there, places);
    tcase_add_test(tcase, school_say_miles__of_one__says_mile);
    suite_add_tcase(suite, tcase);
    return suite;
}
