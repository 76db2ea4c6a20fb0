/* SPDX-License-Identifier: MIT
 * The questions to put to a school before money is paid, as a checklist: those still to ask first,
 * then what the school said. */
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/places.h"

enum { TAG_QUESTION = PLACE_COUNT };

struct asking_screen {
    struct list_screen base;
    int64_t number;
    int asked; /* the question that was opened last, or -1 */
};

static const struct list_column asking_columns[] = {{.width = 0}};

static const struct school *asking_school(const struct asking_screen *view)
{
    return session_school_numbered(view->base.screen.tui->session, view->number);
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* What was said stands on lines of its own below what was asked. */
static struct list_row *asking_add_row(struct asking_screen *view, enum row_kind kind,
                                       const char *question, const char *answer)
{
    return list_format(&view->base.list, kind, answer[0] ? "%s\n%s" : "%s", question, answer);
}

static void asking_add_questions(struct asking_screen *view, const struct school *school,
                                 bool answered, const char *title)
{
    const struct catalog *catalog = session_catalog(view->base.screen.tui->session);
    bool headed = false;

    for (int i = 0; i < catalog->school_question_count; i++) {
        const char *answer = school->answers[i];
        struct list_row *row;

        if ((answer[0] != '\0') != answered)
            continue;
        if (!headed)
            list_screen_add_heading(&view->base, title);
        headed = true;
        row = asking_add_row(view, ROW_ITEM, catalog->school_questions[i].text, answer);
        row->tag = TAG_QUESTION;
        row->value = i;
        row->mark = answered ? "✓" : "·";
        row->tone = answered ? TONE_DONE : TONE_PLAIN;
    }
}

static void asking_add_orphans(struct asking_screen *view, const struct school *school)
{
    if (school->orphan_count > 0)
        list_screen_add_heading(&view->base, "No longer in the catalogue");
    for (int i = 0; i < school->orphan_count; i++)
        asking_add_row(view, ROW_LABELS, school->orphans[i].question, school->orphans[i].text)
            ->mark = "–";
}

static void asking_fill(struct list_screen *base)
{
    struct asking_screen *view = (struct asking_screen *)base;
    const struct school *school = asking_school(view);

    if (!school) {
        list_add(&base->list, ROW_TEXT, "This school is no longer there. Esc goes back.");
        return;
    }
    asking_add_questions(view, school, false, "Still to ask");
    asking_add_questions(view, school, true, "Answered");
    asking_add_orphans(view, school);
}

/* Once a question is answered, the focus goes on to the next that is still to ask. */
static void asking_settled(struct list_screen *base)
{
    struct asking_screen *view = (struct asking_screen *)base;
    const struct school *school = asking_school(view);
    int count = session_catalog(base->screen.tui->session)->school_question_count;

    if (!school || view->asked < 0 || school->answers[view->asked][0] == '\0')
        return;
    for (int i = 1; i < count; i++) {
        int next = (view->asked + i) % count;

        if (school->answers[next][0] == '\0') {
            list_focus(&base->list, TAG_QUESTION, next);
            break;
        }
    }
    view->asked = -1;
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void asking_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct asking_screen *view = (const struct asking_screen *)screen;
    const struct school *school = asking_school(view);
    const struct catalog *catalog = session_catalog(screen->tui->session);

    buffer_format(out, "%s › Schools › ", session_name(screen->tui->session));
    if (school)
        buffer_format(out, "%s   %d of %d answered", school->fields[PROGRAM_NAME], school->answered,
                      catalog->school_question_count);
}

static struct pane asking_frame(struct list_screen *view, const struct pane *body)
{
    struct pane pane = body_pane_below(view->screen.tui, body);

    pane.columns = text_columns(pane.columns);
    return pane;
}

static struct action asking_open(struct list_screen *base, const struct list_row *row)
{
    struct asking_screen *view = (struct asking_screen *)base;

    view->asked = asking_school(view)->answers[row->value][0] == '\0' ? row->value : -1;
    return action_go((struct place){
        .kind = PLACE_SCHOOL, .number = view->number, .index = SCHOOL_ANSWER, .other = row->value});
}

static const enum command asking_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                             COMMAND_UNDO,     COMMAND_HELP, COMMAND_JUMP,
                                             COMMAND_NONE};

static const struct list_screen_ops asking_ops = {
    .screen = {.name = "Questions to a school",
               .context = CONTEXT_ASKING,
               .footer = asking_footer,
               .update = list_screen_update,
               .crumbs = asking_crumbs,
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .leave = list_screen_leave},
    .columns = asking_columns,
    .column_count = 1,
    .fill = asking_fill,
    .settled = asking_settled,
    .open = asking_open,
    .frame = asking_frame,
};

struct screen *asking_screen(struct tui *tui, const struct place *place)
{
    struct asking_screen *view = list_screen_new(tui, &asking_ops, sizeof *view);

    view->number = place->number;
    view->asked = -1;
    return &view->base.screen;
}
