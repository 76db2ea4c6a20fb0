/* SPDX-License-Identifier: MIT
 * Imports what a fuzzer made, beside the made-up files it goes with. */
#define _XOPEN_SOURCE 700

#include "fuzz/schools.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/school.h"
#include "milepost/store.h"
#include "milepost/text.h"
#include "new_folder.h"

static void demand(bool holds)
{
    if (!holds)
        abort();
}

/* In the folder of tests, and left there: a fuzzer ends in the middle of a run. */
static const char *folder_path(const char *name)
{
    static char folder[NEW_FOLDER_SIZE], path[128];
    static bool made;

    if (!made)
        new_folder(folder, "fuzz");
    made = true;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *bytes, size_t length)
{
    FILE *file = fopen(folder_path("made_2024.csv"), "wb");

    demand(file && fwrite(bytes, 1, length, file) == length);
    fclose(file);
}

static void count_school(void *context, const struct schools_school *school)
{
    demand(text_is_utf8(school->name, strlen(school->name)));
    ++*(int *)context;
}

static int count_schools(void)
{
    struct store *store = NULL;
    int count = 0;

    if (schools_file_open(folder_path("schools.db"), &store, NULL) == STATUS_OK)
        demand(schools_each_school(store, 0, "", count_school, &count, NULL) == STATUS_OK);
    store_close(&store);
    return count;
}

static void find_all(void)
{
    const struct school_query query = {.where = "30303", .most_price = SCHOOLS_UNKNOWN};
    struct school_finding finding = {0};
    struct store *store = NULL;
    struct error err = {0};

    demand(schools_file_open(folder_path("schools.db"), &store, &err) == STATUS_OK);
    if (school_find(store, &query, &finding, &err) != STATUS_OK)
        demand(err.text[0] != '\0');
    school_finding_clear(&finding);
    store_close(&store);
}

void fuzz_import_schools(const char *bytes, size_t length, bool with_directory)
{
    char *path = memory_copy_text(folder_path("schools.db")),
         *made = memory_copy_text(folder_path("made_2024.csv"));
    const char *files[] = {made, FIXTURES "/c2023_a.csv", FIXTURES "/hd2024.csv"};
    const struct program_code programs = {.code = "51.07", .title = "Health information"};
    const struct career_codes career = {&programs, 1, "29-2072"};
    struct school_import import = {.path = path,
                                   .files = files,
                                   .file_count = with_directory ? 3 : 2,
                                   .careers = &career,
                                   .career_count = 1,
                                   .today = 20780};
    int before = count_schools();
    struct error err = {0};
    enum status status;

    write_file(bytes, length);
    status = school_import(&import, &err);
    if (status == STATUS_OK)
        find_all();
    else
        demand(status == STATUS_INVALID && err.text[0] != '\0' && text_is_clean(err.text, false) &&
               count_schools() == before);
    free(path);
    free(made);
}
