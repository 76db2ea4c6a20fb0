/* SPDX-License-Identifier: MIT
 * The tally: what the person counted in adverts near them. */
#include "plan/profile/profile.h"

int tally_first_question(const struct profile *profile)
{
    for (int i = 0; i < profile->catalog->credential_count; i++) {
        if (profile->questions.adverts[i] >= 0)
            return profile->questions.adverts[i];
    }
    return profile->questions.adverts_other;
}

bool tally_is_told(const struct profile *profile)
{
    for (int i = 0; i < profile->catalog->credential_count; i++) {
        if (told_answer(profile, profile->questions.adverts[i]))
            return true;
    }
    return told_answer(profile, profile->questions.adverts_other) != NULL;
}
