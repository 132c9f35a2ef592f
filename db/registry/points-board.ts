/** Adds up points for the people of many lists. Six bytes a person, kept from search to search; zeros in between. */

/** Points go up to this. */
const MOST = 65_535;

export interface Board {
  /** Makes room for people with ids up to this. */
  open(lastId: number): void;
  /** Gives everybody in the list these points. @param persons as `encodeIds` writes them */
  bring(this: void, persons: Uint8Array, points: number): void;
  /** The same, to those only who have points already. */
  raise(this: void, persons: Uint8Array, points: number): void;
  /** At most so many with the most points, and nobody with less than a share of the best one's. Empties the board. */
  best(count: number, share: number): number[];
}

export function createBoard(): Board {
  let board = new Uint16Array(0);
  let touched = new Int32Array(0);
  let many = 0;
  const tally = new Uint32Array(MOST + 1);

  return {
    open(lastId) {
      if (board.length > lastId) return;
      board = new Uint16Array(lastId + 10_000);
      touched = new Int32Array(board.length);
    },
    // Read here and below, each by itself: a call for each of a hundred thousand ids would cost more than all the rest.
    bring(persons, points) {
      for (let at = 0, id = 0; at < persons.length; ) {
        let byte = persons[at++]!;
        let gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = persons[at++]!;
          gap |= (byte & 127) << shift;
        }
        id += gap;
        const before = board[id]!;
        if (before === 0) touched[many++] = id;
        board[id] = Math.min(MOST, before + points);
      }
    },
    raise(persons, points) {
      for (let at = 0, id = 0; at < persons.length; ) {
        let byte = persons[at++]!;
        let gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = persons[at++]!;
          gap |= (byte & 127) << shift;
        }
        id += gap;
        const before = board[id]!;
        if (before !== 0) board[id] = Math.min(MOST, before + points);
      }
    },
    best(count, share) {
      let most = 0;
      for (let at = 0; at < many; at += 1) {
        const points = board[touched[at]!]!;
        tally[points]! += 1;
        if (points > most) most = points;
      }
      let least = most;
      for (let above = tally[most]!; above < count && least - 1 > most * share; above += tally[least]!) least -= 1;
      const [chosen, last]: [number[], number[]] = [[], []];
      for (let at = 0; at < many; at += 1) {
        const id = touched[at]!;
        if (board[id]! > least) chosen.push(id);
        else if (board[id]! === least && last.length < count) last.push(id);
        board[id] = 0;
      }
      tally.fill(0, 0, most + 1);
      many = 0;
      return [...chosen, ...last.slice(0, Math.max(0, count - chosen.length))];
    },
  };
}
