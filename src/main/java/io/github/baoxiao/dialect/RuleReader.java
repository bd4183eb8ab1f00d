package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Measure;
import io.github.baoxiao.rules.Target;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.terms.Payer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the rule files of a region by our own closed grammar, and has another parser read them too: what both do not read alike is
 * refused. Nothing of a rule is compiled or run before it has passed here.
 */
public final class RuleReader {

    private final String region;
    private final Function<String, Outline> secondReader;
    private final Vocabulary vocabulary = new Vocabulary();
    private final RuleNames names = new RuleNames();
    private final List<RuleText> rules = new ArrayList<>();
    private int count;
    private boolean unread;

    private RuleReader(String region, Function<String, Outline> secondReader) {
        this.region = region;
        this.secondReader = secondReader;
    }

    /**
     * The rules in the order of files and lines; complete only if no issue was added.
     *
     * @param region the region folder
     * @param files its files by their keys
     * @param whole whether every file of the folder is there; if not, a rule that is not found may be in the file that is missing
     * @param secondReader what another parser reads in the text of a file
     * @param issues takes what is wrong
     */
    public static List<RuleText> read(String region, SortedMap<String, SourceText> files, boolean whole, Function<String, Outline> secondReader,
            List<Issue> issues) {
        RuleReader reader = new RuleReader(region, secondReader);
        List<Problems> problems = files.values().stream().map(Problems::new).toList();
        for (Problems file : problems) {
            if (reader.count <= Limits.REGION_RULES) {
                reader.file(file);
            }
        }
        if (reader.count > Limits.REGION_RULES) {
            issues.add(tooMany(region));
            return List.of();
        }
        reader.names.checkOverrides(whole && !reader.unread);
        problems.forEach(file -> file.into(issues));
        return List.copyOf(reader.rules);
    }

    private static Issue tooMany(String region) {
        return Issue.of("too-many", region + "/", Text.of("地区的规则超过 " + Limits.REGION_RULES + " 条",
                "the region has more than " + Limits.REGION_RULES + " rules"), Text.of("用 .columns( … ) 把相似的规则合成表格；移走多年前失效的规则",
                        "make tables of rules that are alike, with .columns( … ); take rules away that ended years ago"));
    }

    private void file(Problems problems) {
        Tree.File file = FileParser.parse(Keywords.inSmallLetters(Lexer.tokens(problems), problems), problems);
        count += file.rules().size();
        unread |= !file.whole();
        if (count > Limits.REGION_RULES) {
            return;
        }
        HeaderParser.check(file, problems);
        for (Tree.Rule rule : file.rules()) {
            names.add(rule, problems);
            if (!problems.isFull()) {
                rule(rule, problems);
            }
        }
        if (!problems.any()) {
            SecondReading.compare(file, secondReader.apply(problems.source().text()), problems);
        }
    }

    private void rule(Tree.Rule rule, Problems problems) {
        Optional<Annotations> annotations = Annotations.of(rule, problems);
        if (!rule.whole()) {
            return;
        }
        Optional<RuleText.Kind> kind = kind(rule);
        ChainCheck.Checked chain = ChainCheck.check(rule, kind, vocabulary, problems);
        Set<Word> words = new HashSet<>(chain.words());
        Set<String> traits = new HashSet<>();
        Set<String> conditions = new HashSet<>();
        Measures measures = new Measures();
        for (Tree.Pattern pattern : rule.patterns()) {
            Units.words().stream().filter(word -> pattern.words().contains(word.name())).forEach(words::add);
            traits.addAll(pattern.traits());
            conditions.addAll(pattern.conditions());
            measures.add(pattern.measures());
        }
        Measures growing = new Measures();
        rule.chain().orElse(List.of()).forEach(call -> call.arguments().forEach(argument -> grows(argument, 0, growing)));
        measures.add(growing);
        SourceText source = problems.source();
        if (annotations.isPresent() && kind.isPresent()) {
            Annotations given = annotations.get();
            rules.add(new RuleText(region, source.file(), rule.name().name(), source.line(rule.offset()), given.source(), given.effective(),
                    given.until(), given.overrides(), kind.get(), clause(rule), words, traits, conditions, measures,
                    RuleData.of(rule.patterns(), chain.calls(), chain.words(), growing)));
        }
    }

    /** A term that grows with years: {@code age}, or {@code yearsOver( age, 35 )}. */
    private static void grows(Tree.Argument argument, int over, Measures measures) {
        if (argument instanceof Tree.Argument.Constant constant) {
            Stream.of(Measure.values()).filter(measure -> measure.word().equals(constant.name())).forEach(measure ->
                    measures.everyYear(measure, over));
        } else if (argument instanceof Tree.Argument.Function function) {
            int beyond = function.arguments().stream().filter(Tree.Argument.Whole.class::isInstance)
                    .mapToInt(whole -> ((Tree.Argument.Whole) whole).value()).filter(years -> years < Measure.MOST).max().orElse(0);
            function.arguments().forEach(inner -> grows(inner, beyond, measures));
        }
    }

    /** The clause its chain begins with: {@code benefits.commercial("特药")}. */
    private static Optional<Target.OfClause> clause(Tree.Rule rule) {
        return rule.chain().flatMap(chain -> chain.stream().findFirst()).flatMap(first -> Stream.of(Payer.values())
                .filter(payer -> payer.isLayer() && Labels.word(payer).equals(first.name().name())).findFirst()
                .map(layer -> new Target.OfClause(layer, first.arguments().stream().findFirst()
                        .map(name -> name instanceof Tree.Argument.Quoted quoted ? quoted.value() : "").orElse(""))));
    }

    private static Optional<RuleText.Kind> kind(Tree.Rule rule) {
        List<String> types = rule.patterns().stream().map(pattern -> pattern.type().name()).toList();
        return types.isEmpty() ? Optional.empty() : Optional.of(types.contains("Region") ? RuleText.Kind.REGION
                : types.contains("Item") ? RuleText.Kind.ITEM : RuleText.Kind.SITUATION);
    }
}
