/* SPDX-License-Identifier: MIT
 * A file of exported plans: one, however it is broken into lines, or one a line. All of it is read
 * before anything is written, and all plans are written together. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/looks.h"
#include "milepost/store/agenda.h"
#include "milepost/vector.h"
#include "session/exchange/import.h"
#include "session/state/session.h"

struct import_plan {
    struct plan_record record;
    struct agenda agenda; /* once it is planned */
    int line;
};

struct import_file {
    const struct catalog *catalog;
    struct clock_source clock;
    struct import_job job;
    bool many; /* one a line */
    VECTOR(struct import_plan) plans;
    int faults;
    struct error first; /* of them */
};

/* ---- its lines ------------------------------------------------------------------------------- */

static bool import_is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* The line from `from` on, without blanks at its ends; *after is where the next one begins. */
static size_t import_line(const struct import_job *job, size_t *from, size_t *after)
{
    const char *line = job->bytes + *from;
    const char *end = memchr(line, '\n', job->length - *from);
    size_t length = end ? (size_t)(end - line) : job->length - *from;

    *after = *from + length + (end != NULL);
    while (length > 0 && import_is_blank(line[length - 1]))
        length--;
    while (length > 0 && import_is_blank(*line)) {
        line++;
        (*from)++;
        length--;
    }
    return length;
}

static bool import_has_more(const struct import_job *job, size_t from)
{
    while (from < job->length && import_is_blank(job->bytes[from]))
        from++;
    return from < job->length;
}

/* A plan that is broken into lines has more of it behind the first bracket. */
static bool import_is_many(const struct import_job *job)
{
    size_t from = 0, after = 0, length = 0;

    for (; from < job->length && length == 0; from = length == 0 ? after : from)
        length = import_line(job, &from, &after);
    return length > 1 && job->bytes[from] == '{' && job->bytes[from + length - 1] == '}' &&
           import_has_more(job, after);
}

static size_t import_count_lines(const struct import_job *job)
{
    size_t count = 0;

    for (size_t i = 0; i < job->length; i++)
        count += job->bytes[i] == '\n';
    return count + (job->length > 0 && job->bytes[job->length - 1] != '\n');
}

/* ---- faults ---------------------------------------------------------------------------------- */

/* "plans.jsonl:7: WHAT" */
static void import_tell(struct import_file *file, int line, enum status status, const char *text)
{
    struct buffer whole = {0};

    buffer_format(&whole, "%s:%d: %s", file->job.name, line, text);
    if (file->faults++ == 0)
        error_set(&file->first, status, "%s", buffer_text(&whole));
    if (file->job.fault)
        file->job.fault(file->job.context, buffer_text(&whole));
    buffer_clear(&whole);
}

static enum status import_finish(const struct import_file *file, struct error *err)
{
    if (file->faults == 0)
        return STATUS_OK;
    if (file->faults == 1)
        return error_set(err, file->first.code, "%s", file->first.text);
    return error_set(err, file->first.code, "%s (and %d more)", file->first.text, file->faults - 1);
}

/* ---- reading --------------------------------------------------------------------------------- */

static void import_read_plan(struct import_file *file, size_t from, size_t length, int line)
{
    struct import_plan plan = {.line = line};
    struct error why = {0};
    struct json_reader reader = {
        .name = file->job.name,
        .bytes = file->job.bytes + from,
        .length = length,
        .most_values = IMPORT_MOST_VALUES,
        .lines_before = line - 1,
        .fault = file->job.fault,
        .context = file->job.context,
        .err = &why,
    };

    if (import_read_record(&reader, file->catalog, &file->clock, &plan.record) == STATUS_OK) {
        VECTOR_PUSH(&file->plans, plan);
        return;
    }
    plan_record_clear(&plan.record);
    if (file->faults == 0)
        file->first = why;
    file->faults += reader.faults;
}

static void import_read_lines(struct import_file *file)
{
    const struct import_job *job = &file->job;
    size_t count = import_count_lines(job), line = 0;

    for (size_t from = 0, after; from < job->length; from = after) {
        size_t length = import_line(job, &from, &after);

        if (job->progress)
            job->progress(job->context, "reading", line, count);
        line++;
        if (length > 0)
            import_read_plan(file, from, length, (int)line);
    }
}

