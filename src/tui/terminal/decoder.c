/* SPDX-License-Identifier: MIT
 * The grammar is ECMA-48's, with what terminals send beside it. A sequence is read to its end,
 * known or not, so that none of its bytes is ever taken for a key of its own; ESC with a byte at
 * once behind it is Alt, which no command has. */
#include "tui/terminal/decoder.h"

#include <string.h>

#include "milepost/text.h"

enum {
    ESC = 0x1B,
    BEL = 0x07,
    PASTE_BEGIN = 200,       /* CSI 200 ~ */
    OTHER_KEYS = 27,         /* CSI 27 ; modifiers ; character ~ */
    MOST_PASTED = 64 * 1024, /* characters: no field takes as many, so the rest is passed over */
    MOST_NUMBER = 0x110000,
    MOUSE_BYTES = 3,
    SEQUENCE_ENDS_AFTER_MS = 1000,
    PASTE_ENDS_AFTER_MS = 3000,
};

static const char paste_end[] = "[201~"; /* behind an ESC */

/* The second parameter of a sequence is one more than these bits. */
enum { MODIFIER_SHIFT = 1, MODIFIER_ALT = 2, MODIFIER_CONTROL = 4, MODIFIER_LOCKS = 64 | 128 };
enum { EVENT_RELEASE = 3 };

struct named_key {
    int name;
    uint32_t key;
};

/* By the last byte of a CSI or SS3. */
static const struct named_key by_letter[] = {
    {'A', PRESS_UP},  {'B', PRESS_DOWN}, {'C', PRESS_RIGHT}, {'D', PRESS_LEFT},
    {'F', PRESS_END}, {'H', PRESS_HOME}, {'P', PRESS_F1},
};

/* By the last byte of a CSI that has nothing else: Shift-Tab, and rxvt's arrows with Shift. */
static const struct named_key by_bare_letter[] = {
    {'Z', PRESS_TAB_BACK}, {'a', PRESS_UP},   {'b', PRESS_DOWN},
    {'c', PRESS_RIGHT},    {'d', PRESS_LEFT},
};

/* By the number of CSI number ~. */
static const struct named_key by_number[] = {
    {1, PRESS_HOME}, {3, PRESS_DELETE}, {4, PRESS_END}, {5, PRESS_PAGE_UP}, {6, PRESS_PAGE_DOWN},
    {7, PRESS_HOME}, {8, PRESS_END},    {11, PRESS_F1}, {21, PRESS_F10},
};

/* By the number of CSI number u: the keypad's. Other keys are there the characters they type. */
static const struct named_key by_code[] = {
    {57414, PRESS_ENTER}, {57417, PRESS_LEFT},    {57418, PRESS_RIGHT},     {57419, PRESS_UP},
    {57420, PRESS_DOWN},  {57421, PRESS_PAGE_UP}, {57422, PRESS_PAGE_DOWN}, {57423, PRESS_HOME},
    {57424, PRESS_END},   {57426, PRESS_DELETE},
};
enum { KEYPAD_CODES = 57399 };
static const char keypad_codes[] = "0123456789./*-+";

static uint32_t key_named(const struct named_key *keys, size_t count, int name)
{
    for (size_t i = 0; i < count; i++)
        if (keys[i].name == name)
            return keys[i].key;
    return PRESS_NONE;
}
#define KEY_NAMED(keys, name) key_named(keys, sizeof(keys) / sizeof *(keys), name)

/* ---- presses --------------------------------------------------------------------------------- */

static void decoder_give(struct decoder *decoder, uint32_t key)
{
    int place = (decoder->first + decoder->count) % DECODER_PRESSES;

    if (key == PRESS_NONE || decoder->count == DECODER_PRESSES || decoder->pasted >= MOST_PASTED)
        return;
    decoder->presses[place] = (struct press){.key = key, .pasted = decoder->pasting};
    decoder->count++;
    decoder->pasted += decoder->pasting;
}

bool decoder_next(struct decoder *decoder, struct press *press)
{
    if (decoder->count == 0)
        return false;
    *press = decoder->presses[decoder->first];
    decoder->first = (decoder->first + 1) % DECODER_PRESSES;
    decoder->count--;
    return true;
}

