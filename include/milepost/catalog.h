/* SPDX-License-Identifier: MIT
 * The catalogue: questions, credentials, steps, sources and the rest as constant data.
 *
 * Everything is reached by index into the arrays of `struct catalog`; an index of -1 means
 * "none". Strings are never NULL unless a field says so; lists may be empty. A catalogue never
 * changes once it stands, so it is passed about as `const struct catalog *`.
 * The file format is described in docs/catalogue.md. */
#ifndef MILEPOST_CATALOG_H
#define MILEPOST_CATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/error.h"
#include "milepost/text.h"

/* ---- small pieces ---------------------------------------------------------------------------- */

struct text_list {
    const char *const *items;
    int count;
};

struct index_list {
    const int16_t *items;
    int count;
};

/* Low, likely, high of days, hours or cents, as the field says. CATALOG_BLANK: not known. */
#define CATALOG_BLANK INT32_MIN
struct range {
    int32_t low, likely, high;
};

/* A duration or effort: its own figures with their source, or a named assumption. */
struct estimate {
    bool stated;        /* false: the step says nothing of it (zero) */
    struct range range; /* the assumption's figures when `assumption` is set */
    int16_t assumption; /* index, or -1 */
    int16_t source;     /* index, or -1 */
};

/* One entry of a dated price list, in cents. */
struct price {
    date_day from;
    struct range cents; /* likely may be CATALOG_BLANK: then only low and high are known */
    bool partial;       /* part of what must be paid has no known price: totals say "at least" */
    int16_t attempts;   /* at an exam that it is for; 0: not told, so one */
    int16_t years;      /* of study that it is for, paid one by one; 0: paid at once */
    int16_t source;
    const char *note; /* "" or what the price leaves open */
};

enum pricing { PRICING_FREE, PRICING_LISTED, PRICING_ASK };

/* What a step costs. LISTED has at least one entry, oldest first. */
struct cost {
    enum pricing pricing;
    const struct price *items;
    int count;
};

/* ---- conditions ------------------------------------------------------------------------------ */

/* A condition on answers, compiled to postfix order. `EQ`, `LESS` ... leave a truth value on a
 * stack; NOT takes one, AND and OR take two. An empty condition is always true. */
enum condition_op {
    CONDITION_EQUAL,    /* the answer is this value (a choice or yesno), or this number or date */
    CONDITION_HAS,      /* the multi answer holds this value */
    CONDITION_LESS,     /* the number is less than `value` */
    CONDITION_GREATER,  /* the number is greater than `value` */
    CONDITION_ANSWERED, /* there is an answer with a value (unknown and declined are none) */
    CONDITION_NOT,
    CONDITION_AND,
    CONDITION_OR,
};

/* No condition of a catalogue needs more truth values on that stack than this. */
#define CATALOG_MAX_STACK 32

struct condition_node {
    uint8_t op;
    int16_t question; /* for the first five */
    int32_t value;    /* index of the value, a number, or a day */
};

struct condition {
    const struct condition_node *nodes;
    int count;
    const char *text; /* as written; "" when empty */
};

/* ---- questions ------------------------------------------------------------------------------- */

enum answer_type {
    ANSWER_CHOICE,
    ANSWER_MULTI,
    ANSWER_YESNO, /* values[0] is "yes", values[1] is "no" */
    ANSWER_NUMBER,
    ANSWER_MONEY, /* whole US dollars */
    ANSWER_DATE,
};

struct question_value {
    const char *id;    /* as stored and exported */
    const char *label; /* as shown */
    const char *help;  /* "" or a line of explanation */
};

/* A multi answer is a set of value indexes in 64 bits, so a question has at most 64 values. */
#define CATALOG_MAX_VALUES 64

struct section {
    const char *id, *title;
    const char *intro; /* one or two sentences when the section opens, or "" */
    bool is_private;
};

struct question {
    const char *id;
    int16_t section;
    enum answer_type type;
    const char *label;    /* a few words, for lists of answers */
    const char *ask;      /* the question as put */
    const char *why;      /* one or two sentences: why we ask */
    const char *help;     /* longer help, "" when there is none */
    const char *find_out; /* "" or how to find the answer out; else a *find out* step has none */
    struct condition when;
    bool is_private; /* takes `declined`, left out of default prints */
    bool optional;   /* an empty answer is fine */
    const char *unit;
    int32_t min, max; /* for number and money */
    enum date_month_rule month_rule;
    const struct question_value *values;
    int value_count;
    bool has_neutral; /* what the planner takes while there is no answer: */
    int32_t neutral;  /* value index, number; for multi only "none" (index of `none`) */
    int16_t credential, body, vaccine; /* what an expanded question is about, or -1 */
    bool engine;                       /* used by the planner itself, not only by conditions */
};

