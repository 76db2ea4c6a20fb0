/* SPDX-License-Identifier: MIT
 * What may stand in place of a word that is being typed: each as a line, the word as it would be
 * whole, and behind a tab what it is. */
#ifndef MILEPOST_CLI_COMPLETE_OFFERS_H
#define MILEPOST_CLI_COMPLETE_OFFERS_H

#include "cli/app/app.h"

/* What the shell makes of the lines; the first line says it by its name. */
enum offers_kind {
    OFFERS_WORDS,   /* words: what ends with `=` goes on, all else is whole */
    OFFERS_OPEN,    /* the same, but all of them may go on: a list parted by commas */
    OFFERS_FILES,   /* beside the words the shell offers files, */
    OFFERS_FOLDERS, /* or folders */
};

struct offers {
    struct app *app;
    const struct command *command; /* of the word, or NULL */
    const char *plan;              /* the word that names the plan, or NULL */
    struct buffer lead;            /* of the word: what stands before that which is completed */
    const char *typed;             /* what is completed */
    enum offers_kind kind;
    struct buffer lines;
};

/* Offers a word if it begins as typed and is one line of text. `about` may be NULL. */
void offer(struct offers *offers, const char *word, const char *about);
/* The same of a word that goes on behind a `=`. */
void offer_assigned(struct offers *offers, const char *id, const char *about);
/* The words of a list parted by spaces. */
void offer_words(struct offers *offers, const char *words);

/* What is typed up to and with this byte of it leads what is completed from now on. */
void offers_lead_to(struct offers *offers, const char *last);

/* ---- catalogue.c: nothing where there is no catalogue ----------------------------------------- */

void offer_careers(struct offers *offers);
void offer_steps(struct offers *offers);
void offer_assignments(struct offers *offers); /* ID=VALUE */
void offer_assumptions(struct offers *offers);
void offer_credentials(struct offers *offers);
void offer_bodies(struct offers *offers);
void offer_categories(struct offers *offers);
void offer_letters(struct offers *offers);
void offer_programs(struct offers *offers);
void offer_school_questions(struct offers *offers);
void offer_approvals(struct offers *offers);
void offer_aids(struct offers *offers);
void offer_catalogue(struct offers *offers); /* whatever has an id */

/* ---- plans.c: nothing where the data file can't be read at once; it is never written ---------- */

void offer_plans(struct offers *offers);
void offer_schools(struct offers *offers);
void offer_credits(struct offers *offers);
void offer_logs(struct offers *offers);
void offer_routes(struct offers *offers);

#endif
