/* SPDX-License-Identifier: MIT
 * Which schools are marked to be seen side by side. One that is in the file of schools is meant by
 * what it is there, whether it is on the worksheet or not; any other by its number. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/session/school_compare.h"
#include "session/state/session.h"

static bool compared_is_listed(const struct compared_school *mark, int64_t unit, const char *cip,
                               int64_t award)
{
    return mark->unit != 0 && mark->unit == unit && mark->award == award &&
           strcmp(mark->cip, cip ? cip : "") == 0;
}

static bool compared_is_school(const struct compared_school *mark, const struct school *school)
{
    const struct school_listing *listed = &school->listed;

    if (listed->unit != 0)
        return compared_is_listed(mark, listed->unit, listed->cip, listed->award);
    return mark->unit == 0 && mark->number == school->number;
}

static int compared_find_school(const struct session *session, const struct school *school)
{
    for (int i = 0; i < session->compared_count; i++)
        if (compared_is_school(&session->compared[i], school))
            return i;
    return -1;
}

static int compared_find_offer(const struct session *session, const struct school_offer *offer)
{
    for (int i = 0; i < session->compared_count; i++)
        if (compared_is_listed(&session->compared[i], offer->unit, offer->cip, offer->award))
            return i;
    return -1;
}

bool session_compares_school(const struct session *session, const struct school *school)
{
    return compared_find_school(session, school) >= 0;
}

bool session_compares_offer(const struct session *session, const struct school_offer *offer)
{
    return compared_find_offer(session, offer) >= 0;
}

/* ---- marking --------------------------------------------------------------------------------- */

static void compared_drop(struct session *session, int index)
{
    free(session->compared[index].name);
    session->compared_count--;
    for (int i = index; i < session->compared_count; i++)
        session->compared[i] = session->compared[i + 1];
}

bool session_compared_is_gone(const struct session *session, const struct compared_school *mark)
{
    return mark->unit == 0 && !session_school_numbered(session, mark->number);
}

int session_compared_count(const struct session *session)
{
    int count = 0;

    for (int i = 0; i < session->compared_count; i++)
        count += !session_compared_is_gone(session, &session->compared[i]);
    return count;
}

unsigned session_compared_turn(const struct session *session)
{
    return session->compared_turn;
}

static enum status compared_turn(struct session *session, int at, struct compared_school mark,
                                 struct error *err)
{
    if (at >= 0) {
        compared_drop(session, at);
        session->compared_turn++;
        return STATUS_OK;
    }
    for (int i = session->compared_count - 1; i >= 0; i--)
        if (session_compared_is_gone(session, &session->compared[i]))
            compared_drop(session, i);
    if (session->compared_count == SCHOOLS_COMPARED)
        return error_set(err, STATUS_CONFLICT,
                         "%d schools are marked already, and no more stand side by side: take the "
                         "mark of one off first",
                         SCHOOLS_COMPARED);
    mark.name = memory_copy_text(mark.name);
    session->compared[session->compared_count++] = mark;
    session->compared_turn++;
    return STATUS_OK;
}

static struct compared_school compared_mark(int64_t unit, const char *cip, int64_t award)
{
    struct compared_school mark = {.unit = unit, .award = award, .miles = -1};

    snprintf(mark.cip, sizeof mark.cip, "%s", cip ? cip : "");
    return mark;
}

enum status session_compare_school(struct session *session, const struct school *school,
                                   struct error *err)
{
    struct compared_school mark =
        compared_mark(school->listed.unit, school->listed.cip, school->listed.award);

    mark.number = school->number;
    mark.name = (char *)school->fields[PROGRAM_NAME];
    return compared_turn(session, compared_find_school(session, school), mark, err);
}

enum status session_compare_offer(struct session *session, const struct school_offer *offer,
                                  struct error *err)
{
    struct compared_school mark = compared_mark(offer->unit, offer->cip, offer->award);

    mark.miles = offer->miles;
    mark.name = offer->name;
    return compared_turn(session, compared_find_offer(session, offer), mark, err);
}

void session_compared_clear(struct session *session)
{
    while (session->compared_count > 0)
        compared_drop(session, session->compared_count - 1);
}
