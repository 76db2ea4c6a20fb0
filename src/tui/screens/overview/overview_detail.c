/* SPDX-License-Identifier: MIT
 * Beside the overview, where there is room: what its focused row stands for, in more words. */
#include <stdlib.h>

#include "milepost/report.h"
#include "milepost/session/catalogue.h"
#include "milepost/session/resume.h"
#include "milepost/session/slip.h"
#include "milepost/words.h"
#include "tui/parts/detail.h"
#include "tui/parts/standing.h"
#include "tui/screens/overview/overview.h"

static void preview_add_title(struct page *page, const char *title, const char *line)
{
    page_add(page, STYLE_BOLD, title);
    if (line[0] != '\0')
        page_add(page, STYLE_DIM, line);
    page_blank(page);
}

/* ---- answers --------------------------------------------------------------------------------- */

static void preview_add_answer(struct page *page, const struct answers *answers, int index)
{
    const struct question *question = &answers->catalog->questions[index];
    const struct answer *answer = &answers->items[index];
    struct buffer text = {0};

    if (answer->state == ANSWER_NONE)
        buffer_add(&text, "not answered");
    else if (question->is_private)
        buffer_add(&text, "answered, hidden");
    else
        answer_show(question, answer, &text);
    page_format_point(page, "%s: %s", question->label, buffer_text(&text))->tag =
        answer->state == ANSWER_NONE ? "·" : "✓";
    buffer_clear(&text);
}

static void preview_add_answers(struct page *page, const struct session *session,
                                const enum question_status *status, int section)
{
    const struct answers *answers = session_answers(session);

    for (int i = 0; i < answers->catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED && answers->catalog->questions[i].section == section)
            preview_add_answer(page, answers, i);
}

static void preview_section(struct page *page, struct session *session, int index)
{
    const struct section *section = &session_catalog(session)->sections[index];

    preview_add_title(page, section->title, section->is_private ? "Private" : "");
    if (section->intro[0] != '\0') {
        page_add(page, STYLE_PLAIN, section->intro);
        page_blank(page);
    }
    preview_add_answers(page, session, session_questions(session), index);
}

static void preview_done(struct page *page, struct session *session)
{
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);

    preview_add_title(page, "Your answers", "Enter shows all, and changes them.");
    for (int i = 0; i < answers->catalog->section_count; i++)
        if (interview_section(answers, status, i).status == SECTION_DONE)
            preview_add_answers(page, session, status, i);
}

static void preview_interview(struct page *page, struct session *session)
{
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    int next = resume_question(session, status);

    preview_add_title(page, "Go on with the questions", "");
    if (next < 0)
        return;
    page_add(page, STYLE_PLAIN, answers->catalog->questions[next].ask);
    page_blank(page);
    page_add(page, STYLE_DIM, answers->catalog->questions[next].why);
}

/* ---- what can be opened ---------------------------------------------------------------------- */

static void preview_add_milestones(struct page *page, const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        struct buffer text = {0};

        buffer_format(&text, "%s: ", milestone->title);
        if (milestone->p50 == DATE_NONE)
            buffer_add(&text, "no date yet");
        else
            words_odds(milestone->p50, milestone->p80, milestone->by_season, &text);
        page_add_point(page, buffer_text(&text))->tag = "◆";
        buffer_clear(&text);
    }
}

static void preview_roadmap(struct page *page, const struct roadmap *roadmap)
{
    preview_add_title(page, "Roadmap",
                      roadmap->route >= 0 ? roadmap->routes[roadmap->route].title : "");
    preview_add_milestones(page, roadmap);
    page_blank(page);
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->role == ROLE_ROUTE)
            page_add_point(page, step->title)->tag = report_step_mark(step);
    }
}

static void preview_routes(struct page *page, const struct roadmap *roadmap)
{
    preview_add_title(page, "Routes", "");
    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *route = &roadmap->routes[i];
        struct buffer text = {0};

        buffer_format(&text, "%d %s", route->number, route->title);
        if (i != roadmap->route) {
            buffer_add(&text, ": ");
            report_route_difference(route, &roadmap->routes[roadmap->route], false, &text);
        }
        page_add_point(page, buffer_text(&text))->tag = i == roadmap->route ? "▸" : "·";
        buffer_clear(&text);
    }
}

static void preview_schools(struct page *page, const struct session *session)
{
    const struct school *schools;
    int count = session_schools(session, &schools);
    struct buffer text = {0};

    overview_say_schools(session, &text);
    preview_add_title(page, "Schools", buffer_text(&text));
    buffer_clear(&text);
    for (int i = 0; i < count; i++)
        page_add_point(page, schools[i].fields[PROGRAM_NAME])->tag = schools[i].chosen ? "✓" : "·";
    if (count == 0)
        page_add(page, STYLE_PLAIN,
                 "Put the schools that you consider side by side: price, hours, start, and what "
                 "each said to the questions. The one you choose gives the roadmap its figures.");
}

static void preview_credits(struct page *page, struct session *session)
{
    struct buffer text = {0};

    overview_say_credits(session, &text);
    preview_add_title(page, "Credits", buffer_text(&text));
    buffer_clear(&text);
    page_add(page, STYLE_PLAIN,
             "The credentials you hold, the units that keep them, and by when: what is earned, "
             "what is left, and what it costs to be late.");
}

/* ---- the row --------------------------------------------------------------------------------- */

static void preview_step(struct page *page, struct session *session, int index)
{
    const struct roadmap *roadmap = session_roadmap(session);

    if (index < 0)
        preview_roadmap(page, roadmap);
    else if (standing_is_folded(roadmap, index))
        detail_find_outs(page, roadmap);
    else
        detail_step(page, session, index);
}

static void preview_catalogue(struct page *page, const struct tui *tui)
{
    struct session *session = tui->session;
    struct buffer text = {0};

    session_say_catalogue(session, &text);
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    page_blank(page);
    if (session_catalogue_is_looked_at(session) &&
        session_catalogue_changes_nothing(session, tui->options->former))
        page_add(page, STYLE_PLAIN,
                 "No step, date, price or gate of this plan is another by it, and it asks nothing "
                 "more. Enter leads to where it is taken.");
    else
        page_add(page, STYLE_PLAIN,
                 "Enter shows what it changes in dates, money and steps, before you take it. The "
                 "figures on all screens are the new one's already.");
    buffer_clear(&text);
}

void overview_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    struct session *session = view->screen.tui->session;

    if (!((struct overview *)view)->complete)
        return; /* it is still worked out */
    if (row->tag == OVERVIEW_SECTION)
        preview_section(page, session, row->value);
    else if (row->tag == PLACE_CATALOGUE)
        preview_catalogue(page, view->screen.tui);
    else if (row->tag == PLACE_CHECK)
        preview_done(page, session);
    else if (row->tag == PLACE_INTERVIEW)
        preview_interview(page, session);
    else if (row->tag == PLACE_SCHOOLS)
        preview_schools(page, session);
    else if (row->tag == PLACE_CREDITS)
        preview_credits(page, session);
    else if (row->tag == PLACE_ROADMAP)
        preview_step(page, session, row->value);
    else if (row->tag == PLACE_ROUTES)
        preview_routes(page, session_roadmap(session));
    else if (row->tag == PLACE_GATES)
        detail_gates(page, session_roadmap(session));
}
