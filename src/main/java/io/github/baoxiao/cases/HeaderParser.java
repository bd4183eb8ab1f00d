package io.github.baoxiao.cases;

import io.github.baoxiao.cases.Figure.Kind;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the first row: what each column holds. A column with a problem is left out, so that the others are still checked. */
final class HeaderParser {

    private static final List<String> EXPECT = List.of("期望", "预期", "expected", "expect");
    private static final List<String> NAMED = List.of("专项", "named");
    private static final List<String> SETTLED = List.of("已结算", "settled");
    private static final List<String> TO_DATE = List.of("本年累计", "年度累计", "累计", "yearToDate");
    private static final List<String> BORNE = List.of("本年负担", "borne");
    private static final List<String> INDEX = List.of("指标", "index");
    private static final Map<String, Kind> WHOLE = Map.ofEntries(Map.entry("基金", Kind.FUNDS), Map.entry("funds", Kind.FUNDS),
            Map.entry("账户", Kind.ACCOUNTS), Map.entry("accounts", Kind.ACCOUNTS), Map.entry("当年账户", Kind.CURRENT),
            Map.entry("current", Kind.CURRENT), Map.entry("历年账户", Kind.CARRIED), Map.entry("结转账户", Kind.CARRIED),
            Map.entry("carried", Kind.CARRIED), Map.entry("个人", Kind.PERSON),
            Map.entry("person", Kind.PERSON), Map.entry("总额", Kind.TOTAL), Map.entry("total", Kind.TOTAL),
            Map.entry("全自费", Kind.FULL_SELF_PAY), Map.entry("fullselfpay", Kind.FULL_SELF_PAY),
            Map.entry("超限价", Kind.OVER_LIMIT), Map.entry("overlimit", Kind.OVER_LIMIT), Map.entry("先行自付", Kind.FIRST_SELF_PAY),
            Map.entry("firstselfpay", Kind.FIRST_SELF_PAY), Map.entry("政策范围内", Kind.IN_SCOPE), Map.entry("inscope", Kind.IN_SCOPE),
            Map.entry("报错", Kind.ERROR), Map.entry("error", Kind.ERROR));
    private static final Map<String, Kind> OF_LAYER = Map.of("起付线", Kind.DEDUCTIBLE, "deductible", Kind.DEDUCTIBLE, "计入费用", Kind.BASE,
            "base", Kind.BASE, "超封顶", Kind.OVER_CAP, "overcap", Kind.OVER_CAP, "少付", Kind.CAP_CUT, "capcut", Kind.CAP_CUT, "支付", Kind.PAID,
            "paid", Kind.PAID);
    private static final Map<String, Head.Settled.Part> SETTLED_PARTS = Map.of("支付", Head.Settled.Part.PAID, "paid", Head.Settled.Part.PAID,
            "起付线", Head.Settled.Part.DEDUCTIBLE, "deductible", Head.Settled.Part.DEDUCTIBLE, "超封顶", Head.Settled.Part.OVER_CAP,
            "overcap", Head.Settled.Part.OVER_CAP);
    private static final Map<String, Head.ToDate.Part> TO_DATE_PARTS = Map.of(
            "费用", Head.ToDate.Part.POSITION, "position", Head.ToDate.Part.POSITION,
            "起付线", Head.ToDate.Part.DEDUCTIBLE, "deductible", Head.ToDate.Part.DEDUCTIBLE,
            "支付", Head.ToDate.Part.PAID, "paid", Head.ToDate.Part.PAID,
            "次数", Head.ToDate.Part.VISITS, "visits", Head.ToDate.Part.VISITS);
    private static final List<Slice> PARTS = List.of(Slice.IN_SCOPE, Slice.FIRST_SELF_PAY, Slice.OVER_LIMIT, Slice.FULL_SELF_PAY);

    private final Map<Payer, Set<String>> clauses;
    private final Problems problems;
    private final Map<Head, Cell> seen = new HashMap<>();

