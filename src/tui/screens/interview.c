/* SPDX-License-Identifier: MIT
 * The interview: one question a screen, each answer durable before the next is shown. Back is
 * never blocked, and what is half typed is kept. */
#include <string.h>

#include "private.h"

enum interview_dialog { ASK_WHICH, ASK_NOT_SAVED, ASK_COPY_NAME };

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

static struct session *session_of(const struct interview *interview)
{
    return interview->screen.tui->session;
}

/* ---- which questions stand
 * ---------------------------------------------------------------------*/

/* With the roadmap of the last answer but one if need be: the newest is made after the frame. */
static void refresh_status(struct interview *interview)
{
    struct session *session = session_of(interview);
    const struct answers *answers = session_answers(session);
    size_t count = (size_t)answers->catalog->question_count;

    if (standing_started(answers) && !session_roadmap_stale(session))
        memcpy(interview->relevant, session_roadmap(session)->relevant,
               count * sizeof *interview->relevant);
    interview_status(answers, interview->relevant, interview->status);
}

/* The next question that must be answered, from the beginning; -1: none is left. */
static int first_open(const struct interview *interview, const struct answers *answers,
                      const enum question_status *status)
{
    int next = interview_next(answers, status, -1, false);

    (void)interview;
    while (next >= 0 && answers->catalog->questions[next].optional)
        next = interview_next(answers, status, next, false);
    return next;
}

/* Where Continue leads from `from`: on, then to what was left out before, then to the end. */
static int next_question(const struct interview *interview, const struct answers *answers,
                         const enum question_status *status, int from)
{
    int next = interview_next(answers, status, from, interview->straight);

    return next >= 0 ? next : first_open(interview, answers, status);
}

/* ---- the question on the screen
 * -------------------------------------------------------------------*/

static void field_text(const struct question *question, const struct answer *answer,
                       struct buffer *out)
{
    struct field field;

    field_init(&field, question);
    field_set(&field, answer);
    field_draft(&field, out);
    field_clear(&field);
}

/* True when the field no longer holds what was stored when it was filled. */
static bool is_touched(const struct interview *interview)
{
    struct buffer now = {0};
    struct buffer then = {0};
    bool touched;

    field_draft(&interview->field, &now);
    field_text(interview->field.question, &interview->shown, &then);
    touched = strcmp(buffer_text(&now), buffer_text(&then)) != 0;
    buffer_clear(&now);
    buffer_clear(&then);
    return touched;
}

static void fill_field(struct interview *interview)
{
    struct session *session = session_of(interview);
    const char *draft = session_draft(session, interview->question);

    field_clear(&interview->field);
    field_init(&interview->field, &session_catalog(session)->questions[interview->question]);
    interview->shown = session_answers(session)->items[interview->question];
    interview->straight = interview->shown.state != ANSWER_NONE;
    interview->changed_meanwhile = false;
    buffer_truncate(&interview->draft, 0);
    buffer_truncate(&interview->problem, 0);
    buffer_add(&interview->draft, draft);
    if (draft[0] != '\0')
        field_set_draft(&interview->field, draft);
    else
        field_set(&interview->field, &interview->shown);
}

static void show_question(struct interview *interview, int question)
{
    interview->page = PAGE_QUESTION;
    interview->question = question;
    fill_field(interview);
}

static void show_page(struct interview *interview, enum interview_page page)
{
    interview->page = page;
    interview->option = (struct scroll){0, 0};
}

static void store_draft(struct interview *interview, const char *text)
{
    struct error err;
    enum status status;

    if (strcmp(text, buffer_text(&interview->draft)) == 0)
        return;
    status = session_save_draft(session_of(interview), interview->question, text, &err);
    if (!tui_saved(interview->screen.tui, status, &err))
        return;
    buffer_truncate(&interview->draft, 0);
    buffer_add(&interview->draft, text);
}

static void keep(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;
    struct buffer text = {0};

    if (interview->page != PAGE_QUESTION)
        return;
    if (is_touched(interview))
        field_draft(&interview->field, &text);
    store_draft(interview, buffer_text(&text));
    buffer_clear(&text);
}

/* ---- moving
 * ------------------------------------------------------------------------------------------*/

/* Only for resuming; nothing is lost when it can't be written. */
static void note_place(struct interview *interview)
{
    struct error ignored;
    enum status status = session_set_place(session_of(interview), interview->question, &ignored);

    (void)status;
}

static bool opens_section(const struct interview *interview, int question)
{
    struct session *session = session_of(interview);
    int section = session_catalog(session)->questions[question].section;
    struct section_progress progress =
        interview_section(session_answers(session), interview->status, section);

    return progress.status == SECTION_NOT_STARTED &&
           session_catalog(session)->sections[section].intro[0] != '\0';
}

