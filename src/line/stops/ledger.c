/* SPDX-License-Identifier: MIT
 * All credits, newest first, and one of them: its fields, what it counts for, and what would make
 * it count. */
#include <stdlib.h>
#include <string.h>

#include "line/stops/stops.h"
#include "milepost/report/credit.h"
#include "milepost/session/credit_form.h"

/* ---- all of them ------------------------------------------------------------------------------ */

/* Newest first, and of one day what was entered last. */
static int entries_compare(const void *left, const void *right)
{
    const struct credit_row *a = *(const struct credit_row *const *)left;
    const struct credit_row *b = *(const struct credit_row *const *)right;

    if (a->day != b->day)
        return a->day > b->day ? -1 : 1;
    return a->number == b->number ? 0 : a->number > b->number ? -1 : 1;
}

static void entries_add(struct stop *stop, const struct credit_rows *rows,
                        const struct credit_row *row)
{
    struct report_ledger report = session_report_ledger(stop->plain->session);
    struct buffer text = {0};
    char day[DATE_TEXT];

    buffer_format(&text, "%s, %s, ", row->title, date_long(row->day, day));
    units_show(row->units, &text);
    buffer_add(&text, ", ");
    if (row->bodies[0] == '\0')
        buffer_add(&text, "for no body");
    report_verdicts(&report, (int)(row - rows->items), &text);
    menu_add(&stop->menu, STOP_CREDIT, 0, "%s", buffer_text(&text))->number = row->number;
    buffer_clear(&text);
}

static void entries_tell(struct stop *stop)
{
    const struct credit_rows *rows = session_credits(stop->plain->session);
    const struct credit_row **order = memory_new(rows->count + 1, sizeof *order);

    talk_say(&stop->plain->talk,
             rows->count > 0 ? "All credits, newest first." : "No credit is written down yet.");
    for (size_t i = 0; i < rows->count; i++)
        order[i] = &rows->items[i];
    qsort(order, rows->count, sizeof *order, entries_compare);
    for (size_t i = 0; i < rows->count; i++)
        entries_add(stop, rows, order[i]);
    free(order);
    menu_add(&stop->menu, STOP_CREDIT_FIELD, 0, "Add a credit");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void entries_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which credit do you want to open? . tells the list from its beginning.");
}

static struct onward entries_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_to(item);
}

static const struct stop_ops entries_ops = {.name = "the list of credits",
                                            .tell = entries_tell,
                                            .ask = entries_ask,
                                            .choose = entries_choose};

struct stop *ledger_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &entries_ops, sizeof(struct stop));
}

/* ---- one of them ------------------------------------------------------------------------------ */

/* Of an item that removes the credit; else the tag is a place. */
enum { ONE_CREDIT_REMOVE = STOP_COUNT };

struct one_credit {
    struct stop stop;
    int64_t number;
};

static void one_credit_add_fields(struct stop *stop, const struct credit_row *row)
{
    struct credit_form *form = memory_new(1, sizeof *form);
    struct buffer text = {0};

    credit_form_make(form, stop->plain->session, row->bodies);
    for (int i = 0; i < CREDIT_FIELD_COUNT; i++) {
        enum credit_field field = credit_field_order[i];

        if (!credit_form_asks(form, field))
            continue;
        buffer_truncate(&text, 0);
        credit_form_show(form, row, field, &text);
        menu_add(&stop->menu, STOP_CREDIT_FIELD, (int)field, "Change %s: %s",
                 credit_field_name(field), text.length > 0 ? buffer_text(&text) : "nothing yet")
            ->number = row->number;
    }
    buffer_clear(&text);
    free(form);
}

static void one_credit_say(struct stop *stop, const struct credit_rows *rows,
                           const struct credit_row *row)
{
    struct report_ledger report = session_report_ledger(stop->plain->session);
    struct talk *talk = &stop->plain->talk;
    int index = (int)(row - rows->items);
    struct buffer text = {0};

    talk_say(talk, "Credit %s.", row->title);
    report_verdicts(&report, index, &text);
    if (text.length > 0)
        talk_say(talk, strncmp(text.text, "not ", 4) == 0 ? "It is %s." : "It %s.",
                 buffer_text(&text));
    buffer_truncate(&text, 0);
    report_mending(&report, index, &text);
    talk_say(talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void one_credit_tell(struct stop *stop)
{
    const struct credit_rows *rows = session_credits(stop->plain->session);
    int64_t number = ((const struct one_credit *)stop)->number;
    const struct credit_row *row = credit_find(rows, number);

    if (!row) {
        talk_say(&stop->plain->talk, "This credit is not there any more. < goes back.");
        return;
    }
    one_credit_say(stop, rows, row);
    one_credit_add_fields(stop, row);
    menu_add(&stop->menu, ONE_CREDIT_REMOVE, 0, "Remove this credit");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void one_credit_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with this credit? . tells it again.");
}

static struct onward one_credit_choose(struct stop *stop, const struct menu_item *item)
{
    int64_t number = ((const struct one_credit *)stop)->number;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (item->tag != ONE_CREDIT_REMOVE)
        return onward_to(item);
    status = session_remove_credits(stop->plain->session, &number, 1, &said, &err);
    plain_changed(stop->plain, status, &said, &err);
    return status == STATUS_OK ? onward_back() : onward_ask();
}

static const struct stop_ops one_credit_ops = {.name = "one credit",
                                               .tell = one_credit_tell,
                                               .ask = one_credit_ask,
                                               .choose = one_credit_choose};

struct stop *credit_stop(struct plain *plain, const struct stop_place *place)
{
    struct one_credit *credit = stop_new(plain, &one_credit_ops, sizeof *credit);

    credit->number = place->number;
    return &credit->stop;
}
