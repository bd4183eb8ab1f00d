package io.github.baoxiao.json;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written: nothing is converted yet. */
sealed interface Node {

    /** Not there at all. */
    Node ABSENT = new Absent();

    record Absent() implements Node {
    }

    record Null() implements Node {
    }

    record Bool(boolean value) implements Node {
    }

    /**
     * A number.
     *
     * @param integer its text if it is an integer of at most 18 digits; else empty
     */
    record Num(String integer) implements Node {
    }

    record Str(String text) implements Node {
    }

    record Arr(List<Node> elements) implements Node {
    }

    record Obj(Map<String, Node> members) implements Node {
    }
}
