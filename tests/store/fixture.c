/* SPDX-License-Identifier: MIT
 * The folder of a test and short ways to use the store in it. */
#define _XOPEN_SOURCE 700

#include "store/fixture.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "new_folder.h"
#include "store/keep/backup.h"

enum { PATH_ROOM = 256 };

char test_folder[PATH_ROOM];
char test_file[PATH_ROOM + 16];

/* ---- folders and files
 * ---------------------------------------------------------------------------*/

void make_test_folder(void)
{
    new_folder(test_folder, "store");
    snprintf(test_file, sizeof test_file, "%s/plans.db", test_folder);
}

static int remove_one(const char *path, const struct stat *info, int type, struct FTW *where)
{
    (void)info;
    (void)type;
    (void)where;
    return remove(path);
}

void remove_test_folder(void)
{
    chmod(test_folder, 0700);
    nftw(test_folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

TCase *store_tcase(const char *name)
{
    TCase *tcase = tcase_create(name);

    tcase_add_checked_fixture(tcase, make_test_folder, remove_test_folder);
    return tcase;
}

char *in_folder(const char *name)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/%s", test_folder, name);
    return path.text;
}

void run_without_root(bool (*work)(void))
{
    enum { NOBODY = 65534 };
    int status = 0;
    pid_t child;

    if (geteuid() == 0)
        ck_assert_int_eq(chown(test_folder, NOBODY, NOBODY), 0);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        _exit((geteuid() != 0 || setuid(NOBODY) == 0) && work() ? 0 : 1);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
}

char *read_bytes(const char *path, long *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes;

    *length = -1;
    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    *length = ftell(file);
    rewind(file);
    bytes = memory_new((size_t)*length + 1, 1);
    ck_assert_uint_eq(fread(bytes, 1, (size_t)*length, file), (size_t)*length);
    fclose(file);
    return bytes;
}

void write_bytes(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

bool is_in_file(const char *path, const char *words)
{
    long length;
    char *bytes = read_bytes(path, &length);
    bool found = false;

    for (long i = 0; !found && i + (long)strlen(words) <= length; i++)
        found = memcmp(bytes + i, words, strlen(words)) == 0;
    free(bytes);
    return found;
}

int count_entries(const char *folder)
{
    DIR *entries = opendir(folder);
    int count = -2; /* "." and ".." */

    ck_assert_ptr_nonnull(entries);
    while (readdir(entries))
        count++;
    closedir(entries);
    return count;
}

unsigned mode_of(const char *path)
{
    struct stat info;

    ck_assert_int_eq(lstat(path, &info), 0);
    return (unsigned)info.st_mode & 0777;
}

bool is_there(const char *path)
{
    return access(path, F_OK) == 0;
}

/* ---- the store
 * --------------------------------------------------------------------------------------*/

struct store *open_at(const char *path, enum store_mode mode)
{
    struct store *store = NULL;

    assert_ok(store_open(path, mode, &store, NULL, err));
    return store;
}

struct store *open_store(enum store_mode mode)
{
    return open_at(test_file, mode);
}

enum status make_plan(struct store *store, const char *name, const char *uuid, int64_t *id,
                      struct error *error)
{
    struct plan_record record = {.row = {.name = (char *)name, .created = NOW}};

    snprintf(record.row.uuid, sizeof record.row.uuid, "%s", uuid);
    return store_import_plan(store, &record, false, NOW, id, error);
}

int64_t new_plan(struct store *store, const char *name, const char *uuid)
{
    int64_t id = 0;

    assert_ok(make_plan(store, name, uuid, &id, err));
    return id;
}

struct answer_edit edit(const char *question, const char *value)
{
    struct answer_edit made = {.question = question, .state = 'v', .value = value, .as_of = TODAY};

    if (strcmp(value, "unknown") == 0 || strcmp(value, "declined") == 0)
        made = (struct answer_edit){.question = question, .state = value[0], .as_of = TODAY};
    else if (value[0] == '\0')
        made = (struct answer_edit){.question = question};
    return made;
}

enum status save(struct store *store, int64_t plan, const char *question, const char *value)
{
    struct answer_edit one = edit(question, value);

    return save_answers(store, plan, &one, 1, NULL, NOW, NULL);
}

void save_ok(struct store *store, int64_t plan, const char *question, const char *value)
{
    struct answer_edit one = edit(question, value);

    assert_ok(save_answers(store, plan, &one, 1, NULL, NOW, err));
}

static int by_question(const void *left, const void *right)
{
    const struct answer_row *a = left, *b = right;

    return strcmp(a->question, b->question);
}

static void add_answers(struct buffer *out, struct answer_rows *rows)
{
    if (rows->count > 0)
        qsort(rows->items, rows->count, sizeof *rows->items, by_question);
    for (size_t i = 0; i < rows->count; i++)
        buffer_format(out, "%s%s=%c:%s@%d", i ? " " : "", rows->items[i].question,
                      rows->items[i].state, rows->items[i].value, (int)rows->items[i].as_of);
}

char *answers_text(struct store *store, int64_t plan)
{
    struct plan_record record;
    struct buffer out = {0};

    assert_ok(store_load_plan(store, plan, &record, err));
    buffer_add(&out, "");
    add_answers(&out, &record.answers);
    plan_record_clear(&record);
    return out.text;
}

static void add_school(struct buffer *out, const struct program_row *row)
{
    buffer_format(out, " %d%s", (int)row->number, row->chosen ? "*" : "");
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        buffer_format(out, "%c%s", i ? '/' : '=', row->fields[i]);
    for (size_t i = 0; i < row->answer_count; i++)
        buffer_format(out, " (%s: %s)", row->answers[i].question, row->answers[i].text);
}

/* Nothing for a plan without own figures and schools. */
static void add_worksheet(struct buffer *out, const struct plan_record *record)
{
    for (size_t i = 0; i < record->assumptions.count; i++) {
        const struct assumption_row *row = &record->assumptions.items[i];

        buffer_format(out, "%s%s=%d/%d/%d", i ? " " : " | ", row->assumption, row->low, row->likely,
                      row->high);
    }
    if (record->programs.count > 0)
        buffer_add(out, " |");
    for (size_t i = 0; i < record->programs.count; i++)
        add_school(out, &record->programs.items[i]);
}

char *plan_text(struct store *store, int64_t plan)
{
    struct plan_record record;
    struct buffer out = {0};

    assert_ok(store_load_plan(store, plan, &record, err));
    buffer_format(&out, "%s%s |", record.row.name, record.row.deleted ? " (deleted)" : "");
    for (size_t i = 0; i < record.route.count; i++)
        buffer_format(&out, " %s>%s", record.route.items[i].need, record.route.items[i].path);
    buffer_add(&out, " | ");
    add_answers(&out, &record.answers);
    add_worksheet(&out, &record);
    plan_record_clear(&record);
    return out.text;
}

struct program_row school(int64_t number, const char *name)
{
    struct program_row row = {.number = number};

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row.fields[i] = "";
    row.fields[PROGRAM_NAME] = (char *)name;
    row.fields[PROGRAM_KIND] = "course";
    return row;
}

void save_schools(struct store *store, int64_t plan, struct program_row *rows, size_t count)
{
    struct program_rows programs = {.items = rows, .count = count};

    assert_ok(save_programs(store, plan, &programs, NOW, err));
}

void save_figures(struct store *store, int64_t plan, const char *assumption, int32_t low,
                  int32_t likely, int32_t high)
{
    struct assumption_row row = {(char *)assumption, low, likely, high};
    const struct assumption_rows all = {.items = &row, .count = assumption[0] != '\0'};

    assert_ok(save_assumptions(store, plan, &all, NOW, err));
}

void assert_plan(struct store *store, int64_t plan, const char *expected)
{
    char *text = plan_text(store, plan);

    ck_assert_str_eq(text, expected);
    free(text);
}

void undo_ok(struct store *store, int64_t plan)
{
    struct change_report report;

    assert_ok(store_undo(store, plan, NOW, &report, err));
    change_report_clear(&report);
}

void redo_ok(struct store *store, int64_t plan)
{
    struct change_report report;

    assert_ok(store_redo(store, plan, NOW, &report, err));
    change_report_clear(&report);
}

char *daily_of(struct store *store, const char *folder, date_day day)
{
    struct backup_list list = {0};
    char *path = NULL;

    assert_ok(backups_daily(store, folder, &list, err));
    for (size_t i = 0; i < list.count; i++)
        if (list.items[i].day == day)
            path = memory_copy_text(list.items[i].path);
    backups_clear(&list);
    return path;
}

/* ---- from outside
 * --------------------------------------------------------------------------------*/

void run_sql(const char *path, const char *sql)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql,
                  sqlite3_errmsg(db));
    sqlite3_close(db);
}

int64_t sql_value(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    int64_t value;

    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &row, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
    value = sqlite3_column_int64(row, 0);
    sqlite3_finalize(row);
    sqlite3_close(db);
    return value;
}

/* As a kill leaves them: both are taken while the transaction is under way, and put back after it
 * has ended. */
void leave_hot_journal(const char *path)
{
    struct buffer journal = {0};
    long lengths[2];
    char *bytes[2];
    sqlite3 *db = NULL;

    buffer_format(&journal, "%s-journal", path);
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db,
                                  "BEGIN IMMEDIATE; UPDATE plan SET name = name || ' half done';"
                                  "UPDATE answer_value SET value = 'half done'",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_db_cacheflush(db), SQLITE_OK);
    bytes[0] = read_bytes(path, &lengths[0]);
    bytes[1] = read_bytes(journal.text, &lengths[1]);
    ck_assert_int_gt(lengths[1], 512);
    sqlite3_close(db);
    write_bytes(path, bytes[0], (size_t)lengths[0]);
    write_bytes(journal.text, bytes[1], (size_t)lengths[1]);
    free(bytes[0]);
    free(bytes[1]);
    buffer_clear(&journal);
}
