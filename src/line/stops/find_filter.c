/* SPDX-License-Identifier: MIT
 * What Find is filtered and sorted by: told, typed or chosen. */
#include <inttypes.h>
#include <string.h>

#include "line/stops/find.h"
#include "milepost/money.h"

/* Each as it is named, and as it is asked for. */
static const struct {
    const char *name, *ask;
} scout_filters[SCOUT_FILTER_COUNT] = {
    [SCOUT_MILES] = {"Distance", "Within how many miles? ! is however far."},
    [SCOUT_PRICE] = {"Price", "At most how many dollars? ! is any price."},
    [SCOUT_NAME] = {"Name", "Which letters are in the school's name? ! is any name."},
    [SCOUT_AWARD] = {"Award", "Which award is it to end with?"},
    [SCOUT_ONLINE] = {"Online", "Only schools with a program of the field online?"},
    [SCOUT_AID] = {"Help with paying", "Which help with paying may it be for?"},
    [SCOUT_SORT] = {"Order", "In which order?"},
};

bool scout_filter_is_typed(enum scout_filter filter)
{
    return filter == SCOUT_MILES || filter == SCOUT_PRICE || filter == SCOUT_NAME;
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void scout_say_number(bool any, const char *before, const char *text, const char *after,
                             struct buffer *out)
{
    if (any)
        buffer_add(out, "any");
    else
        buffer_format(out, "%s%s%s", before, text, after);
}

static bool scout_is_in_state(const struct scout *scout)
{
    return strspn(buffer_text(&scout->asked.where), "0123456789") == 0;
}

static void scout_say_filter(const struct scout *scout, enum scout_filter filter,
                             struct buffer *out)
{
    const struct scout_asked *asked = &scout->asked;
    const struct catalog *catalog = session_catalog(scout->stop.plain->session);
    char money[MONEY_TEXT];

    switch (filter) {
    case SCOUT_MILES:
        if (asked->wish.within > 0)
            buffer_format(out, "within %d miles", asked->wish.within);
        else
            buffer_add(out, "any");
        break;
    case SCOUT_PRICE:
        scout_say_number(asked->wish.most_price == SCHOOLS_UNKNOWN, "at most ",
                         money_format(asked->wish.most_price == SCHOOLS_UNKNOWN
                                          ? 0
                                          : asked->wish.most_price * 100,
                                      money),
                         "", out);
        break;
    case SCOUT_NAME:
        scout_say_number(asked->name.length == 0, "with \"", buffer_text(&asked->name), "\"", out);
        break;
    case SCOUT_AWARD:
        buffer_add(out, school_award_kinds[asked->wish.award].words);
        break;
    case SCOUT_ONLINE:
        buffer_add(out, asked->wish.online ? "yes" : "any");
        break;
    case SCOUT_AID:
        buffer_add(out, asked->wish.aid < 0 ? "any" : catalog->aids[asked->wish.aid].title);
        break;
    default:
        buffer_format(
            out, "by %s",
            school_sort_word(school_sort_from(buffer_text(&asked->where), asked->wish.sort)));
    }
}

void scout_tell_filters(struct scout *scout)
{
    int count = scout->book.finding.count;
    struct buffer text = {0};

    talk_say(&scout->stop.plain->talk, "What is looked for:");
    menu_add(&scout->stop.menu, SCOUT_TAG_DONE, 0, "Show what is found: %d program%s", count,
             count == 1 ? "" : "s");
    for (int i = 0; i < SCOUT_FILTER_COUNT; i++) {
        if (i == SCOUT_MILES && scout_is_in_state(scout))
            continue; /* miles are counted from a ZIP code */
        buffer_truncate(&text, 0);
        scout_say_filter(scout, (enum scout_filter)i, &text);
        menu_add(&scout->stop.menu, SCOUT_TAG_VALUE, i, "%s: %s", scout_filters[i].name,
                 buffer_text(&text));
    }
    buffer_clear(&text);
}

void scout_ask_filter(const struct scout *scout, struct buffer *out)
{
    buffer_add(out, scout_filters[scout->filter].ask);
}

static int scout_count_values(const struct scout *scout)
{
    switch (scout->filter) {
    case SCOUT_AWARD:
        return school_award_kind_count;
    case SCOUT_ONLINE:
        return 2;
    case SCOUT_AID:
        return session_catalog(scout->stop.plain->session)->aid_count + 1;
    default:
        return SCHOOL_SORTS;
    }
}

/* Of a value the filter would then have. */
static void scout_set_value(struct scout_asked *asked, enum scout_filter filter, int value)
{
    switch (filter) {
    case SCOUT_AWARD:
        asked->wish.award = value;
        break;
    case SCOUT_ONLINE:
        asked->wish.online = value == 1;
        break;
    case SCOUT_AID:
        asked->wish.aid = value - 1;
        break;
    default:
        asked->wish.sort = (enum school_sort)value;
    }
}

void scout_tell_filter(struct scout *scout)
{
    struct buffer text = {0};

    scout_ask_filter(scout, &text);
    talk_say(&scout->stop.plain->talk, "%s", buffer_text(&text));
    for (int i = 0; !scout_filter_is_typed(scout->filter) && i < scout_count_values(scout); i++) {
        struct scout would = *scout; /* borrowed, to be told alone */

        if (scout->filter == SCOUT_SORT && i == SCHOOLS_BY_DISTANCE && scout_is_in_state(scout))
            continue;
        scout_set_value(&would.asked, scout->filter, i);
        buffer_truncate(&text, 0);
        scout_say_filter(&would, scout->filter, &text);
        menu_add(&scout->stop.menu, SCOUT_TAG_VALUE, i, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
}

/* ---- taking ----------------------------------------------------------------------------------- */

/* "$5,000" is typed as it is written. */
static enum status scout_read_number(const char *typed, int64_t most, int64_t *out,
                                     struct error *err)
{
    struct buffer digits = {0};
    bool read;

    for (const char *at = typed; *at != '\0'; at++)
        if (*at != '$' && *at != ',')
            buffer_add_bytes(&digits, at, 1);
    read = text_parse_number(buffer_text(&digits), 1, most, out);
    buffer_clear(&digits);
    return read ? STATUS_OK
                : error_set(err, STATUS_USAGE, "\"%s\" is no whole number from 1 to %" PRId64 ".",
                            typed, most);
}

/* Nothing is no bound. */
static enum status scout_read_filter(enum scout_filter filter, const char *typed,
                                     struct scout_asked *asked, struct error *err)
{
    bool any = typed[0] == '\0';
    int64_t number = any && filter == SCOUT_PRICE ? SCHOOLS_UNKNOWN : 0;
    enum status status = STATUS_OK;

    if (filter == SCOUT_NAME) {
        buffer_truncate(&asked->name, 0);
        buffer_add(&asked->name, typed);
        return STATUS_OK;
    }
    if (!any)
        status = scout_read_number(
            typed, filter == SCOUT_MILES ? SCHOOL_MILES_MOST : SCHOOL_DOLLARS_MOST, &number, err);
    if (status == STATUS_OK && filter == SCOUT_MILES)
        asked->wish.within = (int)number;
    if (status == STATUS_OK && filter == SCOUT_PRICE)
        asked->wish.most_price = number;
    return status;
}

enum status scout_type_filter(struct scout *scout, const char *typed, struct error *err)
{
    struct scout_asked asked;
    enum status status;

    scout_asked_copy(&asked, &scout->asked);
    status = scout_read_filter(scout->filter, typed, &asked, err);
    if (status == STATUS_OK)
        status = scout_look(scout, &asked, err);
    scout_asked_clear(&asked);
    return status;
}

enum status scout_choose_filter(struct scout *scout, int value, struct error *err)
{
    struct scout_asked asked;
    enum status status;

    scout_asked_copy(&asked, &scout->asked);
    scout_set_value(&asked, scout->filter, value);
    status = scout_look(scout, &asked, err);
    scout_asked_clear(&asked);
    return status;
}
