/* SPDX-License-Identifier: MIT
 * The key table: what each key asks for, where, and how the footer, the help screen and the
 * manual call it. The first binding that fits decides, so narrower ones stand first. */
#include "tui/widgets/keys.h"

#include <string.h>

#include "milepost/tui.h"

enum {
    ANYWHERE = CONTEXT_WHAT_IF - 1,
    PLANS = CONTEXT_HOME,
    STEPS = CONTEXT_ROADMAP | CONTEXT_STEP | CONTEXT_WEEK,
    IN_PLAN = CONTEXT_OVERVIEW | CONTEXT_INTERVIEW | CONTEXT_CHECK | CONTEXT_ROADMAP |
              CONTEXT_STEP | CONTEXT_PRINT | CONTEXT_DIFFERENCE | CONTEXT_GATES | CONTEXT_ROUTES |
              CONTEXT_ROUTE | CONTEXT_TIMELINE | CONTEXT_MONTHS | CONTEXT_SCHOOLS | CONTEXT_ASKING |
              CONTEXT_ENTRY | CONTEXT_FIND | CONTEXT_WEEK | CONTEXT_DUE | CONTEXT_OFFERS |
              CONTEXT_CREDITS | CONTEXT_CREDIT | CONTEXT_TAKING | CONTEXT_HISTORY,
    OVERLAYS = CONTEXT_HELP | CONTEXT_JUMP | CONTEXT_DIALOG | CONTEXT_BECAUSE,
};

