/* SPDX-License-Identifier: MIT
 * Credits from a file: its name is typed, what becomes of each row is shown, and only then all that
 * is new is taken, or nothing. */
#include "tui/screens/credits/taking.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/named_file.h"
#include "tui/screens/credits/places.h"
#include "tui/stage/dialog.h"

enum { TAKING_PATH_LIMIT = 1000 };

static const struct list_column taking_columns[TAKING_CELLS] = {
    [TAKING_WHAT] = {.width = 0},
    [TAKING_DAY] = {.width = 11, .from = TAKING_TABLE, .snug = true, .days = true},
    [TAKING_UNITS] = {.width = 7, .from = TAKING_TABLE, .right = true, .snug = true},
    [TAKING_FATE] = {.width = 18, .from = TAKING_TABLE, .snug = true},
};

/* ---- reading --------------------------------------------------------------------------------- */

static void taking_forget(struct taking_screen *view)
{
    credit_file_free(&view->file);
    for (size_t i = 0; i < view->faults.count; i++)
        free(view->faults.items[i]);
    VECTOR_CLEAR(&view->faults);
    free(view->path);
    view->path = NULL;
    view->base.screen.stale = true;
}

/* The file's name stands above: behind it is what there is to say. */
static void taking_hear_fault(void *context, const char *line)
{
    struct taking_screen *view = context;
    size_t name = strlen(view->path);
    bool named = strncmp(line, view->path, name) == 0 && strncmp(line + name, ": ", 2) == 0;

    if (view->faults.count < TAKING_FAULTS)
        VECTOR_PUSH(&view->faults, memory_copy_text(named ? line + name + 2 : line));
}

static bool taking_names_bodies(const struct credit_file *file)
{
    for (size_t i = 0; i < file->column_count; i++)
        if (file->columns[i].field == CREDIT_BODIES)
            return true;
    return file->column_count == 0;
}

static void taking_look(struct taking_screen *view, const char *bytes, size_t length)
{
    const struct credit_job job = {.bytes = bytes,
                                   .length = length,
                                   .name = view->path,
                                   .bodies = view->bodies,
                                   .fault = taking_hear_fault,
                                   .context = view};
    struct error err;
    enum status status = credit_file_read(view->base.screen.tui->session, &job, &view->file, &err);

    if (status != STATUS_OK && view->faults.count == 0)
        taking_hear_fault(view, err.text);
}

static void taking_read(struct taking_screen *view)
{
    struct buffer path = {0};
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    path_expand(buffer_text(&view->line.text), &path);
    taking_forget(view);
    view->path = memory_copy_text(buffer_text(&path));
    buffer_clear(&path);
    if (file_read_plain(view->path, CREDIT_FILE_LIMIT, &bytes, &length, &err) == STATUS_OK)
        taking_look(view, bytes, length);
    else
        taking_hear_fault(view, err.text);
    free(bytes);
}

/* ---- whose they are -------------------------------------------------------------------------- */

/* The bodies of which something is held, each once; returns how many. */
static int taking_held_bodies(struct session *session, int *bodies, int room)
{
    const struct held_credential *held;
    int count = session_held(session, &held), found = 0;

    for (int i = 0; i < count; i++) {
        bool there = false;

        for (int j = 0; j < found; j++)
            there = there || bodies[j] == held[i].body;
        if (!there && found < room)
            bodies[found++] = held[i].body;
    }
    return found;
}

enum { TAKING_BODIES = 7 };

/* A file that names no body, of somebody who keeps credentials of several. */
static struct action taking_ask_body(struct taking_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    const struct catalog *catalog = session_catalog(tui->session);
    const char *options[TAKING_BODIES + 1] = {"None: look at the file as it is"};
    int bodies[TAKING_BODIES];
    int count = taking_held_bodies(tui->session, bodies, TAKING_BODIES);

    if (!view->file || view->bodies || count < 2 || taking_names_bodies(view->file))
        return action_stay();
    for (int i = 0; i < count; i++)
        options[i + 1] = catalog->bodies[bodies[i]].name;
    return action_ask(dialog_choose(tui, 0, "For which body are they?",
                                    "No column of the file says it. What was for two bodies can "
                                    "be changed later, or named in a column.",
                                    options, count + 1));
}

