/* SPDX-License-Identifier: MIT
 * `school near`. */
#include <inttypes.h>
#include <string.h>

#include "cli/commands/commands.h"
#include "cli/commands/school_file.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/session/school_aid.h"

static bool school_is_known(const struct school_number *number)
{
    return number->value != SCHOOLS_UNKNOWN;
}

/* ---- what is asked --------------------------------------------------------------------------- */

static enum status near_read_number(struct app *app, enum option_id option, int64_t most,
                                    int64_t *out)
{
    if (!app_has(app, option) || text_parse_number(app->values[option], 1, most, out))
        return STATUS_OK;
    return app_usage(app, "--%s: \"%s\" is no whole number from 1 to %" PRId64,
                     option_table[option].name, app->values[option], most);
}

static enum status near_read_sort(struct app *app, enum school_sort *sort)
{
    if (!app_has(app, OPTION_SORT) || school_sort_find(app->values[OPTION_SORT], sort))
        return STATUS_OK;
    return app_usage(app, "--sort: schools are ordered by distance, price, graduates or name");
}

/* Who reads JSON is no person and can leave out what they don't want. */
static enum status near_read_most(struct app *app, int *out)
{
    enum { NEAR_MOST = 100000, NEAR_USUAL = 20 };
    bool all = app_has(app, OPTION_ALL);
    int64_t most = all || app_has(app, OPTION_JSON) ? 0 : NEAR_USUAL;
    enum status status = near_read_number(app, OPTION_LIMIT, NEAR_MOST, &most);

    if (status == STATUS_OK && all && app_has(app, OPTION_LIMIT))
        return app_usage(app, "--all, --limit: one or the other");
    *out = (int)most;
    return status;
}

static enum status near_read(struct app *app, struct school_query *query)
{
    int64_t within = 0;
    enum status status = near_read_number(app, OPTION_WITHIN, SCHOOL_MILES_MOST, &within);

    *query = (struct school_query){.where = app_next_word(app),
                                   .online = app_has(app, OPTION_ONLINE),
                                   .award = app->values[OPTION_AWARD],
                                   .most_price = SCHOOLS_UNKNOWN};
    if (status == STATUS_OK)
        status = near_read_number(app, OPTION_MAX_PRICE, SCHOOL_DOLLARS_MOST, &query->most_price);
    if (status == STATUS_OK)
        status = near_read_sort(app, &query->sort);
    if (status == STATUS_OK)
        status = near_read_most(app, &query->most);
    query->within = (int)within;
    return status;
}

/* Help that the catalogue knows, by its id. */
static enum status near_read_aid(struct app *app, struct school_aid_query *aid,
                                 struct school_query *query)
{
    if (!app_has(app, OPTION_AID))
        return STATUS_OK;
    *aid = (struct school_aid_query){.catalog = app->catalog,
                                     .aid = catalog_find_aid(app->catalog, app->values[OPTION_AID]),
                                     .today = clock_today(&app->clock)};
    if (aid->aid < 0)
        return app_usage(app,
                         "--aid: \"%s\" is no help with paying; one of pell, wioa, gi-bill, "
                         "mycaa and employer is looked for",
                         app->values[OPTION_AID]);
    school_query_aid(query, aid);
    return STATUS_OK;
}

/* ---- near, as text --------------------------------------------------------------------------- */

/* How offers are printed. */
struct near_page {
    date_day today;
    bool old; /* a figure with a mark was printed */
    struct buffer *out;
};

/* "(2024)"; with the mark of what is old. */
static void near_add_year(struct near_page *page, int year, struct buffer *out)
{
    buffer_add(out, " (");
    page->old |= school_say_year(year, page->today, out);
    buffer_add(out, ")");
}

static void offer_add_price(const struct school_offer *offer, struct near_page *page,
                            struct buffer *out)
{
    const struct school_number *price = school_known_price(offer);

    if (!school_is_known(price)) {
        buffer_add(out, "price: ask");
        return;
    }
    school_say_value(school_what_words(SCHOOL_PRICE), price->value, out);
    buffer_format(out, " for %s",
                  price == &offer->numbers[SCHOOL_PRICE] ? "the whole program"
                  : school_offer_is_public(offer)        ? "a year, in state"
                                                         : "a year");
    near_add_year(page, price->year, out);
}

static void offer_add_graduates(const struct school_offer *offer, struct near_page *page,
                                struct buffer *out)
{
    const struct school_number *now = &offer->numbers[SCHOOL_GRADUATES];
    const struct school_number *before = &offer->numbers[SCHOOL_GRADUATES_BEFORE];

    if (!school_is_known(now)) {
        buffer_add(out, "graduates: not reported");
        return;
    }
    buffer_format(out, "graduates: %" PRId64, now->value);
    near_add_year(page, now->year, out);
    if (!school_is_known(before))
        return;
    buffer_format(out, ", %" PRId64, before->value);
    near_add_year(page, before->year, out);
}

static void offer_add_program(const struct school_offer *offer, struct buffer *out)
{
    const char *award = school_award_words(offer->award);

    if (offer->field)
        buffer_format(out, "%s (CIP %s)", offer->field, offer->cip);
    else
        buffer_format(out, "CIP %s", offer->cip);
    buffer_format(out, ", %s", award ? award : "other award");
}

