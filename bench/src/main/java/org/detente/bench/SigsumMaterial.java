package org.detente.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Key;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.detente.ledger.tree.ConsistencyProof;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// The bodies of requests to `sigsum-witness` (C2SP tlog-witness): two checkpoints of a ledger
/// named as that witness wants it, the second one with harmed signature and harmed proof too.
final class SigsumMaterial {
  private static final int FIRST = 5;
  private static final int SECOND = 12;
  private static final Ed25519Secret SECRET = SampleLedger.secret(3);

  private SigsumMaterial() {}

  static void write(Path folder) throws IOException {
    Files.createDirectory(folder);
    Ed25519Key key = SECRET.publicKey();
    String origin =
        "sigsum.org/v1/tree/" + HexFormat.of().formatHex(TreeHasher.sha256(key.bytes()));
    Files.writeString(folder.resolve("log-key.pub"), openSsh(key) + "\n", US_ASCII);
    Path ledger = folder.resolve("ledger");
    List<NoteSigner> signers = List.of(NoteSigner.ed25519(origin, SECRET));
    try (LedgerWriter writer = LedgerWriter.create(ledger, origin, signers).expect()) {
      writer.append(SampleLedger.entries(0, FIRST)).expect();
      Files.writeString(folder.resolve("first"), body(ledger, 0), UTF_8);
      writer.append(SampleLedger.entries(FIRST, SECOND)).expect();
      String second = body(ledger, FIRST);
      Files.writeString(folder.resolve("second"), second, UTF_8);
      int signature = second.length() - 20;
      Files.writeString(folder.resolve("second-harmed-signature"), harmed(second, signature));
      int proof = second.indexOf('\n') + 5;
      Files.writeString(folder.resolve("second-harmed-proof"), harmed(second, proof));
    }
  }

  private static String body(Path ledger, long oldSize) throws IOException {
    LedgerReader reader = LedgerReader.open(ledger).expect();
    ConsistencyProof proof = reader.tree().first(reader.size()).consistency(oldSize).expect();
    String lines =
        proof.path().stream().map(Hash::base64).map(it -> it + '\n').collect(Collectors.joining());
    return "old " + oldSize + '\n' + lines + '\n' + Files.readString(ledger.resolve("checkpoint"));
  }

  /// One base64 character replaced by another.
  private static String harmed(String text, int at) {
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /// The form of OpenSSH: its name for the algorithm, and base64 of that name and the key, each
  /// after its length.
  private static String openSsh(Ed25519Key key) {
    byte[] name = "ssh-ed25519".getBytes(US_ASCII);
    byte[] bytes = key.bytes();
    ByteBuffer blob = ByteBuffer.allocate(2 * Integer.BYTES + name.length + bytes.length);
    blob.putInt(name.length).put(name).putInt(bytes.length).put(bytes);
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob.array());
  }
}
