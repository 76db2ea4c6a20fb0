/* SPDX-License-Identifier: MIT
 * What somebody is told who comes for the first time: what the program does, where answers go and
 * how to leave. */
#ifndef MILEPOST_REPORT_WELCOME_H
#define MILEPOST_REPORT_WELCOME_H

extern const char welcome_how[];
extern const char welcome_where[]; /* without its end: ":" and the path, or "." */
extern const char welcome_leaving[];

#endif
