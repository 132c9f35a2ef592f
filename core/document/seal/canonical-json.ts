/** A value of JSON in the one form that is signed (RFC 8785): names sorted by code units, no blanks, numbers as ECMAScript writes them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** `undefined` for what has no such form: half a surrogate pair, a number that is none, more than `depth` levels. */
export function canonicalJson(value: Json, depth = 32): string | undefined {
  if (depth === 0) return undefined;
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) {
    const items = value.map((item) => canonicalJson(item, depth - 1));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const text = canonicalJson(value[name]!, depth - 1);
    if (text === undefined || !name.isWellFormed()) return undefined;
    members.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
