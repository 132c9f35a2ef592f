/** A file of entries → a signed bundle: whole, or as the difference to the version before. */
import type { BundleHeader } from '../../core/journal/bundle.ts';
import { writeDifference, writeWhole, type Publication } from '../../core/journal/write-bundle.ts';
import { BundleHeader as Header } from '../../core/journal/bundle.ts';
import { keyOf } from '../../core/lists/entry.ts';
import { importList, type ImportReport } from '../../core/lists/import-list.ts';
import { parseLine, toLine } from '../../core/lists/line.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { PublisherKey } from '../../db/lists/publisher-key.ts';

export interface PublishOrder {
  key: PublisherKey;
  source: Uint8Array;
  publication: Omit<Publication, 'kind'>;
  /** A whole bundle of the version before: only what differs from it is written. */
  before?: Uint8Array | undefined;
  /** Leaves bad lines out instead of refusing the file. */
  withoutBad: boolean;
}

export type PublishFailure = { code: 'badLines'; report: ImportReport } | { code: 'nothing' } | { code: 'before' };

export function publishList({ key, source, publication, before, withoutBad }: PublishOrder): Result<{ pieces: Uint8Array[]; report: ImportReport }, PublishFailure> {
  const after = new Map<string, string>();
  const importing = importList((listed) => after.set(keyOf(listed), toLine(listed)));
  importing.push(source);
  const report = importing.end();
  if (report.unreadFrom !== undefined || (report.faultCount > 0 && !withoutBad)) return fail({ code: 'badLines', report });
  if (report.kind === undefined || after.size === 0) return fail({ code: 'nothing' });
  const whole = { ...publication, kind: report.kind };
  if (before === undefined) {
    const writer = writeWhole(key.signer);
    for (const line of after.values()) writer.add(line);
    return ok({ pieces: writer.finish(whole), report });
  }
  const former = readWhole(before);
  if (former === undefined || former.header.listId !== whole.listId || former.header.kind !== whole.kind || former.header.version >= whole.version) return fail({ code: 'before' });
  return ok({ pieces: writeDifference(key.signer, whole, former.header.version, former.lines, after), report });
}

/** The publisher's own file: what matters is what it holds; stations check its signature. Undefined for a difference. */
function readWhole(bytes: Uint8Array): { header: BundleHeader; lines: Map<string, string> } | undefined {
  const [head = '', , ...body] = new TextDecoder().decode(bytes).split('\n');
  let header: BundleHeader | undefined;
  try {
    header = Header.safeParse(JSON.parse(head)).data;
  } catch {
    return undefined;
  }
  if (header === undefined || header.base !== undefined) return undefined;
  const lines = new Map<string, string>();
  for (const line of body.slice(0, header.lines)) {
    const listed = parseLine(header.kind, line.slice(1));
    if (listed === undefined) return undefined;
    lines.set(keyOf(listed), line.slice(1));
  }
  return lines.size === header.entries ? { header, lines } : undefined;
}
