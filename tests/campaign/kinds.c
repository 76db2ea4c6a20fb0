/* SPDX-License-Identifier: MIT
 * The table of kinds of change. */
#include "campaign/kinds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* In a folder of fixtures, as the names of the official files begin. */
#define SCHOOL_FILES                                                                               \
    SCHOOLS "/hd2024.csv", SCHOOLS "/c2024_a.csv", SCHOOLS "/2024_Gaz_zcta_national.txt"
#define M MILEPOST_PROGRAM " "
/* A plan that was made by the version before. */
#define OLDER_EVE                                                                                  \
    "cp -r '" CATALOGUE "' older && chmod -R u+w older && "                                        \
    "sed -i 's/^version: .*/version: 2025.01/' older/catalogue.yaml && " M                         \
    "new Eve --no-input --catalog older && " M                                                     \
    "set Eve goal.target=CPC --catalog older && rm -r older"

const struct kind kinds[] = {
    {.name = "new", .words = {"new", "Zoe", "--no-input"}},
    {.name = "new with answers",
     .words = {"new", "Zoe", "--answers", "answers.json", "--no-input"}},
    {.name = "set", .words = {"set", "Maria", "school.level=master", "goal.setting=any"}},
    {.name = "clear", .words = {"set", "Maria", "school.level="}},
    {.name = "choose", .words = {"choose", "Maria", "2"}},
    {.name = "start", .words = {"start", "Maria", "skills"}},
    {.name = "done", .words = {"done", "Maria", "exam.CPC", "--cost", "425"}},
    {.name = "fail", .words = {"fail", "Maria", "exam.CPC"}},
    {.name = "waive", .words = {"waive", "Maria", "skills"}},
    {.name = "reopen", .words = {"reopen", "Maria", "papers"}},
    {.name = "log", .words = {"log", "Maria", "program.course", "2", "--note", "chapter 4"}},
    {.name = "log remove", .words = {"log", "remove", "Maria", "1"}},
    {.name = "assume", .words = {"assume", "Maria", "practicode=50/70/90"}},
    {.name = "program add",
     .words = {"program", "add", "Maria", "Three", "--kind", "course", "--hours", "80"}},
    {.name = "program set",
     .words = {"program", "set", "Maria", "2", "--price", "3000", "--refund", "half"}},
    {.name = "program choose", .words = {"program", "choose", "Maria", "2"}},
    {.name = "program remove", .words = {"program", "remove", "Maria", "1"}},
    {.name = "credit add",
     .words = {"credit", "add", "Maria", "--title", "MDM", "--units", "1", "--body", "AAPC"}},
    {.name = "credit change", .words = {"credit", "change", "Maria", "1", "--units", "1.5"}},
    {.name = "credit remove", .words = {"credit", "remove", "Maria", "1"}},
    {.name = "credit import", .words = {"credit", "import", "Maria", "credits.csv"}},
    {.name = "held", .words = {"held", "Bo", "CCA", "--number", "0123", "--expires", "2027-11-22"}},
    {.name = "school add", .words = {"school", "add", "Maria", "900001/51.0713/20"}},
    {.name = "school import", .words = {"school", "import", SCHOOL_FILES}},
    {.name = "rename", .words = {"rename", "Maria", "Mia"}},
    {.name = "copy", .words = {"copy", "Maria", "Mia"}},
    {.name = "delete", .words = {"delete", "Maria"}},
    {.name = "undo", .words = {"undo", "Maria"}},
    {.name = "redo", .words = {"redo", "Maria"}, .before = M "undo Maria"},
    {.name = "undo of a delete", .words = {"undo", "Ann"}},
    {.name = "rebase", .words = {"rebase", "Maria"}},
    {.name = "catalog take", .words = {"catalog", "take", "Eve"}, .before = OLDER_EVE},
    {.name = "purge", .words = {"purge"}},
    {.name = "purge of history", .words = {"purge", "--history"}},
    {.name = "import", .words = {"import", "other.json"}},
    {.name = "import of a copy", .words = {"import", "--as-copy", "plan.json"}},
    {.name = "import over", .words = {"import", "--replace", "plan.json"}},
    {.name = "import of comments", .words = {"import", "--comments", "comments.json"}},
    {.name = "answering",
     .script = "printf '!\\nq\\n' | " M "resume Maria --accessible",
     .before = "printf '1\\nq\\n' | " M "resume Maria --accessible"},
    {.name = "place", .script = "printf '1\\nb\\nq\\n' | " M "resume Maria --accessible"},
    {.name = "restore", .words = {"restore", "older.db"}},
    {.name = "migration",
     .words = {"list"},
     .before = "cp '" FIXTURES "/store/version-1.db' data/milepost/plans.db"},
    {.name = "first change of a day",
     .words = {"--today", "2026-11-24", "set", "Maria", "school.level=master"}},
    {.name = "first file",
     .words = {"new", "Zoe", "--no-input"},
     .before = "rm data/milepost/plans.db"},
    {.name = "backup", .words = {"backup", "copy.db"}, .is_print = true},
    {.name = "export", .words = {"export", "Maria", "-o", "plan.json"}, .is_print = true},
    {.name = "export of all", .words = {"export", "--all", "-o", "all.json"}, .is_print = true},
    {.name = "print",
     .words = {"print", "Maria", "--full", "--ascii", "-o", "plan.txt"},
     .is_print = true},
    {.name = "calendar",
     .words = {"print", "Maria", "--format", "ics", "-o", "plan.ics"},
     .is_print = true},
    {.name = "credit export",
     .words = {"credit", "export", "Maria", "-o", "credits.csv"},
     .is_print = true},
};

