/* SPDX-License-Identifier: MIT
 * What can be jumped to, kind by kind: what the open plan has, the other plans, and what is
 * explained of credentials and words. */
#include "milepost/session/jump.h"

#include "milepost/plan.h"
#include "milepost/session.h"
#include "milepost/session/explained.h"

struct jump_search {
    const struct jump_ground *ground;
    const char *letters;
    enum jump_kind kind; /* whose names are looked through */
    jump_fn *tell;
    void *context;
};

static void jump_offer(const struct jump_search *search, int64_t value, const char *title,
                       const char *also)
{
    if (text_holds(title, search->letters) || text_holds(also, search->letters))
        search->tell(search->context, &(struct jump_found){search->kind, value, title});
}

static const struct roadmap *jump_roadmap(const struct jump_search *search)
{
    return search->ground->session ? session_roadmap(search->ground->session) : NULL;
}

/* ---- of the open plan ------------------------------------------------------------------------ */

static void jump_offer_questions(const struct jump_search *search)
{
    const struct catalog *catalog = search->ground->catalog;
    const enum question_status *status =
        search->ground->session ? session_questions(search->ground->session) : NULL;

    for (int i = 0; status && i < catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED)
            jump_offer(search, i, catalog->questions[i].label, catalog->questions[i].ask);
}

static void jump_offer_lines(const struct jump_search *search, bool turns)
{
    const struct roadmap *roadmap = jump_roadmap(search);

    for (int i = 0; roadmap && i < roadmap->step_count; i++)
        if ((turn_of_id(roadmap->steps[i].id) != DATE_NONE) == turns)
            jump_offer(search, i, roadmap->steps[i].title, roadmap->steps[i].id);
}

/* The turns that were done have the title of the one to come, which stands before them. */
static void jump_offer_steps(const struct jump_search *search)
{
    jump_offer_lines(search, false);
    jump_offer_lines(search, true);
}

static void jump_offer_gates(const struct jump_search *search)
{
    const struct roadmap *roadmap = jump_roadmap(search);

    for (int i = 0; roadmap && i < roadmap->gate_count; i++)
        jump_offer(search, i, roadmap->gates[i].title, roadmap->gates[i].id);
}

static void jump_offer_assumptions(const struct jump_search *search)
{
    const struct catalog *catalog = search->ground->catalog;
    const struct roadmap *roadmap = jump_roadmap(search);

    for (int i = 0; roadmap && i < catalog->assumption_count; i++)
        if (roadmap_assumes(roadmap, i))
            jump_offer(search, i, catalog->assumptions[i].title, catalog->assumptions[i].id);
}

static void jump_offer_schools(const struct jump_search *search)
{
    struct session *session = search->ground->session;
    const struct school *schools;
    int count = session ? session_schools(session, &schools) : 0;

    for (int i = 0; i < count; i++)
        jump_offer(search, schools[i].number, schools[i].fields[PROGRAM_NAME], "");
}

static void jump_offer_held(const struct jump_search *search)
{
    const struct catalog *catalog = search->ground->catalog;
    struct session *session = search->ground->session;
    const struct held_credential *held;
    int count = session ? session_held(session, &held) : 0;

    for (int i = 0; i < count; i++)
        jump_offer(search, held[i].credential, held[i].code,
                   catalog->credentials[held[i].credential].name);
}

static void jump_offer_credits(const struct jump_search *search)
{
    struct session *session = search->ground->session;
    const struct credit_rows *credits = session ? session_credits(session) : NULL;

    for (size_t i = 0; credits && i < credits->count; i++)
        jump_offer(search, credits->items[i].number, credits->items[i].title,
                   credits->items[i].provider);
}

/* ---- what is of no plan ---------------------------------------------------------------------- */

static void jump_offer_plans(const struct jump_search *search)
{
    const struct session *session = search->ground->session;
    const struct plan_cards *plans = search->ground->plans;

    for (size_t i = 0; plans && i < plans->count; i++)
        if (!session || plans->items[i].id != session_plan_id(session))
            jump_offer(search, plans->items[i].id, plans->items[i].name, plans->items[i].goal);
}

/* What is explained by itself; its value is its number among all that are explained. */
static void jump_offer_explained(const struct jump_search *search, enum explained_kind kind)
{
    struct explained explained =
        explained_begin(kind, search->ground->session, search->ground->catalog);
    struct buffer title = {0};

    while (explained_next(&explained)) {
        buffer_truncate(&title, 0);
        explained_say(&explained, &title);
        jump_offer(search, explained.number, buffer_text(&title), "");
    }
    buffer_clear(&title);
}

static void jump_offer_credentials(const struct jump_search *search)
{
    jump_offer_explained(search, EXPLAINED_CREDENTIAL);
}

static void jump_offer_terms(const struct jump_search *search)
{
    jump_offer_explained(search, EXPLAINED_TERM);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    void (*offer)(const struct jump_search *search);
} jump_kinds[JUMP_KINDS] = {
    [JUMP_QUESTION] = {"question", jump_offer_questions},
    [JUMP_STEP] = {"step", jump_offer_steps},
    [JUMP_GATE] = {"gate", jump_offer_gates},
    [JUMP_ASSUMPTION] = {"assumed", jump_offer_assumptions},
    [JUMP_SCHOOL] = {"school", jump_offer_schools},
    [JUMP_HELD] = {"held", jump_offer_held},
    [JUMP_CREDIT] = {"credit", jump_offer_credits},
    [JUMP_PLAN] = {"plan", jump_offer_plans},
    [JUMP_CREDENTIAL] = {"credential", jump_offer_credentials},
    [JUMP_TERM] = {"word", jump_offer_terms},
};

const char *jump_kind_name(enum jump_kind kind)
{
    return jump_kinds[kind].name;
}

void jump_find(const struct jump_ground *ground, const char *letters, jump_fn *tell, void *context)
{
    struct jump_search search = {
        .ground = ground, .letters = letters, .tell = tell, .context = context};

    for (int kind = 0; kind < JUMP_KINDS; kind++) {
        search.kind = (enum jump_kind)kind;
        jump_kinds[kind].offer(&search);
    }
}
