/* SPDX-License-Identifier: MIT
 * What somebody is told who comes for the first time: what the program does, where answers go and
 * how to leave. */
#ifndef MILEPOST_REPORT_WELCOME_H
#define MILEPOST_REPORT_WELCOME_H

#include "milepost/catalog.h"
#include "milepost/text.h"

/* "Plan the way to a medical-coding credential or a pharmacy technician certification, and keep it
 * current.", by what the careers on hand plan for; where one does not say it, or there are more
 * than two, "a credential for your work". */
void welcome_say_what(const struct catalog *catalog, struct buffer *out);

/* The place to start at, the first plan or another one: "Start", and where there are several
 * careers what the first is for: "Start: a medical-coding credential". */
void welcome_say_start(const struct catalog *catalog, bool first, struct buffer *out);

/* The work that is planned for, of each career on hand. */
void welcome_say_work(const struct catalog *catalog, struct buffer *out);

extern const char welcome_how[];
extern const char welcome_where[]; /* without its end: ":" and the path, or "." */
extern const char welcome_leaving[];

#endif
