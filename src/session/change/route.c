/* SPDX-License-Identifier: MIT
 * Choosing the route that is followed. */
#include <stdlib.h>
#include <string.h>

#include "session/change/baseline.h"

static bool route_has_need(const struct roadmap *roadmap, const char *need)
{
    for (int i = 0; i < roadmap->route_count; i++)
        for (int j = 0; j < roadmap->routes[i].choice_count; j++)
            if (strcmp(roadmap->routes[i].choices[j].need, need) == 0)
                return true;
    return false;
}

/* Only needs that the roadmap has without private answers are kept: a default print follows the
 * chosen route, and must not tell by it what was answered. */
static enum status route_save(struct session *session, const struct route_summary *route,
                              struct error *err)
{
    struct roadmap *shared = follow_roadmap(session, false, NULL, 0);
    struct roadmap *chosen = NULL;
    struct plan_record record = {0};
    struct choice_row *rows = memory_new((size_t)route->choice_count, sizeof *rows);
    size_t count = 0;
    enum status status = STATUS_OK;

    for (int i = 0; i < route->choice_count; i++)
        if (route_has_need(shared, route->choices[i].need))
            rows[count++] = (struct choice_row){.need = (char *)route->choices[i].need,
                                                .path = (char *)route->choices[i].path};
    record.route = (struct choice_rows){rows, count};
    chosen = follow_roadmap(session, true, route->choices, route->choice_count);
    status = baseline_add_to(session, chosen, &record, err);
    if (status == STATUS_OK)
        status =
            change_save(session,
                        &(struct change){.place = -1,
                                         .parts = PART_BIT(PLAN_ROUTE) | PART_BIT(PLAN_BASELINE),
                                         .rows = &record},
                        err);
    record.route = (struct choice_rows){0};
    plan_record_clear(&record);
    free(rows);
    roadmap_free(&chosen);
    roadmap_free(&shared);
    return status;
}

enum status session_choose_route(struct session *session, int number, struct buffer *said,
                                 struct error *err)
{
    const struct roadmap *roadmap = session_roadmap(session);
    enum status status = follow_check_route(roadmap, number, err);
    struct buffer line = {0};

    if (status != STATUS_OK)
        return status;
    buffer_format(&line, "Route %d is followed now: ", number);
    text_add_inert(&line, roadmap->routes[number - 1].title, false);
    status = route_save(session, &roadmap->routes[number - 1], err);
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(&line));
    buffer_clear(&line);
    return status;
}
