/* SPDX-License-Identifier: MIT
 * Compiles a condition's text to postfix nodes. Each fault points at the word it is about when
 * the text stands in the file as it was written (no placeholder, on one line).
 *
 * Each parse_ function leaves one truth value more on the stack of whoever evaluates what it
 * emitted; a broken condition keeps no node at all. */
#include "catalog/link/condition.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "milepost/nearest.h"

enum { MAX_NESTING = 16 };

struct word {
    const char *start;
    int length;
};

struct compiler {
    struct loader *loader;
    const struct pending_condition *pending;
    const char *at;
    struct condition_node nodes[MAX_CONDITION_NODES];
    int count, depth;
    bool broken; /* what follows can no longer be made sense of */
};

/* ---- faults and words ------------------------------------------------------------------------ */

static struct position place_at(const struct compiler *compiler, const char *at)
{
    struct position place = compiler->pending->place;
    const char *text = compiler->pending->slot->text;

    if (compiler->pending->exact)
        for (const char *end = at; text < end; place.column++)
            (void)text_next(&text, end);
    return place;
}

/* A mistake of grammar: nothing after it can be checked. */
static void break_off(struct compiler *compiler, const char *at, const char *expected)
{
    if (!compiler->broken) {
        if (*at)
            fault_at(compiler->loader, place_at(compiler, at),
                     "%s is expected in the condition before `%.30s`", expected, at);
        else
            fault_at(compiler->loader, place_at(compiler, at),
                     "the condition ends where %s is expected", expected);
    }
    compiler->broken = true;
    compiler->loader->dangling = true;
}

static void skip_spaces(struct compiler *compiler)
{
    compiler->at += strspn(compiler->at, " ");
}

static size_t word_length(const char *at)
{
    return strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/");
}

static struct word next_word(struct compiler *compiler, const char *expected)
{
    struct word word;

    skip_spaces(compiler);
    word = (struct word){compiler->at, (int)word_length(compiler->at)};
    if (word.length == 0)
        break_off(compiler, compiler->at, expected);
    compiler->at += word.length;
    return word;
}

static bool word_is(struct word word, const char *text)
{
    return strlen(text) == (size_t)word.length && strncmp(word.start, text, strlen(text)) == 0;
}

/* Takes a word or a mark if it comes next. */
static bool condition_take(struct compiler *compiler, const char *text)
{
    size_t length = strlen(text);

    skip_spaces(compiler);
    if (strncmp(compiler->at, text, length) != 0)
        return false;
    if (word_length(text) > 0 && word_length(compiler->at) != length)
        return false;
    compiler->at += length;
    return true;
}

static void expect(struct compiler *compiler, const char *text, const char *expected)
{
    if (!compiler->broken && !condition_take(compiler, text))
        break_off(compiler, compiler->at, expected);
}

/* ---- nodes ----------------------------------------------------------------------------------- */

static void emit(struct compiler *compiler, enum condition_op op, int question, int64_t value)
{
    if (compiler->count == MAX_CONDITION_NODES) {
        if (!compiler->broken)
            fault_at(compiler->loader, compiler->pending->place,
                     "the condition has more than %d parts", MAX_CONDITION_NODES);
        compiler->broken = true;
        return;
    }
    compiler->nodes[compiler->count++] = (struct condition_node){
        .op = (uint8_t)op, .question = (int16_t)question, .value = (int32_t)value};
}

static void word_fault(struct compiler *compiler, struct word word, const char *trouble)
{
    fault_at(compiler->loader, place_at(compiler, word.start), "`%.*s` %s", word.length, word.start,
             trouble);
    compiler->loader->dangling = true;
}

/* The question of that id, or NULL with a fault. */
static const struct question *find_question(struct compiler *compiler, struct word word, int *index)
{
    struct loader *loader = compiler->loader;
    const char *id = arena_copy_bytes(loader->arena, word.start, (size_t)word.length);

    *index = records_find(loader, LIST_QUESTION, id);
    if (*index >= 0)
        return records_at(loader, LIST_QUESTION, *index);
    loader->dangling = true;
    if (!loader->incomplete[LIST_QUESTION] && !compiler->broken)
        word_fault(compiler, word,
                   arena_format(loader->arena, "is no question%s",
                                records_near(loader, LIST_QUESTION, id)));
    return NULL;
}

