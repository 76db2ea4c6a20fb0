/* SPDX-License-Identifier: MIT
 * The plans, last one first, and what can be done with them as a whole. */
#include <string.h>

#include "line/stops/plans.h"
#include "line/stops/stops.h"
#include "milepost/report/welcome.h"

/* Tags; else it is a place. */
enum { FRONT_PLAN = STOP_COUNT, FRONT_SORT, FRONT_ORDER, FRONT_ALL };

struct front {
    struct stop stop;
    bool sorting; /* it is asked for the order */
};

/* Who has no plan yet is told what the program does, where answers go and how to leave; what the
 * work is follows with the first question. */
static void front_tell_welcome(struct plain *plain)
{
    talk_say(&plain->talk, "%s", welcome_how);
    talk_say(&plain->talk, "%s: %s", welcome_where, plain->options->data_path);
    talk_say(&plain->talk, "%s", welcome_leaving);
}

static void front_tell_what(struct plain *plain)
{
    struct buffer what = {0};

    welcome_say_what(plain->options->catalog, &what);
    talk_say(&plain->talk, "Milepost. %s", buffer_text(&what));
    buffer_clear(&what);
}

/* ---- many plans ------------------------------------------------------------------------------- */

static void front_tell_orders(struct stop *stop)
{
    talk_say(&stop->plain->talk, "In which order do you want to hear the plans?");
    for (int i = 0; i < PLAN_ORDER_COUNT; i++)
        menu_add(&stop->menu, FRONT_ORDER, i, "%s", plans_order_words((enum plan_order)i));
    menu_tell(&stop->menu, &stop->plain->talk);
}

static const char only_words[] = "Type only and a part of a name or goal, such as only Maria, to "
                                 "hear those plans alone.";

/* How many stand in the list of how many, and in which order. */
static void front_tell_desk(struct plain *plain, size_t told, size_t count)
{
    if (plain->finding.length > 0)
        talk_say(&plain->talk, "%zu of %zu plans: those with \"%s\" in their name or goal, %s.",
                 told, count, buffer_text(&plain->finding), plans_order_words(plain->order));
    else if (count >= PLANS_DESK)
        talk_say(&plain->talk, "%zu plans, %s. %s", count, plans_order_words(plain->order),
                 only_words);
}

static void front_add_desk(struct stop *stop, size_t told, size_t count)
{
    struct plain *plain = stop->plain;

    if (plain->finding.length > 0)
        menu_add(&stop->menu, FRONT_ALL, -1, "Tell all plans again");
    if (count < PLANS_DESK)
        return;
    menu_add(&stop->menu, FRONT_SORT, -1, "Put the plans in another order; now %s",
             plans_order_words(plain->order));
    if (told > 0)
        menu_add(&stop->menu, STOP_PAGES, -1,
                 "Print the page of every plan of the list, or of some");
}

static void front_add_start(struct stop *stop, bool first)
{
    struct buffer text = {0};

    welcome_say_start(stop->plain->options->catalog, first, &text);
    menu_add(&stop->menu, STOP_NAME, first ? 0 : -1, "%s", buffer_text(&text));
    buffer_clear(&text);
}

/* Behind all else: the first career needs no choice. */
static void front_add_careers(struct stop *stop)
{
    const struct catalog *own = stop->plain->options->catalog, *other;

    for (int i = 0; (other = catalog_nth_on_hand(own, i)) != NULL; i++)
        if (other != own)
            menu_add(&stop->menu, STOP_NAME, NAME_CAREER + i, "Another career: %s", other->title);
}

/* ---- the list --------------------------------------------------------------------------------- */

static void front_tell(struct stop *stop)
{
    struct plain *plain = stop->plain;
    size_t count, told;

    if (((struct front *)stop)->sorting) {
        front_tell_orders(stop);
        return;
    }
    plain_close(plain);
    front_tell_what(plain);
    count = plans_add(stop, FRONT_PLAN);
    if (count == 0)
        buffer_truncate(&plain->finding, 0); /* there is nothing to look through */
    told = stop->menu.items.count;
    front_tell_desk(plain, told, count);
    if (count == 0)
        front_tell_welcome(plain);
    front_add_desk(stop, told, count);
    front_add_start(stop, count == 0);
    if (count > 0)
        menu_add(&stop->menu, STOP_DELETE, -1, "Delete a plan");
    menu_add(&stop->menu, STOP_IMPORT, -1, "Import a plan from a file");
    menu_add(&stop->menu, STOP_SETTINGS, -1, "Settings");
    front_add_careers(stop);
    menu_tell(&stop->menu, &plain->talk);
}

static void front_ask(const struct stop *stop, struct buffer *out)
{
    bool any = stop->menu.items.items[0].tag == FRONT_PLAN;

    buffer_format(out, "%s . tells the list again.",
                  ((const struct front *)stop)->sorting ? "In which order?"
                  : any ? "Which plan do you want to open, or what else?"
                        : "What do you want to do?");
}

static struct onward front_find(struct stop *stop, const char *words)
{
    buffer_truncate(&stop->plain->finding, 0);
    buffer_add(&stop->plain->finding, words);
    return onward_tell();
}

/* It tells nothing alone. */
static struct onward front_explain_only(struct stop *stop)
{
    talk_say(&stop->plain->talk, "%s", only_words);
    return onward_ask();
}

static struct onward front_sort(struct stop *stop, bool sorting)
{
    ((struct front *)stop)->sorting = sorting;
    return onward_tell();
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
    switch (item->tag) {
    case FRONT_PLAN:
        return front_open(stop, item->number);
    case FRONT_SORT:
        return front_sort(stop, true);
    case FRONT_ORDER:
        stop->plain->order = (enum plan_order)item->value;
        stop->plain->ordered = true;
        return front_sort(stop, false);
    case FRONT_ALL:
        return front_find(stop, "");
    default:
        return onward_to(item);
    }
}

static struct onward front_take(struct stop *stop, const char *typed)
{
    bool sorting = ((struct front *)stop)->sorting;
    struct error err;
    size_t item;

    if (text_same(typed, "only") && !sorting)
        return front_explain_only(stop);
    if (text_begins(typed, "only ") && !sorting)
        return front_find(stop, typed + strlen("only "));
    if (menu_read(&stop->menu, typed, &item, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    return front_choose(stop, &stop->menu.items.items[item]);
}

static struct onward front_back(struct stop *stop)
{
    if (((struct front *)stop)->sorting)
        return front_sort(stop, false);
    if (stop->plain->finding.length > 0)
        return front_find(stop, "");
    return plain_stay_first(&stop->plain->talk);
}

static void front_help(const struct stop *stop)
{
    talk_say(&stop->plain->talk, "The first few questions of a plan give a rough roadmap. You can "
                                 "stop at any time; nothing is lost.");
    talk_say(&stop->plain->talk, "%s", only_words);
}

static const struct stop_ops front_ops = {
    .name = "Home, the list of plans",
    .tell = front_tell,
    .ask = front_ask,
    .take = front_take,
    .back = front_back,
    .narrows = true,
    .help = front_help,
};

struct stop *home_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &front_ops, sizeof(struct front));
}
