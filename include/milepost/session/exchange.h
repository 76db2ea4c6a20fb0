/* SPDX-License-Identifier: MIT
 * Plans and answers out of files and into them. */
#ifndef MILEPOST_SESSION_EXCHANGE_H
#define MILEPOST_SESSION_EXCHANGE_H

#include "milepost/session/agenda.h"
#include "milepost/session/open.h"

/* The plan as JSON ("milepost-plan": 1), one object and a newline. With `redacted` it may be
 * shared: its bytes are the same whatever the private answers, marks on private steps, notes and
 * comments are, and what schools said in words (refund rule, answers) is left out. */
void session_export(const struct session *session, bool redacted, struct buffer *out);
/* The same on one line, for a file of many. */
void session_export_line(const struct session *session, bool redacted, struct buffer *out);

/* The answers as JSON ("milepost-answers": 1), as --answers reads them. */
void session_answers_json(const struct session *session, struct buffer *out);

/* Reads an answers file. Every fault is named ("answers.json:3:14: ..."), the first in `err`
 * and each through `fault` (may be NULL); then nothing is returned. The changes are the
 * caller's to free. `name` is the file's name for messages. */
typedef void fault_fn(void *context, const char *line);
enum status answers_file_read(const struct catalog *catalog, const char *bytes, size_t length,
                              const char *name, date_day today, struct answers *out,
                              fault_fn *fault, void *context, struct error *err) MP_MUST_CHECK;

enum import_mode { IMPORT_NEW, IMPORT_AS_COPY, IMPORT_REPLACE };

/* A file of exported plans on its way in: one plan, or one a line. */
struct import_job {
    const char *bytes; /* these two outlive the file that is read from them */
    size_t length;
    const char *name; /* for messages */
    enum import_mode mode;
    fault_fn *fault; /* hears every fault; may be NULL */
    /* Hears how far it has come ("reading", 17 of 300) when there are many; may be NULL. */
    progress_fn *progress;
    void *context;
};
struct import_result {
    size_t count;
    int64_t id; /* of the last */
};

/* Reads and checks the whole file. */
struct import_file;
enum status import_read(const struct catalog *catalog, const struct clock_source *clock,
                        const struct import_job *job, struct import_file **out,
                        struct error *err) MP_MUST_CHECK;
/* Stores all its plans, or none. IMPORT_NEW refuses (STATUS_CONFLICT) when a plan with the id or
 * name of one exists; of many each such is told as a fault. */
enum status import_write(struct store *store, struct import_file *file, struct import_result *out,
                         struct error *err) MP_MUST_CHECK;
void import_free(struct import_file **file); /* accepts NULL */

/* Both in one, of a file of which the last plan's number is all that matters. Without a store the
 * file is only checked. */
enum status plan_import(struct store *store, const struct catalog *catalog,
                        const struct clock_source *clock, const char *bytes, size_t length,
                        const char *name, enum import_mode mode, int64_t *id, fault_fn *fault,
                        void *context, struct error *err) MP_MUST_CHECK;

/* What others wrote to the steps of the plan with this id, out of an exported plan. */
struct comments_file {
    char uuid[STORE_UUID];
    char *name; /* of the plan, as it is called there */
    struct comment_rows rows;
};
enum status comments_file_read(const struct catalog *catalog, const struct clock_source *clock,
                               const struct import_job *job, struct comments_file *out,
                               struct error *err) MP_MUST_CHECK;
/* Opens the plan that they are of. STATUS_NOT_FOUND, with a line that names the file and says what
 * to do, when it is not here or deleted. */
enum status comments_file_open_plan(struct store *store, const struct catalog *catalog,
                                    const struct clock_source *clock,
                                    const struct comments_file *file, const char *name,
                                    struct session **out, struct error *err) MP_MUST_CHECK;
void comments_file_clear(struct comments_file *file);

/* Reads a whole file of at most `limit` bytes into malloc'd memory ("-" is standard input). */
enum status file_read(const char *path, size_t limit, char **bytes, size_t *length,
                      struct error *err) MP_MUST_CHECK;
/* The same of a plain file only: a pipe or a terminal might never end. */
enum status file_read_plain(const char *path, size_t limit, char **bytes, size_t *length,
                            struct error *err) MP_MUST_CHECK;
/* Says why a file could not be read, if that is known without opening it; opens it to be read piece
 * by piece ("-" is standard input, which stays open); what it is called in messages. */
enum status file_check(const char *path, struct error *err) MP_MUST_CHECK;
enum status file_open(const char *path, int *out, struct error *err) MP_MUST_CHECK;
void file_close(int file);
const char *file_name(const char *path);
#define IMPORT_LIMIT      ((size_t)8 << 20)   /* of one plan, or answers */
#define IMPORT_FILE_LIMIT ((size_t)512 << 20) /* of a file of many plans */

#endif
