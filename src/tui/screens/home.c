/* SPDX-License-Identifier: MIT
 * The plans, last one first; with none yet, a welcome. Where each plan stands is worked out
 * plan by plan after the list is on the screen. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

enum home_tag { HOME_PLAN, HOME_NEW };
enum home_dialog { ASK_NEW, ASK_RENAME, ASK_IMPORT, ASK_COPY };
enum home_cell { CELL_NAME, CELL_GOAL, CELL_WHERE, CELL_DUE, CELL_STEP, CELL_COUNT };

static const struct list_column columns[CELL_COUNT] = {
    [CELL_NAME] = {.width = 0},
    [CELL_GOAL] = {.width = 9, .from = 60},
    [CELL_WHERE] = {.width = 28, .from = 72},
    [CELL_DUE] = {.width = 11, .from = 34},
    [CELL_STEP] = {.width = 40, .from = 112},
};

/* What is known of a plan besides its row in the data file. */
struct plan_standing {
    int64_t plan;
    bool made;
    struct buffer cells[CELL_COUNT];
};

struct home_screen {
    struct screen screen;
    struct plan_list plans;
    VECTOR(struct plan_standing) standings; /* of plans seen so far */
    struct list list;
    int64_t changed; /* the plan that was changed here last: what undo takes back */
    int64_t focused; /* the plan to focus after the next update, or 0 */
    char *path;      /* of the file to import, as it was typed, or NULL */
    bool greeted;
};

static const char about[] = "Plan the way to a medical-coding credential, and keep it current. "
                            "Everything stays in one file on this computer.";
static const char how[] = "How it works: about 40 short questions; the first few give a rough "
                          "roadmap. Stop at any time; nothing is lost.";

/* ---- where each plan stands ------------------------------------------------------------------ */

static struct plan_standing *standing_of(struct home_screen *home, int64_t plan)
{
    for (size_t i = 0; i < home->standings.count; i++)
        if (home->standings.items[i].plan == plan)
            return &home->standings.items[i];
    VECTOR_PUSH(&home->standings, (struct plan_standing){.plan = plan});
    return &home->standings.items[home->standings.count - 1];
}

static void say_where(struct session *session, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    int section = standing_open_section(session_answers(session), session_questions(session));
    int step;

    if (section >= 0)
        buffer_format(out, "Interview: %s", catalog->sections[section].title);
    else if (standing_next(session_roadmap(session), &step, 1) == 1)
        buffer_add(out, session_roadmap(session)->steps[step].title);
    else
        buffer_add(out, "Roadmap");
}

static void say_due(const struct roadmap *roadmap, struct plan_standing *standing)
{
    int first = standing_first_due(roadmap);
    char day[DATE_TEXT];

    if (first < 0) {
        buffer_add(&standing->cells[CELL_DUE], "–");
        return;
    }
    buffer_add(&standing->cells[CELL_DUE], date_long(standing_due(&roadmap->steps[first]), day));
    buffer_add(&standing->cells[CELL_STEP], roadmap->steps[first].title);
}

/* A code, or a word or two. */
static const char *goal_word(const struct roadmap *roadmap)
{
    return roadmap->goal_fact < 0 ? "keep" : roadmap->goal_id;
}

static void make_standing(struct home_screen *home, struct plan_standing *standing)
{
    const struct tui_options *options = home->screen.tui->options;
    struct session *session = NULL;
    struct error ignored;

    standing->made = true;
    for (int i = 0; i < CELL_COUNT; i++)
        buffer_truncate(&standing->cells[i], 0);
    if (session_open(options->store, options->catalog, options->clock, standing->plan, &session,
                     &ignored) != STATUS_OK)
        return;
    say_where(session, &standing->cells[CELL_WHERE]);
    if (standing_started(session_answers(session))) {
        buffer_add(&standing->cells[CELL_GOAL], goal_word(session_roadmap(session)));
        say_due(session_roadmap(session), standing);
    } else {
        buffer_add(&standing->cells[CELL_DUE], "–");
    }
    session_close(&session);
}