const struct key_binding key_bindings[] = {
    /* Enter has one meaning in many words. */
    {COMMAND_CONTINUE,
     CONTEXT_INTERVIEW,
     {PRESS_ENTER},
     "continue",
     "Save the answer and go on to the next question."},
    {COMMAND_CONTINUE,
     CONTEXT_CHECK,
     {PRESS_ENTER},
     "change",
     "Change the answer and come straight back."},
    {COMMAND_CONTINUE,
     CONTEXT_SCHOOLS | CONTEXT_ASKING,
     {PRESS_ENTER},
     "change",
     "Change what is focused, or open the questions to a school."},
    {COMMAND_CONTINUE,
     CONTEXT_TAKING,
     {PRESS_ENTER},
     "continue",
     "Look at the file, then take what is new of it; u takes it back."},
    {COMMAND_CONTINUE,
     CONTEXT_CREDIT,
     {PRESS_ENTER},
     "change",
     "Change what is focused and come straight back."},
    {COMMAND_CONTINUE,
     CONTEXT_ENTRY,
     {PRESS_ENTER},
     "save",
     "Save what is entered and return to where you were."},
    {COMMAND_CONTINUE, CONTEXT_ROADMAP, {PRESS_ENTER}, "open", "Open what is focused."},
    {COMMAND_CONTINUE,
     CONTEXT_ROUTES | CONTEXT_ROUTE,
     {PRESS_ENTER},
     "choose",
     "Follow this route from now on; u takes it back."},
    {COMMAND_CONTINUE,
     CONTEXT_OFFERS,
     {PRESS_ENTER},
     "take",
     "Plan with this from now on; u takes it back."},
    {COMMAND_CONTINUE,
     CONTEXT_BECAUSE,
     {PRESS_ENTER},
     "open",
     "Change the focused answer and come straight back, or open the step that is waited for."},
    {COMMAND_CONTINUE, CONTEXT_JUMP, {PRESS_ENTER}, "go", "Go to what is focused, or do it."},
    {COMMAND_CONTINUE, CONTEXT_DIALOG, {PRESS_ENTER}, "continue", "Take what is focused."},
    {COMMAND_CONTINUE,
     CONTEXT_HOME | CONTEXT_OVERVIEW | CONTEXT_DIFFERENCE | CONTEXT_GATES | CONTEXT_TIMELINE |
         CONTEXT_WEEK | CONTEXT_DUE | CONTEXT_CREDITS | CONTEXT_FIND | CONTEXT_DAMAGED,
     {PRESS_ENTER},
     "open",
     "Open what is focused."},
    {COMMAND_BACK, OVERLAYS, {PRESS_ESC}, "close", "Close this and return to where you were."},
    {COMMAND_BACK,
     CONTEXT_DIFFERENCE,
     {PRESS_ESC},
     "leave",
     "End the what-if. If answers differ it asks what becomes of them."},
    {COMMAND_BACK,
     IN_PLAN | CONTEXT_HOME,
     {PRESS_ESC},
     "back",
     "One question or screen back. What is half typed is kept; nothing is ever discarded."},

    /* Editing a line comes before moving about. */
    {COMMAND_ERASE_BACK,
     CONTEXT_FIELD,
     {PRESS_BACKSPACE, 8},
     "erase",
     "Erase the character before the cursor."},
    {COMMAND_ERASE_FORWARD,
     CONTEXT_FIELD,
     {PRESS_DELETE},
     "erase",
     "Erase the character under the cursor."},
    {COMMAND_ERASE_LINE,
     CONTEXT_FIELD,
     {PRESS_CTRL('u')},
     "clear",
     "Erase from the start of the line to the cursor."},
    {COMMAND_ERASE_WORD,
     CONTEXT_FIELD,
     {PRESS_CTRL('w')},
     "erase word",
     "Erase the word before the cursor."},
    {COMMAND_FIRST,
     CONTEXT_FIELD,
     {PRESS_CTRL('a'), PRESS_HOME},
     "start",
     "To the start of the line."},
    {COMMAND_LAST, CONTEXT_FIELD, {PRESS_CTRL('e'), PRESS_END}, "end", "To the end of the line."},

    {COMMAND_UP, ANYWHERE, {PRESS_UP, 'k'}, "up", "Up."},
    {COMMAND_DOWN, ANYWHERE, {PRESS_DOWN, 'j'}, "down", "Down."},
    {COMMAND_LEFT, CONTEXT_TIMELINE, {PRESS_LEFT}, "earlier", "To earlier months."},
    {COMMAND_RIGHT, CONTEXT_TIMELINE, {PRESS_RIGHT}, "later", "To later months."},
    {COMMAND_LEFT, CONTEXT_SCHOOLS, {PRESS_LEFT}, "previous school", "To the school before."},
    {COMMAND_RIGHT, CONTEXT_SCHOOLS, {PRESS_RIGHT}, "next school", "To the next school."},
    {COMMAND_LEFT, ANYWHERE, {PRESS_LEFT}, "left", "Left."},
    {COMMAND_RIGHT, ANYWHERE, {PRESS_RIGHT}, "right", "Right."},
    {COMMAND_NEXT_ITEM,
     CONTEXT_INTERVIEW | CONTEXT_ENTRY,
     {PRESS_TAB},
     "I don't know",
     "From the values to \"I don't know yet\" and on, and round again."},
    {COMMAND_NEXT_ITEM, ANYWHERE, {PRESS_TAB}, "next", "To the next thing that can be chosen."},
    {COMMAND_PREVIOUS_ITEM, ANYWHERE, {PRESS_TAB_BACK}, "previous", "To the one before."},
    {COMMAND_FIRST, ANYWHERE, {PRESS_HOME}, "first", "To the first."},
    {COMMAND_LAST, ANYWHERE, {PRESS_END}, "last", "To the last."},
    {COMMAND_PAGE_UP, ANYWHERE, {PRESS_PAGE_UP}, "page up", "A page up."},
    {COMMAND_PAGE_DOWN, ANYWHERE, {PRESS_PAGE_DOWN}, "page down", "A page down."},
    {COMMAND_CHOOSE, CONTEXT_CHECK, {' '}, "show", "Show or hide private answers."},
    {COMMAND_CHOOSE,
     CONTEXT_ROUTES,
     {' '},
     "compare",
     "Compare the others with this route, or with the one that is followed again."},
    {COMMAND_CHOOSE,
     CONTEXT_INTERVIEW | CONTEXT_DIALOG | CONTEXT_ENTRY,
     {' '},
     "pick",
     "Choose or tick what is focused."},

    {COMMAND_NEW, CONTEXT_SCHOOLS, {'n'}, "new", "Add a school: its name, then its kind."},
    {COMMAND_CHOOSE,
     CONTEXT_SCHOOLS,
     {'c', ' '},
     "choose",
     "Let the roadmap go by this school, or by none if it is the one."},
    {COMMAND_RENAME, CONTEXT_SCHOOLS, {'r'}, "rename", "Give the school another name."},
    {COMMAND_DELETE,
     CONTEXT_SCHOOLS,
     {PRESS_DELETE},
     "remove",
     "Remove the school from the worksheet; u takes it back."},
    {COMMAND_CONTINUE,
     CONTEXT_FIND,
     {PRESS_ENTER},
     "continue",
     "Look there, or open all that is known of the program."},
    {COMMAND_SCHOOLS,
     CONTEXT_SCHOOLS,
     {'o'},
     "find one",
     "Find real schools near a ZIP code or in a state, and add them."},
    {COMMAND_NEW,
     CONTEXT_FIND,
     {'a'},
     "add",
     "Add the school to the worksheet with what is known; u takes it back."},
    {COMMAND_SORT, CONTEXT_FIND, {'s'}, "sort", "Sort by distance, price, graduates or name."},
    {COMMAND_FIND,
     CONTEXT_FIND,
     {'f'},
     "filter",
     "Filter by name, miles, dollars, award, online and help with paying, while you type."},
    {COMMAND_ONLINE,
     CONTEXT_FIND,
     {'l'},
     "online",
     "Only schools with a program of the field that can be finished online, or all again."},
    {COMMAND_AWARD,
     CONTEXT_FIND,
     {'w'},
     "award",
     "Only certificates, associate or bachelor's degrees, or all again."},
    {COMMAND_MARK,
     CONTEXT_FIND,
     {'m', ' '},
     "mark",
     "Mark the school to see it beside others, up to four, or take its mark off."},
    {COMMAND_MARK,
     CONTEXT_SCHOOLS,
     {'m'},
     "mark",
     "Mark the school to see it beside others, up to four, or take its mark off."},
    {COMMAND_COMPARE,
     CONTEXT_FIND | CONTEXT_SCHOOLS,
     {'='},
     "side by side",
     "See the marked schools side by side, with the roadmap that each would give."},
    {COMMAND_WHERE, CONTEXT_FIND, {'n'}, "near", "Look near another ZIP code or in a state."},
    {COMMAND_NEW,
     CONTEXT_CREDITS,
     {'a'},
     "add",
     "Add a credit: what it was, its day, its units, for which bodies."},
    {COMMAND_DELETE,
     CONTEXT_CREDITS | CONTEXT_CREDIT,
     {PRESS_DELETE},
     "remove",
     "Remove the credit from the ledger; u takes it back."},
    {COMMAND_FIND,
     CONTEXT_CREDITS,
     {'f'},
     "find",
     "Find credits by what is typed of their title, provider or body."},
    {COMMAND_DELETE,
     CONTEXT_HISTORY,
     {PRESS_DELETE},
     "take back",
     "Take the logged hours back; u brings them back."},
    {COMMAND_IMPORT,
     CONTEXT_CREDITS,
     {'i'},
     "import",
     "Take credits from a CSV file; what becomes of each row is shown first."},
    {COMMAND_PRINT,
     CONTEXT_CREDITS,
     {'p'},
     "proof",
     "What to hand in when the body of what is focused asks for proof."},
    {COMMAND_WRITE, CONTEXT_CREDITS, {'s'}, "save", "Save the ledger to a CSV file."},
    {COMMAND_NEW, PLANS, {'n'}, "new", "Start a new plan."},
    {COMMAND_COPY, PLANS, {'c'}, "copy", "Copy the plan under a new name."},
    {COMMAND_RENAME, PLANS, {'r'}, "rename", "Give the plan another name."},
    {COMMAND_DELETE, PLANS, {PRESS_DELETE}, "delete", "Delete the plan; u takes it back."},
    {COMMAND_IMPORT, PLANS, {'i'}, "import", "Import plans that were exported to a file."},
    {COMMAND_FIND, PLANS, {'f'}, "find", "Find a plan by what is typed of its name or goal."},
    {COMMAND_SORT,
     PLANS,
     {'s'},
     "sort",
     "Sort by name, by what is due next, by what is at risk, by last use again."},
    {COMMAND_CHOOSE, PLANS, {' '}, "mark", "Mark the plan, or take its mark off."},
    {COMMAND_PRINT,
     PLANS,
     {'p'},
     "print",
     "Print the page of each marked plan; of the focused one if none is marked."},
    {COMMAND_SETTINGS,
     PLANS,
     {'o'},
     "settings",
     "Colors, plain characters, dates, the week, reminders, hints, the mouse."},
    {COMMAND_ANSWERS,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_INTERVIEW | CONTEXT_DIFFERENCE,
     {'a'},
     "answers",
     "Check your answers."},
    {COMMAND_ROADMAP,
     CONTEXT_OVERVIEW | CONTEXT_CHECK | CONTEXT_INTERVIEW | CONTEXT_DIFFERENCE | CONTEXT_WEEK |
         CONTEXT_DUE | CONTEXT_CREDITS,
     {'g'},
     "roadmap",
     "Go to the roadmap, from a question first to its summary."},
    {COMMAND_WEEK,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_DUE | CONTEXT_CREDITS,
     {'n'},
     "now",
     "What to do this week, the most pressing first."},
    {COMMAND_DUE,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_WEEK | CONTEXT_CREDITS,
     {'e'},
     "due",
     "What is due by when, soonest first."},
    {COMMAND_CREDITS,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_WEEK | CONTEXT_DUE,
     {'c'},
     "credits",
     "The credentials you hold, and the units that keep them."},
    {COMMAND_MEND,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_WEEK | CONTEXT_TIMELINE,
     {'b'},
     "bring back",
     "When the plan ends later than planned: what would bring its day back."},
    {COMMAND_HISTORY,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_WEEK,
     {'v'},
     "history",
     "What was marked, logged, chosen and changed, the last thing first."},
    {COMMAND_WHAT_IF,
     CONTEXT_WHAT_IF,
     {'w'},
     "difference",
     "In a what-if: see what it would change."},
    {COMMAND_WHAT_IF,
     CONTEXT_OVERVIEW | CONTEXT_CHECK | CONTEXT_ROADMAP | CONTEXT_CREDITS,
     {'w'},
     "what-if",
     "Try other answers on a copy, and see what they would change. Nothing is saved."},
    {COMMAND_SCHOOLS,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP,
     {'o'},
     "schools",
     "Compare the schools you consider, and choose one."},
    {COMMAND_PROMISES,
     CONTEXT_SCHOOLS,
     {'t'},
     "told",
     "What the school promised, beside what others say of it."},
    {COMMAND_FIGURES,
     CONTEXT_ROADMAP | CONTEXT_STEP,
     {'f'},
     "figures",
     "Put figures of your own in place of what this step assumes."},
    {COMMAND_LETTER,
     STEPS,
     {'l'},
     "letter",
     "The letter that somebody signs for this step, to read, save and print."},
    {COMMAND_MEASURE,
     CONTEXT_INTERVIEW | CONTEXT_ROADMAP | CONTEXT_STEP,
     {PRESS_CTRL('t')},
     "measure",
     "Measure in two minutes how fast you type: at the question on typing or a step about it."},
    {COMMAND_LATER,
     CONTEXT_INTERVIEW,
     {PRESS_CTRL('n')},
     "later",
     "Leave the section for later and go on with the next; the overview leads back to it."},
    {COMMAND_COMMENT,
     STEPS,
     {'m'},
     "comment",
     "What others wrote to the step; in somebody else's plan, write to it yourself."},
    {COMMAND_START, STEPS, {'s'}, "start", "Mark the step as begun, today."},
    {COMMAND_DONE,
     STEPS,
     {'d'},
     "done",
     "Mark the step as done, or the next dose as given; on what is done, open it again."},
    {COMMAND_FAILED, STEPS, {'x'}, "not passed", "Mark a try at an exam that was not passed."},
    {COMMAND_WAIVE,
     STEPS,
     {'-'},
     "not needed",
     "Mark the step as not needed; on such a step, open it again."},
    {COMMAND_LOG, STEPS, {'h'}, "hours", "Log hours of study on a step of study."},
    {COMMAND_WHY,
     CONTEXT_ROADMAP | CONTEXT_STEP | CONTEXT_GATES | CONTEXT_ROUTES | CONTEXT_ROUTE |
         CONTEXT_TIMELINE | CONTEXT_WEEK | CONTEXT_DUE,
     {'y'},
     "why",
     "Why this is on the roadmap: your answers, the rules and their sources."},
    {COMMAND_ROUTES,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_TIMELINE | CONTEXT_WEEK,
     {'r'},
     "routes",
     "The ways to the goal side by side."},
    {COMMAND_DETAILS,
     CONTEXT_ROUTES,
     {'d'},
     "details",
     "The steps of this route, and what it costs and saves against the one compared."},
    {COMMAND_TIMELINE,
     CONTEXT_OVERVIEW | CONTEXT_ROADMAP | CONTEXT_MONTHS,
     {'t'},
     "timeline",
     "The steps as bars over the months."},
    {COMMAND_MONTHS, CONTEXT_TIMELINE, {'m'}, "months", "Money and hours of study month by month."},
    {COMMAND_CLOSER, CONTEXT_TIMELINE, {'+', '='}, "closer", "Zoom in: fewer days, each wider."},
    {COMMAND_FARTHER, CONTEXT_TIMELINE, {'-'}, "farther", "Zoom out: more days, each narrower."},
    {COMMAND_PRINT, CONTEXT_OVERVIEW | CONTEXT_ROADMAP, {'p'}, "print", "Print the roadmap."},
    {COMMAND_PRINT, CONTEXT_WEEK, {'p'}, "print", "Print what to do this week."},
    {COMMAND_PRINT, CONTEXT_STEP, {'p'}, "print", "Print this step as a card."},
    {COMMAND_PRINT,
     CONTEXT_SCHOOLS | CONTEXT_ASKING,
     {'p'},
     "print",
     "Print one page on the school, to take along."},
    {COMMAND_AUDIENCE,
     CONTEXT_PRINT,
     {'a'},
     "audience",
     "For me, with everything, or to share, without private answers."},
    {COMMAND_PART,
     CONTEXT_PRINT,
     {'p'},
     "part",
     "The plan to read, one page to follow, everything, this week, or the step you came from."},
    {COMMAND_FORMAT,
     CONTEXT_PRINT,
     {'f'},
     "format",
     "Plain text, a page for a browser, a calendar, a table and others, one after the other."},
    {COMMAND_WRITE, CONTEXT_PRINT, {'s', PRESS_ENTER}, "save", "Save the print to a file."},
    {COMMAND_PRINTER, CONTEXT_PRINT, {'l'}, "printer", "Send it to the printer (lp)."},

    {COMMAND_JUMP,
     ANYWHERE & ~(CONTEXT_JUMP | CONTEXT_DIALOG),
     {'/', PRESS_CTRL('f')},
     "jump",
     "Jump to a plan, question, step, school, credit, credential or word. Ctrl-F while typing."},
    {COMMAND_WORDS,
     ANYWHERE & ~(CONTEXT_HELP | CONTEXT_JUMP),
     {'G', PRESS_CTRL('g')},
     "words",
     "What the words of the glossary mean that stand on this screen. Ctrl-G while typing."},
    {COMMAND_HELP,
     CONTEXT_HELP,
     {'?', PRESS_F1},
     "all keys",
     "All keys of the program: type to find one, Enter does what it does."},
    {COMMAND_HELP,
     ANYWHERE & ~CONTEXT_HELP,
     {'?', PRESS_F1},
     "help",
     "Help on this screen, terms, where your data is; again: all keys. F1 while typing."},
    {COMMAND_UNDO, ANYWHERE, {'u'}, "undo", "Take the last change back; a line says what changed."},
    {COMMAND_REDO, ANYWHERE, {PRESS_CTRL('r')}, "redo", "Make it again."},
    {COMMAND_SAVE, ANYWHERE, {PRESS_CTRL('s')}, "saved", "Says when the last change was saved."},
    {COMMAND_REDRAW, ANYWHERE, {PRESS_CTRL('l')}, "redraw", "Draw the screen again."},
    {COMMAND_SUSPEND,
     ANYWHERE,
     {PRESS_CTRL('z')},
     "suspend",
     "To the shell for a while; fg comes back."},
    {COMMAND_BACK, CONTEXT_BECAUSE, {'y'}, "close", "Close this, as Esc does."},
    {COMMAND_BACK, OVERLAYS & ~CONTEXT_FIELD, {'q'}, "close", "Close this."},
    {COMMAND_LEAVE,
     CONTEXT_WHAT_IF,
     {'q', PRESS_F10, PRESS_CTRL('q')},
     "leave",
     "In a what-if: leave Milepost. If answers differ it asks what becomes of them."},
    {COMMAND_LEAVE,
     ANYWHERE,
     {'q', PRESS_F10, PRESS_CTRL('q')},
     "leave",
     "Leave Milepost. It asks if anything is not saved."},
    {COMMAND_INTERRUPT,
     CONTEXT_WHAT_IF,
     {PRESS_CTRL('c')},
     "interrupt",
     "In a what-if: leave at once; it is forgotten."},
    {COMMAND_INTERRUPT,
     ANYWHERE,
     {PRESS_CTRL('c')},
     "interrupt",
     "Leave at once; what is half typed is kept, or told where it can't be."},
};

