/** A host on the module path: all it names is the library. */
module hosts {
    requires io.github.baoxiao;
}