static bool is_listed_question(const struct question *question)
{
    return question->type == ANSWER_CHOICE || question->type == ANSWER_YESNO ||
           question->type == ANSWER_MULTI;
}

static const char *value_near(struct compiler *compiler, const struct question *question,
                              const char *text)
{
    struct nearest nearest = {.word = text};

    for (int i = 0; i < question->value_count; i++)
        nearest_offer(&nearest, question->values[i].id);
    return arena_copy_text(compiler->loader->arena, nearest_says(&nearest));
}

/* What a word stands for as a value of a question; false with a fault. */
static bool find_operand(struct compiler *compiler, const struct question *question,
                         struct word word, int64_t *value)
{
    const char *text = arena_copy_bytes(compiler->loader->arena, word.start, (size_t)word.length);
    date_day day;

    if (is_listed_question(question)) {
        *value = catalog_find_value(question, text);
        if (*value < 0 && (question->value_count > 0 || question->type == ANSWER_YESNO))
            word_fault(compiler, word,
                       arena_format(compiler->loader->arena, "is no value of %s%s", question->id,
                                    value_near(compiler, question, text)));
        return *value >= 0;
    }
    if (question->type == ANSWER_DATE) {
        if (date_parse(text, DATE_MONTH_REFUSED, &day)) {
            *value = day;
            return true;
        }
        word_fault(compiler, word, "is not a date: YYYY-MM-DD");
        return false;
    }
    if (text_parse_number(text, INT32_MIN + 1, INT32_MAX, value))
        return true;
    word_fault(compiler, word, "is not a whole number");
    return false;
}

/* ---- comparisons ----------------------------------------------------------------------------- */

static void compare_value(struct compiler *compiler, const struct question *question, int index,
                          enum condition_op op, bool negated)
{
    struct word word = next_word(compiler, "a value");
    int64_t value = 0;

    if (compiler->broken)
        return;
    if (question && !find_operand(compiler, question, word, &value))
        value = 0;
    emit(compiler, op, index, value);
    if (negated)
        emit(compiler, CONDITION_NOT, 0, 0);
}

/* `[one, two]`: each compared with `op`, joined by OR. */
static void compare_list(struct compiler *compiler, const struct question *question, int index,
                         enum condition_op op)
{
    int count = 0;

    expect(compiler, "[", "`[`");
    do {
        compare_value(compiler, question, index, op, false);
        if (count++ > 0)
            emit(compiler, CONDITION_OR, 0, 0);
    } while (!compiler->broken && condition_take(compiler, ","));
    expect(compiler, "]", "`]`");
}

struct comparison {
    const char *mark; /* longer marks before those they begin with */
    enum condition_op op;
    bool negated, ordered;
};

static const struct comparison comparisons[] = {
    {"!=", CONDITION_EQUAL, true, false}, {"<=", CONDITION_GREATER, true, true},
    {">=", CONDITION_LESS, true, true},   {"=", CONDITION_EQUAL, false, false},
    {"<", CONDITION_LESS, false, true},   {">", CONDITION_GREATER, false, true},
};

/* Refuses what a question of that type cannot be asked. */
static void check_operator(struct compiler *compiler, struct word word,
                           const struct question *question, bool ordered, bool membership)
{
    if (!question)
        return;
    if (membership != (question->type == ANSWER_MULTI))
        word_fault(compiler, word,
                   membership ? "is not of type multi: use `=` or `in`"
                              : "is of type multi: use `has` or `has any`");
    else if (ordered && is_listed_question(question))
        word_fault(compiler, word, "has no order: use `=`, `!=` or `in`");
}

static void compile_comparison(struct compiler *compiler, struct word word)
{
    int index;
    const struct question *question = find_question(compiler, word, &index);

    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        const struct comparison *comparison = &comparisons[i];

        if (!condition_take(compiler, comparison->mark))
            continue;
        check_operator(compiler, word, question, comparison->ordered, false);
        compare_value(compiler, question, index, comparison->op, comparison->negated);
        return;
    }
    if (condition_take(compiler, "in")) {
        check_operator(compiler, word, question, false, false);
        if (question && !is_listed_question(question))
            word_fault(compiler, word, "has no list of values: use `=`, `<` or `>`");
        compare_list(compiler, question, index, CONDITION_EQUAL);
    } else if (condition_take(compiler, "has")) {
        check_operator(compiler, word, question, false, true);
        if (condition_take(compiler, "any"))
            compare_list(compiler, question, index, CONDITION_HAS);
        else
            compare_value(compiler, question, index, CONDITION_HAS, false);
    } else {
        break_off(compiler, compiler->at, "`=`, `!=`, `<`, `<=`, `>`, `>=`, `in` or `has`");
    }
}

