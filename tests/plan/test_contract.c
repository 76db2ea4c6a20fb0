/* SPDX-License-Identifier: MIT
 * What the shipped catalogue promised: the figures of planning.md's assumptions, a job search of
 * its own for each setting, and each fact of the founding document on the roadmap that it
 * concerns. */
#include <stdio.h>
#include <string.h>

#include "person.h"
#include "plan_suites.h"

/* ---- assumptions ----------------------------------------------------------------------------- */

static const struct {
    const char *id;
    struct range range;
} figures[] = {
    {"prepare-cpc", {60, 100, 180}},
    {"prepare-cca", {40, 60, 120}},
    {"prepare-ccs", {80, 120, 200}},
    {"prepare-other", {60, 90, 150}},
    {"course-80", {80, 80, 144}},
    {"practicode", {50, 75, 150}},
    {"job-search-physician-office", {30, 90, 270}},
    {"job-search-hospital-outpatient", {30, 90, 270}},
    {"job-search-hospital-inpatient", {30, 90, 270}},
    {"job-search-risk-adjustment", {30, 90, 270}},
    {"job-search-billing", {30, 90, 270}},
    {"apprentice-letter", {14, 21, 28}},
    {"decision", {14, 30, 60}},
};

static int assumption_of(const char *id)
{
    const struct catalog *catalog = catalog_builtin();
    for (int i = 0; i < catalog->assumption_count; i++) {
        if (strcmp(catalog->assumptions[i].id, id) == 0)
            return i;
    }
    ck_abort_msg("no assumption %s", id);
    return -1;
}

START_TEST(assumption__has__the_figures_of_the_contract)
{
    const struct range *range =
        &catalog_builtin()->assumptions[assumption_of(figures[_i].id)].range;

    ck_assert_int_eq(range->low, figures[_i].range.low);
    ck_assert_int_eq(range->likely, figures[_i].range.likely);
    ck_assert_int_eq(range->high, figures[_i].range.high);
}
END_TEST

START_TEST(pass_rates__of_the_aapc__are_those_of_the_contract)
{
    const struct assumption *all = catalog_builtin()->assumptions;

    ck_assert_int_eq(all[assumption_of("aapc-pass-course")].range.likely, 700);
    ck_assert_int_eq(all[assumption_of("aapc-pass-self-study")].range.likely, 420);
}
END_TEST

START_TEST(course_in_a_class__takes__three_months_at_least_and_likely_four)
{
    const struct range *days =
        &catalog_builtin()->assumptions[assumption_of("course-80-days")].range;

    ck_assert_int_eq(days->low, 91);
    ck_assert_int_eq(days->likely, 122);
}
END_TEST

/* ---- first jobs ------------------------------------------------------------------------------ */

static const struct {
    const char *setting;
    const char *doors[3]; /* the exams that open a job there */
} settings[] = {
    {"physician-office", {"exam.CPC", "exam.CCA"}},
    {"hospital-outpatient", {"exam.COC", "exam.CCA"}},
    {"hospital-inpatient", {"exam.CIC", "exam.CCS", "exam.RHIT"}},
    {"risk-adjustment", {"exam.CRC"}},
    {"billing", {"exam.CPB", "exam.CBCS"}},
};

static void looks_for_a_job(const char *setting)
{
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", setting);
    person_answer("school.level", "associate");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "20");
}

static bool opens_by(const struct route_summary *route, const char *const *doors)
{
    for (int i = 0; i < 3 && doors[i]; i++) {
        if (person_has_step(route, doors[i]))
            return true;
    }
    return false;
}

START_TEST(first_job__is_opened__by_the_credentials_listed_for_its_setting)
{
    char job[64];
    looks_for_a_job(settings[_i].setting);
    person_plan();

    snprintf(job, sizeof job, "first-job.%s", settings[_i].setting);
    ck_assert_int_eq(person.roadmap->goal_state, GOAL_OPEN);
    ck_assert_int_gt(person.roadmap->route_count, 0);
    for (int i = 0; i < person.roadmap->route_count; i++) {
        ck_assert(person_has_step(&person.roadmap->routes[i], job));
        ck_assert(opens_by(&person.roadmap->routes[i], settings[_i].doors));
    }
}
END_TEST

/* A route by a credential that was offered before comes after all that offer a new one. */
START_TEST(first_job__offers_first__the_best_route_of_each_credential)
{
    static const char *const doors[] = {"exam.CPC", "exam.COC", "exam.CCA", "exam.CIC",
                                        "exam.CRC", "exam.CPB", "exam.CBCS"};
    enum { DOORS = sizeof doors / sizeof doors[0] };
    bool offered[DOORS] = {false}, again = false;
    int different = 0;

    looks_for_a_job(settings[_i].setting);
    person_plan();
    for (int i = 0; i < person.roadmap->route_count; i++) {
        for (int d = 0; d < DOORS; d++) {
            if (!person_has_step(&person.roadmap->routes[i], doors[d]))
                continue;
            ck_assert(offered[d] || !again);
            again |= offered[d];
            different += !offered[d];
            offered[d] = true;
        }
    }
    ck_assert_int_ge(different, 1);
}
END_TEST

