/* SPDX-License-Identifier: MIT
 * What the files of the loader share.
 *
 * A catalogue is read in two goes. The walk (walk.c) goes over each file's nodes by the tables
 * of schema*.c and makes a record of each item, once for each thing a template stands for;
 * references and conditions are only remembered, with their place. Then the rest (load.c) makes
 * the facts, resolves what was remembered, fills the templates in and checks the whole. */
#ifndef MILEPOST_CATALOG_PRIVATE_H
#define MILEPOST_CATALOG_PRIVATE_H

#include <yaml.h>

#include "milepost/catalog.h"
#include "milepost/memory.h"
#include "milepost/vector.h"

/* The limits of docs/catalogue.md. */
enum {
    MAX_FILE_BYTES = 1 << 20,
    MAX_TEXT_BYTES = 2000,
    MAX_ITEMS = 500,
    MAX_RECORDS = 2000, /* in one list, templates expanded */
    MAX_NODES = 40000,  /* in one file */
    MAX_NEEDS = 4000,
    MAX_BYTES = 16 << 20, /* of records and texts, templates expanded */
    MAX_DEPTH = 16,
    MAX_FAULTS = 1000,
    MAX_CONDITION_NODES = 256,
};

/* ---- places and faults ----------------------------------------------------------------------- */

struct place {
    const char *file;
    int line, column;
};

/* One file: its bytes and, when they could be parsed, its nodes. */
struct document {
    const char *name;
    const char *bytes;
    size_t length;
    yaml_document_t yaml;
    bool parsed;
};

struct placeholder {
    const char *name, *value;
};

#define MAX_PLACEHOLDERS 14

/* What a template is being expanded for. */
struct scope {
    const struct each_form *each;
    int16_t index; /* in the list of `each` */
    int count;
    struct placeholder items[MAX_PLACEHOLDERS];
};

/* A node, where it stands, and what its placeholders mean (scope is NULL outside templates). */
struct spot {
    struct document *document;
    const yaml_node_t *node;
    const yaml_node_t *owner; /* the mapping of the nearest record */
    const struct scope *scope;
};

/* ---- schemas --------------------------------------------------------------------------------- */

/* The lists that ids refer to, each an array of `struct catalog`. */
enum list {
    LIST_SOURCE,
    LIST_ASSUMPTION,
    LIST_SECTION,
    LIST_QUESTION,
    LIST_FACT,
    LIST_BODY,
    LIST_CREDENTIAL,
    LIST_PROGRAM,
    LIST_SCHOOL_QUESTION,
    LIST_AID,
    LIST_VACCINE,
    LIST_GATE,
    LIST_SKILL,
    LIST_JOB,
    LIST_TERM,
    LIST_STEP,
    LIST_COUNT,
};

enum kind {
    KIND_ID,          /* const char * */
    KIND_TEXT,        /* const char * */
    KIND_JOINED,      /* const char *, from a text or a list of texts */
    KIND_TEXTS,       /* struct text_list */
    KIND_BOOL,        /* bool */
    KIND_INT16,       /* int16_t within min and max */
    KIND_INT32,       /* int32_t within min and max */
    KIND_NUMBERS,     /* int16_t array and count */
    KIND_DATE,        /* date_day */
    KIND_ENUM,        /* an enum, by `names` */
    KIND_RANGE,       /* struct range of whole units */
    KIND_MONEY_RANGE, /* struct range of cents */
    KIND_ESTIMATE,    /* struct estimate in `unit` */
    KIND_CONDITION,   /* struct condition, compiled later */
    KIND_REFERENCE,   /* int16_t into `list` */
    KIND_REFERENCES,  /* struct index_list into `list` */
    KIND_STRUCT,      /* a struct by `schema`, in place */
    KIND_GROUP,       /* keys of the same record, one level deeper in the file */
    KIND_RECORDS,     /* array and count, items by `schema` */
    KIND_LIST,        /* the same for a list of the catalogue itself */
    KIND_COUNT,
};

enum field_flag {
    REQUIRED = 1,
    MONTH_LAST = 2, /* a date given by its month stands for the month's last day */
};

struct names {
    const char *const *items;
    int count;
};

struct field {
    const char *key; /* in the file; NULL: not read, the loader works it out */
    enum kind kind;
    unsigned flags;
    const char *member; /* in C; NULL: of use to the loader alone, not emitted */
    size_t offset;
    const char *count_member;
    size_t count_offset;
    const struct schema *schema;
    const struct names *names;
    enum list list;
    const char *unit;
    int32_t min, max;
};

struct loader;

