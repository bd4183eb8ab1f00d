package io.github.baoxiao.terms;

/**
 * Who said so: the rule that set a term.
 *
 * @param rule the name of the rule
 * @param at the file and the line of the {@code rule} keyword: {@code yubei/resident.drl:20}
 * @param source the document the rule cites
 */
public record Citation(String rule, String at, String source) {

    /** No rule: a payment the claim brought with it, or what no rule speaks of. */
    public static final Citation NONE = new Citation("", "", "");

    /** {@return whether a rule is cited} */
    public boolean isPresent() {
        return !rule.isEmpty();
    }
}
