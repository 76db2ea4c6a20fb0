/* SPDX-License-Identifier: MIT
 * What the gates of the shipped catalogue lead to: which steps stand for which private answers, and
 * that no money is spent before somebody has answered. */
#include <ctype.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void high_school_to_cpc(void)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

/* ---- which steps stand ----------------------------------------------------------------------- */

static const struct lead {
    const char *answers[4][2];
    const char *there[4], *absent[4];
} leads[] = {
    {{{"background.excluded", "no"}, {"background.record", "none"}},
     {"exclusion-search"},
     {"own-record-order", "record-questions", "oig-question", "reinstatement"}},
    {{{"background.excluded", "unknown"}, {"background.record", "unknown"}},
     {"exclusion-search", "own-record"},
     {"own-record-order", "record-questions", "oig-question", "reinstatement"}},
    {{{"background.excluded", "declined"}, {"background.record", "declined"}},
     {"exclusion-search", "own-record"},
     {"own-record-order", "record-questions", "oig-question", "reinstatement"}},
    {{{"background.excluded", "yes"}},
     {"reinstatement"},
     {"reinstatement-request", "reinstatement-answer", "oig-question"}},
    {{{"background.excluded", "yes"}, {"background.reinstate_from", "2028-03-31"}},
     {"reinstatement-request", "reinstatement-answer"},
     {"reinstatement", "oig-question"}},
    {{{"background.record", "conviction"}, {"background.class", "patient-abuse"}},
     {"oig-question", "own-record-order", "record-questions", "record-dispute"},
     {"own-record", "record-questions-sealed", "record-questions-pending"}},
    {{{"background.record", "conviction"},
      {"background.class", "program-crime"},
      {"background.sealed", "yes"}},
     {"oig-question", "record-questions-sealed", "record-dispute"},
     {"record-questions", "record-seal"}},
    {{{"background.record", "conviction"}, {"background.class", "misdemeanor-fraud-or-drugs"}},
     {"oig-question", "own-record-order", "record-questions", "record-seal"},
     {"own-record"}},
    {{{"background.record", "conviction"}, {"background.class", "declined"}},
     {"oig-question", "own-record-order", "record-questions", "record-seal"},
     {"own-record"}},
    {{{"background.record", "conviction"}, {"background.class", "misdemeanor"}},
     {"own-record-order", "record-questions", "record-dispute", "record-seal"},
     {"own-record", "oig-question"}},
    {{{"background.record", "pending"}},
     {"own-record-order", "record-questions-pending", "record-dispute", "record-seal"},
     {"own-record", "oig-question", "record-questions", "record-questions-sealed"}},
    {{{"background.record", "conviction"},
      {"background.class", "other-felony"},
      {"background.own_report", "yes"}},
     {"record-questions", "record-dispute"},
     {"own-record-order", "own-record"}},
    {{{"screening.drug", "prescription"}},
     {"drug-screen-prescription@first-job"},
     {"drug-screen@first-job", "drug-test-questions"}},
    {{{"screening.drug", "concern"}},
     {"drug-test-questions", "drug-screen@first-job"},
     {"drug-screen-prescription@first-job"}},
    {{{"screening.drug", "ready"}},
     {"drug-screen@first-job"},
     {"drug-screen-prescription@first-job", "drug-test-questions"}},
    {{{"screening.tb", "positive-history"}},
     {"tb-positive@first-job"},
     {"tb-test@first-job", "tb-blood@first-job"}},
    {{{"screening.tb", "never"}, {"vaccine.mmr", "complete"}, {"vaccine.varicella", "immune"}},
     {"tb-test@first-job"},
     {"tb-positive@first-job", "vaccine.mmr", "vaccine.varicella"}},
    {{{"vaccine.hepb", "none"}, {"vaccine.hepb.product", "two-dose"}, {"vaccine.mmr", "exempt"}},
     {"vaccine.hepb.two-dose", "vaccine-accommodation", "vaccine-questions"},
     {"vaccine.hepb.three-dose", "vaccine.mmr"}},
    {{{"vaccine.tdap", "immune"}, {"vaccine.flu", "immune"}},
     {"vaccine.tdap", "vaccine.flu"},
     {"vaccine-accommodation"}},
};

