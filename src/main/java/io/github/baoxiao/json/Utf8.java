package io.github.baoxiao.json;

import io.github.baoxiao.ClaimException;
import io.github.baoxiao.issue.Text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8 and nothing else, at most {@value #MOST_BYTES} of them. */
final class Utf8 {

    /** The longest document. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final char BOM = '\uFEFF';

    private Utf8() {
    }

    /** The text of a document, without a byte order mark. */
    static String decode(byte[] document, Problems problems) {
        if (document.length > MOST_BYTES) {
            throw tooLong(problems);
        }
        if (looksWide(document)) {
            throw problems.stop("encoding", "", Text.of("文件不是 UTF-8，像是 UTF-16", "the document is not UTF-8; it looks like UTF-16"),
                    Text.of("请另存为 UTF-8", "save it as UTF-8"));
        }
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer chars = CharBuffer.allocate(document.length);
        CoderResult result = strict(StandardCharsets.UTF_8).decode(bytes, chars, true);
        if (result.isError()) {
            throw notUtf8(document, bytes.position(), problems);
        }
        return withoutBom(chars.flip().toString());
    }

    /** The same text, if it is not too long, without a byte order mark. */
    static String checked(String document, Problems problems) {
        if (document.length() > MOST_BYTES || document.length() > MOST_BYTES / 3 && encodedLength(document) > MOST_BYTES) {
            throw tooLong(problems);
        }
        return withoutBom(document);
    }

    private static String withoutBom(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static long encodedLength(String text) {
        return text.codePoints().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
    }

    private static ClaimException tooLong(Problems problems) {
        return problems.stop("limit", "", Text.of("文件超过 8 MB", "the document is longer than 8 MB"), Text.NONE);
    }

    /** Whether it begins as UTF-16 or UTF-32 do: with their mark, or with a NUL beside the brace. */
    private static boolean looksWide(byte[] document) {
        if (document.length < 2) {
            return false;
        }
        int first = document[0] & 0xFF;
        int second = document[1] & 0xFF;
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0;
    }

    private static ClaimException notUtf8(byte[] document, int offset, Problems problems) {
        boolean gbk = Charset.isSupported("GBK") && reads(document, Charset.forName("GBK"));
        return problems.stop("encoding", "",
                Text.of("文件不是 UTF-8（第 " + offset + " 字节）" + (gbk ? "，像是 GBK" : ""),
                        "the document is not UTF-8 (byte " + offset + ")" + (gbk ? "; it looks like GBK" : "")),
                Text.of("请另存为 UTF-8", "save it as UTF-8"));
    }

    private static boolean reads(byte[] document, Charset charset) {
        try {
            strict(charset).decode(ByteBuffer.wrap(document));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
