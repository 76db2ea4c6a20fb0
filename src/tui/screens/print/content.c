/* SPDX-License-Identifier: MIT
 * What is printed. A format that a person reads shows its text in place of its marks; one for
 * programs is shown as it is. */
#include "tui/screens/print/content.h"

#include <inttypes.h>
#include <stdlib.h>

#include "milepost/report/audit.h"
#include "milepost/session.h"
#include "milepost/session/pdf.h"
#include "tui/stage/what_if.h"

void print_content_begin(struct print_content *content, struct tui *tui, const struct place *place)
{
    const struct catalog *catalog = session_catalog(tui->session);
    bool school = place->kind == PLACE_PRINT && place->other == EXTENT_SCHOOL;
    int line = place->index >= 0 ? place->index : school ? -1 : (int)place->number - 1;
    bool letter = place->kind == PLACE_LETTER && place->index < catalog->letter_count;

    *content = (struct print_content){
        .tui = tui,
        .kind = letter || place->kind == PLACE_PROOF ? place->kind : PLACE_PRINT,
        .index = place->index,
        .with_private =
            place->kind == PLACE_PROOF || (letter && catalog->letters[place->index].is_private),
    };
    if (content->kind != PLACE_PRINT)
        return;
    content->part_is_chosen = place->other >= 0 || place->index >= 0;
    content->part = place->index >= 0 ? EXTENT_STEP : (enum report_extent)place->other;
    content->school = school ? place->number : 0;
    if (line >= 0 && line < session_roadmap(tui->session)->step_count)
        content->step = memory_copy_text(session_roadmap(tui->session)->steps[line].id);
}

void print_content_forget(struct print_content *content)
{
    if (content->made.roadmap)
        session_print_clear(&content->made);
    promise_sheet_clear(&content->promises);
}

void print_content_clear(struct print_content *content)
{
    print_content_forget(content);
    sent_clear(&content->sent);
    buffer_clear(&content->shown);
    free(content->step);
}

/* ---- which part, which format ---------------------------------------------------------------- */

static bool content_knows(const struct print_content *content, enum report_extent part)
{
    return report_format_knows(content->format, part) && (part != EXTENT_STEP || content->step) &&
           (part != EXTENT_SCHOOL || content->school > 0);
}

static enum report_extent content_part(const struct print_content *content)
{
    bool chosen = content->part_is_chosen && content_knows(content, content->part);

    return chosen ? content->part : report_format_usual(content->format);
}

bool print_content_has_formats(const struct print_content *content)
{
    return content->kind == PLACE_PRINT;
}

bool print_content_has_parts(const struct print_content *content)
{
    int known = 0;

    for (int i = 0; i < REPORT_EXTENT_COUNT && content->kind == PLACE_PRINT; i++)
        known += content_knows(content, (enum report_extent)i);
    return known > 1;
}

void print_content_next_format(struct print_content *content)
{
    content->format = (enum report_format)((content->format + 1) % REPORT_FORMAT_COUNT);
}

void print_content_next_part(struct print_content *content)
{
    enum report_extent part = content_part(content);

    do
        part = (enum report_extent)((part + 1) % REPORT_EXTENT_COUNT);
    while (!content_knows(content, part));
    content->part = part;
    content->part_is_chosen = true;
}

/* ---- making it ------------------------------------------------------------------------------- */

