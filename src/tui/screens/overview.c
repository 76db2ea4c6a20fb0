/* SPDX-License-Identifier: MIT
 * An open plan at a glance: what to do next, how far the answers have come, what can be opened. */
#include "../private.h"

enum { NEXT_STEPS = 3 };
enum overview_tag {
    OPEN_INTERVIEW,
    OPEN_STEP,
    OPEN_SECTION,
    OPEN_CHECK,
    OPEN_ROADMAP,
    OPEN_ROUTES,
    OPEN_GATES,
    OPEN_SCHOOLS
};
enum overview_cell { CELL_TITLE, CELL_STANDING, CELL_COST };

static const struct list_column columns[] = {
    [CELL_TITLE] = {.width = 0},
    [CELL_STANDING] = {.width = 16, .from = 50},
    [CELL_COST] = {.width = 13, .from = 66, .right = true},
};

struct overview_screen {
    struct screen screen;
    struct list list;
    bool complete; /* the rows say all there is to say */
    bool settled;  /* they did so once */
};

static struct list_row *add_item(struct overview_screen *overview, enum overview_tag tag, int value,
                                 const char *mark, const char *title, const char *standing)
{
    struct list_row *row = list_add(&overview->list, ROW_ITEM, title);

    row->tag = (int)tag;
    row->value = value;
    row->mark = mark;
    list_set(&overview->list, row, CELL_STANDING, standing);
    return row;
}

static void add_heading(struct overview_screen *overview, const char *title)
{
    if (overview->list.rows.count > 0 && !frame_is_compact(overview->screen.tui))
        list_add(&overview->list, ROW_TEXT, "");
    list_add_heading(&overview->list, title);
}

/* ---- the roadmap in short -------------------------------------------------------------------- */

static void add_step(struct overview_screen *overview, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct buffer date = {0};
    struct buffer cost = {0};
    struct list_row *row;

    report_step_date(roadmap, step, &date);
    report_step_cost(step, &cost);
    row = add_item(overview, OPEN_STEP, index, report_step_mark(step), step->title,
                   buffer_text(&date));
    row->tone = standing_step_tone(step);
    list_set(&overview->list, row, CELL_COST, buffer_text(&cost));
    buffer_clear(&date);
    buffer_clear(&cost);
}

/* Answers to find out, when there are many: where the list of steps shows them. */
static void add_find_outs(struct overview_screen *overview, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    for (int i = 0; i < roadmap->step_count; i++) {
        if (!standing_is_folded(roadmap, i))
            continue;
        standing_say_find_outs(roadmap, &text);
        add_item(overview, OPEN_STEP, i, "~", buffer_text(&text), "when you can");
        break;
    }
    buffer_clear(&text);
}

static void add_next(struct overview_screen *overview, const struct roadmap *roadmap)
{
    int steps[NEXT_STEPS];
    int count = standing_next(roadmap, steps, NEXT_STEPS);

    standing_add_headline(&overview->list, roadmap, true);
    for (int i = 0; i < roadmap->notes.count; i++)
        list_add(&overview->list, ROW_TEXT, roadmap->notes.items[i])->dim = true;
    if (count > 0)
        add_heading(overview, "DO NEXT");
    for (int i = 0; i < count; i++)
        add_step(overview, roadmap, steps[i]);
    add_find_outs(overview, roadmap);
}

/* ---- the answers ----------------------------------------------------------------------------- */

static const char *section_mark(enum section_status status)
{
    static const char *const marks[] = {[SECTION_NOT_STARTED] = "·",
                                        [SECTION_IN_PROGRESS] = "▸",
                                        [SECTION_DONE] = "✓",
                                        [SECTION_NOT_NEEDED] = "–"};

    return marks[status];
}

static void say_progress(const struct section_progress *progress, bool is_private,
                         struct buffer *out)
{
    switch (progress->status) {
    case SECTION_NOT_STARTED:
        buffer_add(out, "not started");
        break;
    case SECTION_IN_PROGRESS:
        buffer_format(out, "%d of %d", progress->answered, progress->asked);
        break;
    case SECTION_DONE:
        buffer_add(out, "done");
        break;
    case SECTION_NOT_NEEDED:
        buffer_add(out, "not needed");
        break;
    }
    if (is_private)
        buffer_add(out, " · private");
}

