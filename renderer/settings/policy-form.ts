/** The policy as a form holds it (numbers as typed) and what changed in it. */
import { Policy } from '../../core/contract/people.ts';

export const SWITCHES = ['typedAllowed', 'pastedAllowed', 'droppedAllowed', 'cameraAllowed', 'storeImages', 'hijri'] as const;
export const NUMBERS = ['idleMinutes', 'holdMinutes', 'identityDays'] as const;
export type SwitchName = (typeof SWITCHES)[number];
export type NumberName = (typeof NUMBERS)[number];
export type PolicyForm = Record<SwitchName, boolean> & Record<NumberName, string>;

export function formOf(policy: Policy): PolicyForm {
  return { ...policy, idleMinutes: String(policy.idleMinutes), holdMinutes: String(policy.holdMinutes), identityDays: String(policy.identityDays) };
}

/** The contract's own bounds. */
export function limitsOf(name: NumberName): { least: number; most: number } {
  const { minValue, maxValue } = Policy.shape[name];
  return { least: minValue ?? 0, most: maxValue ?? Number.MAX_SAFE_INTEGER };
}

/** Undefined while a number is out of its bounds. */
export function policyOf(form: PolicyForm): Policy | undefined {
  const read = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);
  const parsed = Policy.safeParse({ ...form, idleMinutes: read(form.idleMinutes), holdMinutes: read(form.holdMinutes), identityDays: read(form.identityDays) });
  return parsed.success ? parsed.data : undefined;
}

export type Change = { name: SwitchName; before: boolean; after: boolean } | { name: NumberName; before: number; after: number };

export function changesIn(before: Policy, after: Policy): Change[] {
  const switches = SWITCHES.filter((name) => before[name] !== after[name]).map((name) => ({ name, before: before[name], after: after[name] }));
  const numbers = NUMBERS.filter((name) => before[name] !== after[name]).map((name) => ({ name, before: before[name], after: after[name] }));
  return [...switches, ...numbers];
}
