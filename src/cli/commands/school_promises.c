/* SPDX-License-Identifier: MIT
 * What a school of the worksheet promised, beside what is published; and what others charge. */
#include "cli/commands/school_promises.h"

#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/words.h"

/* ---- what others charge ---------------------------------------------------------------------- */

void school_put_around(const struct school *school, const struct promise_record *found,
                       struct buffer *out)
{
    struct school_around around;
    struct buffer text = {0};

    school_around_make(school, found, &around);
    if (!around.known)
        return;
    buffer_add(&text, "In this field: ");
    school_around_say(&around, &text);
    layout_paragraph(out, "", buffer_text(&text));
    layout_paragraph(out, "  ", school_around_note());
    buffer_clear(&text);
}

void school_json_around(const struct school *school, const struct promise_record *found,
                        struct json_writer *json)
{
    struct school_around around;

    school_around_make(school, found, &around);
    if (!around.known) {
        json_put_null(json, "in_this_field");
        return;
    }
    json_open_object(json, "in_this_field");
    json_put_text(json, "price_of", around.whole ? "program" : "year");
    json_put_number_if(json, around.own != PROMISE_UNKNOWN, "own", around.own);
    json_put_number_if(json, around.middle != PROMISE_UNKNOWN, "middle", around.middle);
    json_put_number(json, "others", around.count);
    json_put_text(json, "state", around.state);
    json_close(json);
}

/* ---- the promises, as text ------------------------------------------------------------------- */

/* Below what they are of. */
static void promises_put_sources(const struct session *session,
                                 const struct promise_sources *sources, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    struct buffer text = {0};

    for (int i = 0; i < sources->count; i++) {
        buffer_add(&text, i > 0 ? "; " : "Source: ");
        words_source(&catalog->sources[sources->items[i]], session_today(session), &text);
    }
    if (sources->count > 0)
        layout_paragraph(out, "  ", buffer_text(&text));
    buffer_clear(&text);
}

static void promises_put_line(const struct session *session, const struct promise_line *line,
                              struct buffer *out)
{
    struct buffer text = {0};

    buffer_format(&text, "%s (promise.%s): %s – %s", line->promise->label, line->promise->id,
                  line->told[0] ? line->told : "ask", promise_verdict_words(line->verdict));
    layout_paragraph(out, "- ", buffer_text(&text));
    layout_paragraph(out, "  ", line->beside);
    promises_put_sources(session, &line->sources, out);
    buffer_clear(&text);
}

static void promises_put_said(const struct session *session, const char *text,
                              const struct promise_sources *sources, struct buffer *out)
{
    layout_paragraph(out, "- ", text);
    promises_put_sources(session, sources, out);
}

static void promises_put_helps(const struct session *session, const struct promise_sheet *sheet,
                               struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    struct buffer text = {0};

    buffer_add(out, sheet->help_count > 0 ? "\nHelp with paying\n" : "");
    for (int i = 0; i < sheet->help_count; i++) {
        const struct promise_help *help = &sheet->helps[i];

        buffer_truncate(&text, 0);
        buffer_format(&text, "%s – %s: %s", catalog->aids[help->aid].title,
                      report_aid_answer(help->fit.answer), help->text);
        promises_put_said(session, buffer_text(&text), &help->sources, out);
    }
    buffer_clear(&text);
}

void school_put_promises(struct session *session, const struct school *school,
                         const struct promise_record *found, struct buffer *out)
{
    struct promise_sheet sheet;

    session_promise_sheet(session, school, session_roadmap(session), found, &sheet);
    buffer_add(out, sheet.line_count > 0 ? "\nWhat it promised, beside what is published\n" : "");
    for (int i = 0; i < sheet.line_count; i++)
        promises_put_line(session, &sheet.lines[i], out);
    layout_paragraph(out, "", sheet.old);
    buffer_add(out, sheet.sign_count > 0 ? "\nLook into\n" : "");
    for (int i = 0; i < sheet.sign_count; i++) {
        const struct promise_sources sources = {.items = {sheet.signs[i].source},
                                                .count = sheet.signs[i].source >= 0};

        promises_put_said(session, sheet.signs[i].text, &sources, out);
    }
    promises_put_helps(session, &sheet, out);
    promise_sheet_clear(&sheet);
}

/* ---- the same as JSON ------------------------------------------------------------------------ */

static void promises_json_line(const struct catalog *catalog, const struct promise_line *line,
                               struct json_writer *json)
{
    static const char *const verdicts[] = {[PROMISE_UNTOLD] = "untold",
                                           [PROMISE_AGREES] = "agrees",
                                           [PROMISE_DIFFERS] = "differs",
                                           [PROMISE_UNPUBLISHED] = "unpublished"};

    struct buffer id = {0};

    buffer_format(&id, "promise.%s", line->promise->id);
    json_open_object(json, NULL);
    json_put_text(json, "id", buffer_text(&id));
    json_put_text(json, "told", line->told[0] ? line->told : NULL);
    json_put_text(json, "verdict", verdicts[line->verdict]);
    json_put_text(json, "beside", line->beside);
    json_open_array(json, "sources");
    for (int i = 0; i < line->sources.count; i++)
        json_put_text(json, NULL, catalog->sources[line->sources.items[i]].id);
    json_close(json);
    json_put_text(json, "ask", line->promise->ask);
    json_close(json);
    buffer_clear(&id);
}

/* One source is told as it always was, all of them beside it. */
static void promises_json_said(const struct catalog *catalog, const char *text,
                               const struct promise_sources *sources, struct json_writer *json)
{
    json_put_text(json, "text", text);
    json_put_text(json, "source",
                  sources->count > 0 ? catalog->sources[sources->items[0]].id : NULL);
    json_open_array(json, "sources");
    for (int i = 0; i < sources->count; i++)
        json_put_text(json, NULL, catalog->sources[sources->items[i]].id);
    json_close(json);
    json_close(json);
}

static void promises_json_rest(const struct catalog *catalog, const struct promise_sheet *sheet,
                               struct json_writer *json)
{
    json_open_array(json, "look_into");
    for (int i = 0; i < sheet->sign_count; i++) {
        const struct promise_sources sources = {.items = {sheet->signs[i].source},
                                                .count = sheet->signs[i].source >= 0};

        json_open_object(json, NULL);
        promises_json_said(catalog, sheet->signs[i].text, &sources, json);
    }
    json_close(json);
    json_open_array(json, "help");
    for (int i = 0; i < sheet->help_count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "aid", catalog->aids[sheet->helps[i].aid].id);
        promises_json_said(catalog, sheet->helps[i].text, &sheet->helps[i].sources, json);
    }
    json_close(json);
}

void school_json_promises(struct session *session, const struct school *school,
                          const struct promise_record *found, struct json_writer *json)
{
    const struct catalog *catalog = session_catalog(session);
    struct promise_sheet sheet;

    session_promise_sheet(session, school, session_roadmap(session), found, &sheet);
    json_open_array(json, "promises");
    for (int i = 0; i < sheet.line_count; i++)
        promises_json_line(catalog, &sheet.lines[i], json);
    json_close(json);
    json_put_text(json, "mark", sheet.old[0] ? sheet.old : NULL);
    promises_json_rest(catalog, &sheet, json);
    promise_sheet_clear(&sheet);
}
