package io.github.baoxiao.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of everything a command prints. */
enum Language {

    ZH(Locale.CHINESE), EN(Locale.ENGLISH);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale the library is asked for. */
    Locale locale() {
        return locale;
    }

    /**
     * The language to speak until the arguments are understood: the one they ask for, else that of the user's environment. An answer to
     * wrong arguments, too, is in the language they ask for.
     */
    static Language spoken(List<String> args, Map<String, String> environment) {
        for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
            String arg = args.get(i);
            String value = arg.equals(OPTION) && i + 1 < args.size() ? args.get(i + 1)
                    : arg.startsWith(OPTION + "=") ? arg.substring(OPTION.length() + 1) : "";
            Optional<Language> asked = named(value);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        return of(environment);
    }

    /**
     * Chinese if the environment is, else English. The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as it does for every
     * program of the system; the JVM's own default knows nothing of Chinese where LC_ALL is POSIX.
     */
    static Language of(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.matches("(?i)zh([_.@-].*)?") ? ZH : EN;
            }
        }
        return EN;
    }

    private static Optional<Language> named(String name) {
        for (Language language : values()) {
            if (language.toString().equalsIgnoreCase(name)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** As it is written on the command line: {@code zh}. */
    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
