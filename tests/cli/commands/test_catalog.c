/* SPDX-License-Identifier: MIT
 * Covers catalog check, show, sources, diff and stale, and what a broken catalogue does to other
 * commands. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* A catalogue folder of one file, which lacks nearly everything. */
static void make_broken(const char *folder)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/%s", home.path, folder);
    ck_assert_int_eq(mkdir(buffer_text(&path), 0700), 0);
    buffer_truncate(&path, 0);
    buffer_format(&path, "%s/catalogue.yaml", folder);
    put_text(&home, buffer_text(&path), "format: 1\nid: broken\nbogus: 3\n");
    buffer_clear(&path);
}

START_TEST(catalog_check__passes__the_shipped_one)
{
    run(&home, "catalog check " CATALOGUE);

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: " CATALOGUE ": no faults\n");
}
END_TEST

START_TEST(catalog_check__names__every_fault_by_its_place)
{
    make_broken("broken");
    run(&home, "catalog check broken");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "catalogue.yaml:3:1: ");
    run(&home, "catalog check broken --json");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "{\"file\": \"catalogue.yaml\", \"line\": 3, \"column\": 1, ");
}
END_TEST

START_TEST(catalog_check__with_facts__names_what_a_sheet_has_not)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/sheets", home.path);
    ck_assert_int_eq(mkdir(buffer_text(&path), 0700), 0);
    buffer_clear(&path);
    put_text(&home, "sheets/notes.txt", "no sheet");
    run(&home, "catalog check " CATALOGUE " --facts nowhere");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "the sheets' folder nowhere can't be read");
    run(&home, "catalog check " CATALOGUE " --facts sheets");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, ": there is no sheet aapc.md\n");
    run(&home, "catalog check " SMALL " --facts sheets");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: " SMALL ": no faults; 0 values are as in the rows they name\n");
}
END_TEST

/* The shipped catalogue of the second career under another title, and with no other version. */
static void make_changed(void)
{
    char command[512];

    ck_assert_int_lt(snprintf(command, sizeof command,
                              "cp -r " PHARMACY " %s/changed && chmod -R u+w %s/changed && "
                              "sed -i 's/^title: Pharmacy/title: The pharmacy/' "
                              "%s/changed/catalogue.yaml",
                              home.path, home.path, home.path),
                     (int)sizeof command);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(catalog__of_other_rules_under_one_version__is_named_by_check_and_diff)
{
    make_changed();
    run(&home, "catalog check changed");
    ck_assert_done(&home);
    ck_assert_has(&home.err,
                  "changed: its version is 2026.11, as that of the built-in one, and its "
                  "rules are not: give it another");
    run(&home, "catalog diff " PHARMACY " changed");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "both are version 2026.11: give the newer one another");
    run(&home, "catalog check " PHARMACY);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: " PHARMACY ": no faults\n");
}
END_TEST

START_TEST(catalog_take__of_other_rules_under_one_version__is_undone)
{
    make_changed();
    run(&home, "new Ana --career pharmacy-technician --no-input");
    run(&home, "set Ana time.hours_per_week=12");
    ck_assert_done(&home);
    run(&home, "next Ana --catalog changed");
    ck_assert_has(&home.err, "Ana: the rules of the catalogue 2026.11 are others now");
    run(&home, "catalog diff --plan Ana --catalog changed");
    ck_assert_has(&home.out, "2026.11 as its rules are now, for the plan as it is");
    run(&home, "catalog take Ana --catalog changed");
    ck_assert_done(&home);
    run(&home, "next Ana --catalog changed");
    ck_assert_ptr_null(strstr(buffer_text(&home.err), "are others now"));
    run(&home, "undo Ana --catalog changed");
    ck_assert_done(&home);
    ck_assert_has(&home.err,
                  "Undone: the catalogue that you took last is again 2026.11 as its rules "
                  "were; figures are those of its rules now");
    run(&home, "next Ana --catalog changed");
    ck_assert_has(&home.err, "are others now");
}
END_TEST

START_TEST(catalog__of_other_rules_under_one_version__is_noticed_by_a_plan_made_of_answers)
{
    make_changed();
    put_text(&home, "bea.json",
             "{\"milepost-answers\": 1, \"answers\": {\"time.hours_per_week\": 12}}");
    run(&home, "new Bea --career pharmacy-technician --answers bea.json");
    ck_assert_done(&home);
    run(&home, "next Bea --catalog changed");
    ck_assert_has(&home.err, "Bea: the rules of the catalogue 2026.11 are others now");
}
END_TEST

static int count_shown(void)
{
    return number_in(home.data, "SELECT count(*) FROM shown");
}

/* They tell of answers that are gone, which may be private ones. */
START_TEST(purge_history__drops__what_a_plan_said_by_each_catalogue)
{
    run(&home, "new Ana --no-input");
    run(&home, "set Ana time.hours_per_week=12");
    ck_assert_done(&home);
    ck_assert_int_gt(count_shown(), 0);
    run(&home, "purge Ana --history");
    ck_assert_done(&home);
    ck_assert_int_eq(count_shown(), 0);
}
END_TEST

