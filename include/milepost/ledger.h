/* SPDX-License-Identifier: MIT
 * The ledger of continuing education: which credits count for which body, in which of its cycles,
 * what is left to earn, and what the last days cost. Pure: the day is an argument.
 *
 * A credit counts at most once for each body that it names. What no source decides is counted the
 * careful way and marked `ask`. */
#ifndef MILEPOST_LEDGER_H
#define MILEPOST_LEDGER_H

#include "milepost/catalog.h"
#include "milepost/money.h"
#include "milepost/text.h"

/* Units stand in hundredths throughout: 1.5 units are 150. */
#define LEDGER_UNIT 100

/* Adds "2.5", "12". */
void units_write(int units, struct buffer *out);

/* Adds "1.6" of a pace, rounded up to a tenth: who keeps to it gets there. */
void units_write_pace(int pace, struct buffer *out);

/* One entry of a ledger. Bodies and categories are ids as written; what the catalogue does not
 * have counts for nothing, and is kept. */
struct credit {
    int64_t number; /* by which the person calls it; never given twice */
    date_day day;   /* on which it was earned */
    int units;      /* hundredths */
    const char *title, *provider, *evidence, *note; /* "" or NULL where nothing is written */
    const char *const *bodies;
    int body_count;
    const char *const *categories; /* "auditing"; each body looks for its own among them */
    int category_count;
};

struct credit_list {
    const struct credit *items;
    int count;
};

/* A credential that is held. */
struct ledger_held {
    int credential; /* index into the catalogue */
    date_day since; /* DATE_NONE: nobody told */
};

/* What a body's own tracker shows of the cycle; it comes before what is worked out. */
struct ledger_tracker {
    int body;
    date_day end; /* DATE_NONE: not told */
    int needed;   /* whole units, of the cycle that ends then; -1: not told */
};

struct ledger_input {
    const struct catalog *catalog;
    const struct ledger_held *held;
    int held_count;
    const struct ledger_tracker *trackers;
    int tracker_count;
    struct credit_list credits;
    date_day today;
};

/* ---- what became of a credit ----------------------------------------------------------------- */

enum credit_why {
    CREDIT_COUNTS,
    CREDIT_BEFORE_CERTIFIED, /* earned before the first credential of the body */
    CREDIT_AHEAD,            /* its day has not come */
    CREDIT_UNDATED,          /* nobody told since when the credential is held: no cycle has days */
    CREDIT_NOTHING_HELD,     /* no credential of the body is held */
    CREDIT_BODY_UNKNOWN,     /* the catalogue has no such body, or no rule of it */
    CREDIT_NAMED_TWICE,      /* the entry names the body a second time */
    CREDIT_REPEAT,           /* the same title counts already: see `same` */
    CREDIT_REFUSED,          /* of a kind that the body does not take */
    CREDIT_CATEGORY_FULL,    /* what is not of a minimum has its share already: see `category` */
    CREDIT_TOO_FINE,         /* less than the smallest part of a unit that the body counts */
};
#define CREDIT_WHY_COUNT (CREDIT_TOO_FINE + 1)

/* What would make it count, or more of it. */
enum credit_mend {
    CREDIT_MEND_NONE,     /* nothing does, or nothing needs to */
    CREDIT_MEND_ASK,      /* no source says: the body is to be asked */
    CREDIT_MEND_SINCE,    /* tell since when the credential is held */
    CREDIT_MEND_HELD,     /* say that a credential of the body is held, if it is */
    CREDIT_MEND_WAIT,     /* its day */
    CREDIT_MEND_CATEGORY, /* name the category, if it is of it */
    CREDIT_MEND_TITLE,    /* another title, if it is another course */
    CREDIT_MEND_KIND,     /* take the refused kind from it, if it is not of it */
    CREDIT_MEND_BODY,     /* a body that the catalogue knows */
};
#define CREDIT_MEND_COUNT (CREDIT_MEND_BODY + 1)

/* One credit before one body. */
struct ledger_verdict {
    int credit;           /* index into the input */
    int body;             /* index into the catalogue, or -1 */
    const char *body_id;  /* as the credit names it */
    enum credit_why why;  /* of what does not count; CREDIT_COUNTS when all of it does */
    int counted;          /* hundredths that count: a part of them beside CATEGORY_FULL, TOO_FINE */
    bool ask;             /* no source decides it: taken the careful way, and the body must say */
    int cycle;            /* index into `cycles` in which it counts or would, or -1 */
    bool made_up;         /* it makes up for what that cycle lacked when it ended */
    int same;             /* CREDIT_REPEAT: the credit whose title it has, or -1 */
    const char *category; /* CATEGORY_FULL: name of what it is not of; REFUSED: of the kind */
    const char *category_id; /* by which a credit names that */
    enum credit_mend mend;
    const char *mending; /* the same in a sentence, or "" */
};

