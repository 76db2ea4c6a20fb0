/* SPDX-License-Identifier: MIT
 * The plans, last one first, and what can be done with them as a whole. */
#include "line/stops/plans.h"
#include "line/stops/stops.h"
#include "milepost/report/welcome.h"

enum { FRONT_PLAN = STOP_COUNT }; /* else the tag is a place */

/* Who has no plan yet is told what the program does, where answers go and how to leave; what the
 * work is follows with the first question. */
static void front_tell_welcome(struct plain *plain)
{
    talk_say(&plain->talk, "%s", welcome_how);
    talk_say(&plain->talk, "%s: %s", welcome_where, plain->options->data_path);
    talk_say(&plain->talk, "%s", welcome_leaving);
}

static void front_tell(struct stop *stop)
{
    struct plain *plain = stop->plain;
    size_t count;

    plain_close(plain);
    talk_say(&plain->talk,
             "Milepost. Plan the way to a medical-coding credential, and keep it current.");
    count = plans_add(stop, FRONT_PLAN);
    if (count == 0)
        front_tell_welcome(plain);
    menu_add(&stop->menu, STOP_NAME, count == 0 ? 0 : -1,
             count == 0 ? "Start" : "Start a new plan");
    if (count > 0)
        menu_add(&stop->menu, STOP_DELETE, -1, "Delete a plan");
    menu_add(&stop->menu, STOP_IMPORT, -1, "Import a plan from a file");
    menu_add(&stop->menu, STOP_SETTINGS, -1, "Settings");
    menu_tell(&stop->menu, &plain->talk);
}

static void front_ask(const struct stop *stop, struct buffer *out)
{
    bool any = stop->menu.items.items[0].tag == FRONT_PLAN;

    buffer_format(out, "%s . tells the list again.",
                  any ? "Which plan do you want to open, or what else?"
                      : "What do you want to do?");
}

static struct onward front_open(struct stop *stop, int64_t plan)
{
    struct error err;

    if (plain_open(stop->plain, plan, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    return onward_go(STOP_PLAN, -1);
}

static struct onward front_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->tag == FRONT_PLAN)
        return front_open(stop, item->number);
    return onward_to(item);
}

static void front_help(const struct stop *stop)
{
    talk_say(&stop->plain->talk, "The first few questions of a plan give a rough roadmap. You can "
                                 "stop at any time; nothing is lost.");
}

static const struct stop_ops front_ops = {
    .name = "Home, the list of plans",
    .tell = front_tell,
    .ask = front_ask,
    .choose = front_choose,
    .help = front_help,
};

struct stop *home_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &front_ops, sizeof(struct stop));
}
