/* SPDX-License-Identifier: MIT
 * An exported plan back into a data file: read whole, then stored whole. */
#include "session/exchange/import.h"

#include <stdlib.h>
#include <string.h>

#include "session/exchange/plans.h"
#include "session/exchange/stamp.h"
#include "session/state/session.h"
#include "session/state/uuid.h"
#include "session/state/written.h"

enum { MOST_CHOICES = 64, LONGEST_CHOICE = 200 };

static void import_orphan(void *context, const char *question, char state, const char *value,
                          date_day as_of)
{
    answer_vector *rows = context;

    VECTOR_PUSH(rows, (struct answer_row){
                          .question = memory_copy_text(question),
                          .state = state,
                          .value = memory_copy_text(value),
                          .as_of = as_of,
                      });
}

/* A text member of the object under `outer`; NULL after a fault. */
static const char *import_text(struct json_reader *reader, json_t *document, const char *outer,
                               const char *key)
{
    const char *text = json_string_value(json_object_get(json_object_get(document, outer), key));

    if (text && text_is_clean(text, false))
        return text;
    json_reader_fault(reader, (struct json_place){.outer = outer, .inner = key},
                      "\"%s\" has to hold \"%s\", a text without control characters", outer, key);
    return NULL;
}

/* An older Milepost took names with blanks of other kinds at their ends. */
static void import_name(struct json_reader *reader, const char *name, struct plan_row *row)
{
    struct buffer seen = {0};
    struct error why, ignored;

    text_fold(name, &seen);
    if (plan_name_check(name, &why) == STATUS_OK)
        row->name = memory_copy_text(name);
    else if (plan_name_check(buffer_text(&seen), &ignored) == STATUS_OK)
        row->name = memory_copy_text(buffer_text(&seen));
    else
        json_reader_fault(reader, (struct json_place){.outer = "plan", .inner = "name"}, "%s",
                          why.text);
    buffer_clear(&seen);
}

static void import_plan_row(struct json_reader *reader, json_t *document, struct plan_row *row)
{
    static const char *const keys[] = {"id", "name", "created", NULL};
    const char *id = import_text(reader, document, "plan", "id");
    const char *name = import_text(reader, document, "plan", "name");
    const char *created = import_text(reader, document, "plan", "created");

    json_reader_only(reader, (struct json_place){.outer = "plan"},
                     json_object_get(document, "plan"), keys);
    if (id && !uuid_check(id))
        json_reader_fault(reader, (struct json_place){.outer = "plan", .inner = "id"},
                          "a plan's id is 32 hexadecimal digits in five groups");
    else if (id)
        memcpy(row->uuid, id, sizeof row->uuid);
    if (name)
        import_name(reader, name, row);
    if (created && !stamp_parse(created, &row->created))
        json_reader_fault(reader, (struct json_place){.outer = "plan", .inner = "created"},
                          "a moment is written \"YYYY-MM-DDThh:mm:ssZ\"");
}

/* The catalogue of those on hand that the plan is of. */
static const struct catalog *import_catalogue(struct json_reader *reader, json_t *document,
                                              const struct catalog *catalog, struct plan_row *row)
{
    static const char *const keys[] = {"id", "version", NULL};
    const char *id = import_text(reader, document, "catalogue", "id");
    const char *version = import_text(reader, document, "catalogue", "version");
    const struct catalog *own = catalog_on_hand(catalog, id);

    json_reader_only(reader, (struct json_place){.outer = "catalogue"},
                     json_object_get(document, "catalogue"), keys);
    if (!own)
        json_reader_fault(reader, (struct json_place){.outer = "catalogue", .inner = "id"},
                          "the plan was made with the catalogue \"%.60s\", which is not on hand "
                          "(--catalog DIR takes it)",
                          id);
    if (version)
        row->catalogue = memory_copy_text(version);
    own = own ? own : catalog;
    row->career = memory_copy_text(own->id);
    return own;
}

static bool import_is_choice(const json_t *value)
{
    return json_is_string(value) && json_string_length(value) > 0 &&
           json_string_length(value) <= LONGEST_CHOICE &&
           text_is_clean(json_string_value(value), false);
}

static void import_route(struct json_reader *reader, json_t *document, struct choice_rows *route)
{
    json_t *list = json_object_get(document, "route"), *choice;
    size_t index;

    if (!list)
        return;
    if (!json_is_array(list) || json_array_size(list) > MOST_CHOICES) {
        json_reader_fault(reader, (struct json_place){.outer = "route"},
                          "\"route\" has to be a list of at most %d choices", MOST_CHOICES);
        return;
    }
    route->items = memory_new(json_array_size(list), sizeof *route->items);
    json_array_foreach(list, index, choice)
    {
        json_t *need = json_object_get(choice, "need"), *path = json_object_get(choice, "path");

        if (!import_is_choice(need) || !import_is_choice(path) || json_object_size(choice) != 2) {
            json_reader_fault(reader, (struct json_place){.outer = "route"},
                              "choice %zu of \"route\" has to be {\"need\": \"...\", \"path\": "
                              "\"...\"}",
                              index + 1);
            return;
        }
        route->items[route->count++] =
            (struct choice_row){.need = memory_copy_text(json_string_value(need)),
                                .path = memory_copy_text(json_string_value(path))};
    }
}

