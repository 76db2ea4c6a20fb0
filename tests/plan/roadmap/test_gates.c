/* SPDX-License-Identifier: MIT
 * The gates of the shipped catalogue against planning.md, "Gates": every combination of the answers
 * that a gate looks at, the outcome it must have, whom it sends the person to, and the steps that
 * it leads to. */
#include <stdio.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/profile/gate_rule.h"

/* ---- what must hold -------------------------------------------------------------------------- */

#define MANDATORY                                                                                  \
    "program-crime|patient-abuse|health-fraud-felony|controlled-substance-felony|"                 \
    "program-crime,misdemeanor|other-felony,health-fraud-felony"
#define NOT_TOLD "|unknown|declined"

/* An answer that is one of these; the empty one is a question not answered. */
struct given {
    const char *question, *values;
};

/* The first whose answers are all given decides, as in the contract. `says` stand in the question
 * and the advice, `who` in whom to ask. */
static const struct expected {
    const char *gate;
    struct given given[3];
    enum gate_outcome outcome;
    const char *who[2], *says[3];
} expected[] = {
    {"background",
     {{"background.excluded", "yes"},
      {"background.record", "conviction"},
      {"background.class", MANDATORY}},
     GATE_BARRED,
     {"SAM", "lawyer"},
     {"at least five years", "expunged", "Pay for no program"}},
    {"background",
     {{"background.excluded", "yes"}},
     GATE_BARRED,
     {"OIG", "SAM"},
     {"reinstated", "Pay for no program"}},
    {"background",
     {{"background.record", "conviction"}, {"background.class", MANDATORY}},
     GATE_DECIDED_BY_OTHER,
     {"OIG", "lawyer"},
     {"at least five years, after a second such conviction ten", "before you pay", "expunged"}},
    {"background",
     {{"background.record", "conviction"}, {"background.class", "misdemeanor-fraud-or-drugs"}},
     GATE_DECIDED_BY_OTHER,
     {"OIG", "lawyer"},
     {"OIG need not exclude", "three years", "expunged"}},
    {"background",
     {{"background.record", "conviction"}, {"background.class", NOT_TOLD}},
     GATE_DECIDED_BY_OTHER,
     {"lawyer", "two local employers"},
     {"before you pay", "at least five years", "sealed"}},
    {"background",
     {{"background.record", "conviction"}, {"background.sealed", "yes"}},
     GATE_DECIDED_BY_OTHER,
     {"practicum sites", "two local employers"},
     {"own report", "dispute", "in writing"}},
    {"background",
     {{"background.record", "conviction"}},
     GATE_DECIDED_BY_OTHER,
     {"practicum sites", "two local employers"},
     {"own report", "dispute", "sealed or expunged"}},
    {"background",
     {{"background.record", "pending"}},
     GATE_DECIDED_BY_OTHER,
     {"practicum sites", "two local employers"},
     {"own report", "sealed", "in writing"}},
    {"background",
     {{"background.excluded", "no"}, {"background.record", "none"}},
     GATE_CLEAR,
     {"practicum sites"},
     {"exclusion list"}},
    {"background",
     {{"work.coding_now", "yes"}},
     GATE_ACTION,
     {"employer"},
     {"oig.hhs.gov", "sam.gov"}},
    {"background",
     {{0}},
     GATE_ACTION,
     {"practicum sites", "two local employers"},
     {"oig.hhs.gov", "sam.gov", "before you enroll"}},
    {"drug-screen",
     {{"screening.drug", "prescription"}},
     GATE_ACTION,
     {"review officer"},
     {"proof", "30 days"}},
    {"drug-screen",
     {{"screening.drug", "concern"}},
     GATE_DECIDED_BY_OTHER,
     {"practicum sites", "two local employers"},
     {"before you pay"}},
    {"drug-screen", {{0}}, GATE_ACTION, {"practicum sites", "employer"}, {"30 days"}},
    {"tb",
     {{"screening.tb", "positive-history"}},
     GATE_ACTION,
     {"doctor"},
     {"symptom check", "chest X-ray"}},
    {"tb",
     {{"screening.tb", "negative"}, {"screening.tb_date", "2026-03-31"}},
     GATE_ACTION,
     {"mployee health"},
     {"when they are hired", "skin test", "blood test"}},
    {"tb", {{0}}, GATE_ACTION, {"mployee health"}, {"skin test", "blood test", "same day"}},
    {"vaccine-tdap",
     {{"vaccine.tdap", "complete"}, {"vaccine.tdap.last", "|unknown|declined|2026-03-31"}},
     GATE_CLEAR,
     {"mployee health"},
     {"ten years"}},
    {"vaccine-tdap",
     {{"vaccine.tdap", "complete"}, {"vaccine.tdap.last", "2014-05-31"}},
     GATE_ACTION,
     {"clinic"},
     {"booster", "every ten years"}},
    {"vaccine-flu",
     {{"vaccine.flu", "complete"}, {"vaccine.flu.last", "|unknown|declined|2026-10-05"}},
     GATE_CLEAR,
     {"mployee health"},
     {"that season's dose"}},
    {"vaccine-flu",
     {{"vaccine.flu", "complete"}, {"vaccine.flu.last", "2014-05-31|2026-03-31|2026-06-30"}},
     GATE_ACTION,
     {"mployee health"},
     {"In which months", "each season"}},
    {"vaccine-hepb",
     {{"vaccine.hepb", "partial"}, {"goal.workplace", "remote"}},
     GATE_ACTION,
     {"mployee health"},
     {"from home only"}},
    {"vaccine-mmr",
     {{"vaccine.mmr", "partial"}, {"goal.workplace", "remote"}},
     GATE_ACTION,
     {"mployee health"},
     {"from home only"}},
    {"vaccine-varicella",
     {{"vaccine.varicella", "partial"}, {"goal.workplace", "remote"}},
     GATE_ACTION,
     {"mployee health"},
     {"from home only"}},
    {"vaccine-tdap",
     {{"vaccine.tdap", "partial"}, {"goal.workplace", "remote"}},
     GATE_ACTION,
     {"mployee health"},
     {"from home only"}},
    {"vaccine-hepb",
     {{"vaccine.hepb", "partial"}, {"vaccine.hepb.doses", "3|4"}},
     GATE_ACTION,
     {"mployee health", "clinic"},
     {"Which paper", "no further dose"}},
    {"vaccine-hepb",
     {{"vaccine.hepb", "partial"},
      {"vaccine.hepb.doses", "2"},
      {"vaccine.hepb.product", "two-dose"}},
     GATE_ACTION,
     {"mployee health", "clinic"},
     {"Which paper", "no further dose"}},
    {"vaccine-mmr",
     {{"vaccine.mmr", "partial"}, {"vaccine.mmr.doses", "2|3|4"}},
     GATE_ACTION,
     {"mployee health", "clinic"},
     {"Which paper", "no further dose"}},
    {"vaccine-varicella",
     {{"vaccine.varicella", "partial"}, {"vaccine.varicella.doses", "2|3|4"}},
     GATE_ACTION,
     {"mployee health", "clinic"},
     {"Which paper", "no further dose"}},
    {"vaccine-tdap",
     {{"vaccine.tdap", "partial"}, {"vaccine.tdap.doses", "3|4"}},
     GATE_ACTION,
     {"mployee health", "clinic"},
     {"Which paper", "no further dose"}},
    {"remote-work",
     {{"goal.workplace", "remote"}},
     GATE_ACTION,
     {"employer"},
     {"remote staff", "after training on"}},
};

