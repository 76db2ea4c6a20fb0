/* SPDX-License-Identifier: MIT
 * Mutated data files, settings, catalogues and exports: the program ends as it should, says what is
 * wrong, and writes nothing into a file that it refuses.
 *     campaign_damage [COUNT of mutated files] [SEED] */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/campaign.h"
#include "campaign/kinds.h"
#include "campaign/state.h"
#include "campaign/tree.h"

#define DATA "data/milepost/plans.db"

enum { SECTOR = 512, PAGE = 4096, TOLD = 120 };

/* What is mutated, and what then reads it. */
struct subject {
    const char *what, *file;
    const char *words[6];
};

static const struct subject subjects[] = {
    {"data file", DATA, {"doctor"}},
    {"data file", DATA, {"list"}},
    {"data file", DATA, {"export", "--all"}},
    {"data file", DATA, {"print", "Maria", "--full"}},
    {"data file", DATA, {"due", "--all"}},
    {"data file", DATA, {"set", "Maria", "school.level=master"}},
    {"data file", DATA, {"undo", "Maria"}},
    {"data file", DATA, {"history", "Maria"}},
    {"data file", "older.db", {"restore", "older.db"}},
    {"settings", "config/milepost/settings", {"list"}},
    {"catalogue", "catalog/questions.yaml", {"catalog", "check", "catalog"}},
    {"catalogue", "catalog/steps.yaml", {"catalog", "check", "catalog"}},
    {"catalogue", "catalog/credentials.yaml", {"list", "--catalog", "catalog"}},
    {"export", "plan.json", {"import", "--as-copy", "plan.json"}},
    {"export", "plan.json", {"import", "--replace", "plan.json"}},
    {"export", "comments.json", {"import", "--comments", "comments.json"}},
    {"export", "credits.csv", {"credit", "import", "Maria", "credits.csv"}},
};
enum { SUBJECTS = sizeof subjects / sizeof *subjects };

/* ---- mutations ----------------------------------------------------------------------------- */

static void flip_bits(struct campaign *campaign, struct tree_file *file)
{
    for (size_t left = 1 + campaign_chance(campaign, 8); left > 0; left--)
        file->bytes[campaign_chance(campaign, file->length)] ^=
            (char)(1 << campaign_chance(campaign, 8));
}

static void fill_run(struct campaign *campaign, struct tree_file *file)
{
    static const char fills[] = {0, (char)0xff, 'A', '"', '\n'};
    size_t at = campaign_chance(campaign, file->length);
    size_t length = 1 + campaign_chance(campaign, SECTOR);

    if (length > file->length - at)
        length = file->length - at;
    memset(file->bytes + at, fills[campaign_chance(campaign, sizeof fills)], length);
}

static void cut_short(struct campaign *campaign, struct tree_file *file)
{
    file->length = campaign_chance(campaign, file->length);
}

/* One piece comes where another one was, as from an older write. */
static void copy_piece(struct campaign *campaign, struct tree_file *file)
{
    size_t piece = campaign_chance(campaign, 2) ? SECTOR : PAGE;
    size_t pieces = file->length / piece;

    if (pieces > 1)
        memmove(file->bytes + piece * campaign_chance(campaign, pieces),
                file->bytes + piece * campaign_chance(campaign, pieces), piece);
    else
        flip_bits(campaign, file);
}

static void drop_run(struct campaign *campaign, struct tree_file *file)
{
    size_t at = campaign_chance(campaign, file->length);
    size_t length = 1 + campaign_chance(campaign, 40);

    if (length > file->length - at)
        length = file->length - at;
    memmove(file->bytes + at, file->bytes + at + length, file->length - at - length);
    file->length -= length;
}

static void put_byte(struct campaign *campaign, struct tree_file *file)
{
    file->bytes[campaign_chance(campaign, file->length)] = (char)campaign_chance(campaign, 256);
}

typedef void mutate_fn(struct campaign *campaign, struct tree_file *file);
static mutate_fn *const mutations[] = {flip_bits,  fill_run, cut_short,
                                       copy_piece, drop_run, put_byte};

static struct tree_file *file_of(struct tree *tree, const char *name)
{
    for (size_t i = 0; i < tree->files.count; i++)
        if (strcmp(tree->files.items[i].name, name) == 0)
            return &tree->files.items[i];
    fprintf(stderr, "%s: is not there\n", name);
    exit(2);
}

