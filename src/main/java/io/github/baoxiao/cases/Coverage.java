package io.github.baoxiao.cases;

import io.github.baoxiao.RuleBook;
import io.github.baoxiao.SituationTerms;
import io.github.baoxiao.cases.CaseRun.Settled;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a region's rules its cases have touched.
 *
 * <p>A <em>rule</em> is touched if it has a say in the terms of some settled case. A <em>band</em>, one for each column of its table, is
 * touched if something was paid from it. An <em>edge</em> (a deductible, the end of a band, a cap) is crossed if some case lies beyond it,
 * and met if some case comes to it within a cent from either side: the case that finds out whether “up to” includes the last yuan.
 */
public final class Coverage {

    private final String region;
    private final List<Citation> rules;
    private final Set<Citation> touchedRules = new LinkedHashSet<>();
    private final Map<Band, Text> bands = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Touched touched = new Touched();

    private Coverage(String region, List<Citation> rules) {
        this.region = region;
        this.rules = rules;
    }

    static Coverage of(RuleBook book, String region, List<CaseResult> results) {
        Coverage coverage = new Coverage(region, book.rules(region));
        for (SituationTerms found : book.terms(region)) {
            for (Clause clause : Clauses.of(found.terms()).stream().map(Touched::promised).toList()) {
                Band.of(clause).stream().filter(Band::pays).forEach(band -> coverage.bands.putIfAbsent(band, found.situation()));
                coverage.edges.addAll(Touched.edges(clause));
            }
        }
        results.forEach(result -> result.settled().ifPresent(settled -> coverage.add(book, settled)));
        return coverage;
    }

    private void add(RuleBook book, Settled settled) {
        touchedRules.addAll(book.rules(settled.claim()));
        Clauses.of(book.terms(settled.claim())).forEach(clause -> touched.add(settled, clause));
    }

    /** {@return whether every rule has a say, every band paid, and every edge is crossed and met} */
    public boolean isComplete() {
        return untouchedRules().isEmpty() && touched.bands().containsAll(bands.keySet()) && touched.crossed().containsAll(edges)
                && touched.met().containsAll(edges);
    }

    private List<Citation> untouchedRules() {
        return rules.stream().filter(rule -> !touchedRules.contains(rule)).toList();
    }

    /**
     * What no case has touched, as a person reads it: one line that counts, then one for each.
     *
     * @param locale Chinese for any Chinese locale, English for every other
     * @return lines that end with a line feed
     */
    public String text(Locale locale) {
        List<Text> lines = new ArrayList<>();
        lines.add(counts());
        untouchedRules().forEach(rule -> lines.add(line("规则", "rule", rule, Text.of("没有案例用到", "no case uses it"))));
        bands.keySet().stream().sorted(Comparator.comparing(band -> rules.indexOf(band.table().rule()))).forEach(band -> {
            if (!touched.bands().contains(band)) {
                Text stretch = stretch(band);
                Text situation = bands.get(band);
                lines.add(line("分段", "band", band.table().rule(), Text.of(stretch.zh() + " 没有支付过，如 " + situation.zh(),
                        stretch.en() + " has never paid, such as for " + situation.en())));
            }
        });
        edges.stream().sorted(Comparator.comparing((Edge edge) -> rules.indexOf(edge.rule())).thenComparing(Edge::kind)
                .thenComparing(Edge::at))
                .forEach(edge -> edge(edge, lines));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.in(locale)).append('\n'));
        return text.toString();
    }

    private Text counts() {
        long paid = bands.keySet().stream().filter(touched.bands()::contains).count();
        long crossed = edges.stream().filter(touched.crossed()::contains).count();
        long met = edges.stream().filter(touched.met()::contains).count();
        int used = rules.size() - untouchedRules().size();
        String ofRules = used + "/" + rules.size();
        String ofBands = paid + "/" + bands.size();
        String ofEdges = "/" + edges.size();
        return Text.of(region + "：规则 " + ofRules + "，分段 " + ofBands + "，界线越过 " + crossed + ofEdges + "、恰好到达 " + met + ofEdges,
                region + ": rules " + ofRules + ", bands " + ofBands + ", edges crossed " + crossed + ofEdges + ", met " + met + ofEdges);
    }

    private void edge(Edge edge, List<Text> lines) {
        String at = edge.at().isZero() ? "" : " " + edge.at();
        Text label = edge.kind().label();
        if (!touched.crossed().contains(edge)) {
            lines.add(line("界线", "edge", edge.rule(), Text.of(label.zh() + at + " 没有案例超过", label.en() + at + ": no case goes beyond")));
        } else if (!touched.met().contains(edge)) {
            lines.add(line("界线", "edge", edge.rule(), Text.of(label.zh() + at + " 没有案例恰好到达（差一分以内）",
                    label.en() + at + ": no case comes within a cent")));
        }
    }

    private static Text line(String zh, String en, Citation rule, Text what) {
        return Text.of("  " + zh + "  " + rule.rule() + "（" + rule.at() + "） " + what.zh(),
                "  " + en + "  " + rule.rule() + " (" + rule.at() + ") " + what.en());
    }

    private static Text stretch(Band band) {
        String ratio = band.table().bands().get(band.index()).ratio().toString();
        if (band.table().bands().size() == 1) {
            return Text.of(ratio, ratio);
        }
        String from = Money.ofCents(band.from()).toString();
        boolean isOpen = band.to() >= Money.MAX.cents();
        return isOpen ? Text.of(from + " 以上 " + ratio, "above " + from + ", " + ratio)
                : Text.of(from + " – " + Money.ofCents(band.to()) + " " + ratio, from + " – " + Money.ofCents(band.to()) + ", " + ratio);
    }

    /** {@return the name of the region folder} */
    @Override
    public String toString() {
        return region;
    }
}
