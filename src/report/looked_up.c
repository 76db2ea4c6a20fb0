/* SPDX-License-Identifier: MIT
 * What the catalogue says of a credential or a word, line by line. */
#include "milepost/report/looked_up.h"

#include "milepost/text.h"
#include "milepost/words.h"

struct look_up {
    const struct catalog *catalog;
    date_day today;
    looked_fn *tell;
    void *context;
};

/* Nothing is said of what the catalogue does not say. */
static void look_up_say(const struct look_up *looked, enum looked_part part, const char *label,
                        const char *text)
{
    if (text && text[0] != '\0')
        looked->tell(looked->context, &(struct looked_line){part, label, text});
}

static void look_up_say_source(const struct look_up *looked, int source)
{
    struct buffer text = {0};

    if (source < 0)
        return;
    words_source_page(&looked->catalog->sources[source], looked->today, &text);
    look_up_say(looked, LOOKED_SOURCE, "Source", buffer_text(&text));
    buffer_clear(&text);
}

static void look_up_say_facts(const struct look_up *looked, const struct credential *credential)
{
    look_up_say(looked, LOOKED_FACT, "Body", looked->catalog->bodies[credential->body].name);
    look_up_say(looked, LOOKED_FACT, "For", credential->setting);
    look_up_say(looked, LOOKED_FACT, "Level", credential->level);
    if (!credential->has_exam)
        return;
    look_up_say(looked, LOOKED_FACT, "Exam", credential->questions);
    look_up_say(looked, LOOKED_FACT, "Time", credential->length);
    look_up_say(looked, LOOKED_FACT, "Where", credential->format);
    look_up_say(looked, LOOKED_FACT, "To pass", credential->pass_mark);
    look_up_say(looked, LOOKED_FACT, "Books", credential->books);
}

void report_credential(const struct catalog *catalog, int index, date_day today, looked_fn *tell,
                       void *context)
{
    const struct look_up looked = {catalog, today, tell, context};
    const struct credential *credential = &catalog->credentials[index];
    struct buffer title = {0};

    buffer_format(&title, "%s, %s", credential->code, credential->name);
    look_up_say(&looked, LOOKED_TITLE, NULL, buffer_text(&title));
    look_up_say(&looked, LOOKED_TEXT, NULL, credential->about);
    look_up_say_facts(&looked, credential);
    for (int i = 0; i < credential->notes.count; i++)
        look_up_say(&looked, LOOKED_POINT, NULL, credential->notes.items[i]);
    for (int i = 0; i < credential->sources.count; i++)
        look_up_say_source(&looked, credential->sources.items[i]);
    buffer_clear(&title);
}

void report_term(const struct catalog *catalog, int index, date_day today, looked_fn *tell,
                 void *context)
{
    const struct look_up looked = {catalog, today, tell, context};
    const struct term *term = &catalog->terms[index];

    look_up_say(&looked, LOOKED_TITLE, NULL, term->term);
    look_up_say(&looked, LOOKED_TEXT, NULL, term->text);
    look_up_say_source(&looked, term->source);
}
