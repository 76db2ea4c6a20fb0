/* SPDX-License-Identifier: MIT
 * Power cuts without pulling a plug. A recording VFS notes everything SQLite does to its files;
 * power_cut then lays out the files as a disk may hold them when the power goes between two of
 * those steps:
 *
 * - what a sync has confirmed is there;
 * - of what came after, nothing, all, some writes, or some 512-byte sectors of some writes;
 * - a file made or removed is so for certain once anything was synced after it. */
#ifndef MILEPOST_TESTS_STORE_POWER_H
#define MILEPOST_TESTS_STORE_POWER_H

#include <stddef.h>

struct power_log;

/* Registers the VFS under `name` and records from then on; the files' content at this moment is
 * the beginning. Only `path` and its journal are recorded. */
struct power_log *power_start(const char *name, const char *path);
void power_stop(struct power_log **log);

/* Steps recorded so far. */
size_t power_steps(const struct power_log *log);

/* Lays out the files after the first `steps` steps at `path`. The seed is moved on. */
void power_cut(const struct power_log *log, size_t steps, unsigned *seed, const char *path);

#endif
