/* SPDX-License-Identifier: MIT
 * Schools as a person reads them: side by side, or one with its questions; and both as JSON. */
#ifndef MILEPOST_CLI_SCHOOL_TABLE_H
#define MILEPOST_CLI_SCHOOL_TABLE_H

#include "milepost/session.h"

/* All of them, some at a time. `file` is that of schools, which says who closed by now. */
void schools_table(const struct session *session, const char *file, bool ascii, struct buffer *out);
void schools_json(const struct session *session, struct buffer *out);

/* So many at most, in this order, and the roadmap that each would give. */
void schools_compare(struct session *session, const struct school *const *schools, int count,
                     const char *file, bool ascii, struct buffer *out);
void schools_compare_json(struct session *session, const struct school *const *schools, int count,
                          struct buffer *out);

/* One in full; `found` is what the file of schools has of it. */
void school_card(struct session *session, const struct school *school,
                 const struct promise_record *found, const char *file, bool ascii,
                 struct buffer *out);
void school_card_json(struct session *session, const struct school *school,
                      const struct promise_record *found, struct buffer *out);

#endif
