/* SPDX-License-Identifier: MIT
 * Questions to the file of schools. Nothing of what is asked is kept. */
#include "milepost/session/school_file.h"

#include <stdlib.h>

#include "milepost/memory.h"
#include "milepost/school/import.h"
#include "milepost/store.h"
#include "milepost/text.h"

static void book_take_source(void *context, const struct schools_source *source)
{
    struct school_book *book = context;
    struct buffer words = {0};

    buffer_format(&words, "%s, %d", school_layout_words(source->kind).title, source->year);
    book->sources =
        memory_resize(book->sources, (size_t)book->source_count + 1, sizeof *book->sources);
    book->sources[book->source_count++] =
        (struct school_book_source){.id = source->id, .words = words.text};
}

enum status school_book_find(const char *path, const struct school_query *query,
                             struct school_book *out, struct error *err)
{
    struct store *store;
    enum status status = schools_file_open(path, &store, err);

    *out = (struct school_book){0};
    if (status == STATUS_OK)
        status = school_find(store, query, &out->finding, err);
    if (status == STATUS_OK)
        status = schools_each_source(store, book_take_source, out, err);
    store_close(&store);
    if (status != STATUS_OK)
        school_book_clear(out);
    return status;
}

enum status school_book_try(const struct session *session, const char *path, struct buffer *how,
                            struct error *err)
{
    const struct career_codes codes = catalog_codes(session_catalog(session));
    struct store *store;
    enum status status = schools_file_open(path, &store, err);
    bool others = false;

    if (status == STATUS_OK)
        status = school_find_any(store, &codes, &others, err);
    store_close(&store);
    if (status == STATUS_NOT_FOUND)
        buffer_format(
            how,
            "%s In a shell, `milepost school import FILE...` takes them from the official "
            "files, which are free: `milepost school import --help` names them.",
            others ? "The schools that were imported are of other careers."
                   : "No schools were imported yet.");
    return status;
}

/* ---- what was found -------------------------------------------------------------------------- */

void school_book_clear(struct school_book *book)
{
    school_finding_clear(&book->finding);
    for (int i = 0; i < book->source_count; i++)
        free(book->sources[i].words);
    free(book->sources);
    *book = (struct school_book){0};
}

const char *school_book_source_words(const struct school_book *book, int64_t source)
{
    for (int i = 0; i < book->source_count; i++)
        if (book->sources[i].id == source)
            return book->sources[i].words;
    return "";
}
