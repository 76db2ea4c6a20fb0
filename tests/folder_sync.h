/* SPDX-License-Identifier: MIT
 * A disk that does not sync folders: fsync of the program under test, which is linked with this. */
#ifndef MILEPOST_TESTS_FOLDER_SYNC_H
#define MILEPOST_TESTS_FOLDER_SYNC_H

/* The syncs of folders after the next `spared` ones fail with EIO, until folder_sync_works. */
void folder_sync_fails(int spared);
void folder_sync_works(void);

#endif
