/* SPDX-License-Identifier: MIT
 * All that leaves a plan, written down and compared. */
#include "leaving.h"

#include <check.h>
#include <string.h>

#include "milepost/session/batch.h"

enum { AHEAD = 100000 /* days: whatever lapses is at risk */ };

static int leaving_index(int format, int extent)
{
    return format * REPORT_EXTENT_COUNT + extent;
}

/* Of cards, one of each step. */
static void put_print(const struct session_print *made, struct report_print print,
                      struct buffer *out)
{
    int cards = print.extent == EXTENT_STEP ? made->roadmap->step_count : 1;

    if (!report_format_knows(print.format, print.extent) ||
        (print.extent == EXTENT_SCHOOL && !print.school))
        return;
    for (print.step = 0; print.step < cards; print.step++)
        report_print(made->roadmap, &made->plan, &print, out);
}

/* What the first school promised; false: there is none. */
static bool leaving_school(const struct fixture *fixture, const struct roadmap *roadmap,
                           struct promise_sheet *out)
{
    const struct promise_record record = promise_record_empty();
    const struct school *schools;

    if (session_schools(fixture->session, &schools) == 0)
        return false;
    session_promise_sheet(fixture->session, &schools[0], roadmap, &record, out);
    return true;
}

void leaving_put(struct fixture *fixture, struct leaving *out)
{
    struct session_print made;
    struct promise_sheet school = {.line_count = 0};
    bool has_school;

    *out = (struct leaving){.texts = {{0}}};
    ck_assert_int_eq(session_print_make(fixture->session, false, 0, &made, &fixture->err),
                     STATUS_OK);
    has_school = leaving_school(fixture, made.roadmap, &school);
    for (int format = 0; format < REPORT_FORMAT_COUNT; format++)
        for (int extent = 0; extent < REPORT_EXTENT_COUNT; extent++)
            put_print(&made,
                      (struct report_print){.format = (enum report_format)format,
                                            .extent = (enum report_extent)extent,
                                            .school = has_school ? &school : NULL},
                      &out->texts[leaving_index(format, extent)]);
    promise_sheet_clear(&school);
    session_print_clear(&made);
    session_summary(fixture->session, false, AHEAD, &out->texts[LEAVING_PRINTS]);
    session_export(fixture->session, true, &out->texts[LEAVING_COUNT - 1]);
}

void leaving_clear(struct leaving *leaving)
{
    for (int i = 0; i < LEAVING_COUNT; i++)
        buffer_clear(&leaving->texts[i]);
}

/* From the line before the first byte that differs. */
static const char *text_from(const struct buffer *text, size_t at)
{
    const char *bytes = buffer_text(text);

    while (at > 0 && bytes[at - 1] != '\n')
        at--;
    return bytes + at;
}

static void check_text(int index, const struct buffer *before, const struct buffer *now,
                       const char *about)
{
    bool print = index < LEAVING_PRINTS;
    const char *other = index == LEAVING_PRINTS ? "summary" : "export";
    size_t at = 0;

    while (at < before->length && at < now->length && before->text[at] == now->text[at])
        at++;
    if (at == before->length && at == now->length)
        return;
    ck_abort_msg(
        "%s %s depends on %s:\n%.300s\nis now\n%.300s",
        print ? report_format_id((enum report_format)(index / REPORT_EXTENT_COUNT)) : "the",
        print ? report_extent_id((enum report_extent)(index % REPORT_EXTENT_COUNT)) : other, about,
        text_from(before, at), text_from(now, at));
}

void leaving_check(struct fixture *fixture, const struct leaving *before, const char *about)
{
    struct leaving now;

    leaving_put(fixture, &now);
    for (int i = 0; i < LEAVING_COUNT; i++)
        check_text(i, &before->texts[i], &now.texts[i], about);
    leaving_clear(&now);
}

const char *leaving_print(const struct leaving *leaving, enum report_format format,
                          enum report_extent extent)
{
    return buffer_text(&leaving->texts[leaving_index((int)format, (int)extent)]);
}

const char *leaving_export(const struct leaving *leaving)
{
    return buffer_text(&leaving->texts[LEAVING_COUNT - 1]);
}
