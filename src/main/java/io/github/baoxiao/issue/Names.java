package io.github.baoxiao.issue;

/**
 * Names that a claim brings with it, of counters, indices and named parts: which there may be, and which may be shown. Both doors ask, the
 * reader of documents and the builder.
 */
public final class Names {

    private static final int LONGEST = 64;
    /** As many as two years have. A telephone has more, and a card. */
    private static final int MOST_DIGITS = 8;
    /** Nobody has a field with so many digits. */
    private static final int MOST_DIGITS_UNKNOWN = 4;
    private static final String HIDDEN = "…";

    private Names() {
    }

    /**
     * {@return whether a name has 1 to 64 characters, all of them visible}
     *
     * @param name the name
     */
    public static boolean isVisible(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.codePoints().allMatch(Names::isVisible);
    }

    /**
     * {@return whether text is free of control characters and of half characters}
     *
     * @param text any text, also of more than one word
     */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /**
     * {@return the JSON pointer of a member} Where its name is long in digits, it may be an identity card, and is not shown: … stands in
     * its place. So it does where the name is not {@linkplain #isVisible visible}.
     *
     * @param parent the pointer of the object
     * @param name the name of the member, which the claim chose
     */
    public static String pointer(String parent, String name) {
        return isVisible(name) && digits(name) <= MOST_DIGITS ? ours(parent, name) : parent + "/" + HIDDEN;
    }

    /**
     * {@return the JSON pointer of a member whose name a rule book chose}
     *
     * @param parent the pointer of the object
     * @param name the name of the member
     */
    public static String ours(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * {@return the JSON pointer of a member nobody knows} Only plain words are shown; of others the pointer ends at the object.
     *
     * @param parent the pointer of the object
     * @param name the name of the member, which is none of ours
     */
    public static String unknown(String parent, String name) {
        boolean word = isVisible(name) && !Character.isDigit(name.codePointAt(0))
                && digits(name) <= MOST_DIGITS_UNKNOWN && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.@$/".indexOf(c) >= 0);
        return word ? ours(parent, name) : parent;
    }

    private static long digits(String name) {
        return name.codePoints().filter(Character::isDigit).count();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