/* ---- text ------------------------------------------------------------------------------------ */

static int bytes_wanted(char lead)
{
    unsigned char byte = (unsigned char)lead;

    return byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1;
}

/* The bytes of a character may come apart. What is none is passed over, up to the byte that may
 * begin the next. */
static void take_text(struct decoder *decoder, char byte)
{
    const char *at = decoder->bytes;
    bool goes_on = ((unsigned char)byte & 0xC0) == 0x80;

    if (!goes_on)
        decoder->have = 0;
    decoder->bytes[decoder->have++] = byte;
    if (decoder->have < bytes_wanted(decoder->bytes[0]))
        return;
    if (text_is_utf8(at, (size_t)decoder->have))
        decoder_give(decoder, text_next(&at, at + decoder->have));
    decoder->have = 0;
}

/* ---- sequences ------------------------------------------------------------------------------- */

static void decoder_begin(struct decoder *decoder, enum decoder_state state)
{
    decoder->state = state;
    decoder->altered = decoder->escapes > 1;
    decoder->escapes = 0;
    decoder->foreign = decoder->pointed = false;
    decoder->number = decoder->subnumber = 0;
    memset(decoder->numbers, 0, sizeof decoder->numbers);
}

/* What is held with the key, as bits. Locks are not held. */
static int modifiers_of(const struct decoder *decoder)
{
    int given = decoder->numbers[1][0];

    return ((given > 0 ? given - 1 : 0) & ~MODIFIER_LOCKS) | (decoder->altered ? MODIFIER_ALT : 0);
}

/* Arrows and the like move, whatever is held with them; any other key is then another key. */
static bool is_move(uint32_t key)
{
    return key >= PRESS_UP && key <= PRESS_TAB_BACK;
}

static void give_named(struct decoder *decoder, uint32_t key)
{
    bool released = decoder->numbers[1][1] == EVENT_RELEASE;

    if (!released && (is_move(key) || modifiers_of(decoder) == 0))
        decoder_give(decoder, key);
}

static bool is_typed(int code)
{
    return code == PRESS_ESC || code == PRESS_ENTER || code == PRESS_TAB ||
           (code >= ' ' && code <= (int)PRESS_BACKSPACE);
}

/* A key as a number: the character it types, or one of a private range. */
static void give_code(struct decoder *decoder, int code)
{
    int modifiers = modifiers_of(decoder);
    int keypad = code - KEYPAD_CODES;
    uint32_t key = is_typed(code) ? (uint32_t)code : KEY_NAMED(by_code, code);

    if (keypad >= 0 && keypad < (int)sizeof keypad_codes - 1)
        key = (uint32_t)keypad_codes[keypad];
    if (code == PRESS_TAB && modifiers == MODIFIER_SHIFT)
        key = PRESS_TAB_BACK;
    if (code >= 'a' && code <= 'z' && modifiers == MODIFIER_CONTROL) {
        key = PRESS_CTRL(code);
        decoder->numbers[1][0] = 0;
    }
    give_named(decoder, key);
}

/* Which button, what is held with it, and where; columns and rows count from 1. What is let go and
 * what is dragged is nobody's. */
static void give_mouse(struct decoder *decoder, int button, int column, int row)
{
    enum { HELD = 4 | 8 | 16, LEFT = 0, WHEEL_UP = 64, WHEEL_DOWN = 65 };
    int place = (decoder->first + decoder->count) % DECODER_PRESSES;
    int before = decoder->count;

    button &= ~HELD;
    if (!decoder->points || column < 1 || row < 1)
        return;
    if (button == LEFT || button == WHEEL_UP || button == WHEEL_DOWN)
        decoder_give(decoder, button == LEFT       ? PRESS_CLICK
                              : button == WHEEL_UP ? PRESS_WHEEL_UP
                                                   : PRESS_WHEEL_DOWN);
    if (decoder->count > before) {
        decoder->presses[place].column = column - 1;
        decoder->presses[place].row = row - 1;
    }
}

