/* SPDX-License-Identifier: MIT
 * Covers catalog_load: folders that cannot be read, files that are no files, many faults at
 * once, and what a good catalogue becomes. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalog_suites.h"
#include "changed.h"
#include "new_folder.h"

/* ---- folders --------------------------------------------------------------------------------- */

struct folder {
    char path[64];
    struct catalog_file *file;
    struct error err;
};

static void copy_file(const char *from, const char *to)
{
    static char bytes[1 << 16];
    FILE *source = fopen(from, "r"), *target = fopen(to, "w");
    size_t length;

    ck_assert(source && target);
    length = fread(bytes, 1, sizeof bytes, source);
    ck_assert_uint_eq(fwrite(bytes, 1, length, target), length);
    ck_assert_int_eq(fclose(source), 0);
    ck_assert_int_eq(fclose(target), 0);
}

static const char *in_folder(const struct folder *folder, const char *name)
{
    static char path[128];

    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    return path;
}

static void folder_start(struct folder *folder)
{
    char from[4096];

    *folder = (struct folder){0};
    new_folder(folder->path, "catalog");
    for (int i = 0; i < FILE_COUNT; i++) {
        snprintf(from, sizeof from, "%s/%s", SMALL_CATALOG, file_forms[i].name);
        copy_file(from, in_folder(folder, file_forms[i].name));
    }
}

static void folder_end(struct folder *folder)
{
    char command[128];

    catalog_free(&folder->file);
    snprintf(command, sizeof command, "rm -r '%s'", folder->path);
    ck_assert_int_eq(system(command), 0);
}

static enum status folder_load(struct folder *folder)
{
    return catalog_load(folder->path, &folder->file, &folder->err);
}

/* One fault, at the start of terms.yaml. */
static void expect_trouble(struct folder *folder, const char *text)
{
    const struct catalog_fault *faults;

    ck_assert_int_eq(folder_load(folder), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(folder->file, &faults), 1);
    ck_assert_str_eq(faults[0].file, "terms.yaml");
    ck_assert_int_eq(faults[0].line, 1);
    ck_assert_int_eq(faults[0].column, 1);
    ck_assert_str_eq(faults[0].text, text);
    folder_end(folder);
}

START_TEST(load__reads__a_folder)
{
    struct folder folder;

    folder_start(&folder);
    ck_assert_int_eq(folder_load(&folder), STATUS_OK);
    ck_assert_str_eq(catalog_of(folder.file)->id, "small");
    folder_end(&folder);
}
END_TEST

START_TEST(load__of_a_missing_folder__is_an_io_error)
{
    struct folder folder = {.path = "/tmp/milepost-no-such-folder"};

    ck_assert_int_eq(folder_load(&folder), STATUS_IO);
    ck_assert_ptr_null(folder.file);
    ck_assert_str_eq(folder.err.text, "the catalogue folder /tmp/milepost-no-such-folder can't be "
                                      "read: there is no such file or folder");
}
END_TEST

START_TEST(load__of_a_file_for_a_folder__is_an_io_error)
{
    struct catalog_file *file;
    struct error err;

    ck_assert_int_eq(catalog_load(SMALL_CATALOG "/terms.yaml", &file, &err), STATUS_IO);
    ck_assert_ptr_null(file);
}
END_TEST

START_TEST(load__without_a_file__says_so)
{
    struct folder folder;

    folder_start(&folder);
    ck_assert_int_eq(unlink(in_folder(&folder, "terms.yaml")), 0);
    expect_trouble(&folder, "the file is missing");
}
END_TEST

START_TEST(load__of_an_empty_file__says_so)
{
    struct folder folder;

    folder_start(&folder);
    ck_assert_int_eq(truncate(in_folder(&folder, "terms.yaml"), 0), 0);
    expect_trouble(&folder, "the file is empty");
}
END_TEST

START_TEST(load__of_a_folder_for_a_file__says_so)
{
    struct folder folder;

    folder_start(&folder);
    ck_assert_int_eq(unlink(in_folder(&folder, "terms.yaml")), 0);
    ck_assert_int_eq(mkdir(in_folder(&folder, "terms.yaml"), 0700), 0);
    expect_trouble(&folder, "it is not a file");
}
END_TEST