/* ---- requirements ---------------------------------------------------------------------------- */

enum requirement_kind {
    REQUIREMENT_FACT,      /* the fact holds */
    REQUIREMENT_RECENT,    /* the fact was gained at most `months` ago */
    REQUIREMENT_MONTHS,    /* at least `months` of experience of kind `experience` */
    REQUIREMENT_CONDITION, /* the answers meet `when` */
};

enum experience {
    EXPERIENCE_CODING,        /* paid coding months (AHIMA counts these) */
    EXPERIENCE_CODING_EXTERN, /* paid and externship months (AAPC counts both) */
    EXPERIENCE_RELATED,       /* records, billing, front desk */
};

struct requirement {
    enum requirement_kind kind;
    int16_t fact;
    int16_t months;
    enum experience experience;
    struct condition when;
    int16_t lag_days; /* days that must pass after it is met */
};

enum strength { STRENGTH_REQUIRED, STRENGTH_RECOMMENDED, STRENGTH_ADVICE };

/* All requirements together. */
struct path {
    const char *id;    /* unique within the need */
    const char *title; /* a clause that says it: "80-hour course and Practicode" */
    const struct requirement *items;
    int count;
    int16_t source;
    const char *note; /* "" or what to ask */
};

/* Any one of its paths. */
struct need {
    const char *id; /* unique within the catalogue, stable: stored with a chosen route */
    const char *title;
    enum strength strength;
    struct condition when; /* the need stands only if this is not false */
    const struct path *paths;
    int count;
};

struct need_list {
    const struct need *items;
    int count;
};

/* ---- steps ----------------------------------------------------------------------------------- */

enum phase {
    PHASE_PREPARE,
    PHASE_ENROL,
    PHASE_STUDY,
    PHASE_CLEAR,
    PHASE_CERTIFY,
    PHASE_WORK,
    PHASE_ADVANCE,
    PHASE_MAINTAIN,
};
#define PHASE_COUNT 8

enum step_kind {
    STEP_STUDY,     /* takes study hours; one at a time */
    STEP_EXAM,      /* may be failed */
    STEP_PAPERWORK, /* letters, applications, searches */
    STEP_PURCHASE,  /* bought as late as may be */
    STEP_SERIES,    /* dated doses */
    STEP_SCREENING,
    STEP_JOB,  /* looking for work; from its finish the person is at work */
    STEP_WAIT, /* nothing to do but wait, e.g. for reinstatement */
    STEP_RENEWAL,
    STEP_ADVICE,
};
#define STEP_KIND_COUNT 10

/* What a step of a template was made for. */
enum step_template {
    TEMPLATE_NONE,
    TEMPLATE_EXAM,        /* each credential with an exam: the exam itself */
    TEMPLATE_PREPARATION, /* the same: preparing for it */
    TEMPLATE_APPRENTICE,  /* each credential with an apprentice rule: taking the A off */
    TEMPLATE_BODY,        /* each body */
    TEMPLATE_PROGRAM,     /* each kind of program */
    TEMPLATE_VACCINE,     /* each vaccine */
    TEMPLATE_SKILL,       /* each skill */
    TEMPLATE_AID,         /* each kind of aid */
};

/* Where a companion stands by what it accompanies. */
enum anchor_place { PLACE_BEFORE, PLACE_DURING, PLACE_AFTER };

enum anchor_kind { ANCHOR_STEP, ANCHOR_FACT, ANCHOR_PHASE, ANCHOR_GOAL };

/* A step, a fact that the route gains, a phase that the route has, or the goal itself. */
struct anchor {
    enum anchor_kind kind;
    int16_t index; /* step, fact or phase; unused for the goal */
    enum anchor_place place;
    const char *use; /* "" or what evidence is for there: "practicum", "first job" */
};

/* Which steps may not start before this one is done, whatever their needs say. */
enum guard { GUARD_NOTHING, GUARD_PAYING, GUARD_ENROLMENT };

