/* SPDX-License-Identifier: MIT
 * Arguments and environment into options and words, by the tables; nothing is guessed and nothing
 * is done. What stands in the arguments wins over the environment, and an option that its command
 * does not take is refused, not passed over. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command_table.h"
#include "milepost/nearest.h"

/* The arguments that are still to be read. */
struct queue {
    char **items;
    int count;
};

static const char *queue_take(struct queue *queue)
{
    queue->count--;
    return *queue->items++;
}

static bool option_lists(const char *values, const char *value)
{
    size_t length = strlen(value);

    while (*values) {
        size_t word = strcspn(values, " ");

        if (word == length && memcmp(values, value, length) == 0)
            return true;
        values += word + (values[word] == ' ');
    }
    return false;
}

static enum status option_refuse_value(struct app *app, const struct option *option,
                                       const char *dashes, const char *name, const char *value)
{
    struct nearest nearest = {.word = value};

    nearest_offer_words(&nearest, option->values);
    return app_usage(app, "%s%s: \"%s\" is not one of: %s%s", dashes, name, value, option->values,
                     nearest_says(&nearest));
}

/* Keeps an option's value. `variable`: it came from the environment, and is named by that. */
static enum status option_keep(struct app *app, int id, const char *value, bool variable)
{
    const struct option *option = &option_table[id];
    const char *dashes = variable ? "" : "--";
    const char *name = variable ? option->variable : option->name;

    if (app->values[id] && option->argument && !option->repeats)
        return app_usage(app, "%s%s: it is there twice; give it once", dashes, name);
    if (option->argument && value[0] == '\0' && !option_may_stand_alone(option))
        return app_usage(app, "%s%s: its %s is empty", dashes, name, option->argument);
    if (option->values && !option_lists(option->values, value))
        return option_refuse_value(app, option, dashes, name, value);
    if (option_is_of_path(option) && app_take_path(app, &value) != STATUS_OK)
        return STATUS_USAGE;
    app->values[id] = value;
    if (option->repeats)
        VECTOR_PUSH(&app->repeated, (struct given){(enum option_id)id, value});
    return STATUS_OK;
}

/* Takes the value that is attached to the option, or the next argument; a switch takes none, nor
 * does what may stand alone and stands before another option. */
static enum status option_take_value(struct app *app, struct queue *queue, int id,
                                     const char *attached)
{
    const struct option *option = &option_table[id];

    if (!option->argument && attached)
        return app_usage(app, "--%s: it takes no value", option->name);
    if (!option->argument)
        return option_keep(app, id, "", false);
    if (!attached && option_may_stand_alone(option) &&
        (queue->count == 0 || queue->items[0][0] == '-'))
        return option_keep(app, id, "", false);
    if (!attached && queue->count == 0)
        return app_usage(app, "--%s: its %s is missing", option->name, option->argument);
    return option_keep(app, id, attached ? attached : queue_take(queue), false);
}

/* The command that the words so far name, or NULL. */
static const struct command *command_so_far(const struct app *app)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++)
        if (command_words(command, app->words, app->word_count) > 0)
            return command;
    return NULL;
}

/* The same with those that are still to be read, as options may stand before it. The first of all
 * words may be the value of the option that nobody knows. */
static const struct command *command_ahead(struct app *app, const struct queue *queue)
{
    bool may_be_value = app->word_count == 0;
    const struct command *command;

    for (int i = 0; i < queue->count; i++)
        if (queue->items[i][0] != '-')
            app->words[app->word_count++] = queue->items[i];
    command = command_so_far(app);
    if (command || !may_be_value || app->word_count == 0)
        return command;
    app->words++;
    app->word_count--;
    return command_so_far(app);
}