START_TEST(load__of_a_pipe__does_not_wait)
{
    struct folder folder;

    folder_start(&folder);
    ck_assert_int_eq(unlink(in_folder(&folder, "terms.yaml")), 0);
    ck_assert_int_eq(mkfifo(in_folder(&folder, "terms.yaml"), 0600), 0);
    expect_trouble(&folder, "it is not a file");
}
END_TEST

START_TEST(load__of_a_huge_file__reads_none_of_it)
{
    struct folder folder;
    struct rusage before, after;

    folder_start(&folder);
    ck_assert_int_eq(truncate(in_folder(&folder, "terms.yaml"), 100 * 1024 * 1024), 0);
    ck_assert_int_eq(getrusage(RUSAGE_SELF, &before), 0);
    expect_trouble(&folder, "the file is larger than 1 MiB");
    ck_assert_int_eq(getrusage(RUSAGE_SELF, &after), 0);
    ck_assert_int_lt(after.ru_maxrss - before.ru_maxrss, 50 * 1024);
}
END_TEST

START_TEST(load__refuses__a_file_of_another_name)
{
    const struct catalog_fault *faults;
    struct folder folder;

    folder_start(&folder);
    copy_file(SMALL_CATALOG "/terms.yaml", in_folder(&folder, "term.yaml"));
    copy_file(SMALL_CATALOG "/terms.yaml", in_folder(&folder, "README.md"));
    ck_assert_int_eq(folder_load(&folder), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(folder.file, &faults), 1);
    ck_assert_str_eq(faults[0].file, "term.yaml");
    ck_assert_str_eq(faults[0].text, "no file of a catalogue has this name");
    folder_end(&folder);
}
END_TEST

START_TEST(load__of_an_empty_folder__misses_every_file)
{
    const struct catalog_fault *faults;
    struct folder folder = {0};
    int count;

    new_folder(folder.path, "catalog");
    ck_assert_int_eq(folder_load(&folder), STATUS_INVALID);
    count = catalog_faults(folder.file, &faults);
    ck_assert_int_eq(count, FILE_COUNT);
    for (int i = 0; i < count; i++)
        ck_assert_str_eq(faults[i].text, "the file is missing");
    folder_end(&folder);
}
END_TEST

/* ---- many faults ----------------------------------------------------------------------------- */

START_TEST(load__reports__every_fault_in_order)
{
    static const struct change changes[] = {
        {"terms.yaml", "term: LOINC", "term: ~"},
        {"terms.yaml", "source: alpha-fees", "source: beta"},
        {"steps.yaml", "fact: exclusion/clear", "fact: exclusion/none"},
        {"credentials.yaml", "goal: true", "goal: maybe"},
        {"questions.yaml", "when: school.program != none", "when: school.programs != none"},
    };
    static const char *const expected[] = {
        "credentials.yaml:6: `maybe` is none of: false, true",
        "questions.yaml:108: `school.programs` is no question; did you mean `school.program`?",
        "steps.yaml:78: there is no fact `exclusion/none`",
        "terms.yaml:2: there is no source `beta`",
        "terms.yaml:3: a value is missing here",
    };
    const struct catalog_fault *faults;
    struct changed changed;
    char line[300];

    changed_start(&changed, &changes[0]);
    for (size_t i = 1; i < sizeof changes / sizeof *changes; i++)
        changed_make(&changed, &changes[i]);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed.file, &faults), 5);
    for (int i = 0; i < 5; i++) {
        snprintf(line, sizeof line, "%s:%d: %s", faults[i].file, faults[i].line, faults[i].text);
        ck_assert_str_eq(line, expected[i]);
    }
    ck_assert_str_eq(changed.err.text,
                     "5 faults, the first: credentials.yaml:6:11: `maybe` is none of: false, true");
    changed_end(&changed);
}
END_TEST

START_TEST(load__without_a_readable_file__blames_no_reference_into_it)
{
    struct change change = {"sources.yaml", "sources:\n  - id: alpha-fees",
                            "sources: [\n  @@- id: alpha-fees"};

    expect_fault(&change,
                 "not valid YAML: while parsing a flow node, did not find expected node content"
                 " (a text that holds ': ' or ' #' needs quotes)",
                 false);
}
END_TEST

START_TEST(load__keeps__a_bounded_number_of_faults)
{
    struct buffer terms = {0};
    struct change change = {"terms.yaml", NULL, NULL};
    const struct catalog_fault *faults;
    struct changed changed;

    buffer_add(&terms, "terms:\n");
    buffer_repeat(&terms, "  - {a: 1, b: 2, c: 3, d: 4}\n", 499);
    change.new = buffer_text(&terms);
    changed_start(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed.file, &faults), MAX_FAULTS);
    ck_assert_ptr_nonnull(strstr(changed.err.text, "over 1000 faults"));
    changed_end(&changed);
    buffer_clear(&terms);
}
END_TEST