static struct action taking_reply(struct screen *screen, const struct reply *reply)
{
    struct taking_screen *view = (struct taking_screen *)screen;
    int bodies[TAKING_BODIES];
    int count = taking_held_bodies(screen->tui->session, bodies, TAKING_BODIES);

    if (reply->choice < 1 || reply->choice > count)
        return action_stay();
    view->bodies = session_catalog(screen->tui->session)->bodies[bodies[reply->choice - 1]].id;
    taking_read(view);
    return action_stay();
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action taking_take(struct taking_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    struct buffer said = {0};
    struct error err;
    enum status status = credit_file_take(tui->session, view->file, &said, &err);

    if (status == STATUS_USAGE || status == STATUS_CONFLICT)
        tui_say(tui, true, "%s", err.text);
    else
        say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return status == STATUS_OK ? action_back() : action_stay();
}

static struct action taking_key(struct screen *screen, enum command command, uint32_t character)
{
    struct taking_screen *view = (struct taking_screen *)screen;

    if (!view->path && line_key(&view->line, command, character))
        return action_stay();
    if (command == COMMAND_BACK && view->path) {
        taking_forget(view);
        view->bodies = NULL;
        return action_stay();
    }
    if (command != COMMAND_CONTINUE)
        return list_screen_key(screen, command, character);
    if (view->path)
        return taking_take(view);
    taking_read(view);
    return taking_ask_body(view);
}

static bool taking_can(const struct screen *screen, enum command command)
{
    const struct taking_screen *view = (const struct taking_screen *)screen;
    const struct credit_file *file = view->file;

    if (command != COMMAND_CONTINUE)
        return true;
    if (view->path)
        return file && file->faults == 0 && file->fates[FATE_NEW] > 0;
    return view->line.text.length > 0;
}

static enum typing taking_typing(const struct screen *screen)
{
    return ((const struct taking_screen *)screen)->path ? TYPING_NOTHING : TYPING_TEXT;
}

/* ---- how it looks ---------------------------------------------------------------------------- */

static struct pane taking_frame(struct list_screen *base, const struct pane *body)
{
    const struct taking_screen *view = (const struct taking_screen *)base;
    bool compact = frame_is_compact(base->screen.tui);
    struct pane pane = list_screen_narrow_below(base, body);
    int column = draw_text(&pane, 0, 0, "File  ", STYLE_BOLD), rows = compact ? 1 : 2;

    if (view->path)
        draw_fit(&pane, 0, column, pane.columns - column, view->path, STYLE_PLAIN);
    else
        line_draw(&view->line, &pane, 0, column, text_columns(pane.columns) - column, true);
    return pane_part(&pane, rows, 0, pane.rows - rows, pane.columns);
}

static void taking_leave(struct screen *screen)
{
    struct taking_screen *view = (struct taking_screen *)screen;

    taking_forget(view);
    line_clear(&view->line);
    list_screen_leave(screen);
}

static const enum command taking_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                             COMMAND_HELP, COMMAND_NONE};

static const struct list_screen_ops taking_ops = {
    .screen = {.name = "Credits from a file",
               .context = CONTEXT_TAKING,
               .footer = taking_footer,
               .update = list_screen_update,
               .crumb = "Credits › From a file",
               .draw = list_screen_draw,
               .typing = taking_typing,
               .can = taking_can,
               .key = taking_key,
               .reply = taking_reply,
               .leave = taking_leave},
    .columns = taking_columns,
    .column_count = TAKING_CELLS,
    .fill = taking_fill,
    .frame = taking_frame,
};

struct screen *taking_screen(struct tui *tui, const struct place *place)
{
    struct taking_screen *view = list_screen_new(tui, &taking_ops, sizeof *view);

    (void)place;
    line_init(&view->line, TAKING_PATH_LIMIT);
    return &view->base.screen;
}
