package hosts;

import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.RuleBookException;
import io.github.baoxiao.json.ClaimJson;

import java.nio.file.Path;
import java.util.Locale;

/** Settles one shipped claim and prints what the funds pay, or the issues of the book if it cannot be loaded. */
public class Settle {

    public static void main(String[] args) {
        try {
            System.out.println(funds(args[0]));
        } catch (RuleBookException e) {
            e.issues().forEach(issue -> System.out.println(issue.text(Locale.ENGLISH)));
            System.exit(1);
        }
    }

    /** What the funds pay of the claim, by the rules in a checkout of the library. */
    public static String funds(String checkout) {
        Path root = Path.of(checkout);
        RuleBook book = RuleBook.load(root.resolve("rules/yubei"));
        Claim claim = ClaimJson.read(root.resolve("examples/claims/resident-three-layers.json"));
        return book.settle(claim).funds().toString();
    }
}
