/* SPDX-License-Identifier: MIT
 * UTF-8 text: checking, making inert, measuring, cutting, wrapping; growing buffers.
 * Columns are those of libc's wcwidth, which is what curses counts with. */
#ifndef MILEPOST_TEXT_H
#define MILEPOST_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- buffer.c -------------------------------------------------------------------------------- */

/* A growing string, always ending in NUL. A zeroed struct is empty; free with buffer_clear. */
struct buffer {
    char *text;
    size_t length, capacity;
};

void buffer_clear(struct buffer *buffer);
void buffer_truncate(struct buffer *buffer, size_t length);
void buffer_trim(struct buffer *buffer); /* takes spaces off its end */
void buffer_add(struct buffer *buffer, const char *text);
void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t length);
void buffer_add_char(struct buffer *buffer, char character);
void buffer_repeat(struct buffer *buffer, const char *text, int times);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_format_list(struct buffer *buffer, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));
/* The text, never NULL; valid until the next change. */
const char *buffer_text(const struct buffer *buffer);

/* ---- text.c ---------------------------------------------------------------------------------- */

/* Decodes the character at `*at` (before `end`) and moves past it. A broken sequence gives
 * U+FFFD and moves one byte. At the end it gives 0 and stays. */
uint32_t text_next(const char **at, const char *end);

/* How many characters a text has; a broken byte counts as one. */
int text_characters(const char *text);

/* Writes a character as UTF-8, at most 4 bytes, and returns how many. */
size_t text_encode(uint32_t character, char out[4]);

/* An ASCII letter made small, whatever the locale; another byte as it is. */
char text_lower(char byte);

/* True when the text begins with `start`, ASCII letters alike in either case. */
bool text_begins(const char *text, const char *start);

/* True when the part stands in the text, ASCII letters alike in either case. */
bool text_holds(const char *text, const char *part);

/* True when they are the same, ASCII letters alike in either case. */
bool text_same(const char *left, const char *right);

/* True when all `length` bytes are valid UTF-8 (no overlong forms, no surrogates, no NUL). */
bool text_is_utf8(const char *bytes, size_t length);

/* Reads a whole number written plainly: digits, with a minus sign only if min < 0; no spaces,
 * no plus, no exponent, no leading zeros but "0". False when it is not that or out of range. */
bool text_parse_number(const char *text, int64_t min, int64_t max, int64_t *out);

/* ---- alike.c --------------------------------------------------------------------------------- */

bool text_is_blank(uint32_t character); /* of any width, or Braille's */

/* What a text looks like, to be compared: composed (NFC), without what cannot be seen, blanks and
 * dashes of one kind, none of the blanks at an end. "" when nothing of it can be seen. */
void text_fold(const char *text, struct buffer *out);
bool text_alike(const char *left, const char *right);

/* The same without accents and capitals: what a person types to find it ("jose" finds "José"). */
void text_fold_loosely(const char *text, struct buffer *out);
/* Each of the words stands in the text; both are folded so, with one blank between words. */
bool text_holds_words(const char *text, const char *words);

/* ---- wrap.c ---------------------------------------------------------------------------------- */

/* Columns of one character (0 for combining, 1 or 2 otherwise), of a text, and of so many bytes. */
int text_char_width(uint32_t character);
int text_width(const char *text);
int text_width_bytes(const char *text, size_t length);

/* Bytes of the longest start of `text` that fits `columns`, never cutting a character. */
size_t text_fit(const char *text, int columns);

/* Breaks `text` into lines of at most `columns`, at spaces and newlines, inside a word only if
 * the word alone is too long, then behind an en dash if it has one. A date and a percentage keep
 * together where the line can be broken elsewhere. Calls `line` for each, with the bytes of the
 * line (not ending in NUL). An empty text gives no line. */
typedef void text_line_fn(void *context, const char *line, size_t length);
void text_wrap(const char *text, int columns, text_line_fn *line, void *context);

/* How many lines that would be. */
int text_wrap_count(const char *text, int columns);

/* ---- inert.c --------------------------------------------------------------------------------- */

/* True for what may never reach a terminal or a print as it is: C0 (but for newline), DEL, C1,
 * bidirectional controls, zero-width space, variation selectors, line separators. */
bool text_is_control(uint32_t character);

/* True when the text holds no such character (newlines allowed only if `lines`). */
bool text_is_clean(const char *text, bool lines);

/* True for what can be nothing but the address of a web page, http or https, and can neither end
 * nor part what it stands in: printable ASCII without blanks, quotes, backslashes and angle
 * brackets. */
bool text_is_address(const char *text);

/* True for zero-width joiner and non-joiner and the two variation selectors of emoji: letters to
 * those who write with them, so a name may hold them; they are never drawn. */
bool text_is_joiner(uint32_t character);

/* THE choke point: every text from outside (a name, a file, a catalogue) passes here before it
 * is drawn or printed. Controls become U+FFFD ('?' with `ascii`), broken bytes too;
 * joiners are left out; with `ascii` the marks and letters Milepost uses become ASCII look-alikes
 * (– to -, ✓ to x). */
void text_add_inert(struct buffer *buffer, const char *text, bool ascii);

/* The same where a line is meant, as in a refusal that quotes a file: newlines become spaces. */
void text_add_inert_line(struct buffer *buffer, const char *text, bool ascii);

/* One ASCII character for a character outside ASCII, '?' when there is none. */
char text_ascii_for(uint32_t character);

#endif
