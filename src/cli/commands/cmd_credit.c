/* SPDX-License-Identifier: MIT
 * `credit add`, `list`, `show`, `change` and `remove`: the ledger of continuing education. */
#include <inttypes.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/moved.h"
#include "milepost/report/credit.h"

/* ---- what is given of a credit --------------------------------------------------------------- */

static const struct {
    enum option_id option;
    enum credit_field field;
} fields[] = {
    {OPTION_TITLE, CREDIT_TITLE},       {OPTION_UNITS, CREDIT_UNITS},
    {OPTION_DATE, CREDIT_DATE},         {OPTION_PROVIDER, CREDIT_PROVIDER},
    {OPTION_EVIDENCE, CREDIT_EVIDENCE}, {OPTION_NOTE, CREDIT_NOTE},
};

/* An option is never empty: "none" takes away what may be missing. */
static const char *credit_given(enum credit_field field, const char *text)
{
    bool may_miss = field == CREDIT_PROVIDER || field == CREDIT_EVIDENCE || field == CREDIT_NOTE ||
                    field == CREDIT_CATEGORIES;

    return may_miss && strcmp(text, "none") == 0 ? "" : text;
}

/* The lists are joined in the buffers, which outlive the request. */
static void credit_take_given(const struct app *app, struct credit_request *request,
                              struct buffer *bodies, struct buffer *categories)
{
    const char *joined = app_joined(app, OPTION_CATEGORY, categories);

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (app_has(app, fields[i].option))
            request->fields[fields[i].field] =
                credit_given(fields[i].field, app->values[fields[i].option]);
    request->fields[CREDIT_BODIES] = app_joined(app, OPTION_BODY, bodies);
    request->fields[CREDIT_CATEGORIES] = joined ? credit_given(CREDIT_CATEGORIES, joined) : NULL;
}

/* The place of a credit in the ledger; -1: there is none of this number. */
static int credit_place(struct app *app, int64_t number)
{
    const struct credit_list *credits = &session_ledger_input(app->session)->credits;

    for (int i = 0; i < credits->count; i++)
        if (credits->items[i].number == number)
            return i;
    return -1;
}

/* ---- add and change -------------------------------------------------------------------------- */

/* "; counts for AAPC: 2" */
static void credit_say_verdict(struct app *app, int64_t number, struct buffer *said)
{
    struct report_ledger report = session_report_ledger(app->session);
    int place = credit_place(app, number);

    if (place < 0)
        return;
    buffer_add(said, "; ");
    report_verdicts(&report, place, said);
}

enum status credit_say_done(struct app *app, enum status status, struct buffer *said,
                            struct credit_places **before, int64_t except)
{
    struct buffer moved = {0};

    status = app_say_done(app, status, said);
    if (status == STATUS_OK && session_say_moved(app->session, *before, except, &moved))
        app_say(app, "%s: %s", session_name(app->session), buffer_text(&moved));
    buffer_clear(&moved);
    credit_places_free(before);
    return status;
}

static enum status credit_save_given(struct app *app, int64_t number)
{
    struct credit_request request = {.number = number};
    struct buffer bodies = {0}, categories = {0}, said = {0};
    struct credit_places *before;
    struct credit_fault fault;
    enum status status;

    credit_take_given(app, &request, &bodies, &categories);
    before = session_credit_places(app->session);
    status = session_write_credits(app->session, &request, 1, &number, &fault, &said, &app->err);
    if (status == STATUS_OK)
        credit_say_verdict(app, number, &said);
    else if (status == STATUS_USAGE)
        error_prefix(&app->err, "--");
    buffer_clear(&bodies);
    buffer_clear(&categories);
    return credit_say_done(app, status, &said, &before, number);
}

enum status command_credit_add(struct app *app)
{
    enum status status;

    if (!app_has(app, OPTION_TITLE))
        return app_usage(app, "credit add: --title is missing; write what it was about");
    if (!app_has(app, OPTION_UNITS))
        return app_usage(app, "credit add: --units is missing; write how many were earned, such as "
                              "1 or 1.5");
    status = app_open_plan(app, STORE_WRITE, app_next_word(app));
    return status == STATUS_OK ? credit_save_given(app, 0) : status;
}

/* Opens the plan and reads the number of a credit that it has. */
static enum status credit_open(struct app *app, enum store_mode mode, int64_t *number)
{
    const char *plan = app_plan_before_last(app), *word;
    enum status status = app_open_plan(app, mode, plan);

    if (status != STATUS_OK)
        return status;
    word = app_next_word(app);
    if (!text_parse_number(word, 1, INT64_MAX, number))
        return app_usage(app,
                         "%s: the number of a credit is wanted; `milepost credit list` shows them",
                         app_shown(word));
    if (!credit_find(session_credits(app->session), *number))
        return app_usage(app,
                         "%" PRId64 ": there is no such credit; `milepost credit list` shows "
                         "them",
                         *number);
    return STATUS_OK;
}

static bool credit_is_given(const struct app *app)
{
    bool given = app_has(app, OPTION_BODY) || app_has(app, OPTION_CATEGORY);

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        given = given || app_has(app, fields[i].option);
    return given;
}

enum status command_credit_change(struct app *app)
{
    int64_t number = 0;
    enum status status = credit_open(app, STORE_WRITE, &number);

    if (status == STATUS_OK && !credit_is_given(app))
        return app_usage(app, "credit change: nothing to change is given; `milepost credit change "
                              "--help` lists what can be");
    return status == STATUS_OK ? credit_save_given(app, number) : status;
}

enum status command_credit_remove(struct app *app)
{
    struct credit_places *before;
    struct buffer said = {0};
    int64_t number = 0;
    enum status status = credit_open(app, STORE_WRITE, &number);

    if (status != STATUS_OK)
        return status;
    before = session_credit_places(app->session);
    status = session_remove_credits(app->session, &number, 1, &said, &app->err);
    return credit_say_done(app, status, &said, &before, 0);
}

/* ---- list and show --------------------------------------------------------------------------- */

enum status command_credit_list(struct app *app)
{
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    struct report_ledger report;

    if (status != STATUS_OK)
        return status;
    report = session_report_ledger(app->session);
    if (app_has(app, OPTION_JSON)) {
        report_credits_json(&report, -1, &app->out);
        return STATUS_OK;
    }
    if (report.input->held_count == 0)
        app_say(app, "no credential is held yet: mark its exam as done, or answer "
                     "work.credentials");
    if (report.input->credits.count == 0)
        app_say(app, "nothing is entered yet; `milepost credit add --title TEXT --units N` does "
                     "it");
    report_credits(&report, session_name(app->session), app_ascii(app), &app->out);
    return STATUS_OK;
}

enum status command_credit_show(struct app *app)
{
    struct report_ledger report;
    int64_t number = 0;
    enum status status = credit_open(app, STORE_READ, &number);

    if (status != STATUS_OK)
        return status;
    report = session_report_ledger(app->session);
    if (app_has(app, OPTION_JSON))
        report_credits_json(&report, credit_place(app, number), &app->out);
    else
        report_credit(&report, credit_place(app, number), app_ascii(app), &app->out);
    return STATUS_OK;
}
