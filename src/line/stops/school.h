/* SPDX-License-Identifier: MIT
 * A school of the worksheet. */
#ifndef MILEPOST_LINE_STOPS_SCHOOL_H
#define MILEPOST_LINE_STOPS_SCHOOL_H

#include "milepost/session/schools.h"

/* NULL: it is not there any more. */
const struct school *school_numbered(const struct session *session, int64_t number);

#endif
