/* SPDX-License-Identifier: MIT
 * Fuzzes what milepost-pdf reads. What is taken has all that is drawn of it; what is refused is
 * refused in one clean line. */
#include <stdlib.h>

#include "pdf/pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void check_blocks(const struct pdf_print *print)
{
    const char *what;
    size_t index;
    json_t *block;

    demand(pdf_has_head(print->head, &what));
    json_array_foreach(print->blocks, index, block) demand(pdf_has_members(block, &what));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct pdf_print print;
    struct error err;
    bool version;

    if (pdf_read((const char *)bytes, length, &print, &version, &err) == STATUS_OK)
        check_blocks(&print);
    else
        demand(err.text[0] != '\0' && text_is_clean(err.text, false));
    pdf_print_clear(&print);
    return 0;
}
