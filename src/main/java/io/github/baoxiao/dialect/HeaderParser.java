package io.github.baoxiao.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code package}, {@code import} and {@code global}, and checks that they are exactly those of a rule file. */
final class HeaderParser {

    private static final String RULES = "io.github.baoxiao.rules.";
    private static final Set<String> IMPORTS = Set.of(RULES + "Situation", RULES + "Item", RULES + "Region", RULES + "*");
    private static final Pattern PACKAGE = Pattern.compile("rules(\\.[a-z][a-z0-9_]*)+");
    /** A longer one is no name, and is not looked at. */
    static final int LONGEST_PACKAGE = 200;
    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto",
            "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private",
            "protected", "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws",
            "transient", "true", "try", "void", "volatile", "while", "rule", "query", "declare", "global", "function", "unit", "when",
            "then", "end", "attributes", "dialect", "salience", "enabled");

    private final Cursor cursor;
    private final Problems problems;
    private final List<Tree.Named> imports = new ArrayList<>();
    private final List<Tree.Named> staticImports = new ArrayList<>();
    private final List<Tree.Named> globals = new ArrayList<>();
    private Tree.Named packageName = new Tree.Named("", 0);

    HeaderParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** The header as it has been read. */
    Tree.Header header() {
        return new Tree.Header(packageName, imports, staticImports, globals);
    }

    /** Reads one line of the header; false, and nothing read, if the next word begins something else. */
    boolean parse(boolean beforeRules) {
        Token first = cursor.peek();
        if (!first.isWord("package") && !first.isWord("import") && !first.isWord("global")) {
            return false;
        }
        cursor.next();
        if (!beforeRules) {
            problems.add("header", first.start(), first.text() + " 须写在第一条规则之前", first.text() + " stands before the first rule",
                    "移到文件开头", "move it to the beginning of the file");
        }
        switch (first.text()) {
            case "package" -> packageLine(first);
            case "import" -> importLine();
            default -> globalLine(first);
        }
        cursor.skipSign(";");
        return true;
    }

    /** Checks that everything a rule file needs is there. */
    static void check(Tree.File file, Problems problems) {
        Tree.Header header = file.header();
        if (file.rules().isEmpty() && !problems.any()) {
            problems.add("no-rules", 0, "文件中没有规则", "there is no rule in this file", "规则以 rule \"名称\" 开头；不用的文件请移走",
                    "a rule begins with rule \"name\"; move a file away that is not used");
            return;
        }
        if (header.packageName().name().isEmpty()) {
            problems.add("header", 0, "文件没有 package", "the file has no package", "首行写 package rules.地区.文件，如 package rules.hohhot.employee",
                    "begin with package rules.REGION.FILE, such as package rules.hohhot.employee");
        }
        if (file.rules().isEmpty()) {
            return;
        }
        int place = file.rules().get(0).offset();
        if (header.globals().isEmpty()) {
            problems.add("header", place, "规则之前缺少 global", "there is no global before the rules", "加上：global " + RULES + "Benefits benefits",
                    "add: global " + RULES + "Benefits benefits");
        } else if (header.staticImports().isEmpty()) {
            problems.add("header", place, "规则之前缺少 import static", "there is no import static before the rules",
                    "加上：import static " + RULES + "Units.*", "add: import static " + RULES + "Units.*");
        }
        for (Tree.Rule rule : file.rules()) {
            for (Tree.Pattern pattern : rule.patterns()) {
                String needed = RULES + pattern.type().name();
                boolean isReported = header.imports().stream()
                        .anyMatch(named -> !IMPORTS.contains(named.name()) && named.name().contains(pattern.type().name()));
                if (!isReported && header.imports().stream().noneMatch(named -> named.name().equals(needed) || named.name().equals(RULES + "*"))) {
                    problems.add("header", pattern.type().offset(), "没有导入 " + pattern.type().name(), pattern.type().name() + " is not imported",
                            "在文件开头加上：import " + needed, "add at the beginning of the file: import " + needed);
                    return;
                }
            }
        }
    }

    private void packageLine(Token keyword) {
        Tree.Named name = dotted();
        if (!packageName.name().isEmpty()) {
            problems.add("header", keyword.start(), "package 只能写一次", "package stands once", "删去这一行", "delete this line");
            return;
        }
        packageName = name.name().isEmpty() ? new Tree.Named("?", keyword.start()) : name;
        boolean reserved = List.of(name.name().split("\\.")).stream().anyMatch(RESERVED::contains);
        if (name.name().length() > LONGEST_PACKAGE || !PACKAGE.matcher(name.name()).matches() || reserved) {
            wrongPackage(name.name(), name.offset(), problems);
        }
    }

    /** Reports a name of a package that is none. */
    static void wrongPackage(String name, int offset, Problems problems) {
        problems.add("header", offset, "package 须写作 rules.地区.文件，现为 " + name, "package is rules.REGION.FILE, was " + name,
                "用小写英文字母、数字和下划线，如 package rules.hohhot.employee",
                "use small letters, digits and underscores, for example package rules.hohhot.employee");
    }

    private void importLine() {
        Token kind = cursor.peek();
        boolean isStatic = cursor.skipWord("static");
        if (!isStatic && (kind.isWord("function") || kind.isWord("accumulate") || kind.isWord("acc")) && !cursor.peek(1).isSign(".")) {
            cursor.next();
            problems.add("import", kind.start(), "不能导入函数", "functions cannot be imported", allowedZh(), allowedEn());
            dotted();
            cursor.skipTo(token -> token.isSign(";") || cursor.atTopLevel());
            return;
        }
        Tree.Named name = dotted();
        (isStatic ? staticImports : imports).add(name);
        boolean allowed = isStatic ? name.name().equals(RULES + "Units.*") : IMPORTS.contains(name.name());
        if (!allowed) {
            problems.add("import", name.offset(), "不能导入 " + (isStatic ? "static " : "") + name.name(),
                    (isStatic ? "static " : "") + name.name() + " cannot be imported", allowedZh(), allowedEn());
        }
    }

    private static String allowedZh() {
        return "只能导入 " + RULES + "Situation、Item、Region，以及 static " + RULES + "Units.*";
    }

    private static String allowedEn() {
        return "only " + RULES + "Situation, Item, Region and static " + RULES + "Units.* can be imported";
    }

    private void globalLine(Token keyword) {
        Tree.Named type = dotted();
        Tree.Named name = dotted();
        globals.add(new Tree.Named(type.name() + " " + name.name(), type.offset()));
        if (globals.size() > 1) {
            problems.add("global", keyword.start(), "只能有一个 global", "there is one global only",
                    "只保留 global " + RULES + "Benefits benefits", "keep only global " + RULES + "Benefits benefits");
        } else if (!type.name().equals(RULES + "Benefits") || !name.name().equals("benefits")) {
            problems.add("global", keyword.start(), "global 须写作 " + RULES + "Benefits benefits",
                    "the global is " + RULES + "Benefits benefits",
                    "改为：global " + RULES + "Benefits benefits", "write: global " + RULES + "Benefits benefits");
        }
    }

    /** A name with dots and no blanks in it, perhaps ending in a star; empty if there is none. */
    private Tree.Named dotted() {
        Token first = cursor.peek();
        StringBuilder name = new StringBuilder();
        if (first.kind() == Token.Kind.WORD) {
            name.append(cursor.next().text());
            while (cursor.peek().isSign(".") && (cursor.peek(1).kind() == Token.Kind.WORD || cursor.peek(1).isSign("*"))
                    && cursor.peek().start() == cursor.last().end() && cursor.peek(1).start() == cursor.peek().end()) {
                cursor.next();
                name.append('.').append(cursor.next().text());
            }
        }
        return new Tree.Named(name.toString(), first.start());
    }
}
