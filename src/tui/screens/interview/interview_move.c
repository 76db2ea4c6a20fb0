/* SPDX-License-Identifier: MIT
 * The interview's way from question to question: what stands, what comes next, what is kept of a
 * question that is left. */
#include <string.h>

#include "milepost/session/resume.h"
#include "tui/screens/interview/interview.h"

struct session *interview_session(const struct interview *interview)
{
    return interview->value.screen.tui->session;
}

/* ---- which questions stand ------------------------------------------------------------------- */

static int section_of(const struct interview *interview, int question)
{
    return session_catalog(interview_session(interview))->questions[question].section;
}

bool interview_is_settled(const struct interview *interview)
{
    return interview->page != PAGE_END &&
           interview->settled == section_of(interview, interview->question);
}

/* The newest roadmap is made after the frame; until then the section is not settled. */
void interview_refresh(struct interview *interview)
{
    struct session *session = interview_session(interview);
    const struct answers *answers = session_answers(session);
    size_t count = (size_t)answers->catalog->question_count;

    if (!interview_is_settled(interview) && interview_is_started(answers) &&
        !session_roadmap_stale(session)) {
        memcpy(interview->relevant, session_roadmap(session)->relevant,
               count * sizeof *interview->relevant);
        interview->settled = section_of(interview, interview->question);
    }
    interview_status(answers, interview->relevant, interview->status);
}

void interview_settle(struct interview *interview)
{
    struct session *session = interview_session(interview);

    if (interview_is_started(session_answers(session)))
        session_roadmap(session);
    interview->settled = -1;
    interview_refresh(interview);
}

/* The question had an answer when it was shown: Continue leads to the very next. */
static bool goes_straight_on(const struct interview *interview)
{
    return interview->value.shown.length > 0;
}

int interview_following(const struct interview *interview, const struct answers *answers,
                        const enum question_status *status, int from)
{
    int next = interview_next(answers, status, from, goes_straight_on(interview));

    return next >= 0 ? next : resume_first_open(answers, status);
}

/* ---- the question on the screen -------------------------------------------------------------- */

void interview_show_question(struct interview *interview, int question)
{
    interview->page = PAGE_QUESTION;
    interview->question = question;
    value_show(&interview->value);
}

void interview_show_page(struct interview *interview, enum interview_page page)
{
    interview->page = page;
    interview->recalled = false;
    interview->option = (struct scroll){0, 0};
    interview->value.filled = false; /* its field is not on the screen */
}

/* ---- moving ---------------------------------------------------------------------------------- */

void interview_note_place(struct interview *interview)
{
    struct error ignored;
    enum status status =
        session_set_place(interview_session(interview), interview->question, &ignored);

    (void)status;
}

bool interview_opens_section(const struct interview *interview, int question)
{
    struct session *session = interview_session(interview);
    int section = session_catalog(session)->questions[question].section;
    struct section_progress progress =
        interview_section(session_answers(session), interview->status, section);

    return progress.status == SECTION_NOT_STARTED &&
           session_catalog(session)->sections[section].intro[0] != '\0';
}

/* A section is opened by coming from another one: an empty answer leaves it as if not begun. */
void interview_open_question(struct interview *interview, int question)
{
    bool enters = interview->page == PAGE_INTRO ||
                  section_of(interview, interview->question) != section_of(interview, question);

    interview_show_question(interview, question);
    if (enters && interview_opens_section(interview, question))
        interview_show_page(interview, PAGE_INTRO);
}

/* True when going from one question to the other leaves the first answers behind, all given. */
static bool ends_start(const struct interview *interview, int from, int to)
{
    const struct catalog *catalog = session_catalog(interview_session(interview));

    return catalog->questions[from].section == 0 && catalog->questions[to].section != 0 &&
           interview_is_started(session_answers(interview_session(interview)));
}

static int count_open(const struct answers *answers, const enum question_status *status)
{
    int count = 0;

    for (int i = interview_next(answers, status, -1, false); i >= 0;
         i = interview_next(answers, status, i, false))
        count += !answers->catalog->questions[i].optional;
    return count;
}

int interview_find_more(struct interview *interview)
{
    const struct answers *answers = session_answers(interview_session(interview));
    int more;

    interview_settle(interview);
    more = count_open(answers, interview->status);
    if (more > 0)
        tui_say(interview->value.screen.tui, false, "%d more question%s: your answers opened %s.",
                more, more == 1 ? "" : "s", more == 1 ? "it" : "them");
    return resume_first_open(answers, interview->status);
}

void interview_go_on(struct interview *interview, int next)
{
    int from = interview->question;
    bool offers = next >= 0 && !goes_straight_on(interview) && ends_start(interview, from, next);

    interview->working = true;
    if (next < 0)
        next = interview_find_more(interview);
    if (next < 0) {
        interview_show_page(interview, PAGE_END);
        return;
    }
    interview_open_question(interview, next);
    if (offers)
        interview_show_page(interview, PAGE_OFFER);
}

static int last_asked(const struct interview *interview)
{
    return interview_previous(interview->status,
                              session_catalog(interview_session(interview))->question_count);
}

bool interview_recall_offer(struct interview *interview)
{
    if (interview->only || interview->page == PAGE_OFFER || interview->page == PAGE_END)
        return false;
    value_keep(&interview->value.screen);
    interview_show_page(interview, PAGE_OFFER);
    interview->recalled = true;
    return true;
}

struct action interview_go_back(struct interview *interview)
{
    bool at_end = interview->page == PAGE_END;
    int previous =
        at_end ? last_asked(interview) : interview_previous(interview->status, interview->question);

    value_keep(&interview->value.screen);
    if (interview->page == PAGE_OFFER && interview->recalled)
        previous = interview->question;
    if (interview->only || previous < 0)
        return action_back();
    interview_show_question(interview, previous);
    interview_note_place(interview);
    return action_stay();
}

/* ---- what a page that asks nothing offers ------------------------------------------------------- */

static const char *const offer_options[] = {"Go on with the questions", "See the roadmap so far"};
static const char *const intro_options[] = {"Continue"};
static const char *const end_options[] = {"See your roadmap", "Check your answers",
                                          "Print the roadmap", "Back to the overview"};

int interview_options(const struct interview *interview, const char *const **options)
{
    static const struct {
        const char *const *options;
        int count;
    } pages[] = {
        [PAGE_INTRO] = {intro_options, 1},
        [PAGE_QUESTION] = {NULL, 0},
        [PAGE_OFFER] = {offer_options, 2},
        [PAGE_END] = {end_options, 4},
    };

    *options = pages[interview->page].options;
    return pages[interview->page].count;
}
