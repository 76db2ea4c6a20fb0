/* SPDX-License-Identifier: MIT
 * What a card shows of each kind of thing in the catalogue, and where the catalogue keeps them. */
#include "cli/commands/kinds.h"

#include <string.h>

#include "milepost/report/promise.h"

static void show_question(struct card *card, const void *record)
{
    const struct question *question = record;

    card_text(card, "section", card->catalog->sections[question->section].id);
    card_text(card, "type", answer_type_id(question->type));
    card_text(card, "ask", question->ask);
    card_text(card, "why", question->why);
    card_text(card, "help", question->help);
    card_text(card, "find_out", question->find_out);
    card_text(card, "asked_when", question->when.text);
    card_flag(card, "private", question->is_private);
    card_flag(card, "optional", question->optional);
    if (question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY) {
        card_text(card, "unit", question->unit);
        card_number(card, "least", question->min, "");
        card_number(card, "most", question->max, "");
    }
    card_open_list(card, "values");
    for (int i = 0; i < question->value_count; i++)
        card_item(card, question->values[i].id, question->values[i].label,
                  question->values[i].help);
    card_close_list(card);
}

static void show_section(struct card *card, const void *record)
{
    const struct section *section = record;

    card_text(card, "intro", section->intro);
    card_text(card, "good_for", section->good_for);
    card_flag(card, "private", section->is_private);
}

static void show_exam(struct card *card, const struct credential *credential)
{
    card_text(card, "questions", credential->questions);
    card_text(card, "length", credential->length);
    card_text(card, "form", credential->format);
    card_text(card, "pass_mark", credential->pass_mark);
    card_text(card, "books", credential->books);
    card_text(card, "attempts", credential->attempts);
    card_cost(card, "fee", &credential->fee);
    card_estimate(card, "preparation", &credential->preparation, "hours");
}

static void show_credential(struct card *card, const void *record)
{
    const struct credential *credential = record;

    card_text(card, "body", card->catalog->bodies[credential->body].id);
    card_text(card, "about", credential->about);
    card_text(card, "setting", credential->setting);
    card_text(card, "level", credential->level);
    card_flag(card, "goal", credential->goal);
    card_flag(card, "exam", credential->has_exam);
    if (credential->has_exam)
        show_exam(card, credential);
    card_needs(card, "eligibility", &credential->eligibility);
    card_needs(card, "apprentice", &credential->apprentice);
    card_texts(card, "notes", &credential->notes);
    card_sources(card, "sources", &credential->sources);
}

static void show_body(struct card *card, const void *record)
{
    const struct body *body = record;

    card_text(card, "about", body->about);
    card_text(card, "url", body->url);
    card_flag(card, "membership", body->membership);
    if (body->membership) {
        card_cost(card, "dues", &body->dues);
        card_cost(card, "student_dues", &body->student_dues);
    }
    card_needs(card, "exam_needs", &body->exam_needs);
    card_texts(card, "renewal", &body->renewal);
    card_texts(card, "if_fail", &body->if_fail);
    card_sources(card, "sources", &body->sources);
}

static void show_program(struct card *card, const void *record)
{
    const struct program *program = record;

    card_text(card, "about", program->about);
    card_estimate(card, "days", &program->days, "days");
    card_estimate(card, "hours", &program->hours, "hours");
    card_cost(card, "cost", &program->cost);
    card_needs(card, "needs", &program->needs);
    card_facts(card, "gives", &program->gives);
    card_texts(card, "courses", &program->courses);
    card_texts(card, "notes", &program->notes);
    card_sources(card, "sources", &program->sources);
}

static void show_school_question(struct card *card, const void *record)
{
    const struct school_question *question = record;

    card_source(card, "source", question->source);
}

static void show_school_promise(struct card *card, const void *record)
{
    const struct school_promise *promise = record;

    card_text(card, "about", promise->about);
    card_text(card, "known", promise->known);
    card_text(card, "ask", promise->ask);
    card_sources(card, "sources", &promise->sources);
}

