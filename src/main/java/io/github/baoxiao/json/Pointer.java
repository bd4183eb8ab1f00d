package io.github.baoxiao.json;

/** JSON pointers (RFC 6901) of what is ours; for names that a document chose there is {@link io.github.baoxiao.issue.Names}. */
final class Pointer {

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
}
