/* SPDX-License-Identifier: MIT
 * A word of the glossary where it is met. */
#include <string.h>

#include "line/stage/stage.h"

/* A word of the text begins with it: HCPCS is no answer to who asks for the CPC. */
static bool word_begins_in(const char *text, const char *word)
{
    for (const char *at = text; (at = strstr(at, word)); at++)
        if (at == text || at[-1] == ' ' || at[-1] == '(' || at[-1] == '-' || at[-1] == '/')
            return true;
    return false;
}

/* True when the folded word is all of the term, or begins a word in it. */
static bool word_fits(const char *term, const char *word, bool whole)
{
    struct buffer folded = {0};
    bool is;

    text_fold_loosely(term, &folded);
    is = whole ? strcmp(buffer_text(&folded), word) == 0
               : word_begins_in(buffer_text(&folded), word);
    buffer_clear(&folded);
    return is;
}

static void word_say(struct plain *plain, int term)
{
    const struct catalog *catalog = session_catalog_or(plain->session, plain->options->catalog);
    int source = catalog->terms[term].source;

    talk_say(&plain->talk, "%s: %s%s%s%s", catalog->terms[term].term, catalog->terms[term].text,
             source >= 0 ? " (" : "", source >= 0 ? catalog->sources[source].publisher : "",
             source >= 0 ? ")" : "");
}

static int word_say_all(struct plain *plain, const char *word, bool whole)
{
    const struct catalog *catalog = session_catalog_or(plain->session, plain->options->catalog);
    int said = 0;

    for (int i = 0; i < catalog->term_count; i++)
        if (word_fits(catalog->terms[i].term, word, whole)) {
            word_say(plain, i);
            said++;
        }
    return said;
}

/* A credential by its code. */
static int word_say_credential(struct plain *plain, const char *word)
{
    const struct catalog *catalog = session_catalog_or(plain->session, plain->options->catalog);

    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];

        if (!word_fits(credential->code, word, true))
            continue;
        talk_say(&plain->talk, "%s: %s, a credential of %s. / %s tells all of it.",
                 credential->code, credential->name, catalog->bodies[credential->body].name,
                 credential->code);
        return 1;
    }
    return 0;
}

/* What there is, so that the next try finds something. */
static void word_say_list(struct plain *plain)
{
    const struct catalog *catalog = session_catalog_or(plain->session, plain->options->catalog);
    struct buffer text = {0};

    for (int i = 0; i < catalog->term_count; i++)
        buffer_format(&text, "%s%s", i > 0 ? ", " : "", catalog->terms[i].term);
    talk_say(&plain->talk, "Words that are explained: %s.", buffer_text(&text));
    buffer_clear(&text);
}

void plain_explain(struct plain *plain, const char *word)
{
    struct buffer folded = {0};
    int said;

    text_fold_loosely(word, &folded);
    said = word_say_all(plain, buffer_text(&folded), true) +
           word_say_credential(plain, buffer_text(&folded));
    if (said == 0 && folded.length > 1)
        said = word_say_all(plain, buffer_text(&folded), false);
    if (said == 0) {
        talk_say(&plain->talk, "\"%s\" is not among the words that are explained.", word);
        word_say_list(plain);
    }
    buffer_clear(&folded);
}
