package io.github.baoxiao.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.baoxiao.History;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.SampleBreakdowns;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Reason;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Slice;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference of the documents names every field that is written, every word and every note, in both languages. */
class JsonDocTest {

    /** Objects whose members have names of the host's or the book's own, or of a list of words. */
    private static final Set<String> BY_NAME = Set.of("costs.named", "named", "indices", "yearToDate.counters", "yearToDate.borne");
    private static final Set<String> OF_VALUES = Set.of("indices", "yearToDate.borne");
    private static final Pattern NOTE = Pattern.compile("(?:Breakdown\\.Note|note|borne)\\((?:Slice\\.\\w+, )?\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"docs/json.md", "docs/json.zh-CN.md"})
    void everyFieldOfAClaimStandsThere(String file) throws IOException {
        Set<String> fields = new TreeSet<>();
        RandomClaims claims = new RandomClaims(20231012);
        for (int i = 0; i < 500; i++) {
            collect(ClaimJson.write(claims.next()), fields);
        }

        assertThat(fields).contains("person.waitingUntil", "visit.part", "visit.facility.connected", "costs.named.*.of", "items[].firstShare")
                .hasSizeGreaterThan(45);
        assertNames(file, parts(file, 1, 2), fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/json.md", "docs/json.zh-CN.md"})
    void everyFieldOfABreakdownStandsThere(String file) throws IOException {
        Set<String> fields = new TreeSet<>();
        collect(ClaimJson.write(SampleBreakdowns.basicOnly()), fields);
        collect(ClaimJson.write(SampleBreakdowns.withEverything()), fields);
        History year = RuleBook.load(Path.of("rules/yubei")).replay(List.of(ClaimJson.read(Path.of("examples/claims/resident-three-layers.json"))));
        collect(ClaimJson.write(year.reverse("C-1").list().get(0).breakdown()), fields);

        assertThat(fields).contains("reversal", "ledger[].named", "items[].line", "notes[].code").hasSizeGreaterThan(50);
        assertNames(file, parts(file, 2, 3), fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/json.md", "docs/json.zh-CN.md"})
    void everyWordStandsThere(String file) throws IOException {
        Set<String> words = new TreeSet<>();
        for (Enum<?>[] values : List.<Enum<?>[]>of(Care.values(), Coverage.values(), FacilityKind.values(), ItemClass.values(), ItemKind.values(),
                Level.values(), Need.values(), Origin.values(), Payer.values(), Reason.values(), Referral.values(), Scheme.values(), Slice.values(),
                Status.values())) {
            Stream.of(values).map(Object::toString).forEach(words::add);
        }

        assertNames(file, Files.readString(Path.of(file)), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/json.md", "docs/json.zh-CN.md"})
    void everyNoteStandsThereAndNoOther(String file) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/github/baoxiao"), 1)) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                addAll(NOTE, Files.readString(source), codes);
            }
        }
        String doc = Files.readString(Path.of(file));
        Set<String> told = new TreeSet<>();
        doc.substring(doc.lastIndexOf("\n### ")).lines().filter(line -> line.startsWith("| `"))
                .forEach(line -> addAll(Pattern.compile("`([a-z-]+)`"), line.split("\\|")[1], told));

        assertThat(codes).contains("same-id", "overlap", "reversal", "capped", "full-self-pay").hasSize(15);
        assertThat(told).isEqualTo(codes);
    }

    private static void assertNames(String file, String text, Set<String> names) {
        assertThat(names).allSatisfy(name -> assertThat(text).as(file).contains("`" + name + "`"));
    }

    /** Two of the parts of the document: that of the year is a part of both. */
    private static String parts(String file, int one, int other) throws IOException {
        List<String> parts = List.of(Files.readString(Path.of(file)).split("\n## "));
        assertThat(parts).hasSize(4);
        return parts.get(one) + parts.get(other);
    }

    private static void addAll(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static void collect(String json, Set<String> fields) throws IOException {
        collect("", new ObjectMapper().readTree(json), fields);
    }

    private static void collect(String at, JsonNode node, Set<String> fields) {
        if (node.isArray()) {
            if (!node.isEmpty() && !node.get(0).isObject()) {
                fields.add(at);
            }
            node.forEach(one -> collect(one.isObject() ? at + "[]" : at, one, fields));
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                if (OF_VALUES.contains(at)) {
                    fields.add(at);
                } else {
                    collect(at.isEmpty() ? member.getKey() : at + "." + (BY_NAME.contains(at) ? "*" : member.getKey()), member.getValue(), fields);
                }
            });
        } else {
            fields.add(at);
        }
    }
}
