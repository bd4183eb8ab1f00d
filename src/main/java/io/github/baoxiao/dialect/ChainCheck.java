package io.github.baoxiao.dialect;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.BandTable;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.ClauseRules;
import io.github.baoxiao.rules.ItemRules;
import io.github.baoxiao.rules.Statement;
import io.github.baoxiao.rules.TermTable;
import io.github.baoxiao.rules.VocabularyException;
import io.github.baoxiao.rules.Word;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says a chain to a {@link Benefits} of no situation, call by call, and reports every call that does not exist, does not take its
 * arguments or says something impossible, at its own place.
 */
final class ChainCheck {

    private static final Set<String> ADMISSIONS = Set.of("firstAdmission", "secondAdmission", "eachFurtherLess");
    private static final Set<String> STATE_NOTHING = Set.of("columns", "allColumns", "bands");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Values values;
    private final Set<Word> words = new LinkedHashSet<>();
    private final TableColumns columns;
    private @Nullable Class<?> type = Benefits.class;
    private @Nullable Object receiver = Benefits.ofNoSituation(this::state);
    private final List<Invocation> calls = new ArrayList<>();
    private final List<Statement> stated = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private int place;
    private boolean states;
    private boolean wasBands;
    private int openAdmissions = -1;

    private ChainCheck(List<Condition> when, Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.values = new Values(vocabulary, problems);
        this.columns = new TableColumns(when, problems);
    }

    /**
     * A chain that has been checked.
     *
     * @param words the words of its columns and of its {@code covers}
     * @param calls its calls, first to last; complete if nothing was reported
     */
    record Checked(Set<Word> words, List<Invocation> calls) {
    }

    /** Checks the chain of a rule. */
    static Checked check(Tree.Rule rule, Optional<RuleText.Kind> kind, Vocabulary vocabulary, Problems problems) {
        List<Tree.Call> chain = rule.chain().orElse(List.of());
        List<Condition> when = rule.patterns().stream().flatMap(pattern -> pattern.read().stream()).toList();
        ChainCheck check = new ChainCheck(when, vocabulary, problems);
        if (!chain.isEmpty()) {
            int reported = problems.count();
            kind.ifPresent(known -> check.subject(chain.get(0).name(), known));
            chain.forEach(check::call);
            if (problems.count() == reported) {
                check.end(chain);
            }
        }
        return new Checked(check.words, List.copyOf(check.calls));
    }

    private void subject(Tree.Named first, RuleText.Kind kind) {
        String wanted = kind == RuleText.Kind.REGION ? "region" : kind == RuleText.Kind.ITEM ? "items" : "";
        boolean special = first.name().equals("region") || first.name().equals("items");
        if (vocabulary.calls(Benefits.class, first.name()).isEmpty() || first.name().equals(wanted) || wanted.isEmpty() && !special) {
            return;
        }
        Text what = switch (kind) {
            case REGION -> Text.of("Region() 的规则只能写 benefits.region( … )，现为 " + first.name(),
                    "a rule with Region() speaks to benefits.region( … ) only, was " + first.name());
            case ITEM -> Text.of("有 Item( … ) 的规则只能写 benefits.items()，现为 " + first.name(),
                    "a rule with Item( … ) speaks to benefits.items() only, was " + first.name());
            case SITUATION -> Text.of("只有 Situation( … ) 的规则不能写 " + first.name(),
                    "a rule with a Situation alone does not speak to " + first.name());
        };
        Text hint = first.name().equals("region") ? Text.of("when 中改写 Region()", "write Region() in when")
                : first.name().equals("items") ? Text.of("when 中加上 Item( … )，如 Item( classB )", "add an Item( … ) to when, such as Item( classB )")
                : Text.of("拆成两条规则", "write two rules");
        problems.add("subject", first.offset(), what, hint);
    }

    private void call(Tree.Call call) {
        String name = call.name().name();
        Optional<List<Object>> arguments = values.of(call.arguments());
        if (type == null) {
            return;
        }
        List<Method> overloads = vocabulary.calls(type, name);
        if (overloads.isEmpty()) {
            unknown(call.name());
            type = null;
            receiver = null;
            return;
        }
        note(name, call, arguments);
        Class<?> returned = overloads.get(0).getReturnType();
        Object next = returned == type ? receiver : null;
        if (arguments.isEmpty() && name.equals("columns")) {
            next = null;        // a table whose heads cannot be read says nothing certain of its rows
        }
        boolean isMade = arguments.flatMap(given -> Invocation.of(overloads, given)).isPresent();
        if (!isMade && ADMISSIONS.contains(name)) {
            next = null;        // nor does one without that row say anything certain of the next
        }
        if (arguments.isPresent()) {
            Optional<Invocation> invocation = Invocation.of(overloads, arguments.get());
            invocation.ifPresent(calls::add);
            if (invocation.isEmpty()) {
                values.wrong(call.name(), call.arguments(), arguments.get(), overloads);
            } else if (receiver != null) {
                next = invoke(invocation.get(), call, next);
            }
        }
        receiver = next;
        wasBands = type == BandTable.class;
        type = returned;
    }

    private void state(Statement statement) {
        boolean again = stated.stream().anyMatch(before -> before.target().equals(statement.target())
                && before.setting().key().equals(statement.setting().key()) && !Beside.stand(List.of(before.setting(), statement.setting())));
        stated.add(statement);
        if (again) {
            twice(place, Labels.of(statement.target(), statement.setting()));
        }
    }

    private void twice(int offset, Text term) {
        problems.add("conflict", offset, Text.of("这条规则两次规定" + term.zh(), "this rule sets " + term.en() + " twice"),
                Text.of("每条规则对同一事项只写一次", "set each term once in a rule"));
    }

