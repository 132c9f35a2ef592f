/** The program that a station runs in: whether there is a station, and how one is founded, opened or tried out. */
import type { Language, WallTime } from '../core/contract/common.ts';
import type { Founder, Post, Power, Stage } from '../core/contract/session.ts';
import type { Result } from '../core/result.ts';
import type { Connection } from './connection.ts';
import type { Log } from './log.ts';
import type { CheckedPerson } from './sessions.ts';
import type { Station } from './station.ts';

export interface Founding {
  post: Post;
  lane: string;
  name: string;
  language: Language;
  founder: Founder;
  passphrase: string | undefined;
}

export interface Host {
  keyStore: 'machine' | 'passphrase';
  software: string;
  log: Log;
  posts: readonly Post[];
  stage(): Stage;
  /** The set-up station, once open. */
  station(): Station | undefined;
  now(): WallTime;
  /** What the machine runs on, where its system tells. */
  power?(): Power | undefined;
  /** Answers the recovery kit, which is kept nowhere. */
  found(founding: Founding): Promise<Result<{ station: Station; founder: CheckedPerson; recoveryKit: string[] }, 'notEmpty' | 'diskFull' | 'keyStoreRefused'>>;
  unlock(passphrase: string): Promise<Result<Station, 'absent' | 'wrongKey' | 'unreadable'>>;
  training: {
    /**
     * Moves the screen to the throw-away station, opened when the first screen enters it.
     * `trainee` opens the keys of a person who may do everything.
     */
    enter(connection: Connection, language: Language): Promise<{ station: Station; trainee(): Promise<CheckedPerson> }>;
    /** A screen has left; the data are forgotten when none is left. */
    left(): Promise<void>;
  };
}
