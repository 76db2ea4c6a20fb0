/* SPDX-License-Identifier: MIT
 * `list`: the plans, the last one used first. They are read and not planned: what is due in each
 * stands in the data file since it was last changed or opened. */
#include <inttypes.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/session/pick.h"
#include "milepost/session/settings.h"
#include "milepost/words.h"

/* ---- JSON ------------------------------------------------------------------------------------ */

static void list_put_json(struct app *app, const struct plan_card *card, struct json_writer *json)
{
    date_day today = clock_today(&app->clock);

    json_open_object(json, NULL);
    json_put_number(json, "number", card->id);
    json_put_text(json, "id", card->uuid);
    json_put_text(json, "name", card->name);
    json_put_text(json, "goal", card->goal[0] ? card->goal : NULL);
    json_put_text(json, "place", card->place[0] ? card->place : NULL);
    json_put_date(json, "changed", date_from_unix(card->changed));
    json_put_date(json, "next_due", plan_card_due(card, today));
    json_put_boolean(json, "deleted", card->deleted);
    json_put_date(json, "planned", card->planned);
    json_put_boolean(json, "overdue", plan_card_is_overdue(card, today));
    json_close(json);
}

/* ---- text ------------------------------------------------------------------------------------ */

/* Beside the goal, or on lines of its own: a name of wide letters has no blank to break at. */
static void list_put_name(struct buffer *out, const char *lead, const char *name, const char *goal)
{
    enum { GAP = 2 };
    struct buffer left = {0};
    int columns = text_width(lead) + text_width(name) + GAP + text_width(goal);

    buffer_format(&left, "%s%s", lead, name);
    if (columns <= LAYOUT_COLUMNS) {
        layout_pair(out, buffer_text(&left), goal);
    } else {
        layout_paragraph(out, lead, name);
        if (goal[0] != '\0')
            layout_pair(out, "", goal);
    }
    buffer_clear(&left);
}

static void list_say_place(struct app *app, const struct plan_card *card, struct buffer *out)
{
    const struct catalog *catalog = catalog_on_hand(app->catalog, card->career);
    int place = catalog ? catalog_find_question(catalog, card->place) : -1;

    if (!catalog)
        buffer_format(out, "Its rules are not on hand: %s. ", card->career);
    if (place >= 0)
        buffer_format(out, "Interview: %s. ",
                      catalog->sections[catalog->questions[place].section].title);
}

/* What lapses within so many days is at risk. */
static int list_ahead(void)
{
    return setting_usual(SETTING_REMINDER_DAYS);
}

static void list_say_due(struct app *app, const struct plan_card *card, struct buffer *out)
{
    date_day today = clock_today(&app->clock);
    struct buffer late = {0};
    char day[DATE_TEXT];

    if (plan_card_is_overdue(card, today)) {
        words_overdue(card->due, today, &late);
        late.text[0] = 'O';
    }
    if (card->due != DATE_NONE)
        buffer_format(out, "%s: %s, %s. ", late.length > 0 ? buffer_text(&late) : "Next",
                      date_long(plan_card_due(card, today), day),
                      card->is_private ? "clearance item" : card->what);
    buffer_clear(&late);
    if (card->planned == DATE_NONE && !card->deleted)
        buffer_add(out, "Not planned yet: open it.");
    else if (card->planned != DATE_NONE && card->planned != today)
        buffer_format(out, "Planned on %s.", date_long(card->planned, day));
}

