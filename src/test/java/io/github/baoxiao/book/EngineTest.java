package io.github.baoxiao.book;

import io.github.baoxiao.dialect.RuleText;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.rules.Item;
import io.github.baoxiao.rules.Situation;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compiled rules speak of what they match, each under its own name. */
class EngineTest {

    private static final Situation SITUATION = Situation.of(Scheme.EMPLOYEE, Status.ACTIVE, Level.LEVEL_3A, Care.INPATIENT);
    private static final Item DRUG = new Item(ItemClass.B, ItemKind.DRUG, Origin.DOMESTIC);

    @Test
    void eachKindOfRuleSpeaksOfItsOwnSubject() {
        Rules.Read read = Rules.read(Rules.HEADER
                + Rules.rule("地区", "Region()", "benefits.region( \"150100\" ).names( \"呼和浩特市\", \"Hohhot\" );")
                + Rules.rule("乙类", "Situation( employee )\n    Item( classB, drug )", "benefits.items().firstShare( percent(10) );")
                + Rules.rule("住院", "Situation( employee )", "benefits.basic().ratio( percent(70) );"));
        Engine engine = Rules.engine(read);

        assertThat(read.rules()).extracting(RuleText::kind)
                .containsExactly(RuleText.Kind.REGION, RuleText.Kind.ITEM, RuleText.Kind.SITUATION);
        assertThat(names(engine.fireRegion(rule -> true))).containsExactly("地区", "地区");
        assertThat(names(engine.fire(SITUATION, DRUG, rule -> true))).containsExactly("乙类");
        assertThat(names(engine.fire(SITUATION, new Item(ItemClass.A, ItemKind.DRUG, Origin.DOMESTIC), rule -> true))).isEmpty();
        assertThat(names(engine.fire(SITUATION, rule -> true))).containsExactly("住院");
    }

    @Test
    void onlyRulesInForceSpeak() {
        String old = Rules.rule("旧", "Situation( employee )", "benefits.basic().ratio( percent(70) );")
                .replace("when", "    @until( \"2023-01-01\" )\nwhen");
        String current = Rules.rule("新", "Situation( employee )", "benefits.basic().ratio( percent(75) );").replace("2022-01", "2023-01");
        Engine engine = Rules.engine(Rules.read(Rules.HEADER + old + current));

        assertThat(namesOn(engine, "2021-12-31")).isEmpty();
        assertThat(namesOn(engine, "2022-01-01")).containsExactly("旧");
        assertThat(namesOn(engine, "2022-12-31")).containsExactly("旧");
        assertThat(namesOn(engine, "2023-01-01")).containsExactly("新");
    }

    @Test
    void theOrderIsThatOfFilesAndLinesAndOfTheChain() {
        String first = Rules.rule("乙", "Situation()", "benefits.basic().ratio( percent(70) ).yearlyCap( yuan(10) ).counter( \"甲\" );");
        String second = Rules.rule("甲", "Situation()", "benefits.basic( \"乙\" ).ratio( percent(70) );");
        String other = Rules.rule("丙", "Situation()", "benefits.basic( \"丙\" ).ratio( percent(70) );");
        Engine engine = Rules.engine(Rules.read("hohhot/b.drl", Rules.HEADER + first + second,
                "hohhot/a.drl", Rules.HEADER.replace("hohhot.employee", "hohhot.a") + other));

        List<Stated> stated = engine.fire(SITUATION, rule -> true);

        assertThat(names(stated)).containsExactly("丙", "乙", "乙", "乙", "甲");
        assertThat(stated).extracting(one -> one.statement().setting().getClass().getSimpleName())
                .containsExactly("PaysBands", "PaysBands", "Caps", "CounterName", "PaysBands");
    }

