package io.github.baoxiao.book;

import io.github.baoxiao.dialect.Limits;
import io.github.baoxiao.dialect.Stated;
import io.github.baoxiao.issue.Issue;
import io.github.baoxiao.issue.Nearest;
import io.github.baoxiao.issue.Text;
import io.github.baoxiao.rules.Setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which regions each region builds: the rules of a province hold in its cities, where a city says nothing else. */
final class Parents {

    private Parents() {
    }

    /**
     * The regions a region builds on, the nearest first.
     *
     * @return nothing, and an issue, if one of them is not there or they go in a circle
     */
    static Optional<List<RuleSet>> of(RuleSet own, Map<String, RuleSet> all, List<Issue> issues) {
        List<RuleSet> parents = new ArrayList<>();
        Optional<Stated> builds = own.buildsOn();
        while (builds.isPresent()) {
            Stated stated = builds.get();
            String name = ((Setting.BuildsOn) stated.statement().setting()).region();
            RuleSet parent = all.get(name);
            if (parent == null) {
                issues.add(missing(stated, name, all));
                return Optional.empty();
            }
            if (parent.equals(own) || parents.contains(parent)) {
                issues.add(Issue.of("builds-on", stated.rule().at(), Text.of("buildsOn 循环：" + own.region() + " 最终建立在自己之上",
                        "buildsOn goes in a circle: " + own.region() + " builds on itself in the end"), Text.of("删去其中一个 buildsOn", "delete one of them")));
                return Optional.empty();
            }
            if (parents.size() == Limits.BUILDS_ON_IN_A_ROW) {
                issues.add(Issue.of("builds-on", stated.rule().at(), Text.of("buildsOn 超过 " + Limits.BUILDS_ON_IN_A_ROW + " 层",
                        "buildsOn goes on for more than " + Limits.BUILDS_ON_IN_A_ROW + " regions"),
                        Text.of("直接建立在上级地区之上", "build on the region above directly")));
                return Optional.empty();
            }
            parents.add(parent);
            builds = parent.buildsOn();
        }
        return Optional.of(parents);
    }

    private static Issue missing(Stated stated, String name, Map<String, RuleSet> all) {
        Text load = Text.of("载入同时含有两者的上级文件夹，如 rules", "load the folder that holds both, such as rules");
        Text hint = Nearest.to(name, all.keySet()).map(near -> Text.of("是否想写 \"" + near + "\"？", "did you mean \"" + near + "\"?")).orElse(load);
        return Issue.of("builds-on", stated.rule().at(), Text.of("buildsOn 写的 \"" + name + "\" 不在这次载入的文件夹中",
                "buildsOn names \"" + name + "\", which is not among the folders that are loaded"), hint);
    }
}
