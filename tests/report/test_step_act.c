/* SPDX-License-Identifier: MIT
 * Covers what a line asks its reader to do: its act, the words to say, when it is done, how long it
 * takes. */
#include <string.h>

#include "arrange.h"
#include "milepost/report/act.h"
#include "report/pieces.h"
#include "report_suites.h"

static const struct errand errands[] = {{.id = "calls",
                                         .act = "Call the school once.",
                                         .say = "",
                                         .done_when = "",
                                         .takes = {true, {20, 180, 300}, -1, -1}}};
static const struct vaccine vaccines[] = {{.id = "mmr", .title = "MMR"}};
static const struct step asking = {.id = "look",
                                   .title = "Look at schools",
                                   .act = "Ask two schools for the price.",
                                   .say = "What does it cost?",
                                   .done_when = "you have two prices",
                                   .errand = 0,
                                   .takes = {true, {10, 20, 40}, -1, -1},
                                   .vaccine = -1};

/* The first line of the sample as this step of the catalogue. */
static struct roadmap_step *step_act_arrange(const struct step *step)
{
    sample.catalog.steps = step;
    sample.catalog.step_count = 1;
    sample.catalog.errands = errands;
    sample.catalog.errand_count = 1;
    sample.catalog.vaccines = vaccines;
    sample.catalog.vaccine_count = 1;
    sample.steps[0].step = 0;
    sample.steps[0].hours = (struct range){0, 0, 0};
    return &sample.steps[0];
}

START_TEST(report_step_act__of_a_step__says_what_to_do)
{
    (void)step_act_arrange(&asking);

    report_step_act(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), "Ask two schools for the price.");
}
END_TEST

START_TEST(report_step_act__of_evidence__says_what_it_is_for)
{
    step_act_arrange(&asking)->title = "Look at schools (first job)";

    report_step_act(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), "Ask two schools for the price (first job).");
}
END_TEST

START_TEST(report_step_act__of_a_step_without_one__says_its_title)
{
    struct step bare = asking;

    bare.act = "";
    step_act_arrange(&bare)->title = "Look at schools";
    report_step_act(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), "Look at schools.");
}
END_TEST

/* What there is to find out, and what its line says. */
static const struct {
    const char *how, *act;
} finds[] = {
    {"Call the bank.", "Call the bank."},
    {"Add up what you have. Then take the rent off.", "Add up what you have."},
    {"Is there a day that will not wait?", "Find out: Money."},
    {"Add up what you have put aside, what you can put aside each month until you start and what "
     "others give.",
     "Find out: Money."},
};

START_TEST(report_step_act__of_an_answer_to_find_out__says_how)
{
    struct roadmap_step *line = step_act_arrange(&asking);
    const char *doing[] = {finds[_i].how};

    line->step = -1;
    line->question = 0;
    line->title = "Find out: Money";
    line->doing = (struct text_list){doing, 1};
    report_step_act(&sample.roadmap, 0, &out);
    ck_assert_str_eq(buffer_text(&out), finds[_i].act);

    buffer_truncate(&out, 0);
    report_step_done_when(&sample.roadmap, 0, &out);
    ck_assert_str_eq(buffer_text(&out), "the answer is in your plan");
}
END_TEST

START_TEST(report_step_act__of_a_series_that_was_begun__asks_for_the_next_dose)
{
    static const date_day doses[] = {20800};
    struct step series = asking;
    struct roadmap_step *line = step_act_arrange(&series);

    series.kind = STEP_SERIES;
    series.vaccine = 0;
    line->doses = doses;
    line->dose_count = 1;
    line->status = STEP_STARTED;
    report_step_act(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), "Get the next dose of this vaccine: MMR.");
}
END_TEST

START_TEST(report_step_say__of_a_step__gives_the_words)
{
    (void)step_act_arrange(&asking);

    report_step_say(&sample.roadmap, 0, &out);
    ck_assert_str_eq(buffer_text(&out), "What does it cost?");

    buffer_truncate(&out, 0);
    report_step_done_when(&sample.roadmap, 0, &out);
    ck_assert_str_eq(buffer_text(&out), "you have two prices");
}
END_TEST

/* Hours of study, the estimate in minutes, and what is said of them. */
static const struct {
    int hours, minutes;
    const char *said;
} times[] = {{0, 20, "20 min"}, {0, 90, "90 min"},   {0, 120, "2 hours"}, {0, 150, "150 min"},
             {1, 20, "1 hour"}, {80, 0, "80 hours"}, {0, 0, ""}};

START_TEST(report_step_takes__says__hours_or_minutes)
{
    struct step step = asking;
    struct roadmap_step *line = step_act_arrange(&step);

    line->hours.likely = times[_i].hours;
    step.takes.range.likely = times[_i].minutes;
    report_step_takes(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), times[_i].said);
}
END_TEST

START_TEST(report_step_takes__of_an_assumption__says_the_plans_own_figure)
{
    struct step step = asking;

    step.takes.assumption = 0;
    sample.assumed.range = (struct range){30, 45, 60};
    (void)step_act_arrange(&step);
    report_step_takes(&sample.roadmap, 0, &out);

    ck_assert_str_eq(buffer_text(&out), "45 min");
}
END_TEST

