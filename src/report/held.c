/* SPDX-License-Identifier: MIT
 * Credentials that are held: what is printed on them, what an apprentice still lacks, how their
 * cycles stand. */
#include "milepost/report/held.h"

#include <string.h>

#include "milepost/json.h"
#include "milepost/layout.h"

/* ---- one of them ----------------------------------------------------------------------------- */

static const struct credential *held_credential(const struct report_held *held,
                                                const struct held_line *line)
{
    return &held->catalog->credentials[line->credential];
}

void report_held_since(date_day since, struct buffer *out)
{
    char day[DATE_TEXT];

    if (since == DATE_NONE)
        buffer_add(out, "since: not told");
    else
        buffer_format(out, "since %s", date_long(since, day));
}

void report_held_facts(const struct report_held *held, const struct held_line *line,
                       struct buffer *out)
{
    static const char *const members[] = {[TRUTH_FALSE] = ", no member",
                                          [TRUTH_UNKNOWN] = ", membership not told",
                                          [TRUTH_TRUE] = ", member"};
    const struct body *body = &held->catalog->bodies[held_credential(held, line)->body];
    char day[DATE_TEXT];

    buffer_add(out, body->name);
    if (body->membership)
        buffer_add(out, members[line->member]);
    if (line->number[0] != '\0') {
        buffer_add(out, "; number ");
        text_add_inert(out, line->number, false);
    }
    if (line->expires != DATE_NONE)
        buffer_format(out, "; %s on %s", line->expires < held->today ? "expired" : "expires",
                      date_long(line->expires, day));
}

/* ---- an apprentice's mark -------------------------------------------------------------------- */

void report_held_months(const struct report_held *held, const struct held_line *line,
                        struct buffer *out)
{
    const char *work = held->catalog->work.name;

    if (!line->work.told) {
        buffer_format(out, "Months of %s: not told", work);
        return;
    }
    buffer_format(out, "%d month%s of %s so far%s", line->work.months,
                  line->work.months == 1 ? "" : "s", work,
                  line->work.going_on ? ", and counting" : "");
}

/* "11 of 24 months of coding, complete on 30 Oct 2027" */
static void way_add_months(const struct report_held *held, const struct held_line *line,
                           const struct apprentice_part *part, struct buffer *out)
{
    int wanted = part->requirement->months, missing = wanted - line->work.months;
    char day[DATE_TEXT];

    if (missing < 1)
        missing = 1;
    buffer_format(out, "%d of %d months of %s", missing, wanted, held->catalog->work.name);
    if (part->day != DATE_NONE)
        buffer_format(out, ", complete on %s", date_long(part->day, day));
}

static void way_add_missing(const struct report_held *held, const struct held_line *line,
                            const struct apprentice_part *part, struct buffer *out)
{
    const struct requirement *requirement = part->requirement;

    if (requirement->kind == REQUIREMENT_MONTHS)
        way_add_months(held, line, part, out);
    else if (requirement->kind == REQUIREMENT_CONDITION)
        buffer_add(out, "it is not for you by your answers");
    else
        buffer_add(out, held->catalog->facts[requirement->fact].title);
}

/* "A" of "CPC-A", or "". */
static const char *held_mark(const struct report_held *held, const struct held_line *line)
{
    const char *mark = catalog_apprentice_mark(held->catalog, line->credential);

    return mark + strspn(mark, "-");
}

static const char *held_full(const struct report_held *held, const struct held_line *line)
{
    return held->catalog->credentials[catalog_full_form(held->catalog, line->credential)].code;
}

static void held_add_ask(const struct report_held *held, const struct held_line *line,
                         struct buffer *out)
{
    const char *mark = held_mark(held, line);

    if (mark[0])
        buffer_format(out, "complete; ask for the %s to be taken off", mark);
    else
        buffer_format(out, "complete; ask for the full %s", held_full(held, line));
}

void report_held_ways(const struct report_held *held, const struct held_line *line,
                      struct buffer *out)
{
    const char *mark = held_mark(held, line);

    if (mark[0])
        buffer_format(out, "The %s comes off by any of these", mark);
    else
        buffer_format(out, "It becomes %s by any of these", held_full(held, line));
}

void report_held_way(const struct report_held *held, const struct held_line *line,
                     const struct apprentice_way *way, struct buffer *out)
{
    bool any = false;

    buffer_format(out, "%s: ", way->path->title);
    if (way->met)
        held_add_ask(held, line, out);
    for (int i = 0; i < way->count; i++) {
        if (way->parts[i].met)
            continue;
        buffer_add(out, any ? "; " : "missing ");
        way_add_missing(held, line, &way->parts[i], out);
        any = true;
    }
}

/* ---- in lines -------------------------------------------------------------------------------- */

static void held_put_apprentice(const struct report_held *held, const struct held_line *line,
                                struct buffer *draft)
{
    struct buffer text = {0};

