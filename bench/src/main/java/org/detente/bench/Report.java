package org.detente.bench;

import java.io.PrintStream;
import java.util.Locale;

/// Prints results as they come, a block each: what was measured, against what, the ratio, the
/// target.
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /// The facts without which no number means anything.
  void machine() {
    Runtime runtime = Runtime.getRuntime();
    out.println(
        String.format(
            Locale.ROOT,
            "%s %s, JDK %s, %d cores, %d MiB for this process",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20));
  }

  void title(String title) {
    out.println();
    out.println(title);
  }

  /// The median of some runs and how far they spread.
  void times(String what, Contest.Series series) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-50s %,12.1f ms  (%,.1f to %,.1f, %d runs)",
            what,
            series.medianMillis(),
            series.leastMillis(),
            series.mostMillis(),
            series.nanos().size()));
  }

  /// The server's time for a page; the processor's beside it, which a busy machine does not change.
  void percentiles(String what, double median, double most, double processor) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-66s %7.1f ms at the 99th percentile (median %.1f; of the processor %.1f)",
            what,
            most,
            median,
            processor));
  }

  void weight(String what, double size, double zipped) {
    out.println(
        String.format(
            Locale.ROOT, "  %-66s %7.1f KiB (%.1f if it were compressed)", what, size, zipped));
  }

  void number(String what, double value, String unit) {
    out.println(String.format(Locale.ROOT, "  %-50s %,12.1f %s", what, value, unit));
  }

  /// What the numbers above come to, and what they should.
  void verdict(String what, double value, String unit, String target, boolean met) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-50s %,12.2f %s  target: %s; %s",
            what,
            value,
            unit,
            target,
            met ? "met" : "NOT MET"));
  }
}
