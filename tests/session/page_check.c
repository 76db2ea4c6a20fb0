/* SPDX-License-Identifier: MIT
 * What holds of the one page, whoever it is for. */
#include "page_check.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/page.h"

/* One page, and what it was made from. */
static struct paged {
    struct roadmap *roadmap;
    struct next_list next;
    struct due_list due;
    struct report_plan plan;
    struct onepage page; /* as it fits */
    struct buffer text, full;
    const char *whose;
} paged;

/* ---- making one ------------------------------------------------------------------------------ */

static void paged_clear(void)
{
    onepage_clear(&paged.page);
    due_list_clear(&paged.due);
    roadmap_free(&paged.roadmap);
    buffer_clear(&paged.text);
    buffer_clear(&paged.full);
}

/* What the print of everything leaves to JSON: a budget that is enough, what was paid for a goal
 * that is reached, the likely amount within a range. */
static void add_json_figures(void)
{
    char text[MONEY_TEXT];

    buffer_format(&paged.full, "%s\n", money_format(paged.roadmap->budget, text));
    buffer_format(&paged.full, "%s\n", money_format(paged.roadmap->paid, text));
    for (int i = 0; i < paged.roadmap->step_count; i++) {
        const struct money_range likely = words_likely(&paged.roadmap->steps[i].cost);

        buffer_format(&paged.full, "%s\n", money_format_range(likely.low, likely.high, text));
    }
}

static void paged_make(const struct plan_input *input, bool followed)
{
    paged.roadmap = roadmap_make(input);
    next_list_make(&paged.next, paged.roadmap, NULL, NEXT_DAYS, followed);
    due_list_make(&paged.due, paged.roadmap, NULL);
    paged.plan =
        (struct report_plan){.name = "Dana", .uuid = "u", .next = &paged.next, .due = &paged.due};
    onepage_make(&paged.page, paged.roadmap, &paged.plan);
    onepage_fit(&paged.page);
    report_print(paged.roadmap, &paged.plan,
                 &(struct report_print){.format = REPORT_TEXT, .extent = EXTENT_PAGE}, &paged.text);
    report_print(paged.roadmap, &paged.plan,
                 &(struct report_print){.format = REPORT_TEXT, .extent = EXTENT_FULL}, &paged.full);
    add_json_figures();
}

/* ---- sixty lines of 72 columns --------------------------------------------------------------- */

static void check_lines(void)
{
    const char *at = buffer_text(&paged.text);
    int lines = 0;

    for (; *at; lines++) {
        size_t length = strcspn(at, "\n");

        ck_assert_msg(text_width_bytes(at, length) <= LAYOUT_COLUMNS, "%s: too wide: %.*s",
                      paged.whose, (int)length, at);
        at += length + (at[length] == '\n');
    }
    ck_assert_msg(lines <= REPORT_PAGE_LINES, "%s: %d lines\n%s", paged.whose, lines,
                  buffer_text(&paged.text));
}

/* ---- no word is cut -------------------------------------------------------------------------- */

/* All that the page may say, each text behind a blank; headings in capitals, too. */
static void add_words(struct buffer *words, const char *text)
{
    buffer_format(words, " %s ", text);
    layout_upper(words, text);
}

static void add_item_words(struct buffer *words, const struct onepage_item *item)
{
    add_words(words, item->text);
    for (int i = 0; i < ONEPAGE_COLUMNS; i++)
        add_words(words, item->cells[i]);
    add_words(words, item->takes);
    buffer_format(words, " \"%s\" ", item->say);
    add_words(words, item->done_when);
}

static void add_page_words(struct buffer *words)
{
    for (int i = 0; i < paged.page.count; i++) {
        const struct onepage_section *section = &paged.page.sections[i];

        add_words(words, section->title ? section->title : "");
        for (int j = 0; j < section->columns; j++)
            add_words(words, section->heads[j]);
        for (size_t j = 0; j < section->count; j++)
            add_item_words(words, &section->items[j]);
    }
    add_words(words, paged.roadmap->goal_title);
    add_words(words, "Your one page: Dana, [ ] [>] [x] [#] Say: Done when: STOP: sign and pay "
                     "nothing before to and in the full print is are done. In the full print: "
                     "more, more. and what to say or when it is done for of these. and more Change "
                     "anything: milepost. Details and sources: sources, notes: note: milepost "
                     "print --full. Not a promise; no legal or medical advice. Private answers are "
                     "left out; your own dates and costs may differ. included: keep this print to "
                     "yourself. ask at least ");
}

