/* SPDX-License-Identifier: MIT
 * What is done to a plan as a whole: it is called something else, copied, or taken out of a file.
 */
#include <stdlib.h>

#include "line/stops/blank.h"
#include "line/stops/plans.h"
#include "line/stops/stops.h"
#include "milepost/named_file.h"

/* ---- its name --------------------------------------------------------------------------------- */

static bool rename_describe(struct blank *blank)
{
    buffer_add(&blank->title, "New name of the plan");
    buffer_add(&blank->about, "Nothing else of it changes.");
    buffer_add(&blank->standing, session_name(blank->stop.plain->session));
    return true;
}

/* The session is opened anew, for it holds the name. */
static struct onward rename_take(struct blank *blank, const char *text)
{
    struct plain *plain = blank->stop.plain;
    int64_t plan = session_plan_id(plain->session);
    bool same = false;
    struct error err;
    enum status status =
        plan_rename(plain->options->store, plain->options->clock, plan, text, &same, &err);

    if (status == STATUS_OK)
        status = plain_open(plain, plan, &err);
    if (status != STATUS_OK)
        return plain_refuse(plain, &err);
    if (same)
        talk_say(&plain->talk, "The plan is called %s already.", text);
    else
        talk_say(&plain->talk, "The plan is called %s now; u takes it back.", text);
    return onward_back();
}

static const struct blank_ops rename_ops = {.describe = rename_describe, .take = rename_take};

struct stop *rename_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &rename_ops, sizeof(struct blank), place);
}

/* ---- a copy ----------------------------------------------------------------------------------- */

static bool copy_describe(struct blank *blank)
{
    buffer_add(&blank->title, "Name of the copy");
    buffer_add(&blank->about, "The copy is a plan of its own; Enter alone gives it a name.");
    blank->asks_all = true;
    return true;
}

static struct onward copy_take(struct blank *blank, const char *text)
{
    struct plain *plain = blank->stop.plain;
    const struct line_options *options = plain->options;
    int64_t copy = 0;
    struct buffer name = {0};
    struct error err;

    if (plan_copy(options->store, options->clock, session_plan_id(plain->session),
                  text[0] != '\0' ? text : NULL, &copy, &err) != STATUS_OK)
        return plain_refuse(plain, &err);
    plain_copied(plain, copy);
    plans_say_name(plain, copy, &name);
    talk_say(&plain->talk,
             "Copied as %s, which is in the list of plans; %s is still open. u takes the copy out.",
             buffer_text(&name), session_name(plain->session));
    buffer_clear(&name);
    return onward_back();
}

static const struct blank_ops copy_ops = {.describe = copy_describe, .take = copy_take};

struct stop *copy_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &copy_ops, sizeof(struct blank), place);
}

/* ---- out of a file ---------------------------------------------------------------------------- */

enum import_part { IMPORT_FILE, IMPORT_THERE };

struct imported {
    struct blank blank;
    struct buffer path;
};

static const struct question_value import_there_values[] = {
    {"leave", "Leave the plan that is here as it is", ""},
    {"copy", "Import the file as a copy", ""},
    {"comments", "Take what others wrote to its steps", ""},
};

static const struct question import_there = {
    .id = "there", .type = ANSWER_CHOICE, .values = import_there_values, .value_count = 3};

static bool imported_describe(struct blank *blank)
{
    blank->certain = true;
    if (blank->part == IMPORT_THERE) {
        blank->question = &import_there;
        buffer_add(&blank->title, "This plan is here already");
        buffer_add(&blank->about,
                   "The file may be older or newer than the plan that is here. What now?");
        return true;
    }
    buffer_add(&blank->title, "File of the plan");
    buffer_add(&blank->about, "Type the path of the file that was exported, such as ~/plan.json.");
    return true;
}

static enum status imported_plans(struct imported *imported, const struct import_job *job,
                                  struct error *err)
{
    const struct line_options *options = imported->blank.stop.plain->options;
    struct import_file *file = NULL;
    struct import_result result = {0};
    enum status status = import_read(options->catalog, options->clock, job, &file, err);

    if (status == STATUS_OK)
        status = import_write(options->store, file, &result, err);
    import_free(&file);
    if (status == STATUS_OK) {
        plans_past_make(&imported->blank.stop.plain->past, result.id, result.count > 1);
        talk_say(&imported->blank.stop.plain->talk, "Imported: %zu plan%s.", result.count,
                 result.count == 1 ? "" : "s");
    }
    return status;
}

static enum status imported_comments(struct imported *imported, const struct import_job *job,
                                     struct error *err)
{
    const struct line_options *options = imported->blank.stop.plain->options;
    struct comments_file file = {0};
    struct session *session = NULL;
    struct buffer said = {0};
    enum status status = comments_file_read(options->catalog, options->clock, job, &file, err);

    if (status == STATUS_OK)
        status = comments_file_open_plan(options->store, options->catalog, options->clock, &file,
                                         job->name, &session, err);
    if (status == STATUS_OK)
        status = session_take_comments(session, &file.rows, &said, err);
    if (status == STATUS_OK) {
        plans_past_change(&imported->blank.stop.plain->past, session_plan_id(session));
        talk_say(&imported->blank.stop.plain->talk, "%s", buffer_text(&said));
    }
    session_close(&session);
    comments_file_clear(&file);
    buffer_clear(&said);
    return status;
}

static enum status imported_path_read(struct imported *imported, enum import_mode mode,
                                      bool comments, struct error *err)
{
    struct import_job job = {.mode = mode, .name = buffer_text(&imported->path)};
    char *bytes = NULL;
    enum status status = file_read_plain(job.name, IMPORT_FILE_LIMIT, &bytes, &job.length, err);

    job.bytes = bytes;
    if (status == STATUS_OK)
        status =
            comments ? imported_comments(imported, &job, err) : imported_plans(imported, &job, err);
    free(bytes);
    return status;
}

static struct onward imported_take(struct blank *blank, const char *text)
{
    struct imported *imported = (struct imported *)blank;
    bool there = blank->part == IMPORT_THERE;
    struct error err;
    enum status status;

    if (there && text_same(text, "leave"))
        return onward_back();
    if (!there) {
        buffer_truncate(&imported->path, 0);
        path_expand(text, &imported->path);
    }
    status = imported_path_read(imported, there ? IMPORT_AS_COPY : IMPORT_NEW,
                                there && text_same(text, "comments"), &err);
    if (status == STATUS_CONFLICT && !there)
        return blank_turn(blank, IMPORT_THERE);
    return status == STATUS_OK ? onward_back() : plain_refuse(blank->stop.plain, &err);
}

static void imported_leave(struct blank *blank)
{
    buffer_clear(&((struct imported *)blank)->path);
}

static const struct blank_ops imported_ops = {
    .describe = imported_describe, .take = imported_take, .leave = imported_leave};

struct stop *import_stop(struct plain *plain, const struct stop_place *place)
{
    struct imported *imported = blank_new(plain, &imported_ops, sizeof *imported, place);

    imported->blank.part = IMPORT_FILE;
    return &imported->blank.stop;
}
