/* SPDX-License-Identifier: MIT
 * Whether schools are open by now, as far as the file of schools says; of the chosen one it is
 * looked up once for each state of the plan. */
#include "milepost/session/school_file.h"
#include "milepost/store.h"
#include "session/state/session.h"

bool school_book_say_standing(const struct session *session, const char *path, int64_t unit,
                              struct buffer *out)
{
    const struct career_codes codes = catalog_codes(session->catalog);
    struct school_standing standing;
    struct store *store;
    struct error ignored;
    enum status status = schools_file_open(path, &store, &ignored);

    if (status == STATUS_OK)
        status = school_stand(store, unit, &codes, &standing, &ignored);
    store_close(&store);
    return status == STATUS_OK && school_say_standing(&standing, out);
}

/* ---- the chosen one -------------------------------------------------------------------------- */

static const struct school *standing_chosen(const struct worksheet *worksheet)
{
    for (int i = 0; i < worksheet->school_count; i++)
        if (worksheet->schools[i].chosen)
            return &worksheet->schools[i];
    return NULL;
}

static void standing_look_up(struct session *session, const char *path)
{
    const struct school *school = standing_chosen(&session->worksheet);
    struct buffer words = {0};

    buffer_truncate(&session->standing.words, 0);
    session->standing.turn = session->turn;
    session->standing.known = true;
    if (school && school->listed.unit != 0 &&
        school_book_say_standing(session, path, school->listed.unit, &words))
        buffer_format(&session->standing.words, "%s, which you chose: %s.",
                      school->fields[PROGRAM_NAME], buffer_text(&words));
    buffer_clear(&words);
}

const char *session_chosen_standing(struct session *session, const char *path)
{
    if (!session->standing.known || session->standing.turn != session->turn)
        standing_look_up(session, path);
    return buffer_text(&session->standing.words);
}
