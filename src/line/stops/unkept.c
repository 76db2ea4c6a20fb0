/* SPDX-License-Identifier: MIT
 * Leaving somebody else's plan while what was written to it can't go into its file: a copy takes
 * it, or it is left behind on purpose. */
#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/named_file.h"

static bool unkept_describe(struct blank *blank)
{
    struct plain *plain = blank->stop.plain;
    struct error err;

    buffer_add(&blank->title, "File for a copy");
    if (plain_view_write(plain, &err) == STATUS_OK)
        buffer_add(&blank->about, "All that you wrote is in the file by now. < goes back.");
    else if (!plain_view_is_unkept(plain))
        buffer_format(&blank->about, "%s. < goes back.", err.text);
    else
        buffer_format(&blank->about,
                      "What you wrote is not saved: %s. Type the path of a new file, such as "
                      "~/plan.json, for a copy of the plan with it. ! leaves without it, < stays.",
                      err.text);
    return true;
}

/* Enter alone stays. */
static struct onward unkept_take(struct blank *blank, const char *text)
{
    struct plain *plain = blank->stop.plain;
    struct buffer path = {0};
    struct error err;
    enum status status = STATUS_OK;

    path_expand(text, &path);
    if (text[0] == '\0')
        view_let_be(plain->options->view, plain->session);
    else
        status = plain_view_copy(plain, buffer_text(&path), &err);
    if (status == STATUS_OK)
        talk_say(&plain->talk,
                 text[0] == '\0' ? "What you wrote is left behind."
                                 : "What you wrote is in %s. Send that back.",
                 buffer_text(&path));
    buffer_clear(&path);
    plain->parted = status == STATUS_OK;
    return plain->parted ? onward_leave() : plain_refuse(plain, &err);
}

static const struct blank_ops unkept_ops = {.describe = unkept_describe, .take = unkept_take};

struct stop *unkept_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &unkept_ops, sizeof(struct blank), place);
}
