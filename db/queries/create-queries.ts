/** Everything a station's router may ask of its rows. Reads only. */
import type { StationId } from '../../core/contract/common.ts';
import type { Connection } from '../database.ts';
import type { QueryContext, Tools } from './context.ts';
import { caseworkQueries } from './casework.ts';
import { countQueries } from './counts.ts';
import { historyQueries } from './history.ts';
import { journalQueries } from './journal-lines.ts';
import { lockQueries } from './locks.ts';
import { createPassageParts } from './passage-parts.ts';
import { listQueries } from './passage-lists.ts';
import { recordQueries } from './passage-record.ts';
import { peopleQueries } from './people.ts';
import { searchQueries } from './search.ts';
import { settingsQueries } from './settings.ts';
import { createPrepare } from './statements.ts';

export type Queries = ReturnType<typeof createQueries>;

/** @throws when asked before the station's own chain was begun */
export function createQueries(db: Connection, context: QueryContext) {
  const sql = createPrepare(db);
  let chain: { station: StationId; epoch: number } | undefined;
  const own = () => (chain ??= sql<[], { station: StationId; epoch: number }>('SELECT station, epoch FROM chains WHERE own = 1 ORDER BY epoch DESC LIMIT 1').get()) ?? missing();
  const tools: Tools = { ...context, sql, own };
  const parts = createPassageParts(tools);
  return {
    ...settingsQueries(tools),
    ...peopleQueries(tools),
    ...recordQueries(tools, parts),
    ...listQueries(tools, parts),
    ...searchQueries(tools, parts),
    ...historyQueries(tools, parts),
    ...caseworkQueries(tools),
    ...countQueries(tools),
    ...lockQueries(tools, parts),
    ...journalQueries(tools),
  };
}

function missing(): never {
  throw new Error('the station has no chain of its own yet');
}
