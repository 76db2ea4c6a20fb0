/* SPDX-License-Identifier: MIT
 * Taking the catalogue in use: a change that says that the person knows of it. */
#include <string.h>

#include "milepost/session/catalogue.h"
#include "session/change/change.h"

static void take_say(const struct session *session, bool unmarked, const char *before,
                     struct buffer *said)
{
    buffer_format(said, "The catalogue %s is taken", session->catalog->version);
    if (unmarked)
        buffer_add(said, " as its rules are now");
    else if (before[0] != '\0' && strcmp(before, session->catalog->version) != 0)
        buffer_format(said, " in place of %s", before);
    buffer_add(said, "; nothing that you said was changed by it");
}

enum status session_take_catalogue(struct session *session, struct buffer *said, struct error *err)
{
    bool unmarked = session_catalogue_is_unmarked(session);
    struct buffer before = {0};
    enum status status;

    buffer_add(&before, session_catalogue_taken(session));
    status = change_save(session, &(struct change){.place = -1, .takes = true}, err);
    if (status == STATUS_OK)
        take_say(session, unmarked, buffer_text(&before), said);
    buffer_clear(&before);
    return status;
}
