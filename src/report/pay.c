/* SPDX-License-Identifier: MIT
 * What the work pays: the beginner's figures beside the median, of imported wages or else of the
 * catalogue, and how many months of each come to the cost of the way to it. */
#include "milepost/report/pay.h"

#include <string.h>

#include "milepost/words.h"

/* ---- months ---------------------------------------------------------------------------------- */

int pay_months(money_cents cost, money_cents year)
{
    enum { MONTHS = 12 };

    if (cost <= 0 || year <= 0 || year == PAY_ABOVE)
        return 0;
    return (int)((cost * MONTHS + year - 1) / year);
}

/* What was paid already is to come back, too. */
static money_cents pay_cost(const struct roadmap *roadmap)
{
    if (roadmap->route < 0 || roadmap->goal_state != GOAL_OPEN)
        return 0;
    return roadmap->cost.likely + (roadmap->paid > 0 ? roadmap->paid : 0);
}

/* The month of the goal, or DATE_NONE while it has none. */
static date_day pay_begins(const struct roadmap *roadmap)
{
    struct date_civil day;

    if (roadmap->goal_state != GOAL_OPEN || roadmap->p50 == DATE_NONE || roadmap->when)
        return DATE_NONE;
    day = date_to_civil(roadmap->p50);
    return date_from_civil(day.year, day.month, 1);
}

/* ---- the lines ------------------------------------------------------------------------------- */

/* What a figure is called, and of how many in a hundred people it is. */
struct pay_label {
    const char *text;
    int percent;
};

static const struct pay_label pay_labels[PAY_LEVEL_COUNT] = {
    [PAY_TENTH] = {"One in ten earns less than", 10},
    [PAY_QUARTER] = {"One in four earns less than", 25},
    [PAY_HALF] = {"Median: half earn less than", 50},
};

static void pay_add_line(struct pay_block *block, const struct roadmap *roadmap,
                         const struct pay_label *label, money_cents year, int source)
{
    int months = pay_months(pay_cost(roadmap), year);
    date_day begins = pay_begins(roadmap);

    if (year == MONEY_NONE)
        return;
    block->lines[block->line_count++] = (struct pay_line){
        .label = label->text,
        .percent = label->percent,
        .year = year,
        .months = months,
        .back = months > 0 && begins != DATE_NONE ? date_add_months(begins, months) : DATE_NONE,
        .source = source,
    };
}

static void pay_add_area(struct pay_page *page, const struct roadmap *roadmap,
                         const struct pay_area *area)
{
    const struct report_pay *pay = page->pay;
    bool of_school = pay->of_school && strcmp(area->state, pay->state) == 0;
    struct pay_block *block = &page->blocks[page->block_count++];
    char month[DATE_TEXT];

    /* The survey of wages is told for the month of May (BLS, OEWS). */
    block->title = arena_format(&page->arena, "%s%s, %s", area->name,
                                of_school ? " (your school's state)" : "",
                                date_month_year(date_from_civil(area->year, 5, 1), month));
    block->area = area;
    for (int i = 0; i < PAY_LEVEL_COUNT; i++)
        pay_add_line(block, roadmap, &pay_labels[i], area->year_pay[i], -1);
}

static money_cents pay_known(int64_t cents)
{
    return cents == CATALOG_BLANK ? MONEY_NONE : cents;
}

static void pay_add_catalogue(struct pay_page *page, const struct roadmap *roadmap,
                              const struct job *job)
{
    static const struct pay_label from = {"Entry level, from", 0};
    static const struct pay_label middle = {"Entry level, middle", 0};
    struct pay_block *block = &page->blocks[page->block_count++];

    block->title = "United States";
    if (job->beginner >= 0) {
        const struct job *beginner = &roadmap->catalog->jobs[job->beginner];

        pay_add_line(block, roadmap, &from, pay_known(beginner->pay.low), beginner->source);
        pay_add_line(block, roadmap, &middle, pay_known(beginner->pay.likely), beginner->source);
    }
    pay_add_line(block, roadmap, &pay_labels[PAY_HALF], pay_known(job->pay.likely), job->source);
}

/* ---- the notes ------------------------------------------------------------------------------- */

static void pay_note(struct pay_page *page, int source, const char *text)
{
    if (text[0] != '\0' && page->note_count < PAY_NOTES_MOST)
        page->notes[page->note_count++] = (struct pay_note){text, false, source};
}

static void pay_note_more(struct pay_page *page, int source, const char *text)
{
    int before = page->note_count;

    pay_note(page, source, text);
    if (page->note_count > before)
        page->notes[before].more = true;
}

