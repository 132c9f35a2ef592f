/** Which keys a person's capabilities need. */
import type { Capability } from '../core/contract/capabilities.ts';
import type { PayloadClass } from '../core/journal/entries.ts';

const neededBy: Record<Capability, readonly PayloadClass[]> = {
  officer: ['identity'],
  registrar: ['identity'],
  supervisor: ['identity'],
  commander: ['identity'],
  protection: ['identity', 'protection', 'child'],
  health: ['identity'],
  analyst: ['evidence'],
  auditor: [],
  dataProtection: [],
  // Hands on the key that everybody at the counter needs.
  administrator: ['identity'],
};

export const classesFor = (capabilities: readonly Capability[]): PayloadClass[] => [...new Set(capabilities.flatMap((capability) => neededBy[capability]))];
