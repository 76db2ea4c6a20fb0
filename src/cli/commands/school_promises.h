/* SPDX-License-Identifier: MIT
 * What a school of the worksheet promised, beside what is published; and what others charge. */
#ifndef MILEPOST_CLI_COMMANDS_SCHOOL_PROMISES_H
#define MILEPOST_CLI_COMMANDS_SCHOOL_PROMISES_H

#include "milepost/session.h"

/* ---- school_promises.c ----------------------------------------------------------------------- */

/* `found` is what the file of schools has of it. Of a school of the person's own there is no price
 * of others. */
void school_put_around(const struct school *school, const struct promise_record *found,
                       struct buffer *out);
void school_put_promises(struct session *session, const struct school *school,
                         const struct promise_record *found, struct buffer *out);

struct json_writer;
void school_json_around(const struct school *school, const struct promise_record *found,
                        struct json_writer *json);
void school_json_promises(struct session *session, const struct school *school,
                          const struct promise_record *found, struct json_writer *json);

#endif