/* ---- limits ---------------------------------------------------------------------------------- */

START_TEST(load__refuses__a_list_of_too_many_items)
{
    struct buffer terms = {0};
    struct change change = {"terms.yaml", NULL, NULL};

    buffer_add(&terms, "terms:\n  @@");
    for (int i = 0; i < 501; i++)
        buffer_format(&terms, "- {id: t%d, term: T, text: T}\n  ", i);
    change.new = buffer_text(&terms);
    expect_fault(&change, "the list has 501 items, more than 500", false);
    buffer_clear(&terms);
}
END_TEST

START_TEST(load__refuses__a_text_that_is_too_long)
{
    struct buffer text = {0};
    struct change change = {"terms.yaml", "term: CEU", NULL};

    buffer_add(&text, "term: @@");
    buffer_repeat(&text, "a", 2001);
    change.new = buffer_text(&text);
    expect_fault(&change, "a text of 2001 bytes is longer than 2000", false);
    buffer_clear(&text);
}
END_TEST

START_TEST(load__refuses__a_question_of_too_many_values)
{
    struct buffer values = {0};
    struct change change = {"questions.yaml",
                            "- {id: money.aid, section: start, type: multi, label: Aid, ask: "
                            "Which?, why: It pays., values: [",
                            NULL};

    buffer_add(&values, "- @@{id: money.aid, section: start, type: multi, label: Aid, ask: "
                        "Which?, why: It pays., values: [");
    for (int i = 0; i < 63; i++)
        buffer_format(&values, "{id: v%d, label: V},", i);
    change.new = buffer_text(&values);
    expect_fault(&change, "the question has 65 values, more than 64", false);
    buffer_clear(&values);
}
END_TEST

START_TEST(load__of_ten_thousand_brackets__ends_soon)
{
    struct buffer text = {0};
    struct change change = {"terms.yaml", "term: CEU", NULL};

    buffer_add(&text, "term: [[[[[[[[[[[[[");
    buffer_add(&text, "@@");
    buffer_repeat(&text, "[", 10000);
    change.new = buffer_text(&text);
    expect_fault(&change, "more than 16 levels deep", false);
    buffer_clear(&text);
}
END_TEST

START_TEST(load__refuses__a_file_of_too_many_values)
{
    struct buffer text = {0};
    struct change change = {"terms.yaml", NULL, NULL};

    /* The mapping, its key and the list are values too. */
    buffer_add(&text, "terms: [");
    buffer_repeat(&text, "a,", MAX_NODES - 3);
    buffer_add(&text, "@@a]\n");
    change.new = buffer_text(&text);
    expect_fault(&change, "more than 40000 values in one file", false);
    buffer_clear(&text);
}
END_TEST

