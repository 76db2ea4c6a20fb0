/* SPDX-License-Identifier: MIT
 * A card: one thing of the catalogue as named fields, to be read or as JSON. */
#ifndef MILEPOST_CLI_CARD_H
#define MILEPOST_CLI_CARD_H

#include "milepost/catalog.h"
#include "milepost/json.h"

/* With `json` the fields become members; else lines of 72 columns in `out`, empty ones left out. */
struct card {
    const struct catalog *catalog;
    date_day today;
    struct json_writer *json; /* or NULL */
    struct buffer *out;
    const char *heading; /* of the list that was opened, until its first item; start with NULL */
};

void card_text(struct card *card, const char *field, const char *text);
void card_texts(struct card *card, const char *field, const struct text_list *list);
void card_flag(struct card *card, const char *field, bool value);
void card_number(struct card *card, const char *field, int number, const char *unit);
void card_date(struct card *card, const char *field, date_day day);
void card_range(struct card *card, const char *field, const struct range *range, const char *unit);
void card_money(struct card *card, const char *field, const struct range *cents);
void card_estimate(struct card *card, const char *field, const struct estimate *estimate,
                   const char *unit);
void card_cost(struct card *card, const char *field, const struct cost *cost);
void card_needs(struct card *card, const char *field, const struct need_list *needs);

/* Ids of what the indexes mean: facts, sources, jobs. */
void card_facts(struct card *card, const char *field, const struct index_list *list);
void card_source(struct card *card, const char *field, int source);
void card_sources(struct card *card, const char *field, const struct index_list *list);

/* A list of small records; in text each is one paragraph. */
void card_open_list(struct card *card, const char *field);
void card_item(struct card *card, const char *id, const char *title, const char *text);
void card_close_list(struct card *card);

#endif
