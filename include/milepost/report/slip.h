/* SPDX-License-Identifier: MIT
 * How far a plan has moved from its baseline, and what would mend it, in words: the one place for
 * screens and prints. Nobody is blamed: what is later is told with what brings it back. */
#ifndef MILEPOST_REPORT_SLIP_H
#define MILEPOST_REPORT_SLIP_H

#include "milepost/baseline.h"
#include "milepost/text.h"

/* "18 days later than planned on 4 Jan 2027: “Coding course” took longer." or "As planned on 4 Jan
 * 2027." False where there are no two days to compare, and nothing is added. */
bool report_slip(const struct slip *slip, struct buffer *out);
/* "18 days later than planned.": what did so is left out. */
bool report_slip_short(const struct slip *slip, struct buffer *out);

/* "$120 more than planned, $95 of it by other prices." and that the catalogue is another one;
 * false: neither. */
bool report_slip_money(const struct slip *slip, struct buffer *out);

/* "9 Dec 2026–13 Jun 2027", as a line was planned, where it is on the way and ends on another day
 * now. False: nothing is added. */
bool report_planned(const struct slip *slip, int line, struct buffer *out);

/* What an offer changes, "Study 13 hours a week", and what comes of it, "23 Nov 2027, 36 days
 * sooner, $275 dearer". */
void report_offer(const struct offer *offer, struct buffer *out);
void report_offer_effect(const struct offer *offer, struct buffer *out);

/* "At the 6 hours a week that you study now: 12 Mar 2028, 34 days later."; false: nobody logged
 * any, or they are as planned. */
bool report_pace(const struct offer_list *offers, struct buffer *out);

/* Of a plan that is late without an offer: that there is none. */
const char *report_no_offers(void);

#endif
