/* SPDX-License-Identifier: MIT
 * Covers what part of a cycle's units must be in which field or from where, by the shipped
 * catalogue: what credentials of AAPC ask for, by number and kind, and the shares of AHIMA. */
#include <stdio.h>
#include <string.h>

#include "milepost/renew.h"
#include "renew_suites.h"

enum { ROOM = 16 };

/* Credentials held, parted by spaces, and the cycle that they are in. */
struct minimum_case {
    const char *body, *held;
    int told; /* units by the body's tracker; 0: not told */
    date_day begin;
    struct renew_cycle cycle;
    int credentials[ROOM];
    struct renew_minimum minimums[ROOM];
    int count;
};

static int minimum_body(const char *id)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->body_count; i++) {
        if (strcmp(catalog->bodies[i].id, id) == 0)
            return i;
    }
    ck_abort_msg("no body %s", id);
}

static void minimum_hold(struct minimum_case *tried)
{
    char codes[128];

    snprintf(codes, sizeof codes, "%s", tried->held);
    for (char *rest = codes, *code; (code = strtok_r(rest, " ", &rest));) {
        int credential = catalog_find_credential(catalog_builtin(), code);
        ck_assert_msg(credential >= 0, "no credential %s", code);
        ck_assert_int_lt(tried->cycle.count, ROOM);
        tried->credentials[tried->cycle.count++] = credential;
    }
}

static void minimum_ask(struct minimum_case *tried)
{
    const struct catalog *catalog = catalog_builtin();
    struct renew_cycle *cycle = &tried->cycle;

    *cycle = (struct renew_cycle){.body = minimum_body(tried->body), .begin = tried->begin};
    cycle->held = tried->credentials;
    minimum_hold(tried);
    cycle->units =
        tried->told ? tried->told : renew_units(catalog, cycle->body, cycle->held, cycle->count);
    tried->count = renew_minimums(catalog, cycle, tried->minimums, ROOM);
}

/* "16 auditing, 8 cardiology, ? CDEI" */
static const char *minimum_text(const struct minimum_case *tried, char *text, size_t room)
{
    size_t used = 0;

    text[0] = '\0';
    for (int i = 0; i < tried->count && used < room; i++) {
        const struct renew_minimum *minimum = &tried->minimums[i];
        const char *joint = i ? ", " : "";
        if (minimum->unknown)
            used += (size_t)snprintf(text + used, room - used, "%s? %s", joint,
                                     catalog_builtin()->credentials[minimum->credential].code);
        else
            used += (size_t)snprintf(text + used, room - used, "%s%d %s", joint, minimum->units,
                                     minimum->name);
    }
    return text;
}

#define RADIOLOGY "16 interventional radiology and cardiovascular"
#define AHIMA_OWN "AHIMA, its HCPro brands or a state association"

