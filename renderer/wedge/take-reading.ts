/** What a reader typed goes the way of any reader's document: as if the station had told of it. */
import { client } from '../client.ts';
import { useDesk } from '../screening/desk.ts';
import { useNotices } from '../stores/notices.ts';
import { useSession } from '../stores/session.ts';
import { receive } from '../stores/station.ts';

/** Names the reader in events; it is no device of the station's. */
const WEDGE_ID = 'wedge';

export async function takeReading(text: string): Promise<void> {
  const { tell } = useNotices.getState();
  if (useSession.getState().hello?.person === undefined) return tell({ tone: 'problem', text: 'screening.failed.locked' });
  const answer = await client.screening.text({ channel: 'wedge', text, direction: useDesk.getState().direction });
  if (answer.ok) return receive({ kind: 'captured', deviceId: WEDGE_ID, ...answer.value });
  if (answer.error.code === 'CODE_ONLY') return receive({ kind: 'codeRead', deviceId: WEDGE_ID, codeId: answer.error.data.codeId });
  if (answer.error.code === 'NO_ZONE') return cutOff();
  tell({ tone: 'problem', failure: answer.error });
}

export function cutOff(): void {
  receive({ kind: 'captureFailed', deviceId: WEDGE_ID, reason: 'noZone' });
}