static void open_question(struct interview *interview, int question)
{
    show_question(interview, question);
    if (opens_section(interview, question))
        show_page(interview, PAGE_INTRO);
}

/* True when going from one question to the other leaves the first answers behind, all given. */
static bool ends_start(const struct interview *interview, int from, int to)
{
    const struct catalog *catalog = session_catalog(session_of(interview));

    return catalog->questions[from].section == 0 && catalog->questions[to].section != 0 &&
           standing_started(session_answers(session_of(interview)));
}

static void go_on(struct interview *interview, int next)
{
    int from = interview->question;
    bool offers = next >= 0 && !interview->straight && ends_start(interview, from, next);

    interview->working = true;
    if (next < 0) {
        show_page(interview, PAGE_END);
        return;
    }
    open_question(interview, next);
    if (offers)
        show_page(interview, PAGE_OFFER);
}

static int last_asked(const struct interview *interview)
{
    return interview_previous(interview->status,
                              session_catalog(session_of(interview))->question_count);
}

static struct action go_back(struct interview *interview)
{
    bool at_end = interview->page == PAGE_END;
    int previous =
        at_end ? last_asked(interview) : interview_previous(interview->status, interview->question);

    keep(&interview->screen);
    if (interview->only || previous < 0)
        return action_back();
    show_question(interview, previous);
    note_place(interview);
    return action_stay();
}

/* ---- saving
 * --------------------------------------------------------------------------------------------*/

/* Where the interview goes on once this answer stands. */
static int place_after(const struct interview *interview, const struct answer *answer)
{
    const struct answers *standing = session_answers(session_of(interview));
    size_t count = (size_t)standing->catalog->question_count;
    enum question_status *status = memory_new(count, sizeof *status);
    struct answers answers = {0};
    int next;

    answers_copy(&answers, standing);
    answers.items[interview->question] = *answer;
    interview_status(&answers, interview->relevant, status);
    next = next_question(interview, &answers, status, interview->question);
    answers_clear(&answers);
    free(status);
    return next;
}

static struct action ask_not_saved(struct interview *interview, const struct error *err)
{
    static const char *const options[] = {"Back to the question", "Try again",
                                          "Save a copy of the plan elsewhere"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text,
                  "%s\nWhat you entered is still on the screen, and every earlier answer "
                  "is safe.",
                  err->text);
    dialog = dialog_choose(interview->screen.tui, ASK_NOT_SAVED, "This answer is not saved",
                           buffer_text(&text), options, 3);
    buffer_clear(&text);
    return action_push(dialog);
}

static struct action save(struct interview *interview, const struct answer *answer)
{
    struct tui *tui = interview->screen.tui;
    int next = place_after(interview, answer);
    int place = interview->only ? -1 : next;
    struct error err;
    enum status status = session_answer(tui->session, interview->question, answer, place, &err);

    if (!tui_saved(tui, status, &err))
        return ask_not_saved(interview, &err);
    interview->shown = *answer; /* so that leaving keeps no draft of it */
    store_draft(interview, "");
    tui_changed(tui);
    refresh_status(interview);
    if (interview->only) {
        field_set(&interview->field, answer);
        return action_back();
    }
    go_on(interview, next);
    return action_stay();
}

static struct action ask_which(struct interview *interview)
{
    static const char *const options[] = {"Take the stored answer", "Save mine in its place"};
    const struct question *question = interview->field.question;
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "%s is stored as: ", question->label);
    answer_show(question, &session_answers(session_of(interview))->items[interview->question],
                &text);
    dialog = dialog_choose(interview->screen.tui, ASK_WHICH, "This answer was changed meanwhile",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_push(dialog);
}

static bool read_field(struct interview *interview, struct answer *answer)
{
    struct tui *tui = interview->screen.tui;
    struct error err;

    buffer_truncate(&interview->problem, 0);
    if (field_answer(&interview->field, session_today(tui->session), answer, &err) == STATUS_OK)
        return true;
    buffer_add(&interview->problem, err.text);
    if (frame_is_compact(tui) && !field_is_line(&interview->field))
        tui_say(tui, true, "%s", err.text); /* there is no room for it under the values */
    return false;
}

static struct action answer_question(struct interview *interview)
{
    struct answer answer;

    field_take(&interview->field);
    if (!read_field(interview, &answer))
        return action_stay();
    if (interview->changed_meanwhile)
        return ask_which(interview);
    return save(interview, &answer);
}

/* ---- a copy elsewhere, when saving fails
 * ------------------------------------------------------------------*/

static struct action ask_copy_name(struct interview *interview, const char *text, const char *name)
{
    return action_push(
        dialog_ask(interview->screen.tui, ASK_COPY_NAME, "Save a copy of the plan", text, name));
}

