/* SPDX-License-Identifier: MIT
 * One value to enter. Nothing that is typed is lost: until it is saved or given up it is in the
 * field, and when the field is left a draft on disk, or in memory where nothing can be written.
 * Nothing that is stored is lost unseen: what another program stored meanwhile is asked about
 * before it is overwritten. */
#include "tui/parts/value.h"

#include <string.h>

#include "tui/stage/dialog.h"
#include "tui/stage/draft.h"

/* ---- what is in the field -------------------------------------------------------------------- */

/* With what is stored, or the draft in its place. */
static void value_fill(struct value_screen *value)
{
    struct buffer draft = {0};

    field_clear(&value->field);
    field_init(&value->field, value->question);
    value->field.today = session_today(value->screen.tui->session);
    value->field.certain = value->certain || !value->question;
    if (!value->question)
        value->field.line.limit = value->limit;
    buffer_truncate(&value->shown, 0);
    buffer_add(&value->shown, buffer_text(&value->stored));
    field_set_draft(&value->field, buffer_text(&value->shown));
    field_hold(&value->field);
    buffer_truncate(&value->initial, 0);
    field_draft(&value->field, &value->initial);
    buffer_truncate(&value->problem, 0);
    draft_take(value->screen.tui, buffer_text(&value->key), &value->draft, &draft);
    if (draft.length > 0)
        field_set_draft(&value->field, buffer_text(&draft));
    buffer_clear(&draft);
    value->filled = true;
    value->changed = false;
}

bool value_is_touched(const struct value_screen *value)
{
    struct buffer text = {0};
    bool touched;

    field_draft(&value->field, &text);
    touched = strcmp(buffer_text(&text), buffer_text(&value->initial)) != 0;
    buffer_clear(&text);
    return touched;
}

void value_update(struct screen *screen)
{
    struct value_screen *value = (struct value_screen *)screen;
    struct buffer *const texts[] = {&value->crumbs, &value->title, &value->about,
                                    &value->hint,   &value->key,   &value->stored};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        buffer_truncate(texts[i], 0);
    value->gone = !value->ops->describe(value);
    if (value->gone)
        return;
    if (!value->filled)
        value_fill(value);
    else if (strcmp(buffer_text(&value->stored), buffer_text(&value->shown)) == 0)
        value->changed = false;
    else if (value_is_touched(value))
        value->changed = true;
    else
        value_fill(value);
}

void value_show(struct value_screen *value)
{
    value->filled = false;
    value_update(&value->screen);
}

static void value_keep_draft(struct value_screen *value, const char *text)
{
    draft_keep(value->screen.tui, buffer_text(&value->key), &value->draft, text);
}

void value_keep(struct screen *screen)
{
    struct value_screen *value = (struct value_screen *)screen;
    struct buffer text = {0};

    if (value->gone || !value->filled)
        return;
    if (value_is_touched(value))
        field_draft(&value->field, &text);
    value_keep_draft(value, buffer_text(&text));
    buffer_clear(&text);
}

void value_leave(struct screen *screen)
{
    struct value_screen *value = (struct value_screen *)screen;
    struct buffer *const buffers[] = {
        &value->crumbs, &value->title, &value->about,   &value->hint,  &value->key,
        &value->stored, &value->shown, &value->initial, &value->draft, &value->problem};

    field_clear(&value->field);
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
        buffer_clear(buffers[i]);
}

/* ---- its way to disk ------------------------------------------------------------------------- */

void value_refuse(struct value_screen *value, const char *problem)
{
    struct tui *tui = value->screen.tui;

    tui->heard.refused = true;
    buffer_truncate(&value->problem, 0);
    buffer_add(&value->problem, problem);
    if (frame_is_compact(tui) && !field_is_line(&value->field))
        tui_say(tui, true, "%s", problem); /* no room for it under the values */
}

void value_saved(struct value_screen *value)
{
    value_keep_draft(value, "");
    value->filled = false; /* so that leaving keeps no draft of it */
}

static struct action value_ask(struct value_screen *value, int tag, struct buffer *text)
{
    const char *title = value->ops->words->dialogs[tag].title;
    const char *const *options = value->ops->words->dialogs[tag].options;
    struct screen *dialog = dialog_choose(value->screen.tui, tag, title, buffer_text(text), options,
                                          options[2] ? 3 : 2);

    buffer_clear(text);
    return action_ask(dialog);
}

struct action value_not_saved(struct value_screen *value, const struct error *err)
{
    struct buffer text = {0};

    buffer_format(&text, "%s\nWhat you entered is still here, and %s", err->text,
                  value->ops->words->safe);
    return value_ask(value, VALUE_UNSAVED, &text);
}

static struct action value_ask_which(struct value_screen *value)
{
    struct buffer text = {0};

    value->ops->words->stored(value, &text);
    return value_ask(value, VALUE_WHICH, &text);
}

/* What is entered in its written form; false: it is refused. */
static bool value_read(struct value_screen *value, struct buffer *out)
{
    date_day today = session_today(value->screen.tui->session);
    struct error err;

    buffer_truncate(&value->problem, 0);
    if (!value->question) {
        field_draft(&value->field, out);
        return true;
    }
    if (field_answer(&value->field, today, &value->answer, &err) != STATUS_OK) {
        value_refuse(value, err.text);
        return false;
    }
    answer_write(value->question, &value->answer, out);
    return true;
}

static struct action value_give(struct value_screen *value, bool asks)
{
    struct buffer text = {0};
    struct action action = action_stay();

    if (!value->gone && value_read(value, &text))
        action = asks ? value_ask_which(value) : value->ops->take(value, buffer_text(&text));
    buffer_clear(&text);
    return action;
}

struct action value_reply(struct screen *screen, const struct reply *reply)
{
    struct value_screen *value = (struct value_screen *)screen;

    if (reply->choice == 1)
        return value_give(value, false);
    if (reply->choice == 0 && reply->tag == VALUE_WHICH && !value->gone) {
        value_keep_draft(value, "");
        value_show(value);
    }
    return action_stay();
}

/* ---- keys, and how it looks ------------------------------------------------------------------ */

struct action value_key(struct value_screen *value, enum command command, uint32_t character)
{
    if (command == COMMAND_CONTINUE) {
        if (!value->gone)
            field_take(&value->field);
        return value_give(value, value->changed);
    }
    if (field_key(&value->field, command, character))
        buffer_truncate(&value->problem, 0);
    return action_stay();
}

enum typing value_typing(const struct screen *screen)
{
    const struct value_screen *value = (const struct value_screen *)screen;

    return value->gone ? TYPING_NOTHING : field_typing(&value->field);
}

void value_draw(struct value_screen *value, const struct pane *pane)
{
    value->field.hint = buffer_text(&value->hint);
    value->field.bare = tui_setting(value->screen.tui, SETTING_HINTS) == HINTS_OFF;
    field_draw(&value->field, pane, buffer_text(&value->problem));
}
