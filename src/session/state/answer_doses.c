/* SPDX-License-Identifier: MIT
 * Doses that do not count on their day, in words: of a mark and of an answer alike. */
#include "session/state/answer_doses.h"

#include <string.h>

#include "session/state/session.h"

#define DOSE_HELP "give the day on the card, or ask the clinic whether it counts"

static int series_step_of(const struct catalog *catalog, int vaccine)
{
    for (int i = 0; i < catalog->step_count; i++)
        if (catalog->steps[i].vaccine == vaccine)
            return i;
    return -1;
}

static enum status dose_refuse_product(const struct catalog *catalog, const char *what,
                                       const struct dose_ruling *ruling, struct error *err)
{
    const struct vaccine *other = &catalog->vaccines[ruling->other];
    int step = series_step_of(catalog, ruling->other);
    enum status status =
        error_set(err, STATUS_USAGE,
                  "%s: the series was begun with another product, and goes on as one of %d doses",
                  what, other->dose_count);

    return step < 0 ? status
                    : error_with_command(status, err, "`milepost done %s` marks it there",
                                         catalog->steps[step].id);
}

/* A day that was answered is not repeated: it is private. */
static enum status dose_refuse_soon(const char *question, const char *what,
                                    const struct dose_ruling *ruling, struct error *err)
{
    char day[DATE_TEXT];
    enum status status =
        ruling->from == DATE_NONE
            ? error_set(err, STATUS_USAGE,
                        "%s: dose %d came too soon after the first to count; " DOSE_HELP, what,
                        ruling->number)
            : error_set(err, STATUS_USAGE, "%s: dose %d counts from %s on; " DOSE_HELP, what,
                        ruling->number, date_long(ruling->from, day));

    return error_with_command(status, err, "`milepost set %s.doses=N` tells how many count",
                              question);
}

enum status dose_refuse(const struct catalog *catalog, int vaccine, const char *what,
                        const struct dose_ruling *ruling, struct error *err)
{
    const char *question = catalog->questions[catalog->vaccines[vaccine].question].id;
    char day[DATE_TEXT];

    switch (ruling->fault) {
    case DOSE_COUNTS:
        return STATUS_OK;
    case DOSE_NOT_WANTED:
        return error_with_command(
            error_set(err, STATUS_USAGE, "%s: by your answers no dose of it is to come", what), err,
            "`milepost set %s=VALUE` changes them", question);
    case DOSE_OTHER_PRODUCT:
        return dose_refuse_product(catalog, what, ruling, err);
    case DOSE_BEFORE_LAST:
        return error_set(err, STATUS_USAGE,
                         "%s: it had its last dose on %s; give a day that is not before it", what,
                         date_long(ruling->before, day));
    case DOSE_TOO_SOON:
        return dose_refuse_soon(question, what, ruling, err);
    case DOSE_LIVE_NEAR:
        return error_set(
            err, STATUS_USAGE,
            "%s: it counts on one day with the last dose of %s or %d days from it; " DOSE_HELP,
            what, catalog->vaccines[ruling->other].title, ruling->days);
    }
    return STATUS_OK;
}

/* ---- answers --------------------------------------------------------------------------------- */

/* True of the question of a series and of those about its doses. */
static bool answers_speak_of(const struct catalog *catalog, const struct vaccine *vaccine,
                             const struct answer_change *changes, int count)
{
    const char *series = catalog->questions[vaccine->question].id;

    for (int i = 0; i < count; i++) {
        const char *id = catalog->questions[changes[i].question].id;

        if (text_begins(id, series) && strchr(".", id[strlen(series)]) != NULL)
            return true;
    }
    return false;
}

enum status dose_told_fits(const struct plan_input *input, int vaccine, struct error *err)
{
    struct dose_ruling ruling = plan_dose_told(input, vaccine);

    return dose_refuse(input->catalog, vaccine, input->catalog->vaccines[vaccine].title, &ruling,
                       err);
}

enum status session_answers_fit(const struct session *session, const struct answer_change *changes,
                                int count, struct error *err)
{
    struct plan_input input = follow_input(session, true, NULL, 0);
    struct answers answers = {0};
    enum status status = STATUS_OK;

    answers_copy(&answers, &session->plan.answers);
    for (int i = 0; i < count; i++)
        answers.items[changes[i].question] = changes[i].after;
    input.answers = &answers;
    for (int i = 0; status == STATUS_OK && i < session->catalog->vaccine_count; i++)
        if (answers_speak_of(session->catalog, &session->catalog->vaccines[i], changes, count))
            status = dose_told_fits(&input, i, err);
    answers_clear(&answers);
    return status;
}
