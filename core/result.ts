/** Expected failures are values; a bug throws. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <const E>(error: E): { ok: false; error: E } => ({ ok: false, error });

/** For the branch that cannot be reached: a union grew and this switch did not. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String((value as { kind?: unknown } | undefined)?.kind ?? typeof value)}`);
}
