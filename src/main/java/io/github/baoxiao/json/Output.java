package io.github.baoxiao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.terms.Slice;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** One line of JSON. Text stays as it is, but for control characters and line separators, which are escaped. */
final class Output {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder().characterEscapes(new Escapes()).build();

    private final JsonGenerator json;

    private Output(JsonGenerator json) {
        this.json = json;
    }

    /** Something that writes, and fails as the writing does. */
    interface Part {
        void write() throws IOException;
    }

    /** Something that writes a document. */
    interface Document {
        void write(Output out) throws IOException;
    }

    /** The members of one object, as a line without its break. */
    static String line(Document members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            members.write(new Output(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** A string, or anything that is one: an amount, a share, a date, a word. */
    void field(String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    void field(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    void field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void object(String name, Part members) throws IOException {
        json.writeFieldName(name);
        element(members);
    }

    void array(String name, Part elements) throws IOException {
        json.writeArrayFieldStart(name);
        elements.write();
        json.writeEndArray();
    }

    /** An object inside an array. */
    void element(Part members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
    }

    /** A string inside an array. */
    void element(Object value) throws IOException {
        json.writeString(value.toString());
    }

    /** The state of a year, as a claim takes it: the same in a claim and in a breakdown. One that is carried over is left out. */
    void yearToDate(YearToDate state) throws IOException {
        if (state == YearToDate.NONE) {
            field("yearToDate", "NONE");
        } else if (state != YearToDate.CARRIED) {
            object("yearToDate", () -> state(state));
        }
    }

    /** The members of the state of a year. */
    void state(YearToDate state) throws IOException {
        field("from", state.from());
        object("counters", () -> {
            for (Map.Entry<String, YearToDate.Counter> counter : state.counters().entrySet()) {
                object(counter.getKey(), () -> counter(counter.getValue()));
            }
        });
        object("totals", () -> {
            field("total", state.total());
            field("inScope", state.inScope());
        });
        object("borne", () -> {
            for (Map.Entry<Slice, Money> borne : state.borne().entrySet()) {
                if (!borne.getValue().isZero()) {
                    field(borne.getKey().name(), borne.getValue());
                }
            }
        });
    }

    private void counter(YearToDate.Counter counter) throws IOException {
        boolean onlyPaid = counter.position().isZero() && counter.deductible().isZero() && counter.visits() == 0;
        if (!onlyPaid) {
            field("position", counter.position());
            field("deductible", counter.deductible());
        }
        field("paid", counter.paid());
        if (!onlyPaid) {
            field("visits", counter.visits());
        }
    }

    /** What is escaped beyond what JSON asks for: DEL, the C1 controls, and the two line separators. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int DEL = 0x7F;
        private static final int LAST_CONTROL = 0x9F;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private Escapes() {
            ascii[DEL] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean escaped = c >= DEL && c <= LAST_CONTROL || c == '\u2028' || c == '\u2029';
            String digits = Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
            return escaped ? new SerializedString("\\u" + digits) : null;
        }
    }
}
