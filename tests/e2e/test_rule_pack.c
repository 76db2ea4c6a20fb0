/* SPDX-License-Identifier: MIT
 * Another rule pack than the built-in one: what was done stays with its steps whatever they are
 * called and wherever they stand, a newer one says what it changes, and a hostile one reaches no
 * terminal. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct buffer out, err;

static void rule_pack_set_up(void)
{
    person_with_plan(&home);
}

static void rule_pack_tear_down(void)
{
    buffer_clear(&out);
    buffer_clear(&err);
    home_remove(&home);
}

/* A copy of the shipped pack in `mine`, its steps made of the shipped ones by a script. */
static void make_pack(const char *script)
{
    struct buffer words = {0};

    buffer_format(&words,
                  "cp -r '%s' mine && chmod -R u+w mine && %s <'%s/steps.yaml' "
                  ">mine/steps.yaml",
                  CATALOGUE, script, CATALOGUE);
    ck_assert_int_eq(home_run_shell(&home, NULL, NULL, buffer_text(&words)), 0);
    buffer_clear(&words);
}

/* ---- what was done --------------------------------------------------------------------------- */

/* The steps last to first, each with another title. */
static const char turned_round[] =
    "{ awk '/^steps:/ {print; on = 1; next} !on {print; next} /^  - id:/ {n++} "
    "{step[n] = step[n] $0 \"\\n\"} END {for (i = n; i >= 0; i--) printf \"%s\", step[i]}' | "
    "sed 's/^    title: \"/&The /; t; s/^    title: /&The /'; }";

/* The roadmap as JSON; without a pack by the built-in one. Free with json_decref. */
static json_t *roadmap_by(const char *pack)
{
    json_error_t fault;
    json_t *roadmap;

    buffer_truncate(&out, 0);
    if (pack)
        HOME_RUN(&home, &out, &err, "print", "--json", "--private", "--catalog", pack);
    else
        HOME_RUN(&home, &out, &err, "print", "--json", "--private");
    roadmap = json_loads(buffer_text(&out), 0, &fault);
    ck_assert_msg(roadmap != NULL, "%s%s", fault.text, buffer_text(&err));
    return roadmap;
}

static const json_t *step_called(const json_t *roadmap, const char *id)
{
    const json_t *steps = json_object_get(roadmap, "steps");

    for (size_t i = 0; i < json_array_size(steps); i++) {
        const json_t *step = json_array_get(steps, i);

        if (strcmp(json_string_value(json_object_get(step, "id")), id) == 0)
            return step;
    }
    ck_abort_msg("%s is not on the roadmap", id);
    return NULL;
}

static const char *const done_steps[] = {"exclusion-search", "choose-school", "tuition-request",
                                         "prepare.CPC"};
static const char *const progress_keys[] = {"status", "began", "ended", "logged_hours"};

static void check_progress(const json_t *before, const json_t *after, const char *id)
{
    const json_t *old = step_called(before, id), *new = step_called(after, id);

    ck_assert(!json_equal(json_object_get(old, "title"), json_object_get(new, "title")));
    for (size_t i = 0; i < sizeof progress_keys / sizeof *progress_keys; i++)
        ck_assert_msg(json_equal(json_object_get(old, progress_keys[i]),
                                 json_object_get(new, progress_keys[i])),
                      "%s has another %s", id, progress_keys[i]);
}

START_TEST(progress__on_steps_renamed_and_reordered__stays_with_them)
{
    json_t *before, *after;

    HOME_RUN(&home, NULL, &err, "choose", "1");
    HOME_RUN(&home, NULL, &err, "done", "exclusion-search");
    HOME_RUN(&home, NULL, &err, "start", "choose-school");
    HOME_RUN(&home, NULL, &err, "done", "tuition-request", "--on", "2026-11-20");
    HOME_RUN(&home, NULL, &err, "log", "prepare.CPC", "1.5");
    before = roadmap_by(NULL);
    make_pack(turned_round);
    after = roadmap_by("mine");

    ck_assert_str_eq(
        json_string_value(json_object_get(step_called(before, "exclusion-search"), "status")),
        "done");
    for (size_t i = 0; i < sizeof done_steps / sizeof *done_steps; i++)
        check_progress(before, after, done_steps[i]);
    json_decref(before);
    json_decref(after);
}
END_TEST

/* ---- a newer version ------------------------------------------------------------------------- */

/* A copy of the shipped pack in `mine`, of another version, in which the exam of the CPC costs more
 * and a step of the route is called otherwise. */
static void make_newer(void)
{
    make_pack("sed 's/exclusion-search/exclusion-look/g'");
    ck_assert_int_eq(home_run_shell(&home, NULL, NULL,
                                    "sed -i 's/^version: .*/version: \"2099.01\"/' "
                                    "mine/catalogue.yaml && "
                                    "sed -i 's/amount: 425,/amount: 449,/' mine/credentials.yaml "
                                    "&& sed -i 's/exclusion-search/exclusion-look/g' mine/*.yaml"),
                     0);
}

