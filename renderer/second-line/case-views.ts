/** Which decisions were the first line's and which the second line's. */
import type { DecisionView } from '../../core/contract/passages.ts';

/**
 * The first line's work ends with the decision that sent the passage on (second line or a hold); what follows is the
 * second line's. A passage that was never sent on is the first line's alone.
 */
export function splitViews(decisions: readonly DecisionView[]): { first: DecisionView[]; second: DecisionView[] } {
  const sentOn = decisions.findIndex((decision) => decision.outcome === 'secondLine' || decision.outcome === 'heldForPerson');
  if (sentOn < 0) return { first: [...decisions], second: [] };
  return { first: decisions.slice(0, sentOn + 1), second: decisions.slice(sentOn + 1) };
}