static void show_school_claim(struct card *card, const void *record)
{
    const struct school_claim *claim = record;

    card_texts(card, "words", &claim->words);
    card_source(card, "source", claim->source);
}

static void show_step(struct card *card, const void *record)
{
    const struct step *step = record;

    card_text(card, "phase", phase_id(step->phase));
    card_text(card, "step_kind", step_kind_id(step->kind));
    card_text(card, "stands_when", step->when.text);
    card_text(card, "why", step->why);
    card_estimate(card, "days", &step->days, "days");
    card_estimate(card, "hours", &step->hours, "hours");
    card_cost(card, "cost", &step->cost);
    card_needs(card, "needs", &step->needs);
    card_facts(card, "gives", &step->gives);
    card_texts(card, "do", &step->doing);
    card_texts(card, "ask", &step->asking);
    card_texts(card, "keep", &step->keeping);
    card_texts(card, "if_fail", &step->if_fail);
    card_sources(card, "sources", &step->sources);
}

static void show_vaccine(struct card *card, const void *record)
{
    const struct vaccine *vaccine = record;

    card_text(card, "product", vaccine->product);
    card_flag(card, "live", vaccine->live);
    card_number(card, "doses", vaccine->dose_count, "");
    card_text(card, "evidence", vaccine->evidence);
    card_text(card, "renew", vaccine->renew);
    card_sources(card, "sources", &vaccine->sources);
}

static void show_gate(struct card *card, const void *record)
{
    const struct gate *gate = record;

    card_text(card, "about", gate->about);
    card_text(card, "shown_when", gate->when.text);
    card_open_list(card, "rules");
    for (int i = 0; i < gate->rule_count; i++)
        card_item(card, gate_outcome_id(gate->rules[i].outcome),
                  gate->rules[i].when.count > 0 ? gate->rules[i].when.text : "otherwise",
                  gate->rules[i].question);
    card_close_list(card);
}

static void show_skill(struct card *card, const void *record)
{
    const struct skill *skill = record;

    card_text(card, "benchmark", skill->benchmark);
    card_texts(card, "improve", &skill->improve);
    card_source(card, "source", skill->source);
}

static void show_job(struct card *card, const void *record)
{
    const struct job *job = record;

    card_text(card, "setting", job->setting);
    card_text(card, "experience", job->experience);
    card_text(card, "credential", job->credential);
    card_money(card, "pay", &job->pay);
    card_text(card, "pay_note", job->pay_note);
    card_open_list(card, "outlook");
    for (int i = 0; i < job->outlook_count; i++)
        card_item(card, card->catalog->sources[job->outlook[i].source].id,
                  card->catalog->sources[job->outlook[i].source].publisher, job->outlook[i].text);
    card_close_list(card);
    card_source(card, "source", job->source);
}

static void show_lengths(struct card *card, const struct aid *aid)
{
    card_open_list(card, "lengths");
    for (int i = 0; i < aid->length_count; i++) {
        struct buffer line = {0};

        report_aid_length(&aid->lengths[i], &line);
        card_item(card, aid->lengths[i].title, buffer_text(&line), aid->lengths[i].also);
        buffer_clear(&line);
    }
    card_close_list(card);
}

static void show_aid(struct card *card, const void *record)
{
    const struct aid *aid = record;

    card_text(card, "rule", aid->rule);
    show_lengths(card, aid);
    card_text(card, "only for", aid->only_for);
    card_texts(card, "do", &aid->doing);
    card_texts(card, "ask", &aid->asking);
    card_sources(card, "sources", &aid->sources);
}

/* Each paper with what it must say. */
static void show_letter(struct card *card, const void *record)
{
    const struct letter *letter = record;

    card_text(card, "about", letter->about);
    card_text(card, "stands_when", letter->when.text);
    card_flag(card, "private", letter->is_private);
    card_open_list(card, "papers");
    for (int i = 0; i < letter->sheet_count; i++) {
        const struct letter_sheet *sheet = &letter->sheets[i];
        struct buffer must = {0};

        for (int j = 0; j < sheet->must.count; j++)
            buffer_format(&must, "%s%s", j > 0 ? " " : "", sheet->must.items[j]);
        card_item(card, sheet->title, sheet->signer, buffer_text(&must));
        buffer_clear(&must);
    }
    card_close_list(card);
}

