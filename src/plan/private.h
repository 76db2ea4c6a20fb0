/* SPDX-License-Identifier: MIT
 * What the planner's files share. The data's way:
 *     answers -> profile -> routes -> network (a route on the calendar) -> forecast -> roadmap
 * Nothing here is kept from one roadmap to the next. */
#ifndef MILEPOST_PLAN_PRIVATE_H
#define MILEPOST_PLAN_PRIVATE_H

#include "milepost/interview.h"
#include "milepost/roadmap.h"

/* ---- profile: what the answers say ----------------------------------------------------------- */

/* Whether a fact holds today, and since when (DATE_NONE: not told). */
struct fact_state {
    bool met;
    bool rests; /* an answer that is missing could change it */
    date_day since;
};

/* Months of one kind of experience: `months` on `as_of`, growing from then if `growing`. */
struct experience_state {
    int months;
    date_day as_of;
    bool growing;
};
#define EXPERIENCE_COUNT 3

/* Whether a step may stand: its `when` on the answers, with neutral values for missing ones. */
struct step_state {
    bool stands;
    bool rests;
    bool offered; /* stands, and gives something that is not already there */
};

/* How long a step takes, as the forecast draws it. */
struct work {
    struct range days, hours; /* elapsed days; effort */
    date_day until;           /* ends on this day whatever the above say; or DATE_NONE */
    bool undated;             /* nobody can say how long: what follows has no date */
    int doses;                /* of a series: those still to come */
    int dose_days[8];         /* days from its start to each, as recommended */
    int shortest_days[8];     /* the same at the shortest intervals that count */
    int shortest;             /* days the series takes at these */
    int given;                /* doses that the person already has */
};

/* What a step draws in a forecast: the same on whatever route it is. */
struct drawn {
    int *days; /* of each draw, or NULL */
    money_cents *prices;
    struct money_range amount; /* what the prices were drawn from */
};

struct profile {
    const struct catalog *catalog;
    struct arena *arena;
    struct answers answers; /* without private ones when asked to */
    bool *active;
    date_day today;
    date_day start; /* goal.start, or today */
    bool start_chosen;
    int hours_per_week;
    bool hours_assumed;
    bool student;
    date_day student_until; /* the end of the program that makes a student */
    bool recommended;       /* goal.preparation: recommended eligibility is planned */
    int priority;           /* value index of goal.priority */
    date_day goal_by;
    struct assumed *assumed; /* by assumption: the plan's own figures, or the catalogue's */
    struct fact_state *facts;
    struct step_state *steps;
    struct work *work;
    struct experience_state experience[EXPERIENCE_COUNT];
    bool experience_assumed;
    bool certified;     /* holds any credential */
    bool *member;       /* by body: its membership is held */
    uint64_t aids;      /* help with paying that was named, as bits of catalog->aids */
    money_cents budget; /* or MONEY_NONE */
    const struct plan_school *school; /* the one that was chosen, or NULL */
    int told_by_school;               /* question that it answered in the person's place, or -1 */
    struct index_list *gives;         /* by step: facts that it hands over itself */

    int goal_question, goal_value; /* of goal.target, after neutral */
    bool goal_assumed;
    bool keep_current;
    int goal_fact; /* -1 for keep-current */
    int goal_credential;

    bool *credential_fact;                /* by fact: it is a credential */
    int fact_coding, fact_related;        /* facts whose finish begins experience */
    struct drawn *draws;                  /* by step; made when they are wanted */
    money_cents dearest[STEP_KIND_COUNT]; /* see bill_dearest */
    struct index_list *givers;            /* by fact: steps that give it, implied facts included */
    const bool *hands_over;               /* the same by step and fact */
};

/* Reads the answers; everything it makes lives in `arena`. */
void profile_make(struct profile *profile, const struct plan_input *input, struct arena *arena);
void profile_clear(struct profile *profile);

/* Parts of profile_make: what holds today; then which steps may stand, and what they hand over. */
void profile_read_facts(struct profile *profile);
void profile_read_steps(struct profile *profile);

/* The answer to a question if it holds a value and the question is shown, else NULL. */
const struct answer *profile_answer(const struct profile *profile, int question);

/* The day on which `months` of experience are complete without any new job; DATE_NONE: never. */
date_day profile_months_day(const struct profile *profile, enum experience kind, int months);

/* The code of a credential that is held and replaces the one that this fact stands for, or NULL. */
const char *profile_covering(const struct profile *profile, int fact);

