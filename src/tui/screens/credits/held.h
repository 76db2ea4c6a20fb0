/* SPDX-License-Identifier: MIT
 * A credential that is held, and what is printed on it. */
#ifndef MILEPOST_TUI_SCREENS_CREDITS_HELD_H
#define MILEPOST_TUI_SCREENS_CREDITS_HELD_H

#include "milepost/session.h"

enum held_field { HELD_NUMBER, HELD_EXPIRES };

/* Credential `index` of the catalogue as it is held; NULL: it is not. */
const struct held_credential *held_of(struct session *session, int index);

#endif
