/* SPDX-License-Identifier: MIT
 * What the completions of all shells take from the tables of commands and options. */
#ifndef MILEPOST_CLI_COMPLETIONS_H
#define MILEPOST_CLI_COMPLETIONS_H

#include "cli/command_table.h"
#include "cli/generate/generate.h"

/* Calls for each first word of a command once: a group stands for all of its. */
typedef void completion_word_fn(struct buffer *out, const char *word, size_t length,
                                const char *help);
void completion_each_first_word(struct buffer *out, completion_word_fn *word);

/* The second words of the commands of a group. */
void completion_second_words(struct buffer *out, const struct command_group *group);

/* The first words of the groups, parted by `between`. */
void completion_groups(struct buffer *out, const char *between);

/* A command's name as one word: "catalog-show". */
void completion_case(struct buffer *out, const struct command *command);

/* The option takes a file or a folder. */
bool completion_takes_path(const struct option *option);

#endif
