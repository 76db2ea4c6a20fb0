/* SPDX-License-Identifier: MIT
 * A comment on a step of somebody else's plan, to be entered: who writes, where that is not known
 * yet, then what. One that the same person wrote to the step is changed; nothing takes it away. */
#include <stdio.h>
#include <string.h>

#include "milepost/session.h"
#include "tui/parts/entry.h"
#include "tui/screens/roadmap/places.h"
#include "tui/stage/view.h"

enum comment_part { COMMENT_AUTHOR, COMMENT_TEXT };

struct comment_entry {
    struct entry entry;
    char step[160]; /* its id, for the roadmap may be another by now */
};

/* What the one who looks wrote to the step last, or NULL. */
static const struct comment_row *comment_own(const struct value_screen *value)
{
    const struct comment_entry *entry = (const struct comment_entry *)value;

    return session_comment_of(value->screen.tui->session, entry->step,
                              buffer_text(&value->screen.tui->author));
}

static void comment_describe_author(struct value_screen *value)
{
    buffer_add(&value->title, "Your name");
    buffer_add(&value->about, "It stands beside what you write. You are asked once.");
    buffer_format(&value->hint, "%d characters at most", STORE_AUTHOR_MAX);
    buffer_add(&value->key, "comment:author");
    value->limit = STORE_AUTHOR_MAX;
}

static void comment_describe_text(struct value_screen *value)
{
    const struct comment_entry *entry = (const struct comment_entry *)value;
    const struct comment_row *own = comment_own(value);
    struct session *session = value->screen.tui->session;
    int line = session_line_of(session, entry->step);

    buffer_format(&value->title, "Your comment on \"%s\"",
                  line >= 0 ? session_roadmap(session)->steps[line].title : entry->step);
    buffer_add(&value->about, "It stands beside the step for whoever made the plan. It is saved in "
                              "the file that you opened: send that back.");
    buffer_format(&value->hint, "%d characters at most%s", STORE_COMMENT_MAX,
                  own ? "; nothing: it is removed" : "");
    view_add_field(entry->step, &value->key);
    buffer_add(&value->stored, own ? own->text : "");
    value->limit = STORE_COMMENT_MAX;
}

static bool comment_describe(struct value_screen *value)
{
    value->certain = true;
    buffer_add(&value->crumbs, "Roadmap › Comment");
    if (((const struct entry *)value)->part == COMMENT_AUTHOR)
        comment_describe_author(value);
    else
        comment_describe_text(value);
    return true;
}

static struct action comment_take_author(struct value_screen *value, const char *text)
{
    struct tui *tui = value->screen.tui;

    if (text[strspn(text, " ")] == '\0') {
        value_refuse(value, "Whoever reads your comments has to know whose they are.");
        return action_stay();
    }
    value_saved(value);
    buffer_truncate(&tui->author, 0);
    buffer_add(&tui->author, text + strspn(text, " "));
    buffer_trim(&tui->author);
    entry_turn((struct entry *)value, COMMENT_TEXT);
    return action_stay();
}

static struct action comment_take(struct value_screen *value, const char *text)
{
    struct comment_entry *entry = (struct comment_entry *)value;
    struct tui *tui = value->screen.tui;
    const struct comment_row *own = comment_own(value);
    struct comment_request request = {.uuid = own ? own->uuid : NULL,
                                      .step = entry->step,
                                      .author = buffer_text(&tui->author),
                                      .text = text};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (entry->entry.part == COMMENT_AUTHOR)
        return comment_take_author(value, text);
    if (own && text[strspn(text, " ")] == '\0')
        status = session_remove_comment(tui->session, own->uuid, &said, &err);
    else
        status = session_write_comment(tui->session, &request, &said, &err);
    return entry_saved(value, status, &said, &err);
}

static const struct value_ops comment_value = {
    .words = &entry_words,
    .describe = comment_describe,
    .take = comment_take,
};

struct screen *comment_entry(struct tui *tui, const struct place *place)
{
    struct comment_entry *entry = entry_new(tui, &comment_value, sizeof *entry);

    snprintf(entry->step, sizeof entry->step, "%s",
             session_roadmap(tui->session)->steps[place->index].id);
    entry->entry.part = tui->author.length > 0 ? COMMENT_TEXT : COMMENT_AUTHOR;
    return &entry->entry.value.screen;
}
