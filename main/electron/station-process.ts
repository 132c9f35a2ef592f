/** The entry of the station's own process under Electron. */
import { type ParentPort, linkToShell } from './shell-link.ts';

/** Codes and places only, as `api/log.ts` says: nothing here can name a person. */
const log = (line: unknown): void => void process.stderr.write(`${JSON.stringify(line)}\n`);

linkToShell((process as unknown as { parentPort: ParentPort }).parentPort, log, () => process.exit());
