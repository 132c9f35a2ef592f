/**
 * Keeps what a reader types out of the page. A person's keys pass as they come; only where a character would be a
 * command (outside a text field) it waits 60 ms for what follows. In a field the first keys of a burst are seen before
 * anyone can know, so the field is put back as it was. From the eighth key on nothing of a burst reaches the page.
 */
import type { KeyboardReader } from '../../core/contract/keyboard-reader.ts';
import { type Ended, LONGEST_GAP_MS, mayBecomeBurst, press, quiet, type RunState, settle } from './burst.ts';
import { insert, isForBadges, isTextField, restore, type Snapshot, snapshotOf } from './field.ts';
import { charactersOf } from './physical.ts';
import { monotonic } from '../world.ts';

export interface ListenOptions {
  /** As set up now; undefined while no such reader is let in, and then nothing is touched. */
  reader: () => KeyboardReader | undefined;
  read: (text: string) => void;
  /** A burst without its end, outside any field. */
  cutOff: () => void;
  /** Whether a text is a document, which not even the field for a badge may keep. */
  isDocument: (text: string) => boolean;
  /** Whether nothing of a document's text is still to come. */
  isWhole: (text: string) => boolean;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);
/** A timer this late says that the page was busy: keys may be waiting behind it. */
const LATE_MS = 20;
/** How long what begins like a burst waits for keys that a busy system has yet to hand over: a person may wait for what the first ones do. */
const HELD_UP_MS = 400;
/** And a burst that is no whole document: nobody waits for half of one. */
const HALF_MS = 1_500;

/** Listens on the page before anything else does; answers how to stop. */
export function listenForReader(page: Window, { reader: readerNow, read, cutOff, isDocument, isWhole }: ListenOptions): () => void {
  let state: RunState = quiet;
  /** Keys kept from the page, oldest first. */
  let kept: KeyboardEvent[] = [];
  let snapshot: Snapshot | undefined;
  /** A run that was given up unfinished: keys that come yet, and whose times follow its own, belong to it. */
  let former: { state: RunState; snapshot: Snapshot | undefined } = { state: quiet, snapshot: undefined };
  /** When the last key arrived here; its own time may lie before that. */
  let arrivedAt = 0;
  let timer: number | undefined;
  const replayed = new WeakSet<Event>();

  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onKey = (event: KeyboardEvent): void => {
    const reader = readerNow();
    if (reader === undefined || event.isComposing || replayed.has(event) || MODIFIERS.has(event.key)) return;
    const characters = event.repeat ? undefined : charactersOf({ key: event.key, code: event.code, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey, altKey: event.altKey, metaKey: event.metaKey, isCapsLock: event.getModifierState('CapsLock') });
    if (characters === undefined) {
      finish(event.timeStamp, reader);
      // No part of a reading, and no command in the middle of one.
      if (state.isBurst) return keep(event);
      release();
      state = quiet;
      return;
    }
    takeUp(event.timeStamp);
    const heard = press(state, { ...characters, at: event.timeStamp }, reader);
    if (heard.ended) end(heard.ended);
    state = heard.state;
    const { target } = event;
    if (state.keys.length === 1) {
      release();
      snapshot = isTextField(target) ? snapshotOf(target) : undefined;
    }
    const isCharacter = characters.key !== 'Enter' && characters.key !== 'Tab' && characters.key !== ' ';
    if (heard.result === 'burst' || (isCharacter && !isTextField(target))) {
      keep(event);
      kept.push(event);
    } else release();
    arrivedAt = monotonic();
    arm(LONGEST_GAP_MS);
  };

  function arm(ms: number): void {
    page.clearTimeout(timer);
    const due = monotonic() + ms;
    timer = page.setTimeout(() => {
      const now = monotonic();
      if (now - due > LATE_MS) return arm(LATE_MS);
      const reader = readerNow();
      if (reader !== undefined && !mayBeHeldUp(now, reader)) giveUp(now, reader);
      if (!state.isBurst && !mayBecomeBurst(state)) release(now - LONGEST_GAP_MS);
      if (state.isBurst || kept.length > 0) arm(LATE_MS);
    }, ms);
  }

  function mayBeHeldUp(now: number, reader: KeyboardReader): boolean {
    if (now - arrivedAt >= (state.isBurst ? HALF_MS : HELD_UP_MS)) return false;
    return state.isBurst ? !isWholeBurst(reader) : mayBecomeBurst(state);
  }

  function isWholeBurst(reader: KeyboardReader): boolean {
    const { ended } = settle(state, Infinity, reader);
    return ended?.kind === 'read' && isWhole(ended.text);
  }

  function giveUp(now: number, reader: KeyboardReader): void {
    if (state.isBurst ? !isWholeBurst(reader) : mayBecomeBurst(state)) former = { state, snapshot };
    finish(now, reader);
  }

  function takeUp(at: number): void {
    const last = former.state.keys.at(-1);
    if (last === undefined) return;
    if (state.keys.length === 0 && at - last.at <= LONGEST_GAP_MS) ({ state, snapshot } = former);
    former = { state: quiet, snapshot: undefined };
  }

  function finish(at: number, reader: KeyboardReader): void {
    const { state: next, ended } = settle(state, at, reader);
    state = next;
    if (ended) end(ended);
  }

  function end(ended: Ended): void {
    const keys = kept;
    kept = [];
    const before = snapshot;
    snapshot = undefined;
    const isBadge = before !== undefined && isForBadges(before.field);
    if (ended.kind === 'read' && !(isBadge && !isDocument(ended.text))) {
      // Once more when the page has drawn what the first keys changed.
      if (before) {
        restore(before);
        page.setTimeout(() => restore(before), 0);
      }
      return read(ended.text);
    }
    // Its Enter might confirm what is on the screen, so outside a field nothing of it is given back.
    if (before === undefined) return cutOff();
    for (const event of keys) giveBack(event, before.field, isBadge);
  }

  /** Gives the page keys that were a person's after all, those pressed by `until`. */
  function release(until = Infinity): void {
    const due = kept.filter(({ timeStamp }) => timeStamp <= until);
    kept = kept.filter(({ timeStamp }) => timeStamp > until);
    for (const event of due) replay(event);
  }

  /** False where something on the page used the key. */
  function replay(event: KeyboardEvent): boolean {
    const { key, code, shiftKey } = event;
    const again = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true, composed: true });
    replayed.add(again);
    return (page.document.activeElement ?? page.document.body).dispatchEvent(again);
  }

  function giveBack(event: KeyboardEvent, first: Snapshot['field'], isBadge: boolean): void {
    const { activeElement } = page.document;
    const field = isTextField(activeElement) ? activeElement : first;
    const isEnd = event.key === 'Enter' || event.key === 'Tab';
    if (!isEnd) return insert(field, event.key);
    // A badge ends with it and goes on to the next field, or sends the form.
    if (isBadge && replay(event) && event.key === 'Enter') field.form?.requestSubmit();
  }

  page.addEventListener('keydown', onKey, true);
  return () => {
    page.clearTimeout(timer);
    page.removeEventListener('keydown', onKey, true);
  };
}
