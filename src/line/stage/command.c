/* SPDX-License-Identifier: MIT
 * What can be typed at any stop: the table, and what each of it does. */
#include <string.h>

#include "line/stage/stage.h"

typedef struct onward sign_act(struct plain *plain);

static struct onward sign_back(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->back)
        return stop->ops->back(stop);
    if (plain->stops.count > 1)
        return onward_back();
    return plain_stay_first(&plain->talk);
}

static struct onward sign_none(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->none)
        return stop->ops->none(stop);
    talk_say(&plain->talk, "Nothing is chosen here. < goes back.");
    return onward_ask();
}

static struct onward sign_later(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->later)
        return stop->ops->later(stop);
    talk_say(&plain->talk, "> leaves a question for later; here is none.");
    return onward_ask();
}

static struct onward sign_skip(struct plain *plain)
{
    struct stop *stop = plain_top(plain);

    if (stop->ops->skip)
        return stop->ops->skip(stop);
    talk_say(&plain->talk, ">> leaves a section of the questions for later; here is none.");
    return onward_ask();
}

static void sign_say_way(struct plain *plain)
{
    const struct stop *stop = plain_top(plain);
    struct buffer place = {0};

    if (stop->ops->where)
        stop->ops->where(stop, &place);
    else
        buffer_add(&place, stop->ops->name);
    if (plain->kept)
        buffer_format(&place, ", in a what-if of the plan %s", session_name(plain->kept));
    else if (plain->session)
        buffer_format(&place, ", in the plan %s%s", session_name(plain->session),
                      plain_is_view(plain) ? ", which is somebody else's" : "");
    talk_say(&plain->talk, "You are at %s.", buffer_text(&place));
    buffer_clear(&place);
}

static struct onward sign_where(struct plain *plain)
{
    sign_say_way(plain);
    return onward_tell();
}

static struct onward sign_turn(struct plain *plain, bool back)
{
    struct menu *menu = &plain_top(plain)->menu;

    if (menu_turn(menu, back))
        menu_tell(menu, &plain->talk);
    else
        talk_say(&plain->talk, back ? "This is the first page." : "There is no more of the list.");
    return onward_ask();
}

static struct onward sign_more(struct plain *plain)
{
    return sign_turn(plain, false);
}

static struct onward sign_before(struct plain *plain)
{
    return sign_turn(plain, true);
}

static void sign_say_undone(struct plain *plain, enum past_outcome outcome, bool again,
                            const struct buffer *said)
{
    static const char *const lines[] = {
        [PAST_OUT] = "Undone: the new plan is taken out; r brings it back.",
        [PAST_IN] = "Redone: the new plan is here again.",
        [PAST_MANY] = "Plans that were imported together are taken out one by one: delete each.",
    };

    if (outcome == PAST_NOTHING)
        talk_say(&plain->talk, again ? "There is nothing to redo." : "There is nothing to undo.");
    else
        talk_say(&plain->talk, "%s", outcome == PAST_MOVED ? buffer_text(said) : lines[outcome]);
}

/* Where no plan is open it is about all of them, deleted ones too. */
static struct onward sign_undo_any(struct plain *plain, bool again)
{
    const struct line_options *options = plain->options;
    enum past_outcome outcome = PAST_NOTHING;
    struct buffer said = {0};
    struct error err;
    int64_t ignored;
    enum status status = STATUS_OK;

    if (options->store) /* of a damaged file there is nothing to undo */
        status = plans_past_undo(&plain->past, options->store, options->catalog, options->clock,
                                 again, &outcome, &ignored, &said, &err);
    if (status == STATUS_OK)
        sign_say_undone(plain, outcome, again, &said);
    buffer_clear(&said);
    if (status != STATUS_OK)
        return plain_refuse(plain, &err);
    return outcome == PAST_NOTHING || outcome == PAST_MANY ? onward_ask() : onward_tell();
}

static struct onward sign_undo_it(struct plain *plain, bool again)
{
    return plain->session && !plain_has_copied(plain, again) ? plain_undo(plain, again)
                                                             : sign_undo_any(plain, again);
}

static struct onward sign_undo(struct plain *plain)
{
    return sign_undo_it(plain, false);
}

static struct onward sign_redo(struct plain *plain)
{
    return sign_undo_it(plain, true);
}

static struct onward sign_leave(struct plain *plain)
{
    struct error err;
    enum status status = plain_view_write(plain, &err);

    if (status != STATUS_OK && plain_view_is_unkept(plain))
        return onward_go(STOP_UNKEPT, -1); /* the stop says it */
    if (status != STATUS_OK)
        talk_say(&plain->talk, "%s.", err.text);
    return onward_leave();
}

static struct onward sign_jump(struct plain *plain)
{
    (void)plain;
    return onward_go(STOP_JUMP, -1);
}

static struct onward sign_jump_to(struct plain *plain, const char *words)
{
    struct onward onward = onward_go(STOP_JUMP, -1);