/* What this version has no place for must be empty, or it would be lost without a word. */
static void import_refuse_unkept(struct json_reader *reader, json_t *document)
{
    static const char *const unkept[] = {"notes"};

    for (size_t i = 0; i < sizeof unkept / sizeof *unkept; i++) {
        json_t *value = json_object_get(document, unkept[i]);

        if (value && !json_is_array(value))
            json_reader_fault(reader, (struct json_place){.outer = unkept[i]},
                              "\"%s\" has to be a list", unkept[i]);
        else if (json_array_size(value) > 0)
            json_reader_fault(reader, (struct json_place){.outer = unkept[i]},
                              "this version of Milepost can't keep \"%s\", and would lose it; "
                              "import the file with a newer one",
                              unkept[i]);
    }
}

/* Reads the document into a record of its own. */
static void import_document(struct json_reader *reader, json_t *document,
                            const struct catalog *catalog, date_day today,
                            struct plan_record *record)
{
    static const char *const keys[] = {"milepost-plan", "plan",     "catalogue", "answers",
                                       "as_of",         "route",    "progress",  "logs",
                                       "credits",       "held",     "programs",  "assumptions",
                                       "notes",         "baseline", "comments",  NULL};
    answer_vector rows = {0};
    struct answers answers;
    struct answers_reading reading = {
        .today = today, .orphan = import_orphan, .context = &rows, .out = &answers};

    if (!json_reader_version(reader, document, keys[0], "exported plan"))
        return;
    json_reader_only(reader, (struct json_place){0}, document, keys);
    import_plan_row(reader, document, &record->row);
    catalog = import_catalogue(reader, document, catalog, &record->row);
    answers_init(&answers, catalog);
    reading.catalog = catalog;
    json_read_answers(reader, document, &reading);
    written_rows(&answers, &rows);
    answers_clear(&answers);
    record->answers = (struct answer_rows){.items = rows.items, .count = rows.count};
    import_route(reader, document, &record->route);
    json_read_worksheet(reader, document, catalog, record);
    json_read_progress(reader, document, record);
    json_read_credits(reader, document, record);
    json_read_comments(reader, document, record);
    import_refuse_unkept(reader, document);
}

static enum status import_copy(struct store *store, struct plan_record *record, int64_t now,
                               int64_t *id, struct error *err)
{
    char *base = memory_copy_text(record->row.name);
    enum status status =
        plan_make(store, record, &(struct plan_making){.base = base, .now = now}, id, err);

    free(base);
    return status;
}

enum status import_store(struct store *store, struct plan_record *record, enum import_mode mode,
                         int64_t now, int64_t *id, struct error *err)
{
    bool deleted = false;
    enum status found;

    if (mode == IMPORT_AS_COPY)
        return import_copy(store, record, now, id, err);
    found = store_find_uuid(store, record->row.uuid, id, &deleted, err);
    if (found != STATUS_OK && found != STATUS_NOT_FOUND)
        return found;
    if (found == STATUS_OK && mode == IMPORT_NEW)
        return error_set(err, STATUS_CONFLICT,
                         "the plan '%s' is here already%s: --replace puts the file in its place, "
                         "--as-copy keeps both%s",
                         record->row.name, deleted ? ", among the deleted ones" : "",
                         record->comments.count > 0 ? ", --comments takes what others wrote" : "");
    return store_import_plan(store, record, found == STATUS_OK, now, id, err);
}

/* Answers alone are newly given: what is wrong with one is a fault, as in `new --answers`. */
static void import_answers_alone(struct json_reader *reader, json_t *document,
                                 const struct catalog *catalog, date_day today,
                                 struct plan_record *record)
{
    answer_vector rows = {0};
    struct answers answers;

    answers_init(&answers, catalog);
    json_read_answers_document(
        reader, document,
        &(struct answers_reading){.catalog = catalog, .today = today, .out = &answers});
    written_rows(&answers, &rows);
    answers_clear(&answers);
    record->answers = (struct answer_rows){.items = rows.items, .count = rows.count};
    record->row.catalogue = memory_copy_text(catalog->version);
    record->row.digest = memory_copy_text(stamp_of(catalog).digest);
}

/* How a document is read into a record. */
typedef void import_fn(struct json_reader *reader, json_t *document, const struct catalog *catalog,
                       date_day today, struct plan_record *record);

static enum status import_read_as(struct json_reader *reader, const struct catalog *catalog,
                                  const struct clock_source *clock, import_fn *answers_alone,
                                  struct plan_record *record)
{
    json_t *document;
    import_fn *read = import_document;

    reader->today = clock_today(clock);
    document = json_reader_load(reader);
    *record =
        (struct plan_record){.row.place = memory_copy_text(""), .row.changed = clock_now(clock)};
    if (answers_alone && json_object_get(document, "milepost-answers"))
        read = answers_alone;
    if (document)
        read(reader, document, catalog, reader->today, record);
    json_decref(document);
    return json_reader_finish(reader);
}

enum status import_read_record(struct json_reader *reader, const struct catalog *catalog,
                               const struct clock_source *clock, struct plan_record *record)
{
    return import_read_as(reader, catalog, clock, NULL, record);
}

enum status import_read_either(struct json_reader *reader, const struct catalog *catalog,
                               const struct clock_source *clock, struct plan_record *record)
{
    return import_read_as(reader, catalog, clock, import_answers_alone, record);
}
