/* SPDX-License-Identifier: MIT
 * What is measured, where, and one round of it. */
#ifndef MILEPOST_TESTS_BENCH_MEASURE_H
#define MILEPOST_TESTS_BENCH_MEASURE_H

#include "home.h"
#include "samples.h"

enum measure {
    FIRST_FRAME,
    SETTLED,
    ARROW,
    ARROW_BYTES,
    SAVE,
    ESC,
    QUIT,
    MEMORY,
    WAKEUPS,
    MEASURES
};

/* Programs at one place each: the two floors, two menus that people know, and Milepost. */
enum subject_name {
    AT_ECHO,
    AT_FLOOR,
    AT_DIALOG,
    AT_WHIPTAIL,
    AT_HOME,
    AT_HOME_FIFTEEN,
    AT_QUESTION,
    AT_PLANNED,
    AT_MARK,
    AT_ROADMAP,
    AT_ROADMAP_WIDE,
    AT_WHAT_IF_WIDE,
    SUBJECTS,
};

/* Whole processes: prints, and what the floor takes to read. */
enum print_name { PRINT_USUAL, PRINT_PAGE, PRINT_JSON, PRINT_HTML, PRINTS };

struct figures {
    struct samples of[SUBJECTS][MEASURES];
    struct samples print[PRINTS], read;
};

/* The floor's data file in the home. */
#define FLOOR_FILE "floor.db"

/* Data files as they were prepared: of few plans, and of fifteen. */
enum data_name { DATA_FEW, DATA_FIFTEEN, DATAS };

/* Measures each subject once, on a data file with the bytes it asks for; with `idle` also what
 * happens while nobody types. False, having said why, when something did not run. */
bool measure_round(const struct home *home, const struct buffer data[DATAS], bool idle,
                   struct figures *figures);

/* Whether it is on this machine: the menus that people know may not be. */
bool measure_has(enum subject_name subject);

/* Milliseconds of a whole process whose output nobody reads; negative when it failed. */
double measure_process(const struct home *home, const char *const *words);

void figures_clear(struct figures *figures);

#endif
