/* SPDX-License-Identifier: MIT
 * A data file that can't be opened: what is wrong, the good copies of it by day, and what can still
 * be read. Nothing is changed until a copy is taken back, and the damaged file is kept even
 * then. */
#include <stdlib.h>

#include "line/stops/stops.h"
#include "milepost/named_file.h"
#include "milepost/session/rescue.h"

enum wreck_item {
    WRECK_COPY,
    WRECK_BACKUP,
    WRECK_SAVE,
    WRECK_AGAIN,
    WRECK_LEAVE,
    WRECK_TAKE,
    WRECK_WHAT
};

/* What is asked: what to do, whether it is sure, for a backup, for a file to save to. */
enum wreck_asks { ASKS_WHAT, ASKS_SURE, ASKS_BACKUP, ASKS_FILE };

struct wreck {
    struct stop stop;
    struct rescue rescue;
    enum wreck_asks asks;
    char *from; /* the copy that is to be taken back */
};

static const struct stop_ops wreck_lists, wreck_types;

static struct talk *wreck_talk(const struct wreck *wreck)
{
    return &wreck->stop.plain->talk;
}

static struct onward wreck_turn(struct wreck *wreck, enum wreck_asks asks)
{
    wreck->asks = asks;
    wreck->stop.ops = asks == ASKS_BACKUP || asks == ASKS_FILE ? &wreck_types : &wreck_lists;
    return onward_tell();
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void wreck_ask(const struct stop *stop, struct buffer *out)
{
    const struct wreck *wreck = (const struct wreck *)stop;

    if (wreck->asks == ASKS_WHAT)
        buffer_add(out, "What do you want to do about the damaged file? . tells it again.");
    else if (wreck->asks == ASKS_SURE)
        buffer_format(out,
                      "Do you want to take this copy back? What was entered after it was made is "
                      "not in it. The damaged file is kept beside it. The copy: %s",
                      wreck->from);
    else if (wreck->asks == ASKS_BACKUP)
        buffer_add(out, "Which backup? Type the path of a file that `milepost backup` wrote. < "
                        "goes back.");
    else
        buffer_add(out, "Save to which file? Type the path of a new file, such as "
                        "~/milepost-plan.json; if there are more plans each has one of its own. < "
                        "goes back.");
}

static void wreck_add_plans(struct buffer *label, int count)
{
    if (count >= 0)
        buffer_format(label, ": %d plan%s", count, count == 1 ? "" : "s");
}

static void wreck_add_copies(struct wreck *wreck)
{
    const struct good_copies *copies = &wreck->rescue.copies;
    struct buffer label = {0};
    char day[DATE_TEXT];

    if (copies->count == 0)
        talk_say(wreck_talk(wreck), "Milepost has no good copy of it.");
    for (size_t i = 0; i < copies->count; i++) {
        buffer_truncate(&label, 0);
        buffer_format(&label, "Take a copy back, as %s began",
                      date_long(copies->items[i].day, day));
        wreck_add_plans(&label, copies->items[i].plans);
        menu_add(&wreck->stop.menu, WRECK_COPY, (int)i, "%s", buffer_text(&label));
    }
    menu_add(&wreck->stop.menu, WRECK_BACKUP, 0, "Take a backup of your own back");
    buffer_clear(&label);
}

static void wreck_add_saving(struct wreck *wreck)
{
    struct buffer label = {0};

    if (wreck->rescue.plans.count == 0) {
        talk_say(wreck_talk(wreck), "No plan in it can be read any more.");
        return;
    }
    buffer_add(&label, "Save what can still be read");
    wreck_add_plans(&label, (int)wreck->rescue.plans.count);
    menu_add(&wreck->stop.menu, WRECK_SAVE, 0, "%s", buffer_text(&label));
    buffer_clear(&label);
}

static void wreck_tell_what(struct wreck *wreck)
{
    struct buffer text = {0};

    rescue_say(&wreck->rescue, &text);
    talk_say(wreck_talk(wreck),
             "%s Nothing is changed until you choose, and the damaged file is always kept.",
             buffer_text(&text));
    buffer_clear(&text);
    wreck_add_copies(wreck);
    wreck_add_saving(wreck);
    menu_add(&wreck->stop.menu, WRECK_AGAIN, 0, "Look at the file again");
    menu_add(&wreck->stop.menu, WRECK_LEAVE, 0, "Leave it as it is");
}

static void wreck_tell(struct stop *stop)
{
    struct wreck *wreck = (struct wreck *)stop;
    struct buffer text = {0};

    if (wreck->asks == ASKS_WHAT) {
        wreck_tell_what(wreck);
    } else {
        wreck_ask(stop, &text);
        talk_say(wreck_talk(wreck), "%s", buffer_text(&text));
    }
    if (wreck->asks == ASKS_SURE) {
        menu_add(&stop->menu, WRECK_TAKE, 0, "Take it back");
        menu_add(&stop->menu, WRECK_WHAT, 0, "Leave all as it is, and go back");
    }
    menu_tell(&stop->menu, wreck_talk(wreck));
    buffer_clear(&text);
}

static void wreck_prompt(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Path of the file");
}

/* ---- what is chosen and typed ----------------------------------------------------------------- */

/* The file is opened by whoever began this. */
static struct onward wreck_end(struct wreck *wreck, bool again)
{
    if (wreck->stop.plain->options->again)
        *wreck->stop.plain->options->again = again;
    wreck->stop.plain->parted = true;
    return onward_leave();
}

static struct onward wreck_ask_sure(struct wreck *wreck, const char *from)
{
    free(wreck->from);
    wreck->from = memory_copy_text(from);
    return wreck_turn(wreck, ASKS_SURE);
}

static struct onward wreck_restore(struct wreck *wreck)
{
    struct buffer said = {0};
    struct error err;
    enum status status = rescue_restore(&wreck->rescue, wreck->from, &said, &err);