/* Each setting has a search of its own, so that one can be adjusted alone. */
START_TEST(job_search__of_one_setting__moves_no_other)
{
    char id[64];
    date_day before[5], after[5];
    struct plan_assumption own = {.range = {200, 200, 200}};

    snprintf(id, sizeof id, "job-search-%s", settings[_i].setting);
    own.assumption = assumption_of(id);
    for (int s = 0; s < 5; s++) {
        looks_for_a_job(settings[s].setting);
        person.input.assumption_count = 0;
        before[s] = person_plan()->p50;
        person.input.assumptions = &own;
        person.input.assumption_count = 1;
        after[s] = person_plan()->p50;
    }

    for (int s = 0; s < 5; s++)
        ck_assert_msg((s == _i) == (after[s] > before[s]), "%s moves with %s", settings[s].setting,
                      settings[_i].setting);
}
END_TEST

/* ---- the founding document ------------------------------------------------------------------- */

static const struct fact_shown {
    const char *fact, *goal, *step;
    const char *words[4];
} shown[] = {
    {"F1", "CPC", "know-the-work", {"codes that insurers pay by", "bridge", "insurers"}},
    {"F2", "CPC", "know-the-work", {"schooling after high school", "at ease with a computer"}},
    {"F3", "CPC", "know-the-work", {"wrong treatment", "leave a patient with a bill"}},
    {"F3", "CPC", "skills", {"Typing", "Computer use", "Phone manners", "Clear communication"}},
    {"F3", "CPC", "skills", {"Attention to detail", "Privacy"}},
    {"F3", "CPC", "skill.typing", {"touch typing"}},
    {"F3", "CPC", "skill.computer", {"computer class"}},
    {"F3", "CPC", "skill.phone", {"hold"}},
    {"F3", "CPC", "skill.communication", {"one question"}},
    {"F3", "CPC", "skill.detail", {"95 %", "wrong treatment", "patient with a bill"}},
    {"F3", "CPC", "skill.privacy", {"HIPAA"}},
    {"F4",
     "CPC",
     "background-check@first-job",
     {"required before you are hired", "private records", "controlled substances"}},
    {"F5", "CPC", "drug-screen@first-job", {"often test", "private records", "controlled"}},
    {"F5", "CPC", "tb-test@first-job", {"TB test", "weak immune system"}},
    {"F6",
     "CPC",
     "vaccine-questions",
     {"may require vaccines", "kept up to date", "weak immune system"}},
    {"F7", "CPC", "choose-school", {"a certificate, a diploma or an associate degree"}},
    {"F8", "CPC", "choose-school", {"often enough for a first position", "under a year"}},
    {"F9",
     "CPC",
     "program.course",
     {"coding foundations", "anatomy and physiology", "medical terminology",
      "medical insurance and billing"}},
    {"F9", "CPC", "program.course", {"office procedures"}},
    {"F10", "CPC", "associate-degree", {"about two years", "general education", "chance to move"}},
    {"F11", "CPC", "school-questions", {"Which exam does the program prepare me for"}},
    {"F12", "CPC", "practicum", {"internship", "not always there", "not always required"}},
    {"F13", "CPC", "program.course", {"almost entirely online"}},
    {"F14", "CPC", "exam.CPC", {"AAPC"}},
    {"F14", "CCA", "exam.CCA", {"AHIMA"}},
    {"F15", "CCA", "exam.CCA", {"coding program", "six months"}},
    {"F16", "CCS", "exam.CCS", {"two years of coding", "the CCA and a further year"}},
    {"F17", "CCA", "exam.CCA", {"A passed exam is what earns the credential"}},
    {"F18", "CPC", "prepare.CPC", {"The CPC is the most common"}},
    {"F18", "CCA", "next-credential", {"the most common is AAPC's CPC"}},
    {"F18", "CPC", "associate-degree", {"For the CPC it is recommended, not required"}},
    {"F19", "CPC", "apprentice.CPC", {"The CPC-A becomes the CPC", "two years"}},
    {"F20", "CPC", "next-credential", {"(CIC)", "(COC)", "(CRC)"}},
    {"F21",
     "CPC",
     "next-credential",
     {"more than 20 specialties", "cardiology, pediatrics", "general surgery", "work together"}},
    {"F22", "CPC", "exam.CPC", {"many employers prefer it", "ask for it"}},
    {"F23", "CPC", "ceus.AAPC", {"takes continuing education"}},
    {"F23", "CCA", "ceus.AHIMA", {"takes continuing education"}},
    {"F24",
     "CPC",
     "tuition-request",
     {"Tuition varies a lot", "Always ask", "before you", "paid adverts"}},
};

static bool list_has(const struct text_list *list, const char *words)
{
    for (int i = 0; i < list->count; i++) {
        if (strstr(list->items[i], words))
            return true;
    }
    return false;
}

