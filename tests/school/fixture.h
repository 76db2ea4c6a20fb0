/* SPDX-License-Identifier: MIT
 * A folder for a file of schools, and imports into it. */
#ifndef MILEPOST_TESTS_SCHOOL_FIXTURE_H
#define MILEPOST_TESTS_SCHOOL_FIXTURE_H

#include "milepost/school.h"
#include "milepost/store.h"
#include "milepost/text.h"
#include "school_suites.h"

#define SCHOOL_TODAY ((date_day)20775)

/* The names of all files in tests/fixtures/schools that go together. */
#define DIRECTORY_AND_AWARDS "hd2024.csv c2023_a.csv c2024_a.csv"
#define ALL_FILES                                                                                  \
    DIRECTORY_AND_AWARDS " c2024dep.csv ic2023_ay.csv ic2023_py.csv"                               \
                         " Most-Recent-Cohorts-Institution_05192025.csv"                           \
                         " Most-Recent-Cohorts-Field-of-Study_05192025.csv"                        \
                         " 2024_Gaz_zcta_national.txt"

extern char schools_folder[];
extern char schools_path[]; /* of the file of schools in it */
extern struct error school_error;

/* Imports keep what is of the first ones of these: of one, unless a test says more. */
extern const struct career_codes school_careers[2];
extern int school_career_count;
#define CODING   (school_careers[0])
#define PHARMACY (school_careers[1])

void schools_setup(void);
void schools_teardown(void);
TCase *schools_tcase(const char *name);

/* Imports files of the folder of the test, or else of the fixtures, parted by spaces. */
enum status import_files(const char *names);

/* Imports them from this folder. */
enum status import_from(const char *folder, const char *names);
void import_ok(const char *names);

/* Writes a file into the folder of the test, and packs one into a .zip, which may be there. */
void put_table(const char *name, const char *bytes, size_t length);
void put_archive(const char *name, const char *entry, const char *bytes, size_t length);

/* The path of a file of the test, valid until the next call. */
const char *school_file(const char *name);

/* A file of the fixtures, or of the test; freed by the caller. */
char *table_bytes(const char *name, size_t *length);

/* What was imported: the schools, with `unit` that one and its figures. */
const char *schools_say(int64_t unit);
int count_files(void);
int count_programs(const char *cip);
int count_reported(const char *cip, int year); /* programs with a number of graduates */

#endif
