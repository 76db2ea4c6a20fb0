/* SPDX-License-Identifier: MIT
 * A roadmap written by hand. Its figures are made up. */
#include "sample.h"

#define TODAY 20780 /* 2026-11-23 */

static const struct question_value values[] = {{.id = "none", .label = "None yet", .help = ""},
                                               {.id = "high", .label = "High school", .help = ""}};
static const struct question questions[] = {{.id = "school.level",
                                             .type = ANSWER_CHOICE,
                                             .label = "Schooling",
                                             .values = values,
                                             .value_count = 2,
                                             .credential = -1,
                                             .body = -1,
                                             .vaccine = -1}};
static const struct source sources[] = {{.id = "s1",
                                         .title = "Fees",
                                         .publisher = "The body",
                                         .url = "https://example.org/fees",
                                         .page_date = "October 2026",
                                         .checked = TODAY - 30,
                                         .confidence = CONFIDENCE_OFFICIAL,
                                         .note = ""},
                                        {.id = "s2",
                                         .title = "Old [rules]",
                                         .publisher = "",
                                         .url = "javascript:alert(1)",
                                         .page_date = "July 2025",
                                         .checked = TODAY - 500,
                                         .confidence = CONFIDENCE_SECONDARY,
                                         .note = ""}};
static const struct assumption assumptions[] = {{.id = "prepare",
                                                 .title = "Preparation",
                                                 .unit = "hours",
                                                 .range = {60, 100, 180},
                                                 .basis = "a guess",
                                                 .source = -1}};
static const struct fact facts[] = {{.id = "credential/CPC-A", .title = "CPC-A", .since = -1}};

static const char *const do_items[] = {"Call two schools."};
static const char *const fail_items[] = {"Wait.", "Study what was weak."};
static const struct aid aids[] = {
    {.id = "grant", .title = "A grant", .rule = "", .confirm = "the school has to say yes"}};
static const struct substitute substitutes[] = {
    {.title = "Course, then a year of work", .route = 2, .saves = 9000, .days_later = 210},
    {.title = "Alone", .saves = 8000, .days_later = 30}};
static const int payers[] = {0};
static const int needs[] = {0}, used_assumptions[] = {0}, used_sources[] = {0, 1};
static const struct route_choice choices[] = {{.need = "removal/CPC", .path = "practicode"}};
static const char *const route_steps[] = {"look", "practicode", "exam"};
static const char *const work_steps[] = {"look", "exam"};
static const char *const parts[] = {"course", "Practicode"};
static const char *const work_parts[] = {"course", "first coding job", "a year at work"};
static const struct step steps[] = {{.id = "practicode",
                                     .title = "Practicode, 600 cases",
                                     .kind = STEP_STUDY,
                                     .why = "It mends the credential."}};

static struct roadmap_step plain_step(const char *id, const char *title, enum phase phase)
{
    return (struct roadmap_step){
        .step = -1,
        .question = -1,
        .id = id,
        .title = title,
        .phase = phase,
        .role = ROLE_ROUTE,
        .start = TODAY,
        .finish = TODAY,
        .p80 = TODAY,
        .by = DATE_NONE,
        .began = DATE_NONE,
        .ended = DATE_NONE,
        .paid = MONEY_NONE,
        .note = "",
        .criticality = 100,
        .free = true,
    };
}

static void make_steps(struct sample *sample)
{
    sample->steps[0] = plain_step("look", "Ask schools", PHASE_PREPARE);
    sample->steps[0].by = TODAY + 14;
    sample->steps[0].role = ROLE_COMPANION;
    sample->steps[0].criticality = -1;
    sample->steps[0].doing = (struct text_list){do_items, 1};
    sample->steps[0].why = "It saves money.";

    sample->steps[1] = plain_step("exam", "Sit the exam", PHASE_CERTIFY);
    sample->steps[1].kind = STEP_EXAM;
    sample->steps[1].start = sample->steps[1].finish = TODAY + 140;
    sample->steps[1].p80 = TODAY + 170;
    sample->steps[1].free = false;
    sample->steps[1].cost = (struct money_range){42500, 42500, 42500, 0};
    sample->steps[1].needs = needs;
    sample->steps[1].need_count = 1;
    sample->steps[1].if_fail = (struct text_list){fail_items, 2};
    sample->steps[1].assumptions = used_assumptions;
    sample->steps[1].assumption_count = 1;
    sample->steps[1].sources = used_sources;
    sample->steps[1].source_count = 1;
    sample->steps[1].because = (struct because_list){sample->because, 2};
    sample->steps[1].critical = true;
    sample->steps[1].rests = true;

    sample->steps[2] = plain_step("screen", "Drug screen", PHASE_WORK);
    sample->steps[2].start = sample->steps[2].finish = sample->steps[2].p80 = DATE_NONE;
    sample->steps[2].when = "after the offer";
    sample->steps[2].free = false;
    sample->steps[2].unpriced = true;
    sample->steps[2].payers = payers;
    sample->steps[2].payer_count = 1;
    sample->steps[2].cost = (struct money_range){MONEY_NONE, MONEY_NONE, MONEY_NONE, 0};
}

