/* SPDX-License-Identifier: MIT
 * Which kind of word is being typed, from the tables of commands and options: what a command takes
 * is read from its line of arguments, "[PLAN] ID=VALUE ...". */
#include "cli/complete/complete.h"

#include <stdlib.h>
#include <string.h>

#include "cli/complete/offers.h"
#include "cli/manual/manual.h"
#include "milepost/school/words.h"

typedef void offers_fn(struct offers *offers);

static void offer_files(struct offers *offers)
{
    offers->kind = OFFERS_FILES;
}

static void offer_folders(struct offers *offers)
{
    offers->kind = OFFERS_FOLDERS;
}

static void offer_states(struct offers *offers)
{
    offer_words(offers, school_states());
}

/* A folder, or the id of one that is on hand. */
static void offer_catalogues(struct offers *offers)
{
    offer_careers(offers);
    offer_folders(offers);
}

static void offer_topics(struct offers *offers)
{
    const struct command *command;

    for (size_t i = 0; i < manual_topic_count; i++)
        offer(offers, manual_topics[i].name, manual_topics[i].about);
    for (size_t i = 0; (command = offers->app->commands(i)); i++)
        offer(offers, command->name, command->help);
}

/* ---- arguments ------------------------------------------------------------------------------- */

/* The commands of an argument begin so; NULL: all. */
static const struct {
    const char *argument, *commands;
    offers_fn *offer;
} arguments[] = {
    {"PLAN", NULL, offer_plans},           {"STEP", NULL, offer_steps},
    {"ID=VALUE", NULL, offer_assignments}, {"ID=LOW/LIKELY/HIGH", NULL, offer_assumptions},
    {"FILE", NULL, offer_files},           {"DIR", NULL, offer_folders},
    {"SCHOOL", NULL, offer_schools},       {"CODE", NULL, offer_credentials},
    {"BODY", NULL, offer_bodies},          {"N", "choose", offer_routes},
    {"KIND", "letter", offer_letters},     {"ID", "catalog show", offer_catalogue},
    {"ID", "credit", offer_credits},       {"ID", "log", offer_logs},
    {"TOPIC", NULL, offer_topics},         {"ZIP|STATE", NULL, offer_states},
};

static bool is_argument(const char *word, size_t length, const char *name)
{
    return strlen(name) == length && memcmp(word, name, length) == 0;
}

/* What one name of a line of arguments stands for; false: nothing that is known. */
static bool offer_argument(struct offers *offers, const char *word, size_t length)
{
    const char *command = offers->command->name;
    bool known = false;

    for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++)
        if (is_argument(word, length, arguments[i].argument) &&
            (!arguments[i].commands ||
             strncmp(command, arguments[i].commands, strlen(arguments[i].commands)) == 0)) {
            arguments[i].offer(offers);
            known = true;
        }
    return known;
}

/* Those of the command alone that are not there yet. */
static void offer_own_options(struct offers *offers)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        struct buffer name = {0};

        buffer_format(&name, "--%s", option_table[i].name);
        if (command_takes(offers->command, i) &&
            (option_table[i].repeats || !app_has(offers->app, (enum option_id)i)))
            offer(offers, buffer_text(&name), option_help(&option_table[i], offers->command));
        buffer_clear(&name);
    }
}

/* The names of a line of arguments, up to its options. */
enum { MOST_NAMES = 8 };
struct argument_names {
    const char *at[MOST_NAMES];
    size_t lengths[MOST_NAMES];
    int count;
    bool plan_first, repeats; /* "[PLAN] ...", "... [SCHOOL ...]" */
};

static void arguments_read(const char *line, struct argument_names *names)
{
    static const char marks[] = "[] ";

    *names = (struct argument_names){.plan_first = strncmp(line, "[PLAN]", 6) == 0};
    for (line += strspn(line, marks); *line && strncmp(line, "--", 2) != 0;
         line += strspn(line, marks)) {
        size_t length = strcspn(line, marks);

        if (is_argument(line, length, "...")) {
            names->repeats = true;
        } else if (names->count < MOST_NAMES) {
            names->at[names->count] = line;
            names->lengths[names->count++] = length;
        }
        line += length;
    }
}

/* The name at a place; behind the last one there is none, unless that may stand many times. False:
 * nothing that is known stands there. */
