/* SPDX-License-Identifier: MIT
 * The page of each marked plan, to files of a folder or to the printer: to share, so without
 * private answers. One plan is opened at a time, and what does not come out is named. */
#include <stdlib.h>
#include <unistd.h>

#include "milepost/named_file.h"
#include "milepost/session/printer.h"
#include "tui/screens/home/home_parts.h"
#include "tui/stage/dialog.h"

/* ---- which, and where to --------------------------------------------------------------------- */

static void pages_add_plan(struct desk_pages *pages, const struct plan_card *plan)
{
    VECTOR_PUSH(&pages->plans, (struct desk_page){plan->id, memory_copy_text(plan->name)});
}

static void pages_choose_plans(struct home *home)
{
    const struct plan_card *focused = home_focused(home);
    struct desk_pages *pages = &home->pages;

    home_clear_pages(home);
    for (size_t i = 0; i < home->plans.count; i++)
        if (home_is_marked(home, home->plans.items[i].id))
            pages_add_plan(pages, &home->plans.items[i]);
    if (pages->plans.count == 0 && focused)
        pages_add_plan(pages, focused);
    pages->next = pages->plans.count;
}

/* "the page of Maria", "the page of each of 3 marked plans" */
static void pages_say_what(const struct home *home, struct buffer *out)
{
    size_t count = home->pages.plans.count;

    if (count == 1)
        buffer_format(out, "the page of %s", home->pages.plans.items[0].name);
    else
        buffer_format(out, "the page of each of %zu marked plans", count);
}

struct action home_ask_pages(struct home *home)
{
    static const char *const options[] = {"To text files", "To PDF files", "To the printer"};
    struct buffer text = {0};
    struct screen *dialog;

    pages_choose_plans(home);
    buffer_add(&text, "This prints ");
    pages_say_what(home, &text);
    buffer_add(&text, ", to share: private answers are left out.");
    dialog = dialog_choose(home->base.screen.tui, ASK_PAGES, "Print pages", buffer_text(&text),
                           options, printer_exists() ? 3 : 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

static struct action pages_ask_folder(struct home *home, const char *text, const char *folder)
{
    return action_ask(
        dialog_ask(home->base.screen.tui, ASK_FOLDER, "Folder of the pages", text, folder));
}

static struct action pages_ask_usual_folder(struct home *home)
{
    char here[4096];

    return pages_ask_folder(home,
                            "Each is a file of its own there, named after its plan; no file "
                            "is replaced.",
                            home->pages.folder          ? home->pages.folder
                            : getcwd(here, sizeof here) ? here
                                                        : "");
}

static void pages_begin(struct home *home)
{
    home->pages.next = home->pages.done = 0;
    buffer_truncate(&home->pages.failed, 0);
}

static struct action pages_take_folder(struct home *home, const char *typed)
{
    struct buffer folder = {0};
    struct action action = action_stay();
    struct error err;

    path_expand(typed, &folder);
    if (pages_can_write(buffer_text(&folder), &err)) {
        free(home->pages.folder);
        home->pages.folder = memory_copy_text(buffer_text(&folder));
        pages_begin(home);
    } else {
        action = pages_ask_folder(home, err.text, typed);
    }
    buffer_clear(&folder);
    return action;
}

struct action home_reply_pages(struct home *home, const struct reply *reply)
{
    if (reply->tag == ASK_FOLDER)
        return pages_take_folder(home, reply->text);
    home->pages.way = (enum pages_way)reply->choice;
    if (home->pages.way != PAGES_PRINTER)
        return pages_ask_usual_folder(home);
    pages_begin(home);
    return action_stay();
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void pages_note_failed(struct home *home, const char *plan, const struct error *err)
{
    struct buffer *failed = &home->pages.failed;

    if (failed->length == 0)
        buffer_format(failed, "%s (%s)", plan, err->text);
    else
        buffer_format(failed, ", %s", plan);
}

static void pages_say_done(struct home *home)
{
    struct desk_pages *pages = &home->pages;
    struct buffer text = {0};
    bool printed = pages->way == PAGES_PRINTER;

    buffer_format(&text, "%zu of %zu page%s %s %s.", pages->done, pages->plans.count,
                  pages->plans.count == 1 ? "" : "s", printed ? "sent to" : "saved in",
                  printed ? "the printer" : pages->folder);
    if (pages->failed.length > 0)
        buffer_format(&text, " Not printed: %s", buffer_text(&pages->failed));
    tui_say(home->base.screen.tui, pages->failed.length > 0, "%s", buffer_text(&text));
    buffer_clear(&text);
    home->base.screen.stale = true;
}

bool home_work_pages(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    const struct tui_options *options = tui->options;
    struct desk_pages *pages = &home->pages;
    const struct pages_out to = {.store = options->store,
                                 .catalog = options->catalog,
                                 .clock = options->clock,
                                 .way = pages->way,
                                 .folder = pages->folder,
                                 .ascii = tui->canvas.ascii,
                                 .terminal = true};
    struct error err;
    struct desk_page page;

    if (pages->next >= pages->plans.count)
        return false;
    page = pages->plans.items[pages->next++];
    if (pages_put_out(&to, page.plan, &err) == STATUS_OK)
        pages->done++;
    else
        pages_note_failed(home, page.name, &err);
    if (pages->next < pages->plans.count)
        tui_say(tui, false, "%zu of %zu pages printed; Esc stops.", pages->done,
                pages->plans.count);
    else
        pages_say_done(home);
    return true;
}

bool home_stop_pages(struct home *home)
{
    if (home->pages.next >= home->pages.plans.count)
        return false;
    home->pages.next = home->pages.plans.count;
    pages_say_done(home);
    return true;
}

void home_clear_pages(struct home *home)
{
    for (size_t i = 0; i < home->pages.plans.count; i++)
        free(home->pages.plans.items[i].name);
    VECTOR_CLEAR(&home->pages.plans);
    buffer_clear(&home->pages.failed);
    home->pages.next = 0;
}
