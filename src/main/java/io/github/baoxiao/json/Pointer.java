package io.github.baoxiao.json;

/** JSON pointers (RFC 6901), and which names may stand in one. */
final class Pointer {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_DIGITS = 4;

    private Pointer() {
    }

    /** The pointer of a member. */
    static String of(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of an element. */
    static String of(String parent, int index) {
        return parent + "/" + index;
    }

    /**
     * The pointer of a member nobody asked for. A name that is no plain word may be anything, an identity card among others, and is not
     * shown: the pointer then ends at the object.
     */
    static String ofUnknown(String parent, String name) {
        return isPrintable(name) && isWord(name) ? of(parent, name) : parent;
    }

    /** Whether a name has 1 to 64 characters, all of them visible. */
    static boolean isPrintable(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.codePoints().allMatch(Pointer::isVisible);
    }

    private static boolean isWord(String name) {
        return !Character.isDigit(name.codePointAt(0)) && name.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.@$/".indexOf(c) >= 0);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
