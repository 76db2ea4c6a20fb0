/* SPDX-License-Identifier: MIT
 * `credit import`, `credit export` and `credit audit`: the ledger out of a file and into one. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/moved.h"
#include "milepost/layout.h"
#include "milepost/nearest.h"
#include "milepost/report/audit.h"
#include "milepost/report/credit.h"

/* ---- what is shown before anything is taken -------------------------------------------------- */

static void import_show_columns(const struct credit_file *file, struct buffer *out)
{
    if (file->column_count > 0)
        layout_row(out, "", "COLUMN", "TAKEN AS", "");
    for (size_t i = 0; i < file->column_count; i++) {
        const struct credit_file_column *column = &file->columns[i];

        layout_row(out, "", column->header,
                   column->field < 0 ? "not taken"
                                     : credit_field_name((enum credit_field)column->field),
                   "");
    }
    if (file->month_first || file->day_first)
        layout_paragraph(out, "",
                         file->month_first
                             ? "Dates such as 3/14/2026 are read with the month first."
                             : "Dates such as 14/3/2026 are read with the day first.");
    layout_rule(out);
}

static void import_add_fate(const struct credit_file_row *row, struct buffer *out)
{
    if (row->fate == FATE_THERE)
        buffer_format(out, "credit %" PRId64 " already", row->same);
    else if (row->fate == FATE_REPEATED)
        buffer_format(out, "as row %" PRId64, row->same);
    else
        buffer_add(out, "new");
}

/* "AAPC, AHIMA" */
static void import_add_bodies(const char *bodies, struct buffer *out)
{
    for (const char *at = bodies ? bodies : ""; *at != '\0'; at++) {
        buffer_add_char(out, *at);
        if (*at == ',')
            buffer_add_char(out, ' ');
    }
}

static void import_show_row(const struct credit_file_row *row, struct buffer *out)
{
    static const char *const marks[] = {
        [FATE_NEW] = "+", [FATE_THERE] = "=", [FATE_REPEATED] = "=", [FATE_FAULTY] = "!"};
    struct buffer title = {0}, fate = {0};
    char day[DATE_TEXT];

    buffer_format(&title, "row %d: %s (", row->row, row->credit.title);
    units_show(row->credit.units, &title);
    buffer_add(&title, ", ");
    import_add_bodies(row->credit.bodies, &title);
    buffer_add_char(&title, ')');
    import_add_fate(row, &fate);
    layout_row(out, marks[row->fate], buffer_text(&title), date_long(row->credit.day, day),
               buffer_text(&fate));
    buffer_clear(&title);
    buffer_clear(&fate);
}

static void import_add_counts(const struct credit_file *file, struct buffer *out)
{
    buffer_format(out, "%zu new", file->fates[FATE_NEW]);
    if (file->fates[FATE_THERE] > 0)
        buffer_format(out, ", %zu in the plan already", file->fates[FATE_THERE]);
    if (file->fates[FATE_REPEATED] > 0)
        buffer_format(out, ", %zu twice in the file", file->fates[FATE_REPEATED]);
}

static void import_show(struct app *app, const struct credit_file *file)
{
    struct buffer draft = {0}, counts = {0};

    import_show_columns(file, &draft);
    for (size_t i = 0; i < file->count; i++)
        import_show_row(&file->rows[i], &draft);
    layout_rule(&draft);
    import_add_counts(file, &counts);
    layout_paragraph(&draft, "", buffer_text(&counts));
    layout_finish(&draft, app_ascii(app), &app->out);
    buffer_clear(&counts);
}

/* ---- import ---------------------------------------------------------------------------------- */

/* Who can be asked sees all of it before the question. */
static enum status import_agree(struct app *app, const struct credit_file *file, bool *take)
{
    struct buffer question = {0};
    enum status status = STATUS_OK;

    *take = file->fates[FATE_NEW] > 0 && !app_has(app, OPTION_DRY_RUN);
    if (!*take || !app_has_terminal(app))
        return STATUS_OK;
    status = output_put(app);
    buffer_truncate(&app->out, 0);
    buffer_format(&question, "Take the new ones into %s?", session_name(app->session));
    *take = status == STATUS_OK && app_agrees(app, buffer_text(&question));
    if (!*take)
        app_say(app, "Nothing was taken.");
    buffer_clear(&question);
    return status;
}

static int64_t import_last_number(const struct app *app)
{
    const struct credit_rows *rows = session_credits(app->session);

    return rows->count > 0 ? rows->items[rows->count - 1].number : 0;
}

/* How many credits of a higher number count for none of their bodies. */
static int import_count_idle(const struct app *app, int64_t number)
{
    const struct ledger *ledger = session_ledger(app->session);
    const struct credit_list *credits = &session_ledger_input(app->session)->credits;
    int idle = 0;

    for (int i = 0; i < credits->count; i++) {
        bool counts = credits->items[i].number <= number;

        for (int j = ledger->first[i]; j < ledger->first[i + 1]; j++)
            counts = counts || ledger->verdicts[j].counted > 0;
        idle += !counts;
    }
    return idle;
}

static enum status import_take_rows(struct app *app, const struct credit_file *file)
{
    int64_t last = import_last_number(app);
    struct buffer said = {0};
    struct credit_places *before = session_credit_places(app->session);
    enum status status = credit_file_take(app->session, file, &said, &app->err);
    int idle = status == STATUS_OK ? import_count_idle(app, last) : 0;

