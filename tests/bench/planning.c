/* SPDX-License-Identifier: MIT
 * The answers are read as `milepost new --answers` reads them. */
#include "planning.h"

#include <stdio.h>

#include "milepost/roadmap.h"
#include "milepost/session.h"
#include "ptty.h"

static date_day today(void)
{
    date_day day = DATE_NONE;

    return date_parse("2026-11-23", DATE_MONTH_REFUSED, &day) ? day : DATE_NONE;
}

static double make_once(const struct plan_input *input)
{
    double begin = ptty_now();
    struct roadmap *roadmap = roadmap_make(input);
    double took = ptty_now() - begin;

    roadmap_free(&roadmap);
    return took;
}

static bool read_answers(const char *path, struct answers *answers)
{
    struct error err;
    char *bytes = NULL;
    size_t length;
    enum status status = file_read(path, IMPORT_LIMIT, &bytes, &length, &err);

    if (status == STATUS_OK)
        status = answers_file_read(catalog_builtin(), bytes, length, path, today(), answers, NULL,
                                   NULL, &err);
    free(bytes);
    if (status != STATUS_OK)
        fprintf(stderr, "bench: %s\n", err.text);
    return status == STATUS_OK;
}

bool planning_measure(const char *path, int times, struct samples *with, struct samples *without)
{
    struct answers answers = {0};
    struct plan_input input = {.catalog = catalog_builtin(), .answers = &answers, .today = today()};

    if (!read_answers(path, &answers))
        return false;
    for (int i = 0; i < times; i++) {
        input.without_forecast = false;
        samples_add(with, make_once(&input));
        input.without_forecast = true;
        samples_add(without, make_once(&input));
    }
    answers_clear(&answers);
    return true;
}
