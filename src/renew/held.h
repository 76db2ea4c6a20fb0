/* SPDX-License-Identifier: MIT
 * Which of the credentials that somebody holds are kept up. */
#ifndef MILEPOST_RENEW_HELD_H
#define MILEPOST_RENEW_HELD_H

#include "milepost/renew.h"

/* True when held[at] is of the body, is not named before, and no other that is held stands for
 * it. */
bool held_is_kept_up(const struct catalog *catalog, int body, const int *held, int count, int at);

#endif
