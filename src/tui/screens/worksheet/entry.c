/* SPDX-License-Identifier: MIT
 * One value to enter, read and refused like an answer of the interview: what is half typed becomes
 * a draft, what is saved can be undone. What the value is of is the business of its kind. */
#include "tui/screens/worksheet/entry.h"

#include <string.h>

#include "tui/stage/dialog.h"
#include "tui/stage/draft.h"

enum { LEAST_FIELD = 4, ROOM_FOR_CHOICES = 3 };
enum entry_dialog { ASK_WHICH, ASK_NOT_SAVED };

/* ---- what is in the field -------------------------------------------------------------------- */

static void add_text(const struct entry *entry, struct buffer *out)
{
    if (entry->question)
        field_draft(&entry->field, out);
    else
        buffer_add(out, buffer_text(&entry->line.text));
}

static void set_text(struct entry *entry, const char *text)
{
    if (entry->question)
        field_set_draft(&entry->field, text);
    else
        line_set(&entry->line, text);
}

static bool is_touched(const struct entry *entry)
{
    struct buffer text = {0};
    bool touched;

    add_text(entry, &text);
    touched = strcmp(buffer_text(&text), buffer_text(&entry->initial)) != 0;
    buffer_clear(&text);
    return touched;
}

static void replace(struct buffer *buffer, const char *text)
{
    buffer_truncate(buffer, 0);
    buffer_add(buffer, text);
}

/* The stored value, or the draft in its place. */
static void fill(struct entry *entry)
{
    struct buffer draft = {0};

    if (entry->question) {
        field_clear(&entry->field);
        field_init(&entry->field, entry->question);
        entry->field.certain = entry->question->type == ANSWER_CHOICE;
    }
    replace(&entry->shown, buffer_text(&entry->value));
    set_text(entry, buffer_text(&entry->shown));
    buffer_truncate(&entry->initial, 0);
    add_text(entry, &entry->initial);
    buffer_truncate(&entry->problem, 0);
    draft_take(entry->screen.tui, buffer_text(&entry->key), &entry->draft, &draft);
    if (draft.length > 0)
        set_text(entry, buffer_text(&draft));
    buffer_clear(&draft);
    entry->filled = true;
    entry->changed_meanwhile = false;
}

static void describe(struct entry *entry)
{
    struct buffer *const texts[] = {&entry->crumbs, &entry->title, &entry->about,
                                    &entry->hint,   &entry->key,   &entry->value};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        buffer_truncate(texts[i], 0);
    entry->gone = !entry->kind->describe(entry);
}

static void update(struct screen *screen)
{
    struct entry *entry = (struct entry *)screen;

    describe(entry);
    if (entry->gone)
        return;
    if (!entry->filled)
        fill(entry);
    else if (strcmp(buffer_text(&entry->value), buffer_text(&entry->shown)) == 0)
        entry->changed_meanwhile = false;
    else if (is_touched(entry))
        entry->changed_meanwhile = true;
    else
        fill(entry);
}

static void keep(struct screen *screen)
{
    struct entry *entry = (struct entry *)screen;
    struct buffer text = {0};

    if (entry->gone || !entry->filled)
        return;
    if (is_touched(entry))
        add_text(entry, &text);
    draft_keep(screen->tui, buffer_text(&entry->key), &entry->draft, buffer_text(&text));
    buffer_clear(&text);
}

void entry_turn(struct entry *entry, int part)
{
    keep(&entry->screen);
    entry->part = part;
    entry->filled = false;
    update(&entry->screen);
}

/* ---- saving ---------------------------------------------------------------------------------- */

void entry_refuse(struct entry *entry, const char *problem)
{
    size_t word = strcspn(problem, " ");

    /* What is asked stands above, so its id before a colon would be noise. */
    if (word > 0 && problem[word - 1] == ':' && problem[word] == ' ')
        problem += word + 1;
    replace(&entry->problem, problem);
    if (frame_is_compact(entry->screen.tui) && entry->question && !field_is_line(&entry->field))
        tui_say(entry->screen.tui, true, "%s", problem); /* no room for it under the values */
}

