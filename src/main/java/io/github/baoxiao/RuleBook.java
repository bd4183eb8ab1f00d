package io.github.baoxiao;

import io.github.baoxiao.book.Book;
import io.github.baoxiao.book.BookException;
import io.github.baoxiao.book.Policy;
import io.github.baoxiao.book.RegionBook;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.review.Review;
import io.github.baoxiao.settlement.BrokenInvariant;
import io.github.baoxiao.settlement.ImpossibleBill;
import io.github.baoxiao.settlement.Plan;
import io.github.baoxiao.settlement.Plans;
import io.github.baoxiao.terms.Citation;
import io.github.baoxiao.terms.Terms;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of one or more regions, loaded once; settles claims from any number of threads.
 *
 * <pre>{@code
 * RuleBook book = RuleBook.load(Path.of("rules"));
 * Breakdown paid = book.settle(claim);
 * }</pre>
 *
 * <p>A book never changes. To take up edited rules, load another and swap the reference; nothing needs to be closed.
 */
public final class RuleBook {

    /** The version of the library, as it stands in every seal. */
    public static final String VERSION = "0.1.0";

    private static final List<Breakdown.Note> SETTLED_BEFORE = List.of(new Breakdown.Note("same-id", Text.of(
            "此前已结算过此人同一编号的申请；若是同一份，就是重复支付", "a claim of this person with this id was settled before; if it is the same one, it is paid twice")));

    private final Book book;
    private final Breakdown.Seal seal;
    private final Function<Terms, Plan> plans = new Plans()::of;

    private RuleBook(Book book) {
        this.book = book;
        this.seal = new Breakdown.Seal(book.hash(), VERSION);
    }

    /**
     * The rules in a folder: a root of region folders, or one region folder. Files that do not end in {@code .drl}, such as
     * {@code cases.csv}, are passed over; one that looks like a rule file and is none, such as {@code a.drl.txt}, is a problem. Loading takes seconds: it proves that the rules do not contradict each other and leave no gap. Do it once.
     *
     * @param folder a root whose folders are regions, such as {@code rules}, or one region folder, such as {@code rules/yubei}
     * @return a book of every region found
     * @throws RuleBookException with every problem of every file; nothing is loaded then
     */
    public static RuleBook load(Path folder) {
        try {
            return new RuleBook(Book.load(folder));
        } catch (BookException e) {
            throw new RuleBookException(e.issues(), e.getCause());
        }
    }

    /**
     * The rules in these files, for hosts that keep them elsewhere than in a folder:
     * {@code load(Map.of("yubei/region.drl", …, "yubei/resident.drl", …))}. It takes rule files alone: a key that does not end in {@code .drl},
     * which {@link #load(Path)} passes over in a folder, is a problem here ({@code file-name}), because whoever gives a file means it to be read.
     *
     * @param files the bytes of each file, in UTF-8, by {@code region/file.drl}
     * @return a book of every region found
     * @throws RuleBookException with every problem of every file; nothing is loaded then
     */
    public static RuleBook load(Map<String, byte[]> files) {
        try {
            return new RuleBook(Book.load(files));
        } catch (BookException e) {
            throw new RuleBookException(e.issues(), e.getCause());
        }
    }

    /** {@return the hash of the rule files, as it stands in every seal: {@code sha256:…}} */
    public String hash() {
        return book.hash();
    }

    /** {@return the names of the region folders, sorted} */
    public List<String> regions() {
        return book.regions().stream().map(RegionBook::name).toList();
    }

    /**
     * How much was proved of a book when it was loaded: in none of these situations do two rules contradict each other, and none has a gap.
     *
     * @param regions its region folders
     * @param rules its rules, of all times
     * @param windows the windows of time in which no rule begins or ends, over all regions
     * @param situations the situations the rules can tell apart, over all windows
     * @param whole whether these are all; beyond 7 000, shared out over the windows, the rest is found when a claim meets it
     */
    public record Proved(int regions, int rules, int windows, int situations, boolean whole) {
    }

    /** {@return how much was proved when the book was loaded} */
    public Proved proved() {
        List<RegionBook.Extent> extents = book.regions().stream().map(RegionBook::extent).toList();
        return new Proved(extents.size(), extents.stream().mapToInt(RegionBook.Extent::rules).sum(),
                extents.stream().mapToInt(RegionBook.Extent::windows).sum(), extents.stream().mapToInt(RegionBook.Extent::situations).sum(),
                extents.stream().allMatch(RegionBook.Extent::whole));
    }

    /**
     * What in the rules is no error and probably not meant: a person in need who gets less than one who is not, a larger bill that is paid
     * less, a rule that never applies. Each has an example: the situation, the bill and both payments. A region file says what is meant
     * nevertheless by {@code .intended( "code", "rule", "why" )}. Nothing of this changes a settlement.
     *
     * <p>They are looked for anew at each call, which takes about as long as loading; loading itself does not look for them.
     *
     * @return the warnings, region by region in the order of the files; mostly none
     */
    public List<Issue> warnings() {
        return Review.of(book);
    }

