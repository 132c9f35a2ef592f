/** Search by any part of a name or number. */
import type { CaptureId, PassageId } from '../../core/contract/common.ts';
import { foldForSearch } from '../../core/names/fold.ts';
import type { Tools } from './context.ts';
import { type Summary, summarise } from './passage-lists.ts';
import type { PassageParts } from './passage-parts.ts';

/** The index knows parts of this length and longer. */
const TRIGRAM = 3;
/** Matches read before they are sorted by time: they come in order of arrival, which another station's chain may bring late. */
const WINDOW = 500;

interface Match {
  kind: 'reading' | 'traveller';
  owner: string;
}

export function searchQueries({ sql, isIdentityOpen }: Tools, parts: PassageParts) {
  function matchesOf(words: readonly string[]): Match[] {
    const long = words.filter((word) => [...word].length >= TRIGRAM);
    const short = words.filter((word) => !long.includes(word));
    const contains = short.map(() => 'instr(t.text, ?) > 0');
    if (long.length === 0) {
      return sql<(string | number)[], Match>(`SELECT t.kind, t.owner FROM identity.searchTexts t WHERE ${contains.join(' AND ')} ORDER BY t.id DESC LIMIT ?`).all(...short, WINDOW);
    }
    return sql<(string | number)[], Match>(
      `SELECT t.kind, t.owner FROM identity.searchTextsIndex i CROSS JOIN identity.searchTexts t ON t.id = i.rowid
       WHERE ${['i.searchTextsIndex MATCH ?', ...contains].join(' AND ')} ORDER BY i.rowid DESC LIMIT ?`,
    ).all(long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND '), ...short, WINDOW);
  }

  function passageOf({ kind, owner }: Match): PassageId | undefined {
    return kind === 'traveller' ? (owner as PassageId) : parts.passageOfCapture(owner as CaptureId);
  }

  return {
    /** Every word must stand somewhere in the names and numbers of one capture or traveller, in any order and either script. */
    search(text: string, limit: number): Summary[] {
      const words = [...new Set(text.split(/\s+/).map(foldForSearch))].filter((word) => word !== '');
      if (!isIdentityOpen() || [...words.join('')].length < 2) return [];
      const roots = new Set<PassageId>();
      for (const match of matchesOf(words)) {
        const passage = passageOf(match);
        if (passage !== undefined) roots.add(parts.rootOf(passage));
      }
      return newest(roots, limit).flatMap((root) => summarise(parts, root) ?? []);
    },
  };

  function newest(roots: ReadonlySet<PassageId>, limit: number): PassageId[] {
    return sql<[string, number], { key: PassageId }>(
      `SELECT p.key FROM json_each(?) found CROSS JOIN passages p ON p.key = found.value ORDER BY p.opened DESC LIMIT ?`,
    )
      .all(JSON.stringify([...roots]), limit)
      .map(({ key }) => key);
  }
}
