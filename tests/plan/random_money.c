/* SPDX-License-Identifier: MIT
 * The random catalogues' money: prices that change, prices for students and members, what is paid
 * again or once in a year. */
#include "random_catalogue.h"

/* Some facts that are in a price: the books, an exam ... */
static struct index_list random_holds(struct mini *mini, struct dice *dice)
{
    enum { HELD = 6 };
    int16_t *facts = arena_new(&mini->arena, HELD, sizeof *facts);

    for (int i = 0; i < HELD; i++)
        facts[i] = (int16_t)random_dice(dice, mini->catalog.fact_count);
    return (struct index_list){facts, HELD};
}

static void random_program_price(struct mini *mini, struct dice *dice, struct cost *cost)
{
    struct price *prices = arena_new(&mini->arena, (size_t)cost->count + 1, sizeof *prices);

    for (int i = 0; i < cost->count; i++) {
        prices[i] = cost->items[i];
        prices[i].holds = random_holds(mini, dice);
    }
    cost->items = prices;
}

/* One to three entries, oldest first. The later ones come into force while a route lasts, or long
 * after. */
static struct cost random_list(struct mini *mini, struct dice *dice)
{
    int count = random_one_in(dice, 3) ? 2 + random_dice(dice, 2) : 1;
    struct price *prices = arena_new(&mini->arena, (size_t)count, sizeof *prices);
    date_day from = date_from_civil(2026, 1, 1), next = mini->today + 1;

    for (int i = 0; i < count; i++) {
        prices[i] = (struct price){
            .from = from, .cents = random_amount(dice, 9, 5000), .source = 0, .note = ""};
        prices[i].cents.likely += 100;
        prices[i].cents.high += 100;
        if (random_one_in(dice, 8))
            prices[i].cents.likely = CATALOG_BLANK; /* nobody has told more than the two ends */
        from = next += random_dice(dice, random_one_in(dice, 5) ? 20000 : 120);
    }
    return (struct cost){PRICING_LISTED, prices, count};
}

/* What a student pays: mostly half of it, else anything. */
static struct cost random_student_list(struct mini *mini, struct dice *dice,
                                       const struct cost *full)
{
    struct price *prices = arena_new(&mini->arena, (size_t)full->count + 1, sizeof *prices);

    if (full->count == 0 || random_one_in(dice, 3))
        return random_list(mini, dice);
    for (int i = 0; i < full->count; i++) {
        prices[i] = full->items[i];
        prices[i].cents.low /= 2;
        prices[i].cents.high /= 2;
        if (prices[i].cents.likely != CATALOG_BLANK)
            prices[i].cents.likely /= 2;
    }
    return (struct cost){PRICING_LISTED, prices, full->count};
}

/* Books and memberships are paid on a day of their own, so they are what is paid again. */
static void random_again(struct dice *dice, struct step *step)
{
    static const int16_t months[] = {1, 2, 6, 12};
    static const char *const groups[] = {"books", "papers"};
    int face = random_dice(dice, 5);

    if (face < 2 && step->cost.count > 0 &&
        (step->kind == STEP_PURCHASE || step->kind == STEP_PAPERWORK))
        step->every_months = months[random_dice(dice, 4)];
    else if (face < 2)
        step->once_a_year = groups[random_dice(dice, 2)];
}

void random_price(struct mini *mini, struct dice *dice, struct step *step)
{
    int face = random_dice(dice, 8);

    if (face < 2 && step->kind != STEP_EXAM)
        step->cost.pricing = PRICING_ASK;
    else if (face < 6 || step->kind == STEP_EXAM)
        step->cost = random_list(mini, dice);
    if (step->cost.pricing == PRICING_FREE)
        return;
    bool sold = step->kind == STEP_PURCHASE || step->kind == STEP_EXAM;
    if (random_dice(dice, 5) < (sold ? 4 : 2))
        step->student_cost = random_student_list(mini, dice, &step->cost);
    random_again(dice, step);
    if (step->kind == STEP_STUDY && random_one_in(dice, 2))
        random_program_price(mini, dice, &step->cost);
}

/* ---- bodies ---------------------------------------------------------------------------------- */

enum { BODIES = 2 };

static const struct body bodies[BODIES] = {{.id = "one", .name = "One", .about = "", .url = ""},
                                           {.id = "two", .name = "Two", .about = "", .url = ""}};

/* A credential that the exam gives, or one that nothing does. */
static void add_credential(struct mini *mini, struct dice *dice, struct step *exam,
                           struct credential *credential)
{
    bool given = exam->gives.count > 0 && random_one_in(dice, 2);
    const char *id = arena_format(&mini->arena, "credential/%s", exam->id);
    int fact = given ? exam->gives.items[0] : mini_fact(mini, id);

    *credential = (struct credential){.code = exam->id,
                                      .name = exam->id,
                                      .body = (int16_t)(exam->credential % BODIES),
                                      .fact = (int16_t)fact,
                                      .apprentice_of = -1};
    if (random_one_in(dice, 3))
        return;
    credential->member_fee = random_list(mini, dice);
    if (exam->cost.items[0].cents.high < credential->member_fee.items[0].cents.high) {
        struct cost fee = exam->cost; /* mostly the other way round */
        exam->cost = credential->member_fee;
        credential->member_fee = fee;
    }
}

static void add_credentials(struct mini *mini, struct dice *dice)
{
    struct credential *all =
        arena_new(&mini->arena, (size_t)mini->catalog.step_count + 1, sizeof *all);
    int count = 0;

    all[count++] = mini->catalog.credentials[0]; /* the goal's */
    for (int s = 0; s < mini->catalog.step_count; s++) {
        struct step *step = &mini->steps[s];
        if (step->kind != STEP_EXAM || random_one_in(dice, 6))
            continue;
        step->template = TEMPLATE_EXAM;
        step->credential = (int16_t)count;
        add_credential(mini, dice, step, &all[count++]);
    }
    mini->catalog.credentials = all;
    mini->catalog.credential_count = count;
}

/* No exam asks for it: it is bought where it saves money. */
static void add_membership(struct mini *mini, struct dice *dice, int body)
{
    static const char *const ids[BODIES] = {"member-one", "member-two"};
    int fact = mini_fact(mini, arena_format(&mini->arena, "membership/%s", bodies[body].id));

    if (random_one_in(dice, 2))
        mini->facts[fact].met = random_yes(mini, "own.member");
    if (random_one_in(dice, 5))
        return;
    int step = mini_step(mini, ids[body], STEP_PURCHASE, fact, (struct range){0, 0, 0});
    mini->steps[step].body = (int16_t)body;
    mini->steps[step].if_cheaper = true;
    mini->steps[step].every_months = 12;
    mini->steps[step].cost = random_list(mini, dice);
    if (random_one_in(dice, 2))
        mini_price(mini, step, 20, 20, 25);
    if (random_one_in(dice, 2))
        mini->steps[step].student_cost = random_student_list(mini, dice, &mini->steps[step].cost);
}

void random_bodies(struct mini *mini, struct dice *dice)
{
    mini->catalog.bodies = bodies;
    mini->catalog.body_count = BODIES;
    add_credentials(mini, dice);
    for (int body = 0; body < BODIES; body++)
        add_membership(mini, dice, body);
}
