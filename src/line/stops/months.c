/* SPDX-License-Identifier: MIT
 * Money and hours, month by month. */
#include "line/stops/stops.h"
#include "milepost/money.h"
#include "milepost/report.h"

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