static void end_number(struct decoder *decoder)
{
    int number = decoder->numbers[0][0];

    if (number == PASTE_BEGIN) {
        decoder->pasting = true;
        decoder->pasted = 0;
    } else if (number == OTHER_KEYS) {
        give_code(decoder, decoder->numbers[2][0]);
    } else {
        give_named(decoder, KEY_NAMED(by_number, number));
    }
}

static void end_sequence(struct decoder *decoder, char last)
{
    int number = decoder->numbers[0][0];
    bool bare = decoder->number == 0 && number == 0 && !decoder->foreign;
    uint32_t key = KEY_NAMED(by_letter, last);

    decoder->state = DECODER_TEXT;
    if (bare && last == '[') {
        decoder->state = DECODER_CONSOLE;
    } else if (bare && last == 'M') {
        decoder->state = DECODER_MOUSE;
        decoder->mouse = MOUSE_BYTES;
    } else if (decoder->pointed && last == 'M') {
        give_mouse(decoder, number, decoder->numbers[1][0], decoder->numbers[2][0]);
    } else if (decoder->foreign) {
        return;
    } else if (last == '~') {
        end_number(decoder);
    } else if (last == 'u') {
        give_code(decoder, number);
    } else if (number <= 1) { /* CSI 1 ; 5 A */
        give_named(decoder, bare && key == PRESS_NONE ? KEY_NAMED(by_bare_letter, last) : key);
    }
}

static void add_digit(struct decoder *decoder, int digit)
{
    int *number;

    if (decoder->number >= DECODER_NUMBERS || decoder->subnumber >= DECODER_SUBNUMBERS)
        return;
    number = &decoder->numbers[decoder->number][decoder->subnumber];
    *number = *number < MOST_NUMBER ? *number * 10 + digit : MOST_NUMBER;
}

static void take_sequence(struct decoder *decoder, char byte)
{
    if (byte >= '@') {
        end_sequence(decoder, byte);
    } else if (byte >= '0' && byte <= '9') {
        add_digit(decoder, byte - '0');
    } else if (byte == ';') {
        decoder->number += decoder->number < DECODER_NUMBERS;
        decoder->subnumber = 0;
    } else if (byte == ':') {
        decoder->subnumber += decoder->subnumber < DECODER_SUBNUMBERS;
    } else {
        decoder->pointed = byte == '<' && !decoder->foreign;
        decoder->foreign = true;
    }
}

/* The keypad in application mode types what stands on its keys. */
static void take_function(struct decoder *decoder, char byte)
{
    uint32_t key = KEY_NAMED(by_letter, byte);

    if (byte >= '0' && byte <= '9') { /* SS3 5 A, as old terminals tell what is held */
        decoder->numbers[1][0] = byte - '0';
        return;
    }
    decoder->state = DECODER_TEXT;
    if (byte == 'M')
        key = PRESS_ENTER;
    else if (byte == 'I')
        key = PRESS_TAB;
    else if (byte == 'X')
        key = '=';
    else if (byte >= 'j' && byte <= 'y')
        key = (uint32_t)(byte - 'j' + '*');
    else if (byte >= 'a' && byte <= 'd') /* rxvt's arrows with Ctrl */
        key = KEY_NAMED(by_bare_letter, byte);
    give_named(decoder, key);
}

static void take_console(struct decoder *decoder, char byte)
{
    decoder->state = DECODER_TEXT;
    give_named(decoder, byte == 'A' ? PRESS_F1 : PRESS_NONE);
}

/* Three numbers, each a byte from 32 on. */
static void take_mouse(struct decoder *decoder, char byte)
{
    int(*numbers)[DECODER_SUBNUMBERS] = decoder->numbers;

    numbers[MOUSE_BYTES - decoder->mouse][0] = (unsigned char)byte - ' ';
    if (--decoder->mouse > 0)
        return;
    decoder->state = DECODER_TEXT;
    give_mouse(decoder, numbers[0][0], numbers[1][0], numbers[2][0]);
}

/* ---- strings and pastes ---------------------------------------------------------------------- */