    talk_say(wreck_talk(wreck), "%s%s", status == STATUS_OK ? "" : "It is not taken back: ",
             status == STATUS_OK ? buffer_text(&said) : err.text);
    buffer_clear(&said);
    return status == STATUS_OK ? wreck_end(wreck, true) : wreck_turn(wreck, ASKS_WHAT);
}

static struct onward wreck_choose(struct stop *stop, const struct menu_item *item)
{
    struct wreck *wreck = (struct wreck *)stop;

    switch ((enum wreck_item)item->tag) {
    case WRECK_COPY:
        return wreck_ask_sure(wreck, wreck->rescue.copies.items[item->value].path);
    case WRECK_BACKUP:
        return wreck_turn(wreck, ASKS_BACKUP);
    case WRECK_SAVE:
        return wreck_turn(wreck, ASKS_FILE);
    case WRECK_TAKE:
        return wreck_restore(wreck);
    case WRECK_WHAT:
        return wreck_turn(wreck, ASKS_WHAT);
    case WRECK_AGAIN:
        talk_say(wreck_talk(wreck), "The file is looked at again.");
        break;
    case WRECK_LEAVE:
        break;
    }
    return wreck_end(wreck, item->tag == WRECK_AGAIN);
}

static struct onward wreck_save(struct wreck *wreck, const char *typed)
{
    const struct line_options *options = wreck->stop.plain->options;
    struct buffer said = {0};
    struct error err;
    enum status status =
        rescue_save(&wreck->rescue, options->catalog, options->clock, typed, &said, &err);

    talk_say(wreck_talk(wreck), "%s", status == STATUS_OK ? buffer_text(&said) : err.text);
    buffer_clear(&said);
    return status == STATUS_OK ? wreck_turn(wreck, ASKS_WHAT) : onward_ask();
}

static struct onward wreck_take(struct stop *stop, const char *typed)
{
    struct wreck *wreck = (struct wreck *)stop;
    struct buffer path = {0};
    struct onward onward;

    if (typed[0] == '\0') {
        talk_say(wreck_talk(wreck), "Nothing was typed.");
        return onward_ask();
    }
    if (wreck->asks == ASKS_FILE)
        return wreck_save(wreck, typed);
    path_expand(typed, &path);
    onward = wreck_ask_sure(wreck, buffer_text(&path));
    buffer_clear(&path);
    return onward;
}

static struct onward wreck_back(struct stop *stop)
{
    struct wreck *wreck = (struct wreck *)stop;

    if (wreck->asks != ASKS_WHAT)
        return wreck_turn(wreck, ASKS_WHAT);
    return plain_stay_first(wreck_talk(wreck));
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void wreck_leave(struct stop *stop)
{
    struct wreck *wreck = (struct wreck *)stop;

    rescue_clear(&wreck->rescue);
    free(wreck->from);
}

static const struct stop_ops wreck_lists = {.name = "the damaged data file",
                                            .tell = wreck_tell,
                                            .ask = wreck_ask,
                                            .choose = wreck_choose,
                                            .back = wreck_back,
                                            .leave = wreck_leave};

static const struct stop_ops wreck_types = {.name = "the path of a file",
                                            .tell = wreck_tell,
                                            .ask = wreck_ask,
                                            .prompt = wreck_prompt,
                                            .take = wreck_take,
                                            .back = wreck_back,
                                            .leave = wreck_leave,
                                            .is_text = true};

struct stop *damaged_stop(struct plain *plain, const struct stop_place *place)
{
    struct wreck *wreck = stop_new(plain, &wreck_lists, sizeof *wreck);
    struct error err;

    (void)place;
    if (rescue_look(plain->options->data_path, plain->options->backups, &wreck->rescue, &err) !=
        STATUS_OK)
        talk_say(&plain->talk, "%s", err.text);
    return &wreck->stop;
}