static const struct {
    const char *held;
    int units;
    const char *minimums;
    int apart, together;
} aapc[] = {
    /* aapc.md 3.1, S17: no field share stated for CPC, COC, CIC, CRC, CPB */
    {"", 0, "", 0, 0},
    {"CPC", 36, "", 0, 0},
    {"CPC-A", 36, "", 0, 0},
    {"CPC COC CIC CRC CPB", 52, "", 0, 0},
    /* the same: 16 for each of these, 8 for each specialty */
    {"CPMA", 36, "16 auditing", 16, 16},
    {"CPCO", 36, "16 compliance", 16, 16},
    {"CDEO", 36, "16 documentation", 16, 16},
    {"CIRCC", 36, RADIOLOGY, 16, 16},
    {"CUC", 36, "8 urology", 8, 8},
    {"CPC CUC", 40, "8 urology", 8, 8},
    {"CPC CUC CCC", 44, "8 urology, 8 cardiology", 16, 16},
    /* the same, Aug 2015: 36 if the CPPM is the only credential */
    {"CPPM", 36, "36 practice management", 36, 36},
    {"CPPM CPPM", 36, "36 practice management", 36, 36},
    {"CPPM CCS", 36, "36 practice management", 36, 36},
    {"CPPM CPC", 40, "16 practice management", 16, 16},
    /* aapc.md 3.1: nf for the CDEI */
    {"CDEI", 36, "? CDEI", 0, 0},
    {"CPC CDEI CPMA", 44, "? CDEI, 16 auditing", 16, 16},
    /* S17, since 1 Oct 2012: a unit counts for one specialty and one core credential */
    {"CPMA CUC", 40, "16 auditing, 8 urology", 24, 16},
    {"CPC CPMA CUC CCC", 48, "16 auditing, 8 urology, 8 cardiology", 32, 16},
    {"CPC CPMA CUC CCC CGSC", 52, "16 auditing, 8 urology, 8 cardiology, 8 general surgery", 40,
     24},
    {"CPMA CDEO", 40, "16 auditing, 16 documentation", 32, 32},
    /* more in fields than the total: 56 of 52; 64 of 48 with none to count twice */
    {"CPC CPMA CIRCC CPEDC CDEO", 52, "16 auditing, " RADIOLOGY ", 8 pediatrics, 16 documentation",
     56, 32},
    {"CPC CPMA CIRCC CPEDC CDEO CPCO", 52,
     "16 auditing, " RADIOLOGY ", 8 pediatrics, 16 documentation, 16 compliance", 72, 48},
    {"CPMA CPCO CPPM CDEO", 48,
     "16 auditing, 16 compliance, 16 practice management, 16 documentation", 64, 64},
};

START_TEST(renew_minimums__of_aapc__are_those_of_its_page)
{
    struct minimum_case tried = {.body = "AAPC", .held = aapc[_i].held, .begin = DATE_NONE};
    char text[512];

    minimum_ask(&tried);
    struct renew_fields fields =
        renew_fields(catalog_builtin(), &tried.cycle, tried.minimums, tried.count);

    ck_assert_int_eq(tried.cycle.units, aapc[_i].units);
    ck_assert_str_eq(minimum_text(&tried, text, sizeof text), aapc[_i].minimums);
    ck_assert_int_eq(fields.apart, aapc[_i].apart);
    ck_assert_int_eq(fields.together, aapc[_i].together);
}
END_TEST

/* ahima.md 2.9, "40 % share: 20->8, 30->12, 40->16, 50->20. 80 % share: 16, 24, 32, 40". */
static const struct {
    const char *held;
    int told, units;
    const char *minimums;
} ahima[] = {
    {"CCA", 0, 20, "16 health information, 8 " AHIMA_OWN},
    {"CCS CCA", 0, 20, "16 health information, 8 " AHIMA_OWN},
    {"CCS CCS-P", 0, 30, "24 health information, 12 " AHIMA_OWN},
    {"RHIT", 0, 20, "16 health information, 8 " AHIMA_OWN},
    {"RHIA", 0, 30, "24 health information, 12 " AHIMA_OWN},
    {"RHIT CHPS", 0, 40, "32 health information, 16 " AHIMA_OWN},
    {"RHIA CCS CCS-P", 0, 50, "40 health information, 20 " AHIMA_OWN},
    {"RHIA CCS CPC CPMA", 0, 40, "32 health information, 16 " AHIMA_OWN},
    /* a part of a unit is a whole one: 21.6 and 10.8 of 27 */
    {"RHIA CCS", 27, 27, "22 health information, 11 " AHIMA_OWN},
};

START_TEST(renew_minimums__of_ahima__are_shares_in_units)
{
    struct minimum_case tried = {.body = "AHIMA",
                                 .held = ahima[_i].held,
                                 .told = ahima[_i].told,
                                 .begin = date_from_civil(2026, 5, 20)};
    char text[512];

    minimum_ask(&tried);

    ck_assert_int_eq(tried.cycle.units, ahima[_i].units);
    ck_assert_str_eq(minimum_text(&tried, text, sizeof text), ahima[_i].minimums);
}
END_TEST

