/* SPDX-License-Identifier: MIT
 * All answers by section, each with Change; private ones hidden until asked for; and what is not
 * asked, with the answer that makes it so. */
#include <string.h>

#include "tui/parts/list_screen.h"
#include "tui/screens/interview/places.h"

enum { NARROW = 64, FOLD_FROM = 3 };
/* Of rows that open nothing. */
enum { CHECK_HIDDEN = PLACE_COUNT, CHECK_ORPHAN };
enum check_cell { CELL_LABEL, CELL_ANSWER, CELL_CHANGE };

static const struct list_column check_columns[] = {
    [CELL_LABEL] = {.width = 0},
    [CELL_ANSWER] = {.width = 36, .from = NARROW - 4},
    [CELL_CHANGE] = {.width = 6, .from = NARROW - 4, .right = true},
};

struct check_screen {
    struct list_screen base;
    bool shows_private;
};

static bool check_is_narrow(const struct check_screen *check)
{
    return check->base.screen.tui->canvas.columns < NARROW;
}

/* A row with its text beside the label, or behind it where there is no room for columns. */
static struct list_row *check_add_row(struct check_screen *check, int tag, int value,
                                      const char *label, const char *text)
{
    struct list_row *row = list_format(&check->base.list, ROW_ITEM,
                                       check_is_narrow(check) ? "%s: %s" : "%s", label, text);

    row->tag = tag;
    row->value = value;
    list_set(&check->base.list, row, CELL_ANSWER, text);
    return row;
}

/* ---- what is asked --------------------------------------------------------------------------- */

static bool check_is_masked(const struct check_screen *check, const struct question *question,
                            const struct answer *answer)
{
    return question->is_private && !check->shows_private && answer->state != ANSWER_NONE;
}

static void check_say_answer(const struct check_screen *check, int index, struct buffer *out)
{
    const struct answers *answers = session_answers(check->base.screen.tui->session);
    const struct question *question = &answers->catalog->questions[index];
    const struct answer *answer = &answers->items[index];

    if (check_is_masked(check, question, answer)) {
        buffer_add(out, "answered, hidden (Space shows)");
        return;
    }
    answer_show(question, answer, out);
    if (answer->state == ANSWER_UNKNOWN)
        buffer_add(out, " ~");
    else if (session_answer_mark(check->base.screen.tui->session, index))
        buffer_add(out, " (marked)");
}

static void check_add_question(struct check_screen *check, int index)
{
    const struct answers *answers = session_answers(check->base.screen.tui->session);
    const struct question *question = &answers->catalog->questions[index];
    bool answered = answers->items[index].state != ANSWER_NONE;
    struct buffer text = {0};
    struct list_row *row;

    check_say_answer(check, index, &text);
    row = check_add_row(check, PLACE_QUESTION, index, question->label, buffer_text(&text));
    row->mark = answered ? "✓" : "·";
    row->tone = answered ? TONE_DONE : TONE_PLAIN;
    list_set(&check->base.list, row, CELL_CHANGE, answered ? "Change" : "Answer");
    buffer_clear(&text);
}

static void check_add_section(struct check_screen *check, const enum question_status *status,
                              int section)
{
    const struct catalog *catalog = session_catalog(check->base.screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (!headed)
            list_screen_add_heading(&check->base, catalog->sections[section].title);
        headed = true;
        check_add_question(check, i);
    }
}

/* ---- what is not asked, and why -------------------------------------------------------------- */

static void check_say_reason(const struct check_screen *check, int index, int hider,
                             struct buffer *out)
{
    const struct answers *answers = session_answers(check->base.screen.tui->session);
    const struct catalog *catalog = answers->catalog;

    (void)index;
    if (hider < 0) {
        buffer_add(out, "can't change the roadmap to your goal");
        return;
    }
    buffer_format(out, "%s: ", catalog->questions[hider].label);
    check_say_answer(check, hider, out);
}

/* How many questions from `index` on are hidden by the same answer: one line for each of the
 * credentials that are not held would say nothing. */
static int check_count_alike(const struct answers *answers, const enum question_status *status,
                             int index, int hider)
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
static int check_add_not_asked(struct check_screen *check, const enum question_status *status,
                               int index)
{
    const struct answers *answers = session_answers(check->base.screen.tui->session);
    int hider = status[index] == QUESTION_HIDDEN ? interview_hidden_by(answers, index) : -1;
    int alike = hider >= 0 ? check_count_alike(answers, status, index, hider) : 1;
    struct buffer label = {0};
    struct buffer reason = {0};

    if (alike < FOLD_FROM)
        alike = 1;
    buffer_add(&label, answers->catalog->questions[index].label);
    if (alike > 1)
        buffer_format(&label, " and %d more", alike - 1);
    check_say_reason(check, index, hider, &reason);
    check_add_row(check, CHECK_HIDDEN, index, buffer_text(&label), buffer_text(&reason))->mark =
        "–";
    buffer_clear(&label);
    buffer_clear(&reason);
    return alike;
}

static void check_add_all_not_asked(struct check_screen *check, const enum question_status *status)
{
    const struct catalog *catalog = session_catalog(check->base.screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->question_count;) {
        if (status[i] == QUESTION_ASKED) {
            i++;
            continue;
        }
        if (!headed)
            list_screen_add_heading(&check->base, "Not asked, and why");
        headed = true;
        i += check_add_not_asked(check, status, i);
    }
}

static void check_add_orphans(struct check_screen *check)
{
    const struct orphan_answer *orphans;
    int count = session_orphans(check->base.screen.tui->session, &orphans);

    if (count > 0)
        list_screen_add_heading(&check->base, "No longer in the catalogue");
    for (int i = 0; i < count; i++)
        check_add_row(check, CHECK_ORPHAN, i, orphans[i].question,
                      check->shows_private ? orphans[i].value : "kept, hidden (Space shows)")
            ->mark = "–";
}

static void check_fill(struct list_screen *base)
{
    struct check_screen *check = (struct check_screen *)base;
    const struct catalog *catalog = session_catalog(base->screen.tui->session);
    const enum question_status *status = session_questions(base->screen.tui->session);

    for (int i = 0; i < catalog->section_count; i++)
        check_add_section(check, status, i);
    check_add_all_not_asked(check, status);
    check_add_orphans(check);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action check_key(struct screen *screen, enum command command, uint32_t character)
{
    struct check_screen *check = (struct check_screen *)screen;

    if (command != COMMAND_CHOOSE)
        return list_screen_key(screen, command, character);
    check->shows_private = !check->shows_private;
    screen->stale = true;
    return action_stay();
}

static const enum command check_footer[] = {COMMAND_CONTINUE, COMMAND_CHOOSE,  COMMAND_BACK,
                                            COMMAND_ROADMAP,  COMMAND_WHAT_IF, COMMAND_HELP,
                                            COMMAND_JUMP,     COMMAND_NONE};

static const struct list_screen_ops check_ops = {
    .screen = {.name = "Check answers",
               .context = CONTEXT_CHECK,
               .footer = check_footer,
               .update = list_screen_update,
               .crumb = "Check your answers",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = check_key,
               .leave = list_screen_leave},
    .columns = check_columns,
    .column_count = 3,
    .fill = check_fill,
    .frame = list_screen_narrow,
};

struct screen *check_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &check_ops, sizeof(struct check_screen));
}
