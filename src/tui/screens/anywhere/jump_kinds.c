/* SPDX-License-Identifier: MIT
 * What can be jumped to, kind by kind: what the open plan has, the other plans, and what the
 * catalogue says of credentials and words. */
#include "tui/screens/anywhere/jump.h"

#include "tui/parts/standing.h"
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

static void jump_add(struct jump_screen *jump, int value, const char *title, const char *also)
{
    struct list *list = &jump->base.list;

    if (line_finds(&jump->line, title) || line_finds(&jump->line, also))
        list_set(list, list_add_item(list, PLACE_COUNT + jump->kind, value, "", title), 1,
                 jump_kinds[jump->kind].name);
}

static struct session *jump_session(const struct jump_screen *jump)
{
    return jump->base.screen.tui->session;
}

static const struct catalog *jump_catalog(const struct jump_screen *jump)
{
    return jump->base.screen.tui->options->catalog;
}

static struct action jump_go_number(enum place_kind kind, int number)
{
    struct place place = place_of(kind);

    place.number = number;
    return action_replace(place);
}

/* ---- of the open plan ------------------------------------------------------------------------ */

static void jump_add_questions(struct jump_screen *jump)
{
    const struct catalog *catalog = jump_catalog(jump);
    const enum question_status *status =
        jump_session(jump) ? session_questions(jump_session(jump)) : NULL;

    for (int i = 0; status && i < catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED)
            jump_add(jump, i, catalog->questions[i].label, catalog->questions[i].ask);
}

static struct action jump_go_question(int value)
{
    return action_replace(place_with(PLACE_QUESTION, value));
}

static void jump_add_steps(struct jump_screen *jump)
{
    const struct roadmap *roadmap = jump_session(jump) ? session_roadmap(jump_session(jump)) : NULL;

    for (int i = 0; roadmap && i < roadmap->step_count; i++)
        jump_add(jump, i, roadmap->steps[i].title, roadmap->steps[i].id);
}

static struct action jump_go_step(int value)
{
    return action_replace(place_with(PLACE_STEP, value));
}

static void jump_add_gates(struct jump_screen *jump)
{
    const struct roadmap *roadmap = jump_session(jump) ? session_roadmap(jump_session(jump)) : NULL;

    for (int i = 0; roadmap && i < roadmap->gate_count; i++)
        jump_add(jump, i, roadmap->gates[i].title, roadmap->gates[i].id);
}

static struct action jump_go_gate(int value)
{
    return action_replace(place_with(PLACE_GATE, value));
}

static void jump_add_assumptions(struct jump_screen *jump)
{
    const struct catalog *catalog = jump_catalog(jump);
    const struct roadmap *roadmap = jump_session(jump) ? session_roadmap(jump_session(jump)) : NULL;

    for (int i = 0; roadmap && i < catalog->assumption_count; i++)
        if (standing_assumes(roadmap, i))
            jump_add(jump, i, catalog->assumptions[i].title, catalog->assumptions[i].id);
}

static struct action jump_go_assumption(int value)
{
    return action_replace(place_with(PLACE_ASSUMPTION, value));
}

static void jump_add_schools(struct jump_screen *jump)
{
    const struct school *schools;
    int count = jump_session(jump) ? session_schools(jump_session(jump), &schools) : 0;

    for (int i = 0; i < count; i++)
        jump_add(jump, (int)schools[i].number, schools[i].fields[PROGRAM_NAME], "");
}

static struct action jump_go_school(int value)
{
    return jump_go_number(PLACE_SCHOOLS, value);
}

static void jump_add_credits(struct jump_screen *jump)
{
    const struct credit_rows *credits =
        jump_session(jump) ? session_credits(jump_session(jump)) : NULL;

    for (size_t i = 0; credits && i < credits->count; i++)
        jump_add(jump, (int)credits->items[i].number, credits->items[i].title,
                 credits->items[i].provider);
}

static struct action jump_go_credit(int value)
{
    return jump_go_number(PLACE_CREDIT, value);
}

static void jump_add_held(struct jump_screen *jump)
{
    const struct catalog *catalog = jump_catalog(jump);
    const struct held_credential *held;
    int count = jump_session(jump) ? session_held(jump_session(jump), &held) : 0;

    for (int i = 0; i < count; i++)
        jump_add(jump, held[i].credential, held[i].code,
                 catalog->credentials[held[i].credential].name);
}

static struct action jump_go_held(int value)
{
    return action_replace(place_with(PLACE_HELD, value));
}

/* ---- the other plans ------------------------------------------------------------------------- */

void jump_read_plans(struct jump_screen *jump)
{
    struct tui *tui = jump->base.screen.tui;
    struct error err;

    if (view_stands(tui) || what_if_stands(tui) || !tui->options->store)
        return;
    if (store_list_cards(tui->options->store, false, 0, &jump->plans, &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

static void jump_add_plans(struct jump_screen *jump)
{
    const struct session *session = jump_session(jump);

    for (size_t i = 0; i < jump->plans.count; i++)
        if (!session || jump->plans.items[i].id != session_plan_id(session))
            jump_add(jump, (int)jump->plans.items[i].id, jump->plans.items[i].name,
                     jump->plans.items[i].goal);
}

static struct action jump_go_plan(int value)
{
    return action_open_plan(value);
}

/* ---- the catalogue --------------------------------------------------------------------------- */

static void jump_add_credentials(struct jump_screen *jump)
{
    const struct catalog *catalog = jump_catalog(jump);

    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        struct buffer title = {0};

        buffer_format(&title, "%s, %s", credential->code, credential->name);
        jump_add(jump, i, buffer_text(&title), "");
        buffer_clear(&title);
    }
}

static struct action jump_go_credential(int value)
{
    return action_replace(place_with(PLACE_CREDENTIAL, value));
}

static void jump_add_terms(struct jump_screen *jump)
{
    const struct catalog *catalog = jump_catalog(jump);

    for (int i = 0; i < catalog->term_count; i++)
        jump_add(jump, i, catalog->terms[i].term, "");
}

static struct action jump_go_term(int value)
{
    return action_replace(place_with(PLACE_TERM, value));
}

const struct jump_kind jump_kinds[] = {
    {"question", jump_add_questions, jump_go_question},
    {"step", jump_add_steps, jump_go_step},
    {"gate", jump_add_gates, jump_go_gate},
    {"assumed", jump_add_assumptions, jump_go_assumption},
    {"school", jump_add_schools, jump_go_school},
    {"held", jump_add_held, jump_go_held},
    {"credit", jump_add_credits, jump_go_credit},
    {"plan", jump_add_plans, jump_go_plan},
    {"credential", jump_add_credentials, jump_go_credential},
    {"word", jump_add_terms, jump_go_term},
};

const int jump_kind_count = (int)(sizeof jump_kinds / sizeof *jump_kinds);
