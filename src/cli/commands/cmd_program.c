/* SPDX-License-Identifier: MIT
 * `program add`, `list`, `show`, `set`, `choose` and `remove`: the worksheet of schools. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/school_table.h"
#include "cli/commands/state.h"
#include "milepost/nearest.h"
#include "milepost/session/school_file.h"

typedef VECTOR(struct school_edit) edit_vector;

/* ---- what is said of a school ---------------------------------------------------------------- */

static const struct {
    enum option_id option;
    enum program_field field;
} fields[] = {
    {OPTION_NAME, PROGRAM_NAME},
    {OPTION_KIND, PROGRAM_KIND},
    {OPTION_HOURS, PROGRAM_HOURS},
    {OPTION_WEEKS, PROGRAM_WEEKS},
    {OPTION_PRICE, PROGRAM_PRICE},
    {OPTION_APPROVAL, PROGRAM_APPROVAL},
    {OPTION_PRACTICUM, PROGRAM_PRACTICUM},
    {OPTION_REFUND, PROGRAM_REFUND},
    {OPTION_AID, PROGRAM_AID},
    {OPTION_INTAKE, PROGRAM_INTAKE},
};

static enum status program_question_unknown(struct app *app, const char *id)
{
    struct nearest nearest = {.word = id};

    for (int i = 0; i < app->catalog->school_question_count; i++)
        nearest_offer(&nearest, app->catalog->school_questions[i].id);
    for (int i = 0; i < app->catalog->promise_count; i++)
        nearest_offer(&nearest, app->catalog->promises[i].id);
    return app_usage(app, "--answer: there is no question \"%s\"; %s", id,
                     nearest_or(&nearest, "`milepost program show` lists them"));
}

/* `QUESTION=TEXT` */
static enum status program_read_answer(struct app *app, const char *value, edit_vector *edits)
{
    const char *equals = strchr(value, '=');
    struct school_edit edit = {.field = SCHOOL_ANSWER, .text = equals ? equals + 1 : ""};
    char *id;

    if (!equals)
        return app_usage(app, "--answer: \"%s\" has no \"=\"; write QUESTION=TEXT", value);
    id = memory_copy_bytes(value, (size_t)(equals - value));
    edit.question = school_find_promise(id);
    if (edit.question >= 0)
        edit.field = SCHOOL_PROMISE;
    else
        edit.question = catalog_find_school_question(app->catalog, id);
    if (edit.question < 0)
        (void)program_question_unknown(app, id);
    free(id);
    if (edit.question < 0)
        return STATUS_USAGE;
    for (size_t i = 0; i < edits->count; i++)
        if (edits->items[i].field == edit.field && edits->items[i].question == edit.question)
            return app_usage(app, "--answer: \"%.*s\" is there twice; give it once",
                             (int)(equals - value), value);
    VECTOR_PUSH(edits, edit);
    return STATUS_OK;
}

/* By the catalogue of the plan, which is open. */
static enum status program_read_edits(struct app *app, edit_vector *edits)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (app_has(app, fields[i].option))
            VECTOR_PUSH(edits, (struct school_edit){.field = (int)fields[i].field,
                                                    .text = app->values[fields[i].option]});
    for (size_t i = 0; i < app->repeated.count && status == STATUS_OK; i++)
        status = program_read_answer(app, app->repeated.items[i].value, edits);
    return status;
}

/* An error of a field begins with its name, which is the option's. */
static enum status program_check_edits(struct app *app, const edit_vector *edits)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; i < edits->count && status == STATUS_OK; i++) {
        const struct school_edit *edit = &edits->items[i];

        status = session_check_school(app->session, edit, &app->err);
        if (status != STATUS_OK && edit->field != PROGRAM_NAME)
            error_prefix(&app->err, edit->field < PROGRAM_FIELD_COUNT ? "--" : "--answer ");
    }
    return status;
}

/* ---- add and set ----------------------------------------------------------------------------- */

static enum status program_add(struct app *app, const char *name, edit_vector *edits)
{
    struct buffer said = {0};
    int64_t number;
    enum status status = program_read_edits(app, edits);

    VECTOR_PUSH(edits, (struct school_edit){.field = PROGRAM_NAME, .text = name});
    if (status == STATUS_OK)
        status = program_check_edits(app, edits);
    if (status == STATUS_OK)
        status = session_add_school(app->session, edits->items, (int)edits->count, &number, &said,
                                    &app->err);
    return app_say_done(app, status, &said);
}

enum status command_program_add(struct app *app)
{
    const char *plan = app_plan_before_last(app), *name = app_next_word(app);
    edit_vector edits = {0};
    enum status status;

