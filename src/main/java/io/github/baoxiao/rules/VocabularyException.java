package io.github.baoxiao.rules;

import io.github.baoxiao.issue.Text;

/** A call of the rule vocabulary that says something impossible; the loader reports it with the place in the file. */
public final class VocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text what;
    private final transient Text hint;

    private VocabularyException(String code, Text what, Text hint) {
        super(what.en(), null, false, false);
        this.code = code;
        this.what = what;
        this.hint = hint;
    }

    static VocabularyException of(String code, Text what, Text hint) {
        return new VocabularyException(code, what, hint);
    }

    /** {@return the code of the issue} */
    public String code() {
        return code;
    }

    /** {@return what is impossible} */
    public Text what() {
        return what;
    }

    /** {@return what to write instead; may be empty} */
    public Text hint() {
        return hint;
    }
}
