package io.github.baoxiao.book;

import io.github.baoxiao.rules.Turn;
import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order in which payers take their turn: the usual one, or a region's own. */
final class PayerOrder {

    /** The seat of one layer or of one purse. */
    record Seat(Optional<Payer> layer, Optional<Purse> purse) {
    }

    private static final List<Payer> USUAL = List.of(Payer.BASIC, Payer.HOSPITAL, Payer.LARGE_AMOUNT, Payer.CRITICAL_ILLNESS,
            Payer.CIVIL_SERVANT, Payer.ENTERPRISE, Payer.ASSISTANCE, Payer.TILT_ASSISTANCE, Payer.TREASURY, Payer.COMMERCIAL);

    private final List<Seat> seats;

    private PayerOrder(List<Seat> seats) {
        this.seats = List.copyOf(seats);
    }

    /**
     * The order a region states, completed: a layer it does not name follows the one it usually follows, an account comes last.
     */
    static PayerOrder of(List<Turn> stated) {
        List<Seat> seats = new ArrayList<>();
        for (Turn turn : stated) {
            turn.layer().ifPresent(layer -> seats.add(of(layer)));
            turn.purses().forEach(purse -> seats.add(of(purse)));
        }
        for (int i = 0; i < USUAL.size(); i++) {
            if (!seats.contains(of(USUAL.get(i)))) {
                seats.add(i == 0 ? 0 : seats.indexOf(of(USUAL.get(i - 1))) + 1, of(USUAL.get(i)));
            }
        }
        for (Purse purse : Purse.values()) {
            if (!seats.contains(of(purse))) {
                seats.add(of(purse));
            }
        }
        return new PayerOrder(seats);
    }

    private static Seat of(Payer layer) {
        return new Seat(Optional.of(layer), Optional.empty());
    }

    private static Seat of(Purse purse) {
        return new Seat(Optional.empty(), Optional.of(purse));
    }

    /** Every layer and every purse, once. */
    List<Seat> seats() {
        return seats;
    }

    /** Whether some turn comes twice. */
    boolean hasRepetition() {
        return seats.stream().distinct().count() != seats.size();
    }

    /** Whether the turn comes before basic insurance has split in-scope cost. */
    boolean isBeforeBasic(Seat turn) {
        return seats.indexOf(turn) < seats.indexOf(of(Payer.BASIC));
    }
}
