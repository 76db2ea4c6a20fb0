/* SPDX-License-Identifier: MIT
 * Comments of others beside the steps they are on. */
#include "tui/parts/commenting.h"

#include <stdio.h>
#include <string.h>

#include "tui/stage/dialog.h"
#include "tui/stage/view.h"

enum { ASK_COMMENT = COMMENTING_DIALOGS };
enum commenting_choice { COMMENT_BACK, COMMENT_NOTE, COMMENT_REMOVE, COMMENT_NEXT };

/* ---- what is shown --------------------------------------------------------------------------- */

void commenting_fill(struct page *page, struct session *session, int line)
{
    const struct comment_row *row;
    struct buffer head = {0};

    for (size_t at = 0; (row = session_comment_to(session, line, &at));) {
        struct report_comment comment = session_comment_report(session, row, false);

        buffer_truncate(&head, 0);
        report_comment_head(&comment, &head);
        page_blank(page);
        page_format(page, STYLE_BOLD, "%s:", buffer_text(&head));
        page_add(page, STYLE_PLAIN, row->text);
    }
    buffer_clear(&head);
}

void commenting_mark(struct list *list, struct list_row *row, struct session *session, int line)
{
    int count = session_comment_count(session, line, false);
    int unread = session_is_viewed(session) ? 0 : session_comment_count(session, line, true);
    struct buffer text = {0};

    if (count == 0)
        return;
    buffer_format(&text, "%s (", row->cells[0]);
    report_comment_count(count, unread, &text);
    buffer_add(&text, ")");
    list_set(list, row, 0, buffer_text(&text));
    buffer_clear(&text);
}

void commenting_add_rest(struct list *list, struct session *session)
{
    const struct comment_rows *rows = session_comments(session);
    bool any = false;

    for (size_t i = 0; i < rows->count; i++) {
        struct buffer head = {0};
        struct report_comment comment = session_comment_report(session, &rows->items[i], true);

        if (session_line_of(session, rows->items[i].step) >= 0)
            continue;
        if (!any)
            list_add_heading(list, "Comments on what is not on this roadmap");
        any = true;
        report_comment_head(&comment, &head);
        list_format(list, ROW_TEXT, "%s, on \"%s\": %s", buffer_text(&head), comment.title,
                    comment.text);
        buffer_clear(&head);
    }
}

/* ---- the key --------------------------------------------------------------------------------- */

static bool commenting_has_line(const struct tui *tui, int line)
{
    return line >= 0 && tui->session && !tui->plan && !session_roadmap_stale(tui->session);
}

bool commenting_can(const struct tui *tui, int line)
{
    return commenting_has_line(tui, line) &&
           (view_stands(tui) || session_comment_count(tui->session, line, false) > 0);
}

void commenting_cannot(const struct tui *tui, int line, struct buffer *out)
{
    if (tui->plan)
        buffer_add(out, "In a what-if nothing is written to a step: leave it first.");
    else if (tui->session && session_roadmap_stale(tui->session))
        buffer_add(out, "The roadmap is still being worked out.");
    else if (line < 0)
        buffer_add(out, "Comments are on steps, and no step is focused.");
    else
        buffer_add(out, "Nobody has written to this step yet.");
}

/* ---- what becomes of those that are there ---------------------------------------------------- */

static struct action commenting_ask(struct commenting *commenting, struct tui *tui,
                                    const struct comment_row *row)
{
    struct report_comment comment = session_comment_report(tui->session, row, false);
    const char *options[] = {
        [COMMENT_BACK] = "Back",
        [COMMENT_NOTE] = comment.is_new ? "Mark as read" : "Mark as not read",
        [COMMENT_REMOVE] = "Remove it",
        [COMMENT_NEXT] = "Next comment on this step",
    };
    struct buffer head = {0};
    struct screen *dialog;

    memcpy(commenting->uuid, row->uuid, sizeof commenting->uuid);
    report_comment_head(&comment, &head);
    dialog = dialog_choose(tui, ASK_COMMENT, buffer_text(&head), row->text, options,
                           commenting->several ? 4 : 3);
    buffer_clear(&head);
    return action_ask(dialog);
}

/* The first of a line that nobody has read, else the first of all. */
static const struct comment_row *commenting_first(struct session *session, int line)
{
    const struct comment_row *row, *first = NULL;

    for (size_t at = 0; (row = session_comment_to(session, line, &at));) {
        if (row->taken == DATE_NONE)
            return row;
        first = first ? first : row;
    }
    return first;
}

/* The one behind it, and from the last on the first. */
static const struct comment_row *commenting_next(struct session *session, int line,
                                                 const char *uuid)
{
    const struct comment_row *row, *first = NULL;
    bool behind = false;

    for (size_t at = 0; (row = session_comment_to(session, line, &at));) {
        if (behind)
            return row;
        behind = strcmp(row->uuid, uuid) == 0;
        first = first ? first : row;
    }
    return first;
}

struct action commenting_key(struct commenting *commenting, struct tui *tui, int line)
{
    if (view_stands(tui))
        return action_go(place_with(PLACE_COMMENT, line));
    snprintf(commenting->step, sizeof commenting->step, "%s",
             session_roadmap(tui->session)->steps[line].id);
    commenting->several = session_comment_count(tui->session, line, false) > 1;
    return commenting_ask(commenting, tui, commenting_first(tui->session, line));
}

static struct action commenting_go_on(struct commenting *commenting, struct tui *tui)
{
    int line = session_line_of(tui->session, commenting->step);
    const struct comment_row *row = commenting_next(tui->session, line, commenting->uuid);

    return row ? commenting_ask(commenting, tui, row) : action_stay();
}

struct action commenting_reply(struct commenting *commenting, struct tui *tui,
                               const struct reply *reply)
{
    const struct comment_row *row = comment_find(session_comments(tui->session), commenting->uuid);
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (reply->choice == COMMENT_NEXT)
        return commenting_go_on(commenting, tui);
    if (reply->choice != COMMENT_NOTE && reply->choice != COMMENT_REMOVE)
        return action_stay();
    if (reply->choice == COMMENT_REMOVE)
        status = session_remove_comment(tui->session, commenting->uuid, &said, &err);
    else
        status = session_note_comment(tui->session, commenting->uuid,
                                      !row || row->taken == DATE_NONE, &said, &err);
    say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}