/* ---- cycles ---------------------------------------------------------------------------------- */

/* A part of a cycle's units that must be about one field, or come from one place. */
struct ledger_category {
    const char *id, *name;
    const char *note;   /* "", or a sentence to say with it */
    int credential;     /* that asks for it; -1: the body does, of everybody */
    int needed, earned; /* hundredths; `earned` may be more */
    int most_of_others; /* what is not of it counts up to so much; -1: without bound */
    bool origin;        /* from whom they come, not what they are about */
    bool unknown;       /* no source says whether there is one: no id, name or units */
    date_day younger;   /* the rule began within the cycle: ask; else DATE_NONE */
    int16_t source;
};

enum ledger_state {
    LEDGER_RUNNING,   /* something is left to earn */
    LEDGER_MET,       /* all is earned, by what is written down */
    LEDGER_AHEAD,     /* begins after today; credits of the renewal month may stand in it */
    LEDGER_UNDATED,   /* nobody told since when: `from`, `to` are DATE_NONE */
    LEDGER_SUBMIT,    /* over and whole; whether its body closed it nobody told */
    LEDGER_GRACE,     /* over and not settled: no fee yet */
    LEDGER_LATE,      /* over and not settled: with a fee; the credential stands */
    LEDGER_LAPSED,    /* over and not settled: the credential is inactive */
    LEDGER_REINSTATE, /* cancelled: can be had back without an exam */
    LEDGER_REVOKED,   /* taken away; `days` say whether one may still appeal */
    LEDGER_EXAM,      /* too late for all of that: the exam again */
    LEDGER_ASK,       /* over and short, and no source says what follows */
    LEDGER_UNTOLD, /* over, and nothing is written down for it: nobody knows whether it was met */
    LEDGER_CLOSED, /* over and settled, one way or the other */
};
#define LEDGER_STATE_COUNT (LEDGER_CLOSED + 1)

/* One of the last days of a cycle, in the order of their days. */
struct ledger_day {
    enum late_kind kind;
    date_day day;        /* on which it begins, or which is the last of it; DATE_NONE: ask */
    bool last;           /* `day` is the last one of it: "submit by", "appeal until" */
    const char *what;    /* goes on after "From 10 Jan 2027: " or "Until 10 Jan 2027: " */
    money_cents money;   /* 0: nothing to pay; MONEY_NONE: ask */
    date_day price_from; /* since when that is its price; DATE_NONE without one */
    int16_t source;      /* -1: none says */
};

struct ledger_cycle {
    int body;
    const int *credentials; /* held by its end, those too that another of them replaces */
    int credential_count;
    date_day from, to; /* both belong to it */
    int needed;        /* hundredths */
    int earned;        /* that count, beyond `needed` too */
    int left;          /* at least so many must still be earned, categories and all */
    int pace;          /* hundredths a month from today until `to`, rounded up; 0: none left */
    int days_left;     /* from today until `to`, both counted; 0: none, or without days */
    enum ledger_state state;
    bool told;     /* its end is from the body's tracker */
    bool prorated; /* the body may ask for less in a first cycle: ask the tracker */
    bool gained;   /* a credential was gained within it: ask what that asks for */
    bool settles;  /* it may still be mended: units earned later make up for it first */
    const struct ledger_category *categories;
    int category_count;
    const struct ledger_day *days;
    int day_count;
};

/* What stands of each body of which something is held, in the catalogue's order: its cycles from
 * the oldest to the one that runs (`present`), and one ahead where credits stand in it. */
struct ledger {
    const struct ledger_cycle *cycles;
    int cycle_count;
    const struct ledger_verdict *verdicts; /* by credit, then in the order it names its bodies */
    int verdict_count;
    const int
        *first; /* of each credit's verdicts; one more at the end, so [i], [i + 1] bound them */
};

/* O(n log n) in the credits. The input's texts must outlive it. */
struct ledger *ledger_new(const struct ledger_input *input);
void ledger_free(struct ledger **ledger); /* accepts NULL; clears the pointer */

/* The cycle of a body that runs today, and the one before it while it can still be mended or
 * nothing is known of it; -1 when there is none. */
int ledger_present(const struct ledger *ledger, int body);
int ledger_before(const struct ledger *ledger, int body);

/* ---- categories ------------------------------------------------------------------------------ */

/* A category that a credit may name. */
struct credit_category {
    const char *id, *name;
    int body;
    int credential; /* that asks for it, or -1 */
    bool refused;   /* the body takes none of this kind */
};

/* Those of a body (-1: of all), in the catalogue's order, each id of a body once; returns how many
 * there are, be it more than `room`. */
int credit_categories(const struct catalog *catalog, int body, struct credit_category *out,
                      int room);

/* The smallest part of a unit that a body counts, in hundredths: 50 when it counts halves; 0 when
 * no source says. */
int credit_smallest(const struct catalog *catalog, int body);

#endif