/* Whoever wants to get out is not kept in it: Ctrl-C, Ctrl-Q, Ctrl-Z. */
static void take_string(struct decoder *decoder, char byte)
{
    bool asks_out = byte == 3 || byte == 17 || byte == 26;

    if (byte == ESC)
        decoder->state = DECODER_STRING_ESCAPE;
    else if (byte == BEL || asks_out)
        decoder->state = DECODER_TEXT;
    if (asks_out)
        decoder_give(decoder, (uint32_t)byte);
}

static void take_string_escape(struct decoder *decoder, char byte)
{
    decoder->state = byte == '\\' ? DECODER_TEXT : DECODER_ESCAPE;
    decoder->escapes = 1;
    if (byte != '\\')
        decoder_take(decoder, byte);
}

/* Of a paste only its end is a command to the decoder. What is not, is text without its ESC. */
static void take_paste_escape(struct decoder *decoder, char byte)
{
    if (byte != paste_end[decoder->matched]) {
        decoder->state = DECODER_TEXT;
        for (int i = 0; i < decoder->matched; i++)
            decoder_give(decoder, (uint32_t)paste_end[i]);
        decoder_take(decoder, byte);
    } else if (paste_end[++decoder->matched] == '\0') {
        decoder->state = DECODER_TEXT;
        decoder->pasting = false;
        decoder->pasted = 0;
    }
}

/* ---- the beginning --------------------------------------------------------------------------- */

static void take_first(struct decoder *decoder, char byte)
{
    if (byte != ESC) {
        take_text(decoder, byte);
        return;
    }
    decoder->have = 0;
    decoder->matched = 0;
    decoder->escapes = 1;
    decoder->state = decoder->pasting ? DECODER_PASTE_ESCAPE : DECODER_ESCAPE;
}

static void take_escape(struct decoder *decoder, char byte)
{
    static const char strings[] = {']', 'P', '_', '^', 'X'};

    if (byte == ESC)
        decoder->escapes += decoder->escapes < DECODER_PRESSES;
    else if (byte == '[')
        decoder_begin(decoder, DECODER_SEQUENCE);
    else if (byte == 'O')
        decoder_begin(decoder, DECODER_FUNCTION);
    else if (memchr(strings, byte, sizeof strings))
        decoder_begin(decoder, DECODER_STRING);
    else
        decoder->state = DECODER_TEXT; /* Alt and a key */
}

/* A byte that no sequence has breaks it off, and stands for itself. */
static bool breaks_off(enum decoder_state state, char byte)
{
    unsigned char number = (unsigned char)byte;

    switch (state) {
    case DECODER_SEQUENCE:
    case DECODER_FUNCTION:
    case DECODER_CONSOLE:
        return number < ' ' || number > '~';
    case DECODER_MOUSE:
        return number < ' ';
    default:
        return false;
    }
}

void decoder_take(struct decoder *decoder, char byte)
{
    static void (*const takers[])(struct decoder *, char) = {
        [DECODER_TEXT] = take_first,
        [DECODER_ESCAPE] = take_escape,
        [DECODER_SEQUENCE] = take_sequence,
        [DECODER_FUNCTION] = take_function,
        [DECODER_CONSOLE] = take_console,
        [DECODER_MOUSE] = take_mouse,
        [DECODER_STRING] = take_string,
        [DECODER_STRING_ESCAPE] = take_string_escape,
        [DECODER_PASTE_ESCAPE] = take_paste_escape,
    };

    if (breaks_off(decoder->state, byte))
        decoder->state = DECODER_TEXT;
    takers[decoder->state](decoder, byte);
}

/* ---- silence --------------------------------------------------------------------------------- */

int decoder_patience(const struct decoder *decoder, int escape)
{
    if (decoder->pasting)
        return PASTE_ENDS_AFTER_MS;
    if (decoder->state == DECODER_ESCAPE)
        return escape;
    return decoder->state == DECODER_TEXT ? -1 : SEQUENCE_ENDS_AFTER_MS;
}

void decoder_silence(struct decoder *decoder)
{
    int escapes = decoder->state == DECODER_ESCAPE ? decoder->escapes : 0;

    decoder->state = DECODER_TEXT;
    decoder->pasting = false;
    decoder->pasted = decoder->have = 0;
    for (int i = 0; i < escapes; i++)
        decoder_give(decoder, PRESS_ESC);
}
