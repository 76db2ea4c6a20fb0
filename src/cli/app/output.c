/* SPDX-License-Identifier: MIT
 * Writing results: to standard output at the end of a run that went well, or to a file that is
 * whole or is not there; so a failure leaves no half of anything. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/app/app.h"
#include "milepost/whole_file.h"

static enum status output_refused(const char *name, int failed, enum status code, struct error *err)
{
    return error_set(err, code, "%s: can't be written: %s", name, whole_file_reason(failed));
}

enum status output_write(int file, const struct buffer *text, const char *name, struct error *err)
{
    int failed = whole_file_put(file, buffer_text(text), text->length);

    return failed ? output_refused(name, failed, STATUS_IO, err) : STATUS_OK;
}

/* Who reads no further, as `head` does, has what it wanted. */
enum status output_put(struct app *app)
{
    int failed = whole_file_put(STDOUT_FILENO, buffer_text(&app->out), app->out.length);

    app->cut_short = failed == EPIPE;
    if (!failed || failed == EPIPE)
        return STATUS_OK;
    return output_refused("standard output", failed, STATUS_IO, &app->err);
}

/* A pipe, a terminal or a device is written to as it is: it can't be replaced. */
static enum status output_device(const char *path, const struct buffer *text, struct error *err)
{
    int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    enum status status;

    if (file < 0)
        return output_refused(path, errno, whole_file_no_means(errno) ? STATUS_IO : STATUS_USAGE,
                              err);
    status = output_write(file, text, path, err);
    close(file);
    return status;
}

/* A name that can't be written to is a wrong argument; a disk that is full is not. */
static enum status output_file(const char *path, const struct buffer *text, enum whole_file how,
                               struct error *err)
{
    int failed = whole_file_write(path, buffer_text(text), text->length, how);

    if (failed < 0)
        return whole_file_settled(path, failed, err);
    if (failed == ENOTSUP)
        return output_device(path, text, err);
    if (failed == EEXIST)
        return error_set(err, STATUS_USAGE,
                         "%s: it is a data file, a backup or its journal; name another file", path);
    if (failed == EISDIR)
        return error_set(err, STATUS_USAGE, "%s: it is a folder; name a file in it", path);
    if (failed == EPERM)
        return error_set(err, STATUS_USAGE, "%s: it belongs to somebody else; name another file",
                         path);
    if (failed)
        return output_refused(path, failed, whole_file_no_means(failed) ? STATUS_IO : STATUS_USAGE,
                              err);
    return STATUS_OK;
}

/* A terminal that is named is one too. */
static bool output_is_terminal(const char *path)
{
    struct stat there;
    bool terminal;
    int file;

    if (!path || strcmp(path, "-") == 0)
        return isatty(STDOUT_FILENO) == 1;
    if (stat(path, &there) != 0 || !S_ISCHR(there.st_mode))
        return false;
    file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    terminal = file >= 0 && isatty(file) == 1;
    if (file >= 0)
        close(file);
    return terminal;
}

enum status output_check_terminal(struct app *app, bool binary)
{
    if (!binary || !output_is_terminal(app->values[OPTION_OUTPUT]))
        return STATUS_OK;
    return app_usage(app, "%s: a terminal can't show it; name a file with -o FILE",
                     app->values[OPTION_FORMAT]);
}

static enum status output_result_as(struct app *app, struct buffer *text, enum whole_file how)
{
    const char *path = app->values[OPTION_OUTPUT];
    enum status status = STATUS_OK;

    if (path && strcmp(path, "-") != 0)
        status = output_file(path, text, how, &app->err);
    else
        buffer_add_bytes(&app->out, buffer_text(text), text->length);
    buffer_clear(text);
    return status;
}

enum status output_result(struct app *app, struct buffer *text)
{
    return output_result_as(app, text,
                            app_has(app, OPTION_PRIVATE) ? WHOLE_FILE_PRIVATE : WHOLE_FILE_OVER);
}

enum status output_private_result(struct app *app, struct buffer *text)
{
    return output_result_as(app, text, WHOLE_FILE_PRIVATE);
}
