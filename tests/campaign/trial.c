/* SPDX-License-Identifier: MIT
 * The home of a kind of change before it, after it, and after a fault. */
#include "campaign/trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/state.h"

#define DATA "data/milepost/plans.db"

void trial_open(struct trial *trial)
{
    *trial = (struct trial){0};
    home_make(&trial->home);
    kinds_arrange(&trial->home);
    tree_read(trial->home.folder, &trial->arranged);
}

static void forget_kind(struct trial *trial)
{
    tree_clear(&trial->before);
    tree_clear(&trial->after);
    buffer_clear(&trial->state_before);
    buffer_clear(&trial->state_after);
}

void trial_close(struct trial *trial)
{
    forget_kind(trial);
    tree_clear(&trial->arranged);
    buffer_clear(&trial->why);
    home_remove(&trial->home);
}

void trial_take(struct trial *trial, const struct kind *kind)
{
    struct buffer said = {0};

    forget_kind(trial);
    trial->kind = kind;
    tree_write(trial->home.folder, &trial->arranged);
    if (kind->before && home_run_shell(&trial->home, &said, &said, kind->before) != 0)
        fprintf(stderr, "%s: %s\n", kind->before, buffer_text(&said)), exit(2);
    tree_read(trial->home.folder, &trial->before);
    state_read(home_data(&trial->home), &trial->state_before);
    buffer_truncate(&said, 0);
    if (kind_run(kind, &trial->home, &said, &said) != 0)
        fprintf(stderr, "%s: %s\n", kind->name, buffer_text(&said)), exit(2);
    tree_read(trial->home.folder, &trial->after);
    state_read(home_data(&trial->home), &trial->state_after);
    buffer_clear(&said);
}

void trial_reset(struct trial *trial)
{
    tree_write(trial->home.folder, &trial->before);
}

static bool ends_in(const char *text, const char *end)
{
    size_t length = strlen(text), of_end = strlen(end);

    return length >= of_end && strcmp(text + length - of_end, end) == 0;
}

/* Not yet what it is to be: the program gives it its name when it is whole. */
static bool is_unfinished(const char *name)
{
    return strstr(name, "unfinished") || strstr(name, ".milepost-");
}

/* A database beside the data file is whole when SQLite says so. */
static bool is_whole_database(struct trial *trial, const char *name)
{
    struct buffer said = {0};
    bool whole = state_read(home_path(&trial->home, name), &said);

    if (!whole)
        buffer_format(&trial->why, "%s is %s", name, said.text);
    buffer_clear(&said);
    return whole;
}

static bool is_well(struct trial *trial, const struct tree_file *file, bool litter)
{
    const struct tree_file *before = tree_find(&trial->before, file->name);
    const struct tree_file *after = tree_find(&trial->after, file->name);

    if (strcmp(file->name, DATA) == 0 || ends_in(file->name, "-journal"))
        return true; /* its state is compared */
    if ((before && tree_same(file, before)) || (after && tree_same(file, after)))
        return true;
    if (is_unfinished(file->name)) {
        if (!litter)
            buffer_format(&trial->why, "%s is left behind", file->name);
        return litter;
    }
    if (ends_in(file->name, ".db") || strstr(file->name, ".before-restore-"))
        return is_whole_database(trial, file->name);
    buffer_format(&trial->why, "%s is neither as before nor as after", file->name);
    return false;
}

/* Nothing that was there before and stays is gone. */
static bool has_lost(struct trial *trial, const struct tree *now)
{
    for (size_t i = 0; i < trial->before.files.count; i++) {
        const char *name = trial->before.files.items[i].name;

        if (strcmp(name, DATA) == 0 || ends_in(name, "-journal") || tree_find(now, name) ||
            !tree_find(&trial->after, name))
            continue;
        buffer_format(&trial->why, "%s is gone", name);
        return true;
    }
    return false;
}

/* The same but for where the plans are left, which is saved for itself. */
static bool is_state(const struct buffer *now, const struct buffer *wanted)
{
    const char *places = strstr(buffer_text(wanted), STATE_PLACES);
    size_t length = places ? (size_t)(places - buffer_text(wanted)) : wanted->length;

    return now->length >= length && strncmp(buffer_text(now), buffer_text(wanted), length) == 0;
}

/* Where there was no file, one in which there is no plan yet is as good. */
static bool is_as_none(const struct trial *trial, const struct buffer *now)
{
    return strcmp(buffer_text(&trial->state_before), "none") == 0 &&
           strstr(buffer_text(now), "[plan]\n[") != NULL;
}

static enum trial_outcome look_at_data(struct trial *trial)
{
    struct buffer now = {0};
    bool whole = state_read(home_data(&trial->home), &now);
    bool is_before = strcmp(buffer_text(&now), buffer_text(&trial->state_before)) == 0 ||
                     is_as_none(trial, &now);
    bool is_after = strcmp(buffer_text(&now), buffer_text(&trial->state_after)) == 0;

    if (!is_before && !is_after && trial->kind->script) {
        is_before = is_state(&now, &trial->state_before);
        is_after = is_state(&now, &trial->state_after);
    }
    if (!whole)
        buffer_format(&trial->why, "the data file is %s", now.text);
    else if (!is_before && !is_after)
        buffer_add(&trial->why, "the data file is neither as before nor as after");
    if (getenv("CAMPAIGN_SHOWS") && whole && !is_before && !is_after)
        fprintf(stderr, "%s\n======\n%s\n", buffer_text(&trial->state_before), buffer_text(&now));
    buffer_clear(&now);
    if (is_before && is_after)
        return TRIAL_SAME;
    return is_before ? TRIAL_BEFORE : is_after ? TRIAL_AFTER : TRIAL_BROKEN;
}

enum trial_outcome trial_look(struct trial *trial, bool litter)
{
    struct tree now = {0};
    const struct tree_file *data;
    enum trial_outcome outcome;
    bool well = true;

    buffer_truncate(&trial->why, 0);
    tree_read(trial->home.folder, &now);
    for (size_t i = 0; well && i < now.files.count; i++)
        well = is_well(trial, &now.files.items[i], litter);
    well = well && !has_lost(trial, &now);
    data = tree_find(&now, DATA);
    if (!well)
        outcome = TRIAL_BROKEN;
    else if (data && tree_same(data, tree_find(&trial->before, DATA)) &&
             !tree_find(&now, DATA "-journal") &&
             strcmp(buffer_text(&trial->state_before), buffer_text(&trial->state_after)) != 0)
        outcome = TRIAL_BEFORE; /* byte for byte */
    else
        outcome = look_at_data(trial);
    tree_clear(&now);
    return outcome;
}
