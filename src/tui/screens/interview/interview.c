/* SPDX-License-Identifier: MIT
 * The interview: one question a screen, each answer durable before the next is shown. Back is
 * never blocked, and what is half typed is kept. */
#include "tui/screens/interview/interview.h"

#include "milepost/session/resume.h"
#include "tui/parts/measuring.h"
#include "tui/screens/interview/places.h"

/* ---- slow work ------------------------------------------------------------------------------- */

/* The end is left when an answer that was changed meanwhile opens more. */
static bool leave_end(struct interview *interview)
{
    int next = interview->page == PAGE_END ? interview_find_more(interview) : -1;

    if (next < 0)
        return false;
    interview_show_question(interview, next);
    interview_note_place(interview);
    return true;
}

/* A question that the new roadmap has no use for gives way, unless something was entered. */
static void leave_irrelevant(struct interview *interview)
{
    int next;

    if (interview->only || interview->page == PAGE_END ||
        interview->way.status[interview->question] == QUESTION_ASKED ||
        value_is_touched(&interview->value))
        return;
    next = way_next(&interview->way, session_answers(interview_session(interview)),
                    interview->question, interview_goes_straight_on(interview));
    if (next < 0)
        interview_show_page(interview, PAGE_END);
    else
        interview_open_question(interview, next);
    interview_note_place(interview);
}

/* The panel has something to say from the first answer on. */
static bool interview_work(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;
    struct session *session = interview_session(interview);
    bool started = interview_is_started(session_answers(session));
    const struct roadmap *roadmap;

    if (interview->working && leave_end(interview))
        return true;
    if (!interview->working || !(started || (interview_is_wide(interview) &&
                                             resume_has_answers(session_answers(session)))))
        return false;
    interview->working = false;
    interview->turn = session_turn(session);
    roadmap = session_roadmap(session);
    panel_fill(&interview->panel, roadmap, &interview->last, !started);
    interview_say_effect(interview, roadmap);
    interview->last = summary_of(roadmap);
    interview_refresh(interview);
    leave_irrelevant(interview);
    return true;
}

static void interview_update(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;

    interview_refresh(interview);
    interview->working = interview->working ||
                         session_roadmap_stale(interview_session(interview)) ||
                         interview->turn != session_turn(interview_session(interview));
    if (interview->page == PAGE_QUESTION)
        value_update(screen);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action interview_take_option(struct interview *interview)
{
    int option = interview->option.focus;

    if (interview->page == PAGE_INTRO && option == 1)
        return interview_leave_section(interview);
    if (interview->page != PAGE_END) {
        interview_show_question(interview, interview->question);
        return action_stay();
    }
    switch (option) {
    case 0:
        return action_replace(place_of(PLACE_ROADMAP));
    case 1:
        return action_replace(place_of(PLACE_CHECK));
    case 2:
        return action_replace(place_of(PLACE_PRINT));
    default:
        return action_back();
    }
}

/* Some of the words are out of sight: so few rows are there then that a page is two of them. */
static bool interview_page_words(struct interview *interview, enum command command)
{
    enum { PAGE = 2 };
    int before = interview->words_top;

    if (interview->words_hidden == 0)
        return false;
    if (command == COMMAND_PAGE_DOWN || command == COMMAND_DOWN)
        interview->words_top += PAGE;
    else if (command == COMMAND_PAGE_UP || command == COMMAND_UP)
        interview->words_top -= before < PAGE ? before : PAGE;
    if (interview->words_top > interview->words_hidden)
        interview->words_top = interview->words_hidden;
    return interview->words_top != before;
}

static struct action interview_page_key(struct interview *interview, enum command command,
                                        uint32_t character)
{
    const char *const *options;
    int count = interview_options(interview, &options);

    if (interview->page != PAGE_QUESTION) {
        if (command == COMMAND_CONTINUE)
            return interview_take_option(interview);
        if (!interview_page_words(interview, command))
            scroll_move(&interview->option, command, count, count, NULL, NULL);
        return action_stay();
    }
    return value_key(&interview->value, command, character);
}

static struct action interview_key(struct screen *screen, enum command command, uint32_t character)
{
    struct interview *interview = (struct interview *)screen;

    interview_work(
        screen); /* a key that came early meets the same question as one that came late */
    switch (command) {
    case COMMAND_BACK:
        if (interview->page == PAGE_QUESTION && field_clear_filter(&interview->value.field))
            return action_stay();
        return interview_go_back(interview);
    case COMMAND_MEASURE:
        return action_go(place_of(PLACE_TYPING));
    case COMMAND_LATER:
        return interview_leave_section(interview);
    case COMMAND_ANSWERS:
        return action_go(place_of(PLACE_CHECK));
    case COMMAND_ROADMAP:
        return action_go(interview->only || interview->page == PAGE_END ? place_of(PLACE_ROADMAP)
                                                                        : interview_reveal());
    default:
        return interview_page_key(interview, command, character);
    }
}

static enum typing interview_typing(const struct screen *screen)
{
    const struct interview *interview = (const struct interview *)screen;

    return interview->page == PAGE_QUESTION ? value_typing(screen) : TYPING_NOTHING;
}

static bool interview_can(const struct screen *screen, enum command command)
{
    const struct interview *interview = (const struct interview *)screen;

    switch (command) {
    case COMMAND_NEXT_ITEM:
        return interview->page == PAGE_QUESTION;
    case COMMAND_CHOOSE:
        return interview->page == PAGE_QUESTION && !field_is_line(&interview->value.field);
    case COMMAND_MEASURE:
        return interview->page == PAGE_QUESTION &&
               measuring_can_question(screen->tui, interview->question);
    case COMMAND_ROADMAP:
        return interview_is_started(session_answers(interview_session(interview)));
    case COMMAND_LATER:
        return interview_can_leave_section(interview);
    default:
        return true;
    }
}

static void interview_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    const struct interview *interview = (const struct interview *)screen;

    if (command == COMMAND_MEASURE)
        measuring_cannot(screen->tui, out);
    if (command == COMMAND_LATER && interview->page != PAGE_END)
        buffer_add(out, interview->only ? "Only this question is asked here: Esc leads back."
                                        : "The first answers make the roadmap: they can't wait.");
}

