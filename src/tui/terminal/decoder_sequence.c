/* SPDX-License-Identifier: MIT
 * Which key a sequence is, with what is held with it. */
#include <stddef.h>

#include "tui/terminal/decoder_parts.h"

enum {
    PASTE_BEGIN = 200, /* CSI 200 ~ */
    OTHER_KEYS = 27,   /* CSI 27 ; modifiers ; character ~ */
    MOST_NUMBER = 0x110000,
    MOUSE_BYTES = 3,
};

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
enum { FUNCTION_CODES = 57376, KEYPAD_CODES = 57399 }; /* from F13 on */
static const char keypad_codes[] = "0123456789./*-+";

static uint32_t key_named(const struct named_key *keys, size_t count, int name)
{
    for (size_t i = 0; i < count; i++)
        if (keys[i].name == name)
            return keys[i].key;
    return PRESS_NONE;
}
#define KEY_NAMED(keys, name) key_named(keys, sizeof(keys) / sizeof *(keys), name)

/* What is held with the key, as bits. Locks are not held. */
static int modifiers_of(const struct decoder *decoder)
{
    int given = decoder->numbers[1][0];

    return ((given > 0 ? given - 1 : 0) & ~MODIFIER_LOCKS) | (decoder->altered ? MODIFIER_ALT : 0);
}

/* Arrows and the like move, whatever is held with them; any other key is then another one. */
static bool is_move(uint32_t key)
{
    return key >= PRESS_UP && key <= PRESS_TAB_BACK;
}

static void give_named(struct decoder *decoder, uint32_t key)
{
    bool released = decoder->numbers[1][1] == EVENT_RELEASE;

    if (key != PRESS_NONE && !is_move(key) && modifiers_of(decoder) != 0)
        key = PRESS_OTHER;
    if (!released)
        decoder_give(decoder, key);
}

/* Insert and the function keys, by the number of CSI number ~. */
static bool is_function(int number)
{
    enum { INSERT = 2, FIRST = 11, LAST = 34 };

    return number == INSERT || (number >= FIRST && number <= LAST);
}

/* F2 to F4 and the middle of the keypad, by the last byte of a CSI or SS3. CSI R is left out: it
 * tells where the cursor is. */
static uint32_t key_lettered(char last, bool reports)
{
    uint32_t key = KEY_NAMED(by_letter, last);
    bool other = last == 'Q' || last == 'S' || last == 'E' || (last == 'R' && !reports);

    return key == PRESS_NONE && other ? PRESS_OTHER : key;
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

    if (code >= FUNCTION_CODES && code < KEYPAD_CODES)
        key = PRESS_OTHER;
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
        uint32_t key = KEY_NAMED(by_number, number);

        give_named(decoder, key == PRESS_NONE && is_function(number) ? PRESS_OTHER : key);
    }
}

static void end_sequence(struct decoder *decoder, char last)
{
    int number = decoder->numbers[0][0];
    bool bare = decoder->number == 0 && number == 0 && !decoder->foreign;
    uint32_t key = key_lettered(last, true);

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

void decoder_take_sequence(struct decoder *decoder, char byte)
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
void decoder_take_function(struct decoder *decoder, char byte)
{
    uint32_t key = key_lettered(byte, false);

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

void decoder_take_console(struct decoder *decoder, char byte)
{
    uint32_t key = PRESS_NONE;

    if (byte == 'A')
        key = PRESS_F1;
    else if (byte >= 'B' && byte <= 'E')
        key = PRESS_OTHER;
    decoder->state = DECODER_TEXT;
    give_named(decoder, key);
}

/* Three numbers, each a byte from 32 on. */
void decoder_take_mouse(struct decoder *decoder, char byte)
{
    int(*numbers)[DECODER_SUBNUMBERS] = decoder->numbers;

    numbers[MOUSE_BYTES - decoder->mouse][0] = (unsigned char)byte - ' ';
    if (--decoder->mouse > 0)
        return;
    decoder->state = DECODER_TEXT;
    give_mouse(decoder, numbers[0][0], numbers[1][0], numbers[2][0]);
}