    @Test
    void namesThatLookAlikeToJavaAreDifferentRules() {
        StringBuilder file = new StringBuilder(Rules.HEADER);
        List<String> names = List.of("a-b", "a b", "a.b", "a*/b", "a//b", "A B", "end", "rule x when", "“甲”", "${x}", "@{x}", "a%sb");
        names.forEach(name -> file.append(Rules.rule("NAME", "Situation()", "benefits.basic( \"c\" ).ratio( percent(70) );")
                .replace("NAME", name)));

        Engine engine = Rules.engine(Rules.read(file.toString()));

        assertThat(names(engine.fire(SITUATION, rule -> true))).containsExactlyElementsOf(names);
    }

    @Test
    void theHostsContextClassLoaderDoesNotMatter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            Engine engine = Rules.engine(Rules.read(Rules.HEADER
                    + Rules.rule("住院", "Situation( employee )", "benefits.basic().ratio( percent(70) );")));
            assertThat(names(engine.fire(SITUATION, rule -> true))).containsExactly("住院");
            assertThat(thread.getContextClassLoader()).isNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void rulesOtherThanThoseReadAreNotPublished() {
        Rules.Read read = Rules.read(Rules.HEADER + Rules.rule("住院", "Situation()", "benefits.basic().ratio( percent(70) );"));
        List<Issue> issues = new ArrayList<>();

        Engine engine = Engine.compile("hohhot", read.files(), List.of(), issues);

        assertThat(issues).singleElement().extracting(issue -> issue.text(Locale.ENGLISH)).isEqualTo(
                "hohhot: error[drools]: 1 rules were compiled, 0 are in the files, and they are not the same; "
                        + "load again; if it stays so, report it to the maintainers");
        assertThat(engine.fire(SITUATION, rule -> true)).isEmpty();
    }

    @Test
    void aFailureNamesTheRuleAndNothingElse() {
        Engine engine = Rules.engine(Rules.read(Rules.HEADER
                + Rules.rule("住院", "Situation( employee )", "benefits.basic().ratio( percent(70) );")));

        assertThatThrownBy(() -> engine.fire(SITUATION, rule -> {
            throw new IllegalStateException("张三");
        })).isInstanceOfSatisfying(BookException.class, failure -> {
            assertThat(failure.issues().get(0).text(Locale.ENGLISH)).isEqualTo(
                    "hohhot/employee.drl:7: error[internal]: rule \"住院\" failed; please report the rule file to the maintainers");
            assertThat(failure).hasNoCause().hasMessageNotContaining("张三");
        });
    }

    @Test
    void eightThreadsEachGetTheirOwnRules() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> builds = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int region = i;
                builds.add(() -> names(Rules.engine(Rules.read(Rules.HEADER
                        + Rules.rule("地区 " + region, "Situation()", "benefits.basic().ratio( percent(" + region + ") );")
                        + Rules.rule("共有", "Situation()", "benefits.basic().counter( \"c" + region + "\" );")))
                        .fire(SITUATION, rule -> true)));
            }
            List<Future<List<String>>> built = threads.invokeAll(builds);
            for (int i = 0; i < built.size(); i++) {
                assertThat(built.get(i).get()).containsExactly("地区 " + i, "共有");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneEngineAnswersSeveralThreads() throws Exception {
        Engine engine = Rules.engine(Rules.read(Rules.HEADER
                + Rules.rule("三级", "Situation( level3 )", "benefits.basic().ratio( percent(70) );")
                + Rules.rule("二级", "Situation( level2 )", "benefits.basic().ratio( percent(80) );")));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Situation situation = SITUATION.with(i % 2 == 0 ? Level.LEVEL_3B : Level.LEVEL_2);
                asked.add(() -> names(engine.fire(situation, rule -> true)));
            }
            List<Future<List<String>>> answers = threads.invokeAll(asked);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).containsExactly(i % 2 == 0 ? "三级" : "二级");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> namesOn(Engine engine, String day) {
        return names(engine.fire(SITUATION, rule -> rule.inForce(LocalDate.parse(day))));
    }

    private static List<String> names(List<Stated> stated) {
        return stated.stream().map(one -> one.rule().name()).toList();
    }
}
