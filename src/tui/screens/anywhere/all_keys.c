/* SPDX-License-Identifier: MIT
 * All keys of the program: what is typed leaves those that have it in them, and Enter does what
 * the focused one does, on the screen from which one came. */
#include "tui/parts/list_screen.h"
#include "tui/screens/anywhere/keys_here.h"
#include "tui/screens/anywhere/places.h"
#include "tui/widgets/line.h"

enum { TEXT_LIMIT = 60 };
enum { TAG_KEY = PLACE_COUNT, TAG_COMMAND };

static const struct list_column all_keys_columns[] = {
    {.width = 16, .snug = true}, {.width = 0}, {.width = 30, .from = 96, .snug = true}};

struct all_keys {
    struct list_screen base;
    struct line_field line;
    const struct screen *below; /* where the keys are to work */
};

/* ---- rows ------------------------------------------------------------------------------------ */

/* Those that are called so stand before those whose sentence has it. */
enum all_keys_find { NOT_FOUND, FOUND_IN_NAME, FOUND_IN_SENTENCE };

static enum all_keys_find all_keys_finds(const struct all_keys *keys, const char *name,
                                         const char *sentence)
{
    return line_finds(&keys->line, name)       ? FOUND_IN_NAME
           : line_finds(&keys->line, sentence) ? FOUND_IN_SENTENCE
                                               : NOT_FOUND;
}

static enum all_keys_find all_keys_finds_key(const struct all_keys *keys,
                                             const struct key_binding *binding)
{
    struct buffer name = {0};
    enum all_keys_find found;

    keys_names(binding, &name);
    buffer_format(&name, " %s", binding->word);
    found = all_keys_finds(keys, buffer_text(&name), binding->help);
    buffer_clear(&name);
    return found;
}

/* The keys of the screen one came from, those that work there as everywhere, and the others. */
enum all_keys_part { KEYS_OF_SCREEN, KEYS_OF_EVERY_SCREEN, KEYS_OF_OTHERS };

static bool all_keys_works(const struct screen *below, int index)
{
    return keys_here_work(below, index) && (key_bindings[index].contexts != CONTEXT_FIELD ||
                                            screen_typing(below) != TYPING_NOTHING);
}

static enum all_keys_part all_keys_part_of(const struct screen *below, int index)
{
    if (!all_keys_works(below, index))
        return KEYS_OF_OTHERS;
    return keys_are_common(key_bindings[index].contexts) ? KEYS_OF_EVERY_SCREEN : KEYS_OF_SCREEN;
}

static void all_keys_add(struct all_keys *keys, int index, bool with_places)
{
    const struct key_binding *binding = &key_bindings[index];
    struct list *list = &keys->base.list;
    struct buffer text = {0};
    struct list_row *row;

    keys_names(binding, &text);
    row = list_add_item(list, TAG_KEY, index, "", buffer_text(&text));
    list_set(list, row, 1, binding->help);
    buffer_truncate(&text, 0);
    if (with_places)
        keys_add_places(binding->contexts, &text);
    list_set(list, row, 2, buffer_text(&text));
    buffer_clear(&text);
}

static void all_keys_add_part(struct all_keys *keys, enum all_keys_part part, const char *heading)
{
    size_t before = keys->base.list.rows.count;

    for (int found = FOUND_IN_NAME; found <= FOUND_IN_SENTENCE; found++)
        for (int i = 0; i < key_binding_count; i++) {
            if (all_keys_part_of(keys->below, i) != part ||
                (int)all_keys_finds_key(keys, &key_bindings[i]) != found)
                continue;
            if (keys->base.list.rows.count == before)
                list_screen_add_heading(&keys->base, heading);
            all_keys_add(keys, i, part == KEYS_OF_OTHERS);
        }
}

static bool all_keys_command(const struct tui *tui, int place, struct tui_command *command)
{
    const struct tui_options *options = tui->options;

    return options->command && options->command(options->command_context, (size_t)place, command);
}

/* What is typed in a shell can't be run here, but found. */
static void all_keys_add_commands(struct all_keys *keys)
{
    struct list *list = &keys->base.list;
    size_t before = list->rows.count;
    struct tui_command command;

    for (int found = FOUND_IN_NAME; found <= FOUND_IN_SENTENCE; found++)
        for (int i = 0; all_keys_command(keys->base.screen.tui, i, &command); i++) {
            if ((int)all_keys_finds(keys, command.name, command.help) != found)
                continue;
            if (list->rows.count == before)
                list_screen_add_heading(&keys->base, "Commands to type in a shell");
            list_set(list, list_add_item(list, TAG_COMMAND, i, "", command.name), 1, command.help);
        }
}

