/* SPDX-License-Identifier: MIT
 * The files of a catalogue, for who edits the rules. */
#include <stdio.h>

#include "cli/manual/manual.h"
#include "milepost/catalog/form.h"

static void catalogue_file(void *context, const char *name)
{
    page_part(context, name);
}

static void catalogue_record(void *context, const char *list, const char *noun)
{
    struct man_page *page = context;
    struct buffer text = {0};

    if (list) {
        buffer_format(&text, "`%s`: a list. Each %s of it has these keys:", list, noun);
        page_text(page, buffer_text(&text));
    } else {
        page_part(page, noun);
    }
    buffer_clear(&text);
}

static void catalogue_key(void *context, const char *key, const char *type, bool required)
{
    struct buffer name = {0}, text = {0};

    buffer_format(&name, "`%s`", key);
    buffer_format(&text, "%s%s", type, required ? "; must be there" : "");
    page_item(context, buffer_text(&name), buffer_text(&text));
    buffer_clear(&name);
    buffer_clear(&text);
}

static const char *const rules[] = {
    "A catalogue is a folder of YAML files: what a person may be asked, the steps that may stand "
    "on a roadmap, what they cost and take, and where each figure comes from. `milepost catalog "
    "check` DIR names every fault by file, line and column; `--catalog` DIR plans with the folder "
    "in place of the built-in one.",
    "All files below must be there, and no other; an empty list is written `[]`. A key that is not "
    "named below is refused, and so are anchors, aliases, tags and a key that stands twice.",
    "An id is letters, digits, `-`, `.`, `_` and `/`, at most 80, and unique in its list. A date "
    "is "
    "YYYY-MM-DD or YYYY-MM. Money is whole dollars or dollars and cents. A range is one number, or "
    "a list of three: low, likely, high. A source is an id of `sources.yaml`.",
    "A condition compares answers: `school.program = enrolled`, `work.credentials has CPC`, "
    "`answered ID`, `holds-from BODY`, joined by `not`, `and`, `or` and parentheses.",
    "A cost is `free`, `ask` (nobody has told) or a list of prices, from the oldest to the newest.",
    "Needs, durations and anchors may be written shorter than their keys below say, and a question "
    "or a step may stand for many (`each`): the examples show some of it, and `catalogue.md`, "
    "among "
    "the documents of the package (/usr/share/doc/milepost), all of it and what each key is for.",
    "An anchor says where on the roadmap something stands: `before`, `during` or `after`, each "
    "with "
    "`step` ID, `fact` ID, `phase` ID or `goal`.",
};

static const char begin[] = "$ cp -r /usr/share/milepost/catalog/medical-coder ~/my-catalogue\n"
                            "$ milepost catalog check ~/my-catalogue\n"
                            "$ milepost catalog diff built-in ~/my-catalogue\n";

static const char shorter[] =
    "days: [56, 56, 126]          # low, likely, high\n"
    "hours: {assume: prepare-cpc} # by an assumption of its own name\n"
    "cost:\n"
    "  - {from: 2026-02, amount: 425, source: aapc-fees}\n"
    "needs:\n"
    "  - fact: membership/AAPC    # a need of one path of one requirement\n";

static void catalogue_examples(struct man_page *page)
{
    page_part(page, "Examples");
    page_text(page, "One's own begins as a copy of one that is there:");
    page_lines(page, begin);
    page_text(page, "What is written shorter:");
    page_lines(page, shorter);
}

void manual_catalogue(struct man_page *page, command_source *commands)
{
    const struct catalog_form form = {page, catalogue_file, catalogue_record, catalogue_key};

    (void)commands;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        page_text(page, rules[i]);
    catalogue_examples(page);
    catalog_describe(&form);
}