    (void)plain;
    onward.place.words = words;
    return onward;
}

static struct onward sign_explain(struct plain *plain, const char *words)
{
    plain_explain(plain, words);
    return onward_ask();
}

static sign_act sign_help;

static const struct plain_sign {
    const char *typed, *word; /* either of them */
    const char *does;
    sign_act *act;
    bool is_letter; /* where any words may be typed it is a word */
    bool is_path;   /* a path may begin with it: there a blank parts it from words */
    struct onward (*about)(struct plain *plain, const char *words); /* with words behind it */
} plain_signs[] = {
    {"<", "back", "goes back", .act = sign_back},
    {"?", "help", "is this help; ? and a word explains the word, such as ? CEU", .act = sign_help,
     .about = sign_explain},
    {"/", "find",
     "finds a plan, step, question, credential or word by a part of its name, such as / CPC",
     .act = sign_jump, .is_path = true, .about = sign_jump_to},
    {".", "where", "says where you are, and all of it again", .act = sign_where},
    {"!", "none", "means none of these, or that you don't know yet", .act = sign_none},
    {">", "later", "leaves a question for later", .act = sign_later},
    {">>", "skip", "leaves the rest of a section for later", .act = sign_skip},
    {"+", "more", "tells more of a long list", .act = sign_more},
    {"-", "before", "tells what was before it", .act = sign_before},
    {"u", "undo", "takes the last change back", .act = sign_undo, .is_letter = true},
    {"r", "redo", "makes it again", .act = sign_redo, .is_letter = true},
    {"q", "quit", "leaves the program", .act = sign_leave, .is_letter = true},
};

enum { PLAIN_SIGNS = sizeof plain_signs / sizeof *plain_signs };

/* Signs are read out by few screen readers alike: their words do the same. */
static void sign_say(struct plain *plain, const struct plain_sign *sign)
{
    bool is_text = plain_top(plain)->ops->is_text;

    if (!is_text)
        talk_say(&plain->talk, "%s or %s %s.", sign->typed, sign->word, sign->does);
    else if (!sign->is_letter)
        talk_say(&plain->talk, "%s %s.", sign->typed, sign->does);
}

static struct onward sign_help(struct plain *plain)
{
    const struct stop *stop = plain_top(plain);

    if (stop->ops->help)
        stop->ops->help(stop);
    for (int i = 0; i < PLAIN_SIGNS; i++)
        sign_say(plain, &plain_signs[i]);
    if (stop->ops->is_text)
        talk_say(&plain->talk, "Words are taken as text here, u, r and q as well: < goes back to "
                               "where they do something.");
    if (!plain_is_view(plain) && plain->options->store)
        talk_say(&plain->talk, "All is saved at once.");
    if (plain_is_view(plain))
        talk_say(&plain->talk,
                 "This plan is somebody else's, out of %s. Your comments go back into "
                 "that file at once, and nothing else of it changes.",
                 plain->options->data_path);
    else
        talk_say(&plain->talk, "Your data is in %s and goes nowhere else.",
                 plain->options->data_path);
    return onward_ask();
}

static bool sign_is(const struct plain_sign *sign, const char *typed, bool is_text)
{
    if (is_text)
        return !sign->is_letter && strcmp(typed, sign->typed) == 0;
    return text_same(typed, sign->typed) || text_same(typed, sign->word);
}

/* What stands behind a sign, or behind its word and a blank, or NULL. Where any words may be typed
 * the word is one of them. */
static const char *sign_words(const struct plain_sign *sign, const char *typed, bool is_text)
{
    size_t length = 0;

    if (!sign->about)
        return NULL;
    if (text_begins(typed, sign->typed))
        length = strlen(sign->typed);
    else if (!is_text && text_begins(typed, sign->word))
        length = strlen(sign->word);
    if (length == 0 || (typed[length] != ' ' && (length > 1 || (is_text && sign->is_path))))
        return NULL;
    return typed + length + strspn(typed + length, " ");
}

bool plain_command(struct plain *plain, const char *typed, struct onward *onward)
{
    bool is_text = plain_top(plain)->ops->is_text;

    for (int i = 0; i < PLAIN_SIGNS; i++)
        if (sign_is(&plain_signs[i], typed, is_text)) {
            *onward = plain_signs[i].act(plain);
            return true;
        }
    for (int i = 0; i < PLAIN_SIGNS; i++) {
        const char *words = sign_words(&plain_signs[i], typed, is_text);

        if (words) {
            *onward = plain_signs[i].about(plain, words);
            return true;
        }
    }
    return false;
}

void plain_hint(struct plain *plain)
{
    if (plain->hinted || plain_setting(plain, SETTING_HINTS) == HINTS_OFF)
        return;
    plain->hinted = true;
    talk_say(&plain->talk,
             "Type a number and press Enter. < goes back, ? helps, / finds anything by "
             "its name, . says where you are, q leaves. Every answer is saved at "
             "once.");
}
