/* SPDX-License-Identifier: MIT
 * What a school promised, as it is read, and beside what is known. */
#include "milepost/school/words.h"
#include "session/state/session.h"

const struct question *session_promise_question(const struct session *session, enum promise promise)
{
    return promise_question(&session->form, promise);
}

/* ---- showing it ------------------------------------------------------------------------------ */

static struct answer promise_value(const struct session *session, const struct school *school,
                                   enum promise promise)
{
    struct answer answer = {0};
    struct error ignored;

    if (promise == PROMISE_APPROVAL || school->promises[promise][0] == '\0' ||
        answer_parse(&session->form.promises[promise], school->promises[promise], DATE_NONE,
                     &answer, &ignored) != STATUS_OK)
        return (struct answer){0};
    return answer;
}

/* Where the worksheet has a field for the same. */
static int promise_field(enum promise promise)
{
    switch (promise) {
    case PROMISE_HOURS:
        return PROGRAM_HOURS;
    case PROMISE_APPROVAL:
        return PROGRAM_APPROVAL;
    case PROMISE_AID:
        return PROGRAM_AID;
    default:
        return -1;
    }
}

/* Nothing while it is not told. */
static void promise_say(const struct session *session, const struct school *school,
                        enum promise promise, struct buffer *out)
{
    const struct answer answer = promise_value(session, school, promise);
    int field = promise_field(promise);

    if (answer.state == ANSWER_VALUE)
        answer_show(&session->form.promises[promise], &answer, out);
    else if (school->promises[promise][0] != '\0')
        buffer_add(out, school->promises[promise]);
    else if (field >= 0 && school->fields[field][0] != '\0')
        session_show_school(session, school, (enum program_field)field, out);
}

void session_show_promise(const struct session *session, const struct school *school,
                          enum promise promise, struct buffer *out)
{
    size_t before = out->length;

    promise_say(session, school, promise, out);
    if (out->length == before)
        buffer_add(out, "ask");
}

/* ---- the sheet ------------------------------------------------------------------------------- */

static int64_t promise_number(struct answer answer, int otherwise)
{
    if (answer.state == ANSWER_VALUE)
        return answer.value;
    return otherwise >= 0 ? otherwise : PROMISE_UNKNOWN;
}

/* The first year that is not old on that day. */
static int promise_old_before(date_day today)
{
    int year = date_to_civil(today).year;

    while (!school_year_is_old(year, today))
        year--;
    return year + 1;
}

/* The record with the mark of the years that a sheet shows and that are old on its day. */
static struct promise_record promise_date_record(const struct promise_record *found, date_day today)
{
    struct promise_record dated = *found;
    const struct promise_figure *const figures[] = {&found->graduates, &found->graduates_before,
                                                    &found->earnings, &found->pay_25};

    dated.old_before = promise_old_before(today);
    dated.old_mark = SCHOOL_OLD_MARK;
    dated.old_words = "";
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (figures[i]->value != PROMISE_UNKNOWN && figures[i]->year < dated.old_before)
            dated.old_words = SCHOOL_OLD_MARK " " SCHOOL_OLD_WORDS;
    return dated;
}

void session_promise_sheet(const struct session *session, const struct school *school,
                           const struct roadmap *roadmap, const struct promise_record *found,
                           struct promise_sheet *out)
{
    const struct answer aid = promise_value(session, school, PROMISE_AID);
    const struct promise_record dated =
        found ? promise_date_record(found, roadmap->today) : promise_record_empty();
    struct promise_input input = {
        .roadmap = roadmap, .school = &school->plan, .found = found ? &dated : NULL};
    struct buffer told[PROMISE_COUNT] = {0};

    for (int i = 0; i < PROMISE_COUNT; i++) {
        promise_say(session, school, (enum promise)i, &told[i]);
        input.told[i] = buffer_text(&told[i]);
    }
    input.salary = promise_number(promise_value(session, school, PROMISE_SALARY), -1);
    input.hours = promise_number(promise_value(session, school, PROMISE_HOURS), school->plan.hours);
    input.promised_aid =
        aid.state == ANSWER_VALUE ? school_aids(&session->form, aid.set) : school->plan.aid;
    input.aids = session_named_aids(session);
    promise_sheet_make(out, &input);
    for (int i = 0; i < PROMISE_COUNT; i++)
        buffer_clear(&told[i]);
}
