/* SPDX-License-Identifier: MIT
 * The helper that makes PDFs: where it is, and what it gives when it is not well. */
#include "milepost/session/pdf.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "milepost/blocks.h"
#include "milepost/child.h"
#include "milepost/path.h"

/* How long it may take, and how much it may give. */
enum { PDF_PATIENCE_MS = 15000, PDF_MOST = 64 << 20 };

/* ---- where it is ----------------------------------------------------------------------------- */

/* As the helper of the build stands beside the program of the build. */
static bool pdf_find_beside(struct buffer *path)
{
    if (path_add_beside_program(path, BLOCKS_PROGRAM) && access(buffer_text(path), X_OK) == 0)
        return true;
    buffer_truncate(path, 0);
    return false;
}

static enum status pdf_is_missing(struct error *err)
{
    return error_set(err, STATUS_IO,
                     "PDFs are made by " BLOCKS_PROGRAM ", which is not here: install the package "
                     "\"" BLOCKS_PROGRAM "\", or print HTML instead");
}

/* ---- the paper ------------------------------------------------------------------------------- */

/* Nothing else asks for this part of the locale. */
bool session_paper_is_letter(void)
{
    enum { LETTER_HEIGHT_MM = 279 };

    setlocale(LC_PAPER, "");
    return (int)(intptr_t)nl_langinfo(_NL_PAPER_HEIGHT) == LETTER_HEIGHT_MM;
}

/* ---- what it gives --------------------------------------------------------------------------- */

static enum status pdf_refused(int result, struct error *err)
{
    if (result == BLOCKS_EXIT_VERSION)
        return error_set(err, STATUS_IO,
                         BLOCKS_PROGRAM " is of another version than milepost: "
                                        "install both of one version");
    if (result == BLOCKS_EXIT_ROOM)
        return error_set(err, STATUS_USAGE, /* of what was asked for */
                         BLOCKS_PROGRAM ": it does not fit on one page; print the "
                                        "plan, or the page as text");
    return error_set(err, STATUS_IO,
                     BLOCKS_PROGRAM " could not make the PDF (%d): print HTML instead", result);
}

/* All of it, from the first bytes to the last. */
static bool pdf_is_whole(const struct buffer *pdf)
{
    static const char first[] = "%PDF-", last[] = "%%EOF\n";
    size_t tail = sizeof last - 1;

    return pdf->length > sizeof first + tail && memcmp(pdf->text, first, sizeof first - 1) == 0 &&
           memcmp(pdf->text + pdf->length - tail, last, tail) == 0;
}

static enum status pdf_run_helper(const char *path, const struct buffer *blocks, struct buffer *pdf,
                                  struct error *err)
{
    const char *const argv[] = {path, NULL};
    const struct child_job job = {.argv = argv,
                                  .in = buffer_text(blocks),
                                  .in_length = blocks->length,
                                  .most = PDF_MOST,
                                  .patience_ms = PDF_PATIENCE_MS};
    struct error why;
    int result;
    enum status status = child_run(&job, pdf, &result, &why);

    if (status == STATUS_NOT_FOUND)
        return pdf_is_missing(err);
    if (status != STATUS_OK)
        return error_set(err, STATUS_IO, "%s: print HTML instead", why.text);
    if (result != 0)
        return pdf_refused(result, err);
    if (!pdf_is_whole(pdf))
        return error_set(err, STATUS_IO,
                         BLOCKS_PROGRAM " gave something that is no PDF: print HTML instead");
    return STATUS_OK;
}

enum status session_pdf_make(const struct buffer *blocks, struct buffer *out, struct error *err)
{
    struct buffer path = {0}, pdf = {0};
    enum status status;

    if (pdf_find_beside(&path) || child_find(BLOCKS_PROGRAM, &path))
        status = pdf_run_helper(buffer_text(&path), blocks, &pdf, err);
    else
        status = pdf_is_missing(err);
    if (status == STATUS_OK)
        buffer_add_bytes(out, buffer_text(&pdf), pdf.length);
    buffer_clear(&pdf);
    buffer_clear(&path);
    return status;
}