START_TEST(gate__leads__to_its_steps)
{
    const struct lead *lead = &leads[_i];
    high_school_to_cpc();
    for (int i = 0; i < 4 && lead->answers[i][0]; i++)
        person_answer(lead->answers[i][0], lead->answers[i][1]);
    person_plan();

    for (int i = 0; i < 4 && lead->there[i]; i++)
        person_step(lead->there[i]);
    for (int i = 0; i < 4 && lead->absent[i]; i++)
        ck_assert_msg(roadmap_find_step(person.roadmap, lead->absent[i]) < 0, "%s is there",
                      lead->absent[i]);
}
END_TEST

/* ---- before any money ------------------------------------------------------------------------ */

/* The step waits for the other, directly or through others. */
static bool waits_for(int step, int other)
{
    const struct roadmap_step *s = &person.roadmap->steps[step];
    for (int i = 0; i < s->need_count; i++) {
        if (s->needs[i] == other || waits_for(s->needs[i], other))
            return true;
    }
    return false;
}

static const struct {
    const char *answers[3][2];
    const char *guard;
    bool enrolment_only;
} guards[] = {
    {{{0}}, "exclusion-search", false},
    {{{"background.excluded", "yes"}}, "reinstatement", false},
    {{{"background.excluded", "yes"}, {"background.reinstate_from", "2028-03-31"}},
     "reinstatement-answer",
     false},
    {{{"background.record", "conviction"},
      {"background.class", "health-fraud-felony"},
      {"background.sealed", "yes"}},
     "oig-question",
     false},
    {{{"background.record", "conviction"}, {"background.class", "misdemeanor"}},
     "record-questions",
     true},
    {{{"background.record", "conviction"},
      {"background.class", "misdemeanor"},
      {"background.sealed", "yes"}},
     "record-questions-sealed",
     true},
    {{{"background.record", "pending"}}, "record-questions-pending", true},
    {{{"background.record", "pending"}}, "own-record-order", true},
};

START_TEST(money__waits__for_the_answer_that_could_lose_it)
{
    high_school_to_cpc();
    for (int i = 0; i < 3 && guards[_i].answers[i][0]; i++)
        person_answer(guards[_i].answers[i][0], guards[_i].answers[i][1]);
    person_plan();

    const struct catalog *catalog = catalog_builtin();
    int guard = roadmap_find_step(person.roadmap, guards[_i].guard), waiting = 0;
    ck_assert_int_eq(person_step(guards[_i].guard)->role, ROLE_ROUTE);
    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];
        bool pays = guards[_i].enrolment_only
                        ? step->step >= 0 && catalog->steps[step->step].enrolment
                        : !step->free;
        if (!pays || i == guard || step->role != ROLE_ROUTE)
            continue;
        ck_assert_msg(waits_for(i, guard), "%s does not wait for %s", step->id, guards[_i].guard);
        waiting++;
    }
    ck_assert_int_gt(waiting, 0);
}
END_TEST

START_TEST(reinstatement__that_may_be_asked_for_on_a_day__takes_its_answer_too)
{
    date_day day = date_from_civil(2028, 3, 31);
    high_school_to_cpc();
    person_answer("background.excluded", "yes");
    person_answer("background.reinstate_from", "2028-03-31");
    person_plan();

    ck_assert_int_eq(person_step("reinstatement-request")->finish, day);
    ck_assert_int_ge(person_step("reinstatement-answer")->finish, day + 60);
    ck_assert_int_ge(person_step("choose-school")->start,
                     person_step("reinstatement-answer")->finish);
    ck_assert_int_ge(person_step("entry-job")->start, person_step("reinstatement-answer")->finish);
    ck_assert(person_step("reinstatement-answer")->free);
}
END_TEST

