/* SPDX-License-Identifier: MIT
 * Where the typing measure belongs, and what is said of its results. */
#include <string.h>

#include "milepost/session/typing.h"
#include "milepost/words.h"

/* ---- where it belongs ------------------------------------------------------------------------ */

bool measure_answers(const struct catalog *catalog, int question)
{
    return question >= 0 && question == catalog_find_question(catalog, TYPING_QUESTION);
}

/* The step of the skill, or one that finds the answer out among others. */
static bool measuring_is_step(const struct catalog *catalog, int step)
{
    int skill = catalog->steps[step].skill;
    int question = catalog_find_question(catalog, TYPING_QUESTION);

    return (skill >= 0 && strcmp(catalog->skills[skill].id, TYPING_SKILL) == 0) ||
           (question >= 0 && catalog->questions[question].found_by == step);
}

bool measure_is_of_step(const struct catalog *catalog, const struct roadmap_step *step)
{
    return step->step < 0 ? measure_answers(catalog, step->question)
                          : measuring_is_step(catalog, step->step);
}

/* ---- what is said of it ---------------------------------------------------------------------- */

static void measuring_add_count(struct buffer *out, int count)
{
    if (count >= 1000)
        buffer_format(out, "%d,%03d", count / 1000, count % 1000);
    else
        buffer_format(out, "%d", count);
}

void measure_say(const struct measure_result *result, struct buffer *out)
{
    buffer_format(out, "%d words a minute, %d.%d %% right", result->words, result->right / 10,
                  result->right % 10);
}

void measure_say_keys(const struct measure_result *result, bool whole, struct buffer *out)
{
    measuring_add_count(out, result->keystrokes);
    buffer_add(out, " keystrokes an hour");
    if (!whole)
        buffer_add(out, ".");
    else if (result->erased == MEASURE_UNSEEN)
        buffer_add(out, ", without Backspace, which is not seen by lines. Five keystrokes are a "
                        "word; what stands wrong is none. Right are the characters that were "
                        "right as you sent them.");
    else
        buffer_format(out,
                      ", with Backspace (%d %s) among them. Five keystrokes are a word; what "
                      "stands wrong at the end is none. Right are the characters that were right "
                      "at once.",
                      result->erased, result->erased == 1 ? "time" : "times");
}

void measure_say_benchmark(const struct catalog *catalog, date_day today, struct buffer *out)
{
    for (int i = 0; i < catalog->skill_count; i++) {
        const struct skill *skill = &catalog->skills[i];

        if (strcmp(skill->id, TYPING_SKILL) != 0)
            continue;
        buffer_format(out, "What employers look for: %s", skill->benchmark);
        if (skill->source >= 0) {
            buffer_add(out, " (");
            words_source_page(&catalog->sources[skill->source], today, out);
            buffer_add(out, ")");
        }
    }
}

void measure_say_earlier(const struct kept_measure *kept, int count, struct buffer *out)
{
    enum { MOST = 6 };
    int from = count > MOST ? count - MOST : 0;

    buffer_add(out, from > 0 ? "Your last results: " : "Your results: ");
    for (int i = from; i < count; i++)
        buffer_format(out, "%s%d", i > from ? ", " : "", kept[i].result.words);
}

void measure_say_last(const struct kept_measure *last, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_add(out, "Last time: ");
    measure_say(&last->result, out);
    buffer_format(out, ", on %s.", date_long(last->day, day));
}
