/* SPDX-License-Identifier: MIT
 * The letters of the open plan: what somebody else signs. */
#ifndef MILEPOST_SESSION_LETTER_H
#define MILEPOST_SESSION_LETTER_H

#include "milepost/session/open.h"

/* True when the plan has a use for this letter of the catalogue. -1: false. */
bool session_has_letter(const struct session *session, int letter);

/* STATUS_USAGE, with the reason, when it has none. */
enum status session_print_letter(const struct session *session, int letter, bool ascii,
                                 struct buffer *out, struct error *err) MP_MUST_CHECK;

#endif
