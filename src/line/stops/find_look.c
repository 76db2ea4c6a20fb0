/* SPDX-License-Identifier: MIT
 * What is looked for among the schools, asked of their file. */
#include "line/stops/find.h"

/* ---- what is asked ---------------------------------------------------------------------------- */

void scout_asked_copy(struct scout_asked *to, const struct scout_asked *from)
{
    *to = *from;
    to->where = to->name = (struct buffer){0};
    buffer_add(&to->where, buffer_text(&from->where));
    buffer_add(&to->name, buffer_text(&from->name));
}

void scout_asked_clear(struct scout_asked *asked)
{
    buffer_clear(&asked->where);
    buffer_clear(&asked->name);
}

/* `aid` has to outlive the query. */
static struct school_query scout_query(const struct session *session,
                                       const struct scout_asked *asked,
                                       struct school_aid_query *aid)
{
    return session_school_query(session, &asked->wish, buffer_text(&asked->where),
                                buffer_text(&asked->name), aid);
}

/* ---- what is found ---------------------------------------------------------------------------- */

enum status scout_look(struct scout *scout, const struct scout_asked *asked, struct error *err)
{
    struct plain *plain = scout->stop.plain;
    struct school_aid_query aid;
    struct school_query query = scout_query(plain->session, asked, &aid);
    struct school_book book;
    enum status status = school_book_find(plain->options->schools, &query, &book, err);

    if (status != STATUS_OK)
        return status;
    school_book_clear(&scout->book);
    scout->book = book;
    scout->found = true;
    scout->page = 0;
    if (asked != &scout->asked) {
        scout_asked_clear(&scout->asked);
        scout_asked_copy(&scout->asked, asked);
    }
    return STATUS_OK;
}

void scout_say_asked(struct scout *scout, struct buffer *out)
{
    struct school_aid_query aid;
    struct school_query query = scout_query(scout->stop.plain->session, &scout->asked, &aid);

    school_query_say(&query, out);
    buffer_add(out, ": ");
    school_finding_say(&scout->book.finding, out);
}
