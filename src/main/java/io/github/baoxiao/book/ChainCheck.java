package io.github.baoxiao.book;

import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.BandTable;
import io.github.baoxiao.rules.Benefits;
import io.github.baoxiao.rules.ItemRules;
import io.github.baoxiao.rules.TermTable;
import io.github.baoxiao.rules.VocabularyException;
import io.github.baoxiao.rules.Word;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says a chain to a {@link Benefits} of no situation, call by call, and reports every call that does not exist, does not take its
 * arguments or says something impossible, at its own place.
 */
final class ChainCheck {

    private static final Set<String> STATE_NOTHING = Set.of("columns", "allColumns", "bands");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Values values;
    private final Set<Word> words = new LinkedHashSet<>();
    private final TableColumns columns;
    private @Nullable Class<?> type = Benefits.class;
    private @Nullable Object receiver = Benefits.ofNoSituation(statement -> { });
    private boolean states;
    private int openAdmissions = -1;

    private ChainCheck(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.values = new Values(vocabulary, problems);
        this.columns = new TableColumns(problems);
    }

    /** Checks the chain of a rule; the words of its columns and of its {@code covers}. */
    static Set<Word> check(Tree.Rule rule, Optional<RuleText.Kind> kind, Vocabulary vocabulary, Problems problems) {
        List<Tree.Call> chain = rule.chain().orElse(List.of());
        ChainCheck check = new ChainCheck(vocabulary, problems);
        if (!chain.isEmpty()) {
            int reported = problems.count();
            kind.ifPresent(known -> check.subject(chain.get(0).name(), known));
            chain.forEach(check::call);
            if (problems.count() == reported) {
                check.end(chain);
            }
        }
        return check.words;
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
        if (arguments.isPresent()) {
            Optional<Invocation> invocation = Invocation.of(overloads, arguments.get());
            if (invocation.isEmpty()) {
                values.wrong(call.name(), call.arguments(), arguments.get(), overloads);
            } else if (receiver != null) {
                next = invoke(invocation.get(), call, next);
            }
        }
        receiver = next;
        type = returned;
    }

    private @Nullable Object invoke(Invocation invocation, Tree.Call call, @Nullable Object otherwise) {
        try {
            return invocation.on(receiver);
        } catch (VocabularyException e) {
            boolean oneText = call.arguments().size() == 1 && call.arguments().get(0) instanceof Tree.Argument.Quoted;
            values.impossible(e, oneText ? call.arguments().get(0).offset() : call.name().offset(), List.of(invocation.method()));
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
        if (isColumns) {
            columns.heads(call, arguments, sameTable, type == ItemRules.class);
        } else if (!columns.row()) {
            receiver = null;
        }
    }

    private void unknown(Tree.Named name) {
        Set<String> allowed = vocabulary.callNames(type);
        problems.add("call", name.offset(), Text.of("此处没有 " + name.name() + "(…)", "there is no " + name.name() + "(…) here"),
                Nearest.to(name.name(), allowed).map(near -> Text.of("是否想写 " + near + "？", "did you mean " + near + "?"))
                        .orElse(Text.of("可用：" + String.join(", ", allowed), "allowed: " + String.join(", ", allowed))));
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
