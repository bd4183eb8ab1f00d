package io.github.baoxiao.json;

import io.github.baoxiao.Adjustments;
import io.github.baoxiao.History;
import io.github.baoxiao.Payments;

import java.io.IOException;
import java.util.Locale;

/** Adjustments as JSON. The names and their order are part of the library's contract. */
final class AdjustmentsWriter {

    private final Adjustments adjustments;
    private final Locale locale;
    private final Output out;

    AdjustmentsWriter(Adjustments adjustments, Locale locale, Output out) {
        this.adjustments = adjustments;
        this.locale = locale;
        this.out = out;
    }

    void write() throws IOException {
        if (adjustments.change().isPresent()) {
            out.object("change", () -> {
                out.field("kind", adjustments.change().get().kind());
                out.field("claim", adjustments.change().get().claim());
            });
        }
        out.array("adjustments", () -> {
            for (Adjustments.Adjustment one : adjustments.list()) {
                out.element(() -> adjustment(one));
            }
        });
        out.array("total", () -> {
            for (Payments.Line line : adjustments.total().lines()) {
                out.element(() -> {
                    payer(line);
                    out.field("difference", line.amount());
                });
            }
        });
        out.array("years", () -> {
            for (History.Year year : adjustments.years()) {
                out.element(() -> {
                    out.field("person", year.person());
                    out.field("region", year.region());
                    out.field("from", year.from());
                    out.yearToDate(year.yearToDate());
                });
            }
        });
    }

    private void adjustment(Adjustments.Adjustment one) throws IOException {
        out.field("claim", one.claim().id());
        out.field("kind", one.kind());
        out.array("payments", () -> {
            for (Payments.Line line : one.difference().lines()) {
                out.element(() -> {
                    payer(line);
                    out.field("paid", one.paid().paidBy(line.payer(), line.clause()));
                    out.field("due", one.due().paidBy(line.payer(), line.clause()));
                    out.field("difference", line.amount());
                });
            }
        });
        out.array("causes", () -> {
            for (Adjustments.Cause cause : one.causes()) {
                out.element(() -> cause(cause));
            }
        });
        out.object("breakdown", () -> new BreakdownWriter(one.breakdown(), locale, out).write());
    }

    private void cause(Adjustments.Cause cause) throws IOException {
        out.field("code", cause.code());
        if (cause.claim().isPresent()) {
            out.field("claim", cause.claim().get());
        }
        out.field("text", cause.text().in(locale));
    }

    private void payer(Payments.Line line) throws IOException {
        out.field("payer", line.payer());
        if (line.payer().isLayer()) {
            out.field("clause", line.clause());
        }
    }
}
