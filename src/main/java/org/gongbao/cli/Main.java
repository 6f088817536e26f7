package org.gongbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: {@code gongbao [build|serve|check|search] [options]}.
 *
 * <p>Exit codes: 0 done; 1 problems that stop, among them warnings with {@code --strict}; 2 wrong usage.
 */
@Command(name = "gongbao", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        subcommands = {BuildCommand.class, ServeCommand.class, CheckCommand.class, SearchCommand.class},
        synopsisHeading = "Usage: ", synopsisSubcommandLabel = "[build | serve | check | search]",
        header = "Turns a folder of Chinese government documents into a searchable public portal.%n",
        commandListHeading = "%nCommands (without one, build):%n",
        footer = {"", "Options of a command: gongbao <command> --help",
            "Exit codes: 0 done, 1 problems that stop, 2 wrong usage"})
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the program and ends the process with its exit code unless that is 0. */
    public static void main(String[] args) {
        // Written as UTF-8 whatever the locale says, so that a message about 湖北 is the same everywhere.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(args, out, err);
        out.flush();
        err.flush();
        // Inside Maven's own process a plain return lets Maven close its build; only a failure has to break out of it.
        if (exitCode != ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    /** Runs the program and returns its exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    err.println("error: " + exception.getMessage());
                    exception.printStackTrace(err);
                    err.println("    hint: this is a fault of Gongbao itself; please report it with the lines above");
                    return ExitCode.SOFTWARE;
                });
        return line.execute(withDefaultCommand(args));
    }

    /** Says what is wrong with the arguments and which known word is nearest. */
    private static int explain(ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        String help = "see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            err.println("error: there is no " + (word.startsWith("-") ? "option " : "command ") + word);
            List<String> near = unmatched.getSuggestions();
            err.println("    hint: " + (near.isEmpty() ? help : "did you mean " + String.join(" or ", near) + "?"));
        } else {
            err.println("error: " + wrong.getMessage());
            err.println("    hint: " + help);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /** Without a command the program builds: options alone are those of {@code build}. */
    private static String[] withDefaultCommand(String[] args) {
        boolean named = args.length > 0 && !args[0].startsWith("-");
        boolean aboutItself = args.length == 1 && Set.of("-h", "--help", "-V", "--version").contains(args[0]);
        if (named || aboutItself) {
            return args;
        }
        String[] extended = new String[args.length + 1];
        extended[0] = "build";
        System.arraycopy(args, 0, extended, 1, args.length);
        return extended;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Tells the version from the jar; a build that was never packed has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"gongbao " + (version == null ? "(unpacked)" : version),
                "Java " + System.getProperty("java.version")};
        }
    }
}
