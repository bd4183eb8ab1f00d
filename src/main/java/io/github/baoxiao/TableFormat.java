package io.github.baoxiao;

/** How {@link RuleBook#tables} draws a table. */
public enum TableFormat {
    /** Markdown, for a page. */
    MARKDOWN,
    /** Aligned columns, for a terminal; East Asian characters count as two. */
    PLAIN
}
