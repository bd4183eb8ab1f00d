package io.github.baoxiao.review;

import io.github.baoxiao.book.Book;
import io.github.baoxiao.book.RegionBook;
import io.github.baoxiao.book.Survey;
import io.github.baoxiao.issue.Issue;

import java.util.ArrayList;
import java.util.List;

/** The warnings of a rule book. */
public final class Review {

    private Review() {
    }

    /** Every warning, region by region, in the order of the files. */
    public static List<Issue> of(Book book) {
        List<Issue> warnings = new ArrayList<>();
        for (RegionBook region : book.regions()) {
            Survey survey = region.survey();
            new Comparisons(survey.seen(), survey.doubts()).run();
            warnings.addAll(survey.doubts().all());
        }
        return List.copyOf(warnings);
    }
}