#define PRESENT(buffer, text)                                                                      \
    ck_assert_msg(strstr(buffer_text(buffer), text) != NULL, "no \"%s\" in:\n%s", text,            \
                  buffer_text(buffer))

START_TEST(newer_pack__shows_what_it_changes_for_a_plan_before_it_is_taken)
{
    HOME_RUN(&home, NULL, NULL, "done", "exclusion-search");
    make_newer();
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "next", "--catalog", "mine"), 0);
    PRESENT(&err, "the catalogue is 2099.01 now");
    PRESENT(&err, "`milepost catalog take 1` takes it");
    buffer_truncate(&out, 0);
    ck_assert_int_eq(
        HOME_RUN(&home, &out, NULL, "catalog", "diff", "--plan", "1", "--catalog", "mine"), 1);
    PRESENT(&out, "-> 2099.01");
    PRESENT(&out, "AT ANOTHER PRICE\n  Sit the CPC exam ");
    PRESENT(&out, "Mark on “Search the exclusion lists for your name” (exclusion-search)");
    buffer_truncate(&err, 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "catalog", "take", "--catalog", "mine"), 0);
    PRESENT(&err, "The catalogue 2099.01 is taken in place of ");
    buffer_truncate(&err, 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "next", "--catalog", "mine"), 0);
    ck_assert_str_eq(buffer_text(&err), "");
}
END_TEST

START_TEST(newer_pack__keeps_a_mark_that_has_no_place__until_one_has_it_again)
{
    json_t *roadmap;

    HOME_RUN(&home, NULL, NULL, "done", "exclusion-search");
    make_newer();
    HOME_RUN(&home, NULL, NULL, "catalog", "take", "--catalog", "mine");
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, &err, "set", "time.hours_per_week=11", "--catalog", "mine"), 0);
    buffer_truncate(&out, 0);
    HOME_RUN(&home, &out, NULL, "export", "--catalog", "mine");
    PRESENT(&out, "\"exclusion-search\"");
    roadmap = roadmap_by(NULL);

    ck_assert_str_eq(
        json_string_value(json_object_get(step_called(roadmap, "exclusion-search"), "status")),
        "done");
    json_decref(roadmap);
}
END_TEST

START_TEST(newer_pack__that_is_damaged__changes_no_plan_and_names_its_faults)
{
    make_newer();
    ck_assert_int_eq(home_run_shell(&home, NULL, NULL,
                                    "sed -i 's/amount: 449,/amount: lots,/' "
                                    "mine/credentials.yaml"),
                     0);
    ck_assert_int_eq(
        HOME_RUN(&home, &out, &err, "catalog", "diff", "built-in", "mine", "--plan", "1"), 1);
    ck_assert_str_eq(buffer_text(&out), "");
    PRESENT(&err, "mine/credentials.yaml:");
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "catalog", "take", "--catalog", "mine"), 1);
    buffer_truncate(&err, 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "next"), 0);
    ck_assert_ptr_null(strstr(buffer_text(&err), "catalogue"));
}
END_TEST

/* ---- what is hostile ------------------------------------------------------------------------- */

/* In the title of each step, as YAML writes them and as they are. */
static const char *const hostile_titles[] = {
    "good \\\\e]0;evil\\\\a end", "good \\\\e[45m end",    "good \\\\u202E end",
    "good \\\\u009B end",         "good \342\200\256 end", "good \033[45m end",
};

START_TEST(rule_pack__hostile__is_refused_in_inert_lines)
{
    struct buffer script = {0};

    buffer_format(&script, "sed 's/^    title: .*/    title: \"%s\"/'", hostile_titles[_i]);
    make_pack(buffer_text(&script));
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "print", "--catalog", "mine"), 1);
    ck_assert_str_eq(buffer_text(&out), "");
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "mine/steps.yaml:"));
    ck_assert(text_is_clean(buffer_text(&err), true));
    buffer_clear(&script);
}
END_TEST

Suite *rule_pack_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("rule-pack", &tcase, rule_pack_set_up, rule_pack_tear_down);

    tcase_add_test(tcase, progress__on_steps_renamed_and_reordered__stays_with_them);
    tcase_add_test(tcase, newer_pack__shows_what_it_changes_for_a_plan_before_it_is_taken);
    tcase_add_test(tcase, newer_pack__keeps_a_mark_that_has_no_place__until_one_has_it_again);
    tcase_add_test(tcase, newer_pack__that_is_damaged__changes_no_plan_and_names_its_faults);
    ADD_TABLE_TEST(tcase, rule_pack__hostile__is_refused_in_inert_lines, hostile_titles);
    return suite;
}
