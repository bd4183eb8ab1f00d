package io.github.baoxiao.cases;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Labelled;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of cells. What cannot be read is a problem, and empty. */
final class Values {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)万元?");
    private static final Pattern WORD = Pattern.compile("[A-Z0-9_-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final String SEPARATORS = "[;；、+，]";

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    // ---- amounts ----

    /** An amount as in a claim: {@code 1234.50}. */
    Optional<Money> amount(Cell cell) {
        if (Money.isAmount(cell.text())) {
            return Optional.of(Money.yuan(cell.text()));
        }
        String plain = plainNumber(cell.text());
        Text hint = !plain.equals(cell.text()) && Money.isAmount(plain) ? Text.of("写 " + plain, "write " + plain)
                : Text.of("写 1234.50 这样的数，最多两位小数；算式只能写在“期望”列",
                        "write a number such as 1234.50, at most two decimals; workings stand in expect columns only");
        problems.add("amount", cell, Text.of("不是金额：" + cell.text() + reason(cell.text()).zh(), "not an amount: " + cell.text()
                + reason(cell.text()).en()), hint);
        return Optional.empty();
    }

    /** An expected amount, which may show its working. */
    Optional<Money> working(Cell cell) {
        try {
            return Optional.of(Arithmetic.amount(cell.text()));
        } catch (Arithmetic.Wrong e) {
            String plain = plainNumber(cell.text());
            boolean isMeant = !plain.equals(cell.text()) && isWorking(plain);
            Cell at = new Cell(cell.line(), cell.column(), cell.offset() + e.at(), cell.text());
            if (isMeant) {
                problems.add("amount", at, Text.of("不是金额：" + cell.text() + reason(cell.text()).zh(), "not an amount: " + cell.text()
                        + reason(cell.text()).en()),
                        Text.of("写 " + plain, "write " + plain));
            } else {
                problems.add(e.code(), at, e.what(), e.hint());
            }
            return Optional.empty();
        }
    }

    private static boolean isWorking(String text) {
        try {
            Arithmetic.amount(text);
            return true;
        } catch (Arithmetic.Wrong e) {
            return false;
        }
    }

    /** What somebody meant who wrote full-width digits, a currency or separators of thousands. */
    private static String plainNumber(String text) {
        Matcher tenThousands = TEN_THOUSANDS.matcher(text);
        if (tenThousands.matches()) {
            return new BigDecimal(tenThousands.group(1)).movePointRight(4).stripTrailingZeros().toPlainString();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[¥￥$]|元|(?i:yuan|RMB|CNY)", "")
                .replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "")
                .strip();
    }

    private static Text reason(String text) {
        if (text.matches(".*[¥￥$元万].*|(?i).*(?:yuan|RMB|CNY).*")) {
            return Text.of("（不写货币符号和单位）", " (no currency, no unit)");
        }
        if (text.chars().anyMatch(c -> c >= '\uFF01' && c <= '\uFF5E')) {
            return Text.of("（全角字符）", " (full-width characters)");
        }
        if (text.matches("-[0-9.]+")) {
            return Text.of("（不能为负）", " (not negative)");
        }
        if (text.matches("[0-9]+\\.[0-9]{3,}")) {
            return Text.of("（超过两位小数）", " (more than two decimals)");
        }
        return text.matches(".*[0-9],[0-9]{3}.*") ? Text.of("（不写千位分隔符）", " (no separators of thousands)") : Text.NONE;
    }

    // ---- others ----

    Optional<LocalDate> date(Cell cell) {
        Matcher date = DATE.matcher(cell.text());
        if (!date.matches()) {
            problems.add("date", cell, "不是日期：" + cell.text(), "not a date: " + cell.text(), "写 2023-05-11，或 2023/5/11",
                    "write 2023-05-11, or 2023/5/11");
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; i <= date.groupCount(); i++) {
            if (date.group(i) != null) {
                parts.add(Integer.valueOf(date.group(i)));
            }
        }
        try {
            return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
        } catch (DateTimeException e) {
            problems.add("date", cell, "没有这一天：" + cell.text(), "there is no such day: " + cell.text(), "检查月和日",
                    "check the month and the day");
            return Optional.empty();
        }
    }

    Optional<Integer> number(Cell cell, int least, int most) {
        if (cell.text().matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(cell.text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        problems.add("number", cell, "不是 " + least + " 至 " + most + " 的整数：" + cell.text(), "not a whole number from " + least + " to "
                + most + ": " + cell.text(),
                "只写数字", "write digits only");
        return Optional.empty();
    }

    <E extends Enum<E> & Labelled> Optional<E> word(Class<E> type, Cell cell, Column column) {
        return word(type, cell, column, cell.text());
    }

    private <E extends Enum<E> & Labelled> Optional<E> word(Class<E> type, Cell cell, Column column, String text) {
        Optional<E> found = Words.find(type, text);
        if (found.isEmpty()) {
            problems.add("value", cell, Text.of(column.shown() + " 不能是“" + text + "”", column.shown() + " cannot be \"" + text + "\""),
                    Words.hint(type, text));
        }
        return found;
    }

    /** Several words of the glossary. */
    <E extends Enum<E> & Labelled> List<E> words(Class<E> type, Cell cell, Column column) {
        List<E> words = new ArrayList<>();
        parts(cell).forEach(part -> word(type, cell, column, part).ifPresent(words::add));
        return words;
    }

    /** Several words that rules ask about by name. */
    Set<String> open(Cell cell) {
        return matching(cell, WORD, Text.of("只用 A-Z、0-9、_ 和 -，如 COVID-19；几项用 ; 分开",
                "they are made of A-Z, 0-9, _ and -, such as COVID-19; several with ; between them"));
    }

    /** Codes of refusals. */
    Set<String> codes(Cell cell) {
        return matching(cell, CODE, Text.of("写报错方括号中的代码，如 not-covered",
                "write the code in the brackets of the error, such as not-covered"));
    }

    private Set<String> matching(Cell cell, Pattern form, Text hint) {
        Set<String> words = new TreeSet<>();
        for (String part : parts(cell)) {
            if (form.matcher(part).matches()) {
                words.add(part);
            } else {
                problems.add("value", cell, Text.of("不能写“" + part + "”", "\"" + part + "\" cannot be written here"), hint);
            }
        }
        return words;
    }

    private static List<String> parts(Cell cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.text().split(SEPARATORS)) {
            if (!part.isBlank() && !part.strip().equals("无")) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
