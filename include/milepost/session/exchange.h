/* SPDX-License-Identifier: MIT
 * Plans and answers out of files and into them. */
#ifndef MILEPOST_SESSION_EXCHANGE_H
#define MILEPOST_SESSION_EXCHANGE_H

#include "milepost/session/open.h"

/* The plan as JSON ("milepost-plan": 1), one object and a newline. With `redacted`, private
 * answers are left out, and what schools said in words (refund rule, answers). */
void session_export(const struct session *session, bool redacted, struct buffer *out);

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

/* Reads an exported plan and stores it. IMPORT_NEW refuses (STATUS_CONFLICT) when a plan with
 * that id or name exists. Without a store the file is only checked. */
enum status plan_import(struct store *store, const struct catalog *catalog,
                        const struct clock_source *clock, const char *bytes, size_t length,
                        const char *name, enum import_mode mode, int64_t *id, fault_fn *fault,
                        void *context, struct error *err) MP_MUST_CHECK;

/* Reads a whole file of at most `limit` bytes into malloc'd memory ("-" is standard input). */
enum status file_read(const char *path, size_t limit, char **bytes, size_t *length,
                      struct error *err) MP_MUST_CHECK;
/* The same of a plain file only: a pipe or a terminal might never end. */
enum status file_read_plain(const char *path, size_t limit, char **bytes, size_t *length,
                            struct error *err) MP_MUST_CHECK;
#define IMPORT_LIMIT ((size_t)8 << 20)

#endif
