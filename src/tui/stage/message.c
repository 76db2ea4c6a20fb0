/* SPDX-License-Identifier: MIT
 * What is said in one line: of saves, of failures, of changes. */
#include <stdarg.h>
#include <stdio.h>

#include "tui/stage/stage.h"
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

void tui_say(struct tui *tui, bool bad, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    buffer_truncate(&tui->message, 0);
    buffer_add(&tui->message, text);
    tui->message_bad = bad;
}

void tui_changed(struct tui *tui)
{
    for (size_t i = 0; i < tui->screens.count; i++)
        tui->screens.items[i]->stale = true;
}

bool tui_saved(struct tui *tui, enum status status, const struct error *err)
{
    if (status == STATUS_OK && what_if_stands(tui))
        return true; /* nothing was saved, so what kept the plan from it may still stand */
    if (view_stands(tui) && status == STATUS_USAGE) { /* it is only looked at: that is no trouble */
        tui_say(tui, false, "%s", err->text);
        return false;
    }
    buffer_truncate(&tui->trouble, 0);
    tui->trouble_status = status;
    if (status == STATUS_OK)
        return true;
    buffer_add(&tui->trouble, err->text);
    return false;
}

void tui_say_saved(struct tui *tui)
{
    if (tui->trouble.length > 0)
        tui_say(tui, true, "%s", buffer_text(&tui->trouble));
    else if (what_if_stands(tui))
        tui_say(tui, false, "Nothing of a what-if is saved; leaving it asks whether to keep it.");
    else if (view_stands(tui))
        tui_say(tui, false, "Each comment is saved in %s when you write it.",
                view_path(tui->options->view));
    else if (tui->session)
        tui_say(tui, false, "Saved. Each answer is on disk before the next question is shown.");
    else if (tui->options->store)
        tui_say(tui, false, "Everything is saved.");
}

void say_change(struct tui *tui, enum status status, const struct buffer *said,
                const struct error *err)
{
    struct buffer line = {0};

    if (tui_saved(tui, status, err)) {
        buffer_add(&line, buffer_text(said));
        if (line.length > 0 && line.text[0] >= 'a' && line.text[0] <= 'z')
            line.text[0] = (char)(line.text[0] - 'a' + 'A');
        tui_say(tui, false, "%s; u takes it back.", buffer_text(&line));
    }
    tui_changed(tui);
    buffer_clear(&line);
}
