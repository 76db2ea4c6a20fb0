/* SPDX-License-Identifier: MIT
 * A roadmap written by hand, small enough for its prints to be read in a test. */
#ifndef MILEPOST_TESTS_REPORT_SAMPLE_H
#define MILEPOST_TESTS_REPORT_SAMPLE_H

#include "milepost/roadmap.h"

/* 23 Nov 2026, goal CPC, two routes, three steps, a gate, a milestone. Nothing needs freeing;
 * each call gives a fresh one, to be changed at will. */
struct sample {
    struct catalog catalog;
    struct roadmap roadmap;
    struct roadmap_step steps[3];
    struct route_summary routes[2];
    struct roadmap_gate gate;
    struct because gate_because;
    struct milestone milestone;
    struct roadmap_month month;
    struct assumed assumed;
    struct because because[2];
};

void sample_init(struct sample *sample);

#endif
