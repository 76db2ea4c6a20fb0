/* SPDX-License-Identifier: MIT
 * The printer, if there is one. */
#ifndef MILEPOST_SESSION_PRINTER_H
#define MILEPOST_SESSION_PRINTER_H

#include <stdbool.h>

#include "milepost/error.h"
#include "milepost/text.h"

bool printer_exists(void); /* a command to print with: `lp` on PATH */

/* Hands a print to `lp`; `name` is that of a printer, or NULL for the one it takes by itself.
 * `terminal_keys`: a key gives up a printer that does not answer. STATUS_IO: it is not printed. */
enum status printer_send(const struct buffer *print, const char *name, bool terminal_keys,
                         struct error *err) MP_MUST_CHECK;

#endif
