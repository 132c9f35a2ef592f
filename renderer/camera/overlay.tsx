import type { Quad } from '../../core/document/reading.ts';
import { grown, type Size } from '../screening/page-view.ts';
import type { Sight } from './sight.ts';

/** The frame drawn round what is seen. A dark and a light line together stand out from any picture. */
export function Overlay({ size, sight }: { size: Size; sight: Sight }) {
  if (sight.zone === undefined) return null;
  const points = pointsOf(grown(sight.zone, 0.3));
  return (
    <svg className="camera-overlay" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true" focusable="false" data-state={sight.state}>
      <polygon className="camera-outline-under" points={points} />
      <polygon className="camera-outline" points={points} />
    </svg>
  );
}

const pointsOf = (corners: Quad): string => corners.map(({ x, y }) => `${x},${y}`).join(' ');
