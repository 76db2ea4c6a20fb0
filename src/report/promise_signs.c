/* SPDX-License-Identifier: MIT
 * Signs to look into before money is paid: each with who says it, and none of them a judgment. */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "milepost/money.h"
#include "milepost/report/promise.h"
#include "report/promise_parts.h"

enum { FAR_ABOVE = 2 }; /* times the middle price of neighbours; an assumption */

static void sign_add(struct promise_sheet *sheet, int source, struct buffer *text)
{
    sheet->signs[sheet->sign_count++] =
        (struct promise_sign){arena_copy_text(&sheet->arena, buffer_text(text)), source};
    buffer_truncate(text, 0);
}

/* ---- what is said of approvals --------------------------------------------------------------- */

/* What "accredited by the state, approved by AAPC" says of each stands in a part of its own. */
#define CLAIM_ENDS ",;."

/* In either case, so far as letters without accents go: the words are such. */
static bool claim_has_word(const char *part, size_t length, const char *word)
{
    size_t letters = strlen(word);

    for (size_t at = 0; at + letters <= length; at++) {
        size_t i = 0;

        while (i < letters && tolower((unsigned char)part[at + i]) == word[i])
            i++;
        if (i == letters)
            return true;
    }
    return false;
}

static bool claim_stands_in(const struct school_claim *claim, const char *part, size_t length)
{
    for (int i = 0; i < claim->words.count; i++)
        if (!claim_has_word(part, length, claim->words.items[i]))
            return false;
    return true;
}

static bool claim_stands(const struct school_claim *claim, const char *told)
{
    for (const char *part = told; *part;) {
        size_t length = strcspn(part, CLAIM_ENDS);

        if (claim_stands_in(claim, part, length))
            return true;
        part += length + (part[length] != '\0');
    }
    return false;
}

static bool claim_is_of(const struct school_claim *claim, int program)
{
    return claim->programs.count == 0 || index_list_has(&claim->programs, program);
}

const struct school_claim *promise_claim(const struct promise_input *input, int *from)
{
    const struct catalog *catalog = input->roadmap->catalog;
    const char *told = input->told[PROMISE_APPROVAL];

    for (; told && *from < catalog->claim_count; ++*from) {
        const struct school_claim *claim = &catalog->claims[*from];

        if (claim_is_of(claim, input->school->program) && claim_stands(claim, told)) {
            ++*from;
            return claim;
        }
    }
    return NULL;
}

static void signs_add_claims(struct promise_sheet *sheet, const struct promise_input *input)
{
    const struct school_claim *claim;
    struct buffer text = {0};
    int from = 0;

    while ((claim = promise_claim(input, &from)) != NULL) {
        buffer_format(&text, "You were told \"%s\". %s", input->told[PROMISE_APPROVAL],
                      claim->text);
        sign_add(sheet, claim->source, &text);
    }
    buffer_clear(&text);
}

/* ---- what the file of schools has ------------------------------------------------------------ */

static void signs_add_closed(struct promise_sheet *sheet, const struct promise_record *found)
{
    struct buffer text = {0};

    if (!found->closed && !found->gone)
        return;
    buffer_format(
        &text,
        found->closed
            ? "%s has the school as closed. Ask whether it takes students, and who answers "
              "for it."
            : "%s does not have the school among those of this field. Ask whether it is "
              "open and still has the program.",
        found->directory);
    sign_add(sheet, -1, &text);
    buffer_clear(&text);
}

static void signs_add_graduates(struct promise_sheet *sheet, const struct promise_record *found)
{
    const struct promise_figure *now = &found->graduates, *before = &found->graduates_before;
    struct buffer text = {0};

    if (now->value != 0 || before->value != 0)
        return;
    buffer_add(&text, "No graduates of this program in ");
    promise_say_year(found, before, &text);
    buffer_add(&text, " and ");
    promise_say_year(found, now, &text);
    buffer_format(&text, " (%s). It may be new, ending or counted elsewhere: ask which.",
                  now->source);
    sign_add(sheet, -1, &text);
    buffer_clear(&text);
}

static void signs_add_price(struct promise_sheet *sheet, const char *whose, int64_t price,
                            int64_t middle, int count, const char *state, const char *what)
{
    struct buffer text = {0};
    char own[MONEY_TEXT], other[MONEY_TEXT];

    if (price == PROMISE_UNKNOWN || count < PROMISE_NEIGHBOURS_LEAST || price <= middle * FAR_ABOVE)
        return;
    buffer_format(&text,
                  "%s of %s is more than %d times the middle one of %d like programs in %s, %s "
                  "(%s). Ask what the difference pays for.",
                  whose, money_format(price * CENTS, own), FAR_ABOVE, count, state,
                  money_format(middle * CENTS, other), what);
    sign_add(sheet, -1, &text);
    buffer_clear(&text);
}

/* Whole programs are held against whole programs, years against years. What the person was told
 * counts before what the file has. */
static void signs_add_prices(struct promise_sheet *sheet, const struct promise_input *input)
{
    const struct promise_record *found = input->found;
    money_cents told = input->school->price;
    int64_t whole = told != MONEY_NONE ? told / CENTS : found->price.value;

    signs_add_price(sheet, "The whole price", whole, found->middle_price, found->prices,
                    found->state, "whole programs, federal file");
    signs_add_price(sheet, "The tuition", found->tuition.value, found->middle_tuition,
                    found->tuitions, found->state, "a year's tuition, federal file");
}

/* Beside no neighbours: above all that the catalogue has for the kind of program. */
static void signs_add_kind_price(struct promise_sheet *sheet, const struct promise_input *input)
{
    const struct catalog *catalog = input->roadmap->catalog;
    money_cents told = input->school->price;
    const struct price *listed;
    const struct cost *cost;
    struct buffer text = {0};
    char own[MONEY_TEXT], most[MONEY_TEXT];

    if (input->school->program < 0 || told == MONEY_NONE)
        return;
    cost = &catalog->programs[input->school->program].cost;
    if (cost->pricing != PRICING_LISTED)
        return;
    listed = &cost->items[cost->count - 1];
    if (listed->cents.high == CATALOG_BLANK || told <= listed->cents.high)
        return;
    buffer_format(&text, "The price of %s is above the highest found for its kind, %s.",
                  money_format(told, own), money_format(listed->cents.high, most));
    sign_add(sheet, listed->source, &text);
    buffer_clear(&text);
}

void promise_signs_make(struct promise_sheet *sheet, const struct promise_input *input)
{
    enum { FROM_FILE = 5 };

    sheet->signs =
        arena_new(&sheet->arena, (size_t)input->roadmap->catalog->claim_count + FROM_FILE,
                  sizeof *sheet->signs);
    if (input->found)
        signs_add_closed(sheet, input->found);
    if (input->found && input->found->found) {
        signs_add_graduates(sheet, input->found);
        signs_add_prices(sheet, input);
    }
    signs_add_kind_price(sheet, input);
    signs_add_claims(sheet, input);
}