/* Each vaccine: evidence or a series; exempt is decided by others; fully remote asks first. */
static const struct {
    const char *vaccine;
    bool test_counts; /* a blood test is evidence */
} vaccines[] = {{"hepb", true},  {"mmr", true},  {"varicella", true},
                {"tdap", false}, {"flu", false}, {"covid", false}};

/* The questions that a gate looks at, and those that must make no difference. */
static const struct swept {
    const char *gate;
    const char *questions[5];
} swept[] = {
    {"background",
     {"background.excluded", "background.record", "background.class", "background.sealed",
      "work.coding_now"}},
    {"drug-screen", {"screening.drug", "work.coding_now"}},
    {"tb", {"screening.tb", "screening.tb_date", "work.coding_now"}},
    {"vaccine-hepb",
     {"vaccine.hepb", "vaccine.hepb.doses", "vaccine.hepb.product", "goal.workplace",
      "work.coding_now"}},
    {"vaccine-mmr", {"vaccine.mmr", "vaccine.mmr.doses", "goal.workplace", "work.coding_now"}},
    {"vaccine-varicella",
     {"vaccine.varicella", "vaccine.varicella.doses", "goal.workplace", "work.coding_now"}},
    {"vaccine-tdap",
     {"vaccine.tdap", "vaccine.tdap.doses", "vaccine.tdap.last", "goal.workplace",
      "work.coding_now"}},
    {"vaccine-flu", {"vaccine.flu", "vaccine.flu.last", "goal.workplace", "work.coding_now"}},
    {"vaccine-covid", {"vaccine.covid", "goal.workplace", "work.coding_now"}},
    {"remote-work", {"goal.workplace"}},
};

