/** An address under which the page can show a picture; let go with the screen. */
import { useEffect, useMemo, useState } from 'react';

export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return setAddress(undefined);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

/** The same for a JPEG as the station answers it. */
export function useJpegUrl(base64: string | undefined): string | undefined {
  const blob = useMemo(() => (base64 === undefined ? undefined : new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/jpeg' })), [base64]);
  return useObjectUrl(blob);
}