/* The last day on which a fact that is held is recent enough for a REQUIREMENT_RECENT. A day that
 * was not told is taken for today. */
date_day profile_recent_until(const struct profile *profile, const struct requirement *requirement);

/* True when the step hands `fact` over, itself or by implication. */
bool profile_gives(const struct profile *profile, int step, int fact);

/* Sets the flags of a fact and of all that it implies; false when it was set already. */
bool fact_mark(const struct catalog *catalog, bool *facts, int fact);

/* True when the need is planned: it is required, or recommended and that is wanted. */
bool need_counts(const struct profile *profile, const struct need *need);

/* True when the step costs money, or might. */
bool step_is_paying(const struct step *step);

/* True when goal.start binds the step: it costs money or study hours (planning.md, "Schedule"). */
bool step_waits_for_start(const struct step *step);

/* ---- routes: which steps, and why ------------------------------------------------------------ */

#define ROUTE_STEPS   48
#define ROUTE_LINKS   160
#define ROUTE_CHOICES 32
#define ROUTE_CAP     4096  /* complete routes looked at; more are said to be there */
#define ROUTE_TRIES   65536 /* routes begun, so that dead ends can't go on for ever */

/* `to` may start when `from` is finished and `lag` days and `months` months have passed; or,
 * with from -1, on `day`. */
struct link {
    int16_t from, to;
    int16_t lag, months;
    bool from_start; /* the months count from the start of `from` (an apprenticeship is work) */
    int16_t fact;    /* what `from` hands over, or -1 */
    date_day day;
    bool expires; /* what is held since `day` counts for `to` only if that starts by `until` */
    date_day until;
};

/* Why a step is on a route: the path (of a need of step `parent`) that asked for it. */
struct asked {
    int16_t parent; /* index within the route, or -1: the goal, or a guard */
    const struct need *need;
    const struct path *path;
};

/* The order of study steps, as indexes within the route, and what else sets a route's length. */
struct study_order {
    int16_t items[ROUTE_STEPS];
    uint64_t waits_for[ROUTE_STEPS]; /* by item: the steps it waits for, as bits of the route */
    int count;
    uint64_t shortest; /* series given at their shortest intervals, as bits of the route */
    bool exact;        /* every order was tried */
};

struct route {
    int16_t steps[ROUTE_STEPS]; /* catalogue indexes; [0] gives the goal */
    struct asked asked[ROUTE_STEPS];
    int count;
    struct link links[ROUTE_LINKS];
    int link_count;
    struct route_choice choices[ROUTE_CHOICES];
    int choice_count;
    int16_t entry; /* fact: the credential that opens the door to a job that is the goal; or -1 */

    /* for comparing; filled when the route is complete */
    struct study_order order;
    date_day finish;
    money_cents cost;
    bool unpriced; /* the cost is partly a guess */
    bool undated;  /* it waits for something without a duration: finish is a floor */
    int hours;
    int gates;
    double odds;
};

struct routes {
    struct route **items; /* none dominates another; in order of finish, cost, ids */
    int count;
    bool capped;
};

/* The path that a route has chosen for a need, by their ids, or NULL where it had no choice. */
const char *route_chosen(const struct route *route, const char *need);

/* The order of two routes by the ids of their choices: what decides between equals. */
int route_compare_ids(const struct route *a, const struct route *b);

/* True when `a` is ahead of `b` by a label's bit index, on likely figures: what has a date, or all
 * prices, is ahead of what has not. */
bool route_is_ahead(const struct route *a, const struct route *b, int label);

/* Every way to the goal that no other beats on date, cost, effort, gates and odds at once. */
void routes_find(const struct profile *profile, struct routes *out);

/* What no route can meet, in words: `out` gets at most `room` of them. */
int routes_missing(const struct profile *profile, const char **out, int room);

/* Questions whose answers can still change the roadmap; one flag a question. */
void routes_relevant(const struct profile *profile, bool *relevant);

/* Those of them that can move the way to the goal itself: not what stands beside it. */
void routes_concerned(const struct profile *profile, bool *concerned);

/* ---- network: steps and links on the calendar ------------------------------------------------ */

/* Finds the order of study that finishes a complete route soonest on likely durations, and sets
 * that finish. False when every order contradicts the links or uses a fact that is too old by
 * then. */
bool order_find(const struct profile *profile, struct route *route);

/* The day before which a step can't start whatever it waits for, and what says so. */
date_day order_floor(const struct profile *profile, int step, enum binding *binding);

#define NETWORK_NODES 128
#define NETWORK_LINKS 512

