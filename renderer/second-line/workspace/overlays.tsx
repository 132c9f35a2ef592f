/** What is drawn over a picture: the zone with its cells, what a finding rests on, a grid, rulers, a measured line. */
import type { Point, Quad } from '../../../core/document/reading.ts';
import { grown } from '../../screening/page-view.ts';
import type { Seen } from './look.ts';
import { gridStep, rulerOver } from './ruler.ts';

/** The zone cut into its lines and characters. In pixels of the upright picture. */
export function ZoneCells({ zone, lengths }: { zone: Quad; lengths: readonly number[] }) {
  const [topStart, topEnd, bottomEnd, bottomStart] = zone;
  const at = (along: number, down: number): Point => between(between(topStart, topEnd, along), between(bottomStart, bottomEnd, along), down);
  const strokes: [Point, Point][] = lengths.flatMap((length, line) => [
    ...(line === 0 ? [] : [[at(0, line / lengths.length), at(1, line / lengths.length)] as [Point, Point]]),
    ...Array.from({ length: Math.max(0, length - 1) }, (_, cell): [Point, Point] => [at((cell + 1) / length, line / lengths.length), at((cell + 1) / length, (line + 1) / lengths.length)]),
  ]);
  const path = strokes.map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('');
  return (
    <>
      <Shape corners={zone} kind="zone" />
      <path className="work-cells-under" d={path} />
      <path className="work-cells" d={path} />
    </>
  );
}

/** `isChosen`: the finding that is open now; the others' places stand back. */
export function Mark({ corners, isChosen }: { corners: Quad; isChosen: boolean }) {
  return <Shape corners={grown(corners, 0.06)} kind={isChosen ? 'chosen' : 'mark'} />;
}

function Shape({ corners, kind }: { corners: Quad; kind: 'zone' | 'mark' | 'chosen' }) {
  const points = corners.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <>
      <polygon className="work-shape-under" data-kind={kind} points={points} />
      <polygon className="work-shape" data-kind={kind} points={points} />
    </>
  );
}

/** In the turned picture's pixels, square by square of the ruler's long ticks. */
export function Grid({ seen, scale }: { seen: Seen; scale: number | undefined }) {
  const step = gridStep(seen.unit, scale);
  const lines: string[] = [];
  for (let x = Math.ceil(seen.left / step) * step; x <= seen.left + seen.width; x += step) lines.push(`M${x} ${seen.top}v${seen.height}`);
  for (let y = Math.ceil(seen.top / step) * step; y <= seen.top + seen.height; y += step) lines.push(`M${seen.left} ${y}h${seen.width}`);
  const path = lines.join('');
  return (
    <>
      <path className="work-grid-under" d={path} />
      <path className="work-grid" d={path} />
    </>
  );
}

/** Along the upper and the left edge of the frame. `name` of the unit stands in the corner. */
export function Rulers({ seen, scale, name, format }: { seen: Seen; scale: number | undefined; name: string; format: (value: number) => string }) {
  const { left, top, width, height, unit } = seen;
  const px = (screen: number): number => screen * unit;
  const across = rulerOver(left, left + width, unit, scale).ticks;
  const down = rulerOver(top, top + height, unit, scale).ticks;
  return (
    <g className="work-rulers" fontSize={px(14)}>
      <rect x={left} y={top} width={width} height={px(26)} />
      <rect x={left} y={top} width={px(44)} height={height} />
      {across.filter(({ at }) => at > left + px(44)).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${at} ${top}v${px(label === undefined ? 6 : 12)}`} />
          {label === undefined ? null : <text x={at + px(4)} y={top + px(20)}>{format(label)}</text>}
        </g>
      ))}
      {down.filter(({ at }) => at > top + px(26)).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${left} ${at}h${px(label === undefined ? 6 : 12)}`} />
          {label === undefined ? null : <text x={left + px(4)} y={at - px(4)}>{format(label)}</text>}
        </g>
      ))}
      <text x={left + px(4)} y={top + px(18)}>{name}</text>
    </g>
  );
}

/** From one point to another, both of the upright picture. */
export function MeasuredLine({ from, to }: { from: Point; to: Point }) {
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  return (
    <>
      <path className="work-line-under" d={path} />
      <path className="work-line" d={path} />
    </>
  );
}

/** The cross in the middle of the frame: what the buttons measure from. */
export function Cross({ seen: { left, top, width, height, unit } }: { seen: Seen }) {
  const [x, y, arm] = [left + width / 2, top + height / 2, 18 * unit];
  const path = `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`;
  return (
    <>
      <path className="work-line-under" d={path} />
      <path className="work-line" d={path} />
    </>
  );
}

const between = (from: Point, to: Point, share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
