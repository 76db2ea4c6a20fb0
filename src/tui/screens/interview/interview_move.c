/* SPDX-License-Identifier: MIT
 * The interview's way from question to question: what stands, what comes next, what is kept of a
 * question that is left. */
#include "milepost/session/resume.h"
#include "tui/screens/interview/interview.h"

struct session *interview_session(const struct interview *interview)
{
    return interview->value.screen.tui->session;
}

/* ---- which questions stand ------------------------------------------------------------------- */

bool interview_is_settled(const struct interview *interview)
{
    return interview->page != PAGE_END &&
           way_is_settled(&interview->way, interview_session(interview), interview->question);
}

void interview_refresh(struct interview *interview)
{
    if (interview->page == PAGE_END)
        interview->way.settled = -1; /* the end is seen from no section */
    way_refresh(&interview->way, interview_session(interview), interview->question);
}

bool interview_goes_straight_on(const struct interview *interview)
{
    return interview->value.shown.length > 0;
}

/* ---- the question on the screen -------------------------------------------------------------- */

void interview_show_question(struct interview *interview, int question)
{
    interview->page = PAGE_QUESTION;
    interview->question = question;
    way_take_up(&interview->way, interview_session(interview), question);
    value_show(&interview->value);
}

void interview_show_page(struct interview *interview, enum interview_page page)
{
    interview->page = page;
    interview->option = (struct scroll){0, 0};
    interview->words_top = interview->words_hidden = 0;
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

/* A section is opened by coming from another one: an empty answer leaves it as if not begun. */
void interview_open_question(struct interview *interview, int question)
{
    struct session *session = interview_session(interview);
    const struct question *questions = session_catalog(session)->questions;
    bool enters = interview->page == PAGE_INTRO ||
                  questions[interview->question].section != questions[question].section;

    interview_show_question(interview, question);
    if (enters && way_opens_section(&interview->way, session, question))
        interview_show_page(interview, PAGE_INTRO);
}

int interview_find_more(struct interview *interview)
{
    struct session *session = interview_session(interview);
    const struct answers *answers = session_answers(session);
    int more;

    way_settle(&interview->way, session, interview->question);
    more = way_count_open(&interview->way, answers);
    if (more > 0)
        tui_say(interview->value.screen.tui, false, "%d more question%s: your answers opened %s.",
                more, more == 1 ? "" : "s", more == 1 ? "it" : "them");
    return way_first_open(&interview->way, answers);
}

struct action interview_go_on(struct interview *interview, int next)
{
    int from = interview->question;
    bool offers = next >= 0 && !interview_goes_straight_on(interview) &&
                  way_ends_start(interview_session(interview), from, next);

    interview->working = true;
    if (next < 0)
        next = interview_find_more(interview);
    if (next < 0) {
        interview_show_page(interview, PAGE_END);
        return action_stay();
    }
    interview_open_question(interview, next);
    return offers ? action_go(interview_reveal()) : action_stay();
}

struct place interview_reveal(void)
{
    return place_with(PLACE_REVEAL, 0);
}

static int last_asked(const struct interview *interview)
{
    return interview_previous(interview->way.status,
                              session_catalog(interview_session(interview))->question_count);
}

bool interview_can_leave_section(const struct interview *interview)
{
    return !interview->only &&
           (interview->page == PAGE_QUESTION || interview->page == PAGE_INTRO) &&
           way_can_leave_section(interview_session(interview), interview->question);
}

struct action interview_leave_section(struct interview *interview)
{
    struct session *session = interview_session(interview);
    const struct catalog *catalog = session_catalog(session);
    const char *title = catalog->sections[catalog->questions[interview->question].section].title;
    struct action went;

    value_keep(&interview->value.screen);
    went = interview_go_on(interview,
                           way_leave_section(&interview->way, session, interview->question));
    interview_note_place(interview);
    tui_say(interview->value.screen.tui, false,
            "%s is left for later; the overview leads back to it.", title);
    return went;
}

struct action interview_go_back(struct interview *interview)
{
    bool at_end = interview->page == PAGE_END;
    int previous = at_end ? last_asked(interview)
                          : interview_previous(interview->way.status, interview->question);

    value_keep(&interview->value.screen);
    if (interview->only || previous < 0)
        return action_back();
    interview_show_question(interview, previous);
    interview_note_place(interview);
    return action_stay();
}

/* ---- what a page that asks nothing offers ------------------------------------------------------- */

static const char *const intro_options[] = {"Continue", "Leave this section for later"};
static const char *const end_options[] = {"See your roadmap", "Check your answers",
                                          "Print the roadmap", "Back to the overview"};

int interview_options(const struct interview *interview, const char *const **options)
{
    const struct {
        const char *const *options;
        int count;
    } pages[] = {
        [PAGE_INTRO] = {intro_options, interview_can_leave_section(interview) ? 2 : 1},
        [PAGE_QUESTION] = {NULL, 0},
        [PAGE_END] = {end_options, 4},
    };

    *options = pages[interview->page].options;
    return pages[interview->page].count;
}