struct schema {
    const char *noun; /* "step", for faults */
    const char *type; /* "struct step" */
    size_t size;      /* of what the loader works on; begins with the final struct */
    size_t final_size;
    const struct field *fields;
    int count;
    bool templates; /* items may stand for many: `each` */
    /* Reads the whole item in place of the walk over `fields`; NULL: the walk. */
    void (*read)(struct loader *loader, struct spot spot, void *record);
    /* What is left to do once the fields are read. NULL: nothing. */
    void (*finish)(struct loader *loader, struct spot spot, void *record);
};

extern const struct schema price_schema, cost_schema, estimate_schema, need_schema, path_schema;
extern const struct schema short_need_schema, requirement_schema, pass_rate_schema, anchor_schema;
extern const struct schema value_schema, dose_schema, gate_rule_schema, ceu_rule_schema;

/* The files, in the order in which they are read: what templates are made for comes first. */
struct file_form {
    const char *name;
    struct schema schema;
};
#define FILE_COUNT 14
extern const struct file_form file_forms[FILE_COUNT];

/* The field of the catalogue that holds a list. */
const struct field *list_field(enum list list);

extern const struct names phase_names, step_kind_names, confidence_names, gate_outcome_names;
extern const struct names strength_names, answer_type_names, template_names, guard_names;
extern const struct names experience_names, credential_kind_names, month_rule_names;
extern const struct names place_names, anchor_kind_names, values_from_names;

/* The index of a name, or -1. */
int names_find(const struct names *names, const char *name);

/* ---- what the loader works on beyond the final structs --------------------------------------- */

struct draft_catalog {
    struct catalog catalog;
    int32_t format;
};

struct draft_body {
    struct body body;
    struct condition member_met;
};

enum values_from { VALUES_FROM_NONE, VALUES_FROM_GOALS, VALUES_FROM_SPECIALTIES, VALUES_FROM_ALL };

struct draft_question {
    struct question question;
    enum values_from values_from;
    const char *neutral;
    struct text_list only;
};

struct draft_step {
    struct step step;
    bool membership, ask_school;
    struct text_list only;
};

struct short_need {
    struct need need;
    struct path path;
    struct requirement requirement;
};

/* ---- the loader ------------------------------------------------------------------------------ */

struct record {
    void *data;
    struct spot spot;
};

/* An id of a list, for looking it up by halves. */
struct index_entry {
    const char *id;
    int index;
};

struct pending_reference {
    int16_t *slot;
    const char *id;
    struct place place;
    enum list list;
};

struct pending_condition {
    struct condition *slot;
    struct place place;
    bool exact; /* column and text go together, so a fault can point into the text */
};

struct pending_estimate {
    struct estimate *estimate;
    const char *unit;
    struct place place;
};

struct pending_rate {
    struct pass_rate *rate;
    struct place place;
};

struct pending_need {
    struct need *need;
    struct short_need *draft; /* what a short one was read into, or NULL */
    struct place place;
};

struct loader {
    struct arena *arena; /* owns everything that outlives the load */
    struct document documents[FILE_COUNT];
    struct draft_catalog head;
    VECTOR(struct record) lists[LIST_COUNT];
    struct index_entry *sorted[LIST_COUNT]; /* once the lists are complete; else NULL */
    bool incomplete[LIST_COUNT];            /* the list's file could not be read */
    size_t spent;                           /* bytes of records and texts */
    VECTOR(struct pending_reference) references;
    VECTOR(struct pending_condition) conditions;
    VECTOR(struct pending_estimate) estimates;
    VECTOR(struct pending_rate) rates;
    VECTOR(struct pending_need) needs;
    VECTOR(struct catalog_fault) faults;
    bool dangling; /* some reference or condition could not be resolved */
};

/* A file of a catalogue, as text. */
struct catalog_text {
    const char *name; /* within the folder */
    const char *bytes;
    size_t length;
    const char *trouble; /* why it could not be read, or NULL */
};

struct catalog_file {
    struct arena arena;
    struct catalog catalog;
    struct catalog_fault *faults;
    int fault_count;
};

/* load.c: checks a catalogue given as texts; for catalog_load and for the fuzz target. */
enum status catalog_load_texts(const struct catalog_text *texts, int count,
                               struct catalog_file **out, struct error *err) MP_MUST_CHECK;

/* fault.c */
void fault_at(struct loader *loader, struct place place, const char *format, ...) MP_PRINTF(3, 4);
void fault_on(struct loader *loader, struct spot spot, const char *format, ...) MP_PRINTF(3, 4);
struct place spot_place(struct spot spot);
/* Sorts them and drops those that a template repeated. */
void faults_settle(struct loader *loader);

/* document.c: false when the file can't be walked; the faults say why. */
bool document_parse(struct loader *loader, struct document *document);

