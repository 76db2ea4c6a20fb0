/* SPDX-License-Identifier: MIT
 * Schools as a person reads them: side by side, or one with its questions; and both as JSON. */
#ifndef MILEPOST_CLI_SCHOOL_TABLE_H
#define MILEPOST_CLI_SCHOOL_TABLE_H

#include "milepost/session.h"

void schools_table(const struct session *session, bool ascii, struct buffer *out);
void schools_json(const struct session *session, struct buffer *out);

void school_card(const struct session *session, const struct school *school, bool ascii,
                 struct buffer *out);
void school_card_json(const struct session *session, const struct school *school,
                      struct buffer *out);

#endif
