/* SPDX-License-Identifier: MIT
 * Leaving while something is not saved: asked over whatever screen is on top. It draws nothing
 * itself; its dialogs do. Nothing that loses anything is done by Enter alone. */
#include "milepost/named_file.h"
#include "tui/parts/unsaved_copy.h"
#include "tui/screens/anywhere/places.h"
#include "tui/stage/dialog.h"
#include "tui/stage/draft.h"
#include "tui/stage/view.h"

enum leaving_dialog { ASK_WHAT, ASK_WHERE };
enum leaving_choice { STAY, SAVE_A_COPY, LEAVE };

struct leaving {
    struct screen screen;
    bool asked;
};

/* Of a plan that is somebody else's there is nothing to copy once its file has all. */
static bool leaving_has_plan(const struct tui *tui)
{
    if (view_stands(tui))
        return view_differs(tui->options->view, tui->session);
    return tui->session || tui->unkept.count > 0;
}

/* ---- what is asked --------------------------------------------------------------------------- */

static struct screen *leaving_ask(struct tui *tui)
{
    static const char *const options[] = {
        [STAY] = "Stay, and try again",
        [SAVE_A_COPY] = "Leave with a copy elsewhere",
        [LEAVE] = "Leave without saving it",
    };
    static const char *const without_plan[] = {"Stay, and try again", "Leave without it"};
    struct buffer title = {0};
    struct screen *dialog;

    buffer_add(&title, "Not saved: ");
    draft_add_names(tui, &title);
    if (title.length <= sizeof "Not saved: " - 1)
        buffer_add(&title, "the last change");
    dialog = leaving_has_plan(tui) ? dialog_choose(tui, ASK_WHAT, buffer_text(&title),
                                                   buffer_text(&tui->trouble), options, 3)
                                   : dialog_choose(tui, ASK_WHAT, buffer_text(&title),
                                                   buffer_text(&tui->trouble), without_plan, 2);
    buffer_clear(&title);
    return dialog;
}

static struct screen *leaving_ask_where(struct tui *tui, const char *text, const char *path)
{
    return dialog_ask(tui, ASK_WHERE, "Save a copy of the plan", text, path);
}

static void leaving_enter(struct screen *screen)
{
    struct leaving *leaving = (struct leaving *)screen;

    if (leaving->asked)
        return;
    leaving->asked = screen->tui->leaving = true;
    tui_act(screen->tui, action_ask(leaving_ask(screen->tui)));
}

/* ---- a copy elsewhere ------------------------------------------------------------------------ */

static enum status leaving_write_copy(struct tui *tui, const char *path, struct error *err)
{
    enum status status = unsaved_copy_write(tui, path, NULL, err);

    if (status == STATUS_OK && view_stands(tui)) { /* all that there was to save is in it */
        view_let_be(tui->options->view, tui->session);
        buffer_truncate(&tui->trouble, 0);
    }
    return status;
}

static struct action leaving_copy(struct tui *tui, const char *typed)
{
    struct buffer path = {0};
    struct error err;

    path_expand(typed, &path);
    if (leaving_write_copy(tui, buffer_text(&path), &err) == STATUS_OK) {
        tui_end(tui, TUI_END_LEFT);
        if (tui->end == TUI_END_UNSAVED)
            buffer_format(&tui->farewell,
                          "; a copy of the plan with it is in %s, which `milepost "
                          "import` reads",
                          buffer_text(&path));
        buffer_clear(&path);
        return action_stay();
    }
    buffer_clear(&path);
    return action_ask(leaving_ask_where(tui, err.text, typed));
}

/* ---- what is chosen -------------------------------------------------------------------------- */

static struct action leaving_stay(struct tui *tui)
{
    if (tui_save_rest(tui))
        tui_say(tui, false, "What was not saved is kept now as typed; Enter there saves it.");
    return action_back();
}

static struct action leaving_reply(struct screen *screen, const struct reply *reply)
{
    struct tui *tui = screen->tui;

    if (reply->choice < 0)
        return reply->tag == ASK_WHERE ? action_ask(leaving_ask(tui)) : action_back();
    if (reply->tag == ASK_WHERE)
        return leaving_copy(tui, reply->text);
    if (reply->choice == STAY)
        return leaving_stay(tui);
    if (reply->choice == SAVE_A_COPY && leaving_has_plan(tui))
        return action_ask(leaving_ask_where(
            tui, "A new file, in a folder that has room:", "~/milepost-plan.json"));
    tui_end(tui, TUI_END_LEFT);
    return action_stay();
}

static void leaving_draw(struct screen *screen, const struct pane *pane)
{
    (void)screen, (void)pane;
}

static void leaving_leave(struct screen *screen)
{
    screen->tui->leaving = false;
}

static const enum command leaving_footer[] = {COMMAND_NONE};

static const struct screen_ops leaving_ops = {
    .name = "Leaving",
    .context = CONTEXT_DIALOG,
    .overlay = true,
    .footer = leaving_footer,
    .enter = leaving_enter,
    .draw = leaving_draw,
    .reply = leaving_reply,
    .leave = leaving_leave,
};

struct screen *leaving_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return screen_new(tui, &leaving_ops, sizeof(struct leaving));
}
