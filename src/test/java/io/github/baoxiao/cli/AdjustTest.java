package io.github.baoxiao.cli;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code adjust} prints, and how it ends. */
class AdjustTest {

    private static final String RULES = "rules/yubei";

    @TempDir
    private Path folder;
    private String settled;

    /** Two claims as a system keeps them: what settle was given, and what it printed. */
    @BeforeEach
    void settle() throws IOException {
        String claims = Claims.file(folder, "claims.jsonl", Claims.first("C-1", "P-1"), Claims.later("C-2", "P-1"));
        String breakdowns = Call.of("settle", "--rules", RULES, "--format", "json", claims).out();
        settled = Files.writeString(folder.resolve("settled.jsonl"), Files.readString(Path.of(claims)) + breakdowns).toString();
    }

    @Test
    void aReversalIsAStatementOfWhatToPayOutAndBack() throws IOException {
        Call call = adjust("--lang", "zh", settled, changes("{\"reverse\":\"C-1\"}"));

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("结算调整单\n变更 冲销 C-1\n\n报销申请 C-1 ").contains("报销申请 C-2    结算日 2023-10-12    重算，因冲销 C-1\n",
                "退回基金\n", "差额合计").endsWith("-52000.00\n");
        assertThat(adjust(settled, changes("{\"reverse\":\"C-1\"}")).out()).startsWith("Adjustments\nChange reversed claim C-1\n");
    }

    @Test
    void eachChangeGoesOnFromTheOneBeforeAndARefusedOneDoesNotStopTheOthers() throws IOException {
        String changes = changes("{\"reverse\":\"C-1\"}", "", "{\"reverse\":\"C-1\"}", "{\"late\":" + Claims.later("C-0", "P-1") + "}",
                "{\"correct\":" + Claims.later("C-7", "P-1") + "}", "no change");

        Call call = adjust("--format", "json", settled, changes);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith(changes + ":3: error[reversed]: /reverse: this claim was reversed already; "),
                line -> assertThat(line).startsWith(changes + ":5: error[unknown-claim]: /correct/id: the history has no claim of this id; "),
                line -> assertThat(line).startsWith(changes + ":6: error[json]: "));
        assertThat(call.out().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"change\":{\"kind\":\"REVERSED\",\"claim\":\"C-1\"},\"adjustments\":[{\"claim\":\"C-1\","),
                line -> assertThat(line).startsWith("{\"change\":{\"kind\":\"LATE\",\"claim\":\"C-0\"},\"adjustments\":[{\"claim\":\"C-0\","));
    }

    @Test
    void whatWasPaidOtherwiseThanItIsDueComesFirst() throws IOException {
        String wrong = Files.readString(Path.of(settled)).replaceFirst("\"paid\":\"34790.00\"", "\"paid\":\"34780.00\"")
                .replaceFirst("\"cash\":\"5625.20\"", "\"cash\":\"5635.20\"");
        String file = Files.writeString(folder.resolve("wrong.jsonl"), wrong).toString();

        Call call = adjust(file, changes("{\"reverse\":\"C-1\"}"));

        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith("Adjustments\nChange none; settled again in the order of settlement\n")
                .contains("+10.00   the fund pays\n", "-10.00   back to the person\n").contains("\n\nAdjustments\nChange reversed claim C-1\n");
    }

    @Test
    void anErrorInTheSettledClaimsStopsEverything() throws IOException {
        String torn = Claims.file(folder, "torn.jsonl", Claims.first("C-1", "P-1"), "", "{\"claim\":");

        Call call = adjust(torn, changes("{\"reverse\":\"C-1\"}"));

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith(torn + ":1: error[missing]: the breakdown of this claim is missing"),
                line -> assertThat(line).startsWith(torn + ":3: error[json]: "));
    }

    @Test
    void aDocumentSpreadOverLinesAndAnArrayAreOneErrorEach() throws IOException {
        String pretty = Claims.file(folder, "pretty.jsonl", "{", "\"reverse\": \"C-1\"", "}");

        assertThat(adjust(settled, pretty)).isEqualTo(new Call(1, "", pretty + ":1: error[json]: one a line; here one is spread over several; "
                + "write it in one line; only the one of a .json may take several\n"));
        assertThat(adjust(Claims.file(folder, "list.json", "[]"), pretty).err()).contains("list.json:1: error[json]: this is an array").hasLineCount(1);
    }

    @Test
    void oneOfTheFilesMayBeStandardInput() throws IOException {
        String rest = "\n{\"reverse\":\"C-1\"}\n";

        assertThat(Call.reading(rest, "adjust", "--rules", RULES, settled, "-").exitCode()).isZero();
        assertThat(Call.reading(Files.readString(Path.of(settled)), "adjust", "--rules", RULES, "-", changes("{\"reverse\":\"C-2\"}")).exitCode()).isZero();
        assertThat(adjust("-", "-")).isEqualTo(new Call(2, "", "-: error[file]: standard input can be named only once\n"));
    }

    @Test
    void nothingIsAdjustedWhereAFileOrTheRulesAreNotThere() throws IOException {
        String changes = changes("{\"reverse\":\"C-1\"}");

        assertThat(adjust("no.jsonl", "pom.xml")).isEqualTo(new Call(2, "", """
                no.jsonl: error[file]: there is no such file
                pom.xml: error[file]: its name must end in .json (one claim) or .jsonl (one claim a line)
                """));
        assertThat(Call.of("adjust", "--rules", "no", settled, changes).exitCode()).isEqualTo(2);
        assertThat(Call.of("adjust", settled).err()).isEqualTo("baoxiao adjust: CHANGES is missing; see baoxiao adjust --help\n");
        assertThat(Call.of("adjust", "--rules", "examples/claims", settled, changes)).satisfies(call -> {
            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.err()).endsWith(" in the rules\n");
        });
    }

    @Test
    void theShippedYearIsAdjusted() {
        Call call = adjust("examples/year/settled.jsonl", "examples/year/changes.jsonl");

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("Adjustments\nChange late claim C-4\n").contains("Change corrected claim C-3\n", "Change reversed claim C-1\n")
                .contains("critical illness insurance (inpatient): deductible charged 580.00 instead of 6790.00\n");
    }

    @Test
    void theHelpSaysWhatTheFilesHold() {
        assertThat(Call.of("adjust", "--help").out()).contains("--rules=DIR", "--format=text|json", "SETTLED CHANGES", "{\"late\": CLAIM}");
        assertThat(Call.of("adjust", "--help", "--lang", "zh").out()).contains("SETTLED 每行一笔", "迟报");
    }

    private String changes(String... lines) throws IOException {
        return Claims.file(folder, "changes.jsonl", lines);
    }

    private static Call adjust(String... args) {
        return Call.of(Stream.concat(Stream.of("adjust", "--rules", RULES), List.of(args).stream()).toArray(String[]::new));
    }
}
