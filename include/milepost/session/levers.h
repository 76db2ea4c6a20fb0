/* SPDX-License-Identifier: MIT
 * What would move an open plan most, worked out piece by piece. */
#ifndef MILEPOST_SESSION_LEVERS_H
#define MILEPOST_SESSION_LEVERS_H

#include "milepost/levers.h"
#include "milepost/session/open.h"

/* What there is for the plan as it stands; of some it is still to be worked out what comes of them.
 * Owned by the session until its next change. Makes the roadmap if that is due. */
const struct lever_list *session_levers(struct session *session);

/* Works out the next of them, which takes as long as a roadmap; false: all are. */
bool session_work_lever(struct session *session);

#endif
