/* SPDX-License-Identifier: MIT
 * The printer, if there is one. */
#ifndef MILEPOST_TUI_SCREENS_PRINT_PRINTER_H
#define MILEPOST_TUI_SCREENS_PRINT_PRINTER_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/error.h"

/* Hands a text to `lp`; STATUS_NOT_FOUND when there is none on PATH. */
bool printer_exists(void);
enum status printer_send(const char *bytes, size_t length, struct error *err) MP_MUST_CHECK;

#endif