static bool step_says(const struct roadmap_step *step, const char *words)
{
    return strstr(step->why, words) || list_has(&step->doing, words) ||
           list_has(&step->asking, words) || list_has(&step->keeping, words);
}

/* A skill has a step with how to improve once it is told to be new. */
static void lacks_the_skill_of(const char *step)
{
    if (strncmp(step, "skill.", 6) != 0)
        return;
    person_answer("skill.typing_wpm", "30");
    person_answer("skill.computer", "some");
    person_answer("skill.phone", "new");
    person_answer("skill.communication", "some");
    person_answer("skill.detail", "new");
    person_answer("skill.privacy", "no");
}

START_TEST(founding_fact__stands__on_the_roadmap_it_concerns)
{
    person_answer("goal.target", shown[_i].goal);
    person_answer("school.level", "high-school");
    lacks_the_skill_of(shown[_i].step);
    person_plan();

    const struct roadmap_step *step = person_step(shown[_i].step);
    for (int i = 0; i < 4 && shown[_i].words[i]; i++)
        ck_assert_msg(step_says(step, shown[_i].words[i]), "%s: %s does not say \"%s\"",
                      shown[_i].fact, shown[_i].step, shown[_i].words[i]);
}
END_TEST

/* Who looks for a place as an apprentice is checked as for a job, and is told why. */
START_TEST(founding_fact__stands__for_an_apprentice_too)
{
    static const struct fact_shown told[] = {
        {"F1", "CPC", "know-the-work", {"bridge"}},
        {"F4", "CPC", "apprenticeship-place", {"private records", "controlled substances"}},
        {"F4", "CPC", "background-check@first-job", {"private records", "controlled substances"}},
        {"F5", "CPC", "drug-screen@first-job", {"often test", "private records", "controlled"}},
        {"F5", "CPC", "tb-test@first-job", {"weak immune system"}},
        {"F6", "CPC", "vaccine-questions", {"weak immune system"}},
    };

    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("school.want_kind", "apprenticeship");
    person_plan();
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        for (int w = 0; w < 4 && told[i].words[w]; w++)
            ck_assert_msg(step_says(person_step(told[i].step), told[i].words[w]),
                          "%s: %s does not say \"%s\"", told[i].fact, told[i].step,
                          told[i].words[w]);
}
END_TEST

/* What is asked says it where it is asked: the intro of a section, the why of a question. */
static const struct {
    const char *fact, *section, *words;
} introduced[] = {
    {"F1", "start", "the bridge between providers and insurers"},
    {"F3", "skill", "wrong treatment or leave a patient with a bill"},
    {"F4", "background", "private records and may work near controlled substances"},
    {"F5", "screening", "a weak immune system, and staff may work near controlled substances"},
    {"F6", "vaccine", "because some patients have a weak immune system"},
};

START_TEST(founding_fact__stands__where_the_section_opens)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->section_count; i++)
        if (strcmp(catalog->sections[i].id, introduced[_i].section) == 0)
            ck_assert_msg(strstr(catalog->sections[i].intro, introduced[_i].words), "%s: %s",
                          introduced[_i].fact, catalog->sections[i].intro);
    ck_assert(strstr(catalog->questions[catalog_find_question(catalog, "goal.target")].why,
                     "most common credential is the CPC"));
    ck_assert(strstr(catalog->questions[catalog_find_question(catalog, "skill.detail")].why,
                     "wrong treatment or leave a patient with a bill"));
    ck_assert(strstr(catalog->about, "bridge between providers and insurers"));
}
END_TEST

Suite *contract_suite(void)
{
    Suite *suite = suite_create("contract");
    TCase *tcase = tcase_create("contract");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_loop_test(tcase, assumption__has__the_figures_of_the_contract, 0,
                        (int)(sizeof figures / sizeof figures[0]));
    tcase_add_test(tcase, pass_rates__of_the_aapc__are_those_of_the_contract);
    tcase_add_loop_test(tcase, founding_fact__stands__where_the_section_opens, 0,
                        (int)(sizeof introduced / sizeof introduced[0]));
    tcase_add_test(tcase, founding_fact__stands__for_an_apprentice_too);
    tcase_add_test(tcase, course_in_a_class__takes__three_months_at_least_and_likely_four);
    tcase_add_loop_test(tcase, first_job__is_opened__by_the_credentials_listed_for_its_setting, 0,
                        (int)(sizeof settings / sizeof settings[0]));
    tcase_add_loop_test(tcase, first_job__offers_first__the_best_route_of_each_credential, 0,
                        (int)(sizeof settings / sizeof settings[0]));
    tcase_add_loop_test(tcase, job_search__of_one_setting__moves_no_other, 0,
                        (int)(sizeof settings / sizeof settings[0]));
    tcase_add_loop_test(tcase, founding_fact__stands__on_the_roadmap_it_concerns, 0,
                        (int)(sizeof shown / sizeof shown[0]));
    suite_add_tcase(suite, tcase);
    return suite;
}
