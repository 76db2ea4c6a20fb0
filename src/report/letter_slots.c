/* SPDX-License-Identifier: MIT
 * What stands for the placeholders of a letter. Each says what it knows or that it knows nothing;
 * nothing is guessed, for somebody signs it. */
#include <string.h>

#include "milepost/layout.h"
#include "report/letter.h"

enum { DOSES_MOST = 8 };

typedef bool slot_fn(const struct letter_making *making, struct buffer *out);

/* ---- answers --------------------------------------------------------------------------------- */

static const struct answer *letter_answer(const struct letter_making *making, const char *id)
{
    int question = catalog_find_question(making->catalog, id);
    const struct answer *answer;

    if (question < 0 || !making->active[question])
        return NULL;
    answer = &making->answers->items[question];
    return answer->state == ANSWER_VALUE ? answer : NULL;
}

static const char *letter_value(const struct letter_making *making, const char *id)
{
    const struct answer *answer = letter_answer(making, id);
    int question = catalog_find_question(making->catalog, id);

    return answer ? making->catalog->questions[question].values[answer->value].id : NULL;
}

static bool letter_put_day(date_day day, struct buffer *out)
{
    char text[DATE_TEXT];

    if (day == DATE_NONE)
        return false;
    buffer_add(out, date_long(day, text));
    return true;
}

/* ---- the credential -------------------------------------------------------------------------- */

static bool letter_holds(const struct letter_making *making, int credential)
{
    const struct answer *held = letter_answer(making, "work.credentials");
    int question = catalog_find_question(making->catalog, "work.credentials");
    int value = held ? catalog_find_value(&making->catalog->questions[question],
                                          making->catalog->credentials[credential].code)
                     : -1;

    return value >= 0 && (held->set >> value & 1) != 0;
}

/* The credential with the A that is held, or -1. */
static int letter_apprentice(const struct letter_making *making)
{
    for (int i = 0; i < making->catalog->credential_count; i++)
        if (making->catalog->credentials[i].kind == CREDENTIAL_APPRENTICE &&
            letter_holds(making, i))
            return i;
    return -1;
}

static bool slot_credential(const struct letter_making *making, struct buffer *out)
{
    int held = letter_apprentice(making);

    if (held >= 0)
        buffer_format(out, "%s (%s)", making->catalog->credentials[held].code,
                      making->catalog->credentials[held].name);
    return held >= 0;
}

static bool slot_full(const struct letter_making *making, struct buffer *out)
{
    int held = letter_apprentice(making);
    const char *goal = letter_value(making, "goal.target");

    for (int i = 0; i < making->catalog->credential_count; i++) {
        const struct credential *credential = &making->catalog->credentials[i];

        if (held >= 0 ? credential->apprentice.count > 0 && credential->apprentice_of == held
                      : goal && strcmp(credential->code, goal) == 0) {
            buffer_format(out, "%s (%s)", credential->code, credential->name);
            return true;
        }
    }
    return false;
}

static bool slot_since(const struct letter_making *making, struct buffer *out)
{
    int held = letter_apprentice(making);
    struct buffer id = {0};
    const struct answer *since;

    if (held < 0)
        return false;
    buffer_format(&id, "held.%s.since", making->catalog->credentials[held].code);
    since = letter_answer(making, buffer_text(&id));
    buffer_clear(&id);
    return since && letter_put_day(since->value, out);
}

static bool slot_number(const struct letter_making *making, struct buffer *out)
{
    const struct letter_source *source = making->source;
    int held = letter_apprentice(making);
    const char *number = source->number && held >= 0 ? source->number(source->context, held) : NULL;

    if (!number || *number == '\0')
        return false;
    buffer_add(out, number);
    return true;
}

/* ---- work ------------------------------------------------------------------------------------ */

static bool slot_start(const struct letter_making *making, struct buffer *out)
{
    return letter_put_day(plan_work(&making->source->input, EXPERIENCE_FIELD).since, out);
}

static bool slot_end(const struct letter_making *making, struct buffer *out)
{
    if (!plan_work(&making->source->input, EXPERIENCE_FIELD).going_on)
        return false;
    buffer_add(out, "none, the work goes on");
    return true;
}

static bool letter_put_months(const struct letter_making *making, enum experience kind,
                              struct buffer *out)
{
    struct plan_work work = plan_work(&making->source->input, kind);

    if (!work.told || work.months == 0)
        return false;
    buffer_format(out, "%d", work.months);
    if (work.going_on) {
        buffer_add(out, ", counted to ");
        letter_put_day(making->source->input.today, out);
    }
    return true;
}

static bool slot_months(const struct letter_making *making, struct buffer *out)
{
    return letter_put_months(making, EXPERIENCE_FIELD, out);
}

static bool slot_related_months(const struct letter_making *making, struct buffer *out)
{
    return letter_put_months(making, EXPERIENCE_RELATED, out);
}

