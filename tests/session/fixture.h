/* SPDX-License-Identifier: MIT
 * A data file in a folder of its own, the small catalogue, and one open plan. */
#ifndef MILEPOST_TESTS_SESSION_FIXTURE_H
#define MILEPOST_TESTS_SESSION_FIXTURE_H

#include "milepost/session.h"
#include "new_folder.h"

struct fixture {
    char folder[NEW_FOLDER_SIZE];
    char path[96];
    struct catalog_file *file;
    const struct catalog *catalog;
    struct store *store;
    struct clock_source clock; /* 2026-11-23 */
    struct plan_follower follower;
    int64_t plan;
    struct session *session;
    struct error err;
};

/* A data file with one plan, "Maria", which is open. */
void fixture_setup(struct fixture *fixture);
/* The same with the shipped catalogue. */
void fixture_setup_builtin(struct fixture *fixture);
void fixture_teardown(struct fixture *fixture);

/* Closes the plan and opens it again, from disk. */
void fixture_reopen(struct fixture *fixture);

/* Changes the plan behind the session's back. */
void fixture_store(struct fixture *fixture, const struct plan_change *change);

/* The same plan open once more, as in another program; what it saves the first does not know. */
void fixture_open_again(struct fixture *again, const struct fixture *fixture);
void fixture_close_again(struct fixture *again);

/* The question's index; the test fails without it. */
int fixture_question(const struct fixture *fixture, const char *id);

/* Saves an answer in its written form. */
void fixture_answer(struct fixture *fixture, const char *id, const char *text);

/* What is to be known before a roadmap is made of the shipped catalogue: the CPC from high school,
 * no program, no work, 10 hours a week. */
void fixture_answer_start(struct fixture *fixture);

/* Follows the route of that number, 1: the first. */
void fixture_choose(struct fixture *fixture, int number);

/* Takes the last change back. */
void fixture_undo(struct fixture *fixture);

/* The answer as it stands, written; "" for none. The caller frees it. */
char *fixture_written(const struct fixture *fixture, const char *id);

/* The answer stands as `text`, and after opening the plan again too. */
#define ck_assert_answer(fixture, id, text)                                                        \
    do {                                                                                           \
        char *written_ = fixture_written(fixture, id);                                             \
        ck_assert_str_eq(written_, text);                                                          \
        free(written_);                                                                            \
    } while (0)

#endif