/* Two plans of one file can't have the same id or name, unless they become copies. */
static void import_check_twice(struct import_file *file)
{
    struct looks ids = {0}, names = {0};
    char text[80];

    for (size_t i = 0; i < file->plans.count; i++) {
        const struct import_plan *plan = &file->plans.items[i];
        int64_t line = 0;
        bool same_id = looks_find(&ids, plan->record.row.uuid, &line);

        if (same_id || looks_find(&names, plan->record.row.name, &line)) {
            snprintf(text, sizeof text, "the plan in line %d has this %s too", (int)line,
                     same_id ? "id" : "name");
            import_tell(file, plan->line, STATUS_INVALID, text);
        }
        looks_put(&ids, plan->record.row.uuid, plan->line);
        looks_put(&names, plan->record.row.name, plan->line);
    }
    looks_clear(&ids);
    looks_clear(&names);
}

enum status import_read(const struct catalog *catalog, const struct clock_source *clock,
                        const struct import_job *job, struct import_file **out, struct error *err)
{
    struct import_file *file = memory_new(1, sizeof *file);
    enum status status;

    *file = (struct import_file){.catalog = catalog, .clock = *clock, .job = *job};
    file->many = import_is_many(job);
    if (file->many)
        import_read_lines(file);
    else
        import_read_plan(file, 0, job->length, 1);
    if (file->many && job->mode != IMPORT_AS_COPY)
        import_check_twice(file);
    status = import_finish(file, err);
    if (status != STATUS_OK)
        import_free(&file);
    *out = file;
    return status;
}

const struct plan_record *import_only_record(const struct import_file *file)
{
    return file->plans.count == 1 ? &file->plans.items[0].record : NULL;
}

void import_free(struct import_file **file)
{
    if (!*file)
        return;
    for (size_t i = 0; i < (*file)->plans.count; i++) {
        plan_record_clear(&(*file)->plans.items[i].record);
        agenda_clear(&(*file)->plans.items[i].agenda);
    }
    VECTOR_CLEAR(&(*file)->plans);
    free(*file);
    *file = NULL;
}

/* ---- writing --------------------------------------------------------------------------------- */

/* A conflict leaves nothing behind, so the next plan may have one too, which is to be named; what
 * does not fit beside what is here already ends it. */
static enum status import_write_all(struct store *store, struct import_file *file, int64_t *id,
                                    struct error *err)
{
    const struct import_job *job = &file->job;
    enum status status = STATUS_OK;

    for (size_t i = 0; i < file->plans.count; i++) {
        struct import_plan *plan = &file->plans.items[i];

        if (file->many && job->progress)
            job->progress(job->context, "saving", i, file->plans.count);
        status = import_store(store, &plan->record, job->mode, clock_now(&file->clock), id, err);
        if (status != STATUS_OK && status != STATUS_INVALID &&
            (status != STATUS_CONFLICT || !file->many))
            return status;
        if (status != STATUS_OK)
            import_tell(file, plan->line, status, err->text);
        if (status == STATUS_INVALID)
            break;
    }
    return import_finish(file, err);
}

/* Before the data file is locked: others may want to write to it. */
static void import_plan_all(struct import_file *file)
{
    const struct import_job *job = &file->job;

    for (size_t i = 0; i < file->plans.count; i++) {
        struct import_plan *plan = &file->plans.items[i];
        struct roadmap *roadmap;

        if (job->progress)
            job->progress(job->context, "planning", i, file->plans.count);
        roadmap = agenda_of_record(file->catalog, &file->clock, &plan->record, &plan->agenda);
        roadmap_free(&roadmap);
        plan->record.agenda = &plan->agenda;
    }
}

enum status import_write(struct store *store, struct import_file *file, struct import_result *out,
                         struct error *err)
{
    enum status status;

    if (file->many && store_follower(store))
        import_plan_all(file);
    status = store_begin_together(store, err);
    *out = (struct import_result){.count = file->plans.count};
    if (status != STATUS_OK)
        return status;
    status = import_write_all(store, file, &out->id, err);
    return store_end_together(store, status, err);
}

enum status plan_import(struct store *store, const struct catalog *catalog,
                        const struct clock_source *clock, const char *bytes, size_t length,
                        const char *name, enum import_mode mode, int64_t *id, fault_fn *fault,
                        void *context, struct error *err)
{
    const struct import_job job = {.bytes = bytes,
                                   .length = length,
                                   .name = name,
                                   .mode = mode,
                                   .fault = fault,
                                   .context = context};
    struct import_file *file;
    struct import_result result = {0};
    enum status status = import_read(catalog, clock, &job, &file, err);

    if (status == STATUS_OK && store)
        status = import_write(store, file, &result, err);
    if (status == STATUS_OK && store)
        *id = result.id;
    import_free(&file);
    return status;
}
