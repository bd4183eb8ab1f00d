package io.github.baoxiao.dialect;

import java.util.List;
import java.util.Map;

/**
 * A rule file as another parser reads it, so that two readings can be compared: names, and the raw text of what stands between brackets.
 *
 * @param faults the lines it cannot read, from 1; what else it says then does not count
 * @param plain whether it sees nothing but what is told here
 * @param packageName the name after {@code package}; empty if it sees none
 * @param imports what is imported
 * @param staticImports what is imported statically
 * @param globals type and name of each global, with a space between
 * @param rules the rules in the order of the file
 */
public record Outline(List<Integer> faults, boolean plain, String packageName, List<String> imports, List<String> staticImports,
        List<String> globals, List<Rule> rules) {

    /** A file that the other parser gives up. */
    public static Outline unread(List<Integer> faults) {
        return new Outline(faults, false, "", List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A rule.
     *
     * @param name its name
     * @param line the line of the word {@code rule}, from 1
     * @param plain whether the other parser sees nothing in it but what is told here
     * @param annotations the text between the brackets of each annotation, by its name
     * @param patterns what stands in {@code when}
     * @param conclusion the text of {@code then}
     */
    public record Rule(String name, int line, boolean plain, Map<String, String> annotations, List<Pattern> patterns, String conclusion) {
    }

    /**
     * {@code Situation( … )}, {@code Item( … )} or {@code Region()}.
     *
     * @param type which of them
     * @param constraints the text of each constraint
     */
    public record Pattern(String type, List<String> constraints) {
    }
}
