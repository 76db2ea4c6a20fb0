/* SPDX-License-Identifier: MIT
 * The name nearest to a word: the least number of slips (optimal string alignment), looked for no
 * further than it may lie away. */
#include "milepost/nearest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"

enum { FAR = NEAREST_CHARACTERS + 1, LETTERS_OF_A_SLIP = 3 };

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

/* One cell of the table: how far the first i letters of one are from the first j of the other. */
static int slips_to(const struct letters *one, const struct letters *other, int i, int j,
                    int rows[3][NEAREST_CHARACTERS + 1])
{
    const int *above = rows[(i - 1) % 3], *two_above = rows[(i + 1) % 3];
    bool same = one->items[i - 1] == other->items[j - 1];
    int least = smaller(above[j] + 1, rows[i % 3][j - 1] + 1);

    least = smaller(least, above[j - 1] + (same ? 0 : 1));
    if (i > 1 && j > 1 && one->items[i - 1] == other->items[j - 2] &&
        one->items[i - 2] == other->items[j - 1])
        least = smaller(least, two_above[j - 2] + 1);
    return least;
}

static int slips_between(const struct letters *one, const struct letters *other)
{
    int rows[3][NEAREST_CHARACTERS + 1];

    for (int j = 0; j <= other->count; j++)
        rows[0][j] = j;
    for (int i = 1; i <= one->count; i++) {
        rows[i % 3][0] = i;
        for (int j = 1; j <= other->count; j++)
            rows[i % 3][j] = slips_to(one, other, i, j, rows);
    }
    return rows[one->count % 3][other->count];
}

/* FAR when it is no slip of the word. */
static int nearest_apart(const char *word, const char *text)
{
    struct letters wanted, letters;
    int most, apart;

    letters_read(word, &wanted);
    letters_read(text, &letters);
    if (wanted.count >= FAR || letters.count >= FAR || letters.count == 0)
        return FAR;
    most = wanted.count / LETTERS_OF_A_SLIP;
    if (abs(wanted.count - letters.count) > most)
        return FAR;
    apart = slips_between(&wanted, &letters);
    return apart <= most ? apart : FAR;
}

void nearest_offer_as(struct nearest *nearest, const char *name, const char *called)
{
    int apart = nearest_apart(nearest->word, called);

    if (apart == FAR || (nearest->name && apart > nearest->apart))
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

void nearest_offer_words(struct nearest *nearest, const char *names)
{
    while (*names) {
        size_t length = strcspn(names, " ");
        char name[NEAREST_CHARACTERS];

        snprintf(name, sizeof name, "%.*s", (int)length, names);
        nearest_offer(nearest, name);
        if (nearest->name == name)
            nearest->name = strcpy(nearest->kept, name);
        names += length + (names[length] == ' ');
    }
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
