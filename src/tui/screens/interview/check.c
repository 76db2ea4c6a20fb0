/* SPDX-License-Identifier: MIT
 * All answers by section, each with Change; private ones hidden until asked for; and what is not
 * asked, with the answer that makes it so. */
#include <string.h>

#include "tui/screens/interview/places.h"
#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

enum { NARROW = 64, FOLD_FROM = 3 };
enum check_tag { CHECK_QUESTION, CHECK_HIDDEN, CHECK_ORPHAN };
enum check_cell { CELL_LABEL, CELL_ANSWER, CELL_CHANGE };

static const struct list_column columns[] = {
    [CELL_LABEL] = {.width = 0},
    [CELL_ANSWER] = {.width = 36, .from = NARROW - 4},
    [CELL_CHANGE] = {.width = 6, .from = NARROW - 4, .right = true},
};

struct check_screen {
    struct screen screen;
    struct list list;
    bool shows_private;
};

static bool is_narrow(const struct check_screen *check)
{
    return check->screen.tui->canvas.columns < NARROW;
}

static void add_heading(struct check_screen *check, const char *title)
{
    if (check->list.rows.count > 0 && !frame_is_compact(check->screen.tui))
        list_add(&check->list, ROW_TEXT, "");
    list_add_heading(&check->list, title);
}

/* A row with its text beside the label, or behind it where there is no room for columns. */
static struct list_row *add_row(struct check_screen *check, enum check_tag tag, int value,
                                const char *label, const char *text)
{
    struct buffer both = {0};
    struct list_row *row;

    buffer_format(&both, is_narrow(check) ? "%s: %s" : "%s", label, text);
    row = list_add(&check->list, ROW_ITEM, buffer_text(&both));
    row->tag = (int)tag;
    row->value = value;
    list_set(&check->list, row, CELL_ANSWER, text);
    buffer_clear(&both);
    return row;
}

/* ---- what is asked --------------------------------------------------------------------------- */

static bool is_masked(const struct check_screen *check, const struct question *question,
                      const struct answer *answer)
{
    return question->is_private && !check->shows_private && answer->state != ANSWER_NONE;
}

static void say_answer(const struct check_screen *check, int index, struct buffer *out)
{
    const struct answers *answers = session_answers(check->screen.tui->session);
    const struct question *question = &answers->catalog->questions[index];
    const struct answer *answer = &answers->items[index];

    if (is_masked(check, question, answer)) {
        buffer_add(out, "answered, hidden (Space shows)");
        return;
    }
    answer_show(question, answer, out);
    if (answer->state == ANSWER_UNKNOWN)
        buffer_add(out, " ~");
}

static void add_question(struct check_screen *check, int index)
{
    const struct answers *answers = session_answers(check->screen.tui->session);
    const struct question *question = &answers->catalog->questions[index];
    bool answered = answers->items[index].state != ANSWER_NONE;
    struct buffer text = {0};
    struct list_row *row;

    say_answer(check, index, &text);
    row = add_row(check, CHECK_QUESTION, index, question->label, buffer_text(&text));
    row->mark = answered ? "✓" : "·";
    row->tone = answered ? TONE_DONE : TONE_PLAIN;
    list_set(&check->list, row, CELL_CHANGE, answered ? "Change" : "Answer");
    buffer_clear(&text);
}

static void add_section(struct check_screen *check, const enum question_status *status, int section)
{
    const struct catalog *catalog = session_catalog(check->screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (!headed)
            add_heading(check, catalog->sections[section].title);
        headed = true;
        add_question(check, i);
    }
}

/* ---- what is not asked, and why -------------------------------------------------------------- */

static void say_reason(const struct check_screen *check, int index, int hider, struct buffer *out)
{
    const struct answers *answers = session_answers(check->screen.tui->session);
    const struct catalog *catalog = answers->catalog;

    (void)index;
    if (hider < 0) {
        buffer_add(out, "can't change the roadmap to your goal");
        return;
    }
    buffer_format(out, "%s: ", catalog->questions[hider].label);
    say_answer(check, hider, out);
}

/* How many questions from `index` on are hidden by the same answer: one line for each of the
 * credentials that are not held would say nothing. */
static int alike_from(const struct answers *answers, const enum question_status *status, int index,
                      int hider)
{
    int next = index + 1;

    while (next < answers->catalog->question_count && status[next] == QUESTION_HIDDEN &&
           answers->catalog->questions[next].section ==
               answers->catalog->questions[index].section &&
           interview_hidden_by(answers, next) == hider)
        next++;
    return next - index;
}

