/* SPDX-License-Identifier: MIT
 * What would change: the plan and the what-if side by side, in date, cost, gates and steps. The
 * what-if ends here, and with it whatever is not kept on purpose. */
#include "milepost/report.h"
#include "tui/parts/difference_rows.h"
#include "tui/screens/roadmap/places.h"
#include "tui/stage/dialog.h"
#include "tui/stage/what_if.h"

enum difference_dialog { ASK_LEAVE, ASK_NOT_KEPT };

struct difference_screen {
    struct list_screen base;
    struct buffer sentence;
    bool leaves_program; /* what is asked about comes before the end of the program */
};

/* ---- rows ------------------------------------------------------------------------------------ */

static void difference_add_answer(const struct difference_rows *rows,
                                  const struct answer_change *change)
{
    const struct answers *answers = session_answers(rows->view->screen.tui->plan);
    const struct question *question = &answers->catalog->questions[change->question];
    struct buffer before = {0}, after = {0};
    struct list_row *row;

    if (question->is_private) {
        buffer_add(&before, "hidden");
        buffer_add(&after, "hidden");
    } else {
        answer_show(question, &answers->items[change->question], &before);
        answer_show(question, &change->after, &after);
    }
    row = difference_rows_add(rows, question->label, buffer_text(&before), buffer_text(&after));
    row->tag = PLACE_QUESTION;
    row->value = change->question;
    buffer_clear(&before);
    buffer_clear(&after);
}

static void difference_add_answers(const struct difference_rows *rows)
{
    struct answer_change *changes;
    int count = session_trial_changes(rows->view->screen.tui->session, &changes);

    if (count > 0)
        list_screen_add_heading(rows->view, "Your answers");
    for (int i = 0; i < count; i++)
        difference_add_answer(rows, &changes[i]);
    free(changes);
}

static void difference_add_all(struct difference_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    struct difference_rows rows = {.view = &view->base, .was = "now"};
    struct difference difference;

    difference_make(&difference, session_roadmap(tui->plan), session_roadmap(tui->session));
    report_difference(&difference, &view->sentence);
    difference_rows_label(&rows, "NOW", "WHAT-IF");
    difference_add_answers(&rows);
    difference_rows_fill(&rows, &difference);
    difference_clear(&difference);
}

static bool difference_is_waiting(const struct tui *tui)
{
    return session_roadmap_stale(tui->plan) || session_roadmap_stale(tui->session);
}

static void difference_fill(struct list_screen *base)
{
    struct difference_screen *view = (struct difference_screen *)base;
    struct tui *tui = base->screen.tui;
    bool differs = session_trial_differs(tui->session);

    buffer_truncate(&view->sentence, 0);
    base->screen.waits = differs && difference_is_waiting(tui);
    if (!differs)
        buffer_add(&view->sentence, "Nothing is changed yet. a opens your answers: change any of "
                                    "them, and see here what would follow. Your plan stays as it "
                                    "is.");
    else if (base->screen.waits)
        buffer_add(&view->sentence, "Working the difference out ...");
    else
        difference_add_all(view);
    if (base->list.rows.count == 0)
        base->list.scroll.focus = 0; /* the line that had it is gone when the first has it */
}

/* One roadmap at a time, so that a key need not wait for both. */
static bool difference_work(struct screen *screen)
{
    struct tui *tui = screen->tui;

    if (!screen->waits)
        return false;
    session_roadmap(session_roadmap_stale(tui->plan) ? tui->plan : tui->session);
    screen->stale = true;
    return true;
}

/* ---- the screen ------------------------------------------------------------------------------ */

/* The sentence stays in sight; the lines below it scroll. */
static struct pane difference_frame(struct list_screen *base, const struct pane *body)
{
    const struct difference_screen *view = (const struct difference_screen *)base;
    struct pane pane = list_screen_narrow(base, body);
    int top = frame_is_compact(base->screen.tui) ? 0 : 1;
    int row = top;

    row += draw_wrapped(&pane, row, 0, pane.rows - row, text_columns(pane.columns),
                        buffer_text(&view->sentence), STYLE_BOLD);
    row += top;
    return pane_part(&pane, row, 0, pane.rows - row, pane.columns);
}

static void difference_leave(struct screen *screen)
{
    buffer_clear(&((struct difference_screen *)screen)->sentence);
    list_screen_leave(screen);
}

/* ---- leaving --------------------------------------------------------------------------------- */

