/* SPDX-License-Identifier: MIT
 * The planner against the slow and obvious solver on random small catalogues. */
#include "reference.h"

#include "plan_suites.h"

enum { CATALOGUES = 2000, BATCH = 100 };

static uint64_t state;

static int dice(int sides)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state % (uint64_t)sides);
}

static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

/* A need with one to three paths of one or two facts each. */
static void add_need(struct mini *mini, int step, int facts)
{
    struct step *s = &mini->steps[step];
    int paths = 1 + dice(3);
    struct need *needs = arena_new(&mini->arena, (size_t)s->needs.count + 1, sizeof *needs);
    struct path *items = arena_new(&mini->arena, (size_t)paths, sizeof *items);

    for (int p = 0; p < paths; p++) {
        int count = 1 + dice(2);
        struct requirement *requirements =
            arena_new(&mini->arena, (size_t)count, sizeof *requirements);
        for (int r = 0; r < count; r++)
            requirements[r] = (struct requirement){
                .kind = REQUIREMENT_FACT, .fact = (int16_t)(1 + dice(facts)), .when = {.text = ""}};
        items[p] = (struct path){.id = names[p],
                                 .title = names[p],
                                 .items = requirements,
                                 .count = count,
                                 .source = -1,
                                 .note = ""};
    }
    for (int i = 0; i < s->needs.count; i++)
        needs[i] = s->needs.items[i];
    needs[s->needs.count] =
        (struct need){.id = arena_format(&mini->arena, "%s.%d", s->id, s->needs.count),
                      .title = "",
                      .when = {.text = ""},
                      .paths = items,
                      .count = paths};
    s->needs = (struct need_list){needs, s->needs.count + 1};
}

static void add_step(struct mini *mini, int index, int facts)
{
    enum step_kind kind = dice(2) ? STEP_STUDY : STEP_PAPERWORK;
    int length = dice(30), dollars = dice(4) * 50;
    int fact = index == 0 ? 0 : dice(facts + 1);
    int step = mini_step(mini, names[index], kind, fact, (struct range){length, length, length});

    if (dollars)
        mini_price(mini, step, dollars, dollars, dollars);
    if (fact > 0 && dice(4) == 0) {
        int16_t *two = arena_new(&mini->arena, 2, sizeof *two);
        two[0] = (int16_t)fact;
        two[1] = (int16_t)(1 + fact % facts);
        mini->steps[step].gives = (struct index_list){two, two[0] == two[1] ? 1 : 2};
    }
    for (int needs = index == 0 ? 1 + dice(2) : dice(2); needs > 0; needs--)
        add_need(mini, step, facts);
}

static void make_random(struct mini *mini, uint64_t seed)
{
    state = seed * UINT64_C(0x9e3779b97f4a7c15) + 1;
    mini_init(mini);
    int facts = 2 + dice(4), steps = 3 + dice(6);
    for (int f = 0; f < facts; f++)
        mini_fact(mini, names[f]);
    for (int s = 0; s < steps; s++)
        add_step(mini, s, facts);
}

static const struct route_summary *labelled(const struct roadmap *roadmap, unsigned label)
{
    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].labels & label)
            return &roadmap->routes[i];
    }
    return NULL;
}

static void compare(uint64_t seed)
{
    struct mini mini;
    struct reference reference;
    make_random(&mini, seed);
    struct plan_input input = {.catalog = &mini.catalog,
                               .answers = &mini.answers,
                               .today = mini.today,
                               .without_forecast = true};
    struct roadmap *roadmap = roadmap_make(&input);

    reference_solve(&mini, &reference);
    ck_assert_msg(reference.reachable == (roadmap->goal_state == GOAL_OPEN),
                  "catalogue %d: reachable is %d, the planner says %s", (int)seed,
                  reference.reachable, goal_state_id(roadmap->goal_state));
    if (reference.reachable) {
        const struct route_summary *soonest = labelled(roadmap, LABEL_SOONEST);
        const struct route_summary *cheapest = labelled(roadmap, LABEL_CHEAPEST);
        ck_assert_msg(soonest->p50 - mini.today == reference.soonest,
                      "catalogue %d: soonest in %d days, the planner says %d", (int)seed,
                      reference.soonest, (int)(soonest->p50 - mini.today));
        ck_assert_msg(cheapest->cost.likely == reference.cheapest,
                      "catalogue %d: cheapest for %lld, the planner says %lld", (int)seed,
                      (long long)reference.cheapest, (long long)cheapest->cost.likely);
    } else {
        ck_assert_int_gt(roadmap->missing_count, 0);
    }
    roadmap_free(&roadmap);
    mini_clear(&mini);
}

START_TEST(routes_find__agrees_with__every_set_tried)
{
    for (int i = 0; i < BATCH; i++)
        compare((uint64_t)(_i * BATCH + i + 1));
}
END_TEST

/* The comparison is worth something only if many catalogues have several routes, and some none. */
START_TEST(random_catalogues__are__of_every_kind)
{
    int none = 0, many = 0;
    for (int i = 1; i <= 300; i++) {
        struct mini mini;
        struct reference reference;
        make_random(&mini, (uint64_t)i);
        reference_solve(&mini, &reference);
        none += !reference.reachable;
        many += reference.routes > 1;
        mini_clear(&mini);
    }
    ck_assert_int_gt(none, 30);
    ck_assert_int_gt(many, 60);
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    TCase *tcase = tcase_create("reference");
    tcase_add_loop_test(tcase, routes_find__agrees_with__every_set_tried, 0, CATALOGUES / BATCH);
    tcase_add_test(tcase, random_catalogues__are__of_every_kind);
    suite_add_tcase(suite, tcase);
    return suite;
}
