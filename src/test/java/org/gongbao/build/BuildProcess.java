package org.gongbao.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Gongbao running in a process of its own, as a user starts it. */
final class BuildProcess {

    private BuildProcess() {}

    /**
     * Starts a process.
     *
     * @param folder where it runs
     * @param environment set over that of this process
     * @param vmOptions for the virtual machine
     * @param args of the program
     */
    static Process start(Path folder, Map<String, String> environment, List<String> vmOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(vmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gongbao.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end and returns the exit code; a process that does not end by itself is a failure. */
    static int await(Process process) throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the build did not end by itself");
        }
        return process.exitValue();
    }
}
