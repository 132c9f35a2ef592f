import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { Slip } from '../../core/contract/passages.ts';
import { directionOf, languageNames, languages, type TextLanguage } from '../../texts/languages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { i18n, useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';
import { PrintPreview } from './print-preview.tsx';
import { qrPath } from './qr-path.ts';
import { useReceipt } from './use-receipt.tsx';

type Paper = 'mm58' | 'a6';

/** A slip for the person: reference, time, where to go next. No finding stands on it. In the person's language, not the officer's. */
export function SlipDialog({ passageId, onClose }: { passageId: PassageId; onClose: () => void }) {
  const { t } = useTranslation();
  const own = useLanguage((store) => store.language);
  const [paper, setPaper] = useState<Paper>('mm58');
  const [language, setLanguage] = useState<TextLanguage>(own);
  const query = useQuery(['passages'], passageId, () => client.passages.slip({ passageId }));
  const receipt = useReceipt(passageId, query.state === 'ready' ? query.value : undefined, language);
  if (query.state !== 'ready') return <Dialog isOpen onClose={onClose} title={t('print.slip.title')}><QueryView query={query}>{() => null}</QueryView></Dialog>;
  return (
    <PrintPreview
      title={t('print.slip.title')}
      paper={paper}
      receipt={receipt}
      onClose={onClose}
      choices={(
        <>
          <RadioGroup label={t('print.language')} value={language} onChange={setLanguage} options={languages.map((id) => ({ id, label: languageNames[id] }))} />
          <RadioGroup<Paper> label={t(receipt === undefined ? 'print.size' : 'print.receipt.size')} value={paper} onChange={setPaper} options={(['mm58', 'a6'] as const).map((id) => ({ id, label: t(`print.sizes.${id}`) }))} />
        </>
      )}
    >
      <SlipSheet slip={query.value} language={language} />
    </PrintPreview>
  );
}

function SlipSheet({ slip, language }: { slip: Slip; language: TextLanguage }) {
  const t = i18n.getFixedT(language);
  const { path, side } = qrPath(slip.reference);
  return (
    <article className="slip" lang={language} dir={directionOf(language)}>
      {slip.training ? <p className="slip-training">{t('print.slip.training')}</p> : null}
      <p className="slip-post"><bdi>{slip.postName[language]}</bdi></p>
      <p className="slip-next">{t(`outcomes.goTo.${slip.outcome}`)}</p>
      <dl className="slip-facts">
        <dt>{t('print.slip.reference')}</dt>
        <dd className="slip-reference"><DocumentText>{slip.reference}</DocumentText></dd>
        <dt>{t('print.slip.name')}</dt>
        <dd className="slip-name"><PersonName>{slip.name}</PersonName></dd>
        <dt>{t('print.slip.time')}</dt>
        <dd><bdi>{formatDateTime(language, slip.at)}</bdi></dd>
      </dl>
      <svg className="slip-code" viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label={t('print.slip.qr', { reference: slip.reference })}>
        <path d={path} fill="#000" />
      </svg>
      {slip.reversed ? <p>{t('print.slip.reversed')}</p> : null}
      <p className="slip-keep">{t('print.slip.keep')}</p>
    </article>
  );
}
