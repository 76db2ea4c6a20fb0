/* SPDX-License-Identifier: MIT
 * Offers as lines. */
#include "cli/complete/offers.h"

#include <stdlib.h>
#include <string.h>

/* What it is stands on the same line. */
static void offer_about(struct offers *offers, const char *about)
{
    size_t first = offers->lines.length;

    buffer_add_char(&offers->lines, '\t');
    text_add_inert(&offers->lines, about, app_print_ascii(offers->app));
    for (size_t i = first + 1; i < offers->lines.length; i++)
        if (offers->lines.text[i] == '\n' || offers->lines.text[i] == '\t')
            offers->lines.text[i] = ' ';
}

static void offer_line(struct offers *offers, const char *word, const char *after,
                       const char *about)
{
    if (strncmp(word, offers->typed, strlen(offers->typed)) != 0 || !text_is_clean(word, false))
        return;
    buffer_add(&offers->lines, buffer_text(&offers->lead));
    buffer_add(&offers->lines, word);
    buffer_add(&offers->lines, after);
    if (about && about[0] != '\0')
        offer_about(offers, about);
    buffer_add_char(&offers->lines, '\n');
}

void offer(struct offers *offers, const char *word, const char *about)
{
    offer_line(offers, word, "", about);
}

void offer_assigned(struct offers *offers, const char *id, const char *about)
{
    offer_line(offers, id, "=", about);
}

void offer_words(struct offers *offers, const char *words)
{
    while (*words) {
        size_t length = strcspn(words, " ");
        char *word = memory_copy_bytes(words, length);

        offer(offers, word, NULL);
        free(word);
        words += length + (words[length] == ' ');
    }
}

void offers_lead_to(struct offers *offers, const char *last)
{
    buffer_add_bytes(&offers->lead, offers->typed, (size_t)(last - offers->typed) + 1);
    offers->typed = last + 1;
}
