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

    /**
     * {@return whether a word is true of it}
     *
     * @param word a word of an item, not of a situation
     */
    public boolean is(Word word) {
        return word.isTrueOf(value(word.dimension()));
    }

    /** {@return whether the item is of class A, wholly in scope (甲类)} */
    public boolean isClassA() {
        return is(Units.classA);
    }

    /** {@return whether the item is of class B, in scope after a first self-pay (乙类)} */
    public boolean isClassB() {
        return is(Units.classB);
    }

    /** {@return whether the item is of class C, outside the catalogue (丙类)} */
    public boolean isClassC() {
        return is(Units.classC);
    }

    /** {@return whether the item is a drug (药品)} */
    public boolean isDrug() {
        return is(Units.drug);
    }

    /** {@return whether the item is a service (诊疗服务)} */
    public boolean isService() {
        return is(Units.service);
    }

    /** {@return whether the item is a device (器械)} */
    public boolean isDevice() {
        return is(Units.device);
    }

    /** {@return whether the item is a consumable (耗材)} */
    public boolean isConsumable() {
        return is(Units.consumable);
    }

    /** {@return whether the item is an implant (植入材料)} */
    public boolean isImplant() {
        return is(Units.implant);
    }

    /** {@return whether the item is a bed (床位)} */
    public boolean isBed() {
        return is(Units.bed);
    }

    /** {@return whether the item is blood (血液)} */
    public boolean isBlood() {
        return is(Units.blood);
    }

    /** {@return whether the item is of another kind (其他)} */
    public boolean isOtherKind() {
        return is(Units.otherKind);
    }

    /** {@return whether the item was made in the country (国产)} */
    public boolean isDomestic() {
        return is(Units.domestic);
    }

    /** {@return whether the item was imported (进口)} */
    public boolean isImported() {
        return is(Units.imported);
    }
}