const int key_binding_count = (int)(sizeof key_bindings / sizeof *key_bindings);

static bool keys_is_printable(uint32_t key)
{
    return key >= ' ' && key < PRESS_NONE && key != PRESS_BACKSPACE && !text_is_control(key);
}

/* True when a field of this kind wants the character for itself. */
static bool keys_field_wants(enum typing typing, uint32_t key)
{
    static const char *const left_to_commands[] = {
        [TYPING_NUMBER] = "?/", [TYPING_DATE] = "?", [TYPING_TEXT] = "", [TYPING_FILTER] = "?/ "};

    if (typing == TYPING_NOTHING || !keys_is_printable(key))
        return false;
    return key >= 0x80 || !strchr(left_to_commands[typing], (int)key);
}

static bool keys_binding_has(const struct key_binding *binding, uint32_t key)
{
    for (int i = 0; i < 4 && binding->keys[i] != 0; i++)
        if (binding->keys[i] == key)
            return true;
    return false;
}

static const struct key_binding *keys_find_binding(uint32_t key, unsigned contexts)
{
    for (int i = 0; i < key_binding_count; i++)
        if ((key_bindings[i].contexts & contexts) && keys_binding_has(&key_bindings[i], key))
            return &key_bindings[i];
    return NULL;
}

enum command keys_find(struct press press, unsigned contexts, enum typing typing)
{
    const struct key_binding *binding;

