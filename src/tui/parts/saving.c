/* SPDX-License-Identifier: MIT
 * A text on its way to a file: its name asked for, refused with what is wrong, or asked whether to
 * replace what is there. */
#include "tui/parts/saving.h"

#include <stdlib.h>
#include <unistd.h>

#include "milepost/named_file.h"
#include "milepost/session/pages.h"
#include "tui/stage/dialog.h"
#include "tui/stage/what_if.h"

enum saving_dialog { SAVING_NAME = SAVING_DIALOGS, SAVING_OVER };

void saving_clear(struct saving *saving)
{
    free(saving->path);
    saving->path = NULL;
}

static struct action saving_ask_name(const struct saving *saving, struct tui *tui, const char *text,
                                     const char *name)
{
    return action_ask(dialog_ask(tui, SAVING_NAME, saving->title, text, name));
}

struct action saving_ask(struct saving *saving, struct tui *tui, const char *what)
{
    struct buffer plan = {0}, name = {0};
    struct action action;

    what_if_add_name(tui, &plan);
    pages_name_file(buffer_text(&plan), what, &name);
    action = saving_ask_name(saving, tui, "The file's name; only you will be able to read it.",
                             buffer_text(&name));
    buffer_clear(&plan);
    buffer_clear(&name);
    return action;
}

static struct action saving_ask_over(const struct saving *saving, struct tui *tui)
{
    static const char *const options[] = {"Give another name", "Replace the file"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "There is a file called %s. %s", saving->path,
                  saving->over == WHOLE_FILE_PRIVATE
                      ? "Replaced, only you will be able to read it."
                      : "Replaced, it can be read by whoever can read it now.");
    dialog = dialog_choose(tui, SAVING_OVER, "Replace it?", buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

/* The whole path, so that the file is found again. */
static void saving_say_where(const struct saving *saving, struct tui *tui)
{
    char folder[4096];
    bool whole = saving->path[0] == '/' || !getcwd(folder, sizeof folder);

    tui_say(tui, false, "Saved to %s%s%s", whole ? "" : folder, whole ? "" : "/", saving->path);
}

static struct action saving_write(struct saving *saving, struct tui *tui, const struct buffer *text,
                                  enum whole_file how)
{
    struct error err;
    enum status status = file_write(saving->path, buffer_text(text), text->length, how, &err);

    if (status == STATUS_CONFLICT)
        return saving_ask_over(saving, tui);
    if (status != STATUS_OK)
        return saving_ask_name(saving, tui, err.text, saving->path);
    saving->done = true;
    saving_say_where(saving, tui);
    return action_stay();
}

struct action saving_reply(struct saving *saving, struct tui *tui, const struct reply *reply,
                           const struct buffer *text)
{
    struct buffer path = {0};

    saving->done = false;
    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == SAVING_OVER)
        return reply->choice == 1 ? saving_write(saving, tui, text, saving->over)
                                  : saving_ask_name(saving, tui, "The file's name:", saving->path);
    path_expand(reply->text, &path);
    free(saving->path);
    saving->path = memory_copy_text(buffer_text(&path));
    buffer_clear(&path);
    return saving_write(saving, tui, text, WHOLE_FILE_NEW);
}
