package io.github.baoxiao;

import static io.github.baoxiao.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baoxiao.book.Policy;
import io.github.baoxiao.book.RegionBook;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a breakdown keeps alive: a host may hold millions of them, and a replay everything a person ever claimed. */
class BreakdownHoldsTest {

    private static final Claim.Item DRUG = Claim.Item.of("X", "药", ItemClass.B, ItemKind.DRUG, yuan("3000.00")).withFirstShare(Ratio.percent(10));

    @Test
    @DisplayName("neither the breakdown before it nor the whole region, told or not, with lines of the bill or without")
    void holdsNeitherThePreviousNorTheRegion() throws IllegalAccessException {
        Claim.Builder plain = Claims.on("2023-03-11");
        Claim.Builder lines = Claim.builder("C-2").settledOn(Claims.STAY.to()).person(Claims.RESIDENT).visit(Claims.STAY).items(List.of(DRUG));
        List<Breakdown> paid = Books.of(Books.BASIC).settleAll(List.of(plain.build(), lines.yearToDate(YearToDate.CARRIED).build(),
                Claims.on("2023-07-11").yearToDate(YearToDate.CARRIED).build()));
        assertThat(held(paid.get(2))).contains(paid.get(2)).noneMatch(RegionBook.class::isInstance).doesNotContain(paid.get(0), paid.get(1));
        assertThat(held(paid.get(1))).contains(paid.get(1)).anyMatch(Policy.class::isInstance).noneMatch(RegionBook.class::isInstance)
                .doesNotContain(paid.get(0));
        paid.get(2).statement(Locale.ROOT);
        assertThat(held(paid.get(2))).noneMatch(RegionBook.class::isInstance).doesNotContain(paid.get(0), paid.get(1));
    }

    /** Everything of ours that can be reached; inside a policy we do not look. */
    private static Set<Object> held(Object from) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Object one = open.pop();
            if (seen.add(one) && !(one instanceof Policy)) {
                open.addAll(fieldsOf(one));
            }
        }
        return seen;
    }

    private static List<Object> fieldsOf(Object one) throws IllegalAccessException {
        List<Object> held = new ArrayList<>();
        if (one instanceof Collection<?> many) {
            held.addAll(many);
        } else if (one instanceof Map<?, ?> map) {
            held.addAll(map.values());
        } else if (one instanceof Optional<?> maybe) {
            maybe.ifPresent(held::add);
        } else if (one instanceof Object[] array) {
            Collections.addAll(held, array);
        } else if (one.getClass().getName().startsWith("io.github.baoxiao")) {
            for (Field field : one.getClass().getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    held.add(field.get(one));
                }
            }
        }
        held.removeIf(Objects::isNull);
        return held;
    }
}
