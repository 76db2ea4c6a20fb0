/* SPDX-License-Identifier: MIT
 * Find asks the file of schools: the same question that `milepost school near` asks. */
#include "tui/screens/worksheet/find.h"

/* The texts stay the screen's, and `aid` has to outlive the query. */
static struct school_query find_query(const struct find_screen *view,
                                      const struct find_asked *asked, struct school_aid_query *aid)
{
    const struct session *session = view->base.screen.tui->session;
    struct school_query query = {
        .where = buffer_text(&view->where.text),
        .within = asked->within,
        .online = asked->online,
        .award = school_award_kinds[asked->award].id,
        .most_price = asked->most_price,
        .name = asked->name,
        .sort = asked->sort,
        .career = catalog_codes(session_catalog(session)),
    };

    *aid = (struct school_aid_query){
        .catalog = session_catalog(session), .aid = asked->aid, .today = session_today(session)};
    if (asked->aid >= 0)
        school_query_aid(&query, aid);
    return query;
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
    const struct school_finding *finding = &view->book.finding;
    struct school_aid_query aid;
    struct school_query query = find_query(view, &view->asked, &aid);
    struct buffer rest = {0};

    if (view->part != FIND_FILTER) {
        school_query_say(&query, out);
        buffer_add(out, ": ");
    }
    buffer_format(out, "%d program%s", finding->count, finding->count == 1 ? "" : "s");
    school_finding_say_left_out(finding, &rest);
    if (rest.length > 0)
        buffer_format(out, "; %s", rest.text);
    if (view->old)
        buffer_add(out, "; " SCHOOL_OLD_MARK " more than two years old");
    buffer_clear(&rest);
}
