/* SPDX-License-Identifier: MIT
 * Help: what is asked here, this screen's keys, terms, where data is kept. */
#include "milepost/session/explained.h"
#include "tui/screens/anywhere/keys_here.h"
#include "tui/screens/anywhere/places.h"
#include "tui/stage/stage.h"

enum { KEY_COLUMNS = 20, TERM_COLUMNS = 24 };

struct help_screen {
    struct screen screen;
    struct page page;
};

static void help_add_heading(struct page *page, const char *text)
{
    page_blank(page);
    page_add(page, STYLE_BOLD, text);
}

static void help_add_binding(struct page *page, const struct key_binding *binding)
{
    struct page_line *line = page_add(page, STYLE_PLAIN, binding->help);
    struct buffer names = {0};

    keys_names(binding, &names);
    line->tag = arena_copy_text(&page->arena, buffer_text(&names));
    line->indent = KEY_COLUMNS;
    buffer_clear(&names);
}

static void help_add_keys(struct page *page, const struct screen *screen)
{
    static const char *const headings[KEYS_USES] = {[KEYS_HERE] = "KEYS ON THIS SCREEN",
                                                    [KEYS_MOVING] = "MOVING ABOUT",
                                                    [KEYS_TYPING] = "WHILE YOU TYPE",
                                                    [KEYS_ANYWHERE] = "ANYWHERE"};

    for (int use = 0; use < KEYS_USES; use++) {
        bool headed = false;

        for (int i = 0; i < key_binding_count; i++) {
            if ((int)keys_here_use(i) != use || !keys_here_work(screen, i))
                continue;
            if (!headed)
                help_add_heading(page, headings[use]);
            headed = true;
            help_add_binding(page, &key_bindings[i]);
        }
    }
}

/* The terms, and the line of the one that is asked for (-1: none of them). */
static int help_add_terms(struct page *page, const struct tui *tui, int wanted)
{
    struct explained explained =
        explained_begin(EXPLAINED_TERM, tui->session, tui->options->catalog);
    struct buffer word = {0};
    int found = -1;

    while (explained_next(&explained)) {
        const struct term *term = &explained.catalog->terms[explained.index];
        struct page_line *line = page_add(page, STYLE_PLAIN, term->text);

        buffer_truncate(&word, 0);
        explained_say(&explained, &word);
        line->tag = arena_copy_text(&page->arena, buffer_text(&word));
        line->indent = TERM_COLUMNS;
        if (explained.number == wanted)
            found = (int)page->lines.count - 1;
    }
    buffer_clear(&word);
    return found;
}

static void help_add_rules(struct page *page, const struct catalog *catalog)
{
    char checked[DATE_TEXT];
    struct buffer text = {0};

    buffer_format(&text, "Rules: %s, version %s, checked %s.", catalog->title, catalog->version,
                  date_long(catalog->checked, checked));
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    buffer_clear(&text);
}

/* Before a plan says which, the rules are those of every career. */
static void help_add_data(struct page *page, const struct tui *tui)
{
    const struct tui_options *options = tui->options;
    const struct catalog *catalog;

    if (options->data_path)
        page_add(page, STYLE_PLAIN, options->data_path);
    page_add(page, STYLE_PLAIN,
             "Everything is in this one file, on this computer; Milepost has no network code. "
             "`milepost backup FILE` makes a copy of it, `milepost export` one plan. The file is "
             "not encrypted: on a computer that others use, use disk encryption.");
    page_blank(page);
    if (tui->session)
        help_add_rules(page, session_catalog(tui->session));
    for (int i = 0; !tui->session && (catalog = catalog_nth_on_hand(options->catalog, i)) != NULL;
         i++)
        help_add_rules(page, catalog);
}

static void help_fill(struct help_screen *help, const struct screen *for_screen, int term)
{
    struct page *page = &help->page;
    const struct tui *tui = help->screen.tui;
    int found;

    if (for_screen->ops->help)
        for_screen->ops->help(for_screen, page);
    help_add_keys(page, for_screen);
    help_add_heading(page, "TERMS");
    found = help_add_terms(page, tui, term);
    help_add_heading(page, "YOUR DATA");
    help_add_data(page, tui);
    page->jump = found;
}

static void help_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "Help");
}

static void help_draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane(body);

    page_draw(&((struct help_screen *)screen)->page, &pane, true);
}

static struct action help_key(struct screen *screen, enum command command, uint32_t character)
{
    (void)character;
    if (command == COMMAND_BACK)
        return action_back();
    page_key(&((struct help_screen *)screen)->page, command);
    return action_stay();
}

static void help_leave(struct screen *screen)
{
    page_clear(&((struct help_screen *)screen)->page);
}

static const enum command help_footer[] = {COMMAND_BACK,    COMMAND_PAGE_DOWN, COMMAND_HELP,
                                           COMMAND_PAGE_UP, COMMAND_JUMP,      COMMAND_NONE};

static const struct screen_ops help_ops = {
    .name = "Help",
    .context = CONTEXT_HELP,
    .footer = help_footer,
    .crumbs = help_crumbs,
    .draw = help_draw,
    .key = help_key,
    .leave = help_leave,
};

/* For the screen on top, which it is still to cover. */
struct screen *help_screen(struct tui *tui, const struct place *place)
{
    struct help_screen *help = screen_new(tui, &help_ops, sizeof *help);

    page_init(&help->page);
    help_fill(help, tui_top(tui), place->index);
    return &help->screen;
}
