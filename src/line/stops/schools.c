/* SPDX-License-Identifier: MIT
 * The worksheet: the schools, one of them with all that is known of it, and what it is asked. */
#include "line/stops/school.h"
#include "line/stops/stops.h"
#include "milepost/session/school_file.h"
#include "milepost/session/school_roadmap.h"

const struct school *school_numbered(const struct session *session, int64_t number)
{
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++)
        if (schools[i].number == number)
            return &schools[i];
    return NULL;
}

/* What the roadmap would say with it, a line each. */
static void school_tell_roadmap(struct plain *plain, const struct school *school)
{
    const struct school_roadmap *roadmap = session_school_roadmap(plain->session, school);
    struct buffer text = {0};

    for (int i = 0; i < SCHOOL_ROADMAP_LINES; i++) {
        buffer_truncate(&text, 0);
        school_roadmap_show(roadmap, (enum school_roadmap_line)i, &text);
        talk_say(&plain->talk, "%s: %s.", school_roadmap_label((enum school_roadmap_line)i),
                 buffer_text(&text));
    }
    buffer_clear(&text);
}

/* That it is closed by now, or no longer there. */
static void school_tell_standing(struct plain *plain, const struct school *school)
{
    struct buffer words = {0};

    if (school->listed.unit != 0 &&
        school_book_say_standing(plain->session, plain->options->schools, school->listed.unit,
                                 &words))
        talk_say(&plain->talk, "%s: %s.", school->fields[PROGRAM_NAME], buffer_text(&words));
    buffer_clear(&words);
}

/* ---- all of them ------------------------------------------------------------------------------ */

/* An item that leads nowhere. */
enum { WORKSHEET_COMPARE = STOP_COUNT };

static void worksheet_add(struct stop *stop, const struct school *school)
{
    static const enum program_field told[] = {PROGRAM_KIND, PROGRAM_PRICE, PROGRAM_WEEKS};
    struct buffer text = {0};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        buffer_format(&text, ", %s: ", school_field_words[told[i]].title);
        session_show_school(stop->plain->session, school, told[i], &text);
    }
    menu_add(&stop->menu, STOP_SCHOOL, 0, "%s%s%s", school->fields[PROGRAM_NAME],
             school->chosen ? ", chosen" : "", buffer_text(&text))
        ->number = school->number;
    buffer_clear(&text);
}

static void worksheet_tell(struct stop *stop)
{
    const struct school *schools;
    int count = session_schools(stop->plain->session, &schools);

    talk_say(&stop->plain->talk,
             count > 0 ? "The schools on your worksheet."
                       : "No school is on the worksheet yet. Add two or three, ask each the same "
                         "questions, and compare what they say. The one you choose replaces the "
                         "catalogue's figures in your roadmap.");
    for (int i = 0; i < count; i++)
        school_tell_standing(stop->plain, &schools[i]);
    for (int i = 0; i < count; i++)
        worksheet_add(stop, &schools[i]);
    menu_add(&stop->menu, STOP_SCHOOL_FIELD, PROGRAM_NAME, "Add a school");
    menu_add(&stop->menu, STOP_FIND, -1, "Find a school near you, by what is published of it");
    if (count > 1)
        menu_add(&stop->menu, WORKSHEET_COMPARE, 0, "Compare the roadmaps that they would give");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void worksheet_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which school do you want to open? . tells the list again.");
}

/* They are told in the order of the list. */
static struct onward worksheet_choose(struct stop *stop, const struct menu_item *item)
{
    const struct school *schools;
    int count = session_schools(stop->plain->session, &schools);

    if (item->tag != WORKSHEET_COMPARE)
        return onward_to(item);
    for (int i = 0; i < count; i++) {
        talk_say(&stop->plain->talk, "If you choose %s:", schools[i].fields[PROGRAM_NAME]);
        school_tell_standing(stop->plain, &schools[i]);
        school_tell_roadmap(stop->plain, &schools[i]);
    }
    return onward_ask();
}

static const struct stop_ops worksheet_ops = {.name = "the worksheet of schools",
                                              .tell = worksheet_tell,
                                              .ask = worksheet_ask,
                                              .choose = worksheet_choose};

struct stop *schools_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &worksheet_ops, sizeof(struct stop));
}

/* ---- one of them ------------------------------------------------------------------------------ */

/* Items that lead nowhere. */
enum { SCHOOL_CHOOSE = STOP_COUNT, SCHOOL_UNCHOOSE, SCHOOL_REMOVE };

struct school_told {
    struct stop stop;
    int64_t number;
};

