package io.github.baoxiao.wrong.terms;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.DynamicNode;
import org.kie.api.runtime.KieSession;
import picocli.CommandLine;

/** A package in the middle that imports what only one package may. */
final class KnowsLibraries {

    private KnowsLibraries() {
    }

    static String names(KieSession session, JsonNode node, CommandLine line, CsvRecord row, DynamicNode test) {
        return session + "" + node + line + row + test;
    }
}