static void show_term(struct card *card, const void *record)
{
    const struct term *term = record;

    card_text(card, "text", term->text);
    card_source(card, "source", term->source);
}

static void show_source(struct card *card, const void *record)
{
    const struct source *source = record;

    card_text(card, "publisher", source->publisher);
    card_text(card, "url", source->url);
    card_text(card, "page_date", source->page_date);
    card_date(card, "checked", source->checked);
    card_flag(card, "undated", source_is_undated(source));
    card_flag(card, "check_again", catalog_is_stale(source->checked, card->today));
    card_text(card, "confidence", confidence_id(source->confidence));
    card_text(card, "note", source->note);
}

static void show_assumption(struct card *card, const void *record)
{
    const struct assumption *assumption = record;

    card_text(card, "unit", assumption->unit);
    card_range(card, "range", &assumption->range, assumption->unit);
    card_text(card, "basis", assumption->basis);
    card_source(card, "source", assumption->source);
}

static void show_fact(struct card *card, const void *record)
{
    const struct fact *fact = record;

    card_text(card, "true_when", fact->met.text);
    card_facts(card, "implies", &fact->implies);
}

/* A row: the catalogue's members for the records and their number, the record's for its id and
 * title. */
#define KIND(noun, type, records, number, id_member, title_member, shower)                         \
    {                                                                                              \
        .name = noun, .records_at = offsetof(struct catalog, records),                             \
        .count_at = offsetof(struct catalog, number), .size = sizeof(struct type),                 \
        .id_at = offsetof(struct type, id_member),                                                 \
        .title_at = offsetof(struct type, title_member), .show = shower                            \
    }

const struct kind kinds[] = {
    KIND("section", section, sections, section_count, id, title, show_section),
    KIND("question", question, questions, question_count, id, label, show_question),
    KIND("credential", credential, credentials, credential_count, code, name, show_credential),
    KIND("body", body, bodies, body_count, id, name, show_body),
    KIND("program", program, programs, program_count, id, title, show_program),
    KIND("school question", school_question, school_questions, school_question_count, id, text,
         show_school_question),
    KIND("promise", school_promise, promises, promise_count, id, label, show_school_promise),
    KIND("claim", school_claim, claims, claim_count, id, text, show_school_claim),
    KIND("step", step, steps, step_count, id, title, show_step),
    KIND("vaccine", vaccine, vaccines, vaccine_count, id, title, show_vaccine),
    KIND("gate", gate, gates, gate_count, id, title, show_gate),
    KIND("skill", skill, skills, skill_count, id, title, show_skill),
    KIND("job", job, jobs, job_count, id, title, show_job),
    KIND("aid", aid, aids, aid_count, id, title, show_aid),
    KIND("letter", letter, letters, letter_count, id, title, show_letter),
    KIND("term", term, terms, term_count, id, term, show_term),
    KIND("assumption", assumption, assumptions, assumption_count, id, title, show_assumption),
    KIND("fact", fact, facts, fact_count, id, title, show_fact),
    KIND("source", source, sources, source_count, id, title, show_source),
};

const size_t kind_count = sizeof kinds / sizeof *kinds;

int kind_records(const struct kind *kind, const struct catalog *catalog)
{
    int count;

    memcpy(&count, (const char *)catalog + kind->count_at, sizeof count);
    return count;
}

const void *kind_record(const struct kind *kind, const struct catalog *catalog, int index)
{
    const char *records;

    memcpy(&records, (const char *)catalog + kind->records_at, sizeof records);
    return records + (size_t)index * kind->size;
}

static const char *kind_text_at(const void *record, size_t offset)
{
    const char *text;

    memcpy(&text, (const char *)record + offset, sizeof text);
    return text;
}

const char *kind_id(const struct kind *kind, const void *record)
{
    return kind_text_at(record, kind->id_at);
}

const char *kind_title(const struct kind *kind, const void *record)
{
    return kind_text_at(record, kind->title_at);
}
