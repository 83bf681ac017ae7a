package org.detente.ledger.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A disk in memory that forgets on a loss of power what was not synced: content of files, and
/// names in folders.
///
/// It forgets as badly as file systems may: of each name not synced either the old or the new state
/// is left, of content not synced a part, zeros, nothing, or all.
final class ForgetfulDisk implements Disk {
  private sealed interface Node {}

  private static final class Content implements Node {
    private byte[] now = new byte[0];
    private Optional<byte[]> synced = Optional.empty();
  }

  private static final class Folder implements Node {
    private final Map<String, Node> now = new TreeMap<>();
    private final Map<String, Node> synced = new TreeMap<>();
  }

  private final Path top;
  private final Folder root = new Folder();

  /// @param top a folder that is there, durably
  ForgetfulDisk(Path top) {
    this.top = top;
  }

  /// The disk as it may be found when the power is back.
  ForgetfulDisk afterPowerLoss(RandomGenerator random) {
    ForgetfulDisk found = new ForgetfulDisk(top);
    recall(root, found.root, random, new HashMap<>());
    return found;
  }

  private static void recall(
      Folder lost, Folder found, RandomGenerator random, Map<Node, Node> recalled) {
    List<String> names = new ArrayList<>(lost.synced.keySet());
    lost.now.keySet().stream().filter(name -> !lost.synced.containsKey(name)).forEach(names::add);
    for (String name : names) {
      Map<String, Node> either = random.nextBoolean() ? lost.synced : lost.now;
      Node node = either.get(name);
      if (node != null) {
        Node copy = recall(node, random, recalled);
        found.now.put(name, copy);
        found.synced.put(name, copy);
      }
    }
  }

  private static Node recall(Node node, RandomGenerator random, Map<Node, Node> recalled) {
    Node known = recalled.get(node);
    if (known != null) {
      return known;
    }
    Node copy =
        switch (node) {
          case Folder folder -> {
            Folder found = new Folder();
            recall(folder, found, random, recalled);
            yield found;
          }
          case Content content -> {
            Content found = new Content();
            found.now = content.synced.orElseGet(() -> harmed(content.now, random));
            found.synced = Optional.of(found.now);
            yield found;
          }
        };
    recalled.put(node, copy);
    return copy;
  }

  private static byte[] harmed(byte[] content, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> new byte[content.length];
      case 2 -> Arrays.copyOf(content, random.nextInt(content.length + 1));
      default -> content;
    };
  }

  @Override
  public Optional<byte[]> read(Path file) {
    return find(file) instanceof Content content
        ? Optional.of(content.now.clone())
        : Optional.empty();
  }

  @Override
  public List<String> list(Path folder) {
    List<String> found = new ArrayList<>();
    if (find(folder) instanceof Folder there) {
      list(there, "", found);
    }
    return found;
  }

  private static void list(Folder folder, String prefix, List<String> found) {
    folder.now.forEach((name, node) -> {
      switch (node) {
        case Folder inner -> list(inner, prefix + name + '/', found);
        case Content _ -> found.add(prefix + name);
      }
    });
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    Content written = find(file) instanceof Content there ? there : new Content();
    written.now = content.clone();
    // Overwriting: what was synced before is no longer sure to be there.
    written.synced = Optional.empty();
    names(file).now.put(name(file), written);
  }

  @Override
  public void sync(Path file) throws IOException {
    if (!(find(file) instanceof Content content)) {
      throw new NoSuchFileException(file.toString());
    }
    content.synced = Optional.of(content.now);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    if (!(find(folder) instanceof Folder there)) {
      throw new NoSuchFileException(folder.toString());
    }
    there.synced.clear();
    there.synced.putAll(there.now);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (!(find(from) instanceof Content content)) {
      throw new NoSuchFileException(from.toString());
    }
    names(from).now.remove(name(from));
    names(to).now.put(name(to), content);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    names(folder).now.putIfAbsent(name(folder), new Folder());
  }

  @Override
  public void remove(Path path) throws IOException {
    if (find(path) instanceof Folder folder && !folder.now.isEmpty()) {
      throw new IOException("not empty: " + path);
    }
    if (find(path) != null) {
      names(path).now.remove(name(path));
    }
  }

  @Override
  public Optional<Lock> lock(Path file) {
    return Optional.of(() -> {});
  }

  private static String name(Path path) {
    return Objects.requireNonNull(path.getFileName()).toString();
  }

  private Folder names(Path path) throws IOException {
    Path parent = Objects.requireNonNull(path.getParent());
    if (find(parent) instanceof Folder folder) {
      return folder;
    }
    throw new NoSuchFileException(parent.toString());
  }

  private @Nullable Node find(Path path) {
    Node node = root;
    if (!path.equals(top)) {
      for (Path part : top.relativize(path)) {
        Node in = node instanceof Folder folder ? folder.now.get(part.toString()) : null;
        if (in == null) {
          return null;
        }
        node = in;
      }
    }
    return node;
  }
}
