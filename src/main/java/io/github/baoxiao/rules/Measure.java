package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Labelled;

/** Something of a person that is counted in whole years, and that a rule can compare with a number or count the years of. */
public enum Measure implements Labelled {
    /** Completed years of age on the day that chooses the rules (周岁). */
    AGE("age", "年龄", "age"),
    /** Years of enrolment, as the claim states them (参保年限). */
    ENROLLED_YEARS("enrolledYears", "参保年限", "years of enrolment");

    /** The most years there are of anything. */
    public static final int MOST = 150;

    private final String word;
    private final Text label;

    Measure(String word, String zh, String en) {
        this.word = word;
        this.label = Text.of(zh, en);
    }

    /** {@return how a rule writes it} */
    public String word() {
        return word;
    }

    @Override
    public Text label() {
        return label;
    }
}
