/* SPDX-License-Identifier: MIT
 * Looking things up in a catalogue. */
#include "milepost/catalog.h"

#include <string.h>

#include "milepost/memory.h"

/* Every record begins with its id. No id, NULL or empty, is no record's. */
static int catalog_find(const void *items, int count, size_t size, const char *id)
{
    const char *item = items;

    for (int i = 0; id && i < count; i++, item += size) {
        const char *own;

        memcpy(&own, item, sizeof own);
        if (strcmp(own, id) == 0)
            return i;
    }
    return -1;
}

#define FIND(items, count, id) catalog_find((items), (count), sizeof *(items), (id))

const struct catalog *catalog_on_hand(const struct catalog *catalog, const char *id)
{
    if (!id || *id == '\0' || strcmp(catalog->id, id) == 0)
        return catalog;
    for (int i = 0; catalog->on_hand && catalog->on_hand[i]; i++)
        if (strcmp(catalog->on_hand[i]->id, id) == 0)
            return catalog->on_hand[i];
    return NULL;
}

const struct catalog *catalog_nth_on_hand(const struct catalog *catalog, int number)
{
    if (catalog->on_hand)
        return catalog->on_hand[number];
    return number == 0 ? catalog : NULL;
}

int catalog_count_on_hand(const struct catalog *catalog)
{
    int count = 0;

    while (catalog_nth_on_hand(catalog, count))
        count++;
    return count;
}

bool step_is_bar(const struct step *step)
{
    return step->kind == STEP_WAIT && step->counts_to == 0;
}

const struct job *catalog_paid_job(const struct catalog *catalog)
{
    for (int i = 0; i < catalog->job_count; i++)
        if (catalog->jobs[i].occupation[0] != '\0')
            return &catalog->jobs[i];
    return NULL;
}

struct career_codes catalog_codes(const struct catalog *catalog)
{
    const struct job *job = catalog_paid_job(catalog);

    return (struct career_codes){.programs = catalog->program_codes,
                                 .program_count = catalog->program_code_count,
                                 .occupation = job ? job->occupation : ""};
}

struct career_codes *catalog_codes_on_hand(const struct catalog *catalog, int *count)
{
    struct career_codes *codes;

    *count = catalog_count_on_hand(catalog);
    codes = memory_new((size_t)*count + 1, sizeof *codes);
    for (int i = 0; i < *count; i++)
        codes[i] = catalog_codes(catalog_nth_on_hand(catalog, i));
    return codes;
}

bool catalog_is_stamped(const struct catalog *catalog, const char *version, const char *digest)
{
    const char *own = catalog->digest ? catalog->digest : "";
    bool known = own[0] != '\0' && digest && digest[0] != '\0';

    return strcmp(catalog->version, version) == 0 && (!known || strcmp(own, digest) == 0);
}

int catalog_find_question(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->questions, catalog->question_count, id);
}

int catalog_find_value(const struct question *question, const char *id)
{
    return FIND(question->values, question->value_count, id);
}

int catalog_find_credential(const struct catalog *catalog, const char *code)
{
    return FIND(catalog->credentials, catalog->credential_count, code);
}

int catalog_full_form(const struct catalog *catalog, int credential)
{
    for (int i = 0; i < catalog->credential_count; i++)
        if (catalog->credentials[i].apprentice_of == credential)
            return i;
    return -1;
}

const char *catalog_apprentice_mark(const struct catalog *catalog, int credential)
{
    int full = catalog_full_form(catalog, credential);
    const char *code = catalog->credentials[credential].code;
    const char *whole = full >= 0 ? catalog->credentials[full].code : code;
    size_t length = strlen(whole);

    return strncmp(code, whole, length) == 0 ? code + length : "";
}

int catalog_find_step(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->steps, catalog->step_count, id);
}

int catalog_find_line(const struct catalog *catalog, const char *id)
{
    size_t length = strcspn(id, "@");

    for (int i = 0; i < catalog->step_count; i++)
        if (strncmp(catalog->steps[i].id, id, length) == 0 && catalog->steps[i].id[length] == '\0')
            return i;
    return -1;
}

int catalog_find_fact(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->facts, catalog->fact_count, id);
}

int catalog_find_source(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->sources, catalog->source_count, id);
}

int catalog_find_assumption(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->assumptions, catalog->assumption_count, id);
}

int catalog_find_program(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->programs, catalog->program_count, id);
}

int catalog_find_school_question(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->school_questions, catalog->school_question_count, id);
}

int catalog_find_promise(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->promises, catalog->promise_count, id);
}

int catalog_find_letter(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->letters, catalog->letter_count, id);
}

int catalog_find_aid(const struct catalog *catalog, const char *id)
{
    return FIND(catalog->aids, catalog->aid_count, id);
}

const struct price *catalog_price_on(const struct cost *cost, date_day day)
{
    const struct price *found = cost->count > 0 ? &cost->items[0] : NULL;

    for (int i = 1; i < cost->count && cost->items[i].from <= day; i++)
        found = &cost->items[i];
    return found;
}

bool catalog_is_stale(date_day checked, date_day today)
{
    return checked != DATE_NONE && date_add_months(checked, 12) < today;
}

bool index_list_has(const struct index_list *list, int index)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i] == index)
            return true;
    return false;
}

bool source_is_undated(const struct source *source)
{
    return !*source->page_date || strncmp(source->page_date, "undated", 7) == 0;
}

char catalog_small_first(const struct catalog *catalog, const char *title)
{
    bool is_word = title[0] >= 'A' && title[0] <= 'Z' &&
                   (title[1] == ' ' || (title[1] >= 'a' && title[1] <= 'z'));

    for (int i = 0; is_word && i < catalog->names.count; i++) {
        const char *name = catalog->names.items[i];
        is_word = strncmp(title, name, strlen(name)) != 0;
    }
    return is_word ? (char)(title[0] - 'A' + 'a') : title[0];
}
