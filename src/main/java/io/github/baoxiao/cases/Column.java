package io.github.baoxiao.cases;

import java.util.List;

/** A column that describes the claim, with the names a header may give it: the English one first, the Chinese one second. */
enum Column {
    CASE("case", "案例", "编号", "名称"),
    PERSON("person", "人员", "参保人"),
    SCHEME("scheme", "险种"),
    STATUS("status", "人员类别", "人员状态", "状态"),
    NEEDS("needs", "救助对象类别", "救助对象", "need"),
    TRAITS("traits", "特征"),
    ENROLLED_YEARS("enrolledYears", "参保年限"),
    BORN_ON("bornOn", "出生日期"),
    AGE("age", "年龄"),
    COVERAGE("coverage", "参保状态"),
    WAITING_UNTIL("waitingUntil", "等待期至", "等待期满日"),
    REGION("region", "参保地", "统筹区"),
    CARE("care", "医疗类别", "就医方式", "就诊类别"),
    LEVEL("level", "级别", "医院级别", "等级", "医院等级"),
    HOSPITAL_KIND("hospital", "医院类型", "医院类别"),
    DESIGNATION("designation", "定点"),
    CONNECTION("connection", "联网"),
    PLACE("place", "就医地"),
    REFERRAL("referral", "转诊", "转诊备案"),
    CONDITIONS("conditions", "条件", "病种"),
    FROM("from", "住院日期", "入院日期"),
    TO("to", "出院日期", "就诊日期", "日期"),
    SETTLED_ON("settledOn", "结算日期"),
    ADMISSION("admission", "住院次数"),
    PART("part", "分段结算", "第几段"),
    TOTAL("total", "总费用", "医疗费总额"),
    IN_SCOPE("inScope", "政策范围内", "政策范围内费用", "合规费用"),
    FIRST_SELF_PAY("firstSelfPay", "先行自付"),
    OVER_LIMIT("overLimit", "超限价", "超限价自费"),
    FULL_SELF_PAY("fullSelfPay", "全自费"),
    ITEMS("items", "明细", "费用明细"),
    CURRENT("current", "个人账户", "当年账户", "account"),
    CARRIED("carried", "历年账户", "结转账户"),
    SHARED("shared", "家庭共济", "共济账户", "家庭共济账户"),
    YEAR_FROM("yearFrom", "年度起始"),
    NOTE("note", "说明", "备注"),
    SOURCE("source", "来源", "依据");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Every name, the English one first, the Chinese one second. */
    List<String> names() {
        return names;
    }

    /** Both names, as a message shows them: {@code 级别/level}. */
    String shown() {
        return names.get(1) + "/" + names.get(0);
    }
}
