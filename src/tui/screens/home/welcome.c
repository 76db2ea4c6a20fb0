/* SPDX-License-Identifier: MIT
 * What Home says while there is no plan: what the work is, what the program does, where answers go
 * and how to leave. */
#include "milepost/report/welcome.h"
#include "tui/screens/home/home_parts.h"

static const char how_short[] = "6 to 45 short questions. q leaves; nothing is lost.";

enum { WELCOME_TEXTS = 4 };

struct welcome {
    const char *texts[WELCOME_TEXTS];
    const char *what; /* in place of the first one, where there is no room for it */
    int gap;          /* blank rows between them */
};

static int welcome_rows(const struct welcome *welcome, const struct pane *pane)
{
    int rows = 0;

    for (int i = 0; i < WELCOME_TEXTS; i++) {
        int text = text_wrap_count(welcome->texts[i], text_columns(pane->columns));

        rows += text + (text > 0 ? welcome->gap : 0);
    }
    return rows;
}

/* A path that would be broken is left to the help. */
static void welcome_say_where(const char *path, int columns, struct buffer *out)
{
    buffer_add(out, welcome_where);
    if (path && text_width(path) < columns)
        buffer_format(out, ":\n%s", path);
    buffer_add(out, path && text_width(path) < columns ? "" : ".");
}

/* Where there is no room for all of it the gaps go, then words, then what the work of several
 * careers is, then where answers are kept, then what the work is: how to leave and the places to
 * start are always in sight. */
static void welcome_shrink(struct welcome *welcome, const struct pane *pane, int room)
{
    if (welcome_rows(welcome, pane) > room)
        welcome->gap = 0;
    if (welcome_rows(welcome, pane) > room) {
        welcome->texts[1] = how_short;
        welcome->texts[3] = "";
    }
    if (welcome_rows(welcome, pane) > room && welcome->what)
        welcome->texts[0] = welcome->what;
    if (welcome_rows(welcome, pane) > room)
        welcome->texts[2] = "";
    if (welcome_rows(welcome, pane) > room)
        welcome->texts[0] = "";
}

int home_draw_welcome(const struct tui *tui, const struct pane *pane, int row)
{
    const struct catalog *catalog = tui->options->catalog;
    int columns = text_columns(pane->columns);
    int places = catalog_count_on_hand(catalog); /* to start: one for each career */
    int room = pane->rows - row - places;
    struct buffer kept = {0}, work = {0}, what = {0};
    struct welcome welcome;

    welcome_say_work(catalog, &work);
    welcome_say_what(catalog, &what);

    welcome_say_where(tui->options->data_path, columns, &kept);
    welcome =
        (struct welcome){{buffer_text(&work), welcome_how, buffer_text(&kept), welcome_leaving},
                         places > 1 ? buffer_text(&what) : NULL,
                         1};
    welcome_shrink(&welcome, pane, room);
    room -= welcome_rows(&welcome, pane);
    for (int i = 0; i < WELCOME_TEXTS; i++) {
        int rows = text_wrap_count(welcome.texts[i], columns);

        draw_wrapped(pane, row, 0, pane->rows - row, columns, welcome.texts[i], STYLE_PLAIN);
        row += rows + (rows > 0 ? welcome.gap : 0);
    }
    buffer_clear(&kept);
    buffer_clear(&work);
    buffer_clear(&what);
    return row + (welcome.gap == 0 && room > 0);
}
