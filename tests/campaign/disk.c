/* SPDX-License-Identifier: MIT
 * The disk that recorded steps are replayed on. */
#include "campaign/disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECTOR = 512 };

/* What becomes of the steps that no sync has confirmed. */
enum fate { FATE_NONE, FATE_ALL, FATE_SOME, FATE_TORN, FATES };

/* A file, whatever its name. The kernel gives a number again once a file is gone. */
struct body {
    ino_t inode;
    char *bytes;
    size_t length;
    enum fate fate;
    size_t loose; /* the steps from here on are not confirmed */
};

struct name {
    char *text; /* NULL: it is gone */
    size_t body;
};

struct disk {
    VECTOR(struct body) bodies;
    VECTOR(struct name) names;
};

void disk_clear(struct disk_log *log)
{
    for (size_t i = 0; i < log->steps.count; i++) {
        free(log->steps.items[i].name);
        free(log->steps.items[i].to);
        free(log->steps.items[i].bytes);
    }
    VECTOR_CLEAR(&log->steps);
    tree_clear(&log->first);
}

/* ---- reading ------------------------------------------------------------------------------- */

static void add_names(struct disk_log *log, enum disk_step_kind kind, const char *text)
{
    const char *tab = strchr(text, '\t');

    if (!tab)
        return;
    VECTOR_PUSH(&log->steps,
                (struct disk_step){.kind = kind,
                                   .name = memory_copy_bytes(text, (size_t)(tab - text)),
                                   .to = memory_copy_text(tab + 1)});
}

/* One record from its line on; how many bytes follow it. (A line of no kind is taken for a sync of
 * no file.) */
static size_t read_record(const char *line, struct disk_log *log)
{
    struct disk_step step = {.kind = DISK_SYNC};
    unsigned long inode = 0;
    int used = 0;

    switch (line[0]) {
    case 'W':
        step.kind = DISK_WRITE;
        sscanf(line + 1, "%lu %zu %zu", &inode, &step.offset, &step.length);
        break;
    case 'C':
        step.kind = DISK_CUT;
        sscanf(line + 1, "%lu %zu", &inode, &step.length);
        break;
    case 'S':
        step.kind = DISK_SYNC;
        sscanf(line + 1, "%lu", &inode);
        break;
    case 'F':
        step.kind = DISK_FOLDER_SYNC;
        step.name = memory_copy_text(line + 2);
        break;
    case 'M':
        step.kind = DISK_MAKE;
        sscanf(line + 1, "%lu %n", &inode, &used);
        step.name = memory_copy_text(line + 1 + used);
        break;
    case 'N':
        add_names(log, DISK_RENAME, line + 2);
        return 0;
    case 'L':
        add_names(log, DISK_LINK, line + 2);
        return 0;
    case 'R':
        add_names(log, DISK_REMOVE, line + 2);
        return 0;
    default:
        break;
    }
    step.inode = inode;
    VECTOR_PUSH(&log->steps, step);
    return step.kind == DISK_WRITE ? step.length : 0;
}

bool disk_read(const char *bytes, size_t length, struct disk_log *log)
{
    const char *end = bytes + length;

    while (bytes < end) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        char *line;
        size_t behind;

        if (!newline)
            return false;
        line = memory_copy_bytes(bytes, (size_t)(newline - bytes));
        behind = read_record(line, log);
        free(line);
        bytes = newline + 1;
        if (behind > (size_t)(end - bytes))
            return false;
        if (behind > 0)
            log->steps.items[log->steps.count - 1].bytes = memory_copy_bytes(bytes, behind);
        bytes += behind;
    }
    return true;
}

/* ---- replaying ----------------------------------------------------------------------------- */

static unsigned chance(uint64_t *seed, unsigned of)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*seed >> 33) % of;
}

static void set_length(struct body *body, size_t length)
{
    if (length > body->length) {
        body->bytes = memory_resize(body->bytes, length + 1, 1);
        memset(body->bytes + body->length, 0, length - body->length);
    }
    body->length = length;
}

static void put(struct body *body, size_t offset, const char *bytes, size_t length)
{
    if (length == 0)
        return;
    if (offset + length > body->length)
        set_length(body, offset + length);
    memcpy(body->bytes + offset, bytes, length);
}

static void put_torn(struct body *body, const struct disk_step *step, uint64_t *seed)
{
    for (size_t at = 0; at < step->length; at += SECTOR) {
        size_t length = step->length - at < SECTOR ? step->length - at : SECTOR;

        if (chance(seed, 2))
            put(body, step->offset + at, step->bytes + at, length);
    }
}

/* The newest body of that number; one that was made before the record began is first seen here. */
static struct body *body_of(struct disk *disk, ino_t inode)
{
    for (size_t i = disk->bodies.count; i > 0; i--)
        if (disk->bodies.items[i - 1].inode == inode)
            return &disk->bodies.items[i - 1];
    return NULL;
}

static struct name *name_of(struct disk *disk, const char *text)
{
    for (size_t i = 0; i < disk->names.count; i++)
        if (disk->names.items[i].text && strcmp(disk->names.items[i].text, text) == 0)
            return &disk->names.items[i];
    return NULL;
}

static void set_name(struct disk *disk, const char *text, size_t body)
{
    struct name *name = name_of(disk, text);

    if (name)
        name->body = body;
    else
        VECTOR_PUSH(&disk->names, (struct name){.text = memory_copy_text(text), .body = body});
}

