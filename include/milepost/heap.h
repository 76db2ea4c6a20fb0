/* SPDX-License-Identifier: MIT
 * What becomes of memory that is freed, where the C library lets itself be told (glibc). */
#ifndef MILEPOST_HEAP_H
#define MILEPOST_HEAP_H

/* It goes back to the system: for a program that mostly waits for a person. */
void heap_give_back(void);

/* It stays for the next of many plans: to get and give back each page of it for each plan takes
 * the system as long as the plan itself. */
void heap_keep(void);

#endif