static void content_make_letter(struct print_content *content)
{
    struct tui *tui = content->tui;
    struct error err;

    if (session_print_letter(tui->session, content->index, tui->canvas.ascii, &content->shown,
                             &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

static void content_make_proof(struct print_content *content)
{
    struct tui *tui = content->tui;
    struct arena arena = {0};
    struct report_held held;

    session_held_report(tui->session, &arena, &held);
    if (!report_audit(&held, content->index, tui->canvas.ascii, &content->shown))
        buffer_add(&content->shown, "No credential of this body is held any more.\n");
    arena_clear(&arena);
}

/* The sheet of the school; of one that was removed meanwhile there is none. */
static bool content_make_school(struct print_content *content)
{
    struct session *session = content->tui->session;
    const struct tui_options *options = content->tui->options;
    const struct school_look look = {options->schools, options->state};
    const struct school *school = session_school_numbered(session, content->school);
    struct error err;

    promise_sheet_clear(&content->promises);
    if (!school)
        return false;
    if (session_school_sheet(session, school, content->made.roadmap, look, &content->promises,
                             &err) != STATUS_OK)
        tui_say(content->tui, true, "%s", err.text);
    return true;
}

/* True once it is made, whether it has to be or not. */
static bool content_is_made(struct print_content *content)
{
    struct error err;

    const struct tui_options *options = content->tui->options;
    struct session *session = content->tui->session;

    if (content->made.roadmap)
        return true;
    if (session_print_make(session, content->with_private, 0, &content->made, &err) == STATUS_OK)
        session_print_take_found(&content->made, session, options->schools, options->state);
    else
        tui_say(content->tui, true, "%s", err.text);
    return content->made.roadmap != NULL;
}

/* The print of the format; false when it is of a step that is not on this roadmap, or of a school
 * that is gone. */
static bool content_find_print(const struct print_content *content, enum report_format format,
                               struct report_print *out)
{
    *out = (struct report_print){.format = format,
                                 .extent = content_part(content),
                                 .school = &content->promises,
                                 .ascii = content->tui->canvas.ascii,
                                 .letter = session_paper_is_letter()};
    if (out->extent == EXTENT_STEP)
        out->step = roadmap_find_step(content->made.roadmap, content->step);
    return out->step >= 0 && (out->extent != EXTENT_SCHOOL || content->promises.school);
}

static enum status content_take_calendar(struct print_content *content, struct report_print *print,
                                         struct error *err)
{
    if (!report_format_follows(print->format))
        return STATUS_OK;
    print->calendar = &content->sent;
    return session_calendar_read(content->tui->session, content->with_private, &content->sent, err);
}

static enum status content_write(struct print_content *content, enum report_format format,
                                 struct buffer *out, struct error *err)
{
    struct buffer name = {0}, uuid = {0};
    struct report_print print;
    const char *own;
    enum status status;

    if (!content_is_made(content))
        return STATUS_OK;
    if (content_part(content) == EXTENT_SCHOOL && !content_make_school(content)) {
        buffer_add(out, "This school is no longer there.\n");
        return STATUS_OK;
    }
    if (!content_find_print(content, format, &print))
        return STATUS_OK;
    status = content_take_calendar(content, &print, err);
    if (status != STATUS_OK)
        return status;
    what_if_add_name(content->tui, &name);
    what_if_add_uuid(content->tui, &uuid);
    own = content->made.plan.uuid;
    content->made.plan.name = buffer_text(&name);
    if (format != REPORT_JSON) /* which says of which plan it is */
        content->made.plan.uuid = buffer_text(&uuid);
    status = session_print_write(&content->made, &print, out, err);
    content->made.plan.name = NULL;
    content->made.plan.uuid = own;
    buffer_clear(&name);
    buffer_clear(&uuid);
    return status;
}

/* How the format is read on a screen. */
static enum report_format content_shown_format(enum report_format format)
{
    return format == REPORT_HTML || format == REPORT_PDF ? REPORT_TEXT : format;
}

static void content_make_plan(struct print_content *content)
{
    struct error err;

    if (content_write(content, content_shown_format(content->format), &content->shown, &err) !=
        STATUS_OK)
        tui_say(content->tui, true, "%s", err.text);
    if (content->shown.length == 0 && content_part(content) == EXTENT_STEP)
        buffer_add(&content->shown,
                   "Without private answers this step is not on the roadmap. The audience \"for "
                   "me\" has its card.\n");
}

void print_content_make(struct print_content *content)
{
    buffer_truncate(&content->shown, 0);
    if (content->kind == PLACE_LETTER)
        content_make_letter(content);
    else if (content->kind == PLACE_PROOF)
        content_make_proof(content);
    else
        content_make_plan(content);
}

enum status print_content_write(struct print_content *content, struct buffer *out,
                                struct error *err)
{
    if (content->kind == PLACE_PRINT)
        return content_write(content, content->format, out, err);
    buffer_add_bytes(out, buffer_text(&content->shown), content->shown.length);
    return STATUS_OK;
}

void print_content_went_out(struct print_content *content)
{
    struct error err;

    if (content->kind == PLACE_PRINT && report_format_follows(content->format) &&
        session_calendar_keep(content->tui->session, content->with_private, &content->sent, &err) !=
            STATUS_OK)
        tui_say(content->tui, true, "The next one can't say what moved since this one: %s",
                err.text);
}

bool print_content_is_there(const struct print_content *content)
{
    struct report_print print;

    return content->kind != PLACE_PRINT || !content->made.roadmap ||
           content_find_print(content, content->format, &print);
}

bool print_content_is_for_paper(const struct print_content *content)
{
    return content->kind != PLACE_PRINT || report_format_is_for_paper(content->format);
}

/* ---- in words -------------------------------------------------------------------------------- */

void print_content_add_whose(const struct print_content *content, struct buffer *out)
{
    if (content->kind == PLACE_PRINT)
        buffer_add(out, content->with_private ? "For me: everything, private answers too"
                                              : "To share: private answers left out");
    else if (content->kind == PLACE_PROOF)
        buffer_format(out, "For %s, when it asks for proof",
                      session_catalog(content->tui->session)->bodies[content->index].name);
    else
        buffer_add(out, content->with_private ? "It holds private answers: for nobody else"
                                              : "To be signed: no private answer is in it");
}

/* "2 pages", "about 2 pages" where another program parts them; nothing of data. */
static void content_add_pages(const struct print_content *content, const char *about,
                              struct buffer *out)
{
    int pages = report_pages(&content->shown);

    if (content_shown_format(content->format) == REPORT_TEXT && pages > 0)
        buffer_format(out, ", %s%d page%s", about, pages, pages == 1 ? "" : "s");
}

/* "the plan, plain text"; data are always the whole. */
static void content_add_format(const struct print_content *content, const char *format,
                               struct buffer *out)
{
    if (print_content_has_parts(content))
        buffer_format(out, "%s, ", report_extent_label(content_part(content)));
    buffer_add(out, format);
}

void print_content_add_what(const struct print_content *content, struct buffer *out)
{
    if (content->kind != PLACE_PRINT)
        return;
    content_add_format(content, report_format_label(content->format), out);
    content_add_pages(content, content->format == REPORT_TEXT ? "" : "about ", out);
    buffer_format(out, ": %s", report_format_about(content->format));
}

void print_content_add_short(const struct print_content *content, struct buffer *out)
{
    if (content->kind != PLACE_PRINT) {
        print_content_add_whose(content, out);
        return;
    }
    buffer_format(out, "%s: ", content->with_private ? "For me" : "Share");
    content_add_format(content, report_format_id(content->format), out);
    content_add_pages(content, "", out);
}

void print_content_add_name(const struct print_content *content, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(content->tui->session);
    enum report_extent part = content_part(content);

    if (content->kind == PLACE_LETTER)
        buffer_format(out, "%s-letter.txt", catalog->letters[content->index].id);
    else if (content->kind == PLACE_PROOF)
        buffer_format(out, "%s-proof.txt", catalog->bodies[content->index].id);
    else if (part == EXTENT_STEP)
        buffer_format(out, "%s.%s", content->step, report_format_ending(content->format));
    else if (part == EXTENT_SCHOOL)
        buffer_format(out, "school-%" PRId64 ".%s", content->school,
                      report_format_ending(content->format));
    else
        buffer_format(out, "%s.%s",
                      part == report_format_usual(content->format) ? "roadmap"
                                                                   : report_extent_id(part),
                      report_format_ending(content->format));
}
