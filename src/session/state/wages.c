/* SPDX-License-Identifier: MIT
 * The imported wages that concern a plan: of the nation, and of the state that was named or else of
 * the one in which the chosen school is. */
#include "milepost/session/wages.h"

#include <string.h>

#include "milepost/school/import.h"
#include "milepost/school/pay.h"
#include "milepost/session/schools.h"
#include "milepost/store.h"

/* Files of which the areas are; their names are put together in the order of the file. */
struct wage_sources {
    struct report_pay *pay;
    int64_t ids[2];
    struct buffer files;
};

/* ---- which state ----------------------------------------------------------------------------- */

static const struct school *wages_school(const struct session *session)
{
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++)
        if (schools[i].chosen && schools[i].listed.unit != 0)
            return &schools[i];
    return NULL;
}

static void wages_take_school(void *context, const struct schools_school *school)
{
    struct session_wages *wages = context;

    wages->pay.state = arena_copy_text(&wages->arena, school->state);
    wages->pay.of_school = true;
}

/* One that was named stands already. */
static enum status wages_find_state(const struct session *session, struct store *store,
                                    struct session_wages *out, struct error *err)
{
    const struct school *school = wages_school(session);

    if (out->pay.state || !school)
        return STATUS_OK;
    return schools_each_school(store, school->listed.unit, "", wages_take_school, out, err);
}

/* ---- what it pays there ---------------------------------------------------------------------- */

static money_cents wages_cents(int64_t dollars)
{
    if (dollars == SCHOOLS_UNKNOWN)
        return MONEY_NONE;
    return dollars == SCHOOLS_ABOVE ? PAY_ABOVE : dollars * CENTS;
}

static void wages_take_area(struct session_wages *wages, const struct school_pay *read,
                            const char *state, const char *name)
{
    static const enum school_pay_level levels[PAY_LEVEL_COUNT] = {
        [PAY_TENTH] = SCHOOL_PAY_10, [PAY_QUARTER] = SCHOOL_PAY_25, [PAY_HALF] = SCHOOL_PAY_MEDIAN};
    struct pay_area *area = &wages->pay.areas[wages->pay.area_count++];

    *area = (struct pay_area){
        .name = arena_copy_text(&wages->arena, name), .state = state, .year = read->year};
    for (int i = 0; i < PAY_LEVEL_COUNT; i++)
        area->year_pay[i] = wages_cents(read->dollars[levels[i]]);
}

static void wages_take_source(void *context, const struct schools_source *source)
{
    struct wage_sources *sources = context;

    if (source->id != sources->ids[0] && source->id != sources->ids[1])
        return;
    buffer_format(&sources->files, "%s%s", sources->files.length > 0 ? ", " : "", source->file);
    sources->pay->imported = source->imported;
    sources->pay->address = school_layout_words(source->kind).address;
}

static enum status wages_take_sources(struct store *store, const struct school_pay *nation,
                                      const struct school_pay *state, struct session_wages *out,
                                      struct error *err)
{
    struct wage_sources sources = {
        .pay = &out->pay,
        .ids = {nation->known ? nation->source : 0, state->known ? state->source : 0}};
    enum status status = schools_each_source(store, wages_take_source, &sources, err);

    out->pay.file = arena_copy_text(&out->arena, buffer_text(&sources.files));
    buffer_clear(&sources.files);
    return status;
}

static enum status wages_take_all(const struct session *session, struct store *store,
                                  struct session_wages *out, struct error *err)
{
    const struct career_codes codes = catalog_codes(session_catalog(session));
    struct school_pay nation, state = {.known = false};
    enum status status = wages_find_state(session, store, out, err);

    if (status == STATUS_OK)
        status = school_pay_read(store, "US", codes.occupation, &nation, err);
    if (status == STATUS_OK && out->pay.state)
        status = school_pay_read(store, out->pay.state, codes.occupation, &state, err);
    if (status != STATUS_OK)
        return status;
    if (nation.known)
        wages_take_area(out, &nation, "US", "United States");
    if (state.known)
        wages_take_area(out, &state, out->pay.state, state.area);
    out->pay.lacks = out->pay.state && !state.known;
    return wages_take_sources(store, &nation, &state, out, err);
}

/* ---- the whole ------------------------------------------------------------------------------- */

void session_wages_read(const struct session *session, const char *path, const char *state,
                        struct session_wages *out)
{
    struct store *store = NULL;
    struct error ignored;

    *out = (struct session_wages){.pay = {.area_count = 0}};
    if (state && state[0] != '\0') {
        out->pay.state = arena_copy_text(&out->arena, state);
        out->pay.lacks = true;
    }
    if (schools_file_open(path, &store, &ignored) == STATUS_OK &&
        wages_take_all(session, store, out, &ignored) != STATUS_OK) {
        out->pay.area_count = 0;
        out->pay.lacks = out->pay.state != NULL;
    }
    store_close(&store);
}

void session_wages_clear(struct session_wages *wages)
{
    arena_clear(&wages->arena);
    *wages = (struct session_wages){.pay = {.area_count = 0}};
}
