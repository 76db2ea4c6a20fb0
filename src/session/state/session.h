/* SPDX-License-Identifier: MIT
 * What a session holds, and what follows from it. */
#ifndef MILEPOST_SESSION_STATE_SESSION_H
#define MILEPOST_SESSION_STATE_SESSION_H

#include "milepost/levers.h"
#include "milepost/session/open.h"
#include "milepost/session/school_roadmap.h"
#include "milepost/session/slip.h"
#include "milepost/store/agenda.h"
#include "milepost/vector.h"
#include "session/state/book.h"
#include "session/state/plan_state.h"
#include "session/state/worksheet.h"

/* The plan against its baseline; it borrows from the record and the roadmap. */
struct session_slip {
    struct arena arena;
    struct plan_baseline baseline;
    struct slip slip;
    struct offer_list offers;
    struct lever_list levers;
    bool made, offers_made, levers_named; /* for the roadmap as it is */
};

/* What the roadmap would say with each school; of one turn and day of the plan. */
struct session_school_roadmaps {
    struct arena arena;
    VECTOR(struct school_roadmap) items;
    unsigned turn;
    date_day day;
};

/* A school that is to be seen beside others; what it is in the file of schools, if anything. */
struct compared_school {
    int64_t number; /* on the worksheet; 0: it is not there */
    int64_t unit;   /* 0: it is of the person's own */
    char cip[8];
    int64_t award;
    double miles;
    char *name;
};

struct session {
    struct store *store;
    const struct catalog *catalog;
    struct clock_source clock;
    struct plan_state plan; /* as it is on disk */
    struct school_form form;
    struct worksheet worksheet;
    struct book book;
    int place;
    int64_t saved_at;
    struct roadmap *roadmap;
    bool roadmap_stale;
    unsigned turn; /* grows with what the plan holds */
    struct session_slip slip;
    struct session_school_roadmaps school_roadmaps;
    struct {
        bool made, nothing;
        unsigned turn; /* of the plan for which it was worked out */
        date_day day;
    } catalogue_change; /* what another catalogue changes: nothing, or what is not kept here */
    struct {
        bool known;
        unsigned turn; /* of the plan for which it was looked up */
        struct buffer words;
    } standing; /* of the chosen school */
    struct compared_school compared[SCHOOLS_COMPARED];
    int compared_count;
    unsigned compared_turn; /* grows with the marks */
    enum question_status *status;
    bool status_stale;
    char *draft;
    VECTOR(char *) drafted; /* the fields in which something was left half typed */

    bool viewed; /* somebody else's: of its plan comments alone are changed */

    /* Of a what-if; all empty in any other session. */
    struct store *memory;   /* its store, which goes with it */
    struct plan_state base; /* the plan as it was known when the what-if began */
    int64_t base_id;        /* its number in the data file */
};

/* ---- session.c */

/* A session on a record alone, which goes with it: what follows from a plan is to be known, and
 * there is no store. Nothing can be changed in it. */
struct session *session_of_record(const struct catalog *catalog, const struct clock_source *clock,
                                  const struct plan_record *record);

/* ---- catalogue.c */

/* Planned by the catalogue that the person took last, or that nothing was said by another one. */
bool session_catalogue_is_taken(const struct session *session);

/* A catalogue, as plans are planned with it; it borrows from the catalogue. */
struct catalogue_stamp stamp_of(const struct catalog *catalog);

/* ---- load.c */

/* Reads the plan from the store into the session; on failure the session is as it was. What it
 * held goes to `before`, which the caller clears, unless that is NULL. */
enum status session_load(struct session *session, struct plan_state *before,
                         struct error *err) MP_MUST_CHECK;

/* Puts back what was held before a load, whose place was `place`. */
void session_load_back(struct session *session, struct plan_state *before, int place);

/* The plan is another by now: what follows from it is made anew, or when somebody looks at it. */
void session_follow_record(struct session *session);

/* ---- agenda.c */

/* Works the agenda of a record out. The roadmap it was made of, if it took one, is the caller's. */
struct roadmap *agenda_of_record(const struct catalog *catalog, const struct clock_source *clock,
                                 const struct plan_record *record, struct agenda *out);

/* The cycle that lacks units and ends first, into `lapse` and `lapse_of`, which is the caller's. */
void agenda_lapse(struct session *session, struct outline *out);

/* Takes the roadmap that was made within the last change, if it is of the plan as the session holds
 * it: nothing is planned twice. */
void session_take_planned(struct session *session);

/* ---- follow.c */

/* What it is planned from, along these choices. */
struct plan_input follow_input(const struct session *session, bool with_private,
                               const struct route_choice *choices, int count);

/* The stored route as the planner takes it; the texts stay the record's. Free with free(). */
struct route_choice *follow_choices(const struct session *session);

/* The roadmap of the answers along these choices. */
struct roadmap *follow_roadmap(const struct session *session, bool with_private,
                               const struct route_choice *choices, int count);

/* The roadmap along the stored route. */
struct roadmap *follow_own_route(const struct session *session, bool with_private);

/* STATUS_USAGE when the roadmap has no route of this number (from 1). */
enum status follow_check_route(const struct roadmap *roadmap, int number,
                               struct error *err) MP_MUST_CHECK;

/* ---- slip_clear.c */

/* What was made of the roadmap before this one counts no more. */
void session_slip_clear(struct session *session);
/* Frees what was worked out for each school. */
void session_school_roadmaps_clear(struct session *session);

/* ---- school_compared.c */

void session_compared_clear(struct session *session);
/* It was of the worksheet alone, and is no longer there. */
bool session_compared_is_gone(const struct session *session, const struct compared_school *mark);

#endif
