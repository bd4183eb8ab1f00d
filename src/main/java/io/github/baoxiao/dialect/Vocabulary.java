package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.rules.AccountRules;
import io.github.baoxiao.rules.BandTable;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.ClauseRules;
import io.github.baoxiao.rules.Days;
import io.github.baoxiao.rules.Index;
import io.github.baoxiao.rules.ItemRules;
import io.github.baoxiao.rules.RegionRules;
import io.github.baoxiao.rules.TermTable;
import io.github.baoxiao.rules.Turn;
import io.github.baoxiao.rules.Units;
import io.github.baoxiao.rules.Word;
import io.github.baoxiao.rules.Years;
import io.github.baoxiao.terms.Cover;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calls, functions and constants a {@code then} can use, found in the classes of the rules package. */
final class Vocabulary {

    private static final Set<Class<?>> CHAIN = Set.of(Benefits.class, ClauseRules.class, BandTable.class, TermTable.class,
            AccountRules.class, ItemRules.class, RegionRules.class);
    private static final Set<String> NOT_FUNCTIONS = Set.of("words");

    /** Calls whose places mean different things although they are of one kind. */
    private static final Map<String, String> SAMPLES = Map.of("names", "names( \"呼和浩特市\", \"Hohhot\" )");

    private final Map<Class<?>, Map<String, List<Method>>> calls;
    private final Map<String, List<Method>> functions;
    private final Map<String, Object> constants = new TreeMap<>();

    Vocabulary() {
        calls = CHAIN.stream().collect(Collectors.toMap(type -> type, type -> byName(Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && CHAIN.contains(method.getReturnType())).toList())));
        functions = byName(Arrays.stream(Units.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !NOT_FUNCTIONS.contains(method.getName())).toList());
        for (Field field : Units.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers())) {
                constants.put(field.getName(), valueOf(field));
            }
        }
    }

    /** The calls of that name on a part of a chain. */
    List<Method> calls(Class<?> type, String name) {
        return calls.get(type).getOrDefault(name, List.of());
    }

    /** The names of all calls on a part of a chain. */
    Set<String> callNames(Class<?> type) {
        return calls.get(type).keySet();
    }

    /** The functions of that name. */
    List<Method> functions(String name) {
        return functions.getOrDefault(name, List.of());
    }

    /** The constant of that name. */
    Optional<Object> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** The names of all constants and functions. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(constants.keySet());
        names.addAll(functions.keySet());
        return names;
    }

    /** How a call or function is written: {@code upTo( yuan(…), percent(…) … )}. */
    String usage(List<Method> overloads) {
        return overloads.stream().map(this::usage).collect(Collectors.joining(", "));
    }

    private String usage(Method method) {
        if (SAMPLES.containsKey(method.getName())) {
            return SAMPLES.get(method.getName());
        }
        if (method.getParameterCount() == 0) {
            return method.getName() + "()";
        }
        List<String> parts = new ArrayList<>();
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            boolean many = method.isVarArgs() && i == types.length - 1;
            parts.add(many ? shown(types[i].getComponentType()) + " …" : shown(types[i]));
        }
        return method.getName() + "( " + String.join(", ", parts) + " )";
    }

    private String shown(Class<?> type) {
        if (type == Money.class) {
            return "yuan(…)";
        }
        if (type == Ratio.class) {
            return "percent(…)";
        }
        if (type == String.class) {
            return "\"…\"";
        }
        if (type == long.class) {
            return "5";
        }
        if (type == Index.class) {
            return "index(\"…\")|own(\"…\")";
        }
        if (type == Years.class) {
            return "age|enrolledYears|yearsOver( age, 35 )";
        }
        if (type == Days.class) {
            return "days(90)";
        }
        return shownConstants(type);
    }

    private String shownConstants(Class<?> type) {
        List<String> some = type == Word.class ? List.of("level3A") : type == Turn.class ? List.of("basic") : type == Cover.class
                ? List.of("inScope") : constants.entrySet().stream().filter(entry -> type.isInstance(entry.getValue()))
                .map(Map.Entry::getKey).toList();
        return String.join("|", some);
    }

    /** What kind of value that is, as a person says it. */
    static Text kind(Object value) {
        if (value instanceof Money) {
            return Text.of("金额", "an amount");
        }
        if (value instanceof Ratio) {
            return Text.of("百分数", "a percentage");
        }
        if (value instanceof String) {
            return Text.of("文字", "a text");
        }
        if (value instanceof Integer) {
            return Text.of("没有单位的数字", "a number without a unit");
        }
        if (value instanceof Word) {
            return Text.of("情形词", "a word for a situation");
        }
        if (value instanceof Turn) {
            return Text.of("支付方", "a payer");
        }
        if (value instanceof Index) {
            return Text.of("指数", "a named figure");
        }
        if (value instanceof Years) {
            return Text.of("年数", "years");
        }
        if (value instanceof Days) {
            return Text.of("天数", "a number of days");
        }
        return value instanceof Cover ? Text.of("费用部分", "a part of the bill") : Text.of("选项", "an option");
    }

    private static Map<String, List<Method>> byName(List<Method> methods) {
        return methods.stream().filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparingInt(Method::getParameterCount).thenComparing(Method::toString))
                .collect(Collectors.groupingBy(Method::getName, TreeMap::new, Collectors.toList()));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