static void drop_name(struct disk *disk, const char *text)
{
    struct name *name = name_of(disk, text);

    if (!name)
        return;
    free(name->text);
    name->text = NULL;
}

static void begin(struct disk *disk, const struct tree *first)
{
    for (size_t i = 0; i < first->files.count; i++) {
        const struct tree_file *file = &first->files.items[i];
        struct body body = {.inode = file->inode};

        put(&body, 0, file->bytes, file->length);
        VECTOR_PUSH(&disk->bodies, body);
        set_name(disk, file->name, i);
    }
}

static bool is_of_name(const struct disk_step *step)
{
    return step->kind == DISK_MAKE || step->kind == DISK_REMOVE || step->kind == DISK_RENAME ||
           step->kind == DISK_LINK;
}

static bool is_in_folder(const char *name, const char *folder)
{
    size_t length = strlen(folder);
    const char *last = strrchr(name, '/');

    if (!last)
        return length == 0;
    return (size_t)(last - name) == length && strncmp(name, folder, length) == 0;
}

static bool forgets(enum disk_lie lie, uint64_t *seed)
{
    return lie == DISK_FORGETS_ALL_SYNCS || (lie == DISK_FORGETS_SOME_SYNCS && chance(seed, 2));
}

/* Whether each step is on the disk for certain: `kept` has a place for each of them. */
static void confirm(const struct disk_log *log, size_t steps, enum disk_lie lie, uint64_t *seed,
                    bool *kept)
{
    const struct disk_step *items = log->steps.items;

    for (size_t i = 0; i < steps; i++) {
        if ((items[i].kind != DISK_SYNC && items[i].kind != DISK_FOLDER_SYNC) || forgets(lie, seed))
            continue;
        for (size_t k = 0; k < i; k++)
            if (items[i].kind == DISK_FOLDER_SYNC)
                kept[k] = kept[k] ||
                          (is_of_name(&items[k]) &&
                           is_in_folder(items[k].to && items[k].to[0] ? items[k].to : items[k].name,
                                        items[i].name));
            else
                kept[k] = kept[k] || (!is_of_name(&items[k]) && items[k].inode == items[i].inode);
    }
}

static void apply_name(struct disk *disk, const struct disk_step *step, size_t made)
{
    const struct name *from = step->name ? name_of(disk, step->name) : NULL;

    if (step->kind == DISK_MAKE)
        set_name(disk, step->name, made);
    else if (step->kind == DISK_REMOVE)
        drop_name(disk, step->name);
    else if (from)
        set_name(disk, step->to, from->body);
    if (from && step->kind == DISK_RENAME)
        drop_name(disk, step->name);
}

static void apply(struct disk *disk, const struct disk_step *step, bool torn, uint64_t *seed)
{
    struct body *body = body_of(disk, step->inode);

    if (!body)
        return;
    if (step->kind == DISK_CUT)
        set_length(body, step->length);
    else if (step->kind == DISK_WRITE && torn)
        put_torn(body, step, seed);
    else if (step->kind == DISK_WRITE)
        put(body, step->offset, step->bytes, step->length);
}

static void take_step(struct disk *disk, const struct disk_step *step, bool kept, enum fate names,
                      uint64_t *seed)
{
    const struct body *body = body_of(disk, step->inode);
    size_t made = disk->bodies.count;
    enum fate fate = is_of_name(step) ? names : body ? body->fate : FATE_NONE;

    if (step->kind == DISK_MAKE)
        VECTOR_PUSH(&disk->bodies,
                    (struct body){.inode = step->inode, .fate = (enum fate)chance(seed, FATES)});
    if (!kept && (fate == FATE_NONE || (fate != FATE_ALL && chance(seed, 2))))
        return;
    if (is_of_name(step))
        apply_name(disk, step, made);
    else
        apply(disk, step, !kept && fate == FATE_TORN, seed);
}

/* Hands the files over, by name. */
static void hand_over(struct disk *disk, struct tree *out)
{
    for (size_t i = 0; i < disk->names.count; i++) {
        const struct name *name = &disk->names.items[i];
        const struct body *body = &disk->bodies.items[name->body];

        if (name->text)
            VECTOR_PUSH(&out->files,
                        (struct tree_file){.name = name->text,
                                           .bytes = memory_copy_bytes(
                                               body->bytes ? body->bytes : "", body->length),
                                           .length = body->length});
    }
    tree_sort(out);
    for (size_t i = 0; i < disk->bodies.count; i++)
        free(disk->bodies.items[i].bytes);
    VECTOR_CLEAR(&disk->bodies);
    VECTOR_CLEAR(&disk->names);
}

void disk_cut(const struct disk_log *log, size_t steps, enum disk_lie lie, uint64_t *seed,
              struct tree *out)
{
    struct disk disk = {0};
    bool *kept = memory_new(steps + 1, sizeof *kept);
    enum fate names = (enum fate)chance(seed, FATES);

    begin(&disk, &log->first);
    for (size_t i = 0; i < disk.bodies.count; i++)
        disk.bodies.items[i].fate = (enum fate)chance(seed, FATES);
    confirm(log, steps, lie, seed, kept);
    for (size_t i = 0; i < steps; i++)
        take_step(&disk, &log->steps.items[i], kept[i], names, seed);
    hand_over(&disk, out);
    free(kept);
}
