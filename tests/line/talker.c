/* SPDX-License-Identifier: MIT
 * Somebody who talks with the accessible program. */
#define _GNU_SOURCE /* fopencookie: a stream whose next line depends on what was heard */
#include "talker.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "new_folder.h"
#include "school_files.h"

enum { TODAY = 20822 }; /* no answer of a persona lies ahead that asks for a day past */

void talker_setup(struct talker *talker)
{
    struct store_notice notice;
    struct error err;

    *talker = (struct talker){.clock = {.fixed_day = TODAY}};
    new_folder(talker->folder, "line");
    snprintf(talker->path, sizeof talker->path, "%s/plans.db", talker->folder);
    snprintf(talker->schools, sizeof talker->schools, "%s/schools.db", talker->folder);
    ck_assert_msg(store_open(talker->path, STORE_CREATE, &talker->store, &notice, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    follower_begin(&talker->follower, talker->store, catalog_builtin(), &talker->clock);
}

void talker_teardown(struct talker *talker)
{
    store_close(&talker->store);
    follower_end(&talker->follower);
    unlink(talker->path);
    unlink(talker->schools);
    rmdir(talker->folder);
    buffer_clear(&talker->pending);
    free(talker->heard);
    free(talker->lines);
}

void talker_import_schools(struct talker *talker)
{
    school_files_import(talker->schools, clock_today(&talker->clock));
}

/* ---- typing ----------------------------------------------------------------------------------- */

static ssize_t talker_read(void *cookie, char *bytes, size_t size)
{
    struct talker *talker = cookie;
    size_t length;

    if (talker->pending.length == 0 && talker->type(talker, &talker->pending))
        buffer_add(&talker->pending, "\n");
    length = talker->pending.length < size ? talker->pending.length : size;
    if (length == 0)
        return 0;
    memcpy(bytes, talker->pending.text, length);
    memmove(talker->pending.text, talker->pending.text + length, talker->pending.length - length);
    buffer_truncate(&talker->pending, talker->pending.length - length);
    return (ssize_t)length;
}

/* Lines that were parted for the display are one again. */
static void talker_join(char *heard)
{
    char *to = heard;

    for (const char *at = heard; *at != '\0'; at++) {
        if (strncmp(at, "\n  ", 3) == 0)
            at += 2; /* the last of its blanks stays */
        *to++ = *at;
    }
    *to = '\0';
}

void talker_run(struct talker *talker, talker_fn *type)
{
    FILE *in = fopencookie(talker, "r", (cookie_io_functions_t){.read = talker_read});
    struct line_options options = {.store = talker->store,
                                   .catalog = catalog_builtin(),
                                   .former = talker->former,
                                   .clock = &talker->clock,
                                   .data_path = talker->path,
                                   .schools = talker->schools,
                                   .notice = talker->notice,
                                   .settings = talker->settings,
                                   .rows = talker->rows,
                                   .columns = talker->columns,
                                   .view = talker->view,
                                   .in = in};
    struct error err;

    if (talker->view) {
        options.store = view_store(talker->view);
        options.plan = view_plan(talker->view);
        options.data_path = view_path(talker->view);
        options.start = LINE_START_PLAN;
    }
    free(talker->heard);
    talker->heard = NULL;
    talker->type = type;
    options.out = open_memstream(&talker->heard, &talker->heard_length);
    setvbuf(in, NULL, _IONBF, 0); /* a line is typed once what is asked was heard */
    talker->status = line_run(&options, &err);
    ck_assert_msg(talker->status == STATUS_OK || talker->view, "%s", err.text);
    fclose(options.out);
    fclose(in);
    free(talker->lines);
    talker->lines = strdup(talker->heard);
    talker_join(talker->heard);
}

static bool talker_type_script(struct talker *talker, struct buffer *out)
{
    size_t length = strcspn(talker->script, "\n");

    if (talker->script[0] == '\0')
        return false;
    buffer_add_bytes(out, talker->script, length);
    talker->script += length + (talker->script[length] == '\n');
    return true;
}

void talker_script(struct talker *talker, const char *script)
{
    talker->script = script;
    talker_run(talker, talker_type_script);
}

/* ---- what was heard, and what stands ----------------------------------------------------------- */

char *talker_last(const struct talker *talker, const char *start)
{
    char *last = NULL;

    for (char *line = talker->heard; line;
         line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        if (strncmp(line, start, strlen(start)) == 0)
            last = line;
    last = strdup(last ? last : "");
    talker_join(last);
    last[strcspn(last, "\n")] = '\0';
    return last;
}

void talker_export(struct talker *talker, struct buffer *out)
{
    struct session *session = NULL;
    struct buffer text = {0};
    struct error err;
    const char *answers;

    ck_assert_msg(session_open(talker->store, catalog_builtin(), &talker->clock, 1, &session,
                               &err) == STATUS_OK,
                  "%s", err.text);
    session_export(session, false, &text);
    session_close(&session);
    answers = strstr(buffer_text(&text), "\"catalogue\"");
    ck_assert_ptr_nonnull(answers);
    buffer_add(out, answers);
    buffer_clear(&text);
}
