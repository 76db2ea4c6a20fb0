/* SPDX-License-Identifier: MIT
 * One question of the interview as lines. What an answer may be is the interview's to say: what is
 * typed is put into the written form, and read as that. */
#include "line/stops/question.h"

#include <string.h>

enum question_tag { TAKE_VALUE, TAKE_UNKNOWN, TAKE_DECLINED };

static bool question_is_list(const struct question *question)
{
    return question->value_count > 0;
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void question_add_state(const struct question *question, struct menu *menu, int tag,
                               enum answer_state state)
{
    struct buffer label = {0};

    answer_show(question, &(struct answer){.state = state}, &label);
    menu_add(menu, tag, 0, "%s", buffer_text(&label));
    buffer_clear(&label);
}

void question_fill(const struct question *question, bool certain, struct menu *menu)
{
    if (!question_is_list(question))
        return;
    for (int i = 0; i < question->value_count; i++)
        menu_add(menu, TAKE_VALUE, i, "%s%s", question->values[i].label,
                 question->has_default && question->neutral == i ? ", as Enter alone takes it"
                                                                 : "");
    if (!certain)
        question_add_state(question, menu, TAKE_UNKNOWN, ANSWER_UNKNOWN);
    if (question->is_private)
        question_add_state(question, menu, TAKE_DECLINED, ANSWER_DECLINED);
}

void question_prompt(const struct question *question, bool certain, const struct menu *menu,
                     struct buffer *out)
{
    if (question->type == ANSWER_MULTI) {
        buffer_format(out, "One or more numbers, 1 to %zu, such as 1,2%s", menu->items.count,
                      menu_narrows(menu) ? "; or part of a name" : "");
        return;
    }
    if (question_is_list(question)) {
        menu_prompt(menu, out);
        return;
    }
    buffer_add(out, question->type == ANSWER_DATE    ? "A date, "
                    : question->type == ANSWER_MONEY ? "Money, "
                                                     : "A number, ");
    answer_wanted(question, out);
    if (question->type == ANSWER_NUMBER)
        buffer_format(out, " %s", question->unit);
    if (!certain)
        buffer_add(out, ", or ! for I don't know yet");
}

static void question_help_part(struct talk *talk, const char *tag, const char *text)
{
    if (text[0] != '\0')
        talk_say(talk, "%s: %s", tag, text);
}

static void question_help_value(const struct question *question, const struct menu_item *item,
                                struct talk *talk)
{
    const struct question_value *value = &question->values[item->value];

    question_help_part(talk, value->label, value->help);
}

void question_help(const struct question *question, const struct menu *menu, struct talk *talk)
{
    question_help_part(talk, "Why we ask", question->why);
    question_help_part(talk, "Help", question->help);
    question_help_part(talk, "How to find out", question->find_out);
    for (size_t i = menu->first; i < menu_page_end(menu); i++)
        if (menu->items.items[i].tag == TAKE_VALUE)
            question_help_value(question, &menu->items.items[i], talk);
    if (question->is_private)
        talk_say(talk, "Private: this answer is left out of prints unless you ask for it.%s",
                 question_is_list(question) ? "" : " Type declined if you prefer not to say.");
}

/* ---- reading ---------------------------------------------------------------------------------- */

static enum status question_refuse_nothing(const struct question *question, struct error *err)
{
    return error_set(err, STATUS_USAGE,
                     question_is_list(question)
                         ? "Nothing was typed. Type a number, or > to leave it for later."
                         : "Nothing was typed. Type an answer, ! if you don't know yet, or > to "
                           "leave it for later.");
}

static enum status question_read_nothing(const struct question *question,
                                         const struct answer *standing, date_day today,
                                         struct answer *out, struct error *err)
{
    *out = *standing;
    if (standing->state != ANSWER_NONE || question->optional)
        return STATUS_OK;
    if (!question->has_default)
        return question_refuse_nothing(question, err);
    *out = (struct answer){.state = ANSWER_VALUE, .value = question->neutral, .as_of = today};
    return STATUS_OK;
}

/* The written form of the item: an id, "unknown", "declined". */
static const char *question_written(const struct question *question, const struct menu_item *item)
{
    static const char *const states[] = {[TAKE_UNKNOWN] = "unknown", [TAKE_DECLINED] = "declined"};

    return item->tag == TAKE_VALUE ? question->values[item->value].id : states[item->tag];
}

/* Numbers with commas or blanks between them, as ids with commas. */
static enum status question_write_items(const struct question *question, const struct menu *menu,
                                        const char *typed, struct buffer *out, struct error *err)
{
    enum status status = STATUS_OK;
    struct buffer number = {0};
    size_t item;

    for (typed += strspn(typed, ", "); status == STATUS_OK && *typed != '\0';
         typed += strspn(typed, ", ")) {
        size_t length = strcspn(typed, ", ");

        buffer_truncate(&number, 0);
        buffer_add_bytes(&number, typed, length);
        status = menu_read(menu, buffer_text(&number), &item, err);
        if (status == STATUS_OK)
            buffer_format(out, "%s%s", out->length > 0 ? "," : "",
                          question_written(question, &menu->items.items[item]));
        typed += length;
    }
    buffer_clear(&number);
    return status;
}

static enum status question_read_items(const struct question *question, const struct menu *menu,
                                       const char *typed, date_day today, struct answer *out,
                                       struct error *err)
{
    struct buffer written = {0};
    size_t item;
    enum status status;

    if (question->type == ANSWER_MULTI) {
        status = question_write_items(question, menu, typed, &written, err);
    } else {
        status = menu_read(menu, typed, &item, err);
        if (status == STATUS_OK)
            buffer_add(&written, question_written(question, &menu->items.items[item]));
    }
    if (status == STATUS_OK && written.length == 0)
        status = question_refuse_nothing(question, err);
    if (status == STATUS_OK)
        status = answer_parse(question, buffer_text(&written), today, out, err);
    buffer_clear(&written);
    return status;
}

/* Where one question is asked it need not be named, least of all by what it is called in files. */
static void question_drop_id(const struct question *question, struct error *err)
{
    size_t length = strlen(question->id);

    if (strncmp(err->text, question->id, length) == 0 && strncmp(err->text + length, ": ", 2) == 0)
        memmove(err->text, err->text + length + 2, strlen(err->text + length + 2) + 1);
}

enum status question_read(const struct question *question, const struct menu *menu,
                          const struct answer *standing, const char *typed, date_day today,
                          struct answer *out, struct error *err)
{
    enum status status;

    if (typed[0] == '\0')
        return question_read_nothing(question, standing, today, out, err);
    if (question_is_list(question))
        return question_read_items(question, menu, typed, today, out, err);
    status = answer_read(question, typed, today, DATE_SHOWN, out, err);
    if (status != STATUS_OK)
        question_drop_id(question, err);
    return status;
}

struct answer question_none(const struct question *question, date_day today)
{
    struct answer answer = {.state = ANSWER_UNKNOWN, .as_of = today};

    for (int i = 0; i < question->value_count; i++)
        if (strcmp(question->values[i].id, "none") == 0) {
            answer.state = ANSWER_VALUE;
            answer.value = question->type == ANSWER_MULTI ? 0 : i;
            answer.set = question->type == ANSWER_MULTI ? UINT64_C(1) << i : 0;
        }
    return answer;
}