START_TEST(catalog__that_is_broken__stops_others_and_names_its_faults)
{
    make_broken("broken");
    run(&home, "list --catalog broken");
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, "milepost: broken/catalogue.yaml:3:1: ");
    ck_assert_has(&home.err, "without --catalog the built-in catalogues serve");
    run(&home, "list");
    ck_assert_done(&home);
}
END_TEST

START_TEST(catalog_check__works__beside_a_broken_one_of_ones_own)
{
    char path[128];

    snprintf(path, sizeof path, "%s/.config", home.path);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/.config/milepost", home.path);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    make_broken(".config/milepost/catalog");
    run(&home, "list");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.err, "/.config/milepost/catalog: while a folder of this name is there");
    run(&home, "catalog check " CATALOGUE);
    ck_assert_done(&home);
}
END_TEST

START_TEST(catalog__of_ones_own__replaces_the_built_in_one)
{
    run(&home, "catalog show --catalog " FIXTURES "/catalog-small");

    ck_assert_done(&home);
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "A small catalogue for tests, version 2026.11"),
                     home.out.text);
}
END_TEST

/* One of each kind, and a word that its card must hold. */
static const struct {
    const char *id, *kind, *holds;
} shown[] = {
    {"goal.target", "question", "Values:"},
    {"background", "section", "Private: yes"},
    {"CPC", "credential", "Body: AAPC"},
    {"AAPC", "body", "Membership: yes"},
    {"course", "program", "Cost: "},
    {"exam.CPC", "step", "Phase: certify"},
    {"mmr", "vaccine", "Doses: 2"},
    {"background", "gate", "decided-by-other"},
    {"typing", "skill", "Benchmark: "},
    {"pell", "aid", "Rule: "},
    {"prepare-cpc", "assumption", "Range: 60 to 180 hours, likely 100"},
    {"credential/CPC", "fact", "credential/CPC"},
    {"aapc-cpc-faq", "source", "Checked: "},
};

START_TEST(catalog_show__shows__a_thing_of_each_kind)
{
    struct buffer line = {0};

    buffer_format(&line, "catalog show %s", shown[_i].id);
    run(&home, buffer_text(&line));
    ck_assert_done(&home);
    ck_assert_has(&home.out, shown[_i].holds);
    buffer_truncate(&line, 0);
    buffer_format(&line, "(%s %s)", shown[_i].kind, shown[_i].id);
    ck_assert_has(&home.out, buffer_text(&line));
    buffer_clear(&line);
}
END_TEST

/* Everything that is listed can be shown, is JSON without a duplicate key, and keeps to 72
 * columns as text. The ids are taken from the list itself, one of each kind. */
START_TEST(catalog_show__shows__what_it_lists)
{
    json_error_t fault;
    json_t *document, *item;
    const char *last = "";
    size_t index;

    run(&home, "catalog show --json");
    document = json_loadb(home.out.text, home.out.length, JSON_REJECT_DUPLICATES, &fault);
    ck_assert_ptr_nonnull(document);
    json_array_foreach(json_object_get(document, "items"), index, item)
    {
        const char *kind = json_string_value(json_object_get(item, "kind"));
        struct buffer line = {0};
        json_t *card;

        if (strcmp(kind, last) == 0)
            continue;
        last = kind;
        buffer_format(&line, "catalog show %s --json",
                      json_string_value(json_object_get(item, "id")));
        run(&home, buffer_text(&line));
        card = json_loadb(home.out.text, home.out.length, JSON_REJECT_DUPLICATES, &fault);
        ck_assert_msg(card != NULL, "%s: %s", buffer_text(&line), fault.text);
        json_decref(card);
        buffer_clear(&line);
    }
    json_decref(document);
}
END_TEST

START_TEST(catalog_show__keeps_to__72_columns)
{
    run(&home, "catalog show");
    for (const char *at = buffer_text(&home.out); *at;) {
        size_t length = strcspn(at, "\n");
        char *line = strndup(at, length);

        ck_assert_msg(text_width(line) <= 72, "%s", line);
        free(line);
        at += length + 1;
    }
}
END_TEST

START_TEST(catalog_show__of_what_is_old__says_to_check_again)
{
    run(&home, "catalog show exam.CPC");
    ck_assert_has(&home.out, "mbc-cpc-2026, checked Feb 2026)");
    ck_assert_has(&home.out, ", checked ");
    run(&home, "catalog show exam.CPC --today 2029-01-01");
    ck_assert_has(&home.out, "undated, check again.");
}
END_TEST

