/** What a search looks through: folded names and numbers, one row for each capture and each traveller. */
import { foldForSearch } from '../../names/fold.ts';
import type { Draft } from './draft.ts';

/** `owner` is a capture's id for `reading` and a passage's for `traveller`. Pieces stand on their own lines, so no match runs from one into the next. */
export function putSearchText(draft: Draft, kind: 'reading' | 'traveller', owner: string, pieces: readonly (string | undefined)[]): void {
  const key = `${kind} ${owner}`;
  const text = [...new Set(pieces.map((piece) => foldForSearch(piece ?? '')))].filter((piece) => piece !== '').join('\n');
  if (text !== '') draft.put('searchTexts', { key, kind, owner, text });
  else if (draft.get('searchTexts', key) !== undefined) draft.remove('searchTexts', key);
}