static bool offer_place(struct offers *offers, const struct argument_names *names, int place)
{
    if (place >= names->count && names->repeats)
        place = names->count - 1;
    return place < names->count && offer_argument(offers, names->at[place], names->lengths[place]);
}

/* A plan is not to be named twice, and where it may be left out the next argument may stand in its
 * place. Where nothing that is known stands next an option may. */
static void offer_arguments(struct offers *offers, const char *const *words, int count)
{
    struct argument_names names;
    bool by_option = app_has(offers->app, OPTION_PLAN), known;

    arguments_read(offers->command->arguments, &names);
    if (names.count > 0 && is_argument(names.at[0], names.lengths[0], "PLAN") && !by_option &&
        count > 0 && !strchr(words[0], '='))
        offers->plan = words[0];
    if (names.plan_first && count == 0 && !by_option) {
        known = offer_place(offers, &names, 0);
        known = offer_place(offers, &names, 1) || known;
    } else {
        known = offer_place(offers, &names, count + (names.plan_first && by_option));
    }
    if (!known && offers->typed[0] == '\0')
        offer_own_options(offers);
}

/* ---- options --------------------------------------------------------------------------------- */

static void offer_answer_of_school(struct offers *offers)
{
    if (!strchr(offers->typed, '='))
        offer_school_questions(offers);
}

static offers_fn *const option_offers[OPTION_COUNT] = {
    [OPTION_PLAN] = offer_plans,     [OPTION_STEP] = offer_steps,
    [OPTION_SCHOOL] = offer_schools, [OPTION_ROUTE] = offer_routes,
    [OPTION_KIND] = offer_programs,  [OPTION_APPROVAL] = offer_approvals,
    [OPTION_AID] = offer_aids,       [OPTION_ANSWER] = offer_answer_of_school,
    [OPTION_BODY] = offer_bodies,    [OPTION_CATEGORY] = offer_categories,
    [OPTION_CAREER] = offer_careers, [OPTION_CATALOG] = offer_catalogues,
    [OPTION_STATE] = offer_states,
};

static void offer_value(struct offers *offers, int id)
{
    const struct option *option = &option_table[id];

    if (option->values)
        offer_words(offers, option_values(option, offers->command));
    else if (option_offers[id])
        option_offers[id](offers);
    else if (option->argument && strcmp(option->argument, "FILE") == 0)
        offer_files(offers);
    else if (option->argument && strcmp(option->argument, "DIR") == 0)
        offer_folders(offers);
}

/* `--name`, or the value behind `--name=`. */
static void offer_options(struct offers *offers)
{
    const char *equals = strchr(offers->typed, '=');
    int id = equals && strncmp(offers->typed, "--", 2) == 0
                 ? option_find_long(offers->typed + 2, (size_t)(equals - offers->typed) - 2)
                 : -1;

    if (equals) {
        offers_lead_to(offers, equals);
        if (id >= 0)
            offer_value(offers, id);
        return;
    }
    for (int i = 0; i < OPTION_COUNT; i++) {
        struct buffer name = {0};

        buffer_format(&name, "--%s", option_table[i].name);
        if (command_takes(NULL, i) || command_takes(offers->command, i))
            offer(offers, buffer_text(&name), option_help(&option_table[i], offers->command));
        buffer_clear(&name);
    }
}

/* ---- commands -------------------------------------------------------------------------------- */

/* The first word of a command stands for all that begin with it: the first of them offers it. */
static bool is_first_of(const struct app *app, size_t place, const char *word)
{
    size_t length = strlen(word);

    for (size_t i = 0; i < place; i++) {
        const char *name = app->commands(i)->name;

        if (strncmp(name, word, length) == 0 && (name[length] == ' ' || name[length] == '\0'))
            return false;
    }
    return true;
}

/* The first words, or with `first` the second words that follow it. */
static void offer_commands(struct offers *offers, const char *first)
{
    const struct command *command;

    for (size_t i = 0; (command = offers->app->commands(i)); i++) {
        const char *space = strchr(command->name, ' ');
        char *word = memory_copy_bytes(command->name, strcspn(command->name, " "));

        if (!first && is_first_of(offers->app, i, word))
            offer(offers, word, space ? NULL : command->help);
        else if (first && space && strcmp(word, first) == 0)
            offer(offers, space + 1, command->help);
        free(word);
    }
}

