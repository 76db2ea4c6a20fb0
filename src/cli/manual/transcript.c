/* SPDX-License-Identifier: MIT
 * A session of each front end for the manual: it is run, on a data file in memory. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

#include "cli/manual/manual.h"
#include "milepost/line.h"
#include "milepost/tui.h"

enum { TRANSCRIPT_DAY = 20822, /* 4 Jan 2027 */ PICTURE_COLUMNS = 72, PICTURE_ROWS = 24 };

static const struct clock_source transcript_clock = {.fixed_day = TRANSCRIPT_DAY};

/* ---- lines ----------------------------------------------------------------------------------- */

/* What is typed: a plan is begun, a slip is made, a word is asked for. */
static char transcript_typed[] = "1\nMaria\n9\n1\n? CEU\n<\n<\n.\nq\n";

static enum status transcript_run(struct store *store, FILE *in, FILE *out)
{
    const struct line_options options = {.catalog = catalog_builtin(),
                                         .clock = &transcript_clock,
                                         .data_path = "plans.db",
                                         .store = store,
                                         .in = in,
                                         .out = out,
                                         .ascii = true,
                                         .echoes = true};
    struct error err;

    return line_run(&options, &err);
}

void transcript_add(struct buffer *out)
{
    char *heard = NULL;
    size_t length = 0;
    struct store *store = NULL;
    struct error err;
    FILE *in = fmemopen(transcript_typed, sizeof transcript_typed - 1, "r");
    FILE *to = open_memstream(&heard, &length);

    if (!in || !to)
        memory_exhausted();
    if (store_open_memory(&store, &err) == STATUS_OK)
        (void)!transcript_run(store, in, to);
    store_close(&store);
    fclose(in);
    fclose(to);
    buffer_add_bytes(out, heard, length);
    free(heard);
}

/* ---- screens --------------------------------------------------------------------------------- */

/* The keys by which a plan is begun and its first question answered, and it is left again. */
#define FIRST_ANSWER "\n\n \n\033\033\033q"

/* From a program that was never used before: what was pressed in an earlier run, what is pressed in
 * this one, and what is seen then. Nothing is saved in it, as that would show the hour. */
static const struct {
    const char *earlier, *keys, *text;
} seen[] = {
    {NULL, "", "Home, before the first plan:"},
    {NULL, "\n\n", "Enter begins a plan and asks the first question:"},
    {FIRST_ANSWER, "\n", "Its overview, once that was answered:"},
    {FIRST_ANSWER, "\ng", "And what its roadmap looks like by then; each answer makes it better:"},
};

static enum status picture_add(struct store *store, const char *earlier, const char *keys,
                               struct buffer *out)
{
    const struct tui_options options = {.store = store,
                                        .catalog = catalog_builtin(),
                                        .clock = &transcript_clock,
                                        .data_path = "plans.db",
                                        .ascii = true};
    struct buffer unseen = {0};
    struct error err;
    enum status status = STATUS_OK;

    if (earlier)
        status = tui_picture(&options, PICTURE_COLUMNS, PICTURE_ROWS, earlier, &unseen, &err);
    if (status == STATUS_OK)
        status = tui_picture(&options, PICTURE_COLUMNS, PICTURE_ROWS, keys, out, &err);
    buffer_clear(&unseen);
    return status;
}

void transcript_screens(struct man_page *page)
{
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) {
        struct buffer picture = {0};
        struct store *store = NULL;
        struct error err;

        if (store_open_memory(&store, &err) == STATUS_OK)
            (void)!picture_add(store, seen[i].earlier, seen[i].keys, &picture);
        store_close(&store);
        page_text(page, seen[i].text);
        page_lines(page, buffer_text(&picture));
        buffer_clear(&picture);
    }
}
