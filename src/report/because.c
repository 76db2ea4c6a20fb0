/* SPDX-License-Identifier: MIT
 * Why a line is as it is: the answer, the rule, its source and the day it was checked, in this
 * order; a whole chain is its parts one behind the other. */
#include <ctype.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/words.h"
#include "report/pieces.h"

static void because_end_sentence(struct buffer *out)
{
    char last = out->length > 0 ? out->text[out->length - 1] : '.';

    if (last != '.' && last != '?' && last != '!')
        buffer_add_char(out, '.');
}

/* Told to the program, if only that it is not known. */
static bool because_is_given(const struct because *because)
{
    return !because->assumed || strcmp(because->value, "unknown") == 0 ||
           strcmp(because->value, "declined") == 0;
}

/* Told that it is not known: what stands in its place, where there is such a figure or value. */
static void because_add_stand_in(const struct question *question, struct buffer *out)
{
    const struct answer neutral = {.state = ANSWER_VALUE, .value = question->neutral};

    if (!question->has_neutral || question->type == ANSWER_MULTI)
        return;
    buffer_add(out, ", taken as ");
    answer_show(question, &neutral, out);
}

/* "You answered Coding program: Enrolled now." */
static void because_add_answer(const struct roadmap *roadmap, const struct because *because,
                               struct buffer *out)
{
    const struct question *question;
    struct answer answer;
    struct error ignored;

    if (because->question < 0)
        return;
    question = &roadmap->catalog->questions[because->question];
    if (!because->value) {
        buffer_format(out, "Not answered: %s. ", question->label);
        return;
    }
    buffer_format(out,
                  because_is_given(because) ? "You answered %s: " : "Not answered: %s, taken as ",
                  question->label);
    if (answer_parse(question, because->value, DATE_NONE, &answer, &ignored) == STATUS_OK)
        answer_show(question, &answer, out);
    else
        buffer_add(out, because->value);
    if (because->assumed && because_is_given(because))
        because_add_stand_in(question, out);
    because_end_sentence(out);
    buffer_add_char(out, ' ');
}

/* "It waits for: Prepare for the CPC exam." */
static void because_add_rule(const struct roadmap *roadmap, const struct because *because,
                             struct buffer *out)
{
    if (!because->rule)
        return;
    buffer_add_char(out, (char)toupper((unsigned char)because->rule[0]));
    if (because->rule[0])
        buffer_add(out, because->rule + 1);
    if (because->step >= 0)
        buffer_format(out, ": %s", roadmap->steps[because->step].title);
    because_end_sentence(out);
    buffer_add_char(out, ' ');
}

/* "(AAPC, checked Feb 2026)"; where it stands alone, what page it is. */
static void because_add_source(const struct roadmap *roadmap, const struct because *because,
                               struct buffer *out)
{
    const struct source *source;

    if (because->source < 0)
        return;
    source = &roadmap->catalog->sources[because->source];
    if (!because->rule)
        buffer_format(out, "See also: %s ", source->title);
    buffer_format(out, "(%s", source->publisher[0] ? source->publisher : source->title);
    if (because->checked != DATE_NONE) {
        buffer_add(out, ", ");
        words_checked(because->checked, because->undated, because->stale, out);
    }
    buffer_add(out, ") ");
}

/* Whose figures they are, and the figures unless the rule has them already. */
static void because_add_assumption(const struct roadmap *roadmap, const struct because *because,
                                   struct buffer *out)
{
    struct buffer figures = {0};
    bool adjusted;

    if (because->assumption < 0)
        return;
    adjusted = roadmap->assumed[because->assumption].adjusted;
    report_assumption(roadmap, because->assumption, &figures);
    buffer_format(out, "%s: %s", adjusted ? "Assumed" : "Assumed by the catalogue",
                  roadmap->catalog->assumptions[because->assumption].title);
    if (!because->rule || !strstr(because->rule, buffer_text(&figures)))
        buffer_format(out, ", %s", buffer_text(&figures));
    buffer_add(out, ". ");
    buffer_clear(&figures);
}

