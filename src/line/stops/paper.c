/* SPDX-License-Identifier: MIT
 * What goes out, and in which form. */
#include "line/stops/paper.h"

#include <stdlib.h>

#include "milepost/report/audit.h"
#include "milepost/session.h"
#include "milepost/session/pages.h"
#include "milepost/session/pdf.h"

void paper_begin(struct paper *paper, const struct stop_place *place)
{
    struct session *session = paper->stop.plain->session;
    const struct catalog *catalog = session_catalog(session);

    paper->kind = place->kind;
    paper->index = place->index;
    paper->with_private = place->kind != STOP_PRINT &&
                          (place->kind != STOP_LETTER || catalog->letters[place->index].is_private);
    if (place->kind == STOP_PRINT && place->other == EXTENT_SCHOOL) {
        paper->school = place->number;
        paper->part = EXTENT_SCHOOL;
        paper->part_is_chosen = true;
    }
    if (place->kind != STOP_PRINT || place->index < 0)
        return;
    paper->step = memory_copy_text(session_roadmap(session)->steps[place->index].id);
    paper->part = EXTENT_STEP;
    paper->part_is_chosen = true;
}

void paper_clear(struct paper *paper)
{
    free(paper->step);
    buffer_clear(&paper->path);
    sent_clear(&paper->sent);
}

/* ---- which part, which format ----------------------------------------------------------------- */

bool paper_knows(const struct paper *paper, enum report_extent part)
{
    return report_format_knows(paper->format, part) && (part != EXTENT_STEP || paper->step) &&
           (part != EXTENT_SCHOOL || paper->school > 0);
}

enum report_extent paper_part(const struct paper *paper)
{
    return paper->part_is_chosen && paper_knows(paper, paper->part)
               ? paper->part
               : report_format_usual(paper->format);
}

bool paper_has_formats(const struct paper *paper)
{
    return paper->kind == STOP_PRINT;
}

bool paper_has_audience(const struct paper *paper)
{
    return paper->kind == STOP_PRINT || paper->kind == STOP_EXPORT;
}

bool paper_is_for_paper(const struct paper *paper)
{
    return paper->kind == STOP_PRINT ? report_format_is_for_paper(paper->format)
                                     : paper->kind == STOP_LETTER || paper->kind == STOP_PROOF;
}

/* ---- writing it ------------------------------------------------------------------------------- */

static enum status paper_write_proof(const struct paper *paper, struct buffer *out,
                                     struct error *err)
{
    struct arena arena = {0};
    struct report_held held;
    bool there;

    session_held_report(paper->stop.plain->session, &arena, &held);
    there = report_audit(&held, paper->index, paper->stop.plain->talk.ascii, out);
    arena_clear(&arena);
    return there ? STATUS_OK
                 : error_set(err, STATUS_USAGE, "No credential of this body is held any more.");
}

static enum status paper_fill_print(struct paper *paper, const struct session_print *made,
                                    struct report_print *print, struct error *err)
{
    *print = (struct report_print){.format = print->format,
                                   .extent = paper_part(paper),
                                   .ascii = paper->stop.plain->talk.ascii,
                                   .letter = session_paper_is_letter()};
    if (print->extent == EXTENT_STEP)
        print->step = roadmap_find_step(made->roadmap, paper->step);
    if (print->step < 0)
        return error_set(err, STATUS_USAGE,
                         "Without private answers this step is not on the roadmap. For yourself "
                         "alone, with private answers, it has its card.");
    if (!report_format_follows(print->format))
        return STATUS_OK;
    print->calendar = &paper->sent;
    return session_calendar_read(paper->stop.plain->session, paper->with_private, &paper->sent,
                                 err);
}

/* The sheet of the school; of one that was removed meanwhile there is none. */
static enum status paper_fill_school(struct paper *paper, const struct session_print *made,
                                     struct promise_sheet *sheet, struct error *err)
{
    struct plain *plain = paper->stop.plain;
    const struct school_look look = {plain->options->schools, plain->options->state};
    const struct school *school = session_school_numbered(plain->session, paper->school);

    if (paper_part(paper) != EXTENT_SCHOOL)
        return STATUS_OK;
    if (!school)
        return error_set(err, STATUS_USAGE, "This school is no longer there.");
    if (session_school_sheet(plain->session, school, made->roadmap, look, sheet, err) != STATUS_OK)
        talk_say(&plain->talk, "%s", err->text);
    return STATUS_OK;
}

