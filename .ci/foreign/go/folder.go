package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The tile height of C2SP tlog-tiles, and how many entries a full bundle has.
const (
	height = 8
	full   = 1 << height
)

// A ledger folder in the layout of C2SP tlog-tiles. The library's paths have the height in them, C2SP's have not.
type folder string

func (f folder) path(name string) string {
	return filepath.Join(string(f), filepath.FromSlash(name))
}

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		name := "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
		content, err := os.ReadFile(f.path(name))
		if err != nil {
			return nil, err
		}
		data[i] = content
	}
	return data, nil
}

// Opens a checkpoint: a note signed by the key, whose text is origin, size and root.
func openCheckpoint(file string, verifier note.Verifier) (tlog.Tree, error) {
	var tree tlog.Tree
	content, err := os.ReadFile(file)
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(content, note.VerifierList(verifier))
	if err != nil {
		return tree, fmt.Errorf("%s: %v", file, err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("%s: no checkpoint of %s", file, verifier.Name())
	}
	tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(tree.N, 10) != lines[1] {
		return tree, fmt.Errorf("%s: %q is no size", file, lines[1])
	}
	tree.Hash, err = parseHash(lines[2])
	return tree, err
}

// The hashes of all entries, whose signatures are checked too where there is a key; on all cores.
func (f folder) leafHashes(size int64, entryKey string) ([]tlog.Hash, error) {
	key, err := base64.StdEncoding.DecodeString(entryKey)
	if err != nil {
		return nil, err
	}
	leaves := make([]tlog.Hash, size)
	bundles := make(chan int64)
	var wait sync.WaitGroup
	var once sync.Once
	var failed error
	for i := 0; i < runtime.NumCPU(); i++ {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for bundle := range bundles {
				if err := f.readBundle(bundle, size, key, leaves); err != nil {
					once.Do(func() { failed = err })
				}
			}
		}()
	}
	for bundle := int64(0); bundle*full < size; bundle++ {
		bundles <- bundle
	}
	close(bundles)
	wait.Wait()
	if failed == nil && len(key) > 0 {
		fmt.Println("entries: each signed")
	}
	return leaves, failed
}

func (f folder) readBundle(bundle, size int64, key []byte, leaves []tlog.Hash) error {
	first, width := bundle*full, size-bundle*full
	if width > full {
		width = full
	}
	tile := tlog.Tile{H: height, L: 0, N: bundle, W: int(width)}
	name := "tile/entries/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/0/", height))
	content, err := os.ReadFile(f.path(name))
	if err != nil {
		return err
	}
	for i := int64(0); i < width; i++ {
		if len(content) < 2 || len(content)-2 < int(binary.BigEndian.Uint16(content)) {
			return fmt.Errorf("%s ends within entry %d", name, first+i)
		}
		length := int(binary.BigEndian.Uint16(content))
		entry := content[2 : 2+length]
		content = content[2+length:]
		leaves[first+i] = tlog.RecordHash(entry)
		if len(key) > 0 && !isSigned(entry, key) {
			return fmt.Errorf("entry %d is not signed by the key", first+i)
		}
	}
	if len(content) > 0 {
		return fmt.Errorf("%s has more than %d entries", name, width)
	}
	return nil
}

// Whether a DSSE envelope has a signature by the key.
func isSigned(entry []byte, key ed25519.PublicKey) bool {
	var envelope struct {
		Payload     []byte `json:"payload"`
		PayloadType string `json:"payloadType"`
		Signatures  []struct {
			Sig []byte `json:"sig"`
		} `json:"signatures"`
	}
	if err := json.NewDecoder(bytes.NewReader(entry)).Decode(&envelope); err != nil {
		return false
	}
	head := fmt.Sprintf("DSSEv1 %d %s %d ", len(envelope.PayloadType), envelope.PayloadType, len(envelope.Payload))
	message := append([]byte(head), envelope.Payload...)
	for _, signature := range envelope.Signatures {
		if ed25519.Verify(key, message, signature.Sig) {
			return true
		}
	}
	return false
}