/* A step of 500 lines for each of 500 aids is more than all the files may hold. */
START_TEST(load__refuses__templates_that_stand_for_too_much)
{
    struct buffer aids = {0}, steps = {0};
    struct change programs = {"programs.yaml", "aids:\n", NULL},
                  change = {"steps.yaml", NULL, NULL};
    const struct catalog_fault *faults;
    struct changed changed;
    bool found = false;
    int count;

    buffer_add(&aids, "aids:\n");
    for (int i = 0; i < 499; i++)
        buffer_format(&aids, "  - {id: a%d, title: T, rule: R}\n", i);
    buffer_add(&steps, "steps:\n  - id: x/{aid}\n    each: aid\n    title: T\n    phase: work\n"
                       "    kind: wait\n    why: W\n    do:\n");
    for (int i = 0; i < 500; i++)
        buffer_format(&steps, "      - %0200d {aid}\n", i);
    programs.new = buffer_text(&aids);
    change.new = buffer_text(&steps);
    changed_start(&changed, &programs);
    changed_make(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    count = catalog_faults(changed.file, &faults);
    for (int i = 0; i < count; i++)
        found = found || strcmp(faults[i].text, "the catalogue is too large once its templates "
                                                "are expanded") == 0;
    ck_assert(found);
    changed_end(&changed);
    buffer_clear(&aids);
    buffer_clear(&steps);
}
END_TEST

START_TEST(load__takes__line_ends_of_any_editor)
{
    struct change change = {"terms.yaml", NULL,
                            "\xEF\xBB\xBF# terms\r\nterms:\r\n"
                            "  - id: ceu\r\n    term: CEU\r\n    text: >\r\n      A unit\r\n"
                            "      of learning.\r\n"};
    struct changed changed;

    changed_start(&changed, &change);
    ck_assert_str_eq(changed_load_good(&changed)->terms[0].text, "A unit of learning.");
    changed_end(&changed);
}
END_TEST

/* ---- what it becomes ------------------------------------------------------------------------- */

static struct changed good;

static void start_good(void)
{
    changed_start(&good, NULL);
    (void)changed_load_good(&good);
}

static void end_good(void)
{
    changed_end(&good);
}

START_TEST(load__reads__the_head)
{
    const struct catalog *catalog = catalog_of(good.file);

    ck_assert_str_eq(catalog->id, "small");
    ck_assert_str_eq(catalog->version, "2026.11");
    ck_assert_int_eq(catalog->checked, date_from_civil(2026, 10, 31));
    ck_assert_int_eq(catalog->valid_from, date_from_civil(2026, 10, 15));
}
END_TEST

START_TEST(load__reads__sources_and_assumptions)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct source *source = &catalog->sources[catalog_find_source(catalog, "beta-handbook")];
    const struct assumption *assumption = &catalog->assumptions[0];

    ck_assert_str_eq(source->publisher, "BETA");
    ck_assert_str_eq(source->url, "");
    ck_assert_int_eq(source->checked, date_from_civil(2026, 9, 30));
    ck_assert_int_eq(source->confidence, CONFIDENCE_SECONDARY);
    ck_assert_str_eq(source->note, "The page says “about” – a forum says otherwise.");
    ck_assert_str_eq(assumption->unit, "hours");
    ck_assert_int_eq(assumption->range.low, 60);
    ck_assert_int_eq(assumption->range.likely, 100);
    ck_assert_int_eq(assumption->range.high, 180);
    ck_assert_int_eq(assumption->source, catalog_find_source(catalog, "survey"));
    ck_assert_int_eq(catalog->assumptions[1].source, -1);
}
END_TEST

START_TEST(load__reads__a_body)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct body *alpha = &catalog->bodies[0], *beta = &catalog->bodies[1];

    ck_assert(alpha->membership);
    ck_assert(!beta->membership);
    ck_assert_int_eq(alpha->dues.pricing, PRICING_LISTED);
    ck_assert_int_eq(alpha->dues.count, 2);
    ck_assert_int_eq(alpha->dues.items[1].cents.likely, 22250);
    ck_assert_int_eq(alpha->student_dues.items[0].cents.high, 14500);
    ck_assert_int_eq(alpha->exam_needs.count, 1);
    ck_assert_int_eq(alpha->pass_rates[0].permille, 700);
    ck_assert_int_eq(alpha->pass_rates[1].permille, 420);
    ck_assert_int_eq(alpha->pass_rates[1].fact, -1);
    ck_assert_int_eq(alpha->ceus.by_count_count, 3);
    ck_assert_int_eq(alpha->ceus.by_count[2], 44);
    ck_assert_int_eq(alpha->ceus.share_count, 0);
    ck_assert_str_eq(alpha->ceus.twice.says, "One may count twice.");
    ck_assert_int_eq(alpha->ceus.twice.one, CREDENTIAL_SPECIALTY);
    ck_assert_int_eq(alpha->ceus.twice.other, CREDENTIAL_CORE);
    ck_assert_str_eq(beta->ceus.twice.says, "");
    ck_assert_int_eq(beta->ceus.share_count, 2);
    ck_assert_int_eq(beta->ceus.shares[1].permille, 400);
    ck_assert(beta->ceus.shares[1].origin && !beta->ceus.shares[0].origin);
    ck_assert_int_eq(beta->ceus.shares[1].from, date_from_civil(2025, 1, 1));
    ck_assert_int_eq(beta->ceus.cap, 50);
    ck_assert_int_eq(beta->renewal_fee.items[0].cents.low, 10000);
    ck_assert_str_eq(beta->renewal_fee.items[0].note, "more when late");
    ck_assert_int_eq(alpha->renewal_fee.pricing, PRICING_FREE);
}
END_TEST

