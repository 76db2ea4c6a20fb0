/* SPDX-License-Identifier: MIT
 * Power cuts without pulling a plug. A recording VFS notes everything SQLite does to its files;
 * power_cut then lays out the files as a disk may hold them when the power goes between two of
 * those steps (campaign/disk.h). */
#ifndef MILEPOST_TESTS_STORE_POWER_H
#define MILEPOST_TESTS_STORE_POWER_H

#include <stddef.h>
#include <stdint.h>

struct power_log;

/* Registers the VFS under `name` and records from then on; the files' content at this moment is
 * the beginning. Only `path` and its journal are recorded. */
struct power_log *power_start(const char *name, const char *path);
void power_stop(struct power_log **log);

/* Steps recorded so far. */
size_t power_steps(const struct power_log *log);

/* What comes last of a commit, when the change stands already: the sync of the emptied journal, and
 * giving back locks. */
enum power_call { POWER_NO_CALL, POWER_LAST_SYNC, POWER_UNLOCK };

/* The next such call fails, once. */
void power_fail(struct power_log *log, enum power_call call);

/* Lays out the files after the first `steps` steps at `path`. The seed is moved on. */
void power_cut(const struct power_log *log, size_t steps, uint64_t *seed, const char *path);

#endif
