package io.github.baoxiao;

import java.util.Locale;

/** A breakdown as a person reads it. */
final class Statement {

    private final Breakdown breakdown;
    private final Locale locale;

    Statement(Breakdown breakdown, Locale locale) {
        this.breakdown = breakdown;
        this.locale = locale;
    }

    String text() {
        return breakdown.claim() + locale;
    }
}
