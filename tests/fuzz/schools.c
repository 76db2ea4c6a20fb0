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
#include "milepost/store/change.h"
#include "milepost/text.h"
#include "new_folder.h"
#include "school/import_into.h"
#include "store/file/transaction.h"
#include "store/school/writer.h"

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

static int count_schools(struct store *store)
{
    int count = 0;

    demand(schools_each_school(store, 0, "", count_school, &count, NULL) == STATUS_OK);
    return count;
}

static int count_in_file(void)
{
    struct store *store = NULL;
    int count = 0;

    if (schools_file_open(folder_path("schools.db"), &store, NULL) == STATUS_OK)
        count = count_schools(store);
    store_close(&store);
    return count;
}

static void find_all(struct store *store)
{
    const struct school_query query = {.where = "30303", .most_price = SCHOOLS_UNKNOWN};
    struct school_finding finding = {0};
    struct error err = {0};

    if (school_find(store, &query, &finding, &err) != STATUS_OK)
        demand(err.text[0] != '\0');
    school_finding_clear(&finding);
}

static void demand_refusal(enum status status, const struct error *err)
{
    demand(status == STATUS_INVALID && err->text[0] != '\0' && text_is_clean(err->text, false));
}

/* The whole of it: a file of its own, put in the place of the one before. */
static void import_file(const struct school_import *import)
{
    int before = count_in_file();
    struct store *store = NULL;
    struct error err = {0};
    enum status status = school_import(import, &err);

    if (status == STATUS_OK) {
        demand(schools_file_open(import->path, &store, &err) == STATUS_OK);
        find_all(store);
        store_close(&store);
    } else {
        demand_refusal(status, &err);
        demand(count_in_file() == before);
    }
}

/* A file serves the whole run: what an input puts there is taken back. */
static struct schools_writer *begun_file(void)
{
    static struct schools_writer *writer;

    if (writer)
        return writer;
    demand(schools_write_begin(folder_path("begun.db"), &writer, NULL) == STATUS_OK);
    demand(write_end(schools_writer_store(writer), STATUS_INVALID, NULL) == STATUS_INVALID);
    return writer;
}

/* All but the file: twenty times as many inputs. */
static void import_rows(const struct school_import *import)
{
    struct store *store = schools_writer_store(begun_file());
    struct error err = {0};
    enum status status;

    demand(store_begin_together(store, &err) == STATUS_OK);
    status = school_import_into(begun_file(), import, &err);
    if (status == STATUS_OK) {
        count_schools(store);
        find_all(store);
    } else {
        demand_refusal(status, &err);
    }
    demand(store_end_together(store, STATUS_INVALID, &err) == STATUS_INVALID);
}

/* Of the inputs one in sixty-four, by its bytes: so that it goes the same way each time. */
static bool takes_file(const char *bytes, size_t length)
{
    unsigned sum = 0;

    for (size_t i = 0; i < length; i++)
        sum = sum * 31 + (unsigned char)bytes[i];
    return (sum >> 8) % 64 == 0;
}

void fuzz_import_schools(const char *bytes, size_t length, bool with_directory)
{
    char *path = memory_copy_text(folder_path("schools.db")),
         *made = memory_copy_text(folder_path("made_2024.csv"));
    const char *files[] = {made, FIXTURES "/c2023_a.csv", FIXTURES "/hd2024.csv"};
    const struct program_code programs = {.code = "51.07", .title = "Health information"};
    const struct career_codes career = {&programs, 1, "29-2072"};
    const struct school_import import = {.path = path,
                                         .files = files,
                                         .file_count = with_directory ? 3 : 2,
                                         .careers = &career,
                                         .career_count = 1,
                                         .today = 20780};

    write_file(bytes, length);
    if (takes_file(bytes, length))
        import_file(&import);
    else
        import_rows(&import);
    free(path);
    free(made);
}
