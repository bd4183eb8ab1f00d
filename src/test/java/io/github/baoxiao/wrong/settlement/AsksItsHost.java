package io.github.baoxiao.wrong.settlement;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything a result may not depend on. */
final class AsksItsHost {

    private AsksItsHost() {
    }

    static String clock() {
        Supplier<LocalDate> byReference = LocalDate::now;
        return "" + LocalDate.now() + Instant.now() + System.currentTimeMillis() + System.nanoTime() + new Date() + Clock.systemUTC()
                + byReference.get();
    }

    static String place() {
        return "" + Locale.getDefault() + Charset.defaultCharset() + TimeZone.getDefault() + ZoneId.systemDefault();
    }

    static String text(byte[] bytes) {
        return new String(bytes) + "i".toUpperCase() + "I".toLowerCase() + String.format("%d", 1) + "%d".formatted(1)
                + "é".getBytes().length;
    }

    static String chance() {
        return "" + new Random().nextInt() + Math.random() + UUID.randomUUID();
    }
}
