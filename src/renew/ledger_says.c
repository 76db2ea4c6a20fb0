/* SPDX-License-Identifier: MIT
 * What would make a credit count, in a sentence. */
#include "milepost/text.h"
#include "renew/ledger_parts.h"

static void says_ask(const struct ledger_verdict *verdict, const char *name, struct buffer *out)
{
    buffer_add(out, verdict->why == CREDIT_REPEAT
                        ? "No page that was read says whether the same course counts again."
                        : "No page that was read says whether units from before count.");
    buffer_format(out, " Ask %s.", name);
}

static void says_bodies(const struct catalog *catalog, struct buffer *out)
{
    bool begun = false;

    buffer_add(out, "Name a body whose rules are known:");
    for (int i = 0; i < catalog->body_count; i++) {
        if (catalog->bodies[i].ceus.cycle_months == 0)
            continue;
        buffer_format(out, "%s %s", begun ? "," : "", catalog->bodies[i].id);
        begun = true;
    }
    buffer_add(out, ".");
}

static void says_since(const struct ledger_verdict *verdict, const char *name, struct buffer *out)
{
    if (verdict->why == CREDIT_UNDATED)
        buffer_format(out, "Say since when you hold your %s credential.", name);
    else
        buffer_format(out,
                      "It was earned before you held a credential of %s. If you held one by then, "
                      "correct the day since which you hold it.",
                      name);
}

static void says_kind(const struct catalog *catalog, const struct ledger_verdict *verdict,
                      struct buffer *out)
{
    const struct ceu_rule *rule = &catalog->bodies[verdict->body].ceus;

    for (int i = 0; i < rule->refusal_count; i++)
        if (rule->refusals[i].name == verdict->category && rule->refusals[i].note[0])
            buffer_format(out, "%s ", rule->refusals[i].note);
    buffer_format(out, "If it is something else, take the category off.");
}

static void says_too_fine(const struct catalog *catalog, const struct ledger_verdict *verdict,
                          struct buffer *out)
{
    buffer_format(out, "%s counts a unit in %d parts, and nothing smaller.",
                  catalog->bodies[verdict->body].name, catalog->bodies[verdict->body].ceus.parts);
}

void ledger_say_mend(struct ledger_maker *maker, struct ledger_verdict *verdict)
{
    const struct catalog *catalog = maker->input->catalog;
    const char *name = verdict->body >= 0 ? catalog->bodies[verdict->body].name : "";
    struct buffer text = {0};

    switch (verdict->mend) {
    case CREDIT_MEND_NONE:
        if (verdict->why == CREDIT_TOO_FINE)
            says_too_fine(catalog, verdict, &text);
        break;
    case CREDIT_MEND_ASK:
        says_ask(verdict, name, &text);
        break;
    case CREDIT_MEND_SINCE:
        says_since(verdict, name, &text);
        break;
    case CREDIT_MEND_HELD:
        buffer_format(&text, "If you hold a credential of %s, add it to those that you hold.",
                      name);
        break;
    case CREDIT_MEND_WAIT:
        buffer_add(&text, "It counts from that day on.");
        break;
    case CREDIT_MEND_CATEGORY:
        buffer_format(&text, "If it is %s, give it the category %s.", verdict->category,
                      verdict->category_id);
        break;
    case CREDIT_MEND_TITLE:
        buffer_add(&text, "If it is another course, give it a title of its own.");
        break;
    case CREDIT_MEND_KIND:
        says_kind(catalog, verdict, &text);
        break;
    case CREDIT_MEND_BODY:
        says_bodies(catalog, &text);
        break;
    }
    if (verdict->made_up && text.length == 0)
        buffer_add(&text, catalog->bodies[verdict->body].ceus.making_up.note);
    verdict->mending = text.length ? arena_copy_text(maker->arena, text.text) : "";
    buffer_clear(&text);
}
