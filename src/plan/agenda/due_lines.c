/* SPDX-License-Identifier: MIT
 * What is due of a line: what kind of thing a step is, and which of its days counts, is a table by
 * kinds of steps. */
#include "plan/agenda/due_lines.h"

static const struct step *due_step_of(const struct roadmap *roadmap,
                                      const struct roadmap_step *step)
{
    return step->step >= 0 ? &roadmap->catalog->steps[step->step] : NULL;
}

/* What has a month and no day is due by the end of that month: nobody is late with it before, also
 * where the day is kept and read in that month. */
static struct due_day due_month(date_day day)
{
    struct date_civil civil = date_to_civil(day);
    date_day first = date_from_civil(civil.year, civil.month, 1);

    return (struct due_day){date_add_months(first, 1) - 1, DATE_NONE};
}

/* `day.missed` is the day on which it was due, if that is past. */
static struct due_item *due_add(struct due_making *making, int line, enum due_kind kind,
                                struct due_day day, const char *what, bool pays)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (day.planned == DATE_NONE)
        return NULL;
    VECTOR_PUSH(&making->items,
                (struct due_item){.day = day.missed != DATE_NONE ? day.missed : day.planned,
                                  .what = what,
                                  .step = step->id,
                                  .kind = kind,
                                  .is_private = step->is_private,
                                  .line = line,
                                  .gate = -1,
                                  .pays = pays ? step : NULL});
    return &making->items.items[making->items.count - 1];
}

static struct due_day due_day_of(struct due_making *making, int line, enum due_from from)
{
    return due_day(&making->past, line, from);
}

/* The day on which it has to be begun; of what was begun, the day on which it ends. */
static struct due_day due_begin(struct due_making *making, int line)
{
    bool begun = making->roadmap->steps[line].status == STEP_STARTED;

    return due_day_of(making, line, begun ? DUE_FROM_FINISH : DUE_FROM_START);
}

/* The day by which it has to be done. */
static struct due_day due_end(struct due_making *making, int line)
{
    bool wanted = making->roadmap->steps[line].by != DATE_NONE;

    return due_day_of(making, line, wanted ? DUE_FROM_BY : DUE_FROM_FINISH);
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

/* What is wanted before something has the day of that; what is only told by month has that. */
static void due_add_evidence(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (step->by != DATE_NONE || !step->by_month)
        due_add(making, line, DUE_EVIDENCE,
                step->when ? due_day_of(making, line, DUE_FROM_BY) : due_end(making, line),
                step->title, true);
    else
        due_add(making, line, DUE_EVIDENCE, due_month(step->start), step->title, true)->by_month =
            true;
}

static void due_add_series(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    for (int i = 0; i < step->dose_count; i++)
        due_add(making, line, DUE_DOSE, due_dose_day(&making->past, line, i),
                due_dose_words(making, step, i), i == 0);
    if (step->dose_count == 0)
        due_add_evidence(making, line);
}

/* The day on which it is sat first: what retakes would add shows in what comes after. No body says
 * how long before it is to be booked, so that is the last day for it too. */
static void due_add_exam(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (step->attempts > 0)
        due_add(making, line, DUE_RETAKE, due_begin(making, line),
                arena_format(making->arena, "%s again, booked by then", step->title), true);
    else
        due_add(making, line, DUE_EXAM, due_begin(making, line),
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

    due_add(making, line, kind, sent ? due_begin(making, line) : due_end(making, line), step->title,
            true);
}

static void due_add_purchase(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    due_add(making, line, DUE_FEE,
            step->by != DATE_NONE ? due_end(making, line) : due_begin(making, line), step->title,
            true);
}

/* What is kept up all along has no day, nor has a cycle of which all units are earned; of one that
 * is over its last days are due as well. */
static void due_add_renewal(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (!step->has_units && (step->every_months > 0 || step->by != DATE_NONE))
        due_add(making, line, DUE_RENEWAL, due_end(making, line), step->title, true);
    for (int i = 0; i < step->last_count; i++)
        due_add(making, line, DUE_RENEWAL,
                (struct due_day){.planned = step->lasts[i].day, .missed = DATE_NONE},
                step->lasts[i].what, false);
}

/* A class begins on its day, and whoever is to pay for it pays by then; and it ends on one. */
static void due_add_study(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);
    bool begun = step->status == STEP_STARTED;

    if (s && s->enrolment)
        due_add(making, line, DUE_SCHOOL, due_begin(making, line),
                arena_format(making->arena, begun ? "%s ends" : "%s begins", step->title), !begun);
    else if (s && begun && s->until >= 0)
        due_add(making, line, DUE_SCHOOL, due_begin(making, line), step->title, false);
}

static bool due_finds_out(const struct catalog *catalog, int step)
{
    for (int i = 0; i < catalog->question_count; i++)
        if (catalog->questions[i].found_by == step)
            return true;
    return false;
}

/* Advice is due where it is wanted before something; what a person may get better at is not, nor
 * are answers to find out, each by itself or several in one step. */
static void due_add_advice(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);

    if (step->phase >= PHASE_CERTIFY || (s && s->template == TEMPLATE_SKILL) ||
        (s && due_finds_out(making->roadmap->catalog, step->step)))
        return;
    due_add(making, line, due_paper_kind(making, step), due_day_of(making, line, DUE_FROM_BY),
            step->title, true);
}

/* The day from which something may be asked for again. */
static void due_add_wait(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];
    const struct step *s = due_step_of(making->roadmap, step);

    if (s && s->until >= 0)
        due_add(making, line, DUE_CLEARANCE, due_day_of(making, line, DUE_FROM_FINISH), step->title,
                false);
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

void due_add_line(struct due_making *making, int line)
{
    const struct roadmap_step *step = &making->roadmap->steps[line];

    if (roadmap_step_is_open(step) && step->question < 0 && due_adders[step->kind])
        due_adders[step->kind](making, line);
}
