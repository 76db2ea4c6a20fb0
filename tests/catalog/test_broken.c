/* SPDX-License-Identifier: MIT
 * Covers what may be wrong in how one record is written, and what keeps a file from being read:
 * each mistake gives its one fault, exactly where it stands. */
#include "catalog_suites.h"
#include "changed.h"

#define NO_VERSION(text)                                                                           \
    "`" text "` is no version: write the year and the month, such as 2026.11, and after another "  \
    "dot what else tells it from others"

static const struct mistake mistakes[] = {
    /* keys */
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@id: ceu2, term"},
     "`id` stands twice in this term",
     false},
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@colour: red, term"},
     "a term has no key `colour`",
     false},
    {{"terms.yaml", "  - {id: ceu, term: CEU,", "  - @@{id: ceu,"},
     "this term lacks `term`",
     false},
    {{"terms.yaml", "terms:", "@@words: []\nterms:"}, "a file has no key `words`", false},
    {{"terms.yaml", "terms:", "@@words:"}, "this file lacks `terms`", true},
    {{"terms.yaml", "  - {id: ceu", "  - @@just a text\n  - {id: ceu"},
     "a term is written as `key: value` lines",
     false},
    {{"terms.yaml", "terms:", "terms: @@{a: b}\nmore:"},
     "`terms` is a list: each item begins with '- '",
     true},
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@[a]: b, term"}, "a term has no key ``", false},
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@\"\\e[2J\": b, term"},
     "a term has no key `\xEF\xBF\xBD[2J`",
     false},
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@\"a\\nb\": c, term"},
     "a term has no key `a b`",
     false},
    /* a question without a section: none is looked at for whether it is private */
    {{"questions.yaml", "{id: school.want_kind, section: start, type",
      "@@{id: school.want_kind, type"},
     "this question lacks `section`",
     false},
    {{"questions.yaml", "  - {id: school.want_kind, section: start, type",
      "  - @@just a text\n  - {id: school.want_kind, section: start, type"},
     "a question is written as `key: value` lines",
     true},
    /* scalars */
    {{"terms.yaml", "term: CEU", "term: @@~"}, "a value is missing here", false},
    {{"skills.yaml", "    benchmark: 40 words a minute", "    benchmark:@@\n"},
     "a value is missing here",
     true},
    {{"terms.yaml", "term: CEU", "term: @@[CEU]"},
     "a single value is meant here, not a list or a mapping",
     false},
    {{"terms.yaml", "term: CEU", "term: @@\"a\\nb\""},
     "a text is one paragraph without tabs or control characters",
     false},
    {{"terms.yaml", "term: CEU", "term: @@\"a\\0b\""},
     "a text is one paragraph without tabs or control characters",
     false},
    {{"terms.yaml", "term: CEU", "term: @@\"\\u202E\""},
     "a text is one paragraph without tabs or control characters",
     false},
    {{"terms.yaml", "id: ceu", "id: @@a b"},
     "`a b` is no id: letters, digits, '-', '.', '_' and '/', at most 80",
     false},
    {{"terms.yaml", "id: ceu", "id: @@"}, "a value is missing here", false},
    {{"catalogue.yaml", "format: 1", "format: @@2"},
     "`2` is not a whole number from 1 to 1",
     false},
    {{"questions.yaml", "max: 60,", "max: @@1e9,"},
     "`1e9` is not a whole number from 0 to 10000000",
     true},
    {{"questions.yaml", "max: 60,", "max: @@-1,"},
     "`-1` is not a whole number from 0 to 10000000",
     true},
    {{"questions.yaml", "max: 60,", "max: @@\" 12 \","},
     "` 12 ` is not a whole number from 0 to 10000000",
     true},
    {{"questions.yaml", "private: true}", "private: @@yes}"},
     "`yes` is none of: false, true",
     false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@\"\""}, NO_VERSION(""), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@7"}, NO_VERSION("7"), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.99"}, NO_VERSION("2026.99"), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.00"}, NO_VERSION("2026.00"), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.1"}, NO_VERSION("2026.1"), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.111"}, NO_VERSION("2026.111"), false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.11-b"},
     NO_VERSION("2026.11-b"),
     false},
    {{"catalogue.yaml", "version: 2026.11", "version: @@2026.11."}, NO_VERSION("2026.11."), false},
    {{"catalogue.yaml", "checked: 2026-10", "checked: @@2027-02-30"},
     "`2027-02-30` is not a date: YYYY-MM-DD or YYYY-MM",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    approval: @@abroad\n"},
     "`abroad` is no value of the question school.program_approval",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    perishable: @@true\n"},
     "what is learned does not go stale here",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    valid-days: @@30\n"},
     "`valid-days` goes with `perishable: true`",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    of-the-year: @@true\n"},
     "`of-the-year` goes with a purchase made for `each: preparation`",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    if-cheaper: @@true\n"},
     "`if-cheaper` goes with a purchase made for `each: body`",
     false},
    {{"steps.yaml", "    kind: study\n", "    kind: study\n    instead: @@choose-school\n"},
     "`instead` goes with `live-wait-days`",
     false},
    {{"vaccines.yaml", "id: flu\n    title: Influenza\n    live: true\n",
      "@@id: flu\n    title: Influenza\n"},
     "the vaccine `flu` has one of `live` and `live-gap-days` without the other",
     false},
    {{"steps.yaml", "[{before: phase enrol}, ", "[@@{before: phase enrol, for: work}, "},
     "an anchor is {before: TARGET}, {during: TARGET} or {after: TARGET}",
     true},
    {{"terms.yaml", "{id: ceu, term", "{id: ceu, @@txet: red, term"},
     "a term has no key `txet`; did you mean `text`?",
     false},
    {{"steps.yaml", "phase: prepare", "phase: @@perpare"},
     "`perpare` is none of: prepare, enrol, study, clear, certify, work, advance, maintain; did "
     "you "
     "mean `prepare`?",
     false},
    {{"steps.yaml", "phase: prepare", "phase: @@before"},
     "`before` is none of: prepare, enrol, study, clear, certify, work, advance, maintain",
     false},
    {{"bodies.yaml", "[36, 40, 44]", "[36, @@x, 44]"},
     "`x` is not a whole number from 0 to 1000",
     false},
    {{"bodies.yaml", "[36, 40, 44]", "@@36"},
     "`by-count` is a list: each item begins with '- '",
     false},
    {{"credentials.yaml", "ceu-field: {name: coding, units: 8,", "ceu-field: @@{name: coding,"},
     "a CEU field has `name` and `units`, or is `unknown: true`",
     false},
    {{"credentials.yaml", "{name: coding, units: 8,", "@@{unknown: true, units: 8,"},
     "a CEU field has `name` and `units`, or is `unknown: true`",
     false},
    {{"bodies.yaml", "{kind: fee, days: 10,", "@@{kind: fee,"},
     "a stage has `days` or `months`, or is `unknown: true`",
     false},
    {{"bodies.yaml", "{kind: reinstate, months: 36,",
      "@@{kind: reinstate, months: 36, unknown: true,"},
     "a stage has `days` or `months`, or is `unknown: true`",
     false},
    {{"bodies.yaml", "{kind: extension, unknown: true, text: more time costs money.",
      "@@{kind: extension, unknown: true, text: \"more for {cost}.\""},
     "`{cost}` stands for a `cost` with a price",
     false},
    {{"bodies.yaml", "{kind: fee, days", "{kind: @@tax, days"},
     "`tax` is none of: submit, extension, fee, inactive, cancelled, reinstate, revoked, appeal, "
     "exam",
     false},
    /* ranges and money */
    {{"assumptions.yaml", "[60, 100, 180]", "@@[60, 100]"},
     "a range is one number or three: [low, likely, high]",
     false},
    {{"assumptions.yaml", "[60, 100, 180]", "@@[60, ~, 180]"},
     "the likely figure is missing: it may be left out only of money",
     false},
    {{"assumptions.yaml", "[60, 100, 180]", "@@[60, 50, 180]"},
     "low, likely and high go upwards",
     false},
    {{"assumptions.yaml", "[60, 100, 180]", "[60, @@-1, 180]"},
     "`-1` is not a whole number from 0 to 1000000",
     false},
    {{"assumptions.yaml", "unit: hours", "unit: @@weeks"},
     "`weeks` is none of: hours, days, minutes, per mille",
     true},
    {{"bodies.yaml", "amount: 205", "amount: @@$205"},
     "`$205` is no amount: whole dollars, or dollars and cents (153.98)",
     false},
    {{"bodies.yaml", "amount: 205", "amount: @@205.5"},
     "`205.5` is no amount: whole dollars, or dollars and cents (153.98)",
     false},
    {{"bodies.yaml", "amount: 205", "amount: @@20500000"},
     "`20500000` is no amount: whole dollars, or dollars and cents (153.98)",
     false},
    {{"bodies.yaml", "[~, 100, 250]", "@@[~, ~, 250]"}, "low, likely and high go upwards", false},
    {{"bodies.yaml", "[~, 100, 250]", "@@[300, ~, 250]"}, "low, likely and high go upwards", false},
    /* costs */
    {{"bodies.yaml", "renewal-fee: free", "renewal-fee: @@cheap"},
     "a cost is `free`, `ask` or a list of {from: DATE, amount: N, source: ID}",
     false},
    {{"bodies.yaml", "renewal-fee: free", "renewal-fee: @@renewal-fee"},
     "a cost is `free`, `ask` or a list of {from: DATE, amount: N, source: ID}",
     false},
    {{"bodies.yaml", "renewal-fee: free", "renewal-fee: @@[]"},
     "a cost without a price: write `ask` when nobody has told it",
     false},
    {{"bodies.yaml", "{from: 2027-01,", "@@{from: 2024-12,"},
     "prices go from the oldest to the newest",
     false},
    {{"bodies.yaml", "{from: 2025-01, amount: 205, source: alpha-fees}",
      "@@{from: 2025-01, amount: 205}"},
     "this price lacks `source`",
     false},
    /* durations and pass rates */
    {{"bodies.yaml", "{low: 14, likely: 14, high: 30, source: alpha-fees}",
      "@@{low: 14, likely: 14, high: 30}"},
     "figures need a `source`, or a named assumption (`assume`)",
     false},
    {{"bodies.yaml", "{low: 14, likely: 14, high: 30, source: alpha-fees}",
      "@@{low: 14, source: alpha-fees}"},
     "`likely` is missing, or `assume` with a named assumption",
     true},
    {{"bodies.yaml", "{low: 14, likely: 14, high: 30, source: alpha-fees}",
      "@@{low: 14, likely: 7, source: alpha-fees}"},
     "low, likely and high go upwards",
     false},
    {{"steps.yaml", "days: {assume: search}", "days: @@{assume: search, likely: 5}"},
     "an assumption has its own figures: leave low, likely, high out",
     false},
    {{"steps.yaml", "days: {assume: search}", "days: @@[1, 2, 3]"},
     "figures need a source: {low: , likely: , high: , source: ID}, or {assume: ID}",
     false},
    {{"steps.yaml", "days: {assume: search}", "days: {assume: @@nothing}"},
     "there is no assumption `nothing`",
     false},
    {{"steps.yaml", "days: {assume: search}", "days: @@{assume: prepare-one}"},
     "the assumption `prepare-one` is in hours, not in days",
     false},
    {{"bodies.yaml", "- {assume: self-study-pass}", "- @@{assume: search}"},
     "the assumption `search` is in days, not in per mille",
     false},
    {{"bodies.yaml", "- {assume: self-study-pass}", "- @@{assume: self-study-pass, per-mille: 3}"},
     "a pass rate has either `per-mille` or `assume`",
     false},
    {{"bodies.yaml", "- {per-mille: 610, source: beta-handbook}", "- @@{per-mille: 610}"},
     "a pass rate needs a `source`, or a named assumption (`assume`)",
     false},
    {{"bodies.yaml", "per-mille: 610", "per-mille: @@1001"},
     "`1001` is not a whole number from 0 to 1000",
     false},
};

