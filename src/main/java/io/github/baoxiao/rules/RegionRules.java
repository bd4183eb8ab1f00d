package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Payer;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the region file states once: codes, names, the medical year, the order of payers, and what the book covers. */
public final class RegionRules {

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    private static final int LONGEST_REASON = 200;

    private final Consumer<Setting> settings;

    RegionRules(String[] codes, Consumer<Setting> settings) {
        this.settings = settings;
        if (codes.length == 0) {
            throw VocabularyException.of("region", Text.of("至少写一个行政区划代码", "write at least one region code"),
                    Text.of("如 benefits.region( \"150100\" )", "for example benefits.region( \"150100\" )"));
        }
        for (String code : codes) {
            checkCode(code);
        }
        settings.accept(new Setting.Codes(List.of(codes)));
    }

    /**
     * What the region is called, in Chinese and in English.
     *
     * @param zh in Chinese: {@code "呼和浩特市"}
     * @param en in English: {@code "Hohhot"}
     * @return these rules, for the next setting
     */
    public RegionRules names(String zh, String en) {
        return state(new Setting.RegionNames(Names.checked(zh), Names.checked(en)));
    }

    /**
     * The code of the region it lies in.
     *
     * @param code six digits: {@code "150000"}
     * @return these rules, for the next setting
     * @throws VocabularyException if the code is not of six digits
     */
    public RegionRules liesIn(String code) {
        checkCode(code);
        return state(new Setting.LiesIn(code));
    }

    /**
     * The folder of the region whose rules hold here too, where this one says nothing else: {@code buildsOn("inner-mongolia")}. A term that
     * a rule of this region states, for a situation, replaces that of the other; so do the settings of the region file, but for codes,
     * names and {@code covers}, which are never taken over. Both folders are loaded together.
     *
     * @param folder the name of the other folder
     * @return these rules, for the next setting
     * @throws VocabularyException if it is not a name
     */
    public RegionRules buildsOn(String folder) {
        return state(new Setting.BuildsOn(Names.checked(folder)));
    }

    /**
     * The first day of the medical year, as month and day: {@code medicalYearStarts("07-01")}. Without it, 1 January.
     *
     * @param day {@code "MM-DD"}, a day of every year
     * @return these rules, for the next setting
     * @throws VocabularyException if it is not such a day
     */
    public RegionRules medicalYearStarts(String day) {
        try {
            MonthDay start = MonthDay.parse("--" + day);
            if (start.equals(MonthDay.of(2, 29))) {
                throw new DateTimeException("not in every year");
            }
            return state(new Setting.YearStart(start));
        } catch (DateTimeException e) {
            throw VocabularyException.of("date", Text.of("不是每年都有的月日：\"" + day + "\"", "not a day of every year: \"" + day + "\""),
                    Text.of("如 \"07-01\"", "for example \"07-01\""));
        }
    }

    /**
     * A named figure that deductibles are shares of: {@code index( "社会平均工资", yuan(98_321) )}. A new year's figure is a new rule.
     *
     * @param name a name of the book's own; {@code index("…")} in other rules takes it up
     * @param amount the figure in yuan
     * @return these rules, for the next setting
     * @throws VocabularyException if it is not a name
     */
    public RegionRules index(String name, Money amount) {
        return state(new Setting.RegionIndex(Names.checked(name), amount));
    }

    /**
     * Which day of a claim chooses the rules: {@code chosenBy( discharge )}, which also holds where nothing is said.
     *
     * @param date {@code discharge}, {@code admission} or {@code settlement}
     * @return these rules, for the next setting
     */
    public RegionRules chosenBy(RuleDate date) {
        return state(new Setting.ChoosesBy(date));
    }

    /**
     * The order of payers, where it is not the usual one: basic, largeAmount, criticalIllness, civilServant, enterprise, assistance,
     * tiltAssistance, treasury, commercial, account, sharedAccount. Layers left out keep their usual place after the ones before them.
     *
     * @param turns the payers, first to last: {@code order( basic, assistance, account )}
     * @return these rules, for the next setting
     */
    public RegionRules order(Turn... turns) {
        return state(new Setting.Order(List.of(turns)));
    }

    /**
     * The order of the clauses of one layer, by name; {@code ""} is the unnamed one.
     *
     * @param layer whose clauses: {@code basic}
     * @param names their names, first to last
     * @return these rules, for the next setting
     */
    public RegionRules clauses(Turn layer, String... names) {
        return state(new Setting.ClauseOrder(layerOf(layer), List.of(names)));
    }

    /**
     * How fractions of a cent are rounded; without it, {@code halfUp}.
     *
     * @param rounding {@code halfUp}, {@code halfEven}, {@code halfDown}, {@code down} or {@code up}
     * @return these rules, for the next setting
     */
    public RegionRules rounding(Rounding rounding) {
        return state(new Setting.Rounds(rounding));
    }

