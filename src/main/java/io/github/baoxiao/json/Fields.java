package io.github.baoxiao.json;

import io.github.baoxiao.issue.Names;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one object. The fields asked for are the fields it may have; {@link #end} refuses every other. */
final class Fields {

    private final String at;
    private final Map<String, Node> members;
    private final boolean there;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(String at, Map<String, Node> members, boolean there, Problems problems) {
        this.at = at;
        this.members = members;
        this.there = there;
        this.problems = problems;
    }

    static Fields of(Node.Obj object, String at, Problems problems) {
        return new Fields(at, object.members(), true, problems);
    }

    /** The fields of an object that is not there, which was reported already: every field is silently a stand-in. */
    static Fields absent(String at, Problems problems) {
        return new Fields(at, Map.of(), false, problems);
    }

    /** A field that must be there. */
    Value required(String name) {
        return optional(name).orElseGet(() -> {
            String pointer = Pointer.of(at, name);
            if (there) {
                problems.add("missing", pointer, Text.of("缺少此项", "this is missing"));
            }
            return new Value(Node.ABSENT, pointer, problems);
        });
    }

    /** A field that may be left out; null does not leave it out. */
    Optional<Value> optional(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name)).map(node -> new Value(node, Pointer.of(at, name), problems));
    }

    /** Says what is wrong with the object as a whole. */
    void problem(String code, Text what, Text hint) {
        if (there) {
            problems.add(code, at, what, hint);
        }
    }

    /** Refuses what nobody asked for. */
    void end() {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.add("unknown-field", Names.unknown(at, name), Text.of("没有这个字段", "there is no such field"),
                        Nearest.hint(name, known));
            }
        }
    }
}
