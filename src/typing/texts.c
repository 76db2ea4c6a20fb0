/* SPDX-License-Identifier: MIT
 * What is typed: sentences as a coder writes and reads them, with codes, numbers and dates among
 * the words. No patient is real. */
#include "milepost/typing.h"

static const char *const texts[MEASURE_TEXTS] = {
    "The patient is a 54-year-old man who came in with chest pain that began two hours ago. His "
    "blood pressure was 148/92 and his pulse was 88. The doctor wrote down high blood pressure, "
    "I10, and type 2 diabetes without complications, E11.9. He takes insulin every day, so Z79.4 "
    "goes on the claim as well. Check the note for the time of each test before you code it.",

    "Read the whole note first, then look in the index, and always check the code in the tabular "
    "list. A code of three characters is not enough when the list asks for more. The right wrist "
    "was broken in a fall, so S52.501A tells the bone, the side and the first visit. If the note "
    "does not say which side, send a question to the doctor; do not guess.",

    "Claim 20418 came back on 03/14 because the date of birth did not match. The clerk called the "
    "office, found 07/21/1968 on the card, and sent the claim again the same day. Keep a note of "
    "each call: who you spoke to, what was said, and when the answer is due. Most denials can be "
    "mended when the reason is read with care.",

    "A woman of 31 was seen for a cough and a sore throat of four days. Her lungs were clear and "
    "her temperature was 99.1. The doctor found a cold, J06.9, and told her to rest and to drink "
    "water. She also has mild asthma, J45.909, and uses her inhaler twice a week. The visit took "
    "20 "
    "minutes, and no tests were ordered.",

    "Please look at account 77-3051 again. The operative note names the left knee, but the order "
    "and the bill both say the right. Until the surgeon answers, hold the claim and write the "
    "reason in the log. When the answer comes, change what is wrong, add your initials and the "
    "date, and let the manager know that it is done.",

    "Privacy comes first. Lock your screen when you stand up, even for a minute, and never leave a "
    "chart on the printer. Open only the records that your work asks for. If a caller asks about a "
    "patient, check who it is and what you may say. Send files by the secure system, and report a "
    "mistake on the same day that you find it.",

    "The infant had a red ear and a fever of 101.3 since Monday. The nurse wrote the weight, 8.4 "
    "kg, and the dose in the chart. Otitis media of an ear that is not named is H66.90, so look "
    "for the side in the note of the exam. A shot was given at the same visit, and Z23 stands for "
    "that. Count the lines twice: there should be three.",
};

const char *measure_text(int number)
{
    return texts[number];
}

int measure_next_text(int last)
{
    return last < 0 || last >= MEASURE_TEXTS ? 0 : (last + 1) % MEASURE_TEXTS;
}
