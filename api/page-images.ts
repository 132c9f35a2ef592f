/**
 * Page images of the newest captures, in memory only, so that the officer sees what was read even where policy
 * keeps no image. Forgotten when nobody is signed in any more.
 */
const KEPT = 6;
const KEPT_BYTES = 64_000_000;

export interface PageImages {
  keep(captureId: string, image: Uint8Array): void;
  find(captureId: string): Uint8Array | undefined;
  has(captureId: string): boolean;
  remove(captureId: string): void;
  clear(): void;
}

export function openPageImages(): PageImages {
  const images = new Map<string, Uint8Array>();
  const total = (): number => [...images.values()].reduce((sum, image) => sum + image.length, 0);
  return {
    keep(captureId, image) {
      images.set(captureId, image);
      while (images.size > 1 && (images.size > KEPT || total() > KEPT_BYTES)) images.delete(images.keys().next().value as string);
    },
    find: (captureId) => images.get(captureId),
    has: (captureId) => images.has(captureId),
    remove: (captureId) => void images.delete(captureId),
    clear: () => images.clear(),
  };
}