/* ahima.md 2.9, "Source rule (NEW)": from 1 Jan 2025. */
START_TEST(renew_minimums__of_a_rule_younger_than_the_cycle__say_since_when)
{
    const date_day rule = date_from_civil(2025, 1, 1);
    struct minimum_case tried = {.body = "AHIMA", .held = "CCS", .begin = rule};

    minimum_ask(&tried);
    ck_assert_int_eq(tried.count, 2);
    ck_assert_int_eq(tried.minimums[1].younger, DATE_NONE);

    tried.begin = rule - 1;
    minimum_ask(&tried);
    ck_assert_int_eq(tried.count, 2);
    ck_assert_int_eq(tried.minimums[0].younger, DATE_NONE);
    ck_assert_int_eq(tried.minimums[1].younger, rule);

    tried.begin = date_from_civil(2022, 12, 31);
    minimum_ask(&tried);
    ck_assert_int_eq(tried.count, 1);
}
END_TEST

/* All units of a short first cycle, not more than there are. */
START_TEST(renew_minimums__of_all_units__follow_the_tracker)
{
    struct minimum_case tried = {.body = "AAPC", .held = "CPPM", .told = 21, .begin = DATE_NONE};

    minimum_ask(&tried);
    ck_assert_int_eq(tried.minimums[0].units, 21);
}
END_TEST

START_TEST(renew_minimums__without_room__stop)
{
    struct minimum_case tried = {.body = "AAPC", .held = "CPMA CDEO", .begin = DATE_NONE};

    minimum_ask(&tried);
    ck_assert_int_eq(renew_minimums(catalog_builtin(), &tried.cycle, tried.minimums, 1), 1);
    ck_assert_int_eq(renew_minimums(catalog_builtin(), &tried.cycle, tried.minimums, 0), 0);
}
END_TEST

static bool minimum_twice(struct minimum_case *tried, int a, int b)
{
    return renew_counts_twice(catalog_builtin(), &tried->cycle, &tried->minimums[a],
                              &tried->minimums[b]);
}

START_TEST(renew_counts_twice__is_true__for_a_specialty_and_a_core_credential)
{
    struct minimum_case tried = {.body = "AAPC", .held = "CPMA CDEO CUC CCC", .begin = DATE_NONE};

    minimum_ask(&tried);
    ck_assert_int_eq(tried.count, 4);
    ck_assert(!minimum_twice(&tried, 0, 1)); /* core and core */
    ck_assert(!minimum_twice(&tried, 2, 3)); /* specialty and specialty */
    ck_assert(minimum_twice(&tried, 0, 2) && minimum_twice(&tried, 2, 0));
    ck_assert(minimum_twice(&tried, 1, 3) && minimum_twice(&tried, 3, 1));
}
END_TEST

/* 80 and 40 percent are more than the whole. */
START_TEST(renew_counts_twice__is_true__for_what_it_is_about_and_whom_it_is_from)
{
    struct minimum_case tried = {.body = "AHIMA", .held = "CCS", .begin = DATE_NONE};

    minimum_ask(&tried);
    ck_assert(minimum_twice(&tried, 0, 1));
}
END_TEST

Suite *minimums_suite(void)
{
    Suite *suite = suite_create("minimums");
    TCase *tcase = tcase_create("minimums");

    ADD_TABLE_TEST(tcase, renew_minimums__of_aapc__are_those_of_its_page, aapc);
    ADD_TABLE_TEST(tcase, renew_minimums__of_ahima__are_shares_in_units, ahima);
    tcase_add_test(tcase, renew_minimums__of_a_rule_younger_than_the_cycle__say_since_when);
    tcase_add_test(tcase, renew_minimums__of_all_units__follow_the_tracker);
    tcase_add_test(tcase, renew_minimums__without_room__stop);
    tcase_add_test(tcase, renew_counts_twice__is_true__for_a_specialty_and_a_core_credential);
    tcase_add_test(tcase, renew_counts_twice__is_true__for_what_it_is_about_and_whom_it_is_from);
    suite_add_tcase(suite, tcase);
    return suite;
}
