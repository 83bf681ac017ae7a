package org.detente.node.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.node.home.Home;
import org.detente.node.home.World;
import org.detente.node.page.Course;
import org.detente.node.page.agreement.Tested;

/// What was computed for the moments that were asked about last. Readers move about one moment, and
/// pages compare moments; a record that does not change gives the same answer again.
final class Answers {
  private static final int MOST_MOMENTS = 200;
  private static final int MOST_COURSES = 60;

  private final World world;
  private final Path shipped;
  private final Map<AsOf, Assessed> moments = kept(MOST_MOMENTS);
  private final Map<CourseOf, Course> courses = kept(MOST_COURSES);
  private final Map<String, Tested> tests = kept(MOST_MOMENTS);

  /// A state of knowledge, and where the walk through it begins.
  ///
  /// @param rule of which rule alone; empty for the lives of the instruments
  private record CourseOf(Known known, Instant end, String rule) {}

  /// @param shipped the folder that holds the shipped agreements
  Answers(World world, Path shipped) {
    this.world = world;
    this.shipped = shipped;
  }

  Assessed at(AsOf asOf) {
    return get(moments, asOf, () -> world.assess(asOf));
  }

  /// The life of every instrument through time.
  Course course(Known known, Instant end) {
    return get(
        courses,
        new CourseOf(known, end, ""),
        () ->
            Course.of(
                world,
                known,
                end,
                it -> it.kind() == Finding.Kind.LIFE || it.kind() == Finding.Kind.RESTRAINT));
  }

  /// One finding through time.
  Course course(Known known, Instant end, Finding finding) {
    return get(
        courses,
        new CourseOf(known, end, finding.id()),
        () -> Course.of(world, known, end, it -> it.id().equals(finding.id())));
  }

  /// The tests of an agreement, run when they are first asked for.
  Tested tested(String agreement) {
    return get(
        tests,
        agreement,
        () -> {
          Path file = world.files().get(agreement);
          return file == null
              ? new Tested(List.of(), "")
              : Tested.beside(file, shipped.resolve(Home.AGREEMENTS));
        });
  }

  private static <K, V> Map<K, V> kept(int most) {
    return new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /// Two who ask at once may both compute; the answer is the same.
  private static <K, V> V get(Map<K, V> kept, K key, Supplier<V> computed) {
    Optional<V> known;
    synchronized (kept) {
      known = Optional.ofNullable(kept.get(key));
    }
    if (known.isPresent()) {
      return known.get();
    }
    V value = computed.get();
    synchronized (kept) {
      kept.put(key, value);
    }
    return value;
  }
}
