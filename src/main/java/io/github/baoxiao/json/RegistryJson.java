package io.github.baoxiao.json;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.Registry;
import io.github.baoxiao.RegistryException;
import io.github.baoxiao.terms.Care;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A registry of connected facilities from JSON:
 * <pre>{@code
 * { "regions": [ { "code": "990102", "name": "某县" } ],
 *   "facilities": [ { "code": "H1", "name": "某县人民医院", "region": "990102",
 *                     "connected": [ { "care": "OUTPATIENT", "from": "2022-06-01" } ] } ] }
 * }</pre>
 *
 * <p>{@code from} and {@code until} may stand at a region, {@code until} at a connection; {@code until} is the first day no longer. Reading
 * is as strict as that of claims, and has the same limits.
 */
public final class RegistryJson {

    private static final List<Care> OF_BILLS = Stream.of(Care.values()).filter(care -> care != Care.YEAR_END).toList();

    private RegistryJson() {
    }

    /**
     * The registry in a file.
     *
     * @param file a UTF-8 file with one registry
     * @return the registry
     * @throws RegistryException if it is not a registry, with every reason
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Registry read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Problems problems = new Problems();
            return registry(Utf8.decode(in.readNBytes(Utf8.MOST_BYTES + 1), problems), problems);
        } catch (ClaimException e) {
            throw new RegistryException(e.issues());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The registry in a text.
     *
     * @param json one registry, and nothing after it
     * @return the registry
     * @throws RegistryException if it is not a registry, with every reason
     */
    public static Registry parse(String json) {
        try {
            Problems problems = new Problems();
            return registry(Utf8.checked(json, problems), problems);
        } catch (ClaimException e) {
            throw new RegistryException(e.issues());
        }
    }

    private record Parts(List<Registry.Region> regions, List<Registry.Facility> facilities) {
    }

    private static Registry registry(String json, Problems problems) {
        Parts parts = new Value(Document.read(json, problems), "", problems).object(fields -> new Parts(
                fields.required("regions").list(region -> region.object(RegistryJson::region)),
                fields.required("facilities").list(facility -> facility.object(RegistryJson::facility))));
        problems.throwIfAny();
        return Registry.of(parts.regions(), parts.facilities());
    }

    private static Registry.Region region(Fields region) {
        return new Registry.Region(region.required("code").text(), region.required("name").text(),
                region.optional("from").map(Value::date), region.optional("until").map(Value::date));
    }

    private static Registry.Facility facility(Fields facility) {
        return new Registry.Facility(facility.required("code").text(), facility.required("name").text(), facility.required("region").text(),
                facility.required("connected").list(window -> window.object(RegistryJson::window)));
    }

    private static Registry.Window window(Fields window) {
        return new Registry.Window(window.required("care").choice(OF_BILLS), window.required("from").date(),
                window.optional("until").map(Value::date));
    }
}
