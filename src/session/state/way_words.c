/* SPDX-License-Identifier: MIT
 * How far it is through the questions, in words. */
#include "milepost/session/way.h"

void way_say_left(const struct way_left *left, enum way_words form, struct buffer *out)
{
    bool whole = form == WAY_WHOLE, rough = left->starts && form != WAY_SHORTEST;

    if (left->left.exact && left->left.count == 1)
        buffer_format(out, "The last question%s.",
                      !rough  ? ""
                      : whole ? " before a rough roadmap"
                              : ", then a roadmap");
    else if (left->left.exact)
        buffer_format(out, "%d questions left%s.", left->left.count,
                      !rough  ? ""
                      : whole ? " to a rough roadmap"
                              : ", then a roadmap");
    else
        buffer_format(out, "Section %d of %d%s.", left->section, left->of,
                      !rough  ? ""
                      : whole ? "; a rough roadmap comes after it"
                              : ", then a roadmap");
}

void way_say_later(const struct question_way *way, const struct session *session,
                   struct buffer *out)
{
    int count = way_count_later(way, session);

    if (count > 0)
        buffer_format(out,
                      "%d section%s left for later; the roadmap takes what %s for unknown. "
                      "The overview leads back to %s.",
                      count, count == 1 ? " is" : "s are", count == 1 ? "it asks" : "they ask",
                      count == 1 ? "it" : "them");
}
