/* SPDX-License-Identifier: MIT
 * One school on one page to take along: what it promised and what others say of it, what to look
 * into, the help with paying that fits, and what to ask for in writing. */
#include "milepost/report/promise.h"
#include "report/sheet_parts.h"

static void school_put_promise(struct sheet *sheet, const struct promise_line *line)
{
    struct buffer beside = {0};
    const struct sheet_entry entry = {
        .title = line->promise->label,
        .middle = line->told[0] ? line->told : "",
        .right = promise_verdict_words(line->verdict),
    };

    sheet->form->entry(sheet, &entry);
    buffer_add(&beside, line->beside);
    sheet_cite_all(sheet, line->sources.items, line->sources.count, &beside);
    sheet_text_detail(sheet, "Known", buffer_text(&beside));
    buffer_clear(&beside);
}

/* Below the promises, where years with the mark stand. */
static void school_put_old(struct sheet *sheet, const struct promise_sheet *school)
{
    struct buffer line = {0};

    if (school->old[0] == '\0')
        return;
    buffer_add(&line, school->old);
    sheet_line(sheet, &line);
}

static void school_put_signs(struct sheet *sheet, const struct promise_sheet *school)
{
    if (school->sign_count > 0)
        sheet->form->heading(sheet, "Look into");
    for (int i = 0; i < school->sign_count; i++) {
        struct buffer line = {0};

        buffer_add(&line, school->signs[i].text);
        sheet_cite_to(sheet, school->signs[i].source, &line);
        sheet_line(sheet, &line);
    }
}

static void school_put_helps(struct sheet *sheet, const struct roadmap *roadmap,
                             const struct promise_sheet *school)
{
    if (school->help_count > 0)
        sheet->form->heading(sheet, "Help with paying");
    for (int i = 0; i < school->help_count; i++) {
        const struct promise_help *help = &school->helps[i];
        struct buffer line = {0};

        buffer_format(&line, "%s – %s: %s", roadmap->catalog->aids[help->aid].title,
                      report_aid_answer(help->fit.answer), help->text);
        sheet_cite_all(sheet, help->sources.items, help->sources.count, &line);
        sheet_line(sheet, &line);
    }
}

static void school_put_asking(struct sheet *sheet, const struct promise_sheet *school)
{
    sheet->form->heading(sheet, "Ask for it in writing");
    for (int i = 0; i < school->line_count; i++)
        sheet->form->task(sheet, &(struct sheet_task){.mark = ' ',
                                                      .takes = "",
                                                      .text = school->lines[i].promise->ask,
                                                      .say = "",
                                                      .done_when = ""});
}

void sheet_school(struct sheet *sheet, const struct roadmap *roadmap,
                  const struct report_plan *plan, const struct report_print *print)
{
    const struct promise_sheet *school = print->school;
    struct buffer title = {0};

    sheet->terse = true;
    buffer_format(&title, "What %s told you", school->school);
    sheet_title(sheet, roadmap, plan, buffer_text(&title));
    buffer_clear(&title);
    sheet->form->opened(sheet);
    for (int i = 0; i < school->line_count; i++)
        school_put_promise(sheet, &school->lines[i]);
    school_put_old(sheet, school);
    school_put_signs(sheet, school);
    school_put_helps(sheet, roadmap, school);
    school_put_asking(sheet, school);
    sheet_sources(sheet, roadmap);
}
