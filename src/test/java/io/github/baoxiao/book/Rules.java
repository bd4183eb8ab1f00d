package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleReader;
import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.SourceText;
import io.github.baoxiao.issue.Issue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rule files written in a test. */
final class Rules {

    static final String HEADER = """
            package rules.hohhot.employee
            import io.github.baoxiao.rules.Situation
            import io.github.baoxiao.rules.Item
            import io.github.baoxiao.rules.Region
            import static io.github.baoxiao.rules.Units.*
            global io.github.baoxiao.rules.Benefits benefits
            """;

    /** What is read and what is wrong with it. */
    record Read(List<RuleText> rules, List<Issue> issues, SortedMap<String, SourceText> files) {

        String english() {
            return in(Locale.ENGLISH);
        }

        String chinese() {
            return in(Locale.CHINESE);
        }

        private String in(Locale locale) {
            return issues.stream().map(issue -> issue.text(locale) + "\n").collect(Collectors.joining());
        }

        List<String> codes() {
            return issues.stream().map(Issue::code).toList();
        }
    }

    private Rules() {
    }

    static Read read(String text) {
        return read("hohhot/employee.drl", text);
    }

    static Read read(String... filesAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], filesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return read(files);
    }

    static Read read(SortedMap<String, byte[]> files) {
        List<Issue> issues = new ArrayList<>();
        SortedMap<String, SourceText> texts = new TreeMap<>();
        files.forEach((file, bytes) -> SourceText.decode(file, bytes, issues).ifPresent(text -> texts.put(file, text)));
        return new Read(RuleReader.read("hohhot", texts, true, DroolsReading::of, issues), issues, texts);
    }

    /** One rule with that name, condition and conclusion. */
    static String rule(String name, String when, String then) {
        return """
                rule "%s"
                    @source( "文件" )
                    @effective( "2022-01-01" )
                when
                    %s
                then
                    %s
                end
                """.formatted(name, when, then);
    }

    static Engine engine(Read read) {
        List<Issue> issues = new ArrayList<>(read.issues());
        Engine engine = Engine.compile("hohhot", read.files(), read.rules(), issues);
        if (!issues.isEmpty()) {
            throw new AssertionError(issues);
        }
        return engine;
    }
}
