/* SPDX-License-Identifier: MIT
 * The least a program on a terminal can do: it sends each byte back. What it takes is what the
 * pseudo terminal itself costs. */
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static void make_raw(struct termios *modes)
{
    modes->c_iflag &= ~(tcflag_t)(ICRNL | IXON);
    modes->c_oflag &= ~(tcflag_t)OPOST;
    modes->c_lflag &= ~(tcflag_t)(ECHO | ICANON | ISIG | IEXTEN);
    modes->c_cc[VMIN] = 1;
    modes->c_cc[VTIME] = 0;
}

static int echo(void)
{
    char byte;

    if (write(STDOUT_FILENO, "ready", 5) != 5)
        return EXIT_FAILURE;
    while (read(STDIN_FILENO, &byte, 1) == 1 && byte != 'q')
        if (write(STDOUT_FILENO, &byte, 1) != 1)
            return EXIT_FAILURE;
    return EXIT_SUCCESS;
}

int main(void)
{
    struct termios before, raw;
    int code;

    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return EXIT_FAILURE;
    raw = before;
    make_raw(&raw);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    code = echo();
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    return code;
}