    /** @param clauses the names of the clauses of each layer, as far as the book has any */
    HeaderParser(Map<Payer, Set<String>> clauses, Problems problems) {
        this.clauses = clauses;
        this.problems = problems;
    }

    /** What each column holds, from the first; empty for one with a problem, or without any cell. */
    List<Optional<Head>> parse(List<Cell> header) {
        List<Optional<Head>> heads = new ArrayList<>();
        for (Cell cell : header) {
            heads.add(cell.isBlank() ? blank(header, cell) : head(cell));
        }
        Set<Head> twice = new HashSet<>();
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = header.get(i);
            heads.get(i).filter(head -> seen.putIfAbsent(head, cell) != null && twice.add(head)).ifPresent(head -> twice(head, cell));
        }
        heads.replaceAll(head -> head.filter(one -> !twice.contains(one))); // which of them is meant, nobody knows
        return heads;
    }

    private void twice(Head head, Cell cell) {
        Cell first = seen.get(head);
        problems.add("header", cell, "第 " + first.column() + " 列“" + first.text() + "”已是这一项", "this is what column " + first.column()
                + ", \"" + first.text()
                + "\", holds already", "只留一列", "keep one of them");
    }

    /** Columns without a header behind the last are nothing; one in between hides what its cells mean. */
    private Optional<Head> blank(List<Cell> header, Cell cell) {
        if (header.subList(cell.column(), header.size()).stream().anyMatch(later -> !later.isBlank())) {
            problems.add("header", cell, "这一列没有表头", "this column has no header", "写上表头，或删去这一列", "name it, or delete the column");
        }
        return Optional.empty();
    }

    private Optional<Head> head(Cell cell) {
        String text = cell.text().replace('\u3000', ' ').replace('\u00A0', ' ').replaceAll("[（(](?:元|yuan)[)）]$", "").strip();
        String plain = Words.plain(text);
        for (Column column : Column.values()) {
            if (column.names().stream().map(Words::plain).anyMatch(plain::equals)) {
                return Optional.of(new Head.Of(column));
            }
        }
        Optional<String> behind = behind(text, EXPECT);
        if (behind.isPresent()) {
            return expected(cell, behind.get());
        }
        behind = behind(text, SETTLED);
        if (behind.isPresent()) {
            return settled(cell, behind.get());
        }
        behind = behind(text, TO_DATE);
        if (behind.isPresent()) {
            return toDate(cell, behind.get());
        }
        behind = behind(text, BORNE);
        if (behind.isPresent()) {
            return borne(cell, behind.get());
        }
        behind = behind(text, NAMED);
        if (behind.isPresent()) {
            return named(cell, behind.get());
        }
        behind = behind(text, INDEX);
        return behind.isPresent() ? Optional.of(new Head.Index(behind.get())) : unknown(cell, text);
    }

    /** What stands behind one of these words. */
    private static Optional<String> behind(String text, List<String> words) {
        for (String word : words) {
            if (text.length() > word.length() && text.regionMatches(true, 0, word, 0, word.length())) {
                String rest = text.substring(word.length());
                boolean apart = rest.charAt(0) > 0x7F || Character.isWhitespace(rest.charAt(0)) || word.charAt(0) > 0x7F;
                if (apart) {
                    return Optional.of(rest.strip());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Head> unknown(Cell cell, String text) {
        List<String> zh = Arrays.stream(Column.values()).map(column -> column.names().get(1)).toList();
        List<String> en = Arrays.stream(Column.values()).map(column -> column.names().get(0)).toList();
        List<String> all = Arrays.stream(Column.values()).flatMap(column -> column.names().stream()).toList();
        Text what = Text.of("没有“" + text + "”这一列", "there is no column \"" + text + "\"");
        Text hint = Nearest.to(text, all).map(near -> Text.of("是否想写 " + near + "？", "did you mean " + near + "?"))
                .orElse(Text.of("可用：" + String.join("、", zh) + "；期望 …（如 期望 大病）、专项 …、已结算 …、本年累计 …、本年负担 …、指标 …",
                        "allowed: " + String.join(", ", en)
                                + "; expect … (such as expect BASIC), named …, settled …, yearToDate …, borne …, index …"));
        problems.add("header", cell, what, hint);
        return Optional.empty();
    }

    // ---- figures ----

    private Optional<Head> expected(Cell cell, String text) {
        Kind whole = WHOLE.get(Words.plain(text));
        if (whole != null) {
            return Optional.of(new Head.Expected(Figure.of(whole)));
        }
        Kind kind = Kind.PAID;
        String layer = text;
        int blank = text.lastIndexOf(' ');
        Kind stated = OF_LAYER.get(Words.plain(text.substring(blank + 1)));
        if (stated != null) {
            kind = stated;
            layer = blank < 0 ? Payer.BASIC.name() : text.substring(0, blank).strip();
        }
        int slash = layer.indexOf('/');
        String clause = slash < 0 ? "" : layer.substring(slash + 1).strip();
        Optional<Payer> payer = Words.find(Payer.class, slash < 0 ? layer : layer.substring(0, slash));
        if (payer.isEmpty()) {
            Optional<String> figure = nearFigure(text);
            if (figure.isPresent()) {
                problems.add("layer", cell, "没有“" + text + "”这一项", "there is no figure \"" + text + "\"",
                        "是否想写 期望 " + figure.get() + "？", "did you mean expect " + figure.get() + "?");
                return Optional.empty();
            }
            Text others = Text.of("；基金、账户、当年账户、历年账户、个人、总额、政策范围内、先行自付、超限价、全自费、报错",
                    "; funds, accounts, current, carried, person, total, inScope, firstSelfPay, overLimit, fullSelfPay, error");
            return unknownLayer(cell, slash < 0 ? layer : layer.substring(0, slash), List.of(Payer.values()), others);
        }
        if (!payer.get().isLayer() && (kind != Kind.PAID || slash >= 0)) {
            Text name = payer.get().label();
            problems.add("layer", cell, name.zh() + "不是保障层次，没有起付线和责任", name.en() + " is not a layer: it has no deductible and no clauses",
                    "期望它支付多少：期望 " + name.zh(), "expect what it pays: expect " + payer.get());
            return Optional.empty();
        }
        Optional<String> known = clause.isEmpty() ? Optional.of("") : clause(payer.get(), clause);
        if (known.isEmpty()) {
            Set<String> names = clauses.getOrDefault(payer.get(), Set.of());
            problems.add("layer", cell, Text.of(payer.get().label().zh() + "没有责任“" + clause + "”", payer.get().label().en()
                    + " has no clause \"" + clause + "\""),
                    names.isEmpty() ? Text.of("规则没有规定这一层", "no rule speaks of this layer") : Nearest.hint(clause, names));
            return Optional.empty();
        }
        return Optional.of(new Head.Expected(Figure.of(kind, payer.get(), known.get())));
    }

    /** A figure that the last word is a slip for: 起付限 is 起付线; nothing where a layer is as near. */
    private static Optional<String> nearFigure(String text) {
        int blank = text.lastIndexOf(' ');
        String word = text.substring(blank + 1);
        List<String> layers = Arrays.stream(Payer.values()).map(payer -> payer.label().zh()).toList();
        List<String> figures = Stream.concat(OF_LAYER.keySet().stream(), blank < 0 ? WHOLE.keySet().stream() : Stream.of()).sorted().toList();
        return word.length() < 3 || Nearest.to(word, layers).isPresent() ? Optional.empty()
                : Nearest.to(word, figures).map(near -> text.substring(0, blank + 1) + near);
    }

    /** The name of a clause as the book has it; a kind of care may be written by its label. */
    private Optional<String> clause(Payer layer, String written) {
        Set<String> names = clauses.getOrDefault(layer, Set.of());
        String care = Words.find(Care.class, written).map(Enum::name).orElse(written);
        return names.contains(written) ? Optional.of(written) : Optional.of(care).filter(names::contains);
    }

    private Optional<Head> unknownLayer(Cell cell, String text, List<Payer> all, Text others) {
        Text layers = Words.hint(Payer.class, all, text);
        problems.add("layer", cell, Text.of("没有“" + text + "”这一层", "there is no layer \"" + text + "\""),
                Text.of(layers.zh() + others.zh(), layers.en() + others.en()));
        return Optional.empty();
    }

    // ---- what came before, and what lies beside ----

    private Optional<Head> settled(Cell cell, String text) {
        int blank = text.lastIndexOf(' ');
        Head.Settled.Part stated = SETTLED_PARTS.get(Words.plain(text.substring(blank + 1)));
        String layer = stated == null || blank < 0 ? text : text.substring(0, blank);
        Optional<Payer> payer = Words.find(Payer.class, layer).filter(Payer::isLayer);
        return payer.isEmpty() ? unknownLayer(cell, layer, Arrays.stream(Payer.values()).filter(Payer::isLayer).toList(), Text.NONE)
                : Optional.of(new Head.Settled(payer.get(), stated == null ? Head.Settled.Part.PAID : stated));
    }

    private Optional<Head> borne(Cell cell, String text) {
        Optional<Slice> slice = Words.find(Slice.class, text);
        if (slice.isEmpty()) {
            problems.add("header", cell, Text.of("费用没有“" + text + "”这一部分", "there is no part \"" + text + "\" of the bill"),
                    Words.hint(Slice.class, List.of(Slice.values()), text));
        }
        return slice.map(Head.Borne::new);
    }

    private Optional<Head> toDate(Cell cell, String text) {
        Kind whole = WHOLE.get(Words.plain(text));
        if (whole == Kind.TOTAL || whole == Kind.IN_SCOPE) {
            return Optional.of(new Head.YearTotal(whole == Kind.IN_SCOPE));
        }
        int blank = text.lastIndexOf(' ');
        Head.ToDate.Part part = TO_DATE_PARTS.get(Words.plain(text.substring(blank + 1)));
        if (part == null || blank < 0) {
            problems.add("header", cell, "没有写明累计的是什么", "it does not say what has accumulated",
                    "如 本年累计 基本医保/住院 支付；末尾写 费用、起付线、支付 或 次数",
                    "such as yearToDate BASIC/INPATIENT paid; end with position, deductible, paid or visits");
            return Optional.empty();
        }
        return Optional.of(new Head.ToDate(counter(text.substring(0, blank).strip()), part));
    }

    /** {@code 基本医保/住院} is {@code BASIC/INPATIENT}; any other name is one of the book's own. */
    private static String counter(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return text;
        }
        String clause = text.substring(slash + 1).strip();
        return Words.find(Payer.class, text.substring(0, slash)).map(payer -> payer.name() + "/" + Words.find(Care.class, clause)
                .map(Enum::name).orElse(clause))
                .orElse(text);
    }

    private Optional<Head> named(Cell cell, String text) {
        int slash = text.indexOf('/');
        Optional<Slice> of = Words.find(Slice.class, slash < 0 ? "" : text.substring(0, slash)).filter(PARTS::contains);
        String name = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (of.isEmpty() || name.isEmpty()) {
            problems.add("header", cell, "没有写明从哪一部分划出", "it does not say what it is carved out of",
                    "如 专项 全自费/特药；可从 政策范围内、先行自付、超限价自费、全自费 划出",
                    "such as named fullSelfPay/special drugs; out of inScope, firstSelfPay, overLimit or fullSelfPay");
            return Optional.empty();
        }
        return Optional.of(new Head.Named(of.get(), name));
    }
}