/* In the order they are said. */
static void (*const part_adders[])(const struct roadmap *, const struct because *,
                                   struct buffer *) = {
    [BECAUSE_ANSWER] = because_add_answer,
    [BECAUSE_RULE] = because_add_rule,
    [BECAUSE_SOURCE] = because_add_source,
    [BECAUSE_ASSUMPTION] = because_add_assumption,
};

void report_because_part(const struct roadmap *roadmap, const struct because *because,
                         enum because_part part, struct buffer *out)
{
    part_adders[part](roadmap, because, out);
    buffer_trim(out);
}

void report_because(const struct roadmap *roadmap, const struct because *because,
                    struct buffer *out)
{
    for (int part = 0; part < BECAUSE_PART_COUNT; part++)
        part_adders[part](roadmap, because, out);
    buffer_trim(out);
}

const char *report_because_heading(enum because_about about)
{
    static const char *const headings[] = {
        [ABOUT_STEP] = "Why it is on the roadmap",
        [ABOUT_DATE] = "Why this date",
        [ABOUT_COST] = "Why this cost",
        [ABOUT_GATE] = "What somebody checks",
    };

    return headings[about];
}

/* The chains of one kind under their heading. */
static void why_add_about(const struct roadmap *roadmap, const struct because_list *list,
                          enum because_about about, struct buffer *out)
{
    bool begun = false;

    for (int i = 0; i < list->count; i++) {
        struct buffer line = {0};

        if (list->items[i].about != about)
            continue;
        if (!begun)
            buffer_format(out, "%s\n", report_because_heading(about));
        begun = true;
        report_because(roadmap, &list->items[i], &line);
        layout_paragraph(out, "  - ", buffer_text(&line));
        buffer_clear(&line);
    }
}

static void why_add_list(struct buffer *out, const char *heading, const struct text_list *list)
{
    if (list->count == 0)
        return;
    buffer_format(out, "%s\n", heading);
    for (int i = 0; i < list->count; i++)
        layout_paragraph(out, "  - ", list->items[i]);
}

static void why_add_head(const struct roadmap *roadmap, const struct roadmap_step *step,
                         struct buffer *out)
{
    struct buffer left = {0}, right = {0};

    buffer_format(&left, "%s · ", phase_title(step->phase));
    piece_step_date(roadmap, step, YEARS_ALWAYS, &left);
    report_step_cost(step, &right);
    layout_paragraph(out, "", step->title);
    layout_pair(out, buffer_text(&left), buffer_text(&right));
    buffer_clear(&left);
    buffer_clear(&right);
    if (step->rests)
        layout_paragraph(out, "", "~ It rests on an answer that is missing or not known yet.");
    layout_rule(out);
}

/* The step's own words are mostly the rule of one of its links. */
static bool because_says_why(const struct roadmap_step *step)
{
    for (int i = 0; i < step->because.count; i++)
        if (step->because.items[i].rule && strcmp(step->because.items[i].rule, step->why) == 0)
            return true;
    return false;
}

void report_why(const struct roadmap *roadmap, int step, bool ascii, struct buffer *out)
{
    const struct roadmap_step *shown = &roadmap->steps[step];
    struct buffer draft = {0};

    why_add_head(roadmap, shown, &draft);
    if (shown->why && shown->why[0] && !because_says_why(shown))
        layout_paragraph(&draft, "", shown->why);
    for (int about = ABOUT_STEP; about <= ABOUT_GATE; about++)
        why_add_about(roadmap, &shown->because, (enum because_about)about, &draft);
    why_add_list(&draft, "Do", &shown->doing);
    why_add_list(&draft, "Ask", &shown->asking);
    why_add_list(&draft, "Keep", &shown->keeping);
    why_add_list(&draft, "If you fail", &shown->if_fail);
    layout_finish(&draft, ascii, out);
}
