/* SPDX-License-Identifier: MIT
 * What the tests of the session share. */
#include "fixture.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/catalog/load.h"

static void open_plan(struct fixture *fixture)
{
    ck_assert_int_eq(session_open(fixture->store, fixture->catalog, &fixture->clock, fixture->plan,
                                  &fixture->session, &fixture->err),
                     STATUS_OK);
}

void fixture_setup(struct fixture *fixture)
{
    struct store_notice notice;

    *fixture = (struct fixture){0};
    fixture->clock.fixed_day = date_from_civil(2026, 11, 23);
    new_folder(fixture->folder, "session");
    snprintf(fixture->path, sizeof fixture->path, "%s/plans.db", fixture->folder);
    ck_assert_int_eq(catalog_load(FIXTURES "/catalog-small", &fixture->file, &fixture->err),
                     STATUS_OK);
    fixture->catalog = catalog_of(fixture->file);
    ck_assert_int_eq(
        store_open(fixture->path, STORE_CREATE, &fixture->store, &notice, &fixture->err),
        STATUS_OK);
    follower_begin(&fixture->follower, fixture->store, fixture->catalog, &fixture->clock);
    ck_assert_int_eq(
        plan_create(fixture->store, &fixture->clock, "Maria", &fixture->plan, &fixture->err),
        STATUS_OK);
    open_plan(fixture);
}

void fixture_setup_builtin(struct fixture *fixture)
{
    fixture_setup(fixture);
    session_close(&fixture->session);
    fixture->catalog = fixture->follower.catalog = catalog_builtin();
    open_plan(fixture);
}

void fixture_teardown(struct fixture *fixture)
{
    DIR *folder;
    struct dirent *entry;

    session_close(&fixture->session);
    store_close(&fixture->store);
    follower_end(&fixture->follower);
    catalog_free(&fixture->file);
    folder = opendir(fixture->folder);
    while ((entry = readdir(folder))) {
        char path[400];

        snprintf(path, sizeof path, "%s/%s", fixture->folder, entry->d_name);
        unlink(path);
    }
    closedir(folder);
    rmdir(fixture->folder);
}

void fixture_reopen(struct fixture *fixture)
{
    session_close(&fixture->session);
    open_plan(fixture);
}

void fixture_store(struct fixture *fixture, const struct plan_change *change)
{
    ck_assert_int_eq(store_save_change(fixture->store, fixture->plan, change, 1, &fixture->err),
                     STATUS_OK);
}

void fixture_open_again(struct fixture *again, const struct fixture *fixture)
{
    *again = *fixture;
    again->store = NULL;
    ck_assert_int_eq(store_open(again->path, STORE_WRITE, &again->store, NULL, &again->err),
                     STATUS_OK);
    open_plan(again);
}

void fixture_close_again(struct fixture *again)
{
    session_close(&again->session);
    store_close(&again->store);
}

int fixture_question(const struct fixture *fixture, const char *id)
{
    int question = catalog_find_question(fixture->catalog, id);

    ck_assert_msg(question >= 0, "no question %s", id);
    return question;
}

void fixture_answer(struct fixture *fixture, const char *id, const char *text)
{
    int question = fixture_question(fixture, id);
    struct answer answer;

    ck_assert_int_eq(answer_parse(&fixture->catalog->questions[question], text, DATE_NONE, &answer,
                                  &fixture->err),
                     STATUS_OK);
    ck_assert_int_eq(session_answer(fixture->session, question, &answer, -1, &fixture->err),
                     STATUS_OK);
}

void fixture_answer_start(struct fixture *fixture)
{
    fixture_answer(fixture, "goal.target", "CPC");
    fixture_answer(fixture, "school.level", "high-school");
    fixture_answer(fixture, "school.program", "none");
    fixture_answer(fixture, "work.coding_months", "0");
    fixture_answer(fixture, "time.hours_per_week", "10");
}

void fixture_choose(struct fixture *fixture, int number)
{
    struct buffer said = {0};

    ck_assert_int_eq(session_choose_route(fixture->session, number, &said, &fixture->err),
                     STATUS_OK);
    buffer_clear(&said);
}

void fixture_undo(struct fixture *fixture)
{
    struct buffer said = {0};

    ck_assert_int_eq(session_undo(fixture->session, &said, &fixture->err), STATUS_OK);
    buffer_clear(&said);
}

char *fixture_written(const struct fixture *fixture, const char *id)
{
    int question = fixture_question(fixture, id);
    struct buffer text = {0};

    buffer_add(&text, "");
    answer_write(&fixture->catalog->questions[question],
                 &session_answers(fixture->session)->items[question], &text);
    return text.text;
}