static void offer_put_text(const struct school_offer *offer, struct near_page *page)
{
    struct buffer head = {0}, body = {0};

    buffer_format(&head, "%s, %s", offer->name, offer->place);
    if (offer->miles >= 0) {
        buffer_add(&head, ", ");
        school_say_miles(offer->miles, &head);
    }
    buffer_format(&head, " [%" PRId64 "]", offer->unit);
    if (offer->closed) {
        buffer_add(&head, " – ");
        school_say_closed(NULL, 0, &head);
    }
    layout_paragraph(page->out, "", buffer_text(&head));
    offer_add_program(offer, &body);
    layout_paragraph(page->out, "  ", buffer_text(&body));
    buffer_truncate(&body, 0);
    offer_add_price(offer, page, &body);
    buffer_add(&body, "; ");
    offer_add_graduates(offer, page, &body);
    layout_paragraph(page->out, "  ", buffer_text(&body));
    buffer_clear(&head);
    buffer_clear(&body);
}

/* ---- near, as JSON --------------------------------------------------------------------------- */

static void number_put_json(struct json_writer *json, const char *key,
                            const struct school_number *number, date_day today)
{
    if (!school_is_known(number)) {
        json_put_null(json, key);
        return;
    }
    json_open_object(json, key);
    json_put_number(json, "value", number->value);
    json_put_number(json, "year", number->year);
    json_put_boolean(json, "old", school_year_is_old(number->year, today));
    json_put_number(json, "source", number->source);
    json_close(json);
}

static void offer_put_json(const struct school_offer *offer, date_day today,
                           struct json_writer *json)
{
    static const char *const keys[SCHOOL_WHAT_COUNT] = {
        [SCHOOL_PRICE] = "price",
        [SCHOOL_TUITION] = "tuition_in_state",
        [SCHOOL_BOOKS] = "books",
        [SCHOOL_GRADUATES] = "graduates",
        [SCHOOL_GRADUATES_BEFORE] = "graduates_before",
        [SCHOOL_PROGRAMS_ONLINE] = "programs_online",
        [SCHOOL_ONLINE_SHARE] = "online_share",
        [SCHOOL_DEBT] = "school_debt",
        [SCHOOL_EARNINGS] = "school_earnings_10_years_after_entry",
    };

    json_open_object(json, NULL);
    json_put_number(json, "id", offer->unit);
    json_put_text(json, "name", offer->name);
    json_put_text(json, "place", offer->place);
    json_put_number_if(json, offer->miles >= 0, "miles", (int64_t)(offer->miles + 0.5));
    json_put_boolean(json, "closed", offer->closed);
    json_put_text(json, "cip", offer->cip);
    json_put_number(json, "award", offer->award);
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        if (keys[i])
            number_put_json(json, keys[i], &offer->numbers[i], today);
    json_put_text(json, "web", offer->web[0] ? offer->web : NULL);
    json_close(json);
}

static void finding_put_json(const struct school_finding *finding, date_day today,
                             struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-schools");
    json_put_boolean(&json, "around", finding->around);
    json_put_number(&json, "without_price", finding->unpriced);
    json_put_number(&json, "without_place", finding->placeless);
    json_put_number(&json, "without_aid", finding->unfit);
    json_put_number(&json, "more", finding->more);
    json_open_array(&json, "programs");
    for (int i = 0; i < finding->count; i++)
        offer_put_json(&finding->offers[i], today, &json);
    json_close_document(&json);
}

/* ---- near ------------------------------------------------------------------------------------ */

static void finding_say(struct app *app, const char *where, const struct school_finding *finding)
{
    if (finding->around)
        app_say(app, "%s: not among the imported ZIP codes; miles are from the middle of %.3s...",
                where, where);
    if (finding->count == 0)
        app_say(app, "%s: no such program is there: leave an option out, or name another place",
                where);
    if (finding->more > 0)
        app_say(app, "%d more: --limit N or --all shows them", finding->more);
    if (finding->unpriced > 0)
        app_say(app, "%d more with no known price: leave --max-price out to see them",
                finding->unpriced);
    if (finding->placeless > 0)
        app_say(app, "%d more whose place is not known: leave --within out to see them",
                finding->placeless);
    if (finding->unfit > 0)
        app_say(app, "%d more that the rules of this help leave out: leave --aid out to see them",
                finding->unfit);
}

static void finding_put_text(struct app *app, const struct school_finding *finding,
                             struct buffer *out)
{
    struct buffer draft = {0};
    struct near_page page = {.today = clock_today(&app->clock), .out = &draft};

    for (int i = 0; i < finding->count; i++)
        offer_put_text(&finding->offers[i], &page);
    if (page.old)
        school_say_old(&draft);
    layout_finish(&draft, app_ascii(app), out);
}

enum status command_school_near(struct app *app)
{
    struct school_finding finding = {0};
    struct school_query query;
    struct school_aid_query aid;
    struct buffer text = {0};
    struct store *store = NULL;
    enum status status = near_read(app, &query);

    if (status == STATUS_OK)
        status = app_choose_plans_career(app, NULL);
    if (status == STATUS_OK)
        query.career = catalog_codes(app->catalog);
    if (status == STATUS_OK)
        status = near_read_aid(app, &aid, &query);
    if (status == STATUS_OK)
        status = app_open_schools(app, &store);
    if (status == STATUS_OK)
        status = school_find(store, &query, &finding, &app->err);
    store_close(&store);
    if (status != STATUS_OK)
        return status;
    if (app_has(app, OPTION_JSON))
        finding_put_json(&finding, clock_today(&app->clock), &text);
    else
        finding_put_text(app, &finding, &text);
    finding_say(app, query.where, &finding);
    school_finding_clear(&finding);
    return output_result(app, &text);
}
