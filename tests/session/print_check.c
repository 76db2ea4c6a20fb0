/* SPDX-License-Identifier: MIT
 * What holds of the prints that are read: of the plan, everything, the week and cards. Markdown
 * holds the same texts unbroken, so it says what the lines of text may hold. */
#include "print_check.h"

#include <check.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/vector.h"

/* The plan is to be about 200 lines; who has five routes and all phases before them takes more. */
enum { PLAN_MOST = 300, SENTENCE_LEAST = 30, MOST_CITED = 256 };

static struct printed {
    const char *whose;
    enum report_extent extent;
    struct buffer text;  /* of 72 columns */
    struct buffer plain; /* the Markdown, without its escapes */
} printed;

/* ---- making one ------------------------------------------------------------------------------ */

static void printed_unescape(struct buffer *markdown)
{
    for (size_t i = 0; i < markdown->length; i++) {
        if (markdown->text[i] == '\\' && ispunct((unsigned char)markdown->text[i + 1]))
            i++;
        buffer_add_char(&printed.plain, markdown->text[i]);
    }
    buffer_clear(markdown);
}

static void printed_make(const struct roadmap *roadmap, const struct report_plan *plan,
                         enum report_extent extent, int step)
{
    struct report_print print = {.format = REPORT_TEXT, .extent = extent, .step = step};
    struct buffer markdown = {0};

    printed.extent = extent;
    report_print(roadmap, plan, &print, &printed.text);
    print.format = REPORT_MARKDOWN;
    report_print(roadmap, plan, &print, &markdown);
    printed_unescape(&markdown);
}

static void printed_clear(void)
{
    buffer_clear(&printed.text);
    buffer_clear(&printed.plain);
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void printed_check_lines(void)
{
    int lines = 0;

    for (const char *at = buffer_text(&printed.text); *at; lines++) {
        size_t length = strcspn(at, "\n");

        ck_assert_msg(text_width_bytes(at, length) <= LAYOUT_COLUMNS, "%s: too wide: %.*s",
                      printed.whose, (int)length, at);
        at += length + (at[length] == '\n');
    }
    ck_assert_msg(printed.extent != EXTENT_PLAN || lines <= PLAN_MOST, "%s: %d lines\n%s",
                  printed.whose, lines, buffer_text(&printed.text));
}

/* ---- no word is cut -------------------------------------------------------------------------- */

static const char word_bounds[] = " \n*|\"()[]";

typedef VECTOR(char *) told;

static char *printed_lower(const char *text, size_t length)
{
    char *copy = memory_copy_bytes(text, length);

    for (char *at = copy; *at; at++)
        *at = text_lower(*at);
    return copy;
}

static int told_compare(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static void told_sort(told *list)
{
    if (list->count > 0)
        qsort(list->items, list->count, sizeof *list->items, told_compare);
}

static void told_clear(told *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i]);
    VECTOR_CLEAR(list);
}

/* Every word of the Markdown, sorted. */
static void printed_words(told *words)
{
    for (const char *at = buffer_text(&printed.plain); *at;) {
        size_t length = strcspn(at, word_bounds);

        if (length > 0)
            VECTOR_PUSH(words, printed_lower(at, length));
        at += length + (at[length] != '\0');
    }
    told_sort(words);
}

/* An address may be longer than a line, and what the marks mean is told by text alone. */
static bool printed_is_skipped(const char *line)
{
    return strncmp(line, "[>]", 3) == 0 || strncmp(line, "[-]", 3) == 0 ||
           strncmp(line, "[#]", 3) == 0 || strspn(line, "-") == LAYOUT_COLUMNS;
}

static void printed_check_line_words(const char *line, size_t length, const told *words)
{
    for (const char *at = line; at < line + length;) {
        size_t word = strcspn(at, word_bounds);
        char *wanted = printed_lower(at, word);

        ck_assert_msg(word <= 1 || bsearch(&wanted, words->items, words->count,
                                           sizeof *words->items, told_compare),
                      "%s: cut: %s\n%.*s", printed.whose, wanted, (int)length, line);
        free(wanted);
        at += word + 1;
    }
}

static const char *printed_skip_sources(const char *line)
{
    const char *end = strstr(line, "\n\n");

    return end ? end + 2 : line + strlen(line);
}

static void printed_check_words(void)
{
    bool legend = false;
    told words = {0};

    printed_words(&words);
    for (const char *at = buffer_text(&printed.text); *at;) {
        size_t length = strcspn(at, "\n");

        if (strncmp(at, "SOURCES\n", 8) == 0) {
            at = printed_skip_sources(at);
            continue;
        }
        legend = strncmp(at, "HOW TO READ", 11) == 0 || (legend && length > 0) ||
                 (at[0] == '[' && at[3] == ' ' && strstr(at, "is assumed") &&
                  strstr(at, "is assumed") < at + length);
        if (!legend && !printed_is_skipped(at))
            printed_check_line_words(at, length, &words);
        at += length + (at[length] == '\n');
    }
    told_clear(&words);
}

/* ---- nothing is said twice ------------------------------------------------------------------- */