static struct action difference_ask(struct difference_screen *view, bool leaves_program)
{
    static const char *const endings[][2] = {
        {"Forget it", "Keep these answers"},
        {"Forget it and leave", "Keep these answers and leave"},
    };
    struct tui *tui = view->base.screen.tui;
    struct answer_change *changes;
    struct buffer text = {0};
    int count = session_trial_changes(tui->session, &changes);
    struct screen *dialog;

    if (count > 0)
        buffer_format(&text, "%d answer%s from your plan.", count,
                      count == 1 ? " differs" : "s differ");
    else
        buffer_add(&text, "The route, own figures or schools differ from your plan's.");
    buffer_add(&text, " Kept, this is saved as one change, which u takes back.");
    view->leaves_program = leaves_program;
    dialog = dialog_choose(tui, ASK_LEAVE, "Leave the what-if?", buffer_text(&text),
                           endings[leaves_program], 2);
    buffer_clear(&text);
    free(changes);
    return action_ask(dialog);
}

/* The plan is in its place again: back to its screens, or out of the program. */
static struct action difference_end(struct difference_screen *view)
{
    if (view->leaves_program)
        tui_end(view->base.screen.tui, TUI_END_LEFT);
    return action_back();
}

static struct action difference_forget(struct difference_screen *view)
{
    what_if_restore(view->base.screen.tui);
    tui_say(view->base.screen.tui, false, "The what-if is forgotten; your plan is as it was.");
    return difference_end(view);
}

static struct action difference_say_not_kept(struct difference_screen *view,
                                             const struct error *err)
{
    static const char *const options[] = {"Back to the what-if", "Try again"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "%s\nThe what-if is still here, and your plan is safe.", err->text);
    dialog = dialog_choose(view->base.screen.tui, ASK_NOT_KEPT, "These answers are not saved",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

static struct action difference_keep(struct difference_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    struct buffer said = {0};
    struct error err;
    enum status status = session_keep_trial(tui->plan, tui->session, &said, &err);
    struct action action;

    if (status == STATUS_OK)
        what_if_restore(tui);
    if (tui_saved(tui, status, &err)) {
        tui_say(tui, false, "%s. u takes it back.", buffer_text(&said));
        action = difference_end(view);
    } else {
        tui_changed(tui); /* another program's answers may have been read */
        action = difference_say_not_kept(view, &err);
    }
    buffer_clear(&said);
    return action;
}

static struct action difference_reply(struct screen *screen, const struct reply *reply)
{
    struct difference_screen *view = (struct difference_screen *)screen;

    if (reply->choice == 1)
        return difference_keep(view);
    return reply->tag == ASK_LEAVE && reply->choice == 0 ? difference_forget(view) : action_stay();
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action difference_end_unless_differs(struct difference_screen *view)
{
    struct tui *tui = view->base.screen.tui;

    if (session_trial_differs(tui->session) && session_is_viewed(tui->plan))
        return difference_forget(view); /* it could not be kept */
    if (session_trial_differs(tui->session))
        return difference_ask(view, false);
    what_if_restore(tui);
    tui_say(tui, false, "The what-if is over; nothing was changed.");
    return action_back();
}

static struct action difference_key(struct screen *screen, enum command command, uint32_t character)
{
    struct difference_screen *view = (struct difference_screen *)screen;

    if (command == COMMAND_BACK)
        return difference_end_unless_differs(view);
    if (command == COMMAND_LEAVE)
        return difference_ask(view, true);
    return list_screen_key(screen, command, character);
}

static void difference_help(const struct screen *screen, struct page *page)
{
    (void)screen;
    page_add(page, STYLE_PLAIN,
             "A what-if is a copy of your plan that is not saved. Change any answer in it: the "
             "roadmap and all screens follow the copy, and here it stands beside your plan, first "
             "in date and money, then step by step.");
    page_blank(page);
    page_add(page, STYLE_PLAIN,
             "Leaving it asks whether to forget it or to keep its answers. Only what you keep "
             "reaches your plan, as one change that u takes back.");
}

static const enum command difference_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_ANSWERS,
                                                 COMMAND_ROADMAP,  COMMAND_UNDO, COMMAND_HELP,
                                                 COMMAND_JUMP,     COMMAND_NONE};

static const struct list_screen_ops difference_ops = {
    .screen = {.name = "What would change",
               .context = CONTEXT_DIFFERENCE,
               .footer = difference_footer,
               .update = list_screen_update,
               .crumb = "What would change",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = difference_key,
               .reply = difference_reply,
               .work = difference_work,
               .help = difference_help,
               .leave = difference_leave},
    .columns = difference_columns,
    .column_count = DIFFERENCE_COLUMNS,
    .fill = difference_fill,
    .frame = difference_frame,
};

struct screen *difference_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &difference_ops, sizeof(struct difference_screen));
}
