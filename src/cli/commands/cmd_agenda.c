/* SPDX-License-Identifier: MIT
 * `next` and `due`: what to do now, and what is due. */
#include "cli/commands/cmd_due_all.h"
#include "cli/commands/commands.h"
#include "milepost/report/agenda.h"
#include "milepost/session/slip.h"

enum { AGENDA_DAYS_MOST = 36500 };

/* The days of an option, or what stands for it when it is not given. */
static enum status agenda_read_days(struct app *app, enum option_id option, int otherwise,
                                    int *days)
{
    const char *text = app->values[option];
    int64_t number = otherwise;

    if (text && !text_parse_number(text, 0, AGENDA_DAYS_MOST, &number))
        return app_usage(app, "--%s: \"%s\" is not a number of days, 0 to %d",
                         option_table[option].name, app_shown(text), AGENDA_DAYS_MOST);
    *days = (int)number;
    return STATUS_OK;
}

/* How far a command looks that is not told: as the settings say, if they do. What programs read
 * (--json) is the same whoever runs it. */
static int agenda_usual_days(const struct app *app, int otherwise)
{
    bool set = app->settings.said[SETTING_REMINDER_DAYS] && !app_has(app, OPTION_JSON);

    return set ? app->settings.values[SETTING_REMINDER_DAYS] : otherwise;
}

/* ---- next ------------------------------------------------------------------------------------ */

static enum status next_show(struct app *app, int days)
{
    const struct roadmap *roadmap = session_roadmap(app->session);
    struct next_list list;
    struct report_next next = {
        .name = session_name(app->session), .roadmap = roadmap, .list = &list};

    next_list_make(&list, roadmap, session_kept_baseline(app->session), days,
                   session_is_followed(app->session));
    report_next(&next, app_has(app, OPTION_JSON), app_ascii(app), &app->out);
    if (list.count == 0)
        app_say(app, "nothing to do within %d day%s; `milepost due` shows what comes", days,
                days == 1 ? "" : "s");
    else if (!list.followed)
        app_say(app, "no route is chosen yet; `milepost routes` shows them");
    return STATUS_OK;
}

enum status command_next(struct app *app)
{
    int days = 0;
    enum status status =
        agenda_read_days(app, OPTION_DAYS, agenda_usual_days(app, NEXT_DAYS), &days);

    if (status == STATUS_OK)
        status = app_open_plan_today(app, app_next_word(app));
    return status == STATUS_OK ? next_show(app, days) : status;
}

/* ---- due ------------------------------------------------------------------------------------- */

static void due_show(struct app *app, const struct report_due *due)
{
    if (app_has(app, OPTION_SHORT))
        report_due_short(due, app_ascii(app), &app->out);
    else
        report_due(due, app_has(app, OPTION_JSON), app_ascii(app), &app->out);
    if (due->count == 0 && !app_has(app, OPTION_SHORT))
        app_say(app, "nothing is due");
    app->finding = due->count > 0;
}

static enum status due_of_plan(struct app *app, int within)
{
    struct due_list list;
    date_day today = session_today(app->session);

    due_list_make(&list, session_roadmap(app->session), session_kept_baseline(app->session));
    due_show(app, &(struct report_due){.name = session_name(app->session),
                                       .today = today,
                                       .items = list.items,
                                       .count = due_list_within(&list, today, within),
                                       .with_private = app_has(app, OPTION_PRIVATE)});
    due_list_clear(&list);
    return STATUS_OK;
}

/* Nobody is to take what is due soon for all there is. */
static void due_tell_limit(const struct app *app, int within)
{
    if (!app->values[OPTION_WITHIN] && within != AGENDA_DAYS_MOST && !app_has(app, OPTION_SHORT))
        app_say(app, "that is within %d day%s, as your settings say; --within N looks further",
                within, within == 1 ? "" : "s");
}

static enum status due_of_one(struct app *app, int within)
{
    enum status status = app_open_plan_today(app, app_next_word(app));

    return status == STATUS_OK ? due_of_plan(app, within) : status;
}

static enum status due_check_all(struct app *app)
{
    if (app_has(app, OPTION_FRESH) && !app_has(app, OPTION_ALL))
        return app_usage(app, "--fresh: it goes with --all; one plan is planned anyway");
    return app_check_all(app);
}

enum status command_due(struct app *app)
{
    int within = 0;
    enum status status =
        agenda_read_days(app, OPTION_WITHIN, agenda_usual_days(app, AGENDA_DAYS_MOST), &within);

    if (status == STATUS_OK && app_has(app, OPTION_SHORT) && app_has(app, OPTION_JSON))
        status = app_usage(app, "--short: --json says otherwise");
    if (status == STATUS_OK)
        status = due_check_all(app);
    if (status == STATUS_OK)
        status = app_has(app, OPTION_ALL) ? due_of_all(app, within) : due_of_one(app, within);
    if (status == STATUS_OK)
        due_tell_limit(app, within);
    return status;
}