/* What follows from other lines is told ahead, what can be changed is an item. */
static void school_add_line(struct stop *stop, const struct school *school,
                            const struct school_line *line)
{
    bool asking = line->kind == SCHOOL_LINE_QUESTIONS;
    struct buffer text = {0};

    session_show_school_line(stop->plain->session, school, line, &text);
    if (school_line_is_told(line))
        talk_say(&stop->plain->talk, "%s: %s.", line->label, buffer_text(&text));
    else
        menu_add(&stop->menu, asking ? STOP_ASKING : STOP_SCHOOL_FIELD,
                 asking ? 0 : (int)line->field, "%s %s: %s", asking ? "Open" : "Change",
                 line->label, buffer_text(&text))
            ->number = school->number;
    buffer_clear(&text);
}

static void school_told_tell(struct stop *stop)
{
    const struct school *school =
        school_numbered(stop->plain->session, ((const struct school_told *)stop)->number);

    if (!school) {
        talk_say(&stop->plain->talk, "This school is no longer there. < goes back.");
        return;
    }
    talk_say(&stop->plain->talk, "School %s%s.", school->fields[PROGRAM_NAME],
             school->chosen ? ", chosen for the roadmap" : "");
    school_tell_standing(stop->plain, school);
    menu_add(&stop->menu, school->chosen ? SCHOOL_UNCHOOSE : SCHOOL_CHOOSE, 0,
             school->chosen ? "Choose it no longer" : "Choose it for the roadmap");
    for (int i = 0; i < school_line_count; i++)
        if (session_has_school_line(stop->plain->session, &school_lines[i]))
            school_add_line(stop, school, &school_lines[i]);
    if (session_catalog(stop->plain->session)->promise_count > 0)
        menu_add(&stop->menu, STOP_PROMISES, -1, "What it promised, beside what is public")
            ->number = school->number;
    talk_say(&stop->plain->talk, "%s:", school_roadmap_heading());
    school_tell_roadmap(stop->plain, school);
    menu_add(&stop->menu, STOP_SCHOOL_FIELD, PROGRAM_NAME, "Change its name")->number =
        school->number;
    menu_add(&stop->menu, SCHOOL_REMOVE, 0, "Remove it from the worksheet");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void school_told_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with this school? . tells it again.");
}

static struct onward school_told_choose(struct stop *stop, const struct menu_item *item)
{
    struct session *session = stop->plain->session;
    int64_t number = ((const struct school_told *)stop)->number;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (item->tag < STOP_COUNT)
        return onward_to(item);
    if (item->tag == SCHOOL_REMOVE)
        status = session_remove_school(session, number, &said, &err);
    else
        status = session_choose_school(session, item->tag == SCHOOL_CHOOSE ? number : 0,
                                       stop->plain->options->schools, &said, &err);
    plain_changed(stop->plain, status, &said, &err);
    if (status != STATUS_OK)
        return onward_ask();
    return item->tag == SCHOOL_REMOVE ? onward_back() : onward_tell();
}

static const struct stop_ops school_told_ops = {.name = "one school",
                                                .tell = school_told_tell,
                                                .ask = school_told_ask,
                                                .choose = school_told_choose};

struct stop *school_stop(struct plain *plain, const struct stop_place *place)
{
    struct school_told *told = stop_new(plain, &school_told_ops, sizeof *told);

    told->number = place->number;
    return &told->stop;
}

/* ---- what it is asked ------------------------------------------------------------------------- */

static void asked_tell(struct stop *stop)
{
    const struct catalog *catalog = session_catalog(stop->plain->session);
    const struct school *school =
        school_numbered(stop->plain->session, ((const struct school_told *)stop)->number);

    if (!school) {
        talk_say(&stop->plain->talk, "This school is no longer there. < goes back.");
        return;
    }
    talk_say(&stop->plain->talk, "Questions to %s before any money is paid: %d of %d answered.",
             school->fields[PROGRAM_NAME], school->answered, catalog->school_question_count);
    for (int i = 0; i < catalog->school_question_count; i++)
        menu_add(&stop->menu, STOP_SCHOOL_FIELD, i, "%s %s%s", catalog->school_questions[i].text,
                 school->answers[i][0] ? "Answered: " : "Still to ask.", school->answers[i])
            ->number = school->number;
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void asked_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Of which question do you want to write down what the school said? . tells "
                    "them again.");
}

static struct onward asked_choose(struct stop *stop, const struct menu_item *item)
{
    struct onward onward = onward_to(item);

    (void)stop;
    onward.place.index = SCHOOL_ANSWER;
    onward.place.other = item->value;
    return onward;
}

static const struct stop_ops asked_ops = {.name = "the questions to a school",
                                          .tell = asked_tell,
                                          .ask = asked_ask,
                                          .choose = asked_choose};

struct stop *asking_stop(struct plain *plain, const struct stop_place *place)
{
    struct school_told *told = stop_new(plain, &asked_ops, sizeof *told);

    told->number = place->number;
    return &told->stop;
}