START_TEST(catalog_sources__are__dated)
{
    run(&home, "catalog sources");
    ck_assert_has(&home.out, "checked 24 Feb 2026)");
    ck_assert_has(&home.out, "read on 23 Nov 2026, undated)");
    run(&home, "catalog sources --today 2029-01-01");
    ck_assert_has(&home.out, ", check again)");
    run(&home, "catalog sources --json");
    ck_assert_has(&home.out, "\"milepost-sources\": 1");
}
END_TEST

/* ---- diff and stale -------------------------------------------------------------------------- */

START_TEST(catalog_diff__of_one_twice__is_done_and_says_so)
{
    run(&home, "catalog diff built-in " CATALOGUE);
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, "the two catalogues are alike");
    run(&home, "catalog diff " SMALL " " SMALL " --json");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"changes\": []");
}
END_TEST

START_TEST(catalog_diff__of_two__lists_by_kind_and_is_a_finding)
{
    run(&home, "catalog diff " SMALL);
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "CREDENTIALS\n");
    ck_assert_has(&home.out, "- CPC: Certified Professional Coder\n");
    ck_assert_has(&home.out, "+ ONE: Certified Person One\n");
    ck_assert_has(&home.out, " added, ");
    run(&home, "catalog diff " SMALL " built-in --json");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "{\"change\": \"removed\", \"kind\": \"credential\", \"id\": "
                             "\"ONE\", \"title\": \"Certified Person One\", \"field\": null");
}
END_TEST

START_TEST(catalog_diff__of_a_broken_one__names_its_faults)
{
    make_broken("broken");
    run(&home, "catalog diff built-in broken");
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, "milepost: broken/catalogue.yaml:3:1: ");
    run(&home, "catalog diff built-in nowhere");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "the catalogue folder nowhere can't be read");
}
END_TEST

/* As --catalog takes them. */
START_TEST(catalog_diff__takes__the_ids_of_built_in_ones)
{
    run(&home, "catalog diff medical-coder " CATALOGUE);
    ck_assert_done(&home);
    ck_assert_has(&home.err, "the two catalogues are alike");
    run(&home, "catalog diff medical-coder pharmacy-technician --json");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "\"before\": {\n    \"id\": \"medical-coder\"");
    ck_assert_has(&home.out, "\"after\": {\n    \"id\": \"pharmacy-technician\"");
}
END_TEST

START_TEST(catalog_stale__lists__what_to_check_again_and_what_rests_on_it)
{
    run(&home, "catalog stale --catalog " SMALL " --today 2027-10-01");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, ", check again)\n");
    ck_assert_has(&home.out, "On it rests: ");
    ck_assert_has(&home.out, "credential TWO (");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "- survey: "));
    run(&home, "catalog stale --catalog " SMALL " --today 2027-10-01 --json");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "\"milepost-catalog-stale\": 1");
    ck_assert_has(&home.out,
                  "{\"kind\": \"credential\", \"id\": \"TWO\", \"field\": \"retake-days\"}");
    run(&home, "catalog stale --catalog " SMALL " --today 2026-10-02");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

Suite *catalog_suite(void)
{
    Suite *suite = suite_create("catalog");
    TCase *tcase = home_case("catalog");

    tcase_add_test(tcase, catalog_check__passes__the_shipped_one);
    tcase_add_test(tcase, catalog_check__names__every_fault_by_its_place);
    tcase_add_test(tcase, catalog_check__with_facts__names_what_a_sheet_has_not);
    tcase_add_test(tcase, catalog__of_other_rules_under_one_version__is_named_by_check_and_diff);
    tcase_add_test(tcase, catalog_take__of_other_rules_under_one_version__is_undone);
    tcase_add_test(tcase, catalog__that_is_broken__stops_others_and_names_its_faults);
    tcase_add_test(tcase, catalog_check__works__beside_a_broken_one_of_ones_own);
    tcase_add_test(tcase, catalog__of_ones_own__replaces_the_built_in_one);
    ADD_TABLE_TEST(tcase, catalog_show__shows__a_thing_of_each_kind, shown);
    tcase_add_test(tcase, catalog_show__shows__what_it_lists);
    tcase_add_test(tcase, catalog_show__keeps_to__72_columns);
    tcase_add_test(tcase, catalog_show__of_what_is_old__says_to_check_again);
    tcase_add_test(tcase, catalog_sources__are__dated);
    tcase_add_test(tcase, catalog_diff__of_one_twice__is_done_and_says_so);
    tcase_add_test(tcase,
                   catalog__of_other_rules_under_one_version__is_noticed_by_a_plan_made_of_answers);
    tcase_add_test(tcase, purge_history__drops__what_a_plan_said_by_each_catalogue);
    tcase_add_test(tcase, catalog_diff__of_two__lists_by_kind_and_is_a_finding);
    tcase_add_test(tcase, catalog_diff__of_a_broken_one__names_its_faults);
    tcase_add_test(tcase, catalog_diff__takes__the_ids_of_built_in_ones);
    tcase_add_test(tcase, catalog_stale__lists__what_to_check_again_and_what_rests_on_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
