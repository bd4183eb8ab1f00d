package io.github.baoxiao.wrong.terms;

import com.fasterxml.jackson.databind.JsonNode;
import org.kie.api.runtime.KieSession;
import picocli.CommandLine;

/** A package in the middle that imports what only one package may. */
final class KnowsLibraries {

    private KnowsLibraries() {
    }

    static String names(KieSession session, JsonNode node, CommandLine line) {
        return session + "" + node + line;
    }
}
