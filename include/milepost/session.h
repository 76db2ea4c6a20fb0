/* SPDX-License-Identifier: MIT
 * One open plan: answers, data file and roadmap kept in step. The screens and the commands
 * work through it; it is the only place where answers become durable. A header of its own for
 * each part of it, for those who need no more. */
#ifndef MILEPOST_SESSION_H
#define MILEPOST_SESSION_H

#include "milepost/session/agenda.h"
#include "milepost/session/change.h"
#include "milepost/session/clock.h"
#include "milepost/session/comments.h"
#include "milepost/session/credit_file.h"
#include "milepost/session/credits.h"
#include "milepost/session/exchange.h"
#include "milepost/session/figures.h"
#include "milepost/session/jump.h"
#include "milepost/session/letter.h"
#include "milepost/session/levers.h"
#include "milepost/session/marks.h"
#include "milepost/session/open.h"
#include "milepost/session/past.h"
#include "milepost/session/pick.h"
#include "milepost/session/plans.h"
#include "milepost/session/print.h"
#include "milepost/session/resume.h"
#include "milepost/session/school_offer.h"
#include "milepost/session/school_roadmap.h"
#include "milepost/session/schools.h"
#include "milepost/session/slip.h"
#include "milepost/session/trial.h"
#include "milepost/session/typing.h"
#include "milepost/session/view.h"
#include "milepost/session/wages.h"
#include "milepost/session/way.h"
#include "milepost/store.h"

#endif
