import type { Credentials } from '../../core/contract/session.ts';
import { client, type Failure, greetAgain } from '../client.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { useStation } from '../stores/station-store.ts';

/** Signs in; answers the failure, or undefined when the person is in. */
export async function enter(credentials: Credentials): Promise<Failure | undefined> {
  const answer = await client.session.signIn({ ...credentials, language: useLanguage.getState().language });
  useStation.getState().setPreparing(undefined);
  if (!answer.ok) return answer.error;
  useSession.getState().signIn(answer.value);
  await greetAgain();
  return undefined;
}
