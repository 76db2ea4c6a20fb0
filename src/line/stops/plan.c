/* SPDX-License-Identifier: MIT
 * The open plan: how it stands, and what can be done with it. */
#include "line/stops/sections.h"
#include "line/stops/stops.h"
#include "milepost/report.h"
#include "milepost/report/ahead.h"
#include "milepost/session/catalogue.h"
#include "milepost/session/comments.h"
#include "milepost/session/schools.h"

static void plan_say_roadmap(struct stop *stop)
{
    struct plain *plain = stop->plain;
    const struct roadmap *roadmap;
    struct buffer text = {0};
    const char *standing;

    if (!interview_is_started(session_answers(plain->session)))
        return;
    roadmap = session_roadmap(plain->session);
    report_ahead_when(roadmap, &text);
    talk_say(&plain->talk, "%s: %s.", roadmap->goal_title, buffer_text(&text));
    buffer_truncate(&text, 0);
    if (report_bar(roadmap, &text))
        talk_say(&plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    standing = session_chosen_standing(plain->session, plain->options->schools);
    if (standing[0])
        talk_say(&plain->talk, "%s", standing);
}

/* "Sections of the questions: 2 done, 1 in part, 6 not started" */
static void plan_add_sections(struct stop *stop)
{
    struct buffer text = {0};

    sections_say(stop->plain, &text);
    menu_add(&stop->menu, STOP_SECTIONS, -1, "Sections of the questions: %s", buffer_text(&text));
    buffer_clear(&text);
}

static void plan_add_interview(struct stop *stop)
{
    struct session *session = stop->plain->session;
    int section = resume_section(session, session_questions(session));

    if (!interview_is_started(session_answers(session)))
        section = 0; /* what is missing of the first answers is asked first */
    if (section >= 0 && !plain_is_view(stop->plain))
        menu_add(&stop->menu, STOP_INTERVIEW, -1, "Go on with the questions: %s",
                 session_catalog(session)->sections[section].title);
    if (!plain_is_view(stop->plain))
        plan_add_sections(stop);
}

/* How many there are, to be read. */
static void plan_add_comments(struct stop *stop)
{
    struct session *session = stop->plain->session;
    int unread = plain_is_view(stop->plain) ? 0 : session_comment_count(session, -1, true);
    struct buffer text = {0};

    report_comment_count(session_comment_count(session, -1, false), unread, &text);
    if (text.length > 0)
        menu_add(&stop->menu, STOP_REMARKS, -1, "Read what was written to its steps: %s",
                 buffer_text(&text));
    buffer_clear(&text);
}

/* What is done to it as a whole. */
static void plan_add_whole(struct stop *stop)
{
    menu_add(&stop->menu, STOP_HISTORY, -1, "What was done to this plan");
    menu_add(&stop->menu, STOP_RENAME, -1, "Rename this plan");
    menu_add(&stop->menu, STOP_COPY, -1, "Copy this plan");
    menu_add(&stop->menu, STOP_EXPORT, -1, "Export this plan as data");
}

/* What follows from the answers. */
static void plan_add_roadmap(struct stop *stop)
{
    struct session *session = stop->plain->session;

    menu_add(&stop->menu, STOP_ROADMAP, -1, "Read the roadmap, step by step");
    menu_add(&stop->menu, STOP_ROUTES, -1, "Compare the routes, and follow one");
    menu_add(&stop->menu, STOP_REVEAL, -1, "What lies ahead, and what would move it most");
    menu_add(&stop->menu, STOP_PRINT, -1, "Print, or read as a whole");
    menu_add(&stop->menu, STOP_WHAT_IF, -1, "What if: try other answers, saving nothing");
    menu_add(&stop->menu, STOP_GATES, -1, "What somebody else checks");
    menu_add(&stop->menu, STOP_MONTHS, -1, "Money and hours, month by month");
    if (session_is_followed(session))
        menu_add(&stop->menu, STOP_OFFERS, -1, "How it stands against what was planned");
}

/* Before all else: what is told below is by a catalogue that the person has not heard of. */
static void plan_add_catalogue(struct stop *stop)
{
    struct plain *plain = stop->plain;
    struct buffer text = {0};

    session_say_catalogue(plain->session, &text);
    talk_say(&plain->talk, "%s", buffer_text(&text));
    if (session_catalogue_changes_nothing(plain->session, plain->options->former))
        menu_add(&stop->menu, STOP_CATALOGUE, -1,
                 "Take the new catalogue, which changes nothing in this plan");
    else if (text.length > 0)
        menu_add(&stop->menu, STOP_CATALOGUE, -1, "What the new catalogue changes, and take it");
    buffer_clear(&text);
}

static void plan_tell(struct stop *stop)
{
    talk_say(&stop->plain->talk, "Plan %s.", session_name(stop->plain->session));
    plan_say_roadmap(stop);
    plan_add_catalogue(stop);
    plan_add_interview(stop);
    menu_add(&stop->menu, STOP_CHECK, -1,
             plain_is_view(stop->plain) ? "Read the answers" : "Check your answers");
    if (interview_is_started(session_answers(stop->plain->session))) {
        menu_add(&stop->menu, STOP_WEEK, -1, "What to do now");
        menu_add(&stop->menu, STOP_DUE, -1, "What is due");
        plan_add_roadmap(stop);
    }
    menu_add(&stop->menu, STOP_CREDITS, -1, "Credits, and the credentials you hold");
    menu_add(&stop->menu, STOP_SCHOOLS, -1, "The worksheet of schools");
    plan_add_comments(stop);
    if (!plain_is_view(stop->plain))
        plan_add_whole(stop);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void plan_ask(const struct stop *stop, struct buffer *out)
{
    buffer_format(out, "What do you want to do with the plan %s? . tells the list again.",
                  session_name(stop->plain->session));
}

static struct onward plan_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_go((enum stop_kind)item->tag, item->value);
}

static const struct stop_ops plan_ops = {
    .name = "the overview",
    .tell = plan_tell,
    .ask = plan_ask,
    .choose = plan_choose,
};

struct stop *plan_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &plan_ops, sizeof(struct stop));
}
