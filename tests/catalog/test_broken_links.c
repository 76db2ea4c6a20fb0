/* SPDX-License-Identifier: MIT
 * Covers what may be wrong in what one record says of others, and in what its kind must say: each
 * mistake gives its one fault, exactly where it stands. */
#include "catalog_suites.h"
#include "changed.h"

static const struct mistake mistakes[] = {
    /* needs */
    {{"steps.yaml", "      - fact: exclusion/clear", "      - @@strength: required"},
     "a need has `paths`, or one of `fact` and `months`",
     true},
    {{"steps.yaml", "{id: years, title: five years, months: 60, experience: field,",
      "@@{months: 60, experience: field,"},
     "a need of `months` has an `id` and a `title`",
     false},
    {{"steps.yaml", "[{id: years, title: five years, months: 60, experience: field,",
      "[@@{id: years, title: five years, months: 60,"},
     "`months` and `experience` go together",
     false},
    {{"credentials.yaml", "- {months: 12, experience: field-extern}", "- @@{lag-days: 3}"},
     "a requirement has exactly one of `fact`, `months`, `when`",
     false},
    {{"credentials.yaml", "- {months: 12, experience: field-extern}", "- @@{months: 12}"},
     "`months` and `experience` go together",
     false},
    {{"credentials.yaml", "- {months: 12, experience: field-extern}",
      "- @@{months: 12, experience: field, within-months: 3}"},
     "`within-months` goes with `fact`",
     false},
    {{"credentials.yaml",
      "- id: two-years\n              title: two years of work\n"
      "              all: [{months: 24, experience: field}]",
      "- @@{id: two-years, title: two years, all: []}\n            - id: three-years\n"
      "              title: three years\n              all: [{months: 36, experience: field}]"},
     "a path without a requirement",
     false},
    {{"credentials.yaml", "            - id: two-years", "            - @@id: course-and-practice"},
     "the path `course-and-practice` stands twice in this need",
     false},
    /* anchors */
    {{"steps.yaml", "[{before: goal}]", "[@@{beside: goal}]"},
     "an anchor is {before: TARGET}, {during: TARGET} or {after: TARGET}",
     false},
    {{"steps.yaml", "[{before: goal}]", "[{before: @@target}]"},
     "`target` is none of: step ID, fact ID, phase ID, goal",
     false},
    {{"steps.yaml", "[{before: goal}]", "[{before: @@step}]"},
     "`step` is none of: step ID, fact ID, phase ID, goal",
     false},
    {{"steps.yaml", "[{before: goal}]", "[{before: @@goal a}]"},
     "`goal a` is none of: step ID, fact ID, phase ID, goal",
     false},
    {{"steps.yaml", "    private: true\n    why: It counts",
      "    when: @@background.record = none\n    why: It counts"},
     "the step `practicum` depends on the private question `background.record`: it is private, too",
     false},
    {{"steps.yaml", "[{before: goal}]", "[{before: @@phase never}]"},
     "there is no phase `never`",
     false},
    {{"steps.yaml", "[{before: goal}]", "[{before: @@step nothing}]"},
     "there is no step `nothing`",
     false},
    /* references */
    {{"questions.yaml", "section: private", "section: @@nowhere"},
     "there is no section `nowhere`",
     false},
    {{"credentials.yaml", "body: ALPHA", "body: @@GAMMA"}, "there is no body `GAMMA`", true},
    {{"credentials.yaml", "[ONE-A]", "[@@ONE-B]"},
     "there is no credential `ONE-B`; did you mean `ONE-A`?",
     false},
    {{"steps.yaml", "jobs: [coder, clerk]", "jobs: [coder, @@cleaner]"},
     "there is no job `cleaner`",
     false},
    {{"steps.yaml", "gives: [job/coding]", "gives: [@@job/none]"},
     "there is no fact `job/none`",
     false},
    {{"steps.yaml", "until: school.program_end", "until: @@school.end"},
     "there is no question `school.end`",
     false},
    {{"jobs.yaml", "outlook: [{text: More of it., source: survey}]",
      "outlook: [{text: More of it., source: @@surveys}]"},
     "there is no source `surveys`; did you mean `survey`?",
     false},
    {{"jobs.yaml", "beginner: clerk", "beginner: @@cleaner"}, "there is no job `cleaner`", false},
    {{"steps.yaml", "  - {id: lead, title: Lead, phase: advance, kind: wait, ",
      "  - @@{id: lead, title: Lead, phase: advance, kind: wait, counts: time.hours_per_week, "},
     "`counts` and `counts-to` of a step go together",
     true},
    {{"steps.yaml", "  - {id: lead, title: Lead, phase: advance, kind: wait, ",
      "  - @@{id: lead, title: Lead, phase: advance, kind: wait, counts: time.hours_per_week, "
      "counts-to: 9, "},
     "`counts` goes with `days`, and without `hours`",
     true},
    {{"steps.yaml", "  - {id: lead, title: Lead, phase: advance, kind: wait, ",
      "  - {id: lead, title: Lead, phase: advance, kind: wait, days: 0, counts: @@goal.start, "
      "counts-to: 9, "},
     "`goal.start` is no question of type number",
     true},
    /* ids */
    {{"jobs.yaml", "  - {id: clerk", "  - @@{id: coder"},
     "the job `coder` stands twice: also in line 2",
     true},
    {{"vaccines.yaml", "- id: hepb\n    title: Hepatitis B, two doses\n    product: two-dose",
      "- @@id: hepb\n    title: Hepatitis B, two doses\n    product: three-dose"},
     "the vaccine `hepb` stands twice: also in line 2",
     true},
    {{"facts.yaml", "facts:\n", "facts:\n  - @@{id: credential/ONE, title: one}\n"},
     "the fact `credential/ONE` is made by itself: leave it out",
     true},
    {{"steps.yaml", "  - {id: lead, title: Lead, phase: advance, kind: wait, needs: [{id: years,",
      "  - {id: lead, title: Lead, phase: advance, kind: wait, needs: [@@{id: removal/ONE,"},
     "another need is called `removal/ONE` and differs from this one (credentials.yaml, line 29)",
     false},
    /* questions */
    {{"questions.yaml", "values: [{id: \"yes\", label: I am}, {id: \"no\", label: I am not}]",
      "values: @@[{id: \"no\", label: I am not}, {id: \"yes\", label: I am}]"},
     "a yesno question has `yes`, then `no`",
     false},
    {{"questions.yaml", "neutral: soonest", "neutral: @@latest"},
     "`latest` is no value of this question",
     false},
    {{"questions.yaml", "neutral: 10", "neutral: @@61"},
     "`61` is no number of this question",
     false},
    {{"questions.yaml", "month: first", "neutral: @@2026-01-01, month: first"},
     "`2026-01-01` is no number of this question",
     false},
    {{"questions.yaml", "month: first", "default: @@true, month: first"},
     "only a choice or a yes/no question with a neutral value has a default",
     false},
    {{"questions.yaml", "unit: hours", "month: @@first, unit: hours"},
     "`month` does not go with the type number",
     false},
    {{"questions.yaml", "unit: hours", "lies: @@ahead, unit: hours"},
     "`lies` does not go with the type number",
     false},
    {{"questions.yaml",
      "  - {id: time.hours_per_week, section: start, type: number, label: Hours,"
      " ask: How many?, why: For the dates., unit: hours, min: 1, max: 60,"
      " neutral: 10,",
      "  - @@{id: time.hours_per_week, section: start, type: number, label: Hours, ask: How many?,"
      " why: For the dates.,"},
     "a question of type number needs `max`",
     false},
    {{"questions.yaml", "min: 1, max: 60, neutral: 10", "min: @@70, max: 60"},
     "`min` is greater than `max`",
     false},
    {{"questions.yaml",
      "- {id: school.program, section: start, type: choice, label: Program,"
      " ask: Any?, why: It counts., values: [{id: none, label: None},",
      "- @@{id: school.program, section: start, type: choice, label: Program, ask: Any?,"
      " why: It counts., values: [{id: none, label: None}, {id: none, label: Nothing},"},
     "the value `none` stands twice in this question",
     false},
    {{"questions.yaml",
      "- {id: school.program, section: start, type: choice, label: Program,"
      " ask: Any?, why: It counts., values: [{id: none, label: None},",
      "- @@{id: school.program, section: start, type: choice, label: Program, ask: Any?,"
      " why: It counts., values: [{id: none, label: None}, {id: unknown, label: Unknown},"},
     "the value `unknown` is taken: every question has it by itself",
     false},
    {{"questions.yaml",
      "- {id: money.aid, section: start, type: multi, label: Aid, ask: Which?,"
      " why: It pays., values: [{id: grant, label: Grant},"
      " {id: none, label: None}]}",
      "- @@{id: money.aid, section: start, type: multi, label: Aid, ask: Which?, why: It pays.}"},
     "a question of type multi needs `values`",
     false},
    /* gates */
    {{"gates.yaml", "rules: [{outcome: clear}]",
      "rules: [@@{outcome: clear, when: goal.target ="
      " ONE}]"},
     "the last rule of a gate has no `when`",
     false},
    {{"gates.yaml", "rules: [{outcome: clear}]", "rules: [@@{outcome: action}, {outcome: clear}]"},
     "only the last rule of a gate has no `when`: the next is never reached",
     false},
    {{"gates.yaml", "rules: [{outcome: clear}]",
      "rules: [@@{outcome: clear, when: goal.target = ONE, valid-days: 9}, {outcome: action}]"},
     "`since` and `valid-days` of a rule go together",
     false},
    {{"gates.yaml", "rules: [{outcome: clear}]",
      "rules: [@@{outcome: clear, since: goal.start, valid-days: 9}]"},
     "the last rule of a gate has no `since`: no rule would be left",
     false},
    /* letters */
    {{"steps.yaml", "\"Months: {months}\"", "@@\"Months: {weeks}\""},
     "`{weeks}` is no placeholder of a letter",
     false},
    {{"steps.yaml", "\"Months: {months}\"", "@@\"Months: {months\""},
     "`{` is no placeholder of a letter",
     false},
    {{"steps.yaml", "- id: note",
      "- @@id: note\n    sheets: []\n    about: x\n    title: x\n    when: work.coding_now = yes\n "
      " - id: other"},
     "`when` and `otherwise` of a letter go together",
     false},
    {{"steps.yaml", "letter: note", "letter: @@notes"},
     "there is no letter `notes`; did you mean `note`?",
     false},
    /* templates */
    {{"steps.yaml", "each: exam", "each: @@exams"}, "a step cannot be made for each `exams`", true},
    {{"questions.yaml", "each: body", "each: @@skill"},
     "a question cannot be made for each `skill`",
     true},
    {{"terms.yaml", "{id: ceu,", "{@@each: body, id: ceu,"}, "a term has no key `each`", false},
    {{"steps.yaml", "for: [ONE]", "for: [ONE, @@FOUR]"}, "there is no credential `FOUR`", false},
    {{"steps.yaml", "why: Nobody on a list can be paid.",
      "why: Nobody on a list can be paid.\n    membership: @@true"},
     "`membership` goes with `each`",
     false},
    {{"steps.yaml", "title: Prepare for {code}", "title: @@Prepare for {cod}"},
     "`{cod}` is no placeholder of `each: preparation`",
     false},
    {{"steps.yaml", "title: Prepare for {code}", "title: @@Prepare for {code"},
     "`{` is no placeholder of `each: preparation`",
     false},
    {{"steps.yaml", "title: Prepare for {code}", "title: @@Prepare for {code}, {length}"},
     "a placeholder in `title` is empty for TWO",
     false},
};

START_TEST(load__reports__a_wrong_link_where_it_stands)
{
    const struct mistake *mistake = &mistakes[_i];

    expect_fault(&mistake->change, mistake->fault, mistake->others);
}
END_TEST

Suite *broken_links_suite(void)
{
    Suite *suite = suite_create("broken_links");
    TCase *tcase = tcase_create("one mistake");

    ADD_TABLE_TEST(tcase, load__reports__a_wrong_link_where_it_stands, mistakes);
    suite_add_tcase(suite, tcase);
    return suite;
}
