/** A key's cap beside what it does. Keys are named as they are printed, so they never mirror. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="key-hint" dir="ltr">
      {children}
    </kbd>
  );
}
