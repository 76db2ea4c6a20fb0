/* SPDX-License-Identifier: MIT
 * The schools of the worksheet: finding and showing them. */
#include <string.h>

#include "session/state/session.h"

int session_schools(const struct session *session, const struct school **schools)
{
    *schools = session->worksheet.schools;
    return session->worksheet.school_count;
}

const struct question *session_school_question(const struct session *session,
                                               enum program_field field)
{
    return school_form_question(&session->form, field);
}

void session_show_school(const struct session *session, const struct school *school,
                         enum program_field field, struct buffer *out)
{
    const struct question *question = school_form_question(&session->form, field);
    const char *text = school->fields[field];
    struct answer answer;
    struct error ignored;

    if (text[0] == '\0')
        buffer_add(out, "ask");
    else if (question && answer_parse(question, text, DATE_NONE, &answer, &ignored) == STATUS_OK)
        answer_show(question, &answer, out);
    else
        buffer_add(out, text);
}

enum status session_check_school(const struct session *session, const struct school_edit *edit,
                                 struct error *err)
{
    struct buffer written = {0};
    enum status status = school_write(&session->form, edit, &written, err);

    buffer_clear(&written);
    return status;
}

const struct school *session_school_numbered(const struct session *session, int64_t number)
{
    for (int i = 0; i < session->worksheet.school_count; i++)
        if (session->worksheet.schools[i].number == number)
            return &session->worksheet.schools[i];
    return NULL;
}

const struct school *session_find_school(const struct session *session, const char *word)
{
    const struct worksheet *worksheet = &session->worksheet;
    bool digits = word[0] != '\0' && strspn(word, "0123456789") == strlen(word);
    int64_t number = 0;

    if (digits && !text_parse_number(word, 0, INT64_MAX, &number))
        return NULL;
    for (int i = 0; i < worksheet->school_count; i++) {
        const struct school *school = &worksheet->schools[i];

        if (digits ? school->number == number : text_alike(school->fields[PROGRAM_NAME], word))
            return school;
    }
    return NULL;
}
