package io.github.baoxiao.cli;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.Claim;
import io.github.baoxiao.ClaimException;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.json.ClaimJson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settles batches in three steps, so that different batches can be worked on at once and the result is that of one claim after the other.
 *
 * <p>{@link #alone} needs nothing but the batch, {@link #behind} the last claim settled before it, {@link #told} nothing again. A claim
 * needs the breakdown of the one settled before it only if both are of one person, so the second step mends no more than the claims at the
 * front that are of the person with whom the batch before ended.
 */
final class Settler {

    private static final Text APART = Text.of(
            "年度第一笔写 \"NONE\"，否则写前一笔结算结果中的值；不写则同一人、同一医保年度的申请须紧接着排列，才能接续",
            "write \"NONE\" for the first claim of the medical year, else the one of the breakdown before; to carry on without, claims of one "
                    + "person and medical year must stand directly together");

    private final RuleBook book;
    private final Function<Breakdown, String> format;

    Settler(RuleBook book, Function<Breakdown, String> format) {
        this.book = book;
        this.format = format;
    }

    /** The answers to a batch, as if no claim had been settled before it. */
    List<Answer> alone(Batch batch) {
        List<Answer> answers = new ArrayList<>();
        Optional<Answer> last = Optional.empty();
        for (ClaimSource.Document document : batch.documents()) {
            Answer answer = answer(document, last);
            answers.add(answer);
            last = answer.isSettled() ? Optional.of(answer) : last;
        }
        return answers;
    }

    /** The answers to a batch, now that it is known which claim was settled last before it. */
    List<Answer> behind(List<Answer> alone, Optional<Answer> before) {
        if (before.isEmpty()) {
            return alone;
        }
        List<Answer> answers = new ArrayList<>(alone);
        Answer last = before.get();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            if (answer.isOfPersonOf(last)) {
                answer = answer(answer.line(), answer.claim().orElseThrow(), Optional.of(last));
                answers.set(i, answer);
                last = answer.isSettled() ? answer : last;
            } else if (answer.isSettled()) {
                break; // of another person: what follows carries on from here, as it did before
            }
        }
        return answers;
    }

    /** The answers as they are printed. */
    List<Answer.Told> told(List<Answer> answers) {
        return answers.stream().map(this::told).toList();
    }

    private Answer answer(ClaimSource.Document document, Optional<Answer> last) {
        Claim claim;
        if (document.misplaced().isPresent()) {
            return Answer.refused(document.line(), Optional.empty(), new ClaimException(List.of(document.misplaced().get())));
        }
        try {
            claim = ClaimJson.parse(document.json());
        } catch (RuntimeException e) {
            return Answer.refused(document.line(), Optional.empty(), e);
        }
        return answer(document.line(), claim, last);
    }

    private Answer answer(long line, Claim claim, Optional<Answer> last) {
        Optional<Breakdown> previous = last.flatMap(Answer::breakdown);
        try {
            return Answer.settled(line, claim, previous.isPresent() ? book.settle(claim, previous.get()) : book.settle(claim));
        } catch (ClaimException e) {
            return Answer.refused(line, Optional.of(claim), new ClaimException(e.issues().stream().map(Settler::amongOthers).toList()));
        } catch (RuntimeException e) {
            return Answer.refused(line, Optional.of(claim), e);
        }
    }

    /** A claim that leaves its year to date out may be the first of its year, or have been torn from the one before it. */
    private static Issue amongOthers(Issue issue) {
        boolean isYear = issue.code().equals("missing") && issue.at().equals("/yearToDate");
        return isYear ? new Issue(issue.code(), issue.at(), issue.what(), APART, issue.excerpt()) : issue;
    }

    private Answer.Told told(Answer answer) {
        try {
            String text = answer.breakdown().map(format).orElse("");
            return new Answer.Told(answer.line(), text.getBytes(StandardCharsets.UTF_8), answer.refusal());
        } catch (RuntimeException e) {
            return new Answer.Told(answer.line(), new byte[0], Optional.of(e));
        }
    }
}
