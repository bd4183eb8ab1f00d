package io.github.baoxiao.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code settle} prints, and how it ends. */
class SettleTest {

    private static final String RULES = "rules/yubei";

    @TempDir
    private Path folder;

    @Test
    void everyClaimThatIsShippedIsSettled() throws IOException {
        List<String> args;
        try (Stream<Path> claims = Files.list(Path.of("examples/claims"))) {
            args = Stream.concat(Stream.of("settle"), claims.map(Path::toString).sorted()).toList();
        }

        Call call = Call.of(args.toArray(String[]::new));

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out().split("Settlement statement\n")).hasSize(args.size());
    }

    @Test
    void theSecondPartOfAStayIsAnAdmissionOfItsOwn() {
        Call call = Call.of("settle", "examples/claims/employee-part-not-connected.json");

        assertThat(call.out()).contains("deductible 350.00", "(12000.00 - 350.00) × 92% = 10718.00"); // the second of the year: 500 × 70%
    }

    @Test
    void statementsHaveABlankLineBetweenThemAndNoneAround() throws IOException {
        Call call = settle("--lang", "zh", Claims.file(folder, "two.jsonl", Claims.first("C-1", "P-1"), Claims.first("C-2", "P-2")));

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("医疗费用结算单\n报销申请 C-1 ").contains("baoxiao 0.1.0\n\n医疗费用结算单\n报销申请 C-2 ")
                .endsWith("baoxiao 0.1.0\n").doesNotContain("\r").doesNotContain("\n\n\n");
    }

    @Test
    void jsonIsOneBreakdownALineInTheOrderOfTheInput() throws IOException {
        String one = Claims.file(folder, "one.json", Claims.pretty("C-9", "P-9"));
        String more = Claims.file(folder, "more.jsonl", Claims.first("C-3", "P-3"), "", Claims.first("C-1", "P-1"));

        Call call = settle("--format", "json", more, one);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines()).hasSize(3).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"claim\":\"C-3\",").contains("\"funds\":\"46374.80\"").endsWith("}"),
                line -> assertThat(line).startsWith("{\"claim\":\"C-1\","),
                line -> assertThat(line).startsWith("{\"claim\":\"C-9\","));
    }

    @Test
    void aRefusedClaimIsNamedByItsLineAndDoesNotStopTheOthers() throws IOException {
        String wrong = Claims.first("C-2", "110101195803021234").replace("\"bornOn\": \"1958-03-02\", ", "").replace("\"2000.00\"", "\"-2000.00\"");
        String file = Claims.file(folder, "three.jsonl", Claims.first("C-1", "P-1"), " ", wrong, Claims.first("C-3", "P-3"));

        Call call = settle("--format", "json", file);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).isEqualTo(file + ":3: error[missing]: /person/bornOn: this is missing\n"
                + file + ":3: error[negative]: /costs/fullSelfPay: an amount is not negative; use a reversal for a refund\n");
        assertThat(call.out().lines()).hasSize(2);
        assertThat(settle("--lang", "zh", file).err()).startsWith(file + ":3: error[missing]: /person/bornOn: 缺少");
    }

    @Test
    void whatIsNoJsonAtAllHasNoPointer() throws IOException {
        String file = Claims.file(folder, "torn.json", "", "C-1, P-1");

        assertThat(settle(file).err()).startsWith(file + ":1: error[json]: not JSON at line 2, column ").hasLineCount(1);
        assertThat(settle(Claims.file(folder, "empty.json", ""))).isEqualTo(new Call(1, "",
                folder.resolve("empty.json") + ":1: error[json]: the document is empty\n"));
    }

    @Test
    void aPersonIsCarriedOverFromFileToFile() throws IOException {
        String first = Claims.file(folder, "first.json", Claims.pretty("C-1", "P-1"));
        String second = Claims.file(folder, "second.jsonl", "", Claims.later("C-2", "P-1"), Claims.later("C-3", "P-1"));

        Call call = settle("--format", "json", first, second);

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines().toList().get(2)).contains("\"totals\":{\"total\":\"156000.00\",\"inScope\":\"150000.00\"}");
    }

    @Test
    void anotherPersonIsNotCarriedOver() throws IOException {
        String file = Claims.file(folder, "two.jsonl", Claims.first("C-1", "P-1"), Claims.later("C-2", "P-2"));

        Call call = settle("--format", "json", file);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).startsWith(file + ":2: error[missing]: /yearToDate: the year to date is missing; ");
    }

    @Test
    void claimsOfOnePersonThatAreTornApartAreToldToStandTogether() throws IOException {
        String file = Claims.file(folder, "torn.jsonl", Claims.first("C-1", "P-1"), Claims.first("C-2", "P-2"), Claims.later("C-3", "P-1"));

        assertThat(settle("--format", "json", file).err()).isEqualTo(file + ":3: error[missing]: /yearToDate: the year to date is missing; write "
                + "\"NONE\" for the first claim of the medical year, else the one of the breakdown before; to carry on without, claims of one "
                + "person and medical year must stand directly together\n");
        assertThat(settle("--lang", "zh", file).err()).isEqualTo(file + ":3: error[missing]: /yearToDate: 缺少年度累计；年度第一笔写 \"NONE\"，"
                + "否则写前一笔结算结果中的值；不写则同一人、同一医保年度的申请须紧接着排列，才能接续\n");
    }

    @Test
    void aClaimSpreadOverTheLinesOfAFileOfLinesIsOneError() throws IOException {
        String pretty = Claims.file(folder, "pretty.jsonl", "", Claims.pretty("C-1", "P-1"), Claims.pretty("C-2", "P-2"));
        String list = Claims.file(folder, "list.jsonl", "[", Claims.first("C-1", "P-1") + ",", Claims.first("C-2", "P-2"), "]");

        assertThat(settle(pretty)).satisfies(call -> {
            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.out()).isEmpty();
            assertThat(call.err().lines()).hasSize(2).allSatisfy(line -> assertThat(line).endsWith(": error[json]: one a line; here one is spread over "
                    + "several; write it in one line; only the one of a .json may take several"));
        });
        assertThat(settle("--lang", "zh", pretty).err()).startsWith(pretty + ":2: error[json]: 每份须写在一行里，这里一份占了几行；"
                + "写成一行；只有 .json 文件中的一份可以占几行\n");
        assertThat(settle(list).err()).startsWith(list + ":1: error[json]: this is an array; here stands one object { }; ").hasLineCount(1);
    }

    @Test
    void aClaimTornInTwoDoesNotStopTheOthers() throws IOException {
        String torn = Claims.first("C-1", "P-1").replaceFirst(",", ",\n ");
        String file = Claims.file(folder, "torn.jsonl", torn, Claims.first("C-2", "P-2"), torn, Claims.first("C-3", "P-3"));

        for (Call call : List.of(settle("--format", "json", file), Call.reading(Files.readString(Path.of(file)), "settle", "--rules", RULES, "--format", "json", "-"))) {
            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.out().lines()).hasSize(2);
            assertThat(call.err().lines()).hasSize(2).allMatch(line -> line.contains("spread over several"));
        }
    }

    @Test
    void anArrayIsToldToBecomeAFileOfLines() throws IOException {
        String array = "[\n" + Claims.first("C-1", "P-1") + ",\n" + Claims.first("C-2", "P-2") + "\n]\n";
        String file = Claims.file(folder, "list.json", array);
        String says = ":1: error[json]: this is an array; here stands one object { }; write several in a .jsonl, one a line and without brackets\n";

        assertThat(settle(file)).isEqualTo(new Call(1, "", file + says));
        assertThat(Call.reading(array, "settle", "--rules", RULES, "-")).isEqualTo(new Call(1, "", "-" + says));
        assertThat(Call.reading(array.replace("\n", ""), "settle", "--rules", RULES, "-")).isEqualTo(new Call(1, "", "-" + says));
    }

    @Test
    void theDeviceOfStandardInputIsWrittenOtherwise() {
        assertThat(settle("/dev/stdin")).isEqualTo(new Call(2, "", "/dev/stdin: error[file]: write - for standard input\n"));
        assertThat(settle("--lang", "zh", "/dev/fd/0").err()).isEqualTo("/dev/fd/0: error[file]: 标准输入写作 -\n");
    }

    @Test
    void wordsInJsonAreChineseUnlessTheCallSaysSo() {
        String claim = "examples/claims/resident-three-layers.json";
        String chinese = Call.in(Map.of("LANG", "zh_CN.UTF-8"), "settle", "--format", "json", claim).out();

        assertThat(chinese).contains("\"notes\":[{\"code\":\"full-self-pay\",\"text\":\"全自费 2000.00 在医保目录之外");
        assertThat(Call.of("settle", "--format", "json", claim).out()).as("in an English environment").isEqualTo(chinese);
        assertThat(Call.of("settle", "--format", "json", "--lang", "en", claim).out()).contains("\"code\":\"full-self-pay\",\"text\":\"full self-pay 2000.00");
    }

    @Test
    void aLineAboveEightMegabytesIsRefusedAndTheNextIsSettled() throws IOException {
        String file = Claims.file(folder, "long.jsonl", "[" + " ".repeat(9 * 1024 * 1024) + "]", Claims.first("C-2", "P-2"));

        Call call = settle("--format", "json", file);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).isEqualTo(file + ":1: error[limit]: the document is longer than 8 MB\n");
        assertThat(call.out()).startsWith("{\"claim\":\"C-2\"");
    }

    @Test
    void standardInputIsOneClaimALineOrOneClaimOverSeveral() {
        Call lines = Call.reading(Claims.first("C-1", "P-1") + "\n\n{\n" + Claims.later("C-2", "P-1"), "settle", "--rules", RULES, "--format",
                "json", "-");
        Call pretty = Call.reading(Claims.pretty("C-1", "P-1"), "settle", "--rules", RULES, "--format", "json", "-");

        assertThat(lines.exitCode()).isEqualTo(1);
        assertThat(lines.err()).startsWith("-:3: error[json]: ").hasLineCount(1);
        assertThat(lines.out().lines()).hasSize(2);
        assertThat(pretty.err()).isEmpty();
        assertThat(pretty.exitCode()).isZero();
        assertThat(pretty.out().lines()).hasSize(1);
    }

    @Test
    void rulesWithErrorsAreShownAsTheirAnalystReadsThem() throws IOException {
        Path region = Files.createDirectory(folder.resolve("yubei"));
        for (String name : List.of("region.drl", "resident.drl", "critical-illness.drl", "assistance.drl")) {
            String text = Files.readString(Path.of(RULES, name));
            Files.writeString(region.resolve(name), name.equals("resident.drl") ? text.replace("percent(70)", "percent(850)") : text);
        }
        String claim = Claims.file(folder, "one.json", Claims.pretty("C-1", "P-1"));

        Call english = Call.of("settle", "--rules", region.toString(), claim);
        Call chinese = Call.of("settle", "--rules", folder.toString(), "--lang", "zh", claim);

        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.out()).isEmpty();
        assertThat(english.err()).matches("(?s)yubei/resident\\.drl:\\d+:\\d+: error\\[[a-z-]+]: .*\\^\n.*").endsWith("\n1 error in the rules\n");
        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.err()).endsWith("\n规则有 1 处错误\n");
        assertThat(Call.of("settle", "--rules", "examples/claims", claim)).satisfies(call -> assertThat(call.exitCode()).isEqualTo(1));
    }

    @Test
    void nothingIsSettledWhereAFileOrTheRulesAreNotThere() throws IOException {
        String claim = Claims.file(folder, "one.json", Claims.pretty("C-1", "P-1"));

        assertThat(Call.of("settle", claim, "no.json", "examples", "pom.xml")).isEqualTo(new Call(2, "", """
                no.json: error[file]: there is no such file
                examples: error[file]: this is a folder, not a file
                pom.xml: error[file]: its name must end in .json (one claim) or .jsonl (one claim a line)
                """));
        assertThat(Call.of("settle", "--rules", "no", claim)).isEqualTo(new Call(2, "",
                "no: error[folder]: there is no such folder; name the rules as --rules DIR\n"));
        assertThat(Call.of("settle", "--rules", "pom.xml", claim).exitCode()).isEqualTo(2);
        assertThat(Call.of("settle", "-", "-")).isEqualTo(new Call(2, "", "-: error[file]: standard input can be named only once\n"));
        assertThat(Call.of("settle", "a\u0000b.json").err()).startsWith("a\uFFFDb.json: error[file]: this name cannot be read");
    }

    @Test
    void theLanguageIsThatOfTheEnvironmentUnlessTheCallSaysSo() throws IOException {
        String claim = Claims.file(folder, "one.json", Claims.pretty("C-1", "P-1"));

        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "settle", "--rules", RULES, claim).out()).startsWith("医疗费用结算单");
        assertThat(Call.in(Map.of("LANG", "zh_CN.UTF-8"), "settle", "--rules", RULES, "--lang=en", claim).out()).startsWith("Settlement");
    }

    private static Call settle(String... args) {
        return Call.of(Stream.concat(Stream.of("settle", "--rules", RULES), Stream.of(args)).toArray(String[]::new));
    }
}
