/** Lists: loaded from a file, a document and a name found on them, a namesake cleared; the specimens and the measures of the rules. */
import { FOUNDER } from '../../harness/station.ts';
import { zoneOf } from '../../harness/travellers.ts';
import { CALLED } from '../languages.ts';
import { button, dialogOf, field, go, press, settle, signIn, SOON, type Stage, waiting } from '../stage.ts';

const DOCUMENTS = 'state,number,reason,since\nIRQ,L7000001,stolen,2025-01-02\nIRQ,L7000009,lost,\n';
const BAD = 'state,number,reason\nIRQ,L7000001,stolen\nQQQ,L7000002,stolen\nIRQ,L7000003,burnt\n';
const PERSONS = 'id,name,aliases,birth_date,nationalities,father,grandfather,mother,birth_place\nx-1,Karim Jasim Tajribi,كريم جاسم تجريبي,1984-03-09,IRQ,Jasim,Hamid,Zahra,Mosul\n';

export async function lists(stage: Stage): Promise<void> {
  const { page, t, language, shot } = stage;
  const load = async (name: string, text: string): Promise<void> => {
    await page.getByLabel(t('lists.load')).setInputFiles({ name: 'list.csv', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await field(dialogOf(page), t('lists.import.name')).fill(name);
  };
  const begin = (): Promise<void> => button(dialogOf(page), t('lists.import.begin')).click();
  const type = async (zone: string): Promise<void> => {
    await go(stage, 'screening');
    await waiting(stage);
    await press(stage, 'F2');
    await dialogOf(page).locator('textarea').fill(zone);
    await button(dialogOf(page), t('screening.typed.send')).click();
    await page.getByRole('region', { name: t('lists.hits.title') }).waitFor(SOON);
    await settle(page);
  };
  const iraqi = { issuingState: 'IRQ', nationality: 'IRQ' };

  await signIn(stage, FOUNDER);
  await go(stage, 'lists');
  await load(CALLED[language].documents, BAD);
  await settle(page);
  await shot('lists-import');
  await begin();
  await page.getByText(t('lists.bad.title')).waitFor(SOON);
  await settle(page);
  await shot('lists-bad-lines');
  await button(page, t('lists.bad.leave')).click();
  await load(CALLED[language].documents, DOCUMENTS);
  await begin();
  await page.getByText(t('lists.done', { count: 2 })).waitFor(SOON);
  await load(CALLED[language].persons, PERSONS);
  await begin();
  await page.getByText(t('lists.done', { count: 1 })).waitFor(SOON);
  await settle(page);
  await shot('lists');
  await type(zoneOf({ ...iraqi, documentNumber: 'L7000001' }));
  await shot('list-document');
  await press(stage, 'Escape');
  await type(zoneOf({ ...iraqi, primaryIdentifier: 'TAJRIBI', secondaryIdentifier: 'KARIM JASIM', sex: 'M' }));
  await page.getByRole('region', { name: t('lists.hits.title') }).evaluate((card) => card.scrollIntoView({ block: 'start' }));
  await settle(page);
  await shot('list-name');
  await button(page, t('lists.hits.clear')).click();
  await dialogOf(page).waitFor();
  await settle(page);
  await shot('list-namesake');
  await press(stage, 'Escape');
  await go(stage, 'specimens');
  await shot('specimens');
  await go(stage, 'measures');
  await shot('measures');
}
