/* SPDX-License-Identifier: MIT
 * Covers which catalogues are on hand, how one is named, shown and compared when there are several.
 */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* ---- catalogues of one's own ------------------------------------------------------------------ */

/* A folder of each name in the folder of catalogues that is on hand in every run. */
static void put_pack(const char *name, const char *pack)
{
    static const char *const folders[] = {".config", ".config/milepost",
                                          ".config/milepost/catalog"};
    struct buffer path = {0};

    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        buffer_truncate(&path, 0);
        buffer_format(&path, "%s/%s", home.path, folders[i]);
        (void)mkdir(buffer_text(&path), 0700);
    }
    buffer_format(&path, "/%s", name);
    ck_assert_int_eq(symlink(pack, buffer_text(&path)), 0);
    buffer_clear(&path);
}

START_TEST(catalogues_of_ones_own__one_folder_each__are_on_hand_together)
{
    put_pack("small", SMALL);
    put_pack("pharmacy", PHARMACY);
    run(&home, "__complete new --career ''");
    ck_assert_has(&home.out, "medical-coder\t");
    ck_assert_has(&home.out, "pharmacy-technician\t");
    ck_assert_has(&home.out, "small\t");
    run(&home, "new Ann --career small --no-input");
    ck_assert_done(&home);
    run(&home, "new Bob --career medical-coder --no-input");
    ck_assert_done(&home);
    run(&home, "print Ann");
    ck_assert_done(&home);
    run(&home, "print Bob");
    ck_assert_done(&home);
}
END_TEST

/* As when its disk is not there: other rules must not hold without a word. */
START_TEST(catalogues_of_ones_own__behind_a_link_that_leads_nowhere__are_not_passed_over)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/.config", home.path);
    (void)mkdir(buffer_text(&path), 0700);
    buffer_add(&path, "/milepost");
    (void)mkdir(buffer_text(&path), 0700);
    buffer_add(&path, "/catalog");
    ck_assert_int_eq(symlink("/nowhere/rules", buffer_text(&path)), 0);
    buffer_clear(&path);
    run(&home, "new Ann --no-input");
    ck_assert_int_ne(home.code, 0);
    ck_assert_has(&home.err, ".config/milepost/catalog");
}
END_TEST

/* By the name of its folder. */
START_TEST(catalogues_of_ones_own__without_a_choice__plan_for_the_first)
{
    put_pack("b", SMALL);
    put_pack("a", PHARMACY);
    run(&home, "new Ann --no-input");
    ck_assert_done(&home);
    run(&home, "print Ann");
    ck_assert_has(&home.out, "Pharmacy technician, United States");
}
END_TEST

START_TEST(catalogues_of_ones_own__two_of_one_career__are_refused_in_one_line)
{
    put_pack("one", SMALL);
    put_pack("two", SMALL);
    run(&home, "new Ann --no-input");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "/.config/milepost/catalog/one and ");
    ck_assert_has(&home.err,
                  "/.config/milepost/catalog/two: both are of the career \"small\"; take "
                  "one of them away\n");
    ck_assert_int_ne(access(home.data, F_OK), 0);
}
END_TEST

START_TEST(catalog__by_its_id__is_shown_and_planned_with)
{
    run(&home, "catalog show --catalog pharmacy-technician");
    ck_assert_has(&home.out, "Pharmacy technician, United States, version ");
    run(&home, "catalog sources --catalog pharmacy-technician");
    ck_assert_has(&home.out, "- ptcb-apply: ");
    run(&home, "catalog stale --catalog pharmacy-technician --today 2029-01-01");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "- ptcb-apply: ");
    run(&home, "new Ann --catalog pharmacy-technician --no-input");
    run(&home, "new Bob --no-input");
    run(&home, "print Bob --catalog pharmacy-technician");
    ck_assert_done(&home);
    run(&home, "print Ann");
    ck_assert_has(&home.out, "Pharmacy technician, United States");
}
END_TEST

/* A pack of one's own leads to the built-in ones, and each of these to it. */
START_TEST(catalog__by_its_id__leads_to_all_that_are_on_hand)
{
    put_pack("small", SMALL);
    run(&home, "new Ann --no-input");
    run(&home, "catalog show ONE --catalog pharmacy-technician");
    ck_assert_done(&home);
    run(&home, "print Ann --catalog pharmacy-technician");
    ck_assert_done(&home);
}
END_TEST

