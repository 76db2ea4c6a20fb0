/* SPDX-License-Identifier: MIT
 * Beside what lies ahead, where there is room: what the focused row is about, in more words. */
#include "milepost/session.h"
#include "milepost/words.h"
#include "tui/parts/detail.h"
#include "tui/screens/reveal/reveal.h"

/* ---- the rest of the questions --------------------------------------------------------------- */

/* How many of a section wait for an answer. */
static int reveal_count_open(const struct answers *answers, const enum question_status *status,
                             int section)
{
    int count = 0;

    for (int i = 0; i < answers->catalog->question_count; i++)
        count += answers->catalog->questions[i].section == section && status[i] == QUESTION_ASKED &&
                 answers->items[i].state == ANSWER_NONE;
    return count;
}

/* The first sentence of what opens it says what a section is good for. */
static void reveal_add_section(struct page *page, const struct section *section, int count)
{
    const char *end = section->intro;
    struct buffer text = {0};

    while (*end != '\0' && !(*end == '.' && (end[1] == ' ' || end[1] == '\0')))
        end++;
    page_format(page, STYLE_BOLD, "%s  %d question%s", section->title, count,
                count == 1 ? "" : "s");
    buffer_add_bytes(&text, section->intro, (size_t)(end - section->intro));
    if (text.length > 0)
        page_format(page, STYLE_PLAIN, "%s.", buffer_text(&text));
    page_blank(page);
    buffer_clear(&text);
}

void reveal_explain_rest(struct page *page, struct session *session)
{
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    const struct catalog *catalog = answers->catalog;

    for (int i = 0; i < catalog->section_count; i++) {
        int count = reveal_count_open(answers, status, i);

        if (count > 0)
            reveal_add_section(page, &catalog->sections[i], count);
    }
}

/* ---- what would move it ---------------------------------------------------------------------- */

static void reveal_explain_hours(struct page *page, const struct roadmap *roadmap,
                                 const struct lever *lever)
{
    char day[DATE_TEXT];

    page_format(page, STYLE_BOLD, "%d hours of study a week", lever->offer.hours);
    page_blank(page);
    page_format(page, STYLE_PLAIN, "The plan is made with %d hours a week%s.",
                roadmap->hours_per_week,
                roadmap->hours_assumed ? ", which nobody has told yet" : "");
    page_blank(page);
    if (lever->made && !lever->leads)
        page_add(page, STYLE_PLAIN,
                 "More hours end it no sooner: something else than study sets the date. The "
                 "roadmap says what.");
    if (!lever->made || !lever->leads)
        return;
    page_format(page, STYLE_PLAIN, "With %d it ends by %s, as likely as not.", lever->offer.hours,
                date_or_month(lever->offer.p50, lever->offer.by_season, day));
    if (lever->offer.p80 != DATE_NONE)
        page_format(page, STYLE_PLAIN, "In 4 of 5 cases it ends by %s.",
                    date_or_month(lever->offer.p80, lever->offer.by_season, day));
    page_blank(page);
    page_add(page, STYLE_DIM, "Enter plans with them from now on; u takes it back.");
}

static void reveal_explain_school(struct page *page, const struct roadmap *roadmap,
                                  const struct lever *lever)
{
    struct buffer cost = {0};

    words_cost(&roadmap->steps[lever->step].cost, false, &cost);
    page_add(page, STYLE_BOLD, roadmap->steps[lever->step].title);
    page_blank(page);
    page_format(page, STYLE_PLAIN, "It costs %s, by the school.", buffer_text(&cost));
    page_blank(page);
    page_add(page, STYLE_PLAIN,
             "Put the schools that you consider side by side. The one you choose gives the roadmap "
             "its price, hours and start.");
    buffer_clear(&cost);
}

static void reveal_explain_aid(struct page *page, const struct roadmap *roadmap,
                               const struct lever *lever)
{
    const struct question *question = &roadmap->catalog->questions[lever->question];

    page_add(page, STYLE_BOLD, question->label);
    page_blank(page);
    page_add(page, STYLE_PLAIN, question->why);
    page_blank(page);
    for (int i = 0; i < question->value_count; i++)
        page_add_point(page, question->values[i].label);
}

void reveal_explain(struct page *page, struct session *session, const struct lever *lever)
{
    const struct roadmap *roadmap = session_roadmap(session);

    switch (lever->kind) {
    case LEVER_HOURS:
        reveal_explain_hours(page, roadmap, lever);
        break;
    case LEVER_SCHOOL:
        reveal_explain_school(page, roadmap, lever);
        break;
    case LEVER_AID:
        reveal_explain_aid(page, roadmap, lever);
        break;
    case LEVER_ROUTE:
        detail_route(page, roadmap, lever->route, roadmap->route);
        break;
    }
}
