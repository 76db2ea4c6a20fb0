/* SPDX-License-Identifier: MIT
 * Covers units per cycle: AAPC's table by number held (body AAPC), AHIMA's examples on its
 * page and its cap (body AHIMA), what is replaced or included, and other bodies. */
#include "milepost/ledger.h"
#include "milepost/renew.h"

#include "renew_suites.h"

enum { AAPC, AHIMA, NHA, BODY_COUNT };
enum { CPC_A, CPC, COC, CIC, CRC, CPB, CPMA, CCA, CCS, CCS_P, RHIT, RHIA, CHPS, CHDA, CDIP, CBCS };
#define NOBODY (-1) /* ends a list of credentials held */

static const int16_t aapc_units[] = {36, 40, 44, 48, 52};
static const int16_t only_cpc_a[] = {CPC_A};
static const int16_t only_cca[] = {CCA};
static const int16_t only_rhit[] = {RHIT};

static const struct body bodies[BODY_COUNT] = {
    [AAPC] = {.id = "AAPC",
              .ceus = {.cycle_months = 24, .by_count = aapc_units, .by_count_count = 5}},
    [AHIMA] = {.id = "AHIMA", .ceus = {.cycle_months = 24, .extra = 10, .cap = 50}},
    [NHA] = {.id = "NHA"}, /* no rule */
};

static const struct credential credentials[] = {
    [CPC_A] = {.code = "CPC-A", .body = AAPC},
    [CPC] = {.code = "CPC", .body = AAPC, .implies = {only_cpc_a, 1}},
    [COC] = {.code = "COC", .body = AAPC},
    [CIC] = {.code = "CIC", .body = AAPC},
    [CRC] = {.code = "CRC", .body = AAPC},
    [CPB] = {.code = "CPB", .body = AAPC},
    [CPMA] = {.code = "CPMA", .body = AAPC},
    [CCA] = {.code = "CCA", .body = AHIMA, .base_ceus = 20},
    [CCS] = {.code = "CCS", .body = AHIMA, .base_ceus = 20, .replaces = {only_cca, 1}},
    [CCS_P] = {.code = "CCS-P", .body = AHIMA, .base_ceus = 20},
    [RHIT] = {.code = "RHIT", .body = AHIMA, .base_ceus = 20},
    [RHIA] = {.code = "RHIA", .body = AHIMA, .base_ceus = 30, .replaces = {only_rhit, 1}},
    [CHPS] = {.code = "CHPS", .body = AHIMA, .base_ceus = 30},
    [CHDA] = {.code = "CHDA", .body = AHIMA, .base_ceus = 30},
    [CDIP] = {.code = "CDIP", .body = AHIMA, .base_ceus = 30},
    [CBCS] = {.code = "CBCS", .body = NHA, .base_ceus = 10},
};

static const struct catalog catalog = {
    .bodies = bodies,
    .body_count = BODY_COUNT,
    .credentials = credentials,
    .credential_count = (int)(sizeof credentials / sizeof *credentials),
};

static const struct {
    int body;
    int held[8];
    int units;
} rows[] = {
    /* the table of body AAPC, "5 or more" included */
    {AAPC, {NOBODY}, 0},
    {AAPC, {CPC, NOBODY}, 36},
    {AAPC, {CPC, COC, NOBODY}, 40},
    {AAPC, {CPC, COC, CRC, NOBODY}, 44},
    {AAPC, {CPC, COC, CRC, CIC, NOBODY}, 48},
    {AAPC, {CPC, COC, CRC, CIC, CPB, NOBODY}, 52},
    {AAPC, {CPC, COC, CRC, CIC, CPB, CPMA, NOBODY}, 52},
    /* the examples of body AHIMA */
    {AHIMA, {CCS, CCS_P, NOBODY}, 30},
    {AHIMA, {RHIT, CHPS, NOBODY}, 40},
    {AHIMA, {RHIA, CHDA, NOBODY}, 40},
    {AHIMA, {RHIA, CDIP, NOBODY}, 40},
    {AHIMA, {RHIA, CCS, CCS_P, NOBODY}, 50},
    {AHIMA, {CCA, NOBODY}, 20},
    {AHIMA, {CHPS, NOBODY}, 30},
    {AHIMA, {NOBODY}, 0},
    /* never more than the cap */
    {AHIMA, {RHIA, CCS, CCS_P, CHPS, CHDA, NOBODY}, 50},
    /* RHIA replaces RHIT, CCS replaces CCA, in whatever order */
    {AHIMA, {RHIT, RHIA, NOBODY}, 30},
    {AHIMA, {RHIA, RHIT, NOBODY}, 30},
    {AHIMA, {CCA, CCS, RHIT, RHIA, NOBODY}, 40},
    /* CPC includes its apprentice form; alone that counts */
    {AAPC, {CPC_A, NOBODY}, 36},
    {AAPC, {CPC_A, CPC, NOBODY}, 36},
    {AAPC, {CPC_A, COC, NOBODY}, 40},
    /* those of other bodies are passed over */
    {AAPC, {CPC, CCS, RHIA, CBCS, NOBODY}, 36},
    {AHIMA, {CPC, CCS, COC, NOBODY}, 20},
    /* named twice, held once */
    {AAPC, {CPC, CPC, NOBODY}, 36},
    {AHIMA, {CCS, CCS, CCS_P, NOBODY}, 30},
    /* a body without a rule asks for none */
    {NHA, {CBCS, NOBODY}, 0},
};

