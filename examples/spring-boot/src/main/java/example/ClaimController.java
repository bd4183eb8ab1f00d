package example;

import io.github.baoxiao.Breakdown;
import io.github.baoxiao.RuleBook;
import io.github.baoxiao.json.ClaimJson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Settles claims. Nothing of a claim is logged. */
@RestController
class ClaimController {

    /** One byte more than the library takes, so that it is the library that refuses a larger claim, and no more is read of it. */
    private static final int LARGEST_CLAIM = 8 * 1024 * 1024 + 1;

    private final AtomicReference<RuleBook> book;

    ClaimController(AtomicReference<RuleBook> book) {
        this.book = book;
    }

    /** The breakdown as the library writes it: field names, their order and the amounts stay the same from version to version. */
    @PostMapping(path = "/claims", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    String settle(InputStream claim, Locale locale) throws IOException {
        Breakdown paid = book.get().settle(ClaimJson.parse(claim.readNBytes(LARGEST_CLAIM)));
        return ClaimJson.write(paid, locale);
    }
}
