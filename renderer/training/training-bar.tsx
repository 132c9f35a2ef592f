import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrainingScenario } from '../../core/contract/session.ts';
import { client, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useNotices } from '../stores/notices.ts';
import { useMay, useSession } from '../stores/session.ts';

/** Training at hand: deal a traveller, or stop and forget everything. */
export function TrainingBar() {
  const { t } = useTranslation();
  const mayDeal = useMay('training.deal');
  const [isOpen, setOpen] = useState<'deal' | 'stop'>();
  const stop = async (): Promise<void> => {
    const answer = await client.training.stop({});
    if (!answer.ok) return useNotices.getState().tell({ tone: 'problem', failure: answer.error });
    useSession.getState().leave();
    return greetAgain();
  };
  return (
    <div className="training-bar no-print" role="region" aria-label={t('training.region')}>
      {/* Seen in the border's tag, which a screen reader passes over. */}
      <p className="visually-hidden">{t('training.on')} {t('training.means')}</p>
      {mayDeal ? <Button kind="quiet" onPress={() => setOpen('deal')}>{t('training.deal')}</Button> : null}
      <Button kind="quiet" onPress={() => setOpen('stop')}>{t('training.stop')}</Button>
      <Dealer isOpen={isOpen === 'deal'} onClose={() => setOpen(undefined)} />
      <Dialog
        isOpen={isOpen === 'stop'}
        onClose={() => setOpen(undefined)}
        title={t('training.stopQuestion')}
        actions={
          <>
            <Button kind="primary" onPress={() => void stop()}>{t('training.stop')}</Button>
            <Button onPress={() => setOpen(undefined)}>{t('training.stay')}</Button>
          </>
        }
      >
        <p>{t('training.stopMeans')}</p>
      </Dialog>
    </div>
  );
}

/** Puts a synthetic traveller's document on the simulated reader; what was read arrives like any reading. */
function Dealer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const deal = async (scenario: TrainingScenario): Promise<void> => {
    onClose();
    const answer = await client.training.deal({ scenario });
    if (!answer.ok) useNotices.getState().tell({ tone: 'problem', failure: answer.error });
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('training.dealTitle')} isWide actions={<Button onPress={onClose}>{t('common.back')}</Button>}>
      <p className="quiet">{t('training.dealLead')}</p>
      <ul className="dealer">
        {TrainingScenario.options.map((scenario) => (
          <li key={scenario}><Button onPress={() => void deal(scenario)}>{t(`training.scenario.${scenario}`)}</Button></li>
        ))}
      </ul>
    </Dialog>
  );
}
