package io.github.baoxiao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document into nodes, token by token, and stops at a limit before what lies beyond it is built. Numbers stay text: a number of
 * any size costs nothing but its characters. Of Jackson's messages none is shown, since they quote the document.
 */
final class Tree {

    private static final int LONGEST_STRING = 64 * 1024;
    private static final int MOST_MEMBERS = 20_000;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_INTEGER = 19;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING).maxNameLength(LONGEST_STRING)
                    .maxNumberLength(Utf8.MOST_BYTES).maxNestingDepth(DEEPEST + 1).build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final String text;
    private final JsonParser parser;
    private final Problems problems;
    private int tokens;

    private Tree(String text, JsonParser parser, Problems problems) {
        this.text = text;
        this.parser = parser;
        this.problems = problems;
    }

    /** The only value of the document. A name given twice is collected; everything else that is no JSON stops the reading. */
    static Node read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new Tree(text, parser, problems).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException {
        try {
            if (next() == null) {
                throw problems.stop("json", "", Text.of("文件是空的", "the document is empty"), Text.NONE);
            }
            Node root = value(0);
            if (next() != null) {
                throw problems.stop("json", "", Text.of("结尾之后还有内容", "something follows the end of the document"),
                        Text.of("一个文件只写一份", "write one value in a document"));
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw tooMuch("字符串超过 64 KB", "a string is longer than 64 KB");
        } catch (JsonProcessingException e) {
            throw problems.stop("json", here(), SyntaxHint.where(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    SyntaxHint.at(text, e.getLocation().getCharOffset()));
        }
    }

    private JsonToken next() throws IOException {
        if (++tokens > MOST_TOKENS) {
            throw tooMuch("内容太多", "the document has too many values");
        }
        return parser.nextToken();
    }

    private Node value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> new Node.Str(parser.getText());
            case VALUE_NUMBER_INT -> new Node.Num(parser.getTextLength() < LONGEST_INTEGER ? parser.getText() : "");
            case VALUE_NUMBER_FLOAT -> new Node.Num("");
            case VALUE_TRUE -> new Node.Bool(true);
            case VALUE_FALSE -> new Node.Bool(false);
            default -> new Node.Null();
        };
    }

    private Node object(int depth) throws IOException {
        limitDepth(depth);
        Map<String, Node> members = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            next();
            if (members.putIfAbsent(name, value(depth)) != null) {
                problems.add("duplicate", here(), Text.of("同一字段写了两次", "the field is given twice"));
            }
            limitMembers(members.size());
        }
        return new Node.Obj(members);
    }

    private Node array(int depth) throws IOException {
        limitDepth(depth);
        List<Node> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
            limitMembers(elements.size());
        }
        return new Node.Arr(elements);
    }

    private void limitDepth(int depth) {
        if (depth > DEEPEST) {
            throw tooMuch("嵌套超过 32 层", "nested more than 32 deep");
        }
    }

    private void limitMembers(int size) {
        if (size > MOST_MEMBERS) {
            throw problems.stop("limit", container(parser.getParsingContext()),
                    Text.of("最多 " + MOST_MEMBERS + " 行", "at most " + MOST_MEMBERS + " lines"), Text.NONE);
        }
    }

    private ClaimException tooMuch(String zh, String en) {
        return problems.stop("limit", here(), Text.of(zh, en), Text.NONE);
    }

    /** The pointer of what is being read. */
    private String here() {
        return member(parser.getParsingContext());
    }

    private static String member(JsonStreamContext context) {
        if (context.inArray()) {
            return Pointer.of(container(context), context.getCurrentIndex());
        }
        return context.hasCurrentName() ? Names.unknown(container(context), context.getCurrentName()) : container(context);
    }

    private static String container(JsonStreamContext context) {
        return context.inRoot() ? "" : member(context.getParent());
    }
}
