/* SPDX-License-Identifier: MIT
 * How each line of a roadmap stands by what was marked on it. */
#ifndef MILEPOST_PLAN_STANDING_H
#define MILEPOST_PLAN_STANDING_H

#include "milepost/roadmap.h"

struct profile;

/* So many days back hours of study count for the pace; and so long a step must be under way. After
 * so many days without hours study begins anew. */
enum { PACE_DAYS = 28, PACE_LEAST_DAYS = 14, PAUSE_DAYS = 21 };

/* A line that was marked. Which step it is, is told by its id; a program that the person is in now
 * is the same line as the program that was begun. */
struct standing {
    const char *id;
    int step;                /* index into the catalogue; -1: an answer to find out */
    date_day turn;           /* of what comes again: by which this turn is called, or DATE_NONE */
    enum step_status status; /* STEP_TODO: it was only tried, or a later answer says otherwise */
    date_day began, ended;   /* DATE_NONE: not marked */
    date_day failed;         /* the last attempt that failed, or DATE_NONE */
    int attempts;            /* that did */
    date_day dose;           /* the last one, or DATE_NONE */
    int minutes, recent;     /* studied in all; in the days that tell the pace */
    date_day resumed;    /* the day on which study went on after its last pause, if that is in the
                            last PACE_DAYS; or DATE_NONE */
    uint64_t studied;    /* the last days with hours, as bits: bit 0 is the plan's day */
    bool long_ago;       /* there are hours from before them */
    const char *note;    /* of its last mark */
    money_cents told;    /* costs that were told, added up; MONEY_NONE: none */
    money_cents deposit; /* of what is under way: what was paid so far, as told; MONEY_NONE */
    int begun_as;        /* the step that was marked as begun */
    bool overruled;      /* an answer given later says that it is not so */
};

/* All of them, in the order in which they were marked first. */
struct standings {
    struct standing *items;
    int count;
    struct standing **of; /* by step of the catalogue; NULL where nothing is marked. Evidence, which
                             has a line for each use, has none here, nor has a turn that was done */
    const struct progress *progress;
    int *of_mark;   /* by mark: its standing, or -1 */
    int *mark_step; /* by mark: the step that it names itself, or -1 */
};

/* The standing of a step that is not evidence, or NULL. Inline like the next, for plans on which
 * nothing is marked. */
static inline const struct standing *standing_of(const struct standings *standings, int step)
{
    return standings->of ? standings->of[step] : NULL;
}

/* True when the step is under way. */
static inline bool standing_is_begun(const struct standings *standings, int step)
{
    const struct standing *standing = standing_of(standings, step);
    return standing && standing->status == STEP_STARTED;
}

/* ---- standing.c */

/* Reads them; what was marked for a later day than the plan's is not there yet. */
void standings_read(struct profile *profile, const struct plan_input *input);

/* The standing of the line with this id, or NULL. */
struct standing *standing_find(const struct profile *profile, const char *id);

/* Done, or not needed. */
bool standing_is_closed(const struct standing *standing);

/* The id of the step as which a line draws how long it takes: a program that was begun goes on with
 * what was drawn before it was. */
const char *standing_drawn_as(const struct profile *profile, int step);

/* True when it stands no more on any way: it is not needed, or is done and does not come again. */
bool standing_is_over(const struct profile *profile, int step);

/* Evidence that was there counts no more on the plan's day. */
bool standing_is_stale(const struct profile *profile, const struct standing *standing);

/* The last turn that was done of a step that comes again, or NULL. */
const struct standing *turn_last_done(const struct standings *standings, int step);

/* The standing that a line shows: its own or, of what comes again, that of the turn under way;
 * NULL: nothing is marked on it. */
const struct standing *standing_of_line(const struct standings *standings, const char *id,
                                        int step);

#endif
