/* SPDX-License-Identifier: MIT
 * By which codes official files know a career: programs by the Classification of Instructional
 * Programs, the work by the Standard Occupational Classification. The catalogue has them; official
 * files are read and the file of schools is searched by them. */
#ifndef MILEPOST_PROGRAM_CODE_H
#define MILEPOST_PROGRAM_CODE_H

#include <stdint.h>

/* A code, or the beginning of several: "51.0713". */
struct program_code {
    const char *code, *title;
    int16_t source; /* of the catalogue, which says so */
};

/* All of one career. Without codes it is of any program, without an occupation of no work. */
struct career_codes {
    const struct program_code *programs;
    int program_count;
    const char *occupation; /* "29-2072"; NULL or "": none */
};

#endif
