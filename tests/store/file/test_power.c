/* SPDX-License-Identifier: MIT
 * Power cuts: a series of changes is recorded, then the power goes after every step of it, several
 * times over. Whatever was saved by then must be there, in a file that is whole. The same series
 * without syncs must fail, or the test would prove nothing. MILEPOST_LONG_TESTS=1 cuts more. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/file/copy.h"
#include "store/file/open.h"
#include "store/file/power.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { SHORT_ANSWERS = 10, LONG_ANSWERS = 100, SHORT_CUTS = 2, LONG_CUTS = 12, VALUE = 900 };

#define VFS "power-log"

/* The series, and after which step each answer was acknowledged. */
struct series {
    struct power_log *log;
    size_t start; /* steps until the store was open */
    VECTOR(size_t) acked;
};

struct outcome {
    int cuts, lost, damaged;
};

static bool is_long(void)
{
    return getenv("MILEPOST_LONG_TESTS") != NULL;
}

/* Values of different lengths, so that pages are split and freed. */
static void name_answer(int number, char question[16], char value[VALUE + 1])
{
    size_t length = 1 + (size_t)number * 271 % VALUE;

    snprintf(question, 16, "q%d", number);
    memset(value, 'a' + number % 26, length);
    value[length] = '\0';
}

/* Every third answer comes with a school of the same name and text, a change of its own. */
static bool has_school(int number)
{
    return number % 3 == 2;
}

static void save_school(struct store *store, char *name, char *text)
{
    struct plan_record record;
    struct program_answer answer = {.question = "exam", .text = text};
    struct program_row *rows;
    size_t count;

    text[strlen(text) / 2] = '\0';
    assert_ok(store_load_plan(store, 1, &record, err));
    count = record.programs.count;
    rows = memory_new(count + 1, sizeof *rows);
    if (count > 0)
        memcpy(rows, record.programs.items, count * sizeof *rows);
    rows[count] = school(0, name);
    rows[count].answers = &answer;
    rows[count].answer_count = 1;
    save_schools(store, 1, rows, count + 1);
    free(rows);
    plan_record_clear(&record);
}

static void save_number(struct store *store, int number)
{
    char question[16], value[VALUE + 1];

    name_answer(number, question, value);
    save_ok(store, 1, question, value);
    if (has_school(number))
        save_school(store, question, value);
}

static void record_series(struct series *series, const char *extra_pragma)
{
    const struct store_options options = {
        .schema = &store_schema, .vfs = VFS, .busy_ms = STORE_BUSY_MS};
    struct store *store = open_store(STORE_CREATE);

    new_plan(store, "Mine", UUID);
    store_close(&store);
    series->log = power_start(VFS, test_file);
    assert_ok(store_open_with(test_file, STORE_WRITE, &options, &store, NULL, err));
    sqlite3_exec(store->db, extra_pragma, NULL, NULL, NULL);
    series->start = power_steps(series->log);
    for (int i = 0; i < (is_long() ? LONG_ANSWERS : SHORT_ANSWERS); i++) {
        save_number(store, i);
        VECTOR_PUSH(&series->acked, power_steps(series->log));
    }
    store_close(&store);
}

static size_t acked_by(const struct series *series, size_t steps)
{
    size_t count = 0;

    while (count < series->acked.count && series->acked.items[count] <= steps)
        count++;
    return count;
}

static bool holds_school(const struct plan_record *record, const char *name, const char *text)
{
    for (size_t i = 0; i < record->programs.count; i++) {
        const struct program_row *row = &record->programs.items[i];

        if (strcmp(row->fields[PROGRAM_NAME], name) == 0)
            return row->answer_count == 1 && strlen(row->answers[0].text) == strlen(text) / 2;
    }
    return false;
}

static bool holds(const struct plan_record *record, int number)
{
    char question[16], value[VALUE + 1];

    name_answer(number, question, value);
    if (has_school(number) && !holds_school(record, question, value))
        return false;
    for (size_t i = 0; i < record->answers.count; i++)
        if (strcmp(record->answers.items[i].question, question) == 0)
            return strcmp(record->answers.items[i].value, value) == 0;
    return false;
}