/* ---- schooling ------------------------------------------------------------------------------- */

static bool slot_school(const struct letter_making *making, struct buffer *out)
{
    const struct plan_school *school = making->source->input.school;

    if (!school)
        return false;
    buffer_add(out, school->name);
    return true;
}

/* The end of one that goes on is a plan, not a fact. */
static bool slot_program_end(const struct letter_making *making, struct buffer *out)
{
    const struct answer *end = letter_answer(making, "school.program_end");
    const char *stage = letter_value(making, "school.program");

    return end && stage && strcmp(stage, "completed") == 0 && letter_put_day(end->value, out);
}

static bool slot_contact_hours(const struct letter_making *making, struct buffer *out)
{
    const struct answer *hours = letter_answer(making, "school.program_hours");

    if (!hours)
        return false;
    buffer_format(out, "%d", hours->value);
    return true;
}

static bool slot_today(const struct letter_making *making, struct buffer *out)
{
    return letter_put_day(making->source->input.today, out);
}

/* ---- lines ----------------------------------------------------------------------------------- */

void letter_put_field(struct buffer *out, const char *label, const char *known)
{
    int room = LAYOUT_COLUMNS - text_width(label);
    struct buffer line = {0};

    buffer_add(&line, label);
    if (known)
        buffer_add(&line, known);
    else
        buffer_repeat(&line, "_", room < LETTER_GAP ? LETTER_GAP : room);
    layout_paragraph(out, "", buffer_text(&line));
    buffer_clear(&line);
}

/* ---- doses ----------------------------------------------------------------------------------- */

/* How many lines a vaccine has: its doses, those that only some need once they were given. */
static int letter_dose_lines(const struct vaccine *vaccine, int given)
{
    int lines = 0;

    while (lines < vaccine->dose_count && (!vaccine->doses[lines].if_begun || lines < given))
        lines++;
    return given > lines ? given : lines;
}

/* The first series of those that share a question, or the one whose product was told. */
static bool letter_names_vaccine(const struct letter_making *making, int index)
{
    const struct vaccine *vaccine = &making->catalog->vaccines[index];
    struct buffer id = {0};
    const char *product;

    buffer_format(&id, "vaccine.%s.product", vaccine->id);
    product = letter_value(making, buffer_text(&id));
    buffer_clear(&id);
    if (product && *vaccine->product)
        return strcmp(product, vaccine->product) == 0;
    for (int i = 0; i < index; i++)
        if (strcmp(making->catalog->vaccines[i].id, vaccine->id) == 0)
            return false;
    return true;
}

static void letter_put_vaccine(const struct letter_making *making, int index)
{
    const struct vaccine *vaccine = &making->catalog->vaccines[index];
    date_day days[DOSES_MOST];
    int given = plan_doses(&making->source->input, index, days, DOSES_MOST);
    int lines = letter_dose_lines(vaccine, given);
    struct buffer label = {0}, day = {0};

    for (int i = 0; i < lines; i++) {
        if (lines > 1)
            buffer_format(&label, "%s, dose %d: ", vaccine->title, i + 1);
        else
            buffer_format(&label, "%s: ", vaccine->title);
        letter_put_field(making->out, buffer_text(&label),
                         i < DOSES_MOST && letter_put_day(days[i], &day) ? buffer_text(&day)
                                                                         : NULL);
        buffer_truncate(&label, 0);
        buffer_truncate(&day, 0);
    }
    buffer_format(&label, "%s, or a blood test on: ", vaccine->title);
    if (vaccine->blood_test)
        letter_put_field(making->out, buffer_text(&label), NULL);
    buffer_clear(&label);
    buffer_clear(&day);
}

void letter_put_doses(const struct letter_making *making)
{
    for (int i = 0; i < making->catalog->vaccine_count; i++)
        if (letter_names_vaccine(making, i))
            letter_put_vaccine(making, i);
}

/* ---- the table ------------------------------------------------------------------------------- */

static slot_fn *const slots[SLOT_COUNT] = {
    [SLOT_CREDENTIAL] = slot_credential,
    [SLOT_FULL] = slot_full,
    [SLOT_SINCE] = slot_since,
    [SLOT_NUMBER] = slot_number,
    [SLOT_START] = slot_start,
    [SLOT_END] = slot_end,
    [SLOT_MONTHS] = slot_months,
    [SLOT_RELATED_MONTHS] = slot_related_months,
    [SLOT_SCHOOL] = slot_school,
    [SLOT_PROGRAM_END] = slot_program_end,
    [SLOT_CONTACT_HOURS] = slot_contact_hours,
    [SLOT_TODAY] = slot_today,
};

bool letter_fill(const struct letter_making *making, enum letter_slot slot, struct buffer *out)
{
    return slots[slot] && slots[slot](making, out);
}
