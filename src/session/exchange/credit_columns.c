/* SPDX-License-Identifier: MIT
 * Headers as trackers and people write them: "Date completed", "CEUs earned", "Number of units".
 * The last word that is known decides, as in English the thing stands behind what tells it apart;
 * of "number of units" the last one before "of" that is known, else the last of all. */
#include "session/exchange/credit_columns.h"

#include <string.h>

enum { WORD_MOST = 24 };

/* A word that says no more than "when" or "what" gives way to any other. */
enum word_weight { WORD_WEAK = 1, WORD_STRONG = 2 };

static const struct {
    const char *word;
    enum credit_field field;
    enum word_weight weight;
} words[] = {
    {"date", CREDIT_DATE, WORD_STRONG},
    {"day", CREDIT_DATE, WORD_STRONG},
    {"completed", CREDIT_DATE, WORD_WEAK},
    {"completion", CREDIT_DATE, WORD_WEAK},
    {"earned", CREDIT_DATE, WORD_WEAK},
    {"attended", CREDIT_DATE, WORD_WEAK},
    {"title", CREDIT_TITLE, WORD_STRONG},
    {"course", CREDIT_TITLE, WORD_STRONG},
    {"activity", CREDIT_TITLE, WORD_STRONG},
    {"event", CREDIT_TITLE, WORD_STRONG},
    {"session", CREDIT_TITLE, WORD_STRONG},
    {"topic", CREDIT_TITLE, WORD_STRONG},
    {"program", CREDIT_TITLE, WORD_STRONG},
    {"description", CREDIT_TITLE, WORD_STRONG},
    {"name", CREDIT_TITLE, WORD_WEAK},
    {"ceu", CREDIT_UNITS, WORD_STRONG},
    {"ceus", CREDIT_UNITS, WORD_STRONG},
    {"ce", CREDIT_UNITS, WORD_STRONG},
    {"ces", CREDIT_UNITS, WORD_STRONG},
    {"unit", CREDIT_UNITS, WORD_STRONG},
    {"units", CREDIT_UNITS, WORD_STRONG},
    {"hour", CREDIT_UNITS, WORD_STRONG},
    {"hours", CREDIT_UNITS, WORD_STRONG},
    {"credit", CREDIT_UNITS, WORD_STRONG},
    {"credits", CREDIT_UNITS, WORD_STRONG},
    {"provider", CREDIT_PROVIDER, WORD_STRONG},
    {"vendor", CREDIT_PROVIDER, WORD_STRONG},
    {"sponsor", CREDIT_PROVIDER, WORD_STRONG},
    {"school", CREDIT_PROVIDER, WORD_STRONG},
    {"body", CREDIT_BODIES, WORD_STRONG},
    {"bodies", CREDIT_BODIES, WORD_STRONG},
    {"organization", CREDIT_BODIES, WORD_STRONG},
    {"organisation", CREDIT_BODIES, WORD_STRONG},
    {"association", CREDIT_BODIES, WORD_STRONG},
    {"category", CREDIT_CATEGORIES, WORD_STRONG},
    {"categories", CREDIT_CATEGORIES, WORD_STRONG},
    {"type", CREDIT_CATEGORIES, WORD_STRONG},
    {"domain", CREDIT_CATEGORIES, WORD_STRONG},
    {"evidence", CREDIT_EVIDENCE, WORD_STRONG},
    {"certificate", CREDIT_EVIDENCE, WORD_STRONG},
    {"proof", CREDIT_EVIDENCE, WORD_STRONG},
    {"kept", CREDIT_EVIDENCE, WORD_WEAK},
    {"note", CREDIT_NOTE, WORD_STRONG},
    {"notes", CREDIT_NOTE, WORD_STRONG},
    {"comment", CREDIT_NOTE, WORD_STRONG},
    {"comments", CREDIT_NOTE, WORD_STRONG},
};

struct word_found {
    int field, weight;
};

static bool is_word_letter(char byte)
{
    return text_lower(byte) >= 'a' && text_lower(byte) <= 'z';
}

/* The next word in small letters; "" behind the last, and for one that is too long to be known. */
static const char *header_word(const char *at, char word[WORD_MOST + 1])
{
    size_t length = 0, all = 0;

    while (*at != '\0' && !is_word_letter(*at))
        at++;
    for (; is_word_letter(*at); at++, all++)
        if (length < WORD_MOST)
            word[length++] = text_lower(*at);
    word[all > WORD_MOST ? 0 : length] = '\0';
    return at;
}

static struct word_found word_find(const char *word)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, word) == 0)
            return (struct word_found){(int)words[i].field, (int)words[i].weight};
    return (struct word_found){-1, 0};
}

int credit_column_field(const char *header, int *certain)
{
    struct word_found found = {-1, 0};
    char word[WORD_MOST + 1];
    int count = 0;

    for (const char *at = header_word(header, word); *word != '\0' || *at != '\0';
         at = header_word(at, word)) {
        struct word_found one = word_find(word);

        if (strcmp(word, "of") == 0 && found.field >= 0)
            break;
        count++;
        if (one.weight >= found.weight && one.field >= 0)
            found = one;
    }
    /* alone it says it best: "Date" before "Date entered" */
    *certain = found.weight * 2 + (count == 1);
    return found.field;
}