    if (idle > 0)
        buffer_format(&said, "; %d of them count%s for no body: `milepost credit list` says why",
                      idle, idle == 1 ? "s" : "");
    return credit_say_done(app, status, &said, &before, 0);
}

static enum status import_take_new(struct app *app, const struct credit_file *file)
{
    bool take;
    enum status status = import_agree(app, file, &take);

    if (status != STATUS_OK || !take) {
        if (status == STATUS_OK && file->fates[FATE_NEW] == 0)
            app_say(app, "%s: there is nothing new in the file", session_name(app->session));
        return status;
    }
    return import_take_rows(app, file);
}

static bool import_names_bodies(const struct credit_file *file)
{
    for (size_t i = 0; i < file->column_count; i++)
        if (file->columns[i].field == CREDIT_BODIES)
            return true;
    return false;
}

/* Such rows are wrong one and all, and one option mends them. */
static void import_say_whose(struct app *app, const struct credit_job *job,
                             const struct credit_file *file)
{
    if (job->bodies || import_names_bodies(file))
        return;
    for (size_t i = 0; i < file->count; i++) {
        const char *bodies = file->rows[i].credit.bodies;

        if (file->rows[i].fate != FATE_FAULTY || (bodies && bodies[0] != '\0'))
            continue;
        app_say(app, "%s: no column says for which body; `--body` says it of all rows", job->name);
        return;
    }
}

static enum status import_credits(struct app *app, struct credit_job *job)
{
    struct credit_file *file = NULL;
    enum status status = credit_file_read(app->session, job, &file, &app->err);

    if (status == STATUS_OK) {
        import_show(app, file);
        status = import_take_new(app, file);
    } else if (file) {
        import_say_whose(app, job, file);
    }
    credit_file_free(&file);
    return status;
}

enum status command_credit_import(struct app *app)
{
    const char *plan = app_plan_before_last(app), *path = app_next_word(app);
    struct credit_job job = {.name = strcmp(path, "-") == 0 ? "standard input" : path,
                             .fault = app_tell_fault,
                             .context = app};
    struct buffer bodies = {0};
    char *bytes = NULL;
    enum status status =
        app_open_plan(app, app_has(app, OPTION_DRY_RUN) ? STORE_READ : STORE_WRITE, plan);

    if (status == STATUS_OK)
        status = file_read(path, CREDIT_FILE_LIMIT, &bytes, &job.length, &app->err);
    job.bytes = bytes;
    job.bodies = app_joined(app, OPTION_BODY, &bodies);
    if (status == STATUS_OK)
        status = import_credits(app, &job);
    free(bytes);
    buffer_clear(&bodies);
    return status;
}

/* ---- export ---------------------------------------------------------------------------------- */

enum status command_credit_export(struct app *app)
{
    const char *format = app->values[OPTION_FORMAT];
    bool json = app_has(app, OPTION_JSON) || (format && strcmp(format, "json") == 0);
    struct buffer result = {0};
    enum status status;

    if (format && strcmp(format, "csv") != 0 && strcmp(format, "json") != 0)
        return app_usage(app, "--format: %s: credits are written as csv or json", format);
    if (format && strcmp(format, "csv") == 0 && json)
        return app_usage(app, "--json: --format csv says otherwise");
    status = app_open_plan(app, STORE_READ, app_next_word(app));
    if (status != STATUS_OK)
        return status;
    if (json)
        credit_file_json(app->session, &result);
    else
        credit_file_csv(app->session, &result);
    return output_result(app, &result);
}

/* ---- audit ----------------------------------------------------------------------------------- */

/* By the catalogue of the plan, which is open. */
static enum status audit_find_body(struct app *app, const char *word, int *body)
{
    const struct catalog *catalog = app->catalog;
    struct nearest nearest = {.word = word};
    struct buffer known = {0};
    enum status status;

    for (*body = 0; *body < catalog->body_count; ++*body) {
        const char *id = catalog->bodies[*body].id;

        if (text_same(word, id)) {
            buffer_clear(&known);
            return STATUS_OK;
        }
        buffer_format(&known, "%s%s", known.length > 0 ? ", " : "", id);
        nearest_offer(&nearest, id);
    }
    status = app_usage(app, "credit audit: %s: there is no such body; name one of %s%s",
                       app_shown(word), buffer_text(&known), nearest_says(&nearest));
    buffer_clear(&known);
    return status;
}

enum status command_credit_audit(struct app *app)
{
    const char *plan = app_plan_before_last(app);
    struct buffer result = {0};
    struct arena arena = {0};
    struct report_held held;
    int body = 0;
    enum status status = app_open_plan(app, STORE_READ, plan);

    if (status == STATUS_OK)
        status = audit_find_body(app, app_next_word(app), &body);
    if (status != STATUS_OK)
        return status;
    session_held_report(app->session, &arena, &held);
    if (report_audit(&held, body, app_print_ascii(app), &result))
        status = output_result(app, &result);
    else
        status = app_usage(app,
                           "credit audit: %s: no credential of it is held; `milepost held` "
                           "shows what is",
                           app->catalog->bodies[body].id);
    arena_clear(&arena);
    return status;
}