/* ---- asking a gate --------------------------------------------------------------------------- */

enum { QUESTIONS = 5, VALUES = 16 };

/* One combination: an answer to each question of a gate as it is written, "" for none. */
struct combination {
    const struct swept *swept;
    const char *values[QUESTIONS];
};

static const struct gate *gate_of(const char *id)
{
    const struct catalog *catalog = catalog_builtin();
    for (int i = 0; i < catalog->gate_count; i++) {
        if (strcmp(catalog->gates[i].id, id) == 0)
            return &catalog->gates[i];
    }
    ck_abort_msg("no gate %s", id);
    return NULL;
}

static const struct gate_rule *decide(const struct combination *combination)
{
    struct arena arena = {0};
    struct profile profile;
    struct plan_input input = {
        .catalog = catalog_builtin(), .answers = &person.answers, .today = person.today};

    answers_clear(&person.answers);
    answers_init(&person.answers, catalog_builtin());
    for (int q = 0; q < QUESTIONS && combination->swept->questions[q]; q++) {
        if (combination->values[q][0])
            person_answer(combination->swept->questions[q], combination->values[q]);
    }
    profile_make(&profile, &input, &arena);
    const struct gate_rule *rule =
        gate_decide(&profile, gate_of(combination->swept->gate), person.today);
    profile_clear(&profile);
    arena_clear(&arena);
    return rule;
}

/* Every answer of a question: none, "I don't know", "Prefer not to say", each of its values. */
static int values_of(const char *id, const char *values[VALUES])
{
    static const char *const doses[] = {"1", "2", "3", "4"};
    static const char *const classes[] = {"program-crime,misdemeanor",
                                          "other-felony,health-fraud-felony"};
    const struct catalog *catalog = catalog_builtin();
    const struct question *question = &catalog->questions[catalog_find_question(catalog, id)];
    int count = 0;

    values[count++] = "";
    values[count++] = "unknown";
    if (question->is_private)
        values[count++] = "declined";
    if (question->type == ANSWER_DATE) {
        values[count++] = "2026-03-31";
        values[count++] = "2014-05-31";
    }
    for (int i = 0; question->type == ANSWER_NUMBER && i < 4; i++)
        values[count++] = doses[i];
    for (int i = 0; i < question->value_count; i++)
        values[count++] = question->values[i].id;
    for (int i = 0; question->type == ANSWER_MULTI && i < 2; i++)
        values[count++] = classes[i];
    ck_assert_int_le(count, VALUES);
    return count;
}

static void visit_from(struct combination *combination, int at,
                       void (*visit)(const struct combination *combination))
{
    const char *values[VALUES];
    if (at == QUESTIONS || !combination->swept->questions[at]) {
        visit(combination);
        return;
    }
    int count = values_of(combination->swept->questions[at], values);
    for (int i = 0; i < count; i++) {
        combination->values[at] = values[i];
        visit_from(combination, at + 1, visit);
    }
}