/* What keeps a file from being read at all. */
static const struct mistake unreadable[] = {
    {{"terms.yaml", "A unit of", "A @@\x1b[2J unit of"},
     "a control character may not stand here",
     false},
    {{"terms.yaml", "A unit of", "A @@\xE2\x80\xAEunit of"},
     "a control character may not stand here",
     false},
    {{"terms.yaml", "A unit of", "\xC3\xA9 @@\xFFunit of"}, "this is not UTF-8 text", false},
    {{"terms.yaml", "A unit of", "A@@\tunit of"}, "a tab: write spaces", false},
    {{"terms.yaml", "A unit of", "A@@\runit of"}, "a control character may not stand here", false},
    {{"terms.yaml", "{id: ceu", "@@&anchor {id: ceu"},
     "an anchor (&) may not stand here: a text that begins with & needs quotes",
     false},
    {{"terms.yaml", "term: CEU", "term: @@*anchor"},
     "an alias (*) may not stand here: a text that begins with * needs quotes",
     false},
    {{"terms.yaml", "term: CEU", "term: @@!!str CEU"},
     "a tag (!) may not stand here: a text that begins with ! needs quotes",
     false},
    {{"terms.yaml", "terms:", "@@%YAML 1.1\n---\nterms:"},
     "a directive (%) may not stand here",
     true},
    {{"terms.yaml", "terms:", "---\nterms: []\n@@---\nmore:"},
     "a second document (---) may not stand here",
     false},
    {{"terms.yaml", "terms:", "terms: []\n@@...\nmore:"},
     "the end of a document (...) may not stand here",
     false},
    {{"terms.yaml", "{id: ceu, term: CEU", "{id: ceu, term: CEU@@: again"},
     "not valid YAML: while parsing a flow mapping, did not find expected ',' or '}'"
     " (a text that holds ': ' or ' #' needs quotes)",
     true},
    {{"terms.yaml", NULL, "@@"}, "the file is empty", false},
    {{"terms.yaml", NULL, "@@# nothing but a comment\n"}, "the file is empty", true},
    {{"terms.yaml", NULL, "@@[]\n"}, "a file is written as `key: value` lines", false},
    {{"terms.yaml", "{id: ceu, term: CEU",
      "[[[[[[[[[[[[[[@@[[[[[ ]]]]]]]]]]]]]]]]]]], {id: ceu, term: CEU"},
     "more than 16 levels deep",
     false},
};

