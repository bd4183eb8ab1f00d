package io.github.baoxiao.cases;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.YearToDate;
import io.github.baoxiao.cases.CaseRun.Settled;
import io.github.baoxiao.money.Money;
import io.github.baoxiao.money.Rounding;
import io.github.baoxiao.terms.Cap;
import io.github.baoxiao.terms.Clause;
import io.github.baoxiao.terms.Deductible;
import io.github.baoxiao.terms.Payment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the cases touch of the clauses they are settled under. */
final class Touched {

    private static final long A_CENT = 1;

    private final Set<Band> bands = new HashSet<>();
    private final Set<Edge> crossed = new HashSet<>();
    private final Set<Edge> met = new HashSet<>();

    /** Bands that something was paid from. */
    Set<Band> bands() {
        return bands;
    }

    /** Edges that some case lies beyond. */
    Set<Edge> crossed() {
        return crossed;
    }

    /** Edges that some case comes to within a cent, from either side. */
    Set<Edge> met() {
        return met;
    }

    /** What a clause promises in every year: a ratio or a cap that grows is one promise, not one for each year. */
    static Clause promised(Clause clause) {
        return clause.ungrown().orElse(clause);
    }

    /** The edges of a clause, whether or not a case comes near. */
    static List<Edge> edges(Clause clause) {
        List<Edge> edges = new ArrayList<>();
        if (clause.deductible().basis() instanceof Deductible.ByAdmission byAdmission) {
            byAdmission.figures().forEach(figure -> edges.add(deductible(clause, due(clause, figure))));
        } else {
            edges.add(deductible(clause, Money.ZERO));
        }
        edges.removeIf(edge -> edge.at().isZero() && clause.deductible().basis() instanceof Deductible.ByAdmission || !edge.rule()
                .isPresent());
        Band.of(clause).stream().filter(band -> band.to() < Money.MAX.cents())
                .forEach(band -> edges.add(new Edge(clause.payment().rule(), Edge.Kind.BAND, Money.ofCents(band.to()))));
        for (Money limit : List.of(clause.costCap().perYear(), clause.costCap().perClaim())) {
            if (limit.compareTo(Money.MAX) < 0) {
                edges.add(costCap(clause, limit));
            }
        }
        clause.caps().forEach(cap -> edges.add(cap(cap)));
        return edges;
    }

    private static Edge deductible(Clause clause, Money at) {
        return new Edge(clause.deductible().rule(), Edge.Kind.DEDUCTIBLE, at);
    }

    private static Money due(Clause clause, Money figure) {
        return Money.ofCents(clause.deductible().times().of(figure.cents(), Rounding.HALF_UP));
    }

    private static Edge costCap(Clause clause, Money limit) {
        return new Edge(clause.payment().rule(), Edge.Kind.COST_CAP, limit);
    }

    private static Edge cap(Cap cap) {
        return new Edge(cap.rule(), switch (cap.per()) {
            case YEAR -> Edge.Kind.CAP_YEAR;
            case CLAIM -> Edge.Kind.CAP_CLAIM;
            case DAY -> Edge.Kind.CAP_DAY;
        }, cap.limit());
    }

    // ---- one case ----

    void add(Settled settled, Clause clause) {
        settled.breakdown().layers().stream().filter(row -> row.layer() == clause.layer() && row.clause().equals(clause.name())).findFirst()
                .ifPresent(row -> {
            paidFrom(clause, row);
            deductible(settled, clause, row);
            if (!row.bands().isEmpty()) {
                long end = row.bands().get(row.bands().size() - 1).to().cents();
                edges(clause).stream().filter(edge -> edge.kind() == Edge.Kind.BAND).forEach(edge -> touch(edge, end, end > edge.at()
                        .cents()));
                boolean isBeyond = !row.overCap().isZero() && row.capCut().isZero();
                edges(clause).stream().filter(edge -> edge.kind() == Edge.Kind.COST_CAP)
                        .forEach(edge -> touch(edge, end, isBeyond && end == edge.at().cents()));
            }
            clause.caps().forEach(cap -> cap(settled, cap, promised(clause, cap), row));
        });
    }

    private void paidFrom(Clause clause, Breakdown.Layer row) {
        for (Band band : Band.of(promised(clause))) {
            if (row.bands().stream().anyMatch(part -> !part.amount().isZero() && part.from().cents() >= band.from() && part.to()
                    .cents() <= band.to())) {
                bands.add(band);
            }
        }
    }

    private void touch(Edge edge, long value, boolean isBeyond) {
        if (isBeyond) {
            crossed.add(edge);
        }
        if (Math.abs(value - edge.at().cents()) <= A_CENT) {
            met.add(edge);
        }
    }

    private void deductible(Settled settled, Clause clause, Breakdown.Layer row) {
        Deductible terms = clause.deductible();
        if (!terms.rule().isPresent() || clause.payment() instanceof Payment.Nothing) {
            return;
        }
        long beyond = row.base().cents() - row.deductible().cents();
        if (!(terms.basis() instanceof Deductible.ByAdmission byAdmission)) {
            if (beyond > 0 && !row.deductible().isZero()) {
                touch(deductible(clause, Money.ZERO), beyond, true);
            }
            return;
        }
        String counter = terms.mode() == Deductible.Mode.PER_LEVEL ? terms.levelCounter() : terms.counter();
        YearToDate.Counter after = settled.breakdown().yearToDate().counters().getOrDefault(counter, YearToDate.Counter.UNUSED);
        int admission = settled.claim().visit().admission().orElse(Math.max(1, after.visits()));
        Money due = due(clause, byAdmission.figures().get(Math.min(admission, byAdmission.figures().size()) - 1));
        boolean isEach = terms.mode() == Deductible.Mode.EACH_ADMISSION;
        long reached = isEach ? row.base().cents() : beyond > 0 ? due.cents() + beyond : after.deductible().cents();
        boolean isDue = !isEach || beyond <= 0 || row.deductible().equals(due);
        if (!due.isZero() && isDue) {
            touch(deductible(clause, due), reached, beyond > 0);
        }
    }

    /** The cap before it grew. */
    private static Cap promised(Clause clause, Cap grown) {
        return promised(clause).caps().stream().filter(cap -> cap.rule().equals(grown.rule()) && cap.per() == grown.per()
                && cap.counter().equals(grown.counter())).findFirst().orElse(grown);
    }

    /** @param promised the cap as its rule states it, under which the edge is known */
    private void cap(Settled settled, Cap cap, Cap promised, Breakdown.Layer row) {
        YearToDate.Counter after = settled.breakdown().yearToDate().counters().getOrDefault(cap.counter(), YearToDate.Counter.UNUSED);
        long days = Math.max(1, ChronoUnit.DAYS.between(settled.claim().visit().from(), settled.claim().visit().to()));
        long reached = switch (cap.per()) {
            case YEAR -> after.paid().cents();
            case CLAIM -> row.paid().cents();
            case DAY -> row.paid().cents() - (days - 1) * cap.limit().cents();
        };
        if (!row.capCut().isZero() && reached == cap.limit().cents()) {
            crossed.add(cap(promised));
        }
        if (Math.abs(reached - cap.limit().cents()) <= A_CENT) {
            met.add(cap(promised));
        }
    }
}