/* First-time pass rate, in thousandths, while `fact` is met or on the route (-1: else). */
struct pass_rate {
    int16_t fact;
    int16_t permille;
    int16_t assumption;
    int16_t source;
};

struct step {
    const char *id, *title;
    enum phase phase;
    enum step_kind kind;
    struct condition when;
    const struct anchor *with; /* empty: the step is only ever taken for a need */
    int with_count;
    struct need_list needs;
    struct index_list gives; /* facts */
    struct estimate days;    /* elapsed days */
    struct estimate hours;   /* effort */
    int16_t until;           /* question that holds the day it ends, or -1: then days are unused
                                once it is answered */
    int16_t since;           /* of upkeep: question that tells when it was done last, or -1 */
    struct cost cost;
    struct cost student_cost; /* what a student pays; count 0: the same */
    int16_t every_months;     /* paid again every so many months while it stands; 0: once */
    const char *once_a_year;  /* "" or a group: in one calendar year only the first is paid */
    const struct pass_rate *pass_rates;
    int pass_rate_count;
    struct estimate retake_days;       /* wait after a failed attempt */
    struct estimate third_retake_days; /* after the third, where it is another */
    bool perishable;                   /* evidence that goes stale: one instance before each use */
    int16_t valid_days;                /* for so many days; 0: not told */
    int16_t live_wait_days; /* after a live vaccine its result may be wrong for so long */
    int16_t instead;        /* step that takes its place when it would fall into that wait,
                               or -1 */
    const char *timing;     /* "" or "after the offer": shown in place of a date */
    const char *approval;   /* "" or the value of school.program_approval that the school must
                               have */
    enum guard guard;
    bool is_private;
    bool enrolment;   /* paying for this step is enrolling */
    bool of_the_year; /* books: the exam wants the edition of its own calendar year */
    bool if_cheaper;  /* a membership that is bought only where it saves more than it costs */
    bool employment;  /* while it lasts and after it, coding months grow (an apprenticeship) */
    const char *why;  /* why it is there, one or two sentences */
    struct text_list doing, asking, keeping;
    struct text_list if_fail; /* for an exam */
    struct index_list jobs;   /* titles that it leads to */
    struct index_list sources;
    enum step_template template;
    int16_t credential, body, program, vaccine, skill, aid; /* what it was made for, or -1 */
};

/* ---- what steps are made from ---------------------------------------------------------------- */

enum confidence {
    CONFIDENCE_OFFICIAL,
    CONFIDENCE_SECONDARY,
    CONFIDENCE_CONFLICTING,
    CONFIDENCE_DERIVED,
    CONFIDENCE_ASSUMPTION,
};

struct source {
    const char *id, *title, *publisher, *url;
    const char *page_date; /* as the page prints it, or "" (undated) */
    date_day checked;      /* the newest day on which it is known to have said so */
    enum confidence confidence;
    const char *note; /* "" or what else is said elsewhere */
};

struct assumption {
    const char *id, *title;
    const char *unit; /* "hours", "days", "per mille" */
    struct range range;
    const char *basis; /* "" or why these figures */
    int16_t source;
};

/* How many CEUs a cycle asks for. Either by number held, or base + extra up to a cap. */
struct ceu_rule {
    int16_t cycle_months;    /* 0: the body has no cycle in the catalogue */
    const int16_t *by_count; /* units for 1, 2, 3 ... held; the last for more */
    int by_count_count;
    int16_t extra, cap; /* used when by_count is empty; base stands with the credential */
    int16_t source;
    const char *unsure;       /* "" or why the body's own tracker may show another day */
    const char *unsure_first; /* "" or why it may show another number in the first cycle */
};

struct body {
    const char *id, *name, *about, *url;
    bool membership;  /* sells a yearly membership */
    struct cost dues; /* yearly */
    struct cost student_dues;
    struct need_list exam_needs;        /* common to all its exams */
    const struct pass_rate *pass_rates; /* common to its exams that state none */
    int pass_rate_count;
    struct estimate retake_days, third_retake_days;
    struct ceu_rule ceus;
    struct cost renewal_fee;  /* each cycle */
    struct text_list renewal; /* rules to know: categories, grace, lapse, carry-over */
    struct text_list if_fail;
    struct index_list sources;
};