/* walk.c */
void walk_mapping(struct loader *loader, const struct schema *schema, struct spot spot,
                  void *record);
void read_record(struct loader *loader, const struct schema *schema, struct spot spot,
                 void *record);
void record_init(const struct schema *schema, void *record);
/* The value of a key of a mapping; a spot without a node when there is none. */
struct spot spot_child(struct spot spot, const char *key);
bool spot_has(struct spot spot, const char *key);
struct spot spot_item(struct spot spot, int index);
/* The items of a sequence; 0 with a fault when it is not one, -1 without one never. */
int spot_count(struct loader *loader, struct spot spot, const char *what);

/* scalar.c: each gives false with a fault when the node does not hold such a value. */
const char *read_text(struct loader *loader, struct spot spot);
bool read_number(struct loader *loader, struct spot spot, int64_t min, int64_t max, int64_t *out);
bool read_name(struct loader *loader, struct spot spot, const struct names *names, int *out);
bool read_range(struct loader *loader, struct spot spot, bool money, struct range *out);
bool is_id(const char *text);
/* The plain words of a scalar, or NULL without a fault; for peeking at what is read later. */
const char *scalar_peek(struct spot spot);

typedef void read_fn(struct loader *loader, const struct field *field, struct spot spot,
                     void *record);
read_fn read_id_field, read_text_field, read_joined_field, read_texts_field, read_bool_field;
read_fn read_int16_field, read_int32_field, read_numbers_field, read_date_field, read_enum_field;
read_fn read_range_field, read_money_range_field, read_condition_field, read_reference_field;
read_fn read_references_field;

/* compound.c: what is written in more than one form. */
void read_cost(struct loader *loader, struct spot spot, void *record);
void read_estimate(struct loader *loader, struct spot spot, void *record);
void read_need(struct loader *loader, struct spot spot, void *record);
void read_anchor(struct loader *loader, struct spot spot, void *record);
void finish_price(struct loader *loader, struct spot spot, void *record);
void finish_requirement(struct loader *loader, struct spot spot, void *record);
void finish_path(struct loader *loader, struct spot spot, void *record);
void finish_pass_rate(struct loader *loader, struct spot spot, void *record);

/* finish.c: the same for whole records. */
void finish_assumption(struct loader *loader, struct spot spot, void *record);
void finish_question(struct loader *loader, struct spot spot, void *record);
void finish_body(struct loader *loader, struct spot spot, void *record);
void finish_credential(struct loader *loader, struct spot spot, void *record);
void finish_gate(struct loader *loader, struct spot spot, void *record);
void finish_step(struct loader *loader, struct spot spot, void *record);

/* expand.c */
struct each_form {
    const char *name;
    enum step_template step; /* TEMPLATE_NONE: not for steps */
    bool question;           /* for questions too */
    enum list list;
    bool (*fits)(const struct loader *loader, int index, bool question);
    void (*fill)(const struct loader *loader, int index, struct scope *scope);
};
/* Calls read_record for each item, once for each thing a template stands for. */
void read_list(struct loader *loader, const struct field *field, struct spot spot);
/* The text with its placeholders filled in; *empty tells whether one of them was empty. */
const char *scope_expand(struct loader *loader, struct spot spot, const char *text, bool *empty);

/* link.c */
void remember_reference(struct loader *loader, int16_t *slot, enum list list, const char *id,
                        struct place place);
void *list_at(const struct loader *loader, enum list list, int index);
int list_count(const struct loader *loader, enum list list);
int list_find(const struct loader *loader, enum list list, const char *id);
const char *list_noun(enum list list);
void link_all(struct loader *loader);

/* generate.c: values, facts and other records that follow from others. */
void generate_values(struct loader *loader);
void generate_facts(struct loader *loader);

/* condition.c */
void condition_compile(struct loader *loader, const struct pending_condition *pending);
/* Both conditions together; an empty one gives the other. */
struct condition condition_both(struct arena *arena, struct condition left, struct condition right);
/* The most truth values that evaluating it puts on the stack. */
int condition_stack(const struct condition *condition);

/* fill.c: what template steps take from the records they were made for. */
void fill_templates(struct loader *loader);

/* check.c and reach.c: the whole catalogue. */
void check_whole(struct loader *loader, const struct catalog *catalog);
void check_reach(struct loader *loader, const struct catalog *catalog);
void check_use(struct loader *loader, const struct catalog *catalog);
struct place need_place(const struct loader *loader, const struct need *need);

/* emit.c: a record as a C initialiser, by its schema; equal records give equal text. */
void emit_record(struct buffer *out, const struct schema *schema, const void *record);

#endif
