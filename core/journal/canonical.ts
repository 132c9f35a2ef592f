/**
 * Canonical bytes: one value, one byte string. JSON as of RFC 8259 in UTF-8, keys sorted by UTF-16 code units,
 * no white space, numbers and escapes as ECMAScript prints them (the rules of RFC 8785).
 * A property whose value is `undefined` is absent. What JSON cannot hold exactly throws: it is a bug of the caller.
 */

/** @throws TypeError for a value that has no canonical form (NaN, a lone surrogate, a function, `undefined` in an array) */
export function canonicalText(value: unknown): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not a finite number');
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`no canonical form for ${typeof value}`);
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += (i === 0 ? '' : ',') + canonicalText(value[i]);
    return `${text}]`;
  }
  const record = value as Record<string, unknown>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${canonicalString(key)}:${canonicalText(member)}`;
  }
  return `${text}}`;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const canonicalBytes = (value: unknown): Uint8Array => encoder.encode(canonicalText(value));

/** The value of canonical bytes; undefined when they are not exactly the canonical form of what they say. */
export function parseCanonical(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
    return canonicalText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('lone surrogate');
  return JSON.stringify(text);
}
