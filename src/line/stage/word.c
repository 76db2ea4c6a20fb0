/* SPDX-License-Identifier: MIT
 * A word of the glossary where it is met. */
#include <string.h>

#include "line/stage/stage.h"
#include "milepost/session/explained.h"

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

static struct explained word_begin(const struct plain *plain, enum explained_kind kind)
{
    return explained_begin(kind, plain->session, plain->options->catalog);
}

static void word_say(struct plain *plain, const struct explained *explained)
{
    const struct catalog *catalog = explained->catalog;
    const struct term *term = &catalog->terms[explained->index];
    struct buffer word = {0};

    explained_say(explained, &word);
    talk_say(&plain->talk, "%s: %s%s%s%s", buffer_text(&word), term->text,
             term->source >= 0 ? " (" : "",
             term->source >= 0 ? catalog->sources[term->source].publisher : "",
             term->source >= 0 ? ")" : "");
    buffer_clear(&word);
}

static int word_say_all(struct plain *plain, const char *word, bool whole)
{
    struct explained explained = word_begin(plain, EXPLAINED_TERM);
    int said = 0;

    while (explained_next(&explained))
        if (word_fits(explained.catalog->terms[explained.index].term, word, whole)) {
            word_say(plain, &explained);
            said++;
        }
    return said;
}

/* A credential by its code. */
static int word_say_credential(struct plain *plain, const char *word)
{
    struct explained explained = word_begin(plain, EXPLAINED_CREDENTIAL);

    while (explained_next(&explained)) {
        const struct credential *credential = &explained.catalog->credentials[explained.index];

        if (!word_fits(credential->code, word, true))
            continue;
        talk_say(&plain->talk, "%s: %s, a credential of %s. / %s tells all of it.",
                 credential->code, credential->name,
                 explained.catalog->bodies[credential->body].name, credential->code);
        return 1;
    }
    return 0;
}

/* What there is, so that the next try finds something. */
static void word_say_list(struct plain *plain)
{
    struct explained explained = word_begin(plain, EXPLAINED_TERM);
    struct buffer text = {0};

    while (explained_next(&explained)) {
        buffer_add(&text, explained.number > 0 ? ", " : "");
        explained_say(&explained, &text);
    }
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
