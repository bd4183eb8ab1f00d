package io.github.baoxiao.cases;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Slice;

/** What a header says its column holds. */
sealed interface Head {

    /** A part of the claim that has one column. */
    record Of(Column column) implements Head {
    }

    /** What must come of it. */
    record Expected(Figure figure) implements Head {
    }

    /** A part carved out of one of the four parts of the bill under a name of its own. */
    record Named(Slice of, String name) implements Head {
    }

    /** A layer that was settled elsewhere. */
    record Settled(Payer layer, Part part) implements Head {

        /** Which of its figures. */
        enum Part { PAID, DEDUCTIBLE, OVER_CAP }
    }

    /** What a counter of the year holds before the claim. */
    record ToDate(String counter, Part part) implements Head {

        /** Which of its figures. */
        enum Part { POSITION, DEDUCTIBLE, PAID, VISITS }
    }

    /** What the year has cost before the claim: in all, or in scope. */
    record YearTotal(boolean isInScope) implements Head {
    }

    /** What the person bore of a part of the bill in the year before the claim. */
    record Borne(Slice slice) implements Head {
    }

    /** A figure of the person that a rule asks for by name. */
    record Index(String name) implements Head {
    }
}
