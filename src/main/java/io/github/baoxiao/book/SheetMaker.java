package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Labels;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the sheet of a region: entries that stay the same from one window to the next are told once, and kinds of care that are alike. */
final class SheetMaker {

    private static final Text REGION = Text.of("统筹区", "the region");

    private final List<Policy> windows;

    SheetMaker(List<Policy> windows) {
        this.windows = windows;
    }

    /** The sheet of the region in that folder. */
    Sheet sheet(String folder) {
        List<Sheet.Section> sections = new ArrayList<>();
        sections.add(new Sheet.Section(REGION, entries(SheetMaker::ofRegion)));
        for (Scheme scheme : Scheme.values()) {
            Map<List<Sheet.Entry>, List<Text>> alike = new LinkedHashMap<>();
            for (Care care : Care.values()) {
                List<Sheet.Entry> entries = entries(policy -> SectionMaker.parts(policy, scheme, care));
                if (!entries.isEmpty()) {
                    alike.computeIfAbsent(entries, any -> new ArrayList<>()).add(care.label());
                }
            }
            alike.forEach((entries, cares) -> {
                Text care = Words.joined(cares);
                sections.add(new Sheet.Section(Text.of(scheme.label().zh() + " " + care.zh(), scheme.label().en() + ", " + care.en()), entries));
            });
        }
        return new Sheet(title(folder), sections);
    }

    private Text title(String folder) {
        Policy last = windows.stream().filter(policy -> policy.settings().isStated()).reduce((one, later) -> later)
                .orElse(windows.get(windows.size() - 1));
        String codes = String.join(", ", last.settings().codes());
        return Text.of(last.name().zh() + "（" + folder + "，" + codes + "）", last.name().en() + " (" + folder + ", " + codes + ")");
    }

    /** What makes the parts of a section in one window, in their order. */
    private interface Parts {
        List<Part> of(Policy policy);
    }

    /**
     * An entry without its time.
     *
     * @param title what it is about; parts of the same title follow each other in time
     * @param tables its tables
     * @param notes its notes
     * @param sources its sources
     */
    record Part(Text title, List<Sheet.Table> tables, List<Text> notes, List<Text> sources) {

        private Sheet.Entry during(LocalDate from, Optional<LocalDate> until) {
            Text time = until.map(end -> Words.same(from + " – " + end.minusDays(1))).orElse(Text.of(from + " 起", "from " + from));
            return new Sheet.Entry(Text.of(title.zh() + "　" + time.zh(), title.en() + ", " + time.en()), tables, notes, sources);
        }
    }

    private record Open(Part part, LocalDate from) {
    }

    private List<Sheet.Entry> entries(Parts parts) {
        List<Text> order = new ArrayList<>();
        Map<Text, List<Sheet.Entry>> entries = new HashMap<>();
        Map<Text, Open> open = new LinkedHashMap<>();
        windows.forEach(policy -> {
            LocalDate from = policy.from();
            Map<Text, Part> now = new LinkedHashMap<>();
            if (policy.settings().isStated()) {
                parts.of(policy).forEach(part -> now.put(part.title(), part));
            }
            new ArrayList<>(open.values()).stream().filter(before -> !before.part().equals(now.get(before.part().title()))).forEach(before -> {
                entries.get(before.part().title()).add(before.part().during(before.from(), Optional.of(from)));
                open.remove(before.part().title());
            });
            arrange(now.keySet(), order);
            now.forEach((title, part) -> {
                entries.computeIfAbsent(title, any -> new ArrayList<>());
                open.putIfAbsent(title, new Open(part, from));
            });
        });
        open.values().forEach(last -> entries.get(last.part().title()).add(last.part().during(last.from(), Optional.empty())));
        return order.stream().flatMap(title -> entries.get(title).stream()).toList();
    }

    /** Puts titles that are new behind the one they follow. */
    private static void arrange(Set<Text> now, List<Text> order) {
        int place = 0;
        for (Text title : now) {
            if (!order.contains(title)) {
                order.add(place, title);
            }
            place = order.indexOf(title) + 1;
        }
    }

    private static List<Part> ofRegion(Policy policy) {
        List<Text> notes = new ArrayList<>();
        List<Decision.Standing<Setting>> stated = policy.ofRegion();
        for (Decision.Standing<Setting> one : stated) {
            if (!(one.setting() instanceof Setting.Codes) && !(one.setting() instanceof Setting.RegionNames)) {
                notes.add(EntryLayout.sentence(Labels.term(one.setting()), SettingWords.of(one.setting())));
            }
        }
        return List.of(new Part(Text.of("规定", "settings"), List.of(), notes,
                SectionMaker.sources(stated.stream().map(Decision.Standing::rule).toList())));
    }
}