/* ---- every combination ----------------------------------------------------------------------- */

static bool is_among(const char *value, const char *list)
{
    size_t length = strlen(value);
    for (const char *at = list;; at++) {
        size_t item = strcspn(at, "|");
        if (item == length && strncmp(at, value, length) == 0)
            return true;
        at += item;
        if (!*at)
            return false;
    }
}

static const char *answer_to(const struct combination *combination, const char *question)
{
    for (int q = 0; q < QUESTIONS && combination->swept->questions[q]; q++) {
        if (strcmp(combination->swept->questions[q], question) == 0)
            return combination->values[q];
    }
    return "";
}

static bool fits(const struct combination *combination, const struct expected *row)
{
    for (int i = 0; i < 3 && row->given[i].question; i++) {
        if (!is_among(answer_to(combination, row->given[i].question), row->given[i].values))
            return false;
    }
    return strcmp(row->gate, combination->swept->gate) == 0;
}

static bool says(const struct gate_rule *rule, const char *words)
{
    bool found = strstr(rule->question, words) != NULL;
    for (int i = 0; i < rule->doing.count; i++)
        found |= strstr(rule->doing.items[i], words) != NULL;
    return found;
}

static void check_texts(const struct gate_rule *rule, const char *gate)
{
    ck_assert_msg(rule->who[0] != '\0', "%s: nobody to ask", gate);
    ck_assert_msg(strchr(rule->question, '?'), "%s: no question: %s", gate, rule->question);
    ck_assert_msg(rule->doing.count > 0, "%s: nothing to do", gate);
    ck_assert_msg(rule->source >= 0, "%s: no source", gate);
    ck_assert_msg(rule->until < 0 || rule->outcome == GATE_BARRED, "%s: until a day", gate);
}

static void check_row(const struct gate_rule *rule, const struct expected *row)
{
    ck_assert_msg(rule->outcome == row->outcome, "%s: outcome %d where %d must be: %s", row->gate,
                  (int)rule->outcome, (int)row->outcome, rule->question);
    for (int i = 0; i < 2 && row->who[i]; i++)
        ck_assert_msg(strstr(rule->who, row->who[i]), "%s: \"%s\" is not asked", row->gate,
                      row->who[i]);
    for (int i = 0; i < 3 && row->says[i]; i++)
        ck_assert_msg(says(rule, row->says[i]), "%s: nothing about \"%s\": %s", row->gate,
                      row->says[i], rule->question);
}

/* What is not told reads the same whether it was skipped, not known or not said. */
static void check_not_told(const struct combination *combination, const struct gate_rule *rule)
{
    struct combination other = *combination;
    for (int q = 0; q < QUESTIONS && combination->swept->questions[q]; q++) {
        if (strcmp(combination->values[q], "declined") != 0)
            continue;
        other.values[q] = "unknown";
        ck_assert_ptr_eq(decide(&other), rule);
        other.values[q] = "";
        ck_assert_ptr_eq(decide(&other), rule);
        other.values[q] = "declined";
    }
}

static bool *reached; /* one a rule of the gate that is swept */

static void visit_gate(const struct combination *combination)
{
    const char *gate = combination->swept->gate;
    const struct gate_rule *rule = decide(combination);
    bool at_work = strcmp(answer_to(combination, "work.coding_now"), "yes") == 0;
    bool remote = strcmp(answer_to(combination, "goal.workplace"), "remote") == 0;

    if ((at_work && strcmp(gate, "background") != 0) ||
        (strcmp(gate, "remote-work") == 0 && !remote)) {
        ck_assert_msg(!rule, "%s stands where it asks for nothing", gate);
        return;
    }
    ck_assert_ptr_nonnull(rule);
    reached[rule - gate_of(gate)->rules] = true;
    check_texts(rule, gate);
    check_not_told(combination, rule);
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        if (fits(combination, &expected[i])) {
            check_row(rule, &expected[i]);
            return;
        }
    }
}