static void add_section(struct overview_screen *overview, int index,
                        const struct section_progress *progress)
{
    const struct section *section =
        &session_catalog(overview->screen.tui->session)->sections[index];
    struct buffer standing = {0};
    struct list_row *row;

    say_progress(progress, section->is_private, &standing);
    row = add_item(overview, OPEN_SECTION, index, section_mark(progress->status), section->title,
                   buffer_text(&standing));
    row->dim = progress->status == SECTION_NOT_NEEDED;
    buffer_clear(&standing);
}

static void add_done(struct overview_screen *overview, const struct buffer *titles)
{
    struct list_row *row;

    if (titles->length == 0)
        return;
    row =
        add_item(overview, OPEN_CHECK, -1, section_mark(SECTION_DONE), buffer_text(titles), "done");
    row->tone = TONE_DONE;
}

/* What is done stands together in one row; the rest is one row a section. */
static void add_sections(struct overview_screen *overview, const enum question_status *status)
{
    const struct answers *answers = session_answers(overview->screen.tui->session);
    const struct catalog *catalog = answers->catalog;
    struct buffer done = {0};

    for (int i = 0; i < catalog->section_count; i++)
        if (interview_section(answers, status, i).status == SECTION_DONE)
            buffer_format(&done, "%s%s", done.length > 0 ? ", " : "", catalog->sections[i].title);
    add_done(overview, &done);
    buffer_clear(&done);
    for (int i = 0; i < catalog->section_count; i++) {
        struct section_progress progress = interview_section(answers, status, i);

        if (progress.status != SECTION_DONE)
            add_section(overview, i, &progress);
    }
}

/* The section where the interview goes on: where it was left, if that has no answer yet. */
static int resume_section(const struct session *session, const enum question_status *status)
{
    const struct answers *answers = session_answers(session);
    int place = session_place(session);

    if (place >= 0 && status[place] == QUESTION_ASKED && answers->items[place].state == ANSWER_NONE)
        return answers->catalog->questions[place].section;
    return standing_open_section(answers, status);
}

static void add_interview(struct overview_screen *overview, const enum question_status *status)
{
    const struct session *session = overview->screen.tui->session;
    int section = resume_section(session, status);

    if (section >= 0)
        add_item(overview, OPEN_INTERVIEW, -1, "▸", "Go on with the questions",
                 session_catalog(session)->sections[section].title);
}

static struct list_row *add_view(struct overview_screen *overview, enum overview_tag tag,
                                 const char *mark, const char *title, struct buffer *standing)
{
    struct buffer text = {0};
    struct list_row *row;

    buffer_format(&text, "%-9s %s", title, buffer_text(standing));
    row = add_item(overview, tag, -1, mark, buffer_text(&text), "");
    buffer_clear(&text);
    buffer_clear(standing);
    return row;
}

static void add_views(struct overview_screen *overview, const struct roadmap *roadmap)
{
    struct buffer standing = {0};

    buffer_format(&standing, "%d steps, %d done", standing_steps(roadmap), standing_done(roadmap));
    add_view(overview, OPEN_ROADMAP, "·", "Roadmap", &standing);
    if (roadmap->route >= 0) {
        standing_say_routes(roadmap, &standing);
        add_view(overview, OPEN_ROUTES, "·", "Routes", &standing);
    }
    if (roadmap->gate_count > 0) {
        enum gate_outcome worst = standing_worst_gate(roadmap);

        standing_say_gates(roadmap, &standing);
        add_view(overview, OPEN_GATES, standing_gate_mark(worst), "Gates", &standing)->tone =
            standing_gate_tone(worst);
    }
}

/* "Schools   2 compared, Evergreen College chosen" */
static void add_schools(struct overview_screen *overview)
{
    const struct school *schools, *chosen = NULL;
    int count = session_schools(overview->screen.tui->session, &schools);
    struct buffer text = {0};

    for (int i = 0; i < count; i++)
        chosen = schools[i].chosen ? &schools[i] : chosen;
    if (count == 0)
        buffer_add(&text, "none yet to compare");
    else
        buffer_format(&text, "%d compared, %s chosen", count,
                      chosen ? chosen->fields[PROGRAM_NAME] : "none");
    add_view(overview, OPEN_SCHOOLS, chosen ? "✓" : "·", "Schools", &text)->tone =
        chosen ? TONE_DONE : TONE_PLAIN;
}

