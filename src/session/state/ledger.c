/* SPDX-License-Identifier: MIT
 * The ledger of the open plan, and the credentials that are held, as they are asked for. */
#include "session/state/session.h"

const struct ledger_input *session_ledger_input(struct session *session)
{
    book_turn_to(&session->book, &session->worksheet.progress, session_today(session));
    return &session->book.input;
}

const struct ledger *session_ledger(struct session *session)
{
    struct book *book = &session->book;
    const struct ledger_input *input = session_ledger_input(session);

    if (!book->ledger || book->ledger_day != input->today) {
        ledger_free(&book->ledger);
        book->ledger = ledger_new(input);
        book->ledger_day = input->today;
    }
    return book->ledger;
}

struct report_ledger session_report_ledger(struct session *session)
{
    return (struct report_ledger){session_ledger_input(session), session_ledger(session)};
}

const struct credit_rows *session_credits(const struct session *session)
{
    return &session->plan.record.credits;
}

int session_held(struct session *session, const struct held_credential **held)
{
    *held = session->book.held;
    return session->book.held_count;
}

const struct held_credential *session_find_held(struct session *session, int index)
{
    const struct held_credential *held;
    int count = session_held(session, &held);

    for (int i = 0; i < count; i++)
        if (held[i].credential == index)
            return &held[i];
    return NULL;
}

int session_only_body(const struct session *session)
{
    const struct book *book = &session->book;

    for (int i = 1; i < book->held_count; i++)
        if (book->held[i].body != book->held[0].body)
            return -1;
    return book->held_count > 0 ? book->held[0].body : -1;
}
