import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, PassageDetail } from '../../core/contract/passages.ts';
import { findHoldingZone } from '../../core/screening/standing.ts';
import { formatMrzDate } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { DocumentText, PersonName } from '../design/names.tsx';
import { i18n, useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { documentKind, latinName, remainingWords } from './holder-words.ts';
import './holder.css';

/** Who the document says its holder is. Names first, in both scripts; dates and numbers as the document has them. */
export function HolderFacts({ passage }: { passage: PassageDetail }) {
  const { t } = useTranslation();
  const { holder, declared } = passage;
  if (holder !== undefined) return <OfDocument holder={holder} isTruncated={findHoldingZone(passage.captures, ({ reading }) => reading.mrz)?.reading.mrz?.nameTruncated === true} />;
  if (declared === undefined) return <p>{t('screening.holder.noName')}</p>;
  return (
    <>
      <p className="holder-name">{declared.name === undefined ? t('screening.holder.noName') : <PersonName>{declared.name}</PersonName>}</p>
      <p className="quiet">{t('screening.undocumented.declared')}</p>
      <dl className="facts">
        <Fact label={t('screening.undocumented.number')}><DocumentText>{declared.temporaryNumber}</DocumentText></Fact>
        {declared.birthYear === undefined ? null : <Fact label={t('screening.undocumented.birthYear')}><DocumentText>{declared.birthYear}</DocumentText></Fact>}
        {declared.language === undefined ? null : <Fact label={t('screening.undocumented.language')}><PersonName>{declared.language}</PersonName></Fact>}
        {declared.place === undefined ? null : <Fact label={t('screening.undocumented.place')}><PersonName>{declared.place}</PersonName></Fact>}
      </dl>
    </>
  );
}

function OfDocument({ holder, isTruncated }: { holder: Holder; isTruncated: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const hijri = useSession((session) => session.hello?.hijri ?? false);
  const name = latinName(holder);
  const isPast = (holder.remainingDays ?? 0) < 0;
  return (
    <>
      <div className="holder-name">
        {holder.nativeName === undefined ? null : <p lang="ar"><bdi dir="auto">{holder.nativeName}</bdi></p>}
        <p lang="en"><bdi dir="ltr">{name === '' ? t('screening.holder.noName') : name}</bdi></p>
      </div>
      {isTruncated ? <p className="quiet">{t('screening.holder.truncated')}</p> : null}
      <dl className="facts">
        <Fact label={t('screening.holder.birthDate')}>
          <bdi>{holder.birthDate === undefined ? t('screening.holder.none') : formatMrzDate(i18n, language, holder.birthDate, { hijri })}</bdi>
          {holder.birthDate?.quality === 'impossible' ? <span className="fact-note">{t('screening.holder.bornImpossible')}</span> : null}
          <span className="fact-strong">{holder.age === undefined ? t('screening.holder.ageUnknown') : t('screening.holder.age', { count: holder.age })}</span>
        </Fact>
        <Fact label={t('screening.holder.sex')}>{t(`screening.holder.sexes.${holder.sex}`)}</Fact>
        <Fact label={t('screening.holder.nationality')}><State code={holder.nationality} /></Fact>
        <Fact label={t('screening.holder.issuingState')}><State code={holder.issuingState} /></Fact>
        <Fact label={t('screening.holder.kind')}>{t(`screening.holder.kinds.${documentKind(holder.documentCode)}`)}</Fact>
        <Fact label={t('screening.holder.documentNumber')}>
          <DocumentText mrz>{holder.documentNumber === '' ? t('screening.holder.none') : holder.documentNumber}</DocumentText>
        </Fact>
        <Fact label={t('screening.holder.expiry')}>
          <bdi>{holder.expiryDate === undefined ? t('screening.holder.none') : formatMrzDate(i18n, language, holder.expiryDate, { hijri })}</bdi>
          <span className={isPast ? 'fact-strong fact-past' : 'fact-strong'}>{remainingWords(i18n, language, holder.remainingDays)}</span>
        </Fact>
      </dl>
    </>
  );
}

/** Full name, with the code as printed beside it. No flags: they are hard to tell apart and easy to take offence at. */
function State({ code }: { code: string }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  if (code === '') return t('screening.holder.none');
  return (
    <>
      <bdi>{stateName(language, code)}</bdi> <bdi dir="ltr" className="fact-note">{code}</bdi>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
