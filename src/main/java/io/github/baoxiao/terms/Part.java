package io.github.baoxiao.terms;

/** What a clause can cover: a slice of the bill, or a part carved out of one under a name of the book's own. */
public sealed interface Part permits Slice, NamedSlice {
}
