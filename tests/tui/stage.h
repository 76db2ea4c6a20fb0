/* SPDX-License-Identifier: MIT
 * A whole run without a terminal: a data file in a fresh folder, a fixed day, keys in, text out. */
#ifndef MILEPOST_TESTS_TUI_STAGE_H
#define MILEPOST_TESTS_TUI_STAGE_H

#include <check.h>

#include "milepost/named_file.h"
#include "milepost/session/printer.h"
#include "new_folder.h"
#include "tui/canvas/bars.h"
#include "tui/canvas/theme.h"
#include "tui/parts/detail.h"
#include "tui/parts/gantt.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/panel.h"
#include "tui/parts/route_rows.h"
#include "tui/parts/standing.h"
#include "tui/places.h"
#include "tui/stage/dialog.h"
#include "tui/stage/draft.h"
#include "tui/stage/what_if.h"
#include "tui/terminal/signals.h"
#include "tui/terminal/terminal.h"
#include "tui/widgets/field.h"

struct stage {
    struct tui tui;
    struct tui_options options;
    struct clock_source clock;
    struct plan_follower follower;
    struct store_notice notice;
    char folder[NEW_FOLDER_SIZE];
    char path[96], backups[96], schools[96]; /* of the last there is none at first */
};

/* The catalogue of the golden screens, which stays as it is when the shipped one changes. */
const struct catalog *stage_catalog(void);

/* Opens the program at Home. */
void stage_open(struct stage *stage, const struct catalog *catalog, int columns, int rows);
void stage_close(struct stage *stage);

/* The same on a data file that stage_keep_data once took from another stage, so that what many
 * tests begin with is typed once. */
void stage_open_data(struct stage *stage, const struct catalog *catalog, int columns, int rows,
                     const struct buffer *data);
void stage_keep_data(const struct stage *stage, struct buffer *data);

/* The same in a size at which screens are held against their pictures: four in UTF-8, then two in
 * ASCII; the first two are watched by sanitizers, too. There is no printer, whatever the machine
 * has. */
enum { GOLDEN_USUAL = 2, GOLDEN_SIZES = 6 };
void stage_open_golden(struct stage *stage, const struct catalog *catalog, int size);

/* Puts a file of made-up schools beside the data file. */
void stage_import_schools(struct stage *stage);

/* Ends the program and starts it again on the same data file. */
void stage_restart(struct stage *stage);

/* The same, but nothing can be written to the file from now on. */
void stage_restart_read_only(struct stage *stage);

/* The same, but a page of the file is none any more; there is a good copy of the day before. */
void stage_restart_damaged(struct stage *stage);

/* Presses keys: names of the key table ("Down Enter Ctrl-U"), or text after `=` ("=12"). Slow
 * work is done after each, as when nobody is in a hurry. */
void stage_keys(struct stage *stage, const char *keys);

/* The same without the slow work: as when they were typed in one go. */
void stage_quick_keys(struct stage *stage, const char *keys);
void stage_press(struct stage *stage, uint32_t key, bool pasted);

/* Opens the screen of a place on top of the others, as a key that leads there does. */
void stage_go(struct stage *stage, struct place place);

/* The screen as text, with the place of the cursor in the last line. Valid until the next call
 * on this buffer. */
const char *stage_text(struct stage *stage, struct buffer *text);
bool stage_shows(struct stage *stage, const char *words);
/* A message stands, and can be seen. */
bool stage_says(struct stage *stage);

/* Draws and compares with tests/golden/NAME-COLUMNSxROWS.txt (NAME-ascii-... on an ASCII canvas);
 * with MILEPOST_BLESS set it writes the file. */
void stage_golden(struct stage *stage, const char *name);

/* The same at the sizes that tests do not open one by one, 200x60 and two in ASCII: the terminal is
 * made so large and then as it was. */
void stage_golden_rest(struct stage *stage, const char *name);

/* The same with any text. */
void stage_golden_text(const struct buffer *text, const char *name);

/* Holds the text against any file of the project, or writes that. */
void stage_golden_file(const struct buffer *text, const char *path);

/* Makes a new plan and stands before its first question. */
void stage_begin(struct stage *stage);

/* Makes a plan of that name from an answers file, as `milepost new --answers` does. */
int64_t stage_plan(struct stage *stage, const char *name, const char *answers_path);
/* The same of a career that is built in and the answers of somebody in tests/personas. */
int64_t stage_plan_of(struct stage *stage, const char *career, const char *name,
                      const char *persona);

/* As the program is found on the next start: at the only plan, or at Home with all of them. */
void stage_come_back(struct stage *stage);

/* From there the first answers of the golden catalogue: ONE, high school, no program, 6 months, 10
 * hours. */
#define FIRST_ANSWERS "Space Enter Down Enter Space Enter =6 Enter =10 Enter "

/* The way back from there. */
#define TO_OVERVIEW "Esc Esc Esc Esc Esc Esc Esc "
#define TO_HOME     TO_OVERVIEW "Esc "

/* The answer to a question of the open plan, in its written form. */
const char *stage_answer(struct stage *stage, const char *question, struct buffer *text);

/* The text of a pane that a test drew on. */
const char *canvas_text(const struct canvas *canvas, struct buffer *text);

#endif
