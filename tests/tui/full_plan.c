/* SPDX-License-Identifier: MIT
 * A plan that has something of everything. */
#include "full_plan.h"

static void full_plan_add_school(struct stage *stage)
{
    static const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = "Foundation"},
        {.field = PROGRAM_KIND, .text = "course"},
    };
    struct buffer said = {0};
    struct error err;
    int64_t number;

    ck_assert_msg(session_add_school(stage->tui.session, edits, 2, &number, &said, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    buffer_clear(&said);
}

static void full_plan_add_credit(struct stage *stage)
{
    const struct credit_request request = {.fields = {[CREDIT_DATE] = "2026-10-01",
                                                      [CREDIT_TITLE] = "A webinar",
                                                      [CREDIT_UNITS] = "1.5",
                                                      [CREDIT_BODIES] = "ALPHA"}};
    struct buffer said = {0};
    struct error err;

    ck_assert_msg(session_write_credits(stage->tui.session, &request, 1, NULL, NULL, &said, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    buffer_clear(&said);
}

static struct buffer full_plan_data;

void full_plan_prepare(void)
{
    struct stage stage;

    if (full_plan_data.length > 0)
        return;
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
    full_plan_add_school(&stage);
    full_plan_add_credit(&stage);
    stage_keep_data(&stage, &full_plan_data);
    stage_close(&stage);
}

void full_plan_open(struct stage *stage, const int size[2])
{
    full_plan_prepare();
    stage_open_data(stage, stage_catalog(), size[0], size[1], &full_plan_data);
    stage_keys(stage, "Enter");
    ck_assert_ptr_nonnull(stage->tui.session);
}

/* The step that rests on most assumptions. */
static int full_plan_assuming_step(const struct stage *stage)
{
    const struct roadmap *roadmap = session_roadmap(stage->tui.session);
    int most = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].assumption_count > roadmap->steps[most].assumption_count)
            most = i;
    ck_assert_int_gt(roadmap->steps[most].assumption_count, 0);
    return most;
}

struct place full_plan_place(const struct stage *stage, enum place_kind kind)
{
    struct place place = place_with(kind, 0);

    switch (kind) {
    case PLACE_SCHOOL:
        place.index = PROGRAM_HOURS;
        place.number = 1;
        break;
    case PLACE_ASKING:
    case PLACE_CREDIT:
        place.number = 1;
        break;
    case PLACE_CREDIT_FIELD:
        place.index = CREDIT_UNITS;
        place.number = 1;
        break;
    case PLACE_FIGURES:
        place.index = full_plan_assuming_step(stage);
        break;
    case PLACE_ROUTE:
        place.other = 1;
        break;
    default:
        break;
    }
    return place;
}

bool full_plan_goes_to(enum place_kind kind)
{
    return kind != PLACE_HOME && kind != PLACE_DIFFERENCE && kind != PLACE_LEAVING &&
           kind != PLACE_DAMAGED && kind != PLACE_LETTER;
}
