import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importList } from './import-list.ts';
import type { ListEntry } from './entry.ts';
import { parseLine, toLine } from './line.ts';

function read(text: string | Uint8Array, pieces = 1) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const entries: ListEntry[] = [];
  const importing = importList((entry) => entries.push(entry));
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) importing.push(bytes.subarray(at, at + size));
  const report = importing.end();
  return { entries: entries.map(({ entry }) => entry), kinds: new Set(entries.map(({ kind }) => kind)), report, listed: entries };
}

describe('our own files', () => {
  it('read documents in their normal form, columns in any order', () => {
    const { entries, report } = read('number,state,reason,since,kind\nA 123-4567,iq,Stolen,2024-05-01,p\nC0000001,DEU,lost,,\n');
    expect(entries).toEqual([
      { state: 'IRQ', number: 'A1234567', reason: 'stolen', kind: 'P', since: '2024-05-01' },
      { state: 'D', number: 'C0000001', reason: 'lost' },
    ]);
    expect(report).toMatchObject({ format: 'documentsCsv', kind: 'documents', entries: 2, faultCount: 0 });
  });
  it('name the line and the column of everything that is wrong, and read the rest', () => {
    const { entries, report } = read('state,number,reason,since\nIRQ,A1,lost,\nQQQ,A2,lost,\nIRQ,!,lost,\nIRQ,A4,burnt,\nIRQ,A5,lost,2024-02-30\nIRQ,A6\nIRQ,A1,stolen,\n"IRQ",A7,revoked,2020\n');
    expect(entries).toHaveLength(2);
    expect(report.faults).toEqual([
      { line: 3, code: 'state', column: 'state' },
      { line: 4, code: 'number', column: 'number' },
      { line: 5, code: 'reason', column: 'reason' },
      { line: 6, code: 'date', column: 'since' },
      { line: 7, code: 'columns' },
      { line: 8, code: 'duplicate' },
    ]);
  });
  it('read ranges of one series only', () => {
    const { entries, report } = read('state,from,to\nUTO,B00100,B00199\nUTO,B00100,C00199\nUTO,B00100,B00050\nUTO,1,22\n');
    expect(entries).toEqual([{ state: 'UTO', from: 'B00100', to: 'B00199' }]);
    expect(report.faults.map(({ line, code }) => `${String(line)} ${code}`)).toEqual(['3 range', '4 range', '5 number']);
  });
  it('read a person with the names of the family', () => {
    const { entries } = read('id,name,aliases,birth_date,sex,nationalities,father,grandfather,mother,documents,remarks\nx1,Karim Example,كريم مثال;Kareem,1980;1981-02,M,IRQ;SYR,Jasim,Hamid,Zahra,IRQ:A1234567;99,note\n');
    expect(entries).toEqual([
      { id: 'x1', names: ['Karim Example', 'كريم مثال', 'Kareem'], birthDates: ['1980', '1981-02'], nationalities: ['IRQ', 'SYR'], documents: [{ state: 'IRQ', number: 'A1234567' }, { number: '99' }], sex: 'M', father: 'Jasim', grandfather: 'Hamid', mother: 'Zahra', remarks: 'note' },
    ]);
  });
});