/* What a body says of units beyond their number: what is late, what counts, what is looked at. */
START_TEST(load__reads__the_rules_of_units)
{
    const struct body *bodies = catalog_of(good.file)->bodies;
    const struct ceu_rule *alpha = &bodies[0].ceus, *beta = &bodies[1].ceus;

    ck_assert_int_eq(alpha->parts, 2);
    ck_assert_int_eq(alpha->late_count, 3);
    ck_assert_int_eq(alpha->late[0].kind, LATE_FEE);
    ck_assert_int_eq(alpha->late[0].days, 10);
    ck_assert_int_eq(alpha->late[0].cost.items[0].cents.likely, 5000);
    ck_assert(alpha->late[0].each && !alpha->late[0].unknown);
    ck_assert_int_eq(alpha->late[1].months, 36);
    ck_assert_int_eq(alpha->late[1].cost.pricing, PRICING_FREE);
    ck_assert(alpha->late[2].unknown);
    ck_assert_int_eq(alpha->late[2].cost.pricing, PRICING_ASK);
    ck_assert_int_eq(alpha->before.says, CEU_NO);
    ck_assert_int_eq(alpha->renewal_month.says, CEU_YES);
    ck_assert_int_eq(alpha->renewal_month.from, date_from_civil(2025, 1, 1));
    ck_assert_int_eq(alpha->repeats.says, CEU_ASK);
    ck_assert_str_eq(alpha->refusals[0].id, "review");
    ck_assert_int_eq(alpha->audit.keep_months, 24);
    ck_assert_str_eq(beta->shares[0].id, "health");
    ck_assert_str_eq(beta->shares[1].id, "");
    ck_assert_int_eq(beta->audit.permille, 0);
}
END_TEST

START_TEST(load__reads__a_credential)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct credential *one = &catalog->credentials[0], *apprentice = &catalog->credentials[1];

    ck_assert(one->goal && one->counts && one->has_exam);
    ck_assert(!apprentice->has_exam && !apprentice->goal);
    ck_assert_int_eq(apprentice->kind, CREDENTIAL_APPRENTICE);
    ck_assert_str_eq(one->books, "a CPT book, an ICD book and a third book");
    ck_assert_str_eq(catalog->credentials[2].books, "the books of the year");
    ck_assert_str_eq(catalog->credentials[2].length, "");
    ck_assert_int_eq(one->exam_gives, catalog_find_fact(catalog, "credential/ONE-A"));
    ck_assert_int_eq(one->fact, catalog_find_fact(catalog, "credential/ONE"));
    ck_assert_int_eq(one->implies.items[0], 1);
    ck_assert_str_eq(one->ceu_field.name, "coding");
    ck_assert_int_eq(one->ceu_field.units, 8);
    ck_assert_int_eq(one->ceu_field.alone, 36);
    ck_assert(one->fee.items[1].partial);
    ck_assert_int_eq(one->member_fee.count, 0);
    ck_assert_int_eq(one->preparation.range.likely, 100);
    ck_assert_int_eq(one->preparation.assumption, 0);
    ck_assert_int_eq(one->preparation.source, -1);
    ck_assert_int_eq(one->apprentice_of, 1);
    ck_assert_int_eq(apprentice->apprentice_of, -1);
    ck_assert_int_eq(catalog->credentials[2].fee.pricing, PRICING_ASK);
}
END_TEST

START_TEST(load__reads__needs_and_requirements)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct need *removal = &catalog->credentials[0].apprentice.items[0];
    const struct need *eligible = &catalog->credentials[2].eligibility.items[0];

    ck_assert_str_eq(removal->id, "removal/ONE");
    ck_assert_int_eq(removal->strength, STRENGTH_REQUIRED);
    ck_assert_int_eq(removal->count, 2);
    ck_assert_str_eq(removal->paths[0].note, "Ask which courses count.");
    ck_assert_int_eq(removal->paths[0].items[0].kind, REQUIREMENT_FACT);
    ck_assert_int_eq(removal->paths[0].items[0].lag_days, 14);
    ck_assert_int_eq(removal->paths[0].items[1].kind, REQUIREMENT_MONTHS);
    ck_assert_int_eq(removal->paths[0].items[1].experience, EXPERIENCE_FIELD_EXTERN);
    ck_assert_int_eq(removal->paths[0].items[1].fact, -1);
    ck_assert_int_eq(eligible->strength, STRENGTH_RECOMMENDED);
    ck_assert_int_eq(eligible->paths[0].items[0].kind, REQUIREMENT_RECENT);
    ck_assert_int_eq(eligible->paths[0].items[0].months, 60);
    ck_assert_int_eq(eligible->paths[2].items[0].kind, REQUIREMENT_CONDITION);
    ck_assert_int_eq(eligible->paths[2].items[0].when.count, 3);
}
END_TEST