static const char *credential_body(const struct loader *loader, int index)
{
    return scalar_peek(spot_child(records_spot(loader, LIST_CREDENTIAL, index), "body"));
}

/* `holds-from BODY`: any of that body's credentials is among work.credentials. */
static void compare_body(struct compiler *compiler)
{
    const struct loader *loader = compiler->loader;
    struct word body = next_word(compiler, "a body");
    int index = records_find(loader, LIST_QUESTION, "work.credentials"), count = 0;

    for (int i = 0; index >= 0 && i < records_count(loader, LIST_CREDENTIAL); i++) {
        const struct credential *credential = records_at(loader, LIST_CREDENTIAL, i);
        const char *from = credential_body(loader, i);
        int value = catalog_find_value(records_at(loader, LIST_QUESTION, index), credential->code);

        if (!from || !word_is(body, from) || value < 0)
            continue;
        emit(compiler, CONDITION_HAS, index, value);
        if (count++ > 0)
            emit(compiler, CONDITION_OR, 0, 0);
    }
    if (count == 0 && !compiler->broken)
        word_fault(compiler, body, "is no body with a credential in work.credentials");
}

/* ---- grammar --------------------------------------------------------------------------------- */

static void parse_or(struct compiler *compiler);

static void parse_brackets(struct compiler *compiler)
{
    if (++compiler->depth > MAX_NESTING)
        break_off(compiler, compiler->at, "something less deeply nested");
    else
        parse_or(compiler);
    compiler->depth--;
    expect(compiler, ")", "`)`");
}

static void parse_one(struct compiler *compiler)
{
    struct word word;
    int index;

    if (condition_take(compiler, "(")) {
        parse_brackets(compiler);
    } else if (condition_take(compiler, "answered")) {
        word = next_word(compiler, "a question");
        (void)find_question(compiler, word, &index);
        emit(compiler, CONDITION_ANSWERED, index, 0);
    } else if (condition_take(compiler, "holds-from")) {
        compare_body(compiler);
    } else {
        word = next_word(compiler, "a question");
        if (!compiler->broken)
            compile_comparison(compiler, word);
    }
}

static void parse_not(struct compiler *compiler)
{
    bool negated = false;

    while (condition_take(compiler, "not"))
        negated = !negated;
    parse_one(compiler);
    if (negated)
        emit(compiler, CONDITION_NOT, 0, 0);
}

static void parse_and(struct compiler *compiler)
{
    parse_not(compiler);
    while (!compiler->broken && condition_take(compiler, "and")) {
        parse_not(compiler);
        emit(compiler, CONDITION_AND, 0, 0);
    }
}

static void parse_or(struct compiler *compiler)
{
    parse_and(compiler);
    while (!compiler->broken && condition_take(compiler, "or")) {
        parse_and(compiler);
        emit(compiler, CONDITION_OR, 0, 0);
    }
}

static void condition_keep(struct compiler *compiler, struct condition *condition)
{
    size_t count = (size_t)compiler->count;
    struct condition_node *nodes = arena_new(compiler->loader->arena, count, sizeof *nodes);

    memcpy(nodes, compiler->nodes, count * sizeof *nodes);
    condition->nodes = nodes;
    condition->count = compiler->count;
    if (condition_stack(condition) > CATALOG_MAX_STACK)
        fault_at(compiler->loader, compiler->pending->place, "the condition is too deeply nested");
}

void condition_compile(struct loader *loader, const struct pending_condition *pending)
{
    struct compiler compiler = {.loader = loader, .pending = pending, .at = pending->slot->text};

    if (condition_take(&compiler, "true")) {
        skip_spaces(&compiler);
        if (*compiler.at)
            break_off(&compiler, compiler.at, "nothing");
        pending->slot->text = "";
        return;
    }
    parse_or(&compiler);
    skip_spaces(&compiler);
    if (*compiler.at && !compiler.broken)
        break_off(&compiler, compiler.at, "`and` or `or`");
    if (!compiler.broken)
        condition_keep(&compiler, pending->slot);
}
