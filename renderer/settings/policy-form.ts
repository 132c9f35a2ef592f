/** The policy as a form holds it (numbers as typed) and what changed in it. */
import type { KeyboardReader } from '../../core/contract/keyboard-reader.ts';
import { Policy } from '../../core/contract/people.ts';

export const SWITCHES = ['typedAllowed', 'pastedAllowed', 'droppedAllowed', 'cameraAllowed', 'storeImages', 'hijri'] as const;
export const NUMBERS = ['idleMinutes', 'holdMinutes', 'identityDays'] as const;
export type SwitchName = (typeof SWITCHES)[number];
export type NumberName = (typeof NUMBERS)[number];
export type PolicyForm = Record<SwitchName, boolean> & Record<NumberName, string> & WedgeForm;

/** Prefix and suffix are kept while the switch is off, so that switching it on again finds them. */
export interface WedgeForm {
  wedgeAllowed: boolean;
  wedgePrefix: string;
  wedgeEnd: 'Enter' | 'Tab' | 'characters';
  /** Counts with `characters` only. */
  wedgeCharacters: string;
}

export function formOf(policy: Policy): PolicyForm {
  const { wedge, ...rest } = policy;
  const suffix = wedge?.suffix ?? 'Enter';
  const isKey = suffix === 'Enter' || suffix === 'Tab';
  return {
    ...rest,
    idleMinutes: String(policy.idleMinutes),
    holdMinutes: String(policy.holdMinutes),
    identityDays: String(policy.identityDays),
    wedgeAllowed: wedge !== undefined,
    wedgePrefix: wedge?.prefix ?? '',
    wedgeEnd: isKey ? suffix : 'characters',
    wedgeCharacters: isKey ? '' : suffix,
  };
}

/** The contract's own bounds. */
export function limitsOf(name: NumberName): { least: number; most: number } {
  const { minValue, maxValue } = Policy.shape[name];
  return { least: minValue ?? 0, most: maxValue ?? Number.MAX_SAFE_INTEGER };
}

/** As the contract wants it; undefined while no such reader is let in. */
export const wedgeOf = ({ wedgeAllowed, wedgePrefix, wedgeEnd, wedgeCharacters }: WedgeForm): KeyboardReader | undefined =>
  wedgeAllowed ? { prefix: wedgePrefix, suffix: wedgeEnd === 'characters' ? wedgeCharacters : wedgeEnd } : undefined;

/** Undefined while a number is out of its bounds, or what a keyboard reader sends is not what one can. */
export function policyOf(form: PolicyForm): Policy | undefined {
  const read = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);
  const { wedgeAllowed, wedgePrefix, wedgeEnd, wedgeCharacters, ...rest } = form;
  const wedge = wedgeOf({ wedgeAllowed, wedgePrefix, wedgeEnd, wedgeCharacters });
  const parsed = Policy.safeParse({ ...rest, ...(wedge && { wedge }), idleMinutes: read(form.idleMinutes), holdMinutes: read(form.holdMinutes), identityDays: read(form.identityDays) });
  return parsed.success ? parsed.data : undefined;
}

export type Change = { name: SwitchName; before: boolean; after: boolean } | { name: NumberName; before: number; after: number } | { name: 'wedge'; before: KeyboardReader | undefined; after: KeyboardReader | undefined };

export function changesIn(before: Policy, after: Policy): Change[] {
  const switches = SWITCHES.filter((name) => before[name] !== after[name]).map((name) => ({ name, before: before[name], after: after[name] }));
  const numbers = NUMBERS.filter((name) => before[name] !== after[name]).map((name) => ({ name, before: before[name], after: after[name] }));
  const isSame = before.wedge?.prefix === after.wedge?.prefix && before.wedge?.suffix === after.wedge?.suffix;
  return [...switches, ...numbers, ...(isSame ? [] : [{ name: 'wedge' as const, before: before.wedge, after: after.wedge }])];
}
