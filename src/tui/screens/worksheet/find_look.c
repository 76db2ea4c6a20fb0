/* SPDX-License-Identifier: MIT
 * Find asks the file of schools: the same question that `milepost school near` asks. */
#include "tui/screens/worksheet/find.h"

/* `aid` has to outlive the query. */
static struct school_query find_query(const struct find_screen *view,
                                      const struct find_asked *asked, struct school_aid_query *aid)
{
    return session_school_query(view->base.screen.tui->session, &asked->wish,
                                buffer_text(&view->where.text), asked->name, aid);
}

bool find_look(struct find_screen *view, const struct find_asked *asked)
{
    struct tui *tui = view->base.screen.tui;
    struct school_aid_query aid;
    struct school_query query = find_query(view, asked, &aid);
    struct school_book book;
    struct error err;

    if (school_book_find(tui->options->schools, &query, &book, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return false;
    }
    school_book_clear(&view->book);
    view->book = book;
    if (asked != &view->asked)
        view->asked = *asked;
    view->base.screen.stale = true;
    view->base.filled = false;
    view->base.list.scroll = (struct scroll){0, 0};
    return true;
}

void find_say_asked(const struct find_screen *view, struct buffer *out)
{
    struct school_aid_query aid;
    struct school_query query = find_query(view, &view->asked, &aid);

    if (view->part != FIND_FILTER) {
        school_query_say(&query, out);
        buffer_add(out, ": ");
    }
    school_finding_say(&view->book.finding, out);
    if (view->old)
        buffer_add(out, "; " SCHOOL_OLD_MARK " more than two years old");
}
