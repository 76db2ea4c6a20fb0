/* SPDX-License-Identifier: MIT
 * Bodies and their credentials. */
#ifndef MILEPOST_CATALOG_BODY_H
#define MILEPOST_CATALOG_BODY_H

#include "milepost/catalog/step.h"

/* What a day near the end of a cycle means for what was left open in it. */
enum late_kind {
    LATE_SUBMIT,    /* the last day to submit what was earned */
    LATE_EXTENSION, /* more time, for money */
    LATE_FEE,       /* what is missing is taken with a fee; until then without one */
    LATE_INACTIVE,  /* the credential is inactive */
    LATE_CANCELLED, /* it is cancelled, and can be had back */
    LATE_REINSTATE, /* the last day on which it is had back without an exam */
    LATE_REVOKED,   /* it is taken away */
    LATE_APPEAL,    /* the last day to appeal against that */
    LATE_EXAM,      /* the exam again */
};
#define LATE_KIND_COUNT (LATE_EXAM + 1)

/* What follows so long after the end of a cycle in which something was left open. */
struct late_stage {
    enum late_kind kind;
    int16_t months, days; /* after the end */
    bool unknown;         /* no source gives the day */
    const char *text;     /* goes on after "From 10 Jan 2027: "; `{cost}` stands for the cost */
    struct cost cost;     /* FREE: nothing to pay */
    bool each;            /* the cost is for each credential that is kept up */
    int16_t source;
};

/* What sources say of a question about units; nothing said is ASK. */
enum ceu_answer { CEU_ASK, CEU_NO, CEU_YES };
struct ceu_point {
    enum ceu_answer says;
    date_day from; /* since when; 0: always */
    const char *note;
    int16_t source;
};

/* Units that a body does not take, by what they are: a category that counts for nothing. */
struct ceu_refusal {
    const char *id, *name; /* "self-review", "the yearly coding self-review" */
    date_day from;         /* earned before that day they are taken; 0: never */
    const char *note;      /* "", or what to do about it */
    int16_t source;
};

/* A random check of what was submitted. */
struct ceu_audit {
    int16_t permille;       /* of the submissions that are drawn; 0: no source says */
    struct text_list keep;  /* what to be able to show of each unit */
    int16_t keep_months;    /* after the cycle; 0: no source says for how long */
    struct text_list check; /* to look at before it is handed in */
    int16_t source;
};

enum credential_kind {
    CREDENTIAL_CORE,
    CREDENTIAL_SPECIALTY,
    CREDENTIAL_DEGREE,
    CREDENTIAL_ADVANCED,
    CREDENTIAL_APPRENTICE, /* CPC-A */
    CREDENTIAL_RETIRED,
};

/* A part of the units of everybody, so many of a thousand of their own total. */
struct ceu_share {
    const char *id;   /* by which a credit names it; "": none does */
    const char *name; /* "health information" */
    int16_t permille;
    bool origin;      /* says from whom they come, not what they are about: a unit may be both */
    date_day from;    /* the first day of the cycles that it binds; 0: all */
    const char *note; /* "", or a sentence to say with it */
    int16_t source;
};

/* A unit counts for the fields of one credential of each of the two kinds at once. */
struct ceu_twice {
    const char *says; /* the rule in a sentence; "": no unit counts twice */
    enum credential_kind one, other;
    date_day from; /* the first day of the cycles that it binds; 0: all */
    int16_t source;
};

/* The part of the units that must be in the field of one credential. */
struct ceu_field {
    const char *id;   /* by which a credit names it; "": none does */
    const char *name; /* "auditing"; "": it has none */
    int16_t units;
    int16_t alone;    /* units when no other credential of the body is held; 0: the same */
    const char *note; /* "", or a sentence to say with it */
    const char *alone_note;
    bool unknown; /* no source says whether it has one */
    int16_t source;
};

/* How many CEUs a cycle asks for. Either by number held, or base + extra up to a cap. */
struct ceu_rule {
    int16_t cycle_months;    /* 0: the body has no cycle in the catalogue */
    const int16_t *by_count; /* units for 1, 2, 3 ... held; the last for more */
    int by_count_count;
    int16_t extra, cap; /* used when by_count is empty; base stands with the credential */
    int16_t source;
    const char *unsure;            /* "" or why the body's own tracker may show another day */
    const char *unsure_first;      /* "" or why it may show another number in the first cycle */
    int16_t parts;                 /* a unit is counted in so many; 0: no source says */
    const struct late_stage *late; /* in the order of their days */
    int late_count;
    const struct ceu_share *shares;
    int share_count;
    struct ceu_twice twice;
    struct ceu_point before;        /* do units earned before the first credential count? */
    struct ceu_point repeats;       /* does the same course count again? */
    struct ceu_point carry;         /* is what is over carried to the next cycle? */
    struct ceu_point renewal_month; /* may units of the month in which it ends go to either? */
    struct ceu_point making_up;     /* do units earned later make up for what it lacked? */
    const struct ceu_refusal *refusals;
    int refusal_count;
    struct ceu_audit audit;
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
    struct ceu_field ceu_field;
    bool has_exam;
    const char *questions, *length, *format, *pass_mark, *books; /* in words; "" not known */
    int16_t exam_gives;                                          /* fact */
    struct cost fee, student_fee, member_fee;
    struct cost package, student_package; /* of two tries at once; count 0: none is known */
    const char *attempts;                 /* "" or advice on packages of attempts */
    const struct pass_rate *pass_rates;
    int pass_rate_count;
    struct conflict_list conflicts; /* on its exam */
    struct need_list eligibility;
    struct estimate preparation; /* hours */
    struct estimate retake_days, third_retake_days;
    struct need_list apprentice; /* what takes the A off; empty: no apprentice form */
    int16_t apprentice_of;       /* the credential with the A, or -1 */
    struct text_list notes;
    struct index_list sources;
};

#endif
