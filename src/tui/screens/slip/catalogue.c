/* SPDX-License-Identifier: MIT
 * What another version of the catalogue changes for the person: in a sentence, then line by line,
 * with what it asks anew and what has no place in it. It is taken here, or later. */
#include "milepost/session/catalogue.h"

#include "milepost/layout.h"
#include "tui/parts/difference_rows.h"
#include "tui/screens/slip/places.h"

/* Rows of its own. */
enum { CATALOGUE_TAKE = DIFFERENCE_OWN, CATALOGUE_LATER, CATALOGUE_LOST };

struct catalogue_screen {
    struct list_screen base;
    struct catalogue_change change;
    struct buffer sentence;
    bool made, failed;
    unsigned turn; /* of the plan, for which it was made */
};

/* ---- what changes ---------------------------------------------------------------------------- */

/* It borrows from the roadmap of the moment it was made. */
static bool catalogue_is_made(const struct catalogue_screen *view)
{
    struct session *session = view->base.screen.tui->session;

    return view->made && view->turn == session_turn(session) &&
           (view->failed ||
            (!session_roadmap_stale(session) && view->change.after == session_roadmap(session)));
}

static void catalogue_make(struct catalogue_screen *view)
{
    struct tui *tui = view->base.screen.tui;
    struct error err;

    catalogue_change_clear(&view->change);
    view->failed = session_catalogue_change(tui->session, tui->options->former, &view->change,
                                            &err) != STATUS_OK;
    if (view->failed)
        tui_say(tui, true, "%s", err.text);
    view->made = true;
    view->turn = session_turn(tui->session);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void catalogue_add_ways(struct catalogue_screen *view)
{
    struct list *list = &view->base.list;
    const char *version = session_catalog(view->base.screen.tui->session)->version;
    bool compact = frame_is_compact(view->base.screen.tui);

    list_format(list, ROW_ITEM, "Take %s", version)->tag = CATALOGUE_TAKE;
    if (!compact)
        list_add(list, ROW_MORE, "nothing that you said is changed by it")->dim = true;
    list_add(list, ROW_ITEM, "Not now")->tag = CATALOGUE_LATER;
    if (!compact)
        list_format(list, ROW_MORE, "figures are those of %s, too; this is asked again", version)
            ->dim = true;
    list_screen_add_blank(&view->base);
}

static void catalogue_add_questions(struct catalogue_screen *view)
{
    const struct catalog *catalog = session_catalog(view->base.screen.tui->session);

    if (view->change.question_count > 0)
        list_screen_add_heading(&view->base, "New questions");
    for (int i = 0; i < view->change.question_count; i++) {
        int question = view->change.questions[i];

        list_add_item(&view->base.list, PLACE_QUESTION, question, "·",
                      catalog->questions[question].label);
    }
}

static void catalogue_add_lost(struct catalogue_screen *view)
{
    struct buffer text = {0};

    if (view->change.lost_count > 0)
        list_screen_add_heading(&view->base, "Kept, with no place in this catalogue");
    for (int i = 0; i < view->change.lost_count; i++) {
        buffer_truncate(&text, 0);
        catalogue_lost_say(&view->change.lost[i], &text);
        list_add_item(&view->base.list, CATALOGUE_LOST, i, "–", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void catalogue_add_labels(const struct difference_rows *rows,
                                 const struct catalogue_change *change)
{
    struct buffer before = {0}, after = {0};

    layout_upper(&before, catalogue_before_label(change));
    layout_upper(&after, catalogue_after_label(change));
    difference_rows_label(rows, buffer_text(&before), buffer_text(&after));
    buffer_clear(&before);
    buffer_clear(&after);
}

static void catalogue_add_all(struct catalogue_screen *view)
{
    struct difference_rows rows = {.view = &view->base, .was = "was"};
    const struct catalogue_change *change = &view->change;

    catalogue_change_say(change, &view->sentence);
    catalogue_add_ways(view);
    if (change->known != BEFORE_UNKNOWN && !difference_is_empty(&change->difference)) {
        catalogue_add_labels(&rows, change);
        difference_rows_fill(&rows, &change->difference);
    }
    catalogue_add_questions(view);
    catalogue_add_lost(view);
}

static void catalogue_fill(struct list_screen *base)
{
    struct catalogue_screen *view = (struct catalogue_screen *)base;

    buffer_truncate(&view->sentence, 0);
    if (!session_catalogue_is_new(base->screen.tui->session))
        buffer_add(&view->sentence, "This plan is planned with the catalogue in use.");
    else if (!catalogue_is_made(view))
        buffer_add(&view->sentence, "Working out what changes ...");
    else if (!view->failed)
        catalogue_add_all(view);
}

/* Both roadmaps are made once the screen is shown. */
static bool catalogue_work(struct screen *screen)
{
    struct catalogue_screen *view = (struct catalogue_screen *)screen;

    if (!session_catalogue_is_new(screen->tui->session) || catalogue_is_made(view))
        return false;
    catalogue_make(view);
    screen->stale = true;
    return true;
}

/* ---- the screen ------------------------------------------------------------------------------ */

static struct pane catalogue_frame(struct list_screen *base, const struct pane *body)
{
    const struct catalogue_screen *view = (const struct catalogue_screen *)base;
    struct pane pane = list_screen_narrow(base, body);
    int top = frame_is_compact(base->screen.tui) ? 0 : 1;
    int row = top;

    row += draw_wrapped(&pane, row, 0, pane.rows - row, text_columns(pane.columns),
                        buffer_text(&view->sentence), STYLE_BOLD);
    row += top;
    return pane_part(&pane, row, 0, pane.rows - row, pane.columns);
}

static struct action catalogue_take(struct tui *tui)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_take_catalogue(tui->session, &said, &err);
    bool taken = tui_saved(tui, status, &err);

    if (taken)
        tui_say(tui, false, "%s.", buffer_text(&said));
    tui_changed(tui);
    buffer_clear(&said);
    return taken ? action_back() : action_stay();
}

static struct action catalogue_open(struct list_screen *view, const struct list_row *row)
{
    struct tui *tui = view->screen.tui;

    if (row->tag == CATALOGUE_TAKE)
        return catalogue_take(tui);
    if (row->tag == CATALOGUE_LATER)
        return action_back();
    if (row->tag == CATALOGUE_LOST) {
        tui_say(tui, false, "It is kept and exported, and counts again where a catalogue has it.");
        return action_stay();
    }
    return list_screen_open(view, row);
}

static void catalogue_leave(struct screen *screen)
{
    struct catalogue_screen *view = (struct catalogue_screen *)screen;

    catalogue_change_clear(&view->change);
    buffer_clear(&view->sentence);
    list_screen_leave(screen);
}

static void catalogue_help(const struct screen *screen, struct page *page)
{
    (void)screen;
    page_add(page, STYLE_PLAIN,
             "Prices, rules and questions come from a catalogue that is checked and replaced from "
             "time to time. Here stands what the newer one changes in your plan before you take "
             "it: dates, money, steps, what it asks anew, and what of yours has no place in it.");
    page_blank(page);
    page_add(page, STYLE_PLAIN,
             "Nothing is lost: what has no place is kept by its name and counts again once a "
             "catalogue has it. Until you take it all figures are the newer one's, and say so.");
}

static const enum command catalogue_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_HELP,
                                                COMMAND_NONE};

static const struct list_screen_ops catalogue_ops = {
    .screen = {.name = "Another catalogue",
               .context = CONTEXT_GATES,
               .footer = catalogue_footer,
               .update = list_screen_update,
               .crumb = "Another catalogue",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .work = catalogue_work,
               .help = catalogue_help,
               .leave = catalogue_leave},
    .columns = difference_columns,
    .column_count = DIFFERENCE_COLUMNS,
    .fill = catalogue_fill,
    .open = catalogue_open,
    .frame = catalogue_frame,
};

struct screen *catalogue_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &catalogue_ops, sizeof(struct catalogue_screen));
}