static bool is_counted(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr("0123456789$,.–+-", word[i]) && (unsigned char)word[i] < 0x80)
            return false;
    return true;
}

static bool has_word(const struct buffer *words, const char *word, size_t length)
{
    const char *at = buffer_text(words);
    char *wanted = memory_copy_bytes(word, length);
    bool found = false;

    for (; !found && (at = strstr(at, wanted)) != NULL; at++)
        found = (at == words->text || strchr(" \n", at[-1])) && strchr(" \n", at[length]);
    free(wanted);
    return found;
}

static void check_words(void)
{
    struct buffer words = {0};
    char day[DATE_TEXT];

    add_page_words(&words);
    add_words(&words, date_long(paged.roadmap->today, day));
    for (const char *at = buffer_text(&paged.text); *at;) {
        size_t length = strcspn(at, " \n");
        bool rule = length == LAYOUT_COLUMNS && at[0] == '-';

        if (length > 0 && !rule && !is_counted(at, length))
            ck_assert_msg(has_word(&words, at, length), "%s: cut: %.*s\n%s", paged.whose,
                          (int)length, at, buffer_text(&paged.text));
        at += length + (at[length] != '\0');
    }
    buffer_clear(&words);
}

/* ---- what is counted ------------------------------------------------------------------------- */

/* The count that stands behind `before` in the text from `at` on, or 0. */
static int count_behind(const char *before)
{
    const char *at = strstr(buffer_text(&paged.text), before);

    return at ? atoi(at + strlen(before)) : 0;
}

static int held(const struct onepage_section *section, enum onepage_kind kind, bool left_out)
{
    int count = 0;

    for (size_t i = 0; i < section->count; i++)
        if (section->items[i].kind == kind && section->items[i].left_out == left_out)
            count += section->items[i].holds;
    return count;
}

static const struct onepage_section *find_section(const char *title)
{
    for (int i = 0; i < paged.page.count; i++)
        if (paged.page.sections[i].title &&
            strncmp(paged.page.sections[i].title, title, strlen(title)) == 0)
            return &paged.page.sections[i];
    return NULL;
}

/* What stands under a heading, up to the next: a copy, "" when there is no such heading. */
static char *part_of_text(const char *heading)
{
    const char *at = strstr(buffer_text(&paged.text), heading), *end;

    if (!at)
        return memory_copy_text("");
    end = strstr(at, "\n\n");
    return end ? memory_copy_bytes(at, (size_t)(end - at)) : memory_copy_text(at);
}

static int count_in_part(const char *heading, const char *before)
{
    char *part = part_of_text(heading), *at = strstr(part, before);
    int count = at ? atoi(at + strlen(before)) : 0;

    free(part);
    return count;
}

static int words_left_out(const struct onepage_section *section)
{
    int count = 0;

    for (size_t i = 0; i < section->count; i++) {
        const struct onepage_item *item = &section->items[i];

        count += !item->left_out && (item->say_left_out || item->done_left_out);
    }
    return count;
}

static void check_counts(void)
{
    const struct onepage_section *way = find_section("The way"),
                                 *gates = find_section("What could stop you"),
                                 *first = find_section("Do first");
    int lines = 0;

    for (int i = 0; i < paged.page.count; i++)
        lines += held(&paged.page.sections[i], ONEPAGE_LINE, true);
    ck_assert_int_eq(count_behind("and sources, and "), lines);
    if (first)
        ck_assert_int_eq(count_in_part("\nDO FIRST", "\nIn the full print: "),
                         held(first, ONEPAGE_TASK, true) > 0 ? held(first, ONEPAGE_TASK, true) : 0);
    if (first)
        ck_assert_int_eq(count_in_part("\nDO FIRST", "it is done for "), words_left_out(first));
    if (way)
        ck_assert_int_eq(count_in_part("\nTHE WAY", "\n      and "), held(way, ONEPAGE_ROW, true));
    if (!gates || paged.roadmap->gate_count == 0)
        return;
    ck_assert_int_eq(count_in_part("\nWHAT COULD STOP YOU", "\nand "),
                     held(gates, ONEPAGE_ROW, true));
    ck_assert_int_eq(held(gates, ONEPAGE_ROW, true) + held(gates, ONEPAGE_ROW, false),
                     report_open_gates(paged.roadmap));
}