START_TEST(renew_units__gives__what_the_body_asks_for)
{
    int count = 0;

    while (rows[_i].held[count] != NOBODY)
        count++;

    ck_assert_int_eq(renew_units(&catalog, rows[_i].body, rows[_i].held, count), rows[_i].units);
}
END_TEST

START_TEST(renew_units__has_no_limit__without_a_cap)
{
    const struct body uncapped = {.id = "X", .ceus = {.cycle_months = 24, .extra = 10}};
    const struct credential own[] = {{.code = "A", .base_ceus = 20},
                                     {.code = "B", .base_ceus = 45}};
    const struct catalog small = {
        .bodies = &uncapped, .body_count = 1, .credentials = own, .credential_count = 2};

    ck_assert_int_eq(renew_units(&small, 0, (int[]){0, 1}, 2), 55);
}
END_TEST

/* One that another stands for is no further one to pay for. */
START_TEST(renew_count__counts__what_is_kept_up)
{
    static const int16_t replaced[] = {0};
    const struct body body = {.id = "X", .ceus = {.cycle_months = 24, .extra = 10}};
    const struct credential own[] = {
        {.code = "A"}, {.code = "B", .replaces = {replaced, 1}}, {.code = "C", .body = 1}};
    const struct catalog small = {
        .bodies = &body, .body_count = 1, .credentials = own, .credential_count = 3};

    ck_assert_int_eq(renew_count(&small, 0, (int[]){0, 1, 2, 1}, 4), 1);
    ck_assert_int_eq(renew_count(&small, 0, (int[]){0, 0}, 2), 1);
    ck_assert_int_eq(renew_count(&small, 0, NULL, 0), 0);
}
END_TEST

/* A slip in a catalogue must not make a credential stand for itself and so for nothing. */
START_TEST(renew_units__counts__a_credential_that_lists_itself)
{
    static const int16_t itself[] = {0};
    const struct body body = {.id = "X", .ceus = {.cycle_months = 24}};
    const struct credential own = {.code = "A", .base_ceus = 20, .implies = {itself, 1}};
    const struct catalog small = {
        .bodies = &body, .body_count = 1, .credentials = &own, .credential_count = 1};

    ck_assert_int_eq(renew_units(&small, 0, (int[]){0}, 1), 20);
}
END_TEST

static const struct {
    int hundredths;
    const char *text;
} texts[] = {{0, "0"}, {100, "1"}, {150, "1.5"}, {25, "0.25"}, {105, "1.05"}, {123450, "1234.5"}};

START_TEST(units_write__of_hundredths__is_as_short_as_may_be)
{
    struct buffer out = {0};

    units_write(texts[_i].hundredths, &out);
    ck_assert_str_eq(out.text, texts[_i].text);
    buffer_clear(&out);
}
END_TEST

static const struct {
    int pace;
    const char *text;
} paces[] = {{150, "1.5"}, {151, "1.6"}, {191, "2"}, {1, "0.1"}};

START_TEST(units_write_pace__of_hundredths__is_rounded_up_to_a_tenth)
{
    struct buffer out = {0};

    units_write_pace(paces[_i].pace, &out);
    ck_assert_str_eq(out.text, paces[_i].text);
    buffer_clear(&out);
}
END_TEST

Suite *units_suite(void)
{
    Suite *suite = suite_create("units");
    TCase *tcase = tcase_create("units");

    ADD_TABLE_TEST(tcase, renew_units__gives__what_the_body_asks_for, rows);
    tcase_add_test(tcase, renew_units__has_no_limit__without_a_cap);
    tcase_add_test(tcase, renew_count__counts__what_is_kept_up);
    tcase_add_test(tcase, renew_units__counts__a_credential_that_lists_itself);
    ADD_TABLE_TEST(tcase, units_write__of_hundredths__is_as_short_as_may_be, texts);
    ADD_TABLE_TEST(tcase, units_write_pace__of_hundredths__is_rounded_up_to_a_tenth, paces);
    suite_add_tcase(suite, tcase);
    return suite;
}
