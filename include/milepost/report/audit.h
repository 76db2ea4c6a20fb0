/* SPDX-License-Identifier: MIT
 * What one would hand in if a body asks for proof of what was reported. */
#ifndef MILEPOST_REPORT_AUDIT_H
#define MILEPOST_REPORT_AUDIT_H

#include "milepost/report/held.h"

/* The last cycle of a body and the one that runs, in lines of 72 columns: credentials with their
 * numbers, what counts with the evidence that is kept, and every gap. False, and nothing is added,
 * where no credential of it is held. */
bool report_audit(const struct report_held *held, int body, bool ascii, struct buffer *out);

#endif
