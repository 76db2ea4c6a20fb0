/* SPDX-License-Identifier: MIT
 * What others wrote to the steps of a plan, on a print that is not to share. */
#include "report/sheet_parts.h"

void sheet_step_comments(struct sheet *sheet, const struct report_plan *plan, int line)
{
    for (int i = 0; i < plan->comment_count; i++) {
        struct buffer text = {0};

        if (plan->comments[i].line != line)
            continue;
        report_comment_head(&plan->comments[i], &text);
        buffer_format(&text, ": %s", plan->comments[i].text);
        sheet_text_detail(sheet, "Comment", buffer_text(&text));
        buffer_clear(&text);
    }
}

static bool comment_has_line(const struct roadmap *roadmap, const struct report_comment *comment,
                             bool vaccines)
{
    return comment->line >= 0 &&
           (vaccines || !sheet_in_vaccines(roadmap, &roadmap->steps[comment->line]));
}

void sheet_other_comments(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct report_plan *plan, bool vaccines)
{
    bool begun = false;

    for (int i = 0; i < plan->comment_count; i++) {
        const struct report_comment *comment = &plan->comments[i];
        struct buffer text = {0};

        if (comment_has_line(roadmap, comment, vaccines))
            continue;
        if (!begun)
            sheet->form->heading(sheet, "Other comments");
        begun = true;
        report_comment_head(comment, &text);
        buffer_format(&text, ", on \"%s\": %s", comment->title, comment->text);
        sheet_line(sheet, &text);
    }
}
