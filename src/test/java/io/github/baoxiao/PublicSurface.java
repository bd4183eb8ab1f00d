package io.github.baoxiao;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a caller can see of types, one line for each type and each member, in a stable order. */
final class PublicSurface {

    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private PublicSurface() {
    }

    static List<String> of(Collection<Class<?>> types) {
        List<String> lines = new ArrayList<>();
        types.stream().filter(PublicSurface::isVisible).sorted(Comparator.comparing(Class::getName)).forEach(type -> {
            lines.add(head(type));
            new TreeSet<>(members(type)).forEach(member -> lines.add("    " + member));
        });
        return lines;
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static String head(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface"
                : Modifier.isFinal(type.getModifiers()) ? "final class" : "class";
        String parts = type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(PublicSurface::component)
                .collect(Collectors.joining(", ", "(", ")")) : "";
        String above = type.getSuperclass() == RuntimeException.class ? " extends RuntimeException" : "";
        return kind + " " + type.getName().replace('$', '.') + parts + above;
    }

    private static String component(RecordComponent component) {
        return plain(component.getGenericType().getTypeName()) + " " + component.getName();
    }

    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add((field.isEnumConstant() ? "" : statics(field.getModifiers()) + plain(field.getGenericType().getTypeName()) + " ")
                        + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor) && !type.isRecord()) {
                members.add("new " + type.getSimpleName() + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method) && !isGiven(type, method)) {
                members.add(statics(method.getModifiers()) + plain(method.getGenericReturnType().getTypeName()) + " " + method.getName()
                        + parameters(method));
            }
        }
        return members;
    }

    private static boolean isVisible(Executable executable) {
        return !executable.isSynthetic() && (executable.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    /** Members every record or enum has anyway. */
    private static boolean isGiven(Class<?> type, Method method) {
        if (type.isEnum()) {
            return OF_EVERY_ENUM.contains(method.getName());
        }
        return OF_EVERY_RECORD.contains(method.getName()) || type.isRecord() && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents()).anyMatch(one -> one.getName().equals(method.getName()));
    }

    private static String statics(int modifiers) {
        return Modifier.isStatic(modifiers) ? "static " : "";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes()).map(type -> plain(type.getTypeName()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String plain(String type) {
        return type.replaceAll("\\b(?:[a-z]\\w*\\.)+", "").replace('$', '.');
    }
}