START_TEST(load__reports__a_mistake_where_it_stands)
{
    const struct mistake *mistake = &mistakes[_i];

    expect_fault(&mistake->change, mistake->fault, mistake->others);
}
END_TEST

START_TEST(load__reports__what_makes_a_file_unreadable)
{
    const struct mistake *mistake = &unreadable[_i];

    expect_fault(&mistake->change, mistake->fault, mistake->others);
}
END_TEST

/* The condition comes of the vaccine, so there is no `when` to point at. */
START_TEST(load__what_is_missing__is_told_at_its_record)
{
    const struct change change = {
        "steps.yaml",
        "id: vaccine/{vaccine}\n"
        "    each: vaccine\n"
        "    title: \"{vaccine-title}\"\n"
        "    phase: clear\n"
        "    kind: series\n"
        "    when: vaccine.{vaccine} in [partial, none]\n"
        "    with: [{before: step practicum}]\n"
        "    cost: ask\n"
        "    private: true\n",
        "@@id: vaccine/{vaccine}\n"
        "    each: vaccine\n"
        "    title: \"{vaccine-title}\"\n"
        "    phase: clear\n"
        "    kind: series\n"
        "    with: [{before: step practicum}]\n"
        "    cost: ask\n",
    };

    expect_fault(&change,
                 "the step `vaccine/hepb.two-dose` depends on the private question "
                 "`vaccine.hepb.product`: it is private, too",
                 true);
}
END_TEST

Suite *broken_suite(void)
{
    Suite *suite = suite_create("broken");
    TCase *tcase = tcase_create("one mistake");

    ADD_TABLE_TEST(tcase, load__reports__a_mistake_where_it_stands, mistakes);
    ADD_TABLE_TEST(tcase, load__reports__what_makes_a_file_unreadable, unreadable);
    tcase_add_test(tcase, load__what_is_missing__is_told_at_its_record);
    suite_add_tcase(suite, tcase);
    return suite;
}
