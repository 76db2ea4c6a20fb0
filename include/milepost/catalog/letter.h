/* SPDX-License-Identifier: MIT
 * Letters: texts that somebody else signs, filled with what the plan knows. */
#ifndef MILEPOST_CATALOG_LETTER_H
#define MILEPOST_CATALOG_LETTER_H

#include "milepost/catalog/condition.h"
#include "milepost/catalog/pieces.h"

/* What stands for `{name}` in a letter. */
enum letter_slot {
    SLOT_GAP,        /* always left to fill in by hand */
    SLOT_CREDENTIAL, /* the credential with the A that is held: "CPC-A" */
    SLOT_FULL,       /* what it becomes, or the credential that is the goal: "CPC" */
    SLOT_SINCE,      /* the day since which the credential is held */
    SLOT_NUMBER,     /* its number */
    SLOT_START,      /* the day on which the coding work began, by a mark */
    SLOT_END,        /* of who still codes there */
    SLOT_MONTHS,     /* of coding, as they stand today */
    SLOT_RELATED_MONTHS,
    SLOT_SCHOOL, /* the one that was chosen */
    SLOT_PROGRAM_END,
    SLOT_CONTACT_HOURS,
    SLOT_DOSES, /* alone in its line: each vaccine with the days of its doses */
    SLOT_TODAY,
};
#define SLOT_COUNT 14

/* One paper: what one kind of person signs. */
struct letter_sheet {
    const char *title;
    const char *signer; /* "the employer, the supervisor or HR" */
    struct condition when;
    struct text_list text;  /* paragraphs */
    struct text_list lines; /* each a line: a label, and what is known or a gap */
    struct text_list must;  /* what it must say or be, as whoever asks for it says */
    int16_t source;         /* who says so */
};

struct letter {
    const char *id, *title;
    const char *about;     /* for the person whose letter it is: what it is for */
    struct condition when; /* the plan has a use for it */
    const char *otherwise; /* why it has none: "the plan holds no ..."; "" without `when` */
    bool is_private;       /* it is of private answers, and holds them */
    const struct letter_sheet *sheets;
    int sheet_count;
};

#endif
