/* SPDX-License-Identifier: MIT
 * The catalogue: questions, credentials, steps, sources and the rest as constant data.
 *
 * Everything is reached by index into the arrays of `struct catalog`; an index of -1 means
 * "none". Strings are never NULL unless a field says so; lists may be empty. A catalogue never
 * changes once it stands, so it is passed about as `const struct catalog *`.
 * The file format is described in docs/catalogue.md. */
#ifndef MILEPOST_CATALOG_H
#define MILEPOST_CATALOG_H

#include "milepost/catalog/body.h"
#include "milepost/catalog/gate.h"
#include "milepost/catalog/letter.h"
#include "milepost/catalog/program.h"
#include "milepost/catalog/question.h"
#include "milepost/catalog/source.h"
#include "milepost/catalog/step.h"
#include "milepost/program_code.h"

struct skill {
    const char *id, *title;
    struct condition when; /* not yet good enough */
    const char *benchmark; /* what employers look for */
    const char *act;       /* "" or of its step: what to do */
    const char *done_when; /* "" or of its step: how one knows that it is done */
    struct text_list improve;
    int16_t source;
};

/* What is expected of a work in the years to come. */
struct job_outlook {
    const char *text;
    int16_t source;
};

struct job {
    const char *id, *title, *setting;
    const char *experience, *credential; /* in words */
    struct range pay;                    /* cents a year, blank where not known */
    const char *pay_note;
    const char *occupation;    /* its code in the wages that schools files hold, or "" */
    int16_t occupation_source; /* who says that this is its code, or -1 */
    int16_t beginner;          /* the job with which one begins in it, or -1 */
    const struct job_outlook *outlook;
    int outlook_count;
    int16_t source;
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
    bool answers;         /* what makes it true says no more than it: a mark that gives it answers
                             so */
    struct index_list implies;
};

/* The work whose months needs may count: the questions that tell of it and the facts of whoever
 * does it, each by its id, "" or NULL where the catalogue has none. */
struct catalog_work {
    const char *name; /* what it is called after "months of": "coding" */
    const char *now, *months, *extern_months, *related_months;
    const char *job, *related_job;
};

/* The job that the goal `first-job` leads to, for whom the condition holds. */
struct first_job {
    struct condition when;
    int16_t job; /* a fact */
};

/* ---- the whole ------------------------------------------------------------------------------- */

struct catalog {
    const char *id, *title, *version;
    const char *digest; /* of all that it says: two that have the same say the same. "" or NULL: not
                           known, as of one that is still being read */
    date_day checked, valid_from;
    const char *about;      /* the work that it is of, in a sentence or two; or "" */
    struct text_list names; /* that keep their capital within a sentence */
    const char *credential; /* what it plans for, after "the way to": "a CPC"; or "" */
    struct catalog_work work;
    const struct first_job *first_jobs; /* the first whose condition holds */
    const struct program_code *program_codes;
    /* Those that plans may be of in this run, itself among them, up to a NULL; NULL: it is alone.
     */
    const struct catalog *const *on_hand;

    const struct section *sections;
    const struct question *questions; /* in the order they are asked */
    const struct credential *credentials;
    const struct body *bodies;
    const struct program *programs;
    const struct school_question *school_questions;
    const struct school_promise *promises;
    const struct school_claim *claims;
    const struct step *steps;
    const struct errand *errands;
    const struct letter *letters;
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
    int aid_count, term_count, source_count, assumption_count, fact_count, letter_count;
    int errand_count, promise_count, claim_count, first_job_count, program_code_count;
};

/* The first of the catalogues that were compiled into the program; all of them are on hand with it.
 * Never fails, reads nothing. */
const struct catalog *catalog_builtin(void);

/* The catalogue of an id among those on hand with one; no id, or "", is its own. NULL: there is
 * none. */
const struct catalog *catalog_on_hand(const struct catalog *catalog, const char *id);
/* One after the other, from 0 on: those on hand with a catalogue, itself among them; NULL behind
 * the last. */
const struct catalog *catalog_nth_on_hand(const struct catalog *catalog, int number);
int catalog_count_on_hand(const struct catalog *catalog);

/* The full form of an apprentice credential, or -1; and what its code has beyond that of the full
 * form ("-A"), or "". */
int catalog_full_form(const struct catalog *catalog, int credential);
const char *catalog_apprentice_mark(const struct catalog *catalog, int credential);

/* By which codes official files know the career of a catalogue; those of each one on hand with it,
 * to be freed. Both borrow of the catalogues. */
struct career_codes catalog_codes(const struct catalog *catalog);
struct career_codes *catalog_codes_on_hand(const struct catalog *catalog, int *count);

/* True of a wait that bars what is behind it, as for reinstatement; one that counts something
 * (hours of work) is something to do. */
bool step_is_bar(const struct step *step);

/* The job of which official files tell the wages, or NULL. */
const struct job *catalog_paid_job(const struct catalog *catalog);

/* True of the catalogue of this version, and not of another one that has its version but another
 * digest; a digest that is not known ("" or NULL) is no other. */
bool catalog_is_stamped(const struct catalog *catalog, const char *version, const char *digest);

/* The first letter of a title as it stands in the middle of a sentence: a small one, unless the
 * title begins with an abbreviation ("CPC") or one of the catalogue's names ("Hepatitis B"). */
char catalog_small_first(const struct catalog *catalog, const char *title);

/* ---- look-ups: -1 when there is no such thing, or no id (NULL) ------------------------------- */

int catalog_find_question(const struct catalog *catalog, const char *id);
int catalog_find_value(const struct question *question, const char *id);
int catalog_find_credential(const struct catalog *catalog, const char *code);
int catalog_find_step(const struct catalog *catalog, const char *id);
/* The step of a line of a roadmap, whose id may name its use too: "tb-test@practicum". */
int catalog_find_line(const struct catalog *catalog, const char *id);
int catalog_find_fact(const struct catalog *catalog, const char *id);
int catalog_find_source(const struct catalog *catalog, const char *id);
int catalog_find_assumption(const struct catalog *catalog, const char *id);
int catalog_find_program(const struct catalog *catalog, const char *id);
int catalog_find_school_question(const struct catalog *catalog, const char *id);
int catalog_find_promise(const struct catalog *catalog, const char *id);
int catalog_find_aid(const struct catalog *catalog, const char *id);
int catalog_find_letter(const struct catalog *catalog, const char *id);

/* Whether a word of the glossary stands in a text, in one of its forms ("insurer (payer)" has two),
 * by itself or as many of it. */
bool term_stands_in(const struct term *term, const char *text);

/* What a placeholder of a letter stands for, from its name of `length` bytes; -1: it is none. */
int letter_slot_find(const char *name, size_t length);

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
const char *late_kind_id(enum late_kind kind); /* "reinstate" */

/* True when a value checked on `checked` is more than 12 months old on `today`
 * (catalogue.md: "checked MONTH YEAR, check again"). */
bool catalog_is_stale(date_day checked, date_day today);

/* The source's page prints no date, so that `checked` is the day on which it was read. */
bool source_is_undated(const struct source *source);

#endif
