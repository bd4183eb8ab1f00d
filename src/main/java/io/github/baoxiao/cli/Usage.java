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
import java.util.ArrayList;
import java.util.List;
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

    /** What is wrong with the arguments, and where to read on. */
    static String error(ParameterException wrong, Language language) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        Text help = Text.of("用法见 " + command.qualifiedName() + " --help", "see " + command.qualifiedName() + " --help");
        return command.qualifiedName() + ": " + what(wrong).in(language.locale()) + "; " + help.in(language.locale());
    }

    private static Text what(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return unknown(unknown);
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

    private static Text unknown(UnmatchedArgumentException unknown) {
        String written = unknown.getUnmatched().get(0);
        List<String> known = new ArrayList<>(unknown.getCommandLine().getSubcommands().keySet());
        unknown.getCommandLine().getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        String near = Nearest.to(written, known).orElse("");
        return Text.of("不认识 " + written + (near.isEmpty() ? "" : "，是不是 " + near + "？"),
                "there is no " + written + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
    }

    /** As it stands in the help: {@code --format text|json}. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }
}
