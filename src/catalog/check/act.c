/* SPDX-License-Identifier: MIT
 * The words of sections, steps and errands that stand in a line: whether they fit a line and ask
 * for something, and whether each errand is somebody's. */
#include "catalog/check/check.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

enum { ACT_COLUMNS = 100, GOOD_FOR_COLUMNS = 60 };

/* What is said, of a step and of an errand alike. */
struct act_words {
    const char *act, *say, *done_when;
};

/* An order does not begin with one of these. */
static const char *const act_no_order[] = {"A", "An", "The", "This", "Your", "You", "It", "There"};

static bool act_begins_with(const char *act, const char *word)
{
    size_t length = strlen(word);

    return strncmp(act, word, length) == 0 && strchr(" ,.'", act[length]);
}

static bool act_orders(const char *act)
{
    size_t word = strcspn(act, " ,.:");

    for (size_t i = 0; i < sizeof act_no_order / sizeof *act_no_order; i++)
        if (act_begins_with(act, act_no_order[i]))
            return false;
    return act[0] >= 'A' && act[0] <= 'Z' && (word < 6 || strncmp(act + word - 3, "ing", 3) != 0);
}

static void check_act(struct loader *loader, struct spot spot, const char *act)
{
    size_t length = strlen(act);

    if (length == 0)
        return;
    if (text_width(act) > ACT_COLUMNS)
        fault_on(loader, spot, "`act` has %d columns, at most %d: \"%.60s...\"", text_width(act),
                 ACT_COLUMNS, act);
    if (act[length - 1] != '.')
        fault_on(loader, spot, "`act` is a sentence and ends with a full stop");
    if (!act_orders(act))
        fault_on(loader, spot, "`act` begins with what to do (\"Ask ...\"), not with \"%.*s\"",
                 (int)strcspn(act, " "), act);
}

/* Whoever prints them puts quotes around what is said, and "Done when" before the clause. */
static void check_act_words(struct loader *loader, struct spot spot, const struct act_words *words)
{
    size_t length = strlen(words->done_when);

    check_act(loader, spot_child(spot, "act"), words->act);
    if (words->say[0] == '"')
        fault_on(loader, spot_child(spot, "say"), "`say` stands without quotes around it");
    if (length > 0 && words->done_when[length - 1] == '.')
        fault_on(loader, spot_child(spot, "done-when"),
                 "`done-when` is a clause without a full stop");
}

static void check_step_act(struct loader *loader, struct spot spot, const struct step *step)
{
    check_act_words(loader, spot, &(struct act_words){step->act, step->say, step->done_when});
    if (step->doing.count > 0 && step->act[0] == '\0')
        fault_on(loader, spot, "the step `%s` has something to `do`, and no `act` that says what",
                 step->id);
    if (step->takes.stated && step->hours.stated)
        fault_on(loader, spot_child(spot, "takes"), "`takes` goes without `hours`");
}

static bool errand_is_used(const struct catalog *catalog, int errand)
{
    for (int i = 0; i < catalog->step_count; i++)
        if (catalog->steps[i].errand == errand)
            return true;
    for (int i = 0; i < catalog->question_count; i++)
        if (catalog->questions[i].errand == errand)
            return true;
    return false;
}

/* It stands in one line behind "Good for: ", which ends it. */
static void check_good_for(struct loader *loader, struct spot spot, const char *good_for)
{
    size_t length = strlen(good_for);

    if (text_width(good_for) > GOOD_FOR_COLUMNS)
        fault_on(loader, spot, "`good-for` has %d columns, at most %d", text_width(good_for),
                 GOOD_FOR_COLUMNS);
    if (length > 0 && good_for[length - 1] == '.')
        fault_on(loader, spot, "`good-for` ends without a full stop");
}

void check_acts(struct loader *loader, const struct catalog *catalog)
{
    for (int i = 0; i < catalog->section_count; i++)
        check_good_for(loader, spot_child(records_spot(loader, LIST_SECTION, i), "good-for"),
                       catalog->sections[i].good_for);
    for (int i = 0; i < catalog->step_count; i++)
        check_step_act(loader, records_spot(loader, LIST_STEP, i), &catalog->steps[i]);
    for (int i = 0; i < catalog->errand_count; i++) {
        const struct errand *errand = &catalog->errands[i];
        struct spot spot = records_spot(loader, LIST_ERRAND, i);

        check_act_words(loader, spot,
                        &(struct act_words){errand->act, errand->say, errand->done_when});
        if (!errand_is_used(catalog, i))
            fault_on(loader, spot, "no step or question is part of the errand `%s`", errand->id);
    }
}
