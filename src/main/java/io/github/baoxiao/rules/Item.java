package io.github.baoxiao.rules;

import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Origin;

/**
 * The class, kind and origin of an item, beside a {@link Situation} in a rule: {@code Item( classB, drug )}. It has no price: rules
 * state shares and ceilings.
 *
 * @param itemClass the catalogue class
 * @param kind what it is
 * @param origin where it was made
 */
public record Item(ItemClass itemClass, ItemKind kind, Origin origin) {

    /** Its value in a dimension of an item. */
    Enum<?> value(Dimension dimension) {
        return switch (dimension) {
            case ITEM_CLASS -> itemClass;
            case ITEM_KIND -> kind;
            case ORIGIN -> origin;
            default -> throw new IllegalArgumentException(dimension + " is not of an item");
        };
    }

    /** Whether a word is true of it. */
    public boolean is(Word word) {
        return word.isTrueOf(value(word.dimension()));
    }

    /** Whether the class of item is classA. */
    public boolean isClassA() {
        return is(Units.classA);
    }

    /** Whether the class of item is classB. */
    public boolean isClassB() {
        return is(Units.classB);
    }

    /** Whether the class of item is classC. */
    public boolean isClassC() {
        return is(Units.classC);
    }

    /** Whether the kind of item is drug. */
    public boolean isDrug() {
        return is(Units.drug);
    }

    /** Whether the kind of item is service. */
    public boolean isService() {
        return is(Units.service);
    }

    /** Whether the kind of item is device. */
    public boolean isDevice() {
        return is(Units.device);
    }

    /** Whether the kind of item is consumable. */
    public boolean isConsumable() {
        return is(Units.consumable);
    }

    /** Whether the kind of item is implant. */
    public boolean isImplant() {
        return is(Units.implant);
    }

    /** Whether the kind of item is bed. */
    public boolean isBed() {
        return is(Units.bed);
    }

    /** Whether the kind of item is blood. */
    public boolean isBlood() {
        return is(Units.blood);
    }

    /** Whether the kind of item is otherKind. */
    public boolean isOtherKind() {
        return is(Units.otherKind);
    }

    /** Whether the origin is domestic. */
    public boolean isDomestic() {
        return is(Units.domestic);
    }

    /** Whether the origin is imported. */
    public boolean isImported() {
        return is(Units.imported);
    }
}