START_TEST(school__is_not_looked_for__before_a_reinstatement_without_a_day)
{
    high_school_to_cpc();
    person_answer("background.excluded", "yes");
    person_plan();

    ck_assert_int_eq(person_step("choose-school")->start, DATE_NONE);
    ck_assert_int_eq(person_step("school-questions")->start, DATE_NONE);
    ck_assert_int_eq(person_step("entry-job")->start, DATE_NONE);
    for (int i = 0; i < person.roadmap->step_count; i++)
        ck_assert(person.roadmap->steps[i].free || person.roadmap->steps[i].start == DATE_NONE ||
                  person.roadmap->steps[i].phase == PHASE_MAINTAIN);
}
END_TEST

START_TEST(record__is_read__before_others_are_asked_about_it)
{
    high_school_to_cpc();
    person_answer("background.record", "conviction");
    person_answer("background.class", "misdemeanor");
    person_plan();

    ck_assert_int_ge(person_step("record-questions")->start,
                     person_step("own-record-order")->finish);
}
END_TEST

static const struct {
    const char *answers[3][2];
    const char *asked;
} records[] = {
    {{{"background.record", "pending"}}, "record-questions-pending"},
    {{{"background.record", "conviction"}, {"background.class", "misdemeanor"}},
     "record-questions"},
    {{{"background.record", "conviction"},
      {"background.class", "misdemeanor"},
      {"background.sealed", "yes"}},
     "record-questions-sealed"},
};

START_TEST(school__is_chosen__after_the_written_answer_about_a_record)
{
    high_school_to_cpc();
    for (int i = 0; i < 3 && records[_i].answers[i][0]; i++)
        person_answer(records[_i].answers[i][0], records[_i].answers[i][1]);
    person_plan();

    ck_assert_int_ge(person_step("choose-school")->start, person_step(records[_i].asked)->finish);
}
END_TEST

/* Mistakes are put right before a school is paid that would read them. */
START_TEST(report__is_corrected__before_the_enrolment)
{
    high_school_to_cpc();
    for (int i = 0; i < 3 && records[_i].answers[i][0]; i++)
        person_answer(records[_i].answers[i][0], records[_i].answers[i][1]);
    person_plan();

    const struct roadmap_step *dispute = person_step("record-dispute");
    date_day enrolment = DATE_NONE;
    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];
        if (step->step >= 0 && catalog_builtin()->steps[step->step].enrolment)
            enrolment = step->start;
    }
    ck_assert_int_ne(enrolment, DATE_NONE);
    ck_assert_int_eq(dispute->by, enrolment);
    ck_assert_int_le(dispute->finish, enrolment);
}
END_TEST

START_TEST(sites__are_asked_about_a_record__after_the_oig_has_answered)
{
    high_school_to_cpc();
    person_answer("background.record", "conviction");
    person_answer("background.class", "health-fraud-felony");
    person_answer("background.own_report", "yes");
    person_plan();

    ck_assert_int_ge(person_step("record-questions")->start, person_step("oig-question")->finish);
}
END_TEST

static const char *const asked_first[] = {"vaccine.hepb.three-dose", "vaccine.mmr",
                                          "vaccine.varicella", "vaccine.tdap"};

START_TEST(dose__is_asked_about__before_it_and_no_day_later_for_that)
{
    high_school_to_cpc();
    person_plan();

    const struct roadmap_step *asked = person_step("vaccine-questions");
    ck_assert(waits_for(roadmap_find_step(person.roadmap, asked_first[_i]),
                        roadmap_find_step(person.roadmap, "vaccine-questions")));
    ck_assert_int_eq(person_step(asked_first[_i])->doses[0], person.today);
    ck_assert_int_eq(asked->finish, person.today);
    ck_assert_int_ge(asked->by, asked->finish);
}
END_TEST

