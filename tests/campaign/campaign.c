/* SPDX-License-Identifier: MIT
 * Arguments, chances and lines of a campaign. */
#define _GNU_SOURCE 1
#include "campaign/campaign.h"
#include "new_folder.h"

#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_TOLD = 500 };

static volatile sig_atomic_t stopped;

static void stop(int number)
{
    (void)number;
    stopped = 1;
}

bool campaign_goes_on(void)
{
    return !stopped;
}

static long read_number(const char *text)
{
    int64_t number;

    if (text_parse_number(text, 0, 1000000000, &number))
        return (long)number;
    fprintf(stderr, "\"%s\" is no count: campaign_NAME [COUNT] [SEED]\n", text);
    exit(2);
}

void campaign_begin(struct campaign *campaign, const char *name, int count, char **words,
                    int word_count)
{
    const struct sigaction stopping = {.sa_handler = stop, .sa_flags = SA_RESTART};

    *campaign = (struct campaign){.name = name, .count = count, .seed = 1};
    if (word_count > 1)
        campaign->count = read_number(words[1]);
    if (word_count > 2)
        campaign->seed = (uint64_t)read_number(words[2]);
    campaign->state = campaign->seed * 0x9e3779b97f4a7c15u + 1;
    setenv("TMPDIR", temporary_folder(), 1);
    sigaction(SIGTERM, &stopping, NULL);
    sigaction(SIGINT, &stopping, NULL);
    setlocale(LC_ALL, "C.UTF-8");
    setvbuf(stdout, NULL, _IOLBF, 0);
}

int campaign_end(const struct campaign *campaign)
{
    if (campaign->found > MOST_TOLD)
        fprintf(stderr, "%s: and %ld more\n", campaign->name, campaign->found - MOST_TOLD);
    return campaign->found > 0;
}

size_t campaign_chance(struct campaign *campaign, size_t of)
{
    campaign->state = campaign->state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)((campaign->state >> 33) % of);
}

void campaign_finds(struct campaign *campaign, const char *format, ...)
{
    va_list arguments;

    if (campaign->found++ >= MOST_TOLD)
        return;
    fprintf(stderr, "%s: ", campaign->name);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

void campaign_says(const struct campaign *campaign, const char *format, ...)
{
    va_list arguments;

    printf("%s: ", campaign->name);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

const char *campaign_judges(int code, const struct buffer *out, const struct buffer *err)
{
    const char *said = buffer_text(err);

    if (code < 0)
        return "was ended by a signal";
    if (code > 3)
        return "ended with a code that the manual does not name";
    if (!text_is_utf8(said, err->length))
        return "said what is no text";
    if (code == 0 || (code == 1 && out->length > 0))
        return NULL;
    return strstr(said, "milepost: ") ? NULL : "failed without a word";
}