const size_t kind_count = sizeof kinds / sizeof *kinds;

const struct kind *kind_find(const char *name)
{
    for (size_t i = 0; i < kind_count; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    fprintf(stderr, "%s: there is no such kind of change\n", name);
    exit(2);
}

/* Maria has some of everything, Bo a credential, Ann is deleted; older.db knows Maria alone, and
 * plan.json and plan.txt are older than the plan. */
static const char *const steps[] = {
    M "new Maria --no-input",
    M "set Maria goal.target=CPC school.level=bachelor",
    M "choose Maria 1",
    M "start Maria prepare.CPC",
    M "done Maria papers --on 2026-11-20",
    M "log Maria program.course 3 --note 'chapter 1'",
    M "assume Maria practicode=40/60/80",
    M "program add Maria One --kind course --hours 80 --price 3895",
    M "program add Maria Two --kind course",
    M "program choose Maria 1",
    M "credit add Maria --title 'E/M' --units 2 --body AAPC",
    M "credit export Maria -o credits.csv",
    "sed -i 's/E.M/Bones/' credits.csv",
    M "backup older.db",
    M "export Maria -o plan.json",
    M "print Maria -o plan.txt",
    M "set Maria school.level=high-school",
    M "copy Maria Other",
    M "export Other -o other.json",
    M "delete Other",
    M "purge",
    M "new Bo --no-input",
    M "set Bo goal.target=CPC work.credentials=CCA held.CCA.since=2026-01-01",
    M "new Ann --no-input",
    M "delete Ann",
    M "school import " SCHOOLS "/*.csv " SCHOOLS "/*.txt",
    "printf '{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"CCA\"}}' > answers.json",
    "sed 's/\"comments\": \\[\\]/\"comments\": [{\"id\": \"23a2624d-a739-4278-98c7-71ec00e5d9ea\","
    " \"step\": \"papers\", \"author\": \"Bo\", \"text\": \"Early!\", \"on\": \"2026-11-23\","
    " \"read\": null}]/' plan.json > comments.json",
};

void kinds_arrange(struct home *home)
{
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct buffer said = {0};
        int code = home_run_shell(home, &said, &said, steps[i]);

        if (code != 0) {
            fprintf(stderr, "%s: exit %d: %s\n", steps[i], code, buffer_text(&said));
            exit(2);
        }
        buffer_clear(&said);
    }
}

int kind_run(const struct kind *kind, const struct home *home, struct buffer *out,
             struct buffer *err)
{
    if (kind->script)
        return home_run_shell(home, out, err, kind->script);
    return home_run(home, out, err, kind->words);
}
