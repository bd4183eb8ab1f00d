package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;

import java.util.Map;

/** Words of DRL that a rule file does without, and what it says instead. */
final class Refusals {

    private static final Text NO_PRIORITY = Text.of("规则之间没有先后；例外用 @overrides( \"被替代的规则\" ) 写明",
            "rules have no order; state an exception with @overrides( \"the rule it replaces\" )");
    private static final Text DATES = Text.of("生效日期写 @effective( \"2022-01-01\" )，失效日期写 @until( \"2023-01-01\" )",
            "write the first day as @effective( \"2022-01-01\" ), the day it ends as @until( \"2023-01-01\" )");
    private static final Text NO_CODE = Text.of("规则文件不含程序；then 中只写一条 benefits 语句", "a rule file holds no program; then holds one chain on benefits");
    private static final Text NO_LOGIC = Text.of("把条件写在一个 Situation( … ) 内，用 , || && ! 连接",
            "put the conditions into one Situation( … ), joined by , || && !");
    private static final Text DELETE = Text.of("删去它", "delete it");

    private static final Map<String, Text> ADVICE = Map.ofEntries(
            Map.entry("salience", NO_PRIORITY), Map.entry("activation", NO_PRIORITY), Map.entry("agenda", NO_PRIORITY),
            Map.entry("ruleflow", NO_PRIORITY), Map.entry("auto", NO_PRIORITY),
            Map.entry("extends", Text.of("每条规则写全自己的条件", "write out the conditions of each rule")),
            Map.entry("date", DATES), Map.entry("timer", DATES), Map.entry("duration", DATES), Map.entry("calendars", DATES),
            Map.entry("enabled", DATES),
            Map.entry("no", DELETE), Map.entry("lock", DELETE), Map.entry("dialect", DELETE), Map.entry("attributes", DELETE),
            Map.entry("unit", DELETE), Map.entry("refract", DELETE),
            Map.entry("function", NO_CODE), Map.entry("query", NO_CODE), Map.entry("declare", NO_CODE), Map.entry("template", NO_CODE),
            Map.entry("not", Text.of("“不是”写在词前：Situation( !retired )", "“not” stands before a word: Situation( !retired )")),
            Map.entry("exists", NO_LOGIC), Map.entry("forall", NO_LOGIC), Map.entry("or", NO_LOGIC), Map.entry("and", NO_LOGIC),
            Map.entry("from", NO_LOGIC), Map.entry("accumulate", NO_LOGIC), Map.entry("acc", NO_LOGIC), Map.entry("collect", NO_LOGIC),
            Map.entry("eval", NO_LOGIC), Map.entry("over", NO_LOGIC), Map.entry("window", NO_LOGIC), Map.entry("entry", NO_LOGIC),
            Map.entry("do", NO_LOGIC));

    private Refusals() {
    }

    /** The code of the issue: {@code refused} for a known word of DRL, otherwise the one given. */
    static String code(Token token, String otherwise) {
        return isKnown(token) ? "refused" : otherwise;
    }

    /** What is wrong. */
    static Text what(Token token, Text otherwise) {
        return isKnown(token) ? Text.of("规则文件中不能用 " + token.text(), token.text() + " is not part of a rule file") : otherwise;
    }

    /** What to write instead. */
    static Text hint(Token token, Text otherwise) {
        return isKnown(token) ? ADVICE.get(key(token)) : otherwise;
    }

    private static boolean isKnown(Token token) {
        return token.kind() == Token.Kind.WORD && ADVICE.containsKey(key(token));
    }

    /** The first part of a word with hyphens. */
    private static String key(Token token) {
        int hyphen = token.text().indexOf('-');
        return hyphen < 0 ? token.text() : token.text().substring(0, hyphen);
    }
}
