/* SPDX-License-Identifier: MIT
 * The name that was meant by one that is not there: for whoever reports an unknown name. */
#ifndef MILEPOST_NEAREST_H
#define MILEPOST_NEAREST_H

#define NEAREST_CHARACTERS 96 /* of a name; a longer one is near to none */

/* A search for one word. A zeroed struct with its `word` is a search that has found nothing yet;
 * the word and the names that are offered must outlive it. */
struct nearest {
    const char *word;
    const char *name;                       /* the nearest so far, or NULL */
    int apart;                              /* of it: the slips of a hand that lie between */
    char kept[NEAREST_CHARACTERS];          /* the name, where it was taken out of a list */
    char said[NEAREST_CHARACTERS * 4 + 32]; /* what was said of it */
};

/* A slip is a letter too many, one that is missing, another one, or two that changed places
 * (Damerau), capitals and accents aside. A name is near when there is at most one slip for every
 * three letters of the longer, and for every two of what stands behind the last `.`, `/`, `@` or
 * space up to which both are alike. Of two with as many slips the likelier counts: letters that
 * changed places or one that was doubled before a missing one, and that before another one. Of two
 * that are as near the first by the alphabet is kept, so that it does not matter in which order
 * they are offered. */
void nearest_offer(struct nearest *nearest, const char *name);

/* The same for a name that goes by another text, too: a step by its title. */
void nearest_offer_as(struct nearest *nearest, const char *name, const char *called);

/* Each name of a list that is parted by spaces, which need not outlive the search. */
void nearest_offer_words(struct nearest *nearest, const char *names);

/* The first word of a name of several, which need not outlive the search. */
void nearest_offer_first(struct nearest *nearest, const char *name);

/* How many slips the nearest is away; INT_MAX when there is none. */
int nearest_slips(const struct nearest *nearest);

/* "did you mean `print`?", or `otherwise` where no name is near. */
const char *nearest_or(struct nearest *nearest, const char *otherwise);

/* "; did you mean `print`?", or "". */
const char *nearest_says(struct nearest *nearest);

#endif