describe('files of others', () => {
  it('OpenSanctions’ simple CSV: persons are taken, companies are counted', () => {
    const head = 'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';
    const { entries, report } = read(`${head}\nQ1,Person,Karim Example,"كريم مثال;Карим",1970-01-01;circa 1971,iq;us-ca,somewhere,G 1111111,"Reason; more",,,d,,,\nQ2,Company,Acme,,,iq,,,,,,d,,,\n`);
    expect(entries).toEqual([{ id: 'Q1', names: ['Karim Example', 'كريم مثال'], birthDates: ['1970-01-01'], nationalities: ['IRQ', 'USA'], documents: [{ number: 'G1111111' }], remarks: 'Reason; more' }]);
    expect(report).toMatchObject({ format: 'openSanctions', skipped: 1, faultCount: 0 });
  });
  it('FollowTheMoney: passports find their holder before or behind it', () => {
    const lines = [
      { id: 'p1', schema: 'Passport', properties: { holder: ['a'], number: ['A1234567'], country: ['iq'] } },
      { id: 'a', schema: 'Person', properties: { name: ['Karim Example'], birthDate: ['1980'], gender: ['male'], fatherName: ['Jasim'], passportNumber: ['A1234567', 'B22'] } },
      { id: 'c', schema: 'Company', properties: { name: ['Acme'] } },
      { id: 'i1', schema: 'Identification', properties: { holder: ['a'], number: ['77 88'] } },
    ];
    const { entries, report } = read(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":"a","schema":"Person"}\nnot json\n{"id":5,"schema":"Person"}\n`);
    expect(entries).toEqual([{ id: 'a', names: ['Karim Example'], birthDates: ['1980'], sex: 'M', father: 'Jasim', documents: [{ state: 'IRQ', number: 'A1234567' }, { number: '7788' }, { number: 'B22' }] }]);
    expect(report).toMatchObject({ format: 'followTheMoney', kind: 'persons', entries: 1, skipped: 1 });
    expect(report.faults.map(({ line, code }) => `${String(line)} ${code}`)).toEqual(['5 duplicate', '6 json', '7 id']);
  });
});

describe('hostile files', () => {
  it('cost no more where a hundred thousand passports name one holder', () => {
    const passports = Array.from({ length: 100_000 }, (_, index) => `{"id":"p${String(index)}","schema":"Passport","properties":{"holder":["a"],"number":["A${String(1_000_000 + index)}"]}}\n`);
    const { entries } = read(`${passports.join('')}{"id":"a","schema":"Person","properties":{"name":["Karim Example"]}}\n`);
    expect(entries).toMatchObject([{ id: 'a', documents: expect.objectContaining({ length: 40 }) as unknown }]);
  }, 10_000);
  it('say that they are nothing known', () => {
    expect(read('hello\nworld\n').report.faults).toEqual([{ line: 1, code: 'header' }]);
    expect(read('').report.faults).toEqual([{ line: 1, code: 'header' }]);
    expect(read(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)).report.faults).toEqual([{ line: 1, code: 'encoding' }]);
  });
  it('that break off make no list, and name the line from which nothing was read', () => {
    const bad = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8').map((byte) => (byte === 0x7e ? 0xe9 : byte)));
    const csv = `state,number,reason\n${'UTO,A1111111,lost\n'.replace('1111111', '1111110')}UTO,A2222222,st~len\nUTO,A3333333,lost\n`;
    const person = (id: string, name: string): string => `{"id":"${id}","schema":"Person","properties":{"name":["${name}"]}}\n`;
    for (const pieces of [1, 2, 3, 5, 1_000]) {
      expect(read(bad(csv), pieces).report).toMatchObject({ entries: 1, unreadFrom: 3, faults: [{ line: 3, code: 'encoding' }] });
      expect(read(bad(`${person('a', 'كريم مثال')}${person('b', 'Jos~')}${person('c', 'Other')}`), pieces).report).toMatchObject({ unreadFrom: 2, faultCount: 1, faults: [{ line: 2, code: 'encoding' }] });
      expect(read('state,number,reason\nUTO,A1111111,lost\nUTO,"A2222222,lost\nUTO,A3333333,lost\n', pieces).report).toMatchObject({ entries: 1, unreadFrom: 3, faults: [{ line: 3, code: 'unclosed' }] });
      // A character that is cut off at the end of the file.
      expect(read(Buffer.from(person('a', 'كريم')).subarray(0, -8), pieces).report).toMatchObject({ unreadFrom: 1, faults: [{ line: 1, code: 'encoding' }] });
    }
    expect(read('\ufeffstate,number,reason\nUTO,A1111111,burnt\n', 7).report).not.toHaveProperty('unreadFrom');
  });
  it('are read up to the same line wherever the pieces end and whatever byte is no text', () => {
    const text = Buffer.from('\ufeffid,name\nx1,كريم مثال\nx2,Karim 🙂\nx3,Other\n');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(255), fc.integer({ min: 1, max: 40 }), (at, byte, pieces) => {
        const bytes = Uint8Array.from(text);
        bytes[at] = byte;
        const whole = read(bytes);
        expect(read(bytes, pieces)).toEqual(whole);
        if (!isUtf8(bytes)) expect(whole.report.unreadFrom).toBeGreaterThan(0);
      }),
    );
  });
  it('lose one line to a line that is too long, wherever the pieces end', () => {
    const person = (id: string, note: string): string => `{"id":"${id}","schema":"Person","properties":{"name":["Karim Example"],"notes":["${note}"]}}\n`;
    const text = `${person('a', '')}${person('b', 'x'.repeat(1_200_000))}${person('c', '')}`;
    for (const pieces of [1, 6, 7]) {
      const { entries, report } = read(text, pieces);
      expect(entries).toMatchObject([{ id: 'a' }, { id: 'c' }]);
      expect(report.faults).toEqual([{ line: 2, code: 'tooLong' }]);
    }
  });
  it('never throw, in any cut, and every entry that comes out has one form as a line', () => {
    const column = fc.constantFrom('IRQ', 'iq', 'A1', 'A2', '"', 'lost', 'stolen', '2020-01-01', '1980', 'x', 'كريم', '', ',', '\ud800');
    const head = fc.constantFrom('state,number,reason', 'state,from,to', 'id,name,birth_date', 'nothing', '{"id":"a","schema":"Person","properties":{"name":["x"]}}');
    fc.assert(
      fc.property(head, fc.array(fc.array(column, { minLength: 1, maxLength: 5 }).map((row) => row.join(',')), { maxLength: 8 }), fc.integer({ min: 1, max: 30 }), (first, rows, pieces) => {
        const text = [first, ...rows].join('\n');
        const whole = read(text);
        expect(read(text, pieces)).toEqual(whole);
        for (const listed of whole.listed) expect(parseLine(listed.kind, toLine(listed))).toEqual(listed);
      }),
    );
  });
});
