import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Icon } from '../design/icons.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { DIGITS, FILLER, LETTERS, lookAlikesOf, zoneCharacterOf } from './look-alikes.ts';
import { gridOf, neighbour } from './mrz-grid.ts';
import type { CellPlace } from './mrz-view.tsx';
import { Outline } from './page-picture.tsx';
import { cropOf, rangeOnPage } from './page-view.ts';
import type { PagePicture } from './use-page-picture.ts';

export interface CharacterDialogProps {
  capture: CaptureView;
  picture: PagePicture;
  place: CellPlace;
  /** The key that opened it: proposed, put by Enter. */
  typed: string | undefined;
  onMove: (place: CellPlace) => void;
  onClose: () => void;
  onCorrected: () => void;
}

/** Corrects one character with the print itself in view. A press on a character puts it; a typed one waits for Enter. */
export function CharacterDialog({ capture, picture, place, typed, onMove, onClose, onCorrected }: CharacterDialogProps) {
  const { t } = useTranslation();
  const grid = gridOf(capture);
  const cell = grid[place.line]?.[place.position];
  const [proposed, setProposed] = useState(typed);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  if (cell === undefined) return null;

  const put = async (character: string): Promise<void> => {
    if (character === cell.character) return onClose();
    setPending(true);
    const answer = await client.screening.correct({ captureId: capture.captureId, ...place, character });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onCorrected();
    onClose();
  };
  const step = (by: 1 | -1): void => {
    const next = neighbour(grid, cell, by);
    setProposed(undefined);
    if (next !== undefined) onMove(next);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const character = zoneCharacterOf(event.key);
    if (character !== undefined) setProposed(character);
    else if (event.key === 'Enter' && proposed !== undefined) void put(proposed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = (group: 'alike' | 'digits' | 'letters', characters: readonly string[]) => (
    <div className="character-keys" dir="ltr" role="group" aria-label={t(`screening.picker.${group}`)}>
      {characters.map((character) => (
        <Button key={character} className="mrz character-key" onPress={() => void put(character)} isDisabled={character === cell.character} isPressedOn={character === proposed} label={t('screening.picker.put', { character: character === FILLER ? t('screening.mrz.filler') : character })}>{character}</Button>
      ))}
    </div>
  );
  return (
    <Dialog isOpen isWide onClose={onClose} title={t('screening.picker.title')} actions={<Button onPress={onClose}>{t('screening.picker.close')}</Button>}>
      {/* Keys are heard wherever the focus stands in the dialog. */}
      <div className="stack" onKeyDownCapture={onKeyDown}>
        <div className="character-where">
          <Button kind="quiet" onPress={() => step(-1)} isDisabled={neighbour(grid, cell, -1) === undefined} label={t('screening.picker.previous')}><Icon><path d="M15 5 8 12l7 7" /></Icon></Button>
          <CharacterContext line={grid[cell.line] ?? []} position={cell.position} proposed={proposed} />
          <Button kind="quiet" onPress={() => step(1)} isDisabled={neighbour(grid, cell, 1) === undefined} label={t('screening.picker.next')}><Icon><path d="m9 5 7 7-7 7" /></Icon></Button>
        </div>
        <p className="quiet">
          {t('screening.picker.where', { line: cell.line + 1, position: cell.position + 1 })}
          {cell.field === undefined ? null : ` · ${t(`fields.${cell.field}`)}`}
          {cell.check === undefined ? null : ` · ${t(`screening.mrz.${cell.check.state === 'failed' ? 'checkBad' : cell.check.state === 'passed' ? 'checkOk' : 'checkUnused'}`, { field: t(`fields.${cell.check.name}`), captured: cell.check.captured, expected: cell.check.expected })}`}
          {cell.readAs === undefined ? null : ` · ${t('screening.mrz.substitutedMark', { from: cell.readAs, to: cell.character })}`}
          {cell.isDoubted ? ` · ${t('screening.mrz.doubted')}` : null}
        </p>
        <CharacterCrop capture={capture} picture={picture} place={place} lineLength={grid[cell.line]?.length ?? 1} lines={grid.length} />
        {failure === undefined ? null : <FailureNotice failure={failure} />}
        {proposed === undefined || proposed === cell.character ? null : (
          <Button kind="primary" onPress={() => void put(proposed)} isPending={pending} keyHint="Enter" autoFocus>
            {t('screening.picker.put', { character: proposed === FILLER ? t('screening.mrz.filler') : proposed })}
          </Button>
        )}
        <h3>{t('screening.picker.alike')}</h3>
        {keys('alike', lookAlikesOf(cell.character, cell.check?.state === 'failed' ? cell.check.expected : undefined))}
        <h3>{t('screening.picker.all')}</h3>
        {keys('digits', [...DIGITS, FILLER])}
        {keys('letters', LETTERS)}
        <p className="quiet character-hint">{t('screening.picker.hint')}</p>
      </div>
    </Dialog>
  );
}

/** The character among its neighbours; the proposed one stands in its place. */
function CharacterContext({ line, position, proposed }: { line: readonly { position: number; character: string }[]; position: number; proposed: string | undefined }) {
  return (
    <span className="character-context mrz" dir="ltr" aria-hidden="true">
      {line.slice(Math.max(0, position - 5), position + 6).map((cell) => (
        <span key={cell.position} data-current={cell.position === position ? '' : undefined}>{cell.position === position ? (proposed ?? cell.character) : cell.character}</span>
      ))}
    </span>
  );
}

/** The print itself around the character, as large as the dialog allows. */
function CharacterCrop({ capture, picture, place, lines, lineLength }: { capture: CaptureView; picture: PagePicture; place: CellPlace; lines: number; lineLength: number }) {
  const { t } = useTranslation();
  const { zone } = capture.reading;
  if (picture.state !== 'ready' || zone === undefined) return null;
  const { viewBox, transform } = cropOf(zone, lines, lineLength, place, 5);
  return (
    <svg className="character-crop" viewBox={viewBox} role="img" aria-label={t('screening.document.image')}>
      <g transform={transform}>
        <image href={picture.address} width={picture.size.width} height={picture.size.height} preserveAspectRatio="none" />
        <Outline corners={rangeOnPage(zone, lines, lineLength, { line: place.line, start: place.position, end: place.position + 1 })} kind="mark" />
      </g>
    </svg>
  );
}