/* One step of a schedule. Nodes stand in an order in which every link points forward. */
struct node {
    int16_t step;    /* catalogue index */
    int16_t route;   /* index within the route, or -1 for a companion */
    int16_t use;     /* of evidence: the node it is for; of another companion: the node it must be
                        done before; or -1 */
    int lead;        /* of evidence: days before its use at which it is begun */
    bool shortest;   /* a series at its shortest intervals */
    date_day floor;  /* not before this day: today, or what floor_binding says */
    date_day latest; /* not moved beyond this day: what is held is too old then */
    enum binding floor_binding; /* BINDS_NOTHING, BINDS_START or BINDS_INTAKE */
    bool late; /* moved to just before it is used: purchases, preparation, evidence */
    int first_link, link_count;
};

struct network {
    const struct profile *profile;
    struct node nodes[NETWORK_NODES];
    int count;
    struct link links[NETWORK_LINKS]; /* grouped by `to`; from and to are node indexes */
    bool capacity[NETWORK_LINKS];     /* the link stands for the one-study-step rule */
    int link_count;
    uint64_t joined; /* bodies whose members' prices are paid, as bits */
    int goal;        /* node that gives the goal, or -1 */
    bool exact;      /* every order of study steps was tried */
};

/* Days of every node on given durations. */
struct timing {
    date_day start[NETWORK_NODES], finish[NETWORK_NODES];
    int16_t bound_by[NETWORK_NODES]; /* link that binds the start, or -1: the floor */
};

/* Lays a route out with the order of study steps that finishes soonest on likely durations. */
void network_make(struct network *network, const struct profile *profile,
                  const struct route *route);

/* Adds a companion (a step index) after the nodes it is linked from; returns its node, or -1
 * when the network is full. It never moves anything else. */
int network_add_companion(struct network *network, int step, const struct link *links, int count,
                          int use);

/* Days of everything when node n takes durations[n] days. */
void network_run(const struct network *network, const int *durations, struct timing *timing);

/* Likely durations and the days on them, with what is bought late moved. */
void network_run_likely(const struct network *network, int *durations, struct timing *timing);

/* The id of a node: its step's, with "@USE" for evidence, which has a node for each use. `use` says
 * what a companion is for. */
const char *network_id(const struct network *network, int n, const char *use, struct arena *arena);

/* Likely duration of a node in whole days. */
int network_likely_days(const struct network *network, int n);

/* The preparation in which what is bought is used (books), or -1. */
int network_preparation(const struct network *network, int n);

/* True when a step is proof that is asked for on the first day at work, the end of the search for
 * it that node `use` is, not when that begins. */
bool network_wanted_at_end(const struct network *network, int step, int use);

/* What is moved to just before it is used, and the links that lead from it: found once for many
 * runs. */
struct delays {
    int16_t nodes[NETWORK_NODES];       /* in the order in which they are moved */
    int16_t preparation[NETWORK_NODES]; /* of books: the preparation they are used in, or -1 */
    int16_t first[NETWORK_NODES + 1];   /* by place in `nodes`: where its links begin */
    int16_t links[NETWORK_LINKS];
    int count;
};
void network_find_delays(const struct network *network, struct delays *delays);

/* Moves purchases, preparations and evidence to just before they are used. */
void network_delay(const struct network *network, const struct delays *delays, const int *durations,
                   struct timing *timing);

/* Slack of each node in days on these times, and whether it is on the chain that sets the goal's
 * date. */
void network_slack(const struct network *network, const int *durations, const struct timing *timing,
                   int *slack, bool *critical);

/* ---- work: how long steps take --------------------------------------------------------------- */

/* Reads it for every step; after the facts and what the person put in place of figures. */
void work_read(struct profile *profile);

/* Likely duration of a step in whole days. */
int work_likely_days(const struct profile *profile, int step);

/* Days a study step of `hours` takes at the person's pace, rounded up. */
int work_days_of_hours(const struct profile *profile, double hours);

/* Reads the days of the doses of a vaccine that are still to come. */
void series_read(const struct profile *profile, const struct vaccine *vaccine, struct work *work);

/* ---- own: what the person put in place of the catalogue's figures ------------------------------ */

void own_read(struct profile *profile, const struct plan_input *input);

/* True when the step is the program of the school that was chosen. */
bool own_school_has(const struct profile *profile, int step);

/* Lays what the school told about its length over the catalogue's figures. */
void own_school_work(const struct profile *profile, int step, struct work *work);

