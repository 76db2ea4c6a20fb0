/* SPDX-License-Identifier: MIT
 * What a school promised: each promise beside what others say of it, with the words to ask for it;
 * what to look into; and the help with paying that fits. */
#include "line/stops/school.h"
#include "line/stops/stops.h"
#include "milepost/report/print.h"
#include "milepost/school/words.h"
#include "milepost/words.h"

/* Items that lead nowhere, or not by themselves. */
enum { TOLD_PROMISE = STOP_COUNT, TOLD_SIGNS, TOLD_HELPS, TOLD_PRINT, TOLD_WRITE, TOLD_BACK };

struct told {
    struct stop stop;
    int64_t number; /* of the school */
    int promise;    /* of one alone; else -1 */
};

/* False, and said: the school is gone. */
static bool told_make_sheet(struct stop *stop, struct promise_sheet *sheet)
{
    struct session *session = stop->plain->session;
    const struct line_options *options = stop->plain->options;
    const struct school_look look = {options->schools, options->state};
    const struct school *school = school_numbered(session, ((const struct told *)stop)->number);
    struct error err;

    if (!school) {
        talk_say(&stop->plain->talk, "This school is no longer there. < goes back.");
        return false;
    }
    if (session_school_sheet(session, school, session_roadmap(session), look, sheet, &err) !=
        STATUS_OK)
        talk_say(&stop->plain->talk, "%s", err.text);
    return true;
}

static void told_say_sources(struct plain *plain, const struct promise_sources *sources)
{
    const struct catalog *catalog = session_catalog(plain->session);
    struct buffer text = {0};

    for (int i = 0; i < sources->count; i++) {
        buffer_add(&text, i > 0 ? "; " : "Source: ");
        words_source(&catalog->sources[sources->items[i]], session_today(plain->session), &text);
    }
    if (sources->count > 0)
        talk_say(&plain->talk, "%s.", buffer_text(&text));
    buffer_clear(&text);
}

/* Behind a text that may have the mark of an old year. */
static void told_say_old(struct plain *plain, const struct promise_sheet *sheet, const char *text)
{
    if (text_holds(text, SCHOOL_OLD_MARK))
        talk_say(&plain->talk, "%s", sheet->old);
}

/* ---- all of them ------------------------------------------------------------------------------ */

static void told_add(struct stop *stop, const struct promise_line *line)
{
    const char *verdict = promise_verdict_words(line->verdict);

    if (line->told[0] == '\0')
        menu_add(&stop->menu, TOLD_PROMISE, (int)line->kind, "%s: %s", line->promise->label,
                 verdict);
    else
        menu_add(&stop->menu, TOLD_PROMISE, (int)line->kind, "%s: %s; %s", line->promise->label,
                 line->told, verdict);
}

static void told_tell(struct stop *stop)
{
    struct promise_sheet sheet = {.line_count = 0};

    if (!told_make_sheet(stop, &sheet))
        return;
    talk_say(&stop->plain->talk, "What %s promised, each beside what is public.", sheet.school);
    for (int i = 0; i < sheet.line_count; i++)
        told_add(stop, &sheet.lines[i]);
    if (sheet.sign_count > 0)
        menu_add(&stop->menu, TOLD_SIGNS, 0, "What to look into: %d", sheet.sign_count);
    if (sheet.help_count > 0)
        menu_add(&stop->menu, TOLD_HELPS, 0, "Help with paying that fits, or does not");
    menu_add(&stop->menu, TOLD_PRINT, 0, "Print or read the whole sheet");
    menu_tell(&stop->menu, &stop->plain->talk);
    promise_sheet_clear(&sheet);
}

static void told_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which promise do you want to hear more of, or write down? . tells them "
                    "again.");
}

static void told_say_signs(struct plain *plain, const struct promise_sheet *sheet)
{
    for (int i = 0; i < sheet->sign_count; i++) {
        const struct promise_sign *sign = &sheet->signs[i];
        const struct promise_sources sources = {.items = {sign->source},
                                                .count = sign->source >= 0};

        talk_say(&plain->talk, "Look into: %s", sign->text);
        told_say_old(plain, sheet, sign->text);
        told_say_sources(plain, &sources);
    }
}