    if (line->way_count == 0)
        return;
    report_held_months(held, line, &text);
    layout_paragraph(draft, "    ", buffer_text(&text));
    buffer_truncate(&text, 0);
    report_held_ways(held, line, &text);
    buffer_add(&text, ":");
    layout_paragraph(draft, "    ", buffer_text(&text));
    for (int i = 0; i < line->way_count; i++) {
        buffer_truncate(&text, 0);
        report_held_way(held, line, &line->ways[i], &text);
        layout_paragraph(draft, "    - ", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void held_put_line(const struct report_held *held, const struct held_line *line,
                          struct buffer *draft)
{
    const struct credential *credential = held_credential(held, line);
    struct buffer name = {0}, text = {0};

    buffer_format(&name, "%s  %s", credential->code, credential->name);
    report_held_since(line->since, &text);
    layout_pair(draft, name.text, buffer_text(&text));
    buffer_truncate(&text, 0);
    report_held_facts(held, line, &text);
    layout_paragraph(draft, "    ", buffer_text(&text));
    held_put_apprentice(held, line, draft);
    buffer_clear(&name);
    buffer_clear(&text);
}

static void held_put_letters(const struct report_held *held, struct buffer *draft)
{
    struct buffer text = {0};

    if (held->letter_count == 0)
        return;
    buffer_add(draft, "\n");
    layout_paragraph(draft, "", "To ask for before a job ends:");
    for (int i = 0; i < held->letter_count; i++) {
        const struct letter *letter = &held->catalog->letters[held->letters[i]];

        buffer_truncate(&text, 0);
        buffer_format(&text, "%s: `milepost letter %s` writes it", letter->title, letter->id);
        layout_paragraph(draft, "- ", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void held_put_cycles(const struct report_held *held, struct buffer *draft)
{
    const struct ledger *ledger = held->ledger.ledger;
    struct buffer line = {0};

    if (ledger->cycle_count > 0)
        buffer_add(draft, "\n");
    for (int i = 0; i < ledger->cycle_count; i++) {
        if (ledger->cycles[i].state == LEDGER_CLOSED)
            continue;
        buffer_truncate(&line, 0);
        report_cycle_line(&held->ledger, &ledger->cycles[i], &line);
        layout_paragraph(draft, "", buffer_text(&line));
    }
    buffer_clear(&line);
}

void report_held_text(const struct report_held *held, bool ascii, struct buffer *out)
{
    struct buffer draft = {0};
    char day[DATE_TEXT];

    layout_pair(&draft, held->plan, date_long(held->today, day));
    layout_rule(&draft);
    for (int i = 0; i < held->count; i++)
        held_put_line(held, &held->lines[i], &draft);
    held_put_letters(held, &draft);
    held_put_cycles(held, &draft);
    layout_finish(&draft, ascii, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void json_put_way(struct json_writer *json, const struct report_held *held,
                         const struct held_line *line, const struct apprentice_way *way)
{
    struct buffer text = {0};

    json_open_object(json, NULL);
    json_put_text(json, "id", way->path->id);
    json_put_text(json, "title", way->path->title);
    json_put_boolean(json, "met", way->met);
    json_open_array(json, "missing");
    for (int i = 0; i < way->count; i++) {
        if (way->parts[i].met)
            continue;
        buffer_truncate(&text, 0);
        way_add_missing(held, line, &way->parts[i], &text);
        json_put_text(json, NULL, buffer_text(&text));
    }
    json_close(json);
    json_close(json);
    buffer_clear(&text);
}

static const char *member_word(const struct body *body, enum truth member)
{
    if (!body->membership || member == TRUTH_UNKNOWN)
        return NULL;
    return member == TRUTH_TRUE ? "yes" : "no";
}

static void json_put_held(struct json_writer *json, const struct report_held *held,
                          const struct held_line *line)
{
    const struct credential *credential = held_credential(held, line);
    const struct body *body = &held->catalog->bodies[credential->body];

    json_open_object(json, NULL);
    json_put_text(json, "code", credential->code);
    json_put_text(json, "name", credential->name);
    json_put_text(json, "body", body->id);
    json_put_date(json, "since", line->since);
    json_put_text(json, "number", line->number[0] ? line->number : NULL);
    json_put_date(json, "expires", line->expires);
    json_put_text(json, "member", member_word(body, line->member));
    json_put_number_if(json, line->way_count > 0 && line->work.told, "months", line->work.months);
    json_open_array(json, "ways");
    for (int i = 0; i < line->way_count; i++)
        json_put_way(json, held, line, &line->ways[i]);
    json_close(json);
    json_close(json);
}

static void json_put_cycle_line(struct json_writer *json, const struct report_held *held,
                                const struct ledger_cycle *cycle)
{
    json_open_object(json, NULL);
    json_put_text(json, "body", held->catalog->bodies[cycle->body].id);
    json_put_date(json, "from", cycle->from);
    json_put_date(json, "to", cycle->to);
    json_put_hundredths(json, "needed", cycle->needed);
    json_put_hundredths(json, "earned", cycle->earned);
    json_put_hundredths(json, "left", cycle->left);
    json_put_text(json, "state", ledger_state_id(cycle->state));
    json_close(json);
}

void report_held_json(const struct report_held *held, struct buffer *out)
{
    const struct ledger *ledger = held->ledger.ledger;
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-held");
    json_open_array(&json, "held");
    for (int i = 0; i < held->count; i++)
        json_put_held(&json, held, &held->lines[i]);
    json_close(&json);
    json_open_array(&json, "letters");
    for (int i = 0; i < held->letter_count; i++)
        json_put_text(&json, NULL, held->catalog->letters[held->letters[i]].id);
    json_close(&json);
    json_open_array(&json, "cycles");
    for (int i = 0; i < ledger->cycle_count; i++)
        json_put_cycle_line(&json, held, &ledger->cycles[i]);
    json_close(&json);
    json_close_document(&json);
}
