/* SPDX-License-Identifier: MIT
 * Which of many plans are meant, and in which order they stand. Pure. */
#ifndef MILEPOST_SESSION_PICK_H
#define MILEPOST_SESSION_PICK_H

#include "milepost/store/agenda.h"

enum plan_order { PLANS_BY_USE, PLANS_BY_NAME, PLANS_BY_DUE };
#define PLAN_ORDER_COUNT (PLANS_BY_DUE + 1)

const char *plan_order_id(enum plan_order order); /* "used", "name", "due" */

struct plan_pick {
    const char *words; /* each is a part of the name or the goal; NULL or "": any plan */
    enum plan_order order;
    bool overdue;   /* only those of which something is */
    date_day today; /* for that, and for the order of what is due */
};

/* The day of what is due first as it stands today: of a plan that nobody follows nothing was
 * missed, and opening it would plan that for today. */
date_day plan_card_due(const struct plan_card *card, date_day today);
/* That day has passed. */
bool plan_card_is_overdue(const struct plan_card *card, date_day today);

/* Leaves those that are meant, in their order; the cards come in the order of their use. */
void plan_cards_pick(struct plan_cards *cards, const struct plan_pick *pick);

#endif
