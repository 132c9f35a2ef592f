/** What an officer set for the travellers to come, and what was typed and not sent. In memory only. */
import { create } from 'zustand';
import type { Conveyance, Direction } from '../../core/contract/outcomes.ts';

interface Desk {
  direction: Direction;
  conveyance: Conveyance;
  typedZone: string;
  set: (change: Partial<Pick<Desk, 'direction' | 'conveyance' | 'typedZone'>>) => void;
}

export const useDesk = create<Desk>()((set) => ({
  direction: 'entry',
  conveyance: { kind: 'foot', reference: '' },
  typedZone: '',
  set: (change) => set(change),
}));
