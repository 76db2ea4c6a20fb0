/* SPDX-License-Identifier: MIT
 * Whether a word of the glossary stands in a text. An entry may have several forms: `insurer
 * (payer)` is found as either. */
#include "milepost/catalog.h"

#include <ctype.h>
#include <string.h>

#include "milepost/text.h"

enum { FORM_MAX = 64 };

static bool glossary_is_letter(char byte)
{
    return isalnum((unsigned char)byte) != 0;
}

/* "SAM" is not what Sam is called. */
static bool glossary_is_abbreviation(const char *form)
{
    int capitals = 0;

    for (const char *at = form; *at != '\0'; at++)
        capitals += isupper((unsigned char)*at) != 0;
    return capitals >= 2;
}

static bool glossary_matches(const char *text, const char *form, size_t length)
{
    if (glossary_is_abbreviation(form))
        return strncmp(text, form, length) == 0;
    for (size_t i = 0; i < length; i++)
        if (tolower((unsigned char)text[i]) != tolower((unsigned char)form[i]))
            return false;
    return true;
}

/* As a whole word, one or many of them; a form that begins with a hyphen ends a word. */
static bool glossary_form_stands(const char *form, const char *text)
{
    size_t length = strlen(form);

    for (const char *at = text; *at != '\0'; at++) {
        const char *end;

        if (at > text && form[0] != '-' && glossary_is_letter(at[-1]))
            continue;
        if (!glossary_matches(at, form, length))
            continue;
        end = at + length;
        if (*end == 's' && form[0] != '-')
            end++;
        if (!glossary_is_letter(*end))
            return true;
    }
    return false;
}

/* The form that begins here, without what only leads to it: an article, quotes. Where the next
 * begins. */
static const char *glossary_next_form(const char *at, char form[FORM_MAX])
{
    size_t length;

    at += strspn(at, " ,()\"");
    if (text_begins(at, "the "))
        at += strlen("the ");
    at += strspn(at, "\"");
    length = strcspn(at, ",()\"");
    at += length;
    while (length > 0 && at[-1] == ' ')
        at--, length--;
    if (length >= FORM_MAX)
        length = 0;
    memcpy(form, at - length, length);
    form[length] = '\0';
    return at;
}

bool term_stands_in(const struct term *term, const char *text)
{
    const char *at = term->term;
    char form[FORM_MAX];

    while (*at != '\0') {
        at = glossary_next_form(at, form);
        if (form[0] != '\0' && glossary_form_stands(form, text))
            return true;
    }
    return false;
}
