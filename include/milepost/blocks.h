/* SPDX-License-Identifier: MIT
 * What `milepost` hands to its helper `milepost-pdf`: a print as JSON lines, UTF-8, one block a
 * line in the order in which it is read. Private to the two programs, which come together; who
 * wants a plan as data takes `--format json`.
 *
 * The first line is the head, the last one tells that nothing is missing:
 *     {"milepost-blocks": 1, "paper": "a4" or "letter", "one_page": BOOL,
 *      "title": T, "whose": T, "language": "en", "day": "2026-11-29"}
 *     {"block": "end"}
 * Between them, each T a text ("" where there is nothing to say):
 *     {"block": "notice", "text": T}                      who may see it
 *     {"block": "title", "left": T, "right": T}
 *     {"block": "summary", "left": T, "right": T}
 *     {"block": "opened"}                                 here the head of the print ends
 *     {"block": "heading", "text": T}
 *     {"block": "subheading", "text": T}
 *     {"block": "entry", "mark": M, "title": T, "called": T, "middle": T, "right": T}
 *     {"block": "detail", "label": T, "items": [T, ...]}  of the entry before it
 *     {"block": "line", "text": T}
 *     {"block": "table", "caption": T, "heads": [T, ...], "right": [BOOL, ...],
 *      "rows": [[T, ...], ...]}                           right: figures, as many as heads
 *     {"block": "task", "mark": M, "number": N, "takes": T, "text": T, "say": T, "done_when": T}
 *     {"block": "source", "number": N, "title": T, "publisher": T, "about": T, "url": T,
 *      "brief": BOOL}                                 brief: its address is not written out
 *     {"block": "timeline", "days": N, "ticks": [[N, T], ...],
 *      "bars": [[T, T, N, N, N], ...], "marks": [[T, N], ...]}
 *         a bar: what, its days in words, start, finish, finish in 80 % of cases; each N a day
 *         from the left edge
 * M is one of "", " ", "x", ">", "-", "!", "?", "#" (src/report/sheet.h says which is which);
 * "[3]" in a text cites the source of that number. */
#ifndef MILEPOST_BLOCKS_H
#define MILEPOST_BLOCKS_H

#define BLOCKS_FORMAT  "milepost-blocks"
#define BLOCKS_VERSION 1
#define BLOCKS_PROGRAM "milepost-pdf"

/* More than that is refused: bytes of the whole, and of one line. */
#define BLOCKS_MOST      (4 << 20)
#define BLOCKS_LINE_MOST (512 << 10)

/* How the helper ends, besides 0: with one line on standard error. */
enum blocks_exit {
    BLOCKS_EXIT_FAILED = 1,  /* what it read is no such print, or it can't write */
    BLOCKS_EXIT_VERSION = 3, /* ... it is one of another version */
    BLOCKS_EXIT_ROOM = 4,    /* it does not fit on one page */
};

#endif
