package io.github.baoxiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the claims of all FILEs in order, in batches. Nothing is parsed yet. */
final class Batches {

    private final List<String> files;
    private final InputStream standardInput;

    Batches(List<String> files, InputStream standardInput) {
        this.files = files;
        this.standardInput = standardInput;
    }

    /** Who takes the batches, and may keep the reader waiting. */
    interface Taker {

        /** Takes the next batch. */
        void take(Batch batch) throws InterruptedException;
    }

    /** Hands over every batch. A FILE that cannot be read on does not stop those behind it. */
    void read(Taker taker) throws InterruptedException {
        for (String file : files) {
            read(file, taker);
        }
    }

    private void read(String file, Taker taker) throws InterruptedException {
        List<ClaimSource.Document> gathered = new ArrayList<>();
        long from = 0;
        long to = 0;
        boolean isTorn = false;
        try (ClaimSource source = ClaimSource.open(file, standardInput)) {
            for (Optional<ClaimSource.Document> next = source.next(); next.isPresent(); next = source.next()) {
                gathered.add(next.get());
                to = source.position();
                // whoever writes the input may wait for the answer before writing on
                if (Batch.isFull(gathered) || !source.isReady()) {
                    taker.take(new Batch(file, gathered, to - from, false));
                    gathered = new ArrayList<>();
                    from = to;
                }
            }
        } catch (IOException e) {
            isTorn = true;
        }
        if (isTorn || !gathered.isEmpty()) {
            taker.take(new Batch(file, gathered, to - from, isTorn));
        }
    }
}