START_TEST(load__reads__a_short_need)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct need *need = &catalog->programs[1].needs.items[0];

    ck_assert_str_eq(need->id, "skill/typing");
    ck_assert_str_eq(need->title, "Typing");
    ck_assert_str_eq(need->paths[0].title, "Typing");
    ck_assert_int_eq(need->strength, STRENGTH_RECOMMENDED);
    ck_assert_int_eq(need->count, 1);
    ck_assert_int_eq(need->paths[0].count, 1);
    ck_assert_int_eq(need->paths[0].items[0].fact, catalog_find_fact(catalog, "skill/typing"));
}
END_TEST

START_TEST(load__reads__questions)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct question *target =
        &catalog->questions[catalog_find_question(catalog, "goal.target")];
    const struct question *hours =
        &catalog->questions[catalog_find_question(catalog, "time.hours_per_week")];
    const struct question *now =
        &catalog->questions[catalog_find_question(catalog, "work.coding_now")];

    /* Plain words first, then the goals; TWO is a specialty and not among them. */
    ck_assert_int_eq(target->value_count, 2);
    ck_assert_str_eq(target->values[0].id, "first-job");
    ck_assert_str_eq(target->values[1].id, "ONE");
    ck_assert_str_eq(target->values[1].label, "ONE: Certified Person One");
    ck_assert_str_eq(target->values[1].help, "For physician offices.");
    ck_assert_int_eq(target->neutral, 0);
    ck_assert(target->has_neutral && target->engine);
    ck_assert_int_eq(hours->min, 1);
    ck_assert_int_eq(hours->neutral, 10);
    ck_assert_int_eq(now->value_count, 2);
    ck_assert_str_eq(now->values[1].label, "No");
    ck_assert_int_eq(now->neutral, 1);
    ck_assert_int_eq(catalog->questions[2].month_rule, DATE_MONTH_FIRST);
    ck_assert_int_eq(catalog->questions[2].lies, LIES_EITHER);
    ck_assert_int_eq(catalog->questions[catalog_find_question(catalog, "held.ONE.since")].lies,
                     LIES_BEHIND);
    ck_assert_int_eq(catalog->sections[1].is_private, true);
}
END_TEST

START_TEST(load__makes__facts)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct fact *one = &catalog->facts[catalog_find_fact(catalog, "credential/ONE")];
    const struct fact *course = &catalog->facts[catalog_find_fact(catalog, "program/course")];
    const struct fact *hepb = &catalog->facts[catalog_find_fact(catalog, "immune/hepb")];
    const struct fact *typing = &catalog->facts[catalog_find_fact(catalog, "skill/typing")];
    const struct fact *member = &catalog->facts[catalog_find_fact(catalog, "membership/ALPHA")];

    ck_assert_str_eq(one->title, "ONE");
    ck_assert_str_eq(one->met.text, "work.credentials has ONE");
    ck_assert_int_eq(one->since, catalog_find_question(catalog, "held.ONE.since"));
    ck_assert_int_eq(one->implies.items[0], catalog_find_fact(catalog, "credential/ONE-A"));
    ck_assert_str_eq(course->met.text, "school.program = completed and school.program_kind = "
                                       "course");
    ck_assert_int_eq(course->since, catalog_find_question(catalog, "school.program_end"));
    ck_assert_str_eq(hepb->met.text, "vaccine.hepb in [complete, immune]");
    ck_assert_int_eq(hepb->met.count, 3);
    ck_assert_str_eq(typing->met.text, "not (skill.typing_wpm < 40)");
    ck_assert_str_eq(member->met.text, "member.alpha = yes");
    ck_assert_int_ge(catalog_find_fact(catalog, "prepared/TWO"), 0);
    ck_assert_int_eq(catalog_find_fact(catalog, "prepared/THREE"), -1);
    ck_assert_int_eq(catalog_find_fact(catalog, "membership/BETA"), -1);
}
END_TEST