static void make_because(struct sample *sample)
{
    sample->because[0] = (struct because){.about = ABOUT_STEP,
                                          .question = 0,
                                          .value = "high",
                                          .rule = "The exam asks for a diploma",
                                          .step = -1,
                                          .source = 0,
                                          .checked = TODAY - 30,
                                          .assumption = -1};
    sample->because[1] = (struct because){.about = ABOUT_DATE,
                                          .question = -1,
                                          .rule = "It waits for",
                                          .binding = BINDS_STEP,
                                          .step = 0,
                                          .source = -1,
                                          .checked = DATE_NONE,
                                          .assumption = 0};
}

static void make_routes(struct sample *sample)
{
    sample->routes[0] = (struct route_summary){
        .number = 1,
        .labels = LABEL_SOONEST | LABEL_CHEAPEST,
        .title = "Course, then Practicode",
        .p20 = TODAY + 190,
        .p50 = TODAY + 238,
        .p80 = TODAY + 292,
        .cost = {348000, 400000, 514000, 0},
        .cost_p80 = 450000,
        .counted = 400000,
        .hours = {200, 255, 400},
        .odds = 70,
        .gates = 2,
        .choices = choices,
        .choice_count = 1,
        .steps = route_steps,
        .step_count = 3,
        .parts = parts,
        .part_count = 2,
    };
    sample->routes[1] = sample->routes[0];
    sample->routes[1].number = 2;
    sample->routes[1].labels = 0;
    sample->routes[1].title = "Course, then a year of work";
    sample->routes[1].p20 += 210;
    sample->routes[1].p50 += 210;
    sample->routes[1].p80 += 260;
    sample->routes[1].cost.likely = 391000;
    sample->routes[1].counted = 391000;
    sample->routes[1].at_least = true;
    sample->routes[1].steps = work_steps;
    sample->routes[1].step_count = 2;
    sample->routes[1].parts = work_parts;
    sample->routes[1].part_count = 3;
}

static void make_gate(struct sample *sample)
{
    sample->gate = (struct roadmap_gate){
        .id = "background",
        .title = "Record and clearance",
        .outcome = GATE_DECIDED_BY_OTHER,
        .time = GATE_NOW,
        .on_way = true,
        .until = DATE_NONE,
        .by = TODAY + 21,
        .who = "the practicum site",
        .question = "Would it keep me out?",
    };
    sample->gate_because = (struct because){.about = ABOUT_GATE,
                                            .question = -1,
                                            .rule = "Sites ask.",
                                            .step = -1,
                                            .source = 0,
                                            .checked = TODAY - 30,
                                            .assumption = -1};
    sample->gate.because = (struct because_list){&sample->gate_because, 1};
    sample->milestone =
        (struct milestone){.title = "CPC-A", .p50 = TODAY + 140, .p80 = TODAY + 170, .step = 1};
    sample->month = (struct roadmap_month){.first = TODAY - 22, .cost = 42550, .hours = 12};
}

void sample_init(struct sample *sample)
{
    *sample = (struct sample){0};
    sample->catalog = (struct catalog){
        .id = "medical-coder",
        .title = "Sample",
        .version = "1",
        .questions = questions,
        .question_count = 1,
        .sources = sources,
        .source_count = 2,
        .assumptions = assumptions,
        .assumption_count = 1,
        .aids = aids,
        .aid_count = 1,
        .facts = facts,
        .fact_count = 1,
        .steps = steps,
        .step_count = 1,
    };
    make_because(sample);
    make_steps(sample);
    make_routes(sample);
    make_gate(sample);
    sample->assumed = (struct assumed){.range = assumptions[0].range};
    sample->roadmap = (struct roadmap){
        .catalog = &sample->catalog,
        .today = TODAY,
        .goal_id = "CPC",
        .goal_title = "CPC",
        .goal_state = GOAL_OPEN,
        .routes = sample->routes,
        .route_count = 2,
        .p20 = sample->routes[0].p20,
        .p50 = sample->routes[0].p50,
        .p80 = sample->routes[0].p80,
        .meets_by = -1,
        .cost = sample->routes[0].cost,
        .cost_p80 = sample->routes[0].cost_p80,
        .counted = sample->routes[0].counted,
        .upkeep_per_year = 22200,
        .budget = 300000,
        .over = 100000,
        .aid_may_pay = 42500,
        .substitutes = substitutes,
        .substitute_count = 2,
        .hours = sample->routes[0].hours,
        .odds = 70,
        .hours_per_week = 10,
        .months = &sample->month,
        .month_count = 1,
        .assumed = &sample->assumed,
        .milestones = &sample->milestone,
        .milestone_count = 1,
        .gates = &sample->gate,
        .gate_count = 1,
        .steps = sample->steps,
        .step_count = 3,
        .sources = used_sources,
        .source_count = 2,
    };
}
