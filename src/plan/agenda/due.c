/* SPDX-License-Identifier: MIT
 * What is due: the days of a roadmap on which something is wanted of the person, in one list. What
 * kind of thing a step is, and which of its days counts, is a table by kinds of steps. */
#include <string.h>

#include "milepost/agenda.h"
#include "milepost/vector.h"

/* A list while it is made. */
struct due_making {
    struct arena *arena;
    const struct roadmap *roadmap;
    VECTOR(struct due_item) items;
};

static const struct step *due_step_of(const struct roadmap *roadmap,
                                      const struct roadmap_step *step)
{
    return step->step >= 0 ? &roadmap->catalog->steps[step->step] : NULL;
}

static void due_add(struct due_making *making, int line, enum due_kind kind, date_day day,
                    const char *what, bool pays)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (day == DATE_NONE)
        return;
    VECTOR_PUSH(&making->items, (struct due_item){.day = day,
                                                  .what = what,
                                                  .step = step->id,
                                                  .kind = kind,
                                                  .is_private = step->is_private,
                                                  .line = line,
                                                  .gate = -1,
                                                  .pays = pays ? step : NULL});
}

/* The day on which it has to be begun; of what was begun, the day on which it ends. */
static date_day due_begin(const struct roadmap_step *step)
{
    return step->status == STEP_STARTED ? step->finish : step->start;
}

/* ---- each kind of step ----------------------------------------------------------------------- */

/* "Vaccine: MMR, dose 2 of 2". Where not all have as many doses, only the order can be told. */
static const char *due_dose_words(struct due_making *making, const struct roadmap_step *step,
                                  int dose)
{
    const struct step *s = due_step_of(making->roadmap, step);
    const struct vaccine *vaccine =
        s && s->vaccine >= 0 ? &making->roadmap->catalog->vaccines[s->vaccine] : NULL;
    int all = vaccine ? vaccine->dose_count : 0, given = all - step->dose_count;

    for (int i = 0; i < all; i++)
        if (vaccine->doses[i].if_begun)
            given = -1;
    if (given >= 0 && all > 1)
        return arena_format(making->arena, "%s, dose %d of %d", step->title, given + dose + 1, all);
    if (step->dose_count < 2)
        return step->title;
    return arena_format(making->arena, "%s, %s", step->title,
                        dose == 0 ? "the next dose" : "a later dose");
}

static void due_add_series(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    for (int i = 0; i < step->dose_count; i++)
        due_add(making, line, DUE_DOSE, step->doses[i], due_dose_words(making, step, i), i == 0);
    if (step->dose_count == 0)
        due_add(making, line, DUE_EVIDENCE, step->by, step->title, true);
}

static void due_add_evidence(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    due_add(making, line, DUE_EVIDENCE, step->when ? step->by : roadmap_step_due(step), step->title,
            true);
}

/* The day on which it is sat first: what retakes would add shows in what comes after. No body says
 * how long before it is to be booked, so that is the last day for it too. */
static void due_add_exam(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (step->attempts > 0)
        due_add(making, line, DUE_RETAKE, due_begin(step),
                arena_format(making->arena, "%s again, booked by then", step->title), true);
    else
        due_add(making, line, DUE_EXAM, due_begin(step),
                arena_format(making->arena, "%s, booked by then", step->title), true);
}

/* True when it hangs on which help with paying was named. */
static bool due_is_about_aid(const struct due_making *making, const struct step *s)
{
    int aid = catalog_find_question(making->roadmap->catalog, "money.aid");

    for (int i = 0; i < s->when.count; i++)
        if (s->when.nodes[i].op <= CONDITION_ANSWERED && s->when.nodes[i].question == aid)
            return true;
    return s->template == TEMPLATE_AID;
}

/* True when it is to be done before one enrolls somewhere. */
static bool due_is_before_school(const struct due_making *making, const struct roadmap_step *step)
{
    const struct roadmap *roadmap = making->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct step *s = due_step_of(roadmap, &roadmap->steps[i]);

        if (s && s->enrolment && step->by != DATE_NONE && roadmap->steps[i].start == step->by)
            return true;
    }
    return step->phase == PHASE_ENROL;
}

static enum due_kind due_paper_kind(const struct due_making *making,
                                    const struct roadmap_step *step)
{
    const struct step *s = due_step_of(making->roadmap, step);

    if (!s)
        return DUE_STEP;
    if (due_is_about_aid(making, s))
        return DUE_AID;
    if (step->phase == PHASE_WORK || step->claim || s->template == TEMPLATE_APPRENTICE)
        return DUE_LETTER;
    if (step->phase == PHASE_CLEAR || step->is_private)
        return DUE_CLEARANCE;
    return due_is_before_school(making, step) ? DUE_SCHOOL : DUE_STEP;
}

/* A letter has to go out when its answer is begun to be waited for. */
static void due_add_paper(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    enum due_kind kind = due_paper_kind(making, step);
    bool sent = kind == DUE_LETTER && step->by == DATE_NONE;

    due_add(making, line, kind, sent ? due_begin(step) : roadmap_step_due(step), step->title, true);
}

static void due_add_purchase(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    due_add(making, line, DUE_FEE, step->by != DATE_NONE ? step->by : due_begin(step), step->title,
            true);
}

/* What is kept up all along has no day; of a cycle that is over its last days are due as well. */
static void due_add_renewal(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (step->every_months > 0 || step->by != DATE_NONE)
        due_add(making, line, DUE_RENEWAL, roadmap_step_due(step), step->title, true);
    for (int i = 0; i < step->last_count; i++)
        due_add(making, line, DUE_RENEWAL, step->lasts[i].day, step->lasts[i].what, false);
}

