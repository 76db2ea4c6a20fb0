/* SPDX-License-Identifier: MIT
 * The shared beginning of the suites of reports. */
#include "arrange.h"

struct sample sample;
struct buffer out;

static void set_up(void)
{
    sample_init(&sample);
}

static void tear_down(void)
{
    buffer_clear(&out);
}

TCase *sample_case(const char *name)
{
    TCase *tcase = tcase_create(name);

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    return tcase;
}

void print_sample(const struct report_plan *plan, enum report_format format)
{
    const struct report_print print = {.format = format, .extent = EXTENT_FULL};

    report_print(&sample.roadmap, plan, &print, &out);
}
