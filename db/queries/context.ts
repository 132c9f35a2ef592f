import type { StationId } from '../../core/contract/common.ts';
import type { QueryReader } from '../journal/sqlite-reader.ts';
import type { Prepare } from './statements.ts';

export interface QueryContext {
  /** Are the identity rows attached and up to date? Lists of passages answer empty while they are not. */
  isIdentityOpen(): boolean;
  /** For hashes, and for single payloads that no projection holds. */
  reader: Pick<QueryReader, 'find' | 'hashAt'>;
}

/** What every group of queries is made from. */
export interface Tools extends QueryContext {
  sql: Prepare;
  /** This station's chain of today. */
  own(): { station: StationId; epoch: number };
}
