package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.issue.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What is read from a folder, and what is said of what is not. */
class RuleFolderTest {

    @TempDir
    private Path temporary;

    private Path dir;

    private final List<Issue> issues = new ArrayList<>();

    @BeforeEach
    void makeFolder() throws IOException {
        dir = Files.createDirectory(temporary.resolve("rules"));
    }

    @Test
    void aRootOfRegionFoldersIsRead() throws IOException {
        write("hohhot/employee.drl", "a");
        write("hohhot/region.drl", "b");
        write("hohhot/cases.csv", "c");
        write("hohhot/SOURCES.md", "d");
        write("yubei/resident.drl", "e");
        write("notes/readme.txt", "f");

        assertThat(read(dir)).containsOnlyKeys("hohhot/employee.drl", "hohhot/region.drl", "yubei/resident.drl");
        assertThat(issues).isEmpty();
    }

    /** Reading a pipe waits for somebody who writes. */
    @Test
    void aPipeIsNotRead() throws Exception {
        write("hohhot/a.drl", "a");
        assumeTrue(isDone("mkfifo", dir.resolve("hohhot/b.drl").toString()));

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(dir));

        assertThat(issues).extracting(Issue::code, Issue::at).containsExactly(tuple("file", "hohhot/b.drl"));
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void namesOfFilesAreShownWithoutWhatSteersATerminal() throws IOException {
        write("hoh\u001B[31mhot/a.drl", "a");
        write("yubei/a.drl", "a");
        write("yubei/b\u001B[2J\u202E.DRL", "a");

        read(dir);

        assertThat(issues).hasSize(2).allSatisfy(issue -> assertThat(issue.toString()).contains("\uFFFD").doesNotContain("\u001B", "\u202E"));
    }

    @Test
    void oneRegionFolderGivesTheSameKeys() throws IOException {
        write("hohhot/employee.drl", "a");

        assertThat(read(dir.resolve("hohhot"))).containsOnlyKeys("hohhot/employee.drl");
        assertThat(read(dir.resolve("hohhot/../hohhot/."))).containsOnlyKeys("hohhot/employee.drl");
        assertThat(issues).isEmpty();
    }

    @Test
    void whatCannotBeReadHasAMessageOfItsOwn() throws IOException {
        write("empty/notes.txt", "a");
        write("file.txt", "a");
        read(dir.resolve("missing"));
        read(dir.resolve("file.txt"));
        read(dir.resolve("empty"));

        assertThat(issues).extracting(issue -> issue.code() + " " + issue.what().en()).containsExactly(
                "folder there is no such folder", "folder this is a file, not a folder", "folder the folder holds no rule files (*.drl)");
    }

    @Test
    void lookAlikesAreNamedAndBackupsAreNot() throws IOException {
        for (String name : List.of("a.drl", "B.DRL", "c.drl.txt", ".d.drl", "~e.drl", "f.drl~", "g.txt")) {
            write("hohhot/" + name, "a");
        }

        assertThat(read(dir)).containsOnlyKeys("hohhot/a.drl");
        assertThat(issues).extracting(Issue::code, Issue::at).containsExactly(
                tuple("file-name", "hohhot/B.DRL"),
                tuple("file-name", "hohhot/c.drl.txt"));
    }

    @Test
    void rulesTooDeepAndFoldersNotInAsciiAreNamed() throws IOException {
        write("hohhot/a.drl", "a");
        write("hohhot/old/b.drl", "a");
        write("渝北/c.drl", "a");

        read(dir);

        assertThat(issues).extracting(Issue::at).containsExactly("hohhot/old", "渝北");
    }

    /** Which of the two is right cannot be known; one error, and not one for each folder. */
    @Test
    void aRuleFileBesideRegionFoldersIsOneError() throws IOException {
        write("hohhot/employee.drl", "a");
        write("yubei/resident.drl", "b");
        write("stray.drl", "c");

        read(dir);

        assertThat(issues).extracting(Issue::code, Issue::at, issue -> issue.what().en() + "; " + issue.hint().en()).containsExactly(tuple("folder",
                "stray.drl", "rule files stand here and in folders below: one of the two is misplaced; if this is the root, move this file into a region folder; "
                + "if it is a region folder, move the folders below away"));
    }

