package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
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
     * A stay that overlaps another one of the same person is refused when a year is replayed. Without it, it is settled with a note. A stay
     * that begins on the day another one ends does not overlap it.
     *
     * @return these rules, for the next setting
     */
    public RegionRules refusesOverlappingStays() {
        return state(new Setting.RefusesOverlappingStays());
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
     * alternatives. What is not named is ordinary: local, designated, without referral, insurance in force; scheme, status, level, kind of
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
                throw VocabularyException.of("covers", Text.of("covers 中不能用 " + word, word + " cannot stand in covers"), Text.NONE);
            }
        }
        return state(new Setting.CoveredSituations(List.of(words)));
    }

    private static List<Need> needsOf(Word[] words) {
        List<Need> needs = new ArrayList<>();
        for (Word word : words) {
            if (word.dimension() != Dimension.NEED || word.values().size() != 1 || word.values().get(0) == Need.NONE
                    || needs.contains((Need) word.values().get(0))) {
                throw VocabularyException.of("needs", Text.of("needs 中每个救助类别写一次，不能用 " + word,
                        "needs names each category of need once, not " + word), Text.NONE);
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
