package io.github.baoxiao.json;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.money.Ratio;
import io.github.baoxiao.terms.Slice;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.Locale;

/** A breakdown as JSON. The names and their order are part of the library's contract. */
final class BreakdownWriter {

    private final Breakdown paid;
    private final Locale locale;
    private final Output out;

    BreakdownWriter(Breakdown paid, Locale locale, Output out) {
        this.paid = paid;
        this.locale = locale;
        this.out = out;
    }

    void write() throws IOException {
        out.field("claim", paid.claim());
        if (paid.isReversal()) {
            out.field("reversal", true);
        }
        out.object("seal", () -> {
            out.field("rules", paid.seal().rules());
            out.field("library", paid.seal().library());
        });
        out.field("total", paid.total());
        out.field("funds", paid.funds());
        out.field("hospital", paid.hospital());
        out.field("person", paid.person());
        out.field("account", paid.account());
        out.field("cash", paid.cash());
        out.object("ratios", () -> {
            out.field("ofTotal", quoted(paid.ratios().ofTotal()));
            out.field("ofInScope", quoted(paid.ratios().ofInScope()));
        });
        out.object("slices", () -> {
            for (Slice slice : SliceNames.OF_BILL) {
                out.field(SliceNames.of(slice), paid.slices().get(slice));
            }
        });
        out.array("layers", this::layers);
        out.array("ledger", this::ledger);
        ClaimWriter.named(paid.named(), out);
        out.object("accounts", () -> ClaimWriter.accounts(paid.accounts(), out));
        out.array("items", this::items);
        out.array("notes", this::notes);
        out.yearToDate(paid.yearToDate());
    }

    /** With two decimals, as officials quote it: {@code 89.18%}. */
    private static String quoted(Ratio ratio) {
        return ratio.value().movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private void layers() throws IOException {
        for (Breakdown.Layer layer : paid.layers()) {
            out.element(() -> {
                out.field("layer", layer.layer());
                out.field("clause", layer.clause());
                out.field("base", layer.base());
                out.field("deductible", layer.deductible());
                out.field("capCut", layer.capCut());
                out.field("overCap", layer.overCap());
                out.field("paid", layer.paid());
                out.array("bands", () -> bands(layer));
            });
        }
    }

    private void bands(Breakdown.Layer layer) throws IOException {
        for (Breakdown.Band band : layer.bands()) {
            out.element(() -> {
                out.field("from", band.from());
                out.field("to", band.to());
                out.field("ratio", band.ratio());
                out.field("amount", band.amount());
            });
        }
    }

    private void ledger() throws IOException {
        for (Breakdown.Entry entry : paid.ledger()) {
            out.element(() -> entry(entry));
        }
    }

    private void entry(Breakdown.Entry entry) throws IOException {
        out.field("amount", entry.amount());
        out.field("slice", entry.slice());
        if (entry.named().isPresent()) {
            out.field("named", entry.named().get());
        }
        out.field("payer", entry.payer());
        out.field("reason", entry.reason());
        if (entry.rule().isPresent()) {
            out.field("rule", entry.rule().get());
            out.field("at", entry.at());
            out.field("source", entry.source());
        }
    }

    private void items() throws IOException {
        for (Breakdown.ItemSplit item : paid.items()) {
            out.element(() -> {
                out.field("line", item.line());
                out.field("fullSelfPay", item.fullSelfPay());
                out.field("overLimit", item.overLimit());
                out.field("firstSelfPay", item.firstSelfPay());
                out.field("inScope", item.inScope());
            });
        }
    }

    private void notes() throws IOException {
        for (Breakdown.Note note : paid.notes()) {
            out.element(() -> {
                out.field("code", note.code());
                out.field("text", note.text().in(locale));
            });
        }
    }
}
