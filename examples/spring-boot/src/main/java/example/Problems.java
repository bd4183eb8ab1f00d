package example;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.InternalException;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What the library refuses, as problem details (RFC 9457) with every issue. Only codes are logged. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** One issue; {@code pointer} is a JSON pointer into the claim, or {@code file:line:col} of a rule. */
    record Problem(String code, String pointer, String message) {
        static Problem of(Issue issue, Locale locale) {
            String hint = issue.hint().in(locale);
            return new Problem(issue.code(), issue.at(), issue.what().in(locale) + (hint.isEmpty() ? "" : "; " + hint));
        }
    }

    @ExceptionHandler
    ProblemDetail claim(ClaimException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "refused-claim", Text.of("申请被拒绝", "The claim is refused"), e.issues(), locale);
    }

    /** A folder that cannot be loaded, or rules that contradict each other about a claim. */
    @ExceptionHandler
    ProblemDetail rules(RuleBookException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "broken-rules", Text.of("规则有错误", "The rules have errors"), e.issues(), locale);
    }

    @ExceptionHandler
    ProblemDetail internal(InternalException e, Locale locale) {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", Text.of("程序自相矛盾", "The library contradicts itself"), e.issues(), locale);
    }

    private static ProblemDetail problem(HttpStatus status, String type, Text title, List<Issue> issues, Locale locale) {
        LOG.info("{}: {}", type, issues.stream().map(Issue::code).distinct().toList());
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("tag:baoxiao.github.io,2026:" + type));
        problem.setTitle(title.in(locale));
        problem.setProperty("issues", issues.stream().map(issue -> Problem.of(issue, locale)).toList());
        return problem;
    }
}
