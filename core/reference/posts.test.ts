import { expect, test } from 'vitest';
import { Post } from '../contract/session.ts';
import { findPost, posts } from './posts.ts';
import { findCodeKind } from './states.ts';

test('every post has the shape of the contract, its own id and its own names', () => {
  for (const post of posts) {
    expect(Post.parse(post)).toEqual(post);
    expect(post.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  }
  for (const of of [(p: Post) => p.id, (p: Post) => p.name.en, (p: Post) => p.name.ar, (p: Post) => p.name.ckb]) expect(new Set(posts.map(of)).size).toBe(posts.length);
});

test('land posts have a neighbour that is a State, sea posts and airports have none', () => {
  for (const { kind, neighbour } of posts) expect(neighbour === undefined ? 'none' : findCodeKind(neighbour)).toBe(kind === 'land' ? 'state' : 'none');
});

test('names are in their own script', () => {
  for (const { name } of posts) {
    expect(name.ar).toMatch(/^[\u0621-\u064a() ]+$/);
    // Sorani writes heh as ھ, kaf as ک and ya as ی.
    expect(name.ckb).not.toMatch(/[كيىةأإ]/);
    expect(name.en).toMatch(/^[A-Za-z() -]+$/);
  }
});

test('the homonyms are told apart by id', () => {
  expect(findPost('al-waleed-anbar')?.governorate).toBe('IQ-AN');
  expect(findPost('al-faw-ninewa')?.governorate).toBe('IQ-NI');
  expect(findPost('trebil')?.neighbour).toBe('JOR');
  expect(findPost('al-waleed')).toBeUndefined();
});