/* The home with that file mutated, once or a few times. */
static void lay_out(struct campaign *campaign, const struct home *home, const char *name,
                    struct tree *mutated)
{
    struct tree_file *file;

    tree_read(home->folder, mutated);
    file = file_of(mutated, name);
    for (size_t left = 1 + campaign_chance(campaign, 3); left > 0 && file->length > 0; left--)
        mutations[campaign_chance(campaign, sizeof mutations / sizeof *mutations)](campaign, file);
    tree_write(home->folder, mutated);
}

/* ---- what comes of it ---------------------------------------------------------------------- */

/* What refuses the file has written nothing into the data file. */
static bool has_touched(const struct home *home, const struct tree *mutated)
{
    struct tree now = {0};
    bool touched;

    tree_read(home->folder, &now);
    touched = !tree_same(tree_find(&now, DATA), tree_find(mutated, DATA));
    tree_clear(&now);
    return touched;
}

static const char *judge(const struct subject *subject, const struct home *home,
                         const struct tree *mutated, int code, const struct buffer *out,
                         const struct buffer *err)
{
    const char *wrong = campaign_judges(code, out, err);
    struct buffer state = {0};

    if (!wrong && code != 0 && has_touched(home, mutated))
        wrong = "refused it, and wrote into the data file";
    if (!wrong && strcmp(subject->file, DATA) != 0 && !state_read(home_data(home), &state))
        wrong = "left the data file damaged";
    buffer_clear(&state);
    return wrong;
}

/* The mutated file is kept to be looked at. */
static void keep(const struct campaign *campaign, const struct tree *mutated, const char *name)
{
    const struct tree_file *file = tree_find(mutated, name);
    char path[64];
    int fd;

    snprintf(path, sizeof path, "/tmp/campaign-damage-%lu-%ld", (unsigned long)campaign->seed,
             campaign->found);
    fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, file->bytes, file->length) != (ssize_t)file->length)
        perror(path);
    close(fd);
    fprintf(stderr, "  its file is kept as %s\n", path);
}

static bool mutate_one(struct campaign *campaign, const struct home *home, const struct tree *whole,
                       const struct subject *subject)
{
    const char *words[10] = {"20", MILEPOST_PROGRAM};
    struct tree mutated = {0};
    struct buffer out = {0}, err = {0};
    const char *wrong;
    int code;

    for (int i = 0; subject->words[i]; i++)
        words[i + 2] = subject->words[i];
    tree_write(home->folder, whole);
    lay_out(campaign, home, subject->file, &mutated);
    code = home_run_program(home, &out, &err, "/usr/bin/timeout", words);
    wrong = judge(subject, home, &mutated, code, &out, &err);
    if (wrong) {
        campaign_finds(campaign, "%s, %s %s: exit %d: %s: %.*s", subject->file, subject->words[0],
                       subject->words[1] ? subject->words[1] : "", code, wrong, TOLD,
                       buffer_text(&err));
        keep(campaign, &mutated, subject->file);
    }
    tree_clear(&mutated);
    buffer_clear(&out);
    buffer_clear(&err);
    return code != 0;
}

int main(int count, char **words)
{
    struct campaign campaign;
    struct home home;
    struct tree whole = {0};
    struct buffer said = {0};
    long refused = 0, mutated = 0;

    campaign_begin(&campaign, "mutated files", 100, words, count);
    home_make(&home);
    kinds_arrange(&home);
    home_settings(&home, "theme = mono\nascii = yes\ndates = month-day\nweek = sunday\n");
    if (home_run_shell(&home, &said, &said, "cp -r '" FIXTURES "/catalog-small' catalog") != 0)
        fprintf(stderr, "%s\n", buffer_text(&said)), exit(2);
    tree_read(home.folder, &whole);
    for (; mutated < campaign.count && campaign_goes_on(); mutated++)
        refused += mutate_one(&campaign, &home, &whole, &subjects[mutated % SUBJECTS]);
    tree_clear(&whole);
    home_remove(&home);
    buffer_clear(&said);
    campaign_says(&campaign,
                  "%ld data files, settings, catalogues and exports: %ld refused, %ld went wrong",
                  mutated, refused, campaign.found);
    return campaign_end(&campaign);
}
