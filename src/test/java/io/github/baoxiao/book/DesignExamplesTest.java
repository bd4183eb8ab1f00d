package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The two rule files printed in the design read, compile and speak. */
class DesignExamplesTest {

    private static final String PLAIN = """
            // 呼和浩特市 职工基本医疗保险 住院
            // 金额 yuan(元)   比例 percent(百分数)   日期 yyyy-MM-dd
            package rules.hohhot.employee

            import io.github.baoxiao.rules.Situation
            import static io.github.baoxiao.rules.Units.*
            global io.github.baoxiao.rules.Benefits benefits

            rule "职工住院 三级甲等 起付线"
                @source( "呼和浩特市职工医保待遇 2022" )
                @effective( "2022-01-01" )
            when
                Situation( employee, inpatient, level3A )
            then
                benefits.basic()                      //  第一次       第二次      第三次起
                    .deductible( yuan(1000), yuan(700), yuan(0) );
            end

            rule "职工住院 三级甲等 在职 支付比例"
                @source( "呼和浩特市职工医保待遇 2022" )
                @effective( "2022-01-01" )
            when
                Situation( employee, active, inpatient, level3A )
            then
                benefits.basic().bands( perClaim, deductibleInside )
                                          //  合规费用至      支付比例
                    .upTo( yuan(20_000),  percent(88) )
                    .upTo( yuan(50_000),  percent(90) )
                    .beyond(              percent(95) );
            end

            rule "职工 统筹基金年度封顶线"
                @source( "呼和浩特市职工医保待遇 2022" )
                @effective( "2022-01-01" )
            when
                Situation( employee )
            then
                benefits.basic().yearlyCap( "统筹基金", yuan(190_000) );
            end
            """;

    private static final String COLUMNS = """
            rule "职工住院 支付比例"
                @source( "呼和浩特市职工医保待遇 2022" )
                @effective( "2022-01-01" )
            when
                Situation( employee, inpatient )
            then
                benefits.basic().bands( perClaim, deductibleInside )
                    .columns(             active,      active,      active,      retired,     retired,     retired     )
                    .columns(             level3A,     level3B,     otherLevels, level3A,     level3B,     otherLevels )
                    .upTo( yuan(20_000),  percent(88), percent(90), percent(92), percent(89), percent(91), percent(93) )
                    .upTo( yuan(50_000),  percent(90), percent(92), percent(95), percent(91), percent(93), percent(95) )
                    .beyond(              percent(95), percent(96), percent(98), percent(96), percent(97), percent(98) );
            end
            """;

    private static final Situation ACTIVE_3A = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);

    @Test
    void theFirstExampleIsReadWithNamesLinesAndDates() {
        Rules.Read read = Rules.read(PLAIN);

        assertThat(read.issues()).isEmpty();
        assertThat(read.rules()).extracting(RuleText::at)
                .containsExactly("hohhot/employee.drl:9", "hohhot/employee.drl:19", "hohhot/employee.drl:32");
        RuleText first = read.rules().get(0);
        assertThat(first.citation())
                .isEqualTo(new Citation("职工住院 三级甲等 起付线", "hohhot/employee.drl:9", "呼和浩特市职工医保待遇 2022"));
        assertThat(first.effective()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(first.until()).isEmpty();
        assertThat(first.kind()).isEqualTo(RuleText.Kind.SITUATION);
        assertThat(first.words()).extracting(Object::toString).containsExactlyInAnyOrder("employee", "inpatient", "level3A");
    }

    @Test
    void itsRulesStateTheirTerms() {
        Engine engine = Rules.engine(Rules.read(PLAIN));

        assertThat(shown(engine.fire(ACTIVE_3A, rule -> true))).containsExactly(
                "9 DeductibleFigure", "19 PaysBands", "32 Caps");
        assertThat(shown(engine.fire(ACTIVE_3A.with(Status.RETIRED), rule -> true))).containsExactly("9 DeductibleFigure", "32 Caps");
        assertThat(shown(engine.fire(ACTIVE_3A.with(Scheme.RESIDENT), rule -> true))).isEmpty();
        assertThat(shown(engine.fire(ACTIVE_3A, rule -> rule.line() == 32))).containsExactly("32 Caps");
    }

    @Test
    void theTableWithColumnsStatesOneColumn() {
        Rules.Read read = Rules.read(Rules.HEADER + COLUMNS);
        assertThat(read.issues()).isEmpty();
        assertThat(read.rules().get(0).words()).extracting(Object::toString).containsExactlyInAnyOrder(
                "employee", "inpatient", "active", "retired", "level3A", "level3B", "otherLevels");

        Engine engine = Rules.engine(read);

        assertThat(engine.fire(ACTIVE_3A, rule -> true)).singleElement().extracting(one -> one.statement().setting().toString())
                .asString().contains("ratio=88%").contains("ratio=90%").contains("ratio=95%").doesNotContain("92%");
        assertThat(engine.fire(ACTIVE_3A.with(Status.ADULT), rule -> true)).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() {
        Rules.Read read = Rules.read("\uFEFF" + PLAIN.replace("\n", "\r\n"));

        assertThat(read.issues()).isEmpty();
        assertThat(read.rules()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("data").isEqualTo(Rules.read(PLAIN).rules());
        assertThat(shown(Rules.engine(read).fire(ACTIVE_3A, rule -> true))).containsExactly(
                "9 DeductibleFigure", "19 PaysBands", "32 Caps");
    }

    private static List<String> shown(List<Stated> stated) {
        return stated.stream().map(one -> one.rule().line() + " " + one.statement().setting().getClass().getSimpleName()).toList();
    }
}