/* Every acknowledged answer and school, and undo for each of them. */
static bool holds_all(struct store *store, const struct plan_record *record, size_t acked)
{
    struct change_report report;
    size_t undone = 0;

    for (size_t i = 0; i < acked; i++)
        if (!holds(record, (int)i))
            return false;
    while (store_undo(store, 1, NOW, &report, NULL) == STATUS_OK) {
        change_report_clear(&report);
        undone++;
    }
    return undone == record->answers.count + record->programs.count;
}

static void look(const char *path, size_t acked, struct outcome *outcome)
{
    struct plan_record record = {0};
    struct store *store = NULL;

    outcome->cuts++;
    if (store_open(path, STORE_WRITE, &store, NULL, NULL) != STATUS_OK ||
        copy_check(store, "PRAGMA integrity_check", NULL) != STATUS_OK ||
        store_load_plan(store, 1, &record, NULL) != STATUS_OK)
        outcome->damaged++;
    else if (record.answers.count < acked)
        outcome->lost++;
    else if (outcome->cuts % 16 == 0)
        outcome->lost += !holds_all(store, &record, acked);
    else
        for (size_t i = 0; i < acked; i++)
            outcome->lost += !holds(&record, (int)i);
    plan_record_clear(&record);
    store_close(&store);
}

static struct outcome cut_everywhere(const struct series *series)
{
    struct outcome outcome = {0};
    char *path = in_folder("after.db");
    uint64_t seed = 11;

    for (size_t steps = series->start; steps <= power_steps(series->log); steps++)
        for (int i = 0; i < (is_long() ? LONG_CUTS : SHORT_CUTS); i++) {
            power_cut(series->log, steps, &seed, path);
            look(path, acked_by(series, steps), &outcome);
        }
    free(path);
    return outcome;
}

static struct outcome outcome_of(const char *extra_pragma)
{
    struct series series = {0};
    struct outcome outcome;

    record_series(&series, extra_pragma);
    outcome = cut_everywhere(&series);
    VECTOR_CLEAR(&series.acked);
    power_stop(&series.log);
    return outcome;
}

START_TEST(store__keeps__every_acknowledged_answer_when_the_power_goes)
{
    struct outcome outcome = outcome_of("");

    ck_assert_int_gt(outcome.cuts, 100);
    ck_assert_int_eq(outcome.lost, 0);
    ck_assert_int_eq(outcome.damaged, 0);
}
END_TEST

static const char *const weaker[] = {
    "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = DELETE",
};

START_TEST(power_cut__finds__settings_that_lose_answers)
{
    struct outcome outcome = outcome_of(weaker[_i]);

    ck_assert_int_gt(outcome.lost + outcome.damaged, 0);
}
END_TEST

static const enum power_call last_calls[] = {POWER_LAST_SYNC, POWER_UNLOCK};

START_TEST(save__whose_end_fails_when_it_stands__says_that_it_is_saved)
{
    const struct store_options options = {
        .schema = &store_schema, .vfs = VFS, .busy_ms = STORE_BUSY_MS};
    struct store *store = open_store(STORE_CREATE);
    struct power_log *log;

    new_plan(store, "Mine", UUID);
    store_close(&store);
    log = power_start(VFS, test_file);
    assert_ok(store_open_with(test_file, STORE_WRITE, &options, &store, NULL, err));
    save_ok(store, 1, "goal.target", "CPC");
    power_fail(log, last_calls[_i]);
    save_ok(store, 1, "goal.target", "COC");
    power_fail(log, POWER_NO_CALL);
    save_ok(store, 1, "school.level", "master");
    store_close(&store);
    power_stop(&log);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 3);
}
END_TEST

Suite *power_suite(void)
{
    Suite *suite = suite_create("power");
    TCase *tcase = store_tcase("power");

    tcase_set_timeout(tcase, 600);
    tcase_set_tags(tcase, "sweep"); /* hundreds of cuts: once, in the release build */
    tcase_add_test(tcase, store__keeps__every_acknowledged_answer_when_the_power_goes);
    ADD_TABLE_TEST(tcase, power_cut__finds__settings_that_lose_answers, weaker);
    ADD_TABLE_TEST(tcase, save__whose_end_fails_when_it_stands__says_that_it_is_saved, last_calls);
    suite_add_tcase(suite, tcase);
    return suite;
}
