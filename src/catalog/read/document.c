/* SPDX-License-Identifier: MIT
 * From bytes to YAML nodes. What may not stand in a file (anchors, tags, controls, depth) is
 * looked for in the bytes and the tokens first: the nodes no longer tell, and a file of
 * 10,000 open brackets must not reach the parser. */
#include "catalog/read/document.h"

#include "catalog/read/fault.h"

/* ---- the bytes ------------------------------------------------------------------------------- */

/* What is wrong with the character at `at`, or NULL. */
static const char *character_fault(const char *at, const char *next, uint32_t character,
                                   const char *end)
{
    if (character == 0xFFFD && !text_is_utf8(at, (size_t)(next - at)))
        return "this is not UTF-8 text";
    if (character == '\n' || (character == '\r' && next < end && *next == '\n'))
        return NULL;
    if (character == '\t')
        return "a tab: write spaces";
    return text_is_control(character) ? "a control character may not stand here" : NULL;
}

/* Reports the first bad character of each line. */
static bool bytes_are_clean(struct loader *loader, const struct document *document)
{
    const char *at = document->bytes, *end = at + document->length;
    struct position place = {.file = document->name, .line = 1, .column = 1};
    int faulty_line = 0;

    if (document->length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    while (at < end) {
        const char *start = at;
        uint32_t character = text_next(&at, end);
        const char *trouble = character_fault(start, at, character, end);

        if (trouble && faulty_line != place.line) {
            fault_at(loader, place, "%s", trouble);
            faulty_line = place.line;
        }
        place.line += character == '\n';
        place.column = character == '\n' ? 1 : place.column + 1;
    }
    return faulty_line == 0;
}

/* ---- the tokens ------------------------------------------------------------------------------ */

static struct position mark_place(const struct document *document, const yaml_mark_t *mark)
{
    return (struct position){
        .file = document->name, .line = (int)mark->line + 1, .column = (int)mark->column + 1};
}

static void report_syntax(struct loader *loader, const struct document *document,
                          const yaml_parser_t *parser)
{
    const char *problem = parser->problem;

    /* Some of its ways out of a lack of memory name no error at all. */
    if (parser->error == YAML_MEMORY_ERROR || !problem)
        memory_exhausted();
    if (parser->context)
        fault_at(loader, mark_place(document, &parser->problem_mark),
                 "not valid YAML: %s, %s (a text that holds ': ' or ' #' needs quotes)",
                 parser->context, problem);
    else
        fault_at(loader, mark_place(document, &parser->problem_mark),
                 "not valid YAML: %s (a text that holds ': ' or ' #' needs quotes)", problem);
}

/* Why a token may not stand in a catalogue, or NULL. */
static const char *token_fault(yaml_token_type_t type)
{
    switch (type) {
    case YAML_ANCHOR_TOKEN:
        return "an anchor (&) may not stand here: a text that begins with & needs quotes";
    case YAML_ALIAS_TOKEN:
        return "an alias (*) may not stand here: a text that begins with * needs quotes";
    case YAML_TAG_TOKEN:
        return "a tag (!) may not stand here: a text that begins with ! needs quotes";
    case YAML_VERSION_DIRECTIVE_TOKEN:
    case YAML_TAG_DIRECTIVE_TOKEN:
        return "a directive (%) may not stand here";
    case YAML_DOCUMENT_END_TOKEN:
        return "the end of a document (...) may not stand here";
    default:
        return NULL;
    }
}

static int depth_change(yaml_token_type_t type)
{
    switch (type) {
    case YAML_BLOCK_SEQUENCE_START_TOKEN:
    case YAML_BLOCK_MAPPING_START_TOKEN:
    case YAML_FLOW_SEQUENCE_START_TOKEN:
    case YAML_FLOW_MAPPING_START_TOKEN:
        return 1;
    case YAML_BLOCK_END_TOKEN:
    case YAML_FLOW_SEQUENCE_END_TOKEN:
    case YAML_FLOW_MAPPING_END_TOKEN:
        return -1;
    default:
        return 0;
    }
}

struct scan {
    int depth, tokens, nodes;
    bool clean;
};

/* False when there is no use in reading on. */
static bool scan_token(struct loader *loader, const struct document *document, struct scan *scan,
                       const yaml_token_t *token)
{
    struct position place = mark_place(document, &token->start_mark);
    const char *trouble = token_fault(token->type);

    if (token->type == YAML_DOCUMENT_START_TOKEN && scan->tokens > 1)
        trouble = "a second document (---) may not stand here";
    scan->tokens++;
    if (trouble) {
        fault_at(loader, place, "%s", trouble);
        scan->clean = false;
    }
    scan->depth += depth_change(token->type);
    scan->nodes += token->type == YAML_SCALAR_TOKEN || depth_change(token->type) > 0;
    if (scan->depth <= MAX_DEPTH && scan->nodes <= MAX_NODES)
        return true;
    if (scan->depth > MAX_DEPTH)
        fault_at(loader, place, "more than %d levels deep", MAX_DEPTH);
    else
        fault_at(loader, place, "more than %d values in one file", MAX_NODES);
    scan->clean = false;
    return false;
}

static void use_bytes(yaml_parser_t *parser, const struct document *document)
{
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(parser, (const unsigned char *)document->bytes, document->length);
}

static bool tokens_are_clean(struct loader *loader, const struct document *document)
{
    struct scan scan = {.clean = true};
    bool more = true;
    yaml_parser_t parser;

    if (!yaml_parser_initialize(&parser))
        memory_exhausted();
    use_bytes(&parser, document);
    while (more) {
        yaml_token_t token;

        if (!yaml_parser_scan(&parser, &token)) {
            report_syntax(loader, document, &parser);
            scan.clean = false;
            break;
        }
        more = token.type != YAML_STREAM_END_TOKEN && scan_token(loader, document, &scan, &token);
        yaml_token_delete(&token);
    }
    yaml_parser_delete(&parser);
    return scan.clean;
}

/* ---- the nodes ------------------------------------------------------------------------------- */

static bool load_nodes(struct loader *loader, struct document *document)
{
    struct position start = {.file = document->name, .line = 1, .column = 1};
    yaml_parser_t parser;

    if (!yaml_parser_initialize(&parser))
        memory_exhausted();
    use_bytes(&parser, document);
    document->parsed = yaml_parser_load(&parser, &document->yaml);
    if (!document->parsed)
        report_syntax(loader, document, &parser);
    yaml_parser_delete(&parser);
    if (!document->parsed)
        return false;
    if (yaml_document_get_root_node(&document->yaml))
        return true;
    fault_at(loader, start, "the file is empty");
    return false;
}

bool document_parse(struct loader *loader, struct document *document)
{
    return bytes_are_clean(loader, document) && tokens_are_clean(loader, document) &&
           load_nodes(loader, document);
}
