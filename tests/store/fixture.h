/* SPDX-License-Identifier: MIT
 * What the tests of the store share: a folder that is new for each test, and short ways to do
 * what must succeed. */
#ifndef MILEPOST_TESTS_STORE_FIXTURE_H
#define MILEPOST_TESTS_STORE_FIXTURE_H

#include "milepost/memory.h"
#include "milepost/store.h"
#include "milepost/text.h"
#include "milepost/vector.h"
#include "store/one_part.h"
#include "suites.h"

#define NOW      INT64_C(1795000000)
#define TODAY    ((date_day)20775)
#define UUID     "11111111-2222-4333-8444-555555555555"
#define UUID_TWO "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"

/* The folder of the running test, and the data file in it. */
extern char test_folder[];
extern char test_file[];

void make_test_folder(void);   /* checked fixture */
void remove_test_folder(void); /* checked fixture */
TCase *store_tcase(const char *name);

/* "FOLDER/name": freed by the caller. */
char *in_folder(const char *name);

/* A child that gives up being root, so that permissions count, and runs `work`; the test fails if
 * that returns false. */
void run_without_root(bool (*work)(void));

/* The bytes of a file; freed by the caller. Its length goes to *length (-1: not there). */
char *read_bytes(const char *path, long *length);
void write_bytes(const char *path, const char *bytes, size_t length);
bool is_in_file(const char *path, const char *words);

int count_entries(const char *folder);
unsigned mode_of(const char *path);
bool is_there(const char *path);

/* Opening that must succeed. */
struct store *open_store(enum store_mode mode);
struct store *open_at(const char *path, enum store_mode mode);

enum status make_plan(struct store *store, const char *name, const char *uuid, int64_t *id,
                      struct error *error);
int64_t new_plan(struct store *store, const char *name, const char *uuid);

/* One answer saved; the value "unknown" or "declined" is a state, "" clears. */
struct answer_edit edit(const char *question, const char *value);
enum status save(struct store *store, int64_t plan, const char *question, const char *value);
void save_ok(struct store *store, int64_t plan, const char *question, const char *value);

/* The plan's answers as "question=value@day" in question order, separated by spaces; its name and
 * route too, and own figures and schools if there are any. Freed by the caller. */
char *answers_text(struct store *store, int64_t plan);
char *plan_text(struct store *store, int64_t plan);
void assert_plan(struct store *store, int64_t plan, const char *expected);

/* A school of which nothing is known but its name and kind (a course); saving all schools of a
 * plan, and all its own figures: one assumption, or with "" none. */
struct program_row school(int64_t number, const char *name);
void save_schools(struct store *store, int64_t plan, struct program_row *rows, size_t count);
void save_figures(struct store *store, int64_t plan, const char *assumption, int32_t low,
                  int32_t likely, int32_t high);

/* Undo or redo that must succeed. */
void undo_ok(struct store *store, int64_t plan);
void redo_ok(struct store *store, int64_t plan);

/* The path of the backup of a day, or NULL. Freed by the caller. */
char *daily_of(struct store *store, const char *folder, date_day day);

/* Runs SQL on the file from outside Milepost, as another program would. */
void run_sql(const char *path, const char *sql);
int64_t sql_value(const char *path, const char *sql);

/* The file and its journal as a program leaves them that is killed within a write. */
void leave_hot_journal(const char *path);

#define assert_ok(call)                                                                            \
    do {                                                                                           \
        struct error err_ = {0};                                                                   \
        struct error *err = &err_;                                                                 \
        ck_assert_msg((call) == STATUS_OK, "%s: %s", #call, err->text);                            \
    } while (0)

#define assert_fails(expected, words, call)                                                        \
    do {                                                                                           \
        struct error err_ = {0};                                                                   \
        struct error *err = &err_;                                                                 \
        ck_assert_int_eq(call, expected);                                                          \
        ck_assert_msg(strstr(err->text, words) != NULL, "it says: %s", err->text);                 \
        ck_assert_int_eq(err->code, expected);                                                     \
        ck_assert_ptr_null(strchr(err->text, '\n'));                                               \
    } while (0)

#endif