static struct action write_copy(struct interview *interview, const char *name)
{
    struct tui *tui = interview->screen.tui;
    struct buffer text = {0};
    struct error err;
    enum status status;

    session_export(tui->session, false, &text);
    status = file_write(name, buffer_text(&text), text.length, false, &err);
    buffer_clear(&text);
    if (status != STATUS_OK)
        return ask_copy_name(interview, err.text, name);
    tui_say(tui, false, "A copy of the saved answers is in %s; milepost import reads it.", name);
    return action_stay();
}

static struct action reply(struct screen *screen, const struct reply *reply)
{
    struct interview *interview = (struct interview *)screen;
    struct answer answer;

    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == ASK_COPY_NAME)
        return write_copy(interview, reply->text);
    if (reply->tag == ASK_NOT_SAVED && reply->choice == 2)
        return ask_copy_name(interview,
                             "A new file, in a folder that has room:", "milepost-plan.json");
    if (reply->choice != 1) {
        if (reply->tag == ASK_WHICH) {
            store_draft(interview, "");
            fill_field(interview);
        }
        return action_stay();
    }
    return read_field(interview, &answer) ? save(interview, &answer) : action_stay();
}

/* ---- slow work
 * ---------------------------------------------------------------------------------------------*/

static void fill_headline(struct interview *interview, const struct roadmap *roadmap)
{
    char money[MONEY_TEXT];

    buffer_truncate(&interview->headline, 0);
    buffer_format(&interview->headline, "%s: ", roadmap->goal_title);
    report_headline(roadmap, &interview->headline);
    if (roadmap->route >= 0)
        buffer_format(&interview->headline, " · %s%s", roadmap->at_least ? "at least " : "",
                      money_format_range(roadmap->cost.low, roadmap->cost.high, money));
    buffer_add(&interview->headline, ".");
}

/* A question that the new roadmap has no use for gives way, unless something was entered. */
static void leave_irrelevant(struct interview *interview)
{
    int next;

    if (interview->only || interview->page == PAGE_END ||
        interview->status[interview->question] == QUESTION_ASKED || is_touched(interview))
        return;
    next = next_question(interview, session_answers(session_of(interview)), interview->status,
                         interview->question);
    if (next < 0)
        show_page(interview, PAGE_END);
    else if (interview->page == PAGE_OFFER)
        interview->question = next;
    else
        open_question(interview, next);
    note_place(interview);
}

static bool work(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;
    struct session *session = session_of(interview);
    const struct roadmap *roadmap;

    if (!interview->working || !standing_started(session_answers(session)))
        return false;
    interview->working = false;
    roadmap = session_roadmap(session);
    panel_fill(&interview->panel, roadmap, &interview->last);
    fill_headline(interview, roadmap);
    interview->last = summary_of(roadmap);
    refresh_status(interview);
    leave_irrelevant(interview);
    return true;
}

static void update(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;
    struct session *session = session_of(interview);
    const struct question *question = interview->field.question;
    const struct answer *stored = &session_answers(session)->items[interview->question];

    refresh_status(interview);
    interview->working = interview->working || session_roadmap_stale(session);
    if (interview->page != PAGE_QUESTION || answer_equal(question, stored, &interview->shown))
        return;
    if (is_touched(interview))
        interview->changed_meanwhile = true;
    else
        fill_field(interview);
}

/* ---- keys
 * ----------------------------------------------------------------------------------------------------*/

static struct action take_option(struct interview *interview)
{
    struct tui *tui = interview->screen.tui;
    int option = interview->option.focus;

    if (interview->page == PAGE_OFFER && option == 1)
        return action_push(roadmap_screen(tui, -1));
    if (interview->page != PAGE_END) {
        bool offered = interview->page == PAGE_OFFER;

        show_question(interview, interview->question);
        if (offered && opens_section(interview, interview->question))
            show_page(interview, PAGE_INTRO);
        return action_stay();
    }
    switch (option) {
    case 0:
        return action_replace(roadmap_screen(tui, -1));
    case 1:
        return action_replace(check_screen(tui));
    case 2:
        return action_replace(print_screen(tui));
    default:
        return action_back();
    }
}