/* Of options those count that the command takes: no other is of any use there. */
static enum status option_unknown(struct app *app, const struct queue *queue, const char *name,
                                  size_t length)
{
    const struct command *command = command_ahead(app, queue);
    char word[NEAREST_CHARACTERS], names[OPTION_COUNT][NEAREST_CHARACTERS], listed[80];
    size_t dashes = strspn(name, "-");
    struct nearest fitting = {.word = word};

    snprintf(word, sizeof word, "%.*s", (int)(length - dashes), name + dashes);
    snprintf(listed, sizeof listed, "`milepost %s%s--help` lists them",
             command ? command->name : "", command ? " " : "");
    for (int i = 0; i < OPTION_COUNT; i++) {
        snprintf(names[i], sizeof names[i], "--%s", option_table[i].name);
        if (command_takes(NULL, i) || command_takes(command, i))
            nearest_offer_as(&fitting, names[i], option_table[i].name);
    }
    return app_usage(app, "%.*s: there is no such option; %s", (int)length, name,
                     nearest_or(&fitting, listed));
}

/* `--name`, `--name=value`, `--name value` */
static enum status option_take_long(struct app *app, struct queue *queue, const char *word)
{
    size_t length = strcspn(word, "=");
    int id = option_find_long(word + 2, length - 2);

    if (id < 0)
        return option_unknown(app, queue, word, length);
    return option_take_value(app, queue, id, word[length] == '=' ? word + length + 1 : NULL);
}

/* `-o FILE`, `-oFILE` */
static enum status option_take_short(struct app *app, struct queue *queue, const char *word)
{
    int id = option_find_letter(word[1]);

    if (id < 0)
        return option_unknown(app, queue, word, strcspn(word, "="));
    return option_take_value(app, queue, id, word[2] ? word + 2 : NULL);
}

/* A number below 0 is a word, and the command says what it wants in its place. */
static bool word_is_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0' && !(word[1] >= '0' && word[1] <= '9');
}

static enum status arguments_take(struct app *app, struct queue *queue)
{
    bool options_end = false;
    enum status status = STATUS_OK;

    while (queue->count > 0 && status == STATUS_OK) {
        const char *word = queue_take(queue);

        if (options_end || !word_is_option(word))
            app->words[app->word_count++] = word;
        else if (strcmp(word, "--") == 0)
            options_end = true;
        else if (word[1] == '-')
            status = option_take_long(app, queue, word);
        else
            status = option_take_short(app, queue, word);
    }
    return status;
}

/* ---- the command ----------------------------------------------------------------------------- */

/* What follows the first word in a command's name of two, or NULL. */
static const char *command_second(const struct command *command, const char *first)
{
    size_t length = strlen(first);

    return strncmp(command->name, first, length) == 0 && command->name[length] == ' '
               ? command->name + length + 1
               : NULL;
}

/* The second words of the commands that begin with this one. */
static void command_add_second(const char *first, struct buffer *out)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++)
        if (command_second(command, first))
            buffer_format(out, "%s%s", out->length > 0 ? ", " : "", command_second(command, first));
}

/* The first word is right: the second ones alone are compared. */
static void command_find_second(const char *first, struct nearest *nearest)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++)
        if (command_second(command, first))
            nearest_offer_as(nearest, command->name, command_second(command, first));
}

/* A name of two words is compared with both that were typed, and with the first, which may be both
 * without the space; one of one with the first. Where none is near the first of several may be. */
static void command_find_nearest(const char *first, const char *both, struct nearest *nearest)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++) {
        nearest->word = first;
        nearest_offer(nearest, command->name);
        nearest->word = both;
        if (strchr(command->name, ' '))
            nearest_offer(nearest, command->name);
    }
    nearest->word = first;
    for (size_t i = 0; (command = command_at(i)) && !nearest->name; i++)
        if (strchr(command->name, ' '))
            nearest_offer_first(nearest, command->name);
}

/* The first word begins commands of two, and what follows is none of them. */
static enum status command_says_which(struct app *app, const char *second)
{
    struct nearest nearest = {.word = app->word_count > 1 ? app->words[1] : ""};

    command_find_second(app->words[0], &nearest);
    return app_usage(app, "%s: say which: %s%s", app->words[0], second, nearest_says(&nearest));
}

static enum status command_unknown(struct app *app)
{
    struct nearest nearest = {.word = ""};
    struct buffer second = {0}, both = {0};
    enum status status;

