import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView, PassageDetail } from '../../../core/contract/passages.ts';
import type { Quad } from '../../../core/document/reading.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import { formatDateTime } from '../../../texts/format.ts';
import { stateName } from '../../../texts/states.ts';
import { Button } from '../../design/button.tsx';
import { Checkbox, RadioGroup } from '../../design/choices.tsx';
import { Notice } from '../../design/notice.tsx';
import { rangesOf } from '../../screening/mrz-grid.ts';
import { rangeOnPage } from '../../screening/page-view.ts';
import { useLanguage } from '../../stores/language.ts';
import { useSession } from '../../stores/session.ts';
import { useStation } from '../../stores/station-store.ts';
import { ScanAgain } from '../scan-again.tsx';
import { type Beside, CompareDialog } from './compare-dialog.tsx';
import { follow, type Look, WHOLE } from './look.ts';
import { type Pane, PicturePane } from './picture-pane.tsx';
import './workspace.css';

export interface WorkspaceProps {
  passage: PassageDetail;
  capture: CaptureView;
  onCapture: (captureId: string) => void;
  /** Findings whose places are drawn, the chosen one above the others. */
  findings: readonly Finding[];
  chosen: string | undefined;
  onChanged: () => void;
}

/** The document's picture, large, and beside it whatever it is compared with. */
export function Workspace({ passage, capture, onCapture, findings, chosen, onChanged }: WorkspaceProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [beside, setBeside] = useState<Beside>();
  const [isComparing, setComparing] = useState(false);
  const [areLinked, setLinked] = useState(true);
  const [looks, setLooks] = useState<{ own: Look; other: Look }>({ own: WHOLE, other: WHOLE });
  const isHeld = capture.imageAvailable;
  const provenance = useProvenance(capture);

  const lookOwn = (own: Look): void => setLooks((before) => ({ own, other: areLinked ? follow(before.other, before.own, own) : before.other }));
  const lookOther = (other: Look): void => setLooks((before) => ({ own: areLinked ? follow(before.own, before.other, other) : before.own, other }));
  const choose = (next: Beside): void => {
    setBeside(next);
    setComparing(false);
    setLooks(({ own }) => ({ own, other: { ...WHOLE, turn: 0 } }));
  };
  const own: Pane = { ...paneOf(capture), title: t('case.look.document', { time: formatDateTime(language, capture.at) }), marks: marksOn(capture, findings, chosen), ...(beside === undefined ? { note: provenance } : {}) };
  const compare = <Button onPress={() => setComparing(true)}>{t('case.compare.open')}</Button>;
  return (
    <section className="workspace" aria-labelledby="workspace-heading">
      <h2 id="workspace-heading" className="visually-hidden">{t('case.look.title')}</h2>
      {passage.captures.length < 2 ? null : (
        <RadioGroup label={t('screening.document.captures')} sideBySide value={capture.captureId as string} onChange={onCapture} options={passage.captures.map((each, number) => ({ id: each.captureId as string, label: t('screening.document.capture', { number: number + 1, time: formatDateTime(language, each.at) }) }))} />
      )}
      {isHeld ? (
        <>
        {beside === undefined ? null : (
          // Over both pictures, so that they begin at the same height.
          <div className="row">
            <Checkbox label={t('case.compare.linked')} isSelected={areLinked} onChange={setLinked} />
            {compare}
          </div>
        )}
        <div className="workspace-panes" data-two={beside === undefined ? undefined : ''}>
          <PicturePane key={capture.captureId} pane={own} look={looks.own} onLook={lookOwn} actions={beside === undefined ? compare : undefined} />
          {beside === undefined ? null : <PicturePane key={keyOf(beside)} pane={otherPane(beside, t, (state) => stateName(language, state), (at) => formatDateTime(language, at))} look={looks.other} onLook={lookOther} onClose={() => setBeside(undefined)} />}
        </div>
        </>
      ) : <NoPicture capture={capture} />}
      <ScanAgain passage={passage} onScanned={onChanged} />
      {isComparing ? <CompareDialog passage={passage} except={capture.captureId} onChoose={choose} onClose={() => setComparing(false)} /> : null}
    </section>
  );
}

const keyOf = (beside: Beside): string => (beside.kind === 'capture' ? beside.capture.captureId : beside.specimen.specimenId);

function paneOf(capture: CaptureView): Omit<Pane, 'title' | 'marks'> {
  const { reading, pixelsPerMillimetre } = capture;
  const lines = reading.mrz?.lines ?? reading.raw;
  return { source: { kind: 'capture', captureId: capture.captureId }, size: reading.image, zone: reading.zone, lengths: lines.map(({ length }) => length), pixelsPerMillimetre };
}

function otherPane(beside: Beside, t: ReturnType<typeof useTranslation>['t'], nameOf: (state: string) => string, whenOf: (at: string) => string): Pane {
  if (beside.kind === 'capture') return { ...paneOf(beside.capture), title: t('case.compare.ofPassage', { reference: beside.reference, time: whenOf(beside.capture.at) }), marks: [] };
  const { specimenId, issuingState, family } = beside.specimen;
  return { source: { kind: 'specimen', specimenId }, title: t('case.compare.ofSpecimen', { state: nameOf(issuingState), family }), marks: [] };
}

/** Where findings rest on the picture: their own places, and characters mapped into the zone. */
function marksOn(capture: CaptureView, findings: readonly Finding[], chosen: string | undefined): Pane['marks'] {
  const { reading } = capture;
  const lines = reading.mrz?.lines ?? reading.raw;
  const { zone } = reading;
  const places = ({ evidence }: Finding): Quad[] => [
    ...evidence.flatMap(({ quad }) => (quad === undefined ? [] : [quad])),
    ...(zone === undefined ? [] : rangesOf(reading, evidence).map((range) => rangeOnPage(zone, lines.length, lines[range.line]?.length ?? 1, range))),
  ];
  return findings
    .toSorted((a, b) => Number(a.ruleId === chosen) - Number(b.ruleId === chosen))
    .flatMap((finding) => places(finding).map((corners) => ({ corners, isChosen: finding.ruleId === chosen })));
}

/** From where the picture is, and in which light it was taken. */
function useProvenance(capture: CaptureView): string {
  const { t } = useTranslation();
  const device = useStation((station) => station.status?.devices.find(({ deviceId }) => deviceId === capture.deviceId)?.name);
  const said = [
    device ?? t(`screening.document.channels.${capture.channel}`),
    ...(capture.live ? [] : [t('screening.document.notLive')]),
    ...(capture.light === undefined ? [] : [t(`case.look.light.${capture.light}`)]),
    ...(capture.imageAvailable ? [t(capture.pixelsPerMillimetre === undefined ? 'case.look.scaleNone' : 'case.look.scale', { dots: Math.round((capture.pixelsPerMillimetre ?? 0) * 25.4) })] : []),
  ];
  return said.join(' · ');
}

function NoPicture({ capture }: { capture: CaptureView }) {
  const { t } = useTranslation();
  const isTraining = useSession((session) => session.hello?.training === true);
  return (
    <Notice tone="caution" title={t(capture.reading.source === 'image' ? 'case.look.none' : 'case.look.noneText')}>
      <p>{t('case.look.noneWhy')}</p>
      {isTraining ? <p>{t('case.look.noneTraining')}</p> : null}
    </Notice>
  );
}
