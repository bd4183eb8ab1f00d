package io.github.baoxiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.SampleBreakdowns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.stream.Collectors;

/** The JSON of a breakdown, to the byte. Here it is broken into lines; as it is written it is one. */
class BreakdownJsonTest {

    @Test
    void aBreakdown() {
        assertThat(ClaimJson.write(SampleBreakdowns.basicOnly())).isEqualTo(oneLine("""
                {"claim":"C-1","seal":{"rules":"sha256:0","library":"0.1.0"},
                "total":"52000.00","funds":"34790.00","hospital":"0.00","person":"17210.00","account":"0.00","cash":"17210.00",
                "ratios":{"ofTotal":"66.90%","ofInScope":"69.58%"},
                "slices":{"fullSelfPay":"2000.00","overLimit":"0.00","firstSelfPay":"0.00","inScope":"50000.00"},
                "layers":[
                {"layer":"BASIC","clause":"INPATIENT","base":"50000.00","deductible":"300.00","capCut":"0.00","overCap":"0.00",
                "paid":"34790.00","bands":[{"from":"300.00","to":"50000.00","ratio":"70%","amount":"34790.00"}]}],
                "ledger":[
                {"amount":"34790.00","slice":"COPAY","payer":"BASIC","reason":"RATIO",
                "rule":"居民住院 二级 支付比例","at":"yubei/resident.drl:20","source":"渝北区居民医保待遇 2023"},
                {"amount":"14910.00","slice":"COPAY","payer":"PERSON","reason":"COPAY"},
                {"amount":"300.00","slice":"DEDUCTIBLE","payer":"PERSON","reason":"DEDUCTIBLE"},
                {"amount":"2000.00","slice":"FULL_SELF_PAY","payer":"PERSON","reason":"FULL_SELF_PAY"}],
                "named":{},"accounts":{"current":"0.00","carried":"0.00","shared":"0.00"},"items":[],"notes":[],
                "yearToDate":{"from":"2023-01-01",
                "counters":{"BASIC/INPATIENT":{"position":"50000.00","deductible":"300.00","paid":"34790.00","visits":1},
                "统筹基金":{"paid":"34790.00"}},
                "totals":{"total":"52000.00","inScope":"50000.00"},
                "borne":{"FULL_SELF_PAY":"2000.00","DEDUCTIBLE":"300.00","COPAY":"14910.00"}}}
                """));
    }

    @Test
    void aBreakdownWithEverything() {
        assertThat(ClaimJson.write(SampleBreakdowns.withEverything())).isEqualTo(oneLine("""
                {"claim":"C-2","seal":{"rules":"sha256:0","library":"0.1.0"},
                "total":"105.00","funds":"62.50","hospital":"0.00","person":"42.50","account":"37.50","cash":"5.00",
                "ratios":{"ofTotal":"59.52%","ofInScope":"0.00%"},
                "slices":{"fullSelfPay":"100.00","overLimit":"0.00","firstSelfPay":"5.00","inScope":"0.00"},
                "layers":[
                {"layer":"COMMERCIAL","clause":"特药","base":"100.00","deductible":"0.00","capCut":"0.00","overCap":"0.00",
                "paid":"62.50","bands":[{"from":"0.00","to":"100.00","ratio":"62.5%","amount":"62.50"}]}],
                "ledger":[
                {"amount":"62.50","slice":"FULL_SELF_PAY","named":"特药","payer":"COMMERCIAL","reason":"RATIO",
                "rule":"a \\"quoted\\" rule\\u2028\\u0085","at":"city/supplement.drl:7","source":""},
                {"amount":"37.50","slice":"FULL_SELF_PAY","named":"特药","payer":"ACCOUNT","reason":"ACCOUNT"},
                {"amount":"5.00","slice":"FIRST_SELF_PAY","payer":"PERSON","reason":"FIRST_SELF_PAY"}],
                "named":{"特药":{"of":"fullSelfPay","amount":"100.00"}},
                "accounts":{"current":"1.50","carried":"0.00","shared":"0.00"},
                "items":[{"line":0,"fullSelfPay":"100.00","overLimit":"0.00","firstSelfPay":"0.00","inScope":"0.00"},
                {"line":1,"fullSelfPay":"0.00","overLimit":"0.00","firstSelfPay":"5.00","inScope":"0.00"}],
                "notes":[{"code":"first-share","text":"先行自付比例未采用"}],
                "yearToDate":"NONE"}
                """));
    }

    @Test
    void notesInEnglish() {
        assertThat(ClaimJson.write(SampleBreakdowns.withEverything(), Locale.ENGLISH))
                .contains("\"notes\":[{\"code\":\"first-share\",\"text\":\"the first share did not count\"}]");
    }

    @Test
    void itsYearToDateIsThatOfTheNextClaim() throws Exception {
        Breakdown breakdown = SampleBreakdowns.basicOnly();
        JsonNode written = new ObjectMapper().readTree(ClaimJson.write(breakdown));

        String next = Samples.CLAIM.replace("\"NONE\" }", written.get("yearToDate") + "}");

        assertThat(ClaimJson.parse(next).yearToDate()).isEqualTo(breakdown.yearToDate());
    }

    @Test
    void itIsOneLine() {
        assertThat(ClaimJson.write(SampleBreakdowns.withEverything())).doesNotContain("\n", "\r", "\u2028", "\u0085");
    }

    private static String oneLine(String lines) {
        return lines.lines().collect(Collectors.joining());
    }
}
