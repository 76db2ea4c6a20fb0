/* SPDX-License-Identifier: MIT
 * The page of a plan among many. */
#include "milepost/session/pages.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/named_file.h"
#include "milepost/session.h"
#include "milepost/session/pdf.h"
#include "milepost/session/print.h"
#include "milepost/session/printer.h"

/* So many files of one name there may be in a folder. */
enum { NAMES_MOST = 1000 };

bool pages_can_write(const char *folder, struct error *err)
{
    struct stat found;
    bool is_folder;

    errno = 0;
    is_folder = stat(folder, &found) == 0 && S_ISDIR(found.st_mode);
    if (is_folder && access(folder, W_OK | X_OK) == 0)
        return true;
    if (folder[0] == '\0')
        (void)error_set(err, STATUS_USAGE, "Type the name of a folder.");
    else
        (void)error_set(err, STATUS_IO, "%s: %s; give another folder", folder,
                        error_reason(errno ? errno : ENOTDIR));
    return false;
}

void pages_name_file(const char *name, const char *what, struct buffer *out)
{
    for (; *name != '\0'; name++) {
        char letter = text_lower(*name);

        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            buffer_add_char(out, letter);
        else if (out->length > 0 && out->text[out->length - 1] != '-')
            buffer_add_char(out, '-');
    }
    if (out->length > 0 && out->text[out->length - 1] != '-')
        buffer_add_char(out, '-');
    buffer_add(out, what);
}

static enum status pages_make(const struct pages_out *to, struct session *session,
                              struct buffer *out, struct error *err)
{
    const struct report_print print = {
        .format = to->way == PAGES_PDF ? REPORT_PDF : REPORT_TEXT,
        .extent = EXTENT_PAGE,
        .ascii = to->ascii,
        .letter = session_paper_is_letter(),
    };
    struct session_print made;
    enum status status = session_print_make(session, false, 0, &made, err);

    if (status != STATUS_OK)
        return status;
    status = session_print_write(&made, &print, out, err);
    session_print_clear(&made);
    return status;
}

/* "FOLDER/maria-page.txt", from the second file of the name on "FOLDER/maria-page-2.txt". */
static void pages_name(const struct pages_out *to, const char *plan, int number, struct buffer *out)
{
    struct buffer what = {0}, name = {0};

    buffer_add(&what, "page");
    if (number > 1)
        buffer_format(&what, "-%d", number);
    buffer_format(&what, ".%s",
                  report_format_ending(to->way == PAGES_PDF ? REPORT_PDF : REPORT_TEXT));
    pages_name_file(plan, buffer_text(&what), &name);
    buffer_truncate(out, 0);
    buffer_format(out, "%s/%s", to->folder, buffer_text(&name));
    buffer_clear(&what);
    buffer_clear(&name);
}

static enum status pages_save(const struct pages_out *to, const char *plan,
                              const struct buffer *page, struct error *err)
{
    struct buffer path = {0};
    enum status status = STATUS_CONFLICT;

    for (int number = 1; status == STATUS_CONFLICT && number <= NAMES_MOST; number++) {
        pages_name(to, plan, number, &path);
        status =
            file_write(buffer_text(&path), buffer_text(page), page->length, WHOLE_FILE_NEW, err);
    }
    buffer_clear(&path);
    return status;
}

/* Whoever plans a plan brings what lists say of it up to the day; that it can't be noted, as in a
 * file that is only read, keeps nobody from the page. */
static enum status pages_put_session(const struct pages_out *to, struct session *session,
                                     struct error *err)
{
    struct buffer page = {0};
    struct error ignored;
    enum status status = pages_make(to, session, &page, err);

    if (status == STATUS_OK)
        status = to->way == PAGES_PRINTER ? printer_send(&page, NULL, to->terminal, err)
                                          : pages_save(to, session_name(session), &page, err);
    (void)!session_note_agenda(session, &ignored);
    buffer_clear(&page);
    return status;
}

enum status pages_put_out(const struct pages_out *to, int64_t plan, struct error *err)
{
    struct session *session = NULL;
    enum status status = session_open(to->store, to->catalog, to->clock, plan, &session, err);

    if (status == STATUS_OK)
        status = pages_put_session(to, session, err);
    session_close(&session);
    return status;
}
