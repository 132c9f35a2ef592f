import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { SlipDialog } from '../print/slip-dialog.tsx';
import { usePlace } from '../stores/place.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { DayOfPassages } from './day-of-passages.tsx';
import { PassageSheet } from './passage-page.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';
import './passages.css';

/** The passages of a day, found again by any part of a name or number, and each with all that is known of it. */
export function PassagesScreen() {
  const passageId = usePlace((store) => store.passageId);
  const show = usePlace((store) => store.show);
  // What was searched for stays while one of the found passages is looked at.
  const [search, setSearch] = useState('');
  return passageId === undefined ? <DayOfPassages search={search} onSearch={setSearch} onOpen={show} /> : <OnePassage key={passageId} passageId={passageId} onBack={() => show(undefined)} />;
}

function OnePassage({ passageId, onBack }: { passageId: PassageId; onBack: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(['passages', 'protection'], passageId, () => client.passages.get({ passageId }));
  useKeys([{ key: 'Escape', label: t('passages.page.back'), run: onBack }]);
  return (
    <main className="passages">
      <div className="row"><Button kind="quiet" onPress={onBack}>{t('passages.page.back')}</Button></div>
      <QueryView query={query}>{(passage) => <WithActions passage={passage} again={query.again} />}</QueryView>
    </main>
  );
}

function WithActions({ passage, again }: { passage: PassageDetail; again: () => void }) {
  const { t } = useTranslation();
  const mayReverse = useMay('passages.reverse');
  const mayWork = useMay('passages.decide');
  const go = usePlace((store) => store.go);
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<'slip' | 'reverse'>();
  const hasDecision = passage.decisions.length > 0;
  const isOpen = passage.state === 'open';
  useEffect(() => heading.current?.focus(), []);
  useKeys([
    ...(hasDecision ? [{ key: 'F10', label: t('screening.keys.slip'), run: () => setDialog('slip') }] : []),
    ...(hasDecision && mayReverse ? [{ key: 'F7', label: t('screening.keys.reverse'), run: () => setDialog('reverse') }] : []),
  ]);
  const close = (): void => setDialog(undefined);
  return (
    <>
      <div className="passages-heading">
        <h1 ref={heading} tabIndex={-1}>{t('passages.page.title', { reference: passage.reference })}</h1>
        <div className="row">
          {isOpen && mayWork ? <Button kind="primary" onPress={() => go('screening', passage.passageId)}>{t('passages.page.work')}</Button> : null}
          {hasDecision ? <Button onPress={() => setDialog('slip')}>{t('passages.page.slip')}</Button> : null}
          {hasDecision && mayReverse ? <Button onPress={() => setDialog('reverse')}>{t('passages.page.reverse')}</Button> : null}
        </div>
      </div>
      <PassageSheet passage={passage} again={again} />
      {dialog === 'slip' ? <SlipDialog passageId={passage.passageId} onClose={close} /> : null}
      {dialog === 'reverse' ? <ReverseDialog passage={passage} onClose={close} onReversed={() => { close(); again(); }} /> : null}
    </>
  );
}