    if (keys_field_wants(typing, press.key))
        return COMMAND_TYPE;
    if (press.pasted)
        return COMMAND_NONE;
    if (press.key == PRESS_POINTED)
        return COMMAND_POINTED;
    if (press.key == '\n')
        press.key = PRESS_ENTER;
    binding =
        keys_find_binding(press.key, contexts | (typing != TYPING_NOTHING ? CONTEXT_FIELD : 0));
    return binding ? binding->command : COMMAND_NONE;
}

const struct key_binding *keys_binding(enum command command, unsigned contexts)
{
    for (int i = 0; i < key_binding_count; i++)
        if (key_bindings[i].command == command && (key_bindings[i].contexts & contexts))
            return &key_bindings[i];
    return NULL;
}

static const struct {
    uint32_t key;
    const char *name;
} key_names[] = {
    {PRESS_UP, "Up"},        {PRESS_DOWN, "Down"},           {PRESS_LEFT, "Left"},
    {PRESS_RIGHT, "Right"},  {PRESS_HOME, "Home"},           {PRESS_END, "End"},
    {PRESS_PAGE_UP, "PgUp"}, {PRESS_PAGE_DOWN, "PgDn"},      {PRESS_TAB, "Tab"},
    {PRESS_DELETE, "Del"},   {PRESS_TAB_BACK, "Shift-Tab"},  {PRESS_F1, "F1"},
    {PRESS_F10, "F10"},      {PRESS_ENTER, "Enter"},         {PRESS_ESC, "Esc"},
    {' ', "Space"},          {PRESS_BACKSPACE, "Backspace"},
};

