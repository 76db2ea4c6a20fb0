/* SPDX-License-Identifier: MIT
 * A folder for a file of schools, and imports into it. */
#define _XOPEN_SOURCE 700

#include "fixture.h"

#include <dirent.h>
#include <inttypes.h>
#include <minizip/zip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/vector.h"
#include "new_folder.h"

char schools_folder[64], schools_path[96];
struct error school_error;
static struct buffer said;

static const struct program_code coding_programs[] = {
    {.code = "51.0706", .title = "Health information administration"},
    {.code = "51.0707", .title = "Health information technology"},
    {.code = "51.0713", .title = "Medical insurance coding"},
    {.code = "51.0714", .title = "Medical billing"},
    {.code = "51.07", .title = "Health information and records"},
};
static const struct program_code pharmacy_programs[] = {
    {.code = "51.0805", .title = "Pharmacy technician"},
};
const struct career_codes school_careers[2] = {
    {coding_programs, sizeof coding_programs / sizeof *coding_programs, "29-2072"},
    {pharmacy_programs, sizeof pharmacy_programs / sizeof *pharmacy_programs, "29-2052"},
};
int school_career_count = 1;

void schools_setup(void)
{
    new_folder(schools_folder, "schools");
    snprintf(schools_path, sizeof schools_path, "%s/schools.db", schools_folder);
    school_error = (struct error){0};
    school_career_count = 1;
}

typedef void entry_fn(const char *path);

static int each_entry(entry_fn *take)
{
    DIR *folder = opendir(schools_folder);
    char path[512];
    int count = 0;

    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", schools_folder, entry->d_name);
        if (take)
            take(path);
        count++;
    }
    closedir(folder);
    return count;
}

static void drop_entry(const char *path)
{
    unlink(path);
}

void schools_teardown(void)
{
    each_entry(drop_entry);
    rmdir(schools_folder);
    buffer_clear(&said);
}

TCase *schools_tcase(const char *name)
{
    TCase *tcase = tcase_create(name);

    tcase_add_checked_fixture(tcase, schools_setup, schools_teardown);
    return tcase;
}

/* ---- files ----------------------------------------------------------------------------------- */

static char *table_path(const char *folder, const char *name)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/%s", schools_folder, name);
    if (access(path.text, F_OK) != 0) {
        buffer_truncate(&path, 0);
        buffer_format(&path, "%s/%s", folder, name);
    }
    return path.text;
}

const char *school_file(const char *name)
{
    static char path[512];

    snprintf(path, sizeof path, "%s/%s", schools_folder, name);
    return path;
}

char *table_bytes(const char *name, size_t *length)
{
    char *path = table_path(SCHOOLS, name), *bytes = memory_new(1 << 20, 1);
    FILE *file = fopen(path, "rb");

    ck_assert_msg(file != NULL, "%s", path);
    *length = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    free(path);
    return bytes;
}

void put_table(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(school_file(name), "wb");

    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

void put_archive(const char *name, const char *entry, const char *bytes, size_t length)
{
    bool there = access(school_file(name), F_OK) == 0;
    zipFile zip =
        zipOpen64(school_file(name), there ? APPEND_STATUS_ADDINZIP : APPEND_STATUS_CREATE);

    ck_assert_int_eq(zipOpenNewFileInZip64(zip, entry, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                           Z_BEST_COMPRESSION, 0),
                     ZIP_OK);
    ck_assert_int_eq(zipWriteInFileInZip(zip, bytes, (unsigned)length), ZIP_OK);
    zipCloseFileInZip(zip);
    zipClose(zip, NULL);
}

int count_files(void)
{
    return each_entry(NULL);
}

/* ---- imports --------------------------------------------------------------------------------- */

enum status import_from(const char *folder, const char *names)
{
    VECTOR(char *) paths = {0};
    struct school_import import = {.path = schools_path,
                                   .careers = school_careers,
                                   .career_count = school_career_count,
                                   .today = SCHOOL_TODAY};
    char *copy = memory_copy_text(names);
    enum status status;

    for (char *name = strtok(copy, " "); name; name = strtok(NULL, " "))
        VECTOR_PUSH(&paths, table_path(folder, name));
    import.files = (const char *const *)paths.items;
    import.file_count = (int)paths.count;
    status = school_import(&import, &school_error);
    for (size_t i = 0; i < paths.count; i++)
        free(paths.items[i]);
    VECTOR_CLEAR(&paths);
    free(copy);
    return status;
}

enum status import_files(const char *names)
{
    return import_from(SCHOOLS, names);
}

void import_ok(const char *names)
{
    enum status status = import_files(names);

    ck_assert_msg(status == STATUS_OK, "%s", school_error.text);
}

/* ---- what came of it ------------------------------------------------------------------------- */

static struct store *schools_file(void)
{
    struct store *store;
    enum status status = schools_file_open(schools_path, &store, &school_error);

    ck_assert_msg(status == STATUS_OK, "%s", school_error.text);
    return store;
}

static void say_school(void *context, const struct schools_school *school)
{
    (void)context;
    buffer_format(&said, "%s, %s %s %s %s\n", school->name, school->city, school->state,
                  school->zip, school->closed);
}

static void say_figure(void *context, const struct schools_figure *figure)
{
    (void)context;
    buffer_format(&said, "%s/%" PRId64 " %s %" PRId64 ": %" PRId64 "\n", figure->cip, figure->award,
                  figure->what, figure->year, figure->value);
}

const char *schools_say(int64_t unit)
{
    struct store *store = schools_file();

    buffer_truncate(&said, 0);
    ck_assert_int_eq(schools_each_school(store, unit, "", say_school, NULL, NULL), STATUS_OK);
    if (unit != 0)
        ck_assert_int_eq(schools_each_figure(store, unit, say_figure, NULL, NULL), STATUS_OK);
    store_close(&store);
    return buffer_text(&said);
}

struct cip_count {
    const char *cip;
    int year, count;
};

static void count_program(void *context, const struct schools_program *program)
{
    struct cip_count *count = context;

    count->count += strcmp(program->cip, count->cip) == 0;
}

static void count_graduates(void *context, const struct schools_figure *figure)
{
    struct cip_count *count = context;

    count->count += strcmp(figure->cip, count->cip) == 0 && figure->year == count->year &&
                    strcmp(figure->what, "graduates") == 0;
}

int count_programs(const char *cip)
{
    struct store *store = schools_file();
    struct cip_count count = {.cip = cip};

    ck_assert_int_eq(schools_each_program(store, 0, count_program, &count, NULL), STATUS_OK);
    store_close(&store);
    return count.count;
}

int count_reported(const char *cip, int year)
{
    struct store *store = schools_file();
    struct cip_count count = {.cip = cip, .year = year};

    ck_assert_int_eq(schools_each_figure(store, 0, count_graduates, &count, NULL), STATUS_OK);
    store_close(&store);
    return count.count;
}
