import io.github.baoxiao.Claim;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.json.ClaimJson;

import java.nio.file.Path;
import java.util.Locale;

public class Settle {
    public static void main(String[] args) {
        RuleBook book = RuleBook.load(Path.of("../../rules"));
        Claim claim = ClaimJson.read(Path.of("../claims/resident-three-layers.json"));
        System.out.println(book.settle(claim).statement(Locale.CHINA));
    }
}
