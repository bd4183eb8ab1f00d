package io.github.baoxiao.cli;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The command as a process of its own, on a platform that knows no Chinese. */
class ProcessTest {

    private static final String CLAIM = "examples/claims/resident-three-layers.json";

    @TempDir
    private Path folder;

    /** Such a platform cannot find classes in a folder with a Chinese name: that of the checkout, or of the local repository. */
    @BeforeEach
    void theFoldersHaveNamesThePlatformCanRead() {
        String paths = System.getProperty("java.class.path") + Path.of("").toAbsolutePath() + folder;

        assumeTrue(paths.chars().allMatch(c -> c < 128), "the checkout or the class path has a name beyond ASCII");
    }

    @Test
    void chineseIsUtf8WhateverThePlatformSays() throws Exception {
        assertThat(java("US-ASCII", "settle", "--lang", "zh", CLAIM)).isEqualTo(Call.of("settle", "--lang", "zh", CLAIM));
        assertThat(java("GBK", "settle", "--lang", "zh", "no.json")).isEqualTo(new Call(2, "", "no.json: error[file]: 没有这个文件\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThePlatformCannotReadIsExplained() throws Exception {
        Path script = Files.writeString(folder.resolve("call.sh"), "exec \"$@\" 申请.json\n");
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(command("US-ASCII", "settle"));

        Call call = run(command);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains(".json: error[file]: this name cannot be read in the present locale; set LC_ALL=C.UTF-8").hasLineCount(1);
    }

    private Call java(String charset, String... args) throws Exception {
        return run(command(charset, args));
    }

    private static List<String> command(String charset, String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=" + charset,
                "-cp", System.getProperty("java.class.path"), "io.github.baoxiao.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }

    private Call run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().putAll(Map.of("LC_ALL", "POSIX"));
        int exitCode = process.start().waitFor();
        return new Call(exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
