/* SPDX-License-Identifier: MIT
 * The page of each of many plans, to files of a folder or to the printer. */
#include "milepost/session/pages.h"

#include <string.h>
#include <unistd.h>

#include "line/stops/plans.h"
#include "line/stops/stops.h"
#include "milepost/named_file.h"
#include "milepost/session/printer.h"

enum sheaf_asks { SHEAF_WHICH, SHEAF_WAY, SHEAF_FOLDER };

struct sheaf {
    struct stop stop;
    enum sheaf_asks asks;
    enum pages_way way;
    VECTOR(int64_t) plans;
};

static const struct stop_ops sheaf_ops, sheaf_folder_ops;

/* A folder's name is free text, all else are numbers. */
static struct onward sheaf_turn(struct sheaf *sheaf, enum sheaf_asks asks)
{
    sheaf->asks = asks;
    sheaf->stop.ops = asks == SHEAF_FOLDER ? &sheaf_folder_ops : &sheaf_ops;
    return onward_tell();
}

/* ---- what is asked ---------------------------------------------------------------------------- */

static void sheaf_ask(const struct stop *stop, struct buffer *out)
{
    const struct sheaf *sheaf = (const struct sheaf *)stop;

    if (sheaf->asks == SHEAF_WHICH)
        buffer_add(out, "Of which plans do you want the page, to share, without private answers? "
                        "Enter alone takes all of the list.");
    else if (sheaf->asks == SHEAF_WAY)
        buffer_format(out, "Where do the pages of %zu plan%s go?", sheaf->plans.count,
                      sheaf->plans.count == 1 ? "" : "s");
    else
        buffer_add(out, "Into which folder? Each page is a file of its own there, named after its "
                        "plan; no file is replaced. Enter alone takes the folder that is offered.");
}

