// Checks the ML-DSA-44 cosignature (C2SP tlog-cosignature, type 0x06) of a checkpoint with the package
// `@noble/post-quantum`. Usage: ml-dsa.mjs CHECKPOINT VKEY. Ends with 1 when it is missing or does not hold.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {ml_dsa44} from '@noble/post-quantum/ml-dsa.js';

const TYPE = 0x06;
const LABEL = Buffer.from('subtree/v1\n\0', 'latin1');

function no(why) {
  console.log(`no: ${why}`);
  process.exit(1);
}

function readKey(text) {
  const [name, id, base64] = text.trim().split(/\+(?=[0-9a-f]{8}\+)|(?<=\+[0-9a-f]{8})\+/);
  const typed = Buffer.from(base64, 'base64');
  const expected = createHash('sha256').update(name).update('\n').update(typed).digest('hex').slice(0, 8);
  if (typed[0] !== TYPE || id !== expected) no('this is no ML-DSA-44 verifier key');
  return {name, id: Buffer.from(id, 'hex'), key: typed.subarray(1)};
}

function u64(number) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
}

function short(text) {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

const note = readFileSync(process.argv[2], 'utf8');
const {name, id, key} = readKey(process.argv[3]);
const split = note.lastIndexOf('\n\n');
const [origin, size, root] = note.slice(0, split).split('\n');
for (const line of note.slice(split + 2).trimEnd().split('\n')) {
  const [dash, signer, base64] = line.split(' ');
  const body = Buffer.from(base64 ?? '', 'base64');
  if (dash !== '\u2014' || signer !== name || !body.subarray(0, 4).equals(id)) continue;
  const time = body.subarray(4, 12);
  const message = Buffer.concat([
    LABEL, short(name), time, short(origin), u64(0), u64(size), Buffer.from(root, 'base64'),
  ]);
  let holds = false;
  try {
    holds = ml_dsa44.verify(body.subarray(12), message, key);
  } catch (error) {
    no(error.message);
  }
  if (!holds) no('the ML-DSA-44 signature does not hold');
  console.log(`ML-DSA-44: the checkpoint of ${size} entries is signed by ${name}`);
  process.exit(0);
}
no('there is no ML-DSA-44 signature of this key');
