/* SPDX-License-Identifier: MIT
 * The schools that are marked, side by side: a copy of the plan in memory takes those that are not
 * on the worksheet, so that the planner says of each what the roadmap would be. */
#include "milepost/session/school_compare.h"

#include <stdlib.h>

#include "milepost/school/words.h"
#include "milepost/session/trial.h"
#include "session/state/session.h"

/* What the file of schools has of it. */
static enum status column_read(const struct session *session, const struct compared_school *mark,
                               const char *path, struct session_record *record, struct error *err)
{
    const struct school listed = {
        .listed = {.unit = mark->unit, .cip = mark->cip, .award = mark->award}};

    return session_record_read(session, &listed, (struct school_look){.path = path}, record, err);
}

/* Of the copy: the one that is meant is there, or is added; else `why` says why not. */
static int64_t column_number(struct school_comparison *out, const struct compared_school *mark,
                             const struct school_known *known, struct buffer *why)
{
    const struct school *there;
    struct buffer said = {0};
    struct error err;
    int64_t number = 0;

    if (mark->unit == 0)
        return mark->number;
    if (!known || !known->found) {
        there = session_find_listed(out->copy, mark->unit, mark->cip, mark->award);
        if (!there)
            buffer_add(why, out->lacks.text[0] ? "the file of schools can't be read"
                                               : "the file of schools no longer has it");
        return there ? there->number : 0;
    }
    there = session_find_offer(out->copy, &known->offer);
    if (there)
        return there->number;
    if (session_school_add_offer(out->copy, &known->offer, NULL, &number, &said, &err) != STATUS_OK)
        buffer_add(why, err.text);
    buffer_clear(&said);
    return number;
}

static int64_t column_make(struct school_comparison *out, const struct compared_school *mark,
                           const char *path)
{
    int at = out->count++;
    struct school_column *column = &out->columns[at];
    const struct school_known *known;
    struct error err;

    if (column_read(out->copy, mark, path, &out->records[at], &err) != STATUS_OK)
        out->lacks = err;
    known = out->records[at].known;
    *column = (struct school_column){.name = mark->name, .miles = mark->miles};
    if (known && known->found)
        column->offer = &known->offer;
    if (known)
        school_say_standing(&known->standing, &out->closed[at]);
    column->closed = buffer_text(&out->closed[at]);
    return column_number(out, mark, known, &column->why);
}

/* Once the copy changes no more. A school that was renamed since it was marked has its new name. */
static void column_take_school(const struct session *session, struct school_comparison *out, int at,
                               int64_t number)
{
    struct school_column *column = &out->columns[at];

    column->school = session_school_numbered(out->copy, number);
    if (column->school && session_school_numbered(session, number))
        column->name = column->school->fields[PROGRAM_NAME];
}

enum status school_comparison_make(const struct session *session, const char *path,
                                   struct school_comparison *out, struct error *err)
{
    int64_t numbers[SCHOOLS_COMPARED] = {0};
    enum status status;

    *out = (struct school_comparison){.count = 0};
    status = session_trial(session, &out->copy, err);
    for (int i = 0; status == STATUS_OK && i < session->compared_count; i++) {
        int at = out->count;

        if (!session_compared_is_gone(session, &session->compared[i]))
            numbers[at] = column_make(out, &session->compared[i], path);
    }
    for (int i = 0; status == STATUS_OK && i < out->count; i++)
        column_take_school(session, out, i, numbers[i]);
    if (status != STATUS_OK)
        school_comparison_clear(out);
    return status;
}

void school_comparison_clear(struct school_comparison *comparison)
{
    session_close(&comparison->copy);
    for (int i = 0; i < SCHOOLS_COMPARED; i++) {
        session_record_clear(&comparison->records[i]);
        buffer_clear(&comparison->closed[i]);
        buffer_clear(&comparison->columns[i].why);
    }
    *comparison = (struct school_comparison){.count = 0};
}