/* True when this help, which the person named, may pay the step once that is confirmed. */
bool own_aid_pays(const struct profile *profile, int aid, int step);

/* False when the step is the school's program and too short to give the fact. */
bool own_school_gives(const struct profile *profile, int step, int fact);

/* What an estimate comes to in this plan: a missing low or high is the likely figure, and a figure
 * that is not stated is zero. */
struct range profile_estimate(const struct profile *profile, const struct estimate *estimate);

/* The first-time pass rate that an entry stands for, in thousandths. */
int profile_permille(const struct profile *profile, const struct pass_rate *rate);

/* ---- money ----------------------------------------------------------------------------------- */

/* What a step costs when it is paid on `day`. */
struct bill {
    bool free, unpriced, partial;
    bool told;                 /* by the school that was chosen */
    struct money_range amount; /* MONEY_NONE three times when unpriced */
    money_cents compare; /* what it counts for in comparisons: the likely figure, or the dearest */
    struct money_range total;  /* of all payments that are made, each at the price of its day */
    money_cents compare_total; /* the same for comparisons */
    int years;                 /* that it is paid for one by one; 0: it is paid at once */
    const struct price *price; /* the catalogue's entry it was taken from, or NULL */
};

/* What a route changes in the prices that are asked. */
struct terms {
    uint64_t joined;    /* bodies whose members' prices are paid, as bits (see bill_joined) */
    date_day certified; /* the day of its first credential; INT32_MAX: it gives none */
};
#define NO_TERMS ((struct terms){.certified = INT32_MAX})

struct terms bill_terms(const struct network *network, const struct timing *timing);

struct bill bill_for(const struct profile *profile, int step, date_day day, struct terms terms);

/* The bodies that a route joins because it saves money. */
uint64_t bill_joined(const struct profile *profile, const struct route *route);

/* The dearest sourced likely price of a kind of step (of any, when the kind has none): what an
 * unpriced one counts for in comparisons. */
money_cents bill_dearest(const struct catalog *catalog, enum step_kind kind);

/* How often a yearly line is paid from `from` until `to`, at least once. */
int bill_times(int every_months, date_day from, date_day to);

/* Bills of the nodes on their days, and how often each is paid until the goal: what is paid once
 * in a calendar year is charged once, and what is paid again has a price for each time. */
void bills_make(const struct network *network, const struct timing *timing, struct bill *bills,
                int *times);

/* First-time pass rate of an exam in thousandths, given the facts met and a route; the entry it
 * was taken from goes to *used (NULL when the step has none: 1000). */
int exam_permille(const struct profile *profile, const struct route *route, int step,
                  const struct pass_rate **used);

/* ---- forecast -------------------------------------------------------------------------------- */

#define FORECAST_DRAWS    1000
#define FORECAST_ATTEMPTS 4

/* In place of a day that never comes. */
#define NOT_REACHED INT32_MAX

/* The days that `percents` of FORECAST_DRAWS draws do not pass, these going upwards; DATE_NONE
 * where that many do not come. */
void quantile_days(const date_day *draws, const int *percents, date_day *out, int count);

/* The same of sums of money, one percent alone; the draws are moved about. */
money_cents quantile_money(money_cents *draws, int percent);

struct node_forecast {
    date_day start_p50, finish_p50, finish_p80;
    int criticality; /* % */
};

struct forecast {
    struct node_forecast nodes[NETWORK_NODES];
    date_day p50, p80; /* of the goal; DATE_NONE when the half fails */
    int not_reached;   /* % */
    int meets_by;      /* % that meet goal.by */
    money_cents cost_p80;
};

/* Draws a committed route FORECAST_DRAWS times. With `nodes` false only the goal's figures. */
void forecast_make(const struct network *network, const struct route *route, bool nodes,
                   struct forecast *out);

/* A number in [0, 1) that depends on nothing but the step's id, the stream and the draw. */
double forecast_uniform(const char *id, unsigned stream, unsigned draw);

/* The value at `u` of a triangular distribution. */
double forecast_triangular(double low, double likely, double high, double u);

/* ---- gates, because -------------------------------------------------------------------------- */

/* The outcome of a gate on the answers as given (no neutral values), with proof as old as it is on
 * `day`. NULL: the gate does not concern this person. */
const struct gate_rule *gate_decide(const struct profile *profile, const struct gate *gate,
                                    date_day day);

/* True when the gate is to be settled before the step. */
bool gate_stands_before(const struct profile *profile, const struct gate *gate, int step);

#endif
