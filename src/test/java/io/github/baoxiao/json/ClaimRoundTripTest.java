package io.github.baoxiao.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.Claim;
import io.github.baoxiao.YearToDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as the same claim. */
class ClaimRoundTripTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomClaims(long seed) {
        RandomClaims claims = new RandomClaims(seed);
        for (int i = 0; i < 300; i++) {
            Claim claim = claims.next();
            String line = ClaimJson.write(claim);
            Claim read = ClaimJson.parse(line.getBytes(UTF_8));

            assertSame(read, claim);
            assertThat(ClaimJson.write(read)).isEqualTo(line).doesNotContain("\n");
        }
    }

    @Test
    void everyFieldInItsOrder() {
        assertThat(ClaimJson.write(ClaimJson.parse(Samples.FULL))).isEqualTo("""
                {"id":"C-2","settledOn":"2023-10-12",\
                "person":{"id":"P-1","bornOn":"1958-03-02","scheme":"EMPLOYEE","status":"RETIRED","region":"150100",\
                "needs":["ORPHAN","SEVERELY_DISABLED"],"traits":["CIVIL_SERVANT"],"enrolledYears":30,"coverage":"IN_FORCE"},\
                "visit":{"care":"INPATIENT","from":"2023-10-02","to":"2023-10-12","admission":2,\
                "facility":{"level":"LEVEL_3A","kind":"TCM","region":"150100","designated":false},\
                "referral":"REFERRED","conditions":["COVID-19"]},\
                "costs":{"total":"265000.00","inScope":"518.22","firstSelfPay":"27.28","overLimit":"0.00","fullSelfPay":"264454.50",\
                "named":{"特药":{"of":"fullSelfPay","amount":"264000.00"}}},\
                "items":[{"code":"X-1","name":"阿莫西林","class":"B","kind":"DRUG","origin":"DOMESTIC","amount":"545.50","quantity":"1",\
                "ceiling":"600.00","firstShare":"5%"},\
                {"code":"X-2","name":"支架","class":"C","kind":"IMPLANT","origin":"IMPORTED","amount":"264454.50"}],\
                "accounts":{"current":"12.00","carried":"3.40","shared":"5.00"},\
                "indices":{"ownAnnualSalary":"88000.00"},\
                "settled":[{"layer":"BASIC","deductible":"0.00","overCap":"0.00","paid":"0.50"}],\
                "yearToDate":{"from":"2023-01-01",\
                "counters":{"BASIC/INPATIENT":{"position":"1000.00","deductible":"300.00","paid":"490.00","visits":1},\
                "统筹基金":{"paid":"490.00"}},\
                "totals":{"total":"1200.00","inScope":"1000.00"},"borne":{"DEDUCTIBLE":"300.00","COPAY":"210.00"}}}""");
    }

    private static void assertSame(Claim read, Claim claim) {
        assertThat(read.id()).isEqualTo(claim.id());
        assertThat(read.settledOn()).isEqualTo(claim.settledOn());
        assertThat(read.person()).isEqualTo(claim.person());
        assertThat(read.visit()).isEqualTo(claim.visit());
        assertThat(read.costs()).isEqualTo(claim.costs());
        assertThat(read.items()).isEqualTo(claim.items());
        assertThat(read.accounts()).isEqualTo(claim.accounts());
        assertThat(read.indices()).isEqualTo(claim.indices());
        assertThat(read.settled()).isEqualTo(claim.settled());
        assertThat(read.yearToDate()).isEqualTo(claim.yearToDate());
        assertThat(read.yearToDate() == YearToDate.CARRIED).isEqualTo(claim.yearToDate() == YearToDate.CARRIED);
    }
}
