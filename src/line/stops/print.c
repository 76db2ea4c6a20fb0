/* SPDX-License-Identifier: MIT
 * A print and where it goes: told here, into a file, to the printer. */
#include <unistd.h>

#include "line/stops/paper.h"
#include "line/stops/spoken.h"
#include "line/stops/stops.h"
#include "milepost/named_file.h"
#include "milepost/session/printer.h"

enum print_tag {
    PRINT_READ,
    PRINT_PART,
    PRINT_FORMAT,
    PRINT_AUDIENCE,
    PRINT_FILE,
    PRINT_SEND,
    PRINT_TAKE, /* the value of a part or a format */
    PRINT_OVER,
};

static const struct stop_ops prints_ops, prints_file_ops;

/* A file's name is free text, all else are numbers. */
static struct onward prints_turn(struct paper *paper, enum paper_asks asks)
{
    paper->asks = asks;
    paper->stop.ops = asks == PAPER_FILE ? &prints_file_ops : &prints_ops;
    return onward_tell();
}

/* ---- what is asked ---------------------------------------------------------------------------- */

static void prints_add_parts(struct paper *paper)
{
    for (int i = 0; i < REPORT_EXTENT_COUNT; i++)
        if (paper_knows(paper, (enum report_extent)i))
            menu_add(&paper->stop.menu, PRINT_TAKE, i, "%s",
                     report_extent_label((enum report_extent)i));
}

static void prints_add_formats(struct paper *paper)
{
    for (int i = 0; i < REPORT_FORMAT_COUNT; i++)
        menu_add(&paper->stop.menu, PRINT_TAKE, i, "%s, %s",
                 report_format_label((enum report_format)i),
                 report_format_about((enum report_format)i));
}

static void prints_add_ways(struct paper *paper)
{
    struct menu *menu = &paper->stop.menu;

    menu_add(menu, PRINT_READ, 0, "Read it here");
    menu_add(menu, PRINT_FILE, 0, "Write it to a file");
    if (paper_is_for_paper(paper) && printer_exists())
        menu_add(menu, PRINT_SEND, 0, "Send it to the printer");
    if (paper_has_formats(paper)) {
        menu_add(menu, PRINT_PART, 0, "Choose another part of the plan");
        menu_add(menu, PRINT_FORMAT, 0, "Choose another format");
    }
    if (paper_has_audience(paper))
        menu_add(menu, PRINT_AUDIENCE, 0, "%s",
                 paper->with_private ? "Leave private answers out, to share it"
                                     : "Put private answers in, for yourself alone");
}

static const char *prints_question(const struct paper *paper)
{
    static const char *const questions[] = {
        [PAPER_WHAT] = "What do you want to do with this print?",
        [PAPER_PART] = "Which part of the plan do you want to print?",
        [PAPER_FORMAT] = "In which format?",
        [PAPER_FILE] = ("What is the file called? Only you will be able to read it. Enter "
                        "alone takes the name that is offered."),
        [PAPER_OVER] = "There is a file of this name. What now?",
    };

    return questions[paper->asks];
}

