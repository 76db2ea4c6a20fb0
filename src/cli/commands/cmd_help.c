/* SPDX-License-Identifier: MIT
 * `help`: a part of the manual, as plain text. */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/manual/manual.h"
#include "milepost/layout.h"
#include "milepost/nearest.h"

static enum status help_topics(struct app *app)
{
    struct buffer draft = {0};
    struct man_page page = {.out = &draft};

    page_text(&page, "`milepost help` TOPIC shows a part of the manual; of a command, or of the "
                     "first word of several, what the command does. The subjects:");
    for (size_t i = 0; i < manual_topic_count; i++)
        page_item(&page, manual_topics[i].name, manual_topics[i].about);
    page_text(&page, "`milepost --help` lists the commands.");
    layout_finish(&draft, app_ascii(app), &app->out);
    return STATUS_OK;
}

/* The command of that name, or all whose first word it is. */
static bool help_commands(struct app *app, const char *name)
{
    size_t length = strlen(name);
    const struct command *command;
    struct buffer draft = {0};
    bool found = false;

    for (size_t i = 0; (command = app->commands(i)); i++) {
        bool whole = strcmp(command->name, name) == 0;

        if (!whole && (strncmp(command->name, name, length) != 0 || command->name[length] != ' '))
            continue;
        if (found)
            buffer_add_char(&draft, '\n');
        help_command(command, &draft);
        found = true;
    }
    layout_finish(&draft, app_ascii(app), &app->out);
    return found;
}

static enum status help_unknown(struct app *app, const char *name)
{
    struct nearest nearest = {.word = name};
    const struct command *command;

    for (size_t i = 0; i < manual_topic_count; i++) {
        nearest_offer(&nearest, manual_topics[i].name);
        nearest_offer_as(&nearest, manual_topics[i].name, manual_topics[i].heading);
    }
    for (size_t i = 0; (command = app->commands(i)); i++) {
        nearest_offer(&nearest, command->name);
        nearest_offer_first(&nearest, command->name);
    }
    return app_usage(app, "help: %s: there is no such topic; %s", app_shown(name),
                     nearest_or(&nearest, "`milepost help` lists them"));
}

static enum status help_topic(struct app *app, const char *name)
{
    const struct manual_topic *topic = manual_find(name);
    struct buffer draft = {0};
    struct man_page page = {.out = &draft};

    if (!topic)
        return help_commands(app, name) ? STATUS_OK : help_unknown(app, name);
    page_section(&page, topic->heading);
    topic->write(&page, app->commands);
    layout_finish(&draft, app_ascii(app), &app->out);
    return STATUS_OK;
}

enum status command_help(struct app *app)
{
    struct buffer name = {0};
    const char *word;
    enum status status;

    while ((word = app_next_word(app)))
        buffer_format(&name, "%s%s", name.length > 0 ? " " : "", word);
    status = name.length > 0 ? help_topic(app, buffer_text(&name)) : help_topics(app);
    buffer_clear(&name);
    return status;
}
