package org.hirfa.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// The same thing by several people at the same moment.
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> times(int count, IntFunction<T> action) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(count)) {
            var answers = new ArrayList<Future<T>>();
            for (var i = 0; i < count; i++) {
                var n = i;
                answers.add(people.submit(() -> {
                    start.await();
                    return action.apply(n);
                }));
            }
            start.countDown();
            var got = new ArrayList<T>();
            for (var answer : answers) {
                got.add(answer.get());
            }
            return got;
        }
    }
}
