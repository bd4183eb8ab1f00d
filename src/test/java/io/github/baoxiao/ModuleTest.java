package io.github.baoxiao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The module descriptor is not compiled with the classes, so nothing else notices a package it forgets. */
class ModuleTest {

    private static final String ROOT = "io.github.baoxiao";

    @Test
    void exportsEveryPackageThatASignatureSpeaksOf() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/module/module-info.java"));
        Set<String> exported = Pattern.compile("exports ([\\w.]+);").matcher(descriptor).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

        Set<String> spokenOf = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT)
                .stream().filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(member -> member.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(spokenOf).isNotEmpty();
        assertThat(exported).containsAll(spokenOf);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(ModuleTest::isPublic).orElse(true);
    }
}
