/* SPDX-License-Identifier: MIT
 * The page of each of many plans, to files of a folder or to the printer: to share, so without
 * private answers. */
#ifndef MILEPOST_SESSION_PAGES_H
#define MILEPOST_SESSION_PAGES_H

#include "milepost/session/open.h"

enum pages_way { PAGES_TEXT, PAGES_PDF, PAGES_PRINTER };

struct pages_out {
    struct store *store;
    const struct catalog *catalog;
    const struct clock_source *clock;
    enum pages_way way;
    const char *folder; /* of the files */
    bool ascii;
    bool terminal; /* the printer's command may write to it */
};

/* Files can be made in the folder; else the error says why not. */
bool pages_can_write(const char *folder, struct error *err);
/* Opens the plan and puts its page out; one plan is open at a time. No file is replaced. */
enum status pages_put_out(const struct pages_out *to, int64_t plan,
                          struct error *err) MP_MUST_CHECK;

/* Adds "maria-roadmap.txt": the name of a plan, with everything but letters and digits as hyphens,
 * and `what`. */
void pages_name_file(const char *name, const char *what, struct buffer *out);

#endif
