// Checks the ML-DSA-44 signature of an entry (a DSSE envelope) with the package `@noble/post-quantum`.
// Usage: entry.mjs ENTRY KEY, the key as the ledger's registry has it, in base64. Ends with 1 when it does not hold.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {ml_dsa44} from '@noble/post-quantum/ml-dsa.js';

function no(why) {
  console.log(`no: ${why}`);
  process.exit(1);
}

let envelope;
try {
  envelope = JSON.parse(readFileSync(process.argv[2], 'utf8'));
} catch (error) {
  no(error.message);
}
const key = Buffer.from(process.argv[3], 'base64');
const id = 'ml-dsa-44:' + createHash('sha256').update('ml-dsa-44\n').update(key).digest('hex').slice(0, 16);
const payload = Buffer.from(envelope.payload ?? '', 'base64');
const type = Buffer.from(envelope.payloadType ?? '', 'utf8');
const message = Buffer.concat([
  Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload,
]);
const signed = (envelope.signatures ?? []).filter(it => it.keyid === id);
if (signed.length !== 1) no('there is no ML-DSA-44 signature of this key');
let holds = false;
try {
  holds = ml_dsa44.verify(Buffer.from(signed[0].sig, 'base64'), message, key);
} catch (error) {
  no(error.message);
}
if (!holds) no('the ML-DSA-44 signature does not hold');
console.log(`ML-DSA-44: an entry of ${payload.length} bytes is signed by ${id}`);
