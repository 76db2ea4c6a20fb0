/* SPDX-License-Identifier: MIT
 * The name nearest to a word: the least number of slips (optimal string alignment), looked for no
 * further than it may lie away. */
#include "milepost/nearest.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"

/* What a slip weighs: any one more than all that tells slips of one count apart. */
enum {
    FAR = NEAREST_CHARACTERS + 1,
    LETTERS_OF_A_SLIP = 3,
    LETTERS_OF_A_SLIP_IN_A_PART = 2,
    SLIP = 256,
    SLIP_LETTER_LOST = 1, /* one too many, or one missing, and not just doubled or typed once */
    SLIP_LETTER_OTHER = 2,
    TOO_FAR = FAR * SLIP,
};

struct letters {
    uint32_t items[NEAREST_CHARACTERS];
    int count; /* FAR: it is longer */
};

/* What is compared: capitals and accents are not what a hand slips on. */
static void letters_read(const char *text, struct letters *out)
{
    struct buffer folded = {0};
    const char *at, *end;

    text_fold_loosely(text, &folded);
    at = buffer_text(&folded);
    end = at + folded.length;
    out->count = 0;
    while (at < end && out->count < FAR) {
        uint32_t letter = text_next(&at, end);

        if (out->count < NEAREST_CHARACTERS)
            out->items[out->count] = letter;
        out->count++;
    }
    buffer_clear(&folded);
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static int bigger(int a, int b)
{
    return a > b ? a : b;
}

/* Of the letter at a place that the other text does not have. */
static int slip_of_lost(const struct letters *letters, int place)
{
    bool doubled = place > 0 && letters->items[place] == letters->items[place - 1];

    return SLIP + (doubled ? 0 : SLIP_LETTER_LOST);
}

/* One cell of the table: how far the first i letters of one are from the first j of the other. */
static int slips_to(const struct letters *one, const struct letters *other, int i, int j,
                    int rows[3][NEAREST_CHARACTERS + 1])
{
    const int *above = rows[(i - 1) % 3], *two_above = rows[(i + 1) % 3];
    bool same = one->items[i - 1] == other->items[j - 1];
    int least = smaller(above[j] + slip_of_lost(one, i - 1),
                        rows[i % 3][j - 1] + slip_of_lost(other, j - 1));

    least = smaller(least, above[j - 1] + (same ? 0 : SLIP + SLIP_LETTER_OTHER));
    if (i > 1 && j > 1 && one->items[i - 1] == other->items[j - 2] &&
        one->items[i - 2] == other->items[j - 1])
        least = smaller(least, two_above[j - 2] + SLIP);
    return least;
}

static int slips_between(const struct letters *one, const struct letters *other)
{
    int rows[3][NEAREST_CHARACTERS + 1];

    rows[0][0] = 0;
    for (int j = 1; j <= other->count; j++)
        rows[0][j] = rows[0][j - 1] + slip_of_lost(other, j - 1);
    for (int i = 1; i <= one->count; i++) {
        rows[i % 3][0] = rows[(i - 1) % 3][0] + slip_of_lost(one, i - 1);
        for (int j = 1; j <= other->count; j++)
            rows[i % 3][j] = slips_to(one, other, i, j, rows);
    }
    return rows[one->count % 3][other->count];
}

/* Where the parts of both that tell them apart begin: "level" of "school.level" against another of
 * that section. */
static int parts_begin(const struct letters *one, const struct letters *other)
{
    int begin = 0;

    for (int i = 0; i < one->count && i < other->count && one->items[i] == other->items[i]; i++)
        if (one->items[i] < 0x80 && strchr("./@ ", (int)one->items[i]))
            begin = i + 1;
    return begin;
}

/* How many slips may lie between two that begin alike: what they share makes nothing nearer. */
static int slips_allowed(const struct letters *one, const struct letters *other)
{
    int longer = bigger(one->count, other->count);

    return smaller(longer / LETTERS_OF_A_SLIP,
                   (longer - parts_begin(one, other)) / LETTERS_OF_A_SLIP_IN_A_PART);
}

/* TOO_FAR when it is no slip of the word. */
static int nearest_apart(const char *word, const char *text)
{
    struct letters wanted, letters;
    int most, apart;

    letters_read(word, &wanted);
    letters_read(text, &letters);
    if (wanted.count >= FAR || letters.count >= FAR || wanted.count == 0 || letters.count == 0)
        return TOO_FAR;
    most = slips_allowed(&wanted, &letters);
    if (abs(wanted.count - letters.count) > most)
        return TOO_FAR;
    apart = slips_between(&wanted, &letters);
    return apart / SLIP <= most ? apart : TOO_FAR;
}

void nearest_offer_as(struct nearest *nearest, const char *name, const char *called)
{
    int apart = nearest_apart(nearest->word, called);

    if (apart == TOO_FAR || (nearest->name && apart > nearest->apart))
        return;
    if (nearest->name && apart == nearest->apart && strcmp(name, nearest->name) >= 0)
        return;
    nearest->name = name;
    nearest->apart = apart;
}

void nearest_offer(struct nearest *nearest, const char *name)
{
    nearest_offer_as(nearest, name, name);
}

void nearest_offer_first(struct nearest *nearest, const char *name)
{
    char first[NEAREST_CHARACTERS];

    snprintf(first, sizeof first, "%.*s", (int)strcspn(name, " "), name);
    nearest_offer(nearest, first);
    if (nearest->name == first)
        nearest->name = strcpy(nearest->kept, first);
}

void nearest_offer_words(struct nearest *nearest, const char *names)
{
    while (*names) {
        nearest_offer_first(nearest, names);
        names += strcspn(names, " ");
        names += *names == ' ';
    }
}

int nearest_slips(const struct nearest *nearest)
{
    return nearest->name ? nearest->apart / SLIP : INT_MAX;
}

const char *nearest_or(struct nearest *nearest, const char *otherwise)
{
    if (!nearest->name)
        return otherwise;
    snprintf(nearest->said, sizeof nearest->said, "did you mean `%.384s`?", nearest->name);
    return nearest->said;
}

const char *nearest_says(struct nearest *nearest)
{
    if (!nearest->name)
        return "";
    snprintf(nearest->said, sizeof nearest->said, "; did you mean `%.384s`?", nearest->name);
    return nearest->said;
}
