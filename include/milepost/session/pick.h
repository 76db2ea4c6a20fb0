/* SPDX-License-Identifier: MIT
 * Which of many plans are meant, and in which order they stand. Pure. */
#ifndef MILEPOST_SESSION_PICK_H
#define MILEPOST_SESSION_PICK_H

#include "milepost/store/agenda.h"
#include "milepost/text.h"

enum plan_order { PLANS_BY_USE, PLANS_BY_NAME, PLANS_BY_DUE, PLANS_BY_RISK };
#define PLAN_ORDER_COUNT (PLANS_BY_RISK + 1)

const char *plan_order_id(enum plan_order order); /* "used", "name", "due", "risk" */

struct plan_pick {
    const char *words; /* each is a part of the name or the goal; NULL or "": any plan */
    enum plan_order order;
    bool overdue;   /* only those of which something is */
    date_day today; /* for that, and for the orders of what is due and at risk */
    int ahead;      /* what lapses within so many days is at risk */
};

/* The day of what is due first as it stands today: of a plan that nobody follows nothing was
 * missed, and opening it would plan that for today. */
date_day plan_card_due(const struct plan_card *card, date_day today);
/* What is due first; a month in it, which is stored in one style, in that of other days. */
void plan_card_say_what(const struct plan_card *card, struct buffer *out);
/* That day has passed. */
bool plan_card_is_overdue(const struct plan_card *card, date_day today);

/* What is at risk of a plan, the least of it first. */
enum plan_risk {
    RISK_NONE,
    RISK_LATE,    /* later than when its route was chosen */
    RISK_GATE,    /* a gate to settle before anything is paid */
    RISK_LAPSE,   /* units are missing, and their cycle ends within so many days or is over */
    RISK_OVERDUE, /* something was to be done by now */
};

/* The worst of it. */
enum plan_risk plan_card_risk(const struct plan_card *card, date_day today, int ahead);
/* All of it, the worst first: "overdue by 5 days; goal 12 days later"; or nothing. */
void plan_card_say_risk(const struct plan_card *card, date_day today, int ahead,
                        struct buffer *out);

/* Leaves those that are meant, in their order; the cards come in the order of their use. */
void plan_cards_pick(struct plan_cards *cards, const struct plan_pick *pick);

#endif
