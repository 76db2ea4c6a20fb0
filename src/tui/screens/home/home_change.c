/* SPDX-License-Identifier: MIT
 * What is done to the plans of the list: opened, begun, renamed, copied, deleted, imported. */
#include <stdlib.h>

#include "tui/screens/home/home_parts.h"
#include "tui/stage/dialog.h"

static void home_note_change(struct home *home, int64_t plan)
{
    plans_past_change(&home->past, plan);
    home->focused = plan;
    home->base.screen.stale = true;
}

static void home_note_made(struct home *home, int64_t plan, bool many)
{
    plans_past_make(&home->past, plan, many);
    home->focused = plan;
    home->base.screen.stale = true;
}

struct action home_open(struct home *home, int64_t plan, bool is_new)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;

    if (tui_open(tui, plan, &err) == STATUS_OK)
        return action_open(tui, is_new);
    tui_say(tui, true, "%s", err.text);
    return action_stay();
}

struct action home_create(struct home *home, const char *name)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;
    int64_t plan = 0;
    const struct catalog *own = tui->options->catalog;
    enum status status = plan_create_of(
        tui->options->store, tui->options->clock,
        home->career >= 0 ? catalog_nth_on_hand(own, home->career) : own, name, &plan, &err);

    if (name && (status == STATUS_USAGE || status == STATUS_CONFLICT))
        return action_ask(dialog_ask(tui, ASK_NEW, "Name of the plan", err.text, name));
    if (!tui_saved(tui, status, &err))
        return action_stay();
    home_note_made(home, plan, false);
    return home_open(home, plan, true);
}

struct action home_ask_name(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct buffer name = {0};
    struct error err;
    struct screen *dialog = NULL;

    if (session_free_name(tui->options->store, "My plan", &name, &err) == STATUS_OK)
        dialog = dialog_ask(tui, ASK_NEW, "Name of the plan",
                            "For yourself, or the person it is for.", buffer_text(&name));
    else
        tui_say(tui, true, "%s", err.text);
    buffer_clear(&name);
    return dialog ? action_ask(dialog) : action_stay();
}

struct action home_ask_rename(struct home *home, const char *text, const char *name)
{
    return action_ask(dialog_ask(home->base.screen.tui, ASK_RENAME, "New name", text, name));
}

static struct action home_rename_to(struct home *home, int64_t plan, const char *name)
{
    struct tui *tui = home->base.screen.tui;
    bool same = false;
    struct error err;
    enum status status =
        plan_rename(tui->options->store, tui->options->clock, plan, name, &same, &err);

    if (status == STATUS_USAGE || status == STATUS_CONFLICT)
        return home_ask_rename(home, err.text, name);
    if (tui_saved(tui, status, &err))
        tui_say(tui, false, "%s",
                same ? "The plan is called that already." : "Renamed. u takes it back.");
    if (!same)
        home_note_change(home, plan);
    return action_stay();
}

void home_delete(struct home *home, const struct plan_card *plan)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;
    enum status status =
        store_delete(tui->options->store, plan->id, clock_now(tui->options->clock), &err);

    if (tui_saved(tui, status, &err))
        tui_say(tui, false, "Deleted %s. u takes it back.", plan->name);
    plans_past_change(&home->past, plan->id);
    home->base.screen.stale = true;
}

void home_copy(struct home *home, const struct plan_card *plan)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;
    int64_t copy = 0;
    enum status status =
        plan_copy(tui->options->store, tui->options->clock, plan->id, NULL, &copy, &err);

    if (!tui_saved(tui, status, &err))
        return;
    tui_say(tui, false, "Copied %s. u takes the copy out.", plan->name);
    home_note_made(home, copy, false);
}

struct action home_ask_import(struct home *home, const char *text)
{
    return action_ask(
        import_ask(home->base.screen.tui, ASK_IMPORT, text, home->path ? home->path : ""));
}

static struct action home_ask_copy(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct comments_file file;
    struct error ignored;
    bool commented =
        home_read_comments(tui, home->path, &file, &ignored) == STATUS_OK && file.rows.count > 0;

    comments_file_clear(&file);
    return action_ask(import_ask_copy(tui, ASK_COPY, commented));
}

static struct action home_take_comments(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct buffer said = {0};
    struct error err;
    int64_t plan = 0;
    enum status status = home_import_comments(tui, home->path, &plan, &said, &err);

    if (status != STATUS_OK)
        return home_ask_import(home, err.text);
    tui_saved(tui, status, &err);
    tui_say(tui, false, "From %s: %s.", home->path, buffer_text(&said));
    home_note_change(home, plan);
    buffer_clear(&said);
    return action_stay();
}

static struct action home_import(struct home *home, bool as_copy)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;
    struct import_result result = {0};
    enum status status = import_path(tui, home->path, as_copy, &result, &err);

    if (status == STATUS_CONFLICT && !as_copy)
        return home_ask_copy(home);
    if (status != STATUS_OK)
        return home_ask_import(home, err.text);
    tui_saved(tui, status, &err);
    if (result.count > 1)
        tui_say(tui, false, "Imported %zu plans from %s.", result.count, home->path);
    else
        tui_say(tui, false, "Imported %s. u takes it out.", home->path);
    home_note_made(home, result.id, result.count > 1);
    return action_stay();
}

struct action home_reply(struct screen *screen, const struct reply *reply)
{
    struct home *home = (struct home *)screen;
    const struct plan_card *plan = home_focused(home);

    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == ASK_PAGES || reply->tag == ASK_FOLDER)
        return home_reply_pages(home, reply);
    if (reply->tag == ASK_NEW)
        return home_create(home, reply->text);
    if (reply->tag == ASK_COPY && reply->choice == 2)
        return home_take_comments(home);
    if (reply->tag == ASK_COPY)
        return reply->choice == 1 ? home_import(home, true) : action_stay();
    if (reply->tag == ASK_IMPORT) {
        free(home->path);
        home->path = memory_copy_text(reply->text);
        return home_import(home, false);
    }
    return plan ? home_rename_to(home, plan->id, reply->text) : action_stay();
}
