package io.github.baoxiao.json;

/** The way into Jackson: where a host brings one that is too old, it says so. */
final class Document {

    private Document() {
    }

    /**
     * The only value of a document.
     *
     * @throws IllegalStateException if the program has a Jackson that cannot keep the limits of a document
     */
    static Node read(String text, Problems problems) {
        try {
            return Tree.read(text, problems);
        } catch (LinkageError e) {
            throw new IllegalStateException("reading JSON needs jackson-core 2.16 or later, and this program has none, or an older one; 读取 JSON "
                    + "需要 jackson-core 2.16 或更高版本，程序中没有，或版本过旧", e);
        }
    }
}
