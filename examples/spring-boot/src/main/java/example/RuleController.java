package example;

import io.github.baoxiao.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Which rules are in force, and how to take up edited ones. In a real service only an operator may call the second. */
@RestController
class RuleController {

    private static final Logger LOG = LoggerFactory.getLogger(RuleController.class);

    private final AtomicReference<RuleBook> book;
    private final RuleSource rules;

    RuleController(AtomicReference<RuleBook> book, RuleSource rules) {
        this.book = book;
        this.rules = rules;
    }

    /** The book in force; the hash also stands in the seal of every breakdown it settles. */
    record InForce(String hash, List<String> regions) {
        static InForce of(RuleBook book) {
            return new InForce(book.hash(), book.regions());
        }
    }

    @GetMapping("/rules")
    InForce inForce() {
        return InForce.of(book.get());
    }

    /** Claims are settled with the old book until the new one is ready; if it has errors, the old one stays and the errors are answered. */
    @PostMapping("/rules/reload")
    synchronized InForce reload() {
        RuleBook fresh = rules.load();
        book.set(fresh);
        LOG.info("rules in force: {}", fresh.hash());
        return InForce.of(fresh);
    }
}
