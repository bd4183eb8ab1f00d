package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Text;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options of every command that settles claims by a rule book, and what can be told of its arguments before anything is read. */
final class ClaimOptions {

    @Option(names = "--rules", paramLabel = "DIR", order = -4, descriptionKey = "rules")
    private String rules = "rules";

    @Option(names = "--format", paramLabel = "text|json", order = -3, descriptionKey = "format")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "zh|en", order = -2, descriptionKey = "lang")
    private Optional<Language> language = Optional.empty();

    /** How results are printed. */
    private enum Format {
        TEXT, JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rule folder, once it {@linkplain #areReadable was found} to be there. */
    Path rules() {
        return Path.of(rules);
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    /** The language of what is said to a person. */
    Language spoken(Console console) {
        return language.orElse(console.language());
    }

    /** The language of words in JSON: the same bytes whatever the environment, so only {@code --lang} changes it. */
    Locale ofJson() {
        return language.map(Language::locale).orElse(Locale.CHINESE);
    }

    /** Whether the rules and every file named are there; if not, nothing is settled. */
    boolean areReadable(List<String> files, Refusals refusals) {
        boolean readable = Collections.frequency(files, Place.STANDARD_INPUT) <= 1;
        if (!readable) {
            refusals.file(Place.STANDARD_INPUT, Text.of("标准输入只能写一次", "standard input can be named only once"));
        }
        for (String file : files) {
            Text problem = Place.problemOfClaims(file);
            if (!problem.isEmpty()) {
                refusals.file(file, problem);
                readable = false;
            }
        }
        Text problem = Place.problemOfRules(rules);
        if (!problem.isEmpty()) {
            refusals.folder(rules, problem);
            readable = false;
        }
        return readable;
    }
}