START_TEST(report_takes_assumed__sets__what_open_lines_take)
{
    struct step step = asking;
    bool used[1] = {false};

    step.errand = -1;
    step.takes.assumption = 0;
    step_act_arrange(&step)->status = STEP_DONE;
    report_takes_assumed(&sample.roadmap, used);
    ck_assert(!used[0]);

    sample.steps[0].status = STEP_TODO;
    report_takes_assumed(&sample.roadmap, used);
    ck_assert(used[0]);
}
END_TEST

START_TEST(report_step_errand__of_a_step__is_the_catalogues)
{
    (void)step_act_arrange(&asking);

    ck_assert_int_eq(report_step_errand(&sample.roadmap, 0), 0);
    ck_assert_int_eq(report_errand_minutes(&sample.roadmap, 0), 180);
}
END_TEST

START_TEST(report_step_errand__of_an_answer_to_find_out__is_its_questions)
{
    static const struct question questions[] = {{.id = "a", .errand = -1},
                                                {.id = "b", .errand = 0}};

    sample.catalog.questions = questions;
    step_act_arrange(&asking)->step = -1;

    sample.steps[0].question = 0;
    ck_assert_int_eq(report_step_errand(&sample.roadmap, 0), -1);
    sample.steps[0].question = 1;
    ck_assert_int_eq(report_step_errand(&sample.roadmap, 0), 0);
}
END_TEST

/* ---- the shipped catalogue ------------------------------------------------------------------- */

static bool step_act_begins_with_an_order(const char *act)
{
    static const char *const orders[] = {
        "Add",  "Apply", "Ask",    "Book", "Buy",     "Call",   "Check",    "Choose",
        "Code", "Do",    "Enter",  "Fill", "Find",    "Finish", "Get",      "Join",
        "Keep", "Learn", "Look",   "Open", "Order",   "Pay",    "Practice", "Put",
        "Read", "Save",  "Search", "Send", "Sign",    "Start",  "Study",    "Take",
        "Wait", "Work",  "Write",  "Log",  "Measure", "Think",  "Try",
    };
    size_t word = strcspn(act, " ");

    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (strlen(orders[i]) == word && strncmp(orders[i], act, word) == 0)
            return true;
    return false;
}

START_TEST(act__of_each_shipped_step__begins_with_an_order)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->step_count; i++)
        ck_assert_msg(step_act_begins_with_an_order(catalog->steps[i].act), "%s: %s",
                      catalog->steps[i].id, catalog->steps[i].act);
    for (int i = 0; i < catalog->errand_count; i++)
        ck_assert_msg(step_act_begins_with_an_order(catalog->errands[i].act), "%s: %s",
                      catalog->errands[i].id, catalog->errands[i].act);
}
END_TEST

/* The first sentence of how to find an answer out is the act of its line. */
START_TEST(act__of_each_shipped_answer_to_find_out__begins_with_an_order)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->question_count; i++) {
        const char *how = catalog->questions[i].find_out;
        size_t length = piece_sentence(how);

        ck_assert_msg(length == 0 || (length <= 100 && how[length - 1] == '.' &&
                                      step_act_begins_with_an_order(how)),
                      "%s: %s", catalog->questions[i].id, how);
    }
}
END_TEST

/* What a step asks of somebody has its words, and what it takes is an estimate with a name. */
START_TEST(act__of_each_shipped_step__says_when_it_is_done)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];

        ck_assert_msg(step->done_when[0] != '\0', "%s", step->id);
        ck_assert_msg(!step->takes.stated || step->takes.assumption >= 0, "%s", step->id);
    }
}
END_TEST

Suite *step_act_suite(void)
{
    Suite *suite = suite_create("step_act");
    TCase *tcase = sample_case("step_act");

    tcase_add_test(tcase, report_step_act__of_a_step__says_what_to_do);
    tcase_add_test(tcase, report_step_act__of_evidence__says_what_it_is_for);
    tcase_add_test(tcase, report_step_act__of_a_step_without_one__says_its_title);
    ADD_TABLE_TEST(tcase, report_step_act__of_an_answer_to_find_out__says_how, finds);
    tcase_add_test(tcase, report_step_act__of_a_series_that_was_begun__asks_for_the_next_dose);
    tcase_add_test(tcase, report_step_say__of_a_step__gives_the_words);
    ADD_TABLE_TEST(tcase, report_step_takes__says__hours_or_minutes, times);
    tcase_add_test(tcase, report_step_takes__of_an_assumption__says_the_plans_own_figure);
    tcase_add_test(tcase, report_takes_assumed__sets__what_open_lines_take);
    tcase_add_test(tcase, report_step_errand__of_a_step__is_the_catalogues);
    tcase_add_test(tcase, report_step_errand__of_an_answer_to_find_out__is_its_questions);
    tcase_add_test(tcase, act__of_each_shipped_step__begins_with_an_order);
    tcase_add_test(tcase, act__of_each_shipped_answer_to_find_out__begins_with_an_order);
    tcase_add_test(tcase, act__of_each_shipped_step__says_when_it_is_done);
    suite_add_tcase(suite, tcase);
    return suite;
}
