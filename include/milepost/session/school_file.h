/* SPDX-License-Identifier: MIT
 * The file of schools as screens read it: opened for one question, and closed again. */
#ifndef MILEPOST_SESSION_SCHOOL_FILE_H
#define MILEPOST_SESSION_SCHOOL_FILE_H

#include "milepost/school/words.h"
#include "milepost/session/open.h"

/* An official file that figures come from. */
struct school_book_source {
    int64_t id;
    char *words; /* "IPEDS completions (C_A), 2024" */
};

/* What was found, and where its figures come from. */
struct school_book {
    struct school_finding finding;
    struct school_book_source *sources;
    int source_count;
};

/* STATUS_NOT_FOUND: no schools were imported yet; else what school_find says. */
enum status school_book_find(const char *path, const struct school_query *query,
                             struct school_book *out, struct error *err) MP_MUST_CHECK;
/* Whether there is a file of schools of the plan's career that can be read. STATUS_NOT_FOUND: there
 * is none yet, it has wages alone, or the schools of other careers; `how` receives what to say,
 * with how it is made. */
enum status school_book_try(const struct session *session, const char *path, struct buffer *how,
                            struct error *err) MP_MUST_CHECK;
/* Whether a school of the file is closed or merged by now, or no longer there with a program of the
 * plan's career, with who says so: "closed or merged, says IPEDS directory (HD), 2024"; false too
 * when nobody can tell. */
bool school_book_say_standing(const struct session *session, const char *path, int64_t unit,
                              struct buffer *out);
void school_book_clear(struct school_book *book);
/* "" for a source that is not there. */
const char *school_book_source_words(const struct school_book *book, int64_t source);

#endif