/* What an order goes by is to be seen. */
static void list_put_risk(struct app *app, const struct plan_card *card, struct buffer *out)
{
    const char *order = app->values[OPTION_SORT];
    struct buffer text = {0};

    if (order && strcmp(order, plan_order_id(PLANS_BY_RISK)) == 0)
        plan_card_say_risk(card, clock_today(&app->clock), list_ahead(), &text);
    if (text.length > 0) {
        buffer_add_char(&text, '.');
        layout_paragraph(out, "     At risk: ", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void list_put_text(struct app *app, const struct plan_card *card, struct buffer *out)
{
    struct buffer text = {0}, lead = {0};

    buffer_format(&lead, "%3" PRId64 "  ", card->id);
    buffer_format(&text, "%s%s", card->name, card->deleted ? " (deleted)" : "");
    list_put_name(out, buffer_text(&lead), buffer_text(&text), card->title);
    layout_paragraph(out, "     ", card->bar);
    buffer_truncate(&text, 0);
    list_say_place(app, card, &text);
    list_say_due(app, card, &text);
    buffer_trim(&text);
    layout_paragraph(out, "     ", buffer_text(&text));
    list_put_risk(app, card, out);
    buffer_clear(&text);
    buffer_clear(&lead);
}

/* ---- which ----------------------------------------------------------------------------------- */

/* --sort has the orders of schools, too. */
static enum status list_order(struct app *app, enum plan_order *order)
{
    *order = PLANS_BY_USE;
    if (!app_has(app, OPTION_SORT))
        return STATUS_OK;
    for (int i = 0; i < PLAN_ORDER_COUNT; i++)
        if (strcmp(app->values[OPTION_SORT], plan_order_id((enum plan_order)i)) == 0) {
            *order = (enum plan_order)i;
            return STATUS_OK;
        }
    return app_usage(app, "--sort: plans are ordered by used, name, due or risk");
}

static void list_take_words(struct app *app, struct buffer *out)
{
    for (const char *word; (word = app_next_word(app)) != NULL;)
        buffer_format(out, "%s%s", out->length > 0 ? " " : "", word);
}

/* A data file that is not there yet holds no plans. */
static enum status list_read_plans(struct app *app, struct plan_cards *cards)
{
    struct buffer words = {0};
    enum plan_order order;
    enum status status = list_order(app, &order);

    if (status == STATUS_OK)
        status = app_open(app, STORE_READ);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status == STATUS_OK)
        status = store_list_cards(app->store, app_has(app, OPTION_DELETED), 0, cards, &app->err);
    if (status != STATUS_OK)
        return status;
    list_take_words(app, &words);
    plan_cards_pick(cards, &(struct plan_pick){.words = buffer_text(&words),
                                               .order = order,
                                               .overdue = app_has(app, OPTION_OVERDUE),
                                               .today = clock_today(&app->clock),
                                               .ahead = list_ahead()});
    buffer_clear(&words);
    return STATUS_OK;
}

/* ---- the command ----------------------------------------------------------------------------- */

static void list_say_none(struct app *app, const struct plan_cards *cards)
{
    if (cards->live == 0)
        app_say(app, "no plans yet; `milepost new` makes one");
    else
        app_say(app, "none of %zu plan%s fits", cards->live, cards->live == 1 ? "" : "s");
}

static void list_say_unplanned(struct app *app, const struct plan_cards *cards)
{
    size_t count = 0;

    for (size_t i = 0; i < cards->count; i++)
        count += cards->items[i].planned == DATE_NONE && !cards->items[i].deleted;
    if (count > 0)
        app_say(app, "%zu plan%s not planned yet; `milepost due --all --fresh` plans every one",
                count, count == 1 ? " is" : "s are");
}

enum status command_list(struct app *app)
{
    struct plan_cards cards = {0};
    struct json_writer json = {.out = &app->out};
    struct buffer text = {0};
    bool as_json = app_has(app, OPTION_JSON);
    enum status status = list_read_plans(app, &cards);

    if (status == STATUS_OK && as_json) {
        json_open_document(&json, "milepost-plans");
        json_open_array(&json, "plans");
    }
    for (size_t i = 0; i < cards.count; i++) {
        if (as_json)
            list_put_json(app, &cards.items[i], &json);
        else
            list_put_text(app, &cards.items[i], &text);
    }
    if (status == STATUS_OK && as_json)
        json_close_document(&json);
    else if (status == STATUS_OK && cards.count == 0)
        list_say_none(app, &cards);
    list_say_unplanned(app, &cards);
    layout_finish(&text, app_ascii(app), &app->out);
    plan_cards_clear(&cards);
    return status;
}
