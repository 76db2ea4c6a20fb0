/* SPDX-License-Identifier: MIT
 * What stands beside the route, and by when it is wanted. */
#ifndef MILEPOST_PLAN_COMPANIONS_H
#define MILEPOST_PLAN_COMPANIONS_H

#include "plan/roadmap/builder/builder.h"

/* ---- uses.c --------------------------------------------------------------------------------- */

/* The node of the route that is paid first; with `aid` not -1 the first that this help may pay. -1:
 * none. */
int uses_of_money(const struct builder *builder, int aid);

/* ---- anchors.c ----------------------------------------------------------------------------- */

bool companions_without_route(const struct builder *builder);

/* True when node n is what the anchor names; when any node is. */
bool anchor_is_node(const struct builder *builder, const struct anchor *anchor, int n);
bool anchor_has_node(const struct builder *builder, const struct anchor *anchor);

/* The step is a job, and the anchor the exam before it that is marked as passed. */
bool anchor_opened_door(const struct builder *builder, const struct step *step,
                        const struct anchor *anchor);

/* What it names is there, or was; what comes before it comes too late. */
bool anchor_present(const struct builder *builder, const struct step *step,
                    const struct anchor *anchor);
bool anchor_is_over(const struct builder *builder, const struct anchor *anchor);

/* ---- companions.c -------------------------------------------------------------------------- */

/* Adds every companion of the followed route to the network (docs/planning.md, "Companions"). */
void companions_add(struct builder *builder);

/* True of what stands beside the route, is planned as soon as can be and wanted by a day: it can be
 * put off until then. What was begun, as a series that goes on, has its own days. */
bool companion_can_wait(const struct builder *builder, int node);

/* True when a companion is part of a step of the route, and the answers say that it will be. */
bool companion_is_sure(const struct builder *builder, int node);

/* ---- wanted.c ------------------------------------------------------------------------------ */

/* The day by which a companion is wanted, as it is shown, and whether by month; DATE_NONE without
 * one. */
date_day wanted_by(const struct builder *builder, int node, bool *by_season);

/* Tells on its line which line that day belongs to; once all lines have their places. */
void wanted_tell_step(const struct builder *builder, int node, struct roadmap_step *step);

/* Gives a series beside the route at its shortest intervals where it is in time only by them. */
void wanted_hurry(struct builder *builder);

/* That a companion comes later than it is wanted, in words for its line, or NULL. */
const char *wanted_late(const struct builder *builder, int node, const struct roadmap_step *step);

/* Says at the head what comes too late for a practicum that is sure. */
void wanted_note(struct builder *builder);

#endif
