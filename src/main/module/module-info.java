/**
 * Settles claims of China's layered medical insurance. Of Drools one module is named; it brings the others, which are all automatic. The
 * command line is no part of the module: it runs from the jar with everything in it.
 */
module io.github.baoxiao {
    requires com.fasterxml.jackson.core;
    requires org.drools.mvel;
    requires org.slf4j;
    requires static de.siegmar.fastcsv;
    requires static org.junit.jupiter.api;

    exports io.github.baoxiao;
    exports io.github.baoxiao.cases;
    exports io.github.baoxiao.issue;
    exports io.github.baoxiao.json;
    exports io.github.baoxiao.junit;
    exports io.github.baoxiao.money;
    exports io.github.baoxiao.rules;
    exports io.github.baoxiao.terms;
}
