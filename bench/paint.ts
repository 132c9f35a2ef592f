/** When something is painted in the page, on the clock of this process. */
import type { Page } from 'playwright-core';

interface Waiting {
  number: string;
  done: (at: number) => void;
}
interface BenchWindow extends Window {
  benchWaiting?: Waiting | undefined;
}

/**
 * Watches the page for the findings of a document: the summary of findings stands, and the document's number with it.
 * The time is taken after the next frame has been painted, which is what an officer's eye can see.
 */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = window as BenchWindow;
    const look = (): void => {
      const waiting = here.benchWaiting;
      if (waiting === undefined || document.querySelector('h3.summary') === null || !document.body.textContent.includes(waiting.number)) return;
      here.benchWaiting = undefined;
      requestAnimationFrame(() => {
        // A task queued from a frame runs after that frame has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => waiting.done(performance.timeOrigin + performance.now());
        port2.postMessage(undefined);
      });
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Settles with the page's own time of the paint, in milliseconds since the epoch. */
export function nextPaintOf(page: Page, number: string): Promise<number> {
  return page.evaluate(
    (wanted) => new Promise<number>((resolve) => void ((window as BenchWindow).benchWaiting = { number: wanted, done: resolve })),
    number,
  );
}

/** By how much the page's clock is ahead of ours: the tightest of many looks, good to a fraction of a millisecond. */
export async function clockOffset(page: Page): Promise<number> {
  let best = { round: Infinity, offset: 0 };
  for (let look = 0; look < 20; look += 1) {
    const before = performance.timeOrigin + performance.now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const after = performance.timeOrigin + performance.now();
    if (after - before < best.round) best = { round: after - before, offset: there - (before + after) / 2 };
  }
  return best.offset;
}
