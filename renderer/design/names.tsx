/** Names and document data, each in its own direction whatever the page's. */
import type { ReactNode } from 'react';

export const PersonName = ({ children }: { children: ReactNode }) => <bdi dir="auto">{children}</bdi>;

/** Numbers, codes, dates and zone lines as the document prints them: never mirrored. */
export function DocumentText({ children, mrz = false }: { children: ReactNode; mrz?: boolean }) {
  return <bdi dir="ltr" className={mrz ? 'mrz' : 'figures'}>{children}</bdi>;
}

/** A name in the zone's Latin letters and, where it is known, in its own script, each in its own order. */
export function TwoScripts({ latin, native }: { latin: string; native?: string | undefined }) {
  if (native === undefined || native === '') return <span className="two-scripts"><bdi dir="ltr">{latin}</bdi></span>;
  return (
    <span className="two-scripts">
      <bdi dir="auto">{native}</bdi> <bdi dir="ltr" className="two-scripts-second">{latin}</bdi>
    </span>
  );
}
