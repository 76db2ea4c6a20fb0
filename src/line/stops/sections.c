/* SPDX-License-Identifier: MIT
 * The sections of the interview: how far each is, and the way into any of them. */
#include "line/stops/sections.h"

#include "line/stops/stops.h"
#include "milepost/session/resume.h"

/* How far one is, as it is counted. */
enum section_told { TOLD_DONE, TOLD_PART, TOLD_LATER, TOLD_NONE, TOLD_IDLE, TOLD_COUNT };

static const char *const sections_told[TOLD_COUNT] = {
    [TOLD_DONE] = "done",
    [TOLD_PART] = "in part",
    [TOLD_LATER] = "left for later",
    [TOLD_NONE] = "not started",
    [TOLD_IDLE] = "not needed for your goal",
};

static enum section_told sections_stand(const struct plain *plain, int section,
                                        const struct section_progress *progress)
{
    if (progress->status == SECTION_DONE)
        return TOLD_DONE;
    if (progress->status == SECTION_NOT_NEEDED)
        return TOLD_IDLE;
    if (plain->later & UINT64_C(1) << section)
        return TOLD_LATER;
    return progress->status == SECTION_IN_PROGRESS ? TOLD_PART : TOLD_NONE;
}

static struct section_progress sections_progress(const struct plain *plain, int section)
{
    return interview_section(session_answers(plain->session), session_questions(plain->session),
                             section);
}

void sections_say(struct plain *plain, struct buffer *out)
{
    int counts[TOLD_COUNT] = {0};
    const char *between = "";

    for (int i = 0; i < session_catalog(plain->session)->section_count; i++) {
        struct section_progress progress = sections_progress(plain, i);

        counts[sections_stand(plain, i, &progress)]++;
    }
    for (int i = 0; i < TOLD_IDLE; i++)
        if (counts[i] > 0) {
            buffer_format(out, "%s%d %s", between, counts[i], sections_told[i]);
            between = ", ";
        }
}

/* "Vaccinations: left for later, 2 of 6 answered" */
static void sections_add(struct stop *stop, int section)
{
    struct section_progress progress = sections_progress(stop->plain, section);
    enum section_told told = sections_stand(stop->plain, section, &progress);
    const struct section *about = &session_catalog(stop->plain->session)->sections[section];
    struct buffer text = {0};

    buffer_format(&text, "%s: %s", about->title, sections_told[told]);
    if (told == TOLD_PART || (told == TOLD_LATER && progress.answered > 0))
        buffer_format(&text, ", %d of %d answered", progress.answered, progress.asked);
    if (about->is_private)
        buffer_add(&text, ", private");
    menu_add(&stop->menu, STOP_INTERVIEW, section, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void sections_tell(struct stop *stop)
{
    talk_say(&stop->plain->talk, "The sections of the questions. A number goes into one.");
    for (int i = 0; i < session_catalog(stop->plain->session)->section_count; i++)
        sections_add(stop, i);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void sections_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which section do you want to go into? . tells them again.");
}

static struct onward sections_choose(struct stop *stop, const struct menu_item *item)
{
    int question = resume_section_question(stop->plain->session, item->value);

    if (question >= 0)
        return onward_go(STOP_INTERVIEW, question);
    talk_say(&stop->plain->talk, "Nothing of this section matters for your goal. \"What is not "
                                 "asked\" of Check your answers tells why.");
    return onward_ask();
}

static const struct stop_ops sections_ops = {
    .name = "the sections of the questions",
    .tell = sections_tell,
    .ask = sections_ask,
    .choose = sections_choose,
};

struct stop *sections_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &sections_ops, sizeof(struct stop));
}
