package io.github.baoxiao.cli;

import java.util.List;

/**
 * Claims of one FILE that stand one behind the other and are worked on together.
 *
 * @param file the FILE, as it was named
 * @param documents the claims, in the order of the file
 * @param bytes how much of the input they stand for, blank lines included
 * @param isTorn whether the FILE could not be read on behind them
 */
record Batch(String file, List<ClaimSource.Document> documents, long bytes, boolean isTorn) {

    private static final int MOST_CLAIMS = 64;
    private static final int MOST_WEIGHT = 256 * 1024;
    private static final int WEIGHT_OF_A_CLAIM = 4 * 1024;

    /** Whether these are enough claims for one batch: enough that handing them on costs nothing. */
    static boolean isFull(List<ClaimSource.Document> documents) {
        return documents.size() >= MOST_CLAIMS || weight(documents) >= MOST_WEIGHT;
    }

    /** A measure of the memory they take until they are printed: their bytes, and something for what becomes of each. */
    int weight() {
        return weight(documents);
    }

    private static int weight(List<ClaimSource.Document> documents) {
        int weight = 0;
        for (ClaimSource.Document document : documents) {
            weight += WEIGHT_OF_A_CLAIM + document.json().length;
        }
        return weight;
    }
}
