/* SPDX-License-Identifier: MIT
 * The open plan: how it is opened and closed, what is undone in it, and how a change from outside
 * is noticed. */
#include <stdarg.h>
#include <string.h>

#include "line/stage/stage.h"

enum status plain_open(struct plain *plain, int64_t plan, struct error *err)
{
    const struct line_options *options = plain->options;
    struct session *session = NULL;
    struct error ignored;
    enum status status =
        session_open(options->store, options->catalog, options->clock, plan, &session, err);

    if (status != STATUS_OK)
        return status;
    plain_close(plain);
    plain->session = session;
    if (plain->later_of != plan)
        plain->later = 0;
    plain->later_of = plan;
    if (plain_is_view(plain)) {
        session_only_view(session);
        plain->viewed = session_turn(session);
        return STATUS_OK;
    }
    plans_past_open(&plain->past, plan);
    /* Only for the order of the list; that it can't be noted in a read-only file is no harm. */
    (void)!store_touch_plan(options->store, plan, clock_now(options->clock), &ignored);
    return STATUS_OK;
}

enum status plain_try(struct plain *plain, struct error *err)
{
    struct session *trial = NULL;
    enum status status = session_trial(plain->session, &trial, err);

    if (status != STATUS_OK)
        return status;
    plain->kept = plain->session;
    plain->session = trial;
    return STATUS_OK;
}

bool plain_is_own(const struct plain *plain)
{
    return plain->session && !plain->kept && !plain_is_view(plain);
}

void plain_end_try(struct plain *plain)
{
    if (!plain->kept)
        return;
    session_close(&plain->session);
    plain->session = plain->kept;
    plain->kept = NULL;
}

void plain_copied(struct plain *plain, int64_t copy)
{
    plans_past_make(&plain->past, copy, false);
    plain->copied = session_turn(plain->session);
}

bool plain_has_copied(const struct plain *plain, bool again)
{
    int64_t made = again ? plain->past.unmade : plain->past.made;

    return plain_is_own(plain) && made != 0 && made != session_plan_id(plain->session) &&
           session_turn(plain->session) == plain->copied;
}

/* What was changed behind a copy is the last change, not the copy. */
static void plain_forget_copy(struct plain *plain)
{
    int64_t made = plain->past.made;

    if (made != 0 && plain_is_own(plain) && made != session_plan_id(plain->session) &&
        session_turn(plain->session) != plain->copied)
        plans_past_change(&plain->past, session_plan_id(plain->session));
}

/* In a file that can't be written what lists say of it stays as it was. */
void plain_close(struct plain *plain)
{
    struct error ignored;

    plain_end_try(plain);
    plain_forget_copy(plain);
    if (plain->session)
        (void)!session_note_agenda(plain->session, &ignored);
    session_close(&plain->session);
}

bool plain_read_again(struct plain *plain)
{
    struct error err;
    bool changed = false;

    if (!plain->session || plain->kept ||
        session_refresh(plain->session, &changed, &err) != STATUS_OK || !changed)
        return false;
    talk_say(&plain->talk, "Another program changed this plan; it was read again. What you typed "
                           "was not taken.");
    return true;
}

struct onward plain_undo(struct plain *plain, bool again)
{
    struct buffer said = {0};
    struct error err;
    enum status status = again ? session_redo(plain->session, &said, &err)
                               : session_undo(plain->session, &said, &err);

    if (status == STATUS_NOT_FOUND)
        talk_say(&plain->talk, again ? "There is nothing to redo." : "There is nothing to undo.");
    else
        talk_say(&plain->talk, "%s", status == STATUS_OK ? buffer_text(&said) : err.text);
    buffer_clear(&said);
    return onward_tell();
}

struct onward plain_changed(struct plain *plain, enum status status, struct buffer *said,
                            const struct error *err)
{
    talk_say(&plain->talk, "%s", status == STATUS_OK ? buffer_text(said) : err->text);
    buffer_clear(said);
    return status == STATUS_OK ? onward_tell() : onward_ask();
}

int plain_setting(const struct plain *plain, enum setting setting)
{
    const struct settings *settings = plain->options->settings;

    return settings ? settings->values[setting] : setting_usual(setting);
}

void plain_take_dates(struct plain *plain)
{
    enum date_style style = (enum date_style)plain_setting(plain, SETTING_DATE_STYLE);

    if (date_style_use(style) == style)
        return;
    if (plain->session)
        session_say_anew(plain->session);
    if (plain->kept)
        session_say_anew(plain->kept);
}

struct onward plain_stay_first(struct talk *talk)
{
    talk_say(talk, "This is the first place; q leaves the program.");
    return onward_ask();
}

struct onward plain_refuse(struct plain *plain, const struct error *err)
{
    talk_say(&plain->talk, "%s", err->text);
    return onward_ask();
}

void plain_drop(struct plain *plain, const char *format, ...)
{
    struct buffer said = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&said, format, arguments);
    va_end(arguments);
    talk_say(&plain->talk, "%s", buffer_text(&said));
    buffer_clear(&said);
    plain->dropped = true;
}
