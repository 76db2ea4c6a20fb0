/* SPDX-License-Identifier: MIT
 * The page while it is filled. */
#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/page.h"

struct onepage_section *onepage_open(struct onepage *page, const char *title)
{
    struct onepage_section *section = &page->sections[page->count++];

    *section = (struct onepage_section){.title = title, .money = -1};
    return section;
}

struct onepage_item *onepage_add(struct onepage_section *section, enum onepage_kind kind,
                                 int weight)
{
    VECTOR_PUSH(section, (struct onepage_item){.kind = kind,
                                               .weight = weight,
                                               .text = "",
                                               .cells = {"", "", "", ""},
                                               .holds = 1,
                                               .mark = ' ',
                                               .takes = "",
                                               .say = "",
                                               .done_when = ""});
    return &section->items[section->count - 1];
}

const char *onepage_keep(struct onepage *page, struct buffer *text)
{
    const char *kept = arena_copy_text(&page->arena, buffer_text(text));

    buffer_clear(text);
    return kept;
}

void onepage_add_line(struct onepage *page, struct onepage_section *section, int weight,
                      struct buffer *line)
{
    if (line->length > 0)
        onepage_add(section, ONEPAGE_LINE, weight)->text = onepage_keep(page, line);
}

void onepage_price(const struct roadmap_step *step, struct buffer *out)
{
    struct money_range likely;

    if (!step->in_cost || step->unpriced) {
        report_step_cost(step, out);
        return;
    }
    likely = words_likely(&step->cost);
    words_cost(step->cost.likely == 0 ? &step->cost : &likely, false, out);
    buffer_add(out, step->partial ? "+" : "");
}

int onepage_first_payment(const struct roadmap *roadmap)
{
    int first = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool pays = step->in_cost && step->role == ROLE_ROUTE && roadmap_step_is_open(step);

        if (pays && step->start != DATE_NONE &&
            (first < 0 || step->start < roadmap->steps[first].start))
            first = i;
    }
    return first;
}

void onepage_clear(struct onepage *page)
{
    for (int i = 0; i < page->count; i++)
        VECTOR_CLEAR(&page->sections[i]);
    free(page->tasks);
    arena_clear(&page->arena);
    *page = (struct onepage){.count = 0};
}
