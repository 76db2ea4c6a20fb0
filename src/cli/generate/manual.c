/* SPDX-License-Identifier: MIT
 * The pages of the manual, in mdoc: of the texts that `milepost help` shows. */
#include <stdio.h>
#include <string.h>

#include "cli/command_table.h"
#include "cli/generate/generate.h"
#include "cli/manual/manual.h"
#include "milepost/cli.h"
#include "milepost/date.h"

static const char origin[] =
    ".\\\" Written from the tables of the program by milepost-generate: change those.\n";

static void topic_add(struct man_page *page, const struct manual_topic *topic)
{
    page_section(page, topic->heading);
    topic->write(page, command_at);
    page_end(page);
}

/* What says whose page it is and of which day: in the one form that mdoc knows, for any other it
 * takes the day on which the page is read. */
static void page_begin(struct buffer *out, const char *title)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    struct date_civil civil;
    date_day day = 0;

    (void)date_parse(MILEPOST_DATE, DATE_MONTH_REFUSED, &day);
    civil = date_to_civil(day);
    buffer_add(out, origin);
    buffer_format(out, ".Dd %s %d, %d\n.Dt %s\n.Os \"Milepost " MILEPOST_VERSION "\"\n",
                  months[civil.month - 1], civil.day, civil.year, title);
}

void manual_page(struct buffer *out)
{
    struct man_page page = {.out = out, .mdoc = true};

    page_begin(out, "MILEPOST 1");
    buffer_add(out, ".Sh NAME\n.Nm milepost\n"
                    ".Nd plan the way to a credential for work and keep it current\n"
                    ".Sh SYNOPSIS\n.Nm\n.Op Ar OPTIONS\n.Op Ar COMMAND Op Ar ARGS\n");
    for (size_t i = 0; i < manual_topic_count; i++)
        if (manual_topics[i].write != manual_catalogue)
            topic_add(&page, &manual_topics[i]);
    buffer_add(out, ".Sh SEE ALSO\n.Xr lp 1 ,\n.Xr milepost-pdf 1 ,\n.Xr milepost-catalogue 5\n");
}

void manual_catalogue_page(struct buffer *out)
{
    struct man_page page = {.out = out, .mdoc = true};

    page_begin(out, "MILEPOST-CATALOGUE 5");
    buffer_add(out, ".Sh NAME\n.Nm milepost-catalogue\n"
                    ".Nd the files that hold the rules of milepost\n");
    topic_add(&page, manual_find("catalogue"));
    buffer_add(out, ".Sh SEE ALSO\n.Xr milepost 1\n");
}
