/* SPDX-License-Identifier: MIT
 * What a plan holds of continuing education, made of its answers and its record. */
#include "session/state/book.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/plan.h"

/* Answers that stand: hidden ones count for nothing. */
struct book_answers {
    const struct answers *answers;
    bool *active;
};

static const struct answer *book_answer(const struct book_answers *told, const char *group,
                                        const char *about, const char *part)
{
    char id[LIST_ID];
    int at = -1;

    if (snprintf(id, sizeof id, "%s%s%s", group, about, part) < (int)sizeof id)
        at = catalog_find_question(told->answers->catalog, id);
    if (at < 0 || !told->active[at] || told->answers->items[at].state != ANSWER_VALUE)
        return NULL;
    return &told->answers->items[at];
}

/* ---- credentials ----------------------------------------------------------------------------- */

static void book_add_held(struct book *book, const struct book_answers *told,
                          const struct plan_record *record, int credential)
{
    const struct credential *c = &told->answers->catalog->credentials[credential];
    const struct answer *since = book_answer(told, "held.", c->code, ".since");
    const struct held_row *row = held_find(&record->held, c->code);

    book->held[book->held_count++] = (struct held_credential){
        .credential = credential,
        .code = c->code,
        .body = c->body,
        .since = since ? since->value : DATE_NONE,
        .number = row ? row->number : "",
        .expires = row ? row->expires : DATE_NONE,
    };
}

static void book_take_held(struct book *book, const struct book_answers *told,
                           const struct plan_record *record)
{
    const struct catalog *catalog = told->answers->catalog;
    const struct answer *answer = book_answer(told, "work.", "credentials", "");
    int question = catalog_find_question(catalog, "work.credentials");

    book->held = arena_new(&book->arena, (size_t)catalog->credential_count + 1, sizeof *book->held);
    for (int i = 0; answer && i < catalog->credential_count; i++) {
        int value = catalog_find_value(&catalog->questions[question], catalog->credentials[i].code);

        if (value >= 0 && (answer->set & UINT64_C(1) << value))
            book_add_held(book, told, record, i);
    }
}

/* ---- what the ledger takes ------------------------------------------------------------------- */

static void book_take_ledger_held(struct book *book)
{
    struct ledger_held *held = arena_new(&book->arena, (size_t)book->held_count + 1, sizeof *held);

    for (int i = 0; i < book->held_count; i++)
        held[i] = (struct ledger_held){book->held[i].credential, book->held[i].since};
    book->input.held = held;
    book->input.held_count = book->held_count;
}

static void book_take_trackers(struct book *book, const struct book_answers *told)
{
    const struct catalog *catalog = told->answers->catalog;

    book->told = arena_new(&book->arena, (size_t)catalog->body_count + 1, sizeof *book->told);
    for (int i = 0; i < catalog->body_count; i++) {
        const struct answer *end = book_answer(told, "cycle.", catalog->bodies[i].id, ".end");
        const struct answer *needed = book_answer(told, "cycle.", catalog->bodies[i].id, ".needed");

        book->told[i] =
            (struct ledger_tracker){i, end ? end->value : DATE_NONE, needed ? needed->value : -1};
    }
}

void book_turn_to(struct book *book, const struct progress *progress, date_day today)
{
    const struct catalog *catalog = book->input.catalog;
    struct ledger_tracker *trackers;
    int count = 0;

    if (book->input.trackers && book->input.today == today)
        return;
    trackers = arena_new(&book->arena, (size_t)catalog->body_count + 1, sizeof *trackers);
    for (int i = 0; i < catalog->body_count; i++) {
        trackers[count] = book->told[i];
        turn_tracker(catalog, progress, today, &trackers[count]);
        count += trackers[count].end != DATE_NONE || trackers[count].needed >= 0;
    }
    book->input.today = today;
    book->input.trackers = trackers;
    book->input.tracker_count = count;
}

/* Parts "a,b,c"; the texts are the arena's. */
static const char *const *book_part(struct arena *arena, const char *list, int *count)
{
    size_t commas = 0, at = 0;
    const char **parts;
    char *copy, *rest;

    *count = 0;
    if (list[0] == '\0')
        return NULL;
    for (const char *c = list; *c; c++)
        commas += *c == ',';
    copy = arena_copy_text(arena, list);
    parts = arena_new(arena, commas + 1, sizeof *parts);
    for (char *part = strtok_r(copy, ",", &rest); part; part = strtok_r(NULL, ",", &rest))
        parts[at++] = part;
    *count = (int)at;
    return parts;
}

static struct credit book_credit(struct arena *arena, const struct credit_row *row)
{
    struct credit credit = {
        .number = row->number,
        .day = row->day,
        .units = row->units,
        .title = row->title,
        .provider = row->provider,
        .evidence = row->evidence,
        .note = row->note,
    };

    credit.bodies = book_part(arena, row->bodies, &credit.body_count);
    credit.categories = book_part(arena, row->categories, &credit.category_count);
    return credit;
}

static void book_take_credits(struct book *book, const struct credit_rows *rows)
{
    struct credit *credits = arena_new(&book->arena, rows->count + 1, sizeof *credits);

    for (size_t i = 0; i < rows->count; i++)
        credits[i] = book_credit(&book->arena, &rows->items[i]);
    book->input.credits = (struct credit_list){.items = credits, .count = (int)rows->count};
}

void book_make(struct book *book, const struct answers *answers, const struct plan_record *record)
{
    struct book_answers told = {.answers = answers};

    ledger_free(&book->ledger);
    arena_reset(&book->arena);
    *book = (struct book){.arena = book->arena, .input.catalog = answers->catalog};
    told.active = memory_new((size_t)answers->catalog->question_count, sizeof *told.active);
    interview_active(answers, told.active);
    book_take_held(book, &told, record);
    book_take_ledger_held(book);
    book_take_trackers(book, &told);
    book_take_credits(book, &record->credits);
    free(told.active);
}

void book_clear(struct book *book)
{
    ledger_free(&book->ledger);
    arena_clear(&book->arena);
    *book = (struct book){0};
}
