/* SPDX-License-Identifier: MIT
 * One credential that is held: since when, what is printed on it, its body and membership, and of
 * an apprentice what takes the A off. */
#include "tui/screens/credits/held.h"

#include <string.h>

#include "milepost/report/held.h"
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

/* What the list has no field for, as it stands beside the list of Credits. */
static void held_add_page(struct list_screen *base, int credential)
{
    struct page page;

    page_init(&page);
    credits_detail_held(&page, base->screen.tui->session, credential, false);
    list_screen_add_blank(base);
    for (size_t i = 0; i < page.lines.count; i++) {
        const struct page_line *line = &page.lines.items[i];
        struct list_row *row = list_add(&base->list, ROW_LABELS, line->text);

        row->mark = strcmp(line->tag, "✓") == 0 ? "✓" : line->tag[0] ? "·" : "";
        row->bold = line->style.attributes & ATTRIBUTE_BOLD;
        row->dim = line->style.attributes & ATTRIBUTE_DIM;
    }
    page_clear(&page);
}

/* Each leads to its text. */
static void held_add_letters(struct list_screen *base)
{
    struct arena arena = {0};
    struct report_held held;

    session_held_report(base->screen.tui->session, &arena, &held);
    if (held.letter_count > 0)
        list_screen_add_heading(base, "To ask for before a job ends");
    for (int i = 0; i < held.letter_count; i++)
        list_add_item(&base->list, PLACE_LETTER, held.letters[i], "·",
                      held.catalog->letters[held.letters[i]].title);
    arena_clear(&arena);
}

static void held_fill(struct list_screen *base)
{
    struct tui *tui = base->screen.tui;
    const struct held_credential *held =
        session_find_held(tui->session, ((const struct held_screen *)base)->credential);
    char day[DATE_TEXT];

    if (!held) {
        list_add(&base->list, ROW_TEXT, "This credential is not held any more. Esc goes back.");
        return;
    }
    held_add_row(base, HELD_ROW, HELD_NUMBER, "Number", held->number);
    held_add_row(base, HELD_ROW, HELD_EXPIRES, "Expires",
                 held->expires != DATE_NONE ? date_long(held->expires, day) : "");
    held_add_since(base, held);
    held_add_page(base, held->credential);
    held_add_letters(base);
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
