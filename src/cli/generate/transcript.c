/* SPDX-License-Identifier: MIT
 * A session of the accessible program for the manual: it is run, on a data file in memory. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

#include "cli/generate/generate.h"
#include "milepost/line.h"

enum { TRANSCRIPT_DAY = 20822 }; /* 4 Jan 2027 */

/* What is typed: a plan is begun, a slip is made, a word is asked for. */
static char transcript_typed[] = "1\nMaria\n9\n1\n? CEU\n<\n<\n.\nq\n";

static void transcript_run(struct line_options *options)
{
    struct clock_source clock = {.fixed_day = TRANSCRIPT_DAY};
    struct store *store;
    struct error err;

    options->catalog = catalog_builtin();
    options->clock = &clock;
    options->data_path = "plans.db";
    options->ascii = options->echoes = true;
    if (store_open_memory(&store, &err) != STATUS_OK) {
        fprintf(stderr, "%s\n", err.text);
        exit(EXIT_FAILURE);
    }
    options->store = store;
    if (line_run(options, &err) != STATUS_OK) {
        fprintf(stderr, "%s\n", err.text);
        exit(EXIT_FAILURE);
    }
    store_close(&store);
}

void transcript_add(struct buffer *out)
{
    struct line_options options = {.store = NULL};
    char *heard = NULL;
    size_t length = 0;

    options.in = fmemopen(transcript_typed, sizeof transcript_typed - 1, "r");
    options.out = open_memstream(&heard, &length);
    if (!options.in || !options.out) {
        fputs("no memory for the transcript\n", stderr);
        exit(EXIT_FAILURE);
    }
    transcript_run(&options);
    fclose(options.in);
    fclose(options.out);
    buffer_add_bytes(out, heard, length);
    free(heard);
}