    /**
     * The benefits as the tables of a policy document, for people to hold against it: for each region, scheme and kind of care what each payer
     * pays, with levels, statuses and needs as columns, bands as rows, the time it holds and the rules that say so. The figures are those a
     * claim would meet, overrides and adjustments included.
     *
     * @param locale the language; Chinese for any Chinese locale, English for every other
     * @param format how the tables are drawn
     * @return the text, with a line break at its end
     * @throws RuleBookException if there are so many situations that loading did not prove all of them, and one has a conflict or a gap
     */
    public String tables(Locale locale, TableFormat format) {
        try {
            return book.regions().stream().map(region -> new SheetText(locale, format).text(region.sheet())).collect(Collectors.joining("\n"));
        } catch (BookException e) {
            throw new RuleBookException(e.issues());
        }
    }

    /**
     * The codes of a region.
     *
     * @param region the name of its folder, one of {@link #regions()}
     * @return its six-digit codes, sorted
     * @throws IllegalArgumentException if the book has no such region
     */
    public List<String> codes(String region) {
        return List.copyOf(named(region).codes());
    }

    /**
     * The rules of a region, of all times.
     *
     * @param region the name of its folder, one of {@link #regions()}
     * @return each rule with its place and its document, in the order of the files
     * @throws IllegalArgumentException if the book has no such region
     */
    public List<Citation> rules(String region) {
        return named(region).rules();
    }

    /**
     * The rules that have a say in a claim: those that state the region, the terms of its situation, or the terms of one of its items. A
     * rule that is overridden in all it states has none.
     *
     * @param claim a claim the book answers for
     * @return each rule once
     * @throws ClaimException if the book does not answer for it
     */
    public List<Citation> rules(Claim claim) {
        return ask(claim, settling -> List.copyOf(settling.rules()));
    }

    /**
     * The terms the rules choose for a claim, whatever it costs.
     *
     * @param claim a claim the book answers for
     * @return the clauses and accounts in their order, with the rules behind them
     * @throws ClaimException if the book does not answer for it
     */
    public Terms terms(Claim claim) {
        return ask(claim, Settling::terms);
    }

    /**
     * The different terms that the rules of a region choose, at all times and over all situations they tell apart (of very many situations,
     * those that were proved at loading). It resolves them anew, which takes as long as loading.
     *
     * @param region the name of its folder, one of {@link #regions()}
     * @return the terms, each with the first situation they were found for
     * @throws IllegalArgumentException if the book has no such region
     */
    public List<SituationTerms> terms(String region) {
        return named(region).terms().entrySet().stream().map(found -> new SituationTerms(found.getValue(), found.getKey())).toList();
    }

