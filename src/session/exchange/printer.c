/* SPDX-License-Identifier: MIT
 * The printer: whatever `lp` on PATH does with a print. */
#include "milepost/session/printer.h"

#include "milepost/child.h"

/* How long `lp` may take. */
enum { PRINTER_PATIENCE_MS = 5000 };

bool printer_exists(void)
{
    struct buffer path = {0};
    bool found = child_find("lp", &path);

    buffer_clear(&path);
    return found;
}

static enum status printer_refused(const char *name, struct error *err)
{
    if (name)
        return error_set(err, STATUS_IO,
                         "printer %s: lp refused the print; `lpstat -e` lists the printers", name);
    return error_set(err, STATUS_IO, "lp refused the print: save it to a file instead");
}

enum status printer_send(const struct buffer *print, const char *name, bool terminal_keys,
                         struct error *err)
{
    const char *const argv[] = {"lp", "-s", name ? "-d" : NULL, name, NULL};
    const struct child_job job = {.argv = argv,
                                  .in = buffer_text(print),
                                  .in_length = print->length,
                                  .patience_ms = PRINTER_PATIENCE_MS,
                                  .terminal_keys = terminal_keys};
    int result;
    enum status status = child_run(&job, NULL, &result, err);

    if (status == STATUS_NOT_FOUND)
        return error_set(err, STATUS_IO, "no printer command (lp): save it to a file instead");
    if (status == STATUS_BUSY)
        return error_set(err, STATUS_IO,
                         "lp did not answer and was stopped: save it to a file instead");
    if (status != STATUS_OK)
        return status;
    return result == 0 ? STATUS_OK : printer_refused(name, err);
}
