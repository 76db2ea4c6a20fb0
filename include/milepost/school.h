/* SPDX-License-Identifier: MIT
 * Real schools: taking them from official files, and finding them. */
#ifndef MILEPOST_SCHOOL_H
#define MILEPOST_SCHOOL_H

#include "milepost/school/find.h"
#include "milepost/school/import.h"
#include "milepost/school/known.h"
#include "milepost/school/pay.h"
#include "milepost/school/words.h"

#endif
