/** One action under way at a time, with its failure kept beside the button that began it. */
import { useState } from 'react';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../connection/failure.ts';

export interface Command {
  isPending: boolean;
  failure: Failure | undefined;
  /** Runs the call; answers its value, or undefined when it failed or another was still under way. */
  run: <Value>(call: () => Promise<Result<Value, Failure>>) => Promise<Value | undefined>;
  forget: () => void;
}

export function useCommand(): Command {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    isPending,
    failure,
    run: async (call) => {
      if (isPending) return undefined;
      setPending(true);
      setFailure(undefined);
      const answer = await call();
      setPending(false);
      if (answer.ok) return answer.value;
      setFailure(answer.error);
      return undefined;
    },
    forget: () => setFailure(undefined),
  };
}