START_TEST(catalog_show__of_what_another_career_has__finds_it_and_says_whose_it_is)
{
    run(&home, "catalog show exam.CPhT");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Sit the CPhT exam");
    ck_assert_has(&home.err, "exam.CPhT: of the catalogue pharmacy-technician: Pharmacy");
    run(&home, "catalog show exam.CPC --catalog pharmacy-technician --json");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"Sit the CPC exam\"");
    run(&home, "catalog show exam.CPhTT");
    ck_assert_refused(&home, 2,
                      "milepost: exam.CPhTT: the catalogue holds nothing of that id; did you mean "
                      "`exam.CPhT`?");
}
END_TEST

/* ---- two of one career ------------------------------------------------------------------------ */

/* The career of a folder is not the first one. */
START_TEST(catalog_diff__of_a_folder__is_against_the_built_in_one_of_its_career)
{
    run(&home, "catalog diff " PHARMACY);
    ck_assert_done(&home);
    ck_assert_has(&home.err, "the two catalogues are alike");
    run(&home, "catalog diff built-in " PHARMACY);
    ck_assert_done(&home);
    run(&home, "catalog diff " PHARMACY " built-in");
    ck_assert_done(&home);
    run(&home, "catalog diff " SMALL " --catalog " SMALL);
    ck_assert_done(&home);
}
END_TEST

START_TEST(catalog_diff__of_a_folder__is_for_plans_of_its_career)
{
    run(&home, "new Ana --career pharmacy-technician --no-input");
    run(&home, "new Bob --no-input");
    run(&home, "catalog diff " PHARMACY " --all");
    ck_assert_int_le(home.code, 1);
    ck_assert_has(&home.out, "Ana  ");
    ck_assert_has_not(&home.out, "Bob");
    run(&home, "catalog diff " PHARMACY " --plan Bob");
    ck_assert_refused(&home, 2,
                      "milepost: catalog diff: plan 2 is of the career \"medical-coder\", and the "
                      "newer catalogue of \"pharmacy-technician\"");
}
END_TEST

/* Its catalogue has no list of approvals, and none of help with paying. */
START_TEST(program_list__of_lists_that_the_catalogue_lacks__leaves_them_out)
{
    run(&home, "new Ana --career pharmacy-technician --no-input");
    run(&home, "program add Ana College --kind accredited");
    ck_assert_done(&home);
    run(&home, "program list Ana");
    ck_assert_has(&home.out, "\nPracticum ");
    ck_assert_has_not(&home.out, "\nApproval");
    ck_assert_has_not(&home.out, "\nTakes");
    run(&home, "program show Ana College");
    ck_assert_has(&home.out, "\nPracticum: ask\n");
    ck_assert_has_not(&home.out, "\nApproval");
    ck_assert_has_not(&home.out, "\nTakes");
}
END_TEST

Suite *careers_on_hand_suite(void)
{
    Suite *suite = suite_create("careers_on_hand");
    TCase *tcase = home_case("careers_on_hand");

    tcase_add_test(tcase, catalogues_of_ones_own__one_folder_each__are_on_hand_together);
    tcase_add_test(tcase,
                   catalogues_of_ones_own__behind_a_link_that_leads_nowhere__are_not_passed_over);
    tcase_add_test(tcase, catalogues_of_ones_own__without_a_choice__plan_for_the_first);
    tcase_add_test(tcase, catalogues_of_ones_own__two_of_one_career__are_refused_in_one_line);
    tcase_add_test(tcase, catalog__by_its_id__is_shown_and_planned_with);
    tcase_add_test(tcase, catalog__by_its_id__leads_to_all_that_are_on_hand);
    tcase_add_test(tcase, catalog_show__of_what_another_career_has__finds_it_and_says_whose_it_is);
    tcase_add_test(tcase, catalog_diff__of_a_folder__is_against_the_built_in_one_of_its_career);
    tcase_add_test(tcase, catalog_diff__of_a_folder__is_for_plans_of_its_career);
    tcase_add_test(tcase, program_list__of_lists_that_the_catalogue_lacks__leaves_them_out);
    suite_add_tcase(suite, tcase);
    return suite;
}
