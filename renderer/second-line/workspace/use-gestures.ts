/** Wheel, fingers and keys on a picture. Each of them has a button beside it that does the same. */
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Point } from '../../../core/document/reading.ts';
import type { Size } from '../../screening/page-view.ts';

export interface GestureMoves {
  /** `at` in shares of the frame. */
  zoom: (factor: number, at?: Point) => void;
  /** By shares of the frame. */
  move: (right: number, down: number) => void;
  turn: (by: 1 | -1) => void;
  whole: () => void;
}

export const ZOOM_STEP = 1.4;
export const MOVE_STEP = 0.25;

export function useGestures(moves: GestureMoves) {
  const [frame, setFrame] = useState<Size>({ width: 800, height: 600 });
  const fingers = useRef(new Map<number, Point>());
  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    moves.zoom(Math.exp(-event.deltaY / 400), { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  });

  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.height > 0) setFrame({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    // React's own listener is passive and could not keep the page from scrolling.
    const onWheel = (event: WheelEvent): void => wheel(event);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      watcher.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [element]);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    fingers.current.set(event.pointerId, now);
    const box = event.currentTarget.getBoundingClientRect();
    if (other === undefined) return moves.move((before.x - now.x) / box.width, (before.y - now.y) / box.height);
    const apart = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    moves.zoom(apart(now) / Math.max(apart(before), 1), { x: ((now.x + other.x) / 2 - box.left) / box.width, y: ((now.y + other.y) / 2 - box.top) / box.height });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => void fingers.current.delete(event.pointerId);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      '+': () => moves.zoom(ZOOM_STEP),
      '=': () => moves.zoom(ZOOM_STEP),
      '-': () => moves.zoom(1 / ZOOM_STEP),
      ArrowLeft: () => moves.move(-MOVE_STEP, 0),
      ArrowRight: () => moves.move(MOVE_STEP, 0),
      ArrowUp: () => moves.move(0, -MOVE_STEP),
      ArrowDown: () => moves.move(0, MOVE_STEP),
      r: () => moves.turn(1),
      Home: moves.whole,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { frame, ref: setElement, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown } };
}