/* ---- the words before ------------------------------------------------------------------------ */

struct words_before {
    const char **items; /* what is neither an option nor its value */
    int count;
    int owing; /* the option whose value is being typed, or -1 */
};

static int option_of(const char *word)
{
    if (word[1] != '-')
        return option_find_letter(word[1]);
    return option_find_long(word + 2, strcspn(word + 2, "="));
}

/* Keeps an option; true when its value is the next word. */
static bool option_note(struct app *app, const char *word)
{
    const char *equals = strchr(word, '=');
    int id = option_of(word);

    if (id < 0)
        return false;
    if (option_table[id].argument && word[1] != '-' && word[2] != '\0')
        app->values[id] = word + 2;
    else if (option_table[id].argument && word[1] == '-' && equals)
        app->values[id] = equals + 1;
    else if (option_table[id].argument)
        return !option_may_stand_alone(&option_table[id]);
    else
        app->values[id] = "";
    return false;
}

static void words_read(struct app *app, int count, char **words, struct words_before *before)
{
    before->owing = -1;
    for (int i = 0; i < count; i++) {
        const char *word = words[i];

        if (before->owing >= 0) {
            app->values[before->owing] = word;
            before->owing = -1;
        } else if (word[0] != '-' || word[1] == '\0') {
            before->items[before->count++] = word;
        } else if (option_note(app, word)) {
            before->owing = option_of(word);
        }
    }
}

/* Where the data file and the catalogue are, and what day it is, may stand in the environment. */
static void environment_read(struct app *app)
{
    for (int i = 0; i < OPTION_FIRST_OF_COMMAND; i++)
        if (!app->values[i] && option_table[i].argument && option_table[i].variable)
            app->values[i] = getenv(option_table[i].variable);
    for (int i = 0; i < OPTION_FIRST_OF_COMMAND; i++)
        if (app->values[i] && option_is_of_path(&option_table[i]) &&
            app_take_path(app, &app->values[i]) != STATUS_OK)
            app->values[i] = NULL;
    if (app->values[OPTION_TODAY])
        (void)date_parse(app->values[OPTION_TODAY], DATE_MONTH_REFUSED, &app->clock.fixed_day);
}

static void offer_for(struct offers *offers, const struct words_before *before)
{
    struct app *app = offers->app;
    bool is_option = offers->typed[0] == '-';
    int named = 0;

    for (size_t i = 0; named == 0 && (offers->command = app->commands(i)); i++)
        named = command_words(offers->command, before->items, before->count);
    if (before->owing >= 0)
        offer_value(offers, before->owing);
    else if (is_option)
        offer_options(offers);
    else if (before->count == 0)
        offer_commands(offers, NULL);
    else if (before->count == 1)
        offer_commands(offers, before->items[0]);
    if (named > 0 && before->owing < 0 && !is_option)
        offer_arguments(offers, before->items + named, before->count - named);
}

static const char usual_kind[] = "words\n"; /* the first line, unless complete_put says another */

/* Of words there may be as many as there are plans: they are handed on as they are. */
static void complete_put(struct offers *offers)
{
    static const char *const kinds[] = {
        [OFFERS_OPEN] = "open\n", [OFFERS_FILES] = "files\n", [OFFERS_FOLDERS] = "folders\n"};
    struct buffer *out = &offers->app->out;

    if (offers->kind == OFFERS_WORDS) {
        *out = offers->lines;
    } else {
        buffer_add(out, kinds[offers->kind]);
        buffer_add(out, buffer_text(&offers->lines) + strlen(usual_kind));
        buffer_clear(&offers->lines);
    }
}

void complete_words(struct app *app, int count, char **words)
{
    struct words_before before = {.items = memory_new((size_t)count + 1, sizeof(char *))};
    struct offers offers = {.app = app, .typed = count > 0 ? words[count - 1] : ""};

    app->silent = true;
    words_read(app, count - 1, words, &before);
    environment_read(app);
    buffer_add(&offers.lines, usual_kind);
    offer_for(&offers, &before);
    complete_put(&offers);
    buffer_clear(&offers.lead);
    free(before.items);
}
