/* SPDX-License-Identifier: MIT
 * Money and hours, month by month. */
#include "line/stops/stops.h"
#include "milepost/money.h"
#include "milepost/report.h"
#include "milepost/report/pay.h"

static void monthly_tell_pay(struct plain *plain, const struct roadmap *roadmap)
{
    struct session_wages wages;
    struct pay_page page;
    struct buffer text = {0};

    session_wages_read(plain->session, plain->options->schools, plain->options->state, &wages);
    pay_page_make(&page, roadmap, &wages.pay);
    for (int i = 0; i < page.block_count; i++) {
        talk_say(&plain->talk, "What it pays a year before tax, %s.", page.blocks[i].title);
        for (int j = 0; j < page.blocks[i].line_count; j++) {
            buffer_truncate(&text, 0);
            pay_say_line(&page.blocks[i].lines[j], &text);
            talk_say(&plain->talk, "%s.", buffer_text(&text));
        }
    }
    for (int i = 0; i < page.note_count; i++) {
        buffer_truncate(&text, 0);
        pay_say_note(roadmap, &page.notes[i], &text);
        talk_say(&plain->talk, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
    pay_page_clear(&page);
    session_wages_clear(&wages);
}

static void monthly_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    money_cents so_far = 0;
    char day[DATE_TEXT], cost[MONEY_TEXT], all[MONEY_TEXT];

    talk_say(&stop->plain->talk, "Likely money and hours of study, month by month.");
    for (int i = 0; i < roadmap->month_count; i++) {
        const struct roadmap_month *month = &roadmap->months[i];

        so_far += month->cost;
        talk_say(&stop->plain->talk, "%s: %s, %d hours; %s by its end.",
                 date_month_year(month->first, day),
                 money_format_range(month->cost - month->open, month->cost, cost), month->hours,
                 money_format(so_far, all));
    }
    if (roadmap->undated_cost > 0)
        talk_say(&stop->plain->talk, "Without a day of its own: %s.",
                 money_format(roadmap->undated_cost, cost));
    monthly_tell_pay(stop->plain, roadmap);
    menu_add(&stop->menu, 0, 0, "Back");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void monthly_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "1 or < goes back; . tells the months again.");
}

static struct onward monthly_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    (void)item;
    return onward_back();
}

static const struct stop_ops monthly_ops = {.name = "money and hours by month",
                                            .tell = monthly_tell,
                                            .ask = monthly_ask,
                                            .choose = monthly_choose};

struct stop *months_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &monthly_ops, sizeof(struct stop));
}
