/* SPDX-License-Identifier: MIT
 * What is known of a school, to be entered: one of its fields, what it said to a question, or the
 * name and the kind of a new one. The session says what is valid. */
#include <inttypes.h>

#include "tui/screens/worksheet/entry.h"
#include "tui/screens/worksheet/places.h"
#include "tui/stage/draft.h"

static const struct {
    const char *title, *about;
} words[] = {
    [PROGRAM_NAME] = {"Name of the school", "As you call it. Each school has a name of its own."},
    [PROGRAM_KIND] = {"Kind of program",
                      "The chosen school stands in the roadmap in place of this kind's figures."},
    [PROGRAM_HOURS] = {"Contact hours",
                       "Hours of teaching as the school counts them, without homework."},
    [PROGRAM_WEEKS] = {"Weeks", "From the first class to the last."},
    [PROGRAM_PRICE] = {"Whole price", "All that you would pay, with books, software, membership, "
                                      "exam and fees. Ask for it in writing."},
    [PROGRAM_PRACTICUM] = {"Practicum",
                           "Whether the program has a practicum or externship that the school "
                           "finds for you."},
    [PROGRAM_REFUND] = {"Refund", "What you get back when you leave, and until when."},
    [PROGRAM_INTAKE] = {"Next class", "The first day of the next class that you could join."},
    [PROGRAM_APPROVAL] = {"Approval",
                          "Who has approved or accredited this very program. Look it up there, "
                          "too."},
    [PROGRAM_AID] = {"Takes", "The help with paying that the school says it takes for this very "
                              "program."},
};

_Static_assert(sizeof words / sizeof *words == PROGRAM_FIELD_COUNT, "every field has its words");

static const struct school *find(const struct session *session, int64_t number)
{
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++)
        if (schools[i].number == number)
            return &schools[i];
    return NULL;
}

static void set_limit(struct entry *entry, size_t limit, const char *empty)
{
    if (entry->line.limit == 0)
        line_init(&entry->line, limit);
    buffer_format(&entry->hint, "%zu characters at most%s", limit, empty);
}

static void describe_question(struct entry *entry, const struct school *school)
{
    const struct catalog *catalog = session_catalog(entry->screen.tui->session);
    const struct school_question *question = &catalog->school_questions[entry->index];

    buffer_add(&entry->title, question->text);
    buffer_add(&entry->about, "What the school said, in words of your own.");
    buffer_format(&entry->key, "school:%" PRId64 ":answer:%s", school->number, question->id);
    buffer_add(&entry->value, school->answers[entry->index]);
    set_limit(entry, SCHOOL_TEXT_MAX, "; nothing: still to ask");
}

static void describe_field(struct entry *entry, const struct school *school)
{
    enum program_field field = (enum program_field)entry->part;

    entry->question = session_school_question(entry->screen.tui->session, field);
    buffer_add(&entry->title, words[field].title);
    buffer_add(&entry->about, words[field].about);
    buffer_format(&entry->key, "school:%" PRId64 ":%s", school ? school->number : 0,
                  program_field_id(field));
    if (school)
        buffer_add(&entry->value, school->fields[field]);
    if (field == PROGRAM_NAME)
        set_limit(entry, STORE_NAME_MAX, "");
    else if (!entry->question)
        set_limit(entry, SCHOOL_TEXT_MAX, "; nothing: not known");
}

static bool describe(struct entry *entry)
{
    const struct school *school = find(entry->screen.tui->session, entry->number);

    if (entry->number != 0 && !school)
        return false;
    if (school)
        buffer_format(&entry->crumbs, "Schools › %s", school->fields[PROGRAM_NAME]);
    else
        buffer_add(&entry->crumbs, "Schools › New");
    if (entry->part == SCHOOL_ANSWER)
        describe_question(entry, school);
    else
        describe_field(entry, school);
    return true;
}

/* ---- a new school ---------------------------------------------------------------------------- */

/* A name that can't be given is refused before the kind is asked. */
static struct action take_name(struct entry *entry, const char *name)
{
    const struct school_edit edit = {.field = PROGRAM_NAME, .text = name};
    struct session *session = entry->screen.tui->session;
    struct error err;

    if (session_check_school(session, &edit, &err) != STATUS_OK) {
        entry_refuse(entry, err.text);
        return action_stay();
    }
    if (session_find_school(session, name)) {
        entry_refuse(entry, "There is a school of this name already: choose another name.");
        return action_stay();
    }
    buffer_truncate(&entry->name, 0);
    buffer_add(&entry->name, name);
    entry_turn(entry, PROGRAM_KIND);
    return action_stay();
}

/* The draft of the name goes with the school that now has it. */
static void drop_name(struct entry *entry)
{
    struct buffer key = {0}, stored = {0}, ignored = {0};

    buffer_format(&key, "school:0:%s", program_field_id(PROGRAM_NAME));
    draft_take(entry->screen.tui, buffer_text(&key), &stored, &ignored);
    draft_keep(entry->screen.tui, buffer_text(&key), &stored, "");
    buffer_clear(&key);
    buffer_clear(&stored);
    buffer_clear(&ignored);
}

static struct action add_school(struct entry *entry, const char *kind)
{
    const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = buffer_text(&entry->name)},
        {.field = PROGRAM_KIND, .text = kind},
    };
    struct buffer said = {0};
    struct error err;
    int64_t number;
    enum status status =
        session_add_school(entry->screen.tui->session, edits, 2, &number, &said, &err);
    struct action action;

    if (status == STATUS_OK)
        drop_name(entry);
    action = entry_saved(entry, status, &said, &err);
    buffer_clear(&said);
    return action;
}

/* ---- what is entered ------------------------------------------------------------------------- */

static struct action take(struct entry *entry, const char *text)
{
    const struct school_edit edit = {.field = entry->part, .question = entry->index, .text = text};
    struct buffer said = {0};
    struct error err;
    enum status status;
    struct action action;

    if (entry->number == 0)
        return entry->part == PROGRAM_NAME ? take_name(entry, text) : add_school(entry, text);
    status = session_edit_school(entry->screen.tui->session, entry->number, &edit, 1, &said, &err);
    action = entry_saved(entry, status, &said, &err);
    buffer_clear(&said);
    return action;
}

static bool back(struct entry *entry)
{
    if (entry->number != 0 || entry->part != PROGRAM_KIND)
        return false;
    entry_turn(entry, PROGRAM_NAME);
    return true;
}

static const struct entry_kind school_kind = {describe, take, back};

struct screen *school_entry(struct tui *tui, const struct place *place)
{
    struct entry *entry = entry_new(tui, &school_kind);

    entry->number = place->number;
    entry->part = place->index;
    entry->index = place->other;
    return &entry->screen;
}
