package org.detente.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.detente.cli.text.Page;
import org.detente.model.Words;
import org.detente.node.Refusal;

/// The two streams of a run. An answer is written whole, in one go, once it is known.
public final class Output {
  private final OutputStream out;
  private final OutputStream err;

  /// The streams of these surroundings.
  public Output(Surroundings surroundings) {
    this.out = surroundings.out();
    this.err = surroundings.err();
  }

  /// The answer was computed and could not be handed over, because the reader has gone or its disk
  /// is full.
  private static final class Unwritten extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unwritten(IOException cause) {
      super(cause);
      this.why = String.valueOf(cause.getMessage());
    }

    /// Whether the reader closed the pipe, as `head` does when it has seen enough.
    boolean readerHasGone() {
      return why.contains("Broken pipe") || why.contains("Pipe closed");
    }
  }

  public void answer(Page page) {
    answer(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// An answer of one line.
  public void answer(String line) {
    answer((Page.harmless(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public void answer(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new Unwritten(e);
    }
  }

  /// A line beside the answer. That nobody listens there is no reason to fail.
  public void remark(String line) {
    try {
      err.write((Page.harmless(line) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException nobodyListens) {
      return;
    }
  }

  /// Says in one line why nothing was done.
  public void refuse(String why) {
    remark(Words.of("cli.refused", why));
  }

  /// Says in one line why nothing was done; returns the exit code of its kind.
  public int refuse(Refusal refusal) {
    refuse(refusal.says());
    return Exit.of(refusal.kind());
  }

  /// What the program could not foresee: one line that says how to report it and, where asked for,
  /// where it happened. A reader that has gone is no fault.
  public int fault(Throwable fault, boolean debug) {
    if (fault instanceof Unwritten unwritten) {
      if (unwritten.readerHasGone()) {
        return Exit.OK;
      }
      refuse(Words.of("cli.unwritten", unwritten.why));
      return Exit.FAULT;
    }
    remark(Words.of("cli.fault", fault.toString()));
    if (debug) {
      var trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().map(line -> line.replace('\t', ' ')).forEach(this::remark);
    }
    return Exit.FAULT;
  }
}