    private RegionBook named(String region) {
        return book.regions().stream().filter(one -> one.name().equals(region)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + region + "; there are " + regions()));
    }

    private <T> T ask(Claim claim, Function<Settling, T> question) {
        try {
            return question.apply(settling(claim));
        } catch (BookException e) {
            throw new RuleBookException(e.issues());
        }
    }

    /**
     * Settles one claim. It depends on the claim and the book alone: no clock, no locale, nothing remembered from another claim.
     *
     * @param claim the claim; its region and its rule date choose the rules
     * @return who bears which cent of it, and why
     * @throws ClaimException if the claim is impossible, or the book does not answer for it
     * @throws RuleBookException if the claim meets a conflict or a gap of the rules
     * @throws InternalException if the library contradicts itself
     */
    public Breakdown settle(Claim claim) {
        return settle(claim, Optional.empty());
    }

    /**
     * Settles a claim that follows another: of the same person in the same medical year, it may leave its year to date out. Where it does
     * and both have the same id, a note ({@code same-id}) says so.
     *
     * @param claim the claim; its region and its rule date choose the rules
     * @param previous the breakdown of the claim settled before it; one of another person, or of another medical year, carries nothing over
     * @return who bears which cent of it, and why
     * @throws ClaimException also if the claim states a year to date other than the one carried over
     */
    public Breakdown settle(Claim claim, Breakdown previous) {
        Breakdown paid = settle(claim, Optional.of(previous));
        boolean again = previous.claim().equals(claim.id()) && previous.context().person().equals(claim.person().id());
        return again && isCarried(claim) ? paid.noting(SETTLED_BEFORE) : paid;
    }

    /**
     * Settles many claims in order. Claims of one person are carried over from one to the next, also where others stand between them. Each
     * is settled; a note ({@code same-id}) tells of one that leaves its year to date out and has the id of an earlier claim of the person,
     * for it may be paid twice. To count the same claim once, {@link #replay} them.
     *
     * @param claims the claims, those of one person in the order of their settlement
     * @return one breakdown for each claim, in the same order
     * @throws ClaimException at the first claim that is refused; pointers begin with its place in the list
     */
    public List<Breakdown> settleAll(Iterable<Claim> claims) {
        List<Breakdown> breakdowns = new ArrayList<>();
        Map<List<String>, Breakdown> last = new HashMap<>();
        Set<List<String>> settled = new HashSet<>();
        for (Claim claim : claims) {
            List<String> whose = List.of(claim.person().id(), book.region(claim.home()).map(RegionBook::name).orElse(""));
            try {
                Breakdown breakdown = settle(claim, Optional.ofNullable(last.get(whose)));
                last.put(whose, breakdown);
                boolean again = !settled.add(List.of(claim.person().id(), claim.id()));
                breakdowns.add(again && isCarried(claim) ? breakdown.noting(SETTLED_BEFORE) : breakdown);
            } catch (ClaimException e) {
                String place = "/" + breakdowns.size();
                throw new ClaimException(e.issues().stream().map(issue -> issue.under(place)).toList());
            }
        }
        return List.copyOf(breakdowns);
    }

    /** Whether a claim follows the one before it in its year, rather than stating by itself where it stands. */
    private static boolean isCarried(Claim claim) {
        return claim.yearToDate() == YearToDate.CARRIED;
    }

    /**
     * Replays claims: those of each person and medical year one after the other in the order of their settlement, whatever the order in
     * which they are given. The order is the day of settlement, then the id; a year-end settlement is last in its year.
     *
     * <p>Of the year to date the first claim of each year counts: {@link YearToDate#NONE}, or the state with which the year begins here.
     * What later claims state is what was known on their day, and does not count. Balances of accounts, and the number of an admission
     * where a claim states it, count as they are stated.
     *
     * @param claims the claims of any number of persons, regions and years, in any order; one that stands there twice counts once
     * @return the claims with their breakdowns, in which each was paid as its breakdown says
     * @throws ClaimException if a claim is refused, if two that differ have the same id, or if stays overlap where the book refuses that;
     *         pointers begin with the place in the list
     */
    public History replay(Iterable<Claim> claims) {
        return Filing.ofClaims(this, claims);
    }

    /**
     * Claims that were settled before, with what was really paid: where a late, a corrected and a reversed claim begin. Order, year to
     * date and accounts are as in {@link #replay}.
     *
     * @param settled the claims of any number of persons, regions and years, in any order; one that stands there twice counts once
     * @return the claims with their breakdowns and with what was paid
     * @throws ClaimException also if what was paid of a claim does not sum to its total
     */
    public History history(Iterable<History.Settled> settled) {
        return Filing.ofSettled(this, settled);
    }

    /** Whose year a claim belongs to. */
    Track.Key yearOf(Claim claim) {
        RegionBook region = region(claim);
        long day = ruleDay(region, claim);
        return new Track.Key(claim.person().id(), region.name(), policy(region, day).medicalYear(day));
    }

    /** Whether the book refuses this stay if it overlaps another one. */
    boolean refusesOverlap(Claim stay) {
        RegionBook region = region(stay);
        return policy(region, ruleDay(region, stay)).refusesOverlappingStays();
    }

    private Breakdown settle(Claim claim, Optional<Breakdown> previous) {
        try {
            return settling(claim).breakdown(previous, seal, plans);
        } catch (BookException e) {
            throw new RuleBookException(book.locate(e.issues()));
        } catch (ImpossibleBill e) {
            throw new ClaimException(List.of(Settling.impossible(claim, e)));
        } catch (BrokenInvariant e) {
            throw new InternalException(String.valueOf(e.getMessage()), e);
        } catch (ArithmeticException e) {
            throw refused("range", "/costs", "金额超出可计算的范围", "an amount leaves the range of the library");
        }
    }

    private RegionBook region(Claim claim) {
        return book.region(claim.home()).orElseThrow(() -> {
            String known = String.join(", ", book.regions().stream().map(region -> region.name() + " " + region.codes()).toList());
            return refused("no-rules", "/person/region", "没有这个统筹区的规则；已有：" + known, "no rules for this region; there are rules for " + known);
        });
    }

    private static long ruleDay(RegionBook region, Claim claim) {
        return region.ruleDay(claim.admissionDay(), claim.dischargeDay(), claim.settlementDay());
    }

    private static Policy policy(RegionBook region, long day) {
        return region.policyOn(day).orElseThrow(() -> {
            Text times = region.times();
            LocalDate date = LocalDate.ofEpochDay(day);
            return refused("no-rules", "/visit/to", region.name() + " 在 " + date + " 没有规则；" + times.zh(),
                    region.name() + " has no rules on " + date + "; " + times.en());
        });
    }

    private Settling settling(Claim claim) {
        RegionBook region = region(claim);
        long day = ruleDay(region, claim);
        return Settling.of(claim, region, policy(region, day), day);
    }

    private static ClaimException refused(String code, String at, String zh, String en) {
        return new ClaimException(List.of(Issue.of(code, at, Text.of(zh, en), Text.NONE)));
    }
}
