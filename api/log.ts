/**
 * What may be written to a log: codes, an operation and a place in the code. No message of an error, no input and
 * no path of a file ever goes in, because any of them can carry a person's name.
 */
export type LogCode =
  | 'handlerFailed'
  | 'answerInvalid'
  | 'eventInvalid'
  | 'messageUnreadable'
  | 'messageTooLarge'
  | 'connectionCrowded'
  | 'storeUnreadable'
  | 'chainDamaged'
  | 'tickFailed'
  | 'deviceEventFailed'
  | 'lookFailed'
  | 'childRestarted'
  | 'requestRefused'
  | 'closeFailed';

export interface LogLine {
  code: LogCode;
  operation?: string;
  /** Name of the error's class and the first place in our own code that it passed. */
  where?: string;
}
export type Log = (line: LogLine) => void;

/** Class and place of a thrown value, without its message. */
export function whereOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code = (thrown as { code?: unknown }).code;
  const frame = /\/((?:api|core|db|devices|main|reader|sop)\/[\w./-]+\.[jt]s:\d+)/.exec(thrown.stack?.slice(thrown.stack.indexOf('\n    at ')) ?? '');
  return [thrown.constructor.name, typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : undefined, frame?.[1]].filter((part) => part !== undefined).join(' ');
}