/* Quoted words are one sentence with what stands before them. */
static size_t told_sentence(const char *text)
{
    bool quoted = false;

    for (size_t i = 0; text[i]; i++) {
        quoted ^= text[i] == '"';
        if (!quoted && strchr(".?\"", text[i]) && text[i + 1] == ' ' &&
            isupper((unsigned char)text[i + 2]))
            return i + 1;
    }
    return strlen(text);
}

/* The numbers of its sources are not the sentence's own. */
static void told_uncite(char *sentence)
{
    char *cite = strrchr(sentence, '[');

    if (cite && cite > sentence && isdigit((unsigned char)cite[1]) &&
        sentence[strlen(sentence) - 1] == ']')
        cite[-1] = '\0';
}

static void told_add(told *list, const char *text)
{
    while (*text) {
        size_t length = told_sentence(text);
        char *sentence = memory_copy_bytes(text, length);

        told_uncite(sentence);
        if (strlen(sentence) >= SENTENCE_LEAST)
            VECTOR_PUSH(list, sentence);
        else
            free(sentence);
        text += length;
        text += *text == ' ';
    }
}

/* What an item says; NULL for what is no sentence of the print: tables, headings, days, whom to
 * ask, where more stands, and what is said and done in each of two calls. */
static const char *told_in(const char *line)
{
    static const char *const names[] = {"  - *More under:*", "  - *Sources:*", "  - *Done when:*",
                                        "  - *Say:*", "  - *When:*"};
    const char *label = strncmp(line, "  - *", 5) == 0 ? strstr(line, ":* ") : NULL;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strncmp(line, names[i], strlen(names[i])) == 0)
            return NULL;
    if (printed.extent == EXTENT_PLAN && strncmp(line, "  - *Ask:*", 10) == 0)
        return NULL;
    if (label)
        return label + 3;
    return strchr("|#", line[0]) ? NULL : line;
}

static void printed_check_sentences(void)
{
    told list = {0};

    for (const char *at = buffer_text(&printed.plain); *at;) {
        size_t length = strcspn(at, "\n");
        char *line = memory_copy_bytes(at, length);

        if (length > 0 && told_in(line))
            told_add(&list, told_in(line));
        free(line);
        at += length + (at[length] == '\n');
    }
    told_sort(&list);
    for (size_t i = 1; i < list.count; i++)
        ck_assert_msg(strcmp(list.items[i - 1], list.items[i]) != 0, "%s: twice: %s", printed.whose,
                      list.items[i]);
    told_clear(&list);
}

/* ---- what is cited is listed, and what is listed is cited ------------------------------------- */

/* "[1, 3, 7]" at `at`; what stands behind it. */
static const char *printed_mark_cited(const char *at, bool cited[MOST_CITED])
{
    do {
        int number = atoi(at + 1);

        ck_assert_int_lt(number, MOST_CITED);
        cited[number] = true;
        at += 1 + strcspn(at + 1, ",]");
    } while (*at == ',');
    return at;
}

static bool printed_is_cite(const char *at)
{
    return *at == '[' && isdigit((unsigned char)at[1]);
}

static void printed_check_cited(void)
{
    const char *text = buffer_text(&printed.plain), *sources = strstr(text, "\n## Sources\n"), *at;
    bool cited[MOST_CITED] = {0}, listed[MOST_CITED] = {0};

    for (at = text; *at && at != sources; at++)
        if (printed_is_cite(at))
            at = printed_mark_cited(at, cited);
    for (at = sources; at && (at = strstr(at, "\n- ")) != NULL; at++)
        if (printed_is_cite(at + 3))
            printed_mark_cited(at + 3, listed);
    for (int i = 0; i < MOST_CITED; i++)
        ck_assert_msg(cited[i] == listed[i], "%s: source %d is %s", printed.whose, i,
                      cited[i] ? "cited, not listed" : "listed, not cited");
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void printed_check(const struct roadmap *roadmap, const struct report_plan *plan,
                          enum report_extent extent, int step)
{
    printed_make(roadmap, plan, extent, step);
    printed_check_lines();
    printed_check_words();
    printed_check_sentences();
    printed_check_cited();
    printed_clear();
}

/* Of the cards some: each step comes up with somebody. */
void print_check(const char *whose, const struct plan_input *input, bool followed)
{
    struct roadmap *roadmap = roadmap_make(input);
    struct next_list next;
    struct due_list due;
    const struct report_plan plan = {.name = "Dana", .uuid = "u", .next = &next, .due = &due};

    printed.whose = whose;
    next_list_make(&next, roadmap, NULL, NEXT_DAYS, followed);
    due_list_make(&due, roadmap, NULL);
    printed_check(roadmap, &plan, EXTENT_PLAN, 0);
    printed_check(roadmap, &plan, EXTENT_FULL, 0);
    printed_check(roadmap, &plan, EXTENT_WEEK, 0);
    for (int i = (int)strlen(whose) % 5; i < roadmap->step_count; i += 5)
        printed_check(roadmap, &plan, EXTENT_STEP, i);
    due_list_clear(&due);
    roadmap_free(&roadmap);
}
