// Checks a Detente ledger with the code that checks Go's own module ledger: golang.org/x/mod/sumdb, as Debian packages it.
// Nothing of Detente is in it. It ends with 0 when everything holds and with 1 at the first thing that does not.
package main

import (
	"encoding/base64"
	"flag"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	key := flag.String("key", "", "the verifier key of the checkpoints")
	entryKey := flag.String("entry-key", "", "the Ed25519 key of the entries, in base64; without it their signatures are not checked")
	older := flag.String("older", "", "a file with an older checkpoint, which the ledger must extend")
	proofs := flag.String("proofs", "", "a file with proofs made by the ledger's own program")
	flag.Parse()
	if flag.NArg() != 1 || *key == "" {
		fmt.Fprintln(os.Stderr, "usage: check -key VKEY [-entry-key KEY] [-older FILE] [-proofs FILE] LEDGER")
		os.Exit(2)
	}
	if err := check(folder(flag.Arg(0)), *key, *entryKey, *older, *proofs); err != nil {
		fmt.Println("no:", err)
		os.Exit(1)
	}
}

func check(ledger folder, key, entryKey, older, proofs string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	head, err := openCheckpoint(ledger.path("checkpoint"), verifier)
	if err != nil {
		return err
	}
	fmt.Println("checkpoint: signed,", head.N, "entries")

	leaves, err := ledger.leafHashes(head.N, entryKey)
	if err != nil {
		return err
	}
	stored, err := storedHashes(leaves)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(head.N, stored)
	if err != nil {
		return err
	}
	if root != head.Hash {
		return fmt.Errorf("the entries hash to %v, the checkpoint says %v", root, head.Hash)
	}
	fmt.Println("entries: hash to the root")

	tiles := tlog.TileHashReader(head, ledger)
	if err := compareTiles(tiles, leaves); err != nil {
		return err
	}
	fmt.Println("tiles: lead from each entry to the root")

	if older != "" {
		before, err := openCheckpoint(older, verifier)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(head.N, before.N, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, head.N, head.Hash, before.N, before.Hash); err != nil {
			return fmt.Errorf("%s: %v", older, err)
		}
		fmt.Println("older checkpoint: extended,", before.N, "entries")
	}
	if proofs != "" {
		return checkProofs(proofs, head, leaves, stored)
	}
	return nil
}

// Every leaf hash as the tiles give it, proved by them to be under the root, is that of the entry.
func compareTiles(tiles tlog.HashReader, leaves []tlog.Hash) error {
	indexes := make([]int64, len(leaves))
	for i := range leaves {
		indexes[i] = tlog.StoredHashIndex(0, int64(i))
	}
	found, err := tiles.ReadHashes(indexes)
	if err != nil {
		return err
	}
	for i, hash := range found {
		if hash != leaves[i] {
			return fmt.Errorf("entry %d hashes to %v, its tile says %v", i, leaves[i], hash)
		}
	}
	return nil
}

// The hashes of the whole tree, computed from the leaves alone.
func storedHashes(leaves []tlog.Hash) (tlog.HashReader, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for i, leaf := range leaves {
		more, err := tlog.StoredHashesForRecordHash(int64(i), leaf, reader)
		if err != nil {
			return nil, err
		}
		stored = append(stored, more...)
	}
	return reader, nil
}

func parseHash(text string) (tlog.Hash, error) {
	var hash tlog.Hash
	bytes, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(bytes) != tlog.HashSize {
		return hash, fmt.Errorf("%q is no hash", text)
	}
	copy(hash[:], bytes)
	return hash, nil
}
