package io.github.baoxiao.terms;

import io.github.baoxiao.issue.Text;

/** A word of the glossary: one identifier in code, one label a person reads. */
public interface Labelled {

    /** {@return what a person reads} */
    Text label();
}
