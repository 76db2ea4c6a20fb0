/* SPDX-License-Identifier: MIT
 * What documents of JSON say alike of a way to the goal. */
#ifndef MILEPOST_REPORT_JSON_H
#define MILEPOST_REPORT_JSON_H

#include "milepost/json.h"
#include "milepost/roadmap.h"

/* The "finish" and "cost" of a route, as every document has them. */
void json_put_finish(struct json_writer *json, date_day p20, date_day p50, date_day p80,
                     bool by_season, int not_reached);
void json_put_cost(struct json_writer *json, const struct money_range *cost, money_cents p80,
                   bool at_least);

#endif