static struct action enter_key(struct interview *interview, enum command command,
                               uint32_t character)
{
    const char *const *options;
    int count = interview_options(interview, &options);

    if (interview->page != PAGE_QUESTION) {
        if (command == COMMAND_CONTINUE)
            return take_option(interview);
        scroll_move(&interview->option, command, count, count, NULL, NULL);
        return action_stay();
    }
    if (command == COMMAND_CONTINUE)
        return answer_question(interview);
    if (field_key(&interview->field, command, character))
        buffer_truncate(&interview->problem, 0);
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct interview *interview = (struct interview *)screen;

    work(screen); /* a key that came early meets the same question as one that came late */
    switch (command) {
    case COMMAND_BACK:
        return go_back(interview);
    case COMMAND_ANSWERS:
        return action_push(check_screen(screen->tui));
    case COMMAND_ROADMAP:
        return action_push(roadmap_screen(screen->tui, -1));
    default:
        return enter_key(interview, command, character);
    }
}

static enum typing typing(const struct screen *screen)
{
    const struct interview *interview = (const struct interview *)screen;

    return interview->page == PAGE_QUESTION ? field_typing(&interview->field) : TYPING_NOTHING;
}

static bool can(const struct screen *screen, enum command command)
{
    const struct interview *interview = (const struct interview *)screen;

    switch (command) {
    case COMMAND_NEXT_ITEM:
    case COMMAND_CHOOSE:
        return interview->page == PAGE_QUESTION;
    case COMMAND_ROADMAP:
        return standing_started(session_answers(session_of(interview)));
    default:
        return true;
    }
}

/* ---- the screen
 * --------------------------------------------------------------------------------------------------*/

static void crumbs(const struct screen *screen, struct buffer *out)
{
    const struct interview *interview = (const struct interview *)screen;
    struct session *session = session_of(interview);
    const struct catalog *catalog = session_catalog(session);
    int place, of;

    if (interview->page == PAGE_END || interview->page == PAGE_OFFER) {
        buffer_add(out, session_name(session));
        return;
    }
    if (screen->tui->canvas.columns >= NAMED_FROM)
        buffer_format(out, "%s › ", session_name(session));
    buffer_add(out, catalog->sections[catalog->questions[interview->question].section].title);
    interview_place(catalog, interview->status, interview->question, &place, &of);
    if (interview->page == PAGE_QUESTION && place > 0)
        buffer_format(out, "   %d of %d", place, of);
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

static void help(const struct screen *screen, struct page *page)
{
    const struct interview *interview = (const struct interview *)screen;
    const struct question *question = interview->field.question;

    if (interview->page != PAGE_QUESTION)
        return;
    page_add(page, STYLE_BOLD, question->ask);
    add_part(page, "Why we ask", question->why);
    add_part(page, "Help", question->help);
    add_part(page, "Find out", question->find_out);
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

static void leave(struct screen *screen)
{
    struct interview *interview = (struct interview *)screen;

    field_clear(&interview->field);
    buffer_clear(&interview->draft);
    buffer_clear(&interview->problem);
    buffer_clear(&interview->headline);
    page_clear(&interview->panel);
    free(interview->status);
    free(interview->relevant);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NEXT_ITEM,
                                      COMMAND_HELP,     COMMAND_UNDO, COMMAND_JUMP,
                                      COMMAND_LEAVE,    COMMAND_NONE};

static const struct screen_ops interview_ops = {
    .name = "Interview",
    .context = CONTEXT_INTERVIEW,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = interview_draw,
    .typing = typing,
    .can = can,
    .key = key,
    .reply = reply,
    .work = work,
    .help = help,
    .keep = keep,
    .leave = leave,
};

/* Where the interview was left, if that still waits for an answer; else the next that does. */
static int resume_at(const struct interview *interview)
{
    struct session *session = session_of(interview);
    const struct answers *answers = session_answers(session);
    int place = session_place(session);

    if (place >= 0 && interview->status[place] == QUESTION_ASKED &&
        answers->items[place].state == ANSWER_NONE)
        return place;
    if (place >= 0)
        return next_question(interview, answers, interview->status, place);
    return first_open(interview, answers, interview->status);
}

struct screen *interview_screen(struct tui *tui, int question, bool only)
{
    struct interview *interview = screen_new(tui, &interview_ops, sizeof *interview);
    size_t count = (size_t)session_catalog(tui->session)->question_count;

    interview->status = memory_new(count, sizeof *interview->status);
    interview->relevant = memory_new(count, sizeof *interview->relevant);
    memset(interview->relevant, true, count * sizeof *interview->relevant);
    interview->only = only;
    interview->working = true;
    page_init(&interview->panel);
    page_add(&interview->panel, STYLE_BOLD, "Your roadmap so far");
    page_blank(&interview->panel);
    page_add(&interview->panel, STYLE_DIM, "It shows here after the first answers.");
    refresh_status(interview);
    if (question < 0)
        question = resume_at(interview);
    show_question(interview, question >= 0 ? question : 0);
    if (question < 0)
        show_page(interview, PAGE_END);
    else if (!only && opens_section(interview, question))
        show_page(interview, PAGE_INTRO);
    return &interview->screen;
}