static void prints_tell(struct stop *stop)
{
    struct paper *paper = (struct paper *)stop;
    struct buffer text = {0};

    paper_add_what(paper, &text);
    if (paper->asks == PAPER_WHAT)
        talk_say(&stop->plain->talk, "This print: %s.", buffer_text(&text));
    buffer_clear(&text);
    talk_say(&stop->plain->talk, "%s", prints_question(paper));
    if (paper->asks == PAPER_WHAT)
        prints_add_ways(paper);
    else if (paper->asks == PAPER_PART)
        prints_add_parts(paper);
    else if (paper->asks == PAPER_FORMAT)
        prints_add_formats(paper);
    if (paper->asks == PAPER_OVER) {
        menu_add(&stop->menu, PRINT_FILE, 0, "Give another name");
        menu_add(&stop->menu, PRINT_OVER, 0, "Replace %s", buffer_text(&paper->path));
    }
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void prints_ask(const struct stop *stop, struct buffer *out)
{
    buffer_add(out, prints_question((const struct paper *)stop));
}

/* ---- where it goes ---------------------------------------------------------------------------- */

static void prints_say_where(struct paper *paper)
{
    const char *path = buffer_text(&paper->path);
    char folder[4096];
    bool whole = path[0] == '/' || !getcwd(folder, sizeof folder);

    talk_say(&paper->stop.plain->talk, "Saved to %s%s%s", whole ? "" : folder, whole ? "" : "/",
             path);
}

static struct onward prints_save(struct paper *paper, enum whole_file how)
{
    struct buffer bytes = {0};
    struct error err;
    enum status status = paper_write(paper, false, &bytes, &err);

    if (status == STATUS_OK)
        status =
            file_write(buffer_text(&paper->path), buffer_text(&bytes), bytes.length, how, &err);
    buffer_clear(&bytes);
    if (status == STATUS_CONFLICT)
        return prints_turn(paper, PAPER_OVER);
    if (status != STATUS_OK)
        return plain_refuse(paper->stop.plain, &err);
    prints_say_where(paper);
    paper_went_out(paper);
    if (paper->kind == STOP_EXPORT || paper->kind == STOP_LEDGER_OUT)
        return onward_back();
    return prints_turn(paper, PAPER_WHAT);
}

static struct onward prints_take_name(struct stop *stop, const char *typed)
{
    struct paper *paper = (struct paper *)stop;

    buffer_truncate(&paper->path, 0);
    if (typed[0] == '\0')
        paper_add_name(paper, &paper->path);
    else
        path_expand(typed, &paper->path);
    return prints_save(paper, WHOLE_FILE_NEW);
}

static void prints_file_prompt(const struct stop *stop, struct buffer *out)
{
    buffer_add(out, "File, or Enter for ");
    paper_add_name((const struct paper *)stop, out);
}

/* What has no form but the one laid out for the eye is told as it stands. */
static void prints_tell_text(struct paper *paper, const char *text)
{
    struct talk *talk = &paper->stop.plain->talk;
    struct buffer spoken = {0};

    if (paper_is_spoken(paper))
        spoken_add(text, &spoken);
    else if (paper->kind == STOP_PRINT)
        talk_say(talk, "It is laid out for paper, in columns. \"Read the roadmap\" of the overview "
                       "tells each step by itself.");
    talk_say_text(talk, spoken.length > 0 ? buffer_text(&spoken) : text);
    buffer_clear(&spoken);
    talk_say(talk, "That was all of it.");
}

static struct onward prints_put(struct paper *paper, bool to_printer)
{
    struct talk *talk = &paper->stop.plain->talk;
    struct buffer text = {0};
    struct error err;
    enum status status = paper_write(paper, !to_printer, &text, &err);

    if (status == STATUS_OK && to_printer)
        status = printer_send(&text, NULL, talk->terminal, &err);
    if (status != STATUS_OK)
        talk_say(talk, "%s", err.text);
    else if (to_printer)
        talk_say(talk, "Sent to the printer.");
    else
        prints_tell_text(paper, buffer_text(&text));
    buffer_clear(&text);
    return onward_ask();
}

/* ---- what is chosen --------------------------------------------------------------------------- */

static struct onward prints_take_value(struct paper *paper, int value)
{
    if (paper->asks == PAPER_FORMAT) {
        paper->format = (enum report_format)value;
    } else {
        paper->part = (enum report_extent)value;
        paper->part_is_chosen = true;
    }
    return prints_turn(paper, PAPER_WHAT);
}

static struct onward prints_choose(struct stop *stop, const struct menu_item *item)
{
    struct paper *paper = (struct paper *)stop;

    switch ((enum print_tag)item->tag) {
    case PRINT_PART:
        return prints_turn(paper, PAPER_PART);
    case PRINT_FORMAT:
        return prints_turn(paper, PAPER_FORMAT);
    case PRINT_AUDIENCE:
        paper->with_private = !paper->with_private;
        return onward_tell();
    case PRINT_FILE:
        return prints_turn(paper, PAPER_FILE);
    case PRINT_TAKE:
        return prints_take_value(paper, item->value);
    case PRINT_OVER:
        return prints_save(paper, paper->with_private ? WHOLE_FILE_PRIVATE : WHOLE_FILE_OVER);
    default:
        return prints_put(paper, item->tag == PRINT_SEND);
    }
}

static struct onward prints_back(struct stop *stop)
{
    struct paper *paper = (struct paper *)stop;
    bool is_data = paper->kind == STOP_LEDGER_OUT && paper->asks == PAPER_FILE;

    return paper->asks == PAPER_WHAT || is_data ? onward_back() : prints_turn(paper, PAPER_WHAT);
}

static void prints_leave(struct stop *stop)
{
    paper_clear((struct paper *)stop);
}

static const struct stop_ops prints_ops = {.name = "a print",
                                           .tell = prints_tell,
                                           .ask = prints_ask,
                                           .choose = prints_choose,
                                           .back = prints_back,
                                           .leave = prints_leave};

static const struct stop_ops prints_file_ops = {.name = "the file of a print",
                                                .tell = prints_tell,
                                                .ask = prints_ask,
                                                .prompt = prints_file_prompt,
                                                .take = prints_take_name,
                                                .back = prints_back,
                                                .leave = prints_leave,
                                                .is_text = true};

struct stop *print_stop(struct plain *plain, const struct stop_place *place)
{
    struct paper *paper = stop_new(plain, &prints_ops, sizeof *paper);

    paper_begin(paper, place);
    if (place->kind == STOP_LEDGER_OUT)
        prints_turn(paper, PAPER_FILE);
    return &paper->stop;
}
