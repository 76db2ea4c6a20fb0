/* SPDX-License-Identifier: MIT
 * A credit field by field: which question each is, and how a person reads it. */
#include "milepost/session/credit_form.h"

#include <stdlib.h>
#include <string.h>

const enum credit_field credit_field_order[CREDIT_FIELD_COUNT] = {
    CREDIT_TITLE,      CREDIT_DATE,     CREDIT_UNITS,    CREDIT_BODIES,
    CREDIT_CATEGORIES, CREDIT_PROVIDER, CREDIT_EVIDENCE, CREDIT_NOTE};

const struct credit_field_words credit_field_words[CREDIT_FIELD_COUNT] = {
    [CREDIT_TITLE] = {"Title", "What was it", "Its title as it stands on the certificate."},
    [CREDIT_DATE] = {"Day", "On which day did you earn it",
                     "The day on the certificate. Enter with nothing typed takes today."},
    [CREDIT_UNITS] = {"Units", "How many units",
                      "CEUs or hours as they stand on the certificate, with a point: 1.5."},
    [CREDIT_BODIES] = {"For", "For which bodies",
                       "Tick each body that takes it. One entry counts once for each of them."},
    [CREDIT_CATEGORIES] = {"About", "What was it about, or from whom",
                           "Some units must be about one field, or come from one place. Tick what "
                           "it was, or that it was none of these."},
    [CREDIT_PROVIDER] = {"By", "Who gave it", "The school, the vendor, the chapter."},
    [CREDIT_EVIDENCE] = {"Kept", "What do you keep of it",
                         "The certificate, its index number, where it lies: what you show when "
                         "the body checks."},
    [CREDIT_NOTE] = {"Note", "A note", "For yourself."},
};

/* ---- as questions ---------------------------------------------------------------------------- */

/* The bodies that have a rule of units. */
static void credit_form_take_bodies(struct credit_form *form, const struct catalog *catalog)
{
    struct question *question = &form->questions[CREDIT_BODIES];

    question->values = form->bodies;
    for (int i = 0; i < catalog->body_count && question->value_count < CATALOG_MAX_VALUES; i++)
        if (catalog->bodies[i].ceus.cycle_months > 0)
            form->bodies[question->value_count++] =
                (struct question_value){catalog->bodies[i].id, catalog->bodies[i].name, ""};
}

static void credit_form_add_category(struct credit_form *form, const char *id, const char *label,
                                     const char *help)
{
    struct question *question = &form->questions[CREDIT_CATEGORIES];

    if (question->value_count < CATALOG_MAX_VALUES && catalog_find_value(question, id) < 0)
        form->categories[question->value_count++] = (struct question_value){id, label, help};
}

/* True when a cycle of what is held asks for it. */
static bool credit_form_is_wanted(struct session *session, const struct credit_category *category)
{
    return !category->refused &&
           (category->credential < 0 || session_find_held(session, category->credential));
}

/* Those of the bodies, what the person is asked for first; and that it was none of them. */
static void credit_form_take_categories(struct credit_form *form, struct session *session,
                                        const char *bodies)
{
    const struct catalog *catalog = session_catalog(session);
    struct credit_category items[CATALOG_MAX_VALUES];
    int count = credit_categories(catalog, -1, items, CATALOG_MAX_VALUES);

    count = count < CATALOG_MAX_VALUES ? count : CATALOG_MAX_VALUES;
    form->questions[CREDIT_CATEGORIES].values = form->categories;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < count; i++)
            if (credit_list_has(bodies, catalog->bodies[items[i].body].id) &&
                credit_form_is_wanted(session, &items[i]) == (pass == 0))
                credit_form_add_category(form, items[i].id, items[i].name,
                                         items[i].refused ? "No longer taken." : "");
    if (form->questions[CREDIT_CATEGORIES].value_count > 0)
        credit_form_add_category(form, "none", "None of these", "");
}

void credit_form_make(struct credit_form *form, struct session *session, const char *bodies)
{
    *form = (struct credit_form){0};
    form->questions[CREDIT_DATE] = (struct question){.id = "date",
                                                     .type = ANSWER_DATE,
                                                     .optional = true,
                                                     .month_rule = DATE_MONTH_REFUSED,
                                                     .lies = LIES_BEHIND};
    form->questions[CREDIT_BODIES] = (struct question){.id = "bodies", .type = ANSWER_MULTI};
    form->questions[CREDIT_CATEGORIES] =
        (struct question){.id = "categories", .type = ANSWER_MULTI};
    for (int i = 0; i < CREDIT_FIELD_COUNT; i++)
        form->questions[i].label = credit_field_name((enum credit_field)i);
    credit_form_take_bodies(form, session_catalog(session));
    credit_form_take_categories(form, session, bodies);
}

const struct question *credit_form_question(const struct credit_form *form, enum credit_field field)
{
    return form->questions[field].id ? &form->questions[field] : NULL;
}

bool credit_form_asks(const struct credit_form *form, enum credit_field field)
{
    return field != CREDIT_CATEGORIES || form->questions[field].value_count > 0;
}

/* ---- of a row -------------------------------------------------------------------------------- */

/* Names for the ids that the question knows, or the ids that it does not. */
static void credit_form_say_ids(const struct question *question, const char *ids, bool known,
                                struct buffer *out)
{
    while (*ids != '\0') {
        size_t length = strcspn(ids, ",");
        char *id = memory_copy_bytes(ids, length);
        int value = catalog_find_value(question, id);

        if (known || value < 0)
            buffer_format(out, "%s%s", out->length > 0 ? ", " : "",
                          value >= 0 ? question->values[value].label : id);
        free(id);
        ids += length + (ids[length] == ',');
    }
}

static const char *credit_form_ids(const struct credit_row *row, enum credit_field field)
{
    return field == CREDIT_BODIES ? row->bodies : field == CREDIT_CATEGORIES ? row->categories : "";
}

void credit_form_show(const struct credit_form *form, const struct credit_row *row,
                      enum credit_field field, struct buffer *out)
{
    char day[DATE_TEXT];

    if (field == CREDIT_DATE)
        buffer_add(out, date_long(row->day, day));
    else if (field == CREDIT_BODIES || field == CREDIT_CATEGORIES)
        credit_form_say_ids(&form->questions[field], credit_form_ids(row, field), true, out);
    else
        credit_field_write(row, field, out);
}

void credit_form_say_unknown(const struct credit_form *form, const struct credit_row *row,
                             enum credit_field field, struct buffer *out)
{
    credit_form_say_ids(&form->questions[field], credit_form_ids(row, field), false, out);
}