/* Adds a row for one question, or for many alike; returns how many it stands for. */
static int add_not_asked(struct check_screen *check, const enum question_status *status, int index)
{
    const struct answers *answers = session_answers(check->screen.tui->session);
    int hider = status[index] == QUESTION_HIDDEN ? interview_hidden_by(answers, index) : -1;
    int alike = hider >= 0 ? alike_from(answers, status, index, hider) : 1;
    struct buffer label = {0};
    struct buffer reason = {0};

    if (alike < FOLD_FROM)
        alike = 1;
    buffer_add(&label, answers->catalog->questions[index].label);
    if (alike > 1)
        buffer_format(&label, " and %d more", alike - 1);
    say_reason(check, index, hider, &reason);
    add_row(check, CHECK_HIDDEN, index, buffer_text(&label), buffer_text(&reason))->mark = "–";
    buffer_clear(&label);
    buffer_clear(&reason);
    return alike;
}

static void add_all_not_asked(struct check_screen *check, const enum question_status *status)
{
    const struct catalog *catalog = session_catalog(check->screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->question_count;) {
        if (status[i] == QUESTION_ASKED) {
            i++;
            continue;
        }
        if (!headed)
            add_heading(check, "Not asked, and why");
        headed = true;
        i += add_not_asked(check, status, i);
    }
}

static void add_orphans(struct check_screen *check)
{
    const struct orphan_answer *orphans;
    int count = session_orphans(check->screen.tui->session, &orphans);

    if (count > 0)
        add_heading(check, "No longer in the catalogue");
    for (int i = 0; i < count; i++)
        add_row(check, CHECK_ORPHAN, i, orphans[i].question,
                check->shows_private ? orphans[i].value : "kept, hidden (Space shows)")
            ->mark = "–";
}

static void update(struct screen *screen)
{
    struct check_screen *check = (struct check_screen *)screen;
    const struct catalog *catalog = session_catalog(screen->tui->session);
    const enum question_status *status = session_questions(screen->tui->session);

    list_reset(&check->list);
    for (int i = 0; i < catalog->section_count; i++)
        add_section(check, status, i);
    add_all_not_asked(check, status);
    add_orphans(check);
    list_settle(&check->list);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action change(struct check_screen *check)
{
    struct tui *tui = check->screen.tui;
    const struct list_row *row = list_focused(&check->list);

    if (!row)
        return action_stay();
    if (row->tag == CHECK_QUESTION)
        return action_go(place_at(PLACE_QUESTION, row->value));
    tui_say(tui, false,
            row->tag == CHECK_HIDDEN
                ? "Not asked now; an earlier answer to it is kept."
                : "The catalogue has no such question now; the answer is kept.");
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct check_screen *check = (struct check_screen *)screen;

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
        return change(check);
    case COMMAND_CHOOSE:
        check->shows_private = !check->shows_private;
        screen->stale = true;
        return action_stay();
    case COMMAND_BACK:
        return action_back();
    case COMMAND_ROADMAP:
        return action_go(place_of(PLACE_ROADMAP));
    default:
        list_key(&check->list, command);
        return action_stay();
    }
}

static bool can(const struct screen *screen, enum command command)
{
    const struct list_row *row = list_focused(&((const struct check_screen *)screen)->list);

    return command != COMMAND_CONTINUE || (row && row->tag == CHECK_QUESTION);
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Check your answers", session_name(screen->tui->session));
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane(body);

    pane_narrow(&pane);
    list_draw(&((struct check_screen *)screen)->list, &pane, true);
}

static void leave(struct screen *screen)
{
    list_clear(&((struct check_screen *)screen)->list);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_CHOOSE,  COMMAND_BACK,
                                      COMMAND_ROADMAP,  COMMAND_WHAT_IF, COMMAND_HELP,
                                      COMMAND_JUMP,     COMMAND_NONE};

static const struct screen_ops check_ops = {
    .name = "Check answers",
    .context = CONTEXT_CHECK,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .leave = leave,
};

struct screen *check_screen(struct tui *tui, const struct place *place)
{
    struct check_screen *check = screen_new(tui, &check_ops, sizeof *check);

    (void)place;
    list_init(&check->list, columns, 3);
    return &check->screen;
}
