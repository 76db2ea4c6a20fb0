/* SPDX-License-Identifier: MIT
 * The members of an exported plan that say how it was followed, and what others wrote to it. */
#ifndef MILEPOST_SESSION_EXCHANGE_EXPORT_PROGRESS_H
#define MILEPOST_SESSION_EXCHANGE_EXPORT_PROGRESS_H

#include "milepost/json.h"
#include "milepost/session/open.h"

/* ---- export_progress.c */

/* "progress" and "logs" */
void export_progress(struct json_writer *json, const struct session *session, bool redacted);
/* "credits" and "held" */
void export_credits(struct json_writer *json, const struct session *session, bool redacted);
/* "baseline" */
void export_baselines(struct json_writer *json, const struct session *session, bool redacted);
/* "comments" */
void export_comments(struct json_writer *json, const struct session *session, bool redacted);

#endif
