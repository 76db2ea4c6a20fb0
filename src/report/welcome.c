/* SPDX-License-Identifier: MIT
 * What somebody is told who comes for the first time. */
#include "milepost/report/welcome.h"

const char welcome_how[] = "Milepost plans your way there: 6 to 45 short questions, of which the "
                           "first few give a rough roadmap.";
const char welcome_where[] = "Your answers stay in one file on this computer";
const char welcome_leaving[] = "q leaves at any time; nothing is lost.";
