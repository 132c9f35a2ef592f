import { Fragment, memo, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import type { Evidence } from '../../core/rules/rule.ts';
import { zoneCharacterOf } from './look-alikes.ts';
import { gridOf, isEvidence, type Move, moveFrom, type MrzCell } from './mrz-grid.ts';
import type { PagePicture } from './use-page-picture.ts';
import { ZoneStrip } from './zone-strip.tsx';
import './zone.css';

export interface CellPlace {
  line: number;
  position: number;
}

const MOVES: Partial<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'lineStart', End: 'lineEnd' };

export interface MrzViewProps {
  capture: CaptureView;
  picture: PagePicture;
  evidence: readonly Evidence[];
  /** Undefined: may be looked at only. `typed`: the character whose key was pressed on the cell. */
  onEdit?: ((place: CellPlace, typed?: string) => void) | undefined;
}

/**
 * The zone character by character (9303-2 C.43, C.44). Certainty is shown by weight, check digits stand in boxes with
 * the expected one under the captured one, corrections are underlined. Over each line stands its print; over a character
 * in doubt a question mark, and over one that the reader chose what was read before. Never mirrored.
 */
export const MrzView = memo(function MrzView({ capture, picture, evidence, onEdit }: MrzViewProps) {
  const { t } = useTranslation();
  const grid = useMemo(() => gridOf(capture), [capture]);
  const describe = useMemo(() => describing(t), [t]);
  const [at, setAt] = useState<CellPlace>({ line: 0, position: 0 });
  const table = useRef<HTMLDivElement>(null);

  const onKeyDown = useCallback(
    (event: React.KeyboardEvent, cell: MrzCell): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const move = MOVES[event.key];
      const typed = zoneCharacterOf(event.key);
      if (move !== undefined) {
        const next = moveFrom(grid, cell, move);
        setAt(next);
        table.current?.querySelector<HTMLElement>(`[data-at="${next.line}.${next.position}"]`)?.focus();
      } else if (onEdit !== undefined && (event.key === 'Enter' || event.key === ' ')) onEdit(placeOf(cell));
      else if (onEdit !== undefined && typed !== undefined) onEdit(placeOf(cell), typed);
      else return;
      event.preventDefault();
    },
    [grid, onEdit],
  );

  if (grid.length === 0) return null;
  const longest = Math.max(...grid.map((line) => line.length));
  return (
    <div className="zone" role="grid" aria-label={t('screening.mrz.title')} dir="ltr" ref={table} style={{ '--zone-length': longest } as React.CSSProperties}>
      {grid.map((cells, line) => (
        // Lines never change their order.
        <Fragment key={line}>
          <ZoneStrip picture={picture} zone={capture.reading.zone} lines={grid.length} line={line} length={cells.length} />
          <ZoneRow cells={cells} reachable={line === at.line ? at.position : undefined} evidence={evidence} describe={describe} onKeyDown={onKeyDown} onFocus={setAt} onEdit={onEdit} />
        </Fragment>
      ))}
    </div>
  );
});

interface ZoneRowProps extends Pick<MrzViewProps, 'evidence' | 'onEdit'> {
  cells: readonly MrzCell[];
  /** The one character that Tab leads to. */
  reachable: number | undefined;
  describe: Describe;
  onKeyDown: (event: React.KeyboardEvent, cell: MrzCell) => void;
  onFocus: (place: CellPlace) => void;
}

/** A row of its own, so that its cells are not drawn again when only the picture came or the focus moved in another. */
const ZoneRow = memo(function ZoneRow({ cells, reachable, evidence, describe, onKeyDown, onFocus, onEdit }: ZoneRowProps) {
  return (
    <div role="row" className="zone-line">
      {cells.map((cell) => (
        <span
          key={cell.position}
          role="gridcell"
          className="zone-cell mrz"
          data-at={`${cell.line}.${cell.position}`}
          data-certainty={cell.certainty}
          data-check={cell.check?.state}
          // What style sheets draw beside the character, a screen reader hears in the cell's name.
          data-expected={cell.check?.state === 'unused' ? '' : cell.check?.expected}
          data-doubted={cell.isDoubted ? '' : undefined}
          data-read-as={cell.readAs}
          data-evidence={isEvidence(cell, evidence) ? '' : undefined}
          data-changed={cell.correctedFrom === undefined && cell.readAs === undefined ? undefined : ''}
          tabIndex={cell.position === reachable ? 0 : -1}
          aria-label={describe(cell, isEvidence(cell, evidence))}
          onFocus={() => onFocus(placeOf(cell))}
          onClick={() => onEdit?.(placeOf(cell))}
          onKeyDown={(event) => onKeyDown(event, cell)}
        >
          <span className="zone-character">{cell.character}</span>
        </span>
      ))}
    </div>
  );
});

const placeOf = ({ line, position }: MrzCell): CellPlace => ({ line, position });

type Translate = ReturnType<typeof useTranslation>['t'];
type Describe = (cell: MrzCell, isNamed: boolean) => string;

/** Names of cells for a screen reader. A zone has ninety cells, so each sentence is translated once and filled in here. */
function describing(t: Translate): Describe {
  const sentence = (key: string, ...names: string[]): ((...values: (string | number)[]) => string) => {
    const parts = t(key, Object.fromEntries(names.map((name, index) => [name, `\u0000${String(index)}\u0000`]))).split('\u0000');
    return (...values) => parts.map((part, index) => (index % 2 === 0 ? part : String(values[Number(part)]))).join('');
  };
  const once = <Key extends string, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
    const made = new Map<Key, Value>();
    return (key) => made.get(key) ?? (made.set(key, make(key)), made.get(key) as Value);
  };
  const field = once((name: string) => t(`fields.${name}`));
  const place = sentence('screening.mrz.cell', 'line', 'position', 'character');
  const filler = t('screening.mrz.filler');
  const check = once((state: 'passed' | 'failed' | 'unused') => sentence(`screening.mrz.${state === 'passed' ? 'checkOk' : state === 'failed' ? 'checkBad' : 'checkUnused'}`, 'field', 'captured', 'expected'));
  return (cell, isNamed) =>
    [
      place(cell.line + 1, cell.position + 1, cell.character === '<' ? filler : cell.character),
      cell.field === undefined ? undefined : field(cell.field),
      cell.check === undefined ? undefined : check(cell.check.state)(field(cell.check.name), cell.check.captured, cell.check.expected),
      cell.isDoubted ? t('screening.mrz.doubted') : cell.certainty === 'sure' ? undefined : t('screening.mrz.unsure'),
      cell.correctedFrom === undefined ? undefined : t('screening.mrz.correctedMark', { from: cell.correctedFrom }),
      cell.readAs === undefined ? undefined : t('screening.mrz.substitutedMark', { from: cell.readAs, to: cell.character }),
      isNamed ? t('screening.mrz.evidence') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(', ');
}