enum credential_kind {
    CREDENTIAL_CORE,
    CREDENTIAL_SPECIALTY,
    CREDENTIAL_DEGREE,
    CREDENTIAL_ADVANCED,
    CREDENTIAL_APPRENTICE, /* CPC-A */
    CREDENTIAL_RETIRED,
};

struct credential {
    const char *code, *name;
    int16_t body;
    enum credential_kind kind;
    bool goal;           /* may be aimed at */
    bool counts;         /* counts as another body's full coding credential */
    const char *setting; /* in words */
    const char *level;
    const char *about;
    int16_t fact;               /* credential/CODE */
    struct index_list implies;  /* credentials that it includes (CPC: CPC-A) */
    struct index_list replaces; /* credentials it replaces in what must be kept up */
    int16_t base_ceus;
    const char *ceu_field; /* "" or the field that part of the units must be in */
    int16_t ceu_field_units;
    bool has_exam;
    const char *questions, *length, *format, *pass_mark, *books; /* in words; "" not known */
    int16_t exam_gives;                                          /* fact */
    struct cost fee, student_fee, member_fee;
    const char *attempts; /* "" or advice on packages of attempts */
    const struct pass_rate *pass_rates;
    int pass_rate_count;
    struct need_list eligibility;
    struct estimate preparation; /* hours */
    struct estimate retake_days, third_retake_days;
    struct need_list apprentice; /* what takes the A off; empty: no apprentice form */
    int16_t apprentice_of;       /* the credential with the A, or -1 */
    struct text_list notes;
    struct index_list sources;
};

struct program {
    const char *id, *title, *about;
    struct need_list needs;
    struct index_list gives;
    struct estimate days, hours;
    struct cost cost;
    struct condition when;
    bool employment;
    struct text_list courses; /* what it usually teaches */
    struct text_list notes;   /* practicum, aid, online ... */
    struct index_list sources;
};

struct school_question {
    const char *id, *text;
    int16_t source;
};

struct dose {
    int16_t recommended_days; /* after the first */
    int16_t min_from_previous, min_from_first;
};

struct vaccine {
    const char *id, *title;
    const char *product; /* "" or the value of vaccine.ID.product it is for */
    bool live;
    const struct dose *doses;
    int dose_count;
    const char *evidence; /* what counts as proof */
    const char *renew;    /* "" or "every 10 years" */
    int16_t valid_days;   /* how long a finished series counts; 0: for good */
    int16_t fact;         /* immune/ID */
    int16_t question;     /* vaccine.ID */
    struct index_list sources;
};

enum gate_outcome { GATE_CLEAR, GATE_ACTION, GATE_DECIDED_BY_OTHER, GATE_BARRED };

/* The first rule whose condition is true gives the outcome; the last one has none. */
struct gate_rule {
    struct condition when;
    enum gate_outcome outcome;
    int16_t until;           /* question that holds the day, or -1 */
    int16_t since;           /* question that tells when it was done last, or -1: ... */
    int16_t valid_days;      /* ... longer ago than this the rule does not hold */
    const char *who;         /* whom to ask */
    const char *question;    /* what to ask, in words to send */
    const struct anchor *by; /* the answer is wanted before the first of these, if that is sooner */
    int by_count;
    struct text_list doing;
    int16_t source;
};

struct gate {
    const char *id, *title, *about;
    struct condition when;   /* shown only if this is not false */
    const struct anchor *by; /* to be settled before the first of these starts */
    int by_count;
    bool is_private;
    const struct gate_rule *rules;
    int rule_count;
};

struct skill {
    const char *id, *title;
    struct condition when; /* not yet good enough */
    const char *benchmark; /* what employers look for */
    struct text_list improve;
    int16_t source;
};

struct job {
    const char *id, *title, *setting;
    const char *experience, *credential; /* in words */
    struct range pay;                    /* cents a year, blank where not known */
    const char *pay_note;
    int16_t source;
};

struct aid {
    const char *id, *title, *rule;
    const char *confirm;        /* what must be confirmed, and by whom, before it pays a line */
    struct index_list programs; /* kinds of program that it may pay for */
    bool exams;                 /* ... and the fees of exams */
    int16_t least_hours;        /* of a program; 0: any */
    struct text_list doing, asking;
    struct index_list sources;
};

struct term {
    const char *id, *term, *text;
    int16_t source;
};

