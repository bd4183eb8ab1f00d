package io.github.baoxiao.dialect;

import io.github.baoxiao.rules.VocabularyException;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A method of the vocabulary with arguments that fit it.
 *
 * @param method the method
 * @param arguments what it is called with
 */
record Invocation(Method method, Object[] arguments) {

    private static final int MOST_MOVED = 24;

    /** The overload that takes these values; the one with a fixed number of parameters is preferred, as in Java. */
    static Optional<Invocation> of(List<Method> overloads, List<Object> values) {
        Optional<Invocation> fixed = overloads.stream().filter(method -> fits(method, values)).findFirst()
                .map(method -> new Invocation(method, convert(method, values)));
        return fixed.isPresent() ? fixed : overloads.stream().filter(method -> fitsMany(method, values)).findFirst()
                .map(method -> new Invocation(method, convertMany(method, values)));
    }

    /**
     * What the method returns.
     *
     * @throws VocabularyException if it says something impossible
     */
    Object on(@Nullable Object receiver) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VocabularyException impossible) {
                throw impossible;
            }
            if (e.getCause() instanceof ArithmeticException) {
                throw new TooPrecise();
            }
            throw new IllegalStateException(method.getName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.getName(), e);
        }
    }

    private static boolean fits(Method method, List<Object> values) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != values.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!fits(types[i], values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsMany(Method method, List<Object> values) {
        Class<?>[] types = method.getParameterTypes();
        if (!method.isVarArgs() || values.size() < types.length - 1) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            Class<?> type = i < types.length - 1 ? types[i] : types[types.length - 1].getComponentType();
            if (!fits(type, values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The places of the values in the order some overload takes them, where moving one value to another place is enough. */
    static Optional<List<Integer>> order(List<Method> overloads, List<Object> values) {
        int count = values.size() <= MOST_MOVED ? values.size() : 0;
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
                places.add(to, places.remove(from));
                if (of(overloads, places.stream().map(values::get).toList()).isPresent()) {
                    return Optional.of(places);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the method could take the value at that place among its arguments. */
    static boolean fitsAt(Method method, int place, Object value) {
        Class<?>[] types = method.getParameterTypes();
        boolean many = method.isVarArgs() && place >= types.length - 1;
        return many ? fits(types[types.length - 1].getComponentType(), value) : place < types.length && fits(types[place], value);
    }

    private static boolean fits(Class<?> type, Object value) {
        return type == long.class ? value instanceof Integer : type.isInstance(value);
    }

    private static Object[] convert(Method method, List<Object> values) {
        Object[] converted = values.toArray();
        for (int i = 0; i < converted.length; i++) {
            if (method.getParameterTypes()[i] == long.class) {
                converted[i] = ((Integer) converted[i]).longValue();
            }
        }
        return converted;
    }

    private static Object[] convertMany(Method method, List<Object> values) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = types.length - 1;
        Object many = Array.newInstance(types[fixed].getComponentType(), values.size() - fixed);
        for (int i = fixed; i < values.size(); i++) {
            Array.set(many, i - fixed, values.get(i));
        }
        Object[] converted = new Object[types.length];
        for (int i = 0; i < fixed; i++) {
            converted[i] = types[i] == long.class ? (Object) ((Integer) values.get(i)).longValue() : values.get(i);
        }
        converted[fixed] = many;
        return converted;
    }

    /** A product that needs more decimals than there are. */
    static final class TooPrecise extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooPrecise() {
            super(null, null, false, false);
        }
    }
}
