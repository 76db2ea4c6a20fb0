/* SPDX-License-Identifier: MIT
 * The printer: whatever `lp` on PATH does with a text. */
#include "tui/screens/print/printer.h"

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

enum status printer_send(const char *bytes, size_t length, struct error *err)
{
    static const char *const lp[] = {"lp", "-s", NULL};
    const struct child_job job = {.argv = lp,
                                  .in = bytes,
                                  .in_length = length,
                                  .patience_ms = PRINTER_PATIENCE_MS,
                                  .terminal_keys = true};
    struct error why;
    int result;

    switch (child_run(&job, NULL, &result, &why)) {
    case STATUS_OK:
        if (result == 0)
            return STATUS_OK;
        return error_set(err, STATUS_IO, "lp refused the print: save it to a file instead");
    case STATUS_NOT_FOUND:
        return error_set(err, STATUS_NOT_FOUND, "no printer command (lp): save to a file instead");
    default:
        return error_set(err, STATUS_IO, "%s: save it to a file instead", why.text);
    }
}