static void sheaf_tell(struct stop *stop)
{
    const struct sheaf *sheaf = (const struct sheaf *)stop;
    struct buffer text = {0};

    sheaf_ask(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    if (sheaf->asks == SHEAF_WHICH)
        plans_add(stop, 0);
    if (sheaf->asks == SHEAF_WAY) {
        menu_add(&stop->menu, 0, PAGES_TEXT, "To text files");
        menu_add(&stop->menu, 0, PAGES_PDF, "To PDF files");
        if (printer_exists())
            menu_add(&stop->menu, 0, PAGES_PRINTER, "To the printer");
    }
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void sheaf_add_here(struct buffer *out)
{
    char here[4096];

    buffer_add(out, getcwd(here, sizeof here) ? here : ".");
}

static void sheaf_prompt(const struct stop *stop, struct buffer *out)
{
    enum sheaf_asks asks = ((const struct sheaf *)stop)->asks;

    if (asks == SHEAF_FOLDER) {
        buffer_add(out, "Folder, or Enter for ");
        sheaf_add_here(out);
    } else if (asks == SHEAF_WHICH) {
        buffer_format(out, "Numbers, 1 to %zu, such as 1,2, or Enter for all",
                      stop->menu.items.count);
    } else {
        menu_prompt(&stop->menu, out);
    }
}

/* ---- which, and where to ---------------------------------------------------------------------- */

static enum status sheaf_take_numbers(struct sheaf *sheaf, const char *typed, struct error *err)
{
    const struct menu *menu = &sheaf->stop.menu;
    enum status status = STATUS_OK;
    struct buffer number = {0};
    size_t item;

    for (typed += strspn(typed, ", "); status == STATUS_OK && *typed != '\0';
         typed += strspn(typed, ", ")) {
        size_t length = strcspn(typed, ", ");

        buffer_truncate(&number, 0);
        buffer_add_bytes(&number, typed, length);
        status = menu_read(menu, buffer_text(&number), &item, err);
        if (status == STATUS_OK)
            VECTOR_PUSH(&sheaf->plans, menu->items.items[item].number);
        typed += length;
    }
    buffer_clear(&number);
    return status;
}

static struct onward sheaf_take_which(struct sheaf *sheaf, const char *typed)
{
    const struct menu *menu = &sheaf->stop.menu;
    struct error err;

    VECTOR_CLEAR(&sheaf->plans);
    for (size_t i = 0; typed[0] == '\0' && i < menu->items.count; i++)
        VECTOR_PUSH(&sheaf->plans, menu->items.items[i].number);
    if (sheaf_take_numbers(sheaf, typed, &err) != STATUS_OK)
        return plain_refuse(sheaf->stop.plain, &err);
    return sheaf_turn(sheaf, sheaf->plans.count > 0 ? SHEAF_WAY : SHEAF_WHICH);
}

/* One after the other; of those that don't come out the first reason is told. */
static struct onward sheaf_put_out(struct sheaf *sheaf, const char *folder)
{
    struct plain *plain = sheaf->stop.plain;
    const struct line_options *options = plain->options;
    const struct pages_out to = {.store = options->store,
                                 .catalog = options->catalog,
                                 .clock = options->clock,
                                 .way = sheaf->way,
                                 .folder = folder,
                                 .ascii = plain->talk.ascii,
                                 .terminal = plain->talk.terminal};
    size_t done = 0;
    struct error err, first = {0};

    for (size_t i = 0; i < sheaf->plans.count; i++)
        if (pages_put_out(&to, sheaf->plans.items[i], &err) == STATUS_OK)
            done++;
        else if (first.text[0] == '\0')
            first = err;
    talk_say(&plain->talk, "%zu of %zu page%s %s %s.", done, sheaf->plans.count,
             sheaf->plans.count == 1 ? "" : "s",
             sheaf->way == PAGES_PRINTER ? "sent to" : "saved in",
             sheaf->way == PAGES_PRINTER ? "the printer" : folder);
    if (first.text[0] != '\0')
        talk_say(&plain->talk, "Not all came out: %s", first.text);
    return onward_back();
}

static struct onward sheaf_take(struct stop *stop, const char *typed)
{
    struct sheaf *sheaf = (struct sheaf *)stop;
    struct error err;
    size_t item;

    if (sheaf->asks == SHEAF_WHICH)
        return sheaf_take_which(sheaf, typed);
    if (menu_read(&stop->menu, typed, &item, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    sheaf->way = (enum pages_way)stop->menu.items.items[item].value;
    return sheaf->way == PAGES_PRINTER ? sheaf_put_out(sheaf, "") : sheaf_turn(sheaf, SHEAF_FOLDER);
}

static struct onward sheaf_take_folder(struct stop *stop, const char *typed)
{
    struct buffer folder = {0};
    struct error err;
    struct onward onward;

    if (typed[0] == '\0')
        sheaf_add_here(&folder);
    else
        path_expand(typed, &folder);
    if (pages_can_write(buffer_text(&folder), &err))
        onward = sheaf_put_out((struct sheaf *)stop, buffer_text(&folder));
    else
        onward = plain_refuse(stop->plain, &err);
    buffer_clear(&folder);
    return onward;
}

static struct onward sheaf_back(struct stop *stop)
{
    struct sheaf *sheaf = (struct sheaf *)stop;

    return sheaf->asks == SHEAF_WHICH ? onward_back()
                                      : sheaf_turn(sheaf, (enum sheaf_asks)(sheaf->asks - 1));
}

static void sheaf_leave(struct stop *stop)
{
    VECTOR_CLEAR(&((struct sheaf *)stop)->plans);
}

/* ---- the stop --------------------------------------------------------------------------------- */

static const struct stop_ops sheaf_ops = {.name = "the pages of plans",
                                          .tell = sheaf_tell,
                                          .ask = sheaf_ask,
                                          .prompt = sheaf_prompt,
                                          .take = sheaf_take,
                                          .back = sheaf_back,
                                          .leave = sheaf_leave};

static const struct stop_ops sheaf_folder_ops = {.name = "the folder of pages",
                                                 .tell = sheaf_tell,
                                                 .ask = sheaf_ask,
                                                 .prompt = sheaf_prompt,
                                                 .take = sheaf_take_folder,
                                                 .back = sheaf_back,
                                                 .leave = sheaf_leave,
                                                 .is_text = true};

struct stop *pages_stop(struct plain *plain, const struct stop_place *place)
{
    struct sheaf *sheaf = stop_new(plain, &sheaf_ops, sizeof *sheaf);

    (void)place;
    return &sheaf->stop;
}
