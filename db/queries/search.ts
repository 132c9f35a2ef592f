/** Search by any part of a name or number. */
import type { PassageId } from '../../core/contract/common.ts';
import { foldForSearch } from '../../core/names/fold.ts';
import type { Tools } from './context.ts';
import { type Summary, summarise } from './passage-lists.ts';
import type { PassageParts } from './passage-parts.ts';

/** The index knows parts of this length and longer. */
const TRIGRAM = 3;
/** Matches read before they are sorted by time: they come in order of arrival, which another station's chain may bring late. */
const WINDOW = 500;

/** What a match belongs to: the passage of its capture, or the traveller's own. */
const PASSAGES = `SELECT p.key, p.opened, p.joinedInto FROM found
  LEFT JOIN captures c ON found.kind = 'reading' AND c.key = found.owner
  CROSS JOIN passages p ON p.key = iif(found.kind = 'reading', c.passage, found.owner)`;

interface Match {
  key: PassageId;
  opened: string | null;
  joinedInto: PassageId | null;
}

export function searchQueries({ sql, isIdentityOpen }: Tools, parts: PassageParts) {
  function matchesOf(words: readonly string[]): Match[] {
    const long = words.filter((word) => [...word].length >= TRIGRAM);
    const short = words.filter((word) => !long.includes(word));
    const contains = short.map(() => 'instr(t.text, ?) > 0');
    const texts = long.length === 0 ? 'identity.searchTexts t' : 'identity.searchTextsIndex i CROSS JOIN identity.searchTexts t ON t.id = i.rowid';
    const conditions = long.length === 0 ? contains : ['i.searchTextsIndex MATCH ?', ...contains];
    const phrases = long.length === 0 ? [] : [long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')];
    return sql<(string | number)[], Match>(
      `WITH found AS MATERIALIZED (SELECT t.kind, t.owner FROM ${texts} WHERE ${conditions.join(' AND ')} ORDER BY ${long.length === 0 ? 't.id' : 'i.rowid'} DESC LIMIT ?) ${PASSAGES}`,
    ).all(...phrases, ...short, WINDOW);
  }

  return {
    /** Every word must stand somewhere in the names and numbers of one capture or traveller, in any order and either script. */
    search(text: string, limit: number): Summary[] {
      const words = [...new Set(text.split(/\s+/).map(foldForSearch))].filter((word) => word !== '');
      if (!isIdentityOpen() || [...words.join('')].length < 2) return [];
      const newestFirst = matchesOf(words).sort((a, b) => (a.opened ?? '') < (b.opened ?? '') ? 1 : -1);
      const roots = new Set<PassageId>();
      for (const { key, joinedInto } of newestFirst) {
        if (roots.size < limit) roots.add(joinedInto === null ? key : parts.rootOf(joinedInto));
      }
      return [...roots].flatMap((root) => summarise(parts, root) ?? []);
    },
  };
}
