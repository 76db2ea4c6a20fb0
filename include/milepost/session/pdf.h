/* SPDX-License-Identifier: MIT
 * PDF, which a helper program makes: milepost itself links no fonts and no drawing. */
#ifndef MILEPOST_SESSION_PDF_H
#define MILEPOST_SESSION_PDF_H

#include <stdbool.h>

#include "milepost/error.h"
#include "milepost/text.h"

/* Makes the PDF of what report_print wrote for REPORT_PDF, and adds it to `out`: whole or nothing.
 * The helper is `milepost-pdf` in the folder of this program, else the one on PATH. STATUS_IO, with
 * a line that says what to do, when there is none, when it is of another version, when it can't or
 * does not answer, and when what it gives is no PDF. */
enum status session_pdf_make(const struct buffer *blocks, struct buffer *out,
                             struct error *err) MP_MUST_CHECK;

/* Whether the locale (LC_PAPER) is one of those where people print on US Letter. */
bool session_paper_is_letter(void);

#endif