/* ---- words ----------------------------------------------------------------------------------- */

static const char *const private_words[] = {"convict",  "felon",  "misdemeanor", "crime",
                                            "criminal", "guilty", "exempt",      "arrest",
                                            "offense",  "addict", "prison"};

/* The word stands in the text, whatever the case of its letters. */
static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word), same;
    for (; *text; text++) {
        for (same = 0; same < length && tolower((unsigned char)text[same]) == word[same];)
            same++;
        if (same == length)
            return true;
    }
    return false;
}

static void check_words(const char *text)
{
    for (size_t i = 0; text && i < sizeof private_words / sizeof private_words[0]; i++)
        ck_assert_msg(!has_word(text, private_words[i]), "\"%s\" in: %s", private_words[i], text);
}

static void check_list(const struct text_list *list)
{
    for (int i = 0; i < list->count; i++)
        check_words(list->items[i]);
}

static const char *const goals[] = {"CPC",  "COC",  "CIC",   "CRC",       "CPB",       "CPMA",
                                    "CCA",  "CCS",  "CCS-P", "RHIT",      "RHIA",      "CBCS",
                                    "CPCO", "CPPM", "CDEO",  "first-job", "specialty", "CDEI"};

START_TEST(texts_that_anyone_sees__say__record_clearance_and_accommodation)
{
    person_answer("goal.target", goals[_i]);
    person_answer("goal.workplace", "remote");
    person.input.without_private = true;
    person_plan();

    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];
        check_words(step->title);
        check_words(step->why);
        check_list(&step->doing);
        check_list(&step->asking);
        check_list(&step->keeping);
        check_list(&step->if_fail);
    }
    ck_assert_int_ge(person.roadmap->gate_count, 10);
    for (int i = 0; i < person.roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &person.roadmap->gates[i];
        ck_assert(gate->outcome == GATE_ACTION);
        check_words(gate->title);
        check_words(gate->who);
        check_words(gate->question);
        check_list(&gate->doing);
    }
}
END_TEST

Suite *gate_steps_suite(void)
{
    Suite *suite = suite_create("gate steps");
    TCase *tcase = tcase_create("gate steps"), *wide = tcase_create("every goal");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_loop_test(tcase, gate__leads__to_its_steps, 0, (int)(sizeof leads / sizeof leads[0]));
    tcase_add_loop_test(tcase, money__waits__for_the_answer_that_could_lose_it, 0,
                        (int)(sizeof guards / sizeof guards[0]));
    tcase_add_test(tcase, reinstatement__that_may_be_asked_for_on_a_day__takes_its_answer_too);
    tcase_add_test(tcase, school__is_not_looked_for__before_a_reinstatement_without_a_day);
    tcase_add_test(tcase, record__is_read__before_others_are_asked_about_it);
    tcase_add_loop_test(tcase, school__is_chosen__after_the_written_answer_about_a_record, 0,
                        (int)(sizeof records / sizeof records[0]));
    tcase_add_loop_test(tcase, report__is_corrected__before_the_enrolment, 0,
                        (int)(sizeof records / sizeof records[0]));
    tcase_add_test(tcase, sites__are_asked_about_a_record__after_the_oig_has_answered);
    tcase_add_loop_test(tcase, dose__is_asked_about__before_it_and_no_day_later_for_that, 0,
                        (int)(sizeof asked_first / sizeof asked_first[0]));
    suite_add_tcase(suite, tcase);
    tcase_add_checked_fixture(wide, person_setup, person_teardown);
    tcase_set_tags(wide, "wide");
    tcase_add_loop_test(wide, texts_that_anyone_sees__say__record_clearance_and_accommodation, 0,
                        (int)(sizeof goals / sizeof goals[0]));
    suite_add_tcase(suite, wide);
    return suite;
}
