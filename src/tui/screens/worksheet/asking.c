/* SPDX-License-Identifier: MIT
 * The questions to put to a school before money is paid, as a checklist: those still to ask first,
 * then what the school said. */
#include "tui/screens/worksheet/places.h"
#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

struct asking_screen {
    struct screen screen;
    struct list list;
    int64_t number;
    int asked; /* the question that was opened last, or -1 */
};

static const struct list_column columns[] = {{.width = 0}};

static const struct school *school_of(const struct asking_screen *view)
{
    const struct school *schools;
    int count = session_schools(view->screen.tui->session, &schools);

    for (int i = 0; i < count; i++)
        if (schools[i].number == view->number)
            return &schools[i];
    return NULL;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_heading(struct asking_screen *view, const char *title)
{
    if (view->list.rows.count > 0 && !frame_is_compact(view->screen.tui))
        list_add(&view->list, ROW_TEXT, "");
    list_add_heading(&view->list, title);
}

/* What was said stands on lines of its own below what was asked. */
static struct list_row *add_row(struct asking_screen *view, enum row_kind kind,
                                const char *question, const char *answer)
{
    struct buffer text = {0};
    struct list_row *row;

    buffer_format(&text, answer[0] ? "%s\n%s" : "%s", question, answer);
    row = list_add(&view->list, kind, buffer_text(&text));
    buffer_clear(&text);
    return row;
}

static void add_questions(struct asking_screen *view, const struct school *school, bool answered,
                          const char *title)
{
    const struct catalog *catalog = session_catalog(view->screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->school_question_count; i++) {
        const char *answer = school->answers[i];
        struct list_row *row;

        if ((answer[0] != '\0') != answered)
            continue;
        if (!headed)
            add_heading(view, title);
        headed = true;
        row = add_row(view, ROW_ITEM, catalog->school_questions[i].text, answer);
        row->tag = 0;
        row->value = i;
        row->mark = answered ? "✓" : "·";
        row->tone = answered ? TONE_DONE : TONE_PLAIN;
    }
}

static void add_orphans(struct asking_screen *view, const struct school *school)
{
    if (school->orphan_count > 0)
        add_heading(view, "No longer in the catalogue");
    for (int i = 0; i < school->orphan_count; i++)
        add_row(view, ROW_LABELS, school->orphans[i].question, school->orphans[i].text)->mark = "–";
}

/* Once a question is answered, the focus goes on to the next that is still to ask. */
static void go_on(struct asking_screen *view, const struct school *school)
{
    const struct catalog *catalog = session_catalog(view->screen.tui->session);
    int count = catalog->school_question_count;

    if (view->asked < 0 || school->answers[view->asked][0] == '\0')
        return;
    for (int i = 1; i < count; i++) {
        int next = (view->asked + i) % count;

        if (school->answers[next][0] == '\0') {
            list_focus(&view->list, 0, next);
            break;
        }
    }
    view->asked = -1;
}

static void update(struct screen *screen)
{
    struct asking_screen *view = (struct asking_screen *)screen;
    const struct school *school = school_of(view);

    list_reset(&view->list);
    if (!school) {
        list_add(&view->list, ROW_TEXT, "This school is no longer there. Esc goes back.");
        return;
    }
    add_questions(view, school, false, "Still to ask");
    add_questions(view, school, true, "Answered");
    add_orphans(view, school);
    list_settle(&view->list);
    go_on(view, school);
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void crumbs(const struct screen *screen, struct buffer *out)
{
    const struct asking_screen *view = (const struct asking_screen *)screen;
    const struct school *school = school_of(view);
    const struct catalog *catalog = session_catalog(screen->tui->session);

    buffer_format(out, "%s › Schools › ", session_name(screen->tui->session));
    if (school)
        buffer_format(out, "%s   %d of %d answered", school->fields[PROGRAM_NAME], school->answered,
                      catalog->school_question_count);
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    pane.columns = text_columns(pane.columns);
    list_draw(&((struct asking_screen *)screen)->list, &pane, true);
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct asking_screen *view = (struct asking_screen *)screen;
    const struct list_row *row = list_focused(&view->list);

    (void)character;
    if (command == COMMAND_BACK)
        return action_back();
    if (command != COMMAND_CONTINUE) {
        list_key(&view->list, command);
        return action_stay();
    }
    view->asked = school_of(view)->answers[row->value][0] == '\0' ? row->value : -1;
    return action_go((struct place){
        .kind = PLACE_SCHOOL, .number = view->number, .index = SCHOOL_ANSWER, .other = row->value});
}

static bool can(const struct screen *screen, enum command command)
{
    return command != COMMAND_CONTINUE ||
           list_focused(&((const struct asking_screen *)screen)->list);
}

static void leave(struct screen *screen)
{
    list_clear(&((struct asking_screen *)screen)->list);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                      COMMAND_UNDO,     COMMAND_HELP, COMMAND_JUMP,
                                      COMMAND_NONE};

static const struct screen_ops asking_ops = {
    .name = "Questions to a school",
    .context = CONTEXT_ASKING,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .leave = leave,
};

struct screen *asking_screen(struct tui *tui, const struct place *place)
{
    struct asking_screen *view = screen_new(tui, &asking_ops, sizeof *view);

    list_init(&view->list, columns, 1);
    view->number = place->number;
    view->asked = -1;
    return &view->screen;
}