static const char *keys_name_of(uint32_t key, char name[16])
{
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
        if (key_names[i].key == key)
            return key_names[i].name;
    if (key < ' ')
        memcpy(name, (char[]){'C', 't', 'r', 'l', '-', (char)(key + '@'), '\0'}, 7);
    else
        memcpy(name, (char[]){(char)key, '\0'}, 2);
    return name;
}

uint32_t keys_first(const struct key_binding *binding, enum typing typing)
{
    for (int i = 0; i < 4 && binding->keys[i] != 0; i++)
        if (!keys_field_wants(typing, binding->keys[i]))
            return binding->keys[i];
    return 0;
}

const char *keys_name(const struct key_binding *binding, enum typing typing, char name[16])
{
    uint32_t key = keys_first(binding, typing);

    return key != 0 ? keys_name_of(key, name) : NULL;
}

void keys_names(const struct key_binding *binding, struct buffer *out)
{
    char name[16];

    for (int i = 0; i < 4 && binding->keys[i] != 0; i++) {
        if (i > 0)
            buffer_add(out, ", ");
        buffer_add(out, keys_name_of(binding->keys[i], name));
    }
}

void tui_keys(tui_key_fn *key, void *context)
{
    for (int i = 0; i < key_binding_count; i++) {
        const struct key_binding *binding = &key_bindings[i];
        struct buffer names = {0}, where = {0};

        keys_names(binding, &names);
        keys_add_places(binding->contexts, &where);
        key(context, buffer_text(&names), binding->help,
            keys_are_common(binding->contexts) ? NULL : buffer_text(&where));
        buffer_clear(&names);
        buffer_clear(&where);
    }
}
