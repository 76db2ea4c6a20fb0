/* SPDX-License-Identifier: MIT
 * One person planned on the shipped catalogue. */
#include "person.h"

#include <check.h>
#include <string.h>

struct person person;

void person_setup(void)
{
    person = (struct person){.today = date_from_civil(2026, 11, 23)};
    answers_init(&person.answers, catalog_builtin());
}

void person_teardown(void)
{
    roadmap_free(&person.roadmap);
    answers_clear(&person.answers);
}

void person_answer(const char *id, const char *value)
{
    struct error err = {.text = ""};
    int question = catalog_find_question(person.answers.catalog, id);
    ck_assert_msg(question >= 0, "no question %s", id);
    enum status status = answer_parse(&person.answers.catalog->questions[question], value,
                                      person.today, &person.answers.items[question], &err);
    ck_assert_msg(status == STATUS_OK, "%s", err.text);
}

struct mark *person_mark(const char *id, enum mark_kind kind, date_day day)
{
    ck_assert_int_lt(person.mark_count, PERSON_MARKS);
    struct mark *mark = &person.marks[person.mark_count++];
    *mark = (struct mark){.step = id, .kind = kind, .day = day, .cost = MONEY_NONE, .note = ""};
    return mark;
}

void person_log(const char *id, int hours, date_day day)
{
    ck_assert_int_lt(person.log_count, PERSON_MARKS);
    person.logs[person.log_count++] =
        (struct study_log){.step = id, .day = day, .minutes = hours * 60};
}

struct progress person_progress(void)
{
    return (struct progress){person.marks, person.mark_count, person.logs, person.log_count};
}

const struct roadmap *person_plan(void)
{
    person.input.catalog = catalog_builtin();
    person.input.answers = &person.answers;
    person.input.today = person.today;
    person.input.progress = person_progress();
    roadmap_free(&person.roadmap);
    person.roadmap = roadmap_make(&person.input);
    return person.roadmap;
}

const struct roadmap_step *person_step(const char *id)
{
    int index = roadmap_find_step(person.roadmap, id);
    ck_assert_msg(index >= 0, "no step %s on the roadmap", id);
    return &person.roadmap->steps[index];
}

const struct roadmap_gate *person_gate(const char *id)
{
    int index = roadmap_find_gate(person.roadmap, id);
    ck_assert_msg(index >= 0, "no gate %s on the roadmap", id);
    return &person.roadmap->gates[index];
}

bool person_is_told(const char *text)
{
    const struct text_list *notes = &person.roadmap->notes;
    for (int i = 0; i < notes->count; i++) {
        if (strstr(notes->items[i], text))
            return true;
    }
    return false;
}

bool person_has_step(const struct route_summary *route, const char *id)
{
    for (int i = 0; i < route->step_count; i++) {
        if (strcmp(route->steps[i], id) == 0)
            return true;
    }
    return false;
}

date_day person_milestone(const char *title)
{
    for (int i = 0; i < person.roadmap->milestone_count; i++) {
        if (strcmp(person.roadmap->milestones[i].title, title) == 0)
            return person.roadmap->milestones[i].p50;
    }
    ck_abort_msg("no milestone %s", title);
    return DATE_NONE;
}