/* What is laid out for the eye is read aloud without its columns. */
static enum report_format paper_read_format(const struct paper *paper)
{
    bool drawn =
        paper->format == REPORT_TEXT || paper->format == REPORT_HTML || paper->format == REPORT_PDF;

    if (!drawn)
        return paper->format;
    return report_format_knows(REPORT_MARKDOWN, paper_part(paper)) ? REPORT_MARKDOWN : REPORT_TEXT;
}

bool paper_is_spoken(const struct paper *paper)
{
    return paper->kind == STOP_PRINT && paper_read_format(paper) == REPORT_MARKDOWN;
}

static enum status paper_write_print(struct paper *paper, bool to_read, struct buffer *out,
                                     struct error *err)
{
    struct report_print print = {.format = to_read ? paper_read_format(paper) : paper->format};
    struct promise_sheet school = {.line_count = 0};
    struct session_print made;
    enum status status =
        session_print_make(paper->stop.plain->session, paper->with_private, 0, &made, err);

    if (status != STATUS_OK)
        return status;
    session_print_take_found(&made, paper->stop.plain->session, paper->stop.plain->options->schools,
                             paper->stop.plain->options->state);
    status = paper_fill_print(paper, &made, &print, err);
    print.school = &school;
    if (status == STATUS_OK)
        status = paper_fill_school(paper, &made, &school, err);
    if (status == STATUS_OK)
        status = session_print_write(&made, &print, out, err);
    promise_sheet_clear(&school);
    session_print_clear(&made);
    return status;
}

enum status paper_write(struct paper *paper, bool to_read, struct buffer *out, struct error *err)
{
    struct session *session = paper->stop.plain->session;

    switch (paper->kind) {
    case STOP_LETTER:
        return session_print_letter(session, paper->index, paper->stop.plain->talk.ascii, out, err);
    case STOP_PROOF:
        return paper_write_proof(paper, out, err);
    case STOP_EXPORT:
        session_export(session, !paper->with_private, out);
        return STATUS_OK;
    case STOP_LEDGER_OUT:
        credit_file_csv(session, out);
        return STATUS_OK;
    default:
        return paper_write_print(paper, to_read, out, err);
    }
}

void paper_went_out(struct paper *paper)
{
    struct plain *plain = paper->stop.plain;
    struct error err;

    if (paper->kind == STOP_PRINT && report_format_follows(paper->format) &&
        session_calendar_keep(plain->session, paper->with_private, &paper->sent, &err) != STATUS_OK)
        talk_say(&plain->talk, "The next one can't say what moved since this one: %s", err.text);
}

/* ---- in words --------------------------------------------------------------------------------- */

void paper_add_what(const struct paper *paper, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(paper->stop.plain->session);

    if (paper->kind == STOP_PRINT)
        buffer_format(out, "%s, %s", report_extent_label(paper_part(paper)),
                      report_format_label(paper->format));
    else if (paper->kind == STOP_LETTER)
        buffer_add(out, catalog->letters[paper->index].title);
    else if (paper->kind == STOP_PROOF)
        buffer_format(out, "proof for %s, when it asks", catalog->bodies[paper->index].name);
    else
        buffer_add(out, paper->kind == STOP_EXPORT ? "the plan as data, to be imported again"
                                                   : "all credits as a table (CSV)");
    buffer_add(out, paper->with_private ? ", for you alone: private answers too"
                                        : ", to share: private answers left out");
}

void paper_add_name(const struct paper *paper, struct buffer *out)
{
    struct session *session = paper->stop.plain->session;
    const struct catalog *catalog = session_catalog(session);
    enum report_extent part = paper_part(paper);

    pages_name_file(session_name(session), "", out);
    if (paper->kind == STOP_LETTER)
        buffer_format(out, "%s-letter.txt", catalog->letters[paper->index].id);
    else if (paper->kind == STOP_PROOF)
        buffer_format(out, "%s-proof.txt", catalog->bodies[paper->index].id);
    else if (paper->kind == STOP_EXPORT)
        buffer_add(out, "plan.json");
    else if (paper->kind == STOP_LEDGER_OUT)
        buffer_add(out, "credits.csv");
    else
        buffer_format(out, "%s.%s",
                      part == EXTENT_STEP                          ? paper->step
                      : part == report_format_usual(paper->format) ? "roadmap"
                                                                   : report_extent_id(part),
                      report_format_ending(paper->format));
}
