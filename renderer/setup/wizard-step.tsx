import { useTranslation } from 'react-i18next';
import type { Post } from '../../core/contract/session.ts';
import { stateName } from '../../texts/states.ts';
import { RadioGroup } from '../design/choices.tsx';
import { foldDigits } from '../design/digits.ts';
import { Field } from '../design/field.tsx';
import { PinField } from '../design/pin-field.tsx';
import { QueryView } from '../design/query-view.tsx';
import { SearchList } from '../design/search-list.tsx';
import { useLanguage } from '../stores/language.ts';
import type { Query } from '../stores/use-query.ts';
import { LANGUAGE_NAMES } from '../frame/language-switch.tsx';
import type { FoundingDraft, StepId } from './wizard-steps.ts';

interface StepProps {
  step: StepId;
  draft: FoundingDraft;
  posts: Query<Post[]>;
  problems: Partial<Record<keyof FoundingDraft, string>>;
  onChange: (change: Partial<FoundingDraft>) => void;
}

export function WizardStep({ step, draft, posts, problems, onChange }: StepProps) {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  const error = (field: keyof FoundingDraft): string | undefined => (problems[field] === undefined ? undefined : t(`setup.problem.${problems[field]}`));
  switch (step) {
    case 'language':
      return <RadioGroup label={t('setup.language')} options={LANGUAGE_NAMES.map(({ id, name }) => ({ id, label: <bdi lang={id}>{name}</bdi> }))} value={language} onChange={setLanguage} />;
    case 'post':
      return <QueryView query={posts}>{(list) => <PostList posts={list} value={draft.postId} onChange={(postId) => onChange({ postId })} problem={error('postId')} />}</QueryView>;
    case 'lane':
      return (
        <>
          <Field label={t('setup.lane')} note={t('setup.laneNote')} value={draft.lane} onChange={(lane) => onChange({ lane })} error={error('lane')} maxLength={20} autoFocus />
          <Field label={t('setup.name')} note={t('setup.nameNote')} value={draft.name} onChange={(name) => onChange({ name })} error={error('name')} maxLength={60} />
        </>
      );
    case 'person':
      return (
        <>
          <Field label={t('setup.personName')} value={draft.personName} onChange={(personName) => onChange({ personName })} error={error('personName')} maxLength={80} autoFocus />
          <Field label={t('common.badge')} note={t('setup.badgeNote')} value={draft.badge} onChange={(badge) => onChange({ badge: foldDigits(badge).trim() })} direction="ltr" error={error('badge')} maxLength={64} />
          <PinField label={t('common.pin')} note={t('common.pinNote')} value={draft.pin} onChange={(pin) => onChange({ pin })} error={error('pin')} />
          <PinField label={t('common.pinAgain')} value={draft.pinAgain} onChange={(pinAgain) => onChange({ pinAgain })} error={error('pinAgain')} />
        </>
      );
    case 'passphrase':
      return (
        <>
          <Field label={t('setup.passphrase')} note={t('setup.passphraseNote')} value={draft.passphrase} onChange={(passphrase) => onChange({ passphrase })} error={error('passphrase')} isHidden maxLength={200} autoFocus />
          <Field label={t('setup.passphraseAgain')} value={draft.passphraseAgain} onChange={(passphraseAgain) => onChange({ passphraseAgain })} error={error('passphraseAgain')} isHidden maxLength={200} />
        </>
      );
    case 'check':
      return <Check draft={draft} post={posts.state === 'ready' ? posts.value.find(({ id }) => id === draft.postId) : undefined} />;
  }
}

function PostList({ posts, value, onChange, problem }: { posts: readonly Post[]; value: string | undefined; onChange: (id: string) => void; problem: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const items = posts.map((post) => ({
    id: post.id,
    label: post.name[language],
    note: [t(`common.postKind.${post.kind}`), ...(post.neighbour === undefined ? [] : [stateName(language, post.neighbour)])].join(' · '),
    alsoFoundBy: [post.id, post.name.ar, post.name.ckb, post.name.en, post.governorate].join(' '),
  }));
  return (
    <>
      <SearchList label={t('setup.post')} note={t('setup.postNote')} searchLabel={t('setup.posts')} items={items} value={value} onChange={onChange} empty={t('setup.noSuchPost')} />
      {problem === undefined ? null : <p className="field-error" role="alert">{problem}</p>}
    </>
  );
}

/** Everything that will be founded, but nothing secret. */
function Check({ draft, post }: { draft: FoundingDraft; post: Post | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <dl className="facts panel">
      <dt>{t('setup.post')}</dt>
      <dd>{post?.name[language]}</dd>
      <dt>{t('setup.lane')}</dt>
      <dd><bdi>{draft.lane}</bdi></dd>
      <dt>{t('setup.name')}</dt>
      <dd><bdi>{draft.name}</bdi></dd>
      <dt>{t('setup.personName')}</dt>
      <dd><bdi>{draft.personName}</bdi></dd>
      <dt>{t('common.badge')}</dt>
      <dd><bdi dir="ltr">{draft.badge}</bdi></dd>
    </dl>
  );
}