/* ---- the screen ------------------------------------------------------------------------------ */

/* A count that the roadmap under way may change is not shown. */
static bool interview_counts(const struct interview *interview)
{
    return interview->only || interview_is_settled(interview) ||
           !interview_is_started(session_answers(interview_session(interview)));
}

static void interview_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct interview *interview = (const struct interview *)screen;
    struct session *session = interview_session(interview);
    const struct catalog *catalog = session_catalog(session);
    bool is_named = screen->tui->canvas.columns >= NAMED_FROM;
    int place, of;

    if (interview->page == PAGE_END) {
        buffer_add(out, session_name(session));
        return;
    }
    if (is_named)
        buffer_format(out, "%s › ", session_name(session));
    buffer_add(out, catalog->sections[catalog->questions[interview->question].section].title);
    interview_place(catalog, interview->way.status, interview->question, &place, &of);
    if (interview->page == PAGE_QUESTION && place > 0 && interview_counts(interview))
        buffer_format(out, "%s%d of %d", is_named ? "   " : "  ", place, of);
}

static void add_part(struct page *page, const char *tag, const char *text)
{
    struct page_line *line;

    if (text[0] == '\0')
        return;
    page_blank(page);
    line = page_add(page, STYLE_PLAIN, text);
    line->tag = tag;
    line->indent = 14;
}

static void interview_help(const struct screen *screen, struct page *page)
{
    const struct interview *interview = (const struct interview *)screen;
    const struct question *question = interview->value.question;

    if (interview->page != PAGE_QUESTION)
        return;
    page_add(page, STYLE_BOLD, question->ask);
    add_part(page, "Why we ask", question->why);
    add_part(page, "Help", question->help);
    add_part(page, "Find out", question->find_out);
    if (field_is_long(&interview->value.field))
        add_part(page, "Long list",
                 "Type letters of a name to see only the lines that have them. Esc clears the "
                 "letters. Space chooses or ticks.");
    if (question->is_private)
        add_part(page, "Private",
                 "This answer is left out of prints unless you ask for it. Instead of it you can "
                 "say that you prefer not to.");
    for (int i = 0; i < question->value_count; i++)
        if (question->values[i].help[0] != '\0') {
            struct buffer text = {0};

            buffer_format(&text, "%s: %s", question->values[i].label, question->values[i].help);
            page_blank(page);
            page_add(page, STYLE_PLAIN, buffer_text(&text))->indent = 2;
            buffer_clear(&text);
        }
}

static void interview_leave(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;

    value_leave(screen);
    buffer_clear(&interview->effect);
    page_clear(&interview->panel);
    way_clear(&interview->way);
}

static const enum command interview_footer[] = {
    COMMAND_CONTINUE, COMMAND_MEASURE, COMMAND_CHOOSE, COMMAND_BACK,  COMMAND_NEXT_ITEM,
    COMMAND_HELP,     COMMAND_UNDO,    COMMAND_JUMP,   COMMAND_LEAVE, COMMAND_NONE};

static const struct screen_ops interview_ops = {
    .name = "Interview",
    .context = CONTEXT_INTERVIEW,
    .footer = interview_footer,
    .update = interview_update,
    .crumbs = interview_crumbs,
    .draw = interview_draw,
    .typing = interview_typing,
    .can = interview_can,
    .cannot = interview_cannot,
    .key = interview_key,
    .reply = interview_reply,
    .work = interview_work,
    .help = interview_help,
    .keep = value_keep,
    .leave = interview_leave,
};

struct screen *interview_screen(struct tui *tui, const struct place *place)
{
    struct interview *interview = screen_new(tui, &interview_ops, sizeof *interview);
    bool only = place->kind == PLACE_QUESTION;
    int question = place->index;

    way_init(&interview->way, tui->session);
    interview->value.ops = &interview_value;
    interview->only = only;
    interview->answered = -1;
    interview->working = true;
    page_init(&interview->panel);
    page_add(&interview->panel, STYLE_BOLD, "Your roadmap so far");
    page_blank(&interview->panel);
    page_add(&interview->panel, STYLE_DIM, "It begins with your first answer.");
    interview_refresh(interview);
    if (question < 0)
        question = resume_question(interview_session(interview), interview->way.status);
    interview_show_question(interview, question >= 0 ? question : 0);
    if (question < 0)
        interview_show_page(interview, PAGE_END);
    else if (!only && way_opens_section(&interview->way, tui->session, question))
        interview_show_page(interview, PAGE_INTRO);
    return &interview->value.screen;
}
