/* SPDX-License-Identifier: MIT
 * What a field's programs are called by the Classification of Instructional Programs: the
 * catalogue has the codes, the file of schools is searched by them. */
#ifndef MILEPOST_PROGRAM_CODE_H
#define MILEPOST_PROGRAM_CODE_H

/* A code, or the beginning of several: "51.0713". */
struct program_code {
    const char *code, *title;
};

#endif