static void told_say_helps(struct plain *plain, const struct promise_sheet *sheet)
{
    const struct catalog *catalog = session_catalog(plain->session);

    for (int i = 0; i < sheet->help_count; i++) {
        const struct promise_help *help = &sheet->helps[i];

        talk_say(&plain->talk, "%s: %s. %s", catalog->aids[help->aid].title,
                 report_aid_answer(help->fit.answer), help->text);
        told_say_sources(plain, &help->sources);
    }
}

static struct onward told_say_more(struct stop *stop, int tag)
{
    struct promise_sheet sheet = {.line_count = 0};

    if (!told_make_sheet(stop, &sheet))
        return onward_ask();
    if (tag == TOLD_SIGNS)
        told_say_signs(stop->plain, &sheet);
    else
        told_say_helps(stop->plain, &sheet);
    promise_sheet_clear(&sheet);
    return onward_ask();
}

static struct onward told_choose(struct stop *stop, const struct menu_item *item)
{
    struct onward onward;

    if (item->tag == TOLD_SIGNS || item->tag == TOLD_HELPS)
        return told_say_more(stop, item->tag);
    if (item->tag == TOLD_PRINT) {
        onward = onward_go(STOP_PRINT, -1);
        onward.place.other = EXTENT_SCHOOL;
    } else {
        onward = onward_go(STOP_PROMISE, item->value);
    }
    onward.place.number = ((const struct told *)stop)->number;
    return onward;
}

static const struct stop_ops told_ops = {
    .name = "what a school promised", .tell = told_tell, .ask = told_ask, .choose = told_choose};

struct stop *promises_stop(struct plain *plain, const struct stop_place *place)
{
    struct told *told = stop_new(plain, &told_ops, sizeof *told);

    told->number = place->number;
    told->promise = -1;
    return &told->stop;
}

/* ---- one of them ------------------------------------------------------------------------------ */

static void told_say_promise(struct plain *plain, const struct promise_sheet *sheet,
                             const struct promise_line *line)
{
    talk_say(&plain->talk, "%s, promised: %s.", line->promise->label,
             line->told[0] != '\0' ? line->told : "not told yet");
    talk_say(&plain->talk, "Beside what is public: %s. %s", promise_verdict_words(line->verdict),
             line->beside);
    told_say_old(plain, sheet, line->beside);
    talk_say(&plain->talk, "Ask in writing: %s", line->promise->ask);
    told_say_sources(plain, &line->sources);
}

static void told_one_tell(struct stop *stop)
{
    struct promise_sheet sheet = {.line_count = 0};

    if (!told_make_sheet(stop, &sheet))
        return;
    for (int i = 0; i < sheet.line_count; i++)
        if ((int)sheet.lines[i].kind == ((const struct told *)stop)->promise)
            told_say_promise(stop->plain, &sheet, &sheet.lines[i]);
    menu_add(&stop->menu, TOLD_WRITE, 0, "Write down what the school said");
    menu_add(&stop->menu, TOLD_BACK, 0, "Back to all its promises");
    menu_tell(&stop->menu, &stop->plain->talk);
    promise_sheet_clear(&sheet);
}

static void told_one_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with this promise? . tells it again.");
}

static struct onward told_one_choose(struct stop *stop, const struct menu_item *item)
{
    const struct told *told = (const struct told *)stop;
    struct onward onward = onward_go(STOP_SCHOOL_FIELD, SCHOOL_PROMISE);

    if (item->tag == TOLD_BACK)
        return onward_back();
    onward.place.number = told->number;
    onward.place.other = told->promise;
    return onward;
}

static const struct stop_ops told_one_ops = {.name = "one promise of a school",
                                             .tell = told_one_tell,
                                             .ask = told_one_ask,
                                             .choose = told_one_choose};

struct stop *promise_stop(struct plain *plain, const struct stop_place *place)
{
    struct told *told = stop_new(plain, &told_one_ops, sizeof *told);

    told->number = place->number;
    told->promise = place->index;
    return &told->stop;
}
