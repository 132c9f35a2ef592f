import type { Ref } from 'react';

export interface FilePickerProps {
  /** `click()` it to open the system's dialog. */
  ref: Ref<HTMLInputElement>;
  /** As the `accept` of an input of files; anything where it is left out. */
  accept?: string;
  label?: string;
  isMultiple?: boolean;
  /** At least one. The same file may be chosen twice in a row. */
  onChoose: (files: [File, ...File[]]) => void;
}

/** Opens the system's dialog for files; the button that does so is the screen's own. */
export function FilePicker({ ref, accept, label, isMultiple = false, onChoose }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={isMultiple}
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const [first, ...more] = event.target.files ?? [];
        event.target.value = '';
        if (first !== undefined) onChoose([first, ...more]);
      }}
    />
  );
}
