import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';

/** Work under way. `share` from 0 to 1; without it only the words stand, for nothing moves without reason. */
export function Progress({ label, share }: { label: ReactNode; share?: number }) {
  if (share === undefined) return <p className="progress quiet" role="status">{label}</p>;
  return (
    <ProgressBar className="progress" value={share * 100} aria-label={typeof label === 'string' ? label : undefined}>
      <span>{label}</span>
      <span className="progress-track">
        <span className="progress-fill" style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </ProgressBar>
  );
}
