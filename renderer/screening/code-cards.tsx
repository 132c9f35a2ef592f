import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeEvidence } from '../../core/document/code-evidence.ts';
import type { ShownCode } from '../../core/document/page-facts.ts';
import { formatDate, formatDateTime } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { DocumentText } from '../design/names.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { useLanguage } from '../stores/language.ts';
import { sealKey, stateOfName, stateOfSeal } from './evidence-state.ts';

/** One code with all that it says. `at`: when it was looked at; `note`: where it came from, when it was not on the page. */
export function CodeCard({ shown, at, note }: { shown: ShownCode; at?: string | undefined; note?: ReactNode }) {
  const { t } = useTranslation();
  const { code } = shown;
  switch (code.kind) {
    case 'boardingPass':
      return <Card title={t('evidence.pass.title')} note={note}><Pass code={code} name={shown.name} /></Card>;
    case 'seal':
      return <Card title={t('evidence.seal.title')} note={note}><Seal code={code} differences={shown.differences} at={at} /></Card>;
    case 'brokenBoardingPass':
      return <Card title={t('evidence.pass.title')} note={note}><Line shown="notPerformed">{t('evidence.pass.broken')}</Line></Card>;
    case 'brokenSeal':
      return <Card title={t('evidence.seal.title')} note={note}><Line shown="notPerformed">{t('evidence.seal.broken')}</Line></Card>;
    case 'slip':
      return <Card title={t('evidence.slip.title')} note={note}><p><bdi>{t('evidence.slip.reference', { reference: code.reference })}</bdi></p></Card>;
    case 'unknown':
      return <p className="quiet">{t('evidence.codeUnknown')}</p>;
  }
}

function Card({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="evidence-card" role="group" aria-label={title}>
      <p className="evidence-title">{title}</p>
      {children}
      {note === undefined ? null : <p className="quiet">{note}</p>}
    </div>
  );
}

function Line({ shown, children }: { shown: Parameters<typeof StateSymbol>[0]['shown']; children: ReactNode }) {
  return <p className="evidence-line"><StateSymbol shown={shown} size={28} /><span>{children}</span></p>;
}

function Pass({ code: { pass }, name }: { code: Extract<CodeEvidence, { kind: 'boardingPass' }>; name: ShownCode['name'] }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <>
      {name === undefined ? null : <Line shown={stateOfName(name)}><strong>{t(`evidence.pass.${name}`)}</strong></Line>}
      <dl className="facts evidence-facts">
        <dt>{t('evidence.pass.name')}</dt>
        <dd><DocumentText>{pass.passengerName}</DocumentText>{pass.nameTruncated ? <span className="fact-note">{t('evidence.pass.cut')}</span> : null}</dd>
        {pass.legs.map((leg, number) => (
          // Legs of one journey keep their order.
          <Leg key={number} leg={leg} day={leg.flightDate.date === undefined ? t('evidence.pass.dayOfYear', { day: leg.flightDate.raw }) : formatDate(language, leg.flightDate.date)} />
        ))}
      </dl>
      <p className="quiet">{t('evidence.pass.claim')}</p>
    </>
  );
}

function Leg({ leg, day }: { leg: Extract<CodeEvidence, { kind: 'boardingPass' }>['pass']['legs'][number]; day: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('evidence.pass.flight')}</dt>
      <dd><DocumentText>{`${leg.carrier} ${leg.flightNumber} · ${leg.from} – ${leg.to}`}</DocumentText></dd>
      <dt>{t('evidence.pass.date')}</dt>
      <dd><bdi>{day}</bdi></dd>
      <dt>{t('evidence.pass.seat')}</dt>
      <dd><DocumentText>{leg.seat.replace(/^0+(?=\d)/, '') || '–'}</DocumentText></dd>
      <dt>{t('evidence.pass.booking')}</dt>
      <dd><DocumentText>{leg.bookingReference === '' ? '–' : leg.bookingReference}</DocumentText></dd>
    </>
  );
}

function Seal({ code, differences, at }: { code: Extract<CodeEvidence, { kind: 'seal' }>; differences: ShownCode['differences']; at: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const { seal, verdict } = code;
  const key = sealKey(verdict);
  const signer = ('signer' in verdict ? verdict.signer : undefined) ?? seal.signer;
  const day = (date: string): string => formatDate(language, date);
  const fact = (label: string, value: ReactNode): ReactNode => <><dt>{t(`evidence.seal.${label}`)}</dt><dd>{value}</dd></>;
  return (
    <>
      <Line shown={stateOfSeal(code, differences)}><strong>{t(`evidence.seal.${key}`)}</strong></Line>
      <p>{t(`evidence.seal.${key}Text`)}</p>
      {differences === undefined ? null : differences.length === 0 ? <p>{t('evidence.seal.sameZone')}</p> : (
        <p><strong>{t('evidence.seal.otherZone', { fields: differences.map((field) => t(`fields.${field}`)).join(t('common.listSeparator')) })}</strong></p>
      )}
      <dl className="facts evidence-facts">
        {fact('issuer', <bdi>{stateName(language, seal.issuingState)}</bdi>)}
        {signer === undefined ? null : fact('signer', <DocumentText>{`${signer.country} ${signer.signer} ${signer.certificate}`}</DocumentText>)}
        {seal.signed === undefined ? null : fact('signed', <bdi>{day(seal.signed)}</bdi>)}
        {verdict.answer === 'valid' ? fact('until', <bdi>{day(verdict.validTo)}</bdi>) : null}
        {verdict.answer === 'signerExpired' ? fact('days', <bdi>{day(verdict.validFrom)} – {day(verdict.validTo)}</bdi>) : null}
        {at === undefined ? null : fact('checked', <bdi>{formatDateTime(language, at)}</bdi>)}
      </dl>
    </>
  );
}
