/* SPDX-License-Identifier: MIT
 * What the roadmap would say if one of the schools on the worksheet were the chosen one and all
 * else stood as it does: worked out by the planner when somebody looks, and kept until the plan or
 * the day is another. */
#ifndef MILEPOST_SESSION_SCHOOL_ROADMAP_H
#define MILEPOST_SESSION_SCHOOL_ROADMAP_H

#include "milepost/session/schools.h"

/* So many are compared at once by whoever has no keys to move on with. */
#define SCHOOLS_COMPARED 4

struct school_roadmap {
    int64_t number; /* of the school */
    enum goal_state goal_state;
    bool keeps_nothing;         /* the goal is to keep up what is held, of which nothing was told */
    bool has_route, goes_there; /* there is a route to follow; it goes through the school */
    bool has_exam;              /* one is to be passed on it */
    date_day p20, p50, p80;
    bool by_season;
    const char *when; /* in place of dates, or NULL */
    int not_reached;
    struct money_range cost;
    money_cents cost_p80;
    bool at_least;
    struct range hours;
    int odds;
};

/* Works it out, unless that is done. Valid until the next one is worked out. */
const struct school_roadmap *session_school_roadmap(struct session *session,
                                                    const struct school *school);
/* The same if it was worked out already, else NULL. */
const struct school_roadmap *session_known_school_roadmap(const struct session *session,
                                                          const struct school *school);

/* What is compared, a line each, in this order, and what all of it stands under. */
enum school_roadmap_line {
    SCHOOL_ROADMAP_P50,
    SCHOOL_ROADMAP_P80,
    SCHOOL_ROADMAP_COST,
    SCHOOL_ROADMAP_ODDS,
    SCHOOL_ROADMAP_HOURS,
};
#define SCHOOL_ROADMAP_LINES (SCHOOL_ROADMAP_HOURS + 1)
const char *school_roadmap_heading(void);
const char *school_roadmap_note(void);                           /* what the figures mean */
const char *school_roadmap_label(enum school_roadmap_line line); /* "Even odds" */
/* As a person reads it: "14 Jun 2027"; NULL is one that is not worked out yet. */
void school_roadmap_show(const struct school_roadmap *roadmap, enum school_roadmap_line line,
                         struct buffer *out);

/* As a member "roadmap" of an object. */
void school_roadmap_json(const struct school_roadmap *roadmap, struct json_writer *json);

#endif
