/* SPDX-License-Identifier: MIT
 * What is different where somebody else's plan is looked at: comments alone are written, and they
 * go back into its file at once. */
#include "line/stage/stage.h"

#include "milepost/named_file.h"

/* Stops at which something of the plan is entered. */
static const bool plain_enters[STOP_COUNT] = {
    [STOP_QUESTION] = true,   [STOP_MARK] = true,         [STOP_LOG] = true,
    [STOP_FIGURE] = true,     [STOP_CREDIT_FIELD] = true, [STOP_CREDIT_FILE] = true,
    [STOP_HELD_FIELD] = true, [STOP_SCHOOL_FIELD] = true, [STOP_RENAME] = true,
    [STOP_COPY] = true,       [STOP_TYPING] = true,
};

enum status plain_may_go(const struct plain *plain, struct stop_place *place, struct error *err)
{
    if (!plain_is_view(plain) || plain->kept)
        return STATUS_OK;
    if (place->kind == STOP_INTERVIEW)
        *place = stop_at(STOP_CHECK);
    return plain_enters[place->kind] ? view_refuse(err) : STATUS_OK;
}

/* The plan itself, also in a what-if. */
static struct session *plain_viewed(const struct plain *plain)
{
    return plain->kept ? plain->kept : plain->session;
}

bool plain_view_is_unkept(const struct plain *plain)
{
    return plain_is_view(plain) && plain->session &&
           view_differs(plain->options->view, plain_viewed(plain));
}

enum status plain_view_write(struct plain *plain, struct error *err)
{
    if (!plain_view_is_unkept(plain))
        return STATUS_OK;
    return view_write(plain->options->view, plain_viewed(plain), err);
}

void plain_view_keep(struct plain *plain)
{
    struct error err;

    if (!plain_is_view(plain) || !plain->session || plain->kept ||
        session_turn(plain->session) == plain->viewed)
        return;
    plain->viewed = session_turn(plain->session);
    if (plain_view_write(plain, &err) == STATUS_OK)
        return;
    if (plain_view_is_unkept(plain))
        talk_say(&plain->talk, "Not saved: %s. What you wrote is still here.", err.text);
    else
        talk_say(&plain->talk, "%s.", err.text);
}

enum status plain_view_copy(struct plain *plain, const char *path, struct error *err)
{
    struct buffer text = {0};
    enum status status;

    session_export(plain_viewed(plain), false, &text);
    status = file_write(path, buffer_text(&text), text.length, WHOLE_FILE_NEW, err);
    buffer_clear(&text);
    if (status == STATUS_OK)
        view_let_be(plain->options->view, plain_viewed(plain));
    return status;
}
