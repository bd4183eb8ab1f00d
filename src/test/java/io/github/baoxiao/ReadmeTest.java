package io.github.baoxiao;

import io.github.baoxiao.json.ClaimJson;
import io.github.baoxiao.rules.AccountRules;
import io.github.baoxiao.rules.BandTable;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.ClauseRules;
import io.github.baoxiao.rules.ItemRules;
import io.github.baoxiao.rules.RegionRules;
import io.github.baoxiao.rules.TermTable;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What README shows is what happens: its statement, its five lines, its rules, its list of words; and both languages are in step. */
class ReadmeTest {

    private static final List<Class<?>> VOCABULARY = List.of(Benefits.class, ClauseRules.class, BandTable.class, TermTable.class,
            AccountRules.class, ItemRules.class, RegionRules.class);

    @Test
    void theStatementIsTheOneOfTheFiveLines() {
        // the five lines of README, as they stand there
        RuleBook book = RuleBook.load(Path.of("rules"));
        Claim claim = ClaimJson.read(Path.of("examples/claims/resident-three-layers.json"));
        Breakdown paid = book.settle(claim);

        assertThat(lines(read("README.md"))).contains("RuleBook book = RuleBook.load(Path.of(\"rules\"));",
                "Claim claim = ClaimJson.read(Path.of(\"examples/claims/resident-three-layers.json\"));",
                "Breakdown paid = book.settle(claim);", "System.out.println(paid.statement(Locale.CHINA));");
        assertThat(block("README.md", "text").get(0)).isEqualTo(withoutHash(paid.statement(Locale.CHINA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theCityInReadmeLoads(String readme) {
        String city = block(readme, "drl").stream().filter(text -> text.contains("Region()")).findFirst().orElseThrow();

        RuleBook book = RuleBook.load(Map.of("mycity/rules.drl", city.getBytes(StandardCharsets.UTF_8)));

        assertThat(book.regions()).containsExactly("mycity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theRuleInReadmeStandsInTheBook(String readme) {
        String rule = block(readme, "drl").get(0).strip();

        assertThat(read("rules/hohhot/employee.drl")).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyWordAndCallOfTheRuleLanguageIsNamed(String readme) {
        TreeSet<String> names = new TreeSet<>(Units.words().stream().map(Word::name).toList());
        for (Class<?> part : VOCABULARY) {
            Stream.of(part.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers())).map(Method::getName).forEach(names::add);
        }
        String text = read(readme);

        assertThat(names).allSatisfy(name -> assertThat(text).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void bothLanguagesShowTheSameCode() {
        for (String language : List.of("text", "xml", "java", "drl", "sh")) {
            assertThat(codeOnly(block("README.zh-CN.md", language))).isEqualTo(codeOnly(block("README.md", language)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void itsCommandsNameWhatIsThere(String readme) {
        Matcher named = Pattern.compile("[\\w-]+/[\\w./-]*|[\\w-]+\\.jsonl?\\b").matcher(String.join("", block(readme, "sh")));

        assertThat(named.results().map(MatchResult::group).filter(path -> !path.startsWith("target/")).toList()).hasSizeGreaterThan(4)
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyExceptionAHostMayCatchIsNamed(String readme) throws IOException {
        try (Stream<Path> types = Files.list(Path.of("src/main/java/io/github/baoxiao"))) {
            assertThat(types.map(path -> path.getFileName().toString()).filter(name -> name.endsWith("Exception.java")).toList()).hasSize(4)
                    .allSatisfy(name -> assertThat(read(readme)).contains("`" + name.replace(".java", "") + "`"));
        }
    }

    @Test
    void theVersionIsThatOfThePom() {
        assertThat(read("pom.xml")).contains("<version>" + RuleBook.VERSION + "</version>");
        assertThat(read("README.md")).contains("<version>" + RuleBook.VERSION + "</version>");
    }

    /** The hash of the rules is another with every edit of a rule; README leaves it out. */
    private static String withoutHash(String statement) {
        return statement.replaceFirst("sha256:[0-9a-f]{64}", "sha256:…");
    }

    /** Shell remarks are in the language of the reader. */
    private static List<String> codeOnly(List<String> blocks) {
        return blocks.stream().map(text -> text.replaceAll("(?m)\\s+# .*$", "")).toList();
    }

    private static List<String> block(String file, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(read(file));
        while (fence.find()) {
            blocks.add(fence.group(1));
        }
        return blocks;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
