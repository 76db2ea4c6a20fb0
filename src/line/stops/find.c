/* SPDX-License-Identifier: MIT
 * Find: programs of real schools near a ZIP code or in a state. Where somebody lives is used and
 * not kept: it goes with the stop. */
#include "line/stops/find.h"

#include "line/stops/stops.h"

static struct stop_ops const scout_ops, scout_typed_ops;

/* Where letters are typed these are no commands. */
static void scout_turn(struct scout *scout, enum scout_part part)
{
    bool typed =
        part == SCOUT_WHERE || (part == SCOUT_FILTER && scout_filter_is_typed(scout->filter));

    scout->part = part;
    scout->stop.ops = typed ? &scout_typed_ops : &scout_ops;
}

static const struct school_offer *scout_offer(const struct scout *scout)
{
    return &scout->book.finding.offers[scout->offer];
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void scout_tell_where(struct scout *scout)
{
    struct plain *plain = scout->stop.plain;
    struct buffer how = {0};
    struct error err;
    enum status status = school_book_try(plain->session, plain->options->schools, &how, &err);

    scout->missing = status != STATUS_OK;
    if (status == STATUS_OK)
        talk_say(&plain->talk, "Where do you want to look? Type a ZIP code of five digits, or a "
                               "state of two letters such as GA. It is used to look, and not "
                               "kept.");
    else
        talk_say(&plain->talk, "%s < goes back.",
                 status == STATUS_NOT_FOUND ? buffer_text(&how) : err.text);
    buffer_clear(&how);
}

static void scout_tell_list(struct scout *scout)
{
    struct plain *plain = scout->stop.plain;
    const struct school_finding *finding = &scout->book.finding;
    struct buffer text = {0};
    bool old = false;

    scout_say_asked(scout, &text);
    talk_say(&plain->talk, "%s.", buffer_text(&text));
    buffer_truncate(&text, 0);
    if (finding->around)
        school_say_around(buffer_text(&scout->asked.where), &text);
    if (text.length > 0)
        talk_say(&plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    menu_add(&scout->stop.menu, SCOUT_TAG_FILTERS, 0, "Change what is looked for, or the order");
    menu_add(&scout->stop.menu, SCOUT_TAG_ELSEWHERE, 0, "Look elsewhere");
    for (int i = 0; i < finding->count; i++)
        old |= scout_add_offer(scout, i);
    if (finding->count > 0)
        talk_say(&plain->talk, "1 and 2 change that; the programs begin at 3.");
    if (old)
        talk_say(&plain->talk, "%s behind a year: %s", SCHOOL_OLD_MARK, SCHOOL_OLD_WORDS);
    scout->stop.menu.first = scout->page;
}

static void scout_tell_offer(struct scout *scout)
{
    struct menu *menu = &scout->stop.menu;

    scout_tell_card(scout, scout_offer(scout));
    if (session_find_offer(scout->stop.plain->session, scout_offer(scout)))
        menu_add(menu, SCOUT_TAG_VALUE, 0, "Open it on the worksheet");
    else
        menu_add(menu, SCOUT_TAG_VALUE, 0, "Add it to the worksheet, with the questions to put");
    menu_add(menu, SCOUT_TAG_DONE, 0, "Back to the list");
}

static void scout_tell(struct stop *stop)
{
    static void (*const tells[])(struct scout *) = {
        [SCOUT_WHERE] = scout_tell_where,   [SCOUT_LIST] = scout_tell_list,
        [SCOUT_CARD] = scout_tell_offer,    [SCOUT_FILTERS] = scout_tell_filters,
        [SCOUT_FILTER] = scout_tell_filter,
    };
    struct scout *scout = (struct scout *)stop;

    tells[scout->part](scout);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void scout_ask(const struct stop *stop, struct buffer *out)
{
    static const char *const asks[] = {
        [SCOUT_WHERE] = "Where do you want to look?",
        [SCOUT_LIST] = "Which program do you want to hear more of? . tells the list again.",
        [SCOUT_CARD] = "What do you want to do with this program? . tells it again.",
        [SCOUT_FILTERS] = "What do you want to change? . tells what is looked for again.",
    };
    const struct scout *scout = (const struct scout *)stop;

    if (scout->part == SCOUT_WHERE && scout->missing)
        return; /* what was refused says why */
    if (scout->part == SCOUT_FILTER)
        scout_ask_filter(scout, out);
    else
        buffer_add(out, asks[scout->part]);
}

static void scout_typed_prompt(const struct stop *stop, struct buffer *out)
{
    static const char *const prompts[] = {[SCOUT_MILES] = "Miles, such as 50",
                                          [SCOUT_PRICE] = "Dollars, such as 3000",
                                          [SCOUT_NAME] = "Letters of the name"};
    const struct scout *scout = (const struct scout *)stop;

    if (scout->part == SCOUT_WHERE && scout->missing)
        return;
    buffer_add(out, scout->part == SCOUT_WHERE ? "ZIP code or state" : prompts[scout->filter]);
}

static void scout_help(const struct stop *stop)
{
    talk_say(&stop->plain->talk,
             "The figures are those that the federal government publishes of schools that take "
             "its aid. What a figure does not say is told with it. Nothing is best: the order is "
             "the one you choose.");
}

static void scout_where(const struct stop *stop, struct buffer *out)
{
    static const char *const places[] = {[SCOUT_WHERE] = "where to look",
                                         [SCOUT_LIST] = "the list of programs",
                                         [SCOUT_CARD] = "one program",
                                         [SCOUT_FILTERS] = "what is looked for",
                                         [SCOUT_FILTER] = "one part of what is looked for"};

    buffer_format(out, "%s, %s", stop->ops->name, places[((const struct scout *)stop)->part]);
}

/* ---- what is typed ---------------------------------------------------------------------------- */

static struct onward scout_shown(struct scout *scout, enum status status, enum scout_part part,
                                 const struct error *err)
{
    if (status != STATUS_OK)
        return plain_refuse(scout->stop.plain, err);
    scout_turn(scout, part);
    return onward_tell();
}

static struct onward scout_refuse_nothing(const struct scout *scout)
{
    talk_say(&scout->stop.plain->talk, "Nothing was typed. Type a ZIP code or a state.");
    return onward_ask();
}

static struct onward scout_take_where(struct scout *scout, const char *typed)
{
    struct scout_asked asked;
    struct error err;
    enum status status;

    if (typed[0] == '\0')
        return scout_refuse_nothing(scout);
    scout_asked_copy(&asked, &scout->asked);
    buffer_truncate(&asked.where, 0);
    buffer_add(&asked.where, typed);
    status = scout_look(scout, &asked, &err);
    scout_asked_clear(&asked);
    return scout_shown(scout, status, SCOUT_LIST, &err);
}

static struct onward scout_take_typed(struct stop *stop, const char *typed)
{
    struct scout *scout = (struct scout *)stop;
    struct error err;
    enum status status;

    if (scout->part == SCOUT_WHERE)
        return scout_take_where(scout, typed);
    if (typed[0] == '\0') { /* it stays as it is */
        scout_turn(scout, SCOUT_FILTERS);
        return onward_tell();
    }
    status = scout_type_filter(scout, typed, &err);
    return scout_shown(scout, status, SCOUT_FILTERS, &err);
}

static struct onward scout_none(struct stop *stop)
{
    struct scout *scout = (struct scout *)stop;
    struct error err;
    enum status status;

    if (scout->part == SCOUT_WHERE) {
        talk_say(&stop->plain->talk, "Without a place nothing can be looked for. < goes back.");
        return onward_ask();
    }
    status = scout_type_filter(scout, "", &err);
    return scout_shown(scout, status, SCOUT_FILTERS, &err);
}

/* ---- what is chosen --------------------------------------------------------------------------- */

static struct onward scout_add_to_worksheet(struct scout *scout)
{
    struct plain *plain = scout->stop.plain;
    const struct school *there = session_find_offer(plain->session, scout_offer(scout));
    struct onward onward = onward_go(STOP_SCHOOL, -1);
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (there) {
        onward.place.number = there->number;
        return onward;
    }
    status = session_school_add_offer(plain->session, scout_offer(scout), NULL,
                                      &onward.place.number, &said, &err);
    if (status == STATUS_OK) {
        buffer_add(&said, ". u takes it back.");
        scout_turn(scout, SCOUT_LIST);
    }
    return plain_changed(plain, status, &said, &err);
}

static struct onward scout_choose_in_list(struct scout *scout, const struct menu_item *item)
{
    if (item->tag == SCOUT_TAG_ELSEWHERE) {
        scout_turn(scout, SCOUT_WHERE);
    } else if (item->tag == SCOUT_TAG_FILTERS) {
        scout_turn(scout, SCOUT_FILTERS);
    } else {
        scout->page = scout->stop.menu.first;
        scout->offer = item->value;
        scout_turn(scout, SCOUT_CARD);
    }
    return onward_tell();
}

static struct onward scout_choose_in_filters(struct scout *scout, const struct menu_item *item)
{
    scout->filter = (enum scout_filter)item->value;
    scout_turn(scout, item->tag == SCOUT_TAG_DONE ? SCOUT_LIST : SCOUT_FILTER);
    return onward_tell();
}

static struct onward scout_choose(struct stop *stop, const struct menu_item *item)
{
    struct scout *scout = (struct scout *)stop;
    struct error err;
    enum status status;

    switch (scout->part) {
    case SCOUT_LIST:
        return scout_choose_in_list(scout, item);
    case SCOUT_FILTERS:
        return scout_choose_in_filters(scout, item);
    case SCOUT_FILTER:
        status = scout_choose_filter(scout, item->value, &err);
        return scout_shown(scout, status, SCOUT_FILTERS, &err);
    default:
        if (item->tag == SCOUT_TAG_VALUE)
            return scout_add_to_worksheet(scout);
        scout_turn(scout, SCOUT_LIST);
        return onward_tell();
    }
}

static struct onward scout_back(struct stop *stop)
{
    struct scout *scout = (struct scout *)stop;

    if (scout->part == SCOUT_LIST || !scout->found)
        return onward_back();
    scout_turn(scout, scout->part == SCOUT_FILTER ? SCOUT_FILTERS : SCOUT_LIST);
    return onward_tell();
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void scout_leave(struct stop *stop)
{
    struct scout *scout = (struct scout *)stop;

    scout_asked_clear(&scout->asked);
    school_book_clear(&scout->book);
}

static struct stop_ops const scout_ops = {.name = "finding a school",
                                          .tell = scout_tell,
                                          .ask = scout_ask,
                                          .choose = scout_choose,
                                          .back = scout_back,
                                          .help = scout_help,
                                          .where = scout_where,
                                          .leave = scout_leave};

static struct stop_ops const scout_typed_ops = {.name = "finding a school",
                                                .tell = scout_tell,
                                                .ask = scout_ask,
                                                .prompt = scout_typed_prompt,
                                                .take = scout_take_typed,
                                                .none = scout_none,
                                                .back = scout_back,
                                                .help = scout_help,
                                                .where = scout_where,
                                                .leave = scout_leave,
                                                .is_text = true};

struct stop *find_stop(struct plain *plain, const struct stop_place *place)
{
    struct scout *scout = stop_new(plain, &scout_typed_ops, sizeof *scout);

    (void)place;
    scout->asked.wish.most_price = SCHOOLS_UNKNOWN;
    scout->asked.wish.aid = -1;
    return &scout->stop;
}
