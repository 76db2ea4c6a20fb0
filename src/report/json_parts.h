/* SPDX-License-Identifier: MIT
 * Documents of JSON, and the parts that they share. */
#ifndef MILEPOST_REPORT_JSON_PARTS_H
#define MILEPOST_REPORT_JSON_PARTS_H

#include "milepost/json.h"
#include "milepost/report.h"
#include "milepost/report/json.h"

/* ---- json_parts.c ---------------------------------------------------------------------------- */

/* Whose roadmap it is, of which day, by which catalogue, to which goal. */
void json_put_head(struct json_writer *json, const struct roadmap *roadmap,
                   const struct report_plan *plan);
/* Whether what is private stands in it. */
void json_put_privacy(struct json_writer *json, const struct roadmap *roadmap);

void json_put_cents(struct json_writer *json, const char *key, money_cents cents);
void json_put_texts(struct json_writer *json, const char *key, const char *const *texts, int count);
void json_put_labels(struct json_writer *json, unsigned labels);

/* The likely figure of a cost, and the lower end where it is not told within two. */
void json_put_likely(struct json_writer *json, const struct money_range *cost);

/* The "cost" of a step. */
void json_put_step_cost(struct json_writer *json, const struct roadmap_step *step);

/* Routes by their numbers, from bits. */
void json_put_numbers(struct json_writer *json, const char *key, uint64_t bits);

void json_put_choices(struct json_writer *json, const struct route_choice *choices, int count);

/* ---- slip_json.c ----------------------------------------------------------------------------- */

/* "baseline", "slip", "offers" and "pace" of a plan that has a baseline. */
void json_put_slips(struct json_writer *json, const struct slip *slip,
                    const struct offer_list *offers);

/* ---- pay_json.c ------------------------------------------------------------------------------ */

/* "pay": what the work pays, the months of it that come to the cost, and its outlook. */
void json_put_pay(struct json_writer *json, const struct roadmap *roadmap,
                  const struct report_pay *pay);

/* ---- roadmap_json.c -------------------------------------------------------------------------- */

void json_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                  const struct report_print *print, struct buffer *out);

#endif
