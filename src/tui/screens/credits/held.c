/* SPDX-License-Identifier: MIT
 * One credential that is held: since when, what is printed on it, its body and membership, and of
 * an apprentice what takes the A off. */
#include "tui/screens/credits/held.h"

#include "tui/screens/credits/credits.h"
#include "tui/screens/credits/places.h"

enum { HELD_ROW = PLACE_COUNT };
enum { HELD_LABEL_COLUMNS = 14 };

struct held_screen {
    struct list_screen base;
    int credential;
};

static const struct list_column held_columns[] = {
    {.width = HELD_LABEL_COLUMNS},
    {.width = 0},
};

const struct held_credential *held_of(struct session *session, int index)
{
    const struct held_credential *held;
    int count = session_held(session, &held);

    for (int i = 0; i < count; i++)
        if (held[i].credential == index)
            return &held[i];
    return NULL;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void held_add_row(struct list_screen *base, int tag, int value, const char *label,
                         const char *text)
{
    struct list_row *row = tag >= 0 ? list_add_item(&base->list, tag, value, "", label)
                                    : list_add(&base->list, ROW_LABELS, label);

    list_set(&base->list, row, 1, text[0] != '\0' ? text : "–");
}

/* What was answered leads to its question. */
static void held_add_answer(struct list_screen *base, const char *id, const char *label,
                            const char *text)
{
    int question = catalog_find_question(session_catalog(base->screen.tui->session), id);

    held_add_row(base, question >= 0 ? PLACE_QUESTION : -1, question, label, text);
}

static void held_add_since(struct list_screen *base, const struct held_credential *held)
{
    struct buffer id = {0};
    char day[DATE_TEXT];

    buffer_format(&id, "held.%s.since", held->code);
    held_add_answer(base, buffer_text(&id), "Since",
                    held->since != DATE_NONE ? date_long(held->since, day) : "");
    buffer_clear(&id);
}

/* Only where the body sells one. */
static void held_add_membership(struct list_screen *base, const struct body *body)
{
    struct session *session = base->screen.tui->session;
    const struct catalog *catalog = session_catalog(session);
    struct buffer id = {0}, text = {0};
    int question;

    buffer_add(&id, "member.");
    for (const char *letter = body->id; *letter != '\0'; letter++)
        buffer_add_char(&id, text_lower(*letter));
    question = catalog_find_question(catalog, buffer_text(&id));
    if (question >= 0 && session_answers(session)->items[question].state != ANSWER_NONE)
        answer_show(&catalog->questions[question], &session_answers(session)->items[question],
                    &text);
    if (body->membership)
        held_add_answer(base, buffer_text(&id), "Member", buffer_text(&text));
    buffer_clear(&id);
    buffer_clear(&text);
}

static void held_fill(struct list_screen *base)
{
    struct tui *tui = base->screen.tui;
    const struct held_credential *held =
        held_of(tui->session, ((const struct held_screen *)base)->credential);
    char day[DATE_TEXT];

    if (!held) {
        list_add(&base->list, ROW_TEXT, "This credential is not held any more. Esc goes back.");
        return;
    }
    held_add_row(base, HELD_ROW, HELD_NUMBER, "Number", held->number);
    held_add_row(base, HELD_ROW, HELD_EXPIRES, "Expires",
                 held->expires != DATE_NONE ? date_long(held->expires, day) : "");
    held_add_since(base, held);
    held_add_row(base, -1, -1, "Body", session_catalog(tui->session)->bodies[held->body].name);
    held_add_membership(base, &session_catalog(tui->session)->bodies[held->body]);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action held_open(struct list_screen *base, const struct list_row *row)
{
    struct place place = place_with(PLACE_HELD_FIELD, ((struct held_screen *)base)->credential);

    if (row->tag != HELD_ROW)
        return action_go(place_with((enum place_kind)row->tag, row->value));
    place.other = row->value;
    return action_go(place);
}

static bool held_can(const struct screen *screen, enum command command)
{
    return command != COMMAND_DELETE && list_screen_can(screen, command);
}

static void held_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(screen->tui->session);

    buffer_format(out, "%s › Credits › %s", session_name(screen->tui->session),
                  catalog->credentials[((const struct held_screen *)screen)->credential].code);
}

static const enum command held_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_UNDO,
                                           COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct list_screen_ops held_ops = {
    .screen = {.name = "Held",
               .context = CONTEXT_CREDIT,
               .footer = held_footer,
               .update = list_screen_update,
               .crumbs = held_crumbs,
               .draw = list_screen_draw,
               .can = held_can,
               .key = list_screen_key,
               .leave = list_screen_leave},
    .columns = held_columns,
    .column_count = 2,
    .fill = held_fill,
    .open = held_open,
    .frame = list_screen_narrow_below,
};

struct screen *held_screen(struct tui *tui, const struct place *place)
{
    struct held_screen *view = list_screen_new(tui, &held_ops, sizeof *view);

    view->credential = place->index;
    return &view->base.screen;
}
