package io.github.baoxiao.json;

/** Claims the tests begin with. */
final class Samples {

    /** The claim of the design. */
    static final String CLAIM = """
            { "id": "C-1", "settledOn": "2023-10-12",
              "person":  { "id": "P-1", "bornOn": "1958-03-02", "scheme": "RESIDENT", "status": "ADULT", "region": "500112",
                           "needs": ["LOW_INCOME_MARGIN"], "traits": [], "enrolledYears": 6, "coverage": "IN_FORCE" },
              "visit":   { "care": "INPATIENT", "from": "2023-10-02", "to": "2023-10-12", "admission": 1,
                           "facility": { "level": "LEVEL_2", "kind": "GENERAL", "region": "500112", "designated": true },
                           "referral": "NONE", "conditions": [] },
              "costs":   { "total": "52000.00", "inScope": "50000.00", "firstSelfPay": "0.00", "overLimit": "0.00", "fullSelfPay": "2000.00" },
              "accounts": { "current": "0.00", "carried": "0.00", "shared": "0.00" },
              "yearToDate": "NONE" }
            """;

    /** A claim with every field. */
    static final String FULL = """
            { "id": "C-2", "settledOn": "2023-10-12",
              "person":  { "id": "P-1", "bornOn": "1958-03-02", "scheme": "EMPLOYEE", "status": "RETIRED", "region": "150100",
                           "needs": ["ORPHAN", "SEVERELY_DISABLED"], "traits": ["CIVIL_SERVANT"], "enrolledYears": 30, "coverage": "IN_FORCE" },
              "visit":   { "care": "INPATIENT", "from": "2023-10-02", "to": "2023-10-12", "admission": 2,
                           "facility": { "level": "LEVEL_3A", "kind": "TCM", "region": "150100", "designated": false },
                           "referral": "REFERRED", "conditions": ["COVID-19"] },
              "costs":   { "total": "265000.00", "inScope": "518.22", "firstSelfPay": "27.28", "overLimit": "0", "fullSelfPay": "264454.5",
                           "named": { "特药": { "of": "fullSelfPay", "amount": "264000.00" } } },
              "items": [ { "code": "X-1", "name": "阿莫西林", "class": "B", "kind": "DRUG", "amount": "545.50", "quantity": "1",
                           "ceiling": "600.00", "firstShare": "5%" },
                         { "code": "X-2", "name": "支架", "class": "C", "kind": "IMPLANT", "origin": "IMPORTED", "amount": "264454.50" } ],
              "accounts": { "current": "12.00", "carried": "3.40", "shared": "5" },
              "indices": { "ownAnnualSalary": "88000.00" },
              "settled": [ { "layer": "BASIC", "deductible": "0.00", "overCap": "0.00", "paid": "0.5" } ],
              "yearToDate": { "from": "2023-01-01",
                "counters": { "BASIC/INPATIENT": { "position": "1000.00", "deductible": "300.00", "paid": "490.00", "visits": 1 },
                              "统筹基金": { "paid": "490.00" } },
                "totals": { "total": "1200.00", "inScope": "1000.00" }, "borne": { "DEDUCTIBLE": "300.00", "COPAY": "210.00" } } }
            """;

    /** A claim with no field that may be left out. */
    static final String LEAST = """
            { "id": "C-3", "settledOn": "2023-10-12",
              "person":  { "id": "P-1", "bornOn": "1958-03-02", "scheme": "RESIDENT", "status": "ADULT", "region": "500112",
                           "coverage": "IN_FORCE" },
              "visit":   { "care": "OUTPATIENT", "from": "2023-10-12", "to": "2023-10-12",
                           "facility": { "level": "LEVEL_2", "kind": "GENERAL", "region": "500112", "designated": true },
                           "referral": "NONE" },
              "items": [ { "code": "X-1", "name": "", "class": "A", "kind": "DRUG", "amount": "5" } ] }
            """;

    private Samples() {
    }
}
