/** A host on the module path. The last two are explicit modules that the library needs and, being an automatic one, cannot ask for. */
module hosts {
    requires io.github.baoxiao;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
}