static void pay_note_months(struct pay_page *page, const struct roadmap *roadmap)
{
    date_day begins = pay_begins(roadmap);
    char cost[MONEY_TEXT], month[DATE_TEXT];
    const char *from = "";

    if (pay_cost(roadmap) <= 0)
        return;
    if (begins != DATE_NONE)
        from = arena_format(&page->arena, ", if work begins in the month of the goal, %s",
                            date_month_year(begins, month));
    pay_note(page, -1,
             arena_format(&page->arena,
                          "Months of that pay, before tax, that come to the likely cost, %s%s%s.",
                          roadmap->at_least ? "at least " : "",
                          money_format(pay_cost(roadmap), cost), from));
    pay_note_more(page, -1,
                  "Assumed: taxes, what you live on, what you earn now and the time it takes to "
                  "find work count as nothing. No reliable figure for that time was found.");
}

static void pay_note_wages(struct pay_page *page, const struct roadmap *roadmap,
                           const struct report_pay *pay)
{
    /* Figures of a year come out within the next one. */
    enum { OLD_AFTER_YEARS = 2 };
    bool old = date_to_civil(roadmap->today).year - pay->areas[0].year > OLD_AFTER_YEARS;
    char day[DATE_TEXT];

    pay_note(
        page, -1,
        "These are all who do the work, new and experienced. Nobody publishes what beginners alone "
        "earn: the two lower figures stand for them.");
    pay_note(page, -1,
             arena_format(&page->arena, "Wages: Bureau of Labor Statistics, %s, imported %s; %s%s",
                          pay->file, date_long(pay->imported, day), pay->address,
                          old ? ". They are more than two years old; newer ones are there" : ""));
}

/* Where no wages are imported at all, that is no news to who did not ask for a state. */
static void pay_note_lacks(struct pay_page *page, const struct report_pay *pay)
{
    bool asked = !pay->of_school || pay->area_count > 0;

    (asked ? pay_note : pay_note_more)(
        page, -1,
        arena_format(&page->arena,
                     "No wages of %s%s were imported: milepost school import --help says which "
                     "file has them.",
                     pay->state, pay->of_school ? ", your school's state," : ""));
}

static void pay_note_catalogue(struct pay_page *page, const struct catalog *catalog,
                               const struct job *job)
{
    if (job->beginner >= 0)
        pay_note_more(page, catalog->jobs[job->beginner].source,
                      catalog->jobs[job->beginner].pay_note);
    pay_note_more(page, job->source, job->pay_note);
}

static void pay_note_outlook(struct pay_page *page, const struct job *job)
{
    enum { OUTLOOK_FIRST = 1 };

    for (int i = 0; i < job->outlook_count; i++)
        (i < OUTLOOK_FIRST ? pay_note : pay_note_more)(page, job->outlook[i].source,
                                                       job->outlook[i].text);
}

/* ---- the whole ------------------------------------------------------------------------------- */

void pay_page_make(struct pay_page *page, const struct roadmap *roadmap,
                   const struct report_pay *pay)
{
    const struct job *job = catalog_paid_job(roadmap->catalog);
    bool imported = pay && pay->area_count > 0;

    *page = (struct pay_page){.title = job ? job->title : NULL, .job = job, .pay = pay};
    if (!job)
        return;
    for (int i = 0; imported && i < pay->area_count; i++)
        pay_add_area(page, roadmap, &pay->areas[i]);
    if (!imported)
        pay_add_catalogue(page, roadmap, job);
    if (pay && pay->lacks)
        pay_note_lacks(page, pay);
    pay_note_months(page, roadmap);
    if (imported)
        pay_note_wages(page, roadmap, pay);
    else
        pay_note_catalogue(page, roadmap->catalog, job);
    pay_note_outlook(page, job);
}

void pay_page_clear(struct pay_page *page)
{
    arena_clear(&page->arena);
}

void pay_add_year(const struct pay_line *line, struct buffer *out)
{
    char text[MONEY_TEXT];

    buffer_add(out, line->year == PAY_ABOVE ? "above what is published"
                                            : money_format(line->year, text));
}

void pay_say_line(const struct pay_line *line, struct buffer *out)
{
    char month[DATE_TEXT];

    buffer_format(out, "%s ", line->label);
    pay_add_year(line, out);
    if (line->months > 0)
        buffer_format(out, "; %d month%s of it", line->months, line->months == 1 ? "" : "s");
    if (line->back != DATE_NONE)
        buffer_format(out, ", back by %s", date_month_year(line->back, month));
}

void pay_say_note(const struct roadmap *roadmap, const struct pay_note *note, struct buffer *out)
{
    buffer_add(out, note->text);
    if (note->source < 0)
        return;
    buffer_add(out, " (");
    words_source(&roadmap->catalog->sources[note->source], roadmap->today, out);
    buffer_add_char(out, ')');
}