static struct action ask_not_saved(struct entry *entry, const struct error *err)
{
    static const char *const options[] = {"Back to it", "Try again"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text,
                  "%s\nWhat you entered is still on the screen, and all that was saved before is "
                  "safe.",
                  err->text);
    dialog = dialog_choose(entry->screen.tui, ASK_NOT_SAVED, "This is not saved",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

struct action entry_saved(struct entry *entry, enum status status, const struct buffer *said,
                          const struct error *err)
{
    struct tui *tui = entry->screen.tui;

    if (status == STATUS_USAGE || status == STATUS_CONFLICT || status == STATUS_NOT_FOUND) {
        entry_refuse(entry, err->text);
        return action_stay();
    }
    if (status != STATUS_OK) {
        tui_saved(tui, status, err);
        return ask_not_saved(entry, err);
    }
    buffer_truncate(&entry->initial, 0); /* so that leaving keeps no draft of it */
    add_text(entry, &entry->initial);
    draft_keep(tui, buffer_text(&entry->key), &entry->draft, "");
    say_change(tui, status, said, err);
    return action_back();
}

static struct action ask_which(struct entry *entry)
{
    static const char *const options[] = {"Take the stored one", "Save mine in its place"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_add(&text, "Stored is: ");
    buffer_add(&text, entry->value.length > 0 ? buffer_text(&entry->value) : "nothing");
    dialog = dialog_choose(entry->screen.tui, ASK_WHICH, "This was changed meanwhile",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

/* What is entered in its written form; false: it is refused. */
static bool read_text(struct entry *entry, struct buffer *out)
{
    struct answer answer;
    struct error err;

    buffer_truncate(&entry->problem, 0);
    if (!entry->question) {
        add_text(entry, out);
        return true;
    }
    if (field_answer(&entry->field, session_today(entry->screen.tui->session), &answer, &err) !=
        STATUS_OK) {
        entry_refuse(entry, err.text);
        return false;
    }
    answer_write(entry->question, &answer, out);
    return true;
}

static struct action confirm(struct entry *entry, bool over)
{
    struct buffer text = {0};
    struct action action = action_stay();

    if (entry->gone)
        return action_stay();
    if (entry->question)
        field_take(&entry->field);
    if (read_text(entry, &text))
        action = entry->changed_meanwhile && !over ? ask_which(entry)
                                                   : entry->kind->take(entry, buffer_text(&text));
    buffer_clear(&text);
    return action;
}

static struct action reply(struct screen *screen, const struct reply *reply)
{
    struct entry *entry = (struct entry *)screen;

    if (reply->choice == 1)
        return confirm(entry, true);
    if (reply->choice == 0 && reply->tag == ASK_WHICH) {
        draft_keep(screen->tui, buffer_text(&entry->key), &entry->draft, "");
        fill(entry);
    }
    return action_stay();
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct entry *entry = (struct entry *)screen;
    bool used;

    if (command == COMMAND_BACK)
        return entry->kind->back && entry->kind->back(entry) ? action_stay() : action_back();
    if (command == COMMAND_CONTINUE)
        return confirm(entry, false);
    used = entry->question ? field_key(&entry->field, command, character)
                           : line_key(&entry->line, command, character);
    if (used)
        buffer_truncate(&entry->problem, 0);
    return action_stay();
}

static enum typing typing(const struct screen *screen)
{
    const struct entry *entry = (const struct entry *)screen;

    if (entry->gone)
        return TYPING_NOTHING;
    return entry->question ? field_typing(&entry->field) : TYPING_TEXT;
}

static bool can(const struct screen *screen, enum command command)
{
    const struct entry *entry = (const struct entry *)screen;

    switch (command) {
    case COMMAND_CONTINUE:
        return !entry->gone;
    case COMMAND_CHOOSE:
        return !entry->gone && entry->question && !field_is_line(&entry->field);
    case COMMAND_NEXT_ITEM:
        return !entry->gone && entry->question && !entry->field.certain;
    default:
        return true;
    }
}

/* ---- how it looks ---------------------------------------------------------------------------- */

static void draw_line(struct entry *entry, const struct pane *pane)
{
    const bool bad = entry->problem.length > 0;
    int column = draw_text(pane, 0, 0, "[ ", STYLE_PLAIN);

    line_draw(&entry->line, pane, 0, column, pane->columns - 2 * column, true);
    draw_text(pane, 0, pane->columns - column, " ]", STYLE_PLAIN);
    if (bad)
        draw_text(pane, 1, 2, "!", STYLE_BAD);
    draw_wrapped(pane, 1, bad ? 4 : 2, pane->rows - 1, pane->columns - (bad ? 4 : 2),
                 buffer_text(bad ? &entry->problem : &entry->hint), bad ? STYLE_BAD : STYLE_DIM);
}

/* Rows that the field can't do without. */
static int field_rows(const struct entry *entry)
{
    if (!entry->question || field_is_line(&entry->field))
        return LEAST_FIELD;
    return ROOM_FOR_CHOICES + entry->question->value_count + field_special_count(&entry->field);
}

/* The title, and words on it if there is room for them above the field. */
static void draw(struct screen *screen, const struct pane *body)
{
    struct entry *entry = (struct entry *)screen;
    struct pane pane = body_pane(body);
    bool compact = frame_is_compact(screen->tui);
    const char *about = buffer_text(&entry->about);
    int row = !compact;

    pane.columns = text_columns(pane.columns);
    if (entry->gone) {
        draw_wrapped(&pane, row, 0, 2, pane.columns, "This is no longer there. Esc goes back.",
                     STYLE_PLAIN);
        draw_cursor(&pane, row, 0);
        return;
    }
    row += draw_wrapped(&pane, row, 0, pane.rows - LEAST_FIELD, pane.columns,
                        buffer_text(&entry->title), STYLE_BOLD);
    row += !compact;
    if (row + text_wrap_count(about, pane.columns) + 1 + field_rows(entry) <= pane.rows)
        row += draw_wrapped(&pane, row, 0, pane.rows, pane.columns, about, STYLE_PLAIN);
    row++;
    pane = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
    if (entry->question)
        field_draw(&entry->field, &pane, buffer_text(&entry->problem));
    else
        draw_line(entry, &pane);
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  buffer_text(&((const struct entry *)screen)->crumbs));
}

static void help(const struct screen *screen, struct page *page)
{
    const struct entry *entry = (const struct entry *)screen;

    page_add(page, STYLE_BOLD, buffer_text(&entry->title));
    page_blank(page);
    page_add(page, STYLE_PLAIN, buffer_text(&entry->about));
}

static void leave(struct screen *screen)
{
    struct entry *entry = (struct entry *)screen;
    struct buffer *const buffers[] = {&entry->crumbs,  &entry->title,  &entry->about,
                                      &entry->hint,    &entry->key,    &entry->value,
                                      &entry->name,    &entry->shown,  &entry->draft,
                                      &entry->initial, &entry->problem};

    field_clear(&entry->field);
    line_clear(&entry->line);
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
        buffer_clear(buffers[i]);
}

static const enum command footer[] = {COMMAND_CONTINUE,  COMMAND_BACK, COMMAND_CHOOSE,
                                      COMMAND_NEXT_ITEM, COMMAND_HELP, COMMAND_UNDO,
                                      COMMAND_JUMP,      COMMAND_NONE};

static const struct screen_ops entry_ops = {
    .name = "Entry",
    .context = CONTEXT_ENTRY,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .typing = typing,
    .can = can,
    .key = key,
    .reply = reply,
    .help = help,
    .keep = keep,
    .leave = leave,
};

struct entry *entry_new(struct tui *tui, const struct entry_kind *kind)
{
    struct entry *entry = screen_new(tui, &entry_ops, sizeof *entry);

    entry->kind = kind;
    return entry;
}
