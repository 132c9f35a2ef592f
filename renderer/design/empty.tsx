import type { ReactNode } from 'react';

/** Nothing here yet: says so, and what would put something here. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="notice-title">{title}</p>
      {children}
      {action}
    </div>
  );
}
