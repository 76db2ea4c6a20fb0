/* SPDX-License-Identifier: MIT
 * An open plan that meets another version of the catalogue than it was planned with: what changes
 * for the person, before it is taken. What is planned meanwhile is planned with the catalogue in
 * use; taking it says no more than that the person knows. Nothing of a plan is ever lost by it:
 * what has no place in a catalogue is kept by its id, and counts again where one has it. */
#ifndef MILEPOST_SESSION_CATALOGUE_H
#define MILEPOST_SESSION_CATALOGUE_H

#include "milepost/difference.h"
#include "milepost/session/open.h"

struct json_writer;

/* The catalogue in use is another than the one that was taken last, by its version or by what its
 * rules say, and the plan holds something. False of a what-if, and of somebody else's plan. */
bool session_catalogue_is_new(const struct session *session);
/* It is new, though its version is that of the one that was taken: its rules were changed without
 * another one. */
bool session_catalogue_is_unmarked(const struct session *session);
/* The version that was taken last, or "". */
const char *session_catalogue_taken(const struct session *session);

/* What of the plan has no place in the catalogue in use: it is kept, and counts for nothing. */
enum catalogue_lost_kind {
    LOST_ANSWER,
    LOST_MARK,
    LOST_HOURS,
    LOST_CREDIT,
    LOST_FIGURE,
    LOST_SCHOOL,
    LOST_HELD,
};
struct catalogue_lost {
    enum catalogue_lost_kind kind;
    const char *id;    /* of what the catalogue has not: a question, a step, a body ... */
    const char *title; /* what the former catalogue called it, or what the person did; or "" */
};

/* How what it was like before is known. */
enum catalogue_before {
    BEFORE_PLANNED, /* it was worked out today, with the catalogue that was taken last */
    BEFORE_SHOWN,   /* it is what the plan said last by that catalogue: likewise */
    BEFORE_KEPT,    /* it is the baseline: what moved since for other reasons is in it, too */
    BEFORE_UNKNOWN, /* nothing tells */
};

struct catalogue_change {
    enum catalogue_before known;
    date_day made;                /* the day on which the plan said so, where that was looked for */
    const char *taken, *now;      /* versions */
    bool unmarked;                /* one version, and other rules all the same */
    const struct roadmap *after;  /* the plan by the one in use */
    struct difference difference; /* zeroed where nothing tells what it was like before */
    const int *questions; /* that are put to this person and that the former catalogue had not, by
                             index; none unless BEFORE_PLANNED */
    int question_count;
    const struct catalogue_lost *lost;
    int lost_count;

    /* Its own. */
    struct arena arena;
    struct session *former;     /* the plan by the catalogue that was taken last, or NULL */
    struct baseline_rows shown; /* or what it said last by that one: a row, or none */
    struct roadmap *kept;       /* that or the baseline as a roadmap, or NULL */
};

/* What changes. `former` is a catalogue that may be the one which was taken last (it is known by id
 * and version), or NULL. Valid until the plan changes; free with catalogue_change_clear, whatever
 * the result. */
enum status session_catalogue_change(struct session *session, const struct catalog *former,
                                     struct catalogue_change *out, struct error *err) MP_MUST_CHECK;
/* The same between two catalogues that are named, whatever the plan was planned with: the plan by
 * `former` against the open one. */
enum status session_catalogue_between(struct session *session, const struct catalog *former,
                                      struct catalogue_change *out,
                                      struct error *err) MP_MUST_CHECK;
void catalogue_change_clear(struct catalogue_change *change);
/* True when nothing changes for the person. */
bool catalogue_change_is_empty(const struct catalogue_change *change);

/* Another catalogue is in use and changes nothing of this plan. Works it out once, as
 * session_catalogue_change does, until the plan or the day changes; false where it can't be told.
 * Whether that is done already, so that asking costs nothing. */
bool session_catalogue_changes_nothing(struct session *session, const struct catalog *former);
bool session_catalogue_is_looked_at(const struct session *session);

/* Takes the catalogue in use: `said` receives a line. A change with its undo, though the plan says
 * the same before and after: it is planned with the catalogue in use, taken or not. STATUS_USAGE in
 * somebody else's plan. */
enum status session_take_catalogue(struct session *session, struct buffer *said,
                                   struct error *err) MP_MUST_CHECK;

/* ---- in words -------------------------------------------------------------------------------- */

/* "The catalogue is 2027.01 now; this plan was last planned with 2026.11." Nothing when the two are
 * one. */
void session_say_catalogue(const struct session *session, struct buffer *out);
/* "By catalogue 2027.01, not taken yet: you planned with 2026.11.", with `shortest` without the
 * other. */
void session_say_catalogue_short(const struct session *session, bool shortest, struct buffer *out);
/* One sentence on date and money, and on what it was held against. */
void catalogue_change_say(const struct catalogue_change *change, struct buffer *out);
/* The heads of two columns that hold the one against the other: "2026.11", "as planned", "before";
 * and "2027.01", "now". */
const char *catalogue_before_label(const struct catalogue_change *change);
const char *catalogue_after_label(const struct catalogue_change *change);
/* "Answer to “Highest level”" */
void catalogue_lost_say(const struct catalogue_lost *lost, struct buffer *out);
/* Members of a JSON object. */
void catalogue_change_json(const struct catalogue_change *change, const struct session *session,
                           struct json_writer *json);

#endif