    private @Nullable Object invoke(Invocation invocation, Tree.Call call, @Nullable Object otherwise) {
        place = call.name().offset();
        try {
            return invocation.on(receiver);
        } catch (VocabularyException e) {
            boolean oneText = call.arguments().size() == 1 && call.arguments().get(0) instanceof Tree.Argument.Quoted;
            values.impossible(e, oneText ? call.arguments().get(0).offset() : call.name().offset(), List.of(invocation.method()),
                    List.of());
            return e.code().equals("columns") ? null : otherwise;
        } catch (Invocation.TooPrecise e) {
            values.tooPrecise(call.name().offset());
            return otherwise;
        }
    }

    private void note(String name, Tree.Call call, Optional<List<Object>> arguments) {
        if (type == Benefits.class) {
            states = name.equals("region");
        } else {
            states |= !STATE_NOTHING.contains(name);
        }
        if (type == TermTable.class) {
            if (name.equals("firstAdmission") || name.equals("secondAdmission")) {
                openAdmissions = call.name().offset();
            } else if (name.equals("laterAdmissions") || name.equals("butAtLeast")) {
                openAdmissions = -1;
            }
        }
        boolean isColumns = name.equals("columns");
        if (isColumns || name.equals("covers")) {
            arguments.ifPresent(given -> given.stream().filter(Word.class::isInstance).map(Word.class::cast).forEach(words::add));
        }
        boolean sameTable = type == TermTable.class || type == BandTable.class || type == ItemRules.class;
        if (isColumns && !sameTable) {
            rows.clear();
        }
        String row = name + arguments.flatMap(given -> given.stream().findFirst()).filter(String.class::isInstance).orElse("");
        if (type == TermTable.class && !isColumns && !rows.add(row)) {
            twice(call.name().offset(), Text.of(" " + name + " 这一行", "the row " + name));
        }
        if (isColumns) {
            columns.heads(call, arguments, sameTable, type == ItemRules.class);
        } else if (!columns.row()) {
            receiver = null;
        }
    }

    private void unknown(Tree.Named name) {
        Optional<Text> hint = misplaced(name.name());
        if (hint.isPresent()) {
            problems.add("call", name.offset(), Text.of("此处不能写 " + name.name() + "(…)", name.name() + "(…) cannot stand here"), hint.get());
            return;
        }
        Set<String> allowed = vocabulary.callNames(type);
        problems.add("call", name.offset(), Text.of("此处没有 " + name.name() + "(…)", "there is no " + name.name() + "(…) here"),
                Nearest.to(name.name(), allowed).map(near -> Text.of("是否想写 " + near + "？", "did you mean " + near + "?"))
                        .orElse(Text.of("可用：" + String.join(", ", allowed), "allowed: " + String.join(", ", allowed))));
    }

    /** Where a call belongs that exists, but not on this part of the chain. */
    private Optional<Text> misplaced(String name) {
        boolean ofClause = !vocabulary.calls(ClauseRules.class, name).isEmpty();
        if (type == ClauseRules.class && name.equals("allColumns") && wasBands) {
            return Optional.of(Text.of("分段表已经结束，直接接着写，不写 .allColumns()", "the bands are closed; go on without .allColumns()"));
        }
        if (type == TermTable.class && name.equals("bands")) {
            return Optional.of(Text.of("先写分段，再写列：.bands( … ).columns( … )", "the bands come first: .bands( … ).columns( … )"));
        } else if (type == BandTable.class && ofClause) {
            return Optional.of(Text.of("先用 .beyond( … ) 或 .costCapHere() 结束分段表",
                    "close the bands with .beyond( … ) or .costCapHere() first"));
        } else if (type == TermTable.class && ofClause) {
            return Optional.of(Text.of("先用 .allColumns() 结束表格，其后的规定适用于各列",
                    "close the table with .allColumns() first; what follows holds for all columns"));
        } else if (type != BandTable.class && onlyIn(BandTable.class, name)) {
            return Optional.of(Text.of(name + " 是分段表的一行，写在 .bands( … ) 之后，分段表结束之前",
                    name + " is a row of bands: it stands after .bands( … ), before the bands are closed"));
        } else if (type != TermTable.class && onlyIn(TermTable.class, name)) {
            return Optional.of(Text.of(name + " 是表格的一行，写在 .columns( … ) 之后", name + " is a row of a table: it stands after .columns( … )"));
        }
        return Optional.empty();
    }

    /** Whether a call exists on that part of a chain, and not on a clause. */
    private boolean onlyIn(Class<?> part, String name) {
        return !vocabulary.calls(part, name).isEmpty() && vocabulary.calls(ClauseRules.class, name).isEmpty();
    }

    private void end(List<Tree.Call> chain) {
        columns.row();
        int last = chain.get(chain.size() - 1).name().offset();
        if (type == BandTable.class) {
            problems.add("bands-open", last, "分段表没有结束", "the bands have no end",
                    "最后写 .beyond( percent(…) )，或写 .costCapHere() 表示封顶",
                    "end with .beyond( percent(…) ), or with .costCapHere() where the cost is capped");
        } else if (openAdmissions >= 0) {
            problems.add("admissions-open", openAdmissions, "住院次数的起付线没有写完", "the deductibles by admission have no end",
                    "最后写一行 .laterAdmissions( … )", "end with a row .laterAdmissions( … )");
        } else if (!states) {
            problems.add("nothing-stated", last, "这条语句没有规定任何待遇", "the chain states nothing",
                    "接着写，如 .ratio( percent(70) )", "go on, for example .ratio( percent(70) )");
        }
    }
}