    if (!app_has(app, OPTION_KIND))
        return app_usage(app, "program add: --kind is missing; `milepost catalog show` lists the "
                              "programs, such as course");
    status = app_open_plan(app, STORE_WRITE, plan);
    if (status == STATUS_OK)
        status = program_add(app, name, &edits);
    VECTOR_CLEAR(&edits);
    return status;
}

/* Opens the plan and finds the school that the last word means. */
static enum status program_open(struct app *app, enum store_mode mode, const struct school **out)
{
    const char *plan = app_plan_before_last(app), *word = app_next_word(app);
    enum status status = app_open_plan(app, mode, plan);

    *out = NULL;
    if (status != STATUS_OK)
        return status;
    return which_school(app, word, out);
}

static enum status program_set(struct app *app, const struct school *school, edit_vector *edits)
{
    struct buffer said = {0};
    enum status status = program_read_edits(app, edits);

    if (status == STATUS_OK && edits->count == 0)
        status = app_usage(app, "program set: nothing to set; `milepost program set --help` lists "
                                "what may be said of a school");
    if (status == STATUS_OK)
        status = program_check_edits(app, edits);
    if (status == STATUS_OK)
        status = session_edit_school(app->session, school->number, edits->items, (int)edits->count,
                                     &said, &app->err);
    return app_say_done(app, status, &said);
}

enum status command_program_set(struct app *app)
{
    const struct school *school;
    edit_vector edits = {0};
    enum status status = program_open(app, STORE_WRITE, &school);

    if (status == STATUS_OK)
        status = program_set(app, school, &edits);
    VECTOR_CLEAR(&edits);
    return status;
}

/* ---- choose and remove ----------------------------------------------------------------------- */

enum status command_program_choose(struct app *app)
{
    bool none = strcmp(app->words[app->word_count - 1], "0") == 0;
    const struct school *school = NULL;
    struct buffer said = {0};
    enum status status;

    if (none)
        status = app_open_plan(app, STORE_WRITE, app_plan_before_last(app));
    else
        status = program_open(app, STORE_WRITE, &school);
    if (status == STATUS_OK)
        status = session_choose_school(app->session, school ? school->number : 0,
                                       app_find_schools(app), &said, &app->err);
    return app_say_done(app, status, &said);
}

enum status command_program_remove(struct app *app)
{
    const struct school *school;
    struct buffer said = {0};
    enum status status = program_open(app, STORE_WRITE, &school);

    if (status == STATUS_OK)
        status = session_remove_school(app->session, school->number, &said, &app->err);
    return app_say_done(app, status, &said);
}

/* What reads JSON is told beside it. */
static void program_say_closed(struct app *app, const struct school *school)
{
    struct buffer words = {0};

    if (school->listed.unit != 0 &&
        school_book_say_standing(app->session, app_find_schools(app), school->listed.unit, &words))
        app_say(app, "school %" PRId64 ", %s: %s", school->number,
                app_shown(school->fields[PROGRAM_NAME]), buffer_text(&words));
    buffer_clear(&words);
}

/* ---- list and show --------------------------------------------------------------------------- */

enum status command_program_list(struct app *app)
{
    struct buffer result = {0};
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    const struct school *schools;

    if (status != STATUS_OK)
        return status;
    if (app_has(app, OPTION_JSON))
        schools_json(app->session, &result);
    else
        schools_table(app->session, app_find_schools(app), app_ascii(app), &result);
    for (int i = 0; app_has(app, OPTION_JSON) && i < session_schools(app->session, &schools); i++)
        program_say_closed(app, &schools[i]);
    if (session_schools(app->session, &schools) == 0)
        app_say(app, "%s: no schools yet; `milepost program add` adds one",
                session_name(app->session));
    return output_result(app, &result);
}

/* The plan has what it is about; a file of schools that can't be read takes only figures away. */
enum status command_program_show(struct app *app)
{
    const struct school *school;
    struct session_record found;
    struct buffer result = {0};
    enum status status = app_read_state(app);

    if (status == STATUS_OK)
        status = program_open(app, STORE_READ, &school);
    if (status != STATUS_OK)
        return status;
    if (session_record_read(app->session, school, app_look(app), &found, &app->err) != STATUS_OK)
        app_say(app, "%s; this shows the school without it", app->err.text);
    if (app_has(app, OPTION_JSON)) {
        program_say_closed(app, school);
        school_card_json(app->session, school, &found.record, &result);
    } else {
        school_card(app->session, school, &found.record, app_find_schools(app), app_ascii(app),
                    &result);
    }
    session_record_clear(&found);
    return output_result(app, &result);
}
