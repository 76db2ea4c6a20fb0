/* SPDX-License-Identifier: MIT
 * All of the store. */
#ifndef MILEPOST_STORE_H
#define MILEPOST_STORE_H

#include "milepost/store/agenda.h"
#include "milepost/store/calendar.h"
#include "milepost/store/change.h"
#include "milepost/store/file.h"
#include "milepost/store/keep.h"
#include "milepost/store/plan.h"
#include "milepost/store/schools.h"

#endif
