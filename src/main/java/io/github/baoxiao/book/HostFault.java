package io.github.baoxiao.book;

import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a host did to the libraries: left one out, lost the files by which parts of Drools find each other, cut or renamed classes, or gave
 * Drools settings it cannot work with. No rule can be compiled then; the message says what was seen and what to do.
 */
final class HostFault {

    static final Text SMALL_STACK = Text.of("编译规则时线程的栈不够用", "the stack of the thread is too small to compile the rules");

    private static final int LONGEST = 200;
    private static final Pattern OF_DROOLS = Pattern.compile("\\borg\\.(drools|kie|mvel2)\\b");
    private static final int DEEPEST = 50;
    private static final Text MERGE = Text.of("打包成单个 jar 时须合并 META-INF/services：maven-shade-plugin 用 ServicesResourceTransformer，Gradle Shadow 用 "
                    + "mergeServiceFiles()；不可用 minimizeJar，也不可重定位（relocate）org.drools 与 org.kie；并保留 drools-mvel",
            "a jar with everything in it must merge META-INF/services: the ServicesResourceTransformer of maven-shade-plugin, "
                    + "mergeServiceFiles() of Gradle Shadow; it must not be minimized (minimizeJar), nor org.drools and org.kie relocated; "
                    + "drools-mvel must be there");
    private static final Text SETTINGS = Text.of("程序自己的 Drools 设置（系统属性 drools.*、META-INF/kie.properties.conf）须为 Drools 可用的",
            "the program's own settings for Drools (system properties drools.*, META-INF/kie.properties.conf) must be such that Drools can work");
    private static final Text COMPLETE = Text.of("依赖须与本库 pom 中的一致；mvn dependency:tree 可看出何者被排除或替换",
            "have the dependencies of this library's pom, in their versions; mvn dependency:tree shows what was excluded or replaced");

    private HostFault() {
    }

    /**
     * The refusal.
     *
     * @param before problems that were found before
     * @param thrown what came out of Drools, or of looking for it
     * @throws VirtualMachineError if that is what is behind it, and no lack of stack: the host has to know of it
     */
    static BookException of(List<Issue> before, Throwable thrown) {
        Throwable root = root(thrown);
        if (root instanceof VirtualMachineError error && !(root instanceof StackOverflowError)) {
            throw error;
        }
        List<Issue> all = new ArrayList<>(before);
        all.add(isStack(root) ? Issue.of("drools", "", SMALL_STACK,
                Text.of("重启程序，并在栈较大的线程中载入（-Xss、Thread 的 stackSize）",
                        "start the program anew, and load in a thread with a larger stack (-Xss, the stackSize of a Thread)")) : issue(root));
        return new BookException(all, thrown);
    }

    private static Issue issue(Throwable root) {
        String seen = said(root);
        boolean isMissing = root instanceof LinkageError || root instanceof ClassNotFoundException;
        if (isMissing && !OF_DROOLS.matcher(seen).find()) {
            return Issue.of("drools-incomplete", "classpath", Text.of("程序中缺少所需的类，或其版本不同：" + seen,
                    "a class that is needed is missing in this program, or is of another version: " + seen), join(COMPLETE, SETTINGS));
        }
        return Issue.of("drools-incomplete", "META-INF/services", Text.of("程序包中的 Drools 不完整或不能工作，规则不能编译：" + seen,
                        "Drools is not complete in this program, or cannot work in it, so no rule can be compiled: " + seen),
                isMissing ? join(COMPLETE, MERGE) : join(MERGE, SETTINGS));
    }

    private static Text join(Text one, Text other) {
        return Text.of(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root;
    }

    /** Whether the stack was too small: now, or when a class of Drools was prepared, which the machine tries once and remembers. */
    private static boolean isStack(Throwable root) {
        return root instanceof StackOverflowError
                || root instanceof ExceptionInInitializerError && String.valueOf(root.getMessage()).contains("StackOverflowError");
    }

    /** The first line of what it says; names of classes as they are written in Java. */
    private static String said(Throwable root) {
        String name = root.getClass().getSimpleName();
        String words = root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("");
        String line = words.isEmpty() ? name : name + ": " + (root instanceof LinkageError ? words.replace('/', '.') : words);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
