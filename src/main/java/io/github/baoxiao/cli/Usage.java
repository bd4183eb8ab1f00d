package io.github.baoxiao.cli;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of picocli in the user's language: its help, and its answers to arguments that make no sense. */
final class Usage {

    private Usage() {
    }

    /** The words of the help. Read as they are: {@link ResourceBundle#getBundle} would fall back on the language of the platform. */
    static ResourceBundle words(Language language) {
        String name = "usage_" + language + ".properties";
        try (InputStream in = Usage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream as picocli wants it: a writer made from the stream alone would use the charset of the platform. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * What is wrong with the arguments, and where to read on.
     *
     * @param args the arguments of the whole call
     */
    static String error(ParameterException wrong, List<String> args, Language language) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        Text help = Text.of("；用法见 " + command.qualifiedName() + " --help", "; see " + command.qualifiedName() + " --help");
        return command.qualifiedName() + ": " + what(wrong, args).in(language.locale()) + help.in(language.locale());
    }

    private static Text what(ParameterException wrong, List<String> args) {
        ArgSpec argument = wrong.getArgSpec();
        Optional<String> option = unknownOption(wrong.getCommandLine().getCommandSpec(), args);
        if (option.isPresent()) {
            return unknown(option.get(), wrong.getCommandLine().getCommandSpec().optionsMap().keySet());
        }
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return unmatched(unknown);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Usage::name).distinct().collect(Collectors.joining(" "));
            return Text.of("缺少 " + names, names + " is missing");
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Text.of(name(twice.getOverwritten()) + " 写了两次", name(twice.getOverwritten()) + " is given twice");
        }
        return argument == null ? Text.of(wrong.getMessage(), wrong.getMessage())
                : Text.of("写法是 " + name(argument), "write " + name(argument));
    }

    /**
     * The first option that the command does not have. It is the cause of whatever else is wrong: without it its value would be no FILE,
     * and no FILE would be taken for its value.
     */
    private static Optional<String> unknownOption(CommandSpec command, List<String> args) {
        int behind = command.parent() == null ? 0 : args.indexOf(command.name()) + 1;
        for (int i = behind; i < args.size() && !args.get(i).equals("--"); i++) {
            String name = args.get(i).replaceFirst("=.*", "");
            OptionSpec option = command.findOption(name);
            if (option != null) {
                i += option.arity().max() > 0 && name.equals(args.get(i)) ? 1 : 0;
            } else if (name.startsWith("-") && !name.equals(Place.STANDARD_INPUT)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** What is left over: a command there is not, or one argument too many. */
    private static Text unmatched(UnmatchedArgumentException unknown) {
        String written = unknown.getUnmatched().get(0);
        CommandSpec command = unknown.getCommandLine().getCommandSpec();
        if (command.positionalParameters().isEmpty()) {
            return unknown(written, command.subcommands().keySet());
        }
        String places = command.positionalParameters().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        return Text.of("只写一个 " + places.replace(" ", " 和一个 ") + "，多了 " + written,
                "only one " + places.replace(" ", " and one ") + "; " + written + " is one too many");
    }

    private static Text unknown(String written, Collection<String> known) {
        String near = Nearest.to(written, known).orElse("");
        return Text.of("不认识 " + written + (near.isEmpty() ? "" : "，是不是 " + near + "？"),
                "there is no " + written + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
    }

    /** As it stands in the help: {@code --format text|json}. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }
}
