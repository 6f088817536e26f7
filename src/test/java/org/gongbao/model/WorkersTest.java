package org.gongbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void handsResultsOverInTheOrderOfTheThings() {
        List<Integer> received = new ArrayList<>();
        try (Workers workers = new Workers(3)) {
            workers.forEach(IntStream.range(0, 100).boxed().toList(), i -> i * i, received::add);
        }

        assertEquals(IntStream.range(0, 100).map(i -> i * i).boxed().toList(), received);
    }

    @Test
    void keepsParallelStreamsToTheThreadsAskedFor() {
        Set<String> threads = Workers.within(1, () -> IntStream.range(0, 10_000).parallel()
                .mapToObj(i -> Thread.currentThread().getName()).collect(Collectors.toSet()));

        assertEquals(1, threads.size());
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        assertThrows(ArithmeticException.class, () -> Workers.within(2, () -> 1 / Integer.parseInt("0")));
    }
}
