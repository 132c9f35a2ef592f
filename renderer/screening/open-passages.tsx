import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { formatTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';

/** More than this would push the counts off a small screen. */
const SHOWN = 5;

/** Passages begun and not decided: one press goes back to them. */
export function OpenPassages({ onOpen }: { onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const query = useQuery(['passages'], 'open', () => client.screening.open({}));
  return (
    <>
      <h2>{t('screening.ready.openTitle')}</h2>
      <QueryView query={query}>
        {(rows) => rows.length === 0 ? <p className="quiet">{t('screening.ready.openNone')}</p> : (
          <ul className="open-passages">
            {rows.slice(0, SHOWN).map((row) => (
              <li key={row.passageId}>
                <Button className="open-passage" onPress={() => onOpen(row.passageId)}>
                  <span><PersonName>{row.name === '' ? t('screening.holder.noName') : row.name}</PersonName></span>
                  <span className="quiet"><DocumentText>{formatTime(language, row.at)} · {row.reference}</DocumentText></span>
                </Button>
              </li>
            ))}
            {rows.length > SHOWN ? <li className="quiet">{t('screening.ready.openMore', { count: rows.length - SHOWN })}</li> : null}
          </ul>
        )}
      </QueryView>
    </>
  );
}