    /**
     * Each band is rounded, not a clause's payment once.
     *
     * @return these rules, for the next setting
     */
    public RegionRules roundsEachBand() {
        return state(new Setting.RoundsEachBand());
    }

    /**
     * The ranking of needs, the highest first: a person with several counts as the first of them.
     *
     * @param ranked categories of need, highest first, each once
     * @return these rules, for the next setting
     * @throws VocabularyException if a word is not a category of need, or stands there twice
     */
    public RegionRules needs(Word... ranked) {
        return state(new Setting.Ranking(Optional.empty(), needsOf(ranked)));
    }

    /**
     * The ranking of needs for one layer, where it has its own.
     *
     * @param layer the layer with a ranking of its own
     * @param ranked categories of need, highest first, each once
     * @return these rules, for the next setting
     * @throws VocabularyException if a word is not a category of need, or stands there twice
     */
    public RegionRules needs(Turn layer, Word... ranked) {
        return state(new Setting.Ranking(Optional.of(layerOf(layer)), needsOf(ranked)));
    }

    /**
     * The first layer of a book without basic insurance, such as a city supplement.
     *
     * @param layer the layer: {@code commercial}
     * @return these rules, for the next setting
     */
    public RegionRules firstLayer(Turn layer) {
        return state(new Setting.FirstLayer(layerOf(layer)));
    }

    /**
     * Situations the book answers for, and must answer completely: {@code covers( employee, inpatient )}. Words about the same thing are
     * alternatives. What is not named is ordinary: local, designated, connected, without referral, insurance in force; scheme, status, level, kind of
     * hospital and need may be any. Call it again for further situations. A claim outside is refused.
     *
     * @param words a kind of care at least; words of items cannot stand here
     * @return these rules, for the next setting
     * @throws VocabularyException if no kind of care is named, or a word is not of a situation
     */
    public RegionRules covers(Word... words) {
        if (words.length == 0 || List.of(words).stream().noneMatch(word -> word.dimension() == Dimension.CARE)) {
            throw VocabularyException.of("covers", Text.of("covers 须写明就诊类别", "covers names a kind of care"),
                    Text.of("如 covers( employee, inpatient )", "for example covers( employee, inpatient )"));
        }
        for (Word word : words) {
            if (word.dimension().isOfItem() || word.values().isEmpty()) {
                throw VocabularyException.of("covers", Text.of("covers 中不能用 " + word, word + " cannot stand in covers"),
                        Text.of("如 covers( employee, inpatient )", "for example covers( employee, inpatient )"));
            }
        }
        return state(new Setting.CoveredSituations(List.of(words)));
    }

    /**
     * Says that something {@code check} warns of is meant, so that it stays silent about that rule:
     * {@code .intended( "lower-level-worse", "居民住院 支付比例", "第十二条：社区不设分级" )}. It changes no settlement. Call it again for each.
     *
     * @param code the code of the warning
     * @param rule the name of the rule the warning is given at
     * @param why why it is meant, such as the article of the document
     * @return these rules, for the next setting
     * @throws VocabularyException if there is no such warning, or no reason is given
     */
    public RegionRules intended(String code, String rule, String why) {
        if (!Setting.Intended.CODES.contains(code)) {
            throw VocabularyException.of("intended", Text.of("没有这种警告：\"" + code + "\"", "there is no warning \"" + code + "\""),
                    Nearest.hint(code, Setting.Intended.CODES));
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw VocabularyException.of("intended", Text.of("intended 的理由不能为空，最多 " + LONGEST_REASON + " 字",
                    "intended takes a reason, of at most " + LONGEST_REASON + " characters"), Text.of("写明文件的条款", "name the article of the document"));
        }
        return state(new Setting.Intended(code, rule, why.strip()));
    }

    private static List<Need> needsOf(Word[] words) {
        List<Need> needs = new ArrayList<>();
        for (Word word : words) {
            if (word.dimension() != Dimension.NEED || word.values().size() != 1 || word.values().get(0) == Need.NONE
                    || needs.contains((Need) word.values().get(0))) {
                throw VocabularyException.of("needs", Text.of("needs 中每个救助类别写一次，不能用 " + word,
                        "needs names each category of need once, not " + word),
                        Text.of("如 .needs( extremelyPoor, subsistenceAllowance )", "for example .needs( extremelyPoor, subsistenceAllowance )"));
            }
            needs.add((Need) word.values().get(0));
        }
        return needs;
    }

    private static Payer layerOf(Turn turn) {
        return turn.layer().orElseThrow(() -> VocabularyException.of("order", Text.of("这里要写一个保障层次，不是账户",
                "a layer stands here, not an account"), Text.NONE));
    }

    private static void checkCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw VocabularyException.of("region", Text.of("不是六位行政区划代码：\"" + code + "\"", "not a six-digit region code: \"" + code + "\""),
                    Text.of("如 \"150100\"", "for example \"150100\""));
        }
    }

    private RegionRules state(Setting setting) {
        settings.accept(setting);
        return this;
    }
}
