/* SPDX-License-Identifier: MIT
 * What the loader works on beyond the final structs. */
#ifndef MILEPOST_CATALOG_SCHEMA_RAW_H
#define MILEPOST_CATALOG_SCHEMA_RAW_H

#include "catalog/words/names.h"
#include "milepost/catalog.h"

struct raw_body {
    struct body body;
    struct condition member_met;
};

struct raw_question {
    struct question question;
    enum values_from values_from;
    const char *neutral;
    struct text_list only;
};

struct raw_step {
    struct step step;
    bool membership, ask_school;
    struct text_list only;
};

struct short_need {
    struct need need;
    struct path path;
    struct requirement requirement;
};

#endif
