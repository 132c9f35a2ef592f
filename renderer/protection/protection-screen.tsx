import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { FearLock } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { PassageSheet } from '../passages/passage-page.tsx';
import '../passages/passages.css';
import { useLanguage } from '../stores/language.ts';
import { usePlace } from '../stores/place.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { LiftDialog } from './lift-dialog.tsx';
import './protection.css';

/** Locks that stand, what is to be done for each, and what was lifted by whom. */
export function ProtectionScreen() {
  const passageId = usePlace((store) => store.passageId);
  const show = usePlace((store) => store.show);
  return passageId === undefined ? <Locks onOpen={show} /> : <OfPassage key={passageId} passageId={passageId} onBack={() => show(undefined)} />;
}

function Locks({ onOpen }: { onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const query = useQuery(['protection'], 'locks', () => client.protection.locks({}));
  const [lifting, setLifting] = useState<FearLock>();
  return (
    <main className="passages">
      <h1>{t('protection.title')}</h1>
      <p className="protection-explain">{t('protection.explain')}</p>
      <QueryView query={query}>
        {(locks) => {
          const standing = locks.filter((lock) => lock.lifted === undefined);
          const lifted = locks.filter((lock) => lock.lifted !== undefined);
          return (
            <>
              <h2>{t('protection.locks')}</h2>
              {standing.length === 0 ? <Empty title={t('protection.locksNone')} /> : (
                <ul className="locks">{standing.map((lock) => <Lock key={lock.lockId} lock={lock} onOpen={() => onOpen(lock.passageId)} onLift={() => setLifting(lock)} />)}</ul>
              )}
              {lifted.length === 0 ? null : (
                <>
                  <h2>{t('protection.lifted')}</h2>
                  <ul className="locks">{lifted.map((lock) => <Lock key={lock.lockId} lock={lock} onOpen={() => onOpen(lock.passageId)} />)}</ul>
                </>
              )}
            </>
          );
        }}
      </QueryView>
      {lifting === undefined ? null : <LiftDialog lockId={lifting.lockId} reference={lifting.reference} onClose={() => setLifting(undefined)} onLifted={() => { setLifting(undefined); query.again(); }} />}
    </main>
  );
}

function Lock({ lock, onOpen, onLift }: { lock: FearLock; onOpen: () => void; onLift?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayLift = useMay('protection.liftLock');
  return (
    <li className="lock panel">
      <div className="lock-body">
        <p className="lock-name"><PersonName>{lock.name === '' ? t('screening.holder.noName') : lock.name}</PersonName></p>
        <p><DocumentText>{lock.reference}</DocumentText></p>
        <p className="quiet"><PersonName>{t('protection.claimed', { time: formatDateTime(language, lock.claimedAt), by: lock.by })}</PersonName></p>
        {lock.lifted === undefined ? null : (
          <>
            <p><PersonName>{t('protection.liftedBy', { time: formatDateTime(language, lock.lifted.at), first: lock.lifted.by[0], second: lock.lifted.by[1] })}</PersonName></p>
            <p><PersonName>{t('protection.liftedWhy', { reason: lock.lifted.reason })}</PersonName></p>
          </>
        )}
      </div>
      <div className="row">
        <Button onPress={onOpen}>{t('protection.open')}</Button>
        {onLift !== undefined && mayLift ? <Button onPress={onLift}>{t('protection.lift')}</Button> : null}
      </div>
    </li>
  );
}

function OfPassage({ passageId, onBack }: { passageId: PassageId; onBack: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(['passages', 'protection', 'sop'], passageId, () => client.passages.get({ passageId }));
  useKeys([{ key: 'Escape', label: t('protection.back'), run: onBack }]);
  return (
    <main className="passages">
      <div className="row"><Button kind="quiet" onPress={onBack}>{t('protection.back')}</Button></div>
      <QueryView query={query}>
        {(passage) => (
          <>
            <h1>{t('passages.page.title', { reference: passage.reference })}</h1>
            <PassageSheet passage={passage} again={query.again} />
          </>
        )}
      </QueryView>
    </main>
  );
}