/* Until the roadmap is made, which is after the first frame, sections stand without it. */
static void update(struct screen *screen)
{
    struct overview_screen *overview = (struct overview_screen *)screen;
    struct session *session = screen->tui->session;
    const struct catalog *catalog = session_catalog(session);
    bool started = standing_started(session_answers(session));
    enum question_status *status;

    overview->complete = !started || !session_roadmap_stale(session);
    status = memory_new((size_t)catalog->question_count, sizeof *status);
    interview_status(session_answers(session),
                     started && overview->complete ? session_roadmap(session)->relevant : NULL,
                     status);
    list_reset(&overview->list);
    if (!started)
        list_add(&overview->list, ROW_TEXT,
                 "A few first answers give a rough roadmap; more answers make it yours.");
    else if (overview->complete)
        add_next(overview, session_roadmap(session));
    add_heading(overview, "YOUR PLAN");
    add_interview(overview, status);
    if (started && overview->complete)
        add_views(overview, session_roadmap(session));
    if (started)
        add_schools(overview);
    add_heading(overview, "YOUR ANSWERS");
    add_sections(overview, status);
    list_settle(&overview->list);
    free(status);
}

static bool work(struct screen *screen)
{
    struct overview_screen *overview = (struct overview_screen *)screen;

    if (overview->complete)
        return false;
    session_roadmap(screen->tui->session);
    update(screen);
    if (!overview->settled && !list_focus(&overview->list, OPEN_INTERVIEW, -1))
        list_key(&overview->list, COMMAND_FIRST);
    overview->settled = true;
    return true;
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_add(out, session_name(screen->tui->session));
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    pane_narrow(&pane);
    list_draw(&((struct overview_screen *)screen)->list, &pane, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* The first question of a section without an answer, or the first asked; -1: none is. */
static int question_of_section(struct session *session, int section)
{
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    const struct answers *answers = session_answers(session);
    int first = -1;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (answers->items[i].state == ANSWER_NONE)
            return i;
        if (first < 0)
            first = i;
    }
    return first;
}

static struct action open_section(struct tui *tui, int section)
{
    int question = question_of_section(tui->session, section);

    if (question >= 0)
        return action_push(interview_screen(tui, question, false));
    tui_say(tui, false, "Nothing of this section matters for your goal. a shows why.");
    return action_stay();
}

static struct action open_row(struct tui *tui, const struct list_row *row)
{
    switch ((enum overview_tag)row->tag) {
    case OPEN_INTERVIEW:
        return action_push(interview_screen(tui, -1, false));
    case OPEN_STEP:
        return action_push(roadmap_screen(tui, row->value));
    case OPEN_SECTION:
        return open_section(tui, row->value);
    case OPEN_CHECK:
        return action_push(check_screen(tui));
    case OPEN_ROADMAP:
        return action_push(roadmap_screen(tui, -1));
    case OPEN_GATES:
        return action_push(gates_screen(tui));
    case OPEN_ROUTES:
        return action_push(routes_screen(tui));
    case OPEN_SCHOOLS:
        return action_push(schools_screen(tui));
    }
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct overview_screen *overview = (struct overview_screen *)screen;
    const struct list_row *row = list_focused(&overview->list);

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
        return row ? open_row(screen->tui, row) : action_stay();
    case COMMAND_BACK:
        return action_back();
    case COMMAND_ANSWERS:
        return action_push(check_screen(screen->tui));
    case COMMAND_ROADMAP:
        return action_push(roadmap_screen(screen->tui, -1));
    case COMMAND_ROUTES:
        return action_push(routes_screen(screen->tui));
    case COMMAND_TIMELINE:
        return action_push(timeline_screen(screen->tui));
    case COMMAND_SCHOOLS:
        return action_push(schools_screen(screen->tui));
    case COMMAND_PRINT:
        return action_push(print_screen(screen->tui));
    default:
        list_key(&overview->list, command);
        return action_stay();
    }
}

static void leave(struct screen *screen)
{
    list_clear(&((struct overview_screen *)screen)->list);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_ROADMAP,
                                      COMMAND_TIMELINE, COMMAND_WHAT_IF, COMMAND_HELP,
                                      COMMAND_SCHOOLS,  COMMAND_PRINT,   COMMAND_NONE};

static const struct screen_ops overview_ops = {
    .name = "Overview",
    .context = CONTEXT_OVERVIEW,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .key = key,
    .work = work,
    .leave = leave,
};

struct screen *overview_screen(struct tui *tui)
{
    struct overview_screen *overview = screen_new(tui, &overview_ops, sizeof *overview);

    list_init(&overview->list, columns, 3);
    return &overview->screen;
}
