package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Checks proofs made by the ledger's own program, one a line: `inclusion INDEX SIZE HASH...`, `consistency OLD SIZE HASH...`.
// The roots they lead to are computed here, from the entries.
func checkProofs(file string, head tlog.Tree, leaves []tlog.Hash, stored tlog.HashReader) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	count := map[string]int{}
	for number, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n") {
		fields := strings.Split(line, " ")
		if err := checkProof(fields, head, leaves, stored); err != nil {
			return fmt.Errorf("%s, line %d: %v", file, number+1, err)
		}
		count[fields[0]]++
	}
	fmt.Println("proofs:", count["inclusion"], "of inclusion and", count["consistency"], "of consistency hold")
	return nil
}

func checkProof(fields []string, head tlog.Tree, leaves []tlog.Hash, stored tlog.HashReader) error {
	if len(fields) < 3 {
		return fmt.Errorf("no proof")
	}
	first, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return err
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil || first < 0 || first > size || size > head.N {
		return fmt.Errorf("%s and %s are not within this ledger", fields[1], fields[2])
	}
	root, err := tlog.TreeHash(size, stored)
	if err != nil {
		return err
	}
	var path []tlog.Hash
	for _, text := range fields[3:] {
		hash, err := parseHash(text)
		if err != nil {
			return err
		}
		path = append(path, hash)
	}
	switch fields[0] {
	case "inclusion":
		if first == size {
			return fmt.Errorf("there is no entry %d of %d", first, size)
		}
		return tlog.CheckRecord(path, size, root, first, leaves[first])
	case "consistency":
		older, err := tlog.TreeHash(first, stored)
		if err != nil {
			return err
		}
		return tlog.CheckTree(path, size, root, first, older)
	}
	return fmt.Errorf("%q is no kind of proof", fields[0])
}
