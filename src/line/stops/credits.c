/* SPDX-License-Identifier: MIT
 * Continuing education: how the cycles stand, what is held, and what leads on; and one cycle with
 * all that it asks for. */
#include "line/stops/stops.h"
#include "milepost/report/credit.h"
#include "milepost/report/held.h"

/* ---- all of them ------------------------------------------------------------------------------ */

/* A body's cycle as an item; nothing where there is none. */
static void tally_add_cycle(struct stop *stop, int body, bool before)
{
    struct session *session = stop->plain->session;
    struct report_ledger report = session_report_ledger(session);
    int cycle = before ? ledger_before(report.ledger, body) : ledger_present(report.ledger, body);
    struct buffer text = {0};

    if (cycle < 0)
        return;
    report_cycle_line(&report, &report.ledger->cycles[cycle], &text);
    menu_add(&stop->menu, STOP_CYCLE, body, "%s", buffer_text(&text))->number = before;
    buffer_clear(&text);
}

static void tally_add_held(struct stop *stop)
{
    const struct held_credential *held;
    int count = session_held(stop->plain->session, &held);
    struct buffer text = {0};

    for (int i = 0; i < count; i++) {
        buffer_truncate(&text, 0);
        report_held_since(held[i].since, &text);
        menu_add(&stop->menu, STOP_HELD, held[i].credential, "Your %s, held %s", held[i].code,
                 buffer_text(&text));
    }
    buffer_clear(&text);
}

static void tally_tell_nothing_held(struct stop *stop)
{
    int question = catalog_find_question(session_catalog(stop->plain->session), "work.credentials");

    talk_say(&stop->plain->talk,
             "Once you hold a credential, this is where it stands: how many units its body asks "
             "for and by when, what you have earned of them, and what it costs to be late.");
    if (question >= 0)
        menu_add(&stop->menu, STOP_QUESTION, question, "I hold a credential: say which one");
}

static void tally_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct catalog *catalog = session_catalog(session);
    size_t count = session_credits(session)->count;
    const struct held_credential *held;

    talk_say(&stop->plain->talk, "Credits: continuing education, and what you hold.");
    if (session_held(session, &held) == 0)
        tally_tell_nothing_held(stop);
    for (int i = 0; i < catalog->body_count; i++) {
        tally_add_cycle(stop, i, true);
        tally_add_cycle(stop, i, false);
    }
    tally_add_held(stop);
    menu_add(&stop->menu, STOP_CREDIT_FIELD, 0, "Add a credit");
    if (count > 0)
        menu_add(&stop->menu, STOP_LEDGER, 0, "All credits, newest first: %zu", count);
    menu_add(&stop->menu, STOP_CREDIT_FILE, 0, "Take credits from a file");
    if (count > 0)
        menu_add(&stop->menu, STOP_LEDGER_OUT, 0, "Write all credits to a file");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void tally_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Credits: which of these do you want? . tells them again.");
}

static struct onward tally_choose(struct stop *stop, const struct menu_item *item)
{
    struct onward onward = onward_to(item);

    (void)stop;
    if (item->tag == STOP_CYCLE)
        onward.place.other = (int)item->number;
    else if (item->tag == STOP_CREDIT_FIELD)
        onward.place.number = 0;
    return onward;
}

static const struct stop_ops tally_ops = {
    .name = "the credits", .tell = tally_tell, .ask = tally_ask, .choose = tally_choose};

struct stop *credits_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &tally_ops, sizeof(struct stop));
}

/* ---- one cycle -------------------------------------------------------------------------------- */

struct cycle_told {
    struct stop stop;
    int body;
    bool before;
};

static void cycle_say_note(void *context, const char *note)
{
    talk_say(context, "Note: %s", note);
}

static void cycle_say_rules(struct talk *talk, const struct report_ledger *report,
                            const struct ledger_cycle *cycle)
{
    struct buffer text = {0};

    for (int i = 0; i < cycle->category_count; i++) {
        report_category_rule(report, cycle, &cycle->categories[i], &text);
        talk_say(talk, "Of these: %s", buffer_text(&text));
        buffer_truncate(&text, 0);
    }
    for (int i = 0; i < cycle->day_count; i++) {
        report_last_day(report, &cycle->days[i], &text);
        talk_say(talk, "%s", buffer_text(&text));
        buffer_truncate(&text, 0);
    }
    buffer_clear(&text);
    report_cycle_notes(report, cycle, cycle_say_note, talk);
}

static void cycle_say(struct talk *talk, const struct report_ledger *report,
                      const struct ledger_cycle *cycle)
{
    struct buffer text = {0};

    report_cycle_line(report, cycle, &text);
    talk_say(talk, "Cycle of %s.", buffer_text(&text));
    buffer_truncate(&text, 0);
    report_cycle_codes(report, cycle, &text);
    talk_say(talk, "For: %s.", buffer_text(&text));
    buffer_truncate(&text, 0);
    report_cycle_state(report, cycle, &text);
    if (text.length > 0)
        talk_say(talk, "It is %s.", buffer_text(&text));
    buffer_clear(&text);
    cycle_say_rules(talk, report, cycle);
}

static void cycle_add_tracker(struct stop *stop, int body, const char *what, const char *label)
{
    const struct catalog *catalog = session_catalog(stop->plain->session);
    struct buffer id = {0};
    int question;

    buffer_format(&id, "cycle.%s.%s", catalog->bodies[body].id, what);
    question = catalog_find_question(catalog, buffer_text(&id));
    if (question >= 0)
        menu_add(&stop->menu, STOP_QUESTION, question, "%s", label);
    buffer_clear(&id);
}

static void cycle_told_tell(struct stop *stop)
{
    const struct cycle_told *told = (const struct cycle_told *)stop;
    struct report_ledger report = session_report_ledger(stop->plain->session);
    int cycle = told->before ? ledger_before(report.ledger, told->body)
                             : ledger_present(report.ledger, told->body);

    if (cycle >= 0)
        cycle_say(&stop->plain->talk, &report, &report.ledger->cycles[cycle]);
    else
        talk_say(&stop->plain->talk, "This cycle is no longer there.");
    cycle_add_tracker(stop, told->body, "end", "Say on which day the body's tracker ends it");
    cycle_add_tracker(stop, told->body, "needed", "Say how many units the tracker asks for");
    menu_add(&stop->menu, STOP_PROOF, told->body, "Proof: what to hand in if the body asks");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void cycle_told_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do about this cycle? . tells it again.");
}

static struct onward cycle_told_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_to(item);
}

static const struct stop_ops cycle_told_ops = {.name = "a cycle of credits",
                                               .tell = cycle_told_tell,
                                               .ask = cycle_told_ask,
                                               .choose = cycle_told_choose};

struct stop *cycle_stop(struct plain *plain, const struct stop_place *place)
{
    struct cycle_told *told = stop_new(plain, &cycle_told_ops, sizeof *told);

    told->body = place->index;
    told->before = place->other == 1;
    return &told->stop;
}