/* A thing that is true of the person from some day on, by its id (`credential/CPC`). */
struct fact {
    const char *id, *title;
    struct condition met; /* the answers that make it true today; empty: only a step gives it */
    int16_t since;        /* question that holds the day from which it is true, or -1 */
    int16_t school_hours; /* a chosen school with fewer contact hours does not give it */
    struct index_list implies;
};

/* ---- the whole ------------------------------------------------------------------------------- */

struct catalog {
    const char *id, *title, *version;
    date_day checked, valid_from;
    struct text_list names; /* that keep their capital within a sentence */

    const struct section *sections;
    const struct question *questions; /* in the order they are asked */
    const struct credential *credentials;
    const struct body *bodies;
    const struct program *programs;
    const struct school_question *school_questions;
    const struct step *steps;
    const struct vaccine *vaccines;
    const struct gate *gates;
    const struct skill *skills;
    const struct job *jobs;
    const struct aid *aids;
    const struct term *terms;
    const struct source *sources;
    const struct assumption *assumptions;
    const struct fact *facts;

    int section_count, question_count, credential_count, body_count, program_count;
    int school_question_count, step_count, vaccine_count, gate_count, skill_count, job_count;
    int aid_count, term_count, source_count, assumption_count, fact_count;
};

/* The catalogue that was compiled into the program. Never fails, reads nothing. */
const struct catalog *catalog_builtin(void);

/* One fault of a catalogue: where and what. */
struct catalog_fault {
    const char *file; /* name within the folder */
    int line, column; /* from 1 */
    const char *text;
};

/* A catalogue read from a folder, with everything it owns; free with catalog_free. */
struct catalog_file;

/* Reads and checks the catalogue in `folder`. On success *out owns it. With any fault the
 * result is STATUS_INVALID, *out is still set but holds only the faults (see below), and
 * err names the first of them and their number. STATUS_IO when the folder can't be read. */
enum status catalog_load(const char *folder, struct catalog_file **out,
                         struct error *err) MP_MUST_CHECK;

/* The catalogue, or NULL when there were faults. Valid until catalog_free. */
const struct catalog *catalog_of(const struct catalog_file *file);

/* The faults, by file, line and column. */
int catalog_faults(const struct catalog_file *file, const struct catalog_fault **faults);

/* Accepts NULL; clears the pointer. */
void catalog_free(struct catalog_file **file);

/* Writes the catalogue as C source that defines catalog_builtin(). For the build. */
void catalog_emit(const struct catalog *catalog, struct buffer *out);

/* The first letter of a title as it stands in the middle of a sentence: a small one, unless the
 * title begins with an abbreviation ("CPC") or one of the catalogue's names ("Hepatitis B"). */
char catalog_small_first(const struct catalog *catalog, const char *title);

/* ---- look-ups: -1 when there is no such thing ------------------------------------------------ */

int catalog_find_question(const struct catalog *catalog, const char *id);
int catalog_find_value(const struct question *question, const char *id);
int catalog_find_credential(const struct catalog *catalog, const char *code);
int catalog_find_step(const struct catalog *catalog, const char *id);
int catalog_find_fact(const struct catalog *catalog, const char *id);
int catalog_find_source(const struct catalog *catalog, const char *id);
int catalog_find_assumption(const struct catalog *catalog, const char *id);
int catalog_find_program(const struct catalog *catalog, const char *id);
int catalog_find_school_question(const struct catalog *catalog, const char *id);
int catalog_find_aid(const struct catalog *catalog, const char *id);

/* The entry in force on a day: the newest whose `from` is not after it (the oldest when the
 * day is before them all). NULL when the cost has none. */
const struct price *catalog_price_on(const struct cost *cost, date_day day);

/* The names used in files, JSON and screens. */
const char *phase_id(enum phase phase);    /* "prepare" */
const char *phase_title(enum phase phase); /* "Prepare" */
const char *step_kind_id(enum step_kind kind);
const char *confidence_id(enum confidence confidence);
const char *gate_outcome_id(enum gate_outcome outcome); /* "decided-by-other" */
const char *strength_id(enum strength strength);
const char *answer_type_id(enum answer_type type);

/* True when a value checked on `checked` is more than 12 months old on `today`
 * (catalogue.md: "checked MONTH YEAR, check again"). */
bool catalog_is_stale(date_day checked, date_day today);

#endif