/* The rows of the way, left out or not, add up to what it costs. */
static void check_sum(void)
{
    const struct onepage_section *way = find_section("The way");
    money_cents sum = 0;

    for (size_t i = 0; way && i < way->count; i++)
        sum += way->items[i].likely;
    if (way)
        ck_assert_msg(sum == paged.roadmap->cost.likely, "%s: %lld of %lld", paged.whose,
                      (long long)sum, (long long)paged.roadmap->cost.likely);
}

/* ---- nothing is said twice ------------------------------------------------------------------- */

typedef VECTOR(char *) sentences;

/* Sentences of four words or more: shorter ones are labels, and what stands behind a sentence in
 * parentheses are figures. */
static void add_sentences(sentences *list, const char *text)
{
    while (*text) {
        const char *end = strstr(text, ". ");
        size_t length = end ? (size_t)(end - text) : strlen(text);
        char *sentence = memory_copy_bytes(text, length);
        int blanks = 0;

        for (size_t i = 0; i < length; i++)
            blanks += sentence[i] == ' ';
        if (blanks >= 3 && sentence[0] != '(')
            VECTOR_PUSH(list, sentence);
        else
            free(sentence);
        text += length + (end ? 2 : 0);
    }
}

static void add_item_sentences(sentences *list, const struct onepage_item *item)
{
    if (item->left_out)
        return;
    add_sentences(list, item->text);
    if (!item->say_left_out)
        add_sentences(list, item->say);
    if (!item->done_left_out)
        add_sentences(list, item->done_when);
}

static void check_sentences(void)
{
    sentences list = {0};

    for (int i = 0; i < paged.page.count; i++)
        for (size_t j = 0; j < paged.page.sections[i].count; j++)
            add_item_sentences(&list, &paged.page.sections[i].items[j]);
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = 0; j < i; j++)
            ck_assert_msg(strcmp(list.items[i], list.items[j]) != 0, "%s: twice: %s\n%s",
                          paged.whose, list.items[i], buffer_text(&paged.text));
    for (size_t i = 0; i < list.count; i++)
        free(list.items[i]);
    VECTOR_CLEAR(&list);
}

/* ---- no figure is another than elsewhere ----------------------------------------------------- */

/* Every amount and share of a text stands in the print of everything. */
static void check_text_figures(const char *text)
{
    for (const char *at = text; (at = strpbrk(at, "$")) != NULL;) {
        size_t length = strspn(at, "$0123456789,");

        while (length > 1 && at[length - 1] == ',')
            length--;
        char *amount = memory_copy_bytes(at, length);
        ck_assert_msg(strstr(buffer_text(&paged.full), amount), "%s: %s of \"%s\" stands nowhere",
                      paged.whose, amount, text);
        free(amount);
        at += length;
    }
}

static void check_figures(void)
{
    for (int i = 0; i < paged.page.count; i++) {
        const struct onepage_section *section = &paged.page.sections[i];

        for (size_t j = 0; j < section->count; j++) {
            const struct onepage_item *item = &section->items[j];

            if (item->kind == ONEPAGE_LINE || item->kind == ONEPAGE_TASK)
                check_text_figures(item->text);
            for (int k = 0; k < section->columns; k++)
                check_text_figures(item->cells[k]);
        }
    }
}

void page_check(const char *whose, const struct plan_input *input, bool followed)
{
    paged.whose = whose;
    paged_make(input, followed);
    check_lines();
    check_words();
    check_counts();
    check_sum();
    check_sentences();
    check_figures();
    paged_clear();
}