static void all_keys_fill(struct list_screen *base)
{
    struct all_keys *keys = (struct all_keys *)base;

    all_keys_add_part(keys, KEYS_OF_SCREEN, "Keys of the screen you came from");
    all_keys_add_part(keys, KEYS_OF_EVERY_SCREEN, "Keys of every screen");
    all_keys_add_part(keys, KEYS_OF_OTHERS, "Keys of other screens");
    all_keys_add_commands(keys);
    if (base->list.rows.count == 0)
        list_add(&base->list, ROW_TEXT, "No key has that in its name or its sentence.");
}

static struct pane all_keys_frame(struct list_screen *base, const struct pane *body)
{
    const struct all_keys *keys = (const struct all_keys *)base;
    struct pane pane = body_pane_below(base->screen.tui, body);
    int gap = frame_is_compact(base->screen.tui) ? 1 : 2;
    int column = draw_text(&pane, 0, 0, "Find a key  ", STYLE_BOLD);

    line_draw(&keys->line, &pane, 0, column, text_columns(pane.columns) - column, true);
    pane_narrow(&pane);
    return pane_part(&pane, gap, 0, pane.rows - gap, pane.columns);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* It is one of the screen's keys, but does nothing there now. */
static void all_keys_say_not_now(struct tui *tui, const struct screen *below, enum command command)
{
    struct buffer why = {0};

    if (below->ops->cannot)
        below->ops->cannot(below, command, &why);
    if (why.length == 0)
        buffer_add(&why, "There is nothing on the screen you came from that it works on now.");
    tui_say(tui, false, "%s", buffer_text(&why));
    buffer_clear(&why);
}

static void all_keys_say_where(struct tui *tui, const struct key_binding *binding)
{
    struct buffer places = {0};

    keys_add_places(binding->contexts, &places);
    tui_say(tui, false, "That key works elsewhere: %s.", buffer_text(&places));
    buffer_clear(&places);
}

static void all_keys_say_command(struct tui *tui, int place)
{
    struct tui_command command;

    if (all_keys_command(tui, place, &command))
        tui_say(tui, false, "Type this in a shell: milepost %s %s", command.name,
                command.arguments);
}

static struct action all_keys_open(struct list_screen *base, const struct list_row *row)
{
    const struct screen *below = ((struct all_keys *)base)->below;
    const struct key_binding *binding;

    if (row->tag == TAG_COMMAND) {
        all_keys_say_command(base->screen.tui, row->value);
        return action_stay();
    }
    binding = &key_bindings[row->value];
    if (all_keys_works(below, row->value))
        return action_run(binding->command);
    if (binding->contexts & screen_contexts(below))
        all_keys_say_not_now(base->screen.tui, below, binding->command);
    else
        all_keys_say_where(base->screen.tui, binding);
    return action_stay();
}

/* The letters come before the list: what is typed is looked for from the first row on. */
static struct action all_keys_key(struct screen *screen, enum command command, uint32_t character)
{
    struct all_keys *keys = (struct all_keys *)screen;

    if (!line_key(&keys->line, command, character))
        return list_screen_key(screen, command, character);
    keys->base.list.scroll = (struct scroll){0, 0};
    screen->stale = true;
    return action_stay();
}

static enum typing all_keys_typing(const struct screen *screen)
{
    (void)screen;
    return TYPING_TEXT;
}

static void all_keys_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "All keys");
}

static void all_keys_leave(struct screen *screen)
{
    line_clear(&((struct all_keys *)screen)->line);
    list_screen_leave(screen);
}

static const enum command all_keys_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                               COMMAND_PAGE_UP, COMMAND_NONE};

static const struct list_screen_ops all_keys_ops = {
    .screen = {.name = "All keys",
               .context = CONTEXT_JUMP,
               .footer = all_keys_footer,
               .crumbs = all_keys_crumbs,
               .update = list_screen_update,
               .draw = list_screen_draw,
               .typing = all_keys_typing,
               .key = all_keys_key,
               .leave = all_keys_leave},
    .columns = all_keys_columns,
    .column_count = 3,
    .fill = all_keys_fill,
    .open = all_keys_open,
    .frame = all_keys_frame,
};

/* For the screen on top, which it is still to cover. */
struct screen *all_keys_screen(struct tui *tui, const struct place *place)
{
    struct all_keys *keys = list_screen_new(tui, &all_keys_ops, sizeof *keys);

    (void)place;
    line_init(&keys->line, TEXT_LIMIT);
    keys->below = tui_top(tui);
    return &keys->base.screen;
}