START_TEST(gate__has_the_outcome__that_each_combination_of_answers_asks_for)
{
    struct combination combination = {.swept = &swept[_i]};
    bool rules[32] = {false};
    const struct gate *gate = gate_of(swept[_i].gate);

    reached = rules;
    ck_assert_int_le(gate->rule_count, 32);
    visit_from(&combination, 0, visit_gate);

    for (int i = 0; i < gate->rule_count; i++)
        ck_assert_msg(rules[i], "nothing leads to rule %d of %s", i + 1, gate->id);
}
END_TEST

START_TEST(gates__are_all__swept)
{
    const struct catalog *catalog = catalog_builtin();
    ck_assert_int_eq(catalog->gate_count, (int)(sizeof swept / sizeof swept[0]));
}
END_TEST

/* ---- vaccines -------------------------------------------------------------------------------- */

static void check_vaccine(int index, const char *value, const char *workplace)
{
    char gate[64], question[64];
    snprintf(gate, sizeof gate, "vaccine-%s", vaccines[index].vaccine);
    snprintf(question, sizeof question, "vaccine.%s", vaccines[index].vaccine);
    struct swept one = {gate, {question, "goal.workplace"}};
    struct combination combination = {&one, {value, workplace}};
    const struct gate_rule *rule = decide(&combination);
    bool evidence = strcmp(value, "complete") == 0 ||
                    (strcmp(value, "immune") == 0 && vaccines[index].test_counts);
    bool exempt = strcmp(value, "exempt") == 0, immune = strcmp(value, "immune") == 0;

    ck_assert_ptr_nonnull(rule);
    ck_assert_int_eq(rule->outcome, evidence ? GATE_CLEAR
                                    : exempt ? GATE_DECIDED_BY_OTHER
                                             : GATE_ACTION);
    if (exempt)
        ck_assert_ptr_nonnull(strstr(rule->question, "accommodation"));
    else if (!evidence && !immune && strcmp(workplace, "remote") == 0)
        ck_assert(says(rule, "work from home") && says(rule, "Ask before you book"));
}

START_TEST(vaccine__is_cleared__by_evidence_and_asked_about_by_who_needs_none)
{
    static const char *const workplaces[] = {"", "either", "on-site", "remote"};
    const char *values[VALUES];
    char question[64];

    snprintf(question, sizeof question, "vaccine.%s", vaccines[_i].vaccine);
    int count = values_of(question, values);
    for (int i = 0; i < count; i++) {
        for (int w = 0; w < 4; w++)
            check_vaccine(_i, values[i], workplaces[w]);
    }
}
END_TEST

/* A Tdap of January 2017 still counts today, not when the first job begins. */
START_TEST(gate__of_proof_that_wears_out__is_judged_on_the_day_it_is_wanted)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("vaccine.tdap", "complete");
    person_answer("vaccine.tdap.last", "2017-01-15");
    person_plan();

    const struct roadmap_gate *gate = person_gate("vaccine-tdap");
    ck_assert_int_gt(gate->by, date_from_civil(2027, 1, 15));
    ck_assert_int_eq(gate->outcome, GATE_ACTION);
    ck_assert_ptr_nonnull(strstr(gate->question, "booster"));
}
END_TEST

Suite *gates_suite(void)
{
    Suite *suite = suite_create("gates");
    TCase *tcase = tcase_create("gates"), *sweep = tcase_create("sweep");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_checked_fixture(sweep, person_setup, person_teardown);
    tcase_set_tags(sweep, "sweep");
    tcase_set_timeout(sweep, 60);
    tcase_add_loop_test(sweep, gate__has_the_outcome__that_each_combination_of_answers_asks_for, 0,
                        (int)(sizeof swept / sizeof swept[0]));
    tcase_add_test(tcase, gates__are_all__swept);
    tcase_add_test(tcase, gate__of_proof_that_wears_out__is_judged_on_the_day_it_is_wanted);
    tcase_add_loop_test(tcase, vaccine__is_cleared__by_evidence_and_asked_about_by_who_needs_none,
                        0, (int)(sizeof vaccines / sizeof vaccines[0]));
    suite_add_tcase(suite, sweep);
    suite_add_tcase(suite, tcase);
    return suite;
}
