/* SPDX-License-Identifier: MIT
 * The blocks form by its parts, the lowest first: blocks.c, blocks_timeline.c, blocks_sheet.c. */
#ifndef MILEPOST_REPORT_BLOCKS_H
#define MILEPOST_REPORT_BLOCKS_H

#include "milepost/json.h"
#include "report/sheet.h"

/* ---- blocks.c -------------------------------------------------------------------------------- */

/* A line, and the line of a block, which json_close ends. */
struct json_writer blocks_writer(struct sheet *sheet);
struct json_writer blocks_open(struct sheet *sheet, const char *kind);

/* ---- blocks_timeline.c ----------------------------------------------------------------------- */

/* What a print's timeline shows (report/timeline.h), and the days that weigh for the whole: today,
 * the goal's even odds and its 80 %. Nothing where nothing is shown. */
void blocks_timeline(struct sheet *sheet, const struct roadmap *roadmap);

#endif
