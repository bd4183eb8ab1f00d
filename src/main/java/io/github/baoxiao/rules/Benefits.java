package io.github.baoxiao.rules;

import io.github.baoxiao.terms.Payer;
import io.github.baoxiao.terms.Purse;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the {@code then} of a rule speaks to: {@code benefits.basic().deductible( yuan(1000) );}
 *
 * <p>It records what is stated and computes nothing.
 */
public final class Benefits {

    private final Columns columns;
    private final Consumer<Statement> statements;

    private Benefits(Columns columns, Consumer<Statement> statements) {
        this.columns = columns;
        this.statements = statements;
    }

    /**
     * Records what rules state about a situation.
     *
     * @param situation what the rules are asked about
     * @param statements takes each term as it is stated
     * @return what the {@code then} of a rule speaks to
     */
    public static Benefits of(Situation situation, Consumer<Statement> statements) {
        return new Benefits(new Columns(Optional.of(situation), Optional.empty()), statements);
    }

    /**
     * Records what rules state about an item in a situation.
     *
     * @param situation what the rules are asked about
     * @param item the item they are asked about
     * @param statements takes each term as it is stated
     * @return what the {@code then} of a rule speaks to
     */
    public static Benefits of(Situation situation, Item item, Consumer<Statement> statements) {
        return new Benefits(new Columns(Optional.of(situation), Optional.of(item)), statements);
    }

    /**
     * Records what rules state whatever the situation: tables with columns are checked, and state nothing.
     *
     * @param statements takes each term as it is stated
     * @return what the {@code then} of a rule speaks to
     */
    public static Benefits ofNoSituation(Consumer<Statement> statements) {
        return new Benefits(new Columns(Optional.empty(), Optional.empty()), statements);
    }

    /**
     * Basic insurance (基本医保).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules basic() {
        return clause(Payer.BASIC, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules basic(String clause) {
        return clause(Payer.BASIC, Names.clause(clause));
    }

    /**
     * The employees' large-amount fund (职工大额).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules largeAmount() {
        return clause(Payer.LARGE_AMOUNT, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules largeAmount(String clause) {
        return clause(Payer.LARGE_AMOUNT, Names.clause(clause));
    }

    /**
     * Critical illness insurance (大病保险).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules criticalIllness() {
        return clause(Payer.CRITICAL_ILLNESS, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules criticalIllness(String clause) {
        return clause(Payer.CRITICAL_ILLNESS, Names.clause(clause));
    }

    /**
     * The civil servants' subsidy (公务员补助).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules civilServant() {
        return clause(Payer.CIVIL_SERVANT, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules civilServant(String clause) {
        return clause(Payer.CIVIL_SERVANT, Names.clause(clause));
    }

    /**
     * The enterprise supplement (企业补充).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules enterprise() {
        return clause(Payer.ENTERPRISE, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules enterprise(String clause) {
        return clause(Payer.ENTERPRISE, Names.clause(clause));
    }

    /**
     * Medical assistance (医疗救助).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules assistance() {
        return clause(Payer.ASSISTANCE, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules assistance(String clause) {
        return clause(Payer.ASSISTANCE, Names.clause(clause));
    }

    /**
     * Tilt assistance (倾斜救助).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules tiltAssistance() {
        return clause(Payer.TILT_ASSISTANCE, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules tiltAssistance(String clause) {
        return clause(Payer.TILT_ASSISTANCE, Names.clause(clause));
    }

    /**
     * The treasury (财政兜底).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules treasury() {
        return clause(Payer.TREASURY, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules treasury(String clause) {
        return clause(Payer.TREASURY, Names.clause(clause));
    }

    /**
     * The city's commercial supplement (惠民保).
     *
     * @return the clause, to state its terms
     */
    public ClauseRules commercial() {
        return clause(Payer.COMMERCIAL, "");
    }

    /**
     * A named clause of it; a layer with several clauses names them.
     *
     * @param clause its name, such as {@code "特药"}; claims count what it paid under {@code LAYER/name}
     * @return the clause, to state its terms
     */
    public ClauseRules commercial(String clause) {
        return clause(Payer.COMMERCIAL, Names.clause(clause));
    }

    /**
     * Money on the personal account (个人账户), this year's and carried over.
     *
     * @return rules for that money
     */
    public AccountRules account() {
        return new AccountRules(statements, Purse.CURRENT, Purse.CARRIED);
    }

    /**
     * This year's money on the personal account.
     *
     * @return rules for that money
     */
    public AccountRules currentAccount() {
        return new AccountRules(statements, Purse.CURRENT);
    }

    /**
     * Money on the personal account carried over from earlier years.
     *
     * @return rules for that money
     */
    public AccountRules carriedAccount() {
        return new AccountRules(statements, Purse.CARRIED);
    }

    /**
     * Money on the family's shared account (家庭共济).
     *
     * @return rules for that money
     */
    public AccountRules sharedAccount() {
        return new AccountRules(statements, Purse.SHARED);
    }

    /**
     * The items of a bill; the rule's {@code when} has an {@code Item} beside the {@code Situation}.
     *
     * @return rules for the items
     */
    public ItemRules items() {
        return new ItemRules(columns, setting -> statements.accept(new Statement(new Target.OfItems(), setting)));
    }

    /**
     * The region, by its six-digit code or codes.
     *
     * @param codes {@code "150100"}; one at least
     * @return rules for the region
     * @throws VocabularyException if there is no code, or one that is not of six digits
     */
    public RegionRules region(String... codes) {
        return new RegionRules(codes, setting -> statements.accept(new Statement(new Target.OfRegion(), setting)));
    }

    private ClauseRules clause(Payer layer, String name) {
        Target target = new Target.OfClause(layer, name);
        return new ClauseRules(layer, columns, setting -> statements.accept(new Statement(target, setting)));
    }
}
