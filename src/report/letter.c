/* SPDX-License-Identifier: MIT
 * The form of a letter: what it is for, then each paper with the text that goes onto the signer's
 * letterhead between two rules, and what it must say. */
#include "report/letter.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/memory.h"
#include "milepost/words.h"

/* ---- lines ----------------------------------------------------------------------------------- */

/* Behind the placeholder at `at`; its slot goes to *slot. The loader has looked at all of them. */
static const char *letter_next(const char *at, enum letter_slot *slot)
{
    const char *end = strchr(at, '}');

    *slot = (enum letter_slot)letter_slot_find(at + 1, (size_t)(end - at - 1));
    return end + 1;
}

/* The text with all placeholders filled. */
static void letter_expand(const struct letter_making *making, const char *text, struct buffer *out)
{
    while (*text != '\0') {
        size_t plain = strcspn(text, "{");
        enum letter_slot slot;

        buffer_add_bytes(out, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        text = letter_next(text, &slot);
        if (!letter_fill(making, slot, out))
            buffer_repeat(out, "_", LETTER_GAP);
    }
}

/* A line ends in what is known, or in a gap that reaches to the right edge. */
static void letter_put_line(const struct letter_making *making, const char *text)
{
    size_t plain = strcspn(text, "{");
    struct buffer label = {0}, known = {0};
    enum letter_slot slot = SLOT_GAP;
    bool ends = text[plain] != '\0' && *letter_next(text + plain, &slot) == '\0';

    buffer_add_bytes(&label, text, plain);
    if (ends && slot == SLOT_DOSES)
        letter_put_doses(making);
    else if (ends)
        letter_put_field(making->out, buffer_text(&label),
                         letter_fill(making, slot, &known) ? buffer_text(&known) : NULL);
    else {
        letter_expand(making, text, &known);
        layout_paragraph(making->out, "", buffer_text(&known));
    }
    buffer_clear(&label);
    buffer_clear(&known);
}

/* ---- one paper ------------------------------------------------------------------------------- */

static void letter_put_asked(const struct letter_making *making, const struct letter_sheet *sheet)
{
    struct buffer text = {0};

    buffer_add(&text, "What is asked of it (");
    words_source_page(&making->catalog->sources[sheet->source], making->source->input.today, &text);
    buffer_add(&text, "):");
    layout_paragraph(making->out, "", buffer_text(&text));
    for (int i = 0; i < sheet->must.count; i++)
        layout_paragraph(making->out, "[ ] ", sheet->must.items[i]);
    buffer_clear(&text);
}

static void letter_put_sheet(const struct letter_making *making, const struct letter_sheet *sheet)
{
    struct buffer text = {0};

    layout_heading(making->out, sheet->title);
    buffer_format(&text, "%s.", sheet->signer);
    layout_paragraph(making->out, "Signed by: ", buffer_text(&text));
    layout_rule(making->out);
    for (int i = 0; i < sheet->text.count; i++) {
        buffer_truncate(&text, 0);
        letter_expand(making, sheet->text.items[i], &text);
        layout_paragraph(making->out, "", buffer_text(&text));
        buffer_add_char(making->out, '\n');
    }
    for (int i = 0; i < sheet->lines.count; i++)
        letter_put_line(making, sheet->lines.items[i]);
    layout_rule(making->out);
    letter_put_asked(making, sheet);
    buffer_clear(&text);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void letter_put_head(const struct letter_making *making, const struct letter *letter)
{
    struct buffer title = {0}, right = {0};
    char day[DATE_TEXT];

    layout_upper(&title, letter->title);
    buffer_format(&right, "%s, %s", making->source->plan,
                  date_long(making->source->input.today, day));
    layout_pair(making->out, buffer_text(&title), buffer_text(&right));
    layout_paragraph(making->out, "", letter->about);
    buffer_add_char(making->out, '\n');
    layout_paragraph(
        making->out, "",
        letter->is_private
            ? "What the plan knows is filled in, what you answered in private too: "
              "show it to nobody but whoever asks for it. What it does not know is "
              "left to fill in by hand."
            : "What the plan knows is filled in; what it does not know is left to fill "
              "in by hand. No private answer is in it. The text between the lines is "
              "for the signer's letterhead.");
    buffer_clear(&title);
    buffer_clear(&right);
}

static bool letter_holds_true(const struct condition *when, const struct answers *answers,
                              const bool *active)
{
    return condition_truth(when, answers, active) == TRUTH_TRUE;
}

bool letter_applies(const struct catalog *catalog, int letter, const struct answers *answers)
{
    bool *active = memory_new((size_t)catalog->question_count, sizeof *active);
    bool applies;

    interview_active(answers, active);
    applies = letter_holds_true(&catalog->letters[letter].when, answers, active);
    free(active);
    return applies;
}

void report_letter(const struct letter_source *given, bool ascii, struct buffer *out)
{
    struct letter_source source = *given;
    const struct letter *letter = &source.input.catalog->letters[source.letter];
    struct answers answers = {0};
    struct buffer draft = {0};
    enum date_style shown = date_style_use(DATE_DAY_MONTH); /* as in any print */
    struct letter_making making = {
        .source = &source, .catalog = source.input.catalog, .answers = &answers, .out = &draft};

    source.input.without_private = !letter->is_private;
    answers_copy(&answers, source.input.answers);
    if (!letter->is_private)
        answers_drop_private(&answers);
    making.active = memory_new((size_t)making.catalog->question_count, sizeof *making.active);
    interview_active(&answers, making.active);
    letter_put_head(&making, letter);
    for (int i = 0; i < letter->sheet_count; i++)
        if (letter_holds_true(&letter->sheets[i].when, &answers, making.active))
            letter_put_sheet(&making, &letter->sheets[i]);
    layout_finish(&draft, ascii, out);
    date_style_use(shown);
    free(making.active);
    answers_clear(&answers);
}
