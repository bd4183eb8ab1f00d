package io.github.baoxiao.wrong.book;

import org.kie.api.runtime.KieSession;

import java.util.List;

/** A public method of the one package that may use Drools hands a type of Drools out. */
public final class LeaksDrools {

    private LeaksDrools() {
    }

    public static List<KieSession> sessions() {
        return List.of();
    }
}