    @Test
    void aRegionFileTellsARootFromARegionWithAFolderOfOldRules() throws IOException {
        write("root/hohhot/region.drl", "a");
        write("root/stray.drl", "b");
        write("hohhot/region.drl", "c");
        write("hohhot/old/region.drl", "d");
        write("hohhot/new/region.drl", "e");

        read(dir.resolve("root"));
        read(dir.resolve("hohhot"));

        assertThat(issues).extracting(Issue::at).containsExactly("stray.drl", "hohhot/new", "hohhot/old");

        issues.clear();
        for (String region : List.of("a", "b", "c")) {
            write("all/" + region + "/region.drl", "f");
        }
        write("all/region.drl", "g");
        read(dir.resolve("all"));
        assertThat(issues).extracting(Issue::at).containsExactly("region.drl");
    }

    @Test
    void linksAreFollowedInsideTheFolderOnly() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("secret.drl"), "secret");
        write("hohhot/a.drl", "a");
        write("hohhot/.data/b.drl", "b");
        Files.createSymbolicLink(dir.resolve("hohhot/b.drl"), dir.resolve("hohhot/.data/b.drl"));
        Files.createSymbolicLink(dir.resolve("hohhot/c.drl"), outside.resolve("secret.drl"));
        Files.createSymbolicLink(dir.resolve("hohhot/d.drl"), dir.resolve("nowhere.drl"));
        Files.createSymbolicLink(dir.resolve("linked"), outside);
        Files.createSymbolicLink(dir.resolve(".linked"), outside);
        Files.createSymbolicLink(dir.resolve("hohhot/loop"), dir);

        assertThat(read(dir)).containsOnlyKeys("hohhot/a.drl", "hohhot/b.drl");
        assertThat(issues).extracting(Issue::at).containsExactly("linked/", "hohhot/c.drl", "hohhot/d.drl");
    }

    @Test
    void sizesHaveALimit() throws IOException {
        write("hohhot/a.drl", "a".repeat(Limits.FILE_BYTES));
        write("hohhot/b.drl", "a".repeat(Limits.FILE_BYTES + 1));

        assertThat(read(dir)).containsOnlyKeys("hohhot/a.drl");
        assertThat(issues).extracting(Issue::code, Issue::at).containsExactly(
                tuple("file-size", "hohhot/b.drl"));
    }

    @Test
    void allFilesTogetherHaveALimit() throws IOException {
        for (int i = 0; i <= Limits.BOOK_BYTES / Limits.FILE_BYTES; i++) {
            write("hohhot/f" + (char) ('a' + i) + ".drl", "a".repeat(Limits.FILE_BYTES));
        }

        read(dir);

        assertThat(issues).extracting(Issue::code, Issue::at).containsExactly(tuple("file-size", "hohhot/fq.drl"));
    }

    @Test
    void aFolderThatChangesWhileItIsReadIsNotLoaded() throws IOException {
        write("hohhot/a.drl", "a");
        write("hohhot/b.drl", "b");
        for (Change change : List.<Change>of(() -> write("hohhot/a.drl", "another"), () -> write("hohhot/c.drl", "c"),
                () -> Files.delete(dir.resolve("hohhot/b.drl")))) {
            issues.clear();

            RuleFolder.read(dir, () -> {
                try {
                    change.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, issues);

            assertThat(issues).extracting(Issue::code).containsExactly("folder-changed");
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws IOException {
        write("hohhot/a.drl", "a");
        write("hohhot/A.drl", "b");

        read(dir);

        assertThat(issues).extracting(Issue::code).containsExactly("file-name");
    }

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SortedMap<String, byte[]> read(Path folder) {
        return RuleFolder.read(folder, issues);
    }
}
