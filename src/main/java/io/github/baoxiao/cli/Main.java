package io.github.baoxiao.cli;

import io.github.baoxiao.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code java -jar baoxiao.jar}: settles claims, checks rules, shows them as tables, and runs their case tables.
 *
 * <p>It ends with 0 if all was done, 1 if a claim or the rules were refused, and 2 if the call makes no sense or a file is not there.
 */
@Command(name = "baoxiao", version = "baoxiao " + RuleBook.VERSION, mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Console console;

    @Spec
    private CommandSpec spec;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs a command on the streams of the process. */
    public static void main(String[] args) {
        StandardOutput sink = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(sink), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = environment();
        Console console = new Console(System.in, out, err, Language.spoken(List.of(args), environment), Screen.ofProcess(environment));
        int exitCode = run(List.of(args), console);
        if (sink.hasFailed()) {
            new Refusals(err, console.language()).output();
            exitCode = Math.max(exitCode, ExitCode.REFUSED);
        }
        if (exitCode != ExitCode.DONE) {
            System.exit(exitCode);
        }
    }

    /** The environment. Windows sets no LANG: there the language the user chose for the system stands for it. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("LANG", System.getProperty("user.language", ""));
        return environment;
    }

    /** Runs a command on this console, and says how it went by the exit code. Nothing is closed but the input. */
    static int run(List<String> args, Console console) {
        try {
            return commands(console).execute(args.toArray(String[]::new));
        } catch (StackOverflowError | OutOfMemoryError e) {
            new Refusals(console.err(), console.language()).internal(e);
            return ExitCode.REFUSED;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static CommandLine commands(Console console) {
        CommandLine commands = new CommandLine(new Main(console)).addSubcommand(new SettleCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TestCommand(console))
                .addSubcommand(new TableCommand(console))
                .addSubcommand(new AdjustCommand(console));
        commands.setResourceBundle(Usage.words(console.language()))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(Usage.writer(console.out()))
                .setErr(Usage.writer(console.err()))
                .setParameterExceptionHandler((e, args) -> usageError(e, List.of(args), console))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    new Refusals(console.err(), console.language()).internal(e);
                    return ExitCode.REFUSED;
                });
        return commands;
    }

    private static int usageError(ParameterException wrong, List<String> args, Console console) {
        console.err().print(Usage.error(wrong, args, console.language()) + "\n");
        return ExitCode.USAGE;
    }

    /** Without a command: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