static bool work(struct screen *screen)
{
    struct home_screen *home = (struct home_screen *)screen;

    for (size_t i = 0; i < home->plans.count; i++) {
        struct plan_standing *standing = standing_of(home, home->plans.items[i].id);

        if (standing->made)
            continue;
        make_standing(home, standing);
        screen->stale = true;
        return true;
    }
    return false;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_labels(struct list *list)
{
    struct list_row *row = list_add(list, ROW_LABELS, "PLAN");

    row->dim = true;
    list_set(list, row, CELL_GOAL, "GOAL");
    list_set(list, row, CELL_WHERE, "WHERE YOU ARE");
    list_set(list, row, CELL_DUE, "NEXT DUE");
}

static void add_plan(struct home_screen *home, const struct plan_row *plan)
{
    struct list_row *row = list_add(&home->list, ROW_ITEM, plan->name);
    const struct plan_standing *standing = standing_of(home, plan->id);

    row->tag = HOME_PLAN;
    row->value = (int)plan->id;
    for (int i = CELL_GOAL; i < CELL_COUNT; i++)
        list_set(&home->list, row, i, buffer_text(&standing->cells[i]));
}

static void add_new(struct home_screen *home)
{
    bool first = home->plans.count == 0;
    struct list_row *row;

    if (!first)
        list_add(&home->list, ROW_TEXT, "");
    row = list_add(&home->list, ROW_ITEM, first ? "Start" : "Start a new plan");
    row->mark = first ? "▸" : "+";
    row->tag = HOME_NEW;
}

static void update(struct screen *screen)
{
    struct home_screen *home = (struct home_screen *)screen;
    struct error err;

    plan_list_clear(&home->plans);
    if (store_list(screen->tui->options->store, false, &home->plans, &err) != STATUS_OK)
        tui_say(screen->tui, true, "%s", err.text);
    list_reset(&home->list);
    if (home->plans.count > 0)
        add_labels(&home->list);
    for (size_t i = 0; i < home->plans.count; i++)
        add_plan(home, &home->plans.items[i]);
    add_new(home);
    list_settle(&home->list);
    if (home->focused != 0)
        list_focus(&home->list, HOME_PLAN, (int)home->focused);
    home->focused = 0;
}

static void greet(struct home_screen *home)
{
    const struct tui_options *options = home->screen.tui->options;
    const struct store_notice *notice = options->notice;

    if (home->greeted || !notice)
        return;
    home->greeted = true;
    if (notice->others_can_read)
        tui_say(home->screen.tui, true, "Others can read your data file: chmod 600 %s",
                options->data_path ? options->data_path : "it");
    else if (notice->migrated_from > 0)
        tui_say(home->screen.tui, false,
                "The data file was brought up to date; a copy of the old one lies beside it.");
}

static void enter(struct screen *screen)
{
    struct home_screen *home = (struct home_screen *)screen;

    if (screen->tui->session)
        home->focused = home->changed = session_plan_id(screen->tui->session);
    session_close(&screen->tui->session);
    for (size_t i = 0; i < home->standings.count; i++)
        home->standings.items[i].made = false;
    greet(home);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void say_state(const struct screen *screen, struct buffer *out)
{
    size_t count = ((const struct home_screen *)screen)->plans.count;

    if (count > 0)
        buffer_format(out, "%zu plan%s", count, count == 1 ? "" : "s");
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct home_screen *home = (struct home_screen *)screen;
    struct pane pane = body_pane(body);
    int columns_of_text = text_columns(pane.columns);
    int row = 0;

    if (!frame_is_compact(screen->tui))
        row = 2 + draw_wrapped(&pane, 1, 0, 4, columns_of_text, about, STYLE_PLAIN);
    if (home->plans.count == 0)
        row += draw_wrapped(&pane, row, 0, 4, columns_of_text, how, STYLE_PLAIN) + 1;
    pane = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
    list_draw(&home->list, &pane, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static const struct plan_row *focused_plan(const struct home_screen *home)
{
    const struct list_row *row = list_focused(&home->list);

    for (size_t i = 0; row && row->tag == HOME_PLAN && i < home->plans.count; i++)
        if (home->plans.items[i].id == row->value)
            return &home->plans.items[i];
    return NULL;
}

static void note_change(struct home_screen *home, int64_t plan)
{
    home->changed = home->focused = plan;
    standing_of(home, plan)->made = false;
    home->screen.stale = true;
}

/* An open plan begins with its overview, and a new one with the first question on top of it. */
static struct action open_plan(struct home_screen *home, int64_t plan, bool is_new)
{
    struct tui *tui = home->screen.tui;
    struct error err;

    if (tui_open(tui, plan, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return action_stay();
    }
    tui_push(tui, overview_screen(tui));
    if (is_new)
        tui_push(tui, interview_screen(tui, -1, false));
    return action_stay();
}

static struct action create(struct home_screen *home, const char *name)
{
    struct tui *tui = home->screen.tui;
    struct error err;
    int64_t plan = 0;
    enum status status = plan_create(tui->options->store, tui->options->clock, name, &plan, &err);

    if (name && (status == STATUS_USAGE || status == STATUS_CONFLICT))
        return action_push(dialog_ask(tui, ASK_NEW, "Name of the plan", err.text, name));
    if (!tui_saved(tui, status, &err))
        return action_stay();
    note_change(home, plan);
    return open_plan(home, plan, true);
}

static struct action ask_name(struct home_screen *home)
{
    struct tui *tui = home->screen.tui;
    struct buffer name = {0};
    struct error err;
    struct screen *dialog = NULL;

    if (session_free_name(tui->options->store, "My plan", &name, &err) == STATUS_OK)
        dialog = dialog_ask(tui, ASK_NEW, "Name of the plan",
                            "For yourself, or the person it is for.", buffer_text(&name));
    else
        tui_say(tui, true, "%s", err.text);
    buffer_clear(&name);
    return dialog ? action_push(dialog) : action_stay();
}

static struct action rename_to(struct home_screen *home, int64_t plan, const char *name)
{
    struct tui *tui = home->screen.tui;
    struct error err;
    enum status status = plan_name_check(name, &err);

    if (status == STATUS_OK)
        status =
            store_rename(tui->options->store, plan, name, clock_now(tui->options->clock), &err);
    if (status == STATUS_USAGE || status == STATUS_CONFLICT)
        return action_push(dialog_ask(tui, ASK_RENAME, "New name", err.text, name));
    if (tui_saved(tui, status, &err))
        tui_say(tui, false, "Renamed. u takes it back.");
    note_change(home, plan);
    return action_stay();
}

static void delete_plan(struct home_screen *home, const struct plan_row *plan)
{
    struct tui *tui = home->screen.tui;
    struct error err;
    enum status status =
        store_delete(tui->options->store, plan->id, clock_now(tui->options->clock), &err);

    if (tui_saved(tui, status, &err))
        tui_say(tui, false, "Deleted %s. u takes it back.", plan->name);
    home->changed = plan->id;
    home->screen.stale = true;
}

static void copy_plan(struct home_screen *home, const struct plan_row *plan)
{
    struct tui *tui = home->screen.tui;
    struct error err;
    int64_t copy = 0;
    enum status status =
        plan_copy(tui->options->store, tui->options->clock, plan->id, NULL, &copy, &err);

    if (!tui_saved(tui, status, &err))
        return;
    tui_say(tui, false, "Copied %s.", plan->name);
    note_change(home, copy);
}

static struct action import(struct home_screen *home, bool as_copy)
{
    struct tui *tui = home->screen.tui;
    struct error err;
    int64_t plan = 0;
    enum status status = import_file(tui, home->path, as_copy, &plan, &err);

    if (status == STATUS_CONFLICT && !as_copy)
        return action_push(import_ask_copy(tui, ASK_COPY));
    if (status != STATUS_OK)
        return action_push(import_ask(tui, ASK_IMPORT, err.text, home->path));
    tui_saved(tui, status, &err);
    tui_say(tui, false, "Imported %s.", home->path);
    note_change(home, plan);
    return action_stay();
}

/* The plan may be deleted, so it is opened for this alone. */
static void undo(struct home_screen *home, bool again)
{
    struct tui *tui = home->screen.tui;
    const struct tui_options *options = tui->options;
    struct error err;

    if (session_open(options->store, options->catalog, options->clock, home->changed, &tui->session,
                     &err) == STATUS_OK)
        tui_undo(tui, again);
    else
        tui_say(tui, true, "%s", err.text);
    session_close(&tui->session);
    note_change(home, home->changed);
}

static bool can(const struct screen *screen, enum command command)
{
    const struct home_screen *home = (const struct home_screen *)screen;

    switch (command) {
    case COMMAND_BACK:
        return false;
    case COMMAND_COPY:
    case COMMAND_RENAME:
    case COMMAND_DELETE:
        return focused_plan(home) != NULL;
    case COMMAND_UNDO:
    case COMMAND_REDO:
        return home->changed != 0;
    default:
        return true;
    }
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct home_screen *home = (struct home_screen *)screen;
    const struct plan_row *plan = focused_plan(home);

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
        if (plan)
            return open_plan(home, plan->id, false);
        return home->plans.count == 0 ? create(home, NULL) : ask_name(home);
    case COMMAND_NEW:
        return ask_name(home);
    case COMMAND_RENAME:
        return action_push(
            dialog_ask(screen->tui, ASK_RENAME, "New name", "The plan is called:", plan->name));
    case COMMAND_COPY:
        copy_plan(home, plan);
        return action_stay();
    case COMMAND_DELETE:
        delete_plan(home, plan);
        return action_stay();
    case COMMAND_IMPORT:
        return action_push(import_ask(screen->tui, ASK_IMPORT, NULL, home->path ? home->path : ""));
    case COMMAND_UNDO:
    case COMMAND_REDO:
        undo(home, command == COMMAND_REDO);
        return action_stay();
    default:
        list_key(&home->list, command);
        return action_stay();
    }
}

static struct action reply(struct screen *screen, const struct reply *reply)
{
    struct home_screen *home = (struct home_screen *)screen;
    const struct plan_row *plan = focused_plan(home);

    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == ASK_NEW)
        return create(home, reply->text);
    if (reply->tag == ASK_COPY)
        return reply->choice == 1 ? import(home, true) : action_stay();
    if (reply->tag == ASK_IMPORT) {
        free(home->path);
        home->path = memory_copy_text(reply->text);
        return import(home, false);
    }
    return plan ? rename_to(home, plan->id, reply->text) : action_stay();
}

static void leave(struct screen *screen)
{
    struct home_screen *home = (struct home_screen *)screen;

    for (size_t i = 0; i < home->standings.count; i++)
        for (int cell = 0; cell < CELL_COUNT; cell++)
            buffer_clear(&home->standings.items[i].cells[cell]);
    VECTOR_CLEAR(&home->standings);
    plan_list_clear(&home->plans);
    list_clear(&home->list);
    free(home->path);
}

/* What works everywhere stands first, so that the words stay in their places. */
static const enum command footer[] = {
    COMMAND_CONTINUE, COMMAND_NEW,    COMMAND_HELP,  COMMAND_COPY, COMMAND_RENAME,
    COMMAND_DELETE,   COMMAND_IMPORT, COMMAND_LEAVE, COMMAND_UNDO, COMMAND_NONE};

static const struct screen_ops home_ops = {
    .name = "Home",
    .context = CONTEXT_HOME,
    .footer = footer,
    .enter = enter,
    .update = update,
    .state = say_state,
    .draw = draw,
    .can = can,
    .key = key,
    .reply = reply,
    .work = work,
    .leave = leave,
};

struct screen *home_screen(struct tui *tui)
{
    struct home_screen *home = screen_new(tui, &home_ops, sizeof *home);

    list_init(&home->list, columns, CELL_COUNT);
    return &home->screen;
}
