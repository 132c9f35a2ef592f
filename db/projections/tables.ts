/** The tables that projections write. Each has `key`, and the columns and indices that queries ask for. */
import type { Projection } from '../../core/journal/projection.ts';

type ColumnType = 'TEXT' | 'INTEGER' | 'TEXT NOT NULL' | 'INTEGER NOT NULL';

export interface TableDefinition {
  name: string;
  columns: Readonly<Record<string, ColumnType>>;
  /** Name and what follows `ON table`; the name is made unique by the table's. */
  indices?: Readonly<Record<string, string>>;
  /**
   * Rows stand in the order of their keys, so that a small row costs one page a commit and not two. The others stand in
   * order of arrival (`id`): their keys are random, and what arrives together is read together.
   */
  clustered?: true;
  /** A column whose every part of three characters or more is indexed, in a table named after this one with `Index` behind it. */
  searched?: string;
}

export const tables: Readonly<Record<Projection['area'], readonly TableDefinition[]>> = {
  station: [
    {
      name: 'passages',
      columns: {
        station: 'TEXT', day: 'TEXT', opened: 'TEXT', listed: 'INTEGER NOT NULL', direction: 'TEXT NOT NULL', outcome: 'TEXT NOT NULL', decided: 'TEXT', decisionId: 'TEXT',
        needed: 'TEXT', heldUntil: 'TEXT', closed: 'TEXT', joinedInto: 'TEXT', events: 'TEXT NOT NULL',
      },
      indices: {
        // Covers a shift's count, which must not read ten thousand rows.
        byDay: '(day, opened, station, direction, outcome) WHERE listed = 1',
        open: `(opened, station) WHERE listed = 1 AND outcome = 'open'`,
        needed: '(needed) WHERE needed IS NOT NULL',
        held: '(heldUntil) WHERE heldUntil IS NOT NULL',
        joined: '(joinedInto) WHERE joinedInto IS NOT NULL',
      },
    },
    {
      name: 'captures',
      columns: { passage: 'TEXT', stamp: 'TEXT', toLookAt: 'INTEGER NOT NULL', worst: 'TEXT', events: 'TEXT NOT NULL' },
      indices: { byPassage: '(passage, stamp)' },
    },
    { name: 'parties', columns: { stamp: 'TEXT NOT NULL', members: 'TEXT NOT NULL' } },
    {
      name: 'tally',
      clustered: true,
      columns: {
        day: 'TEXT NOT NULL', station: 'TEXT NOT NULL', entry: 'INTEGER NOT NULL', exit: 'INTEGER NOT NULL', open: 'INTEGER NOT NULL', cleared: 'INTEGER NOT NULL',
        secondLine: 'INTEGER NOT NULL', referred: 'INTEGER NOT NULL', health: 'INTEGER NOT NULL', heldForPerson: 'INTEGER NOT NULL',
      },
      indices: { byDay: '(day)', byStation: '(station, day)' },
    },
    { name: 'referenceCounts', clustered: true, columns: { station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', opened: 'INTEGER NOT NULL' } },
    { name: 'amendments', clustered: true, columns: { station: 'TEXT NOT NULL', kind: 'TEXT NOT NULL', at: 'TEXT NOT NULL' }, indices: { byTime: '(station, at, kind)' } },
    { name: 'people', columns: { badgeTag: 'TEXT', name: 'TEXT', events: 'TEXT NOT NULL' }, indices: { byBadge: '(badgeTag)' } },
    { name: 'staffPayloads', clustered: true, columns: { owner: 'TEXT', erased: 'INTEGER NOT NULL' } },
    { name: 'settings', clustered: true, columns: { epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', value: 'TEXT NOT NULL' } },
    {
      name: 'specimens',
      clustered: true,
      columns: { station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', at: 'TEXT NOT NULL', by: 'TEXT NOT NULL', value: 'TEXT' },
    },
    { name: 'ruleFirings', clustered: true, columns: { held: 'TEXT NOT NULL' } },
    {
      name: 'ruleCounts',
      clustered: true,
      columns: {
        rule: 'TEXT NOT NULL', version: 'INTEGER NOT NULL', issuingState: 'TEXT', format: 'TEXT',
        fired: 'INTEGER NOT NULL', confirmed: 'INTEGER NOT NULL', notConfirmed: 'INTEGER NOT NULL', cannotSay: 'INTEGER NOT NULL',
      },
      indices: { byFamily: '(issuingState, format)', byFired: '(fired)' },
    },
    {
      name: 'judgements',
      columns: {
        passage: 'TEXT NOT NULL', rule: 'TEXT NOT NULL', version: 'INTEGER NOT NULL', verdict: 'TEXT NOT NULL', issuingState: 'TEXT', format: 'TEXT',
        stamp: 'TEXT NOT NULL', at: 'TEXT NOT NULL', by: 'TEXT NOT NULL',
      },
      indices: { byPassage: '(passage)' },
    },
    {
      name: 'certificates',
      clustered: true,
      columns: { station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', at: 'TEXT NOT NULL', by: 'TEXT NOT NULL', value: 'TEXT' },
    },
    // A stamp's end, or its beginning without the sequence, finds them.
    { name: 'foundings', clustered: true, columns: { postId: 'TEXT NOT NULL' } },
    { name: 'clockWords', clustered: true, columns: { confirmed: 'INTEGER NOT NULL' } },
    { name: 'listLoads', clustered: true, columns: { station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', at: 'TEXT NOT NULL', by: 'TEXT NOT NULL', value: 'TEXT' } },
    // A word that a list was loaded, or without a version that it was removed.
    { name: 'listHistory', clustered: true, columns: { station: 'TEXT NOT NULL', listId: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', at: 'TEXT NOT NULL', version: 'INTEGER', state: 'TEXT' } },
    { name: 'listPublishers', clustered: true, columns: { station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL', at: 'TEXT NOT NULL', by: 'TEXT NOT NULL', value: 'TEXT' } },
    {
      name: 'shifts',
      columns: {
        station: 'TEXT NOT NULL', epoch: 'INTEGER NOT NULL', sequence: 'INTEGER NOT NULL',
        startedAt: 'TEXT NOT NULL', endedAt: 'TEXT NOT NULL', endedBy: 'TEXT NOT NULL', counts: 'TEXT NOT NULL',
      },
      indices: { byPosition: '(station, epoch, sequence)' },
    },
  ],
  identity: [
    {
      name: 'readings',
      columns: {
        stamp: 'TEXT', at: 'TEXT', documentKey: 'TEXT', personKey: 'TEXT', name: 'TEXT', format: 'TEXT', documentNumber: 'TEXT', numberDoubted: 'INTEGER', issuingState: 'TEXT', nationality: 'TEXT',
        primaryIdentifier: 'TEXT', secondaryIdentifier: 'TEXT', nameKeys: 'TEXT', sex: 'TEXT', birthDate: 'TEXT', expiryDate: 'TEXT', imageBytes: 'TEXT', imagePortrait: 'TEXT', events: 'TEXT NOT NULL',
      },
      indices: { byDocument: '(documentKey, stamp) WHERE documentKey IS NOT NULL', byPerson: '(personKey, stamp) WHERE personKey IS NOT NULL' },
    },
    {
      name: 'travellers',
      columns: {
        nativeName: 'TEXT', declaredName: 'TEXT', temporaryNumber: 'TEXT', protectedAt: 'TEXT', protectedReverses: 'TEXT', conveyance: 'TEXT', conveyanceStamp: 'TEXT', events: 'TEXT NOT NULL',
      },
      indices: { protected: '(protectedAt, key) WHERE protectedAt IS NOT NULL', byConveyance: '(conveyance, conveyanceStamp) WHERE conveyance IS NOT NULL' },
    },
    { name: 'fearLocks', columns: { claimed: 'TEXT', events: 'TEXT NOT NULL' }, indices: { byClaim: '(claimed) WHERE claimed IS NOT NULL' } },
    { name: 'searchTexts', columns: { kind: 'TEXT NOT NULL', owner: 'TEXT NOT NULL', text: 'TEXT NOT NULL' }, searched: 'text' },
    // A range of keys holds what is looked for, oldest first.
    { name: 'traces', clustered: true, columns: { capture: 'TEXT NOT NULL' } },
    {
      name: 'namesakes',
      clustered: true,
      columns: { standing: 'INTEGER NOT NULL', byDocument: 'TEXT', byPerson: 'TEXT', events: 'TEXT NOT NULL' },
      indices: { byDocument: '(byDocument) WHERE standing = 1', byPerson: '(byPerson) WHERE standing = 1' },
    },
    { name: 'namesakePayloads', clustered: true, columns: { owner: 'TEXT', erased: 'INTEGER NOT NULL' } },
    { name: 'identityPayloads', clustered: true, columns: { owner: 'TEXT', erased: 'INTEGER NOT NULL' } },
  ],
};
