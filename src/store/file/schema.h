/* SPDX-License-Identifier: MIT
 * The schema: making it, knowing it again, bringing an older one up to date. */
#ifndef MILEPOST_STORE_FILE_SCHEMA_H
#define MILEPOST_STORE_FILE_SCHEMA_H

#include "store/file/handle.h"
#include "store/file/recognise.h"

/* The way from version `from` to the next. */
struct migration {
    int from;
    const char *const *statements; /* the last one NULL */
};

struct file_schema {
    enum application application;
    int version;
    const char *const *statements;      /* the last one NULL */
    const struct migration *migrations; /* the last one without statements */
};

/* db/schema.sql and db/migrations/NNN-*.sql, embedded at build */
extern const char *const store_schema_sql[];
extern const char *const store_migration_001_sql[];
extern const char *const store_migration_002_sql[];
extern const char *const store_migration_003_sql[];
extern const char *const store_migration_004_sql[];
extern const char *const store_migration_005_sql[];
extern const char *const store_migration_006_sql[];
extern const char *const store_migration_007_sql[];
extern const struct file_schema store_schema;

/* Fills an empty database in one transaction. */
enum status schema_create(struct store *store, struct error *err) MP_MUST_CHECK;

/* Looks at the first bytes of the file, before SQLite does anything to it. */
enum status schema_check_header(struct store *store, struct error *err) MP_MUST_CHECK;

/* Compares the version and the text of the schema. *version is the file's; it is not compared
 * with the text if it is older. */
enum status schema_check(struct store *store, int *version, struct error *err) MP_MUST_CHECK;

/* Copies the file beside itself, then brings it up to date in one transaction. */
enum status schema_migrate(struct store *store, int version, struct error *err) MP_MUST_CHECK;

#endif
