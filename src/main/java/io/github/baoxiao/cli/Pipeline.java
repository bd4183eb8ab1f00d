package io.github.baoxiao.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Settles batches on several threads, and prints them in the order of the input. One thread reads ahead, the workers settle, and the caller
 * prints.
 *
 * <p>The reader waits while as much is under way as there is room for, so that memory does not grow with the input. A batch that is larger
 * than all the room is settled by itself, as it would be on one thread.
 */
final class Pipeline {

    private static final int ROOM_OF_A_THREAD = 1024 * 1024;
    private static final int PART_OF_MEMORY = 16;

    private final Settler settler;
    private final ExecutorService workers;
    private final int wholeRoom;
    private final Semaphore room;
    private final BlockingQueue<UnderWay> queue = new LinkedBlockingQueue<>();

    Pipeline(Settler settler, int threads) {
        this.settler = settler;
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "settle"));
        this.wholeRoom = (int) Math.min((long) threads * ROOM_OF_A_THREAD, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        this.room = new Semaphore(wholeRoom);
    }

    /** Who prints the answers to a batch. */
    interface Printer {

        /** Prints them, and says whether it takes more. */
        boolean print(Batch batch, List<Answer.Told> answers);
    }

    /** A batch that was read, and the answers to it once they are there; without a batch it is the end, or why reading failed. */
    private record UnderWay(Optional<Batch> batch, CompletableFuture<List<Answer.Told>> answers) {
    }

    /** Settles and prints everything, or as much as the printer takes. Errors of any thread are thrown here. */
    void run(Batches batches, Printer printer) {
        Thread reader = daemon(() -> read(batches), "read");
        reader.start();
        try {
            UnderWay next = queue.take();
            while (next.batch().isPresent() && printer.print(next.batch().get(), answers(next))) {
                room.release(room(next.batch().get()));
                next = queue.take();
            }
            if (next.batch().isEmpty()) {
                answers(next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the command line", e);
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private static List<Answer.Told> answers(UnderWay batch) {
        try {
            return batch.answers().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private void read(Batches batches) {
        CompletableFuture<List<Answer.Told>> end = new CompletableFuture<>();
        try {
            batches.read(new Start());
            end.complete(List.of());
        } catch (InterruptedException e) {
            return; // nobody waits for more
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
        queue.add(new UnderWay(Optional.empty(), end));
    }

    /** Starts the work on each batch, as soon as there is room for it. */
    private final class Start implements Batches.Taker {

        private CompletableFuture<Optional<Answer>> before = CompletableFuture.completedFuture(Optional.empty());

        @Override
        public void take(Batch batch) throws InterruptedException {
            room.acquire(room(batch));
            CompletableFuture<List<Answer>> alone = CompletableFuture.supplyAsync(() -> settler.alone(batch), workers);
            CompletableFuture<List<Answer>> behind = alone.thenCombineAsync(before, settler::behind, workers);
            before = behind.thenCombine(before, (answers, earlier) -> Answer.lastSettled(answers).or(() -> earlier));
            queue.add(new UnderWay(Optional.of(batch), behind.thenApplyAsync(settler::told, workers)));
        }
    }

    private int room(Batch batch) {
        return Math.min(batch.weight(), wholeRoom);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
