/* SPDX-License-Identifier: MIT
 * A letter of the open plan. */
#include "milepost/session/letter.h"

#include "milepost/report/letter.h"
#include "session/state/session.h"

bool session_has_letter(const struct session *session, int letter)
{
    return letter >= 0 && letter_applies(session->catalog, letter, &session->plan.answers);
}

/* As it is printed on the credential. */
static const char *letter_number(const void *context, int credential)
{
    const struct book *book = context;

    for (int i = 0; i < book->held_count; i++)
        if (book->held[i].credential == credential)
            return book->held[i].number;
    return NULL;
}

enum status session_print_letter(const struct session *session, int letter, bool ascii,
                                 struct buffer *out, struct error *err)
{
    struct letter_source source = {.input = follow_input(session, true, NULL, 0),
                                   .plan = session_name(session),
                                   .letter = letter,
                                   .number = letter_number,
                                   .context = &session->book};

    if (!session_has_letter(session, letter))
        return error_set(err, STATUS_USAGE, "%s: %s", session->catalog->letters[letter].id,
                         session->catalog->letters[letter].otherwise);
    report_letter(&source, ascii, out);
    return STATUS_OK;
}
