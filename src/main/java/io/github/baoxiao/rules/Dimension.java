package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;
import io.github.baoxiao.terms.Care;
import io.github.baoxiao.terms.Connection;
import io.github.baoxiao.terms.Coverage;
import io.github.baoxiao.terms.Designation;
import io.github.baoxiao.terms.FacilityKind;
import io.github.baoxiao.terms.ItemClass;
import io.github.baoxiao.terms.ItemKind;
import io.github.baoxiao.terms.Labelled;
import io.github.baoxiao.terms.Level;
import io.github.baoxiao.terms.Need;
import io.github.baoxiao.terms.Origin;
import io.github.baoxiao.terms.Place;
import io.github.baoxiao.terms.Referral;
import io.github.baoxiao.terms.Scheme;
import io.github.baoxiao.terms.Status;

import java.util.List;

/** One thing a rule can ask about a situation or an item. */
public enum Dimension implements Labelled {
    /** The scheme. */
    SCHEME("险种", "scheme", Scheme.class),
    /** The status. */
    STATUS("人员状态", "status", Status.class),
    /** The level of facility. */
    LEVEL("医院级别", "level of facility", Level.class),
    /** The kind of care. */
    CARE("就诊类别", "kind of care", Care.class),
    /** The kind of facility. */
    FACILITY_KIND("医院类别", "kind of facility", FacilityKind.class),
    /** The designation. */
    DESIGNATION("定点", "designation", Designation.class),
    /** The place of treatment. */
    PLACE("就医地", "place of treatment", Place.class),
    /** The referral. */
    REFERRAL("转诊备案", "referral", Referral.class),
    /** The coverage. */
    COVERAGE("参保状态", "coverage", Coverage.class),
    /** The need. */
    NEED("救助对象类别", "need", Need.class),
    /** Whether the facility is connected. */
    CONNECTION("联网", "connection", Connection.class),
    /** The class of item. */
    ITEM_CLASS("目录类别", "class of item", ItemClass.class),
    /** The kind of item. */
    ITEM_KIND("项目类别", "kind of item", ItemKind.class),
    /** The origin. */
    ORIGIN("产地", "origin", Origin.class);

    private final Text label;
    private final List<Enum<?>> all;

    Dimension(String zh, String en, Class<? extends Enum<?>> type) {
        this.label = Text.of(zh, en);
        this.all = List.of(type.getEnumConstants());
    }

    @Override
    public Text label() {
        return label;
    }

    /** {@return every value there is} */
    public List<Enum<?>> all() {
        return all;
    }

    Enum<?> at(int ordinal) {
        return all.get(ordinal);
    }

    /** {@return whether it is asked about an item, and not about a situation} */
    public boolean isOfItem() {
        return ordinal() >= ITEM_CLASS.ordinal();
    }
}
