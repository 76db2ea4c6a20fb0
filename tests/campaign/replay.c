/* SPDX-License-Identifier: MIT
 * Recording a kind of change, and laying it out. */
#include "campaign/replay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void read_log(const char *path, struct disk_log *log)
{
    struct buffer bytes = {0};
    FILE *file = fopen(path, "rb");
    char part[65536];
    size_t got;

    while (file && (got = fread(part, 1, sizeof part, file)) > 0)
        buffer_add_bytes(&bytes, part, got);
    if (!file || !disk_read(buffer_text(&bytes), bytes.length, log)) {
        fprintf(stderr, "%s: is no record of a disk\n", path);
        exit(2);
    }
    fclose(file);
    unlink(path);
    buffer_clear(&bytes);
}

void replay_record(struct trial *trial, struct replay *replay)
{
    struct home *home = &trial->home;
    struct buffer path = {0}, said = {0};

    *replay = (struct replay){0};
    trial_reset(trial);
    tree_read(home->folder, &replay->log.first);
    buffer_format(&path, "%s.log", home->folder);
    home_set(home, "DISK_LOG", path.text);
    home_set(home, "DISK_LOG_ROOT", home->folder);
    home_set(home, "LD_PRELOAD", DISK_LOG_LIBRARY);
    if (kind_run(trial->kind, home, &said, &said) != 0) {
        fprintf(stderr, "%s: recorded: %s\n", trial->kind->name, buffer_text(&said));
        exit(2);
    }
    home_set(home, "LD_PRELOAD", NULL);
    read_log(path.text, &replay->log);
    buffer_clear(&path);
    buffer_clear(&said);
}

void replay_cut(struct trial *trial, const struct replay *replay, size_t steps, enum disk_lie lie,
                uint64_t *seed)
{
    struct tree disk = {0};

    disk_cut(&replay->log, steps, lie, seed, &disk);
    tree_write(trial->home.folder, &disk);
    tree_clear(&disk);
}

bool replay_has_files(struct trial *trial)
{
    struct tree now = {0};
    bool has_all = true;

    tree_read(trial->home.folder, &now);
    for (size_t i = 0; has_all && i < trial->after.files.count; i++) {
        const struct tree_file *after = &trial->after.files.items[i];
        const struct tree_file *file = tree_find(&now, after->name);

        has_all = strstr(after->name, ".db") ? file != NULL : tree_same(after, file);
        has_all = has_all || strstr(after->name, "-journal");
        if (!has_all)
            buffer_format(&trial->why, "%s is not as it was written", after->name);
    }
    tree_clear(&now);
    return has_all;
}

void replay_clear(struct replay *replay)
{
    disk_clear(&replay->log);
}
