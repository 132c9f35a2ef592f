import { type ReactNode, useEffect, useRef } from 'react';

/** The work area of a screen without places beside it, or of one place. The title takes the focus, so it is read out. */
export function Page({ eyebrow, title, lead, actions, children, isNarrow = false }: { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode; isNarrow?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className="page" {...(isNarrow ? { 'data-narrow': '' } : {})}>
      <div className="page-head">
        <div>
          {eyebrow === undefined ? null : <p className="quiet">{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead === undefined ? null : <p className="page-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