    command_add_second(app->words[0], &second);
    if (second.length > 0) {
        status = command_says_which(app, buffer_text(&second));
    } else {
        if (app->word_count > 1)
            buffer_format(&both, "%s %s", app->words[0], app->words[1]);
        command_find_nearest(app->words[0], buffer_text(&both), &nearest);
        status = app_usage(app, "%s: there is no such command; %s", app_shown(app->words[0]),
                           nearest_or(&nearest, "`milepost --help` lists them"));
    }
    buffer_clear(&both);
    buffer_clear(&second);
    return status;
}

static enum status command_find(struct app *app)
{
    int words;

    if (app->word_count == 0)
        return STATUS_OK;
    app->command = command_so_far(app);
    if (!app->command)
        return command_unknown(app);
    words = command_words(app->command, app->words, app->word_count);
    app->words += words;
    app->word_count -= words;
    return STATUS_OK;
}

/* `log lsit` is `log` with too few words, and was to be `log list`. */
static enum status words_too_few(struct app *app)
{
    const struct command *command = app->command;
    struct nearest nearest = {.word = app->word_count > 0 ? app->words[0] : ""};

    command_find_second(command->name, &nearest);
    return app_usage(app, "%s: too few arguments; it is written `milepost %s %s`%s", command->name,
                     command->name, command->arguments, nearest_says(&nearest));
}

static enum status check_words(struct app *app)
{
    const struct command *command = app->command;

    if (app->word_count < command->least)
        return words_too_few(app);
    if (command->most >= 0 && app->word_count > command->most)
        return app_usage(app,
                         "%s: \"%s\" is one argument too many; it is written `milepost %s%s%s`",
                         command->name, app->words[command->most], command->name,
                         command->arguments[0] ? " " : "", command->arguments);
    return strcmp(command->arguments, "FILE") == 0 || strcmp(command->arguments, "DIR") == 0
               ? app_take_path(app, &app->words[0])
               : STATUS_OK;
}

static enum status check_options(struct app *app)
{
    for (int i = OPTION_FIRST_OF_COMMAND; i < OPTION_COUNT; i++) {
        if (!app->values[i] || command_takes(app->command, i))
            continue;
        return app_usage(app, "--%s: %s takes no such option; `milepost %s%s--help` lists them",
                         option_table[i].name, app->command ? app->command->name : "milepost",
                         app->command ? app->command->name : "", app->command ? " " : "");
    }
    return STATUS_OK;
}

/* ---- the environment ------------------------------------------------------------------------- */

static bool is_off(const char *value)
{
    return strcmp(value, "0") == 0 || strcmp(value, "no") == 0 || strcmp(value, "false") == 0;
}

/* What was typed goes before a variable that says otherwise. */
static bool option_yields(const struct app *app, const struct option *option)
{
    for (int i = OPTION_FIRST_OF_COMMAND; i < OPTION_COUNT; i++)
        if (app->values[i] && option->yields & OPTION_BIT(i))
            return true;
    return false;
}

/* Variables stand in for options that were not given, where the command takes them. */
static enum status environment_take(struct app *app)
{
    enum status status = STATUS_OK;

    for (int i = 0; i < OPTION_COUNT && status == STATUS_OK; i++) {
        const struct option *option = &option_table[i];
        const char *value = option->variable ? getenv(option->variable) : NULL;
        bool taken = command_takes(NULL, i) || command_takes(app->command, i);

        if (!value || value[0] == '\0' || !taken || app->values[i] || option_yields(app, option))
            continue;
        if (option->argument)
            status = option_keep(app, i, value, true);
        else if (!is_off(value))
            app->values[i] = "";
    }
    return status;
}

enum status parse_arguments(struct app *app, int argc, char **argv)
{
    struct queue queue = {.items = argv + 1, .count = argc > 0 ? argc - 1 : 0};
    enum status status = arguments_take(app, &queue);

    if (status == STATUS_OK)
        status = command_find(app);
    if (status != STATUS_OK || app_has(app, OPTION_HELP) || app_has(app, OPTION_VERSION))
        return status;
    status = check_options(app);
    if (status == STATUS_OK && app->command)
        status = check_words(app);
    return status == STATUS_OK ? environment_take(app) : status;
}
