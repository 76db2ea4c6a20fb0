/* SPDX-License-Identifier: MIT
 * Credits out of a file: its name is typed, what would become of its rows is told, and only then
 * all that is new is taken, or nothing. */
#include <stdlib.h>

#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/named_file.h"
#include "milepost/session/credit_file.h"

enum taken_part { TAKEN_FILE, TAKEN_BODY, TAKEN_SURE };

struct taken {
    struct blank blank;
    struct buffer path, bodies;
    struct credit_file *file; /* as it was read */
    int faults;               /* told */
    struct question question; /* for which body they are */
    struct question_value values[CATALOG_MAX_VALUES];
};

enum { TAKEN_FAULTS = 5 };

static const struct question_value taken_sure_values[] = {{"take", "Take all that is new", ""},
                                                          {"leave", "Take nothing", ""}};
static const struct question taken_sure = {
    .id = "sure", .type = ANSWER_CHOICE, .values = taken_sure_values, .value_count = 2};

/* ---- what is asked ---------------------------------------------------------------------------- */

static void taken_make_question(struct taken *taken)
{
    const struct catalog *catalog = session_catalog(taken->blank.stop.plain->session);

    taken->question =
        (struct question){.id = "body", .type = ANSWER_MULTI, .values = taken->values};
    for (int i = 0; i < catalog->body_count; i++)
        if (catalog->bodies[i].ceus.cycle_months > 0)
            taken->values[taken->question.value_count++] =
                (struct question_value){catalog->bodies[i].id, catalog->bodies[i].name, ""};
}

static bool taken_describe(struct blank *blank)
{
    struct taken *taken = (struct taken *)blank;

    blank->certain = true;
    if (blank->part == TAKEN_FILE) {
        buffer_add(&blank->title, "File of credits");
        buffer_add(&blank->about, "Type the path of a table (CSV) with a row of headings, such as "
                                  "~/ceus.csv. Nothing is taken before you have heard what is in "
                                  "it.");
        return true;
    }
    if (blank->part == TAKEN_BODY) {
        taken_make_question(taken);
        blank->question = &taken->question;
        buffer_add(&blank->title, "For which bodies are they");
        buffer_add(&blank->about, "No column of the file says it.");
        return true;
    }
    blank->question = &taken_sure;
    buffer_add(&blank->title, "Take these credits");
    buffer_format(&blank->about, "%zu are new, %zu are here already, %zu stand in the file twice.",
                  taken->file->fates[FATE_NEW], taken->file->fates[FATE_THERE],
                  taken->file->fates[FATE_REPEATED]);
    return true;
}

/* ---- reading ---------------------------------------------------------------------------------- */

static void taken_hear_fault(void *context, const char *line)
{
    struct taken *taken = context;

    if (taken->faults++ < TAKEN_FAULTS)
        talk_say(&taken->blank.stop.plain->talk, "%s", line);
}

static bool taken_names_bodies(const struct credit_file *file)
{
    for (size_t i = 0; i < file->column_count; i++)
        if (file->columns[i].field == CREDIT_BODIES)
            return true;
    return file->column_count == 0;
}

static enum status taken_read_file(struct taken *taken, struct error *err)
{
    struct session *session = taken->blank.stop.plain->session;
    struct credit_job job = {.name = buffer_text(&taken->path),
                             .bodies =
                                 taken->bodies.length > 0 ? buffer_text(&taken->bodies) : NULL,
                             .fault = taken_hear_fault,
                             .context = taken};
    char *bytes = NULL;
    enum status status;

    credit_file_free(&taken->file);
    taken->faults = 0;
    status = file_read_plain(job.name, CREDIT_FILE_LIMIT, &bytes, &job.length, err);
    job.bytes = bytes;
    if (status == STATUS_OK)
        status = credit_file_read(session, &job, &taken->file, err);
    free(bytes);
    return status;
}

/* A file that names no body, of somebody who keeps credentials of several, is asked about first. */
static struct onward taken_look(struct taken *taken)
{
    struct plain *plain = taken->blank.stop.plain;
    struct error err;
    enum status status = taken_read_file(taken, &err);

    if (taken->file && taken->bodies.length == 0 && !taken_names_bodies(taken->file) &&
        session_only_body(plain->session) < 0)
        return blank_turn(&taken->blank, TAKEN_BODY);
    if (status != STATUS_OK && taken->faults == 0)
        talk_say(&plain->talk, "%s", err.text);
    if (status != STATUS_OK)
        talk_say(&plain->talk, "Nothing was taken. Mend the file, or type another.");
    if (status != STATUS_OK)
        return taken->blank.part == TAKEN_FILE ? onward_ask()
                                               : blank_turn(&taken->blank, TAKEN_FILE);
    return blank_turn(&taken->blank, TAKEN_SURE);
}

static struct onward taken_take(struct blank *blank, const char *text)
{
    struct taken *taken = (struct taken *)blank;
    struct buffer said = {0};
    struct error err;

    if (blank->part == TAKEN_SURE && text_same(text, "take"))
        return blank_saved(blank,
                           credit_file_take(blank->stop.plain->session, taken->file, &said, &err),
                           &said, &err);
    if (blank->part == TAKEN_SURE)
        return onward_back();
    buffer_truncate(&taken->bodies, 0);
    if (blank->part == TAKEN_BODY)
        buffer_add(&taken->bodies, text);
    if (blank->part == TAKEN_FILE) {
        buffer_truncate(&taken->path, 0);
        path_expand(text, &taken->path);
    }
    return taken_look(taken);
}

static void taken_leave(struct blank *blank)
{
    struct taken *taken = (struct taken *)blank;

    credit_file_free(&taken->file);
    buffer_clear(&taken->path);
    buffer_clear(&taken->bodies);
}

static const struct blank_ops taken_ops = {
    .describe = taken_describe, .take = taken_take, .leave = taken_leave};

struct stop *credit_file_stop(struct plain *plain, const struct stop_place *place)
{
    struct taken *taken = blank_new(plain, &taken_ops, sizeof *taken, place);

    taken->blank.part = TAKEN_FILE;
    return &taken->blank.stop;
}
