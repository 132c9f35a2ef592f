import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../core/contract/cases.ts';
import type { PassageId } from '../../core/contract/common.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';
import { useNotices } from '../stores/notices.ts';

/** What officers have written about the case, each under their own name. A note is never changed, only followed by another. */
export function Notes({ passageId, notes, captureId, rule }: { passageId: PassageId; notes: readonly NoteView[]; captureId: NoteView['captureId']; rule: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const tell = useNotices((store) => store.tell);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { run, isPending, failure } = useCommand();
  const add = async (): Promise<void> => {
    if (text.trim() === '') return setAsked(true);
    const done = await run(() => client.cases.addNote({ passageId, text: text.trim(), ...(captureId === undefined ? {} : { captureId }), ...(rule === undefined ? {} : { rule }) }));
    if (done === undefined) return;
    setText('');
    setAsked(false);
    tell({ tone: 'done', text: 'case.notes.added' });
  };
  return (
    <section className="panel stack" aria-labelledby="case-notes">
      <h2 id="case-notes">{t('case.notes.title')}</h2>
      {notes.length === 0 ? <p className="quiet">{t('case.notes.none')}</p> : (
        <ol className="decisions">
          {notes.map((note) => (
            <li key={note.noteId}>
              <p className="case-note"><bdi dir="auto">{note.text}</bdi></p>
              <p className="quiet"><PersonName>{note.by}</PersonName> · <bdi>{formatDateTime(language, note.at)}</bdi>{note.rule === undefined ? null : <> · {t(`rules.${note.rule}.title`)}</>}</p>
            </li>
          ))}
        </ol>
      )}
      <Field label={t('case.notes.new')} note={rule === undefined ? t('case.notes.hint') : t('case.notes.about', { title: t(`rules.${rule}.title`) })} value={text} onChange={setText} maxLength={2_000} isMultiline {...(isAsked && text.trim() === '' ? { error: t('case.notes.missing') } : {})} />
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
      <div className="row"><Button onPress={() => void add()} isPending={isPending}>{t('case.notes.add')}</Button></div>
    </section>
  );
}