START_TEST(load__reads__gates_jobs_and_vaccines)
{
    const struct catalog *catalog = catalog_of(good.file);
    const struct gate *gate = &catalog->gates[0];

    ck_assert_int_eq(gate->by_count, 1);
    ck_assert_int_eq(gate->by[0].kind, ANCHOR_STEP);
    ck_assert_int_eq(gate->by[0].index, catalog_find_step(catalog, "practicum"));
    ck_assert_int_eq(gate->rules[0].outcome, GATE_BARRED);
    ck_assert_int_eq(gate->rules[0].until, catalog_find_question(catalog, "background.clear_from"));
    ck_assert_str_eq(gate->rules[1].who, "the site");
    ck_assert_int_eq(catalog->gates[1].by[0].kind, ANCHOR_PHASE);
    ck_assert_int_eq(catalog->gates[1].by[0].index, PHASE_WORK);
    ck_assert_int_eq(catalog->gates[2].by[0].kind, ANCHOR_GOAL);
    ck_assert_int_eq(catalog->jobs[0].pay.likely, 5200000);
    ck_assert_int_eq(catalog->jobs[1].pay.likely, CATALOG_BLANK);
    ck_assert_str_eq(catalog->jobs[0].occupation, "29-2072");
    ck_assert_int_eq(catalog->jobs[0].beginner, 1);
    ck_assert_int_eq(catalog->jobs[0].outlook_count, 1);
    ck_assert_str_eq(catalog->jobs[0].outlook[0].text, "More of it.");
    ck_assert_int_eq(catalog->jobs[1].beginner, -1);
    ck_assert_int_eq(catalog->vaccines[0].doses[2].min_from_first, 112);
    ck_assert_int_eq(catalog->vaccines[1].fact, catalog->vaccines[0].fact);
    ck_assert_int_eq(catalog->vaccines[1].question, catalog_find_question(catalog, "vaccine.hepb"));
}
END_TEST

Suite *load_suite(void)
{
    Suite *suite = suite_create("load");
    TCase *folders = tcase_create("folders"), *many = tcase_create("many faults");
    TCase *limits = tcase_create("limits"), *becomes = tcase_create("what it becomes");

    tcase_add_test(folders, load__reads__a_folder);
    tcase_add_test(folders, load__of_a_missing_folder__is_an_io_error);
    tcase_add_test(folders, load__of_a_file_for_a_folder__is_an_io_error);
    tcase_add_test(folders, load__without_a_file__says_so);
    tcase_add_test(folders, load__of_an_empty_file__says_so);
    tcase_add_test(folders, load__of_a_folder_for_a_file__says_so);
    tcase_add_test(folders, load__of_a_pipe__does_not_wait);
    tcase_add_test(folders, load__of_a_huge_file__reads_none_of_it);
    tcase_add_test(folders, load__refuses__a_file_of_another_name);
    tcase_add_test(folders, load__of_an_empty_folder__misses_every_file);
    tcase_add_test(many, load__reports__every_fault_in_order);
    tcase_add_test(many, load__without_a_readable_file__blames_no_reference_into_it);
    tcase_add_test(many, load__keeps__a_bounded_number_of_faults);
    tcase_add_test(limits, load__refuses__a_list_of_too_many_items);
    tcase_add_test(limits, load__refuses__a_text_that_is_too_long);
    tcase_add_test(limits, load__refuses__a_question_of_too_many_values);
    tcase_add_test(limits, load__of_ten_thousand_brackets__ends_soon);
    tcase_add_test(limits, load__refuses__a_file_of_too_many_values);
    tcase_add_test(limits, load__refuses__templates_that_stand_for_too_much);
    tcase_add_test(limits, load__takes__line_ends_of_any_editor);
    tcase_add_checked_fixture(becomes, start_good, end_good);
    tcase_add_test(becomes, load__reads__the_head);
    tcase_add_test(becomes, load__reads__sources_and_assumptions);
    tcase_add_test(becomes, load__reads__a_body);
    tcase_add_test(becomes, load__reads__the_rules_of_units);
    tcase_add_test(becomes, load__reads__a_credential);
    tcase_add_test(becomes, load__reads__needs_and_requirements);
    tcase_add_test(becomes, load__reads__a_short_need);
    tcase_add_test(becomes, load__reads__questions);
    tcase_add_test(becomes, load__makes__facts);
    tcase_add_test(becomes, load__reads__gates_jobs_and_vaccines);
    suite_add_tcase(suite, folders);
    suite_add_tcase(suite, many);
    suite_add_tcase(suite, limits);
    suite_add_tcase(suite, becomes);
    return suite;
}