/* A class begins on its day; whoever is to pay for it pays by then. */
static void due_add_study(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);

    if (s && s->enrolment && step->status == STEP_TODO)
        due_add(making, line, DUE_SCHOOL, step->start,
                arena_format(making->arena, "%s begins", step->title), true);
}

/* Advice is due where it is wanted before something; what a person may get better at is not. */
static void due_add_advice(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);

    if (step->phase >= PHASE_CERTIFY || (s && s->template == TEMPLATE_SKILL))
        return;
    due_add(making, line, due_paper_kind(making, step), step->by, step->title, true);
}

/* The day from which something may be asked for again. */
static void due_add_wait(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);

    if (s && s->until >= 0)
        due_add(making, line, DUE_CLEARANCE, step->finish, step->title, false);
}

/* A job is looked for; nobody can be late with it. */
static void (*const due_adders[STEP_KIND_COUNT])(struct due_making *making, int line) = {
    [STEP_STUDY] = due_add_study,
    [STEP_EXAM] = due_add_exam,
    [STEP_PAPERWORK] = due_add_paper,
    [STEP_PURCHASE] = due_add_purchase,
    [STEP_SERIES] = due_add_series,
    [STEP_SCREENING] = due_add_evidence,
    [STEP_JOB] = NULL,
    [STEP_WAIT] = due_add_wait,
    [STEP_RENEWAL] = due_add_renewal,
    [STEP_ADVICE] = due_add_advice,
};

/* ---- gates ----------------------------------------------------------------------------------- */

static bool due_because_asks(const struct because_list *because, int question)
{
    for (int i = 0; i < because->count; i++)
        if (because->items[i].question == question)
            return true;
    return false;
}

/* Doses and tests are the proof that a gate asks for: with them it is on the list already. */
static bool due_gate_is_there(const struct due_making *making, const struct roadmap_gate *gate)
{
    for (size_t i = 0; i < making->items.count; i++) {
        const struct due_item *item = &making->items.items[i];
        const struct because_list *because =
            item->line >= 0 ? &making->roadmap->steps[item->line].because : NULL;

        if (!because || (item->kind != DUE_DOSE && item->kind != DUE_EVIDENCE))
            continue;
        for (int j = 0; j < because->count; j++)
            if (because->items[j].question >= 0 &&
                due_because_asks(&gate->because, because->items[j].question))
                return true;
    }
    return false;
}

static void due_add_gates(struct due_making *making)
{
    const struct roadmap *roadmap = making->roadmap;

    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];
        bool asked = gate->time == GATE_NOW || gate->time == GATE_LATER;

        if (!asked || gate->outcome == GATE_BARRED || gate->by == DATE_NONE ||
            due_gate_is_there(making, gate))
            continue;
        VECTOR_PUSH(&making->items,
                    (struct due_item){
                        .day = gate->by,
                        .what = arena_format(making->arena, "%s: ask, and settle it", gate->title),
                        .step = gate->id,
                        .kind = DUE_GATE,
                        .is_private = gate->is_private,
                        .line = -1,
                        .gate = i});
    }
}

/* ---- the list -------------------------------------------------------------------------------- */

static int due_by_day(const struct due_item *left, const struct due_item *right)
{
    return (left->day > right->day) - (left->day < right->day);
}

/* Of one day they stay in the order of the roadmap. */
static void due_sort(struct due_making *making)
{
    for (size_t i = 1; i < making->items.count; i++) {
        struct due_item item = making->items.items[i];
        size_t at = i;

        for (; at > 0 && due_by_day(&making->items.items[at - 1], &item) > 0; at--)
            making->items.items[at] = making->items.items[at - 1];
        making->items.items[at] = item;
    }
}

void due_list_make(struct due_list *list, const struct roadmap *roadmap)
{
    struct due_making making = {.arena = &list->arena, .roadmap = roadmap};

    *list = (struct due_list){0};
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (roadmap_step_is_open(step) && step->question < 0 && due_adders[step->kind])
            due_adders[step->kind](&making, i);
    }
    due_add_gates(&making);
    due_sort(&making);
    if (making.items.count > 0) {
        struct due_item *items = arena_new(&list->arena, making.items.count, sizeof *items);

        memcpy(items, making.items.items, making.items.count * sizeof *items);
        list->items = items;
        list->count = (int)making.items.count;
    }
    VECTOR_CLEAR(&making.items);
}

void due_list_clear(struct due_list *list)
{
    arena_clear(&list->arena);
    *list = (struct due_list){0};
}

int due_list_within(const struct due_list *list, date_day today, int days)
{
    int count = 0;

    while (count < list->count && list->items[count].day - today <= days)
        count++;
    return count;
}

bool due_item_is_overdue(const struct due_item *item, date_day today)
{
    return item->day < today;
}

static const char *const due_ids[DUE_KIND_COUNT] = {
    [DUE_DOSE] = "dose",
    [DUE_EVIDENCE] = "evidence",
    [DUE_EXAM] = "exam",
    [DUE_RETAKE] = "retake",
    [DUE_LETTER] = "letter",
    [DUE_SCHOOL] = "school",
    [DUE_AID] = "aid",
    [DUE_FEE] = "fee",
    [DUE_RENEWAL] = "renewal",
    [DUE_GATE] = "gate",
    [DUE_CLEARANCE] = "clearance",
    [DUE_STEP] = "step",
};

const char *due_kind_id(enum due_kind kind)
{
    return due_ids[kind];
}

bool due_kind_find(const char *id, enum due_kind *kind)
{
    for (int i = 0; i < DUE_KIND_COUNT; i++) {
        if (strcmp(due_ids[i], id) != 0)
            continue;
        *kind = (enum due_kind)i;
        return true;
    }
    return false;
}
